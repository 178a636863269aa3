/** Commits that reach a commit, newest first, and what each of them changed. */
import type { Commit, ObjectId } from "./objects";
import type { Repository } from "./repository";
import { entryAt, folderMode } from "./trees";

export interface HistoryEntry {
  readonly id: ObjectId;
  readonly commit: Commit;
}

/** Every ancestor once, by commit date and then by distance, as `git log` walks. */
export function* ancestors(repository: Repository, start: ObjectId): Generator<HistoryEntry> {
  const seen = new Set<ObjectId>([start]);
  const queue: HistoryEntry[] = entriesOf(repository, [start]);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    yield next;
    for (const entry of entriesOf(repository, next.commit.parents)) {
      if (seen.has(entry.id)) continue;
      seen.add(entry.id);
      const place = queue.findIndex((other) => other.commit.committer.date < entry.commit.committer.date);
      if (place === -1) queue.push(entry);
      else queue.splice(place, 0, entry);
    }
  }
}

function entriesOf(repository: Repository, ids: readonly ObjectId[]): HistoryEntry[] {
  return ids.flatMap((id) => {
    const commit = repository.commit(id);
    return commit === null ? [] : [{ id, commit }];
  });
}

/** Whether the commit changed what stands at the path, compared with each of its parents. */
export function touches(repository: Repository, commit: Commit, path: string): boolean {
  const now = entryAt(repository, commit.tree, path)?.id ?? null;
  if (commit.parents.length === 0) return now !== null;
  return commit.parents.every((parent) => {
    const before = repository.commit(parent);
    return (before === null ? null : (entryAt(repository, before.tree, path)?.id ?? null)) !== now;
  });
}

/** For each path the newest commit that changed it; the walk ends when every path has one. */
export function latestChanges(
  repository: Repository,
  start: ObjectId,
  paths: readonly string[],
): ReadonlyMap<string, HistoryEntry> {
  const found = new Map<string, HistoryEntry>();
  const open = new Set(paths);
  for (const entry of ancestors(repository, start)) {
    if (open.size === 0) break;
    const parent = entry.commit.parents[0];
    const before = parent === undefined ? null : (repository.commit(parent)?.tree ?? null);
    const changed = changesBetween(repository, before, entry.commit.tree).map(({ path }) => path);
    for (const path of [...changed, "/"]) if (open.delete(path)) found.set(path, entry);
  }
  return found;
}

export interface Change {
  readonly kind: "add" | "edit" | "delete" | "rename" | "edit, rename";
  readonly path: string;
  /** Where a renamed file stood. */
  readonly source: string | null;
  readonly isFolder: boolean;
  readonly before: ObjectId | null;
  readonly after: ObjectId | null;
}

/** Differences between two trees, folders included, in order of paths; files with the same content count as renamed. */
export function changesBetween(
  repository: Repository,
  before: ObjectId | null,
  after: ObjectId | null,
): readonly Change[] {
  return withRenames(compare(repository, "", before, after)).toSorted((left, right) =>
    left.path < right.path ? -1 : 1,
  );
}

function compare(
  repository: Repository,
  prefix: string,
  before: ObjectId | null,
  after: ObjectId | null,
): readonly Change[] {
  if (before === after) return [];
  const olds = new Map((before === null ? [] : repository.tree(before)).map((entry) => [entry.name, entry]));
  const news = new Map((after === null ? [] : repository.tree(after)).map((entry) => [entry.name, entry]));
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((name) => {
    const [old, next] = [olds.get(name), news.get(name)];
    if (old?.id === next?.id && old?.mode === next?.mode) return [];
    const path = `${prefix}/${name}`;
    const oldFolder = old?.mode === folderMode;
    const nextFolder = next?.mode === folderMode;
    const own = ownChanges(path, old?.id ?? null, next?.id ?? null, oldFolder, nextFolder);
    const below =
      oldFolder || nextFolder
        ? compare(repository, path, oldFolder ? (old?.id ?? null) : null, nextFolder ? (next?.id ?? null) : null)
        : [];
    return [...own, ...below];
  });
}

function ownChanges(
  path: string,
  old: ObjectId | null,
  next: ObjectId | null,
  oldFolder: boolean,
  nextFolder: boolean,
): readonly Change[] {
  const change = (kind: Change["kind"], isFolder: boolean): Change => ({
    kind,
    path,
    source: null,
    isFolder,
    before: kind === "add" ? null : old,
    after: kind === "delete" ? null : next,
  });
  if (old === null) return [change("add", nextFolder)];
  if (next === null) return [change("delete", oldFolder)];
  if (oldFolder !== nextFolder) return [change("delete", oldFolder), change("add", nextFolder)];
  return [change("edit", nextFolder)];
}

function withRenames(changes: readonly Change[]): readonly Change[] {
  const removed = new Map<ObjectId, Change[]>();
  for (const change of changes) {
    if (change.kind !== "delete" || change.isFolder || change.before === null) continue;
    removed.set(change.before, [...(removed.get(change.before) ?? []), change]);
  }
  const taken = new Set<Change>();
  const renamed = changes.map((change) => {
    if (change.kind !== "add" || change.isFolder || change.after === null) return change;
    const source = removed.get(change.after)?.shift();
    if (source === undefined) return change;
    taken.add(source);
    return { ...change, kind: "rename" as const, source: source.path, before: source.before };
  });
  return renamed.filter((change) => !taken.has(change));
}
