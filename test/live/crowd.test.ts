import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomOf } from "../random.ts";
import { Ledger } from "./ledger.ts";
import { PATHS, readOn, Seen } from "./pollers.ts";
import { publishOn } from "./publishers.ts";
import { freePort, npmStart, type Running } from "./start.ts";
import { expectWhole, walk } from "./whole.ts";

/**
 * Many poll while many publish: no answer is an error, no reader sees a revision go back or a torn document, and a walk
 * into the past meets every article. Ten seconds; a minute in CI; CROWD_SECONDS says otherwise.
 */

const SECONDS = Number(process.env.CROWD_SECONDS ?? (process.env.CI === "true" ? 60 : 10));
const SEED = Number(process.env.CROWD_SEED ?? Date.now() % 1_000_000);
const [READERS, PUBLISHERS] = [200, 20];

let running: Running;
beforeAll(async () => {
  const temporary = () => mkdtempSync(join(tmpdir(), "dateline-crowd-"));
  running = await npmStart({ port: await freePort(), content: temporary(), state: temporary() });
});
afterAll(() => running.stop());

/** Of one actor. Seeds that stand side by side would begin with nearly the same number. */
const chanceOf = (actor: number) => randomOf(Math.imul(SEED + actor, 0x9e3779b1));

it(`${READERS} readers and ${PUBLISHERS} publishers, ${SECONDS} s, seed ${SEED}`, {
  timeout: SECONDS * 1000 + 300_000,
  retry: 0,
}, async () => {
  const ledger = new Ledger();
  const seen = new Seen();
  const end = Date.now() + SECONDS * 1000;
  const isOver = () => Date.now() > end;
  const publishers = Array.from({ length: PUBLISHERS }, (_, index) =>
    publishOn(running, `p${index}`, { ledger, random: chanceOf(index), isOver }),
  );
  const readers = Array.from({ length: READERS }, (_, index) =>
    readOn(running.url, PATHS[index % PATHS.length]!, {
      seen,
      random: chanceOf(1000 + index),
      isOver,
    }),
  );
  let walks = 0;
  const walker = async () => {
    for (; !isOver(); walks++) await expectAllMet(ledger);
  };
  await Promise.all([...publishers, ...readers, walker()]);
  await expectWhole(running, ledger);
  expect(walks).toBeGreaterThan(0);
  for (const status of [200, 226, 304])
    expect(seen.answersOf(status), `answers of ${status}`).toBeGreaterThan(0);
  console.log(
    `${ledger.acknowledged} publishes, ${seen.answers} answers (${seen.counts()}), ${walks} walks, seed ${SEED}`,
  );
});

/** What was live when the document was made, and still is when the walk has ended, is met. */
async function expectAllMet(ledger: Ledger): Promise<void> {
  const { head, found } = await walk(running.url, "/feed.json");
  for (const slug of ledger.liveSince(head)) expect(found.has(slug), `${slug} is met`).toBe(true);
}
