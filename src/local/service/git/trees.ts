/** Reading and editing folders of a repository by path. A path has a leading slash; `/` is the root. */
import { emptyTree, type ObjectId, type TreeEntry } from "./objects";
import type { Repository } from "./repository";

export const folderMode = "40000";
export const fileMode = "100644";

export interface FoundEntry {
  readonly path: string;
  readonly id: ObjectId;
  readonly mode: string;
  readonly isFolder: boolean;
}

/** New content of a path, or null to remove it (a folder with everything below it). */
export type TreeEdits = ReadonlyMap<string, { readonly id: ObjectId; readonly mode: string } | null>;

export function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/** The entry at a path; the root is a folder too. */
export function entryAt(repository: Repository, root: ObjectId, path: string): FoundEntry | null {
  const segments = segmentsOf(path);
  let current: TreeEntry = { mode: folderMode, name: "", id: root };
  for (const segment of segments) {
    if (current.mode !== folderMode) return null;
    const next = repository.tree(current.id).find((entry) => entry.name === segment);
    if (next === undefined) return null;
    current = next;
  }
  return { path: `/${segments.join("/")}`, id: current.id, mode: current.mode, isFolder: current.mode === folderMode };
}

/** Everything below a folder, each folder before what it holds, in git's order. */
export function entriesBelow(repository: Repository, folder: FoundEntry, recursive: boolean): readonly FoundEntry[] {
  const prefix = folder.path === "/" ? "" : folder.path;
  return repository.tree(folder.id).flatMap((entry) => {
    const found: FoundEntry = {
      path: `${prefix}/${entry.name}`,
      id: entry.id,
      mode: entry.mode,
      isFolder: entry.mode === folderMode,
    };
    return found.isFolder && recursive ? [found, ...entriesBelow(repository, found, true)] : [found];
  });
}

/** The root after the edits; folders left empty disappear, as git knows none. */
export function editTree(repository: Repository, root: ObjectId, edits: TreeEdits): ObjectId {
  return (
    edited(
      repository,
      root,
      [...edits].map(([path, entry]) => ({ segments: segmentsOf(path), entry })),
    ) ?? emptyTreeOf(repository)
  );
}

interface Edit {
  readonly segments: readonly string[];
  readonly entry: { readonly id: ObjectId; readonly mode: string } | null;
}

function edited(repository: Repository, folder: ObjectId | null, edits: readonly Edit[]): ObjectId | null {
  const entries = new Map((folder === null ? [] : repository.tree(folder)).map((entry) => [entry.name, entry]));
  const deeper = new Map<string, Edit[]>();
  for (const { segments, entry } of edits) {
    const [name, ...rest] = segments;
    if (name === undefined) continue;
    if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), { segments: rest, entry }]);
    else if (entry === null) entries.delete(name);
    else entries.set(name, { name, ...entry });
  }
  for (const [name, below] of deeper) {
    const before = entries.get(name);
    const after = edited(repository, before?.mode === folderMode ? before.id : null, below);
    if (after !== null) entries.set(name, { name, mode: folderMode, id: after });
    else if (before?.mode === folderMode) entries.delete(name);
  }
  return entries.size === 0 ? null : repository.writeTree([...entries.values()]);
}

function emptyTreeOf(repository: Repository): ObjectId {
  repository.writeTree([]);
  return emptyTree;
}

/** Whether a path may stand in a repository: no empty, dotted or git-like segment, nothing a file system would bend. */
export function isSafePath(path: string): boolean {
  const segments = path.replace(/^\//, "").split("/");
  const bad = /^(?:|\.|\.\.|\.git|git~1)$|[\u0000-\u001f\\]/i;
  return segments.every((segment) => !bad.test(segment.normalize("NFC").replace(/[\u200c\u200d\u200e\u200f]/g, "")));
}
