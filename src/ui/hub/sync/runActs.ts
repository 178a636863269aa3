/**
 * What a person can do about runs of earlier: take the last one back, and go on with one that was interrupted. Both are found in what
 * the runs left behind in wiki and board; the hub itself remembers nothing.
 */
import type { RunId } from "../../../domain/ids";
import type { Run as PastRun } from "../../../usecases/findRuns";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { PlanEvidence } from "../../../usecases/previewSync";
import type { HubWorld } from "../acts";
import type { HubAction, HubState, Proposal } from "../hubState";
import { loadPlanning } from "../loadPlanning";
import type { Store } from "../store";
import { isAbandoned } from "./runLock";
import { syncText as text } from "../../text/sync";

export interface RunActs {
  /** The newest run that left something; `null` when there is none. */
  lastRun(): Promise<PastRun | null>;
  /** Shows the plan that takes the run back. */
  proposeUndo(run: PastRun): Promise<void>;
  /** Makes what is left of an interrupted run the plan on the screen. */
  resume(run: RunId): Promise<void>;
  /** Looks up who changed what both sides disagree about; the plan on the screen then names them. */
  explainConflicts(): Promise<void>;
}

/** What the acts of the hub must know of it. */
export interface RunKnowledge {
  /** What was looked up for the load on the screen. */
  evidence(): PlanEvidence | undefined;
  /** The run whose id the plan on the screen goes on under; `null` for one of its own. */
  resumed(): RunId | null;
}

interface Options {
  readonly store: Store<HubState, HubAction>;
  readonly world: HubWorld;
  readonly propose: (proposal: Proposal) => void;
}

export function createRunActs({ store, world, propose }: Options): RunActs & RunKnowledge {
  let known: { readonly loaded: Loaded; readonly evidence: PlanEvidence } | null = null;
  let going: { readonly loaded: Loaded; readonly run: RunId } | null = null;

  const loadedNow = (): Loaded | null => {
    const { session } = store.getState();
    return session.kind === "ready" ? session.loaded : null;
  };
  const evidence = (): PlanEvidence | undefined => (known?.loaded === loadedNow() ? known?.evidence : undefined);

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
      const { previewUndo } = await loadPlanning();
      const plan = await previewUndo(loaded, world, run.run);
      propose({
        title: text.undoTitle,
        intro: text.undoIntro,
        ok: text.undoOk,
        done: text.undoDone,
        plan,
      });
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

    explainConflicts: async () => {
      const loaded = loadedNow();
      const { sync } = store.getState();
      if (loaded === null || sync === null || known?.loaded === loaded) return;
      const { conflictHistories, noEvidence, previewSync } = await loadPlanning();
      if (known?.loaded === loaded) return;
      known = { loaded, evidence: noEvidence };
      const histories = await conflictHistories(loaded, world, sync.plan);
      if (loadedNow() !== loaded || histories.size === 0) return;
      known = { loaded, evidence: { ...noEvidence, histories } };
      const now = store.getState().sync;
      if (now === null) return;
      const ticked = new Map(now.plan.operations.map((operation) => [operation.id, operation.ticked]));
      const choices = { ticked, resolutions: now.resolutions };
      store.dispatch({ type: "planned", plan: previewSync(loaded, choices, evidence()) });
    },
  };
}
