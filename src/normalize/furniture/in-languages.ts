import { MAIL_ONLINE, WHY_AND_WAY_OUT } from "./mail-words.ts";
import {
  AD_NOTICE,
  COMMENT,
  COOKIE_NOTICE,
  LETTER,
  LETTER_OF_SYSTEM,
  READING_TIME,
  SUBSCRIBERS_ONLY,
  UPDATED,
} from "./note-words.ts";
import { APPEARED_FIRST, COPYRIGHT, EDITED_IN_WIKI, RELEASE } from "./origin-words.ts";
import { MORE, MORE_HEADLINE } from "./pointer-words.ts";
import type { FurnitureRule } from "./rule.ts";
import { CONTROL, FOLLOW, LISTEN, SHARE, VERB } from "./share-words.ts";

/** The same in more languages, and what single systems and agencies write. */

export const FURNITURE_IN_LANGUAGES: FurnitureRule[] = [
  {
    name: "share row",
    pattern: VERB,
    alone: false,
    witness: "Drucken, Merken, in lines of their own; a manual has a heading Drucken",
  },
  {
    name: "share row",
    pattern: SHARE,
    alone: false,
    inText: true,
    witness: "Поделиться, between the date and the text of Russian news",
  },
  {
    name: "share row",
    pattern: CONTROL,
    alone: true,
    witness: "Link Copied!; Ajouter à vos sélections; Like Loading... of Jetpack",
  },
  {
    name: "share row",
    pattern:
      /^(?:like this:|follow|save|rate this recipe|reply|reacties?|restacks|discussion about this post)$/i,
    alone: false,
    witness: "Like this: above Like Loading..., of Jetpack; Restacks, of Substack",
  },
  {
    name: "page controls",
    pattern:
      /^(?:enlarge(?: (?:this )?image)?|(?:toggle|hide) caption|view (?:full size image|(?:photo )?gallery|image in fullscreen))$/i,
    alone: true,
    witness: "Enlarge this image, toggle caption, below pictures of NPR",
  },
  {
    name: "page controls",
    pattern: /^← \S.{1,100}$/,
    alone: false,
    linked: true,
    witness: "← and the title of the older post, of WordPress",
  },
  {
    name: "page controls",
    pattern: /^\S.{1,100} →$/,
    alone: false,
    linked: true,
    witness: "the title of the newer post and →, beside it",
  },
  {
    name: "filed under",
    pattern:
      /^(?:explore more on these topics|related topics|archivado en|arquivado em|schlagwörter|mots-clés|etiquetas|теги|标签|标签：)\s?:?$/i,
    alone: false,
    announces: "topics",
    witness: "Explore more on these topics, of the Guardian; Archivado en, of El País",
  },
  {
    name: "ad notice",
    pattern: AD_NOTICE,
    alone: true,
    witness: "Advertisement · Scroll to continue, of Reuters; Dalsza część tekstu pod wideo",
  },
  {
    name: "cookie notice",
    pattern: COOKIE_NOTICE,
    alone: true,
    witness: "This site uses cookies. … Accept, in one line",
  },
  {
    name: "newsletter",
    pattern: LETTER,
    alone: true,
    witness: "Thanks for reading …! Subscribe for free to receive new posts and support my work, of Substack",
  },
  {
    name: "mail controls",
    pattern: MAIL_ONLINE,
    alone: false,
    linked: true,
    witness: "Im Browser ansehen, above a newsletter of a town's waterworks",
  },
  {
    name: "mail controls",
    pattern: WHY_AND_WAY_OUT,
    alone: true,
    witness: "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. Abmelden | Einstellungen ändern",
  },
  {
    name: "subscription",
    pattern: SUBSCRIBERS_ONLY,
    alone: true,
    witness: "Il vous reste 62.3% de cet article à lire. La suite est réservée aux abonnés.",
  },
  {
    name: "timestamp of the site",
    pattern: READING_TIME,
    alone: true,
    witness: "Temps de lecture : 3 min.; 2 minuti di lettura",
  },
  {
    name: "timestamp of the site",
    pattern: UPDATED,
    alone: true,
    witness: "Modifié le : 18/03/2025 - 18:10; Güncelleme: 12 Mart 2025 - 11:02",
  },
  {
    name: "read more",
    pattern: MORE,
    alone: false,
    announces: "headlines",
    witness: "LEIA TAMBÉM: above headlines of other articles",
  },
  {
    name: "read more",
    pattern: MORE_HEADLINE,
    alone: true,
    witness: "Baca juga: and a headline, between paragraphs of news",
  },
  {
    name: "label of a press release",
    pattern: RELEASE,
    alone: false,
    inText: true,
    witness: "PRESSEMITTEILUNG, Sperrfrist: 12. März 2025, 10:00 Uhr, above the headline",
  },
  {
    name: "comments",
    pattern: COMMENT,
    alone: true,
    witness: "Required fields are marked *, of WordPress",
  },
  {
    name: "copyright tail",
    pattern: COPYRIGHT,
    alone: true,
    witness: "© dpa-infocom, dpa:…; © RIPRODUZIONE RISERVATA; <저작권자(c) 연합뉴스, …>",
  },
  {
    name: "agency tail",
    pattern:
      /^a version of this article appears in print on .{5,30}, section \w{1,3}, page \d{1,3} .{0,150}$/i,
    alone: true,
    witness: "A version of this article appears in print on …, Section A, Page 4, of the New York Times",
  },
  {
    name: "agency tail",
    pattern:
      /^(?:【纠错】\s?)?(?:[【（(]?责任编辑\s?[:：]\s?\S{1,12}|字号[:：]?[\s大中小]{1,12}|انتهای پیام\/?|\(end\))$/i,
    alone: true,
    witness: "责任编辑, below news of China; انتهای پیام/, of Iran's agencies",
  },
  {
    name: "controls of a wiki",
    pattern: EDITED_IN_WIKI,
    alone: true,
    witness: "This page was last edited on 3 May 2026, at 10:12 (UTC)., below articles of Wikipedia",
  },
  {
    name: "sign of the end",
    pattern: /^(?:[-–—]\s?(?:30|[Ee]nds?|ENDS?|E N D S|[Ee]nde)\s?[-–—]|ENDS)$/,
    alone: true,
    witness: "-ENDS-, below a British press release",
  },
  {
    name: "newsletter",
    pattern: LETTER_OF_SYSTEM,
    alone: true,
    witness: "The Quiet Grid is a reader-supported publication. …, of Substack; Join Medium for free …",
  },
  {
    name: "page controls",
    pattern:
      /^(?:member-only story|top highlight|press enter or click to view image in full size|open in app|(?:video )?ad feedback|\d{1,2}:\d\d - source: .{2,20}|zur startseite|retour à l[’']accueil|volver a portada)$/i,
    alone: true,
    witness: "Member-only story, above a title of Medium; Ad Feedback, of CNN",
  },
  {
    name: "social counts",
    pattern: /^\d[\d.,]{0,6}[km]? (?:followers|restacks|claps)$/i,
    alone: true,
    witness: "214 Followers, below a text of Medium",
  },
  {
    name: "ad notice",
    pattern:
      /^(?:continua após a publicidade|a notícia continua após a publicidade|sigue leyendo después del anuncio)\.?$/i,
    alone: true,
    witness: "Continua após a publicidade, of Brazil's magazines",
  },
  {
    name: "subscription",
    pattern: /^(?:cet article est réservé (?:aux|à nos) abonnés\.?|offrir l[’']article)$/i,
    alone: true,
    witness: "Cet article est réservé aux abonnés., where a text of Le Monde ends",
  },
  {
    name: "notice of a feed",
    pattern: APPEARED_FIRST,
    alone: true,
    witness: "The post … appeared first on …, below what WordPress puts into its feed",
  },
  {
    name: "agency tail",
    pattern: /^(?:\p{Ll}{2,4}(?:\/(?:dpa|AFP|Reuters|AP|sid|epd|kna|APA)){1,3}|(?:dpa|AFP|AP)\/\p{L}{2,7})$/u,
    alone: true,
    witness: "aku/dpa, below a text of Der Spiegel",
  },
  {
    name: "agency tail",
    pattern:
      /^(?:(?:our standards: the thomson reuters trust principles\.?|purchase licensing rights), opens new tab|si está interesado en licenciar este contenido, pinche aquí)$/i,
    alone: true,
    witness: "Our Standards: …, opens new tab, of Reuters",
  },
  {
    name: "share row",
    pattern:
      /^(?:zur merkliste hinzufügen|weitere optionen zum teilen|desplegar redes sociales|ir a los comentarios|x\.com)$/i,
    alone: true,
    witness: "Weitere Optionen zum Teilen; Desplegar Redes Sociales",
  },
  {
    name: "listen",
    pattern: LISTEN,
    alone: true,
    witness: "Artikel zum Hören•3 Min; Ascolta l'articolo",
  },
  {
    name: "follow row",
    pattern: FOLLOW,
    alone: true,
    witness: "Siga o canal do g1 no WhatsApp; Follow AP’s coverage of … at https://…",
  },
  {
    name: "follow row",
    pattern:
      /^(?:puedes seguir a|síguenos|suivez|retrouvez) .{2,40} (?:en|sur) (?:facebook|twitter|x|instagram|linkedin|tiktok|bluesky|whatsapp)\b[^.!?]{0,100}[.!]?$/i,
    alone: true,
    witness: "Puedes seguir a EL PAÍS en Facebook y X, o apuntarte aquí …, below texts of El País",
  },
  {
    name: "read more",
    pattern: /^(?:À|A) (?:lire|LIRE|voir|VOIR) (?:aussi|AUSSI)\s(?:[-–—]\s)?[\p{Lu}«“"\d].{9,150}[^.…]$/u,
    alone: true,
    witness: "À lire aussi and a headline, between paragraphs of Le Figaro",
  },
  {
    name: "notice of a feed",
    pattern:
      /^.{2,150} was originally published in .{2,60} on medium, where people are continuing the conversation by highlighting and responding to this story\.?$/i,
    alone: true,
    witness: "… was originally published in … on Medium, where people are continuing …, in feeds of Medium",
  },
  {
    name: "filed under",
    pattern: /^see more on: .{3,150}$/i,
    alone: true,
    witness: "See more on: Clocks, Villages, of the New York Times",
  },
  {
    name: "read more",
    pattern: /^lire aussi \|? ?.{3,150} ajouter à vos sélections$/i,
    alone: true,
    witness: "Lire aussi | Article réservé à nos abonnés … Ajouter à vos sélections, of Le Monde",
  },
];
