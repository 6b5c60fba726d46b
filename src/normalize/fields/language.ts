import { firstText } from "../../html/index.ts";
import { canonicalLanguage } from "../../publication.ts";
import type { Step, Work } from "../work.ts";

// Scripts that settle the language, or come near: Unicode, "Scripts". The first that reaches its share of the letters wins.
const SCRIPTS: { script: RegExp; language: string; confidence: number }[] = [
  { script: /[\p{scx=Hira}\p{scx=Kana}]/gu, language: "ja", confidence: 0.95 },
  { script: /\p{scx=Hang}/gu, language: "ko", confidence: 0.95 },
  { script: /\p{sc=Han}/gu, language: "zh", confidence: 0.9 },
  { script: /\p{sc=Thai}/gu, language: "th", confidence: 0.95 },
  { script: /\p{sc=Hebr}/gu, language: "he", confidence: 0.9 },
  { script: /[ٹڈڑںے]/gu, language: "ur", confidence: 0.8 },
  { script: /[پچژگکی]/gu, language: "fa", confidence: 0.7 },
  { script: /\p{sc=Arab}/gu, language: "ar", confidence: 0.8 },
  { script: /\p{sc=Grek}/gu, language: "el", confidence: 0.9 },
  { script: /[їєґ]/giu, language: "uk", confidence: 0.8 },
  { script: /ў/giu, language: "be", confidence: 0.8 },
  { script: /\p{sc=Cyrl}/gu, language: "ru", confidence: 0.6 },
  { script: /\p{sc=Deva}/gu, language: "hi", confidence: 0.7 },
  { script: /\p{sc=Beng}/gu, language: "bn", confidence: 0.8 },
  { script: /\p{sc=Guru}/gu, language: "pa", confidence: 0.9 },
  { script: /\p{sc=Gujr}/gu, language: "gu", confidence: 0.9 },
  { script: /\p{sc=Taml}/gu, language: "ta", confidence: 0.9 },
  { script: /\p{sc=Telu}/gu, language: "te", confidence: 0.9 },
  { script: /\p{sc=Knda}/gu, language: "kn", confidence: 0.9 },
  { script: /\p{sc=Mlym}/gu, language: "ml", confidence: 0.9 },
  { script: /\p{sc=Sinh}/gu, language: "si", confidence: 0.9 },
  { script: /\p{sc=Khmr}/gu, language: "km", confidence: 0.9 },
  { script: /\p{sc=Laoo}/gu, language: "lo", confidence: 0.9 },
  { script: /\p{sc=Mymr}/gu, language: "my", confidence: 0.8 },
  { script: /\p{sc=Geor}/gu, language: "ka", confidence: 0.9 },
  { script: /\p{sc=Armn}/gu, language: "hy", confidence: 0.9 },
  { script: /\p{sc=Ethi}/gu, language: "am", confidence: 0.7 },
];

// How much of the letters have to be in the script. Kana, and letters of one language, are few among the others.
const SHARES: Record<string, number> = { ja: 0.1, ur: 0.02, fa: 0.02, uk: 0.01, be: 0.005 };
const SHARE = 0.4;

const ENOUGH = 4000;
// No script of the list above stands below U+0370; the punctuation of Latin text stands in between.
const BEYOND_LATIN = /[\u0370-\u1FFF\u2E80-\uFFFD]/;

/** The language is the one that was said, else the one that the script tells, else the publication's. */
export const findLanguage: Step = (work) => {
  const { draft, article, report, publication } = work;
  const said = [draft.fields.language, draft.page.language].find((language) => language);
  const canonical = canonicalLanguage(said?.replace(/\..*$/s, ""));
  if (said && !canonical) report.change("language", "language ignored: write it as en or pt-BR", said);
  article.language = canonical ?? languageOfScript(work) ?? publication.language;
};

function languageOfScript({ body, article, report }: Work): string | undefined {
  const text = `${article.title} ${firstText(body, ENOUGH)}`;
  if (!BEYOND_LATIN.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(
    ({ script, language }) => (text.match(script)?.length ?? 0) > letters * (SHARES[language] ?? SHARE),
  );
  if (found)
    report.guess("language", "language found", "the script of the text", found.confidence, found.language);
  return found?.language;
}
