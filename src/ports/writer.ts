/** The only way to change the world; obtained by `applyPlan` alone. Every method names its precondition. */
import type { BlobId, PagePath, WorkItemId } from "../domain/ids";
import type { RichText, WorkItem, WorkItemLinks } from "../domain/board";
import type { Wiki } from "../domain/wiki";

/** New values of a work item's fields; absent = leave, `null` = clear. */
export interface FieldValues {
  readonly title?: string;
  readonly description?: RichText | null;
  /** Unique name. */
  readonly assignedTo?: string | null;
  /** ISO date. */
  readonly targetDate?: string | null;
  readonly startDate?: string | null;
  readonly priority?: number | null;
  readonly areaPath?: string;
  readonly iterationPath?: string;
  readonly state?: string;
  readonly tags?: readonly string[];
}

/** A *Wiki Page* link to be; the adapter builds the artifact url. */
export interface NewWikiLink {
  readonly wiki: Wiki;
  readonly page: PagePath;
  readonly comment: string;
}

export interface WrittenItem {
  readonly item: WorkItem;
  readonly links: WorkItemLinks;
}

export interface Writer {
  /** `ifMatch: null` creates the page and fails as `stale` when it exists. Answers the new blob. */
  putPage(
    wiki: Wiki,
    page: { readonly path: PagePath; readonly text: string; readonly ifMatch: BlobId | null; readonly message: string },
  ): Promise<{ readonly blob: BlobId }>;
  /** Never retried: a lost answer is `unknown-outcome`. `project` is a name or id. */
  createItem(request: {
    readonly project: string;
    readonly type: string;
    readonly fields: FieldValues;
    readonly parent: WorkItemId | null;
    readonly wikiLink: NewWikiLink | null;
    readonly validateOnly: boolean;
  }): Promise<WrittenItem | null>;
  /**
   * One document, one revision: fields and the pointer together, first op `test /rev`.
   * `wikiLink` adds the link, or replaces the comment of the one that names the same page.
   */
  updateItem(request: {
    readonly id: WorkItemId;
    readonly rev: number;
    readonly fields: FieldValues;
    readonly wikiLink: NewWikiLink | null;
    /** Url (as stored) of a *Wiki Page* link to remove. */
    readonly removeWikiLink: string | null;
    readonly validateOnly: boolean;
  }): Promise<WrittenItem>;
  /** Sets or removes the parent link; reads relations before and verifies after. `null` removes. */
  setParent(id: WorkItemId, parent: WorkItemId | null): Promise<WrittenItem>;
  /** To the recycle bin, only at this revision. */
  recycleItem(id: WorkItemId, rev: number): Promise<void>;
}
