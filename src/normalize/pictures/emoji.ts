import { EMOJI } from "../../emoji-names.ts";
import type { Element } from "../../html/index.ts";

// Pictures that stand for a character: WordPress, Twitter, GitHub, Discourse.
const EMOJI_CLASSES = ["emoji", "wp-smiley", "twemoji", "g-emoji"];
const EMOJI_PLACES = /\/(?:images\/core\/emoji|images\/icons\/emoji|twemoji|emoji\/v2|images\/emoji)\//;
// GitHub puts `:smile:` beside it, and a skin of Discourse nothing: then the file has the name of the character.
const IS_CHARACTER = /[^\u0000-\u2000]/;
const EMOJI_FILE =
  /\/(?:u|emoji_u)?((?:[23][0-9a-f]|[0-9a-f]{4,6})(?:[-_][0-9a-f]{2,6}){0,9})\.(?:png|svg|gif|webp)/i;
// Facebook, Gmail, Notion, and whoever else calls the file or the class so.
const IS_EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{RI})(?:\p{Extended_Pictographic}|\p{RI}|\p{M}|\p{Emoji_Modifier}|\u200d){0,10}$/u;
const CALLED_EMOJI = /emoji/i;
const LONGEST_EMOJI = 40; // a flag of a region is 14 units long; `:white_check_mark:` is 18

/** The character that a picture stands for; undefined for a picture of anything else. */
export function emojiOf({ attribs }: Element): string | undefined {
  const [alt, place] = [attribs.alt?.trim() ?? "", attribs.src?.slice(0, 500) ?? ""];
  const classes = attribs.class?.split(/\s+/) ?? [];
  const isCalledSo = CALLED_EMOJI.test(place) || CALLED_EMOJI.test(attribs.class ?? "");
  const isEmoji =
    EMOJI_CLASSES.some((name) => classes.includes(name)) ||
    EMOJI_PLACES.test(place) ||
    (isCalledSo && IS_EMOJI.test(alt));
  if (!isEmoji || alt.length > LONGEST_EMOJI) return undefined;
  const named = EMOJI.get(/^:([\w+-]+):$/.exec(alt)?.[1] ?? "");
  return IS_CHARACTER.test(alt) ? alt : (named ?? characterOf(place) ?? (alt || undefined));
}

/** Named by its code points: `1f468-200d-1f33e.png`. */
function characterOf(place: string): string | undefined {
  const [, name] = EMOJI_FILE.exec(place) ?? [];
  const points = name?.split(/[-_]/).map((point) => Number.parseInt(point, 16));
  return points?.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : undefined;
}
