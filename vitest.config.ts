import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The fuzz test of cleaning: long in CI, short at home, or as it is told; the seed is the same each time.
const fuzz = {
  cases: Number(process.env.FUZZ_CASES ?? (process.env.CI === "true" ? 20_000 : 1_000)),
  seed: Number(process.env.FUZZ_SEED ?? 1),
};

export default defineConfig({
  logLevel: "error", // the package `feed` names a source map that it does not ship: ten lines a run
  resolve: { alias: { postcss: at("./src/stand-ins/left-out.cjs") } },
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        // Nothing that a test does leaves the machine.
        outboundService: () => new Response(null, { status: 502 }),
        bindings: {
          TEST_MIGRATIONS: await readD1Migrations(at("./src/store/migrations")),
          PUBLISH_TOKEN: "a-token-for-tests",
        },
      },
    })),
  ],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/live/**"],
    globalSetup: ["./test/temporary.ts"],
    setupFiles: ["./test/apply-migrations.ts", "./test/store/watch-plans.ts"],
    // Nothing is timed: a busy machine may take long over the hostile ones, and to load all that cleaning needs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    provide: { fuzz },
  },
});
