/** Saved queries: two roots per project, "My Queries" for each person and "Shared Queries" for all. */
import { boardError } from "./boardErrors";
import type { BoardStores } from "./boardStores";
import type { Project, User } from "../route";

export interface SavedQuery {
  readonly id: string;
  readonly project: string;
  readonly parent: string | null;
  readonly name: string;
  readonly folder: boolean;
  readonly wiql: string | null;
  /** The only person who sees it; null for shared ones. */
  readonly owner: string | null;
  readonly created: number;
  readonly createdBy: string;
  readonly modified: number;
  readonly modifiedBy: string;
}

interface QueryRow extends Omit<SavedQuery, "folder" | "createdBy" | "modifiedBy"> {
  readonly folder: number;
  readonly created_by: string;
  readonly modified_by: string;
}

function queryOfRow({ folder, created_by: createdBy, modified_by: modifiedBy, ...rest }: QueryRow): SavedQuery {
  return { ...rest, folder: folder === 1, createdBy, modifiedBy };
}

export function addQueryRoots(stores: BoardStores, project: Project, by: User, at: Date): void {
  insert(stores, {
    project: project.id,
    parent: null,
    name: "Shared Queries",
    folder: true,
    wiql: null,
    owner: null,
    by: by.id,
    at: at.getTime(),
  });
  for (const user of stores.users.all()) addOwnRoot(stores, project.id, user.id, at.getTime());
}

function addOwnRoot(stores: BoardStores, project: string, user: string, at: number): SavedQuery {
  return insert(stores, {
    project,
    parent: null,
    name: "My Queries",
    folder: true,
    wiql: null,
    owner: user,
    by: user,
    at,
  });
}

interface NewQuery {
  readonly project: string;
  readonly parent: string | null;
  readonly name: string;
  readonly folder: boolean;
  readonly wiql: string | null;
  readonly owner: string | null;
  readonly by: string;
  readonly at: number;
}

function insert(stores: BoardStores, query: NewQuery): SavedQuery {
  const id = stores.service.newId();
  stores.database.run(
    "INSERT INTO board_query VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    id,
    query.project,
    query.parent,
    query.name,
    query.folder ? 1 : 0,
    query.wiql,
    query.owner,
    query.at,
    query.by,
    query.at,
    query.by,
  );
  return present(stores, id);
}

function present(stores: BoardStores, id: string): SavedQuery {
  const row = stores.database.get<QueryRow>("SELECT * FROM board_query WHERE id = ?", id);
  if (row === null) throw new Error(`the query ${id} is gone`);
  return queryOfRow(row);
}

/** What a person sees in a folder, or the roots; folders first, then by name. */
export function queriesBelow(
  stores: BoardStores,
  project: string,
  parent: string | null,
  user: string,
): readonly SavedQuery[] {
  const rows = () =>
    stores.database
      .all<QueryRow>(
        "SELECT * FROM board_query WHERE project = ? AND parent IS ? AND (owner IS NULL OR owner = ?) ORDER BY folder DESC, name COLLATE NOCASE",
        project,
        parent,
        user,
      )
      .map(queryOfRow);
  const found = rows();
  if (parent !== null || found.some((query) => query.owner === user)) return found;
  addOwnRoot(stores, project, user, stores.service.clock.now());
  return rows();
}

/** By id, or by path below a project. */
export function findQuery(
  stores: BoardStores,
  project: string | null,
  idOrPath: string,
  user: string,
): SavedQuery | null {
  const row = stores.database.get<QueryRow>("SELECT * FROM board_query WHERE id = ?", idOrPath.toLowerCase());
  if (row !== null && (row.owner === null || row.owner === user) && (project === null || row.project === project))
    return queryOfRow(row);
  if (project === null) return null;
  let at: SavedQuery | null = null;
  for (const name of idOrPath.split("/").filter((part) => part !== "")) {
    const below: readonly SavedQuery[] = queriesBelow(stores, project, at?.id ?? null, user);
    at = below.find((query) => query.name.toLowerCase() === name.toLowerCase()) ?? null;
    if (at === null) return null;
  }
  return at;
}

export function queryPath(stores: BoardStores, query: SavedQuery): string {
  return query.parent === null ? query.name : `${queryPath(stores, present(stores, query.parent))}/${query.name}`;
}

export function addQuery(
  stores: BoardStores,
  parent: SavedQuery,
  query: { readonly name: string; readonly wiql: string | null; readonly by: string; readonly at: number },
): SavedQuery {
  if (!parent.folder) throw boardError("QueryItemNotFoundException", { query: parent.name });
  refuseTwin(stores, parent, query.name, query.by, null);
  return insert(stores, {
    ...query,
    project: parent.project,
    parent: parent.id,
    folder: query.wiql === null,
    owner: parent.owner,
  });
}

function refuseTwin(stores: BoardStores, parent: SavedQuery, name: string, user: string, except: string | null): void {
  const twin = queriesBelow(stores, parent.project, parent.id, user).find(
    (query) => query.name.toLowerCase() === name.toLowerCase() && query.id !== except,
  );
  if (twin !== undefined) throw boardError("DuplicateQuery", {});
}

export function updateQuery(
  stores: BoardStores,
  query: SavedQuery,
  change: { readonly name?: string; readonly wiql?: string; readonly by: string; readonly at: number },
): SavedQuery {
  if (change.name !== undefined && query.parent !== null)
    refuseTwin(stores, present(stores, query.parent), change.name, change.by, query.id);
  stores.database.run(
    "UPDATE board_query SET name = ?, wiql = ?, modified = ?, modified_by = ? WHERE id = ?",
    change.name ?? query.name,
    change.wiql ?? query.wiql,
    change.at,
    change.by,
    query.id,
  );
  return present(stores, query.id);
}

/** Into another folder, with everything below it; what is shared and what is one's own follows the folder. */
export function moveQuery(
  stores: BoardStores,
  query: SavedQuery,
  folder: SavedQuery,
  change: { readonly by: string; readonly at: number },
): SavedQuery {
  const isInside = queryPath(stores, folder).startsWith(`${queryPath(stores, query)}/`) || folder.id === query.id;
  if (!folder.folder || query.parent === null || isInside)
    throw boardError("VssPropertyValidationException", { message: "The query cannot be moved there." });
  refuseTwin(stores, folder, query.name, change.by, query.id);
  stores.database.run(
    "UPDATE board_query SET parent = ?, modified = ?, modified_by = ? WHERE id = ?",
    folder.id,
    change.at,
    change.by,
    query.id,
  );
  own(stores, query.id, folder.owner);
  return present(stores, query.id);
}

function own(stores: BoardStores, id: string, owner: string | null): void {
  stores.database.run("UPDATE board_query SET owner = ? WHERE id = ?", owner, id);
  const below = stores.database.all<{ id: string }>("SELECT id FROM board_query WHERE parent = ?", id);
  for (const child of below) own(stores, child.id, owner);
}

export function removeQuery(stores: BoardStores, query: SavedQuery, user: string): void {
  if (query.parent === null)
    throw boardError("VssPropertyValidationException", { message: "A root folder of queries cannot be deleted." });
  for (const child of queriesBelow(stores, query.project, query.id, user)) removeQuery(stores, child, user);
  stores.database.run("DELETE FROM board_query WHERE id = ?", query.id);
}

export function removeQueriesOf(stores: BoardStores, project: string): void {
  stores.database.run("DELETE FROM board_query WHERE project = ?", project);
}
