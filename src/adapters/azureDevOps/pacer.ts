/**
 * How many requests run side by side, and when the next may start: additive increase, multiplicative decrease.
 * Halved when the service complains or answers four times slower than usual, one more after twenty good answers,
 * one at a time while the service shows its throttling banner or has little of our allowance left.
 * A browser cannot read Retry-After or the rate limit headers, so the pace itself has to be enough there.
 */
import type { Clock } from "../../ports/clock";

export type Lane = "read" | "write";

export interface Pacer {
  /** Runs `work` when its lane has room and no hold is on. */
  run<T>(lane: Lane, work: () => Promise<T>): Promise<T>;
  good(latency: number): void;
  complained(): void;
  /** The throttling banner stands, or the allowance is nearly used up. */
  onlyOne(): void;
  /** Nothing starts before this many milliseconds have passed. */
  hold(milliseconds: number): void;
  /** Waits out a hold that is on. */
  ready(): Promise<void>;
}

const PARALLEL_WRITES = 2;
const GOOD_ANSWERS_PER_STEP = 20;
const LATENCY_WINDOW = 20;
/** Answers faster than this are never called slow. */
const SLOW_FLOOR = 2_000;

export function createPacer(clock: Clock, parallelReads: number): Pacer {
  let limit = parallelReads;
  let goodInARow = 0;
  let heldUntil = 0;
  let latencies: readonly number[] = [];
  const running: Record<Lane, number> = { read: 0, write: 0 };
  const waiting: Record<Lane, (() => void)[]> = { read: [], write: [] };

  const room = (lane: Lane): number => (lane === "read" ? limit : Math.min(PARALLEL_WRITES, limit));

  function admit(lane: Lane): void {
    while (running[lane] < room(lane)) {
      const next = waiting[lane].shift();
      if (next === undefined) return;
      running[lane] += 1;
      next();
    }
  }

  function lower(to: number): void {
    limit = Math.max(1, Math.floor(to));
    goodInARow = 0;
  }

  async function ready(): Promise<void> {
    for (let wait = heldUntil - clock.now(); wait > 0; wait = heldUntil - clock.now()) await clock.sleep(wait);
  }

  return {
    async run(lane, work) {
      await new Promise<void>((enter) => {
        waiting[lane].push(enter);
        admit(lane);
      });
      try {
        await ready();
        return await work();
      } finally {
        running[lane] -= 1;
        admit(lane);
      }
    },
    good(latency) {
      if (isSlow(latency, latencies)) lower(limit / 2);
      latencies = [...latencies.slice(1 - LATENCY_WINDOW), latency];
      goodInARow += 1;
      if (goodInARow < GOOD_ANSWERS_PER_STEP) return;
      goodInARow = 0;
      limit = Math.min(parallelReads, limit + 1);
      admit("read");
      admit("write");
    },
    complained: () => lower(limit / 2),
    onlyOne: () => lower(1),
    hold(milliseconds) {
      heldUntil = Math.max(heldUntil, clock.now() + milliseconds);
    },
    ready,
  };
}

function isSlow(latency: number, latencies: readonly number[]): boolean {
  if (latency < SLOW_FLOOR || latencies.length < LATENCY_WINDOW - 1) return false;
  const median = [...latencies].sort((a, b) => a - b)[Math.floor(latencies.length / 2)] ?? 0;
  return latency > 4 * median;
}
