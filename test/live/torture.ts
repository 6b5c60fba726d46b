import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, npmStart, type Running } from "./start.ts";

/**
 * The torture set, served for real: everything under content/, test/fixtures/torture with one article for each thing
 * that readers are known to stumble over, and a body of 400 KB, which no repository has to carry.
 */

/** Every article of the torture set has this tag, so that one feed holds all of them. */
export const TORTURE_TAG = "torture";

const LONG_BODY = 400_000;

export const temporary = (name: string) => mkdtempSync(join(tmpdir(), `dateline-${name}-`));

export async function startTorture(): Promise<Running> {
  const content = temporary("torture");
  cpSync("content", content, { recursive: true });
  cpSync("test/fixtures/torture", join(content, "torture"), { recursive: true });
  writeFileSync(join(content, "torture", "long-body.md"), longArticle());
  return npmStart({ port: await freePort(), content, state: temporary("state") });
}

function longArticle(): string {
  const sentence = "Every word of it arrives, the last one, too. ";
  const paragraphs: string[] = [];
  for (let length = 0; length < LONG_BODY; length += 20 * sentence.length)
    paragraphs.push(`${paragraphs.length + 1}. paragraph: ${sentence.repeat(20).trim()}`);
  return `---
title: A body of 400 KB
date: 2026-03-19T08:00:00Z
author: Ines Duarte
tags: [${TORTURE_TAG}]
---

${paragraphs.join("\n\n")}
`;
}

/** Publishes, or publishes again, a JSON submission over HTTP. */
export async function put({ url, token }: Running, slug: string, fields: object): Promise<void> {
  await sent(`${url}/articles/${slug}`, "PUT", token, JSON.stringify(fields));
}

export async function retract({ url, token }: Running, slug: string): Promise<void> {
  await sent(`${url}/articles/${slug}`, "DELETE", token);
}

async function sent(address: string, method: string, token: string, body?: string): Promise<void> {
  const answer = await fetch(address, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body,
  });
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
}
