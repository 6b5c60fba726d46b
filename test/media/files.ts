import { sha256 } from "../../src/digest.ts";
import { send } from "../front-door.ts";

/** Small files, and their way to the worker. */

export const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A PNG of 3 by 2 pixels, all red. */
export const RED = latin1(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR42mM4IScHQQxwFgBBAAYZ1ETuGQAAAABJRU5ErkJggg==",
  ),
);

export const DRAWING = latin1(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="3" height="2"/></svg>',
);

/** Stores a file, and gives its path. Throws what the worker answered when it refused. */
export async function store(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = await putFile(await sha256(bytes), name, bytes);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { path: string }).path;
}

export function putFile(hash: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { "Content-Length": String(bytes.length) };
  return send("PUT", `/media/${hash}/${encodeURIComponent(name)}`, headers, bytes);
}
