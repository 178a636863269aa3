/**
 * `$batch`: several creates and changes in one request, each with its own outcome.
 *
 * Measured of the service: creates name the project and a unique negative number by which later requests of the batch may
 * link to the item; updates must not name the project; answers carry their bodies as text.
 */
import {
  ok,
  route,
  type Context,
  type Project,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../../route";
import { ServiceError } from "../../errors";
import { serialise } from "../../serialise";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { createWorkItem, updateWorkItem } from "../changeWorkItem";
import { readPatch, type PatchOperation } from "../jsonPatch";
import { wit } from "../locations";
import { workItemShape, type Json } from "../workItemShape";
import type { Revision } from "../workItem";
import { presentItem, requireWrite } from "./requests";

const mostRequests = 200;
const asIs = { excludeUrls: false, enumsAsNumbers: false, msDateFormat: false, noArrayWrap: false };

export function batchRoutes(stores: BoardStores): readonly Route[] {
  const handle: Route["handle"] = (request, context) => runBatch(stores, request, context);
  return [route(wit.batch, "PATCH", handle), route(wit.batch, "POST", handle)];
}

interface Entry {
  readonly method: string;
  readonly uri: string;
  readonly body: unknown;
}

function runBatch(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  if (!Array.isArray(request.body)) throw boardError("InvalidPatchDocument", {});
  if (request.body.length > mostRequests) throw boardError("TooManyWorkItems", { count: request.body.length });
  const temporaryIds = new Map<number, number>();
  const entries = request.body as readonly Entry[];
  const value = entries.map((entry) => outcome(stores, request, context, entry, temporaryIds));
  return ok({ count: value.length, value });
}

/** A refusal ends its own request only. */
function outcome(
  stores: BoardStores,
  request: RoutedRequest,
  context: Context,
  entry: Entry,
  temporaryIds: Map<number, number>,
): Json {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  try {
    const revision = stores.database.atomically(() => runEntry(stores, context, entry, temporaryIds));
    const shape = workItemShape(stores, revision, {
      expand: "none",
      fields: null,
      version: request.version,
      scoped: true,
      moment: null,
      links: true,
      relations: true,
    });
    return { code: 200, headers, body: serialise(shape, asIs) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const { message, typeName, typeKey, eventId, status } = error;
    return {
      code: status,
      headers,
      body: JSON.stringify({ count: 1, value: { Message: message, typeName, typeKey, errorCode: 0, eventId } }),
    };
  }
}

function runEntry(stores: BoardStores, context: Context, entry: Entry, temporaryIds: Map<number, number>): Revision {
  const path = decodeURIComponent((entry.uri ?? "").split("?")[0] ?? "");
  const operations = readPatch(entry.body);
  const change = { operations, by: context.currentUser, at: context.now, bypassRules: false, temporaryIds };
  const created = /^\/?([^/]+)\/_apis\/wit\/workitems\/\$([^/]+)$/i.exec(path);
  if (created !== null) {
    const revision = createWorkItem(stores, projectNamed(stores, context, created[1] ?? ""), created[2] ?? "", change);
    temporaryIds.set(temporaryIdOf(operations, temporaryIds), revision.item);
    return revision;
  }
  const id = Number(/^\/?_apis\/wit\/workitems\/(\d+)$/i.exec(path)?.[1] ?? Number.NaN);
  if (Number.isNaN(id)) throw boardError("UnknownBatchUri", { uri: entry.uri });
  const base = presentItem(stores, context, id, null);
  requireWrite(stores, context, base);
  updateWorkItem(stores, base, change);
  return stores.items.current(id) ?? base;
}

function projectNamed(stores: BoardStores, context: Context, name: string): Project {
  const project = stores.projects.find(name);
  if (project === null || !context.may("write", project)) throw boardError("UnknownBatchUri", { uri: name });
  return project;
}

function temporaryIdOf(operations: readonly PatchOperation[], known: ReadonlyMap<number, number>): number {
  const named = operations.find((operation) => operation.kind === "temporary-id");
  if (named === undefined || named.id >= 0 || known.has(named.id))
    throw boardError("VssPropertyValidationException", {
      message: "Every new work item of a batch needs a negative id of its own.",
    });
  return named.id;
}
