import { app } from "./app.ts";
import type { Bindings } from "./serve/index.ts";
import { releaseDue } from "./store/index.ts";

export default {
  fetch: app.fetch,
  async scheduled(controller, env) {
    await releaseDue(env.DB, controller.scheduledTime);
  },
} satisfies ExportedHandler<Bindings>;
