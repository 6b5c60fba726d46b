/** What the names of people are made of, and what stands between them: parts of patterns that look at case. */

/** Between the words of a name, in small letters. */
export const PARTICLE =
  "(?:de|del|della|di|da|do|dos|das|du|van|von|vom|der|den|ter|ten|zu|zur|af|bin|ibn|al|el|la|le|y|e)";

const PARTICLE_ALONE = new RegExp(`^(?:${PARTICLE}|v\\.)$`);

export function isParticle(word: string): boolean {
  return PARTICLE_ALONE.test(word);
}

/** Between the last two names of a list. */
export const AND = "(?:and|und|et|y|e|en|och|og|&)";
