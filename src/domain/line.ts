/**
 * A line: one outcome or deliverable of the wiki, joined with the work that serves it.
 */
import type { MissingReason, Pointer, WikiPageLink, WorkItem } from "./board";
import type { LineKey, WorkItemId } from "./ids";
import type { Deliverable, Outcome } from "./strategy";

/** A work item a line is linked to, and which halves of the link exist. */
export interface LinkedItem {
  readonly id: WorkItemId;
  /** `null` when it cannot be read; then `missing` says why. */
  readonly item: WorkItem | null;
  readonly missing: MissingReason | null;
  /** `#id` stands on the page at this line. */
  readonly mentioned: boolean;
  /** *Wiki Page* link of the item to this line's page; `null` when that half is missing. */
  readonly wikiLink: WikiPageLink | null;
  /** The pointer in that link's comment; `null` when there is none or it belongs to another line. */
  readonly pointer: Pointer | null;
}

interface LineBase {
  /** Key at birth: the pointer's where the primary item carries one, else computed from the page. */
  readonly key: LineKey;
  /** Stream key. */
  readonly stream: string;
  /** First link: identity of the line on the board side. */
  readonly primary: LinkedItem | null;
  readonly alsoServedBy: readonly LinkedItem[];
  /** `true` when another line is primary for the same item: this line is shown and never written. */
  readonly shared: boolean;
}

export interface OutcomeLine extends LineBase {
  readonly kind: "outcome";
  readonly facts: Outcome;
  readonly deliverables: readonly DeliverableLine[];
}

export interface DeliverableLine extends LineBase {
  readonly kind: "deliverable";
  readonly facts: Deliverable;
  /** Key of the outcome it belongs to. */
  readonly outcome: LineKey;
}

export type Line = OutcomeLine | DeliverableLine;
