import type { FurnitureRule } from "./rule.ts";

/** The same in more languages, and what single systems and agencies write. */

// Nothing but a day or a time is behind the word: `Aktualisiert wurde 2025 nur der Fahrplan` is a sentence.
const DAY_AND_TIME =
  "(?=.*(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}[:h]\\d\\d|\\d{1,2}\\.? (?:de )?\\p{L}{3,12}\\.? (?:de )?20\\d\\d))(?:\\p{L}{2,10}[.,]{0,2} )?\\d[^!?]{3,34}\\d(?: ?(?:uhr|h|[a-z]{2,5}))?[.)]?";

export const FURNITURE_IN_LANGUAGES: FurnitureRule[] = [
  {
    name: "share row",
    pattern:
      /^(?:share|teilen|twittern|tweeten|tweeter|twittear|tuitear|mailen|per e-?mail(?: teilen)?|drucken|kommentare|merken|weiterleiten|hören|verschenken|partager|imprimer|compartir|imprimir|comentar|compartilhar|condividi|stampa|delen|spara|drukuj|dela)\s?:?$/i,
    alone: false,
    witness: "Drucken, Merken, in lines of their own; a manual has a heading Drucken",
  },
  {
    name: "share row",
    pattern:
      /^(?:deel (?:dit )?artikel|dela artikeln?|del artikkel(?:en)?|del artikel|jaa artikkeli|share full article|udostępnij|поделиться|paylaş|شارك|مشاركة|اشتراک[\u200c ]?گذاری|שתפו|שתף|शेयर करें|(?:シェア|ツイート)(?:する)?|lineで送る|分享(?:到)?|공유(?:하기)?|chia sẻ|bagikan)\s?:?$/i,
    alone: false,
    inText: true,
    witness: "Поделиться, between the date and the text of Russian news",
  },
  {
    name: "share row",
    pattern:
      /^(?:(?:share|report|save|print|forward) this (?:job|event|recipe|petition)|(?:artikel|beitrag|seite) (?:teilen|drucken)|ajouter à vos sélections|link copied!?|link kopieren|copier le lien|copiar enlace|copia link|print(?: this)? recipe|imprimer (?:la recette|cet article|l[’']article)|rezept drucken|imprimir (?:la )?receta|stampa (?:la )?ricetta|jump to recipe|rate this recipe|reuse this content|artikelrechte erwerben|réutiliser ce contenu|voir les contributions|purchase licensing rights|like loading(?:\.\.\.|…))$/i,
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
    pattern:
      /^(?:advertisement\s?[·|•-]\s?scroll to continue|dalsza część (?:tekstu|artykułu) pod (?:wideo|reklamą|materiałem wideo)|la suite après (?:la|cette) publicité|contin[uú]a (?:depois da publicidade|después de la publicidad)|nach der werbung weiterlesen|continua a leggere dopo la pubblicità|(?:skip past|after) newsletter promotion|skip advertisement|scroll to continue with content|REKLAMA?)$/i,
    alone: true,
    witness: "Advertisement · Scroll to continue, of Reuters; Dalsza część tekstu pod wideo",
  },
  {
    name: "cookie notice",
    pattern:
      /^(?:(?:(?:this|our) (?:web)?site|we) uses? cookies\b.{0,160}\b(?:accept(?: all)?|ok|got it|i agree|learn more|cookie (?:policy|settings)|privacy policy)[.!]?|(?:accept|reject|manage) (?:all )?cookies|cookie (?:settings|preferences)|alle cookies akzeptieren|(?:accepter|refuser) (?:tous )?les cookies|aceptar (?:todas las )?cookies)$/i,
    alone: true,
    witness: "This site uses cookies. … Accept, in one line",
  },
  {
    name: "newsletter",
    pattern:
      /^(?:thanks for reading .{2,60}! subscribe for free to receive new posts(?: and support my work)?\.?|.{10,160}\bnewsletter[.!] (?:click|sign up|subscribe) here\.?|want to change how you receive these e-?mails\?(?: you can update your preferences or unsubscribe(?: from this list)?\.?)?|our mailing address is:?|newsletter abonnieren|s[’']abonner à la newsletter|suscríbete a (?:la|nuestra) newsletter|iscriviti alla newsletter|подписывайтесь на наш .{2,40}|you can (?:update your preferences|unsubscribe)\b.{0,60}\bunsubscribe from this list.{0,60})$/i,
    alone: true,
    witness: "Thanks for reading …! Subscribe for free to receive new posts and support my work, of Substack",
  },
  {
    name: "mail controls",
    pattern:
      /^(?:(?:(?:view|read|open) (?:this )?(?:(?:e-?mail|newsletter|message|issue) )?in (?:your |a )?(?:web )?browser|(?:diese(?:n|s)? )?(?:(?:e-?mail|newsletter) )?(?:im browser|online) (?:ansehen|anzeigen|lesen|öffnen)|(?:zur )?webversion|(?:voir|lire|ouvrir) (?:(?:cet? (?:e-?mail|newsletter)|la version web) )?(?:en ligne|dans (?:le|votre|un) navigateur)|ver (?:(?:este (?:correo|e-?mail)|esta newsletter) )?en (?:el|tu|su|un) navegador|(?:visualizza|leggi) (?:questa e-?mail )?nel (?:tuo )?browser|bekijk (?:deze e-?mail |de webversie )?in (?:je|uw|de|een) browser)\s?[|·•.]?\s?)+$/i,
    alone: false,
    linked: true,
    witness: "Im Browser ansehen, above a newsletter of a town's waterworks",
  },
  {
    name: "mail controls",
    pattern:
      /^(?:you(?:['’]re| are) receiving this (?:e-?mail|newsletter|message)|sie erhalten diese[ns]? (?:e-?mail|newsletter|nachricht)|vous recevez cet(?:te)? (?:e-?mail|newsletter|courriel)|recibe?s est[ea] (?:correo|e-?mail|newsletter)|ricevi questa (?:e-?mail|newsletter)|je ontvangt deze (?:e-?mail|nieuwsbrief)|u ontvangt deze (?:e-?mail|nieuwsbrief))\b.{0,200}(?:unsubscribe|abmelden|abbestellen|désabonner|désinscrire|darte? de baja|baja|disiscriv\p{L}{1,6}|uitschrijven|afmelden)\b.{0,80}$/iu,
    alone: true,
    witness: "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. Abmelden | Einstellungen ändern",
  },
  {
    name: "subscription",
    pattern:
      /^(?:article réservé aux abonnés|(?:il vous reste [\d.,]{1,5} ?% de cet article à lire\. )?la suite est réservée aux abonnés\.?|contenido exclusivo para suscriptores|contenuto riservato agli abbonati|этот материал доступен только подписчикам\.?)$/i,
    alone: true,
    witness: "Il vous reste 62.3% de cet article à lire. La suite est réservée aux abonnés.",
  },
  {
    name: "timestamp of the site",
    pattern:
      /^(?:(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|tempo de leitura|время чтения|czas czytania|leestijd|lästid|lukuaika)\s?:?\s?\d{1,3} ?\p{L}{1,8}\.?(?: read in english)?|\d{1,3} (?:minut[io]s? di lettura|min(?:utos)? de leitura|minuten? lesezeit|мин\.? чтения|dk okuma|menit (?:baca|read)))$/iu,
    alone: true,
    witness: "Temps de lecture : 3 min.; 2 minuti di lettura",
  },
  {
    name: "timestamp of the site",
    pattern: new RegExp(
      `^(?:(?:letzte )?aktualisier(?:t|ung)|zuletzt (?:aktualisiert|geändert)|mis à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|aktualizacja|обновлено|(?:son )?güncelleme|수정|更新)(?: (?:am|le|el|il|em|op|on))?\\s?[:：]?\\s${DAY_AND_TIME}$`,
      "iu",
    ),
    alone: true,
    witness: "Modifié le : 18/03/2025 - 18:10; Güncelleme: 12 Mart 2025 - 11:02",
  },
  {
    name: "read more",
    pattern:
      /^[【[]?(?:recommended reading|more coverage|more on this story|auch interessant|mehr zum thema|más información|más sobre este tema|veja (?:também|mais)|saiba mais|zobacz (?:też|także)|läs mer|читать также|بیشتر بخوانید|यह भी पढ़ें|xem thêm|tin liên quan|baca juga|関連記事|あわせて読みたい)[】\]]?\s?[:：.…»→>]*$/i,
    alone: false,
    announces: "headlines",
    witness: "LEIA TAMBÉM: above headlines of other articles",
  },
  {
    name: "read more",
    pattern:
      /^(?:zobacz (?:też|także)|čtěte (?:také|též)|přečtěte si|اقرأ أيض(?:ا|اً|ًا)|بیشتر بخوانید|קראו גם|यह भी पढ़ें|xem thêm|baca juga|lea también|veja também|läs mer|les mer|læs mere)\s?[:：]\s?\S.{5,120}$/i,
    alone: true,
    witness: "Baca juga: and a headline, between paragraphs of news",
  },
  {
    name: "label of a press release",
    pattern:
      /^(?:pressemitteilung|presseinformation|pressemeldung|medienmitteilung|(?:press|news|media) release|communiqué de presse|comunicado de (?:prensa|imprensa)|nota de (?:prensa|imprensa)|comunicato stampa|persbericht|pressmeddelande|pressemelding|informacja prasowa|пресс-релиз|basın bülteni|プレスリリース|新闻稿|보도자료|(?:sperrfrist\s?:|embargo\s?:|embargoed until).{3,60}\d(?: ?(?:uhr|[a-z.]{1,5}))?)$/i,
    alone: false,
    inText: true,
    witness: "PRESSEMITTEILUNG, Sperrfrist: 12. März 2025, 10:00 Uhr, above the headline",
  },
  {
    name: "comments",
    pattern:
      /^(?:your e-?mail address will not be published\. required fields are marked \*|laisse[zr] un commentaire|(?:schreibe?n? (?:sie )?(?:einen|deinen) )kommentar|deja (?:un|tu) comentario|lascia un commento|deixe (?:um|seu) comentário|dodaj komentarz|оставить комментарий|コメントを(?:残す|書く)|댓글 남기기|ihre e-?mail-adresse wird nicht veröffentlicht\. erforderliche felder sind mit \* markiert|comments: our rules|the bbc is not responsible for the content of external sites\.?(?: read about our approach to external linking\.?)?)$/i,
    alone: true,
    witness: "Required fields are marked *, of WordPress",
  },
  {
    name: "copyright tail",
    pattern:
      /^[<(［]?(?:(?:©|\(c\)|copyright) ?(?:dpa|afp|ansa|efe|apa|pap|lusa|anp|ritzau|тасс|риа|reuters|xinhua)(?:[-,\s:/].{0,60})?|(?:©|\(c\))? ?(?:riproduzione riservata|todos los derechos reservados|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|tüm hakları saklıdır|جميع الحقوق محفوظة|版权所有|版權所有|無断(?:転載|複製)).{0,60}|저작권자.{0,60})[>)］]?$/i,
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
    pattern:
      /^(?:this page was last (?:edited|modified) on|diese seite wurde zuletzt am|la dernière modification de cette page a été faite|esta página se editó por última vez|questa pagina è stata modificata per l[’']ultima volta) .{5,60}$/i,
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
    pattern:
      /^(?:.{2,60} is a reader-supported publication\. to receive new posts and support my work, consider becoming a (?:free or )?paid subscriber\.?|thanks for reading(?: .{1,60})?! this post is public so feel free to share it\.?|upgrade to paid|type your email(?:\.\.\.|…)|get .{3,40}[’']s stories in your inbox|join medium for free to get updates from this writer\.?|remember me for faster sign in|the .{3,40} newsletter (?:provides|brings|delivers|offers)\b[^.]{5,120}\. sign up here\.?)$/i,
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
    pattern:
      /^(?:the post .{3,120} (?:appeared first|first appeared) on .{2,60}|der beitrag .{3,120} erschien zuerst auf .{2,60}|l[’']article .{3,120} est apparu en premier sur .{2,60}|la entrada .{3,120} se publicó primero en .{2,60}|l[’']articolo .{3,120} proviene da .{2,60}|o post .{3,120} apareceu primeiro em .{2,60}|het bericht .{3,120} verscheen eerst op .{2,60}|artykuł .{3,120} pochodzi z serwisu .{2,60}|запись .{3,120} впервые появилась .{2,60})$/i,
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
    pattern:
      /^(?:artikel (?:zum hören|anhören)(?:\s?[•·|]?\s?\d{1,3} min\.?)?|ascolta l[’']articolo|écouter l[’']article|escuchar (?:el )?artículo|ouvir (?:o )?artigo|(?:new)?you can now listen to .{3,30} articles!?)$/i,
    alone: true,
    witness: "Artikel zum Hören•3 Min; Ascolta l'articolo",
  },
  {
    name: "follow row",
    pattern:
      /^\P{L}{0,4}(?:(?:(?:clique aqui (?:para seguir|e siga)|siga) o canal|participe do (?:canal|grupo)) (?:d[oae] )?.{2,40} no (?:whatsapp|telegram)|follow (?:the )?ap[’']s .{0,60}coverage.{0,80})$/iu,
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
