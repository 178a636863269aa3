/**
 * People who may call the service, and the tokens that speak for them.
 *
 * A token carries scopes and may expire; what its user may do is a matter of permissions, checked apart from scopes, as
 * in the real service. Tokens live as long as the service runs: none is ever written down, so that data kept in a folder
 * open nothing.
 */
import { createHash } from "node:crypto";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";
import { lesser } from "../permission";
import type { Permission, User } from "../route";

export interface Token {
  readonly secret: string;
  readonly userId: string;
  /** E.g. `vso.work_write`; `app_token` stands for every scope (a full access token). */
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch; null never. */
  readonly expires: number | null;
}

export interface UserStore {
  add(user: { displayName: string; uniqueName: string; permission?: Permission; id?: string }): User;
  all(): readonly User[];
  byId(id: string): User | null;
  /** By e-mail address, `Name <mail>`, or a display name only one person has. */
  find(text: string): User | null;
  byDescriptor(descriptor: string): User | null;
  setPermission(userId: string, projectId: string | null, permission: Permission): void;
  permissionOf(user: User, projectId: string | null): Permission;
  issueToken(token: { userId: string; scopes?: readonly string[]; expires?: number | null; secret?: string }): Token;
  token(secret: string): Token | null;
  revoke(secret: string): void;
}

interface UserRow {
  readonly id: string;
  readonly display_name: string;
  readonly unique_name: string;
  readonly permission: string;
}

export function createUserStore(db: DatabaseSyncInstance, newId: () => string, random: () => number): UserStore {
  db.exec(`
    CREATE TABLE IF NOT EXISTS core_user (id TEXT PRIMARY KEY, display_name TEXT NOT NULL, unique_name TEXT NOT NULL UNIQUE COLLATE NOCASE, permission TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS core_permission (user_id TEXT NOT NULL, project_id TEXT NOT NULL, permission TEXT NOT NULL, PRIMARY KEY (user_id, project_id));
  `);
  const tokens = new Map<string, Token>();
  const users = (): readonly User[] =>
    (db.prepare("SELECT * FROM core_user ORDER BY rowid").all() as unknown as UserRow[]).map(userOfRow);
  const store: UserStore = {
    add({ displayName, uniqueName, permission = "write", id = newId() }) {
      db.prepare("INSERT INTO core_user VALUES (?, ?, ?, ?)").run(id, displayName, uniqueName, permission);
      return userOfRow({ id, display_name: displayName, unique_name: uniqueName, permission });
    },
    all: users,
    byId(id) {
      const row = db.prepare("SELECT * FROM core_user WHERE id = ?").get(id.toLowerCase()) as unknown as
        UserRow | undefined;
      return row === undefined ? null : userOfRow(row);
    },
    find(text) {
      const mail = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
      const wanted = mail.trim().toLowerCase();
      const byMail = users().find((user) => user.uniqueName.toLowerCase() === wanted);
      if (byMail !== undefined) return byMail;
      const byName = users().filter((user) => user.displayName.toLowerCase() === wanted);
      return byName.length === 1 ? (byName[0] ?? null) : null;
    },
    byDescriptor(descriptor) {
      return users().find((user) => user.descriptor === descriptor) ?? null;
    },
    setPermission(userId, projectId, permission) {
      if (projectId === null) db.prepare("UPDATE core_user SET permission = ? WHERE id = ?").run(permission, userId);
      else db.prepare("INSERT OR REPLACE INTO core_permission VALUES (?, ?, ?)").run(userId, projectId, permission);
    },
    permissionOf(user, projectId) {
      const row =
        projectId === null
          ? undefined
          : (db
              .prepare("SELECT permission FROM core_permission WHERE user_id = ? AND project_id = ?")
              .get(user.id, projectId) as { permission: string } | undefined);
      const granted = (row?.permission as Permission | undefined) ?? store.byId(user.id)?.permission ?? "none";
      const bound = projectId === null && user.atMost === "none" ? undefined : user.atMost;
      return bound === undefined ? granted : lesser(granted, bound);
    },
    issueToken({ userId, scopes = ["app_token"], expires = null, secret = newSecret(random) }) {
      const token = { secret, userId, scopes, expires };
      tokens.set(digest(secret), token);
      return token;
    },
    token: (secret) => tokens.get(digest(secret)) ?? null,
    revoke: (secret) => void tokens.delete(digest(secret)),
  };
  return store;
}

function userOfRow(row: UserRow): User {
  return {
    id: row.id,
    displayName: row.display_name,
    uniqueName: row.unique_name,
    descriptor: `aad.${Buffer.from(row.id).toString("base64").replace(/=+$/, "")}`,
    permission: row.permission as Permission,
  };
}

/** Tokens are looked up by digest: how long a look-up takes says nothing about a secret. */
function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("base64");
}

/** 52 characters of base32, the shape of a personal access token. */
function newSecret(random: () => number): string {
  const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
  return Array.from({ length: 52 }, () => alphabet[Math.floor(random() * 32)] ?? "a").join("");
}
