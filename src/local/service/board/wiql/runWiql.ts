/**
 * Answers a query: flat lists of items, or links between items one hop or all the way down.
 *
 * Results are ids only. An answer above the limit is refused rather than cut; `top` cuts without a word, as in the
 * service. Items the user may not see take no part.
 */
import { boardError } from "../boardErrors";
import { forever } from "../database";
import { linkTypeField, type Field } from "../processes/fieldCatalogue";
import { relationTypes, relOf, type RelationType } from "../relationTypes";
import { compileExpression } from "./compileWiql";
import { sortExpression } from "./fieldExpressions";
import { fieldOf } from "./meaning";
import type { WiqlScope } from "./wiqlScope";
import { compose, fragment, joinFragments, type Fragment } from "./fragment";
import { parseWiql } from "./parseWiql";
import { WiqlError, type WiqlExpression, type WiqlField, type WiqlQuery, type WiqlTest } from "./wiqlSyntax";
import { readMoment } from "../fieldValues";

export const longestQuery = 32_000;

export interface LinkRow {
  /** Null for a root. */
  readonly rel: string | null;
  readonly source: number | null;
  readonly target: number;
}

export type WiqlResult = WiqlFrame &
  (
    | { readonly kind: "flat"; readonly ids: readonly number[] }
    | { readonly kind: "oneHop" | "tree"; readonly rows: readonly LinkRow[] }
  );

interface WiqlFrame {
  readonly asOf: Date;
  readonly columns: readonly Field[];
  readonly sort: readonly { readonly field: Field; readonly descending: boolean }[];
}

export interface WiqlRequest extends Omit<WiqlScope, "moment"> {
  readonly text: string;
  readonly top: number | null;
  /** The moment the index has come to, where that is not `now`: queries that name no moment see that one. */
  readonly indexedAt: Date | null;
}

export function runWiql(request: WiqlRequest): WiqlResult {
  try {
    return answer(request);
  } catch (error) {
    if (error instanceof WiqlError) throw boardError("QuerySyntax", { message: error.message });
    throw error;
  }
}

function answer(request: WiqlRequest): WiqlResult {
  if (request.text.length > longestQuery)
    throw new WiqlError(`VS402375: The query text exceeds the limit of ${longestQuery} characters.`, null);
  const query = parseWiql(request.text);
  const asked = query.asOf === null ? null : momentOfAsOf(request, query.asOf);
  const moment = asked ?? request.indexedAt?.getTime() ?? null;
  const scope: WiqlScope = { ...request, moment };
  const frame: WiqlFrame = {
    asOf: asked === null ? request.now : new Date(asked),
    columns: query.select.map((name) => fieldOf(scope, { name, end: null })),
    sort: query.orderBy.map(({ field, descending }) => ({ field: fieldOf(scope, field), descending })),
  };
  if (query.from === "WorkItems") return { ...frame, kind: "flat", ids: flatIds(scope, query, request.top) };
  const rows = linkRows(scope, query);
  const limited = refuseTooMany(scope, request.top === null ? rows : rows.slice(0, request.top));
  return { ...frame, kind: query.mode === "Recursive" ? "tree" : "oneHop", rows: limited };
}

function momentOfAsOf(request: WiqlRequest, value: NonNullable<WiqlQuery["asOf"]>): number {
  if (value.kind === "text") {
    const read = readMoment(value.text);
    if (read !== null) return Date.parse(read);
    throw new WiqlError("The date of the ASOF clause is not valid.", `'${value.text}'`);
  }
  if (value.kind === "macro" && value.name === "today")
    return Math.floor(request.now.getTime() / 86_400_000) * 86_400_000 + value.offset * 86_400_000;
  throw new WiqlError("The date of the ASOF clause is not valid.", null);
}

function flatIds(scope: WiqlScope, query: WiqlQuery, top: number | null): readonly number[] {
  const where = compileExpression(scope, query.where);
  const limit = Math.min(top ?? Number.MAX_SAFE_INTEGER, scope.stores.settings.queryLimit + 1);
  return refuseTooMany(scope, selectIds(scope, where, query.orderBy, limit));
}

function refuseTooMany<Row>(scope: WiqlScope, rows: readonly Row[]): readonly Row[] {
  const limit = scope.stores.settings.queryLimit;
  if (rows.length > limit) throw boardError("WorkItemTrackingQueryResultSizeLimitExceededException", { limit });
  return rows;
}

/** Ids of the items that pass, in order. */
function selectIds(scope: WiqlScope, where: Fragment, orderBy: WiqlQuery["orderBy"], limit: number): readonly number[] {
  const order = orderBy.map(({ field, descending }) =>
    compose(`{0}${descending ? " DESC" : ""}`, sortExpression(scope, fieldOf(scope, field), "r")),
  );
  const statement = compose(
    "SELECT r.item AS id FROM board_revision r JOIN board_item i ON i.id = r.item AND i.deleted = 0 WHERE {0} AND {1} AND {2} ORDER BY {3} LIMIT {4}",
    atMoment(scope),
    visible(scope),
    where,
    joinFragments([...order, fragment("r.item")], ", ", "r.item"),
    fragment("?", limit),
  );
  return scope.stores.database.all<{ id: number }>(statement.sql, ...statement.values).map((row) => row.id);
}

