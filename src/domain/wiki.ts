/** A wiki as it is served or stored: raw files, before anything is read out of them. */
import type { BlobId, PagePath } from "./ids";

export interface Wiki {
  readonly id: string;
  readonly name: string;
  readonly kind: "project" | "code";
  readonly projectId: string;
  readonly projectName: string;
  readonly repositoryId: string;
  /** Folder of the repository the wiki is published from, `/` for a project wiki. */
  readonly mappedPath: string;
  /** Branch name, e.g. `wikiMaster`. */
  readonly version: string;
}

/** One file of the wiki below its mapped path. */
export interface WikiFile {
  /** Git path relative to the mapped path, with a leading slash: `/A-B/C.md`, `/.order`. */
  readonly file: string;
  /** Title path as the service states it; `null` when the source knows files only. */
  readonly path: PagePath | null;
  /** Index among siblings as the service states it; `null` when the source serves `.order` files. */
  readonly order: number | null;
  readonly blob: BlobId;
  /** `null` for files that are neither a page nor an `.order` (attachments: only the name matters). */
  readonly content:
    { readonly kind: "text"; readonly text: string } | { readonly kind: "unreadable"; readonly reason: string } | null;
}

export interface WikiSnapshot {
  readonly wiki: Wiki;
  /** Commit the files were read at; `null` when the source could not say (then the tree was checked before and after). */
  readonly commit: string | null;
  readonly files: readonly WikiFile[];
}
