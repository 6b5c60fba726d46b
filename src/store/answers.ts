import type { Answer } from "../media/index.ts";

/** What servers of attached files said, and which submissions are stored. */
export interface Answers {
  /** By address; `asked` is in Unix milliseconds. */
  answers: Map<string, Answer & { asked: number }>;
  /** Those of the digests that are of stored submissions. */
  digests: Set<string>;
}

type Row = { url: string; asked: number; type: string | null; bytes: number | null; fault: string | null };

/** One round trip. */
export async function readAnswers(db: D1Database, urls: string[], digests: string[]): Promise<Answers> {
  const [answers, stored] = await db.batch([
    db.prepare("SELECT k.* FROM json_each(?) w JOIN answers k ON k.url = w.value").bind(JSON.stringify(urls)),
    db
      .prepare("SELECT a.digest FROM json_each(?) w JOIN articles a ON a.digest = w.value")
      .bind(JSON.stringify(digests)),
  ]);
  return {
    answers: new Map((answers!.results as Row[]).map((row) => [row.url, answerOf(row)])),
    digests: new Set((stored!.results as { digest: string }[]).map(({ digest }) => digest)),
  };
}

function answerOf({ asked, type, bytes, fault }: Row): Answer & { asked: number } {
  if (fault !== null) return { asked, fault };
  return { asked, ...(type !== null && { type }), ...(bytes !== null && { bytes }) };
}

/** A fault does not take the place of an answer. */
export async function saveAnswers(db: D1Database, answers: Map<string, Answer>, now: number): Promise<void> {
  if (!answers.size) return;
  const rows = [...answers].map(([url, answer]) => ({ url, ...answer }));
  await db
    .prepare(
      `INSERT INTO answers SELECT value->>'url', ?2, value->>'type', value->>'bytes', value->>'fault' FROM json_each(?1) WHERE true
       ON CONFLICT DO UPDATE SET asked = excluded.asked, type = coalesce(excluded.type, type),
         bytes = coalesce(excluded.bytes, bytes),
         fault = iif(coalesce(excluded.type, type, excluded.bytes, bytes) IS NULL, excluded.fault, NULL)`,
    )
    .bind(JSON.stringify(rows), now)
    .run();
}
