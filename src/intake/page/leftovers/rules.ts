import { POST_NOTE } from "../fields/post-notes.ts";
import { CONTROL, SHARE_ROW } from "./control-words.ts";
import type { LineRule } from "./line-rule.ts";
import { NOTES_IN_LANGUAGES } from "./notes-in-languages.ts";
import { SITE_NOTES } from "./site-notes.ts";

/** What a site writes beside an article: how often it was read, what one may do with it. */
export const COUNT_OR_CONTROL: LineRule = {
  name: "count or control",
  pattern:
    /^(?:(?:aufrufe|views?|hits|gelesen|klicks|lesezeit|reading time|lecture|lectura|lettura|leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|kommentare(?: insgesamt)?|comments?|shares?|likes?|bewertung|rating)\s*:?\s*(?:ca\.\s*)?[\d.,]*(?:\s*(?:min(?:uten|utes|s|\.)?|x|mal))?|(?:\d+|keine?|no|one|ein)\s+(?:kommentare?|comments?|antworten|responses?|views?|aufrufe|shares?|likes?|min(?:uten|utes?)? (?:lesezeit|read))|\d+\s*min(?:\.|uten|utes?)?(?: read)?|viewed [\d.,]+[km]? times?|(?:asked|modified) (?:today|yesterday|\d[^.!?]{2,30} ago)|\d+ answers?|permalink|druckversion|print(?: this)?|pdf|kommentar schreiben|antworten|reply|zitieren|melden|weitersagen|nach oben|zurück(?: zur übersicht)?|back|zur startseite|bearbeiten|edit|previous|next|vorheriger (?:artikel|beitrag)|nächster (?:artikel|beitrag)|loading.*|e-?mail|tweet|facebook|twitter|text size|enlarge|close|kudos|vorlesen|artikel (?:an)?hören|schrift(?:größe)?|listen to (?:this )?article|copy link|link kopieren|add to favorites?|jetzt (?:teilen|abonnieren)|gefällt mir.*|partager|imprimer|commenter|r[ée]agir|compartir|imprimir|comentar|condividi|stampa|compartilhar|partilhar|delen|udostępnij|поделиться|شارك|シェア(?:する)?|ツイート|印刷|分享|공유|sdílet|temps de lecture.*|tiempo de lectura.*|tempo di lettura.*)$/i,
  where: "edges",
  longest: 60,
  witness: "Aufrufe: 12; Permalink; Keine Kommentare",
};

