/**
 * Composition root of the worker that reads pages and plans for the hub: one message in, one message out. Of the readings it keeps the
 * last, whose plan it may be asked for next; what plans is fetched then.
 */
import type { PlanQuestion, WorkerAnswer, WorkerQuestion } from "../adapters/extension/pageWorker";
import { inThisThread } from "../usecases/readInThisThread";

const answer = (message: WorkerAnswer): void => globalThis.postMessage(message);

type Args = Extract<WorkerQuestion, { kind: "read" }>["args"];
let last: { readonly id: number; readonly files: Args[0]; readonly strategy: Awaited<ReturnType<typeof read>> } | null =
  null;

const read = (args: Args): ReturnType<typeof inThisThread.read> => inThisThread.read(...args);

async function plan({ reading, diagnostics, board, wiki, commit, org }: PlanQuestion): Promise<WorkerAnswer["value"]> {
  const known = last;
  if (known?.id !== reading) return null;
  const [{ plansInThisThread }, { joinLoaded }] = await Promise.all([
    import(/* webpackChunkName: "plan" */ "../usecases/planInThisThread"),
    import(/* webpackChunkName: "plan" */ "../usecases/joinLoaded"),
  ]);
  const strategy = { ...known.strategy, diagnostics };
  return plansInThisThread.plan(
    joinLoaded({ strategy, snapshot: { wiki, commit, files: known.files }, board, wiki, org }),
  );
}

async function answerTo(question: WorkerQuestion): Promise<WorkerAnswer["value"]> {
  if (question.kind === "plan") return plan(question.of);
  const strategy = await read(question.args);
  last = { id: question.id, files: question.args[0], strategy };
  return strategy;
}

globalThis.addEventListener("message", ({ data }: MessageEvent<WorkerQuestion>) => {
  answerTo(data).then(
    (value) => answer({ id: data.id, value }),
    // The frame does it again and meets the same error where a person can be told of it.
    () => answer({ id: data.id, value: null }),
  );
});
