import { openAsBlob } from "node:fs";
import type { Submission } from "../../article.ts";
import { writeDisposition } from "../../disposition.ts";
import { keyOf, MOST_ASKED, mediaPath } from "../../media/index.ts";
import { Problem, type ProblemAnswer, readProblem } from "../../problem.ts";
import type { Receipt } from "../../publish.ts";
import type { Renewal } from "../../renormalize.ts";
import { articlePath } from "../../slug.ts";
import type { Listed } from "../../store/index.ts";
import type { ContentFile } from "../content/file.ts";
import { type FoundFile, measure } from "../content/measure.ts";
import { Connection } from "./connection.ts";

/** A part of what `GET /articles?since=` lists. */
interface ListedPage {
  /** Of the publication, when it was asked. */
  revision: number;
  articles: Listed[];
}

/** Speaks to a running worker, here or deployed, over its HTTP interface. */
export class WorkerClient {
  private readonly worker: Connection;

  constructor(url: string, token: string) {
    this.worker = new Connection(url, token);
  }

  async list(): Promise<Map<string, Listed>> {
    const found = new Map<string, Listed>();
    for await (const { articles } of this.pages())
      for (const article of articles) found.set(article.slug, article);
    return found;
  }

  /** What changed after a revision, oldest change first, as many at a time as the worker gives. */
  async *pages(since = 0): AsyncGenerator<ListedPage> {
    for (let after = since, more = true; more; ) {
      const path = `/articles?since=${after}`;
      const { next, ...page } = await this.worker.ask<ListedPage & { next: string | null }>("GET", path);
      yield page;
      after = page.articles.at(-1)?.revision ?? after;
      more = next !== null;
    }
  }

  /** Throws the Problem for which the worker refused. */
  async normalize(slug: string, { apply }: { apply: boolean }): Promise<Renewal> {
    const path = `${articlePath(slug)}/normalize${apply ? "?apply" : ""}`;
    return this.worker.ask("POST", path);
  }

  /**
   * Many in one request, published in this order: of each a receipt, or the Problem for which it was refused. Throws the
   * Problem for which the request was.
   */
  async putTogether(files: ContentFile[]): Promise<(Receipt | Problem)[]> {
    const form = new FormData();
    for (const { submission } of files) {
      form.append(submission.slug, fileOf(submission));
      if (submission.localFiles)
        form.append(`media:${submission.slug}`, JSON.stringify(submission.localFiles));
    }
    const answers = await this.worker.askLines<Receipt | { problem: ProblemAnswer }>(
      "POST",
      "/articles",
      form,
    );
    if (answers.length !== files.length)
      throw new Problem(
        502,
        "unexpected-answer",
        `The worker told of ${answers.length} of ${files.length} articles.`,
      );
    return answers.map((one) => ("problem" in one ? readProblem(one.problem, one.problem.status) : one));
  }

  /** Throws the Problem for which the worker refused. */
  async put({ submission }: ContentFile): Promise<Receipt> {
    const path = articlePath(submission.slug);
    const { bytes, type, localFiles } = submission;
    if (localFiles) {
      const form = new FormData();
      form.append("article", fileOf(submission));
      form.append("media", JSON.stringify(localFiles));
      return this.worker.ask("PUT", path, form);
    }
    const headers = {
      "Content-Type": type,
      ...(submission.file && {
        "Content-Disposition": writeDisposition(submission.file),
      }),
    };
    return this.worker.ask("PUT", path, bytes, headers);
  }

  /** Those of the files that the worker does not have, each once. Undefined when it has nowhere to store them. */
  async missing(files: FoundFile[]): Promise<FoundFile[] | undefined> {
    const byKey = new Map(files.map((file) => [keyOf(file.key), file]));
    const keys = [...byKey.keys()];
    const missing: FoundFile[] = [];
    try {
      for (let start = 0; start < keys.length; start += MOST_ASKED) {
        const body = JSON.stringify(keys.slice(start, start + MOST_ASKED));
        const answer = await this.worker.ask<{ missing: string[] }>("POST", "/media", body);
        missing.push(...answer.missing.map((key) => byKey.get(key)!));
      }
    } catch (error) {
      if (error instanceof Problem && error.kind === "no-media-store") return undefined;
      throw error;
    }
    return missing;
  }

  /** Throws the Problem for which the worker refused, or for a file that was saved or deleted meanwhile. */
  async store({ path, key }: FoundFile): Promise<void> {
    try {
      await this.worker.send("PUT", mediaPath(key), await openAsBlob(path));
    } catch (error) {
      const now = await measure(path).catch(() => undefined); // deleted
      if (now && "key" in now && now.key.hash === key.hash) throw error;
      throw new Problem(
        409,
        "changed-file",
        `${path} changed while it was sent: save or publish the article again.`,
      );
    }
  }

  async retract(slug: string): Promise<void> {
    await this.worker.send("DELETE", articlePath(slug));
  }
}

function fileOf({ bytes, type, file = "article" }: Submission): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], file, { type });
}
