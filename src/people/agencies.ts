/** News agencies and stations, which bylines name beside or instead of whoever wrote. */

// As they sign; one that writes itself small does so in bylines, too.
const AGENCIES =
  "dpa|AFP|AP|APA|Reuters|sda|ANSA|EFE|PAP|Ritzau|NTB|ANP|Belga|Lusa|Kyodo|epd|KNA|SID|ČTK|MTI|HINA";

// In whole, and those whose pages say whom a name writes for in the same line.
const STATIONS =
  "CNN|(?:The )?Associated Press|Thomson Reuters|(?:BBC|Fox|Sky|ABC|CBS|NBC) News|NPR|g1(?: \\p{Lu}[\\p{L} ]{1,20})?";

/** Any of them: a part of patterns that look at case. */
export const EMPLOYER = `(?:${AGENCIES}|${STATIONS})`;

const SIGNATURE = new RegExp(
  `^[/(]?(?:(?:red|mit|avec|with|con)[/ ])?(?:${AGENCIES})(?:-\\w{3,12})?(?:[/,-]\\s?\\p{L}{1,12}){0,3}[)/]?$`,
  "iu",
);

/** An agency alone, or with the signs of those who edited: `dpa/mq`. */
export function isAgency(words: string): boolean {
  return SIGNATURE.test(words);
}
