/** Dates as pages write them for people, in several languages -> ISO 8601. Only whole dates: day, month and year. */

// Whole words, with the endings that they have behind a day, and their abbreviations: `5 products 2024` is no date.
const MONTHS: [month: number, words: string][] = [
  [
    1,
    "jan(?:uary?|uari|uár|uára|v|vier|eiro)?|jän(?:n|ner)?|ene(?:ro)?|gen(?:n|naio|er)?|ian(?:uarie)?|stycz(?:eń|nia)|sty|led(?:en|na)?|oca(?:k)?|янв(?:ар[ья])?|січ(?:ень|ня)?|يناير|كانون الثاني|ינואר|ιαν(?:ου[αά]ρί?ο[υς])?",
  ],
  [
    2,
    "feb(?:r|rer|ruary?|ruari|ruár|ruára|rero|b|braio|ruarie)?|fév(?:r|rier)?|fev(?:r|rier|ereiro)?|lut(?:y|ego)?|úno(?:r|ra)?|şub(?:at)?|фев(?:р|рал[ья])?|лют(?:ий|ого)?|فبراير|شباط|פברואר|φεβ(?:ρ|ρου[αά]ρί?ο[υς])?",
  ],
  [
    3,
    "mar(?:ch|s|zo|t|ts|z|zec|ca|ec|ço|co|ç|tie)?|mär(?:z)?|maerz|már(?:c|cius)?|mrz|mrt|maart|břez(?:en)?|března|мар(?:та?)?|бер(?:ез)?(?:ень|ня)?|مارس|آذار|מרץ|μ[αά]ρ(?:τί?ο[υς])?",
  ],
  [
    4,
    "apr(?:il|ile|ilie|íl|íla|ila)?|ápr(?:ilis)?|avr(?:il)?|abr(?:il)?|kwi(?:ecień|etnia)?|dub(?:en|na)?|nis(?:an)?|апр(?:ел[ья])?|квіт(?:ень|ня)?|أبريل|ابريل|نيسان|אפריל|απρ(?:[ιί]λί?ο[υς])?",
  ],
  [
    5,
    "may(?:o|ıs)?|mai(?:o|g)?|maj(?:a)?|máj(?:a|us)?|mei|mag(?:gio)?|kvě(?:ten|tna)?|ма[йя]|трав(?:ень|ня)?|مايو|أيار|ايار|מאי|μ[αά][ΐϊίι](?:ο[υς])?",
  ],
  [
    6,
    "jun(?:e|i|io|ho|y)?|iun(?:ie)?|jún(?:a|ius)?|juin|giu(?:gno)?|cze(?:rwiec|rwca)?|červ(?:en|na)|haz(?:iran)?|июн[ья]?|черв(?:ень|ня)?|يونيو|حزيران|יוני|ιο[υύ]ν(?:ί?ο[υς])?",
  ],
  [
    7,
    "jul(?:y|i|io|ho|iol)?|iul(?:ie)?|júl(?:a|ius)?|juil(?:l|let)?|lug(?:lio)?|lip(?:iec|ca)?|červen(?:ec|ce)|tem(?:muz)?|июл[ья]?|лип(?:ень|ня)?|يوليو|تموز|יולי|ιο[υύ]λ(?:ί?ο[υς])?",
  ],
  [
    8,
    "aug(?:ust|ustus|usti|usta|usztus)?|ao[uû](?:t)?|ago(?:sto|st)?|sie(?:rpień|rpnia)?|srp(?:en|na)?|ağu(?:stos)?|авг(?:уста?)?|серп(?:ень|ня)?|أغسطس|اغسطس|آب|אוגוסט|α[υύ]γ(?:ο[υύ]στο[υς])?",
  ],
  [
    9,
    "sep(?:t|tember|tembre|tiembre|tembra|tembrie)?|set(?:t|tembre|embro|embre|iembre)?|szept(?:ember)?|wrz(?:esień|eśnia)?|zář(?:í)?|eyl(?:ül)?|сен(?:т|тябр[ья])?|вер(?:ес)?(?:ень|ня)?|سبتمبر|أيلول|ايلول|ספטמבר|σεπ(?:τ|τ[εέ]μβρί?ο[υς])?",
  ],
  [
    10,
    "oct(?:ober|obre|ubre|ombrie)?|okt(?:ober|óber|óbra)?|ott(?:obre)?|out(?:ubro)?|paź(?:dziernik|dziernika)?|říj(?:en|na)?|eki(?:m)?|окт(?:ябр[ья])?|жовт(?:ень|ня)?|أكتوبر|اكتوبر|تشرين الأول|אוקטובר|οκτ(?:[ωώ]βρί?ο[υς])?",
  ],
  // `listopad` in Polish and Czech; October in Croatian, which is left out.
  [
    11,
    "nov(?:ember|embre|iembre|embro|embra)?|noi(?:embrie)?|lis(?:topad|topada|topadu)?|kas(?:ım)?|ноя(?:б|бр[ья])?|лист(?:опада?)?|نوفمبر|تشرين الثاني|נובמבר|νο[εέ](?:μβρί?ο[υς])?",
  ],
  [
    12,
    "de[cz](?:ember|embro|embre|embra|embrie)?|des(?:embre|ember)?|déc(?:embre)?|dic(?:iembre|embre)?|gru(?:dzień|dnia)?|pro(?:sinec|since)?|ara(?:lık)?|дек(?:абр[ья])?|груд(?:ень|ня)?|ديسمبر|كانون الأول|דצמבר|δεκ(?:[εέ]μβρί?ο[υς])?",
  ],
];

