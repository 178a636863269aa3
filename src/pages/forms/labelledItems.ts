/**
 * Outcomes as list items that labels tell, under whatever heading: "Objective 1: …" before an item, or "KR: …" before most of what
 * stands below it. Labels say what the page's title may not.
 */
import type { Item, List } from "../source/block";
import { isBelow, sectionsBelow, type Section } from "../source/sections";
import { leadInBold } from "../inline/inlineText";
import { lineTitle } from "../inline/lineTitle";
import { namesOkrs } from "../words/roadmapNames";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { nestedItems, outcomeOfItem } from "./flatLists";
import { inlineOf, type PageSource } from "./pageSource";
import { isInsideClosed, itemLists, itemsOf } from "./sectionContent";

interface Labelled {
  readonly section: Section;
  readonly list: List;
}

export function labelledItems(search: Search): Found | null {
  const { page } = search;
  const everywhere = [page.root, ...sectionsBelow(page.root)];
  if (!everywhere.some(holdsNested)) return null;
  const sections = everywhere.filter((section) => !isInsideClosed(section));
  const all = sections.flatMap((section) => itemLists(page, section).map((list) => ({ section, list })));
  const isOkrs = search.evidence.titles.some(namesOkrs);
  const areBold = isOkrs && all.some(({ list }) => isNested(page, list) && isBold(page, list));
  const isObjectives = (list: List): boolean => isNested(page, list) || (areBold && isBold(page, list));
  const labelled = all.filter(
    ({ section, list }) => (isLabelled(page, list) || (isOkrs && isObjectives(list))) && isHeard(search, section, all),
  );
  const outcomes = labelled.flatMap(({ section, list }) => outcomesOf(search, section, list));
  if (outcomes.length < 2) return null;
  return { outcomes, form: "labels in its lists name outcomes", at: labelled[0]?.section ?? null };
}

const holdsNested = ({ blocks }: Section): boolean => blocks.some((block) => block.kind === "list" && nests(block));

const nests = ({ items }: List): boolean => items.some(({ items: below }) => below.length > 0);

/** On pages of plans and strategies, below an announcement, and where the page has no other list. */
function isHeard({ strategic, announcedSet }: Search, section: Section, all: readonly Labelled[]): boolean {
  return (
    strategic || all.length === 1 || announcedSet.has(section) || isBelow(section, (above) => announcedSet.has(above))
  );
}

function outcomesOf({ page, whole }: Search, section: Section, list: List): Found["outcomes"] {
  return itemsOf(page, list).map((item, at) =>
    outcomeOfItem(page, section, item, {
      rank: list.ordered ? at + 1 : null,
      nested: true,
      guessed: !whole || list.fromCode,
    }),
  );
}

/** On a page of OKRs lists in lists are its objectives and their results, whatever heading or team they stand under. */
function isNested(page: PageSource, list: List): boolean {
  const items = itemsOf(page, list);
  return items.length > 0 && items.every((item) => nestedItems(page, item).length >= 2);
}

/** Where objectives stand in bold, those that have no results yet stand so too. */
const isBold = (page: PageSource, list: List): boolean =>
  itemsOf(page, list).every(({ lines }) => leadInBold(inlineOf(page, lines)) !== undefined);

function isLabelled(page: PageSource, list: List): boolean {
  if (!nests(list)) return false;
  const items = itemsOf(page, list);
  return items.filter((item) => isOutcome(page, item)).length * 2 > items.length;
}

function isOutcome(page: PageSource, item: Item): boolean {
  const below = nestedItems(page, item);
  if (below.length === 0) return false;
  if (isNamed(page, item, "outcome", /\p{L}{4}/u)) return true;
  return below.filter((inner) => isNamed(page, inner, "deliverable", /\p{L}{2}/u)).length * 2 > below.length;
}

function isNamed(page: PageSource, item: Item, kind: "outcome" | "deliverable", word: RegExp): boolean {
  const { label, labelKind } = lineTitle(inlineOf(page, item.lines), { lead: true });
  return labelKind === kind && word.test(label ?? "");
}
