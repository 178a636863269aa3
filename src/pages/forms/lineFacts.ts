/** Drafts → outcomes and deliverables: every fact with the words the page uses, absent facts absent. */
import type {
  Deliverable,
  HoldReason,
  LineFacts,
  Outcome,
  Reference,
  Statement,
  Status,
  When,
} from "../../domain/strategy";
import type { WorkItemId } from "../../domain/ids";
import type { Diagnostic } from "../../domain/diagnostic";
import type { LineKeys } from "../lineKey";
import { normaliseTitle } from "../lineKey";
import type { Span } from "../source/sourceLines";
import { inlineOf, placeOf, type PageSource } from "./pageSource";
import { saysSomething, type ReadAttribute } from "./attributes";
import type { AttributeName } from "../words/attributeWords";
import type { LineDraft } from "./lineDraft";
import type { OutcomeDraft } from "./outcomeDraft";
import { namesNobody } from "../words/nobodyWords";
import { saysNone } from "../words/placeholder";
import { isAmbiguousDate, whenOf } from "../inline/when";
import { openBox, statusOf } from "./status";
import { decisionsOfAttributes } from "../statements/decisions";
import { experimentOf } from "../statements/ideasAndDebt";
import { risksOfAttributes } from "../statements/risks";
import { healthOf } from "./health";
import { achievedOf, metricOf, withAims } from "./measures";
import { proposalOf } from "./proposal";

/** A line as read, with what it was read from: edits need both. */
export interface ReadLine<Facts extends LineFacts> {
  readonly facts: Facts;
  readonly draft: LineDraft;
}

export interface ReadOutcome extends ReadLine<Outcome> {
  readonly deliverables: readonly ReadLine<Deliverable>[];
}

export interface FactsContext {
  readonly page: PageSource;
  readonly keys: LineKeys;
  readonly diagnostics: Diagnostic[];
  /** Held for the whole page: superseded, archived, stub… */
  readonly held: HoldReason | null;
}

export function readOutcome(context: FactsContext, draft: OutcomeDraft): ReadOutcome {
  const { page } = context;
  const line: LineDraft = { ...draft.line, attributes: withAims(draft.line.attributes) };
  const base = lineFacts(context, line, draft.trail, draft.status, draft.guessed);
  const trail = [...draft.trail, base.title];
  const deliverables = draft.deliverables.map((deliverable) => readDeliverable(context, deliverable, trail));
  const value = valueOf(line);
  const statements = statementsOf(page, line);
  const facts: Outcome = {
    key: base.key,
    title: base.title,
    label: base.label,
    description: base.description,
    status: base.status,
    owner: base.owner,
    target: base.target ?? ownTime(line, draft.horizon),
    tags: base.tags,
    workItems: base.workItems,
    references: base.references,
    held: base.held,
    place: base.place,
    certainty: base.certainty,
    rank: draft.rank,
    theme: value("theme") ?? draft.theme,
    horizon: draft.horizon ?? periodOf(line),
    kind: kindOf(value("kind")),
    debtClass: value("debt-class"),
    priority: value("priority") ?? line.title.priority ?? draft.priority,
    impact: value("impact"),
    confidence: value("confidence"),
    effort: value("effort"),
    health: healthOf(page, line),
    achieved: achievedOf(page, line.attributes),
    metric: metricOf(page, line.attributes),
    customers: value("customers"),
    enables: listOf(line, "enables"),
    dependencies: listOf(line, "dependencies"),
    risks: risksOfAttributes(page, line.attributes),
    considerations: statements("consideration"),
    decisions: decisionsOfAttributes(page, line.attributes),
    experiment: experimentOf(line.attributes),
    proposal: proposalOf(page, line, base.status),
    carriedFrom: [],
    attributes: otherAttributes(page, line),
    queries: draft.queries,
    deliverables: deliverables.map((deliverable) => deliverable.facts),
  };
  return { facts, draft: line, deliverables };
}

function readDeliverable(context: FactsContext, draft: LineDraft, trail: readonly string[]): ReadLine<Deliverable> {
  const base = lineFacts(context, draft, trail, null, draft.guessed);
  const notes =
    draft.nested.length === 0
      ? noWords
      : draft.nested.map((item) => inlineOf(context.page, item.lines).text).filter((note) => note !== "");
  const facts: Deliverable = {
    key: base.key,
    title: base.title,
    label: base.label,
    description: base.description,
    status: base.status,
    owner: base.owner,
    target: base.target ?? periodOf(draft),
    tags: base.tags,
    workItems: base.workItems,
    references: base.references,
    held: base.held,
    place: base.place,
    certainty: base.certainty,
    notes,
  };
  return { facts, draft };
}

