/** The discussion of each page: comments with answers to them, and who felt what about each. Kept by page id. */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";

export interface PageComment {
  readonly id: number;
  readonly page: number;
  readonly parent: number | null;
  readonly version: number;
  readonly text: string;
  /** As the service numbers them: active, resolved, closed. */
  readonly state: number;
  readonly created: number;
  readonly createdBy: string;
  readonly modified: number;
  readonly modifiedBy: string;
  readonly isDeleted: boolean;
}

export interface CommentChange {
  readonly text?: string;
  readonly state?: number;
  readonly isDeleted?: boolean;
  readonly by: string;
  readonly at: number;
}

export interface CommentStore {
  add(comment: { page: number; parent: number | null; text: string; by: string; at: number }): PageComment;
  find(page: number, id: number): PageComment | null;
  /** Oldest first. */
  ofPage(page: number): readonly PageComment[];
  change(comment: PageComment, change: CommentChange): PageComment;
  /** Ids of the people with that reaction. */
  reacting(comment: number, type: string): readonly string[];
  react(comment: number, type: string, user: string): void;
  withdraw(comment: number, type: string, user: string): void;
}

interface Row {
  readonly id: number;
  readonly page: number;
  readonly parent: number | null;
  readonly version: number;
  readonly text: string;
  readonly state: number;
  readonly created: number;
  readonly created_by: string;
  readonly modified: number;
  readonly modified_by: string;
  readonly deleted: number;
}

export function createCommentStore(db: DatabaseSyncInstance): CommentStore {
  db.exec(`
    CREATE TABLE IF NOT EXISTS wiki_comment (
      id INTEGER PRIMARY KEY AUTOINCREMENT, page INTEGER NOT NULL, parent INTEGER, version INTEGER NOT NULL,
      text TEXT NOT NULL, state INTEGER NOT NULL, created INTEGER NOT NULL, created_by TEXT NOT NULL,
      modified INTEGER NOT NULL, modified_by TEXT NOT NULL, deleted INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS wiki_comment_page ON wiki_comment (page);
    CREATE TABLE IF NOT EXISTS wiki_comment_reaction (
      comment INTEGER NOT NULL, type TEXT NOT NULL, user TEXT NOT NULL, PRIMARY KEY (comment, type, user)) WITHOUT ROWID;
  `);
  const all = (sql: string, ...values: readonly (string | number)[]): readonly PageComment[] =>
    (db.prepare(sql).all(...values) as unknown as Row[]).map(commentOfRow);
  const find = (page: number, id: number): PageComment | null =>
    all("SELECT * FROM wiki_comment WHERE page = ? AND id = ?", page, id)[0] ?? null;
  const stored = (page: number, id: number): PageComment => {
    const found = find(page, id);
    if (found === null) throw new Error(`the comment ${id} is gone`);
    return found;
  };
  return {
    find,
    add({ page, parent, text, by, at }) {
      const { lastInsertRowid } = db
        .prepare("INSERT INTO wiki_comment VALUES (NULL, ?, ?, 1, ?, 0, ?, ?, ?, ?, 0)")
        .run(page, parent, text, at, by, at, by);
      return stored(page, Number(lastInsertRowid));
    },
    ofPage: (page) => all("SELECT * FROM wiki_comment WHERE page = ? ORDER BY id", page),
    change(comment, { text = comment.text, state = comment.state, isDeleted = comment.isDeleted, by, at }) {
      db.prepare(
        "UPDATE wiki_comment SET text = ?, state = ?, deleted = ?, version = version + 1, modified = ?, modified_by = ? WHERE id = ?",
      ).run(text, state, isDeleted ? 1 : 0, at, by, comment.id);
      return stored(comment.page, comment.id);
    },
    reacting: (comment, type) =>
      (
        db.prepare("SELECT user FROM wiki_comment_reaction WHERE comment = ? AND type = ?").all(comment, type) as {
          user: string;
        }[]
      ).map(({ user }) => user),
    react: (comment, type, user) =>
      void db.prepare("INSERT OR IGNORE INTO wiki_comment_reaction VALUES (?, ?, ?)").run(comment, type, user),
    withdraw: (comment, type, user) =>
      void db
        .prepare("DELETE FROM wiki_comment_reaction WHERE comment = ? AND type = ? AND user = ?")
        .run(comment, type, user),
  };
}

function commentOfRow({ created_by: createdBy, modified_by: modifiedBy, deleted, ...rest }: Row): PageComment {
  return { ...rest, createdBy, modifiedBy, isDeleted: deleted === 1 };
}
