import { diffArrays } from "diff";
import type { Tokens } from "./tokens.ts";

/** A piece on the left, on the right, or on both sides. */
export interface Pair {
  left?: string;
  right?: string;
}

// Three words in a row that stand once on either side are the same place: patience diff's idea, which costs n log n.
// Between such places the library compares, as long as it finds an answer within so many edits (it costs their square).
const WORDS_OF_A_PLACE = 3;
const MOST_EDITS = 200;

/** What stands where, in the order of both texts. The cost grows with their length, not with how much they differ. */
export function* align(left: Tokens, right: Tokens): Generator<Pair> {
  let [atLeft, atRight] = [0, 0];
  const end: Place = [left.texts.length, right.texts.length];
  for (const place of [...commonPlaces(left, right), end]) {
    if (place[0] < atLeft || place[1] < atRight) continue; // what was found alike before ran over it
    let [toLeft, toRight] = place;
    while (toLeft > atLeft && toRight > atRight && left.keys[toLeft - 1] === right.keys[toRight - 1]) {
      toLeft--;
      toRight--;
    }
    yield* compare(left, right, [atLeft, atRight], [toLeft, toRight]);
    for ([atLeft, atRight] = [toLeft, toRight]; atLeft < end[0] && atRight < end[1]; atLeft++, atRight++) {
      if (left.keys[atLeft] !== right.keys[atRight]) break;
      yield { left: left.texts[atLeft]!, right: right.texts[atRight]! };
    }
  }
}

type Place = [left: number, right: number];

function commonPlaces(left: Tokens, right: Tokens): Place[] {
  const rights = placesOf(right);
  const common: Place[] = [];
  for (const [words, place] of placesOf(left)) {
    const other = rights.get(words);
    if (place !== undefined && other !== undefined) common.push([place, other]);
  }
  return longestRising(common);
}

/** Of each run of words, where it stands; undefined when it stands in more than one place. */
function placesOf({ keys, words }: Tokens): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (let first = 0; first + WORDS_OF_A_PLACE <= words.length; first++) {
    const run = words
      .slice(first, first + WORDS_OF_A_PLACE)
      .map((place) => keys[place])
      .join(" ");
    places.set(run, places.has(run) ? undefined : words[first]);
  }
  return places;
}

/** The longest part of the places that goes forward on the right, too (they go forward on the left). */
function longestRising(places: Place[]): Place[] {
  const ends: number[] = []; // of each length, the place with the smallest right end
  const before: number[] = [];
  for (const [index, [, right]] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]![1] < right) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  }
  const rising: Place[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rising.push(places[index]!);
  return rising.reverse();
}

/** What lies between two common places. */
function* compare(left: Tokens, right: Tokens, from: Place, to: Place): Generator<Pair> {
  let [atLeft, atRight] = from;
  const [keysLeft, keysRight] = [left.keys.slice(from[0], to[0]), right.keys.slice(from[1], to[1])];
  const isOneSided = !keysLeft.length || !keysRight.length;
  const found = isOneSided ? undefined : diffArrays(keysLeft, keysRight, { maxEditLength: MOST_EDITS });
  const allOfIt = [
    { removed: true, added: false, count: keysLeft.length },
    { removed: false, added: true, count: keysRight.length },
  ];
  for (const { removed, added, count } of found ?? allOfIt)
    for (let index = 0; index < count; index++)
      yield {
        left: added ? undefined : left.texts[atLeft++],
        right: removed ? undefined : right.texts[atRight++],
      };
}
