/** What an apply works with. Only `applyPlan` is handed a `Writer`. */
import type { RunId } from "../../domain/ids";
import type { PagePath } from "../../domain/ids";
import type { Strategy } from "../../domain/strategy";
import type { Wiki } from "../../domain/wiki";
import type { Clock } from "../../ports/clock";
import type { WikiStore } from "../../ports/wikiStore";
import type { WorkItemStore } from "../../ports/workItemStore";
import type { Writer } from "../../ports/writer";

export interface ApplyWorld {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly wiki: Wiki;
  /** Display name of who applies: it stands in the claim, so that others know whom to ask. */
  readonly who: string;
  readonly run: RunId;
  /** The reading the plan was made with. */
  readonly options: { readonly roots: readonly PagePath[]; readonly settingsPage: PagePath | null };
  /** The strategy the plan was made from; without it the wiki is read once more, to know what its pages are. */
  readonly strategy?: Strategy;
}

/** Times a write that met another writer is tried again with what stands there now. */
export const maxTries = 5;
