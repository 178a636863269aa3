/**
 * Reads pages in a worker, so that the frame draws and answers while a large wiki is read. The worker is the caller's: its file is
 * known to the composition root alone. Where there is none (it cannot be started, or its file cannot be had), and where it fails, the
 * reading is done by `otherwise` in the frame, with the same result.
 */
import type { StrategyReader } from "../../ports/strategyReader";

/** What goes to the worker and what comes back; answers are told apart by number. */
export type ReadingRequest = { readonly id: number; readonly args: Parameters<StrategyReader["read"]> };
export type ReadingAnswer = {
  readonly id: number;
  readonly strategy: Awaited<ReturnType<StrategyReader["read"]>> | null;
};

/** The part of a worker that is used. */
export interface ReadingWorker {
  postMessage(request: ReadingRequest): void;
  addEventListener(type: "message", listener: (event: { readonly data: ReadingAnswer }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

export function createWorkerReader(
  start: () => ReadingWorker,
  otherwise: () => Promise<StrategyReader>,
): StrategyReader {
  const open = new Map<number, (answer: ReadingAnswer["strategy"]) => void>();
  let worker = started(start);
  let last = 0;
  const settle = (id: number, strategy: ReadingAnswer["strategy"]): void => {
    open.get(id)?.(strategy);
    open.delete(id);
  };
  worker?.addEventListener("message", ({ data }) => settle(data.id, data.strategy));
  worker?.addEventListener("error", () => {
    worker = null;
    for (const id of [...open.keys()]) settle(id, null);
  });
  const ask = (args: ReadingRequest["args"]): Promise<ReadingAnswer["strategy"]> =>
    new Promise((resolve) => {
      if (worker === null) return resolve(null);
      const id = ++last;
      open.set(id, resolve);
      worker.postMessage({ id, args });
    });
  return {
    async read(...args) {
      return (await ask(args)) ?? (await otherwise()).read(...args);
    },
  };
}

function started(start: () => ReadingWorker): ReadingWorker | null {
  try {
    return start();
  } catch {
    return null; // no workers here: pages are read in the frame
  }
}
