/** Lines that extractors take along from around an article. Each sees one whole short line, never part of a sentence. */
export interface LineRule {
  name: string;
  pattern: RegExp;
  /** Where it counts: anywhere, anywhere but in figures and lists, or only before the first and after the last long paragraph. */
  where: "anywhere" | "outside figures" | "edges" | "head" | "end";
  /** Longer lines are left alone. */
  longest: number;
  /** It announces links: those that follow go with it, and it stays when there is neither a link in it nor after it. */
  pointer?: true;
  /** Alone in its line it announces an address, which goes with it. */
  address?: true;
  /** Only a line that is nearly all a link, outside of figures and lists. */
  linked?: true;
  /** Only a line with a link in it. */
  holdsLink?: true;
  /** Not a heading, which may be called so. */
  noHeading?: true;
  /** Only where no such line stands within the text: there it is the article's, as in a ticker. */
  unlessWithin?: true;
  witness: string;
}
