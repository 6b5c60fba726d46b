import type { DraftFields } from "../../article.ts";
import { elementsOf, type ParentNode, removeAll } from "../../html/index.ts";
import { trim } from "../../record.ts";
import type { Report } from "../../report.ts";
import { openConversation } from "./conversations.ts";
import { readHead } from "./document-heads.ts";
import { writeStyles } from "./document-styles.ts";
import { openDocument, titleShown } from "./documents.ts";
import type { Facts } from "./facts/index.ts";
import { readPageFields } from "./fields/index.ts";
import { openFilm } from "./films.ts";
import { openMessage } from "./mail-archives.ts";
import { openPost } from "./posts.ts";
import { removeUnseen } from "./prepare.ts";
import { openThreadPost } from "./thread-posts.ts";

/** Pages of which no extractor has to guess the article: they are nothing else, or mark it. */

export interface Body {
  root: ParentNode;
  /** What told where the article is, and how sure that is. */
  from: string;
  confidence: number;
}

/** The article, and what its page says of it. */
export type Read = Body & { page: DraftFields };

/** Undefined for any other page, which stays as it is. */
export function readWhole(facts: Facts, report: Report): Read | undefined {
  return readDocument(facts, report) ?? readMarked(facts, report);
}

/** What a program for writing saved is the article from end to end. */
function readDocument(facts: Facts, report: Report): Read | undefined {
  const written = openDocument(facts);
  if (!written) return undefined;
  writeStyles(facts.document);
  removeUnseen(facts.document);
  const { root, from, about } = written;
  const beside = new Set(about.flatMap((element) => [element, ...elementsOf(element)]));
  const text = elementsOf(root).filter((element) => !beside.has(element)); // what is said around it is about it
  const { fields } = readPageFields(facts, new Set([root, ...text]), report);
  const title = titleShown(root) ?? fields.title;
  const { lines, published = fields.published } = readHead(root, { ...fields, title });
  removeAll(root, [...about, ...lines]);
  return { root, from, confidence: 0.9, page: trim({ ...fields, title, published }) };
}

const MARKED = [openMessage, openConversation, openPost, openThreadPost, openFilm];

/** A message, a post, a conversation or a film, which its page marks, is the article without what is around it. */
function readMarked(facts: Facts, report: Report): Read | undefined {
  let marked: ReturnType<(typeof MARKED)[number]>;
  for (const open of MARKED) marked ??= open(facts);
  if (!marked) return undefined;
  const { root, from, about } = marked;
  removeUnseen(facts.document);
  const { fields } = readPageFields(facts, new Set([root, ...elementsOf(root)]), report);
  return { root, from, confidence: 0.9, page: { ...fields, ...about } };
}
