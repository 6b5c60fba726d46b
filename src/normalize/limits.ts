import type { Step, Work } from "./work.ts";

// A row of D1 holds 2,000,000 bytes, and every feed carries these fields: longer ones are a mistake of the sender.
const LONGEST_TITLE = 1000;
const LONGEST_SUMMARY = 5000;
const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 4000;
const MOST_OF_EACH = 100;

/** Cuts fields that would burden every feed, and says so. */
export const limitFields: Step = (work) => {
  const { article } = work;
  article.title = cut(work, "title", article.title, LONGEST_TITLE);
  article.summary = cut(work, "summary", article.summary, LONGEST_SUMMARY);
  if (article.rights) article.rights = cut(work, "rights", article.rights, LONGEST_TITLE);
  article.tags = atMost(work, "tags", article.tags).map((tag) => cut(work, "tags", tag, LONGEST_NAME));
  article.authors = atMost(work, "authors", article.authors).map((author) => ({
    ...author,
    name: cut(work, "authors", author.name, LONGEST_NAME),
  }));
  article.attachments = atMost(work, "attachments", article.attachments).filter(({ url }) => fits(work, url));
  if (article.image && !fits(work, article.image)) article.image = undefined;
};

function cut({ report }: Work, field: string, text: string, most: number): string {
  if (text.length <= most) return text;
  report.change("limits", `${field} cut after ${most} characters`, text);
  return `${text.slice(0, most - 1).toWellFormed()}…`;
}

function atMost<T>({ report }: Work, field: string, list: T[]): T[] {
  if (list.length > MOST_OF_EACH) report.change("limits", `${field} after the ${MOST_OF_EACH}th left out`);
  return list.slice(0, MOST_OF_EACH);
}

function fits({ report }: Work, address: string): boolean {
  if (address.length <= LONGEST_ADDRESS) return true;
  report.change("limits", `address left out: longer than ${LONGEST_ADDRESS} characters`, address);
  return false;
}
