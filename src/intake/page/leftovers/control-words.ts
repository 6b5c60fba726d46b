import { anyOf, type Phrases } from "../../../phrases.ts";

/** What pages write on the buttons and links around an article, each alone in its line, by language. */
const CONTROLS: Phrases = {
  de: [
    "(?:seite|artikel|beitrag|eintrag|meldung) (?:teilen|drucken|merken|empfehlen|kommentieren|speichern|versenden)",
    "teilen|drucken|merken|kommentieren",
    "(?:einen )?kommentar (?:schreiben|verfassen|abgeben|hinterlassen)",
    "(?:seite|artikel|beitrag|text) vorlesen(?: lassen)?",
    "teilen sie diese[ns] (?:artikel|beitrag)",
    "(?:zurück )?zu[rm] (?:übersicht(?: aller \\p{L}+)?|archiv|liste|startseite|newsübersicht)",
    "(?:(?:direkt )?zum|das)? ?rezept(?: (?:springen|drucken|merken|pinnen|speichern|teilen))?",
    "auf \\p{L}+ (?:teilen|merken|posten|pinnen)",
    "teile(?:n sie)? (?:diese[ns]|den|die) (?:artikel|beitrag|seite|rezept|post)",
    "(?:merk(?:e|t)?|pinn?e?)(?: (?:es|dir|euch|mich|das|diesen|beitrag)){1,3} (?:auf|bei) pinterest:?",
    "weiterempfehlen|(?:vorherige|nächste)s bild|\\d+ ansichten",
    "zurück zu(?:: .{3,40}| „.{3,40}“)",
    "(?:ca\\. ?)?\\d{1,2} min(?:\\.|uten)? lese(?:zeit|dauer)",
  ],
  en: [
    "(?:jump to|print|pin|save|rate)(?: this)? recipe|pin it|(?:previous|next) (?:image|photo|picture|slide)",
    "share (?:this (?:page|post|article|story)|on \\p{L}+|via \\p{L}+)",
    "(?:print|email|save|bookmark) (?:this )?(?:page|post|article|story)",
    "back to (?:the )?(?:all )?(?:news|blog|articles|posts|overview|list|archive)",
  ],
  fr: [
    "(?:partager|imprimer) (?:l['’]|cet |la |cette )(?:article|page)",
    "(?:aller à|imprimer) la recette|photo (?:précédente|suivante)",
    "retour (?:à la liste|aux actualités|à l['’]accueil)",
  ],
  es: [
    "(?:compartir|imprimir) (?:en redes(?: sociales)?|artículo|página|noticia)",
    "(?:ir a|imprimir) la receta|foto (?:anterior|siguiente)",
    "volver (?:al listado|atrás|a noticias)",
  ],
  it: [
    "condividi (?:su \\p{L}+|(?:l['’])?articolo)",
    "(?:vai alla|stampa la) ricetta|foto (?:precedente|successiva)",
    "torna (?:indietro|all['’]elenco|alle (?:news|notizie))",
  ],
  pt: ["compartilhe(?: isso)?", "voltar para \\p{L}+"],
  nl: [
    "deel (?:dit |deze )?(?:artikel|bericht|verhaal|pagina)",
    "(?:terug )?naar (?:het )?overzicht",
    "reageer",
  ],
  pl: ["udostępnij (?:ten )?artykuł", "oceń artykuł", "(?:wy)?drukuj(?: stronę)?", "powrót do listy"],
  cs: ["zpět na (?:seznam|výpis|přehled)", "vytisknout(?: stránku)?", "(?:po)?sdílet(?: článek)?"],
  sv: ["dela(?: (?:artikeln|sidan))?", "skriv ut(?: sidan)?", "tillbaka till (?:listan|nyheter)"],
  ru: [
    "поделиться (?:новостью|статьёй|статьей|ссылкой)",
    "просмотров ?:? ?\\d+",
    "(?:распечатать|версия для печати)",
  ],
  tr: ["paylaş(?:ın)?", "yazdır", "okunma(?: sayısı)? ?:? ?\\d+"],
  nordic: [
    "del (?:artiklen|artikkelen|siden|denne (?:siden|artikkelen|artikel))",
    "skriv ut(?: siden)?|udskriv(?: siden)?",
    "jaa (?:tämä )?(?:artikkeli|juttu|sivu)|tulosta(?: sivu)?",
  ],
  hu: ["megosztás|nyomtatás|vissza a (?:főoldalra|listához)"],
  el: ["μοιραστείτε(?: το)?(?: άρθρο)?|εκτύπωση"],
  uk: ["поділитися(?: новиною)?|роздрукувати|версія для друку"],
  ko: ["공유하기|인쇄(?:하기)?|스크랩|글자 ?크기(?: 조정)?|목록(?:으로)?"],
  zh: ["打印(?:本页)?|关闭(?:窗口)?|返回(?:列表|首页|顶部)"],
  he: ["שתפו|הדפס(?:ה)?"],
  ar: ["طباعة|مشاركة"],
  ja: ["一覧(?:へ|に)戻る", "印刷する", "前のページ(?:へ|に)戻る"],
};

// Where one may send it, alone in a line behind what asks for it: `Share: Facebook WhatsApp`.
const SERVICE =
  "facebook|twitter|x|whatsapp|linkedin|pinterest|telegram|reddit|xing|e-?mail|threads|bluesky|mastodon|vk|вконтакте|одноклассники";

export const SHARE_ROW = new RegExp(
  `^(?:[^.!?:]{2,40}[:：] ?(?:${SERVICE})|(?:${SERVICE})[\\s,|·•/]+(?:${SERVICE}))(?:[\\s,|·•/]+(?:${SERVICE}))*$`,
  "iu",
);

/** One line, with a sign that points somewhere or a count. */
export const CONTROL = new RegExp(
  `^[«‹<←→»›>↑⬅➜\\s-]{0,4}${anyOf(CONTROLS)}(?: ?\\(\\d+\\))?[ »›>→]{0,3}$`,
  "iu",
);
