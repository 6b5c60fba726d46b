import { POST_NOTE } from "../fields/post-notes.ts";
import { CONTROL, SHARE_ROW } from "./control-words.ts";
import { COUNT } from "./count-words.ts";
import { CREDIT, CREDITS_OF_PICTURES, RIGHTS_OF_SITE, SOURCE } from "./credit-words.ts";
import { QUESTION, TO_CHANNEL, TO_FOLLOW } from "./invitation-words.ts";
import type { LineRule } from "./line-rule.ts";
import {
  BY_MACHINE,
  CLOSED,
  FIRST_DAY,
  LAST_CHANGE,
  OF_PAID_LINKS,
  PATH,
  PLACE,
  PRESS_CONTACT,
  TIME_OF_SITE,
  TO_ENLARGE,
  VEIL,
} from "./note-words.ts";
import { NOTES_IN_LANGUAGES } from "./notes-in-languages.ts";
import { POINTER } from "./pointer-words.ts";
import { SITE_NOTES } from "./site-notes.ts";

/** What a site writes beside an article: how often it was read, what one may do with it. */
export const COUNT_OR_CONTROL: LineRule = {
  name: "count or control",
  pattern: COUNT,
  where: "edges",
  longest: 60,
  witness: "Aufrufe: 12; Permalink; Keine Kommentare",
};

export const LINE_RULES: LineRule[] = [
  {
    name: "pointer to another article",
    pattern: POINTER,
    where: "anywhere",
    longest: 200,
    pointer: true,
    witness: "Mire: …, Lesen Sie auch: …, À lire aussi » between paragraphs",
  },
  {
    name: "pointer in brackets or behind a shouted label",
    pattern:
      /^(?:[[(].{15,}[\])]|\+{2,3} .{10,} \+{2,3}|[[(]?(?!PDF|MP3|UPDATE|SOURCE|QUELLE|DOWNLOAD|LINK|WEB|VIA|DOI)\p{Lu}[\p{Lu}'’ ]{2,24}:\s.{15,})$/u,
    where: "anywhere",
    longest: 200,
    linked: true,
    witness: "[How the pier was built]; MORE: …, between paragraphs of American news",
  },
  {
    name: "credit of a picture",
    pattern: CREDIT,
    where: "outside figures",
    longest: 90,
    witness: "(Credit: Mira Quell/Harbour News); Mira Quell / AFP / Getty Images, below a picture",
  },
  {
    name: "invitation to a channel",
    pattern: TO_CHANNEL,
    where: "outside figures",
    longest: 160,
    witness: "Clique aqui e siga o canal da Gazeta no WhatsApp, between paragraphs",
  },
  {
    name: "label of a picture to enlarge",
    pattern: TO_ENLARGE,
    where: "anywhere",
    longest: 70,
    witness: "Press enter or click to view image in full size, above the pictures of Medium",
  },
  {
    name: "note on a summary",
    pattern: BY_MACHINE,
    where: "anywhere",
    longest: 250,
    witness: "Diese Zusammenfassung wurde mit Künstlicher Intelligenz erstellt, above the text",
  },
  {
    name: "place in a gallery",
    pattern:
      /^(?:(?:bild|foto|photo|image|picture|slide) \d{1,3} ?(?:\/|von|of|de|di|sur) ?|\d{1,3} (?:\/|von|of|de|di|sur|van|z) )\d{1,3}$/i,
    where: "outside figures",
    longest: 20,
    witness: "1 / 12; Bild 3 von 8, above the pictures of a gallery",
  },
  {
    name: "note on paid links",
    pattern: OF_PAID_LINKS,
    where: "outside figures",
    longest: 300,
    witness: "Last update on … / Affiliate links / Images from Amazon (AAWP); * Affiliate-Link: …",
  },
  {
    name: "pointer at the end",
    pattern:
      /^(?:(?:See|Watch|View|Read|About) (?:all|more|the|our|also|\p{Lu}).{5,90}|[^.!?]{3,80}\s?(?:»|›|→|>>))$/u,
    where: "end",
    longest: 120,
    linked: true,
    witness: "See the pictures of the week.; MORE COMMENTARY »",
  },
  {
    name: "day of the first publishing",
    pattern: FIRST_DAY,
    where: "end",
    longest: 160,
    witness: "Harbour News (London) First published May 12, 2024: 1:21 PM ET",
  },
  {
    name: "path to the article",
    pattern: PATH,
    where: "head",
    longest: 150,
    witness: "News > Economy > Harbours, above the first paragraph",
  },
  {
    name: "veil over an embed",
    pattern: VEIL,
    where: "anywhere",
    longest: 500,
    witness: "Wir respektieren deine Privatsphäre, above a post that is not loaded",
  },
  {
    name: "label of a closed article",
    pattern: CLOSED,
    where: "anywhere",
    longest: 60,
    witness: "Article réservé à nos abonnés, in the middle of Le Monde's articles",
  },
  {
    name: "label of the article's place",
    pattern: PLACE,
    where: "edges",
    longest: 250,
    witness: "Kategorie: News; Filed under: Web",
  },
  {
    name: "note below a post",
    pattern: POST_NOTE,
    where: "end",
    longest: 700,
    witness: "This entry was posted on Sunday … and is filed under … You can leave a response, or trackback",
  },
  COUNT_OR_CONTROL,
  {
    name: "control in another language",
    pattern: CONTROL,
    where: "edges",
    longest: 60,
    witness: "Deel dit artikel; Zpět na seznam; Kommentieren (12)",
  },
  {
    name: "row of sharing",
    pattern: SHARE_ROW,
    where: "end",
    longest: 120,
    witness: "Deel dit artikel: Facebook WhatsApp",
  },
  {
    name: "contact for the press",
    pattern: PRESS_CONTACT,
    where: "end",
    longest: 300,
    address: true,
    witness: "Rückfragen bitte an: …, below the releases of the police",
  },
  {
    name: "day of the last change",
    pattern: LAST_CHANGE,
    where: "end",
    longest: 120,
    witness: "Last modified January 10, 2023: fix typo (a81bc3), below the pages of Docsy",
  },
  {
    name: "time of the site",
    pattern: TIME_OF_SITE,
    where: "edges",
    longest: 30,
    unlessWithin: true,
    witness: "3:59 PM above a post",
  },
  {
    name: "question about the article",
    pattern: QUESTION,
    where: "end",
    longest: 120,
    witness: "War dieser Artikel hilfreich? Was this page helpful? above two buttons",
  },
  {
    name: "invitation to follow",
    pattern: TO_FOLLOW,
    where: "end",
    longest: 250,
    witness: "Follow The Gleaner on Twitter and Instagram …",
  },
  {
    name: "credits of pictures",
    pattern: CREDITS_OF_PICTURES,
    where: "end",
    longest: 120,
    witness: "Crédits photos : Bestimage, behind the last paragraph",
  },
  {
    name: "source of the text",
    pattern: SOURCE,
    where: "end",
    longest: 120,
    witness: "Quelle: Deutscher Jagdverband (DJV), 02. Februar 2022, Berlin",
  },
  {
    name: "rights of the site",
    pattern: RIGHTS_OF_SITE,
    where: "end",
    longest: 250,
    witness: "Sofern nicht anders ausgewiesen, stehen Inhalte dieser Website unter CC-BY",
  },
  ...SITE_NOTES,
  ...NOTES_IN_LANGUAGES,
];
