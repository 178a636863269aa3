/** Everything the details panel says about one outcome or deliverable. Pure; absent facts are left out, never filled in. */
import type { WorkItem } from "../../../domain/board";
import type { Diagnostic, Place } from "../../../domain/diagnostic";
import { deliveryOf } from "../../../domain/delivery";
import { heardFindings } from "../../../domain/heardFindings";
import type { LineKey, WorkItemId } from "../../../domain/ids";
import type { DeliverableLine, Line, LinkedItem, OutcomeLine } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";
import type { HoldReason, Outcome, Statement } from "../../../domain/strategy";
import { wholeDecision, wholeRisk } from "../../../domain/strategy";
import type { DeliveryView } from "../../shared/deliveryView";
import { viewOfDelivery } from "../../shared/deliveryView";
import type { WorkItemView } from "../../shared/workItemView";
import { viewOfLinked } from "../../shared/workItemView";
import type { HealthView } from "./strategyModel";
import { halfOf, healthView } from "./strategyModel";
import { strategyText as text } from "../../text/strategy";
import { whenWords } from "../../text/locale";

export interface DetailFact {
  readonly name: string;
  readonly value: string;
  readonly place: Place | null;
}

export interface LinkedView {
  readonly item: WorkItemView;
  readonly id: WorkItemId;
  /** First link: the one sync writes. */
  readonly primary: boolean;
  /** What is wrong with the link, `null` when both halves stand. */
  readonly problem: string | null;
}

export interface ChildView {
  readonly key: LineKey;
  readonly title: string;
  readonly work: WorkItemView | null;
  readonly delivery: DeliveryView | null;
  readonly held: HoldReason | null;
}

export interface LineDetailsModel {
  readonly kind: Line["kind"];
  readonly title: string;
  readonly place: Place;
  /** From the stream down to the theme or the outcome above. */
  readonly path: readonly string[];
  readonly held: HoldReason | null;
  readonly guessed: boolean;
  readonly shared: boolean;
  readonly description: string | null;
  readonly delivery: DeliveryView | null;
  readonly achieved: { readonly text: string; readonly place: Place } | null;
  readonly notMeasured: boolean;
  readonly health: (HealthView & { readonly place: Place }) | null;
  readonly facts: readonly DetailFact[];
  /** The first linked item, where it can be read. */
  readonly item: WorkItem | null;
  readonly linked: readonly LinkedView[];
  readonly children: readonly ChildView[];
  readonly statements: readonly { readonly title: string; readonly statements: readonly Statement[] }[];
  readonly references: readonly { readonly workItem: WorkItemId; readonly place: Place }[];
  readonly notes: readonly string[];
  readonly findings: readonly Diagnostic[];
}

export function findLine(
  portfolio: Portfolio,
  key: LineKey,
): { readonly line: Line; readonly outcome: OutcomeLine } | null {
  for (const outcome of portfolio.outcomes) {
    if (outcome.key === key) return { line: outcome, outcome };
    const deliverable = outcome.deliverables.find((child) => child.key === key);
    if (deliverable !== undefined) return { line: deliverable, outcome };
  }
  return null;
}

export function lineDetails(portfolio: Portfolio, key: LineKey): LineDetailsModel | null {
  const found = findLine(portfolio, key);
  if (found === null) return null;
  const { line, outcome } = found;
  const { board } = portfolio;
  const delivery = board === null ? null : viewOfDelivery(deliveryOf(line, board));
  const stream = portfolio.strategy.streams.find((candidate) => candidate.key === line.stream);
  return {
    kind: line.kind,
    title: line.facts.title,
    place: line.facts.place,
    path: [
      stream?.name ?? line.stream,
      ...(outcome.facts.theme === null ? [] : [outcome.facts.theme]),
      ...(line.kind === "deliverable" ? [outcome.facts.title] : []),
    ],
    held: line.facts.held,
    guessed: line.facts.certainty === "guessed",
    shared: line.shared,
    description: line.facts.description,
    delivery,
    achieved:
      line.kind === "outcome" && line.facts.achieved !== null
        ? { text: achievedText(line.facts), place: line.facts.achieved.place }
        : null,
    notMeasured: line.kind === "outcome" && line.facts.achieved === null && delivery?.state === "delivered",
    health:
      line.kind === "outcome" && line.facts.health !== null
        ? { ...healthView(line.facts.health), place: line.facts.health.place }
        : null,
    facts: factsOf(line),
    item: line.primary?.item ?? null,
    linked: linkedOf(line).map((linked, index) => linkedView(linked, index === 0 && line.primary !== null, portfolio)),
    children: line.kind === "outcome" ? line.deliverables.map((child) => childView(child, portfolio)) : [],
    statements: line.kind === "outcome" ? statementsOf(line.facts) : [],
    references: line.facts.references,
    notes: line.kind === "deliverable" ? line.facts.notes : [],
    findings: heardFindings(portfolio.diagnostics, portfolio.strategy.settings.muted, today(portfolio)).heard.filter(
      (diagnostic) => standsWithin(diagnostic.place, line.facts.place),
    ),
  };
}

