import { findDate } from "../../../dates/index.ts";
import { classMatcher, type Element, isElement } from "../../../html/index.ts";
import { readText } from "../../loose.ts";
import type { Facts } from "../facts/index.ts";

/** When something takes place that an article is about: no day of publishing, and the article's own words. */

// What plug-ins for calendars call such a line, and German sites.
const findEvent = classMatcher([
  {
    name: "day of an event",
    words: ["(?:events?|termin|veranstaltung)-?(?:date|datum|time|zeit|schedule|info)?"],
    witness: "The Events Calendar, German sites",
  },
]);

/** Is a line, or the box around it, called the day of an event? */
export function isOfEvent(element: Element): boolean {
  return [element, element.parent].some((one) => isElement(one) && findEvent(one) !== undefined);
}

/** The days on which the events of the JSON-LD begin. */
export function eventDays({ things }: Facts): string[] {
  const events = things.filter((thing) => /Event$/.test(String([thing["@type"]].flat()[0])));
  return events.flatMap(({ startDate }) => findDate(readText(startDate) ?? "")?.slice(0, 10) ?? []);
}
