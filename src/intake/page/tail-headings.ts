/** Headings under which something else stands than the article, by language. `…` stands for whatever follows. */

// They announce other articles: links, or boxes with links.
const POINTERS: Record<string, string[]> = {
  de: [
    "(?:das|dies) könnte (?:sie|dich|euch)…",
    "(?:weitere|ähnliche|verwandte|neueste|aktuelle|beliebte|passende|mehr) (?:artikel|beiträge|themen|meldungen|news|nachrichten|homestorys|geschichten|storys|berichte|reportagen|interviews|pressemitteilungen|neuigkeiten|blogbeiträge|produkttests|rezepte|videos|inhalte|posts)…",
    "mehr (?:zum thema|aus|von)…",
    "lesen sie (?:auch|hier|mehr|dazu)…",
    "auch interessant…",
    "(?:die )?(?:meistgelesene|meistgelesenen|beliebteste|beliebtesten|neueste|neuesten)…",
    "zum weiterlesen…",
    "links zum thema…",
    "(?:unsere )?(?:empfehlungen|lesetipps?)(?: der redaktion| für sie| für dich| des tages)?",
    "passend dazu…",
  ],
  en: [
    "related(?: (?:articles?|posts?|stories|content|links|news|reading|topics|coverage))?",
    "more (?:from|stories|news|articles|on this|posts|like this|releases|in|about)…",
    "you (?:may|might)(?: also)? (?:like|enjoy)…",
    "recommended(?: (?:for you|articles|reading|stories))?",
    "(?:read|up) next…",
    "read (?:further|also|more)…",
    "keep reading…",
    "trending(?: now)?",
    "most (?:read|viewed|popular|shared)…",
    "popular (?:posts|articles|stories|now)…",
    "(?:the )?latest (?:news|posts|articles|stories)…",
    "don['’]t miss…",
    "(?:editor['’]?s?['’]?|staff) (?:picks?|choice)…",
  ],
  fr: [
    "(?:à )?lire (?:aussi|également|ensuite)…",
    "sur le même (?:sujet|thème)…",
    "articles? (?:similaires|liés|associés|récents)…",
    "les plus lus…",
    "vous aimerez (?:aussi|peut-être)…",
    "à la une…",
    "dans la même rubrique…",
  ],
  es: [
    "te puede interesar…",
    "artículos relacionados…",
    "noticias relacionadas…",
    "lo más (?:visto|leído)…",
    "más información",
    "leer más…",
    "también te puede…",
  ],
  it: ["leggi anche…", "articoli (?:correlati|recenti)…", "potrebbe(?:ro)? interessarti…", "i più letti…"],
  pt: ["leia (?:também|mais)…", "(?:artigos|notícias) relacionad[oa]s…", "mais lidas…", "veja também…"],
  nl: ["lees (?:ook|meer|verder)…", "meer over…", "gerelateerde…", "meest gelezen…"],
  pl: ["zobacz (?:też|także|również)…", "czytaj (?:też|także|również|dalej)…", "polecane…", "powiązane…"],
  nordic: [
    "läs (?:också|mer|även)…",
    "les også…",
    "læs også…",
    "lue myös…",
    "mest läst…",
    "relater(?:ade|te|ede)…",
  ],
  cs: ["související…", "čtěte také…", "přečtěte si…", "mohlo by vás zajímat…"],
  ru: ["читайте также…", "читайте також…", "по теме", "похожие…", "материалы по теме"],
  tr: ["ilgili haberler…", "benzer…"],
  ar: ["اقر[أا] أيض…", "أخبار ذات صلة", "مواضيع ذات صلة", "مقالات ذات صلة", "قد يعجبك…"],
  he: ["קראו (?:גם|עוד)…", "עוד בנושא…"],
  ja: [
    "関連(?:記事|リンク|ニュース)…",
    "あわせて読みたい…",
    "おすすめ(?:記事)?",
    "アクセスランキング",
    "人気記事…",
  ],
  zh: ["相关(?:阅读|新闻|文章|报道)…", "延伸阅读…", "推荐阅读…", "热门(?:文章|新闻)…"],
  hu: ["kapcsolódó (?:írások|cikkek|hírek|anyagok)…", "olvassa? el…", "legolvasottabb…"],
  hi: ["(?:संबंधित|सम्बंधित) (?:ख़?बरें|लेख|समाचार)…", "यह भी (?:पढ़ें|देखें)…"],
  ko: ["관련 ?(?:기사|뉴스)…", "많이 본…", "(?:댓글|인기|추천|오늘).{0,6}(?:뉴스|기사)"],
};

