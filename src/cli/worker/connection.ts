import { Problem, type ProblemAnswer, readProblem } from "../../problem.ts";
import { UserError } from "../options.ts";

// What Cloudflare answers in the place of a worker, by the codes of its page on errors: `error code: 1102`.
const BY_CLOUDFLARE = /\berror(?: code:)? (10\d\d|11\d\d)\b/i;
const CURES: Record<string, string> = {
  1015: "it got too many requests in a short time. Try again in a while",
  1027: "the free plan's requests of today are used up. Go on tomorrow, or take Workers Paid",
  1101: "the worker broke. `npm run wrangler -- tail` shows why",
  1102: "what was asked takes more of the processor than the account's plan gives a request, which is 10 ms on the free one. Try again, split the article, or take Workers Paid",
};

type Sent = [body?: Uint8Array | string | Blob | FormData, headers?: Record<string, string>];

/** The way to a worker: its address, and the token for publishing. */
export class Connection {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** The JSON that the worker answers. */
  async ask<Answer>(method: string, path: string, ...sent: Sent): Promise<Answer> {
    return this.read(method, path, sent, (text) => JSON.parse(text));
  }

  /** The JSON of each line that the worker answers. */
  async askLines<Answer>(method: string, path: string, ...sent: Sent): Promise<Answer[]> {
    const lines = (text: string) => text.split("\n").filter(Boolean);
    return this.read(method, path, sent, (text) => lines(text).map((line) => JSON.parse(line)));
  }

  private async read<Read>(
    method: string,
    path: string,
    sent: Sent,
    parse: (text: string) => Read,
  ): Promise<Read> {
    const response = await this.send(method, path, ...sent);
    try {
      return parse(await response.text());
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new UserError(this.noWorker(response.status));
    }
  }

  /** Throws a UserError where no worker answers, and the Problem for which one refused. */
  async send(method: string, path: string, ...[body, headers]: Sent): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      body,
      headers: { Authorization: `Bearer ${this.token}`, ...headers },
      redirect: "manual", // to another origin the token would not go along
    }).catch((error: Error) => {
      const reason = (error.cause as Error | undefined)?.message ?? error.message;
      throw new UserError(`${this.url} does not answer (${reason}).`);
    });
    if (response.ok) return response;
    const location = response.headers.get("Location");
    if (location && response.status < 400)
      throw new UserError(`${this.url} leads to ${this.placeBehind(location, path)}: take that for --to.`);
    throw await this.problemOf(response);
  }

  private placeBehind(location: string, path: string): string {
    const place = new URL(location, this.url).href;
    return place.endsWith(path) ? place.slice(0, -path.length) : place;
  }

  private async problemOf(response: Response): Promise<Problem> {
    const { status } = response;
    if (response.headers.get("Content-Type")?.includes("problem+json"))
      return readProblem((await response.json()) as Partial<ProblemAnswer>, status);
    const [, code = ""] = BY_CLOUDFLARE.exec(await response.text()) ?? [];
    if (!CURES[code]) return new Problem(status, "unexpected-answer", this.noWorker(status));
    return new Problem(
      status,
      "stopped-by-cloudflare",
      `Cloudflare answered for the worker (error ${code}): ${CURES[code]}.`,
    );
  }

  private noWorker(status: number): string {
    return `${this.url} answered ${status}, and not as Dateline does: is it the address of a worker?`;
  }
}
