/// <reference types="vite/types/importMeta.d.ts" />
import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** How many cases, from where: CI=true, or FUZZ_CASES and FUZZ_SEED. */
    fuzz: { cases: number; seed: number };
  }
}
