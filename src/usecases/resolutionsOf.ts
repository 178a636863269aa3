/** Answers to conflicts of a plan, as the choices of the next plan name them. */
import type { Choice, Conflict } from "../sync/operation";
import type { PlanChoices } from "../sync/request";
import { conflictKey } from "../sync/request";

/** `value` is what both sides are to say where the choice is `edit`. */
export interface ConflictAnswer {
  readonly choice: Choice;
  readonly value?: string;
}

/** A conflict about no line, which no plan has, cannot be answered. */
export const resolutionsOf = (answers: ReadonlyMap<Conflict, ConflictAnswer>): PlanChoices["resolutions"] =>
  new Map(
    [...answers].flatMap(([{ subject, fact }, answer]) =>
      subject.key === null ? [] : [[conflictKey(subject.key, fact), answer] as const],
    ),
  );
