import type { Element } from "../../html/index.ts";

const DOT = /^[01](?:px)?$/;

/** A pixel at most, in both directions: it counts visitors. What a script resizes has one in one direction only. */
export function isUnseenFrame(frame: Element): boolean {
  return DOT.test(sideOf(frame, "width")) && DOT.test(sideOf(frame, "height"));
}

/** The style counts more than the attribute does. */
function sideOf({ attribs }: Element, side: "width" | "height"): string {
  const [, styled] = new RegExp(`(?:^|[;\\s])${side}\\s*:([^;]+)`, "i").exec(attribs.style ?? "") ?? [];
  return (styled ?? attribs[side] ?? "").trim();
}
