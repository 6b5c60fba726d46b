/** What opens many a text and does not say what it is about: a summary is made of the first paragraph behind it. */
export interface SummaryRule {
  name: string;
  pattern: RegExp;
  /** Where it was seen. */
  witness: string;
}

export const NO_SUMMARY: SummaryRule[] = [
  {
    name: "a date, a place and nothing else",
    pattern: /^(?=.{0,100}(?:\b(?:1[89]|20)\d\d\b|\d{1,2}:\d\d))(?:[^.!?]|\.(?!\s*$)){1,100}$/u,
    witness: "Tuesday, September 24, 2013 at 2:30 PM; Berlin, Germany – September 1, 2023 –",
  },
  {
    name: "a credit in front of a caption",
    pattern:
      /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3} ?\/ ?(?:for )?(?:[Tt]he )?\p{Lu}|^(?:Photo|Image|Picture|Foto|Bild|Illustration)s?(?: [Bb]y| [Cc]redit| [Cc]ourtesy| von|:)/u,
    witness: "Kevin C. Downs/for New York Daily News; Photo: Jane Doe",
  },
  {
    name: "a caption",
    pattern:
      /\b(?:in this (?:undated |file )?(?:picture|photo|image|illustration)|picture illustration|file photo|handout photo|getty images|ap photo|reuters\/[^\s\d])/i,
    witness: "People are silhouetted as they pose with laptops in this picture illustration taken in Zenica",
  },
  {
    name: "who wrote or reviewed it",
    pattern:
      /^(?:(?:medically |fact[- ])?(?:written|reviewed|checked|edited|published|posted|updated)\b.{0,60}\b(?:by|on|at)\b|editor[’']s note\b|disclosure\b|disclaimer\b|anmerkung der redaktion\b)/iu,
    witness: "Written or reviewed by a board-certified physician.",
  },
  {
    name: "an invitation",
    pattern:
      /\b(?:(?:join|sign up for|subscribe to) (?:our|the) (?:[^\s.,!?]+ ){0,3}newsletter|don[’']t show (?:me )?this again|like us(?: on facebook)?!|accept (?:all )?cookies)/i,
    witness: "Step 1: Like Us! Step 2: Join Our Newsletter",
  },
  {
    name: "the heading of a table of contents",
    pattern:
      /^(?:(?:table of )?contents|in this (?:article|post)|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|indice)\s?:?$/i,
    witness: "Table of Contents, of Easy Table of Contents",
  },
  {
    name: "a number of an entry in a live report",
    pattern: /^\d{1,2}[.:]\d\d\b/,
    witness: "17.00 We are going to leave our live coverage here for today",
  },
];
