/** Reading a wiki. Returns raw files; `pages` builds the tree from them. */
import type { BlobId, Instant, PagePath } from "../domain/ids";
import type { Wiki, WikiFile, WikiSnapshot } from "../domain/wiki";

export interface PageText {
  readonly path: PagePath;
  readonly text: string;
  /** Value for If-Match. */
  readonly blob: BlobId;
  /** Page id, for links that survive moves; `null` where not known. */
  readonly id: number | null;
}

export interface PageCommit {
  readonly commit: string;
  readonly author: string;
  readonly date: Instant;
  readonly comment: string;
}

/** One file of the wiki as a commit changed it. */
export interface FileChange {
  /** As in `WikiFile`. */
  readonly file: string;
  /** `null` when the commit added the file. */
  readonly before: BlobId | null;
  /** `null` when the commit removed it. */
  readonly after: BlobId | null;
}

/** What a source with git history can add; absent without `vso.code`. */
export interface WikiHistory {
  /**
   * Newest first; `file` as in `WikiFile`, `/` for the whole wiki. Requests: 1, and 1 for each commit whose message the list cuts
   * (one of several lines).
   */
  commits(wiki: Wiki, file: string, limit: number): Promise<readonly PageCommit[]>;
  /** Files of the wiki a commit changed; a file that was moved is removed in one place and added in another. Requests: 1. */
  changes(wiki: Wiki, commit: string): Promise<readonly FileChange[]>;
  /** Text of a blob, `null` when it is gone. */
  blob(wiki: Wiki, blob: BlobId): Promise<string | null>;
}

/** The wiki as it was; absent without `vso.code`. */
export interface WikiPast {
  /** The wiki as its last commit up to `at` left it; `null` when there was none yet. */
  snapshot(wiki: Wiki, at: Instant, onProgress?: (done: number, total: number) => void): Promise<WikiSnapshot | null>;
  /** Commits of one file, or of the whole wiki (`null`), after `from` and up to `to`, newest first; at most `limit`. */
  commitsBetween(
    wiki: Wiki,
    file: string | null,
    from: Instant,
    to: Instant,
    limit: number,
  ): Promise<readonly PageCommit[]>;
}

/** A file of a wiki before its content is there. */
export type ListedFile = Pick<WikiFile, "file" | "path">;

export interface WikiStore {
  wikis(): Promise<readonly Wiki[]>;
  /** `onListed` is called, at most once, by a source that knows which files the snapshot will have before it has their contents. */
  snapshot(
    wiki: Wiki,
    onProgress?: (done: number, total: number) => void,
    onListed?: (files: readonly ListedFile[]) => void,
  ): Promise<WikiSnapshot>;
  /** Fresh text for a write; `null` when the page does not exist. Never from a cache. */
  page(wiki: Wiki, path: PagePath): Promise<PageText | null>;
  readonly history: WikiHistory | null;
  /**
   * Whether the wiki's branch takes changes through pull requests only; `null` when nobody says. A person with the right to bypass
   * policies may write all the same. Requests: 1 for a code wiki, none for a project wiki, whose branch has no policies.
   */
  takesPullRequestsOnly?(wiki: Wiki): Promise<boolean | null>;
  /** Absent where only the present can be read. */
  readonly past?: WikiPast | null;
}
