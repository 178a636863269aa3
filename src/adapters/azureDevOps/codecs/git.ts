/** Git answers of the repository behind a wiki. */
import { blobId } from "../../../domain/ids";
import type { BlobId } from "../../../domain/ids";
import type { PageCommit } from "../../../ports/wikiStore";
import { instantOf } from "./dates";
import { listOf, record, recordOrNull, ShapeError, text, textOrNull } from "./shape";
import type { Json } from "./shape";

/** Commit of the branch of exactly this name (the filter of the service takes every name that starts with it). */
export function readBranchHead(answer: unknown, branch: string): string | null {
  const ref = listOf(answer, "the list of branches").find((row) => row["name"] === `refs/heads/${branch}`);
  return ref === undefined ? null : text(ref, "objectId", "a branch");
}

export function readDefaultBranch(answer: unknown): string | null {
  return textOrNull(record(answer, "a repository"), "defaultBranch")?.replace(/^refs\/heads\//, "") ?? null;
}

export interface GitFile {
  /** From the repository's root, with a leading slash. */
  readonly path: string;
  readonly blob: BlobId;
}

/** Files only. `gitObjectType` is a word to Node and a number (3 = blob) to the browser client. */
export function readGitFiles(answer: unknown): readonly GitFile[] {
  return listOf(answer, "the list of files")
    .filter((row) => row["isFolder"] !== true && isBlob(row["gitObjectType"]))
    .map((row) => ({ path: text(row, "path", "a file"), blob: blobId(text(row, "objectId", "a file").toLowerCase()) }));
}

const isBlob = (type: unknown): boolean => type === undefined || type === "blob" || type === 3;

export interface ListedCommit {
  readonly commit: PageCommit;
  /** The service cut the message in the list. */
  readonly cut: boolean;
}

export function readCommits(answer: unknown): readonly ListedCommit[] {
  return listOf(answer, "the list of commits").map((row) => ({
    commit: pageCommit(row),
    cut: row["commentTruncated"] === true,
  }));
}

export const readCommit = (answer: unknown): PageCommit => pageCommit(record(answer, "a commit"));

function pageCommit(row: Json): PageCommit {
  const author = recordOrNull(row["author"]) ?? recordOrNull(row["committer"]) ?? {};
  const date = instantOf(author["date"]);
  if (date === null) throw new ShapeError("a commit has no date");
  return {
    commit: text(row, "commitId", "a commit"),
    author: textOrNull(author, "name") ?? textOrNull(author, "email") ?? "somebody",
    date,
    comment: textOrNull(row, "comment") ?? "",
  };
}
