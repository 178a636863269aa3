/** How a command ended, for scripts and pipelines. The numbers are a public contract. */
import type { FailureKind } from "../ports/failure";

export const exitCode = {
  done: 0,
  /** Findings past the gate, or conflicts left. */
  findings: 1,
  /** Wrong usage or unreadable input. */
  usage: 2,
  /** Not reachable, not signed in, not allowed. */
  unavailable: 3,
  /** Some operations failed or are unknown: the list says which. */
  partly: 4,
  /** The plan no longer fits the world. */
  stale: 5,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

const codes: Readonly<Record<FailureKind, ExitCode>> = {
  "not-reachable": exitCode.unavailable,
  "not-signed-in": exitCode.unavailable,
  "not-permitted": exitCode.unavailable,
  "not-found": exitCode.unavailable,
  throttled: exitCode.unavailable,
  "not-supported": exitCode.unavailable,
  "part-missing": exitCode.unavailable,
  "unexpected-answer": exitCode.unavailable,
  "too-large": exitCode.unavailable,
  cancelled: exitCode.partly,
  "branch-protected": exitCode.partly,
  rejected: exitCode.partly,
  "unknown-outcome": exitCode.partly,
  stale: exitCode.stale,
};

export const exitCodeOf = (kind: FailureKind): ExitCode => codes[kind];
