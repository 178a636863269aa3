/**
 * Which facts are kept in step, who owns each, and how the two sides' values compare.
 *
 * | fact        | owner                                   | a change on the board            |
 * |-------------|-----------------------------------------|----------------------------------|
 * | title       | wiki                                    | comes back as a page edit        |
 * | description | wiki (a block of its own in the item)   | comes back as a page edit, unticked, where it can be said in Markdown |
 * | owner       | wiki where the page states it, else board | comes back as a page edit      |
 * | target      | wiki where the page states it, else board | comes back as a page edit      |
 * | priority    | wiki where the page states it, else board | is a question (no page notation is sure) |
 * | state, area, iteration | board                        | never written by a sync          |
 *
 * What cannot be compared (a role instead of a person, "soon" instead of a date, "high" instead of a number) is never
 * written and never counts as a difference.
 */
import type { Process, RichText, WorkItem } from "../domain/board";
import type { LineFacts } from "../domain/strategy";
import { canonicalDate, canonicalRichText, canonicalTitle, titleForItem } from "./canonical";
import { digestOf } from "./digest";
import type { People } from "./people";
import { personNamed, writePerson } from "./people";
import { blockOf } from "./richText";

export type SyncedFact = "title" | "description" | "owner" | "target" | "priority";

export const syncedFacts: readonly SyncedFact[] = ["title", "description", "owner", "target", "priority"];

interface Ownership {
  /** The board owns it unless the page states it. */
  readonly ifStated: boolean;
  /** What a change on the board becomes. */
  readonly fromBoard: "page-edit" | "offered-page-edit" | "question";
  /** Reference name of the field of the work item. */
  readonly field: string;
}

export const ownership: Readonly<Record<SyncedFact, Ownership>> = {
  title: { ifStated: false, fromBoard: "page-edit", field: "System.Title" },
  description: { ifStated: false, fromBoard: "offered-page-edit", field: "System.Description" },
  owner: { ifStated: true, fromBoard: "page-edit", field: "System.AssignedTo" },
  target: { ifStated: true, fromBoard: "page-edit", field: "Microsoft.VSTS.Scheduling.TargetDate" },
  priority: { ifStated: true, fromBoard: "question", field: "Microsoft.VSTS.Common.Priority" },
};

/** Facts of a line as a page states them; a deliverable has no priority. */
export type StatedFacts = Pick<LineFacts, "title" | "description" | "owner" | "target"> & {
  readonly priority?: string | null;
};

/** One side's value of a fact. `shown` is what a plan prints; `canonical` what is compared. */
export type Value =
  | { readonly kind: "value"; readonly shown: string; readonly canonical: string }
  | { readonly kind: "empty" }
  | { readonly kind: "not-comparable"; readonly shown: string };

const empty: Value = { kind: "empty" };
const value = (shown: string, canonical: string): Value =>
  canonical === "" ? empty : { kind: "value", shown, canonical };

/** What the page says, in the form a work item would hold. */
export function wikiValue(fact: SyncedFact, facts: StatedFacts, people: People): Value {
  switch (fact) {
    case "title":
      return value(titleForItem(facts.title), canonicalTitle(facts.title));
    case "description":
      return facts.description === null ? empty : richValue({ format: "markdown", text: facts.description });
    case "owner": {
      if (facts.owner === null || facts.owner.trim() === "") return empty;
      const person = personNamed(facts.owner, people);
      return person === null
        ? { kind: "not-comparable", shown: facts.owner }
        : value(writePerson(person), person.uniqueName.toLowerCase());
    }
    case "target": {
      if (facts.target === null) return empty;
      const day = facts.target.to === null ? null : canonicalDate(facts.target.to);
      return day === null ? { kind: "not-comparable", shown: facts.target.literal } : value(day, day);
    }
    case "priority": {
      const stated = facts.priority ?? null;
      if (stated === null || stated.trim() === "") return empty;
      const level = /^(?:p|prio|priority)?\s*([1-4])$/i.exec(stated.trim())?.[1];
      return level === undefined ? { kind: "not-comparable", shown: stated } : value(level, level);
    }
    default:
      return assertNever(fact);
  }
}

/**
 * What the work item says. A date inside the period the page names ("Q1 2027") agrees with it and counts as its end, so that
 * planning within the quarter is no disagreement.
 */
export function boardValue(fact: SyncedFact, item: WorkItem, facts: StatedFacts | null): Value {
  switch (fact) {
    case "title":
      return value(titleForItem(item.title), canonicalTitle(item.title));
    case "description": {
      const block = blockOf(item.description);
      return block === null ? empty : richValue(block);
    }
    case "owner":
      return item.assignedTo === null
        ? empty
        : value(writePerson(item.assignedTo), item.assignedTo.uniqueName.toLowerCase());
    case "target": {
      const day = item.targetDate === null ? null : canonicalDate(item.targetDate);
      if (day === null) return empty;
      const period = facts?.target ?? null;
      const within =
        period !== null && period.from !== null && period.to !== null && period.from <= day && day <= period.to;
      const agreed = within ? (period.to ?? day) : day;
      return value(agreed, agreed);
    }
    case "priority":
      return item.priority === null ? empty : value(String(item.priority), String(item.priority));
    default:
      return assertNever(fact);
  }
}

/** Markdown is shown as it is written, HTML by its words. */
function richValue(text: RichText): Value {
  const words = canonicalRichText(text);
  return value(text.format === "markdown" ? text.text.trim() : words, words);
}

/** `false` when the type is known not to have the field; a type whose fields were not read is assumed to have all. */
export function typeHasFact(process: Process, type: string, fact: SyncedFact): boolean {
  const fields = process.types.find((candidate) => candidate.name === type)?.fields;
  return fields === undefined || fields.includes(ownership[fact].field);
}

export const digestOfValue = (fact: SyncedFact, side: Value): string | null =>
  side.kind === "value" ? digestOf(fact, side.canonical) : null;

export const sameValue = (one: Value, other: Value): boolean =>
  one.kind === "value" && other.kind === "value"
    ? one.canonical === other.canonical
    : one.kind === "empty" && other.kind === "empty";

/** The value as a plan prints it, `null` when there is none. */
export const shownValue = (side: Value): string | null => (side.kind === "empty" ? null : side.shown);

/** A value as a row of a plan states it, in the form the sides compare in. */
export function statedValue(fact: SyncedFact, stated: string | null, people: People): Value {
  const facts: StatedFacts = {
    title: stated ?? "",
    description: stated,
    owner: stated,
    target: stated === null ? null : { literal: stated, from: canonicalDate(stated), to: canonicalDate(stated) },
    priority: stated,
  };
  return wikiValue(fact, facts, people);
}

/**
 * The digests a pointer states once both sides hold these values: facts they agree on get theirs, facts empty on both sides
 * lose theirs, every other fact keeps the one it had (its base must not move).
 */
export function agreedDigests(
  facts: StatedFacts,
  item: WorkItem,
  people: People,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const digests = new Map(before);
  for (const fact of syncedFacts) {
    const wiki = wikiValue(fact, facts, people);
    const board = boardValue(fact, item, facts);
    if (!sameValue(wiki, board)) {
      if (wiki.kind === "empty" && ownership[fact].ifStated) digests.delete(fact);
      continue;
    }
    const digest = digestOfValue(fact, wiki);
    if (digest === null) digests.delete(fact);
    else digests.set(fact, digest);
  }
  return digests;
}

/** A case that cannot happen, made visible to the compiler. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
