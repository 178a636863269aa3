/**
 * A plan with everything a person wants to know before deciding: what the service would refuse is left out and said, and conflicts
 * name both authors, dates and what was agreed before. The plan itself needs none of it: `previewSync` shows at once, this follows.
 *
 * Requests: those of `rehearseRows` and `conflictHistories`, and 1 for the policies of a code wiki's branch where a page would be
 * written; none where the plan creates nothing and nobody disagrees.
 */
import type { Plan } from "../sync/operation";
import type { HistorySources } from "./conflictHistories";
import { conflictHistories } from "./conflictHistories";
import type { Loaded } from "./loadPortfolio";
import type { PlanEvidence } from "./previewSync";
import { noEvidence } from "./previewSync";
import { rehearseRows } from "./rehearseRows";

export interface EvidenceOptions {
  /** Ask about ticked changes of existing items too, not only about new items. */
  readonly changes?: boolean;
}

/** What there is to know about the rows and conflicts of this plan. */
export async function gatherEvidence(
  loaded: Loaded,
  sources: HistorySources,
  plan: Plan,
  options: EvidenceOptions = {},
): Promise<PlanEvidence> {
  const [answers, histories] = await Promise.all([
    askService(loaded, sources, plan, options),
    conflictHistories(loaded, sources, plan),
  ]);
  return { ...answers, histories };
}

/** What the service says it would refuse of this plan's rows. */
export async function askService(
  loaded: Loaded,
  sources: HistorySources,
  plan: Plan,
  options: EvidenceOptions = {},
): Promise<Omit<PlanEvidence, "histories">> {
  const [rehearsed, protectedBranch] = await Promise.all([
    rehearseRows(loaded, sources.workItemStore, plan, { changes: options.changes === true }),
    takesPullRequestsOnly(loaded, sources, plan),
  ]);
  return { ...rehearsed, protectedBranch };
}

/** Asked only where a page would be written. What nobody says is found out by the write. */
async function takesPullRequestsOnly(
  { snapshot }: Loaded,
  { wikiStore }: HistorySources,
  { operations }: Plan,
): Promise<boolean> {
  if (!operations.some(({ side }) => side === "wiki")) return false;
  return (await wikiStore.takesPullRequestsOnly?.(snapshot.wiki)) ?? false;
}

/** `preview` makes the plan from what is known: `(evidence) => previewSync(loaded, choices, evidence)`. */
export async function previewWithEvidence(
  loaded: Loaded,
  sources: HistorySources,
  preview: (evidence: PlanEvidence) => Plan,
  options: EvidenceOptions = {},
): Promise<{ readonly plan: Plan; readonly evidence: PlanEvidence }> {
  const evidence = await gatherEvidence(loaded, sources, preview(noEvidence), options);
  return { plan: preview(evidence), evidence };
}
