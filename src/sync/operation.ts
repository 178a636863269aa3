/**
 * What a plan is made of. The plan document (`throughline.plan/1`) is these values serialised; see `report/planDocument.ts`.
 * Rows carry facts (key, fact, value), never offsets: apply re-reads the page, finds the line by its key and edits there.
 */
import type { BlobId, LineKey, PagePath, WorkItemId } from "../domain/ids";
import type { Diagnostic } from "../domain/diagnostic";
import type { HoldReason, Statement } from "../domain/strategy";

/** Id of an operation: stable for the same plan input, unique in the plan. */
export type OperationId = string;

export type OperationKind =
  | "create-work-item"
  | "update-work-item"
  | "link"
  | "unlink"
  | "advance-base"
  | "recycle-work-item"
  | "edit-page"
  | "create-page";

export type Fact =
  | "title"
  | "description"
  | "owner"
  | "target"
  | "priority"
  | "horizon" // the heading an outcome stands under
  | "status" // the page's own mark
  | "parent"
  | "mention" // `#id` on the page; a further number beside those the line names: from `#1` to `#1 #2`
  | "wiki-link" // artifact link with the pointer
  | "reading" // settings row or comment that confirms or corrects a page
  | "claim" // the note an interrupted run left on a page
  | "ignored" // a dated line of the settings page that says why something is no gap
  | "note" // words on a page that only Throughline reads: how to read it, what the settings page is
  | "closed" // a part of the page, word for word: what it says once its period is closed
  | "statement" // whole lines of the page, word for word: a measure, an idea, a debt entry, a result
  | "page" // whole text of a page to create
  | "type"
  | "area"
  | "iteration"
  | "state"
  | "tags"; // all tags of a work item, divided by "; "

export interface Change {
  readonly fact: Fact;
  readonly from: string | null;
  readonly to: string | null;
}

/** The work item an operation is about: an existing one, or the one another operation will create. */
export type WorkItemRef = WorkItemId | { readonly ref: OperationId };

export interface Subject {
  readonly key: LineKey | null;
  readonly title: string;
  readonly workItem: WorkItemRef | null;
  readonly page: PagePath | null;
}

export type Precondition = { readonly rev: number } | { readonly blob: BlobId } | { readonly absent: true };

export interface Operation {
  readonly id: OperationId;
  readonly kind: OperationKind;
  readonly side: "board" | "wiki";
  readonly ticked: boolean;
  readonly dependsOn: readonly OperationId[];
  readonly subject: Subject;
  readonly changes: readonly Change[];
  readonly precondition: Precondition;
  /** One sentence: why this row is in the plan. */
  readonly reason: string;
  /** Display names of people the service would notify because of this row, sorted; absent = nobody. */
  readonly notifies?: readonly string[];
}

export type Choice = "keep-wiki" | "keep-board" | "edit";

export interface Conflict {
  readonly subject: Subject;
  readonly fact: Fact;
  readonly base: string | null;
  readonly wiki: { readonly value: string | null; readonly who: string | null; readonly when: string | null };
  readonly board: { readonly value: string | null; readonly who: string | null; readonly when: string | null };
  readonly choices: readonly Choice[];
  /** Who may decide, in the words of the wiki: the decision rights of the line's stream; absent when it states none. */
  readonly decisionRights?: readonly Statement[];
}

export interface HeldBack {
  readonly subject: Subject;
  readonly reason: HoldReason;
}

/** What applying the ticked rows will cause, exactly. */
export interface Causes {
  readonly reads: number;
  readonly writes: number;
  readonly commits: number;
  readonly revisions: number;
  /** Display names of people the service would notify, sorted. */
  readonly notified: readonly string[];
}

export interface Plan {
  readonly target: { readonly org: string; readonly project: string; readonly wiki: string; readonly version: string };
  readonly madeFrom: {
    readonly commit: string | null;
    readonly pages: Readonly<Record<string, BlobId>>;
    readonly items: Readonly<Record<string, number>>;
  };
  readonly operations: readonly Operation[];
  readonly conflicts: readonly Conflict[];
  readonly heldBack: readonly HeldBack[];
  readonly diagnostics: readonly Diagnostic[];
  readonly causes: Causes;
}

/** What happened to one row. `unknown` = the answer was lost and a later look could not decide. */
export type RowResult =
  | { readonly outcome: "done"; readonly workItem: WorkItemId | null; readonly note: string | null }
  | { readonly outcome: "failed"; readonly message: string; readonly help: string }
  | { readonly outcome: "stale"; readonly message: string }
  | { readonly outcome: "unknown"; readonly message: string }
  | { readonly outcome: "skipped"; readonly message: string };
