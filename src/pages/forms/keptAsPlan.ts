/**
 * Pages that do not say what they are, in whatever language, and are plans by how they are kept: their parts stand above
 * items of their own, and all of them are followed up in one manner ("(Irune, March)", "Owner: …", boxes to tick).
 */
import type { List } from "../source/block";
import { isLane, sectionsBelow, type Section } from "../source/sections";
import { leadInBold } from "../inline/inlineText";
import type { LineTitle } from "../inline/lineTitle";
import { periodsIn } from "../inline/when";
import { namesActions, statesFact } from "../words/columnWords";
import { namesAnyPlan, namesBacklog, namesPlanOfElse, namesSchedule, namesWorkList } from "../words/planNames";
import { namesOtherAims, standsBelowRoadmaps } from "../words/roadmapNames";
import { sectionKind } from "../words/sectionWords";
import type { ReadAttribute } from "./attributes";
import { familiesOf, isInLane, parentOutsideGroups } from "./headingFamilies";
import { isCandidate } from "./headingCandidates";
import { countedTime } from "./groupFacts";
import { inSeries, tellsParts } from "./headingLevel";
import { draftOfItem } from "./lineDraft";
import { ownContent } from "./ownContent";
import { inlineOf, type PageSource } from "./pageSource";
import { openingName } from "./opening";
import type { Evidence } from "./search";
import { headingTitle } from "./headingTitle";
import { trackedFacts, type ItemTable } from "./itemTable";
import { isWeighed } from "./tables";
import { holdsItems, isInsideClosed, itemLists, itemsOf, itemTables, openSections } from "./sectionContent";

/** What follows a part up: a fact by its name, or the manner in which something stands behind its title. */
type Sign = string;

interface Part {
  readonly signs: ReadonlySet<Sign>;
  readonly holds: boolean;
}

/**
 * Its name speaks of a plan, or it stands among roadmaps. A name that speaks of a plan and of no time needs three parts, and
 * boxes to tick below it may as well be those of a checklist where the parts have neither states nor times.
 */
export function isKeptAsPlan(page: PageSource, { titles, folders }: Evidence): boolean {
  const opening = openingName(page);
  const names = titles.some(namesAnyPlan) || opening === null ? titles : [opening];
  const isPlan = names.some(namesAnyPlan);
  if (!isPlan && titles.some(namesWorkList)) return isWeighedList(page);
  if (!isPlan && titles.some(namesSchedule)) return !titles.some(namesOther) && isTicked(page);
  if (!titles.some(namesOther) && (isBoard(page) || (titles.some(namesBacklog) && isWeighedBacklog(page)))) return true;
  const isTold = (isPlan && names.some((name) => periodsIn(name).length > 0)) || standsBelowRoadmaps(folders);
  if (!(isTold || isPlan) || [...titles, ...(isPlan ? names : [])].some(namesOther)) return false;
  if (standInLanes(page) || stateProgress(page, isTold) || (isTold && areTitledInTimes(page))) return true;
  if (
    isPlan &&
    standsBelowRoadmaps(folders) &&
    familiesIn(page).some((family) => family.length >= 2 && family.every(tellsParts))
  )
    return true;
  return [...headingParts(page), itemParts(page)].some((parts) => areFollowedUp(parts, isTold));
}

/** A list of work is a plan where its parts are weighed against one another, or are headings that all state who does them. */
function isWeighedList(page: PageSource): boolean {
  const tables = openTables(page);
  if (tables.length > 0) return tables.every(isWeighed);
  return headingParts(page).some(
    (parts) => parts.length >= 3 && parts.every(({ signs }) => signs.has("owner") && signs.size >= 3),
  );
}

/** A schedule is a plan where at least three headings part it, each above nothing but boxes to tick. */
const isTicked = (page: PageSource): boolean =>
  headingParts(page).some((parts) => parts.length >= 3 && parts.every(({ signs }) => signs.has(boxes)));

