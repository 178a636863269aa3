/**
 * Where the page and the board tell different things of one line, by kind. Which side is right is for a person to say; the
 * sync plan knows who changed what and proposes accordingly, this only shows that they differ.
 */
import type { WorkItem } from "./board";
import { coverageOf } from "./coverage";
import type { Place } from "./diagnostic";
import { linesOf } from "./joinPortfolio";
import type { Line } from "./line";
import type { Portfolio } from "./portfolio";
import { isPast } from "./promise";

export const differenceKinds = ["status", "title", "owner", "target"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  readonly kind: DifferenceKind;
  readonly line: Line;
  readonly item: WorkItem;
  /** As the page writes it. */
  readonly page: string;
  readonly board: string;
  readonly place: Place;
}

/** In reading order of the lines, kinds as listed. */
export function differencesOf(portfolio: Portfolio): readonly Difference[] {
  const status = new Map(coverageOf(portfolio).all.drift.map((drift) => [drift.line.key, drift]));
  return linesOf(portfolio).flatMap((line) => {
    const item = line.primary?.item ?? null;
    // An older page is not a claim about today.
    if (item === null || line.shared || isPast(line.facts)) return [];
    const drift = status.get(line.key);
    return [
      ...(drift === undefined
        ? []
        : [difference("status", line, item, drift.claimed.literal, item.state, drift.place)]),
      ...(line.facts.held === null ? factsOf(line, item) : []),
    ];
  });
}

function factsOf(line: Line, item: WorkItem): readonly Difference[] {
  const { title, owner, target, place } = line.facts;
  const assigned = item.assignedTo?.displayName ?? null;
  const { targetDate } = item;
  return [
    ...(plain(title) === plain(item.title) ? [] : [difference("title", line, item, title, item.title, place)]),
    ...(owner !== null && assigned !== null && !namesSame(owner, assigned, item.assignedTo?.uniqueName ?? "")
      ? [difference("owner", line, item, owner, assigned, place)]
      : []),
    ...(target !== null && target.from !== null && target.to !== null && targetDate !== null
      ? targetDate >= target.from && targetDate <= target.to
        ? []
        : [difference("target", line, item, target.literal, targetDate, place)]
      : []),
  ];
}

const difference = (
  kind: DifferenceKind,
  line: Line,
  item: WorkItem,
  page: string,
  board: string,
  place: Place,
): Difference => ({ kind, line, item, page, board, place });

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200b]+/g, " ")
    .trim()
    .toLowerCase();

/** "Ann Field", "@Ann Field", "Ann" or her account name: a page names people as it likes. */
function namesSame(page: string, display: string, account: string): boolean {
  const named = plain(page.replace(/[@<>]/g, " "));
  const shown = plain(display);
  return named.includes(shown) || shown.includes(named) || (account !== "" && named.includes(plain(account)));
}
