/** Reading the board. Complete domain values or a Failure; nothing of a client's types passes. */
import type { ChildCounts, MissingReason, Process, WorkItem, WorkItemLinks } from "../domain/board";
import type { Iteration } from "../domain/iteration";
import type { Readiness } from "../domain/preparation";
import type { Team } from "../domain/team";
import type { Instant, PagePath, WorkItemId } from "../domain/ids";
import type { Wiki } from "../domain/wiki";
import type { Failure } from "./failure";
import type { FieldValues } from "./writer";

/** An item and its relations as of one revision; `changedBy` and `changedDate` say who made it and when. */
export interface PastItem {
  readonly item: WorkItem;
  readonly links: WorkItemLinks;
}

/** What a board with revisions can add. */
export interface WorkItemHistory {
  /** The item and its relations as of one revision; `null` when that revision is not there. Requests: 1. */
  revision(id: WorkItemId, rev: number): Promise<PastItem | null>;
  /**
   * The revisions `from` to `to` (both included), oldest first; of more than 200 the newest 200. Empty when the item cannot be read.
   * Requests: 1.
   */
  revisions(id: WorkItemId, from: number, to: number): Promise<readonly PastItem[]>;
}

/**
 * Asks the service whether it would take a change, without making it (`validateOnly`): its rules, required fields and states are
 * its own, and no copy of them could be right. Answers what it would say; `null` = it would take it. Everything else that goes
 * wrong (no right to write, no connection) rejects with the Failure.
 */
export interface Rehearsal {
  /** Requests: 1. */
  create(request: {
    readonly project: string;
    readonly type: string;
    readonly fields: FieldValues;
  }): Promise<Failure | null>;
  /** Requests: 2, since the change is written for the item as it is now. */
  update(request: {
    readonly id: WorkItemId;
    readonly rev: number;
    readonly fields: FieldValues;
  }): Promise<Failure | null>;
}

export interface ItemMarks {
  readonly tags: readonly string[];
  readonly types: readonly string[];
  /** Ids of saved queries that list work items. */
  readonly queries: readonly string[];
}

export interface WorkItemStore {
  project(): Promise<{ readonly id: string; readonly name: string }>;
  process(): Promise<Process>;
  /**
   * All items of these types in the project, ascending id, `description` included. `onIds` is called, at most once, by a store that
   * knows which items will come before it has them. Requests: 1 + ⌈n/200⌉ (keyset past 20,000).
   */
  itemsOfTypes(
    types: readonly string[],
    onIds?: (ids: readonly WorkItemId[]) => void,
  ): Promise<{ readonly items: readonly WorkItem[]; readonly asOf: Instant }>;
  /** Items by id, anywhere in the organisation, whatever their type; what cannot be read is named with its reason. Requests: ⌈n/200⌉ (+1 recycle bin look-up when some are missing). */
  itemsById(
    ids: readonly WorkItemId[],
  ): Promise<{ readonly items: readonly WorkItem[]; readonly missing: ReadonlyMap<WorkItemId, MissingReason> }>;
  /** Relations with revisions; ids that cannot be read are absent. Requests: ⌈n/200⌉. */
  links(ids: readonly WorkItemId[]): Promise<ReadonlyMap<WorkItemId, WorkItemLinks>>;
  /** Items whose *Wiki Page* links name these pages. Requests: 1. */
  linkedToPages(wiki: Wiki, pages: readonly PagePath[]): Promise<ReadonlyMap<PagePath, readonly WorkItemId[]>>;
  /** Direct children of items of these types by state, from link queries. Requests: 3 whatever the number of items. */
  childCounts(parentTypes: readonly string[], process: Process): Promise<ReadonlyMap<WorkItemId, ChildCounts>>;
  /** Title words or an id; best first, at most `limit`. Empty text = recently changed. */
  search(text: string, types: readonly string[], limit: number): Promise<readonly WorkItem[]>;
  /** Iterations of the project, parents before children; asked for when a screen needs them. Requests: 1. */
  readonly iterations?: (() => Promise<readonly Iteration[]>) | null;
  /**
   * What a team plans with, by its name; `null` where the project has no such team, or none this person may see. Teams cannot be
   * listed: that needs a scope nobody asks for. Requests: 2.
   */
  readonly team?: ((name: string) => Promise<Team | null>) | null;
  /** What items say about being ready for a sprint, as far as their types have fields for it. Requests: ⌈n/200⌉. */
  readonly readiness?: ((ids: readonly WorkItemId[]) => Promise<ReadonlyMap<WorkItemId, Readiness>>) | null;
  /**
   * Items of the project, of any type, that carry one of these tags, are of one of these types, or are found by one of these saved
   * queries. Requests: 1 for tags and types together, 1 a query, and ⌈n/200⌉.
   */
  readonly itemsMarked?: ((by: ItemMarks) => Promise<readonly WorkItem[]>) | null;
  /** Clock of the server. */
  serverTime(): Promise<Instant>;
  /** Absent where the service cannot be asked what it would say to a change. */
  readonly rehearsal?: Rehearsal | null;
  /** Absent where old values cannot be read. */
  readonly history?: WorkItemHistory | null;
  /**
   * The board as it was: the same questions, answered as of a moment. The service keeps no index of which item named a
   * page then, so `linkedToPages` answers nothing; process and project are those of today. Absent where only the present
   * can be read.
   */
  asOf?(at: Instant): WorkItemStore;
}