/** Rows that are weighed against one another, whatever the head calls them, or headings above items, most of them behind their priority. */
function isWeighedBacklog(page: PageSource): boolean {
  if (headingParts(page).some(areRanked)) return true;
  const tables = openTables(page);
  return tables.length > 0 && tables.every((table) => isWeighed({ ...table, sort: "item" }));
}

const areRanked = (parts: readonly Part[]): boolean => {
  const ranked = parts.filter(({ signs, holds }) => holds && signs.has("priority")).length;
  return ranked >= 3 && ranked * 3 >= parts.length * 2;
};

/** Lists below three states or more, one of them under way: most of what has an owner there stands above its parts. */
function isBoard(page: PageSource): boolean {
  const states = openSections(page).filter(({ role }) => role.group?.kind === "status");
  const isBegun = states.some(({ role: { group } }) => group?.kind === "status" && group.category === "in-progress");
  if (states.length < fewestStates || !isBegun) return false;
  const owned = states
    .map((section) => partsOfItems(page, itemLists(page, section)))
    .filter((parts) => parts.some(({ signs }) => signs.has("owner")))
    .flat();
  const kept = owned.filter(({ signs }) => signs.has("owner"));
  const holding = kept.filter(({ holds }) => holds);
  return holding.length >= 3 && holding.length * 3 >= owned.length * 2;
}

const fewestStates = 3;

/** Headings with items in at least two lanes: three, and most of them. */
function standInLanes(page: PageSource): boolean {
  const inLanes = candidatesOf(page).filter(isInLane);
  const holding = inLanes.filter((section) => holdsItems(page, section));
  return (
    new Set(holding.map(({ parent }) => parent)).size >= 2 &&
    holding.length >= 3 &&
    holding.length * 3 >= inLanes.length * 2
  );
}

/** Lists below at least two times: each line has a title in bold, and half of them, three at least, stand above their parts; a lane of plain lines says what may come. */
function areTitledInTimes(page: PageSource): boolean {
  const lanes = openSections(page)
    .filter(({ role }) => role.group?.kind === "horizon")
    .map((section) => partsOfItems(page, itemLists(page, section)))
    .filter((parts) => parts.some(({ signs }) => signs.has(bold)));
  const parts = lanes.flat();
  const holding = parts.filter(({ holds }) => holds).length;
  return (
    lanes.length >= 2 && parts.every(({ signs }) => signs.has(bold)) && holding >= 3 && holding * 2 >= parts.length
  );
}

/**
 * A table whose rows are outcomes by their head, with two of state, owner and time; numbered rows with three, or rows with their
 * work items, whatever the head, and rows of actions where the page says for which time they are planned.
 */
const stateProgress = (page: PageSource, isTold: boolean): boolean =>
  openTables(page).some((table) => {
    const isMeant =
      table.columns[0]?.kind === "rank" ||
      table.columns.some((column) => statesFact(column, "work-item")) ||
      (isTold && namesActions(table.heads[table.title] ?? ""));
    return trackedFacts(table) >= (table.sort === "outcome" ? 2 : isMeant ? 3 : Infinity);
  });

const openTables = (page: PageSource): readonly ItemTable[] =>
  openSections(page).flatMap((section) => itemTables(page, section));

const namesOther = (title: string): boolean =>
  sectionKind(title) !== null || namesOtherAims(title) || namesPlanOfElse(title);

function areFollowedUp(parts: readonly Part[], isTold: boolean): boolean {
  const holding = parts.filter(({ holds }) => holds);
  if (holding.length < (isTold ? 2 : 3) || holding.length * 3 < parts.length * 2) return false;
  const counts = new Map<Sign, number>();
  for (const { signs } of parts) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count >= 2 && count * 3 >= parts.length * 2);
  if (isTold) return shared.length > 0;
  const signs = new Set(shared.map(([sign]) => sign));
  if (signs.has(boxes)) return signs.has("status") || signs.has("target");
  return [...signs].some((sign) => sign !== bold);
}

