/** Proactive negotiation (RFC 9110, section 12.5.1). */

interface Preference {
  name: string;
  quality: number;
}

/** What a header such as `Accept` or `A-IM` lists, in lower case, with how much each is wanted: 0 is not at all. */
export function readPreferences(header: string): Preference[] {
  return header.split(",").map((part) => {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const quality = parameters
      .map((parameter) => /^q=([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1])
      .find(Boolean);
    return { name, quality: quality === undefined ? 1 : Number(quality) };
  });
}

/**
 * The one of `offers` (name -> media types) that the header likes best; the first among equals. Undefined when it
 * accepts none of them.
 */
export function negotiate<Name extends string>(
  header: string | undefined,
  offers: [Name, string[]][],
): Name | undefined {
  if (!header?.trim()) return offers[0]?.[0];
  const ranges = readPreferences(header);
  const rated = offers.map(([name, types]) => ({
    name,
    quality: Math.max(...types.map((type, index) => qualityOf(type, ranges, index === 0))),
  }));
  const best = rated.reduce((one, other) => (other.quality > one.quality ? other : one));
  return best.quality > 0 ? best.name : undefined;
}

/** The most specific range that matches a type decides. Another name of it counts only when it is named. */
function qualityOf(type: string, ranges: Preference[], isMainName: boolean): number {
  const names = isMainName ? [type, `${type.split("/")[0]}/*`, "*/*"] : [type];
  const found = names
    .map((name) => ranges.find((range) => range.name === name))
    .find((range) => range !== undefined);
  return found?.quality ?? 0;
}
