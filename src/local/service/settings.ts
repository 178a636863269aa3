/** The few values the service keeps about itself in its database. */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";

export interface Settings {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

export function createSettings(db: DatabaseSyncInstance): Settings {
  db.exec("CREATE TABLE IF NOT EXISTS core_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
  return {
    get(name) {
      const row = db.prepare("SELECT value FROM core_setting WHERE name = ?").get(name) as
        { value: string } | undefined;
      return row?.value ?? null;
    },
    set(name, value) {
      db.prepare("INSERT OR REPLACE INTO core_setting VALUES (?, ?)").run(name, value);
    },
  };
}
