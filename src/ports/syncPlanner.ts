/** Making the plan of a sync, wherever that is done: in this thread, or in another so that a screen stays alive. */
import type { Portfolio } from "../domain/portfolio";
import type { WikiSnapshot } from "../domain/wiki";
import type { Plan } from "../sync/operation";

/** What a plan is made from; `Loaded` of `usecases/loadPortfolioWith.ts` is one. */
export interface PlanSource {
  readonly portfolio: Portfolio;
  readonly snapshot: WikiSnapshot;
  readonly org: string;
}

export interface SyncPlanner {
  /** The plan nobody has chosen anything in yet, as in `usecases/previewSync.ts`; whoever makes it, the same source gives the same plan. */
  plan(source: PlanSource): Promise<Plan>;
}
