/** Work items, their relations and the lists they come in. */
import { workItemId } from "../../../domain/ids";
import type { WorkItemId } from "../../../domain/ids";
import type {
  Person,
  RichText,
  StateCategory,
  WikiPageLink,
  WorkItem,
  WorkItemLinks,
  WorkItemType,
} from "../../../domain/board";
import { readArtifactUri } from "./artifactUri";
import { dayOf, instantOf, momentDayOf } from "./dates";
import { integer, integerOrNull, listOf, record, recordOrNull, ShapeError, text, textOrNull } from "./shape";
import type { Json } from "./shape";

/** Reference names of the fields the product reads or writes. */
export const FIELD = {
  project: "System.TeamProject",
  type: "System.WorkItemType",
  title: "System.Title",
  state: "System.State",
  area: "System.AreaPath",
  iteration: "System.IterationPath",
  assignedTo: "System.AssignedTo",
  parent: "System.Parent",
  tags: "System.Tags",
  priority: "Microsoft.VSTS.Common.Priority",
  startDate: "Microsoft.VSTS.Scheduling.StartDate",
  targetDate: "Microsoft.VSTS.Scheduling.TargetDate",
  activatedDate: "Microsoft.VSTS.Common.ActivatedDate",
  closedDate: "Microsoft.VSTS.Common.ClosedDate",
  createdDate: "System.CreatedDate",
  createdBy: "System.CreatedBy",
  changedDate: "System.ChangedDate",
  changedBy: "System.ChangedBy",
  externalLinks: "System.ExternalLinkCount",
  description: "System.Description",
} as const;

export const WORK_ITEM_FIELDS: readonly string[] = Object.values(FIELD);

export const REL = {
  parent: "System.LinkTypes.Hierarchy-Reverse",
  child: "System.LinkTypes.Hierarchy-Forward",
  artifact: "ArtifactLink",
} as const;

/** The only registered name the service takes for such a link; another one is answered with a 500. */
export const WIKI_PAGE_LINK = "Wiki Page";

/** Category of a state of a type; `null` when the type has no such state (or is not of this project). */
export type CategoryOf = (type: string, state: string) => StateCategory | null;

export function categoryLookup(types: readonly WorkItemType[]): CategoryOf {
  const byType = new Map(
    types.map((type) => [type.name, new Map(type.states.map((state) => [state.name, state.category]))]),
  );
  return (type, state) => byType.get(type)?.get(state) ?? null;
}

export function readWorkItem(answer: unknown, categoryOf: CategoryOf): WorkItem {
  const row = record(answer, "a work item");
  const fields = record(row["fields"], "the fields of a work item");
  const type = text(fields, FIELD.type, "a work item");
  const state = text(fields, FIELD.state, "a work item");
  const createdDate = instantOf(fields[FIELD.createdDate]);
  const changedDate = instantOf(fields[FIELD.changedDate]);
  if (createdDate === null || changedDate === null) throw new ShapeError("a work item has no dates");
  return {
    id: workItemId(integer(row, "id", "a work item")),
    rev: integer(row, "rev", "a work item"),
    project: text(fields, FIELD.project, "a work item"),
    type,
    title: textOrNull(fields, FIELD.title) ?? "",
    state,
    category: categoryOf(type, state),
    areaPath: textOrNull(fields, FIELD.area) ?? "",
    iterationPath: textOrNull(fields, FIELD.iteration) ?? "",
    assignedTo: personOf(fields[FIELD.assignedTo]),
    parent: idOrNull(integerOrNull(fields, FIELD.parent)),
    tags: tagsOf(fields[FIELD.tags]),
    priority: integerOrNull(fields, FIELD.priority),
    startDate: dayOf(fields[FIELD.startDate]),
    targetDate: dayOf(fields[FIELD.targetDate]),
    activatedDate: momentDayOf(fields[FIELD.activatedDate]),
    closedDate: momentDayOf(fields[FIELD.closedDate]),
    createdDate,
    createdBy: personOf(fields[FIELD.createdBy]),
    changedDate,
    changedBy: personOf(fields[FIELD.changedBy]),
    externalLinks: integerOrNull(fields, FIELD.externalLinks) ?? 0,
    description: descriptionOf(row, fields),
  };
}

export const readWorkItems = (answer: unknown, categoryOf: CategoryOf): readonly WorkItem[] =>
  listOf(answer, "the list of work items").map((row) => readWorkItem(row, categoryOf));

