/**
 * What became of a promise: the strategy at two moments, compared outcome by outcome. An outcome is the same one when its
 * first `#id` is the same, else when its key is, else when its normalised title is in the same stream; so a rename, a
 * page move and a quarter rolled over by copying are changes of one outcome and not a loss and a gain.
 */
import { deliveryOf } from "./delivery";
import type { OutcomeLine } from "./line";
import type { Portfolio } from "./portfolio";
import { isPromised } from "./promise";
import type { When } from "./strategy";

export type ChangedFact =
  | "title"
  | "page"
  | "stream"
  | "theme"
  | "horizon"
  | "target"
  | "owner"
  | "status"
  | "health"
  | "achieved"
  | "delivered"
  | "work";

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
  const rows: readonly (readonly [ChangedFact, string | null, string | null])[] = [
    ["title", before.facts.title, after.facts.title],
    ["stream", streamName(then, before), streamName(now, after)],
    ["page", before.facts.place.page, after.facts.place.page],
    ["theme", before.facts.theme, after.facts.theme],
    ["horizon", whenWords(before.facts.horizon), whenWords(after.facts.horizon)],
    ["target", whenWords(before.facts.target), whenWords(after.facts.target)],
    ["owner", before.facts.owner, after.facts.owner],
    ["status", before.facts.status?.literal ?? null, after.facts.status?.literal ?? null],
    ["health", before.facts.health?.literal ?? null, after.facts.health?.literal ?? null],
    ["achieved", before.facts.achieved?.text ?? null, after.facts.achieved?.text ?? null],
    ["delivered", deliveredWords(before, then), deliveredWords(after, now)],
    ["work", workWords(before), workWords(after)],
  ];
  return rows.filter(([, from, to]) => from !== to).map(([fact, from, to]) => ({ fact, from, to }));
}

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

const workWords = ({ facts }: OutcomeLine): string | null =>
  facts.workItems.length === 0 ? null : facts.workItems.map((id) => `#${id}`).join(", ");
