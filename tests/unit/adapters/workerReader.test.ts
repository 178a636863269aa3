import { createWorkerReader } from "../../../src/adapters/extension/workerReader";
import type { ReadingAnswer, ReadingRequest, ReadingWorker } from "../../../src/adapters/extension/workerReader";
import type { StrategyReader } from "../../../src/ports/strategyReader";
import { readStrategy } from "../../../src/pages/readStrategy";

const options = { roots: [], settingsPage: null };
const strategyOf = (mission: string) => ({ ...readStrategy([]), mission: { text: mission } }) as never;

/** A worker that does what the test says, and the reader over it; `here` counts readings in the frame. */
function readerOver(answer: (request: ReadingRequest, worker: FakeWorker) => void) {
  const worker = new FakeWorker(answer);
  let here = 0;
  const otherwise: StrategyReader = {
    read: async () => {
      here += 1;
      return strategyOf("read in the frame");
    },
  };
  return {
    reader: createWorkerReader(
      () => worker,
      async () => otherwise,
    ),
    worker,
    here: () => here,
  };
}

class FakeWorker implements ReadingWorker {
  private readonly heard: ((event: { readonly data: ReadingAnswer }) => void)[] = [];
  private readonly failed: (() => void)[] = [];
  readonly asked: ReadingRequest[] = [];

  constructor(private readonly answer: (request: ReadingRequest, worker: FakeWorker) => void) {}

  postMessage(request: ReadingRequest): void {
    this.asked.push(structuredClone(request));
    this.answer(request, this);
  }

  addEventListener(type: "message" | "error", listener: (event: { readonly data: ReadingAnswer }) => void): void {
    if (type === "message") this.heard.push(listener);
    else this.failed.push(listener as () => void);
  }

  say = (data: ReadingAnswer): void => this.heard.forEach((listener) => listener({ data }));
  fail = (): void => this.failed.forEach((listener) => listener());
}

test("pages are read in the worker, and each answer goes to who asked for it, in whatever order they come", async () => {
  const { reader, worker, here } = readerOver(() => undefined);
  const first = reader.read([], options);
  const second = reader.read([], { ...options, settingsPage: null });
  const [one, other] = worker.asked;
  worker.say({ id: other?.id ?? 0, strategy: strategyOf("the second") });
  worker.say({ id: one?.id ?? 0, strategy: strategyOf("the first") });
  expect((await first).mission?.text).toBe("the first");
  expect((await second).mission?.text).toBe("the second");
  expect(here()).toBe(0);
});

test("what a worker says it cannot read is read in the frame", async () => {
  const { reader, here } = readerOver(({ id }, worker) => worker.say({ id, strategy: null }));
  expect((await reader.read([], options)).mission?.text).toBe("read in the frame");
  expect(here()).toBe(1);
});

test("a worker whose file cannot be had is asked no more, and nobody waits for it", async () => {
  const { reader, worker } = readerOver((_request, its) => its.fail());
  expect((await reader.read([], options)).mission?.text).toBe("read in the frame");
  expect((await reader.read([], options)).mission?.text).toBe("read in the frame");
  expect(worker.asked).toHaveLength(1);
});

test("where no worker can be started the frame reads", async () => {
  const otherwise = async (): Promise<StrategyReader> => ({ read: async () => strategyOf("read in the frame") });
  const reader = createWorkerReader(() => {
    throw new Error("workers are forbidden here");
  }, otherwise);
  expect((await reader.read([], options)).mission?.text).toBe("read in the frame");
});
