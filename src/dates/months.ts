/** The names of months, in the languages whose dates are read. */

// January first. Whole words, with the endings that they have behind a day, and their abbreviations: `5 products 2024` is
// no date. `listopad` is November in Polish and Czech; October in Croatian, which is left out. Chinese months stand in the
// order of English where a program has translated no more than their names: `三月 01, 2024`.
const MONTHS = [
  "jan(?:uary?|uari|uár|uára|v|vier|eiro)?|jän(?:n|ner)?|ene(?:ro)?|gen(?:n|naio|er)?|ian(?:uarie)?|stycz(?:eń|nia)|sty|led(?:en|na)?|oca(?:k)?|янв(?:ар[ья])?|січ(?:ень|ня)?|يناير|كانون الثاني|ינואר|ιαν(?:ου[αά]ρί?ο[υς])?|जनवरी|(?:一|1)月",
  "feb(?:r|rer|ruary?|ruari|ruár|ruára|rero|b|braio|ruarie)?|fév(?:r|rier)?|fev(?:r|rier|ereiro)?|lut(?:y|ego)?|úno(?:r|ra)?|şub(?:at)?|фев(?:р|рал[ья])?|лют(?:ий|ого)?|فبراير|شباط|פברואר|φεβ(?:ρ|ρου[αά]ρί?ο[υς])?|फ(?:़)?रवरी|(?:二|2)月",
  "mar(?:ch|s|zo|t|ts|z|zec|ca|ec|ço|co|ç|tie)?|mär(?:z)?|maerz|már(?:c|cius)?|mrz|mrt|maart|břez(?:en)?|března|мар(?:та?)?|бер(?:ез)?(?:ень|ня)?|مارس|آذار|מרץ|μ[αά]ρ(?:τί?ο[υς])?|मार्च|(?:三|3)月",
  "apr(?:il|ile|ilie|íl|íla|ila)?|ápr(?:ilis)?|avr(?:il)?|abr(?:il)?|kwi(?:ecień|etnia)?|dub(?:en|na)?|nis(?:an)?|апр(?:ел[ья])?|квіт(?:ень|ня)?|أبريل|ابريل|نيسان|אפריל|απρ(?:[ιί]λί?ο[υς])?|अप्रैल|(?:四|4)月",
  "may(?:o|ıs)?|mai(?:o|g)?|maj(?:a)?|máj(?:a|us)?|mei|mag(?:gio)?|kvě(?:ten|tna)?|ма[йя]|трав(?:ень|ня)?|مايو|أيار|ايار|מאי|μ[αά][ΐϊίι](?:ο[υς])?|मई|(?:五|5)月",
  "jun(?:e|i|io|ho|y)?|iun(?:ie)?|jún(?:a|ius)?|juin|giu(?:gno)?|cze(?:rwiec|rwca)?|červ(?:en|na)|haz(?:iran)?|июн[ья]?|черв(?:ень|ня)?|يونيو|حزيران|יוני|ιο[υύ]ν(?:ί?ο[υς])?|जून|(?:六|6)月",
  "jul(?:y|i|io|ho|iol)?|iul(?:ie)?|júl(?:a|ius)?|juil(?:l|let)?|lug(?:lio)?|lip(?:iec|ca)?|červen(?:ec|ce)|tem(?:muz)?|июл[ья]?|лип(?:ень|ня)?|يوليو|تموز|יולי|ιο[υύ]λ(?:ί?ο[υς])?|जुलाई|(?:七|7)月",
  "aug(?:ust|ustus|usti|usta|usztus)?|ao[uû](?:t)?|ago(?:sto|st)?|sie(?:rpień|rpnia)?|srp(?:en|na)?|ağu(?:stos)?|авг(?:уста?)?|серп(?:ень|ня)?|أغسطس|اغسطس|آب|אוגוסט|α[υύ]γ(?:ο[υύ]στο[υς])?|अगस्त|(?:八|8)月",
  "sep(?:t|tember|tembre|tiembre|tembra|tembrie)?|set(?:t|tembre|embro|embre|iembre)?|szept(?:ember)?|wrz(?:esień|eśnia)?|zář(?:í)?|eyl(?:ül)?|сен(?:т|тябр[ья])?|вер(?:ес)?(?:ень|ня)?|سبتمبر|أيلول|ايلول|ספטמבר|σεπ(?:τ|τ[εέ]μβρί?ο[υς])?|सितंबर|सितम्बर|(?:九|9)月",
  "oct(?:ober|obre|ubre|ombrie)?|okt(?:ober|óber|óbra)?|ott(?:obre)?|out(?:ubro)?|paź(?:dziernik|dziernika)?|říj(?:en|na)?|eki(?:m)?|окт(?:ябр[ья])?|жовт(?:ень|ня)?|أكتوبر|اكتوبر|تشرين الأول|אוקטובר|οκτ(?:[ωώ]βρί?ο[υς])?|अक्टूबर|अक्तूबर|(?:十|10)月",
  "nov(?:ember|embre|iembre|embro|embra)?|noi(?:embrie)?|lis(?:topad|topada|topadu)?|kas(?:ım)?|ноя(?:б|бр[ья])?|лист(?:опада?)?|نوفمبر|تشرين الثاني|נובמבר|νο[εέ](?:μβρί?ο[υς])?|नवंबर|नवम्बर|(?:十一|11)月",
  "de[cz](?:ember|embro|embre|embra|embrie)?|des(?:embre|ember)?|déc(?:embre)?|dic(?:iembre|embre)?|gru(?:dzień|dnia)?|pro(?:sinec|since)?|ara(?:lık)?|дек(?:абр[ья])?|груд(?:ень|ня)?|ديسمبر|كانون الأول|דצמבר|δεκ(?:[εέ]μβρί?ο[υς])?|दिसंबर|दिसम्बर|(?:十二|12)月",
];

/** Any of them, in a group of its own: a part of patterns that look at no case. */
export const MONTH = `((?:${MONTHS.join("|")})(?![\\p{L}\\p{M}]))`;

const NAMES = MONTHS.map((words) => new RegExp(`^(?:${words})$`));

/** January is 1; 0 for what is no month. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  return NAMES.findIndex((names) => names.test(lower)) + 1;
}
