import { MONTH } from "../../../dates/index.ts";
import { endsLikeSentence } from "../../../text.ts";

/** Names out of what pages write where an author belongs: without labels, roles, dates, handles and addresses. */

// How a byline opens. German, English, French, Spanish, Italian, Portuguese, Dutch, Polish, the Nordic languages.
const OPENING =
  /^(?:(?:بقلم|كتب(?:ت)?|إعداد|تحرير|автор(?:ы)?|текст|yazan|yazar|haber|írta|szerző|teksti|kirjoittaja|oleh|penulis|tekst|skrevet|text och bild|מאת|نویسنده|文|文・写真|取材|記者|记者|作者|लेखक|编辑|記|글|기자|του|της)\s*[:：/・|]?\s+|(?:文・写真|記者|记者|作者|लेखक|文|بقلم|автор|מאת)\s*[:：/]\s*|(?:(?:view|see) )?all posts by|alle (?:beiträge|artikel) (?:von|anzeigen von)|(?:written|posted|published|reported|words|story|text|article|analysis|review|opinion|photos?|interview|comment|by|a guest post|(?:eine?n? )?(?:gast)?(?:beitrag|artikel|kommentar|analyse|interview|rezension|reportage|bericht)|(?:geschrieben|veröffentlicht|verfasst|erstellt|eingestellt|gepostet|publiziert)|escrito|publicado|redacción|publié|rédigé|écrit|scritto|pubblicato|di|geschreven|autor(?:in|[/*:]in(?:nen)?|en|ka|zy)?|author|auteure?|autore|verfasser(?:in)?|redaktion|ansprechpartner|texte?)\s*(?:(?:und|&|\+) (?:fotos?|bild(?:er)?)|(?:and|&) photos?)?\s*(?:by|von|par|por|da|di|door|av|af|przez)?\s*[:/|-]?\s+|(?:by|von|vom|par|por|da|di|door|av|af|przez)[: ]\s*)/iu;
const BYLINE =
  /^(?:بقلم|كتبت?|लेखक|автор(?:ы)?|текст|yaza[nr]|írta|szerző|teksti|kirjoittaja|oleh|penulis|מאת|نویسنده|文|文・写真|取材|記者|记者|作者|글)\s*[:：]\s*|^(?:(?:written|posted|published|reported|words|story|text|article|analysis|review|opinion|interview|a guest post|(?:eine?n? )?(?:gast)?(?:beitrag|artikel|kommentar|kolumne|analyse|interview|rezension|reportage|bericht|essay|glosse)|geschrieben|veröffentlicht|verfasst|erstellt|publiziert|escrito|publicado|publié|rédigé|écrit|scritto|pubblicato|geschreven)\s+)?(?:by|von|par|por|di|door|av|af|przez)(?::|\s)\s*|^das (?:interview|gespräch) führten?:?\s+|^(?:interview|reportage|protokoll)\s?:\s*|^(?:autor(?:in|en|ka|zy)?|author|auteure?|autore|verfasser(?:in)?|texte?|words|redaktion|muhabir|haber|editör|story|fotos? (?:und|&|\+) text|text (?:und|&|\+) (?:fotos?|bild(?:er)?))\s?:\s*/iu;

// `Interview: Jane Doe`; `Interview: Wie es weitergeht` names the sort of text above its title.
const SORT_OF_TEXT = /^(?:das|interview|reportage|protokoll)/i;

// What follows a name without being it: the rest of the line goes.
const TAIL =
  /\s*(?:\s[|–—•·»/]\s|\||\u2022|[([<]|\s-\s|\n|\bon\s+\w+[ ,]+\d|\b(?:am|vom|le|el|il|den|updated|published|posted|aktualisiert|veröffentlicht|last updated)\s(?:\d|\p{L}+tag\b)|,?\s*\d{1,2}[./:]\s?\d|,?\s\d{1,2}\.?\s\p{L}{3,}\.?\s\d{4}|\d{4}-\d|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b|,?\s*\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s\d|https?:|\s@\w|\s(?:نشر|تاريخ|опубликовано|公開|更新|投稿)).*$/isu;

// For whom or where somebody writes, behind a whole name.
const PLACE_TAIL = /(?<=\S\s\S+)\s(?:in|for|für|via|en|aus)\s(?:the\s|der\s|die\s)?\p{Lu}.*$/u;

const SPLIT =
  /\s*(?:[;•|]|,\s+(?:and|und|et|y|e)\s|,\s|(?<=\S\s\S+)\s(?:and|und|et|y|&|sowie|with|mit)\s(?=\S+\s\S))\s*/u;

const ROLE =
  /^(?:(?:senior|staff|contributing|political|science|special|chief|deputy|associate|guest|freelance|managing|stellv\.?|freie[rn]?|leitende[rn]?)\s+)*(?:writer|editor(?:-in-chief)?|reporter|correspondent|contributor|columnist|analyst|author|producer|staff|md|ma|phd|ph\.d\.|journalist(?:in)?|redakteur(?:in)?|autor(?:in)?|chefredakteur(?:in)?|korrespondent(?:in)?|volont(?:är|ärin)|fotograf(?:in)?|photographer|gastautor(?:in)?|kolumnist(?:in)?|journaliste|rédacteur|rédactrice|redactora?|periodista|jr\.?|sr\.?|inc\.?|ltd\.?|the|redaktion)$/iu;

// Behind a name, whatever is called so is a role; alone it may be one: `Jane Reporter`.
const ROLE_BEHIND =
  /^(?:\p{L}+\s+){0,3}(?:writers?|editors?|reporters?|correspondents?|columnists?|contributors?|producers?|(?:field |press |chief \p{L}+ )?officers?|managers?|directors?|engineers?|scientists?|researchers?|analysts?|consultants?|curators?|(?:co-?)?founders?|volunteers?|referent(?:in)?|geschäftsführer(?:in)?|vorsitzender?|(?:presse)?sprecher(?:in)?|mitarbeiter(?:in)?|(?:mit)?gründer(?:in)?|dozent(?:in)?|praktikant(?:in)?)$/iu;

// Professions before a name; academic titles belong to it.
const PROFESSION =
  /^(?:rechtsanw[aä]lt(?:in)?|journalist(?:in)?|redakteur(?:in)?|chefredakteur(?:in)?|gastautor(?:in)?|(?:staff |senior )?(?:writer|reporter|editor|correspondent))\s+(?=\p{Lu})/iu;

// Accounts that every system has, and labels that stand where a name was meant.
const NOBODY =
  /^(?:(?:\S+[_.-])?admin(?:istrator)?|root|editor|editors|staff|webmaster|web ?admin|guest|gast|user|super ?user|author|autor(?:in)?|unknown|anonym(?:ous)?|author ?name|your name|firstname lastname|test|default|none|null|undefined|n\/a|redaktion|online-?redaktion|weiter|mehr|more|share|teilen|facebook|twitter|follow|profile|website|e-?mail|kommentare?|comments?|(?:more|all|other|weitere|alle|mehr) (?:posts?|articles|stories|artikel|beiträge)|view my complete profile|profil|(?:view|see|show|visit|read|learn) (?:all|more|author|profile|the|full|my|his|her|their)\b.*|impressum|kontakt|home|fail|pressestelle|guest author|gastautor(?:in)?|by|von|on|am|le|el|il|em|op)$/iu;

// What Korean newspapers write behind the name of whoever reports, mostly with an address, below the text.
const SIGNED =
  /^(\p{Script=Hangul}{2,4})\s?(?:선임)?(?:기자|특파원|논설위원)(?:\s+\S+@\S+)?(?:\s+다른 ?기사 ?보기)?$/u;

const LONGEST_NAME = 60;
const LONGEST_TEXT = 500;
const MOST_WORDS = 6;

/** The names in a text that was marked as the author. */
export function readNames(text: string): string[] {
  let line = text.slice(0, LONGEST_TEXT).replace(/\s+/g, " ").trim().replace(SIGNED, "$1");
  for (let last = ""; last !== line; ) {
    last = line;
    line = line.replace(OPENING, "");
  }
  line = line
    .replace(PROFESSION, "")
    .replace(/\s*\S+@\S+\.\S+/g, "")
    .replace(TAIL, "")
    .replace(PLACE_TAIL, "")
    .replace(/[\s,;:|–-]+$/, "")
    .replace(/^[\s,;:|–-]+/, "");
  const names = line
    .split(SPLIT)
    .map((name) => name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.)]+$/gu, "").trim());
  return [...new Set(names)].filter(
    (name, index) => name && !ROLE.test(name) && !(index > 0 && isBehind(name)) && isName(name),
  );
}

// Where somebody wrote, behind the name: `Por Mariana Souza, de Porto Norte`. Not `van` and `von`, which names open with.
const PLACE_BEHIND = /^(?:de|do|da|em|en|à|in|from|at|aus|w|ze?) \p{Lu}/u;

/** What stands behind a name, and is none. */
function isBehind(name: string): boolean {
  return ROLE_BEHIND.test(name) || PLACE_BEHIND.test(name);
}

/** What somebody does, and nothing else: `Senior Reporter`. */
export function isRole(text: string): boolean {
  return ROLE.test(text) || ROLE_BEHIND.test(text);
}

/** `12 March`, in the same line as the author. */
const DAY = new RegExp(`^\\d{1,2}\\.? ${MONTH}$`, "iu");

export function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= LONGEST_NAME &&
    name.split(" ").length <= MOST_WORDS &&
    /\p{L}/u.test(name) &&
    !DAY.test(name) &&
    !/^https?:|^@|^www\.|[!?{}[\]=<>]|\d{3}|\d ?min\b/i.test(name) &&
    !NOBODY.test(name)
  );
}

/** The names of a line that opens like a byline; none when it is a sentence that happens to open with "by". */
export function readByline(line: string): string[] {
  if (SIGNED.test(line)) return readNames(line);
  const opening = BYLINE.exec(line);
  if (!opening) return [];
  const rest = line.slice(opening[0].length);
  if (endsLikeSentence(rest)) return [];
  const names = readNames(rest);
  // `Autor: name` can mean nothing else; `by name` can.
  return /:\s*$/.test(opening[0]) && !SORT_OF_TEXT.test(opening[0])
    ? names.filter((name) => name.split(" ").length <= 4)
    : names.filter(isWrittenName);
}

/** `Written by`, and whoever it was stands in the next line. */
export function isBylineLabel(line: string): boolean {
  return /:$/.test(line) || BYLINE.exec(`${line} `)?.[0].length === line.length + 1;
}

/** Without a mark only what is written like a name counts: every word with a capital, but for particles. */
function isWrittenName(name: string): boolean {
  const words = name.split(" ");
  return (
    words.length <= 4 &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lo}]/u.test(word) ||
        /^(?:de|van|von|da|di|bin|al|el|la|le|der|den|zu|y|dos|ter|v\.)$/.test(word),
    ) &&
    !/\d/.test(name) &&
    !/^(?:der|die|das|the|a|an|uns|us|mir|me|this|that)$/i.test(words[0]!)
  );
}
