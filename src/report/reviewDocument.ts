/**
 * The monthly review as a document: `throughline.review/1`, described by `schemas/review.schema.json`. Three sentences on
 * top, then what a head of engineering goes through in half an hour; every line with the place it came from.
 */
import type { ShareOfPeriod } from "../domain/debt";
import type { Place } from "../domain/diagnostic";
import type { DebtDocument } from "./debtDocument";
import type { OutcomeLine } from "../domain/line";
import type { TeamNote } from "../domain/preparation";
import type { ProposalAnswer } from "../domain/proposals";
import type { DecisionToTake, IdeaReview, MetricReview, Review, ReviewedChange } from "../domain/review";

export const reviewSchema = "throughline.review/1";

export interface LineReference {
  readonly title: string;
  readonly stream: string;
  readonly workItems: readonly number[];
  readonly place: Place;
}

export interface ReviewDocument {
  readonly schema: typeof reviewSchema;
  readonly day: string;
  readonly since: string | null;
  readonly lastReview: string | null;
  readonly summary: readonly string[];
  readonly actions: readonly {
    readonly text: string;
    readonly owner: string | null;
    readonly due: string | null;
    /** ISO date; `null` where none is stated, or none can be told from what is. */
    readonly dueDate: string | null;
    readonly done: boolean;
    readonly overdue: boolean;
    readonly place: Place;
  }[];
  readonly changes: readonly ChangeDocument[];
  readonly created: readonly WorkReference[];
  readonly closed: readonly WorkReference[];
  readonly delivered: readonly LineReference[];
  readonly achieved: readonly (LineReference & { readonly text: string })[];
  readonly notMeasured: readonly LineReference[];
  readonly metrics: readonly MetricDocument[];
  readonly risks: readonly {
    readonly text: string;
    readonly roam: string | null;
    readonly mitigation: string | null;
    readonly owner: string | null;
    readonly stream: string;
    readonly outcome: string | null;
    readonly place: Place;
  }[];
  readonly ideas: readonly IdeaDocument[];
  readonly proposals: readonly ProposalDocument[];
  readonly debt: ReviewedDebt;
  readonly preparation: readonly PreparationDocument[];
  readonly teamNotes: readonly TeamNote[];
  readonly toDecide: readonly {
    readonly outcome: LineReference;
    readonly why: DecisionToTake["why"];
    readonly rights: readonly { readonly text: string; readonly place: Place }[];
  }[];
}

/** The debt portfolio in short: what is open, and the share of the work against the windows. */
export interface ReviewedDebt extends Pick<DebtDocument, "windows"> {
  readonly shares: readonly ShareOfPeriod[];
  readonly entries: readonly {
    readonly title: string;
    /** `null` for an item that belongs to no stream. */
    readonly stream: string | null;
    readonly class: string | null;
    readonly owner: string | null;
    readonly cost: string | null;
    readonly workItems: readonly number[];
    /** `null` for a work item that no page lists. */
    readonly place: Place | null;
  }[];
}

export interface PreparationDocument {
  /** `null` = areas that no named team owns. */
  readonly team: string | null;
  /** `null` = work of present outcomes that stands in no sprint. */
  readonly iteration: string | null;
  readonly start: string | null;
  readonly areas: readonly {
    readonly area: string;
    readonly items: readonly (WorkReference & {
      readonly outcome: string | null;
      readonly missing: readonly string[];
    })[];
  }[];
}

export interface ChangeDocument {
  readonly kind: "added" | "dropped" | "changed";
  readonly outcome: LineReference;
  readonly facts: readonly { readonly fact: string; readonly from: string | null; readonly to: string | null }[];
  readonly edits: readonly { readonly author: string; readonly date: string }[];
  /** `page` = history does not tell which of the edits changed the outcome. */
  readonly editsOf: ReviewedChange["editsOf"];
  readonly decisions: readonly { readonly text: string; readonly place: Place }[];
}

export interface WorkReference {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly state: string;
}

export interface MetricDocument {
  readonly stream: string;
  readonly name: string;
  readonly northStar: boolean;
  readonly baseline: string | null;
  readonly before: string | null;
  readonly current: string | null;
  readonly target: string | null;
  readonly date: string | null;
  readonly moved: MetricReview["moved"];
  readonly place: Place;
}

export interface ProposalDocument {
  readonly title: string;
  readonly stream: string;
  readonly proposed: string;
  readonly answer: ProposalAnswer["kind"] | null;
  /** The answer in the page's words, where it has any. */
  readonly answerText: string | null;
  readonly place: Place;
}

export interface IdeaDocument {
  readonly title: string;
  readonly stream: string;
  readonly state: "in-validation" | "validated" | "rejected";
  readonly since: string | null;
  readonly age: number | null;
  readonly owner: string | null;
  readonly hypothesis: string | null;
  readonly test: string | null;
  readonly result: string | null;
  readonly nextStep: string | null;
  readonly place: Place;
}

