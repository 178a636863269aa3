/**
 * The monthly review, as values: what was promised and what changed since the last one on both sides, what was delivered
 * and what it achieved, and what has to be decided. Everything is judged from two states of the portfolio and the last
 * minutes; where there is no earlier state, nothing is said to have changed.
 */
import { achievementOf } from "./achievement";
import type { WorkItem } from "./board";
import { changesBetween, isSaidByPage, type OutcomeChange } from "./changes";
import { decisionsAbout } from "./decisions";
import type { DebtPortfolio } from "./debt";
import { deliveryOf } from "./delivery";
import { ageOf } from "./ideas";
import type { Instant, WorkItemId } from "./ids";
import type { OutcomeLine } from "./line";
import { directionOf, numberOf } from "./measure";
import { isOverdue, type Action, type Minutes } from "./minutes";
import type { Portfolio } from "./portfolio";
import { preparationOf, type Preparation, type Readiness, type Rounds, type TeamNote } from "./preparation";
import { isPromised } from "./promise";
import { proposedOutcomes, type ProposedOutcome } from "./proposals";
import type { Decision, DecisionRight, Idea, Metric, Risk } from "./statements";
import type { Stream } from "./strategy";

/** A person's change of a page. */
export interface PageChange {
  readonly author: string;
  readonly date: Instant;
  readonly comment: string;
}

/** Who changed an outcome on its page, newest first; our own commits are not among them. */
export interface OutcomeEdits {
  readonly edits: readonly PageChange[];
  /**
   * What is known to have been changed by them: the `outcome` itself; or its `page` only, where history does not tell more, so
   * that any of them may have changed the outcome.
   */
  readonly editsOf: "outcome" | "page";
}

export interface ReviewRequest {
  readonly now: Portfolio;
  /** The portfolio as of the last review; `null` when there was none or the past cannot be read. */
  readonly then: Portfolio | null;
  /** ISO date the review looks back to; `null` like `then`. */
  readonly since: string | null;
  /** ISO date of this review. */
  readonly day: string;
  /** Minutes of the last review; `null` when there are none. */
  readonly minutes: Minutes | null;
  /** By the outcomes of `changesBetween(then, now)`. */
  readonly edits: ReadonlyMap<OutcomeLine, OutcomeEdits>;
  readonly debt: DebtPortfolio;
  /** What is to be prepared; empty where no iteration is dated ahead. */
  readonly prepare: Rounds;
  readonly readiness: ReadonlyMap<WorkItemId, Readiness>;
}

export interface ReviewedAction extends Action {
  readonly overdue: boolean;
}

export interface ReviewedChange extends OutcomeEdits {
  readonly change: OutcomeChange;
  /** Decisions written down with the outcome or naming its title, since the last review or without a date. */
  readonly decisions: readonly Decision[];
}

export interface MetricReview {
  readonly stream: string;
  readonly metric: Metric;
  readonly isNorthStar: boolean;
  /** Value at the last review; `null` when there was none. */
  readonly before: string | null;
  /** `null` when it cannot be told: no two numbers, or no baseline and target that say which way is better. */
  readonly moved: "better" | "worse" | "same" | null;
}

export interface RiskReview {
  readonly risk: Risk;
  readonly stream: string;
  /** Title of the outcome it stands with; `null` for a risk of the whole stream. */
  readonly outcome: string | null;
}

export interface IdeaReview {
  readonly idea: Idea;
  readonly stream: string;
  /** Days in validation; `null` when the page does not say since when, or when validation has ended. */
  readonly age: number | null;
}

/** Why something has to be decided, with the words that say who decides. */
export interface DecisionToTake {
  readonly outcome: OutcomeLine;
  readonly why: "at-risk" | "off-track" | "not-measured" | "overdue" | "dropped" | "no-owner";
  /** The stream's decision rights, as written. */
  readonly rights: readonly DecisionRight[];
}