function atMoment(scope: WiqlScope): Fragment {
  return scope.moment === null
    ? fragment(`r.revised = ${forever}`)
    : fragment("r.changed <= ? AND r.revised > ?", scope.moment, scope.moment);
}

function visible(scope: WiqlScope): Fragment {
  const { stores, user } = scope;
  const projects = stores.projects
    .all()
    .filter((project) => stores.users.permissionOf(user, project.id) !== "none")
    .map((project) => project.id);
  return fragment(
    "r.project IN (SELECT value FROM json_each(?)) AND r.area NOT IN (SELECT value FROM json_each(?))",
    JSON.stringify(projects),
    JSON.stringify(stores.access.hiddenAreas(user.id)),
  );
}

interface LinkConditions {
  readonly source: WiqlExpression | null;
  readonly target: WiqlExpression | null;
  readonly link: WiqlExpression | null;
}

/** The conditions of a link query by what they speak of: one end, the other, or the link. */
function conditionsOf(where: WiqlExpression | null): LinkConditions {
  const parts = where === null ? [] : where.kind === "and" ? where.parts : [where];
  const ends = { source: [] as WiqlExpression[], target: [] as WiqlExpression[], link: [] as WiqlExpression[] };
  for (const part of flattened(parts)) {
    const spoken = new Set(fieldsIn(part).map(endOf));
    const [only] = spoken;
    if (spoken.size !== 1 || only === undefined)
      throw new WiqlError("A condition of a link query must speak of one end of the link.", null);
    ends[only].push(part);
  }
  const all = (list: readonly WiqlExpression[]): WiqlExpression | null =>
    list.length === 0 ? null : { kind: "and", parts: list };
  return { source: all(ends.source), target: all(ends.target), link: all(ends.link) };
}

function flattened(parts: readonly WiqlExpression[]): readonly WiqlExpression[] {
  return parts.flatMap((part) => (part.kind === "and" ? flattened(part.parts) : [part]));
}

function fieldsIn(expression: WiqlExpression): readonly WiqlField[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.parts.flatMap(fieldsIn);
    case "not":
      return fieldsIn(expression.part);
    case "test":
      return [expression.field];
  }
}

function endOf(field: WiqlField): keyof LinkConditions {
  if (field.end !== null) return field.end;
  if (isLinkType(field)) return "link";
  throw new WiqlError("A field of a link query must name the end of the link it belongs to.", `[${field.name}]`);
}

function isLinkType(field: WiqlField): boolean {
  return field.name.toLowerCase() === linkTypeField.toLowerCase() || field.name.toLowerCase() === "link type";
}

interface Edge {
  readonly rel: RelationType;
  readonly source: number;
  readonly target: number;
}

function linkRows(scope: WiqlScope, query: WiqlQuery): readonly LinkRow[] {
  const conditions = conditionsOf(query.where);
  const rels = relationTypes.filter((type) => type.link !== null && !type.remote && linkPasses(conditions.link, type));
  const everything = Number.MAX_SAFE_INTEGER;
  const sources = selectIds(scope, compileExpression(scope, conditions.source), query.orderBy, everything);
  const targets = selectIds(scope, compileExpression(scope, conditions.target), query.orderBy, everything);
  const places = new Map(targets.map((id, place) => [id, place]));
  if (query.mode === "Recursive") return treeRows(scope, query, rels, sources, places);
  const edges = edgesBySource(scope, rels, places);
  return oneHopRows(query.mode, sources, edges);
}

function linkPasses(expression: WiqlExpression | null, type: RelationType): boolean {
  if (expression === null) return true;
  switch (expression.kind) {
    case "and":
      return expression.parts.every((part) => linkPasses(part, type));
    case "or":
      return expression.parts.some((part) => linkPasses(part, type));
    case "not":
      return !linkPasses(expression.part, type);
    case "test":
      return linkTestPasses(expression.test, type);
  }
}

function linkTestPasses(test: WiqlTest, type: RelationType): boolean {
  const names = [type.referenceName.toLowerCase(), type.name.toLowerCase()];
  const isNamed = (value: { readonly kind: string; readonly text?: string }): boolean =>
    value.kind === "text" && names.includes((value.text ?? "").toLowerCase());
  if (test.kind === "in") return test.values.some(isNamed);
  if (test.kind === "compare" && test.operator === "=") return isAny(test.value) || isNamed(test.value);
  if (test.kind === "compare" && test.operator === "<>") return isAny(test.value) || !isNamed(test.value);
  throw new WiqlError("The specified operator cannot be used with the Link Type field.", null);
}

