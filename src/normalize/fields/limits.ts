import type { Attachment, Author, Episode, Person } from "../../article.ts";
import { trim } from "../../record.ts";
import { beginningOf } from "../../text.ts";
import type { Step, Work } from "../work.ts";

// They share a row of the store, and every feed carries them: longer ones are a mistake of the sender.
export const LIMITS = { title: 1000, summary: 5000, name: 200, address: 2000, ofEach: 100 };

/** Cuts fields that would burden every feed. */
export const limitFields: Step = (work) => {
  const { article } = work;
  article.title = cut(work, "title", article.title, LIMITS.title);
  article.summary = cut(work, "summary", article.summary, LIMITS.summary);
  if (article.rights) article.rights = cut(work, "rights", article.rights, LIMITS.title);
  if (article.source?.title)
    article.source = { ...article.source, title: cut(work, "source", article.source.title, LIMITS.title) };
  article.tags = atMost(work, "tags", article.tags).map((tag) => cut(work, "tags", tag, LIMITS.name));
  article.authors = atMost(work, "authors", article.authors).map((author) => limitAuthor(work, author));
  article.attachments = atMost(work, "attachments", article.attachments)
    .filter(({ url }) => fits(work, url))
    .map((attachment) => limitAttachment(work, attachment));
  if (article.image && !fits(work, article.image)) article.image = undefined;
  if (article.episode) article.episode = limitEpisode(work, article.episode);
};

function limitAuthor(work: Work, { name, url, email, avatar }: Author): Author {
  return trim({
    name: cut(work, "authors", name, LIMITS.name),
    url: fitting(work, url),
    email: fitting(work, email, LIMITS.name),
    avatar: fitting(work, avatar),
  });
}

function limitAttachment(work: Work, { title, type, ...others }: Attachment): Attachment {
  return trim({
    ...others,
    type: cut(work, "attachments", type, LIMITS.name),
    title: title && cut(work, "attachments", title, LIMITS.title),
  });
}

function limitEpisode(work: Work, { transcripts, chapters, people, ...others }: Episode): Episode {
  return trim({
    ...others,
    transcripts: transcripts?.filter(({ url }) => fits(work, url)),
    chapters: chapters && fits(work, chapters.url) ? chapters : undefined,
    people: people?.map((person) => limitPerson(work, person)),
  });
}

function limitPerson(work: Work, { name, role, group, url, image }: Person): Person {
  const word = (text: string | undefined) => text && cut(work, "people", text, LIMITS.name);
  return trim({
    name,
    role: word(role),
    group: word(group),
    url: fitting(work, url),
    image: fitting(work, image),
  });
}

function cut({ report }: Work, field: string, text: string, most: number): string {
  if (text.length <= most) return text;
  report.change("limits", `${field} cut after ${most} characters`, text);
  return beginningOf(text, most - 1);
}

function atMost<T>({ report }: Work, field: string, list: T[]): T[] {
  if (list.length > LIMITS.ofEach) report.change("limits", `${field} after the ${LIMITS.ofEach}th left out`);
  return list.slice(0, LIMITS.ofEach);
}

/** The address, when it is not too long. */
function fitting(work: Work, address: string | undefined, most = LIMITS.address): string | undefined {
  return address !== undefined && fits(work, address, most) ? address : undefined;
}

function fits({ report }: Work, address: string, most = LIMITS.address): boolean {
  if (address.length <= most) return true;
  report.change("limits", `address left out: longer than ${most} characters`, address);
  return false;
}
