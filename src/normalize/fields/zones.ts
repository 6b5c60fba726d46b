import { tzOffset } from "@date-fns/tz/tzOffset";

/** What clocks show in the zones of the earth -> instants, in milliseconds UTC. */

// Where clocks are furthest from UTC: the Line Islands.
const FURTHEST_HOURS = 14;

/** Minutes east of UTC, of `Z`, `+05:45`, `-0800` or `+02`; undefined where no place on earth has such a clock. */
export function offsetMinutes(zone: string): number | undefined {
  const [, sign, hours, minutes] =
    /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone.length === 3 ? `${zone}:00` : zone) ?? [];
  if (Number(hours ?? 0) > FURTHEST_HOURS || Number(minutes ?? 0) > 59) return undefined;
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) : 0;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The instant at which clocks show `local` (its time as if it were UTC): on every machine the same, whatever its own zone
 * is. Of an hour that clocks show twice the first one, and one that they leave out as long after midnight (RFC 5545,
 * section 3.3.5).
 */
export function instantOf(local: number, offset: number | undefined, timezone: string): number {
  if (offset !== undefined) return local - offset * MINUTE;
  const [before, after] = [local - DAY, local + DAY].map((near) => local - clockOffset(timezone, near));
  return [before!, after!].find((at) => at + clockOffset(timezone, at) === local) ?? before!;
}

/** Milliseconds east of UTC at an instant. */
function clockOffset(timezone: string, at: number): number {
  return Math.round(tzOffset(timezone, new Date(at)) * MINUTE);
}
