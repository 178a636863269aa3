/**
 * What a service keeps its state in: one SQLite database and a folder of bare repositories.
 *
 * Data that is kept says in which version its tables are written (`PRAGMA user_version`). Older data is brought up to
 * date in one transaction when it is opened; data of a later version, and files that are no database of ours, are
 * refused with a sentence. Two services never share a folder.
 *
 * A write is acknowledged once it is in the write-ahead log or under its final name, so that a killed process loses
 * nothing; a machine that loses power may lose the last moments (`synchronous = NORMAL`), never the whole.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from "@photostructure/sqlite";
import { createGitStore, type GitStore } from "./git/gitStore";

export interface Storage {
  readonly db: DatabaseSyncInstance;
  readonly git: GitStore;
  close(): Promise<void>;
}

/** The kept data cannot be used; the message is a sentence that says why and what to do. */
export class StorageError extends Error {
  override readonly name = "StorageError";
}

/** How the tables of one version become those of the next; position in the list is the version it starts from. */
const migrations: readonly ((db: DatabaseSyncInstance) => void)[] = [
  // Version 0 kept the tokens of its runs, also of runs that were killed. A token lives as long as its run.
  (db) => db.exec("DROP TABLE IF EXISTS core_token"),
];

export const schemaVersion = migrations.length;

/** Opens what a folder holds. */
export function openStorage(dir: string): Storage {
  mkdirSync(dir, { recursive: true });
  const db = openFile(join(dir, "service.db"));
  return storage(db, createGitStore(join(dir, "repositories")));
}

/** Keeps nothing: a database in memory, and repositories of the caller's or in a folder that `close` removes. */
export function temporaryStorage(git?: GitStore): Storage {
  const db = openDatabase(":memory:");
  db.exec("PRAGMA foreign_keys = ON");
  if (git !== undefined) return storage(db, git);
  const dir = mkdtempSync(join(tmpdir(), "local-service-"));
  const { close, ...opened } = storage(db, createGitStore(join(dir, "repositories")));
  return {
    ...opened,
    async close() {
      await close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function storage(db: DatabaseSyncInstance, git: GitStore): Storage {
  return {
    db,
    git,
    async close() {
      await git.close();
      db.close();
    },
  };
}

/** A database that prepares each statement once, however often it is asked for: preparing costs more than running. */
function openDatabase(location: string): DatabaseSyncInstance {
  const db = new DatabaseSync(location);
  const prepare = db.prepare.bind(db);
  const prepared = new Map<string, StatementSyncInstance>();
  const prepareOnce = (sql: string): StatementSyncInstance => {
    const statement = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  Object.defineProperty(db, "prepare", { value: prepareOnce });
  return db;
}

function openFile(file: string): DatabaseSyncInstance {
  const db = openDatabase(file);
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
    bringUpToDate(db, file);
    return db;
  } catch (error) {
    db.close();
    if (error instanceof StorageError || !isNoDatabase(error)) throw error;
    throw new StorageError(`${file} is not a database of the local host. Choose a new folder with --data.`);
  }
}

function bringUpToDate(db: DatabaseSyncInstance, file: string): void {
  const version = versionOf(db);
  if (version > schemaVersion) {
    throw new StorageError(
      `${file} was written by a later version of the local host (its tables have version ${version}, this program knows ${schemaVersion}). Use that version, or choose a new folder with --data.`,
    );
  }
  if (version === schemaVersion) return;
  db.exec("BEGIN IMMEDIATE");
  try {
    for (const migrate of migrations.slice(version)) migrate(db);
    db.exec(`PRAGMA user_version = ${schemaVersion}`);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}

function versionOf(db: DatabaseSyncInstance): number {
  return (db.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;
}

/** SQLITE_NOTADB and SQLITE_CORRUPT, as the driver words them. */
function isNoDatabase(error: unknown): boolean {
  return /not a database|malformed/i.test(String(error));
}
