/** The tree of saved queries. */
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
import {
  addQuery,
  findQuery,
  moveQuery,
  queriesBelow,
  queryPath,
  removeQuery,
  updateQuery,
  type SavedQuery,
} from "../savedQueries";
import { sentText } from "../sentText";
import { clausesOf, columnsOf, queryTypes, readQueryText, typeOfQuery } from "../wiql/queryClauses";
import { apiUrl, namedPersonRef, type Json } from "../workItemShape";
import { everywhere, projectOfPath } from "./requests";
import { run } from "./wiqlRoutes";

const expandMembers = { none: 0, wiql: 1, clauses: 2, all: 3, minimal: 4 } as const;
type Expand = keyof typeof expandMembers;

export function queryRoutes(stores: BoardStores): readonly Route[] {
  const folder = ["{project}/_apis/wit/queries/{*query}", "{project}/_apis/wit/queries"];
  return [
    route(wit.queries, "GET", (request, context) => readQueries(stores, request, context), { paths: folder }),
    route(wit.queries, "POST", (request, context) => createQuery(stores, request, context), { paths: folder }),
    route(wit.queries, "PATCH", (request, context) => changeQuery(stores, request, context), { paths: folder }),
    route(wit.queries, "DELETE", (request, context) => deleteQuery(stores, request, context), { paths: folder }),
    route(wit.queriesBatch, "POST", (request, context) => readBatch(stores, request, context), {
      paths: everywhere("_apis/wit/queriesbatch"),
      permission: "read",
      scope: "vso.work",
    }),
  ];
}

function savedAt(stores: BoardStores, request: RoutedRequest, context: Context): SavedQuery {
  const path = request.segments["query"] ?? "";
  const saved = findQuery(stores, projectOfPath(request).id, path, context.currentUser.id);
  if (saved === null) throw boardError("QueryItemNotFoundException", { query: path });
  return saved;
}

function readQueries(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const depth = Math.min(request.query.integer("$depth") ?? 0, 2);
  if (request.query.boolean("$includeDeleted") === true) throw notEmulated("deleted saved queries");
  const expand = request.query.enumeration("$expand", expandMembers) ?? "none";
  const showing = { depth, expand, user: context.currentUser.id };
  const filter = request.query.text("$filter");
  if (filter !== null && request.segments["query"] === undefined) return filtered(stores, request, showing, filter);
  if (request.segments["query"] !== undefined)
    return ok(queryShape(stores, projectOfPath(request), savedAt(stores, request, context), showing));
  const roots = queriesBelow(stores, projectOfPath(request).id, null, context.currentUser.id);
  return list(roots.map((query) => queryShape(stores, projectOfPath(request), query, showing)));
}

/** Queries whose name has the text in it, as far down as the tree goes. */
function filtered(stores: BoardStores, request: RoutedRequest, showing: QueryShowing, filter: string): ServiceResponse {
  const project = projectOfPath(request);
  const below = (parent: string | null): readonly SavedQuery[] =>
    queriesBelow(stores, project.id, parent, showing.user).flatMap((query) =>
      query.folder ? below(query.id) : [query],
    );
  const found = below(null).filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
  const top = request.query.integer("$top") ?? 50;
  const shown = found.slice(0, top);
  return ok({
    count: shown.length,
    value: shown.map((query) => queryShape(stores, project, query, showing)),
    hasMore: found.length > top,
  });
}

function readBatch(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { ids, $expand, errorPolicy } = (request.body ?? {}) as {
    readonly ids?: unknown;
    readonly $expand?: unknown;
    readonly errorPolicy?: unknown;
  };
  if (!Array.isArray(ids))
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: ids" });
  const names = Object.keys(expandMembers) as Expand[];
  const expand = names.find((name) => name === $expand || expandMembers[name] === $expand) ?? "none";
  const user = context.currentUser.id;
  const omits = errorPolicy === "omit" || errorPolicy === 2;
  return list(
    ids.map(sentText).flatMap((id) => {
      const found = findQuery(stores, request.project?.id ?? null, id, user);
      const project = found === null ? null : stores.projects.find(found.project);
      if ((found === null || project === null) && omits) return [];
      if (found === null || project === null) throw boardError("QueryItemNotFoundException", { query: id });
      return [queryShape(stores, project, found, { depth: 0, expand, user })];
    }),
  );
}

