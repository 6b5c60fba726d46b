/**
 * What scraping brings along that is not the article. A rule sees one whole short line or block, never a part of a
 * sentence. `alone: false` rules are words that an article may well use: they go only beside other furniture.
 */
export interface FurnitureRule {
  name: string;
  pattern: RegExp;
  alone: boolean;
  /**
   * A list of nothing but links behind the line goes with it, and is furniture enough for the line to go; so are
   * headlines right below it in scraped text, or topics, which may be single words.
   */
  announces?: "links" | "headlines" | "topics";
  /** Furniture enough where nothing but links, and a label before them, is in the line. */
  linked?: true;
  /** Furniture enough in scraped text, where no heading of a manual is called so. */
  inText?: true;
  /** Where it was seen. */
  witness: string;
}

/** The rule that speaks of a line. */
export type RuleFor = (line: string | undefined) => FurnitureRule | undefined;
