import sanitizeHtml from "sanitize-html";
import { parseHtml, writeHtml } from "../html/index.ts";
import { PLAYER_HOSTS } from "../players.ts";
import { Problem } from "../problem.ts";
import {
  ADDRESS_ATTRIBUTES,
  ALLOWED_ELEMENTS,
  ALLOWED_EVERYWHERE,
  LINK_SCHEMES,
  SHOWN_ELEMENTS,
  SHOWN_SCHEMES,
} from "./allowed-elements.ts";
import { plainText } from "./plain-text.ts";
import type { Step } from "./work.ts";

/** A clean body may be this large: the store keeps it in one row. */
export const MOST_BYTES = 1.5 * 1024 * 1024;

export const SANITIZER_OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: Object.keys(ALLOWED_ELEMENTS),
  allowedAttributes: Object.fromEntries(
    Object.entries(ALLOWED_ELEMENTS).map(([name, attributes]) => [
      name,
      [...attributes, ...ALLOWED_EVERYWHERE],
    ]),
  ),
  allowedSchemes: LINK_SCHEMES,
  allowedSchemesByTag: Object.fromEntries(SHOWN_ELEMENTS.map((name) => [name, SHOWN_SCHEMES])),
  allowedSchemesAppliedToAttributes: ADDRESS_ATTRIBUTES,
  allowProtocolRelative: false,
  allowedIframeHostnames: PLAYER_HOSTS,
  // Written without an end tag; HTML's void elements among the allowed.
  selfClosing: ["br", "hr", "img", "col", "source", "track", "wbr"],
  parseStyleAttributes: false,
  nonTextTags: ["script", "style", "textarea", "option", "xmp", "noscript", "title", "noembed", "plaintext"],
};

/**
 * One serialization, and the sanitizer's pass over it, last: whatever the steps above let through by mistake stops
 * here. Throws a Problem (413) when the result is larger than the store takes.
 */
export const finishBody: Step = ({ body, article, report }) => {
  const written = writeHtml(body.children);
  article.html = sanitizeHtml(written, SANITIZER_OPTIONS).trim();
  article.text = plainText(body);
  const bytes = article.html.length * 3 > MOST_BYTES ? new TextEncoder().encode(article.html).length : 0;
  if (bytes > MOST_BYTES)
    throw new Problem(
      413,
      "body-too-large",
      `The clean body has ${bytes} bytes; ${MOST_BYTES} are the most. Split the article.`,
    );
  if (article.html === "" && written.trim() !== "") report.change("sanitize", "nothing of the body was left");
  if (article.html && !article.text) article.text = plainText(parseHtml(article.html));
};
