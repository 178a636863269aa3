/**
 * The board half: Epics, Features and what is below them, with the process that says what these words mean here.
 */
import type { BlobId, Instant, LineKey, PagePath, RunId, WorkItemId } from "./ids";

export type StateCategory = "proposed" | "in-progress" | "resolved" | "completed" | "removed";

export interface WorkItemState {
  readonly name: string;
  readonly category: StateCategory;
}

export interface WorkItemType {
  readonly name: string;
  /** RRGGBB, no hash. */
  readonly color: string;
  readonly states: readonly WorkItemState[];
  /** Reference names of the fields the type has; absent when they were not read (then it is assumed to have all). */
  readonly fields?: readonly string[];
}

/** One backlog level, highest rank first in `Process.levels`. */
export interface BacklogLevel {
  /** Category reference name, e.g. `Microsoft.EpicCategory`. */
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly types: readonly string[];
  readonly defaultType: string;
  readonly hidden: boolean;
}

/** What the project's process calls things. */
export interface Process {
  readonly levels: readonly BacklogLevel[];
  readonly types: readonly WorkItemType[];
  /** The level outcomes map to (the Epic category's); `null` when the process has none. */
  readonly outcomeLevel: BacklogLevel | null;
  /** The first backlog level below it; `null` when there is none. */
  readonly deliverableLevel: BacklogLevel | null;
}

export interface Person {
  readonly displayName: string;
  /** Mail or account name; what the service accepts as a value of an identity field. */
  readonly uniqueName: string;
}

/** Rich text of a work item field in the form the field holds. */
export interface RichText {
  readonly format: "html" | "markdown";
  readonly text: string;
}

export interface WorkItem {
  readonly id: WorkItemId;
  readonly rev: number;
  readonly project: string;
  readonly type: string;
  readonly title: string;
  readonly state: string;
  /** `null` when the type no longer has the state. */
  readonly category: StateCategory | null;
  readonly areaPath: string;
  readonly iterationPath: string;
  readonly assignedTo: Person | null;
  readonly parent: WorkItemId | null;
  readonly tags: readonly string[];
  readonly priority: number | null;
  /** ISO date (YYYY-MM-DD). */
  readonly startDate: string | null;
  readonly targetDate: string | null;
  /** Day it first went into progress, as the service stamped it; absent or `null` where it never did or that is not kept. */
  readonly activatedDate?: string | null;
  readonly closedDate: string | null;
  readonly createdDate: Instant;
  readonly createdBy: Person | null;
  readonly changedDate: Instant;
  readonly changedBy: Person | null;
  /** Links to anything that is no work item, wiki pages among them; absent where it was not asked. */
  readonly externalLinks?: number;
  /** `null` when not loaded or empty. */
  readonly description: RichText | null;
}

/** The sync pointer: what both sides agreed on, where and when (format: `sync/pointer.ts`). */
export interface Pointer {
  readonly title: string;
  readonly key: LineKey;
  readonly blob: BlobId;
  readonly rev: number;
  /** Short digest per owned fact, by fact name. */
  readonly digests: ReadonlyMap<string, string>;
  readonly run: RunId;
}

/** A *Wiki Page* artifact link of a work item. */
export interface WikiPageLink {
  /** The relation's url exactly as stored. */
  readonly url: string;
  readonly projectId: string;
  readonly wikiId: string;
  readonly page: PagePath;
  readonly comment: string | null;
}

/** Relations of one work item, read together with its revision. Link changes between work items do not move `rev`. */
export interface WorkItemLinks {
  readonly id: WorkItemId;
  readonly rev: number;
  readonly parent: WorkItemId | null;
  readonly children: readonly WorkItemId[];
  readonly wikiPages: readonly WikiPageLink[];
}

/** How much of what lies directly below an item is finished; removed work is not counted in `total`. */
export interface ChildCounts {
  readonly total: number;
  readonly inProgress: number;
  readonly completed: number;
}

/** Why an id could not be read. A 404 alone never proves deletion. */
export type MissingReason = "recycled" | "not-found-or-not-permitted";

export interface Board {
  readonly project: { readonly id: string; readonly name: string };
  readonly process: Process;
  /** Items of the outcome and deliverable levels, by id ascending; plus linked items of any type or project. */
  readonly items: readonly WorkItem[];
  readonly links: ReadonlyMap<WorkItemId, WorkItemLinks>;
  readonly childCounts: ReadonlyMap<WorkItemId, ChildCounts>;
  readonly missing: ReadonlyMap<WorkItemId, MissingReason>;
  /** Server time of the read (WIQL `asOf`). */
  readonly asOf: Instant;
}