// They open something that has its own words: comments, the author, the site.
const SECTIONS: Record<string, string[]> = {
  de: [
    "entdecke (?:weitere|mehr|auch|jetzt)…",
    "vorschau auf den nächsten…",
    "zusatzinformationen",
    "(?:weitere|aktuelle) produkttests…",
    "(?:\\d+ |keine )?(?:kommentare?|antworten)(?: \\(\\d+\\))?",
    "\\d+ gedanken? zu…",
    "schreibe einen kommentar…",
    "kommentar (?:schreiben|verfassen|hinterlassen)…",
    "über (?:den autor|die autorin|uns)",
    "teile?n?(?: (?:diesen?|mit|auf|per|via)\\b.{0,20})?",
    "newsletter(?: abonnieren)?",
    "jetzt abonnieren…",
    "(?:jetzt )?weiterlesen (?:mit|und)\\b…",
    "schlagw…",
    "kategorien?",
  ],
  en: [
    "(?:\\d+ |no )?(?:comments?|responses?|replies)(?: \\(\\d+\\))?",
    "(?:\\d+|one) (?:thoughts?|responses?|replies) (?:on|to)…",
    "leave a (?:reply|comment)…",
    "join the (?:conversation|discussion)…",
    "discussion about this post",
    "about the authors?",
    "share(?: (?:this|it|your (?:thoughts|comments?|opinion)|on|via|with|the (?:article|post|story|love))\\b.{0,20})?",
    "subscribe(?: (?:now|here|today|via|by|to (?:our|my|the|this|us))\\b.{0,25})?!?",
    "sign up for\\b.{0,40}",
    "(?:to )?continue reading\\b…",
    "(?:already|become) a (?:subscriber|member)…",
    "pingbacks?…",
    "trackbacks?…",
    "tags",
    "navigation",
  ],
  fr: [
    "(?:pour )?(?:poursuiv(?:re|ez)|continuez) (?:la|votre) lecture…",
    "(?:la suite|cet article) est réservée? (?:aux|à nos) abonnés…",
    "(?:\\d+ )?commentaires?(?: \\(\\d+\\))?",
    "laisser un commentaire…",
    "à propos de l['’]auteur…",
    "partager…",
  ],
  es: [
    "(?:sigue|contin[úu]a) leyendo…",
    "(?:\\d+ )?comentarios?(?: \\(\\d+\\))?",
    "deja (?:un comentario|una respuesta)…",
    "sobre (?:el autor|la autora)",
    "archivado en",
  ],
  it: ["(?:\\d+ )?commenti", "lascia un commento…", "condividi…"],
  pt: ["(?:\\d+ )?comentários?…", "deixe um comentário…", "sobre o autor"],
  others: [
    "コメント…",
    "评论…",
    "комментарии…",
    "التعليقات…",
    "תגובות…",
    "reacties…",
    "komentarze…",
    "kommentarer…",
    "yorumlar(?: \\(\\d+\\))?",
  ],
};

function patternOf(lists: Record<string, string[]>): RegExp {
  const options = Object.values(lists)
    .flat()
    .map((words) => (words.endsWith("…") ? words.slice(0, -1) : `${words}\\s*:?$`));
  return new RegExp(`^(?:${options.join("|")})`, "iu");
}

export const POINTER_HEADING = patternOf(POINTERS);
export const SECTION_HEADING = patternOf(SECTIONS);
