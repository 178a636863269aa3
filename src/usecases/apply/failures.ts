/** What a refusal of the world means for a row, and for the rows after it. */
import type { FailureError, FailureKind } from "../../ports/failure";
import { isFailure } from "../../ports/failure";
import type { Operation, RowResult } from "../../sync/operation";
import type { Ledger } from "./ledger";

/** After these, going on would only fail again, or do half of what was approved without anybody noticing. */
const stopping: ReadonlySet<FailureKind> = new Set(["not-permitted", "not-signed-in", "not-reachable", "cancelled"]);

/** Refusals that say nothing about the row: the same row may go through a little later. */
const passing: ReadonlySet<FailureKind> = new Set(["throttled", "unknown-outcome", "unexpected-answer"]);

/** Passes on what is no refusal: a bug, or the end of the process. */
export function asFailure(error: unknown): FailureError {
  if (isFailure(error)) return error;
  throw error;
}

export const hasKind = (error: unknown, kind: FailureKind): boolean => isFailure(error) && error.failure.kind === kind;

/** Settles the row as refused, and stops the apply where going on makes no sense. */
export function refuse(ledger: Ledger, row: Operation, error: unknown): void {
  const { failure } = asFailure(error);
  ledger.settle(row, resultOf(failure));
  if (passing.has(failure.kind)) ledger.leaveForNow(row);
  if (stopping.has(failure.kind)) ledger.stop(`The apply stopped: ${failure.message}`);
}

function resultOf(failure: FailureError["failure"]): RowResult {
  switch (failure.kind) {
    case "stale":
      return { outcome: "stale", message: failure.message };
    case "unknown-outcome":
      return { outcome: "unknown", message: `${failure.message} ${failure.help}` };
    default:
      return { outcome: "failed", message: failure.message, help: failure.help };
  }
}
