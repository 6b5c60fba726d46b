import { type Answer, FileServers, keyOf, readMediaPath } from "../../media/index.ts";
import { type AppContext, siteOf } from "../context.ts";

/** Whom one request may ask for sizes and types of attached files. Undefined when the settings do not want it. */
export function serversOf(context: AppContext): FileServers | undefined {
  const { publication } = siteOf(context);
  if (publication.ask === false) return undefined;
  const own = `${publication.url}/`;
  return new FileServers(
    (address, options) => fetch(address, options),
    (address) => (address.startsWith(own) ? ownAnswer(context, address.slice(own.length - 1)) : undefined),
  );
}

async function ownAnswer({ env }: AppContext, path: string): Promise<Answer> {
  const key = readMediaPath(path);
  const file = key && (await env.MEDIA?.head(keyOf(key)));
  if (!file) return { fault: "no such file is stored here" };
  return { bytes: file.size, type: file.httpMetadata?.contentType };
}