function lineFacts(
  context: FactsContext,
  draft: LineDraft,
  trail: readonly string[],
  groupStatus: Status | null,
  guessed: boolean,
): LineFacts {
  const { page } = context;
  const title = draft.title.title === "" ? (draft.title.label ?? "") : draft.title.title;
  const { key, repeat } = context.keys.next(trail, title);
  const place = placeOf(page, draft.span);
  const status = statusBelow(groupStatus, statusOf(page, draft));
  const value = valueOf(draft);
  const target = value("target");
  const stated = target === null || isNothing(target) || namesNobody(target) ? null : whenOf(target);
  const links = draft.links.length > 0 ? [...draft.title.links, ...draft.links] : draft.title.links;
  if (repeat > 1 && links.length === 0) context.diagnostics.push(duplicate(title, place));
  return {
    key,
    title,
    label: draft.title.label,
    description: descriptionOf(page, draft.prose),
    status,
    owner: ownerOf(draft),
    target: stated ?? draft.when ?? dayInTitle(draft),
    tags: tagsOf(value("tags")),
    workItems: idsOf(links),
    references: referencesOf(page, draft),
    held: heldOf(context, draft, status),
    place,
    certainty: guessed || draft.guessed ? "guessed" : "sure",
  };
}

/** What its group states where a line states nothing; an open box says no more than that it is not done. */
function statusBelow(group: Status | null, own: Status | null): Status | null {
  if (own === null || group === null || own.literal !== openBox) return own ?? group;
  return group.category === "in-progress" || group.category === "removed" ? group : own;
}

const noAttributes: readonly ReadAttribute[] = [];
const noWords: readonly string[] = [];

