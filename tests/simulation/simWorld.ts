/**
 * What a simulated run plays on: what people do without requests, what a client sees through the product's ports, and what the
 * run may look at to judge. Two worlds keep it: the model in memory (`modelWorld.ts`) and the local service in this process
 * (`serviceWorld.ts`), both with virtual time and faults drawn by the run.
 */
import type { PagePath, WorkItemId } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import type { Clock } from "../../src/ports/clock";
import type { WikiStore } from "../../src/ports/wikiStore";
import type { WorkItemStore } from "../../src/ports/workItemStore";
import type { Writer } from "../../src/ports/writer";

/** What goes wrong with one request. */
export const simFaults = [
  "throttled",
  "unavailable",
  "server-error",
  "html",
  "signed-out",
  "rejected",
  "slowed",
  /** The connection ends before the service saw the request. */
  "lost-before",
  /** The connection ends after the service did it. */
  "lost-after",
  /** The client gives up; the service does it a few requests later. */
  "late",
  /** The service gets the request twice. */
  "twice",
  /** The client ends before, or after, the service did it. */
  "crash-before",
  "crash-after",
] as const;
export type SimFault = (typeof simFaults)[number];

/** Ends an applier the way a closed tab does: nothing of it runs any more. */
export class Crash extends Error {
  override readonly name = "Crash";
}

export interface SimRequest {
  readonly client: string;
  readonly kind: "read" | "write";
  readonly name: string;
}

/** What the run decides about each request. */
export interface SimHooks {
  /** Awaited before every request: the run lets them through one by one, in an order of its own. */
  turn(request: SimRequest): Promise<void>;
  faultOf(request: SimRequest): SimFault | null;
}

export interface SimItem {
  readonly id: WorkItemId;
  readonly rev: number;
  readonly type: string;
  readonly project: string;
  readonly title: string;
  readonly description: string;
  readonly parent: WorkItemId | null;
  readonly recycled: boolean;
  /** A client created it, not a person. */
  readonly ours: boolean;
  readonly links: readonly { readonly page: string; readonly comment: string }[];
}

export interface ItemEdit {
  readonly title?: string;
  /** HTML. */
  readonly description?: string;
  readonly state?: "New" | "Active" | "Closed";
  readonly type?: "Epic" | "Feature";
  /** To another project of the organisation. */
  readonly moved?: true;
}

export interface SimClient {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
  readonly writer: Writer;
  readonly clock: Clock;
  /** Requests that reached the network. */
  requests(): number;
}

export interface SimWorld {
  readonly kind: "model" | "service";
  readonly wiki: Wiki;

  // What people do.
  pages(): ReadonlyMap<PagePath, string>;
  setPage(path: string, text: string): void;
  movePage(from: string, to: string): void;
  deletePage(path: string): void;
  /** The wiki's history is rewritten: texts of before are gone, pages stay as they are. */
  forgetHistory(): void;
  items(): readonly SimItem[];
  editItem(id: WorkItemId, edit: ItemEdit): Promise<void>;
  recycle(id: WorkItemId): Promise<void>;
  restore(id: WorkItemId): Promise<void>;
  reparent(id: WorkItemId, parent: WorkItemId | null): Promise<void>;
  unlinkPages(id: WorkItemId): Promise<void>;

  // How the world is.
  advance(milliseconds: number): void;
  /** Requests after which new links show in queries. */
  setLag(requests: number): void;
  /** What the person at all clients may do from now on. */
  permit(what: "everything" | "reading"): void;
  /** Items a query may return at most. */
  limitQueries(rows: number): void;
  /** Requests still under way land now. */
  land(): Promise<void>;

  // Clients.
  connect(name: string, who: string, skew?: number): SimClient;
  /** Requests to change something that clients sent. */
  readonly writes: number;
  /** Requests to change something that the world executed, late ones and repeated ones too. */
  readonly changes: number;
  /** Changes when anything on either side changed. */
  fingerprint(): string;
  /** Every text a revision ever said about its links: run and key of each pointer, by item. */
  pointersWritten(): readonly { readonly id: WorkItemId; readonly comment: string }[];
  /** Trailers of commits. */
  commitMessages(): readonly string[];
  close(): Promise<void>;
}
