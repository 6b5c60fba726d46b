import { Problem } from "../problem.ts";
import type { Receipt } from "../publish.ts";
import type { ContentFile } from "./content.ts";
import { UserError } from "./options.ts";

/** What a worker has published, as `GET /articles?since=` lists it. */
export interface Remote {
  slug: string;
  state: string;
  sourceSha256: string;
}

/** Speaks to a running worker, here or deployed, over its HTTP interface. */
export class WorkerClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async list(): Promise<Map<string, Remote>> {
    const found = new Map<string, Remote>();
    for (let since = 0, more = true; more; ) {
      const { articles, next } = (await (await this.send("GET", `/articles?since=${since}`)).json()) as {
        articles: (Remote & { revision: number })[];
        next: string | null;
      };
      for (const article of articles) found.set(article.slug, article);
      since = articles.at(-1)?.revision ?? since;
      more = next !== null;
    }
    return found;
  }

  /** Throws the Problem for which the worker refused. */
  async put({ submission }: ContentFile): Promise<Receipt> {
    const headers = {
      "Content-Type": submission.type,
      ...(submission.file && {
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(submission.file)}`,
      }),
    };
    return (
      await this.send("PUT", `/articles/${encodeURIComponent(submission.slug)}`, submission.bytes, headers)
    ).json() as Promise<Receipt>;
  }

  async retract(slug: string): Promise<void> {
    await this.send("DELETE", `/articles/${encodeURIComponent(slug)}`);
  }

  private async send(
    method: string,
    path: string,
    body?: Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      body,
      headers: { Authorization: `Bearer ${this.token}`, ...headers },
    }).catch((error: Error) => {
      throw new UserError(
        `${this.url} does not answer (${(error.cause as Error | undefined)?.message ?? error.message}).`,
      );
    });
    if (response.ok) return response;
    throw await problemOf(response);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  if (!response.headers.get("Content-Type")?.includes("problem+json"))
    return new Problem(
      response.status,
      "unexpected-answer",
      `The worker answered ${response.status}: ${text.slice(0, 200)}`,
    );
  const { type, title, status, detail, ...extra } = JSON.parse(text) as {
    type: string;
    title: string;
    status: number;
    detail: string;
  };
  return new Problem(status, type.split("#")[1] ?? "", detail, extra);
}
