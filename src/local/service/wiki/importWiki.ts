/**
 * Filling a repository without the REST routes: a series of commits with their own authors and dates.
 *
 * Files stand as they are given; nothing is renamed, ordered or checked beyond what git itself could not hold. That is
 * how a wiki comes to have pages no route would have made.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RepositoryStore } from "../git/repositoryStore";
import { editTree, fileMode, isSafePath } from "../git/trees";
import { emptyTree, type ObjectId } from "../git/objects";
import type { User } from "../route";

export interface ImportedCommit {
  readonly by: User;
  readonly at: Date;
  readonly message: string;
  /** Path in the repository with a leading slash; null removes. */
  readonly files: ReadonlyMap<string, string | Uint8Array | null>;
}

/** Adds the commits to the branch, in order, as one push; returns the new tip. */
export function importCommits(
  repositories: RepositoryStore,
  repositoryId: string,
  ref: string,
  commits: readonly ImportedCommit[],
): ObjectId | null {
  const repository = repositories.open(repositoryId);
  const start = repository.ref(ref);
  let tip = start;
  for (const { by, at, message, files } of commits) {
    const edits = new Map(
      [...files].map(([path, content]) => {
        if (!isSafePath(path)) throw new Error(`not a path a repository can hold: ${JSON.stringify(path)}`);
        const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
        return [path, bytes === null ? null : { id: repository.writeBlob(bytes), mode: fileMode }] as const;
      }),
    );
    const tree = editTree(repository, tip === null ? emptyTree : (repository.commit(tip)?.tree ?? emptyTree), edits);
    const author = { name: by.displayName, email: by.uniqueName, date: at };
    tip = repository.writeCommit({ tree, parents: tip === null ? [] : [tip], author, committer: author, message });
  }
  const last = commits.at(-1);
  if (last === undefined || tip === null || tip === start) return tip;
  repositories.push({ repositoryId, ref, before: start, after: tip, by: last.by, at: last.at, bypass: true });
  return tip;
}

/** Every file of a folder, `.git` left out, as the files of one commit. */
export function filesOfDirectory(dir: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const visit = (folder: string, path: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name === ".git") continue;
      if (entry.isDirectory()) visit(join(folder, entry.name), `${path}/${entry.name}`);
      else if (entry.isFile()) files.set(`${path}/${entry.name}`, readFileSync(join(folder, entry.name)));
    }
  };
  visit(dir, "");
  return files;
}
