/**
 * `throughline.portfolio/1`: the portfolio as read, for other programs. A public contract, described by
 * `schemas/portfolio.schema.json`: members may be added in a later version of the schema, never renamed or removed.
 * Absent facts are `null` or `[]`, never invented. Streams and outcomes keep the order of the wiki; pages and diagnostics
 * are sorted.
 */
import type { Diagnostic, Place, Severity } from "../domain/diagnostic";
import type { DeliverableLine, OutcomeLine } from "../domain/line";
import type { Portfolio } from "../domain/portfolio";
import type {
  Achieved,
  Certainty,
  Health,
  Metric,
  OutcomeKind,
  PageKind,
  Statement,
  Status,
  Stream,
  When,
} from "../domain/strategy";
import { wholeDecision, wholeRisk } from "../domain/strategy";
import { byText, sortedDiagnostics } from "./order";

export const portfolioSchema = "throughline.portfolio/1";

export interface DeliverableDocument {
  readonly key: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: Status | null;
  readonly owner: string | null;
  readonly target: When | null;
  readonly workItems: readonly number[];
  readonly place: Place;
}

export interface OutcomeDocument {
  readonly key: string;
  readonly title: string;
  readonly description: string | null;
  readonly rank: number | null;
  readonly theme: string | null;
  readonly horizon: When | null;
  readonly target: When | null;
  readonly status: Status | null;
  readonly owner: string | null;
  readonly kind: OutcomeKind | null;
  readonly debtClass: string | null;
  readonly impact: string | null;
  readonly confidence: string | null;
  readonly effort: string | null;
  readonly health: Health | null;
  readonly achieved: Achieved | null;
  readonly customers: string | null;
  readonly enables: readonly string[];
  readonly dependencies: readonly string[];
  readonly risks: readonly Statement[];
  readonly considerations: readonly Statement[];
  readonly decisions: readonly Statement[];
  readonly tags: readonly string[];
  readonly metric: Metric | null;
  readonly workItems: readonly number[];
  readonly place: Place;
  readonly certainty: Certainty;
  readonly deliverables: readonly DeliverableDocument[];
}

export interface HorizonVision extends Statement {
  readonly horizon: When;
}

export interface StreamDocument {
  readonly key: string;
  readonly name: string;
  readonly vision: Statement | null;
  readonly visions: readonly HorizonVision[];
  readonly northStar: Metric | null;
  readonly kpis: readonly Metric[];
  readonly principles: readonly Statement[];
  readonly themes: readonly { readonly title: string; readonly place: Place }[];
  readonly guardrails: readonly Statement[];
  readonly decisionRights: readonly Statement[];
  readonly decisions: readonly Statement[];
  readonly nonGoals: readonly Statement[];
  readonly risks: readonly Statement[];
  readonly outcomes: readonly OutcomeDocument[];
  readonly ideas: readonly {
    readonly title: string;
    readonly hypothesis: string | null;
    readonly test: string | null;
    readonly result: string | null;
    readonly owner: string | null;
    readonly since: When | null;
    readonly place: Place;
  }[];
  readonly debt: readonly { readonly title: string; readonly class: string | null; readonly place: Place }[];
}

export interface PageDocument {
  readonly path: string;
  readonly file: string;
  readonly title: string;
  readonly kind: PageKind;
  readonly blob: string;
  readonly reason: string;
  readonly confirmed: boolean;
}

export interface DiagnosticDocument {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place | null;
  readonly help: string;
}

export interface PortfolioDocument {
  readonly schema: typeof portfolioSchema;
  readonly mission: Statement | null;
  readonly streams: readonly StreamDocument[];
  readonly pages: readonly PageDocument[];
  readonly diagnostics: readonly DiagnosticDocument[];
}

export function portfolioDocument(portfolio: Portfolio): PortfolioDocument {
  const { strategy } = portfolio;
  return {
    schema: portfolioSchema,
    mission: optional(strategy.mission, statement),
    streams: strategy.streams.map((stream) => streamDocument(stream, linesOf(portfolio, stream))),
    pages: [...strategy.pages]
      .sort((a, b) => byText(a.path, b.path) || byText(a.file, b.file))
      .map(({ path, file, title, kind, blob, reason, confirmed }) => ({
        path,
        file,
        title,
        kind,
        blob,
        reason,
        confirmed: confirmed !== null,
      })),
    diagnostics: diagnosticDocuments(portfolio.diagnostics),
  };
}

