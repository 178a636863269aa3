/** Outcomes as headings, with what is delivered for each: the bullets, rows and sub-headings below it. */
import { isBelow, sectionsBelow, type Section } from "../source/sections";
import { endsInQuestionMark } from "../words/questionWords";
import { draftOfHeading, draftOfItem, type LineDraft } from "./lineDraft";
import { draftOfRow } from "./rowDraft";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { factsAbove } from "./groupFacts";
import type { OutcomeDraft } from "./outcomeDraft";
import { resultsAndInitiatives } from "./resultsAndInitiatives";
import type { PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import {
  deliverableSections,
  holdsBoxes,
  holdsItems,
  isClosed,
  isFieldHeading,
  isIndex,
  isLabelledDeliverable,
  isPageTitle,
  isPart,
  itemLists,
  itemsOf,
  itemTables,
  queriesOf,
  showsSubpages,
} from "./sectionContent";
import { isCandidate } from "./headingCandidates";
import { labelledLevel } from "./labelledHeadings";
import { outcomeLevel, type Mode } from "./headingLevel";

export function headingOutcomes(search: Search, mode: "labelled" | Mode): Found | null {
  const { page } = search;
  const candidates = sectionsBelow(page.root).filter((section) => isCandidate(page, section));
  const chosen = mode === "labelled" ? labelledLevel(search, candidates) : outcomeLevel(search, candidates, mode);
  if (chosen.length === 0) return null;
  const guessed = mode === "prose" || !search.whole;
  const chosenSet = new Set<Section | null>(chosen);
  const outcomes = chosen.map((section) => {
    const isDoubtful = (guessed && mode !== "labelled") || endsInQuestionMark(headingTitle(page, section).title);
    const outcome = outcomeOf(page, section, isDoubtful);
    return section.parent !== null && chosenSet.has(section.parent)
      ? { ...outcome, theme: factsAbove(page, section.parent).theme }
      : outcome;
  });
  const form =
    mode === "labelled"
      ? "its headings carry labels of outcomes"
      : mode === "prose"
        ? "its headings follow an announcement of outcomes"
        : "its headings each stand above their items";
  return { outcomes, form, at: chosen[0] ?? null };
}

/** "Objectives" above "To be written": the page says where its outcomes will stand. */
const awaitsOutcomes = ({ announced }: Search, only: Section): boolean =>
  announced.some(
    (section) => section !== only && !isPageTitle(section) && !isBelow(only, (above) => above === section),
  );

/**
 * On a page that is a roadmap, the only heading that could be an outcome and holds items, beside none that holds anything else:
 * one, guessed. Sisters of it that hold nothing yet are outcomes where a person says that the page has outcomes.
 */
export function onlyHeading(search: Search): Found | null {
  const { page, evidence } = search;
  if (!search.whole) return null;
  const candidates = sectionsBelow(page.root).filter((section) => isCandidate(page, section));
  const [only, ...others] = candidates.filter((section) => holdsItems(page, section));
  if (only === undefined || others.length > 0) return null;
  if (candidates.some(({ parent }) => parent !== only.parent)) return null;
  if (!evidence.forced && candidates.some((other) => other !== only && other.blocks.length > 0)) return null;
  if (!evidence.forced && (awaitsOutcomes(search, only) || showsSubpages(page))) return null;
  const chosen = evidence.forced ? candidates : [only];
  const outcomes = chosen.map((section) => outcomeOf(page, section, true));
  return { outcomes, form: "its only heading stands above its items", at: only };
}

export function outcomeOf(page: PageSource, section: Section, guessed: boolean): OutcomeDraft {
  const fromCode = section.blocks.some((block) => block.kind === "list" && block.fromCode);
  const line = draftOfHeading(page, section, fromCode);
  const split = resultsAndInitiatives(page, section);
  return {
    line: split === null ? line : { ...line, attributes: [...line.attributes, ...split.measures] },
    ...factsAbove(page, section),
    rank: null,
    queries: section.children.length === 0 ? queriesOf(section) : [section, ...section.children].flatMap(queriesOf),
    deliverables: split?.deliverables ?? deliverablesOf(page, section),
    guessed,
  };
}

/** Bullets, rows and labelled sub-headings below an outcome; sub-headings of any name only where nothing else is. */
export function deliverablesOf(page: PageSource, section: Section): readonly LineDraft[] {
  if (section.children.length === 0) return directDeliverables(page, section);
  const parts = deliverableSections(page, section);
  const direct = [directDeliverables(page, section), ...parts.map((part) => deliverablesOfPart(page, part))].flat();
  const open = section.children.filter(
    (child) =>
      (!isClosed(child) || isTickedState(page, child)) &&
      child.role.group === null &&
      !isFieldHeading(page, child) &&
      !isPart(page, child),
  );
  const inParts = parts.flatMap((part) => part.children);
  const labelled = [...open, ...inParts].filter((child) => isLabelledDeliverable(page, child));
  if (labelled.length > 0) return labelled.map((child) => draftOfHeading(page, child));
  // "Features" alone below a phase is the name of its list.
  const [only, ...others] = open;
  if (direct.length === 0 && only !== undefined && others.length === 0 && holdsItems(page, only))
    return deliverablesOf(page, only);
  const headings = direct.length === 0 && open.length >= 2 ? open : [];
  if (headings.length > 0 && isPartedAlone(page, section) && headings.every((child) => holdsBoxes(page, child)))
    return headings.flatMap((child) => directDeliverables(page, child));
  const grouped = section.children.filter(
    (child) =>
      !isClosed(child) && !isPart(page, child) && child.role.group !== null && child.role.group.kind !== "announcement",
  );
  const inGroups = grouped.flatMap((child) => directDeliverables(page, child));
  return [...direct, ...inGroups, ...headings.map((child) => draftOfHeading(page, child, true))];
}

/** "Current state" above boxes to tick: what of it is done. */
const isTickedState = (page: PageSource, section: Section): boolean =>
  section.role.attribute === "status" && holdsBoxes(page, section);

/** Below "Key results" lines in bold of several words are the results, each above what it takes; single words part their list. */
function deliverablesOfPart(page: PageSource, part: Section): readonly LineDraft[] {
  const { children, role } = part;
  const areTitles = children.length >= 2 && children.every(({ words }) => severalWords.test(words));
  return role.kind === "deliverables" && areTitles && !holdsOwnItems(page, part)
    ? children.map((child) => draftOfHeading(page, child))
    : deliverablesOf(page, part);
}

const severalWords = /^\S+\s+\S+\s+\S.*[^:：]$/u;
const holdsOwnItems = (page: PageSource, section: Section): boolean =>
  itemLists(page, section).length + itemTables(page, section).length > 0;

/** Its sisters mostly list what is delivered for them directly: its own headings part such a list. */
function isPartedAlone(page: PageSource, { parent, level }: Section): boolean {
  const sisters = parent?.children.filter((sister) => sister.level === level && holdsItems(page, sister)) ?? [];
  const plain = sisters.filter(({ children }) => children.length === 0).length;
  return plain >= 2 && plain * 3 >= sisters.length * 2;
}

function directDeliverables(page: PageSource, section: Section): readonly LineDraft[] {
  const drafts: LineDraft[] = [];
  for (const list of itemLists(page, section))
    if (!isIndex(page, list))
      for (const item of itemsOf(page, list)) drafts.push(draftOfItem(page, item, list.fromCode));
  for (const table of itemTables(page, section))
    for (const { row, groups } of table.rows) if (!groups) drafts.push(draftOfRow(page, table, row));
  return drafts;
}
