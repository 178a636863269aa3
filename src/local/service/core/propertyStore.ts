/** Properties that people gave a project, beside those the service keeps itself. */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";

export interface PropertyStore {
  of(projectId: string): readonly { readonly name: string; readonly value: unknown }[];
  set(projectId: string, name: string, value: unknown): void;
  remove(projectId: string, name: string): void;
}

export function createPropertyStore(db: DatabaseSyncInstance): PropertyStore {
  db.exec(
    "CREATE TABLE IF NOT EXISTS core_project_property (project TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, value TEXT NOT NULL, PRIMARY KEY (project, name))",
  );
  return {
    of: (projectId) =>
      (
        db.prepare("SELECT name, value FROM core_project_property WHERE project = ? ORDER BY rowid").all(projectId) as {
          name: string;
          value: string;
        }[]
      ).map(({ name, value }) => ({ name, value: JSON.parse(value) as unknown })),
    set: (projectId, name, value) =>
      void db
        .prepare("INSERT OR REPLACE INTO core_project_property VALUES (?, ?, ?)")
        .run(projectId, name, JSON.stringify(value)),
    remove: (projectId, name) =>
      void db.prepare("DELETE FROM core_project_property WHERE project = ? AND name = ?").run(projectId, name),
  };
}