function tagsOf(value: string | null): readonly string[] {
  if (value === null) return noWords;
  return value
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

function idsOf(links: LineDraft["links"]): readonly WorkItemId[] {
  const only = links.length === 1 ? links[0] : undefined;
  return only === undefined ? [...new Set(links.map((link) => link.id))] : [only.id];
}

function duplicate(title: string, place: Diagnostic["place"]): Diagnostic {
  return {
    rule: "duplicate-title",
    severity: "warning",
    message: `“${title}” stands more than once under the same headings.`,
    place,
    help: "Give the lines different titles, or link each to its work item: until then they are told apart by their order only.",
  };
}

function heldOf(context: FactsContext, draft: LineDraft, status: Status | null): HoldReason | null {
  if (context.held !== null) return context.held;
  if (draft.title.struck) return "struck";
  if (isIdea(status)) return "idea";
  return status?.category === "done" || status?.category === "removed" ? "done" : null;
}

/** Not decided yet, by the page's own word. */
function isIdea(status: Status | null): boolean {
  return (
    status !== null &&
    /^(?:an? )?(?:idea|ideas|idee|ideen|idée|candidate|hypothesis|exploring|to be validated|unvalidated)\b/i.test(
      status.literal,
    )
  );
}

const noReferences: readonly Reference[] = [];

function referencesOf(page: PageSource, draft: LineDraft): readonly Reference[] {
  if (draft.title.references.length === 0 && draft.references.length === 0) return noReferences;
  const linked = new Set<WorkItemId>([...draft.title.links, ...draft.links].map((link) => link.id));
  return [...draft.title.references, ...draft.references]
    .filter((named) => !linked.has(named.id))
    .map((named) => ({ workItem: named.id, place: placeOf(page, named) }));
}

/** A line that begins with one belongs to a quote, whose first mark stands before the piece. */
const quoteMarks = /\n[ \t]*>[ \t]?/g;

/** Prose as Markdown: the pieces as they stand, without the marks of a quote, blank lines between. */
function descriptionOf(page: PageSource, prose: readonly Span[]): string | null {
  if (prose.length === 0) return null;
  const pieces = prose.map((span) =>
    page.text.slice(span.start, span.end).replace(/\r\n?/g, "\n").replace(quoteMarks, "\n").trim(),
  );
  const text = pieces.filter((piece) => piece !== "").join("\n\n");
  return text === "" ? null : text;
}

function attributesNamed(draft: LineDraft, name: AttributeName): readonly ReadAttribute[] {
  if (!draft.attributes.some((attribute) => attribute.name === name)) return noAttributes;
  return draft.attributes.filter((attribute) => attribute.name === name);
}

/** First stated value of a fact; `null` when it is missing or only says so ("–", "n/a"). */
function valueOf({ attributes }: LineDraft): (name: AttributeName) => string | null {
  return (name) => {
    for (const attribute of attributes) {
      if (attribute.name !== name) continue;
      const value = attribute.value.trim();
      if (value !== "" && !isNothing(value)) return value;
    }
    return null;
  };
}

const onlyMarks = /^[-–—?]+$/;

const isNothing = (value: string): boolean => onlyMarks.test(value.trim()) || saysNone(value);

/** "Helen Marsh. We join the regional portal.": who, before a sentence about something else; "Prof. Okafor" is one name. */
const nameAlone = /^(\p{L}[\p{L}'’-]*\.?(?: \p{L}[\p{L}'’-]*\.?){0,3} \p{L}[\p{L}'’-]*\p{Ll}{2})[.;] \p{Lu}/u;

/** Who wants it and pays for it, beside whoever does it. */
const namesSponsor = /sponsor|auftraggeb|commanditaire|patrocinador|opdrachtgever/i;

function ownerOf(draft: LineDraft): string | null {
  const named = attributesNamed(draft, "owner");
  if (named.length === 0) return draft.title.owner;
  const stated = named.filter(saysSomething);
  const attribute = stated.find(({ label }) => !namesSponsor.test(label)) ?? stated[0];
  if (attribute === undefined) return draft.title.owner;
  const value = attribute.value.trim();
  if (value !== "" && !isNothing(value) && !namesNobody(value)) return nameAlone.exec(value)?.[1] ?? value;
  const mention = attribute.inline.mentions[0];
  return mention === undefined ? null : `@<${mention.identity}>`;
}

/** A day said around the title ("(due: 2026-03-01)") is when it is due, whichever of two it is. */
function dayInTitle(draft: LineDraft): When | null {
  const when = periodOf(draft);
  if (when === null) return null;
  return (when.from !== null && when.from === when.to) || isAmbiguousDate(when.literal) ? when : null;
}

/** The time a line says itself below a lane or another time: when it is due. */
function ownTime(draft: LineDraft, lane: When | null): When | null {
  const when = lane === null ? null : periodOf(draft);
  return when?.literal === lane?.literal ? null : when;
}

function periodOf(draft: LineDraft): When | null {
  const literal = draft.title.periods[0];
  return literal === undefined ? null : whenOf(literal);
}

function kindOf(value: string | null): Outcome["kind"] {
  if (value === null) return null;
  if (/runway|architect/i.test(value)) return "runway";
  return /commit|delivery/i.test(value) ? "commitment" : null;
}

function listOf(draft: LineDraft, name: AttributeName): readonly string[] {
  const named = attributesNamed(draft, name);
  if (named.length === 0) return noWords;
  return named.flatMap((attribute) => {
    const nested = attribute.nested.map((item) => item.text);
    const own = attribute.value.split(/\s*[,;]\s+/).filter((value) => value !== "" && !isNothing(value));
    return [...own, ...nested];
  });
}

function statementsOf(page: PageSource, draft: LineDraft): (name: AttributeName) => readonly Statement[] {
  return (name) =>
    attributesNamed(draft, name).flatMap((attribute) => {
      const own = attribute.value === "" ? [] : [{ text: attribute.value, place: placeOf(page, attribute.span) }];
      return [...own, ...attribute.nested.map((item) => ({ text: item.text, place: placeOf(page, item.span) }))];
    });
}

const noOthers: Outcome["attributes"] = [];
const ownFields: ReadonlySet<AttributeName> = new Set([
  "status",
  "health",
  "owner",
  "target",
  "priority",
  "customers",
  "metric",
  "achieved",
  "enables",
  "dependencies",
  "risk",
  "consideration",
  "decision",
  "kind",
  "debt-class",
  "impact",
  "confidence",
  "effort",
  "tags",
  "theme",
  "proposed",
  "answer",
  "work-item",
]);

function otherAttributes(page: PageSource, draft: LineDraft): Outcome["attributes"] {
  const described = new Set(draft.prose.map(({ start }) => start));
  const others = draft.attributes.filter(
    ({ name, valueSpan }) => !ownFields.has(name) && !described.has(valueSpan.start),
  );
  if (others.length === 0) return noOthers;
  return others
    .map((attribute) => ({
      name: attribute.label,
      value: [attribute.value, ...attribute.nested.map((item) => item.text)].filter((text) => text !== "").join("; "),
      place: placeOf(page, attribute.span),
    }))
    .filter((attribute) => attribute.value !== "");
}

export function sameTitle(left: string, right: string): boolean {
  return normaliseTitle(left) === normaliseTitle(right);
}
