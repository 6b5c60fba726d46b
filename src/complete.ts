import type { Attachment } from "./article.ts";
import { type Answer, type FileServers, UNKNOWN_TYPE } from "./media/index.ts";
import type { Prepared } from "./prepare.ts";
import { type Answers, readAnswers, saveAnswers } from "./store/index.ts";

/** Sizes and types that no publisher gave, as the servers of the attached files know them. */

// Who attaches more knows their sizes.
const MOST_AN_ARTICLE = 12;

// Milliseconds. What a server said is asked again after that, for a submission that has changed; an unchanged one keeps
// what it has.
const GOOD_FOR = 3_600_000;

/**
 * Completes attachments in place: from what servers said before, and without that by asking them. What they do not say
 * is on the report, and stops nothing. Without `servers` nobody is asked. What was found is no edit: it does not move
 * `updated` (`saidAttachments` stay as they are).
 */
export async function completeAttachments(
  db: D1Database,
  prepared: Prepared[],
  now: number,
  servers?: FileServers,
): Promise<void> {
  const incomplete = prepared.filter(({ article }) => article.attachments.some(isIncomplete));
  if (!incomplete.length) return;
  const addresses = [...new Set(incomplete.flatMap(addressesIn))];
  const known = await readAnswers(
    db,
    addresses,
    incomplete.map(({ source }) => source.digest),
  );
  const asked = servers ? [...new Set(incomplete.flatMap((one) => toAsk(one, known, now)))] : [];
  const answers = servers && asked.length ? await servers.ask(asked) : [];
  const found = new Map(asked.map((address, index) => [address, answers[index]!]));
  const given = [...found].filter(([, answer]) => !("unasked" in answer));
  await saveAnswers(db, new Map(given), now);
  for (const one of incomplete)
    complete(one, (address) => best(found.get(address), known.answers.get(address)));
}

function isIncomplete({ type, bytes }: Attachment): boolean {
  return bytes === undefined || type === UNKNOWN_TYPE;
}

function addressesIn({ article }: Prepared): string[] {
  return article.attachments
    .filter(isIncomplete)
    .slice(0, MOST_AN_ARTICLE)
    .map(({ url }) => url);
}

/** The same submission does not ask twice. */
function toAsk(one: Prepared, { answers, digests }: Answers, now: number): string[] {
  return addressesIn(one).filter((address) => {
    const answer = answers.get(address);
    return !answer || (!digests.has(one.source.digest) && answer.asked + GOOD_FOR < now);
  });
}

/** A server that is silent today has not unsaid what it said. */
function best(found: Answer | undefined, known: Answer | undefined): Answer | undefined {
  return found && "fault" in found && known && !("fault" in known) ? known : (found ?? known);
}

function complete({ article, report }: Prepared, answerOf: (address: string) => Answer | undefined): void {
  article.attachments = article.attachments.map((attachment) => {
    if (!isIncomplete(attachment)) return attachment;
    const { url } = attachment;
    const answer = answerOf(url) ?? { fault: "nobody was asked" };
    const found = foundIn(answer, attachment);
    if (Object.keys(found).length)
      report.guess("attachments", "size or type of a file", "its server", 0.9, url);
    const complete = { ...attachment, ...found };
    const missing = complete.bytes === undefined ? "size" : "type";
    const why = "fault" in answer ? answer.fault : "its server does not say";
    if (isIncomplete(complete)) report.change("attachments", `${missing} not known: ${why}`, url);
    return complete;
  });
}

/** Only what the publisher does not say. */
function foundIn(answer: Answer, { type, bytes }: Attachment): Partial<Attachment> {
  if ("fault" in answer) return {};
  return {
    ...(type === UNKNOWN_TYPE && answer.type && { type: answer.type }),
    ...(bytes === undefined && answer.bytes !== undefined && { bytes: answer.bytes }),
  };
}
