/** What the two pickers offer: types of work that can serve a line, lines a work item can serve. Pure. */
import type { Board } from "../../domain/board";
import type { LineKey, WorkItemId } from "../../domain/ids";
import type { Line } from "../../domain/line";
import type { Portfolio } from "../../domain/portfolio";

/** Types of both levels, the line's own first: an outcome may be served by a Feature, and a deliverable by an Epic. */
export function typesFor(kind: Line["kind"], board: Board | null): readonly string[] {
  if (board === null) return [];
  const outcome = board.process.outcomeLevel?.types ?? [];
  const deliverable = board.process.deliverableLevel?.types ?? [];
  return kind === "outcome" ? [...outcome, ...deliverable] : [...deliverable, ...outcome];
}

/** Title of the first line each linked work item serves. */
export function servedLines(portfolio: Portfolio): ReadonlyMap<WorkItemId, string> {
  const served = new Map<WorkItemId, string>();
  for (const line of allLines(portfolio)) {
    for (const linked of [line.primary, ...line.alsoServedBy]) {
      if (linked !== null && !served.has(linked.id)) served.set(linked.id, line.facts.title);
    }
  }
  return served;
}

export const allLines = (portfolio: Portfolio): readonly Line[] =>
  portfolio.outcomes.flatMap((outcome) => [outcome, ...outcome.deliverables]);

export interface LineOffer {
  readonly key: LineKey;
  readonly kind: Line["kind"];
  readonly title: string;
  readonly context: string;
  readonly linked: boolean;
}

const most = 50;

/**
 * Lines whose title or place holds every word. Lines of the wanted kind stand before the other, and those without work before those
 * that have some, as they are what a stray item is looked at for.
 */
export function lineOffers(
  portfolio: Portfolio,
  text: string,
  wanted: Line["kind"] | null = null,
): readonly LineOffer[] {
  const words = text
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const names = new Map(portfolio.strategy.streams.map((stream) => [stream.key, stream.name]));
  const titles = new Map(portfolio.outcomes.map((outcome) => [outcome.key, outcome.facts.title]));
  return allLines(portfolio)
    .filter((line) => line.facts.held === null)
    .map((line): LineOffer => ({
      key: line.key,
      kind: line.kind,
      title: line.facts.title,
      context: [
        names.get(line.stream) ?? line.stream,
        ...(line.kind === "deliverable" ? [titles.get(line.outcome) ?? ""] : []),
      ].join(" › "),
      linked: line.primary !== null,
    }))
    .filter((offer) => words.every((word) => `${offer.title} ${offer.context}`.toLocaleLowerCase().includes(word)))
    .toSorted((a, b) => Number(a.linked) - Number(b.linked))
    .toSorted((a, b) => (wanted === null ? 0 : Number(a.kind !== wanted) - Number(b.kind !== wanted)))
    .slice(0, most);
}

/** What an item of this type most likely is: a deliverable on the deliverable's level and below, else an outcome. */
export function kindFor(type: string, board: Board | null): Line["kind"] {
  const outcome = board?.process.outcomeLevel ?? null;
  return outcome === null || outcome.types.includes(type) ? "outcome" : "deliverable";
}
