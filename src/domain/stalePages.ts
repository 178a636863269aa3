/**
 * Pages nobody keeps up: every time their open outcomes name has passed, or no one changed them for long. Both need the
 * day, which is passed as a value; without it nothing is stale.
 */
import type { Diagnostic } from "./diagnostic";
import type { PagePath } from "./ids";
import type { Outcome, Strategy } from "./strategy";

export interface Ages {
  /** ISO date of today; `null` = not known. */
  readonly today: string | null;
  /** ISO dates pages were last changed on by a person; pages that are not in it have no known date. */
  readonly changed: ReadonlyMap<PagePath, string>;
}

/** Days after which an unchanged page with open outcomes is stale: two quarters. */
export const staleAfterDays = 182;

export function stalePages(strategy: Strategy, { today, changed }: Ages): readonly Diagnostic[] {
  if (today === null) return [];
  const open = new Map<PagePath, Outcome[]>();
  for (const outcome of strategy.streams.flatMap(({ outcomes }) => outcomes)) {
    if (outcome.held !== null) continue;
    const known = open.get(outcome.place.page);
    if (known === undefined) open.set(outcome.place.page, [outcome]);
    else known.push(outcome);
  }
  return [...open].flatMap(([page, outcomes]) => {
    const message = passed(outcomes, today) ?? unchanged(changed.get(page), today);
    if (message === null) return [];
    return [
      {
        rule: "stale-page",
        severity: "warning" as const,
        message,
        place: { page, line: 1, column: 1, endLine: 1 },
        help: "Go through the page: say what is done, move what is not to a new time, or archive the page.",
      },
    ];
  });
}

/** All open outcomes have an end, and the last of them has passed. */
function passed(outcomes: readonly Outcome[], today: string): string | null {
  const ends = outcomes.map(({ target, horizon }) => target?.to ?? horizon?.to ?? null);
  if (ends.some((end) => end === null)) return null;
  const last = ends.reduce((latest, end) => ((end ?? "") > (latest ?? "") ? end : latest), null);
  if (last === null || last >= today) return null;
  const count = outcomes.length === 1 ? "Its open outcome was" : `Its ${outcomes.length} open outcomes were`;
  return `${count} to be reached by ${last}, which has passed.`;
}

function unchanged(changed: string | undefined, today: string): string | null {
  if (changed === undefined) return null;
  const days = Math.floor((Date.parse(today) - Date.parse(changed)) / 86_400_000);
  return days > staleAfterDays
    ? `Nobody changed the page for ${days} days, although its outcomes are open (last on ${changed.slice(0, 10)}).`
    : null;
}
