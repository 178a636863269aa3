/** Composition root of the worker that reads pages for the hub: one message in, one message out. */
import type { ReadingAnswer, ReadingRequest } from "../adapters/extension/workerReader";
import { inThisThread } from "../usecases/readInThisThread";

const answer = (message: ReadingAnswer): void => globalThis.postMessage(message);

globalThis.addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  inThisThread.read(...data.args).then(
    (strategy) => answer({ id: data.id, strategy }),
    // The frame reads again and meets the same error where a person can be told of it.
    () => answer({ id: data.id, strategy: null }),
  );
});
