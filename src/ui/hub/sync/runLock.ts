/**
 * A lock of the browser for the time of an apply. A tab that is closed, crashes or is put to sleep loses it, so whoever gets the lock
 * of an interrupted run knows that no tab of this browser is at it any more. Other browsers are not seen: for those the time in the
 * claim counts.
 */
import type { RunId } from "../../../domain/ids";

const nameOf = (run: RunId): string => `throughline-run-${run}`;

/** Holds the lock until the work is done; without locks (an old browser) the work is done all the same. */
export async function whileLocked<Value>(run: RunId, work: () => Promise<Value>): Promise<Value> {
  const locks = locksOf();
  return locks === null ? work() : locks.request(nameOf(run), work);
}

/** No tab of this browser is applying this run; `false` where that cannot be known. */
export async function isAbandoned(run: RunId): Promise<boolean> {
  const locks = locksOf();
  if (locks === null) return false;
  return locks.request(nameOf(run), { ifAvailable: true }, (lock) => Promise.resolve(lock !== null));
}

function locksOf(): LockManager | null {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks ?? null;
}
