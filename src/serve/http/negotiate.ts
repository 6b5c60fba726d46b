/** Proactive negotiation (RFC 9110, section 12.5.1). */

// As clients write it, not only as they should: `q=.5` (Java's own), `q = 0.5`, `q="0.5"`, `q=0.33333`.
const QUALITY = /^q\s*=\s*"?(-?(?:\d+(?:\.\d*)?|\.\d+))"?$/;

interface Preference {
  name: string;
  quality: number;
}

/** What a header such as `Accept` or `A-IM` lists, in lower case, with how much each is wanted: 0 is not at all. */
export function readPreferences(header: string): Preference[] {
  return header.split(",").map((part) => {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const quality = parameters.map((parameter) => QUALITY.exec(parameter)?.[1]).find(Boolean);
    return { name, quality: quality === undefined ? 1 : Math.min(Math.max(Number(quality), 0), 1) };
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
    quality: qualityOfAny(types, ranges),
  }));
  const best = rated.reduce((one, other) => (other.quality > one.quality ? other : one));
  return best.quality > 0 ? best.name : undefined;
}

/** The most specific range that matches the type decides; its other names count only when it is not named itself. */
function qualityOfAny([type = "", ...others]: string[], ranges: Preference[]): number {
  const named = (name: string) => ranges.find((range) => range.name === name)?.quality;
  const general = named(`${type.split("/")[0]}/*`) ?? named("*/*") ?? 0;
  return named(type) ?? Math.max(general, ...others.map((name) => named(name) ?? 0));
}
