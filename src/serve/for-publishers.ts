import type { AppContext } from "./context.ts";

type Publishing = typeof import("./publishing/index.ts");

/**
 * A handler of the publishers' side. Nothing else reaches it: an isolate that serves readers starts without all that
 * cleaning needs, in half the time (`npm run bench -- size`).
 */
export function forPublishers(name: keyof Publishing): (context: AppContext) => Promise<Response> {
  return async (context) => (await import("./publishing/index.ts"))[name](context);
}
