/**
 * What became of a promise: the strategy at two moments, compared outcome by outcome. An outcome is the same one when its
 * first `#id` is the same, else when its key is, else when its normalised title is in the same stream; so a rename, a
 * page move and a quarter rolled over by copying are changes of one outcome and not a loss and a gain.
 */
import { deliveryOf } from "./delivery";
import type { OutcomeLine } from "./line";
import type { Portfolio } from "./portfolio";
import { isPromised } from "./promise";
import type { Outcome, When } from "./strategy";

/** In the order they are told. */
const FACTS = [
  "title",
  "stream",
  "page",
  "theme",
  "horizon",
  "target",
  "owner",
  "status",
  "health",
  "achieved",
  "delivered",
  "work",
] as const;

export type ChangedFact = (typeof FACTS)[number];

/** Facts that stand in the lines of the outcome itself. */
export type StatedFact = Exclude<ChangedFact, "stream" | "delivered">;

export interface FactChange {
  readonly fact: ChangedFact;
  readonly from: string | null;
  readonly to: string | null;
}

export type OutcomeChange =
  | { readonly kind: "added"; readonly outcome: OutcomeLine }
  | { readonly kind: "dropped"; readonly outcome: OutcomeLine }
  | {
      readonly kind: "changed";
      readonly before: OutcomeLine;
      readonly outcome: OutcomeLine;
      readonly facts: readonly FactChange[];
    };

/** In the reading order of `now`, what was dropped last. Outcomes of which nothing changed are left out. */
export function changesBetween(then: Portfolio, now: Portfolio): readonly OutcomeChange[] {
  const pairs = pairsOf(then.outcomes.filter(counts), now.outcomes.filter(counts));
  const kept = pairs.flatMap(({ before, after }): readonly OutcomeChange[] => {
    if (after === null) return [];
    if (before === null) return [{ kind: "added", outcome: after }];
    const facts = factChanges(before, then, after, now);
    return facts.length === 0 ? [] : [{ kind: "changed", before, outcome: after, facts }];
  });
  const dropped = pairs.flatMap(({ before, after }): readonly OutcomeChange[] =>
    before !== null && after === null ? [{ kind: "dropped", outcome: before }] : [],
  );
  return [...kept, ...dropped];
}

/** Delivery is a fact of the board: when nothing else changed, no page says anything new. */
export const isSaidByPage = (change: OutcomeChange): boolean =>
  change.kind !== "changed" || change.facts.some(({ fact }) => fact !== "delivered");

/** What the lines of an outcome say by themselves, in words that compare; its stream and its delivery are told elsewhere. */
export const statedWords = (facts: Outcome): Readonly<Record<StatedFact, string | null>> => ({
  title: facts.title,
  page: facts.place.page,
  theme: facts.theme,
  horizon: whenWords(facts.horizon),
  target: whenWords(facts.target),
  owner: facts.owner,
  status: facts.status?.literal ?? null,
  health: facts.health?.literal ?? null,
  achieved: facts.achieved?.text ?? null,
  work: workWords(facts),
});

const counts = ({ facts }: OutcomeLine): boolean => isPromised(facts);

interface Pair {
  readonly before: OutcomeLine | null;
  readonly after: OutcomeLine | null;
}

function pairsOf(then: readonly OutcomeLine[], now: readonly OutcomeLine[]): readonly Pair[] {
  const left = new Set(then);
  const found = new Map<OutcomeLine, OutcomeLine>();
  for (const identity of [workItemOf, keyOf, titleOf]) {
    const byIdentity = new Map<string, OutcomeLine>();
    for (const line of left) {
      const name = identity(line);
      if (name !== null && !byIdentity.has(name)) byIdentity.set(name, line);
    }
    for (const line of now.filter((each) => !found.has(each))) {
      const name = identity(line);
      const before = name === null ? undefined : byIdentity.get(name);
      if (before === undefined || !left.has(before) || !mayBeSame(before, line)) continue;
      left.delete(before);
      found.set(line, before);
    }
  }
  return [
    ...now.map((after) => ({ before: found.get(after) ?? null, after })),
    ...[...left].map((before) => ({ before, after: null })),
  ];
}

const workItemOf = ({ facts }: OutcomeLine): string | null => facts.workItems[0]?.toString() ?? null;
const keyOf = ({ key }: OutcomeLine): string => key;
const titleOf = ({ stream, facts }: OutcomeLine): string => `${stream}\n${facts.title.trim().toLowerCase()}`;

/** Two lines that name different work items are two outcomes, whatever their titles say. */
function mayBeSame(before: OutcomeLine, after: OutcomeLine): boolean {
  const [from, to] = [workItemOf(before), workItemOf(after)];
  return from === null || to === null || from === to;
}

function factChanges(before: OutcomeLine, then: Portfolio, after: OutcomeLine, now: Portfolio): readonly FactChange[] {
  const [from, to] = [factWords(before, then), factWords(after, now)];
  return FACTS.filter((fact) => from[fact] !== to[fact]).map((fact) => ({ fact, from: from[fact], to: to[fact] }));
}

const factWords = (line: OutcomeLine, portfolio: Portfolio): Readonly<Record<ChangedFact, string | null>> => ({
  ...statedWords(line.facts),
  stream: streamName(portfolio, line),
  delivered: deliveredWords(line, portfolio),
});

const streamName = ({ strategy }: Portfolio, line: OutcomeLine): string =>
  strategy.streams.find((stream) => stream.key === line.stream)?.name ?? line.stream;

const whenWords = (when: When | null): string | null => when?.literal ?? null;

function deliveredWords(line: OutcomeLine, { board }: Portfolio): string | null {
  if (board === null) return null;
  const { state, completed, total } = deliveryOf(line, board);
  if (state === "no-work") return "no work";
  if (state === "removed") return "work removed";
  return `${completed} of ${total}${state === "delivered" ? ", delivered" : ""}`;
}

const workWords = ({ workItems }: Outcome): string | null =>
  workItems.length === 0 ? null : workItems.map((id) => `#${id}`).join(", ");
