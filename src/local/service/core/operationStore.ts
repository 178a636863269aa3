/** Operations that clients may ask after; here they have always run to their end. */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";

export interface OperationStore {
  /** Returns the id. */
  add(id: string, at: Date): string;
  find(id: string): { readonly id: string; readonly at: Date } | null;
}

export function createOperationStore(db: DatabaseSyncInstance): OperationStore {
  db.exec("CREATE TABLE IF NOT EXISTS core_operation (id TEXT PRIMARY KEY, at INTEGER NOT NULL)");
  return {
    add(id, at) {
      db.prepare("INSERT INTO core_operation VALUES (?, ?)").run(id, at.getTime());
      return id;
    },
    find(id) {
      const row = db.prepare("SELECT * FROM core_operation WHERE id = ?").get(id) as
        { id: string; at: number } | undefined;
      return row === undefined ? null : { id: row.id, at: new Date(row.at) };
    },
  };
}
