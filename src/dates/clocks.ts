/** Times of a day as pages write them for people, here in small letters -> ISO 8601. */

// Names of zones that mean one offset on pages with news.
const OFFSETS: Record<string, string> = {
  CET: "+01:00",
  MEZ: "+01:00",
  CEST: "+02:00",
  MESZ: "+02:00",
  BST: "+01:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  IST: "+05:30",
  WIB: "+07:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
};

const CLOCK = "(\\d{1,2})(?:[:.h時시点] ?(\\d{2})[分분]?(?::(\\d{2})(?:\\.\\d+)?)?)?";
const HALF = "(?:\\s?(am|pm|a\\.m\\.|p\\.m\\.)(?!\\p{L}))?";
const NAMED = Object.keys(OFFSETS).join("|").toLowerCase();
const ZONE = `(?:\\s*\\(?(?:(?:gmt|utc)(?=[+-]))?(z|utc|gmt|[+-]\\d{1,2}(?::?\\d{2})?|${NAMED})(?![\\d\\p{L}]))?`;
const AT_START = new RegExp(
  `^(?:t|[\\s,،|·•–-]*(?:um|at|à|às|alle ore|a las|alle|kl\\.?|o godz\\.?)?\\s*)${CLOCK}(?![\\d.]*\\d{2}\\.)${HALF}${ZONE}`,
  "u",
);
const AT_END = new RegExp(
  `(?<![\\d.:])${CLOCK}${HALF}${ZONE}[\\s,|·•–-]*(?:on )?(?:\\p{L}{3,9}\\.?,?\\s+)?$`,
  "u",
);

export interface FoundTime {
  /** `T09:30`, with its zone where it is said. */
  iso: string;
  /** Of the words that say it. */
  length: number;
}

/** The time that a text begins with. */
export function timeAtStart(text: string): FoundTime | undefined {
  return readTime(AT_START.exec(text));
}

/** The time that a text ends with. */
export function timeAtEnd(text: string): FoundTime | undefined {
  return readTime(AT_END.exec(text));
}

function readTime(match: RegExpExecArray | null): FoundTime | undefined {
  const iso = match && timeOf(match);
  return iso ? { iso, length: match[0].length } : undefined;
}

/** Nothing for what is no time of a day. An hour alone is one with its half of the day. */
function timeOf([, hour, minute, second, half, zone]: RegExpExecArray): string | undefined {
  if (minute === undefined && !half) return undefined;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const isEndOfDay = hours === 24 && !Number(minute ?? 0) && !Number(second ?? 0);
  if ((hours > 23 && !isEndOfDay) || Number(minute ?? 0) > 59) return undefined;
  return `T${String(hours).padStart(2, "0")}:${minute ?? "00"}${second ? `:${second}` : ""}${offsetOf(zone)}`;
}

/** `+1` as `+01:00`, a zone's name as what it stands for. */
function offsetOf(zone: string | undefined): string {
  if (!zone) return "";
  const [, sign, hours = "", minutes = "00"] = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone) ?? [];
  if (/^[+-]/.test(zone)) return `${sign}${hours.padStart(2, "0")}:${minutes}`;
  return OFFSETS[zone.toUpperCase()] ?? "Z";
}
