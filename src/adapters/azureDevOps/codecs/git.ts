/** Git answers of the repository behind a wiki. */
import { blobId } from "../../../domain/ids";
import type { BlobId } from "../../../domain/ids";
import type { FileChange, PageCommit } from "../../../ports/wikiStore";
import { instantOf } from "./dates";
import { listOf, record, recordOrNull, ShapeError, text, textOrNull } from "./shape";
import type { Json } from "./shape";

/** Whether there is a branch of exactly this name (the filter of the service takes every name that starts with it). */
export const readHasBranch = (answer: unknown, branch: string): boolean =>
  listOf(answer, "the list of branches").some((row) => row["name"] === `refs/heads/${branch}`);

export function readDefaultBranch(answer: unknown): string | null {
  return textOrNull(record(answer, "a repository"), "defaultBranch")?.replace(/^refs\/heads\//, "") ?? null;
}

/** Types of policies that make a branch take pull requests only, once they are enabled and blocking (published ids). */
const pullRequestPolicies: ReadonlySet<string> = new Set([
  "fa4e907d-c16b-4a4c-9dfa-4906e5d171dd", // minimum number of reviewers
  "fd2167ab-b0be-447a-8ec8-39368250530e", // required reviewers
  "0609b952-1397-4640-95ec-e00a01b2c241", // build
  "cbdc66da-9728-4af8-aada-9a5a32e4a226", // status
  "c6a1889d-b943-4856-b76f-9e46bb6b0df2", // comments resolved
  "40e92b44-2fe1-4dd6-b3d8-74a9c21d0c6e", // linked work items
  "fa4e907d-c16b-4a4c-9dfa-4916e5d171ab", // merge strategy
]);

export const readsPullRequestsOnly = (answer: unknown): boolean =>
  listOf(answer, "the policies of a branch").some((row) => {
    const type = textOrNull(recordOrNull(row["type"]) ?? {}, "id")?.toLowerCase() ?? "";
    const holds = row["isEnabled"] === true && row["isBlocking"] === true && row["isDeleted"] !== true;
    return holds && pullRequestPolicies.has(type);
  });

export interface GitFile {
  /** From the repository's root, with a leading slash. */
  readonly path: string;
  readonly blob: BlobId;
}

export interface GitListing {
  /** The commit the files were listed at: every row of a listing names it, the folder asked about first. */
  readonly commit: string;
  readonly files: readonly GitFile[];
}

/** Files only. `gitObjectType` is a word to Node and a number (3 = blob) to the browser client. */
export function readGitListing(answer: unknown): GitListing {
  const rows = listOf(answer, "the list of files");
  const [folder] = rows;
  if (folder === undefined) throw new ShapeError("the list of files does not name its folder");
  const files = rows
    .filter((row) => row["isFolder"] !== true && isBlob(row["gitObjectType"]))
    .map((row) => ({ path: text(row, "path", "a file"), blob: blobId(text(row, "objectId", "a file").toLowerCase()) }));
  return { commit: text(folder, "commitId", "a folder"), files };
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

/**
 * Paths from the repository's root. `originalObjectId` is there where the file was changed in place; a rename names the place it came
 * from in `sourceServerItem`. `changeType` is words to Node ("edit, rename") and a sum of flags to the browser client (16 = delete).
 */
export function readChanges(answer: unknown): readonly FileChange[] {
  return listOf(record(answer, "the changes of a commit")["changes"], "the changes of a commit").flatMap(
    (row): FileChange[] => {
      const item = record(row["item"], "a changed file");
      if (item["isFolder"] === true || !isBlob(item["gitObjectType"])) return [];
      const file = text(item, "path", "a changed file");
      const object = blobId(text(item, "objectId", "a changed file").toLowerCase());
      if (isDelete(row["changeType"])) return [{ file, before: object, after: null }];
      const original = textOrNull(item, "originalObjectId");
      const from = textOrNull(row, "sourceServerItem");
      const before = original === null ? null : blobId(original.toLowerCase());
      if (from === null || from === file) return [{ file, before, after: object }];
      return [
        { file: from, before: before ?? object, after: null },
        { file, before: null, after: object },
      ];
    },
  );
}

const isDelete = (type: unknown): boolean =>
  typeof type === "number" ? (type & 16) !== 0 : typeof type === "string" && /\bdelete\b/i.test(type);

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
