/**
 * A repository that lives as long as the process: the same values as the one on disk, without a file.
 *
 * For simulations, which start thousands of services: nothing is there for `git` to look at afterwards, so whatever is
 * about the files themselves (locks, packs, kills) is tested on the repository on disk.
 */
import type { GitStore } from "./gitStore";
import {
  commitObject,
  emptyTree,
  objectId,
  readCommitObject,
  readTreeObject,
  treeObject,
  type Commit,
  type GitObject,
  type ObjectId,
  type TreeEntry,
} from "./objects";
import { isRefName, type Repository } from "./repository";

export interface MemoryGitStore extends GitStore {
  /** Remembers every repository as it is now. */
  snapshot(): void;
  /** Puts every repository back to what was remembered. */
  restore(): void;
}

export function createMemoryGitStore(): MemoryGitStore {
  const repositories = new Map<string, MemoryRepository>();
  const remembered = new Map<string, ReadonlyMap<string, ObjectId>>();
  return {
    root: "memory",
    create(id) {
      const repository = createMemoryRepository(id);
      repositories.set(id, repository);
      return repository;
    },
    open(id) {
      const repository = repositories.get(id);
      if (repository === undefined) throw new Error(`no repository ${id}`);
      return repository;
    },
    remove: (id) => void repositories.delete(id),
    ids: () => [...repositories.keys()],
    close: async () => repositories.clear(),
    snapshot() {
      remembered.clear();
      for (const [id, repository] of repositories) {
        remembered.set(id, repository.refs());
        repository.keep();
      }
    },
    restore() {
      for (const [id, repository] of repositories) {
        const refs = remembered.get(id);
        if (refs === undefined) repositories.delete(id);
        else repository.reset(refs);
      }
    },
  };
}

interface MemoryRepository extends Repository {
  /** Objects of now are never forgotten. */
  keep(): void;
  /** Forgets every object that came later, and sets the references. */
  reset(refs: ReadonlyMap<string, ObjectId>): void;
}

function createMemoryRepository(id: string): MemoryRepository {
  const objects = new Map<ObjectId, GitObject>();
  const trees = new Map<ObjectId, readonly TreeEntry[]>([[emptyTree, []]]);
  const commits = new Map<ObjectId, Commit>();
  const references = new Map<string, ObjectId>();
  let later: ObjectId[] = [];

  function write(object: GitObject): ObjectId {
    const name = objectId(object);
    if (objects.has(name)) return name;
    objects.set(name, object);
    later.push(name);
    return name;
  }

  return {
    dir: `memory/${id}`,
    read: (name) => objects.get(name) ?? null,
    blob(name) {
      const object = objects.get(name);
      return object?.type === "blob" ? object.bytes : null;
    },
    tree(name) {
      const known = trees.get(name);
      if (known !== undefined) return known;
      const object = objects.get(name);
      const entries = object?.type === "tree" ? readTreeObject(object.bytes) : [];
      trees.set(name, entries);
      return entries;
    },
    commit(name) {
      const known = commits.get(name);
      if (known !== undefined) return known;
      const object = objects.get(name);
      if (object?.type !== "commit") return null;
      const value = readCommitObject(object.bytes);
      commits.set(name, value);
      return value;
    },
    writeBlob: (bytes) => write({ type: "blob", bytes }),
    writeTree: (entries) => write(treeObject(entries)),
    writeCommit: (value) => write(commitObject(value)),
    refs: () => new Map([...references].sort(([left], [right]) => (left < right ? -1 : 1))),
    ref: (name) => (isRefName(name) ? (references.get(name) ?? null) : null),
    moveRef(name, expected, next) {
      if (!isRefName(name)) throw new Error(`not a reference name: ${JSON.stringify(name)}`);
      if ((references.get(name) ?? null) !== expected) return false;
      if (next === null) references.delete(name);
      else references.set(name, next);
      return true;
    },
    abbreviated: (text) => [...objects.keys()].filter((name) => name.startsWith(text)),
    setHead: () => undefined,
    keep() {
      later = [];
    },
    reset(refs) {
      for (const name of later) {
        objects.delete(name);
        trees.delete(name);
        commits.delete(name);
      }
      later = [];
      references.clear();
      for (const [name, target] of refs) references.set(name, target);
    },
  };
}