export function reviewDocument(review: Review): ReviewDocument {
  const { day, since, minutes } = review;
  return {
    schema: reviewSchema,
    day,
    since,
    lastReview: minutes?.page ?? null,
    summary: summaryOf(review),
    actions: review.actions.map(({ text, owner, due, done, overdue, place }) => ({
      text,
      owner,
      due: due?.literal ?? null,
      dueDate: due?.to ?? null,
      done,
      overdue,
      place,
    })),
    changes: review.changes.map(changeDocument),
    created: review.created.map(workReference),
    closed: review.closed.map(workReference),
    delivered: review.delivered.map(lineReference),
    achieved: review.achieved.map((line) => ({ ...lineReference(line), text: line.facts.achieved?.text ?? "" })),
    notMeasured: review.notMeasured.map(lineReference),
    metrics: review.metrics.map(metricDocument),
    risks: review.risks.map(({ risk, stream, outcome }) => ({
      text: risk.text,
      roam: risk.roam,
      mitigation: risk.mitigation,
      owner: risk.owner,
      stream,
      outcome,
      place: risk.place,
    })),
    ideas: review.ideas.map(ideaDocument),
    proposals: review.proposals.map(({ outcome, stream, proposed, answer }) => ({
      title: outcome.facts.title,
      stream,
      proposed,
      answer: answer?.kind ?? null,
      answerText: answer !== null && "text" in answer ? answer.text : null,
      place: outcome.facts.place,
    })),
    debt: debtOf(review.debt),
    preparation: review.preparation.map(({ team, iteration, areas }) => ({
      team,
      iteration: iteration?.path ?? null,
      start: iteration?.start ?? null,
      areas: areas.map(({ area, items }) => ({
        area,
        items: items.map(({ item, outcome, missing }) => ({
          ...workReference(item),
          outcome: outcome?.facts.title ?? null,
          missing: [...missing],
        })),
      })),
    })),
    teamNotes: review.teamNotes,
    toDecide: review.toDecide.map(({ outcome, why, rights }) => ({
      outcome: lineReference(outcome),
      why,
      rights: rights.map(({ text, place }) => ({ text, place })),
    })),
  };
}

const debtOf = ({ records, windows, shares }: Review["debt"]): ReviewedDebt => ({
  windows: windows.map(({ stream, window, share }) => ({ stream, text: window.text, share })),
  shares,
  entries: records
    .filter(({ isOpen }) => isOpen)
    .map(({ title, stream, class: kind, owner, cost, workItems, source }) => ({
      title,
      stream,
      class: kind,
      owner,
      cost,
      workItems: [...workItems],
      place: source.kind === "page" ? source.place : null,
    })),
});

const lineReference = ({ facts, stream }: OutcomeLine): LineReference => ({
  title: facts.title,
  stream,
  workItems: [...facts.workItems],
  place: facts.place,
});

const changeDocument = ({ change, edits, editsOf, decisions }: ReviewedChange): ChangeDocument => ({
  kind: change.kind,
  outcome: lineReference(change.outcome),
  facts: change.kind === "changed" ? change.facts.map(({ fact, from, to }) => ({ fact, from, to })) : [],
  edits: edits.map(({ author, date }) => ({ author, date: date.slice(0, 10) })),
  editsOf,
  decisions: decisions.map(({ text, place }) => ({ text, place })),
});

const workReference = (item: Review["created"][number]): WorkReference => ({
  id: item.id,
  type: item.type,
  title: item.title,
  state: item.state,
});

const metricDocument = ({ stream, metric, isNorthStar, before, moved }: MetricReview): MetricDocument => ({
  stream,
  name: metric.name,
  northStar: isNorthStar,
  baseline: metric.baseline,
  before,
  current: metric.current,
  target: metric.target,
  date: metric.date?.literal ?? null,
  moved,
  place: metric.place,
});

const ideaDocument = ({ idea, stream, age }: IdeaReview): IdeaDocument => ({
  title: idea.title,
  stream,
  state: idea.verdict ?? "in-validation",
  since: idea.since?.literal ?? null,
  age,
  owner: idea.owner,
  hypothesis: idea.hypothesis,
  test: idea.test,
  result: idea.result,
  nextStep: idea.nextStep,
  place: idea.place,
});

// Three sentences ----------------------------------------------------------------------------------

const summaryOf = (review: Review): readonly string[] => [
  changeSentence(review),
  deliverySentence(review),
  decisionSentence(review),
];

function changeSentence({ since, changes, minutes }: Review): string {
  if (since === null)
    return minutes === null
      ? "There is no earlier review to compare with, so this one says what is and not what changed."
      : `What stood at the review of ${minutes.date ?? ""} cannot be read here, so this one says what is and not what changed.`;
  const from = minutes?.date !== since ? `Since ${since}` : `Since the review of ${since}`;
  const of = (kind: ReviewedChange["change"]["kind"]): number =>
    changes.filter(({ change }) => change.kind === kind).length;
  if (changes.length === 0) return `${from}, nothing that was promised changed.`;
  return `${from}, ${count(of("added"), "outcome was", "outcomes were")} added, ${of("dropped")} dropped and ${of("changed")} changed.`;
}

function deliverySentence({ since, delivered, notMeasured, achieved }: Review): string {
  const fresh =
    since === null ? "" : `${count(delivered.length, "outcome was", "outcomes were")} delivered since then; `;
  return `${fresh}${achieved.length} of all outcomes ${achieved.length === 1 ? "is" : "are"} achieved and ${notMeasured.length} ${notMeasured.length === 1 ? "is" : "are"} delivered and not yet measured.`;
}

function decisionSentence({ toDecide, actions }: Review): string {
  const open = actions.filter(({ done }) => !done).length;
  const overdue = actions.filter((action) => action.overdue).length;
  const decide =
    toDecide.length === 0
      ? "Nothing asks for a decision"
      : `${count(toDecide.length, "outcome asks", "outcomes ask")} for a decision`;
  return `${decide}; ${count(open, "action is", "actions are")} open${overdue === 0 ? "" : `, ${overdue} of them overdue`}.`;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
