import { defineConfig } from "vitest/config";

/** The real thing, as its users run it: `npm start`, real readers, files that are saved. Wants Debian's readers. */
export default defineConfig({
  test: {
    include: ["test/live/**/*.test.ts"],
    globalSetup: ["./test/temporary.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // Processes, signals and a browser on a shared machine can be late once. What is left to chance says retry: 0.
    retry: process.env.CI ? 1 : 0,
  },
});
