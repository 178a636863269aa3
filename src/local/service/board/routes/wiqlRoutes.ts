/** Queries: by text, and saved ones by id. */
import {
  enumValue,
  ok,
  route,
  type Context,
  type Project,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../../route";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { wit } from "../locations";
import type { Field } from "../processes/fieldCatalogue";
import { findQuery } from "../savedQueries";
import { queryTypes } from "../wiql/queryClauses";
import { apiUrl, type Json } from "../workItemShape";
import { runWiql, type WiqlResult } from "../wiql/runWiql";

const resultTypes = { workItem: 1, workItemLink: 2 } as const;

const wiqlPaths = ["{project}/{team}/_apis/wit/wiql", "{project}/_apis/wit/wiql", "_apis/wit/wiql"];
const wiqlByIdPaths = wiqlPaths.map((path) => `${path}/{id}`);

export function wiqlRoutes(stores: BoardStores): readonly Route[] {
  return [
    route(wit.wiql, "POST", (request, context) => byText(stores, request, context), {
      paths: wiqlPaths,
      permission: "read",
      scope: "vso.work",
    }),
    route(wit.wiqlById, "GET", (request, context) => byId(stores, request, context), { paths: wiqlByIdPaths }),
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

export function run(stores: BoardStores, request: RoutedRequest, context: Context, text: string): WiqlResult {
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