/** Diagnostics as documents carry them, sorted by place. */
export function diagnosticDocuments(diagnostics: readonly Diagnostic[]): readonly DiagnosticDocument[] {
  return sortedDiagnostics(diagnostics).map(({ rule, severity, message, place: where, help }) => ({
    rule,
    severity,
    message,
    place: optional(where, place),
    help,
  }));
}

/** The outcomes of the portfolio carry the keys that survive renames; those of the strategy only what the page says. */
const linesOf = (portfolio: Portfolio, stream: Stream): readonly OutcomeLine[] =>
  portfolio.outcomes.filter((outcome) => outcome.stream === stream.key);

function streamDocument(stream: Stream, outcomes: readonly OutcomeLine[]): StreamDocument {
  return {
    key: stream.key,
    name: stream.name,
    vision: optional(stream.vision, statement),
    visions: stream.visions.map((vision) => ({ ...statement(vision), horizon: when(vision.horizon) })),
    northStar: optional(stream.northStar, metric),
    kpis: stream.kpis.map(metric),
    principles: stream.principles.map(statement),
    themes: stream.themes.map((theme) => ({ title: theme.title, place: place(theme.place) })),
    guardrails: stream.guardrails.map(statement),
    decisionRights: stream.decisionRights.map(statement),
    decisions: stream.decisions.map(wholeDecision).map(statement),
    nonGoals: stream.nonGoals.map(statement),
    risks: stream.risks.map(wholeRisk).map(statement),
    outcomes: outcomes.map(outcomeDocument),
    ideas: stream.ideas.map((idea) => ({
      title: idea.title,
      hypothesis: idea.hypothesis,
      test: idea.test,
      result: idea.result,
      owner: idea.owner,
      since: optional(idea.since, when),
      place: place(idea.place),
    })),
    debt: stream.debt.map((entry) => ({ title: entry.title, class: entry.class, place: place(entry.place) })),
  };
}

function outcomeDocument({ key, facts, deliverables }: OutcomeLine): OutcomeDocument {
  return {
    key,
    title: facts.title,
    description: facts.description,
    rank: facts.rank,
    theme: facts.theme,
    horizon: optional(facts.horizon, when),
    target: optional(facts.target, when),
    status: optional(facts.status, status),
    owner: facts.owner,
    kind: facts.kind,
    debtClass: facts.debtClass,
    impact: facts.impact,
    confidence: facts.confidence,
    effort: facts.effort,
    health: optional(facts.health, health),
    achieved: optional(facts.achieved, achieved),
    customers: facts.customers,
    enables: [...facts.enables],
    dependencies: [...facts.dependencies],
    risks: facts.risks.map(wholeRisk).map(statement),
    considerations: facts.considerations.map(statement),
    decisions: facts.decisions.map(wholeDecision).map(statement),
    tags: [...facts.tags],
    metric: optional(facts.metric, metric),
    workItems: [...facts.workItems],
    place: place(facts.place),
    certainty: facts.certainty,
    deliverables: deliverables.map(deliverableDocument),
  };
}

const deliverableDocument = ({ key, facts }: DeliverableLine): DeliverableDocument => ({
  key,
  title: facts.title,
  description: facts.description,
  status: optional(facts.status, status),
  owner: facts.owner,
  target: optional(facts.target, when),
  workItems: [...facts.workItems],
  place: place(facts.place),
});

const optional = <From, To>(value: From | null, write: (value: From) => To): To | null =>
  value === null ? null : write(value);

const place = ({ page, line, column, endLine }: Place): Place => ({ page, line, column, endLine });
const statement = ({ text, place: where }: Statement): Statement => ({ text, place: place(where) });
const when = ({ literal, from, to }: When): When => ({ literal, from, to });
const status = ({ literal, category }: Status): Status => ({ literal, category });

const metric = (value: Metric): Metric => ({
  name: value.name,
  unit: value.unit,
  baseline: value.baseline,
  target: value.target,
  current: value.current,
  date: optional(value.date, when),
  place: place(value.place),
});

const health = (value: Health): Health => ({
  literal: value.literal,
  state: value.state,
  date: optional(value.date, when),
  place: place(value.place),
});

const achieved = (value: Achieved): Achieved => ({
  metric: value.metric,
  value: value.value,
  date: optional(value.date, when),
  evidence: value.evidence,
  verdict: value.verdict,
  text: value.text,
  place: place(value.place),
});
