import { app } from "./app.ts";
import { type Bindings, releaseWhatIsDue } from "./serve/index.ts";

export default {
  fetch: app.fetch,
  async scheduled(controller, env, executionCtx) {
    await releaseWhatIsDue({ env, executionCtx }, controller.scheduledTime);
  },
} satisfies ExportedHandler<Bindings>;
