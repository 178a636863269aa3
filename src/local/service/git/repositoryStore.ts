/**
 * Which repositories a project has, who pushed what to them, and which branches are protected.
 *
 * Contents live in git; this holds what git does not know. A project wiki's repository has the wiki's id and is left
 * out of lists, as in the real service, while every route on it works.
 */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { serviceError } from "../errors";
import type { User } from "../route";
import type { GitStore } from "./gitStore";
import { noObject, type ObjectId } from "./objects";
import type { Repository } from "./repository";

export interface StoredRepository {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  /** Full reference name; null while nothing was pushed. */
  readonly defaultBranch: string | null;
  readonly isWiki: boolean;
  readonly isDisabled: boolean;
}

export interface Push {
  readonly id: number;
  readonly repositoryId: string;
  readonly userId: string;
  readonly date: Date;
  readonly ref: string;
  readonly before: ObjectId | null;
  readonly after: ObjectId | null;
}

export interface RepositoryStore {
  create(repository: { projectId: string; name: string; isWiki: boolean; id?: string }): StoredRepository;
  /** By GUID anywhere, or by name in a project. */
  find(nameOrId: string, projectId: string | null): StoredRepository | null;
  inProject(projectId: string | null): readonly StoredRepository[];
  update(id: string, changes: { name?: string; defaultBranch?: string | null; isDisabled?: boolean }): StoredRepository;
  /** Inside a transaction the files stay until `sweep`, so that a process killed before its end has lost nothing. */
  remove(id: string): void;
  /** Removes the files of repositories that are not known: left by `remove`, or by a creation that was cut off. */
  sweep(): void;
  open(id: string): Repository;
  /** Moves a reference; refuses what is stale, and protected branches unless `bypass`. Returns the push. */
  push(push: {
    repositoryId: string;
    ref: string;
    before: ObjectId | null;
    after: ObjectId | null;
    by: User;
    at: Date;
    bypass?: boolean;
  }): Push;
  pushes(repositoryId: string): readonly Push[];
  creatorOf(repositoryId: string, ref: string): string | null;
  /** A protected branch takes changes through pull requests only. */
  protect(repositoryId: string, ref: string, on: boolean): void;
  isProtected(repositoryId: string, ref: string): boolean;
  /** A locked branch takes pushes from nobody but the one who locked it; null unlocks. */
  lock(repositoryId: string, ref: string, userId: string | null): void;
  lockedBy(repositoryId: string, ref: string): string | null;
}

interface RepositoryRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly default_branch: string | null;
  readonly is_wiki: number;
  readonly is_disabled: number;
}

interface PushRow {
  readonly id: number;
  readonly repository_id: string;
  readonly user_id: string;
  readonly date: number;
  readonly ref: string;
  readonly before: string | null;
  readonly after: string | null;
}

