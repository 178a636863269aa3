/**
 * One bare repository on disk: loose objects, references with git's own lock files, and compare-and-swap updates.
 *
 * Everything is synchronous, so that what one request reads, decides and writes is never interleaved with another. An
 * object is written beside its place and moved into it, and a reference only after its objects: a process killed at any
 * point leaves a repository that `git fsck` finds clean. There is no work tree, so no path ever reaches the file system
 * except object ids and checked reference names. Packed objects (a repository somebody ran `git gc` in) are read
 * through the git command line, once.
 */
import { execFileSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import {
  commitObject,
  emptyTree,
  headerOf,
  objectId,
  readCommitObject,
  readTreeObject,
  treeObject,
  type Commit,
  type GitObject,
  type ObjectId,
  type ObjectType,
  type TreeEntry,
} from "./objects";

export interface Repository {
  readonly dir: string;
  /** Null when there is no such object. */
  read(id: ObjectId): GitObject | null;
  blob(id: ObjectId): Uint8Array | null;
  tree(id: ObjectId): readonly TreeEntry[];
  commit(id: ObjectId): Commit | null;
  writeBlob(bytes: Uint8Array): ObjectId;
  writeTree(entries: readonly TreeEntry[]): ObjectId;
  writeCommit(commit: Commit): ObjectId;
  /** Full name → object, in order of names. */
  refs(): ReadonlyMap<string, ObjectId>;
  ref(name: string): ObjectId | null;
  /** Sets, creates (`expected` null) or deletes (`next` null) a reference; false when it is not at `expected`. */
  moveRef(name: string, expected: ObjectId | null, next: ObjectId | null): boolean;
  /** Every id that starts with the text, of loose and packed objects. */
  abbreviated(text: string): readonly ObjectId[];
  setHead(ref: string): void;
}

/** Nothing of the user's own git configuration applies, no hook runs, no transport helper starts. */
export const gitEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"],
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
};
export const gitSafety: readonly string[] = [
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "protocol.ext.allow=never",
  "-c",
  "core.fsmonitor=false",
];

/** Lays out an empty bare repository, as `git init --bare` does. */
export function initRepository(dir: string, head: string): void {
  for (const folder of ["objects/info", "objects/pack", "refs/heads", "refs/tags"]) {
    mkdirSync(join(dir, folder), { recursive: true });
  }
  writeFileSync(join(dir, "HEAD"), `ref: ${head}\n`);
  writeFileSync(join(dir, "config"), "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n");
}

export function openRepository(dir: string): Repository {
  const objects = new Map<ObjectId, GitObject>();
  const trees = new Map<ObjectId, readonly TreeEntry[]>([[emptyTree, []]]);
  const commits = new Map<ObjectId, Commit>();
  let packsRead = "";
  removeStaleLocks(join(dir, "refs"));

  const pathOf = (id: ObjectId): string => join(dir, "objects", id.slice(0, 2), id.slice(2));

  function read(id: ObjectId): GitObject | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const loose = readLoose(pathOf(id));
    if (loose !== null) {
      objects.set(id, loose);
      return loose;
    }
    readPacks();
    return objects.get(id) ?? null;
  }

  /** Packs are read whole, and again only when their list changed. */
  function readPacks(): void {
    const folder = join(dir, "objects", "pack");
    const packs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pack")) : [];
    const list = packs.sort().join(" ");
    if (packs.length === 0 || list === packsRead) return;
    packsRead = list;
    const output = execFileSync(
      "git",
      [...gitSafety, "-C", dir, "cat-file", "--batch-all-objects", "--batch", "--unordered"],
      { env: gitEnvironment, maxBuffer: 2 ** 30 },
    );
    let at = 0;
    while (at < output.length) {
      const end = output.indexOf(0x0a, at);
      const [id = "", type = "blob", size = "0"] = output.toString("latin1", at, end).split(" ");
      const start = end + 1;
      objects.set(id, { type: type as ObjectType, bytes: output.subarray(start, start + Number(size)) });
      at = start + Number(size) + 1;
    }
  }

  function write(object: GitObject): ObjectId {
    const id = objectId(object);
    if (objects.has(id)) return id;
    const path = pathOf(id);
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      const beside = join(dirname(path), `tmp_obj_${id}`);
      writeFileSync(beside, deflateSync(Buffer.concat([headerOf(object), object.bytes]), { level: 1 }), {
        mode: 0o444,
      });
      renameSync(beside, path);
    }
    objects.set(id, object);
    return id;
  }

  function tree(id: ObjectId): readonly TreeEntry[] {
    const known = trees.get(id);
    if (known !== undefined) return known;
    const object = read(id);
    const entries = object?.type === "tree" ? readTreeObject(object.bytes) : [];
    trees.set(id, entries);
    return entries;
  }

  function commit(id: ObjectId): Commit | null {
    const known = commits.get(id);
    if (known !== undefined) return known;
    const object = read(id);
    if (object?.type !== "commit") return null;
    const value = readCommitObject(object.bytes);
    commits.set(id, value);
    return value;
  }

  function refs(): ReadonlyMap<string, ObjectId> {
    const found = new Map(packedRefs(dir));
    for (const [name, id] of looseRefs(dir, "refs")) found.set(name, id);
    return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
  }

  function ref(name: string): ObjectId | null {
    if (!isRefName(name)) return null;
    return readLooseRef(join(dir, name)) ?? packedRefs(dir).get(name) ?? null;
  }

  function moveRef(name: string, expected: ObjectId | null, next: ObjectId | null): boolean {
    checkRefName(name);
    const path = join(dir, name);
    const lock = `${path}.lock`;
    if (next !== null && isBlocked(name)) return false;
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(lock, "wx"));
    try {
      if (next !== null) writeFileSync(lock, `${next}\n`);
      if (ref(name) !== expected) {
        rmSync(lock);
        return false;
      }
      if (next === null) {
        dropPackedRef(dir, name);
        rmSync(path, { force: true });
        rmSync(lock);
      } else {
        renameSync(lock, path);
      }
      return true;
    } catch (error) {
      rmSync(lock, { force: true });
      throw error;
    }
  }

  /** A reference cannot be a folder of others; folders without references make way. */
  function isBlocked(name: string): boolean {
    for (const other of refs().keys()) if (other.startsWith(`${name}/`) || name.startsWith(`${other}/`)) return true;
    const path = join(dir, name);
    if (existsSync(path) && statSync(path).isDirectory()) rmSync(path, { recursive: true });
    return false;
  }

  return {
    dir,
    read,
    tree,
    commit,
    refs,
    ref,
    moveRef,
    blob(id) {
      const object = read(id);
      return object?.type === "blob" ? object.bytes : null;
    },
    writeBlob: (bytes) => write({ type: "blob", bytes }),
    writeTree: (entries) => write(treeObject(entries)),
    writeCommit: (value) => write(commitObject(value)),
    abbreviated(text) {
      readPacks();
      const folder = join(dir, "objects", text.slice(0, 2));
      const loose = existsSync(folder) ? readdirSync(folder).map((name) => text.slice(0, 2) + name) : [];
      return [...new Set([...objects.keys(), ...loose])].filter((id) => id.length === 40 && id.startsWith(text));
    },
    setHead(name) {
      checkRefName(name);
      replaceFile(join(dir, "HEAD"), `ref: ${name}\n`);
    },
  };
}

