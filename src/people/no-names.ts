import { anyOf, type Phrases } from "../phrases.ts";
import { isParticle } from "./names.ts";

/** What is written like a name, and is none. */

// Words that open or make up the names of places, of parts of a paper and of buttons.
const WORDS: Phrases = {
  places: [
    "new|san|los|las|santa|são|saint|st\\.?|sankt|bad|north|south|east|west|port|fort|mount|lake|cape|united|great",
    "upper|lower|sri|abu|ciudad|hong|tel|buenos|rio|frankfurt|washington|london|berlin|paris|wien|madrid",
    "city|town|village|county|valley|beach|street|road|islands?|bay|hills|falls|springs|harbou?r|river|creek",
    "heights|coast|avenue|square|gardens|station|airport|library|museum|gallery|theat(?:re|er)|cent(?:re|er)",
    "school|college|university|stadium|arena|market|cathedral|hospital",
    "\\p{L}{2,20}(?:straße|strasse|gasse|platz|halle)|rathaus|stadthaus|bahnhof|kirche",
  ],
  en: [
    "the|a|an|all|our|your|my|about|after|in|on|at|for|how|why|open|general|local|national|international",
    "news|press|releases?|reports?|stor(?:y|ies)|stud(?:y|ies)|case|updates?|blogs?|posts?|articles?|opinions?",
    "analysis|reviews?|guides?|tips|tutorials?|edition|issue|chapter|part|episode|times|post|daily|magazine|standard",
    "life|style|lifestyle|living|world|business|economy|league|cup|sports?|culture|health|science|tech|technology",
    "intelligence|politics|products?|company|source|design|web|development|software|engineering|data|learning",
    "climate|change|environment|energy|estate|travel|food|music|arts?|books?|home|garden|events?|conference",
    "meeting|community|research|education|law|money|markets?|finance|security|history|nature|society",
    "read|reading|more|share|sign|log|subscribe|follow|breaking|latest|top|click|copy|print|save|get",
    "editors?|editorial|team|staff|desk|images|photos?|videos?|podcasts?|watch|listen|featured?|features|insights?",
    "getty|shutterstock|time|daylight",
  ],
  de: [
    "aus|im|am|zum|zur|der|die|das|ein|eine|alle|neue[sr]?|nachrichten|aktuelle[sr]?|jetzt|mehr",
    "politik|wirtschaft|kultur|lokale?s?|wissen|leben|reise|digital|panorama|meinung|stadt|kreis|landkreis|region",
    "presse|redaktion|archiv|thema|artikel|beitrag|gesellschaft|gesundheit|umwelt|energie|bildung|technik|recht",
    "freizeit|vereine?",
  ],
  letters: [
    "liebe[rs]?|sehr|geehrte[rs]?|hallo|dear|hello|chers?|chères?|estimad[oa]s?|kjære|kära|kære|geachte|szanown[ei]",
    "drodzy|дорогие|уважаемые|vážení|milí|kedves|sayın|sevgili",
  ],
  fr: "le|la|les|actualités?|société|monde|culture|économie|politique|santé|sciences?|rédaction",
  es: ["el|los|noticias?|cultura|política|economía|sociedad|ocio|deportes?|salud|mundo|vida|medio|redacción"],
  it: "il|lo|gli|i|notizie|cronaca|politica|economia|attualità|salute|redazione",
  pt: "sociedade|esportes?|redação",
  nl: "nieuws|binnenland|buitenland|wetenschap",
  pl: "aktualności|kraj|świat|wiadomości",
  sv: "nyheter",
  tr: "haber(?:ler)?|gündem|son",
  ru: "редакция",
};
const NO_NAME = new RegExp(`^${anyOf(WORDS)}$`, "iu");

// With a capital, within the name of a family: `Bruno Le Maire`.
const OF_FAMILY = /^(?:Le|La|El|Al|De|Di|Da|Van|Von)$/;

/** One of the words of what would else be a name; of these lists some words stand within names as well. */
export function holdsNoName(words: string[]): boolean {
  return words.some(
    (word, index) => NO_NAME.test(word) && !(index > 0 && (isParticle(word) || OF_FAMILY.test(word))),
  );
}

/** For whom somebody works: a part of patterns that look at no case. */
export const ORGANIZATION = anyOf([
  "Inc|Corp|Corporation|Company|Ltd|LLC|GmbH|AG|University|Institute|College|School|Department|Ministry|Office|Agency",
  "Association|Foundation|Society|Council|Group|Team|Staff|Center|Centre|Lab|Labs|Unit|Bureau|Works|Widgets",
  "Times|News|Post|Press|Journal|Magazine|Media|Reuters|International|Guardian|Economist",
  "Ministerio|Ministère|Ministerium|Consejería|Secretaría|Universidad|Universität|Université",
  "Verband|Verein|Bundesamt|Landesamt|Sektion|Ressort|Redaktion|Zeitung",
]);
