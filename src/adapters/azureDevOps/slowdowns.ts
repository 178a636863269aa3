/**
 * Tells whoever shows it that the service slows us down, and when that is over: some seconds after it last asked for it, because
 * the answers of requests side by side would else say both in turn. Where nobody listens, nothing is timed.
 */
import type { Clock } from "../../ports/clock";
import type { Pace, Slowdown } from "../../ports/pace";

export interface Slowdowns extends Pace {
  /** The service asked for it now, in these words if it had any, and wants nothing for so many milliseconds. */
  asked(message: string | null, milliseconds: number): void;
}

/** Milliseconds a slowdown stands after the service last asked for it. */
const AFTERWARDS = 10_000;

export function createSlowdowns(clock: Clock): Slowdowns {
  const listeners = new Set<(slowdown: Slowdown | null) => void>();
  let standing: Slowdown | null = null;
  let until = 0;

  function tell(slowdown: Slowdown | null): void {
    standing = slowdown;
    for (const listener of listeners) listener(slowdown);
  }

  async function waitForTheEnd(): Promise<void> {
    for (let left = until - clock.now(); left > 0; left = until - clock.now()) await clock.sleep(left);
    tell(null);
  }

  return {
    onSlowdown(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    asked(message, milliseconds) {
      if (listeners.size === 0) return;
      until = Math.max(until, clock.now() + milliseconds + AFTERWARDS);
      const seconds = Math.ceil(milliseconds / 1000);
      const isNew = standing === null;
      const isMore = (message !== null && message !== standing?.message) || seconds > (standing?.seconds ?? 0);
      if (isNew || isMore) tell({ message: message ?? standing?.message ?? null, seconds });
      if (isNew) void waitForTheEnd();
    },
  };
}
