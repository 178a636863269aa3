/** Target dates that could be two dates: kept as written, without a range. */
import type { Diagnostic } from "../domain/diagnostic";
import type { LineFacts, Outcome } from "../domain/strategy";
import { isAmbiguousDate } from "./inline/when";

export function ambiguousDates(outcomes: readonly Outcome[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const outcome of outcomes) {
    takeAmbiguous(outcome, found);
    for (const deliverable of outcome.deliverables) takeAmbiguous(deliverable, found);
  }
  return found;
}

function takeAmbiguous({ target, title, place }: LineFacts, found: Diagnostic[]): void {
  if (target === null || !isAmbiguousDate(target.literal)) return;
  found.push({
    rule: "ambiguous-date",
    severity: "warning",
    message: `“${target.literal}” of “${title}” may be day first or month first.`,
    place,
    help: "Write it as YYYY-MM-DD; until then no date is taken from it.",
  });
}
