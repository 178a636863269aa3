/**
 * A second look at the sources gives a plan nobody has chosen anything in yet. What a person ticked, unticked and decided before stays
 * where it still means the same: a row that would write the same, a conflict between the same two values. Whatever means something
 * else now is asked anew.
 */
import type { Choice, Conflict, Operation, OperationId, Plan } from "../sync/operation";
import type { Loaded } from "./loadPortfolio";
import { previewSync } from "./previewSync";

/** An answer to a conflict. */
export interface Resolution {
  readonly choice: Choice;
  readonly value?: string;
  /** What was decided: a plan made with the answer no longer lists it, and a person may think again. */
  readonly conflict?: Conflict;
}

/** A plan as a person has shaped it so far. */
export interface ChosenPlan {
  readonly plan: Plan;
  /** By `${key}/${fact}`. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
}

/** `fresh` is the plan of `loaded` with no choices; `before` is what a person had made of the plan before it. */
export function keepChoices(before: ChosenPlan, loaded: Loaded, fresh: Plan): ChosenPlan {
  const unchosen = { plan: fresh, resolutions: new Map<string, Resolution>() };
  if (!isSame(before.plan.target, fresh.target)) return unchosen;
  const open = new Set(fresh.conflicts.map(whatDiffers));
  const resolutions = new Map(
    [...before.resolutions].filter(([, { conflict }]) => conflict !== undefined && open.has(whatDiffers(conflict))),
  );
  const rows = new Map(before.plan.operations.map((row) => [row.id, row]));
  const wanted = ticksOf(before.plan.operations);
  if (resolutions.size === 0 && fresh.operations.every(({ id, ticked }) => (wanted.get(id) ?? ticked) === ticked))
    return unchosen;
  // Compared as they are with all of it chosen: what one row writes can follow from the tick of another. A row stands after those it
  // depends on, and would tick them again.
  const all = previewSync(loaded, { ticked: wanted, resolutions });
  const changed = new Set<OperationId>();
  for (const row of all.operations) {
    const waits = row.dependsOn.some((id) => changed.has(id));
    if (waits || !isSameRow(row, rows.get(row.id))) changed.add(row.id);
  }
  const kept = all.operations.filter(({ id }) => !changed.has(id));
  const plan = changed.size === 0 ? all : previewSync(loaded, { ticked: ticksOf(kept), resolutions });
  return { plan, resolutions };
}

/** Whether each row is ticked, as choices say it. */
export const ticksOf = (rows: readonly Operation[]): ReadonlyMap<OperationId, boolean> =>
  new Map(rows.map(({ id, ticked }) => [id, ticked]));

/** Both sides come out of the same code, so their parts stand in the same order. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The reason is not compared: it names a line of the page, and lines move. */
const isSameRow = (row: Operation, before: Operation | undefined): boolean =>
  before === undefined || isSame([row.kind, row.subject, row.changes], [before.kind, before.subject, before.changes]);

const whatDiffers = ({ subject, fact, wiki, board }: Conflict): string =>
  JSON.stringify([subject.key, subject.workItem, fact, wiki.value, board.value]);
