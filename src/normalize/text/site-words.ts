import { anyOf, type Phrases } from "../../phrases.ts";

/** What sites call their parts, by language: above a headline it is their menu, or the way to the page. */

const HOMES: Phrases = {
  en: "home|home ?page",
  de: "start(?:seite)?",
  fr: "accueil",
  es: "inicio",
  pt: "início",
  ru: "главная",
  tr: "ana ?sayfa",
  pl: "strona główna",
  nl: "voorpagina",
  sv: "hem",
  da: "forside(?:n)?",
  fi: "etusivu",
  cs: "domů|hlavní strana",
  hu: "kezdőlap",
  ro: "acasă",
  el: "αρχική",
  vi: "trang chủ",
  ar: "(?:الصفحة )?الرئيسية",
  fa: "خانه|صفحه اصلی",
  he: "(?:עמוד|דף) הבית|ראשי",
  hi: "होम",
  zh: "首页|首頁",
  ja: "ホーム",
  ko: "홈",
};

// And kinds of articles, which stand in the same place.
const SECTIONS: Phrases = {
  en: [
    "news|local(?: news)?|world|politics|business|economy|sports?|culture|lifestyle|travel|tech(?:nology)?|science",
    "health|arts|opinion|comment|analysis|feature|breaking(?: news)?|exclusive|interview|obituar(?:y|ies)",
    "the (?:great|long) read|guest essay|news analysis|critic[’']s (?:notebook|pick)|fact check|explainer",
    "editorial|in memoriam",
  ],
  de: [
    "nachrichten|lokales|politik|wirtschaft|kultur|panorama|meinung|kommentar|wissen|gesellschaft|menschen",
    "leitartikel|gastbeitrag|nachruf",
  ],
  fr: "actualités|société|politique|économie|monde|analyse|tribune|éditorial|nécrologie",
  es: "opinión|cultura|deportes|economía|política|sociedad|entrevista|reportaje|obituario",
  it: "cronaca|politica|economia|esteri|intervista|necrologio",
  pt: "notícias|esportes|cotidiano|sociedade",
  nl: "sport(?:en)?|binnenland|buitenland|cultuur",
  sv: "inrikes|utrikes",
  pl: "wiadomości|kultura|nekrolog",
  ru: "общество|политика|экономика|новости",
  tr: "gündem|ekonomi|spor",
};

const CONTROLS: Phrases = {
  en: [
    "(?:toggle )?(?:navigation|menu)|search|sections|sign (?:in|up)|log ?in|register|subscribe|subscriptions?",
    "open in app|write|about(?: us)?|contact(?: us)?|events|jobs|e-?paper|newsletters?|podcasts?|videos?|weather",
    "live|shop|archive",
  ],
  de: "menü|suche|abo|anmelden",
  fr: "s[’']abonner",
  es: "menú|suscríbete",
};

/** Parts of patterns that look at no case. */
export const HOME = anyOf(HOMES);
export const PART_OF_SITE = anyOf(HOMES, SECTIONS, CONTROLS);
