/** Planning where it is asked for: in programs that keep nobody waiting at a screen, and where there is no worker. */
import type { SyncPlanner } from "../ports/syncPlanner";
import { previewSync } from "./previewSync";

export const plansInThisThread: SyncPlanner = {
  plan: async (source) => previewSync(source),
};
