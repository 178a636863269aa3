/** Dates that could be two, and those that are none: kept as written, without a range. */
import type { Diagnostic, Place } from "../domain/diagnostic";
import type { LineFacts, Outcome, When } from "../domain/strategy";
import { isAmbiguousDate, noSuchDay } from "./inline/when";
import type { Statements } from "./pageContent";

export function doubtfulDates(
  outcomes: readonly Outcome[],
  { northStar, kpis, ideas }: Pick<Statements, "northStar" | "kpis" | "ideas">,
): readonly Diagnostic[] {
  const dated = datedLines(outcomes);
  const metrics = [...(northStar === null ? [] : [northStar]), ...kpis];
  return [
    ...dated.flatMap(({ target, title, place }) => [...ambiguous(target, title, place), ...none(target, title, place)]),
    ...outcomes.flatMap(({ health, achieved, title }) => [
      ...(health === null ? [] : none(health.date, title, health.place)),
      ...(achieved === null ? [] : none(achieved.date, title, achieved.place)),
    ]),
    ...metrics.flatMap(({ date, name, place }) => none(date, name, place)),
    ...ideas.flatMap(({ since, title, place }) => none(since, title, place)),
  ];
}

function datedLines(outcomes: readonly Outcome[]): readonly LineFacts[] {
  const dated: LineFacts[] = [];
  for (const outcome of outcomes) {
    if (outcome.target !== null) dated.push(outcome);
    for (const deliverable of outcome.deliverables) if (deliverable.target !== null) dated.push(deliverable);
  }
  return dated;
}

function ambiguous(when: When | null, title: string, place: Place): readonly Diagnostic[] {
  if (when === null || !isAmbiguousDate(when.literal)) return [];
  return [
    {
      rule: "ambiguous-date",
      severity: "warning",
      message: `“${when.literal}” of “${title}” may be day first or month first.`,
      place,
      help: "Write it as YYYY-MM-DD; until then no date is taken from it.",
    },
  ];
}

function none(when: When | null, title: string, place: Place): readonly Diagnostic[] {
  const day = when === null || when.from !== null ? null : noSuchDay(when.literal);
  if (day === null) return [];
  return [
    {
      rule: "no-such-date",
      severity: "warning",
      message: `“${day}” of “${title}” is no day of the calendar.`,
      place,
      help: "Correct it on the page; until then no date is taken from it.",
    },
  ];
}
