/**
 * Git objects as values: how a blob, a tree and a commit are written down, and what their ids are.
 *
 * The format is git's own (`git fsck --strict` judges it in the tests). Keeping it in process makes a page write cost a
 * few small files instead of several processes, and lets a request read, decide and write without interleaving.
 */
import { createHash } from "node:crypto";

export type ObjectId = string;
export type ObjectType = "blob" | "tree" | "commit" | "tag";

export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}

export interface TreeEntry {
  /** As git writes it: `100644`, `100755`, `120000`, `40000`, `160000`. */
  readonly mode: string;
  readonly name: string;
  readonly id: ObjectId;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly date: Date;
}

export interface Commit {
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export const noObject = "0".repeat(40);
export const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

export function objectId(object: GitObject): ObjectId {
  return createHash("sha1").update(headerOf(object)).update(object.bytes).digest("hex");
}

export function headerOf(object: GitObject): Uint8Array {
  return Buffer.from(`${object.type} ${object.bytes.length}\0`);
}

export function isObjectId(text: string): boolean {
  return /^[0-9a-f]{40}$/i.test(text);
}

/** Entries in git's order: by bytes, a folder as if its name ended in a slash. */
export function treeObject(entries: readonly TreeEntry[]): GitObject {
  const sorted = entries
    .map((entry) => ({ entry, key: Buffer.from(entry.mode === "40000" ? `${entry.name}/` : entry.name) }))
    .sort((left, right) => Buffer.compare(left.key, right.key));
  const parts = sorted.flatMap(({ entry }) => [
    Buffer.from(`${entry.mode} ${entry.name}\0`),
    Buffer.from(entry.id, "hex"),
  ]);
  return { type: "tree", bytes: Buffer.concat(parts) };
}

export function readTreeObject(bytes: Uint8Array): readonly TreeEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < buffer.length) {
    const blank = buffer.indexOf(0x20, at);
    const end = buffer.indexOf(0, blank);
    entries.push({
      mode: buffer.toString("latin1", at, blank),
      name: buffer.toString("utf8", blank + 1, end),
      id: buffer.toString("hex", end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}

export function commitObject(commit: Commit): GitObject {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signatureText(commit.author)}`,
    `committer ${signatureText(commit.committer)}`,
    "",
    commit.message.endsWith("\n") ? commit.message : `${commit.message}\n`,
  ];
  return { type: "commit", bytes: Buffer.from(lines.join("\n")) };
}

/** Angle brackets and line ends would break the line a signature stands on. */
function signatureText(signature: Signature): string {
  const clean = (text: string): string => text.replace(/[<>\n\r\0]/g, "").trim();
  return `${clean(signature.name)} <${clean(signature.email)}> ${Math.floor(signature.date.getTime() / 1000)} +0000`;
}

export function readCommitObject(bytes: Uint8Array): Commit {
  const text = Buffer.from(bytes).toString("utf8");
  const end = text.indexOf("\n\n");
  const headers = text.slice(0, end).split("\n");
  const values = (name: string): readonly string[] =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    tree: values("tree")[0] ?? emptyTree,
    parents: values("parent"),
    author: readSignature(values("author")[0] ?? ""),
    committer: readSignature(values("committer")[0] ?? ""),
    message: text.slice(end + 2),
  };
}

function readSignature(text: string): Signature {
  const parts = /^(.*?) ?<(.*?)> (\d+)/.exec(text);
  return {
    name: parts?.[1] ?? "",
    email: parts?.[2] ?? "",
    date: new Date(Number(parts?.[3] ?? 0) * 1000),
  };
}
