import type { Element } from "domhandler";

/** The id of what a control shows or unfolds: ARIA's attribute, Bootstrap's, or a link within the page. */
export function controlledBy({ attribs }: Element): string | undefined {
  const named = attribs["aria-controls"] ?? attribs["data-bs-target"] ?? attribs["data-target"];
  const linked = attribs.href?.startsWith("#") ? attribs.href : undefined;
  return (named ?? linked)?.replace(/^#/, "") || undefined;
}
