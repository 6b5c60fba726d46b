/** What prepared submissions do to what is stored: which article each is, what it takes over, whether it may. */

export { type Conditions, checkConditions } from "./conditions.ts";
export { canonicalJson, contentDigest, wholeDigest } from "./digests.ts";
export { settleAgain } from "./fields.ts";
export { settleGroup } from "./group.ts";
export { idOf, type Outcome, type Settled } from "./outcome.ts";
export { renamed } from "./settle.ts";
