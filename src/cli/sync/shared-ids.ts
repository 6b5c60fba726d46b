import { Problem } from "../../problem.ts";
import type { Listed } from "../../store/index.ts";
import type { ContentFile } from "../content/file.ts";
import type { Refusal } from "../print.ts";
import type { Sendable } from "./sent.ts";

/** Files that say one id, as a copy of an article does: each would move the article to its own address, at every run. */

/** Those that have to be refused for it, each naming the others. The one that is published under the id stays. */
export function refuseSharedIds(
  read: Sendable[],
  known: ContentFile[],
  remote: Map<string, Listed>,
): Refusal[] {
  const owners = new Map<string, string[]>();
  const claim = (id: string, path: string) => owners.set(id, [...(owners.get(id) ?? []), path]);
  for (const { path, slug } of known) claim(remote.get(slug)!.id, path);
  for (const { file, saidId } of read) if (saidId) claim(saidId, file.path);
  return read.flatMap(({ file, saidId }) => {
    const others = saidId ? owners.get(saidId)!.filter((path) => path !== file.path) : [];
    const stays = !saidId || !others.length || remote.get(file.slug)?.id === saidId;
    return stays ? [] : [{ file, problem: sharedId(saidId, others) }];
  });
}

function sharedId(id: string, others: string[]): Problem {
  const detail = `The id "${id}" is also that of ${others.join(", ")}: take it out of one of them, or give it another.`;
  return new Problem(409, "shared-id", detail);
}