export function createRepositoryStore(db: DatabaseSyncInstance, git: GitStore, newId: () => string): RepositoryStore {
  db.exec(`
    CREATE TABLE IF NOT EXISTS git_repository (id TEXT PRIMARY KEY, project_id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, default_branch TEXT, is_wiki INTEGER NOT NULL, is_disabled INTEGER NOT NULL, UNIQUE (project_id, name));
    CREATE TABLE IF NOT EXISTS git_push (id INTEGER PRIMARY KEY AUTOINCREMENT, repository_id TEXT NOT NULL, user_id TEXT NOT NULL, date INTEGER NOT NULL, ref TEXT NOT NULL, before TEXT, after TEXT);
    CREATE INDEX IF NOT EXISTS git_push_repository ON git_push (repository_id, id);
    CREATE TABLE IF NOT EXISTS git_lock (repository_id TEXT NOT NULL, ref TEXT NOT NULL, user_id TEXT NOT NULL, PRIMARY KEY (repository_id, ref));
    CREATE TABLE IF NOT EXISTS git_protected (repository_id TEXT NOT NULL, ref TEXT NOT NULL, PRIMARY KEY (repository_id, ref));
  `);
  const byId = (id: string): StoredRepository | null => {
    const row = db.prepare("SELECT * FROM git_repository WHERE id = ?").get(id) as unknown as RepositoryRow | undefined;
    return row === undefined ? null : repositoryOfRow(row);
  };
  const stored = (id: string): StoredRepository => {
    const found = byId(id);
    if (found === null) throw new Error(`no repository ${id}`);
    return found;
  };
  const store: RepositoryStore = {
    create({ projectId, name, isWiki, id = newId() }) {
      git.create(id, isWiki ? "refs/heads/wikiMaster" : "refs/heads/main");
      db.prepare("INSERT INTO git_repository VALUES (?, ?, ?, NULL, ?, 0)").run(id, projectId, name, isWiki ? 1 : 0);
      return stored(id);
    },
    find(nameOrId, projectId) {
      const found = byId(nameOrId.toLowerCase());
      if (found !== null) return projectId === null || found.projectId === projectId ? found : null;
      if (projectId === null) return null;
      const row = db
        .prepare("SELECT * FROM git_repository WHERE project_id = ? AND name = ?")
        .get(projectId, nameOrId) as unknown as RepositoryRow | undefined;
      return row === undefined ? null : repositoryOfRow(row);
    },
    inProject(projectId) {
      const rows =
        projectId === null
          ? db.prepare("SELECT * FROM git_repository ORDER BY name").all()
          : db.prepare("SELECT * FROM git_repository WHERE project_id = ? ORDER BY name").all(projectId);
      return (rows as unknown as RepositoryRow[]).map(repositoryOfRow);
    },
    update(id, changes) {
      const after = { ...stored(id), ...changes };
      db.prepare("UPDATE git_repository SET name = ?, default_branch = ?, is_disabled = ? WHERE id = ?").run(
        after.name,
        after.defaultBranch,
        after.isDisabled ? 1 : 0,
        id,
      );
      if (after.defaultBranch !== null) git.open(id).setHead(after.defaultBranch);
      return stored(id);
    },
    remove(id) {
      for (const table of ["git_push", "git_protected", "git_lock"]) {
        db.prepare(`DELETE FROM ${table} WHERE repository_id = ?`).run(id);
      }
      db.prepare("DELETE FROM git_repository WHERE id = ?").run(id);
      if (!db.isTransaction) git.remove(id);
    },
    sweep() {
      for (const id of git.ids()) if (byId(id) === null) git.remove(id);
    },
    open: (id) => git.open(id),
    push({ repositoryId, ref, before, after, by, at, bypass = false }) {
      if (!bypass && store.isProtected(repositoryId, ref)) throw serviceError("GitPullRequestRequired", {});
      const owner = store.lockedBy(repositoryId, ref);
      if (!bypass && owner !== null && owner !== by.id) throw serviceError("GitRefLockedException", { ref });
      if (!git.open(repositoryId).moveRef(ref, before, after))
        throw serviceError("GitReferenceStaleException", { ref });
      const { lastInsertRowid } = db
        .prepare("INSERT INTO git_push (repository_id, user_id, date, ref, before, after) VALUES (?, ?, ?, ?, ?, ?)")
        .run(repositoryId, by.id, at.getTime(), ref, before, after);
      if (stored(repositoryId).defaultBranch === null && after !== null && ref.startsWith("refs/heads/")) {
        store.update(repositoryId, { defaultBranch: ref });
      }
      return { id: Number(lastInsertRowid), repositoryId, userId: by.id, date: at, ref, before, after };
    },
    pushes: (repositoryId) =>
      (
        db
          .prepare("SELECT * FROM git_push WHERE repository_id = ? ORDER BY id DESC")
          .all(repositoryId) as unknown as PushRow[]
      ).map(pushOfRow),
    creatorOf(repositoryId, ref) {
      const row = db
        .prepare(
          "SELECT user_id FROM git_push WHERE repository_id = ? AND ref = ? AND before IS NULL ORDER BY id DESC LIMIT 1",
        )
        .get(repositoryId, ref) as { user_id: string } | undefined;
      return row?.user_id ?? null;
    },
    protect(repositoryId, ref, on) {
      if (on) db.prepare("INSERT OR IGNORE INTO git_protected VALUES (?, ?)").run(repositoryId, ref);
      else db.prepare("DELETE FROM git_protected WHERE repository_id = ? AND ref = ?").run(repositoryId, ref);
    },
    lock(repositoryId, ref, userId) {
      if (userId === null)
        db.prepare("DELETE FROM git_lock WHERE repository_id = ? AND ref = ?").run(repositoryId, ref);
      else db.prepare("INSERT OR REPLACE INTO git_lock VALUES (?, ?, ?)").run(repositoryId, ref, userId);
    },
    lockedBy(repositoryId, ref) {
      const row = db
        .prepare("SELECT user_id FROM git_lock WHERE repository_id = ? AND ref = ?")
        .get(repositoryId, ref) as { user_id: string } | undefined;
      return row?.user_id ?? null;
    },
    isProtected: (repositoryId, ref) =>
      db.prepare("SELECT 1 FROM git_protected WHERE repository_id = ? AND ref = ?").get(repositoryId, ref) !==
      undefined,
  };
  return store;
}

/** `null` for the id of forty zeros, by which clients say "none". */
export function objectOrNull(id: string): ObjectId | null {
  return id === noObject ? null : id;
}

function repositoryOfRow(row: RepositoryRow): StoredRepository {
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    defaultBranch: row.default_branch,
    isWiki: row.is_wiki === 1,
    isDisabled: row.is_disabled === 1,
  };
}

function pushOfRow(row: PushRow): Push {
  return {
    id: row.id,
    repositoryId: row.repository_id,
    userId: row.user_id,
    date: new Date(row.date),
    ref: row.ref,
    before: row.before,
    after: row.after,
  };
}