/** Relations of a full work item, in the order served. */
export function readLinks(answer: unknown): WorkItemLinks {
  const row = record(answer, "a work item");
  const relations = readRelations(row);
  const targets = (rel: string): readonly WorkItemId[] =>
    relations.flatMap((relation) => (relation.rel === rel && relation.target !== null ? [relation.target] : []));
  return {
    id: workItemId(integer(row, "id", "a work item")),
    rev: integer(row, "rev", "a work item"),
    parent: targets(REL.parent)[0] ?? null,
    children: [...targets(REL.child)].sort((a, b) => a - b),
    wikiPages: relations.flatMap((relation) => (relation.wikiPage === null ? [] : [relation.wikiPage])),
  };
}

export const readLinksList = (answer: unknown): readonly WorkItemLinks[] =>
  listOf(answer, "the list of work items").map(readLinks);

/** One relation with its index, which is only good for the revision and the moment it was read at. */
export interface Relation {
  readonly index: number;
  readonly rel: string;
  /** Work item at the other end. */
  readonly target: WorkItemId | null;
  readonly wikiPage: WikiPageLink | null;
}

export function readRelations(answer: unknown): readonly Relation[] {
  const relations = record(answer, "a work item")["relations"];
  if (relations === undefined || relations === null) return [];
  return listOf(relations, "the relations of a work item").map((row, index) => {
    const rel = text(row, "rel", "a relation");
    const url = textOrNull(row, "url") ?? "";
    return { index, rel, target: targetOf(url), wikiPage: rel === REL.artifact ? wikiPageOf(url, row) : null };
  });
}

function targetOf(url: string): WorkItemId | null {
  const match = /\/_apis\/wit\/workitems\/(\d+)$/i.exec(url);
  return match?.[1] === undefined ? null : workItemId(Number(match[1]));
}

function wikiPageOf(url: string, row: Json): WikiPageLink | null {
  const address = readArtifactUri(url);
  if (address === null) return null;
  const comment = textOrNull(recordOrNull(row["attributes"]) ?? {}, "comment");
  return { url, ...address, comment };
}

/** Form the description field of this item has; the service states it only when no field list was asked for. */
export function descriptionFormat(answer: unknown): RichText["format"] {
  const formats = recordOrNull(record(answer, "a work item")["multilineFieldsFormat"]);
  const format = formats?.[FIELD.description];
  return typeof format === "string" && format.toLowerCase() === "markdown" ? "markdown" : "html";
}

/** Where the format was not stated, text that holds a tag or a character entity is HTML: the form writes nothing else. */
function descriptionOf(row: Json, fields: Json): RichText | null {
  const value = textOrNull(fields, FIELD.description);
  if (value === null) return null;
  const stated = recordOrNull(row["multilineFieldsFormat"])?.[FIELD.description];
  if (typeof stated === "string")
    return { format: stated.toLowerCase() === "markdown" ? "markdown" : "html", text: value };
  return { format: /<\/?[a-z][^<>]*>|&(?:#\d+|[a-z]+);/i.test(value) ? "html" : "markdown", text: value };
}

/** An identity: an object, or `Name <mail>` in old versions. */
function personOf(value: unknown): Person | null {
  if (typeof value === "string") {
    const match = /^(.*?)\s*<([^<>]+)>$/.exec(value);
    return value === "" ? null : { displayName: match?.[1] ?? value, uniqueName: match?.[2] ?? value };
  }
  const identity = recordOrNull(value);
  if (identity === null) return null;
  const displayName = textOrNull(identity, "displayName");
  const uniqueName = textOrNull(identity, "uniqueName");
  const name = displayName ?? uniqueName;
  return name === null ? null : { displayName: name, uniqueName: uniqueName ?? name };
}

const tagsOf = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? value
        .split(";")
        .map((tag) => tag.trim())
        .filter((tag) => tag !== "")
    : [];

const idOrNull = (value: number | null): WorkItemId | null =>
  value === null || !Number.isInteger(value) || value <= 0 ? null : workItemId(value);

/** Ids of a recycle bin answer; published examples write them as text. */
export const readIds = (answer: unknown): readonly WorkItemId[] =>
  listOf(answer, "a list of work items").flatMap((row) => idOrNull(Number(row["id"])) ?? []);
