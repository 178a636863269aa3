/** What happened to an item: its revisions (whole), its updates (differences), the recycle bin. */
import {
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
import { setDeleted } from "../changeWorkItem";
import { forever } from "../database";
import { wit } from "../locations";
import type { Field } from "../processes/fieldCatalogue";
import {
  apiUrl,
  deletedShape,
  fieldValue,
  namedPersonRef,
  relationShape,
  workItemShape,
  type Json,
} from "../workItemShape";
import type { RelationChanges, Revision, Update } from "../workItem";
import {
  deletedItem,
  everywhere,
  expandOf,
  idOf,
  isVisible,
  presentItem,
  projectOfPath,
  requireWrite,
  wantedOf,
} from "./requests";

const longestPage = 200;

export function historyRoutes(stores: BoardStores): readonly Route[] {
  const revisions = "_apis/wit/workItems/{id:int}/revisions";
  const updates = "_apis/wit/workItems/{id:int}/updates";
  const bin = "_apis/wit/recyclebin";
  return [
    route(wit.revisions, "GET", (request, context) => readRevisions(stores, request, context), {
      paths: everywhere(revisions),
    }),
    route(wit.revisions, "GET", (request, context) => readRevision(stores, request, context), {
      paths: everywhere(`${revisions}/{revisionNumber:int}`),
    }),
    route(wit.updates, "GET", (request, context) => readUpdates(stores, request, context), {
      paths: everywhere(updates),
    }),
    route(wit.updates, "GET", (request, context) => readUpdate(stores, request, context), {
      paths: everywhere(`${updates}/{updateNumber:int}`),
    }),
    route(wit.recycleBin, "GET", (request, context) => readBin(stores, request, context), {
      paths: [`{project}/${bin}`],
    }),
    route(
      wit.recycleBin,
      "GET",
      (request, context) =>
        ok(deletedShape(stores, deletedItem(stores, context, idOf(request), request.project), { resource: true })),
      {
        paths: everywhere(`${bin}/{id:int}`),
      },
    ),
    route(wit.recycleBin, "PATCH", (request, context) => restore(stores, request, context), {
      paths: everywhere(`${bin}/{id:int}`),
    }),
    route(wit.recycleBin, "DELETE", (request, context) => destroy(stores, request, context), {
      paths: everywhere(`${bin}/{id:int}`),
    }),
  ];
}

function page<Row>(request: RoutedRequest, rows: readonly Row[]): readonly Row[] {
  const skip = request.query.integer("$skip") ?? 0;
  const top = Math.min(request.query.integer("$top") ?? longestPage, longestPage);
  return rows.slice(skip, skip + top);
}

function revisionShape(stores: BoardStores, revision: Revision, request: RoutedRequest): Json {
  const wanted = wantedOf(stores, expandOf(request), null);
  const shape = workItemShape(stores, revision, {
    ...wanted,
    version: request.version,
    scoped: true,
    moment: momentOf(revision),
    links: wanted.expand === "links" || wanted.expand === "all",
    relations: wanted.expand === "relations" || wanted.expand === "all",
  });
  return {
    ...shape,
    url: apiUrl(stores, projectOf(stores, revision.project), `workItems/${revision.item}/revisions/${revision.rev}`),
  };
}

/** The last moment at which the revision was the newest; null when it still is. */
function momentOf(revision: Revision): number | null {
  return revision.revised === forever ? null : Math.max(revision.revised - 1, revision.changed);
}

function readRevisions(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const current = presentItem(stores, context, idOf(request), request.project);
  return list(
    page(request, stores.items.revisions(current.item)).map((revision) => revisionShape(stores, revision, request)),
  );
}

function readRevision(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const current = presentItem(stores, context, idOf(request), request.project);
  const rev = idOf(request, "revisionNumber");
  const revision = stores.items.revision(current.item, rev);
  if (revision === null) throw boardError("RevisionNotFound", { id: current.item, rev });
  const shape = revisionShape(stores, revision, request);
  const item = apiUrl(stores, projectOf(stores, revision.project), `workItems/${revision.item}`);
  return ok(
    withLinks(shape, {
      self: { href: `${item}/revisions/${rev}` },
      workItemRevisions: { href: `${item}/revisions` },
      parent: { href: item },
    }),
  );
}

/** Links stand before the address, as everywhere. */
function withLinks({ url, ...shape }: Json, links: Json): Json {
  return { ...shape, _links: links, url };
}

function readUpdates(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const current = presentItem(stores, context, idOf(request), request.project);
  return list(page(request, stores.items.updates(current.item)).map((update) => updateShape(stores, update, request)));
}

function readUpdate(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const current = presentItem(stores, context, idOf(request), request.project);
  const number = idOf(request, "updateNumber");
  const update = stores.items.updates(current.item).find((each) => each.number === number);
  if (update === undefined) throw boardError("RevisionNotFound", { id: current.item, rev: number });
  const item = apiUrl(stores, null, `workItems/${update.item}`);
  const shape = updateShape(stores, update, request);
  return ok(
    withLinks(shape, {
      self: { href: shape["url"] },
      workItemUpdates: { href: `${item}/updates` },
      parent: { href: item },
    }),
  );
}

function updateShape(stores: BoardStores, update: Update, request: RoutedRequest): Json {
  const revision = stores.items.revision(update.item, update.rev);
  if (revision === null) throw new Error(`no revision ${update.rev} of ${update.item}`);
  const project = projectOf(stores, revision.project);
  const fields = update.kind === "revision" ? changedFields(stores, revision, request) : null;
  return {
    id: update.number,
    workItemId: update.item,
    rev: update.rev,
    revisedBy: namedPersonRef(stores, update.by),
    revisedDate: new Date(update.kind === "revision" ? revision.revised : update.at),
    ...(fields === null ? {} : { fields }),
    ...(update.relations === null ? {} : { relations: relationChangesShape(stores, project, update.relations) }),
    url: apiUrl(stores, project, `workItems/${update.item}/updates/${update.number}`),
  };
}

function relationChangesShape(stores: BoardStores, project: Project, changes: RelationChanges): Json {
  const shapes = (list: RelationChanges["added"]): readonly Json[] =>
    list.map((record) => relationShape(stores, project, record, true));
  return Object.fromEntries(
    (["added", "removed", "updated"] as const).flatMap((name) =>
      changes[name].length === 0 ? [] : [[name, shapes(changes[name])]],
    ),
  );
}

/** Links are no part of a revision, so what is computed from them is no part of a difference. */
const outsideHistory: ReadonlySet<string> = new Set([
  "System.Parent",
  "System.RelatedLinkCount",
  "System.ExternalLinkCount",
  "System.HyperLinkCount",
  "System.AttachedFileCount",
  "System.RemoteLinkCount",
]);

function changedFields(stores: BoardStores, revision: Revision, request: RoutedRequest): Json {
  const before = revision.rev === 1 ? null : stores.items.revision(revision.item, revision.rev - 1);
  const showing = { version: request.version, moment: null };
  const valueIn = (of: Revision | null, field: Field): unknown =>
    of === null ? undefined : fieldValue(stores, of, field, showing);
  const pairs = stores.processes.fields.all.flatMap((field) => {
    if (outsideHistory.has(field.referenceName)) return [];
    const oldValue = valueIn(before, field);
    const newValue = valueIn(revision, field);
    if (JSON.stringify(oldValue) === JSON.stringify(newValue)) return [];
    return [
      [
        field.referenceName,
        { ...(oldValue === undefined ? {} : { oldValue }), ...(newValue === undefined ? {} : { newValue }) },
      ] as const,
    ];
  });
  return Object.fromEntries(pairs);
}

function readBin(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const project = projectOfPath(request);
  const ids = request.query.list("ids");
  const deleted = stores.items.deleted(project.id).filter((revision) => isVisible(stores, context, revision));
  if (ids === null)
    return list(deleted.map(({ item }) => ({ id: item, url: apiUrl(stores, project, `recyclebin/${item}`) })));
  const wanted = ids.map(Number).map((id) => deletedItem(stores, context, id, project));
  return list(wanted.map((revision) => deletedShape(stores, revision, { resource: false })));
}

function restore(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const revision = deletedItem(stores, context, idOf(request), request.project);
  requireWrite(stores, context, revision);
  const { isDeleted } = (request.body ?? {}) as { isDeleted?: unknown };
  if (isDeleted !== false)
    throw boardError("VssPropertyValidationException", { message: "isDeleted must be false to restore a work item." });
  return stores.database.atomically(() => {
    const restored = setDeleted(stores, revision, false, context.currentUser, context.now);
    return ok(deletedShape(stores, restored, { resource: true, restored: true }));
  });
}

function destroy(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const revision = deletedItem(stores, context, idOf(request), request.project);
  requireWrite(stores, context, revision);
  stores.database.atomically(() => stores.items.destroy(revision.item));
  return noContent();
}
