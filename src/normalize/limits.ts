import { beginningOf } from "../text.ts";
import type { Step, Work } from "./work.ts";

// A row of D1 holds 2,000,000 bytes, and every feed carries these fields: longer ones are a mistake of the sender.
export const LIMITS = { title: 1000, summary: 5000, name: 200, address: 4000, ofEach: 100 };

/** Cuts fields that would burden every feed. */
export const limitFields: Step = (work) => {
  const { article } = work;
  article.title = cut(work, "title", article.title, LIMITS.title);
  article.summary = cut(work, "summary", article.summary, LIMITS.summary);
  if (article.rights) article.rights = cut(work, "rights", article.rights, LIMITS.title);
  article.tags = atMost(work, "tags", article.tags).map((tag) => cut(work, "tags", tag, LIMITS.name));
  article.authors = atMost(work, "authors", article.authors).map((author) => ({
    ...author,
    name: cut(work, "authors", author.name, LIMITS.name),
  }));
  article.attachments = atMost(work, "attachments", article.attachments).filter(({ url }) => fits(work, url));
  if (article.image && !fits(work, article.image)) article.image = undefined;
};

function cut({ report }: Work, field: string, text: string, most: number): string {
  if (text.length <= most) return text;
  report.change("limits", `${field} cut after ${most} characters`, text);
  return beginningOf(text, most - 1);
}

function atMost<T>({ report }: Work, field: string, list: T[]): T[] {
  if (list.length > LIMITS.ofEach) report.change("limits", `${field} after the ${LIMITS.ofEach}th left out`);
  return list.slice(0, LIMITS.ofEach);
}

function fits({ report }: Work, address: string): boolean {
  if (address.length <= LIMITS.address) return true;
  report.change("limits", `address left out: longer than ${LIMITS.address} characters`, address);
  return false;
}