export const LINE_RULES: LineRule[] = [
  {
    name: "pointer to another article",
    pattern:
      /^[\s→»▶►>•–【［〈-]*(?:lesen sie (?:auch|dazu|hier|mehr)|lies (?:auch|hier|dazu)|hier (?:lesen|weiterlesen)|mehr (?:dazu|zum thema|lesen|infos?)|auch interessant|das könnte (?:sie|dich|euch)(?: auch)? interessieren|schon gelesen|weiterlesen|passend (?:dazu|zum thema)|siehe auch|zum thema|read (?:also|more|next|this)|also read|must[- ]read|don't miss|related(?: articles?| stories| posts?| content)?\s*(?::|$)|see also|more on this|recommended(?: for you)?\s*(?::|$)|à lire|(?:à |a )?lire (?:aussi|également)|lire (?:le|la|notre|nos) [a-zà-ÿ]{4,15}\s?:|lire l['’][a-zà-ÿ]{4,15}\s?:|voir aussi|sur le même (?:sujet|thème)|mir[ae]:|le[ae] (?:también|además|más)|te puede interesar|te recomendamos|más información\s?:?$|también (?:lea|te)|leggi anche|potrebbe(?:ro)? interessarti|leia (?:também|mais)|veja também|lees (?:ook|meer)|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|wideo)|přečtěte si|čtěte (?:také|více)|läs (?:också|mer)|les også|læs også|lue (?:myös|lisää)\s?:?|dowiedz się więcej|olvassa? el|pročitajte (?:još|i)|прочитајте (?:још|и)|preberite (?:še|tudi)|čítajte (?:aj|viac)|прочетете (?:още|също)|citește și|διαβάστε (?:επίσης|ακόμα)|читайте (?:также|ещё|еще)|читайте також|по теме:|ayrıca (?:bakınız|okuyun)|[iİ]lg[iİ]l[iİ] haber|اقر[أا] (?:أيض|ايض)|إقر[أا] أيض|قد يهمك|קראו (?:גם|עוד)|עוד בנושא|関連記事|あわせて読みたい|こちらもおすすめ|相关(?:阅读|新闻|报道)|延伸阅读|推荐阅读|관련 ?기사|यह भी (?:पढ़ें|देखें))/i,
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
    pattern:
      /^[([]?(?:(?:(?:photo(?:graph)?s?|image|picture|illustration)(?: credits?| courtesy)?|credits?|fotos?|fot|bild(?:er|nachweis|quelle)?|crédits?(?: photos?)?)\s?(?:[:.©]|\b(?:by|von|par|de)\b)\s*\p{L}[^.!?:]{1,60}|courtesy (?:of )?\p{L}[^.!?]{1,30}|\p{L}[^.!?:]{1,50}\s?\/\s?(?:getty(?: images)?|afp|ap(?: photo| images)?|reuters|dpa|epa|keystone|shutterstock|istock(?:photo)?|imago|picture alliance|wireimage|corbis|flickr|unsplash)\b[^.!?:]{0,20})[)\]]?$/iu,
    where: "outside figures",
    longest: 90,
    witness: "(Credit: Mira Quell/Harbour News); Mira Quell / AFP / Getty Images, below a picture",
  },
  {
    name: "invitation to a channel",
    pattern:
      /^[^.!?]{0,40}(?<!\p{L})(?:follow|join|sig[au]e?|segui(?:ci)?|iscriviti|suivez|rejoignez|folgen?|folgt|abonniere|únete|entre n[oa]|participe|takip|obserwuj|dołącz|volg)(?!\p{L})[^.!?]{0,80}(?:(?:channel|canale?|ca[ií]ne|kanal|groupe?|gruppe?|grupo)[^.!?]{0,40}\b(?:telegram|whatsapp)|(?:telegram|whatsapp)[ -](?:channel|canale?|kanal|community|group)|google (?:news|notícias|noticias))[^.!?]{0,60}[.!]?$|^(?:больше|ещё больше|еще больше|самые) [^.!?]{0,60}в нашем (?:telegram|телеграм)[^!?]{0,60}[.!]?$|^(?:подписывайтесь|подпишитесь|читайте нас)(?!\p{L})[^.!?]{0,80}(?:telegram|телеграм|дзен|whatsapp|вконтакте)[^.!?]{0,40}[.!]?$/iu,
    where: "outside figures",
    longest: 160,
    witness: "Clique aqui e siga o canal da Gazeta no WhatsApp, between paragraphs",
  },
  {
    name: "label of a picture to enlarge",
    pattern:
      /^(?:press enter or click to view image in full size|(?:click|tap) (?:here )?to (?:enlarge|expand)(?: (?:the )?(?:image|picture))?|(?:open|view) image in (?:fullscreen|full size|gallery)|(?:bild )?(?:in )?(?:vollbild(?:modus)?|großansicht) (?:öffnen|anzeigen)|(?:zum vergrößern (?:an)?klicken|bild vergrößern)|agrandir l['’]image|ampliar (?:la )?imagen)[.!]?$/i,
    where: "anywhere",
    longest: 70,
    witness: "Press enter or click to view image in full size, above the pictures of Medium",
  },
  {
    name: "note on a summary",
    pattern:
      /^(?:diese (?:kurz)?zusammenfassung|this (?:ai )?summary|ce résumé|este (?:resumen|resumo)|questo riassunto|den här sammanfattningen|deze samenvatting)\b[^.!?]{0,100}(?:künstliche[rn]? intelligenz|artificial intelligence|intelligence artificielle|inteligencia artificial|inteligência artificial|intelligenza artificiale|\bki\b|\bai\b|\bia\b)[^!?]{0,100}$/iu,
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
    pattern:
      /^(?:(?:letzte aktualisierung am|last update on|dernière mise à jour le|última actualización el|ultimo aggiornamento il) .{4,40} ?\/ ?(?:affiliate|enlaces|liens|link)|\*{1,2} ?=? ?(?:affiliate|werbe|partner|provisions)-?(?:links?)?\b|(?:dieser|dieses|this|cet|este|questo) (?:beitrag|artikel|post|article|video|artículo|articolo) (?:enthält|(?:may )?contains?|contient|contiene) [^.!?]{0,40}(?:affili|werbe|partner))/i,
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
    pattern:
      /^[^.!?]{0,40}\b(?:first|originally) published\b[^.!?]{3,40}\b(?:19|20)\d\d[^.!?]{0,20}$|^(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|ist|wurde) (?:zuerst|erstmals|zunächst|ursprünglich)\b[^!?]{3,80}\b(?:19|20)\d\d\b[^!?]{0,40}$|^cet article (?:a été publié|est paru) (?:initialement|pour la première fois|une première fois)\b[^!?]{3,60}$|^este artículo (?:se publicó|fue publicado) originalmente\b[^!?]{3,60}$/i,
    where: "end",
    longest: 160,
    witness: "Harbour News (London) First published May 12, 2024: 1:21 PM ET",
  },
  {
    name: "path to the article",
    pattern:
      /^[^>›»→.!?]{1,40}(?:\s[>›»→]\s[^>›»→.!?]{1,40}){1,5}$|^(?:(?:sie|du|ihr) (?:sind|bist|seid|befinden sich) hier|aktuelle seite|you are (?:currently )?here(?=\s?: home\b)|vous êtes ici|est[áa]s? aqu[íi]|ti trovi (?:qui|in)|(?:u|je) (?:bevindt|bent) (?:zich )?hier|jesteś tutaj|nacházíte se(?: zde)?|du är här)\s?:[^.!?]*$/i,
    where: "head",
    longest: 150,
    witness: "News > Economy > Harbours, above the first paragraph",
  },
  {
    name: "veil over an embed",
    pattern:
      /^(?:empfohlener (?:externer |redaktioneller )?inhalt|wir respektieren (?:deine|ihre) privatsphäre|an dieser stelle (?:finden|findest|würden).{0,60}(?:extern|inhalt)|mit (?:dem|ihrem) (?:laden|klick|aufruf).{0,80}(?:datenschutz|akzeptier|einverstanden|einwillig)|ich bin (?:damit )?einverstanden, dass mir externe|(?:externen )?inhalt (?:laden|anzeigen|entsperren)|.{0,40}immer entsperren|by (?:loading|clicking).{0,60}you (?:accept|agree|consent)|this (?:content|video) is (?:blocked|hosted by)|en cliquant.{0,80}cookies)/i,
    where: "anywhere",
    longest: 500,
    witness: "Wir respektieren deine Privatsphäre, above a post that is not loaded",
  },
  {
    name: "label of a closed article",
    pattern:
      /^(?:(?:cet |l['’])?article (?:est )?réservé (?:à nos|aux) abonnés|réservé aux abonnés|contenido exclusivo para suscriptores|solo para suscriptores|contenuto (?:riservato|per) (?:agli )?abbonati|(?:exklusiv|nur) für (?:abonnenten|abonnentinnen|mitglieder)|(?:subscribers?|members?)[- ]only|有料(?:会員)?記事|会員限定)[.!]?$/i,
    where: "anywhere",
    longest: 60,
    witness: "Article réservé à nos abonnés, in the middle of Le Monde's articles",
  },
  {
    name: "label of the article's place",
    pattern:
      /^(?:kategorien?|categor(?:y|ies|ía|ie)|rubrik(?:en)?|ressort|tags?|schlagw(?:ort|orte|örter)|stichworte|themen|topics?|labels?|dieses thema im programm|filed under|posted in|abgelegt unter|keywords|temas|etiquetas)\b\s*(?:in\b|:|$)|^(?:aufrufe|views|hits|klicks)\s*:\s*\d+\s*[|·•]/i,
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
    pattern:
      /^(?:(?:bei )?(?:rück)?fragen (?:bitte |richten sie )?an|(?:presse|medien)kontakte?|kontakt für (?:die )?(?:presse|medien)|(?:media|press) contacts?|contacts? presse|contacto de prensa)\s?:|^for (?:more|further) information,? (?:please )?(?:contact|e-?mail)\b/i,
    where: "end",
    longest: 300,
    address: true,
    witness: "Rückfragen bitte an: …, below the releases of the police",
  },
  {
    name: "day of the last change",
    pattern:
      /^(?:(?:page )?last (?:modified|updated|edited|changed)|zuletzt (?:geändert|aktualisiert|bearbeitet)|letzte (?:änderung|aktualisierung)|dernière (?:mise à jour|modification)|última actualización|ultimo aggiornamento|laatst gewijzigd|最終更新日?)\s?[:：]?\s(?:am |on |le |el |il |op |der seite |by )?(?:[^\s\d.,]{2,12}[.,]? ){0,2}\d.{0,60}[^.!?]$/i,
    where: "end",
    longest: 120,
    witness: "Last modified January 10, 2023: fix typo (a81bc3), below the pages of Docsy",
  },
  {
    name: "time of the site",
    pattern:
      /^(?:(?:(?:gestern|heute|yesterday|today|hier|aujourd['’]hui|ayer|hoy|ieri|oggi)\b,?\s(?:um |at |à |a las |alle )?)?\d{1,2}[:.h]\d{2}(?:\s*(?:am|pm|uhr|h))?|(?:vor|il y a|hace) \d+ \p{L}+|\d+ \p{L}+ ago)$/iu,
    where: "edges",
    longest: 30,
    unlessWithin: true,
    witness: "3:59 PM above a post",
  },
  {
    name: "question about the article",
    pattern:
      /^(?:(?:war|ist) (?:dieser?|der|die) (?:artikel|beitrag|seite|inhalt|information) (?:für (?:sie|dich|euch) )?(?:hilfreich|interessant|nützlich)|(?:gefällt|hat) (?:dir|ihnen|euch) (?:der|dieser|unser) (?:artikel|beitrag)\b|(?:was|is) this (?:page|article|post|information) (?:helpful|useful)(?! to the)|did (?:you (?:like|enjoy|find)|we miss) (?:this|our) (?:article|post|story|page)|how (?:useful|helpful) was this (?:page|article|post|information)|(?:cet article|cette page) vous a|¿te ha (?:gustado|resultado|sido)|ti è (?:piaciuto|stato utile)|vond je dit artikel|hur tyckte du om artikeln|bewerten sie (?:diesen|den) (?:artikel|beitrag)|bewerte (?:diesen|den) (?:artikel|beitrag)|rate this (?:article|post|page)|notez cet article|valora este artículo|thank(?:s| you) for your feedback|(?:vielen )?dank für (?:ihr|dein) feedback|merci (?:pour|de) votre (?:avis|retour)).{0,60}$/i,
    where: "end",
    longest: 120,
    witness: "War dieser Artikel hilfreich? Was this page helpful? above two buttons",
  },
  {
    name: "invitation to follow",
    pattern:
      /(?:^(?:add us on|follow .{2,40} on (?:twitter|facebook|instagram|x)\b|get .{2,60} (?:on (?:twitter|facebook)|(?:to|in) your inbox)|read or share this story|blog comments powered|devenez fan|suivez-nous|polub\b.{2,40}\bna facebooku|donate|jetzt spenden|spenden sie|support (?:us|our)|unterstütze(?:n sie)? uns)\b|\b(?:follow|find|like|join) (?:us|me|him|her|them|the \p{L}+)\b.{0,60}\b(?:on|at) (?:twitter|facebook|instagram|x|threads|bluesky|mastodon|linkedin|telegram|google news|whatsapp)|\bfolg(?:en?|e?t) (?:sie )?(?:uns|mir)\b|keep up with me on|e-?mail us at|^.{3,60} can be reached (?:at|by|via)\b|(?:abonniere|abonnieren sie|subscribe to|sign up for|melde dich).{0,60}newsletter|newsletter (?:abonnieren|anmelden)|\b(?:in|for|für|to|à) (?:our|unseren?|unserem|notre|nuestr[ao]) \S*newsletter|s['’]abonner à|suscríbete|síguenos|puedes seguir a|sigue toda la información|iscriviti alla newsletter|подписывайтесь|подпишитесь|seguici su|siga(?:-nos| a gente) n[oa]\b|ricevi .{3,60} su (?:whatsapp|telegram)|^get involved with the news\b|heb je een tip\b|schreiben sie uns (?:einen leserbrief|ihre meinung)|get the .{0,60} (?:daily edition|newsletter|by email)|download (?:the|our) app|^dziękujemy, że przeczyta|^retrouvez (?:toute l['’]actualité|toutes nos|tous nos|nous)[^!?]{0,100} sur (?:notre|nos)\b|^(?:(?:e-?)?bülten.{0,20}abone ol|اشترك(?:وا)? (?:في|ب|الآن)|הירשמו ל|न्यूज़?लेटर.{0,20}सदस्य|हमारे न्यूज़?लेटर|メール(?:マガジン|マガ)|メルマガ|(?:立即|点击)?(?:订阅|訂閱)(?:我们|我們|本)|뉴스레터 ?(?:구독|신청)))/iu,
    where: "end",
    longest: 250,
    witness: "Follow The Gleaner on Twitter and Instagram …",
  },
  {
    name: "credits of pictures",
    pattern:
      /^(?:crédits?(?: photos?)?|photo credits?|photos?|bildnachweise?|bildquellen?|fotos?|bilder|titelbild|beitragsbild|foto di copertina|fotos? de portada)\s*:.*\S/i,
    where: "end",
    longest: 120,
    witness: "Crédits photos : Bestimage, behind the last paragraph",
  },
  {
    name: "source of the text",
    pattern:
      /^[（(]?(?:quelle|source|fuente|fonte|źródło|zdroj|bron|kilde|källa|lähde|original-content von|责任编辑|責任編輯|责编|校对|来源|πηγή|المصدر|kaynak|forrás|sursa|джерело|источник|출처|出典|מקור)\s*[:：]\s*\S/i,
    where: "end",
    longest: 120,
    witness: "Quelle: Deutscher Jagdverband (DJV), 02. Februar 2022, Berlin",
  },
  {
    name: "rights of the site",
    pattern:
      /^(?:©|\(c\)|copyright\b|issn[\s:]*\d{4}-\d{3}[\dx]$|alle rechte vorbehalten|all rights reserved|tous droits réservés|todos los derechos|sofern nicht anders (?:ausgewiesen|angegeben)|unless otherwise (?:noted|stated)|(?:this|dieses?) .{0,40}(?:licen[sc]ed under|steht unter|is licensed))/i,
    where: "end",
    longest: 250,
    witness: "Sofern nicht anders ausgewiesen, stehen Inhalte dieser Website unter CC-BY",
  },
  ...SITE_NOTES,
  ...NOTES_IN_LANGUAGES,
];