export interface Review {
  readonly day: string;
  readonly since: string | null;
  readonly minutes: Minutes | null;
  readonly actions: readonly ReviewedAction[];
  readonly changes: readonly ReviewedChange[];
  /** Work on the outcome level that came or was finished since. */
  readonly created: readonly WorkItem[];
  readonly closed: readonly WorkItem[];
  /** Outcomes whose linked work is all closed now and was not at the last review. */
  readonly delivered: readonly OutcomeLine[];
  readonly achieved: readonly OutcomeLine[];
  readonly notMeasured: readonly OutcomeLine[];
  readonly metrics: readonly MetricReview[];
  readonly risks: readonly RiskReview[];
  readonly ideas: readonly IdeaReview[];
  readonly proposals: readonly ProposedOutcome[];
  /** The portfolio of the debt screen. */
  readonly debt: DebtPortfolio;
  readonly preparation: readonly Preparation[];
  /** Why some of it is listed by area. */
  readonly teamNotes: readonly TeamNote[];
  readonly toDecide: readonly DecisionToTake[];
}

export function reviewOf(request: ReviewRequest): Review {
  const { now, then, since, day, minutes } = request;
  const promised = now.outcomes.filter(({ facts }) => isPromised(facts));
  const changes = then === null ? [] : changesBetween(then, now).map((change) => reviewedChange(change, request));
  return {
    day,
    since,
    minutes,
    actions: (minutes?.actions ?? []).map((action) => ({ ...action, overdue: isOverdue(action, day) })),
    changes,
    created: outcomeItems(now).filter((item) => since !== null && item.createdDate.slice(0, 10) > since),
    closed: outcomeItems(now).filter((item) => since !== null && item.closedDate !== null && item.closedDate > since),
    delivered: changes.flatMap(({ change }) => (newlyDelivered(change, request) ? [change.outcome] : [])),
    achieved: promised.filter(({ facts }) => facts.achieved?.verdict === "achieved"),
    notMeasured: promised.filter((line) => stateOf(line, now) === "not-measured"),
    metrics: now.strategy.streams.flatMap((stream) => metricReviews(stream, then)),
    risks: now.strategy.streams.flatMap((stream) => riskReviews(stream, promised)),
    ideas: ideaReviews(now, day),
    proposals: proposedOutcomes(now),
    debt: request.debt,
    preparation: preparationOf(now, request.prepare, request.readiness),
    teamNotes: request.prepare.notes,
    toDecide: decisionsToTake(promised, changes, now, day),
  };
}

// What changed -------------------------------------------------------------------------------------

function reviewedChange(change: OutcomeChange, { now, edits, since }: ReviewRequest): ReviewedChange {
  const made = isSaidByPage(change) ? edits.get(change.outcome) : undefined;
  return {
    change,
    ...(made ?? { edits: [], editsOf: "outcome" }),
    decisions: decisionsAbout(change.outcome, now).filter(({ date }) => isSince(date?.to ?? null, since)),
  };
}

const isSince = (date: string | null, since: string | null): boolean =>
  date === null || since === null || date >= since;

function outcomeItems({ board }: Portfolio): readonly WorkItem[] {
  const types = new Set(board?.process.outcomeLevel?.types ?? []);
  return (board?.items ?? []).filter(({ type, category }) => types.has(type) && category !== "removed");
}

const isDelivered = (line: OutcomeLine, { board }: Portfolio): boolean =>
  board !== null && deliveryOf(line, board).state === "delivered";

function newlyDelivered(change: OutcomeChange, { now, then }: ReviewRequest): boolean {
  if (change.kind === "dropped" || then === null || !isDelivered(change.outcome, now)) return false;
  return change.kind === "added" || !isDelivered(change.before, then);
}

const stateOf = (line: OutcomeLine, { board }: Portfolio) =>
  achievementOf(line.facts, board === null ? null : deliveryOf(line, board)).state;

