import type { Found } from "./found.ts";

/** Code within a component of MDX is a string: braces in it would be JavaScript. */

// Docusaurus, Astro, react-syntax-highlighter.
const NAMES = ["CodeBlock", "Code", "SyntaxHighlighter", "Highlight"];
const LONGEST = 20_000;
const WITHIN = new RegExp(
  `^<(\\w{1,20})((?:\\s[^<>{}]{0,300})?)>\\s{0,200}\\{\\s{0,200}\`([^\`]{1,${LONGEST}})\`\\s{0,200}\\}\\s{0,200}</\\1>`,
);
const LANGUAGE = /\s(?:language|lang)=["']?([\w+#-]{1,30})/;

/** A component that shows the string within it, as a block of code; undefined for any other. */
export function codeComponent(text: string, at: number, name: string): Found | undefined {
  const start = NAMES.includes(name) ? text.slice(at, at + LONGEST + 1000) : "";
  const [whole, , attributes = "", code = ""] = WITHIN.exec(start) ?? [];
  if (!whole) return undefined;
  const fence = `\`\`\`${LANGUAGE.exec(attributes)?.[1] ?? ""}`;
  const instead = `\n\n${fence}\n${code.replace(/^\n|\n[ \t]*$/g, "")}\n\`\`\`\n\n`;
  return { end: at + whole.length, what: "component of MDX replaced", instead };
}
