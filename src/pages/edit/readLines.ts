/** The lines of a page in reading order, each findable by its work item or key; and what must not change by an edit. */
import type { Deliverable, Outcome } from "../../domain/strategy";
import type { LineKey, WorkItemId } from "../../domain/ids";
import type { LineDraft } from "../forms/lineDraft";
import type { PageReadout } from "../readPage";

export interface FlatLine {
  readonly facts: Outcome | Deliverable;
  readonly draft: LineDraft;
}

export function flatLines(readout: PageReadout): readonly FlatLine[] {
  return readout.lines.flatMap((outcome) => [{ facts: outcome.facts, draft: outcome.draft }, ...outcome.deliverables]);
}

export interface LineTarget {
  readonly key: LineKey;
  /** Set: the line is found by this `#id`; else by its key as computed from the page. */
  readonly workItem: WorkItemId | null;
}

/** Index of the target among the lines; -1 when the page no longer has it. */
export function indexOfTarget(lines: readonly FlatLine[], target: LineTarget): number {
  const { key, workItem } = target;
  if (workItem === null) return lines.findIndex(({ facts }) => facts.key === key);
  const both = lines.findIndex(({ facts }) => facts.key === key && facts.workItems.includes(workItem));
  if (both >= 0) return both;
  const primary = lines.findIndex(({ facts }) => facts.workItems[0] === workItem);
  return primary >= 0 ? primary : lines.findIndex(({ facts }) => facts.workItems.includes(workItem));
}

type Comparable = Readonly<Record<string, unknown>>;

const positional: ReadonlySet<string> = new Set(["key", "place", "deliverables", "certainty"]);

/** Facts without keys and places, which move with every edit above them. */
export function comparable(facts: Outcome | Deliverable): Comparable {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !positional.has(name)));
}

const withoutPlaces = (value: unknown): string =>
  JSON.stringify(value, (name, inner: unknown) => (name === "place" ? undefined : inner)) ?? "";

/** Names of the facts in which two readings differ, per line; `null` when they differ in the number of lines. */
export function differences(
  before: readonly FlatLine[],
  after: readonly FlatLine[],
): readonly (readonly string[])[] | null {
  if (before.length !== after.length) return null;
  return before.map((line, at) => {
    const [left, right] = [comparable(line.facts), comparable(after[at]?.facts ?? line.facts)];
    return Object.keys(left).filter((name) => withoutPlaces(left[name]) !== withoutPlaces(right[name]));
  });
}
