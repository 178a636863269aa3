/**
 * What a person can do about runs of earlier, and learn about the next one: take the last one back, go on with one that was interrupted
 * (both are found in what the runs left behind in wiki and board; the hub itself remembers nothing), and see before applying who
 * changed what is in conflict and what the service would refuse.
 */
import type { RunId } from "../../../domain/ids";
import { isFailure } from "../../../ports/failure";
import type { Plan } from "../../../sync/operation";
import type { Run as PastRun } from "../../../usecases/findRuns";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { PagePatch } from "../../../usecases/pagePatch";
import type { PlanEvidence } from "../../../usecases/previewSync";
import type { HubWorld } from "../acts";
import type { HubAction, HubState, Proposal } from "../hubState";
import { loadPlanning } from "../loadPlanning";
import type { Planning } from "../loadPlanning";
import type { Store } from "../store";
import { isAbandoned } from "./runLock";

export interface RunActs {
  /** The newest run that left something; `null` when there is none. */
  lastRun(): Promise<PastRun | null>;
  /** Shows the plan that takes the run back. */
  proposeUndo(run: PastRun): Promise<void>;
  /** Makes what is left of an interrupted run the plan on the screen. */
  resume(run: RunId): Promise<void>;
  /** Looks up who changed what both sides disagree about; the plan on the screen then names them. */
  explainConflicts(): Promise<void>;
  /** Asks the service what it would refuse; the plan on the screen then says so instead of proposing it. Nothing is saved. */
  rehearse(): Promise<void>;
  /** The ticked page rows of the plan as a patch, for a branch that takes pull requests only; `null` while there is no plan. */
  pagePatch(): Promise<PagePatch | null>;
}

/** What the acts of the hub must know of it. */
export interface RunKnowledge {
  /** What was looked up for the load on the screen. */
  evidence(): PlanEvidence | undefined;
  /** The run whose id the plan on the screen goes on under; `null` for one of its own. */
  resumed(): RunId | null;
}

/** What was asked for one load, and answered so far. */
interface Known {
  readonly loaded: Loaded;
  readonly asked: Set<"conflicts" | "refusals">;
  evidence?: PlanEvidence;
}

interface Options {
  readonly store: Store<HubState, HubAction>;
  readonly world: HubWorld;
  readonly propose: (proposal: Proposal) => void;
}

export function createRunActs({ store, world, propose }: Options): RunActs & RunKnowledge {
  let known: Known | null = null;
  let going: { readonly loaded: Loaded; readonly run: RunId } | null = null;

  const loadedNow = (): Loaded | null => {
    const { session } = store.getState();
    return session.kind === "ready" ? session.loaded : null;
  };
  const evidence = (): PlanEvidence | undefined => (known?.loaded === loadedNow() ? known?.evidence : undefined);

  /** Asks once for the load on the screen, and makes its plan again with the answer. What could not be asked is asked the next time. */
  async function learn(
    what: "conflicts" | "refusals",
    ask: (loaded: Loaded, plan: Plan, planning: Planning) => Promise<Partial<PlanEvidence>>,
  ): Promise<void> {
    const loaded = loadedNow();
    const { sync } = store.getState();
    if (loaded === null || sync === null) return;
    if (known?.loaded !== loaded) known = { loaded, asked: new Set() };
    const mine = known;
    if (mine.asked.has(what)) return;
    mine.asked.add(what);
    try {
      const planning = await loadPlanning();
      const learned = await ask(loaded, sync.plan, planning);
      if (loadedNow() === loaded) showLearned(mine, { ...planning.noEvidence, ...mine.evidence, ...learned }, planning);
    } catch (error) {
      mine.asked.delete(what);
      if (!isFailure(error)) throw error;
    }
  }

  /** Ticks and choices stay; a plan that says the same with it as without is left alone. */
  function showLearned(mine: Known, learned: PlanEvidence, { previewSync, ticksOf }: Planning): void {
    mine.evidence = learned;
    const { histories, refusedRows, protectedBranch, unasked } = learned;
    const { sync } = store.getState();
    if (sync === null || (histories.size + refusedRows.size === 0 && !protectedBranch && unasked === null)) return;
    const choices = { ticked: ticksOf(sync.plan.operations), resolutions: sync.resolutions };
    store.dispatch({ type: "planned", plan: previewSync(mine.loaded, choices, learned) });
  }

  return {
    evidence,
    resumed: () => (going !== null && going.loaded === loadedNow() ? going.run : null),

    lastRun: async () => {
      const loaded = loadedNow();
      if (loaded === null) return null;
      const { findRuns } = await loadPlanning();
      return (await findRuns(loaded, world))[0] ?? null;
    },

    proposeUndo: async (run) => {
      const loaded = loadedNow();
      if (loaded === null) return;
      const { previewUndo, proposals } = await loadPlanning();
      propose(proposals.undo(await previewUndo(loaded, world, run.run)));
    },

    resume: async (run) => {
      const loaded = loadedNow();
      if (loaded === null) return;
      const { interruptionsOf, previewResume } = await loadPlanning();
      const interruption = interruptionsOf(loaded).find((each) => each.run === run);
      if (interruption === undefined) return;
      const isOurs = interruption.who === world.host.user.displayName && (await isAbandoned(run));
      going = isOurs ? { loaded, run } : null;
      store.dispatch({ type: "planned", plan: previewResume(loaded, run) });
    },

    explainConflicts: () =>
      learn("conflicts", async (loaded, plan, { conflictHistories }) => ({
        histories: await conflictHistories(loaded, world, plan),
      })),

    rehearse: () => learn("refusals", (loaded, plan, { askService }) => askService(loaded, world, plan)),

    pagePatch: async () => {
      const loaded = loadedNow();
      const { sync } = store.getState();
      if (loaded === null || sync === null) return null;
      const { pagePatch } = await import(/* webpackChunkName: "patch" */ "../../../usecases/pagePatch");
      return pagePatch(loaded, sync.plan);
    },
  };
}
