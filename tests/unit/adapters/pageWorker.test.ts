import { createPageWorker } from "../../../src/adapters/extension/pageWorker";
import type { PageWorker, WorkerAnswer, WorkerQuestion } from "../../../src/adapters/extension/pageWorker";
import { readStrategy } from "../../../src/pages/readStrategy";
import type { StrategyReader } from "../../../src/ports/strategyReader";
import type { SyncPlanner } from "../../../src/ports/syncPlanner";
import { joinLoaded } from "../../../src/usecases/joinLoaded";
import { loadPortfolioWith } from "../../../src/usecases/loadPortfolioWith";
import { previewSync } from "../../../src/usecases/previewSync";
import { World } from "../../simulation/world";

const options = { roots: [], settingsPage: null };
const strategyOf = (mission: string) => ({ ...readStrategy([]), mission: { text: mission } }) as never;

/** A worker that does what the test says, and the reader and planner over it; `here` counts what was done in the frame. */
function over(answer: (question: WorkerQuestion, worker: FakeWorker) => void) {
  const worker = new FakeWorker(answer);
  let here = 0;
  const reader: StrategyReader = {
    read: async () => {
      here += 1;
      return strategyOf("read in the frame");
    },
  };
  const planner: SyncPlanner = {
    plan: async (source) => {
      here += 1;
      return previewSync(source);
    },
  };
  const made = createPageWorker(() => worker, { reader: async () => reader, planner: async () => planner });
  return { ...made, worker, here: () => here };
}

class FakeWorker implements PageWorker {
  private readonly heard: ((event: { readonly data: WorkerAnswer }) => void)[] = [];
  private readonly failed: (() => void)[] = [];
  readonly asked: WorkerQuestion[] = [];

  constructor(private readonly answer: (question: WorkerQuestion, worker: FakeWorker) => void) {}

  postMessage(question: WorkerQuestion): void {
    const copy = structuredClone(question);
    this.asked.push(copy);
    this.answer(copy, this);
  }

  addEventListener(type: "message" | "error", listener: (event: { readonly data: WorkerAnswer }) => void): void {
    if (type === "message") this.heard.push(listener);
    else this.failed.push(listener as () => void);
  }

  say = (data: WorkerAnswer): void => this.heard.forEach((listener) => listener({ data: structuredClone(data) }));
  fail = (): void => this.failed.forEach((listener) => listener());
}

test("pages are read in the worker, and each answer goes to who asked for it, in whatever order they come", async () => {
  const { reader, worker, here } = over(() => undefined);
  const first = reader.read([], options);
  const second = reader.read([], { ...options, settingsPage: null });
  const [one, other] = worker.asked;
  worker.say({ id: other?.id ?? 0, value: strategyOf("the second") });
  worker.say({ id: one?.id ?? 0, value: strategyOf("the first") });
  expect((await first).mission?.text).toBe("the first");
  expect((await second).mission?.text).toBe("the second");
  expect(here()).toBe(0);
});

test("what a worker says it cannot read is read in the frame", async () => {
  const { reader, here } = over(({ id }, worker) => worker.say({ id, value: null }));
  expect((await reader.read([], options)).mission?.text).toBe("read in the frame");
  expect(here()).toBe(1);
});

test("a worker whose file cannot be had is asked no more, and nobody waits for it", async () => {
  const { reader, worker } = over((_question, its) => its.fail());
  expect((await reader.read([], options)).mission?.text).toBe("read in the frame");
  expect((await reader.read([], options)).mission?.text).toBe("read in the frame");
  expect(worker.asked).toHaveLength(1);
});

test("where no worker can be started the frame reads", async () => {
  const reader: StrategyReader = { read: async () => strategyOf("read in the frame") };
  const planner: SyncPlanner = { plan: async (source) => previewSync(source) };
  const made = createPageWorker(
    () => {
      throw new Error("workers are forbidden here");
    },
    { reader: async () => reader, planner: async () => planner },
  );
  expect((await made.reader.read([], options)).mission?.text).toBe("read in the frame");
});

describe("a plan", () => {
  /** Reads as the worker does; plans from the parts it is sent and the reading it kept. */
  function readingWorker(isAbleToPlan: boolean) {
    let kept: { readonly id: number; readonly args: Parameters<StrategyReader["read"]> } | null = null;
    return over((question, worker) => {
      if (question.kind === "read") {
        kept = { id: question.id, args: question.args };
        worker.say({ id: question.id, value: readStrategy(...question.args) });
        return;
      }
      const { reading, board, wiki, commit, org, diagnostics } = question.of;
      if (!isAbleToPlan || kept?.id !== reading) return worker.say({ id: question.id, value: null });
      const strategy = { ...readStrategy(...kept.args), diagnostics };
      const snapshot = { wiki, commit, files: kept.args[0] };
      worker.say({ id: question.id, value: previewSync(joinLoaded({ strategy, snapshot, board, wiki, org })) });
    });
  }

  function worldOfWork(): World {
    const world = new World();
    world.setPage(
      "/Roadmap",
      "# Roadmap\n\n## Customers sign in once\n\nOwner: Ann\n\n- One sign-in\n- Old accounts move\n",
    );
    world.setPage(
      "/Throughline",
      "# Throughline\n\n| Setting | Value |\n| --- | --- |\n| Reading of /Gone | outcomes |\n",
    );
    return world;
  }

  const loadWith = (world: World, reader: StrategyReader) =>
    loadPortfolioWith(reader, { ...world.connect("ann"), org: "local" }, world.wiki, options);

  test("made in the worker from the board and what it has read is the plan the frame would make", async () => {
    const { reader, planner, worker, here } = readingWorker(true);
    const loaded = await loadWith(worldOfWork(), reader);
    const plan = await planner.plan(loaded);
    expect(plan).toEqual(previewSync(loaded));
    expect(plan.operations.length).toBeGreaterThan(0);
    expect(worker.asked.map(({ kind }) => kind)).toEqual(["read", "plan"]);
    expect(here()).toBe(0);
  });

  test("is made in the frame where the worker cannot make it, or has not read the pages itself", async () => {
    const unable = readingWorker(false);
    const loaded = await loadWith(worldOfWork(), unable.reader);
    expect(await unable.planner.plan(loaded)).toEqual(previewSync(loaded));
    expect(unable.here()).toBe(1);

    const other = readingWorker(true);
    expect(await other.planner.plan(loaded)).toEqual(previewSync(loaded));
    expect(other.worker.asked).toHaveLength(0);
  });
});
