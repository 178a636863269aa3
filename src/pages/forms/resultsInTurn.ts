/**
 * "Objective: …" and "Key result: …" in turn on one level, in one list or in several with remarks between: each result
 * belongs to the objective before it.
 */
import type { Item } from "../source/block";
import type { Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import type { LabelKind } from "../words/labelWords";
import type { Found } from "./findOutcomes";
import { outcomeOfItem } from "./flatLists";
import { draftOfItem } from "./lineDraft";
import type { OutcomeDraft } from "./outcomeDraft";
import { inlineOf, type PageSource } from "./pageSource";
import type { Search } from "./search";
import { itemLists, itemsOf, openSections } from "./sectionContent";

export function resultsInTurn({ page, whole }: Search): Found | null {
  const sections = openSections(page);
  const told = sections.map((section) => ({ section, outcomes: inTurn(page, section, !whole) }));
  const outcomes = told.flatMap((entry) => entry.outcomes);
  if (outcomes.length < 2) return null;
  const at = told.find((entry) => entry.outcomes.length > 0)?.section ?? null;
  return { outcomes, form: "its lines are labelled as objectives and their results in turn", at };
}

function inTurn(page: PageSource, section: Section, guessed: boolean): readonly OutcomeDraft[] {
  const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
  if (items.length < 2 || kindOf(page, items[0]) !== "outcome") return [];
  const kinds = items.map((item) => kindOf(page, item));
  if (!kinds.includes("deliverable") || kinds.some((kind) => kind !== "outcome" && kind !== "deliverable")) return [];
  const outcomes: OutcomeDraft[] = [];
  for (const [at, item] of items.entries()) {
    const last = outcomes.at(-1);
    if (kinds[at] === "outcome" || last === undefined)
      outcomes.push(outcomeOfItem(page, section, item, { rank: null, nested: true, guessed }));
    else outcomes[outcomes.length - 1] = { ...last, deliverables: [...last.deliverables, draftOfItem(page, item)] };
  }
  return outcomes;
}

/** What the label of a line says it is, where it is a word and no mere letter. */
function kindOf(page: PageSource, item: Item | undefined): LabelKind | null {
  if (item === undefined) return null;
  const { label, labelKind } = lineTitle(inlineOf(page, item.lines), { lead: true });
  return /\p{L}{2}/u.test(label ?? "") ? labelKind : null;
}
