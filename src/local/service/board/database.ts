/**
 * The board's tables and the few ways of talking to them.
 *
 * Every statement is prepared once and takes its values as parameters. Moments are milliseconds since the epoch; the
 * end of what has no end is `forever`, as the service serves it (`9999-01-01T00:00:00Z`).
 */
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import { sentText } from "./sentText";

export type SqlValue = string | number | null;

export const forever = Date.UTC(9999, 0, 1);

export interface BoardDatabase {
  get<Row>(sql: string, ...values: readonly SqlValue[]): Row | null;
  all<Row>(sql: string, ...values: readonly SqlValue[]): readonly Row[];
  run(sql: string, ...values: readonly SqlValue[]): { readonly lastId: number; readonly changes: number };
  /** All of it or nothing; inside another transaction, part of that one. */
  atomically<Result>(work: () => Result): Result;
  /** The next value of a counter that never goes back. */
  count(counter: Counter): number;
  /** Raises a counter so that `value` is not given out again. */
  countPast(counter: Counter, value: number): void;
}

export type Counter = "item" | "watermark" | "node" | "resource" | "comment";

const schema = `
CREATE TABLE IF NOT EXISTS board_counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS board_process (project TEXT PRIMARY KEY, process TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS board_node (
  id INTEGER PRIMARY KEY, identifier TEXT NOT NULL UNIQUE, project TEXT NOT NULL, structure TEXT NOT NULL,
  parent INTEGER, name TEXT NOT NULL, path TEXT NOT NULL, start TEXT, finish TEXT, deleted INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS board_node_place ON board_node (project, structure, parent);
CREATE TABLE IF NOT EXISTS board_item (
  id INTEGER PRIMARY KEY, project TEXT NOT NULL, rev INTEGER NOT NULL, updates INTEGER NOT NULL, deleted INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS board_revision (
  item INTEGER NOT NULL, rev INTEGER NOT NULL, project TEXT NOT NULL, type TEXT NOT NULL, area INTEGER NOT NULL,
  iteration INTEGER NOT NULL, changed INTEGER NOT NULL, revised INTEGER NOT NULL, changed_by TEXT NOT NULL,
  watermark INTEGER NOT NULL, deleted INTEGER NOT NULL, fields TEXT NOT NULL, formats TEXT NOT NULL,
  PRIMARY KEY (item, rev)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS board_revision_current ON board_revision (project, item) WHERE revised = ${forever};
CREATE INDEX IF NOT EXISTS board_revision_watermark ON board_revision (watermark);
CREATE TABLE IF NOT EXISTS board_link (
  id INTEGER PRIMARY KEY, type TEXT NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL, comment TEXT,
  added INTEGER NOT NULL, added_by TEXT NOT NULL, removed INTEGER NOT NULL, watermark INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS board_link_source ON board_link (source, type, removed);
CREATE INDEX IF NOT EXISTS board_link_target ON board_link (target, type, removed);
CREATE TABLE IF NOT EXISTS board_resource (
  row INTEGER PRIMARY KEY, id INTEGER NOT NULL, item INTEGER NOT NULL, rel TEXT NOT NULL, url TEXT NOT NULL, name TEXT,
  comment TEXT, size INTEGER, authorized INTEGER NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL,
  from_rev INTEGER NOT NULL, to_rev INTEGER);
CREATE INDEX IF NOT EXISTS board_resource_item ON board_resource (item, to_rev);
CREATE TABLE IF NOT EXISTS board_update (
  item INTEGER NOT NULL, number INTEGER NOT NULL, rev INTEGER NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL,
  by TEXT NOT NULL, relations TEXT, PRIMARY KEY (item, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS board_tag (
  id TEXT PRIMARY KEY, project TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, updated INTEGER NOT NULL,
  UNIQUE (project, folded));
CREATE TABLE IF NOT EXISTS board_comment (
  id INTEGER PRIMARY KEY, item INTEGER NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL, format TEXT NOT NULL,
  created INTEGER NOT NULL, created_by TEXT NOT NULL, modified INTEGER NOT NULL, modified_by TEXT NOT NULL,
  deleted INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS board_comment_version (
  comment INTEGER NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL, modified INTEGER NOT NULL,
  modified_by TEXT NOT NULL, deleted INTEGER NOT NULL, PRIMARY KEY (comment, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS board_comment_reaction (
  comment INTEGER NOT NULL, type TEXT NOT NULL, user TEXT NOT NULL, PRIMARY KEY (comment, type, user)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS board_attachment (
  id TEXT PRIMARY KEY, project TEXT, name TEXT NOT NULL, bytes BLOB NOT NULL, created INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS board_team (team TEXT PRIMARY KEY, project TEXT NOT NULL, settings TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS board_template (
  id TEXT PRIMARY KEY, team TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, type TEXT NOT NULL,
  fields TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS board_query (
  id TEXT PRIMARY KEY, project TEXT NOT NULL, parent TEXT, name TEXT NOT NULL, folder INTEGER NOT NULL, wiql TEXT,
  owner TEXT, created INTEGER NOT NULL, created_by TEXT NOT NULL, modified INTEGER NOT NULL, modified_by TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS board_refusal (user TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (user, what)) WITHOUT ROWID;
`;

export function openBoardDatabase(db: DatabaseSyncInstance): BoardDatabase {
  db.exec(schema);
  db.function("board_fold", { deterministic: true }, fold);
  db.function("board_has_tag", { deterministic: true }, hasTag);
  db.function("board_has_words", { deterministic: true }, hasWords);
  const statements = new Map<string, StatementSyncInstance>();
  const prepared = (sql: string): StatementSyncInstance => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const database: BoardDatabase = {
    get: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      (prepared(sql).get(...values) as Row | undefined) ?? null,
    all: <Row>(sql: string, ...values: readonly SqlValue[]) => prepared(sql).all(...values) as Row[],
    run(sql, ...values) {
      const done = prepared(sql).run(...values);
      return { lastId: Number(done.lastInsertRowid), changes: done.changes };
    },
    atomically(work) {
      if (db.isTransaction) return work();
      db.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        db.exec("COMMIT");
        return result;
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
    count(counter) {
      const sql =
        "INSERT INTO board_counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value";
      return database.get<{ value: number }>(sql, counter)?.value ?? 1;
    },
    countPast(counter, value) {
      database.run(
        "INSERT INTO board_counter VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
        counter,
        value,
      );
    },
  };
  return database;
}

/** Text as comparisons see it: without case. */
export function fold(text: unknown): string | null {
  return text === null || text === undefined ? null : sentText(text).toLowerCase();
}

function hasTag(tags: unknown, tag: unknown): number {
  const wanted = String(tag).toLowerCase().trim();
  const all = tags === null ? [] : sentText(tags).toLowerCase().split(";");
  return all.some((each) => each.trim() === wanted) ? 1 : 0;
}

/** Every word of `words` begins a word of the text, as full text search has it with `*` at the end. */
function hasWords(text: unknown, words: unknown): number {
  if (text === null) return 0;
  const plain = sentText(text).replace(/<[^>]*>/g, " ");
  const present = new Set(wordsOf(plain));
  const all = [...present];
  const wanted = String(words)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = wanted.every((word) =>
    word.endsWith("*")
      ? all.some((each) => each.startsWith(word.slice(0, -1)))
      : wordsOf(word).every((part) => present.has(part)),
  );
  return found && wanted.length > 0 ? 1 : 0;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