/** `[System.Links.LinkType] <> ''` stands for any link. */
function isAny(value: { readonly kind: string; readonly text?: string }): boolean {
  return value.kind === "text" && value.text === "";
}

/** Links of these kinds, by the item they start from, those to wanted targets only, in the order of the targets. */
function edgesBySource(
  scope: WiqlScope,
  rels: readonly RelationType[],
  places: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly Edge[]> {
  const links = [...new Set(rels.map((rel) => rel.link))];
  const there =
    scope.moment === null
      ? fragment(`removed = ${forever}`)
      : fragment("added <= ? AND removed > ?", scope.moment, scope.moment);
  const statement = compose(
    "SELECT type, source, target FROM board_link WHERE type IN (SELECT value FROM json_each({0})) AND {1} ORDER BY id",
    fragment("?", JSON.stringify(links)),
    there,
  );
  const rows = scope.stores.database.all<{ type: string; source: number; target: number }>(
    statement.sql,
    ...statement.values,
  );
  const edges = new Map<number, Edge[]>();
  const add = (rel: RelationType, source: number, target: number): void => {
    if (!rels.includes(rel) || !places.has(target)) return;
    const list = edges.get(source) ?? [];
    list.push({ rel, source, target });
    edges.set(source, list);
  };
  for (const { type, source, target } of rows) {
    add(relOf(type, true), source, target);
    add(relOf(type, false), target, source);
  }
  for (const list of edges.values()) list.sort((a, b) => (places.get(a.target) ?? 0) - (places.get(b.target) ?? 0));
  return edges;
}

const rootRow = (target: number): LinkRow => ({ rel: null, source: null, target });
const edgeRow = (edge: Edge): LinkRow => ({ rel: edge.rel.referenceName, source: edge.source, target: edge.target });

function oneHopRows(
  mode: WiqlQuery["mode"],
  sources: readonly number[],
  edges: ReadonlyMap<number, readonly Edge[]>,
): readonly LinkRow[] {
  return sources.flatMap((source) => {
    const own = edges.get(source) ?? [];
    if (mode === "DoesNotContain") return own.length === 0 ? [rootRow(source)] : [];
    if (mode === "MustContain" && own.length === 0) return [];
    return [rootRow(source), ...own.map(edgeRow)];
  });
}

/** Trees: items that pass the source conditions, with everything below them that passes the target conditions. */
function treeRows(
  scope: WiqlScope,
  query: WiqlQuery,
  rels: readonly RelationType[],
  sources: readonly number[],
  places: ReadonlyMap<number, number>,
): readonly LinkRow[] {
  const trees = rels.filter((rel) => rel.topology === "tree" && rel.isForward);
  if (trees.length !== 1) throw new WiqlError("A recursive link query needs one link type of tree topology.", null);
  if (query.returnMatchingChildren) return matchingChildrenRows(scope, trees, sources, places);
  const edges = edgesBySource(scope, trees, places);
  const below = new Set<number>();
  for (const source of sources) markBelow(source, edges, below);
  return sources
    .filter((source) => !below.has(source))
    .flatMap((source) => [rootRow(source), ...descend(source, edges)]);
}

/**
 * Trees that begin with what is linked: every item that passes the target conditions, even where nothing above it passes
 * the source conditions; of those above, the ones that do stand over it, as far as the way up is unbroken.
 */
function matchingChildrenRows(
  scope: WiqlScope,
  trees: readonly RelationType[],
  sources: readonly number[],
  places: ReadonlyMap<number, number>,
): readonly LinkRow[] {
  const order = [...new Set([...places.keys(), ...sources])];
  const all = new Map(order.map((id, place) => [id, place]));
  const edges = edgesBySource(scope, trees, all);
  const parents = new Map([...edges.values()].flat().map((edge) => [edge.target, edge.source]));
  const passing = new Set(sources);
  const shown = new Set(places.keys());
  for (const id of places.keys()) {
    for (let at = parents.get(id); at !== undefined && !shown.has(at) && passing.has(at); at = parents.get(at)) {
      shown.add(at);
    }
  }
  const between = new Map(
    [...edges]
      .filter(([source]) => shown.has(source))
      .map(([source, own]) => [source, own.filter(({ target }) => shown.has(target))]),
  );
  const isRoot = (id: number): boolean => !shown.has(parents.get(id) ?? Number.NaN);
  return order.filter((id) => shown.has(id) && isRoot(id)).flatMap((id) => [rootRow(id), ...descend(id, between)]);
}

function markBelow(source: number, edges: ReadonlyMap<number, readonly Edge[]>, below: Set<number>): void {
  const open = [source];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const edge of edges.get(at) ?? []) {
      if (below.has(edge.target)) continue;
      below.add(edge.target);
      open.push(edge.target);
    }
}

function descend(source: number, edges: ReadonlyMap<number, readonly Edge[]>): readonly LinkRow[] {
  return (edges.get(source) ?? []).flatMap((edge) => [edgeRow(edge), ...descend(edge.target, edges)]);
}
