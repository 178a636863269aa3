/**
 * A sync that accepts the present readings: the plan as if every page were confirmed, and the settings rows that say so,
 * so that the next sync needs no word about it.
 */
import type { PagePath } from "../domain/ids";
import { planOf } from "../sync/makePlan";
import type { Plan } from "../sync/operation";
import type { PlanChoices } from "../sync/request";
import type { Loaded } from "./loadPortfolio";
import { previewReadings } from "./previewReadings";
import type { PlanEvidence } from "./previewSync";
import { noEvidence, previewSync, requestOf } from "./previewSync";

export function previewConfirmedSync(
  loaded: Loaded,
  choices: Partial<PlanChoices> = {},
  evidence: PlanEvidence = noEvidence,
): Plan {
  const readings = previewReadings(loaded, new Map(unconfirmed(loaded).map((page) => [page, "as-read" as const])));
  const confirmed = { ...choices, confirmed: "all" as const };
  const plan = previewSync(loaded, confirmed, evidence);
  if (readings.operations.length === 0) return plan;
  return planOf(requestOf(loaded, confirmed), {
    operations: [...readings.operations, ...plan.operations],
    conflicts: plan.conflicts,
    heldBack: plan.heldBack,
    diagnostics: plan.diagnostics,
  });
}

/** Pages with lines whose reading nobody confirmed. */
const unconfirmed = ({ portfolio }: Loaded): readonly PagePath[] =>
  portfolio.strategy.pages
    .filter((page) => page.confirmed === null && page.outcomes + page.deliverables > 0)
    .map((page) => page.path);
