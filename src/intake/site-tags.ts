import type { Report } from "../report.ts";
import { endOfElement } from "./dialects/index.ts";
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
  const opening = new RegExp(OPENING);
  const pieces: string[] = [];
  let done = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const [sign] = match;
    if (sign[0] === "<") {
      opening.lastIndex = endOfElement(html, sign.slice(1), match.index);
      continue;
    }
    const found = tagAt(html, match.index);
    if (!found) continue;
    pieces.push(html.slice(done, match.index), found.instead);
    done = opening.lastIndex = match.index + found.source.length;
    report.removal("dialects", found.what, found.source);
  }
  return pieces.length ? [...pieces, html.slice(done)].join("") : html;
}

function tagAt(html: string, at: number): { what: string; source: string; instead: string } | undefined {
  for (const { what, pattern, instead } of TAGS) {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match) return { what, source: match[0], instead: instead(match) };
  }
  return undefined;
}
