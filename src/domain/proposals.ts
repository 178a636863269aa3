/**
 * What somebody proposed for a roadmap, and whether it was answered, from the wiki alone: its page says so, a decision is written
 * with it or names it, a work item stands at its line, or it was struck. Silence is no answer.
 */
import { decisionsAbout } from "./decisions";
import type { OutcomeLine } from "./line";
import type { Portfolio } from "./portfolio";

/** What answers a proposal; `said`: its page, by a line of its own or a state that moved on. */
export type ProposalAnswer =
  | { readonly kind: "said" | "decided"; readonly text: string }
  | { readonly kind: "taken-on" }
  | { readonly kind: "struck" };

export interface ProposedOutcome {
  readonly outcome: OutcomeLine;
  /** Name of the stream. */
  readonly stream: string;
  /** Who proposed it or when, in the page's words. */
  readonly proposed: string;
  /** `null` = nobody answered yet. */
  readonly answer: ProposalAnswer | null;
}

/** Those that wait come first, each half in page order. */
export function proposedOutcomes(portfolio: Portfolio): readonly ProposedOutcome[] {
  const names = new Map(portfolio.strategy.streams.map(({ key, name }) => [key, name]));
  const all = portfolio.outcomes.flatMap((outcome): readonly ProposedOutcome[] => {
    const { proposal } = outcome.facts;
    if (proposal === null) return [];
    const stream = names.get(outcome.stream) ?? outcome.stream;
    return [{ outcome, stream, proposed: proposal.proposed.text, answer: answerOf(outcome, portfolio) }];
  });
  return [...all].sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null));
}

function answerOf(outcome: OutcomeLine, portfolio: Portfolio): ProposalAnswer | null {
  const { proposal, held, workItems } = outcome.facts;
  if (proposal?.answer != null) return { kind: "said", text: proposal.answer.text };
  const [decision] = decisionsAbout(outcome, portfolio);
  if (decision !== undefined) return { kind: "decided", text: decision.text };
  if (workItems.length > 0) return { kind: "taken-on" };
  return held === "struck" ? { kind: "struck" } : null;
}

/** One sentence: when a proposal counts as answered. */
export const ANSWER_RULE =
  "A proposed outcome is answered when its page says so (a line “Answer:”, or a state that moved on), a decision names it, a work item stands at its line, or it is struck.";