// Metrics ------------------------------------------------------------------------------------------

const metricsOf = ({ northStar, kpis }: Stream): readonly Metric[] => [
  ...(northStar === null ? [] : [northStar]),
  ...kpis,
];

function metricReviews(stream: Stream, then: Portfolio | null): readonly MetricReview[] {
  const earlier = then?.strategy.streams.find(({ key }) => key === stream.key);
  return metricsOf(stream).map((metric) => {
    const same = earlier === undefined ? undefined : metricsOf(earlier).find(({ name }) => name === metric.name);
    const before = same?.current ?? null;
    return {
      stream: stream.name,
      metric,
      isNorthStar: metric === stream.northStar,
      before,
      moved: movedOf(metric, before),
    };
  });
}

function movedOf(metric: Metric, before: string | null): MetricReview["moved"] {
  const [from, to] = [before, metric.current].map((value) => (value === null ? null : numberOf(value)));
  const better = directionOf(metric);
  if (from === null || to === null || from === undefined || to === undefined) return null;
  if (from === to) return "same";
  if (better === null) return null;
  return to > from === (better === "up") ? "better" : "worse";
}

// Risks, ideas -------------------------------------------------------------------------------------

function riskReviews(stream: Stream, promised: readonly OutcomeLine[]): readonly RiskReview[] {
  const ofOutcomes = promised
    .filter((line) => line.stream === stream.key)
    .flatMap(({ facts }) => facts.risks.map((risk) => ({ risk, stream: stream.name, outcome: facts.title })));
  return [...stream.risks.map((risk) => ({ risk, stream: stream.name, outcome: null })), ...ofOutcomes];
}

/** The oldest in validation first, then those that do not say since when, then those that were answered. */
function ideaReviews({ strategy }: Portfolio, day: string): readonly IdeaReview[] {
  const ideas = strategy.streams.flatMap((stream) =>
    stream.ideas.map((idea) => ({ idea, stream: stream.name, age: ageOf(idea, day) })),
  );
  const rank = ({ idea, age }: IdeaReview): number => (idea.verdict !== null ? 2 : age === null ? 1 : 0);
  return [...ideas].sort((a, b) => rank(a) - rank(b) || (b.age ?? 0) - (a.age ?? 0));
}

// What to decide -----------------------------------------------------------------------------------

function decisionsToTake(
  promised: readonly OutcomeLine[],
  changes: readonly ReviewedChange[],
  now: Portfolio,
  day: string,
): readonly DecisionToTake[] {
  const dropped = changes.flatMap(({ change, decisions }) =>
    change.kind === "dropped" && decisions.length === 0 ? [{ outcome: change.outcome, why: "dropped" as const }] : [],
  );
  const open = promised.flatMap((outcome) => {
    const why = reasonToDecide(outcome, now, day);
    return why === null ? [] : [{ outcome, why }];
  });
  return [...open, ...dropped].map(({ outcome, why }) => ({
    outcome,
    why,
    rights: now.strategy.streams.find(({ key }) => key === outcome.stream)?.decisionRights ?? [],
  }));
}

/** The first that holds: trouble before time, time before proof, proof before ownership. */
function reasonToDecide(outcome: OutcomeLine, now: Portfolio, day: string): DecisionToTake["why"] | null {
  const { health, target, owner, held } = outcome.facts;
  if (health?.state === "off-track" || health?.state === "at-risk") return health.state;
  const state = stateOf(outcome, now);
  if (state === "not-measured") return "not-measured";
  const finished = held === "done" || state !== "open" || isDelivered(outcome, now);
  if (!finished && target?.to != null && target.to < day) return "overdue";
  return !finished && owner === null && isCommitted(outcome) ? "no-owner" : null;
}

/** Work has begun to be linked, or the page says it is being worked on. */
const isCommitted = ({ facts }: OutcomeLine): boolean =>
  facts.workItems.length > 0 || facts.status?.category === "in-progress";
