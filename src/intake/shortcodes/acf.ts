import { isRecord, parseIfJson } from "../../record.ts";
import { Report } from "../../report.ts";
import type { Loose } from "../loose.ts";
import { renderRichText } from "../rich-text/index.ts";

/** Blocks of Advanced Custom Fields (WordPress). */

/** What its editor typed into the fields, which only the site's own template draws; those of a list are told by a number. */
export function shownByAcf(json: string): string {
  const parts = new Map<string, Loose>();
  for (const [name, value] of Object.entries(dataIn(json))) {
    if (name.startsWith("_") || typeof value !== "string" || /^\d*$/.test(value)) continue;
    const [, item = "", field = name] = /^(?=\w+$)(\w+_\d+_)(\w+)$/.exec(name) ?? [];
    parts.set(item, { ...parts.get(item), acf_fc_layout: "part", [field]: value });
  }
  return parts.size ? (renderRichText([...parts.values()], new Report()) ?? "") : "";
}

function dataIn(json: string): Loose {
  const block = parseIfJson(json); // it may be cut off on its way
  return isRecord(block) && isRecord(block.data) ? block.data : {};
}