/** One process owns a repository: a lock found at opening was left by one that was killed. */
function removeStaleLocks(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeStaleLocks(path);
    else if (entry.name.endsWith(".lock")) rmSync(path);
  }
}

function readLoose(path: string): GitObject | null {
  if (!existsSync(path)) return null;
  const bytes = inflateSync(readFileSync(path));
  const end = bytes.indexOf(0);
  const type = bytes.toString("latin1", 0, bytes.indexOf(0x20)) as ObjectType;
  return { type, bytes: bytes.subarray(end + 1) };
}

/** What `git check-ref-format` demands of branches and tags, which never begin like an option. */
export function isRefName(name: string): boolean {
  if (!/^refs\/[^/]+\/./.test(name) || name.endsWith("/") || name.endsWith(".") || name.includes("@{")) return false;
  if (/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|\/\//.test(name)) return false;
  if (/^refs\/[^/]+\/-/.test(name) || name.length > longestRef) return false;
  return name
    .split("/")
    .every(
      (part) =>
        Buffer.byteLength(part) <= longestRefPart &&
        !part.startsWith(".") &&
        !part.toLowerCase().endsWith(".lock") &&
        part !== "@",
    );
}

/** A part is the name of a file, with room for `.lock`. */
const longestRefPart = 250;
const longestRef = 1_000;

function checkRefName(name: string): void {
  if (!isRefName(name)) throw new Error(`not a reference name: ${JSON.stringify(name)}`);
}

function readLooseRef(path: string): ObjectId | null {
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  return readFileSync(path, "utf8").trim();
}

function looseRefs(dir: string, name: string): readonly (readonly [string, ObjectId])[] {
  return readdirSync(join(dir, name), { withFileTypes: true }).flatMap((entry) => {
    const path = `${name}/${entry.name}`;
    if (entry.isDirectory()) return looseRefs(dir, path);
    const id = entry.name.endsWith(".lock") ? null : readLooseRef(join(dir, path));
    return id === null ? [] : [[path, id] as const];
  });
}

function packedRefs(dir: string): Map<string, ObjectId> {
  const path = join(dir, "packed-refs");
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => /^[0-9a-f]{40} /.test(line));
  return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
}

function dropPackedRef(dir: string, name: string): void {
  const left = packedRefs(dir);
  if (!left.delete(name)) return;
  replaceFile(join(dir, "packed-refs"), [...left].map(([ref, id]) => `${id} ${ref}\n`).join(""));
}

/** The file has its old content or its new one at any moment, never a part. */
function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
