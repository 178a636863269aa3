/** Target dates that could be two dates: kept as written, without a range. */
import type { Diagnostic } from "../domain/diagnostic";
import { isAmbiguousDate } from "./inline/when";
import type { ReadOutcome } from "./forms/lineFacts";
import type { PageSource } from "./forms/pageSource";

export function ambiguousDates(_source: PageSource, lines: readonly ReadOutcome[]): readonly Diagnostic[] {
  const all = lines.flatMap((line) => [line.facts, ...line.deliverables.map((deliverable) => deliverable.facts)]);
  return all.flatMap((facts) => {
    const literal = facts.target?.literal ?? "";
    if (!isAmbiguousDate(literal)) return [];
    return [
      {
        rule: "ambiguous-date",
        severity: "warning" as const,
        message: `“${literal}” of “${facts.title}” may be day first or month first.`,
        place: facts.place,
        help: "Write it as YYYY-MM-DD; until then no date is taken from it.",
      },
    ];
  });
}
