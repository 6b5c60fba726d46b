import { until } from "./readers/reader.ts";
import type { Running } from "./start.ts";

/** An article, in the terms of feeds. */
export interface Article {
  id: string;
  title: string;
  link: string;
  /** Seconds since 1970. */
  published: number;
  authors: string[];
  tags: string[];
  /** HTML. */
  content: string;
  enclosures: string[];
}

/** GET /articles/{slug}.json, as far as feeds show it. */
interface Fields {
  id: string;
  title: string;
  url: string;
  published: string;
  authors: { name: string }[];
  tags: string[];
  html: string;
  attachments: { url: string }[];
}

/** The articles of a feed document, in its order: what each of them says of itself, and nothing that the feed says. */
export async function articlesOf(running: Running, path: string): Promise<Article[]> {
  const feed = await json<{ items: { id: string }[]; authors: { name: string }[] }>(
    running,
    `${path}/feed.json`,
  );
  const { articles } = await json<{ articles: { id: string; slug: string }[] }>(running, "/articles?since=0");
  const slugs = new Map(articles.map(({ id, slug }) => [id, slug]));
  return Promise.all(
    feed.items.map(async ({ id }) => {
      const fields = await json<Fields>(running, `/articles/${slugs.get(id)}.json`);
      // What nobody signed is signed by the publication.
      const authors = fields.authors.length ? fields.authors : feed.authors;
      return {
        id: fields.id,
        title: fields.title,
        link: fields.url,
        published: Math.floor(Date.parse(fields.published) / 1000),
        authors: authors.map(({ name }) => name),
        tags: fields.tags,
        content: fields.html,
        enclosures: fields.attachments.map(({ url }) => url),
      };
    }),
  );
}

/** Comes back when documents show the newest change: an isolate may serve what it knows some seconds more. */
export async function settled(running: Running, paths: string[]): Promise<void> {
  const { revision } = await json<{ revision: number }>(running, "/healthz");
  for (const path of paths)
    await until(`${path} is of revision ${revision}`, async () => {
      const answer = await fetch(running.url + path, { method: "HEAD" });
      return Number(answer.headers.get("ETag")!.split(".")[1]) === revision;
    });
}

/** With the token, which only the list of articles asks for. Throws when it is not there. */
export async function json<T>({ url, token }: Running, path: string): Promise<T> {
  const answer = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json() as Promise<T>;
}
