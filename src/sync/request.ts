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
  /** Page edits found impossible on the page as it stands, with the reason; they become diagnostics. */
  readonly refusedEdits?: ReadonlyMap<OperationId, string>;
  /** Who changed a page last and when, where its history was read. */
  readonly authors?: ReadonlyMap<PagePath, { readonly who: string; readonly when: string }>;
}

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