interface QueryShowing {
  readonly depth: number;
  readonly expand: Expand;
  readonly user: string;
}

function queryShape(stores: BoardStores, project: Project, query: SavedQuery, showing: QueryShowing): Json {
  const url = apiUrl(stores, project, `queries/${query.id}`);
  const children = query.folder ? queriesBelow(stores, project.id, query.id, showing.user) : [];
  const inner = { ...showing, depth: showing.depth - 1 };
  const read = query.wiql === null ? null : readQueryText(query.wiql);
  const shapes = {
    fields: stores.processes.fields,
    fieldUrl: (name: string): string => apiUrl(stores, null, `fields/${name}`),
  };
  const isWhole = showing.expand === "all" || showing.expand === "clauses";
  return {
    id: query.id,
    name: query.name,
    path: queryPath(stores, query),
    createdBy: namedPersonRef(stores, query.createdBy),
    createdDate: new Date(query.created),
    lastModifiedBy: namedPersonRef(stores, query.modifiedBy),
    lastModifiedDate: new Date(query.modified),
    ...(query.folder ? { isFolder: true, hasChildren: children.length > 0 } : {}),
    ...(read === null ? {} : { queryType: enumValue(typeOfQuery(read), queryTypes) }),
    ...(showing.depth > 0 && children.length > 0
      ? { children: children.map((child) => queryShape(stores, project, child, inner)) }
      : {}),
    ...(read !== null && isWhole ? columnsOf(read, shapes) : {}),
    ...(query.wiql !== null && (isWhole || showing.expand === "wiql") ? { wiql: query.wiql } : {}),
    isPublic: query.owner === null,
    ...(read !== null && isWhole ? clausesOf(read, shapes) : {}),
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
  const { id, name, isFolder, wiql } = (request.body ?? {}) as {
    id?: unknown;
    name?: unknown;
    isFolder?: unknown;
    wiql?: unknown;
  };
  if (typeof id === "string" && name === undefined) return move(stores, request, context, parent, id);
  if (typeof name !== "string" || name === "")
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: name" });
  const text = isFolder === true ? null : sentText(wiql);
  if (text !== null) run(stores, request, context, text);
  if (request.query.boolean("validateWiqlOnly") === true) return ok({ name, wiql: text });
  const added = stores.database.atomically(() =>
    addQuery(stores, parent, { name, wiql: text, by: context.currentUser.id, at: context.now.getTime() }),
  );
  return answer(
    201,
    queryShape(stores, projectOfPath(request), added, { depth: 0, expand: "all", user: context.currentUser.id }),
  );
}

/** Posting the id of a query into a folder moves it there. */
function move(
  stores: BoardStores,
  request: RoutedRequest,
  context: Context,
  folder: SavedQuery,
  id: string,
): ServiceResponse {
  const user = context.currentUser.id;
  const query = findQuery(stores, projectOfPath(request).id, id, user);
  if (query === null) throw boardError("QueryItemNotFoundException", { query: id });
  const moved = stores.database.atomically(() =>
    moveQuery(stores, query, folder, { by: user, at: context.now.getTime() }),
  );
  return ok(queryShape(stores, projectOfPath(request), moved, { depth: 0, expand: "all", user }));
}

function changeQuery(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const saved = savedAt(stores, request, context);
  const { name, wiql, isDeleted } = (request.body ?? {}) as { name?: unknown; wiql?: unknown; isDeleted?: unknown };
  if (isDeleted !== undefined) throw notEmulated("bringing back deleted saved queries");
  if (typeof wiql === "string") run(stores, request, context, wiql);
  const changed = updateQuery(stores, saved, {
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof wiql === "string" ? { wiql } : {}),
    by: context.currentUser.id,
    at: context.now.getTime(),
  });
  return ok(
    queryShape(stores, projectOfPath(request), changed, { depth: 0, expand: "all", user: context.currentUser.id }),
  );
}

function deleteQuery(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  removeQuery(stores, savedAt(stores, request, context), context.currentUser.id);
  return noContent();
}
