import { openAsBlob } from "node:fs";
import { keyOf, mediaPath } from "../media/index.ts";
import { Problem } from "../problem.ts";
import type { Receipt } from "../publish.ts";
import type { Renewal } from "../renormalize.ts";
import type { ContentFile } from "./content-file.ts";
import type { FoundFile } from "./measure.ts";
import { UserError } from "./options.ts";

/** What a worker has published, as `GET /articles?since=` lists it. */
export interface Remote {
  slug: string;
  state: string;
  revision: number;
  /** Empty for an article that was purged. */
  sourceSha256: string;
}

export interface RemotePage {
  /** Of the publication, when it was asked. */
  revision: number;
  articles: Remote[];
}

const MOST_ASKED = 500;

/** Speaks to a running worker, here or deployed, over its HTTP interface. */
export class WorkerClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async list(): Promise<Map<string, Remote>> {
    const found = new Map<string, Remote>();
    for await (const { articles } of this.pages())
      for (const article of articles) found.set(article.slug, article);
    return found;
  }

  /** What changed after a revision, oldest change first, as many at a time as the worker gives. */
  async *pages(since = 0): AsyncGenerator<RemotePage> {
    for (let after = since, more = true; more; ) {
      const answer = await this.send("GET", `/articles?since=${after}`);
      const { next, ...page } = (await answer.json()) as RemotePage & { next: string | null };
      yield page;
      after = page.articles.at(-1)?.revision ?? after;
      more = next !== null;
    }
  }

  /** Throws the Problem for which the worker refused. */
  async normalize(slug: string, { apply }: { apply: boolean }): Promise<Renewal> {
    const path = `/articles/${encodeURIComponent(slug)}/normalize${apply ? "?apply" : ""}`;
    return (await this.send("POST", path)).json() as Promise<Renewal>;
  }

  /** Throws the Problem for which the worker refused. */
  async put({ submission }: ContentFile): Promise<Receipt> {
    const path = `/articles/${encodeURIComponent(submission.slug)}`;
    const { bytes, type, file = "article", localFiles } = submission;
    if (localFiles) {
      const form = new FormData();
      form.append("article", new File([bytes as Uint8Array<ArrayBuffer>], file, { type }));
      form.append("media", JSON.stringify(localFiles));
      return (await this.send("PUT", path, form)).json() as Promise<Receipt>;
    }
    const headers = {
      "Content-Type": type,
      ...(submission.file && {
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(submission.file)}`,
      }),
    };
    return (await this.send("PUT", path, bytes, headers)).json() as Promise<Receipt>;
  }

  /** Those of the files that the worker does not have, each once. Undefined when it has nowhere to store them. */
  async missing(files: FoundFile[]): Promise<FoundFile[] | undefined> {
    const byKey = new Map(files.map((file) => [keyOf(file.key), file]));
    const keys = [...byKey.keys()];
    const missing: FoundFile[] = [];
    try {
      for (let start = 0; start < keys.length; start += MOST_ASKED) {
        const body = JSON.stringify(keys.slice(start, start + MOST_ASKED));
        const answer = await (await this.send("POST", "/media", body)).json();
        missing.push(...(answer as { missing: string[] }).missing.map((key) => byKey.get(key)!));
      }
    } catch (error) {
      if (error instanceof Problem && error.kind === "no-media-store") return undefined;
      throw error;
    }
    return missing;
  }

  /** Throws the Problem for which the worker refused. */
  async store({ path, key }: FoundFile): Promise<void> {
    await this.send("PUT", mediaPath(key), await openAsBlob(path));
  }

  async retract(slug: string): Promise<void> {
    await this.send("DELETE", `/articles/${encodeURIComponent(slug)}`);
  }

  private async send(
    method: string,
    path: string,
    body?: Uint8Array | string | Blob | FormData,
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