const MONTH = `((?:${MONTHS.map(([, words]) => words).join("|")})(?![\\p{L}\\p{M}]))`;
// Of what pages show for people only years since there are pages count: the others are numbers, or history.
const YEAR_OF_PAGES = "((?:19[89]|20\\d)\\d)";
const ANY_YEAR = "(\\d{4})";
const DAY = "(\\d{1,2})";

interface Shape {
  pattern: RegExp;
  /** Which groups hold year, month and day. */
  order: (match: RegExpExecArray, monthFirst: boolean) => [year: string, month: string, day: string];
  witness: string;
}

const shapesWith = (YEAR: string): Shape[] => [
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, "u"),
    order: ([, year, month, day]) => [year!, month!, day!],
    witness: "2020-01-13T09:30",
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])${DAY}(?:\\.|er|st|nd|rd|th|º|ª)?[\\s-]*(?:de |d[’']|of |ב)?${MONTH}(?:/\\p{L}+)?\\.?[,\\s-]*(?:de |del )?${YEAR}(?!\\d)`,
      "iu",
    ),
    order: ([, day, month, year]) => [year!, month!, day!],
    witness: "19. Oktober 2019; 4 de mayo de 2022; 1er mars 2017; the Arabic months by both of their names",
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH}\\.?\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}(?!\\d)`, "iu"),
    order: ([, month, day, year]) => [year!, month!, day!],
    witness: "Wednesday, October 16, 2019",
  },
  {
    pattern: new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(?:${YEAR}|(\\d{2}))(?![\\d.]*\\d)`),
    order: ([, day, month, year, short]) => [year ?? `20${short}`, month!, day!],
    witness: "13.01.2020; 13.1.20",
  },
  {
    pattern: new RegExp(`(?<![\\d/])(\\d{1,2})\u200f?[/-](\\d{1,2})\u200f?[/-]${YEAR}(?!\\d)`, "u"),
    order: ([, one, other, year], monthFirst) =>
      (monthFirst && Number(one) <= 12) || Number(other) > 12 ? [year!, one!, other!] : [year!, other!, one!],
    witness: "14/01/2020; 9/18/2020 on American pages",
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\s*[|·]\\s*(\\d{1,2})\\s*[|·]\\s*${YEAR}(?!\\d)`, "u"),
    order: ([, day, month, year]) => [year!, month!, day!],
    witness: "26 | 01 | 2022",
  },
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}\\.\\s?${MONTH}\\.?\\s${DAY}(?!\\d)\\.?`, "iu"),
    order: ([, year, month, day]) => [year!, month!, day!],
    witness: "2024. augusztus 20., in Hungarian",
  },
  {
    pattern: new RegExp(`${YEAR} ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]`, "u"),
    order: ([, year, month, day]) => [year!, month!, day!],
    witness: "2016年10月14日; 2024년 3월 12일",
  },
];

