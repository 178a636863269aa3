/**
 * A problem of a document, as a value: a page or a work item is not as it should be.
 * Reading never fails; what it could not understand it reports here.
 */
import type { PagePath } from "./ids";

/** Where something stands on a wiki page. Lines and columns count from 1; `endLine` is included. */
export interface Place {
  readonly page: PagePath;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

export type Severity = "error" | "warning" | "info";

export interface Diagnostic {
  /** Stable kebab-case name of the rule, e.g. `duplicate-title`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: what is so, in the reader's words. */
  readonly message: string;
  readonly place: Place | null;
  /** What to do about it, one sentence. */
  readonly help: string;
}
