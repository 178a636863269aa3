/** Reading a wiki. Returns raw files; `pages` builds the tree from them. */
import type { BlobId, Instant, PagePath } from "../domain/ids";
import type { Wiki, WikiSnapshot } from "../domain/wiki";

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

/** What a source with git history can add; absent without `vso.code`. */
export interface WikiHistory {
  /** Newest first; `file` as in `WikiFile`. */
  commits(wiki: Wiki, file: string, limit: number): Promise<readonly PageCommit[]>;
  /** Text of a blob, `null` when it is gone. */
  blob(wiki: Wiki, blob: BlobId): Promise<string | null>;
}

export interface WikiStore {
  wikis(): Promise<readonly Wiki[]>;
  snapshot(wiki: Wiki, onProgress?: (done: number, total: number) => void): Promise<WikiSnapshot>;
  /** Fresh text for a write; `null` when the page does not exist. Never from a cache. */
  page(wiki: Wiki, path: PagePath): Promise<PageText | null>;
  readonly history: WikiHistory | null;
}