/** The server's day. */
const today = ({ board }: Portfolio): string | null => board?.asOf.slice(0, 10) ?? null;

const linkedOf = (line: Line): readonly LinkedItem[] =>
  line.primary === null ? line.alsoServedBy : [line.primary, ...line.alsoServedBy];

const linkedView = (linked: LinkedItem, primary: boolean, portfolio: Portfolio): LinkedView => ({
  id: linked.id,
  item: viewOfLinked(linked, portfolio.board?.process ?? null),
  primary,
  problem: linked.item === null ? null : halfOf(linked),
});

function childView(line: DeliverableLine, portfolio: Portfolio): ChildView {
  const { board } = portfolio;
  return {
    key: line.key,
    title: line.facts.title,
    work: line.primary === null ? null : viewOfLinked(line.primary, board?.process ?? null),
    delivery: board === null ? null : viewOfDelivery(deliveryOf(line, board)),
    held: line.facts.held,
  };
}

function achievedText(outcome: Outcome): string {
  const { achieved } = outcome;
  if (achieved === null) return "";
  const when = achieved.date === null ? "" : ` (${whenWords(achieved.date.literal)})`;
  return `${achieved.text}${achieved.text.includes(when.trim()) ? "" : when}`;
}

/** Owner and dates come from the page where it states them, else from the item, and say which. */
function factsOf(line: Line): readonly DetailFact[] {
  const item = line.primary?.item ?? null;
  const onPage = (name: string, value: string | null | undefined): readonly DetailFact[] =>
    value === null || value === undefined || value === "" ? [] : [{ name, value, place: null }];
  const orBoard = (
    name: string,
    page: string | null | undefined,
    board: string | null | undefined,
  ): readonly DetailFact[] =>
    page !== null && page !== undefined
      ? onPage(name, page)
      : board === null || board === undefined
        ? []
        : [{ name, value: text.fromTheWorkItem(board), place: null }];
  const common = [
    ...orBoard(text.owner, line.facts.owner, item?.assignedTo?.displayName),
    ...orBoard(
      text.targetDate,
      line.facts.target == null ? null : whenWords(line.facts.target.literal),
      item?.targetDate == null ? null : whenWords(item.targetDate),
    ),
    ...onPage(text.statusOnThePage, line.facts.status?.literal),
    ...onPage(text.tags, line.facts.tags.join(", ")),
  ];
  return line.kind === "deliverable" ? common : [...common, ...outcomeFacts(line.facts, onPage)];
}

function outcomeFacts(
  facts: Outcome,
  onPage: (name: string, value: string | null | undefined) => readonly DetailFact[],
): readonly DetailFact[] {
  const { metric } = facts;
  const aim =
    metric === null ? null : [metric.name, metric.current, metric.target].filter((part) => part !== null).join(" → ");
  return [
    ...onPage(text.horizon, facts.horizon?.literal),
    ...onPage(text.rank, facts.rank?.toString()),
    ...onPage(text.kind, facts.kind === null ? null : facts.kind === "runway" ? text.runway : text.commitment),
    ...onPage(text.debtClass, facts.debtClass),
    ...onPage(text.priority, facts.priority),
    ...onPage(text.impact, facts.impact),
    ...onPage(text.confidence, facts.confidence),
    ...onPage(text.effort, facts.effort),
    ...onPage(text.measure, aim),
    ...onPage(text.forCustomers, facts.customers),
    ...onPage(text.enables, facts.enables.join(", ")),
    ...onPage(text.dependsOn, facts.dependencies.join(", ")),
    ...facts.attributes.map((attribute) => ({ name: attribute.name, value: attribute.value, place: attribute.place })),
  ];
}

const statementsOf = (facts: Outcome): LineDetailsModel["statements"] =>
  [
    { title: text.risks, statements: facts.risks.map(wholeRisk) },
    { title: text.considerations, statements: facts.considerations },
    { title: text.decisions, statements: facts.decisions.map(wholeDecision) },
  ].filter((group) => group.statements.length > 0);

const standsWithin = (inner: Place | null, outer: Place): boolean =>
  inner !== null && inner.page === outer.page && inner.line >= outer.line && inner.line <= outer.endLine;
