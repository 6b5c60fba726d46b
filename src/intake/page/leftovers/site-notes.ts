import { anyOf, type Phrases } from "../../../phrases.ts";
import type { LineRule } from "./line-rule.ts";
import { BUTTON, PAID_FOR, PRICES } from "./shop-words.ts";

/** What a site says of itself between and below the paragraphs of its articles: notes, offers, invitations. */

// Who asks, and the site's own letter: what an article says of the letters of others stays.
const LETTERS: Phrases = {
  en: "(?:sign up|subscribe|register)(?: here| now)? (?:for|to) (?:our|my)(?!\\p{L})[^.!?]{0,40}newsletter",
  de: "(?:(?:hier|jetzt) )?(?:melden sie sich|melde dich|abonnieren sie|abonniere)(?!\\p{L})[^.!?]{0,40}(?:unser|mein)e?[nm]?(?!\\p{L})[^.!?]{0,40}(?:newsletter|rundbrief)",
  fr: "(?:inscrivez-vous|abonnez-vous|inscris-toi|abonne-toi)(?!\\p{L})[^.!?]{0,40}notre(?!\\p{L})[^.!?]{0,30}(?:newsletter|infolettre|lettre)",
  es: "(?:suscríbete|suscríbase|apúntate|regístrate)(?!\\p{L})[^.!?]{0,40}nuestr[oa](?!\\p{L})[^.!?]{0,30}(?:newsletter|boletín)",
  it: "(?:iscriviti|iscrivetevi)(?!\\p{L})[^.!?]{0,40}nostra(?!\\p{L})[^.!?]{0,30}newsletter",
  pt: "(?:assine|inscreva-se|subscreva)(?!\\p{L})[^.!?]{0,40}noss[oa](?!\\p{L})[^.!?]{0,30}(?:newsletter|boletim)",
  nl: "(?:meld je aan|schrijf je in|abonneer je)(?!\\p{L})[^.!?]{0,40}(?:onze|ons)(?!\\p{L})[^.!?]{0,30}nieuwsbrief",
  pl: "zapisz się(?!\\p{L})[^.!?]{0,40}nasz\\p{L}*[^.!?]{0,30}(?:newsletter|biuletyn)",
  nordic:
    "(?:prenumerera|anmäl dig|meld deg|tilmeld dig)(?!\\p{L})[^.!?]{0,40}(?:vår|vårt|vores|vore)(?!\\p{L})[^.!?]{0,30}ny(?:het|hed)sbrev",
  ru: "(?:подпишитесь|подписывайтесь)(?!\\p{L})[^.!?]{0,40}наш[ау]?(?!\\p{L})[^.!?]{0,30}рассылк",
};
// Its verb comes last.
const IN_TURKISH = "^[^.!?]{0,60}bülten[^.!?]{0,40}abone ol[^.!?]{0,20}[.!]?$";

const DEVELOPING: Phrases = {
  en: [
    "this is a (?:developing|breaking)(?: news)? story\\b[^!?]{0,120}|(?:check back|stay tuned) for (?:more )?updates",
    "more (?:to follow|details to follow|follows)",
  ],
  de: [
    "(?:dieser?|dieses) (?:meldung|nachricht|eilmeldung|artikel|beitrag|text|seite|ticker|live-?ticker|live-?blog) wird (?:laufend|ständig|fortlaufend|regelmäßig|stetig) (?:aktualisiert|ergänzt)[^!?]{0,100}",
    "der (?:live-?)?ticker wird (?:laufend|ständig|fortlaufend|regelmäßig) (?:aktualisiert|ergänzt)[^!?]{0,100}",
    "(?:mehr|weitere (?:infos|informationen|details)) (?:folgen )?in kürze",
  ],
  fr: "plus d['’]informations à (?:venir|suivre)",
  es: "(?:más información|habrá ampliación) en breve|noticia en desarrollo",
  it: "notizia in aggiornamento",
  nl: "(?:dit artikel|dit bericht|dit liveblog) wordt (?:nog )?(?:aangevuld|bijgewerkt)",
  ru: "(?:новость|материал) (?:дополняется|обновляется)",
  uk: "(?:новина|матеріал) (?:доповнюється|оновлюється)",
};

