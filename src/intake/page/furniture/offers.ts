import { anyOf, type Phrases } from "../../../phrases.ts";

/** What boxes between paragraphs offer, and what their buttons say, by language. */

// What is promised for the address. Who asks for it to an event speaks of none of these.
const PROMISES: Phrases = {
  de: "newsletter|rundbrief|postfach|posteingang|abonnier|abbestell|kündbar|verpasse",
  en: "newsletter|inbox|subscribe\\b|no spam|sign me up|join (?:\\S+ )?\\d|new posts|latest (?:posts|updates|stories)",
  fr: "infolettre|abonne|désabonn|désinscri|boîte mail",
  es: "boletín|suscri|tu correo|bandeja",
  it: "iscriviti|disiscri|tua casella",
  nl: "nieuwsbrief",
  pl: "biuletyn|zapisz się",
  nordic: "nyhetsbrev|nyhedsbrev",
  ru: "рассылк|подпис",
  pt: "boletim|assine",
  tr: "bülten",
  ar: "نشرت(?:نا|ك)|النشرة",
  he: "ניוזלטר",
  hi: "न्यूज़?लेटर",
  ja: "メルマガ|メールマガジン",
  zh: "订阅|訂閱",
  ko: "뉴스레터",
};
export const PROMISE = new RegExp(anyOf(PROMISES), "i");

// On the button that leads to the form, where that is drawn later.
const SIGNING_UP: Phrases = {
  en: "sign ?up(?: now| here)?|subscribe(?: now)?|join",
  de: "(?:jetzt |kostenlos )?(?:anmelden|abonnieren)",
  fr: "s['’](?:inscrire|abonner)|je m['’](?:inscris|abonne)",
  es: "suscribir(?:me|se)|suscríbete",
  it: "iscriviti",
  pt: "(?:me )?inscrever|assinar",
  nl: "aanmelden|inschrijven",
  pl: "zapisz się",
  sv: "prenumerera",
  da: "tilmeld(?: dig)?",
  ru: "подписаться",
  tr: "abone ol",
  ja: "登録(?:する)?",
  zh: "订阅",
};
export const SIGN_UP = new RegExp(`^${anyOf(SIGNING_UP)}$`, "i");

const TAKE_APP: Phrases = {
  en: "(?:download|get|install|try) (?:the|our) app(?:lication)?",
  de: "(?:jetzt )?(?:unsere |die )?app (?:herunterladen|laden|installieren)",
  fr: "télécharger (?:l['’]application|l['’]appli)",
  es: "descarg(?:ar|a) (?:la|nuestra) (?:app|aplicación)",
  it: "scarica (?:la|l['’])\\s?app",
  pt: "baixe (?:o|nosso) app",
};
const NEWS: Phrases = {
  en: "news|stories|headlines|every (?:morning|day)",
  de: "nachrichten|artikel|jeden (?:morgen|tag)",
  fr: "chaque (?:matin|soir|jour)|actualités?",
  es: "noticias|cada (?:mañana|día)",
  it: "notizie|ogni (?:mattina|giorno)",
  pt: "notícias",
};

const TAKE_ACCOUNT: Phrases = {
  en: "create (?:your|a) free account",
  de: "jetzt (?:kostenlos )?(?:testen|abonnieren|registrieren)",
  fr: "je m['’]abonne|s['’]abonner",
  es: "regístrate(?: gratis)?|suscríbete",
  it: "abbonati",
};
const CONTINUE_WITH =
  "(?:continue with|mit|continuer avec|continuar con|continua con) (?:google|apple|facebook)(?: fortfahren| anmelden)?";
const READING_ON: Phrases = {
  en: "(?:continue|keep) reading|read the (?:full|whole)",
  de: "weiter(?:zu)?lesen",
  fr: "(?:poursuivre|continuer) (?:la|votre) lecture|lire la suite",
  es: "seguir leyendo|continuar leyendo",
  it: "continua(?:re)? a leggere",
};

// Other offers in a box of their own, each told by what its link or button says, and by what is promised for it.
export const OFFERS: { name: string; control: RegExp; promise: RegExp; witness: string }[] = [
  {
    name: "application",
    control: new RegExp(`^${anyOf(TAKE_APP)}`, "i"),
    promise: new RegExp(anyOf(NEWS), "i"),
    witness: "La Matinale: Télécharger l’application, between paragraphs of Le Monde",
  },
  {
    name: "reading on",
    control: new RegExp(`^(?:${CONTINUE_WITH}|${anyOf(TAKE_ACCOUNT)})$`, "i"),
    promise: new RegExp(anyOf(READING_ON), "i"),
    witness: "Regístrate gratis para seguir leyendo: Continuar con Google, between paragraphs of El País",
  },
];
