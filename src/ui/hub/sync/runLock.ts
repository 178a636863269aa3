/**
 * A lock of the browser for the time of an apply. A tab that is closed, crashes or is put to sleep loses it, so whoever gets the lock
 * of an interrupted run knows that no tab of this browser is at it any more. Other browsers are not seen: for those the time in the
 * claim counts.
 */
import type { RunId } from "../../../domain/ids";

const nameOf = (run: RunId): string => `throughline-run-${run}`;

/**
 * Holds the lock until the work is done. Where a browser has no locks, or denies them to a frame of another origin (seen in Chromium),
 * the work is done all the same.
 */
export async function whileLocked<Value>(run: RunId, work: () => Promise<Value>): Promise<Value> {
  const locks = locksOf();
  if (locks === null) return work();
  let isHeld = false;
  try {
    return await locks.request(nameOf(run), () => {
      isHeld = true;
      return work();
    });
  } catch (error) {
    if (isHeld) throw error; // the work's own
    return work();
  }
}

/** No tab of this browser is applying this run; `false` where that cannot be known. */
export async function isAbandoned(run: RunId): Promise<boolean> {
  try {
    const free = (lock: Lock | null): Promise<boolean> => Promise.resolve(lock !== null);
    return (await locksOf()?.request(nameOf(run), { ifAvailable: true }, free)) ?? false;
  } catch {
    return false; // denied to this frame: the time in the claim counts
  }
}

function locksOf(): LockManager | null {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks ?? null;
}
