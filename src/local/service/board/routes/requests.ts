/** What the routes of the board have in common: who may see what, how options are read, how writes are kept or undone. */
import type { Context, Project, RoutedRequest } from "../../route";
import { boardError } from "../boardErrors";
import { projectOf, type BoardStores } from "../boardStores";
import type { Field } from "../processes/fieldCatalogue";
import { expandMembers, type Expand } from "../workItemShape";
import type { Revision } from "../workItem";

/** A path with and without the project in front. */
export function everywhere(path: string): readonly string[] {
  return [`{project}/${path}`, path];
}

/** What a client wants to see of items. */
export interface Wanted {
  readonly expand: Expand;
  readonly fields: readonly Field[] | null;
}

export function wantedOf(stores: BoardStores, expand: Expand | null, names: readonly string[] | null): Wanted {
  if (names !== null && names.length > 0 && expand !== null && expand !== "none" && expand !== "links")
    throw boardError("ConflictingParametersException", {});
  const fields = names === null || names.length === 0 ? null : names.map((name) => fieldCalled(stores, name));
  return { expand: expand ?? "none", fields };
}

function fieldCalled(stores: BoardStores, name: string): Field {
  const field = stores.processes.fields.find(name);
  if (field === null) throw boardError("WorkItemTrackingFieldDefinitionNotFoundException", { field: name });
  return field;
}

export function expandOf(request: RoutedRequest): Expand | null {
  return request.query.enumeration("$expand", expandMembers);
}

/** Whether the user may see the item: deleted ones and those of hidden areas do not exist for readers. */
export function isVisible(stores: BoardStores, context: Context, revision: Revision): boolean {
  const project = stores.projects.find(revision.project);
  return (
    project !== null && context.may("read", project) && stores.access.seesArea(context.currentUser.id, revision.area)
  );
}

/** The newest revision of an item that exists for the user; the project of the path must be the item's. */
export function presentItem(stores: BoardStores, context: Context, id: number, scope: Project | null): Revision {
  const revision = stores.items.current(id);
  if (revision === null || revision.deleted || !isVisible(stores, context, revision) || !isInScope(revision, scope))
    throw boardError("WorkItemUnauthorizedAccessException", { id });
  return revision;
}

export function isInScope(revision: Revision, scope: Project | null): boolean {
  return scope === null || scope.id === revision.project;
}

/** An item in the recycle bin. */
export function deletedItem(stores: BoardStores, context: Context, id: number, scope: Project | null): Revision {
  const revision = stores.items.current(id);
  if (revision === null || !revision.deleted || !isVisible(stores, context, revision) || !isInScope(revision, scope))
    throw boardError("WorkItemNotDeleted", { id });
  return revision;
}

/** Refuses where the user may read but not write in the item's project or area. */
export function requireWrite(stores: BoardStores, context: Context, revision: Revision): void {
  const mayWrite = context.may("write", projectOf(stores, revision.project));
  if (!mayWrite || !stores.access.mayWriteArea(context.currentUser.id, revision.area))
    throw boardError("WorkItemAreaPermissionException", {});
}

export function idOf(request: RoutedRequest, segment = "id"): number {
  return Number(request.segments[segment]);
}

/** The project of a route whose path always has one. */
export function projectOfPath(request: RoutedRequest): Project {
  if (request.project === null) throw new Error(`the path of ${request.route.resource} has no project`);
  return request.project;
}

/** Thrown to undo a transaction whose result is wanted all the same. */
class Undo extends Error {}

/** Does the work and keeps it, or (validate only) undoes it and returns what would have been. */
export function keepUnless<Result>(stores: BoardStores, validateOnly: boolean, work: () => Result): Result {
  if (!validateOnly) return stores.database.atomically(work);
  let result: { readonly value: Result } | null = null;
  try {
    stores.database.atomically(() => {
      result = { value: work() };
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (result === null) throw new Error("nothing was validated");
  return (result as { readonly value: Result }).value;
}

/** The options of a change that need more than the permission to write. */
export function changeOptions(
  request: RoutedRequest,
  context: Context,
  project: Project,
): { readonly validateOnly: boolean; readonly bypassRules: boolean } {
  const bypassRules = request.query.boolean("bypassRules") ?? false;
  const suppress = request.query.boolean("suppressNotifications") ?? false;
  if (bypassRules && !context.may("bypassRules", project)) throw boardError("BypassRulesNotPermitted", {});
  if (suppress && !context.may("administer", project))
    throw boardError("AccessCheckException", {
      message: "TF401325: You do not have permission to suppress notifications of work item updates.",
    });
  return { validateOnly: request.query.boolean("validateOnly") ?? false, bypassRules };
}