const SHAPES = shapesWith(YEAR_OF_PAGES);
const SHAPES_OF_ANY_YEAR = shapesWith(ANY_YEAR);

const CLOCK = "(\\d{1,2})(?:[:.h時시点] ?(\\d{2})[分분]?(?::(\\d{2})(?:\\.\\d+)?)?)?";
const HALF = "(?:\\s?(am|pm|a\\.m\\.|p\\.m\\.)(?!\\p{L}))?";
const ZONE =
  "(?:\\s*(?:(?:GMT|UTC)(?=[+-]))?(Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?|CES?T|MES?Z|BST|E[SD]T|C[SD]T|M[SD]T|P[SD]T|JST|KST|AE[SD]T)(?![\\d\\p{L}]))?";
const TIME_AFTER = new RegExp(
  `^(?:T|[\\s,|·•–-]*(?:um|at|à|a las|alle|kl\\.?|o godz\\.?)?\\s*)${CLOCK}(?![\\d.]*\\d{2}\\.)${HALF}${ZONE}`,
  "iu",
);
const TIME_BEFORE = new RegExp(
  `(?<![\\d.:])${CLOCK}${HALF}${ZONE}[\\s,|·•–-]*(?:on )?(?:\\p{L}{3,9}\\.?,?\\s+)?$`,
  "iu",
);

export interface FoundDate {
  /** ISO 8601: a day, with the time and the zone where they are said. */
  iso: string;
  /** Where it stands in the text, with its time. */
  start: number;
  end: number;
}

/** The first whole date in a text; `american` says that 9/8/2020 is in September. */
export function findDate(text: string, american = false): string | undefined {
  return locateDate(text, { american })?.iso;
}

/** The same, and where it stands. Where somebody is asked for a date, `anyYear` is one. */
export function locateDate(text: string, { american = false, anyYear = false } = {}): FoundDate | undefined {
  const line = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! & 0xf) % 10));
  if (!/\d\d/.test(line)) return undefined; // nearly all lines: a year has digits
  const found = (anyYear ? SHAPES_OF_ANY_YEAR : SHAPES)
    .map((shape) => ({ shape, match: shape.pattern.exec(line) }))
    .filter(({ match }) => match)
    .sort((one, other) => one.match!.index - other.match!.index);
  for (const { shape, match } of found) {
    const day = wholeDay(...shape.order(match!, american));
    if (day) return withTime(line, day, match!.index, match!.index + match![0].length);
  }
  return undefined;
}

/** The time stands behind the day, or right in front of it. */
function withTime(line: string, day: string, start: number, end: number): FoundDate {
  const after = TIME_AFTER.exec(line.slice(end, end + 40));
  const time = after && timeOf(after);
  if (time) return { iso: day + time, start, end: end + after[0].length };
  const before = TIME_BEFORE.exec(line.slice(Math.max(0, start - 40), start));
  const early = before && timeOf(before);
  return early ? { iso: day + early, start: start - before[0].length, end } : { iso: day, start, end };
}

function wholeDay(year: string, month: string, day: string): string | undefined {
  const number = /\d/.test(month) ? Number(month) : monthNumber(month);
  if (!number || number > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  return date.getUTCMonth() === number - 1 ? date.toISOString().slice(0, 10) : undefined;
}

function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  return MONTHS.find(([, words]) => new RegExp(`^(?:${words})$`).test(lower))?.[0];
}

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
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
};

/** `T09:30`, with its zone; nothing for what is no time of a day. An hour alone is one with its half of the day. */
function timeOf([, hour, minute, second, half, zone]: RegExpExecArray): string | undefined {
  if (minute === undefined && !half) return undefined;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute ?? 0) > 59) return undefined;
  const offset = !zone ? "" : /^[+-]/.test(zone) ? offsetOf(zone) : (OFFSETS[zone.toUpperCase()] ?? "Z");
  return `T${String(hours).padStart(2, "0")}:${minute ?? "00"}${second ? `:${second}` : ""}${offset}`;
}

/** `+1` as `+01:00`. */
function offsetOf(zone: string): string {
  const [, sign, hours = "", minutes = "00"] = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
