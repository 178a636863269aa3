/** An outcome on its way: its line, what the groups above say of it, and the lines of its deliverables. */
import type { Status, When } from "../../domain/strategy";
import type { LineDraft } from "./lineDraft";

export interface OutcomeDraft {
  readonly line: LineDraft;
  /** Headings above it, as they stand. */
  readonly trail: readonly string[];
  readonly theme: string | null;
  readonly horizon: When | null;
  readonly status: Status | null;
  readonly priority: string | null;
  readonly rank: number | null;
  readonly queries: readonly string[];
  readonly deliverables: readonly LineDraft[];
  readonly guessed: boolean;
}

/** Outcomes of several forms in the order in which the page has them. */
export const inPageOrder = (outcomes: readonly OutcomeDraft[]): readonly OutcomeDraft[] =>
  outcomes.toSorted((one, other) => one.line.span.start - other.line.span.start);
