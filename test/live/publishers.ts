import { type Ledger, submissionOf } from "./ledger.ts";

export interface Site {
  url: string;
  token: string;
}

/** What a publisher does next: new articles mostly, edits of its own, now and then a retraction. */
function choose(random: () => number, mine: number): { article: number; wantsRetraction: boolean } {
  const isNew = mine === 0 || random() < 0.6;
  return { article: isNew ? mine : Math.floor(random() * mine), wantsRetraction: !isNew && random() < 0.2 };
}

/** Publishes and writes down what was answered, until told to stop, or until nobody answers any more. */
export async function publishOn(
  { url, token }: Site,
  name: string,
  { ledger, random, isOver }: { ledger: Ledger; random: () => number; isOver: () => boolean },
): Promise<void> {
  const mine = () => [...ledger.lines.keys()].filter((slug) => slug.startsWith(`${name}-`)).length;
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "text/markdown" };
  while (!isOver()) {
    const { article, wantsRetraction } = choose(random, mine());
    const slug = `${name}-${article}`;
    const isRetraction = wantsRetraction && ledger.lines.get(slug)?.acknowledged !== undefined;
    const version = ledger.send(slug, isRetraction);
    const init = isRetraction
      ? { method: "DELETE", headers }
      : { method: "PUT", headers, body: submissionOf(slug, version) };
    const answer = await fetch(`${url}/articles/${slug}`, init).catch(() => undefined);
    if (!answer) return; // killed: nobody knows what became of it
    if (!answer.ok) throw new Error(`${init.method} ${slug}: ${answer.status} ${await answer.text()}`);
    const receipt = isRetraction ? undefined : await answer.json().catch(() => undefined);
    if (!isRetraction && !receipt) return;
    ledger.answered(slug, version, (receipt as { revision: number } | undefined)?.revision);
  }
}
