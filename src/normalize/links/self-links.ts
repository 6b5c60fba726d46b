import { HEADINGS, hasAncestor, isText, replaceAll, showsSelfLink, wordsOf } from "../../html/index.ts";
import type { Step } from "../work.ts";
import { linksOnPage, placeOn } from "./anchors.ts";

const SELF_LINKED = [...HEADINGS, "dt", "figcaption", "caption"];

/** Takes out what a heading shows to be copied as a link to itself. */
export const removeSelfLinks: Step = ({ body, article, report }) => {
  const links = linksOnPage(body, placeOn(article.url)).filter(
    (link) => showsSelfLink(link) && hasAncestor(link, ...SELF_LINKED),
  );
  if (!links.length) return;
  for (const { prev, next } of links) {
    if (!prev && next && isText(next)) next.data = next.data.trimStart();
    if (!next && prev && isText(prev)) prev.data = prev.data.trimEnd();
  }
  replaceAll(body, new Map(links.map((link) => [link, []])));
  report.removal("links", "link of a heading to itself taken out", links.map(wordsOf).join(" "));
};
