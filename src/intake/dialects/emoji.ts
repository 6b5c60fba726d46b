import { EMOJI } from "../../emoji-names.ts";
import { type Found, takeOut } from "./found.ts";
import type { Place } from "./place.ts";

/** `:tada:`, as GitHub, Hugo, Jekyll and Slack show it. */

/** Those that stand by themselves: `12:30:00`, `std::x::y` and `a:b:` are none. */
const EMOJI_AT = /^(?::[a-z\d+-][\w+-]{0,30}:)+(?![\w/:])/;

// MkDocs Material: drawings, which say nothing.
const ICON = /^:(?:material|octicons|fontawesome|simple)-[a-z\d-]{1,60}:(?:\{[^{}\n]{0,100}\})?[ \t]?/;

const LONGEST = 200;

/** `:tada:`, and several of them in a row (`:one::two:`); an icon of a theme is taken out. */
export function emoji({ text, at }: Place): Found | undefined {
  const start = text.slice(at, at + LONGEST);
  const [icon] = ICON.exec(start) ?? [];
  if (icon) return takeOut(icon, at, "icon taken out");
  const [tag] = EMOJI_AT.exec(start) ?? [];
  const found = tag
    ?.slice(1, -1)
    .split("::")
    .map((name) => EMOJI.get(name));
  if (!tag || !found || found.includes(undefined)) return undefined;
  return { end: at + tag.length, what: "name of an emoji made the emoji", instead: found.join("") };
}
