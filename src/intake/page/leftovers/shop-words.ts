import { anyOf, type Phrases } from "../../../phrases.ts";

/** What shops, and those who are paid for leading to them, write between and below paragraphs. */

const COMMISSION =
  "(?:earn|receive|get|make) (?:an? |some )?(?:(?:small|affiliate|referral|little|modest) ){0,3}commission";
const PAID: Phrases = {
  en: [
    `(?:when|if) you (?:buy|purchase|click|shop|make a purchase)\\b[^.!?]{0,100}\\b(?:we|i)(?: may| might| can| will|['’]ll)?(?: also| sometimes)? ${COMMISSION}`,
    `(?:we|i) (?:may |might |can |will |sometimes )?${COMMISSION}s?\\b[^.!?]{0,60}\\b(?:links?|purchases?)\\b`,
    "as an amazon associate,? (?:i|we) ",
  ],
  de: [
    "als amazon-partner verdien",
    "(?:(?:wenn|kaufen|kauft) (?:sie|du|ihr)?[^.!?]{0,80}\\blinks?\\b[^.!?]{0,60}|[^.!?]{0,40})\\b(?:erhalten|bekommen|erhalte|bekomme) (?:wir|ich) [^.!?]{0,40}\\bprovision",
    "[[(*]{0,2}\\s?(?:enthält |(?:un)?bezahlte )?werbung,? (?:da|wegen|durch|weil|aufgrund) [^.!?]{3,60}[\\])*]{0,2}$",
    "\\*{0,2} ?(?:werbung|anzeige)\\s?[.:|–-]{1,2}\\s(?:dieser|dieses) (?:beitrag|artikel|post|video) (?:enthält|entstand|ist|wurde)\\b",
  ],
  fr: "en tant que partenaire amazon,? ",
  it: "in qualità di affiliat[oi] amazon",
  es: "en calidad de afiliad[oa] de amazon",
};
export const PAID_FOR = new RegExp(`^${anyOf(PAID)}`, "i");

const BUTTONS: Phrases = {
  en: "check (?:the )?(?:current |latest |best )?prices?|(?:view|see) (?:the )?deals?|see it|buy (?:it )?(?:now|here)|shop now",
  de: [
    "(?:zum|zu den) (?:angebot|angeboten|shop|preisvergleich)|jetzt (?:kaufen|bestellen)|preis prüfen",
    "(?:jetzt )?(?:bei|auf) amazon (?:kaufen|ansehen|bestellen|anschauen)",
  ],
  fr: "voir (?:le prix|l['’]offre)|acheter maintenant",
  es: "ver (?:precio|oferta)|comprar ahora",
  it: "vedi (?:l['’])?offerta|acquista ora",
  nl: "bekijk (?:de )?(?:prijs|aanbieding)",
};
const AT_SHOP = "(?: (?:at|on|from|bei|auf|chez|sur|en|su|bij) \\p{L}[\\p{L}. ]{1,20})?";
export const BUTTON = new RegExp(`^${anyOf(BUTTONS)}${AT_SHOP}\\s?[»›→>]?$`, "iu");

const TAXED: Phrases = {
  de: "(?:alle (?:angegebenen )?preise|die preise)\\s?\\*{0,2} (?:inkl|inklusive|verstehen sich|sind)\\b[^!?]{0,160}(?:mwst|mehrwertsteuer|versand)[^!?]{0,60}",
  en: "all prices\\s?\\*{0,2} (?:incl|including|are in|inclusive)[^!?]{0,60}(?:vat|tax)[^!?]{0,60}",
};
export const PRICES = new RegExp(`^\\*{0,2} ?${anyOf(TAXED)}$`, "i");
