/** What a plan is made from: both halves as read, and what a person chose. */
import type { BlobId, LineKey, PagePath } from "../domain/ids";
import type { Portfolio } from "../domain/portfolio";
import type { Wiki } from "../domain/wiki";
import type { Choice, OperationId } from "./operation";

export interface PlanRequest {
  readonly portfolio: Portfolio;
  readonly wiki: Wiki;
  readonly snapshot: { readonly commit: string | null; readonly blobs: ReadonlyMap<PagePath, BlobId> };
  readonly org: string;
  readonly choices: PlanChoices;
  /** Lines whose create was interrupted: a claim left on their page names them. */
  readonly interrupted?: ReadonlySet<LineKey>;
  /** Rows the service said it would refuse, with its sentence; they become diagnostics, with what depends on them. */
  readonly refusedRows?: ReadonlyMap<OperationId, Refusal>;
  /** The wiki's branch takes changes through pull requests only. */
  readonly protectedBranch?: boolean;
  /** Page edits found impossible on the page as it stands, with the reason; they become diagnostics. */
  readonly refusedEdits?: ReadonlyMap<OperationId, string>;
  /** What history says about conflicts, by `${key}/${fact}`, where it was read. */
  readonly histories?: ReadonlyMap<string, ConflictHistory>;
}

/** What the service says about a change it would not take, and what to do about it. */
export interface Refusal {
  readonly message: string;
  readonly help: string;
}

/** Who made a change, and when. */
export interface Author {
  readonly who: string;
  readonly when: string;
}

/** What history says about a conflict; `null` where it cannot be known. */
export interface ConflictHistory {
  /** What both sides last agreed on, as a plan shows it. */
  readonly base: string | null;
  readonly wiki: Author | null;
  readonly board: Author | null;
}

/** Names a conflict, and the answer to it. */
export const conflictKey = (key: LineKey, fact: string): string => `${key}/${fact}`;

/** Which create rows are ticked without a person's click. */
export type CreateScope = "none" | "now" | "committed" | "all";

export interface PlanChoices {
  readonly create: CreateScope;
  /** What a person ticked or unticked; beats every default. */
  readonly ticked: ReadonlyMap<OperationId, boolean>;
  /** Answers to conflicts, by `${key}/${fact}`. */
  readonly resolutions: ReadonlyMap<string, { readonly choice: Choice; readonly value?: string }>;
  /** `all` takes the present readings of pages as confirmed. */
  readonly confirmed: "as-read" | "all";
  /** Area path for new work, by stream key; beats the settings page. */
  readonly areas: ReadonlyMap<string, string>;
}

export const noChoices: PlanChoices = {
  create: "none",
  ticked: new Map(),
  resolutions: new Map(),
  confirmed: "as-read",
  areas: new Map(),
};
