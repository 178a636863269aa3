/** Which outcomes a filter leaves, and what it offers to choose from. One rule for the tree, the roadmap and every number. */
import type { Board } from "../../../domain/board";
import { deliveryOf } from "../../../domain/delivery";
import type { Line, OutcomeLine } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";
import type { Filter, FilterState, WorkState } from "../route";

export interface FilterOffer {
  readonly streams: readonly { readonly id: string; readonly text: string }[];
  readonly themes: readonly string[];
  readonly horizons: readonly string[];
  readonly owners: readonly string[];
  readonly tags: readonly string[];
}

/** What a line's work stands at; without a board only whether there is any is known. */
export const stateOf = (line: Line, board: Board | null): WorkState =>
  board === null ? (line.primary === null ? "no-work" : "not-started") : deliveryOf(line, board).state;

/** Whether a line is in a state the filter names: of its work, or of what it achieved. */
export function isInState(line: Line, board: Board | null, state: FilterState): boolean {
  switch (state) {
    case "promised":
      return line.facts.held === null || line.primary !== null;
    case "with-work":
      return line.primary !== null;
    case "achieved":
      return line.kind === "outcome" && line.facts.achieved?.verdict === "achieved";
    case "not-measured":
      return line.kind === "outcome" && line.facts.achieved === null && stateOf(line, board) === "delivered";
    default:
      return stateOf(line, board) === state;
  }
}

export const ownerOf = (line: Line): string | null =>
  line.facts.owner ?? line.primary?.item?.assignedTo?.displayName ?? null;

/** Tags the page gives, and those of the linked work. */
const tagsOf = (line: OutcomeLine): readonly string[] => [
  ...new Set([...line.facts.tags, ...(line.primary?.item?.tags ?? [])]),
];

const oneOf = (chosen: readonly string[], values: readonly (string | null)[]): boolean =>
  chosen.length === 0 || values.some((value) => value !== null && chosen.includes(value));

export function matchesFilter(line: OutcomeLine, board: Board | null, filter: Filter): boolean {
  const { facts } = line;
  return (
    oneOf(filter.streams, [line.stream]) &&
    oneOf(filter.themes, [facts.theme]) &&
    oneOf(filter.horizons, [facts.horizon?.literal ?? null]) &&
    oneOf(filter.owners, [ownerOf(line)]) &&
    oneOf(filter.tags, tagsOf(line)) &&
    (filter.states.length === 0 || filter.states.some((state) => isInState(line, board, state))) &&
    (filter.text.trim() === "" ||
      textMatches(line, filter.text) ||
      line.deliverables.some((child) => textMatches(child, filter.text)))
  );
}

/** Every word somewhere in the line: title, theme, tags, owner, or a linked number or title. */
export function textMatches(line: Line, text: string): boolean {
  const words = text.trim().toLocaleLowerCase().split(/\s+/);
  const sought = soughtIn(line);
  return words.every((word) => sought.includes(word));
}

/** Made once for each line: every letter typed looks through all of them. */
const soughtTexts = new WeakMap<Line, string>();

function soughtIn(line: Line): string {
  const known = soughtTexts.get(line);
  if (known !== undefined) return known;
  const linked = line.primary === null ? line.alsoServedBy : [line.primary, ...line.alsoServedBy];
  const sought = [
    line.facts.title,
    line.facts.owner ?? "",
    ...line.facts.tags,
    ...(line.kind === "outcome" ? [line.facts.theme ?? ""] : []),
    ...linked.flatMap((item) => [`#${item.id}`, item.item?.title ?? ""]),
  ]
    .join("\n")
    .toLocaleLowerCase();
  soughtTexts.set(line, sought);
  return sought;
}

export function filterOffer(portfolio: Portfolio): FilterOffer {
  const { outcomes } = portfolio;
  const unique = (values: readonly (string | null | undefined)[]): readonly string[] => [
    ...new Set(values.filter((value): value is string => value !== null && value !== undefined && value !== "")),
  ];
  const sorted = (values: readonly string[]): readonly string[] => values.toSorted((a, b) => a.localeCompare(b));
  return {
    streams: portfolio.strategy.streams.map((stream) => ({ id: stream.key, text: stream.name })),
    themes: unique(outcomes.map((line) => line.facts.theme)),
    horizons: unique(outcomes.map((line) => line.facts.horizon?.literal)),
    owners: sorted(unique(outcomes.map(ownerOf))),
    tags: sorted(unique(outcomes.flatMap(tagsOf))),
  };
}
