/**
 * Documents of extensions: JSON with an `id` and an `__etag`, in collections that exist from their first document on.
 *
 * `__etag` counts the writes of a document from 1. A write names the one it read, or -1 to win whatever stands there;
 * a document that stands there and is written without a matching one is refused, never overwritten.
 */
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { extensionError } from "./extensionErrors";

/** Whose collection it is: an extension's, shared (`Default`/`Current`) or one person's (`User` and the person's id). */
export interface CollectionKey {
  /** `publisher.extension`, lower case. */
  readonly extension: string;
  readonly scope: "Default" | "User";
  /** `Current`, or the id of the person. */
  readonly owner: string;
  readonly collection: string;
}

export interface StoredDocument {
  readonly id: string;
  readonly __etag: number;
  readonly [member: string]: unknown;
}

export interface DocumentStore {
  /** In the order of creation; `null` for a collection that has never had a document. */
  all(key: CollectionKey): readonly StoredDocument[] | null;
  get(key: CollectionKey, id: string): StoredDocument;
  /** Refuses an id that is taken. */
  create(key: CollectionKey, id: string, document: object): StoredDocument;
  /** Creates or replaces. */
  set(key: CollectionKey, id: string, document: object): StoredDocument;
  /** Replaces what must exist. */
  update(key: CollectionKey, id: string, document: object): StoredDocument;
  remove(key: CollectionKey, id: string): void;
}

interface Row {
  readonly id: string;
  readonly etag: number;
  readonly content: string;
}

const LAST_WINS = -1;

export function createDocumentStore(db: DatabaseSyncInstance): DocumentStore {
  db.exec(`
    CREATE TABLE IF NOT EXISTS extension_collection (extension TEXT NOT NULL, scope TEXT NOT NULL, owner TEXT NOT NULL, collection TEXT NOT NULL, PRIMARY KEY (extension, scope, owner, collection));
    CREATE TABLE IF NOT EXISTS extension_document (extension TEXT NOT NULL, scope TEXT NOT NULL, owner TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, etag INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (extension, scope, owner, collection, id));
  `);
  const here = "extension = ? AND scope = ? AND owner = ? AND collection = ?";
  const valuesOf = ({ extension, scope, owner, collection }: CollectionKey): [string, string, string, string] => [
    extension,
    scope,
    owner,
    collection,
  ];

  const exists = (key: CollectionKey): boolean =>
    db.prepare(`SELECT 1 FROM extension_collection WHERE ${here}`).get(...valuesOf(key)) !== undefined;
  const find = (key: CollectionKey, id: string): Row | null =>
    (db
      .prepare(`SELECT id, etag, content FROM extension_document WHERE ${here} AND id = ?`)
      .get(...valuesOf(key), id) as Row | undefined) ?? null;
  const require = (key: CollectionKey, id: string): Row => {
    if (!exists(key)) throw collectionMissing(key);
    const row = find(key, id);
    if (row === null) throw extensionError("DocumentDoesNotExistException", { id });
    return row;
  };
  const write = (key: CollectionKey, id: string, etag: number, document: object): StoredDocument => {
    const content = JSON.stringify({ ...document, id: undefined, __etag: undefined });
    db.prepare("INSERT OR IGNORE INTO extension_collection VALUES (?, ?, ?, ?)").run(...valuesOf(key));
    db.prepare(
      `INSERT INTO extension_document VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET etag = excluded.etag, content = excluded.content`,
    ).run(...valuesOf(key), id, etag, content);
    return documentOf({ id, etag, content });
  };
  const replace = (key: CollectionKey, row: Row, document: object): StoredDocument => {
    const named = (document as { readonly __etag?: unknown }).__etag;
    if (named !== LAST_WINS && named !== row.etag) {
      throw extensionError("InvalidDocumentVersionException", { id: row.id });
    }
    return write(key, row.id, row.etag + 1, document);
  };

  return {
    all(key) {
      if (!exists(key)) return null;
      const rows = db.prepare(`SELECT id, etag, content FROM extension_document WHERE ${here} ORDER BY rowid`);
      return (rows.all(...valuesOf(key)) as unknown as Row[]).map(documentOf);
    },
    get: (key, id) => documentOf(require(key, id)),
    create(key, id, document) {
      if (find(key, id) !== null) throw extensionError("DocumentExistsException", { id });
      return write(key, id, 1, document);
    },
    set(key, id, document) {
      const row = find(key, id);
      return row === null ? write(key, id, 1, document) : replace(key, row, document);
    },
    update: (key, id, document) => replace(key, require(key, id), document),
    remove(key, id) {
      require(key, id);
      db.prepare(`DELETE FROM extension_document WHERE ${here} AND id = ?`).run(...valuesOf(key), id);
    },
  };
}

export function collectionMissing({ collection }: CollectionKey): Error {
  return extensionError("DocumentCollectionDoesNotExistException", { collection });
}

function documentOf({ id, etag, content }: Row): StoredDocument {
  return { ...(JSON.parse(content) as object), id, __etag: etag };
}
