import { anyOf, type Phrases } from "../../../phrases.ts";

/** What themes of WordPress say of a post in a sentence below it: where it is filed, when it was posted, what one may do. */

// Kubrick (its first theme), Twenty Ten to Twenty Thirteen, in their own translations.
const OPENINGS: Phrases = {
  en: "this (?:entry|post) (?:was|is) (?:posted|published|written|filed|tagged)",
  de: "dieser (?:beitrag|eintrag|artikel) (?:wurde|ist) (?:(?:am|um) (?:\\p{L}+, ?)?(?:de[nm] )?\\d|von [^.!?]{1,40} (?:in|unter)|unter|in (?:der kategorie )?[^.!?]{1,80}(?:abgelegt|gepostet|verschlagwortet|veröffentlicht und))",
  fr: "(?:cet(?:te)?|ce) (?:entrée|article|billet) (?:a été (?:publiée?|postée?)|est classée?) (?:le|dans|par)",
  es: "esta entrada (?:fue|ha sido) (?:publicada|escrita) (?:en|el|por)",
  it: "quest[oa] (?:articolo|voce|post) è stat[oa] (?:pubblicat|inserit|scritt)[oa] (?:in|il|da)",
  pt: "esta entrada foi publicada (?:em|por)",
  nl: "dit bericht (?:is|werd) (?:geplaatst|gepost) (?:in|op|door)",
  pl: "ten wpis został opublikowany",
  nordic: "dett?[ae] inl(?:ägg|æg|egget) (?:publicerades|postades|ble|blev)",
  tr: "bu yazı [^.!?]{1,60} (?:kategorisi|tarihinde)",
};

export const POST_NOTE = new RegExp(`^${anyOf(OPENINGS)}`, "iu");
