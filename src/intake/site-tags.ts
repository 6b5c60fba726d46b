import type { Report } from "../report.ts";
import { type Found, replaceFound } from "./dialects/found.ts";
import { skipElement } from "./dialects/index.ts";
import { player, readArguments } from "./dialects/tags.ts";

/** What Drupal and Joomla write into bodies for their own modules. */
const TAGS: { what: string; pattern: RegExp; instead: (match: RegExpExecArray) => string }[] = [
  { what: "file of Drupal taken out", pattern: /\[\[\{"(?:fid|type)":[^\]]{1,2000}\]\]/y, instead: () => "" },
  {
    what: "module of Joomla taken out",
    pattern: /\{load(?:position|module|moduleid)\s+[^{}\n]{1,200}\}/iy,
    instead: () => "",
  },
  {
    what: "video of Joomla replaced",
    pattern: /\{youtube\}([\w-]{6,20})\{\/youtube\}/iy,
    instead: ([, id]) => player("https://www.youtube.com/embed/")(readArguments(id!)),
  },
  {
    what: "video of Joomla replaced",
    pattern: /\{vimeo\}(\d{4,20})\{\/vimeo\}/iy,
    instead: ([, id]) => player("https://player.vimeo.com/video/")(readArguments(id!)),
  },
];
const OPENING = /<(?:pre|code|script|style)\b|\[\[\{"|\{(?:load|youtube|vimeo)/gi;

/** Tags of these modules outside code become what they stood for, or go. */
export function openSiteTags(html: string, report: Report): string {
  return replaceFound(
    html,
    OPENING,
    (match) => skipElement(html, match) ?? tagAt(html, match.index),
    ({ what, end }, at) => report.removal("dialects", what, html.slice(at, end)),
  );
}

function tagAt(html: string, at: number): Found | undefined {
  for (const { what, pattern, instead } of TAGS) {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match) return { what, end: pattern.lastIndex, instead: instead(match) };
  }
  return undefined;
}