// That there are none any more, or who may write some.
const COMMENTS: Phrases = {
  fr: [
    "l['’]espace des (?:contributions|commentaires) est réservé",
    "les commentaires sont (?:fermés|réservés|modérés)",
  ],
  en: [
    "(?:comments|comment threads) (?:are|have been) (?:now )?(?:closed|disabled|moderated|turned off|reserved)",
    "commenting (?:is|on this|has been)\\b|only (?:subscribers|members|registered users) (?:can|may) (?:comment|post)",
    "you must (?:be logged in|log in|sign in) to (?:post|leave|comment|reply)",
    "(?:please )?(?:log|sign) ?in (?:or (?:register|sign up) )?to (?:post|leave|comment|join)",
  ],
  de: [
    "(?:die )?kommentar(?:e|funktion)\\b[^.!?]{0,40}(?:geschlossen|deaktiviert|abgeschaltet|moderiert)",
    "(?:bitte )?(?:melden sie sich|melde dich|loggen sie sich|logge dich) (?:bitte )?(?:an|ein),? um (?:zu kommentieren|einen kommentar|kommentare|mitzu)",
    "(?:sie müssen|du musst) (?:angemeldet|eingeloggt) sein",
  ],
  es: "los comentarios (?:están|han sido) (?:cerrados|desactivados|moderados)",
  it: "i commenti sono (?:chiusi|moderati)",
  nl: "de reacties zijn gesloten",
};

const LETTERS_TO_EDITOR = [
  "(?:do you have (?:an opinion|a view) on|have your say on|send (?:us )?(?:your )?(?:letters|opinions?) to)\\b",
  "what do you think\\? (?:let us know|tell us|share)\\b",
  "let us know (?:what you think |your thoughts )?in the comments",
];

const AS_FILE: Phrases = {
  de: "(?:diese[ns]?|den|die|das) (?:skript|artikel|beitrag|text|meldung|seite|interview|pressemitteilung) als pdf (?:herunterladen|anzeigen|öffnen|ansehen|speichern|drucken)",
  en: "(?:download|view|open|print|save) (?:this|the) (?:article|page|post|story|press release|release) (?:as (?:a )?|in )?\\(?pdf\\)?",
  fr: "télécharger (?:l['’]article|le communiqué|cet article) (?:en|au format) pdf",
  es: "descargar (?:el |este )?(?:artículo|comunicado) en pdf",
  it: "scarica (?:il |l['’])(?:comunicato|articolo) in pdf",
};

const ISSUES = [
  "(?:die |das |unsere? )?(?:aktuelle|neue|neueste)s? (?:ausgabe|heft|magazin)\\b[^.!?]{0,100}(?:kiosk|\\babo(?:nnement)?\\b|e-?paper)",
  "(?:der|dieser) (?:artikel|beitrag|text|test)\\b[^!?]{0,120}\\b(?:heft|ausgabe)\\b[^!?]{0,60}\\bbestellen\\b",
];

const APPS =
  "apple podcasts?|itunes|spotify|google podcasts?|deezer|amazon music|overcast|pocket ?casts|castbox|youtube(?: music)?|stitcher|podcast addict|rss(?:[ -]feed)?";

