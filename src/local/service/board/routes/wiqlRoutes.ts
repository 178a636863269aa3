/** Queries: by text, by id, and the tree of saved ones. */
import {
  answer,
  enumValue,
  list,
  noContent,
  ok,
  route,
  type Context,
  type Project,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../../route";
import { notEmulated } from "../../errors";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { wit } from "../locations";
import type { Field } from "../processes/fieldCatalogue";
import {
  addQuery,
  findQuery,
  queriesBelow,
  queryPath,
  removeQuery,
  updateQuery,
  type SavedQuery,
} from "../savedQueries";
import { apiUrl, namedPersonRef, type Json } from "../workItemShape";
import { runWiql, type WiqlResult } from "../wiql/runWiql";
import { projectOfPath } from "./requests";
import { sentText } from "../sentText";

const queryTypes = { flat: 1, tree: 2, oneHop: 3 } as const;
const resultTypes = { workItem: 1, workItemLink: 2 } as const;

const wiqlPaths = ["{project}/{team}/_apis/wit/wiql", "{project}/_apis/wit/wiql", "_apis/wit/wiql"];
const wiqlByIdPaths = wiqlPaths.map((path) => `${path}/{id}`);

export function wiqlRoutes(stores: BoardStores): readonly Route[] {
  const folder = ["{project}/_apis/wit/queries/{*query}", "{project}/_apis/wit/queries"];
  return [
    route(wit.wiql, "POST", (request, context) => byText(stores, request, context), {
      paths: wiqlPaths,
      permission: "read",
      scope: "vso.work",
    }),
    route(wit.wiqlById, "GET", (request, context) => byId(stores, request, context), { paths: wiqlByIdPaths }),
    route(wit.queries, "GET", (request, context) => readQueries(stores, request, context), { paths: folder }),
    route(wit.queries, "POST", (request, context) => createQuery(stores, request, context), { paths: folder }),
    route(wit.queries, "PATCH", (request, context) => changeQuery(stores, request, context), { paths: folder }),
    route(wit.queries, "DELETE", (request, context) => deleteQuery(stores, request, context), { paths: folder }),
  ];
}

function byText(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { query } = (request.body ?? {}) as { query?: unknown };
  if (typeof query !== "string" || query.trim() === "")
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: wiql" });
  return ok(resultShape(stores, run(stores, request, context, query), request.project));
}

function byId(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const id = request.segments["id"] ?? "";
  const saved = findQuery(stores, request.project?.id ?? null, id, context.currentUser.id);
  if (saved === null || saved.wiql === null) throw boardError("QueryItemNotFoundException", { query: id });
  const result = run(stores, request, context, saved.wiql);
  const count = result.kind === "flat" ? result.ids.length : result.rows.length;
  return ok(resultShape(stores, result, request.project), { "x-total-count": String(count) });
}

function run(stores: BoardStores, request: RoutedRequest, context: Context, text: string): WiqlResult {
  return runWiql({
    stores,
    text,
    top: request.query.integer("$top"),
    timePrecision: request.query.boolean("timePrecision") ?? false,
    project: request.project,
    team: request.segments["team"] === undefined ? null : request.team,
    user: context.currentUser,
    now: context.now,
    indexedAt: context.indexedAt < context.now ? context.indexedAt : null,
  });
}

function resultShape(stores: BoardStores, result: WiqlResult, project: Project | null): Json {
  const field = ({ referenceName, name }: Field): Json => ({
    referenceName,
    name,
    url: apiUrl(stores, null, `fields/${referenceName}`),
  });
  const item = (id: number): Json => ({ id, url: apiUrl(stores, project, `workItems/${id}`) });
  const frame = {
    queryType: enumValue(result.kind, queryTypes),
    queryResultType: enumValue(result.kind === "flat" ? "workItem" : "workItemLink", resultTypes),
    asOf: result.asOf,
    columns: result.columns.map(field),
    ...(result.sort.length === 0
      ? {}
      : { sortColumns: result.sort.map((sort) => ({ field: field(sort.field), descending: sort.descending })) }),
  };
  if (result.kind === "flat") return { ...frame, workItems: result.ids.map(item) };
  return {
    ...frame,
    workItemRelations: result.rows.map(({ rel, source, target }) => ({
      rel,
      source: source === null ? null : item(source),
      target: item(target),
    })),
  };
}

function savedAt(stores: BoardStores, request: RoutedRequest, context: Context): SavedQuery {
  const path = request.segments["query"] ?? "";
  const saved = findQuery(stores, projectOfPath(request).id, path, context.currentUser.id);
  if (saved === null) throw boardError("QueryItemNotFoundException", { query: path });
  return saved;
}

function readQueries(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const depth = Math.min(request.query.integer("$depth") ?? 0, 2);
  const expand = request.query.enumeration("$expand", { none: 0, wiql: 1, clauses: 2, all: 3, minimal: 4 });
  if (expand === "clauses" || expand === "all") throw notEmulated("the clauses of saved queries");
  for (const option of ["$filter", "$includeDeleted"])
    if (request.query.has(option)) throw notEmulated(`${option} of saved queries`);
  const wiql = expand === "wiql";
  const showing = { depth, wiql, user: context.currentUser.id };
  if (request.segments["query"] !== undefined)
    return ok(queryShape(stores, projectOfPath(request), savedAt(stores, request, context), showing));
  const roots = queriesBelow(stores, projectOfPath(request).id, null, context.currentUser.id);
  return list(roots.map((query) => queryShape(stores, projectOfPath(request), query, showing)));
}

interface QueryShowing {
  readonly depth: number;
  readonly wiql: boolean;
  readonly user: string;
}

function queryShape(stores: BoardStores, project: Project, query: SavedQuery, showing: QueryShowing): Json {
  const url = apiUrl(stores, project, `queries/${query.id}`);
  const children = query.folder ? queriesBelow(stores, project.id, query.id, showing.user) : [];
  const inner = { ...showing, depth: showing.depth - 1 };
  return {
    id: query.id,
    name: query.name,
    path: queryPath(stores, query),
    createdBy: namedPersonRef(stores, query.createdBy),
    createdDate: new Date(query.created),
    lastModifiedBy: namedPersonRef(stores, query.modifiedBy),
    lastModifiedDate: new Date(query.modified),
    ...(query.folder
      ? { isFolder: true, hasChildren: children.length > 0 }
      : { queryType: enumValue("flat", queryTypes) }),
    ...(showing.depth > 0 && children.length > 0
      ? { children: children.map((child) => queryShape(stores, project, child, inner)) }
      : {}),
    ...(showing.wiql && query.wiql !== null ? { wiql: query.wiql } : {}),
    isPublic: query.owner === null,
    _links: {
      self: { href: url },
      html: { href: `${stores.service.baseUrl}/${project.id}/_queries/query/${query.id}` },
      ...(query.parent === null ? {} : { parent: { href: apiUrl(stores, project, `queries/${query.parent}`) } }),
      ...(query.folder ? {} : { wiql: { href: apiUrl(stores, project, `wiql/${query.id}`) } }),
    },
    url,
  };
}

function createQuery(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const parent = savedAt(stores, request, context);
  const { name, isFolder, wiql } = (request.body ?? {}) as { name?: unknown; isFolder?: unknown; wiql?: unknown };
  if (typeof name !== "string" || name === "")
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: name" });
  const text = isFolder === true ? null : sentText(wiql);
  if (text !== null) run(stores, request, context, text);
  const added = stores.database.atomically(() =>
    addQuery(stores, parent, { name, wiql: text, by: context.currentUser.id, at: context.now.getTime() }),
  );
  return answer(
    201,
    queryShape(stores, projectOfPath(request), added, { depth: 0, wiql: true, user: context.currentUser.id }),
  );
}

function changeQuery(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const saved = savedAt(stores, request, context);
  const { name, wiql } = (request.body ?? {}) as { name?: unknown; wiql?: unknown };
  if (typeof wiql === "string") run(stores, request, context, wiql);
  const changed = updateQuery(stores, saved, {
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof wiql === "string" ? { wiql } : {}),
    by: context.currentUser.id,
    at: context.now.getTime(),
  });
  return ok(
    queryShape(stores, projectOfPath(request), changed, { depth: 0, wiql: true, user: context.currentUser.id }),
  );
}

function deleteQuery(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  removeQuery(stores, savedAt(stores, request, context), context.currentUser.id);
  return noContent();
}
