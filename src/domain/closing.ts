/**
 * Closing a period: what became of each promise. Every outcome that counted is achieved, carried over (why) or dropped
 * (why); nothing is decided by default, because a promise nobody speaks of is one that disappears.
 */
import type { LineKey } from "./ids";
import { isLeftBehind } from "./promise";
import type { Outcome } from "./strategy";

export type Fate = "achieved" | "carried" | "dropped";

/** What a person decided about one outcome; a reason is required unless it was achieved. */
export interface FateOf {
  readonly key: LineKey;
  readonly fate: Fate;
  readonly why: string;
}

/** An outcome of the period with what became of it. */
export interface ClosedOutcome {
  readonly outcome: Outcome;
  readonly fate: Fate;
  readonly why: string;
}

/** What a person has to decide about: whatever still stands, ideas and what is marked done included. */
export const isToDecide = (outcome: Pick<Outcome, "held">): boolean => !isLeftBehind(outcome);

/** The decisions as they apply to the outcomes of a period, in page order; or every reason why they do not. */
export function closedOutcomes(
  outcomes: readonly Outcome[],
  fates: readonly FateOf[],
): { readonly closed: readonly ClosedOutcome[] } | { readonly refused: readonly string[] } {
  const known = new Set(outcomes.map(({ key }) => key));
  const refused = [
    ...fates.flatMap(({ key }) => (known.has(key) ? [] : [`No outcome of the period has the key ${key}.`])),
    ...outcomes.flatMap((outcome) => problemsOf(outcome, fates)),
  ];
  if (refused.length > 0) return { refused };
  return {
    closed: outcomes.flatMap((outcome) => {
      const said = fates.find(({ key }) => key === outcome.key);
      return said === undefined ? [] : [{ outcome, fate: said.fate, why: said.why.trim() }];
    }),
  };
}

function problemsOf(outcome: Outcome, fates: readonly FateOf[]): readonly string[] {
  const said = fates.filter(({ key }) => key === outcome.key);
  const different = [...new Set(said.map(({ fate }) => fate))];
  if (different.length > 1) return [`“${outcome.title}” cannot be ${different.join(" and ")}: decide on one.`];
  const [first] = said;
  if (first === undefined)
    return isToDecide(outcome) ? [`“${outcome.title}” is not decided: achieved, carried or dropped?`] : [];
  if (new Set(said.map(({ why }) => why.trim())).size > 1)
    return [`“${outcome.title}” is ${first.fate} for different reasons: say one.`];
  return first.fate !== "achieved" && first.why.trim() === ""
    ? [`“${outcome.title}” is ${first.fate} without a reason: say why.`]
    : [];
}
