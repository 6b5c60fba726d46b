import { refusalOf } from "./public-address.ts";
import { isMediaType } from "./types.ts";

/** What a server says of a file: as much as it knows, or why it says nothing. It may not have been asked at all. */
export type Answer = { type?: string; bytes?: number } | { fault: string; unasked?: true };

// A publisher waits for the answers: so long for one, so long for all of one request to publish.
const PATIENCE = 3000;
const WHOLE_PATIENCE = 5000;
// A Worker may have six connections open (Workers documentation, "Limits"), and on the Free plan make 50 requests.
const MOST_AT_ONCE = 6;
const MOST_REQUESTS = 40;
const MOST_REDIRECTS = 3;

const REDIRECTS = [301, 302, 303, 307, 308];
// What a server says that does not know, and what it says instead of a file.
const NO_TYPES = ["application/octet-stream", "binary/octet-stream", "application/x-download"];
const PAGE_TYPE = "text/html";

// HEAD first; some servers refuse it or do not count for it. A range of one byte costs the least of the others.
const WAYS: RequestInit[] = [{ method: "HEAD" }, { method: "GET", headers: { Range: "bytes=0-0" } }];

class Refused extends Error {
  override name = "Refused";
}

/** This request to publish may ask no more; the next one may. */
class Exhausted extends Error {
  override name = "Exhausted";
  override message = "too much was to be asked at once: publish it again";
}

/**
 * Asks the servers of files for size and type, at the cost of one request to publish: a few at a time, no more and no
 * longer than the limits above. Follows redirects one by one, each checked. Never throws.
 */
export class FileServers {
  private left = MOST_REQUESTS;
  private ends: number | undefined;

  /** `own` answers for what this worker stores itself: a worker cannot ask itself. */
  constructor(
    private readonly request: typeof fetch,
    private readonly own: (address: string) => Promise<Answer> | undefined = () => undefined,
  ) {}

  /** An answer for each address, in their order. */
  async ask(addresses: string[]): Promise<Answer[]> {
    this.ends ??= Date.now() + WHOLE_PATIENCE;
    const answers: Answer[] = [];
    const waiting = addresses.entries();
    const work = async () => {
      for (const [index, address] of waiting) answers[index] = await this.askOne(address);
    };
    await Promise.all(Array.from({ length: MOST_AT_ONCE }, work));
    return answers;
  }

  private async askOne(address: string): Promise<Answer> {
    let answer: Answer = { fault: "its server does not say" };
    try {
      const own = this.own(address);
      if (own) return await own;
      const refusal = refusalOf(address);
      if (refusal) return { fault: refusal, unasked: true };
      for (const way of WAYS) {
        answer = together(answer, answerOf(await this.follow(address, way)));
        if ("bytes" in answer) break;
      }
      return answer;
    } catch (error) {
      return together(answer, faultOf(error));
    }
  }

  private async follow(address: string, way: RequestInit): Promise<Response> {
    let next = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await this.send(next, way);
      const location = answer.headers.get("Location");
      if (!REDIRECTS.includes(answer.status) || !location) return answer;
      if (!URL.canParse(location, next)) throw new Refused("its server sends to an address that is none");
      next = new URL(location, next).href;
    }
    throw new Refused(`its server sends elsewhere more than ${MOST_REDIRECTS} times`);
  }

  private async send(address: string, way: RequestInit): Promise<Response> {
    const refusal = refusalOf(address);
    if (refusal) throw new Refused(refusal);
    const time = Math.min(PATIENCE, this.ends! - Date.now());
    if (this.left-- <= 0 || time <= 0) throw new Exhausted();
    const headers = { "Accept-Encoding": "identity", "User-Agent": "Dateline", ...way.headers };
    const signal = AbortSignal.timeout(time);
    const answer = await this.request(address, { ...way, headers, redirect: "manual", signal });
    await answer.body?.cancel(); // of the file itself nothing is read
    return answer;
  }
}

/** What both ways of asking told: a fault takes nothing back, unless the next request to publish may ask for more. */
function together(first: Answer, second: Answer): Answer {
  const saysSomething = "type" in first || "bytes" in first;
  if ("fault" in second) return saysSomething && !second.unasked ? first : second;
  return "fault" in first ? second : { ...first, ...second };
}

function faultOf(error: unknown): Answer {
  if (error instanceof Exhausted) return { fault: error.message, unasked: true };
  if (error instanceof Refused) return { fault: error.message };
  const isLate = error instanceof Error && error.name === "TimeoutError";
  return { fault: isLate ? "its server does not answer in time" : "its server cannot be reached" };
}

function answerOf({ status, headers }: Response): Answer {
  if (status !== 200 && status !== 206) return { fault: `its server answers ${status}` };
  const type = headers.get("Content-Type")?.replace(/;.*/, "").trim().toLowerCase();
  if (type === PAGE_TYPE) return { fault: "a page answers at its address" };
  const bytes = status === 206 ? wholeOf(headers.get("Content-Range")) : lengthOf(headers);
  return {
    ...(type && isMediaType(type) && !NO_TYPES.includes(type) && { type }),
    ...(bytes && { bytes }),
  };
}

/** `bytes 0-0/1234` (RFC 9110, section 14.4). */
function wholeOf(range: string | null): number | undefined {
  const [, whole] = /^bytes \d+-\d+\/(\d{1,15})$/.exec(range?.trim() ?? "") ?? [];
  return whole === undefined ? undefined : Number(whole);
}

/** What is compressed on its way has another length there. */
function lengthOf(headers: Headers): number | undefined {
  const isPlain = ["", "identity"].includes(headers.get("Content-Encoding") ?? "");
  const length = headers.get("Content-Length") ?? "";
  return isPlain && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