export const SITE_NOTES: LineRule[] = [
  {
    name: "note on a developing story",
    pattern: new RegExp(`^${anyOf(DEVELOPING)}[.!…]*$`, "i"),
    where: "outside figures",
    longest: 200,
    witness: "This is a developing story. Check back for updates.; Diese Meldung wird laufend aktualisiert.",
  },
  {
    name: "note on paid links",
    pattern: PAID_FOR,
    where: "outside figures",
    longest: 300,
    witness:
      "When you purchase through links on our site, we may earn a commission; *Werbung. Dieser Beitrag enthält …",
  },
  {
    name: "button of a shop",
    pattern: BUTTON,
    where: "anywhere",
    longest: 50,
    linked: true,
    witness: "Check price; Zum Angebot bei Amazon, between paragraphs of reviews",
  },
  {
    name: "label of a shop",
    pattern: /^shop (?:the|my|this) (?:look|post|outfit|style)[:!]?$/i,
    where: "outside figures",
    longest: 30,
    witness: "Shop the look, between paragraphs of blogs on fashion",
  },
  {
    name: "invitation to a newsletter",
    pattern: new RegExp(`^(?:[^.!?]{3,60}\\? )?${anyOf(LETTERS)}[^.!?]{0,60}[.!]?$|${IN_TURKISH}`, "iu"),
    where: "outside figures",
    longest: 200,
    holdsLink: true,
    witness: "Altijd op de hoogte blijven? Meld je aan voor onze nieuwsbrief, between paragraphs",
  },
  {
    name: "row of apps",
    pattern: new RegExp(
      `^(?:[^.!?:]{2,30}[:：] ?)?(?:${APPS})(?:[\\s,|·•/]+(?:${APPS}|(?:und|and|et|y|e|en|oder|or)(?= )))+$`,
      "iu",
    ),
    where: "anywhere",
    longest: 160,
    linked: true,
    witness: "Abonnieren: Apple Podcasts Spotify RSS, above an episode",
  },
  {
    name: "note on comments",
    pattern: new RegExp(`^${anyOf(COMMENTS)}`, "i"),
    where: "end",
    longest: 250,
    witness: "L’espace des contributions est réservé aux abonnés; You must be logged in to post a comment",
  },
  {
    name: "note on prices",
    pattern: PRICES,
    where: "end",
    longest: 250,
    witness: "* Alle Preise inkl. gesetzl. Mehrwertsteuer zzgl. Versandkosten, below the posts of shops",
  },
  {
    name: "invitation to write",
    pattern: new RegExp(`^${anyOf(LETTERS_TO_EDITOR)}`, "i"),
    where: "end",
    longest: 400,
    witness: "Do you have an opinion on the issues raised in this article? If you would like to submit …",
  },
  {
    name: "kinds of a release",
    pattern: /^merkmale dieser (?:presse|medien)mitteilung\s?:/i,
    where: "end",
    longest: 400,
    witness: "Merkmale dieser Pressemitteilung: Journalisten, Chemie, überregional, of idw",
  },
  {
    name: "note of a network",
    pattern: /^\S{1,40} (?:liked this|posted this|reblogged this from \S{1,40}(?: and added:)?)$/i,
    where: "end",
    longest: 130,
    witness: "oldmast reblogged this from saltnotes, below the posts of Tumblr",
  },
  {
    name: "source of the text",
    pattern: /^SOURCE \p{Lu}[^.!?]{2,80}$/u,
    where: "end",
    longest: 100,
    witness: "SOURCE Harbour Authority, below the releases of PR Newswire",
  },
  {
    name: "short address",
    pattern:
      /^(?:short[- ]?(?:url|link)|kurz(?:link|-?url|adresse)|permalink|permalien|enlace permanente)\s?:?\s?https?:\/\/\S+$/i,
    where: "outside figures",
    longest: 120,
    witness: "Short-URL: https://…, between the text and a list of songs",
  },
  {
    name: "article as a file",
    pattern: new RegExp(`^${anyOf(AS_FILE)}(?: \\(.{2,20}\\))?$`, "i"),
    where: "outside figures",
    longest: 80,
    witness: "Dieses Skript als PDF herunterladen, between two answers of an interview",
  },
  {
    name: "offer of the issue",
    pattern: new RegExp(`^${anyOf(ISSUES)}`, "i"),
    where: "end",
    longest: 250,
    witness: "Die aktuelle Ausgabe der Gazette jetzt an jedem Kiosk, im Abo, als E-Paper …",
  },
];
