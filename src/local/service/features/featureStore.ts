/** What people said about features: on or off, for everybody of the organisation, of a project, or for one person. */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";

export type FeatureState = "enabled" | "disabled";

/** Where a word about a feature holds. */
export interface FeatureScope {
  /** `host` for everybody, else the id of a person. */
  readonly user: string;
  /** `null` for the organisation, else the id of a project. */
  readonly project: string | null;
}

export interface FeatureStore {
  /** `null` where nobody said anything. */
  get(feature: string, scope: FeatureScope): FeatureState | null;
  /** `null` takes the word back. */
  set(feature: string, scope: FeatureScope, state: FeatureState | null): void;
}

export function createFeatureStore(db: DatabaseSyncInstance): FeatureStore {
  db.exec(
    "CREATE TABLE IF NOT EXISTS feature_state (feature TEXT NOT NULL, person TEXT NOT NULL, project TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (feature, person, project))",
  );
  const key = (feature: string, { user, project }: FeatureScope): [string, string, string] => [
    feature.toLowerCase(),
    user,
    project ?? "",
  ];
  return {
    get(feature, scope) {
      const row = db
        .prepare("SELECT state FROM feature_state WHERE feature = ? AND person = ? AND project = ?")
        .get(...key(feature, scope)) as { state: FeatureState } | undefined;
      return row?.state ?? null;
    },
    set(feature, scope, state) {
      if (state === null)
        db.prepare("DELETE FROM feature_state WHERE feature = ? AND person = ? AND project = ?").run(
          ...key(feature, scope),
        );
      else db.prepare("INSERT OR REPLACE INTO feature_state VALUES (?, ?, ?, ?)").run(...key(feature, scope), state);
    },
  };
}
