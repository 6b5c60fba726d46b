import { anyOf, type Phrases } from "../../phrases.ts";

/** What newsletters say of themselves above and below what they have to tell, by language. */

const THIS_MAIL: Phrases = {
  en: "(?:view|read|open|see) this (?:e-?mail|newsletter|message|issue) (?:online|in (?:your|a|the|my) (?:web )?browser)",
  de: "(?:diese e-?mail|diesen newsletter) (?:im browser|online) (?:ansehen|anzeigen|öffnen|lesen)",
  fr: "voir (?:cet e-?mail|la version) (?:dans (?:le|votre) navigateur|en ligne)",
  es: "ver este (?:correo|mensaje) en (?:el|su|tu) navegador",
};
export const THIS_MAIL_ONLINE = new RegExp(`^${anyOf(THIS_MAIL)}[.!]?$`, "i");

// Several in a line, with or without the mail that they speak of.
const MAILS_ONLINE: Phrases = {
  en: "(?:view|read|open) (?:this )?(?:(?:e-?mail|newsletter|message|issue) )?in (?:your |a )?(?:web )?browser",
  de: [
    "(?:diese(?:n|s)? )?(?:(?:e-?mail|newsletter) )?(?:im browser|online) (?:ansehen|anzeigen|lesen|öffnen)",
    "(?:zur )?webversion",
  ],
  fr: "(?:voir|lire|ouvrir) (?:(?:cet? (?:e-?mail|newsletter)|la version web) )?(?:en ligne|dans (?:le|votre|un) navigateur)",
  es: "ver (?:(?:este (?:correo|e-?mail)|esta newsletter) )?en (?:el|tu|su|un) navegador",
  it: "(?:visualizza|leggi) (?:questa e-?mail )?nel (?:tuo )?browser",
  nl: "bekijk (?:deze e-?mail |de webversie )?in (?:je|uw|de|een) browser",
};
// A space between two of them is read in one way only: else each more would double the work for a line that is none.
export const MAIL_ONLINE = new RegExp(`^(?:${anyOf(MAILS_ONLINE)}(?:\\s?[|·•.])?\\s?)+$`, "i");

const BEEHIIV = [
  "(?:read|view|listen) online|read in (?:the )?app|sign up|subscribe|advertise|log ?in|unsubscribe(?: here)?",
  "(?:update|manage) (?:your )?(?:e-?mail )?preferences|privacy policy|terms of (?:service|use)|powered by beehiiv",
];
const ONLY_IN_MAIL = "(?:read|view|listen) online|in (?:the )?app|unsubscribe|preferences|beehiiv";
export const CONTROLS_OF_BEEHIIV = new RegExp(
  `^(?=${anyOf(BEEHIIV)})(?=.*(?:${ONLY_IN_MAIL}))(?:${anyOf(BEEHIIV)}(?:\\s?(?:[|·•]|\\bor\\b)\\s?|\\s?\\.?$)){2,6}$`,
  "i",
);

const LEAVING = "unsubscribe|abbestellen|abmelden|désabonner|désinscrire|darse de baja";
const CONTROLS: Phrases = {
  en: [
    "unsubscribe(?: (?:here|from this list|instantly))?|manage (?:your |my )?subscriptions?",
    "(?:update|manage) (?:your |my )?(?:e-?mail )?(?:subscription )?preferences",
    "forward (?:this )?to a friend|view (?:this e-?mail )?in (?:your )?browser",
  ],
  de: "(?:newsletter )?abbestellen|abmelden",
  fr: "se désabonner|se désinscrire",
  es: "darse de baja",
};
export const CONTROLS_OF_MAIL = new RegExp(
  `^(?=.*(?:${LEAVING}))(?:${anyOf(CONTROLS)}\\s?(?:[|·•/,]|\\bor\\b|(?=\\.?$))\\s?)+\\.?$`,
  "i",
);

const IN_SENTENCE = "(?:[^.!?]|[.!?](?=\\S))";
const RECEIVING: Phrases = {
  en: `you(?:['’]re| are) receiving this (?:(?:e-?mail|newsletter|message) )?because you\\b${IN_SENTENCE}{0,150}(?:[.!] (?:(?:you can|to) )?(?:unsubscribe|update|manage|change|click|view this)\\b${IN_SENTENCE}{0,120})?\\.?`,
  de: "sie erhalten diese(?:n|s)? (?:e-?mail|newsletter|nachricht),? weil sie\\b[^.!?]{0,150}\\.?",
};
// With the address written out.
const CONTROLS_IN_TEXT: Phrases = {
  en: [
    "unsubscribe(?: at any time)?|manage (?:your )?(?:preferences|subscription)|update (?:your )?preferences",
    "(?:view|read) (?:this e-?mail |this issue )?online|view (?:this e-?mail )?in (?:your )?browser",
  ],
  de: "abmelden|newsletter abbestellen|im browser ansehen",
};
export const WHY_AND_ADDRESS = new RegExp(
  `^(?:${anyOf(RECEIVING)}|(?:to |you can )?${anyOf(CONTROLS_IN_TEXT)}\\s?[:→>-]{0,2}\\s?[<(]?https?:\\/\\/\\S{1,150})$`,
  "i",
);

const REASONS: Phrases = {
  en: "you(?:['’]re| are) receiving this (?:e-?mail|newsletter|message)",
  de: "sie erhalten diese[ns]? (?:e-?mail|newsletter|nachricht)",
  fr: "vous recevez cet(?:te)? (?:e-?mail|newsletter|courriel)",
  es: "recibe?s est[ea] (?:correo|e-?mail|newsletter)",
  it: "ricevi questa (?:e-?mail|newsletter)",
  nl: "je ontvangt deze (?:e-?mail|nieuwsbrief)|u ontvangt deze (?:e-?mail|nieuwsbrief)",
};
const WAYS_OUT: Phrases = {
  en: "unsubscribe",
  de: "abmelden|abbestellen",
  fr: "désabonner|désinscrire",
  es: "darte? de baja|baja",
  it: "disiscriv\\p{L}{1,6}",
  nl: "uitschrijven|afmelden",
};
export const WHY_AND_WAY_OUT = new RegExp(`^${anyOf(REASONS)}\\b.{0,200}${anyOf(WAYS_OUT)}\\b.{0,80}$`, "iu");

const SENDERS = "beehiiv|buttondown|substack|mailchimp|convertkit|mailerlite|sendinblue|brevo|tinyletter";
export const SENT_BY = new RegExp(
  `^(?:powered by|sent (?:via|with|by)|made with) (?:${SENDERS})(?:\\s?[|·•,(-]{0,2}\\s?https?:\\S{1,100})?[,.]?(?: the easiest way[^.!?]{0,60}\\.?)?$`,
  "i",
);
