/**
 * Reads pages and plans in a worker, so that the frame draws and answers meanwhile, however large the wiki and the board are. The worker
 * is the caller's: its file is known to the composition root alone. Where there is none (it cannot be started, or its file cannot be
 * had), and where it fails, the same is done by `otherwise` in the frame, with the same result.
 *
 * What the worker has read it keeps, since copying a portfolio would hold the frame up for longer than anything else on the way: a plan
 * is asked for with the board and the name of the reading alone.
 */
import type { Board } from "../../domain/board";
import type { Diagnostic } from "../../domain/diagnostic";
import type { Strategy } from "../../domain/strategy";
import type { Wiki } from "../../domain/wiki";
import type { StrategyReader } from "../../ports/strategyReader";
import type { PlanSource, SyncPlanner } from "../../ports/syncPlanner";

type Plan = Awaited<ReturnType<SyncPlanner["plan"]>>;

/** What goes to the worker. Questions are told apart by number; a reading is named by the number of the question it answered. */
export type WorkerQuestion =
  | { readonly id: number; readonly kind: "read"; readonly args: Parameters<StrategyReader["read"]> }
  | { readonly id: number; readonly kind: "plan"; readonly of: PlanQuestion };

export interface PlanQuestion {
  readonly reading: number;
  /** Of the strategy: some are found after the reading. */
  readonly diagnostics: readonly Diagnostic[];
  readonly board: Board | null;
  readonly wiki: Wiki;
  readonly commit: string | null;
  readonly org: string;
}

/** What comes back; `null` where the worker could not do it. */
export interface WorkerAnswer {
  readonly id: number;
  readonly value: Strategy | Plan | null;
}

/** The part of a worker that is used. */
export interface PageWorker {
  postMessage(question: WorkerQuestion): void;
  addEventListener(type: "message", listener: (event: { readonly data: WorkerAnswer }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

/** Who does it in the frame, fetched when first needed. */
export interface Otherwise {
  readonly reader: () => Promise<StrategyReader>;
  readonly planner: () => Promise<SyncPlanner>;
}

export function createPageWorker(
  start: () => PageWorker,
  otherwise: Otherwise,
): { readonly reader: StrategyReader; readonly planner: SyncPlanner } {
  const ask = asking(started(start));
  const readings = new WeakMap<Strategy["pages"], number>();
  return {
    reader: {
      async read(...args) {
        const answer = await ask((id) => ({ id, kind: "read", args }));
        if (answer === null) return (await otherwise.reader()).read(...args);
        const strategy = answer.value as Strategy;
        readings.set(strategy.pages, answer.id);
        return strategy;
      },
    },
    planner: {
      async plan(source) {
        const reading = readings.get(source.portfolio.strategy.pages);
        const answer =
          reading === undefined ? null : await ask((id) => ({ id, kind: "plan", of: questionOf(source, reading) }));
        return answer === null ? (await otherwise.planner()).plan(source) : (answer.value as Plan);
      },
    },
  };
}

const questionOf = ({ portfolio, snapshot, org }: PlanSource, reading: number): PlanQuestion => ({
  reading,
  diagnostics: portfolio.strategy.diagnostics,
  board: portfolio.board,
  wiki: snapshot.wiki,
  commit: snapshot.commit,
  org,
});

/** Answers in whatever order they come; `null` where there is no answer to be had. */
function asking(worker: PageWorker | null): (question: (id: number) => WorkerQuestion) => Promise<WorkerAnswer | null> {
  const open = new Map<number, (answer: WorkerAnswer | null) => void>();
  let isGone = worker === null;
  let last = 0;
  const settle = (id: number, answer: WorkerAnswer | null): void => {
    open.get(id)?.(answer);
    open.delete(id);
  };
  worker?.addEventListener("message", ({ data }) => settle(data.id, data.value === null ? null : data));
  worker?.addEventListener("error", () => {
    isGone = true;
    for (const id of [...open.keys()]) settle(id, null);
  });
  return (question) =>
    new Promise((resolve) => {
      if (isGone || worker === null) return resolve(null);
      const id = ++last;
      open.set(id, resolve);
      worker.postMessage(question(id));
    });
}

function started(start: () => PageWorker): PageWorker | null {
  try {
    return start();
  } catch {
    return null; // no workers here: the frame does it
  }
}
