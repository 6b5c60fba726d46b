declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import("../src/worker.ts");
  }

  interface Env {
    DB: D1Database;
    publication: unknown;
    PUBLISH_TOKEN: string;
    MEDIA: R2Bucket;
    TEST_MIGRATIONS: import("@cloudflare/vitest-plugin").D1Migration[];
  }
}
