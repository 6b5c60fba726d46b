import type { Author } from "../../../article.ts";
import type { Facts } from "../facts/index.ts";

/** `Marta Lind on X: "Of mills" / X`: the title says who posted it there, in the language of whoever saved the page. */

const NETWORK = "(?:X|Twitter)";
const NAME = "(\\S.{0,78}?)(?: \\(@[\\w.]{1,40}\\))?";
// In English, Dutch, the Nordic, Slavic and Romance languages, German, Arabic; Turkish; Chinese; Japanese; Korean.
const WHO = [
  `${NAME} (?:on|auf|sur|en|su|no|op|på|na|w|в|على) ${NETWORK}`,
  `${NETWORK}['’]t[ae] ${NAME}`,
  `${NETWORK}\\s?上的\\s?${NAME}`,
  `${NETWORK}ユーザーの${NAME}さん`,
  `${NETWORK}의 ${NAME}\\s?님`,
].map((pattern) => new RegExp(`^${pattern}$`, "u"));
// Without the end it is a headline about somebody who said it there.
const SAID = /^(.{3,140}?)\s?[:：]\s?["“„«「『]\s?(\S.*?)\s?["“”»」』]\s\/\s(?:X|Twitter)$/su;
const LONGEST = 400;
// More is the post itself, which has no title.
const LONGEST_TITLE = 120;

interface Said {
  name: string;
  words: string;
}

/** What a title names the post, or, where that is the post, who posted it; else the title as it is. */
export function titleOfPost(title: string): string {
  const said = readSaid(title);
  if (!said) return title;
  return said.words.length > LONGEST_TITLE || said.words.includes("://") ? said.name : said.words;
}

export function postedBy({ meta, headTitle = "" }: Facts): Author[] {
  const said = readSaid(meta.get("og:title")?.[0] ?? "") ?? readSaid(headTitle);
  return said ? [{ name: said.name }] : [];
}

function readSaid(title: string): Said | undefined {
  const [, who = "", words = ""] = SAID.exec(title.slice(0, LONGEST).trim()) ?? [];
  const name = WHO.map((pattern) => pattern.exec(who)?.[1]).find(Boolean);
  return name ? { name, words } : undefined;
}
