import { type Element, elementsOf, setChildren, Text } from "../../html/index.ts";
import { removeIllegal } from "../../text.ts";
import { accountingFor } from "../editors/lost-words.ts";
import type { Step } from "../work.ts";

/** Addresses for mail that Cloudflare hides from programs, for a script of its own to write: `[email protected]`. */

const CODED = "data-cfemail";
// What is written in front of it: with an address in the link, else in an attribute.
const LINK = /^(?:https?:\/\/[^/]{1,200})?\/cdn-cgi\/l\/email-protection(?:#([0-9a-f]{2,2000}))?$/i;
const MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,255}$/;

export const HIDDEN_MAIL_SIGNS = [`@${CODED}`];

/** What hides an address for mail says it, as its script would have written it. */
export const showHiddenMail: Step = accountingFor(
  "links",
  ({ body, report }) => {
    for (const element of elementsOf(body)) {
      const address = decode(element.attribs[CODED] ?? "");
      if (!MAIL.test(address)) continue;
      setChildren(element, [new Text(address)]);
      leadToMail(element, address);
      report.change("links", "hidden address for mail shown", address);
    }
  },
  "words in place of an address for mail taken out",
);

/** Links to such an address lead there, whatever their words are. */
export const openHiddenMailLinks: Step = ({ body }) => {
  for (const link of elementsOf(body, "a")) leadToMail(link);
};

function leadToMail({ attribs }: Element, address = ""): void {
  const hidden = LINK.exec(attribs.href ?? "");
  const to = (hidden?.[1] && decode(hidden[1])) || address;
  if (hidden && to) attribs.href = `mailto:${to}`;
}

/** The first byte was laid over all others. */
function decode(hex: string): string {
  const bytes = (hex.slice(0, 2000).match(/[0-9a-f]{2}/gi) ?? []).map((byte) => Number.parseInt(byte, 16));
  const [key = 0, ...rest] = bytes;
  return removeIllegal(new TextDecoder().decode(Uint8Array.from(rest, (byte) => byte ^ key))).text;
}
