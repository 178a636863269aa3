/** The wikis of each project, and the ids of their pages. */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";

export interface StoredWiki {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly type: "projectWiki" | "codeWiki";
  readonly repositoryId: string;
  /** Folder of the repository the wiki is published from; `/` for a project wiki. */
  readonly mappedPath: string;
  /** Published branches, without `refs/heads/`; the first is the default. */
  readonly versions: readonly string[];
}

export interface WikiStore {
  add(wiki: StoredWiki): StoredWiki;
  find(nameOrId: string, projectId: string | null): StoredWiki | null;
  inProject(projectId: string | null): readonly StoredWiki[];
  update(id: string, changes: { name?: string; versions?: readonly string[] }): StoredWiki;
  remove(id: string): void;
  readonly pageIds: PageIds;
}

/** Ids of pages: kept over edits and moves, new after a page was deleted and made again. */
export interface PageIds {
  /** Many changes as one, which is much faster. */
  together(work: () => void): void;
  /** Commit the ids were brought up to. */
  syncedTo(wikiId: string, version: string): string | null;
  setSyncedTo(wikiId: string, version: string, commit: string | null): void;
  idOf(wikiId: string, version: string, path: string): number | null;
  pathOf(wikiId: string, version: string, id: number): string | null;
  add(wikiId: string, version: string, path: string): number;
  removeOne(wikiId: string, version: string, path: string): void;
  renameOne(wikiId: string, version: string, from: string, to: string): void;
  /** The page and everything below it. */
  rename(wikiId: string, version: string, from: string, to: string): void;
  /** In order of ids, after the given one. */
  after(
    wikiId: string,
    version: string,
    id: number,
    count: number,
  ): readonly { readonly id: number; readonly path: string }[];
}

interface WikiRow {
  readonly id: string;
  readonly name: string;
  readonly project_id: string;
  readonly type: string;
  readonly repository_id: string;
  readonly mapped_path: string;
  readonly versions: string;
}

export function createWikiStore(db: DatabaseSyncInstance): WikiStore {
  db.exec(`
    CREATE TABLE IF NOT EXISTS wiki_wiki (id TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE, project_id TEXT NOT NULL, type TEXT NOT NULL, repository_id TEXT NOT NULL, mapped_path TEXT NOT NULL, versions TEXT NOT NULL, UNIQUE (project_id, name));
    CREATE TABLE IF NOT EXISTS wiki_page (id INTEGER PRIMARY KEY AUTOINCREMENT, wiki_id TEXT NOT NULL, version TEXT NOT NULL, path TEXT NOT NULL, UNIQUE (wiki_id, version, path));
    CREATE TABLE IF NOT EXISTS wiki_synced (wiki_id TEXT NOT NULL, version TEXT NOT NULL, commit_id TEXT, PRIMARY KEY (wiki_id, version));
  `);
  const byId = (id: string): StoredWiki | null => {
    const row = db.prepare("SELECT * FROM wiki_wiki WHERE id = ?").get(id) as unknown as WikiRow | undefined;
    return row === undefined ? null : wikiOfRow(row);
  };
  const stored = (id: string): StoredWiki => {
    const found = byId(id);
    if (found === null) throw new Error(`no wiki ${id}`);
    return found;
  };
  return {
    add(wiki) {
      db.prepare("INSERT INTO wiki_wiki VALUES (?, ?, ?, ?, ?, ?, ?)").run(
        wiki.id,
        wiki.name,
        wiki.projectId,
        wiki.type,
        wiki.repositoryId,
        wiki.mappedPath,
        JSON.stringify(wiki.versions),
      );
      return stored(wiki.id);
    },
    find(nameOrId, projectId) {
      const found = byId(nameOrId.toLowerCase());
      if (found !== null) return projectId === null || found.projectId === projectId ? found : null;
      if (projectId === null) return null;
      const row = db
        .prepare("SELECT * FROM wiki_wiki WHERE project_id = ? AND name = ?")
        .get(projectId, nameOrId) as unknown as WikiRow | undefined;
      return row === undefined ? null : wikiOfRow(row);
    },
    inProject(projectId) {
      const rows =
        projectId === null
          ? db.prepare("SELECT * FROM wiki_wiki ORDER BY rowid").all()
          : db.prepare("SELECT * FROM wiki_wiki WHERE project_id = ? ORDER BY rowid").all(projectId);
      return (rows as unknown as WikiRow[]).map(wikiOfRow);
    },
    update(id, changes) {
      const after = { ...stored(id), ...changes };
      db.prepare("UPDATE wiki_wiki SET name = ?, versions = ? WHERE id = ?").run(
        after.name,
        JSON.stringify(after.versions),
        id,
      );
      return stored(id);
    },
    remove(id) {
      for (const table of ["wiki_page", "wiki_synced"]) db.prepare(`DELETE FROM ${table} WHERE wiki_id = ?`).run(id);
      db.prepare("DELETE FROM wiki_wiki WHERE id = ?").run(id);
    },
    pageIds: createPageIds(db),
  };
}

