/** What the group on the form knows at one moment, and what can happen to it. Pure. */
import type { LineKey } from "../../domain/ids";
import type { Wiki } from "../../domain/wiki";
import type { Failure } from "../../ports/failure";
import type { FormItem } from "../../ports/workItemForm";
import type { OperationId, Plan, RowResult } from "../../sync/operation";
import type { Loaded } from "../../usecases/loadPortfolio";

export type Task =
  | { readonly kind: "none" }
  /** A line is being looked for; `replaces` is the line the item leaves. */
  | { readonly kind: "picking"; readonly replaces: LineKey | null }
  /** What would be written stands on the screen; the plans are applied one after the other. */
  | { readonly kind: "reviewing"; readonly title: string; readonly ok: string; readonly steps: readonly Step[] }
  | { readonly kind: "writing"; readonly title: string }
  /** Not everything was written. */
  | {
      readonly kind: "unfinished";
      readonly plan: Plan;
      readonly loaded: Loaded;
      readonly results: ReadonlyMap<OperationId, RowResult>;
    }
  | { readonly kind: "refused"; readonly failure: Failure };

/** One plan of a review; a change takes one link away and adds another. */
export type Step =
  | { readonly kind: "plan"; readonly plan: Plan; readonly loaded: Loaded }
  /** Made when its turn comes, because the step before it changes what it stands on. */
  | { readonly kind: "link"; readonly line: LineKey; readonly plan: Plan; readonly loaded: Loaded };

export type SightState =
  | { readonly kind: "loading" }
  /** The form shows no item, as between two of them. */
  | { readonly kind: "nothing-open" }
  | { readonly kind: "no-wiki" }
  | { readonly kind: "choose-wiki"; readonly wikis: readonly Wiki[] }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "ready"; readonly item: FormItem; readonly loaded: Loaded; readonly task: Task };

export type SightAction =
  { readonly type: "shown"; readonly state: SightState } | { readonly type: "task"; readonly task: Task };

export const startSight: SightState = { kind: "loading" };

export function reduceSight(state: SightState, action: SightAction): SightState {
  if (action.type === "shown") return action.state;
  return state.kind === "ready" ? { ...state, task: action.task } : state;
}
