/** The service's clock with a hand on it: while a seed is written, time is where its story is; afterwards it is real. */
import type { ServiceClock } from "../service/route";

export interface SeedClock extends ServiceClock {
  /** Stops time at a moment. */
  stopAt(moment: Date): void;
  /** Lets time run as it really does. */
  release(): void;
}

export function createSeedClock(): SeedClock {
  let stopped: number | null = null;
  return {
    now: () => stopped ?? Date.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    stopAt: (moment) => {
      stopped = moment.getTime();
    },
    release: () => {
      stopped = null;
    },
  };
}