function createPageIds(db: DatabaseSyncInstance): PageIds {
  const subtree = "wiki_id = ? AND version = ? AND (path = ? OR substr(path, 1, ?) = ?)";
  const subtreeValues = (wikiId: string, version: string, path: string): [string, string, string, number, string] => {
    const prefix = `${path}/`;
    return [wikiId, version, path, prefix.length, prefix];
  };
  return {
    together(work) {
      db.exec("SAVEPOINT page_ids");
      try {
        work();
      } catch (error) {
        db.exec("ROLLBACK TO page_ids");
        throw error;
      } finally {
        db.exec("RELEASE page_ids");
      }
    },
    syncedTo(wikiId, version) {
      const row = db
        .prepare("SELECT commit_id FROM wiki_synced WHERE wiki_id = ? AND version = ?")
        .get(wikiId, version) as { commit_id: string | null } | undefined;
      return row?.commit_id ?? null;
    },
    setSyncedTo(wikiId, version, commit) {
      db.prepare("INSERT OR REPLACE INTO wiki_synced VALUES (?, ?, ?)").run(wikiId, version, commit);
    },
    idOf(wikiId, version, path) {
      const row = db
        .prepare("SELECT id FROM wiki_page WHERE wiki_id = ? AND version = ? AND path = ?")
        .get(wikiId, version, path) as { id: number } | undefined;
      return row?.id ?? null;
    },
    pathOf(wikiId, version, id) {
      const row = db
        .prepare("SELECT path FROM wiki_page WHERE wiki_id = ? AND version = ? AND id = ?")
        .get(wikiId, version, id) as { path: string } | undefined;
      return row?.path ?? null;
    },
    add(wikiId, version, path) {
      const { lastInsertRowid } = db
        .prepare("INSERT INTO wiki_page (wiki_id, version, path) VALUES (?, ?, ?)")
        .run(wikiId, version, path);
      return Number(lastInsertRowid);
    },
    removeOne(wikiId, version, path) {
      db.prepare("DELETE FROM wiki_page WHERE wiki_id = ? AND version = ? AND path = ?").run(wikiId, version, path);
    },
    renameOne(wikiId, version, from, to) {
      db.prepare("UPDATE wiki_page SET path = ? WHERE wiki_id = ? AND version = ? AND path = ?").run(
        to,
        wikiId,
        version,
        from,
      );
    },
    rename(wikiId, version, from, to) {
      const rows = db
        .prepare(`SELECT id, path FROM wiki_page WHERE ${subtree}`)
        .all(...subtreeValues(wikiId, version, from)) as unknown as { id: number; path: string }[];
      const move = db.prepare("UPDATE wiki_page SET path = ? WHERE id = ?");
      for (const { id } of rows) move.run(`moving ${id}`, id);
      for (const { id, path } of rows) move.run(to + path.slice(from.length), id);
    },
    after(wikiId, version, id, count) {
      const rows: unknown = db
        .prepare("SELECT id, path FROM wiki_page WHERE wiki_id = ? AND version = ? AND id > ? ORDER BY id LIMIT ?")
        .all(wikiId, version, id, count);
      return rows as { id: number; path: string }[];
    },
  };
}

function wikiOfRow(row: WikiRow): StoredWiki {
  return {
    id: row.id,
    name: row.name,
    projectId: row.project_id,
    type: row.type as StoredWiki["type"],
    repositoryId: row.repository_id,
    mappedPath: row.mapped_path,
    versions: JSON.parse(row.versions) as readonly string[],
  };
}
