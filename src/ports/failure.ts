/**
 * Failure: the world refused. A closed union by `kind`, mapped once at the edge; carried by `FailureError` through promises.
 * (A problem of a document is a Diagnostic, a disagreement of both sides a Conflict, a bug an invariant.)
 */
export type FailureKind =
  | "not-reachable"
  | "not-signed-in"
  | "not-permitted"
  | "not-found"
  | "throttled"
  | "stale" // precondition failed: If-Match, test /rev, or an existing page met without If-Match
  | "branch-protected" // the branch takes changes through pull requests only
  | "rejected" // the server's rules refused the values
  | "too-large"
  | "unknown-outcome" // a write whose answer was lost
  | "not-supported"
  | "part-missing" // a part of our own could not be fetched
  | "unexpected-answer"
  | "cancelled";

export interface Failure {
  readonly kind: FailureKind;
  /** What happened, one sentence, without secrets. */
  readonly message: string;
  /** What to do, one sentence. */
  readonly help: string;
  /** HTTP status and server `typeKey`, where there was an answer. */
  readonly status: number | null;
  readonly typeKey: string | null;
}

export class FailureError extends Error {
  override readonly name = "FailureError";
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

export const isFailure = (error: unknown): error is FailureError => error instanceof FailureError;
