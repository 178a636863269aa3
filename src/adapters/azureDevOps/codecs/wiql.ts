/**
 * The queries the product asks, and their answers. Everything that comes from outside goes through `literal`.
 * An empty `IN ()` is an error in WIQL, so a condition over nothing is written as one that never holds.
 */
import { workItemId } from "../../../domain/ids";
import type { Instant, WorkItemId } from "../../../domain/ids";
import type { StateCategory, WorkItemType } from "../../../domain/board";
import { instantOf } from "./dates";
import { integer, listOf, record, recordOrNull, ShapeError } from "./shape";

/** A string literal: the quote is doubled; control characters, which no title or name holds, become blanks. */
export function literal(value: string): string {
  return `'${value.replace(/[\u0000-\u001f\u007f]/g, " ").replaceAll("'", "''")}'`;
}

const NEVER = "[System.Id] < 0";

const oneOf = (field: string, values: readonly string[]): string =>
  values.length === 0 ? NEVER : `${field} IN (${values.map(literal).join(", ")})`;

const IN_PROJECT = "[System.TeamProject] = @project";

/** The clause that asks for the past; it stands after ORDER BY and before MODE. */
const asOfClause = (at: Instant | null): string => (at === null ? "" : ` ASOF ${literal(at)}`);

/** Ids of all items of these types above an id, ascending; `at` asks for the past. */
export function itemsOfTypesQuery(types: readonly string[], above: number, at: Instant | null = null): string {
  return `SELECT [System.Id] FROM WorkItems WHERE ${IN_PROJECT} AND ${oneOf("[System.WorkItemType]", types)} AND [System.Id] > ${above} ORDER BY [System.Id]${asOfClause(at)}`;
}

/** Items whose title holds every word, last changed first; no words means any title, no types any type. */
export function searchQuery(words: readonly string[], types: readonly string[]): string {
  const conditions = [
    IN_PROJECT,
    ...(types.length === 0 ? [] : [oneOf("[System.WorkItemType]", types)]),
    ...words.map((word) => `[System.Title] CONTAINS ${literal(word)}`),
  ];
  return `SELECT [System.Id] FROM WorkItems WHERE ${conditions.join(" AND ")} ORDER BY [System.ChangedDate] DESC`;
}

/** Items with one of these tags or of one of these types; at least one of either is to be named. */
export function markedQuery(tags: readonly string[], types: readonly string[], at: Instant | null = null): string {
  const marks = [
    ...tags.map((tag) => `[System.Tags] CONTAINS ${literal(tag)}`),
    ...(types.length === 0 ? [] : [oneOf("[System.WorkItemType]", types)]),
  ];
  return `SELECT [System.Id] FROM WorkItems WHERE ${IN_PROJECT} AND (${marks.join(" OR ")}) ORDER BY [System.Id]${asOfClause(at)}`;
}

/** Asks for nothing; the answer's `asOf` is the server's clock. */
export const CLOCK_QUERY = `SELECT [System.Id] FROM WorkItems WHERE ${IN_PROJECT} AND [System.Id] = 1`;

/** The highest id of these types comes first. */
export function highestIdQuery(types: readonly string[], at: Instant | null = null): string {
  return `SELECT [System.Id] FROM WorkItems WHERE ${IN_PROJECT} AND ${oneOf("[System.WorkItemType]", types)} ORDER BY [System.Id] DESC${asOfClause(at)}`;
}

export interface IdRange {
  /** Excluded. */
  readonly above: number;
  /** Included; `null` = no end. */
  readonly to: number | null;
}

/** Links from items of the parent types to children of the target types that are in one of these categories. */
export function childLinksQuery(
  parentTypes: readonly string[],
  targetTypes: readonly WorkItemType[],
  categories: readonly StateCategory[],
  range: IdRange | null,
  at: Instant | null = null,
): string {
  const source = [
    "[Source].[System.TeamProject] = @project",
    oneOf("[Source].[System.WorkItemType]", parentTypes),
    ...(range === null ? [] : [`[Source].[System.Id] > ${range.above}`]),
    ...(range === null || range.to === null ? [] : [`[Source].[System.Id] <= ${range.to}`]),
  ];
  return [
    "SELECT [System.Id] FROM WorkItemLinks",
    `WHERE (${source.join(" AND ")})`,
    "AND ([System.Links.LinkType] = 'System.LinkTypes.Hierarchy-Forward')",
    `AND (${stateCondition(targetTypes, categories)})`,
    `${asOfClause(at)} MODE (MustContain)`.trim(),
  ].join(" ");
}

/**
 * `StateCategory` cannot be asked for, and the same word may mean different things in two types ("Resolved" of a Bug
 * and of an Epic), so types that share a list of states are asked for together with that list.
 */
function stateCondition(types: readonly WorkItemType[], categories: readonly StateCategory[]): string {
  const byStates = new Map<string, { readonly types: string[]; readonly states: readonly string[] }>();
  for (const type of types) {
    const states = type.states.filter((state) => categories.includes(state.category)).map((state) => state.name);
    if (states.length === 0) continue;
    const group = byStates.get(states.join("\n"));
    if (group === undefined) byStates.set(states.join("\n"), { types: [type.name], states });
    else group.types.push(type.name);
  }
  if (byStates.size === 0) return "[Target].[System.Id] < 0";
  return [...byStates.values()]
    .map(
      (group) =>
        `(${oneOf("[Target].[System.WorkItemType]", group.types)} AND ${oneOf("[Target].[System.State]", group.states)})`,
    )
    .join(" OR ");
}

export interface FlatResult {
  readonly ids: readonly WorkItemId[];
  readonly asOf: Instant;
}

export function readFlatResult(answer: unknown): FlatResult {
  const row = record(answer, "a query result");
  return {
    ids: listOf(row["workItems"], "the items of a query result").map((item) =>
      workItemId(integer(item, "id", "a row")),
    ),
    asOf: asOfOf(row["asOf"]),
  };
}

/** Source of every link row; root rows (without a source) are left out. */
export function readLinkSources(answer: unknown): readonly WorkItemId[] {
  const row = record(answer, "a query result");
  return listOf(row["workItemRelations"], "the links of a query result").flatMap((relation) => {
    const source = recordOrNull(relation["source"]);
    return source === null ? [] : [workItemId(integer(source, "id", "a link row"))];
  });
}

function asOfOf(value: unknown): Instant {
  const asOf = instantOf(value);
  if (asOf === null) throw new ShapeError("a query result has no time");
  return asOf;
}

/** Items by page of an artifact query: address as asked → ids. */
export function readArtifactQuery(answer: unknown): ReadonlyMap<string, readonly WorkItemId[]> {
  const results = recordOrNull(record(answer, "an artifact query result")["artifactUrisQueryResult"]) ?? {};
  return new Map(
    Object.entries(results).map(([uri, items]) => [
      uri,
      listOf(items, "the items of an artifact").map((item) => workItemId(integer(item, "id", "a row"))),
    ]),
  );
}
