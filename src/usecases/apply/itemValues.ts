/** From the facts of a row to the values of a work item's fields, and the pointer that goes with them in the same write. */
import type { WorkItem } from "../../domain/board";
import type { BlobId, LineKey, RunId } from "../../domain/ids";
import type { FieldValues } from "../../ports/writer";
import { digestOf } from "../../sync/digest";
import type { StatedFacts } from "../../sync/facts";
import { agreedDigests, digestOfValue, statedValue, wikiValue } from "../../sync/facts";
import type { Change } from "../../sync/operation";
import type { People } from "../../sync/people";
import { readPerson } from "../../sync/people";
import { writePointer } from "../../sync/pointer";
import { withBlock } from "../../sync/richText";
import { isSynced } from "./staleness";

/** `item` is `null` for one to be created. */
export function fieldsOf(changes: readonly Change[], item: WorkItem | null): FieldValues {
  return changes.reduce<FieldValues>((fields, change) => ({ ...fields, ...fieldOf(change, item) }), {});
}

function fieldOf({ fact, to }: Change, item: WorkItem | null): FieldValues {
  switch (fact) {
    case "title":
      return to === null ? {} : { title: to };
    case "description":
      return { description: withBlock(item?.description ?? null, to) };
    case "owner":
      return { assignedTo: to === null ? null : (readPerson(to)?.uniqueName ?? to) };
    case "target":
      return { targetDate: to };
    case "priority":
      return { priority: to === null ? null : Number(to) };
    case "area":
      return to === null ? {} : { areaPath: to };
    case "iteration":
      return to === null ? {} : { iterationPath: to };
    case "state":
      return to === null ? {} : { state: to };
    case "tags":
      return { tags: tagsIn(to) };
    default:
      return {};
  }
}

/** Tags as a row writes them. */
export const tagsIn = (text: string | null): readonly string[] =>
  (text ?? "").split(/\s*;\s*/).filter((tag) => tag !== "");

/** The item as it will be once these values are written. */
export function itemWith(item: WorkItem, fields: FieldValues, people: People): WorkItem {
  const owner = fields.assignedTo;
  const person = owner == null ? null : (people.get(owner.toLowerCase()) ?? { displayName: owner, uniqueName: owner });
  return {
    ...item,
    ...(fields.title === undefined ? {} : { title: fields.title }),
    ...(fields.description === undefined ? {} : { description: fields.description }),
    ...(owner === undefined ? {} : { assignedTo: person }),
    ...(fields.targetDate === undefined ? {} : { targetDate: fields.targetDate }),
    ...(fields.priority === undefined ? {} : { priority: fields.priority }),
  };
}

interface PointerParts {
  readonly key: LineKey;
  readonly blob: BlobId;
  readonly rev: number;
  readonly run: RunId;
}

/** Comment of the link of an item to be: it agrees with the page on every fact it is created with. */
export function birthComment(
  line: StatedFacts,
  changes: readonly Change[],
  people: People,
  parts: PointerParts,
): string {
  const digests = new Map<string, string>();
  for (const { fact } of changes.filter(isSynced)) {
    const stated = wikiValue(fact, line, people);
    if (stated.kind === "value") digests.set(fact, digestOf(fact, stated.canonical));
  }
  return writePointer({ ...parts, title: line.title, digests });
}

/**
 * Comment of a link that is written with other values. The row's own facts get what the row says was agreed: should a side have
 * moved on meanwhile, the next plan sees which one. Other facts move only where both sides say the same; the rest keep their base.
 */
export function agreedComment(
  line: StatedFacts,
  after: WorkItem,
  people: People,
  before: ReadonlyMap<string, string>,
  changes: readonly Change[],
  parts: PointerParts,
): string {
  const digests = new Map(agreedDigests(line, after, people, before));
  for (const { fact, to } of changes.filter(isSynced)) {
    const digest = digestOfValue(fact, statedValue(fact, to, people));
    if (digest === null) digests.delete(fact);
    else digests.set(fact, digest);
  }
  return writePointer({ ...parts, title: line.title, digests });
}