const boxes = "boxes";
const bold = "bold";
const endsInBracket = /[)）]\s*$/;

const candidatesOf = (page: PageSource): readonly Section[] =>
  sectionsBelow(page.root).filter((section) => !isInsideClosed(section) && isCandidate(page, section));

/** Headings above their items, family by family. */
const headingParts = (page: PageSource): readonly (readonly Part[])[] =>
  familiesIn(page).map((family) => inSeries(page, family).map((section) => partOfHeading(page, section)));

function familiesIn(page: PageSource): readonly (readonly Section[])[] {
  const candidates = candidatesOf(page);
  const levels = new Set(candidates.map(({ level }) => level));
  return [...levels].flatMap((level) =>
    familiesOf(
      candidates.filter((section) => section.level === level),
      (section) => parentOutsideGroups(page, section),
    ),
  );
}

function partOfHeading(page: PageSource, section: Section): Part {
  const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
  const title = headingTitle(page, section);
  const signs = signsOf(title, ownContent(page, section).attributes);
  for (const lead of leadsIn(page, section)) signs.add(lead);
  if (endsInBracket.test(section.words)) signs.add("bracket");
  if (itemTables(page, section).some(({ sort }) => sort === "deliverable")) signs.add("table of parts");
  if (items.length > 0 && items.every(({ task }) => task !== null)) {
    signs.add(boxes);
    // "Week 3 – Drainage": a week of the plan above boxes, where one of a course stands above what is read in it.
    if (countedTime(section) !== null) signs.add("target");
  }
  return { signs, holds: holdsItems(page, section) };
}

const lead = /^\**(\p{L}{3})[\p{L} ]{1,21}(?:[:：]|\s[–—-]\s)/u;

/** How the lines directly below begin ("Vadovė – …" here, "Vadovas – …" there): facts in a language whose labels are not known. */
const leadsIn = (page: PageSource, { blocks }: Section): readonly Sign[] =>
  blocks.flatMap((block) =>
    block.kind !== "paragraph"
      ? []
      : block.lines.flatMap(({ start, end }) => {
          const word = lead.exec(page.text.slice(start, Math.min(end, start + 40)))?.[1];
          return word === undefined ? [] : [`lead ${word.toLowerCase()}`];
        }),
  );

/** The lines of all lists of the page, where lists stand in lanes of those, with what stands below each. */
function itemParts(page: PageSource): readonly Part[] {
  const all = openSections(page);
  const lanes = all.filter((section) => isLane(section) && itemLists(page, section).length > 0);
  const open = lanes.length >= 2 ? lanes : all;
  return open.flatMap((section) => partsOfItems(page, itemLists(page, section)));
}

function partsOfItems(page: PageSource, lists: readonly List[]): readonly Part[] {
  return lists
    .flatMap((list) => itemsOf(page, list))
    .map((item) => {
      const { title, attributes, nested } = draftOfItem(page, item);
      const signs = signsOf(title, attributes);
      const inline = inlineOf(page, item.lines);
      if (endsInBracket.test(inline.shape)) signs.add("bracket");
      if (leadInBold(inline) !== undefined) signs.add(bold);
      if (nested.length > 0 && nested.every(({ task }) => task !== null)) signs.add(boxes);
      if (countedTime({ words: inline.text }) !== null) signs.add("target");
      return { signs, holds: nested.length > 0 };
    });
}

function signsOf(title: LineTitle, attributes: readonly ReadAttribute[]): Set<Sign> {
  const signs = new Set<Sign>(attributes.map(({ name, label }) => (name === "other" ? label : name)));
  if (title.owner !== null) signs.add("owner");
  if (title.periods.length > 0) signs.add("target");
  if (title.priority !== null) signs.add("priority");
  if (title.marks.length > 0 || title.statusWords !== null) signs.add("status");
  return signs;
}
