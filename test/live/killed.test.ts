import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { randomOf } from "../random.ts";
import { Ledger } from "./ledger.ts";
import { publishOn } from "./publishers.ts";
import { freePort, npmStart, type Running, until } from "./start.ts";
import { expectWhole } from "./whole.ts";

/**
 * Killed at random moments while many publish: after the restart each acknowledged article is there, whole, none is there
 * by half, no revision twice, and feeds and counts agree with the articles. A thousand publishes in CI; PUBLISHES, KILLS and
 * KILL_SEED say otherwise.
 */

const IN_CI = process.env.CI === "true";
const PUBLISHES = Number(process.env.PUBLISHES ?? (IN_CI ? 1000 : 200));
const KILLS = Number(process.env.KILLS ?? (IN_CI ? 12 : 3));
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const PUBLISHERS = 8;
const LONGEST_DELAY = 40; // milliseconds: a publish takes about as long

let running: Running | undefined;
afterEach(() => running?.stop());

it(`nothing acknowledged is lost in ${KILLS} kills during ${PUBLISHES} publishes, seed ${SEED}`, {
  timeout: 120_000 + KILLS * 60_000 + PUBLISHES * 500,
  retry: 0,
}, async () => {
  const random = randomOf(SEED);
  const temporary = () => mkdtempSync(join(tmpdir(), "dateline-killed-"));
  const where = { port: await freePort(), content: temporary(), state: temporary() };
  const ledger = new Ledger();
  for (let kill = 1; kill <= KILLS; kill++) {
    running = await npmStart(where);
    await expectWhole(running, ledger);
    const after =
      ledger.acknowledged + random() * 2 * ((PUBLISHES - ledger.acknowledged) / (KILLS - kill + 1));
    await publishUntil(ledger, random, after, async () => {
      await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_DELAY));
      await running!.kill();
    });
  }
  running = await npmStart(where);
  await expectWhole(running, ledger);
  await publishUntil(ledger, random, PUBLISHES, async () => {});
  await expectWhole(running, ledger);
  expect(ledger.acknowledged).toBeGreaterThanOrEqual(PUBLISHES);
});

/** Many publish at once; when so many publishes were acknowledged, it happens, whatever it is. */
async function publishUntil(
  ledger: Ledger,
  random: () => number,
  count: number,
  happens: () => Promise<void>,
) {
  let isOver = false;
  const enough = (async () => {
    await until(() => ledger.acknowledged >= count, 1);
    await happens();
    isOver = true;
  })();
  const names = Array.from({ length: PUBLISHERS }, (_, index) => `p${index}`);
  const options = { ledger, random, isOver: () => isOver };
  await Promise.all([enough, ...names.map((name) => publishOn(running!, name, options))]);
}
