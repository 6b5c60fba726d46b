import { isDrawn } from "./inline.ts";

/** What tells at a glance that a text is more than plain Markdown. Most texts hold none of it, and stay as they came. */

interface Sign {
  witness: string;
  sign: RegExp;
}

// Each begins with what is rare, and looks back from there: one that looks back first, or begins with a space, is tried at
// every character.
const WITHIN_LINES: Sign[] = [
  { witness: "Liquid, Hugo, Jinja, kramdown", sign: /\{[{%:#]/ },
  { witness: "ERB, EJS", sign: /<%[-=\s]/ },
  { witness: "MDX", sign: /\{\/\*/ },
  { witness: "Obsidian, wikis", sign: /\[\[[^\]\n]{1,200}\]\](?![[(:])/ },
];
const OF_FILES_AND_BLOCKS: Sign[] = [
  { witness: "VuePress, Starlight", sign: /<Badge\s/ },
  { witness: "Logseq", sign: /\(\((?=[\da-f]{8}-)/ },
  { witness: "Docusaurus", sign: /\]\((?:@site\/static|pathname:\/)\// },
];
const NAMES: Sign[] = [
  { witness: "GitHub, Slack", sign: /:(?<![\w:/]:)[a-z\d+-][\w+-]{0,30}:(?![\w/])/ },
  { witness: "ikiwiki", sign: /\[\[!\w/ },
];
const ATTRIBUTES: Sign[] = [
  {
    witness: "Pandoc, Quarto", // behind a heading
    sign: /\{(?<=[ \t]\{):?[ \t]?(?:-|\.[a-z][^{}\n]{0,200})\}[ \t#]{0,9}(?:\n|$)/,
  },
  { witness: "Pandoc, Quarto", sign: /[)\]]\{[ \t]{0,3}[#.\w]/ }, // behind a link
  { witness: "MyST", sign: /\{[a-z][a-z:+-]{1,30}\}`/ },
  { witness: "Zola", sign: /\]\(@\// },
  { witness: "Pelican", sign: /[{|](?<=(?:\]\(|(?:src|href)=")[{|])[a-z]{5,8}[}|]/ },
  { witness: "Hashnode", sign: /%\[https?:/ },
  { witness: "Obsidian", sign: /%%(?<![\w%]%%)[^%\n`]{1,200}%/ },
];
const BLOCK_IDS: Sign[] = [{ witness: "Obsidian", sign: /\^(?<=[ \t]\^)[a-z\d-]{4,40}[ \t]*(?:\n|$)/i }];

// Where a line begins, this far from its edge at most.
const AT_THE_EDGE: Sign[] = [{ witness: "MDX", sign: /(?:import|export)\s/i }];
const WITHIN_3: Sign[] = [
  { witness: "GitHub, Obsidian", sign: /(?:> ?){1,8}\[!/i },
  { witness: "Obsidian", sign: /%%/i },
  { witness: "Pandoc", sign: /:[ \t]|Table:/i },
  { witness: "Middleman", sign: /readmore\s/i },
  { witness: "Notion", sign: /<aside>/i },
  { witness: "Hexo", sign: /<!-- tab /i },
  { witness: "HackMD", sign: /###### tags:/i },
  { witness: "MyST", sign: /\([\w:.-]{1,80}\)=|\+\+\+/i },
  { witness: "Pandoc, R Markdown", sign: /\\[a-z]/i },
  { witness: "Python-Markdown", sign: /\{ ?[.#]/i },
  { witness: "Discourse", sign: /\[\/?(?:quote|details|poll|spoiler|wrap|grid|chat|event)[\]= ]/i },
  { witness: "MkDocs", sign: /-{1,3}8</i },
  { witness: "VitePress", sign: /<<<\s/i },
  { witness: "Python-Markdown, GitLab", sign: /\[\[?_?toc/i },
  { witness: "kramdown", sign: /\*\[/i },
];
const WITHIN_8: Sign[] = [
  { witness: "MDX", sign: /<(?:\/?[A-Z]|[a-z][a-z\d-]{0,20}\s[^<>]{0,300}=\{)/ },
  { witness: "kramdown", sign: /<[a-z][a-z\d-]{0,20}\s[^<>]{0,300}\smarkdown[\s=>]/ },
];
const WITHIN_12: Sign[] = [
  { witness: "Quarto, MyST", sign: /(?:`{3,9}|~{3,9})[ \t]*[^`\n]{0,200}(?:[{=[]|\.\w)/ },
];
const WITHIN_40: Sign[] = [
  { witness: "Logseq", sign: /(?:[-*] )?[a-z][\w.-]{1,60}:: / },
  { witness: "Logseq, Org", sign: /:(?:LOGBOOK|END):|(?:SCHEDULED|DEADLINE|CLOCK): / },
  { witness: "Logseq, Org", sign: /(?:[-*] )?#\+BEGIN_/ },
  { witness: "Docusaurus, Pandoc", sign: /:::/ },
  { witness: "MkDocs", sign: /!!! |\?\?\?\+? |===[!+]? "/ },
  { witness: "VuePress", sign: /@\[code/ },
  { witness: "Gatsby", sign: /`(?:youtube|vimeo|video|gist|oembed):/ },
  { witness: "MDX", sign: /\{[\w$.[\], "']{1,60}\.(?:map|filter)\(/ },
];

// How a line with the sign begins. With the line break in front, which is quick to look for, where `^` would be tried at
// each character.
const OF_LINES: [beginning: string, signs: Sign[]][] = [
  ["\\n", AT_THE_EDGE],
  ["\\n {0,3}", WITHIN_3],
  ["\\n[ \\t]{0,8}", WITHIN_8],
  ["\\n[ \\t]{0,12}", WITHIN_12],
  ["\\n[ \\t]{0,40}", WITHIN_40],
];
const TABLES: typeof OF_LINES = [
  ...[WITHIN_LINES, OF_FILES_AND_BLOCKS, NAMES, ATTRIBUTES, BLOCK_IDS].map((signs): [string, Sign[]] => [
    "",
    signs,
  ]),
  ...OF_LINES,
];

/** All of them. */
export const SIGNS = TABLES.flatMap(([, signs]) => signs);

// One pattern for each table is quicker than one for each sign, or one for all.
const PATTERNS = TABLES.map(([beginning, signs]) => {
  const sources = signs.map(({ sign }) => sign.source);
  return new RegExp(`${beginning}(?:${sources.join("|")})`, signs[0]!.sign.flags);
});

/** Is there a sign that something in it is not plain Markdown? */
export function hasSigns(text: string): boolean {
  const lines = `\n${text}`;
  return PATTERNS.some((sign) => sign.test(lines)) || isDrawn(text);
}
