/**
 * "These links are right": the missing halves of many links at once, taken from the sync plan as they stand there, with what
 * they depend on and the parent that goes before a link: linked without it, the line would ask about it. Nothing else of that plan
 * comes along.
 */
import type { LineKey } from "../domain/ids";
import { isParentRow } from "../sync/causes";
import type { Fact, Operation, Plan } from "../sync/operation";
import { planOf } from "../sync/makePlan";
import type { Loaded } from "./loadPortfolio";
import { previewSync, requestOf } from "./previewSync";

const halves: ReadonlySet<Fact> = new Set<Fact>(["mention", "wiki-link"]);

/** Lines whose link is whole already add nothing. */
export function previewLinkHalves(loaded: Loaded, lines: ReadonlySet<LineKey>): Plan {
  const { operations } = previewSync(loaded);
  const byId = new Map(operations.map((row) => [row.id, row]));
  const wanted = new Map<string, Operation>();
  const take = (row: Operation): void => {
    if (wanted.has(row.id)) return;
    wanted.set(row.id, { ...row, ticked: true });
    for (const id of row.dependsOn) {
      const needed = byId.get(id);
      if (needed !== undefined) take(needed);
    }
  };
  operations.filter((row) => addsHalf(row, lines) || setsParent(row, lines)).forEach(take);
  return planOf(requestOf(loaded, {}), { operations: [...wanted.values()] });
}

const setsParent = (row: Operation, lines: ReadonlySet<LineKey>): boolean =>
  row.ticked && isParentRow(row) && row.subject.key !== null && lines.has(row.subject.key);

const addsHalf = ({ kind, subject, changes }: Operation, lines: ReadonlySet<LineKey>): boolean =>
  (kind === "link" || kind === "edit-page") &&
  subject.key !== null &&
  lines.has(subject.key) &&
  typeof subject.workItem === "number" &&
  changes.some(({ fact, to }) => halves.has(fact) && to !== null);
