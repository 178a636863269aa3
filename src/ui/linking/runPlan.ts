/** Applies a small plan from a place beside the hub and gathers what became of its rows. */
import type { RunId } from "../../domain/ids";
import { runId } from "../../domain/ids";
import type { Clock } from "../../ports/clock";
import type { Host } from "../../ports/host";
import type { WikiStore } from "../../ports/wikiStore";
import type { WorkItemStore } from "../../ports/workItemStore";
import type { Writer } from "../../ports/writer";
import type { Plan } from "../../sync/operation";
import { applyPlan } from "../../usecases/applyPlan";
import type { ApplyReport } from "../../usecases/applyPlan";
import type { Loaded } from "../../usecases/loadPortfolio";

/** What the composition root of a small frame connects. */
export interface SmallWorld {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly host: Host;
  readonly org: string;
}

export const runPlan = (world: SmallWorld, loaded: Loaded, plan: Plan, run: RunId): Promise<ApplyReport> =>
  applyPlan(
    plan,
    {
      ...world,
      wiki: loaded.snapshot.wiki,
      who: world.host.user.displayName,
      run,
      options: { roots: [], settingsPage: null },
      strategy: loaded.portfolio.strategy,
    },
    () => undefined,
  );

/** Eight random hex digits. */
export function newRun(): RunId {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return runId([...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}

/** Every ticked row is done. */
export const isWhole = (plan: Plan, report: ApplyReport): boolean =>
  report.done === plan.operations.filter(({ ticked }) => ticked).length;
