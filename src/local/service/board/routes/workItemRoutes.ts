/** Work items: create, read one or many, change, delete. */
import {
  answer,
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
import { boardError } from "../boardErrors";
import { projectOf, type BoardStores } from "../boardStores";
import { createWorkItem, setDeleted, updateWorkItem } from "../changeWorkItem";
import { readMoment } from "../fieldValues";
import { readPatch } from "../jsonPatch";
import { wit } from "../locations";
import {
  apiUrl,
  deletedShape,
  expandMembers,
  unsavedShape,
  workItemShape,
  type Expand,
  type Json,
} from "../workItemShape";
import type { Revision } from "../workItem";
import {
  changeOptions,
  everywhere,
  expandOf,
  idOf,
  isInScope,
  isVisible,
  keepUnless,
  presentItem,
  projectOfPath,
  requireWrite,
  wantedOf,
  type Wanted,
} from "./requests";
import { sentText } from "../sentText";

const patchType = ["application/json-patch+json"];
const mostItems = 200;

export function workItemRoutes(stores: BoardStores): readonly Route[] {
  const one = everywhere("_apis/wit/workItems/{id:int}");
  const create: Route["handle"] = (request, context) => createItem(stores, request, context);
  return [
    route(wit.newWorkItem, "POST", create, { bodyTypes: patchType }),
    route(wit.newWorkItem, "PATCH", create, { bodyTypes: patchType }),
    route(wit.workItems, "GET", (request, context) => readItem(stores, request, context), { paths: one }),
    route(wit.workItems, "PATCH", (request, context) => changeItem(stores, request, context), {
      paths: one,
      bodyTypes: patchType,
    }),
    route(wit.workItems, "DELETE", (request, context) => deleteItem(stores, request, context), { paths: one }),
    route(wit.workItems, "GET", (request, context) => readItems(stores, request, context), {
      paths: everywhere("_apis/wit/workItems"),
    }),
    route(wit.workItemsBatch, "POST", (request, context) => readBatch(stores, request, context), {
      paths: everywhere("_apis/wit/workItemsBatch"),
      permission: "read",
      scope: "vso.work",
    }),
    route(wit.workItemsDelete, "POST", (request, context) => deleteItems(stores, request, context), {
      paths: everywhere("_apis/wit/workItemsDelete"),
    }),
    route(wit.artifactUriQuery, "POST", (request, context) => queryArtifacts(stores, request, context), {
      paths: everywhere("_apis/wit/artifactUriQuery"),
      permission: "read",
      scope: "vso.work",
    }),
  ];
}

function createItem(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const project = projectOfPath(request);
  const { validateOnly, bypassRules } = changeOptions(request, context, project);
  const operations = readPatch(request.body);
  const wanted = wantedOf(stores, expandOf(request), null);
  const shape = keepUnless(stores, validateOnly, () => {
    const change = { operations, by: context.currentUser, at: context.now, bypassRules };
    const revision = createWorkItem(stores, project, request.segments["type"] ?? "", change);
    return changedShape(stores, stores.items.current(revision.item) ?? revision, wanted, request);
  });
  return ok(validateOnly ? unsavedShape(shape) : shape);
}

function changeItem(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const base = presentItem(stores, context, idOf(request), request.project);
  requireWrite(stores, context, base);
  const { validateOnly, bypassRules } = changeOptions(request, context, projectOf(stores, base.project));
  const operations = readPatch(request.body);
  const wanted = wantedOf(stores, expandOf(request), null);
  return ok(
    keepUnless(stores, validateOnly, () => {
      updateWorkItem(stores, base, { operations, by: context.currentUser, at: context.now, bypassRules });
      return changedShape(stores, stores.items.current(base.item) ?? base, wanted, request);
    }),
  );
}

/** Versions before 7.1 answer changes with relations, unasked. */
function changedShape(stores: BoardStores, revision: Revision, wanted: Wanted, request: RoutedRequest): Json {
  return workItemShape(stores, revision, {
    ...wanted,
    version: request.version,
    scoped: true,
    moment: null,
    links: true,
    relations: showsRelations(wanted.expand) || request.version.number < 7,
  });
}

function showsRelations(expand: Expand): boolean {
  return expand === "relations" || expand === "all";
}

function readItem(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const wanted = wantedOf(stores, expandOf(request), request.query.list("fields"));
  const moment = request.query.date("asOf")?.getTime() ?? null;
  const revision = itemAt(stores, context, idOf(request), request.project, moment);
  if (revision === null) throw boardError("WorkItemUnauthorizedAccessException", { id: idOf(request) });
  return ok(
    workItemShape(stores, revision, {
      ...wanted,
      version: request.version,
      scoped: true,
      moment,
      links: true,
      relations: showsRelations(wanted.expand),
    }),
  );
}

/** The item as it is or was; null when it does not exist for the user, or did not then. */
function itemAt(
  stores: BoardStores,
  context: Context,
  id: number,
  scope: Project | null,
  moment: number | null,
): Revision | null {
  const current = stores.items.current(id);
  if (current === null || current.deleted || !isVisible(stores, context, current) || !isInScope(current, scope))
    return null;
  return moment === null ? current : stores.items.asOf(id, moment);
}

/** What a list asks for, from the query or from the body of a batch. */
interface ListRequest {
  readonly ids: readonly number[];
  readonly wanted: Wanted;
  readonly moment: number | null;
  readonly omits: boolean;
}

function readItems(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const ids = request.query.list("ids");
  if (ids === null || ids.length === 0)
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: ids" });
  const policy = request.query.enumeration("errorPolicy", { fail: 1, omit: 2 });
  return listed(stores, request, context, {
    ids: ids.map(checkedId),
    wanted: wantedOf(stores, expandOf(request), request.query.list("fields")),
    moment: request.query.date("asOf")?.getTime() ?? null,
    omits: policy === "omit",
  });
}

function checkedId(id: unknown): number {
  const number = Number(id);
  if (!Number.isSafeInteger(number) || number < 0)
    throw boardError("VssPropertyValidationException", { message: `The value '${String(id)}' is not valid for ids.` });
  return number;
}

function readBatch(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const { ids, fields, asOf } = body;
  if (!Array.isArray(ids) || ids.length === 0)
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: ids" });
  const names = Array.isArray(fields) ? fields.map(String) : null;
  return listed(stores, request, context, {
    ids: ids.map(checkedId),
    wanted: wantedOf(stores, member(body["$expand"], expandMembers), names),
    moment: asOf === undefined || asOf === null ? null : momentOf(sentText(asOf)),
    omits: member(body["errorPolicy"], { fail: 1, omit: 2 }) === "omit",
  });
}

function momentOf(text: string): number {
  const moment = readMoment(text);
  if (moment === null)
    throw boardError("VssPropertyValidationException", { message: `The value '${text}' is not valid for asOf.` });
  return Date.parse(moment);
}

function member<Name extends string>(value: unknown, members: Readonly<Record<Name, number>>): Name | null {
  if (value === undefined || value === null) return null;
  const names = Object.keys(members) as Name[];
  const found = names.find((name) => name === sentText(value).toLowerCase() || members[name] === value);
  if (found === undefined)
    throw boardError("VssPropertyValidationException", { message: `The value '${sentText(value)}' is not valid.` });
  return found;
}

function listed(stores: BoardStores, request: RoutedRequest, context: Context, asked: ListRequest): ServiceResponse {
  if (asked.ids.length > mostItems) throw boardError("TooManyWorkItems", { count: asked.ids.length });
  const shapes = asked.ids.map((id) => {
    const revision = itemAt(stores, context, id, request.project, asked.moment);
    if (revision === null && !asked.omits) throw boardError("WorkItemUnauthorizedAccessException", { id });
    return revision === null
      ? null
      : workItemShape(stores, revision, {
          ...asked.wanted,
          version: request.version,
          // Recorded: lists of chosen fields carry organisation addresses, lists of whole items the project's.
          scoped: request.project !== null || asked.wanted.fields === null,
          moment: asked.moment,
          links: asked.wanted.expand === "links" || asked.wanted.expand === "all",
          relations: showsRelations(asked.wanted.expand),
        });
  });
  return list(shapes);
}

function deleteItem(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const base = presentItem(stores, context, idOf(request), request.project);
  requireWrite(stores, context, base);
  return stores.database.atomically(() => {
    const deleted = setDeleted(stores, base, true, context.currentUser, context.now);
    const shape = deletedShape(stores, deleted, { resource: true });
    if (request.query.boolean("destroy") === true) stores.items.destroy(base.item);
    return ok(shape);
  });
}

function deleteItems(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { ids, destroy } = (request.body ?? {}) as { ids?: unknown; destroy?: unknown };
  if (!Array.isArray(ids))
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: ids" });
  if (ids.length > mostItems) throw boardError("TooManyWorkItems", { count: ids.length });
  return stores.database.atomically(() => {
    const results = ids.map(checkedId).map((id) => {
      const base = presentItem(stores, context, id, request.project);
      requireWrite(stores, context, base);
      const deleted = setDeleted(stores, base, true, context.currentUser, context.now);
      const shape = deletedShape(stores, deleted, { resource: false });
      if (destroy === true) stores.items.destroy(id);
      return shape;
    });
    return results.length === 0 ? noContent() : answer(200, { results });
  });
}

function queryArtifacts(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { artifactUris } = (request.body ?? {}) as { artifactUris?: unknown };
  if (!Array.isArray(artifactUris))
    throw boardError("VssPropertyValidationException", {
      message: "Value cannot be null.\r\nParameter name: artifactUris",
    });
  const found = artifactUris.map(String).map((uri) => {
    const items = stores.items.itemsWithArtifact(uri).flatMap((id) => {
      const revision = stores.items.current(id);
      const shown = revision !== null && isVisible(stores, context, revision) && isInScope(revision, request.project);
      return shown ? [{ id, url: apiUrl(stores, request.project, `workItems/${id}`) }] : [];
    });
    return [uri, items] as const;
  });
  return ok({ artifactUrisQueryResult: Object.fromEntries(found) });
}
