/** What the names of people are made of, and what stands between them: parts of patterns that look at case. */

/** Between the words of a name, in small letters: by these alone a phrase is not taken for one. */
export const PARTICLE = "(?:de|del|der|den|di|da|dos|van|von|bin|ibn|al|el|la|le|ter)";

// Between the words of phrases as well: `Studie zu Immobilienpreisen`.
const ANY_PARTICLE = new RegExp(`^(?:${PARTICLE}|della|do|das|du|vom|ten|zu|zur|af|y|e|v\\.)$`);

/** Of a word where a name is known to stand. */
export function isParticle(word: string): boolean {
  return ANY_PARTICLE.test(word);
}

/** Between the last two names of a list. */
export const AND = "(?:and|und|et|y|e|en|och|og|&)";
