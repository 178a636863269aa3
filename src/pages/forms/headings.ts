/**
 * Outcomes as headings. The outcome level is the deepest one whose sections mostly hold lists or tables and that occurs
 * at least twice below one parent; groups and field headings are never candidates.
 */
import { ancestorsOf, sectionsBelow, standInLevel, type Section } from "../source/sections";
import { normalWords } from "../words/normalWords";
import { namePeople } from "../words/personNames";
import { endsInQuestionMark, isPlaceholder, mentionsPlan, speaksOfRoadmap } from "../words/sectionWords";
import type { LineTitle } from "../inline/lineTitle";
import { periodsIn } from "../inline/when";
import { draftOfHeading, draftOfItem, draftOfRow, ownContent, type LineDraft } from "./lineDraft";
import { splitAttributes } from "./attributes";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { groupFacts } from "./groupFacts";
import type { OutcomeDraft } from "./outcomeDraft";
import { resultsAndInitiatives } from "./resultsAndInitiatives";
import type { PageSource } from "./pageSource";
import {
  deliverableSections,
  holdsItems,
  hasTitledParent,
  headingTitle,
  isClosed,
  isFieldHeading,
  isIndex,
  isInsideClosed,
  isLabelledDeliverable,
  isObjective,
  isPageTitle,
  isPart,
  isUnwritten,
  itemLists,
  itemsOf,
  itemTables,
  linksTracker,
  queriesOf,
  waitsForTitle,
} from "./sectionContent";
import { askedOnce } from "./pageSource";

type Mode = "labelled" | "content" | "prose";

export function headingOutcomes(search: Search, mode: Mode): Found | null {
  const { page } = search;
  const candidates = sectionsBelow(page.root).filter((section) => isCandidate(page, section));
  const chosen = mode === "labelled" ? labelledLevel(search, candidates) : outcomeLevel(search, candidates, mode);
  if (chosen.length === 0) return null;
  const guessed = mode === "prose" || !search.whole;
  const outcomes = chosen.map((section) =>
    outcomeOf(page, section, (guessed && mode !== "labelled") || endsInQuestionMark(headingTitle(page, section).title)),
  );
  const form =
    mode === "labelled"
      ? "its headings carry labels of outcomes"
      : mode === "prose"
        ? "its headings follow an announcement of outcomes"
        : "its headings each stand above their items";
  return { outcomes, form, at: chosen[0] ?? null };
}

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
  const chosen = evidence.forced ? candidates : [only];
  const outcomes = chosen.map((section) => outcomeOf(page, section, true));
  return { outcomes, form: "its only heading stands above its items", at: only };
}

export const isCandidate = askedOnce((page: PageSource, section: Section): boolean => {
  if (section.heading === null || isPageTitle(section) || isPart(page, section)) return false;
  if (section.title.trim() === "" || isPlaceholder(section.words) || isPartOfTitled(page, section)) return false;
  if (speaksOfRoadmap(section.words) || waitsForTitle(page, section) || isPerson(page, section)) return false;
  if (isUnwritten(headingTitle(page, section).title)) return false;
  if (carriesFacts(page, section) && !isInsideClosed(section.parent ?? section)) return true;
  if (section.role.group !== null || isPillar(page, section) || isRelease(page, section)) return false;
  if (isInsideClosed(section)) return isFollowedUp(page, section);
  return !isFieldHeading(page, section) && !ancestorsOf(section).some((above) => isFieldHeading(page, above));
});

/** "Next steps" above headings that state where each of them is: what is planned, whatever the name above. */
function isFollowedUp(page: PageSource, { parent }: Section): boolean {
  if (parent?.role.kind !== "about" || parent.parent === null || isInsideClosed(parent.parent)) return false;
  const stated = parent.children.filter(
    (child) => child.level < standInLevel && ownContent(page, child).attributes.some(({ name }) => name === "status"),
  );
  return stated.length >= 2 && stated.length === parent.children.length;
}

/** "Anna" beside "Jonas": what somebody wants to learn or looks after, whatever the page is called. */
const isPerson = (page: PageSource, { parent }: Section): boolean => parent !== null && holdsPeople(page, parent);

const holdsPeople = askedOnce((_: PageSource, { children }: Section): boolean =>
  namePeople(children.filter(({ level }) => level < standInLevel).map(({ words }) => words)),
);

const named = /^(\p{L}\S*(?:\s\S+)?)\s(?:v\.?\s?\d{1,3}(?:\.(?:\d{1,3}|x)){0,3}|\d{1,3}(?:\.(?:\d{1,3}|x)){1,3})$/iu;

/** "Harbour v1" beside "Harbour v2", above prose: releases of one product, and what is planned for them stands elsewhere. */
function isRelease(page: PageSource, section: Section): boolean {
  const product = named.exec(section.words)?.[1];
  if (product === undefined || holdsItems(page, section)) return false;
  const sisters = section.parent?.children ?? [];
  return sisters.some((sister) => sister !== section && named.exec(sister.words)?.[1] === product);
}

/** "Deliverable: …" below a heading with a title of its own. */
const isPartOfTitled = (page: PageSource, section: Section): boolean =>
  isLabelledDeliverable(page, section) && hasTitledParent(section);

/** "Theme: Trust" above headings of its own, or above a table of outcomes, groups them. */
export function isPillar(page: PageSource, section: Section): boolean {
  const { labelKind } = headingTitle(page, section);
  if (labelKind !== "theme") return false;
  return section.children.some((child) => child.level < standInLevel) || holdsOutcomeTable(page, section);
}

function holdsOutcomeTable(page: PageSource, section: Section): boolean {
  return itemTables(page, section).some((table) => table.sort === "outcome");
}

/**
 * Below a title of its own kind, a heading with status, owner or links in bullets is an item, whatever its words; one
 * named like a part of any document ("Metadata") only beside another.
 */
function carriesFacts(page: PageSource, section: Section): boolean {
  if (!holdsFacts(page, section)) return false;
  const sisters = section.parent?.children ?? [];
  return section.role.kind !== "about" || sisters.some((sister) => sister !== section && holdsFacts(page, sister));
}

const holdsFacts = askedOnce((page: PageSource, section: Section): boolean => {
  const { group, kind } = section.role;
  if (group !== null && !/\p{L}/u.test(section.title)) return false;
  if (group?.kind === "status" || group?.kind === "announcement" || kind === "risks" || kind === "non-goals")
    return false;
  const list = section.blocks.find((block) => block.kind === "list");
  if (list?.kind !== "list" || section.children.length > 0) return false;
  const { attributes, others } = splitAttributes(page, list.items);
  return others.length === 0 && attributes.length >= 2;
});

/** "Objective 1:" and the like at least twice on one level, or once above its results; priorities only with a title and items below. */
function labelledLevel(search: Search, candidates: readonly Section[]): readonly Section[] {
  const labelled = candidates.filter((section) => isLabelled(search, section));
  for (const level of [1, 2, 3, 4, 5, 6, 7]) {
    const onLevel = labelled.filter((section) => section.level === level);
    if (onLevel.length >= 2) return withSeries(search.page, candidates, onLevel);
  }
  const [only, ...others] = labelled;
  return only !== undefined && others.length === 0 && isObjective(search.page, only) ? [only] : [];
}

/**
 * "Phase 1 – …" without items beside phases that have some, "O3. …" a level too deep: the number says where it belongs.
 * In a lane without any label ("Done" beside "Now" and "Next") what holds items has lost it.
 */
function withSeries(page: PageSource, candidates: readonly Section[], chosen: readonly Section[]): readonly Section[] {
  const inLanes = chosen.filter(isInLane);
  const level = chosen[0]?.level;
  const lanes = new Set(inLanes.map(({ parent }) => parent));
  const around = new Set(inLanes.map((section) => parentOutsideGroups(page, section)));
  const isUnlabelled = (section: Section): boolean =>
    section.level === level &&
    isInLane(section) &&
    !lanes.has(section.parent) &&
    around.has(parentOutsideGroups(page, section)) &&
    holdsItems(page, section);
  const labels = new Set(chosen.map((section) => labelOf(page, section)));
  const words = new Set([...labels].map(withoutNumber));
  return candidates.filter((section) => {
    const label = labelOf(page, section);
    const isNext = /^\p{L}+ ?\d{1,2}$/u.test(label) && !labels.has(label) && words.has(withoutNumber(label));
    return chosen.includes(section) || isNext || isUnlabelled(section);
  });
}

const labelOf = (page: PageSource, section: Section): string => normalWords(headingTitle(page, section).label ?? "");

/** "phase" of "phase 2" */
const withoutNumber = (label: string): string => label.replace(/ ?\d+$/, "");

const weakLabel =
  /^(?:project|program|programme|action|o|g|cel|cil|mal|meta|projekt|projet|proyecto|projeto|progetto|prosjekt|проект)\b/iu;

/** "Phase 1: Pilot in two shops" above its items, on a page that is a plan of whatever kind. */
function isPlannedPhase({ page, evidence }: Search, section: Section, title: LineTitle): boolean {
  const numbered =
    /\p{L}{3}.*\d|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(title.label ?? "") &&
    /\p{L}{3}/u.test(title.title);
  return numbered && evidence.titles.some(mentionsPlan) && (holdsItems(page, section) || holdsHeadings(page, section));
}

/** Below each of its sisters of the same label, as below itself, stand headings of which one holds items. */
export function hasPlannedParts(page: PageSource, section: Section): boolean {
  const word = withoutNumber(labelOf(page, section));
  const sisters = (section.parent?.children ?? []).filter((sister) => withoutNumber(labelOf(page, sister)) === word);
  return sisters.length >= 2 && sisters.every((sister) => holdsHeadings(page, sister));
}

/** What it holds stands below headings of their own. */
const holdsHeadings = (page: PageSource, { children }: Section): boolean =>
  children.some((child) => child.level < standInLevel && holdsItems(page, child));

function isLabelled(search: Search, section: Section): boolean {
  const { page, strategic } = search;
  const title = headingTitle(page, section);
  const word = /\p{L}{3}|\d/u.test(title.label ?? "");
  if (title.labelKind === "outcome") return word && (strategic || !weakLabel.test(title.label ?? ""));
  if (title.labelKind === "phase") return isPlannedPhase(search, section, title);
  // "Task 1: …" on a roadmap, above headings with what is delivered for it.
  if (title.labelKind === "deliverable") return search.whole && hasPlannedParts(page, section);
  if (title.labelKind !== "priority") return false;
  if (inScope(search, section, "prose")) return /\p{L}{3}/u.test(title.title);
  return /\p{L}{4}/u.test(title.label ?? "") && holdsItems(page, section);
}

/** Inside a section that announces outcomes, or anywhere on a page that is a roadmap as a whole. */
function inScope({ page, announcedSet }: Search, section: Section, mode: Mode): boolean {
  return [page.root, ...ancestorsOf(section)].some(
    (above) => announcedSet.has(above) && (mode === "content" || above.role.kind !== "themes"),
  );
}

function outcomeLevel(search: Search, all: readonly Section[], mode: Mode): readonly Section[] {
  const candidates = mode === "prose" ? all.filter((section) => !isPartInLane(all, section)) : all;
  const announced = candidates.filter((section) => inScope(search, section, mode));
  const narrow = deepest(search, announced, mode);
  if (!search.whole) return narrow.length > 0 || mode !== "content" ? narrow : planned(search, candidates);
  const outside = narrow.every(isBelowThemes)
    ? deepest(
        search,
        candidates.filter((section) => !isBelowThemes(section)),
        mode,
      )
    : [];
  if (narrow.length > 0 && outside.length >= 2) return outside;
  const wide = deepest(search, candidates, mode);
  if (mode === "prose" && narrow.length === 0 && !areStated(search.page, wide) && !isPlanOfPeriod(search.page))
    return [];
  if (mode === "prose" && narrow.length === 0 && search.announced.some((section) => holdsItems(search.page, section)))
    return [];
  return narrow.length > 0 ? withSiblings(narrow, wide) : wide;
}

/**
 * At least two sisters that each state who answers for them and when they are due, most of them above their items: a plan,
 * whatever its page is called. One of the two is enough where the page's name speaks of a plan or its parts are times.
 */
function planned(search: Search, candidates: readonly Section[]): readonly Section[] {
  const { page, evidence } = search;
  const isTold = evidence.titles.some(mentionsPlan) || sectionsBelow(page.root).filter(isTime).length >= 2;
  const stating = candidates.filter((section) => {
    const names = new Set(ownContent(page, section).attributes.map(({ name }) => name));
    const facts = [names.has("owner"), names.has("target")].filter(Boolean).length;
    return section.level < standInLevel && facts >= (isTold ? 1 : 2);
  });
  const families = familiesOf(stating, (section) => parentOutsideGroups(page, section));
  const full = families.filter((family) => qualifies(search, family, "content")).flat();
  if (!isTold) return full;
  const levels = new Set(full.map(({ level }) => level));
  return deepest(
    search,
    candidates.filter(({ level }) => levels.has(level)),
    "content",
  );
}

const isTime = ({ role: { group } }: Section): boolean => group?.kind === "horizon" && group.when.from !== null;

/** On a roadmap that says what it plans, pillars say what for. */
const isBelowThemes = (section: Section): boolean =>
  ancestorsOf(section).some(({ role }) => role.kind === "themes" && role.group === null);

/** "Q4 2026 objectives" above everything else: what stands below it is what is planned for that time. */
const isPlanOfPeriod = ({ root }: PageSource): boolean => {
  const title = root.children.find(isPageTitle);
  return title?.role.group?.kind === "horizon" && periodsIn(title.words).length > 0 && mentionsPlan(title.words);
};

/** At least half of them state facts: a page's title alone makes no outcomes of headings above prose. */
function areStated(page: PageSource, sections: readonly Section[]): boolean {
  return sections.filter((section) => statesFacts(page, section)).length * 2 >= sections.length;
}

/** A state, a time, a label, a labelled fact or a work item, in the heading or directly below it. */
function statesFacts(page: PageSource, section: Section): boolean {
  if (statesMore(page, section)) return true;
  const { mentions, references } = ownContent(page, section);
  return (
    headingTitle(page, section).links.length + mentions.length + references.length > 0 || linksTracker(page, section)
  );
}

/** Facts besides work items: writing an id into one outcome decides nothing about the others. */
function statesMore(page: PageSource, section: Section): boolean {
  const { marks, statusWords, periods, labelKind } = headingTitle(page, section);
  if (marks.length > 0 || statusWords !== null || periods.length > 0) return true;
  return (labelKind !== null && labelKind !== "number") || ownContent(page, section).attributes.length > 0;
}

/** The announced part of a page is its roadmap, unless far more of the same stands outside it. */
function withSiblings(narrow: readonly Section[], wide: readonly Section[]): readonly Section[] {
  return wide.length > narrow.length * 2 && wide[0]?.level === narrow[0]?.level ? wide : narrow;
}

function deepest(search: Search, candidates: readonly Section[], mode: Mode): readonly Section[] {
  for (let level = 7; level >= 1; level -= 1) {
    const onLevel = candidates.filter((section) => section.level === level);
    if (onLevel.length === 0) continue;
    const sisters = familiesOf(onLevel, (section) => section.parent);
    const direct = sisters.filter((family) => qualifies(search, family, mode));
    const across = (section: Section): Section | null => parentOutsideGroups(search.page, section);
    const families = direct.length > 0 ? sisters : familiesOf(onLevel, across);
    const full = direct.length > 0 ? direct : families.filter((family) => qualifiesAcross(search, family, mode));
    if (full.length === 0 && mode === "content" && search.whole && areCousins(search.page, onLevel)) return onLevel;
    if (full.length === 0) continue;
    const fullSet = new Set(full);
    const areSeveral = full.length >= 2;
    const alone = families.filter(
      (family) => !fullSet.has(family) && isLikeFull(search.page, family, mode, areSeveral),
    );
    const members = full.flatMap((family) =>
      withoutLast(search.page, inSeries(search.page, membersOf(search, family, mode))),
    );
    const chosen = new Set([...members, ...alone.flat()]);
    for (const section of mode === "content" ? onLevel : onLevel.filter(({ children }) => children.length >= 2))
      if (isInLane(section) && [...chosen].some((other) => isInLane(other) && across(other) === across(section)))
        chosen.add(section);
    return candidates.filter((section) => chosen.has(section));
  }
  return [];
}

/** Beside families that qualify: each of its headings holds items, or states facts beside one that does; beside several, half of them. */
function isLikeFull(page: PageSource, family: readonly Section[], mode: Mode, areSeveral: boolean): boolean {
  if (mode !== "content") return family.every((section) => statesFacts(page, section));
  const holding = family.filter((section) => holdsItems(page, section));
  const areStating = holding.every((section) => statesMore(page, section));
  if ((areSeveral || (holding.length > 0 && areStating)) && holding.length * 2 >= family.length) return true;
  return holding.length > 0 && family.every((section) => holding.includes(section) || statesFacts(page, section));
}

/** Each alone below a heading that says nothing besides its words: themes with one outcome each. */
function areCousins(page: PageSource, sections: readonly Section[]): boolean {
  const parents = new Set(sections.map(({ parent }) => parent));
  const areBare = [...parents].every(
    (parent) => parent !== null && parent.heading !== null && parent.blocks.length === 0,
  );
  return parents.size >= 2 && areBare && sections.every((section) => holdsItems(page, section));
}

function familiesOf(
  sections: readonly Section[],
  parentOf: (section: Section) => Section | null,
): readonly (readonly Section[])[] {
  const families = new Map<Section | null, Section[]>();
  for (const section of sections) {
    const parent = parentOf(section);
    const family = families.get(parent);
    if (family === undefined) families.set(parent, [section]);
    else family.push(section);
  }
  return [...families.values()];
}

/** Now, Next and Later share one roadmap out: an outcome alone under one of them has its sisters under the others. */
function parentOutsideGroups(page: PageSource, section: Section): Section | null {
  let parent = section.parent;
  while (parent !== null && parent.heading !== null && (parent.role.group !== null || isPillar(page, parent)))
    parent = parent.parent;
  return parent;
}

/** Directly below a status or a bare time; "2019 epics" announces, it is no lane. */
function isInLane({ parent }: Section): boolean {
  const kind = parent?.role.group?.kind;
  return kind === "status" || (kind === "horizon" && !mentionsPlan(parent?.words ?? ""));
}

/** Told below a heading of its own that stands directly in a lane: what is delivered for it. */
function isPartInLane(candidates: readonly Section[], { parent }: Section): boolean {
  return parent !== null && candidates.includes(parent) && isInLane(parent) && parent.children.length >= 2;
}

/** Members without items count only beside sisters of their own that have some. */
function membersOf(search: Search, family: readonly Section[], mode: Mode): readonly Section[] {
  if (mode !== "content") return family;
  const counts = new Map<Section | null, { holding: number; all: number }>();
  for (const section of family) {
    const count = counts.get(section.parent) ?? { holding: 0, all: 0 };
    count.all += 1;
    if (holdsItems(search.page, section)) count.holding += 1;
    counts.set(section.parent, count);
  }
  const stated = family.filter((section) => holdsItems(search.page, section) && statesMore(search.page, section));
  const areAllStated =
    stated.length >= 2 && stated.length === family.filter((section) => holdsItems(search.page, section)).length;
  return family.filter((section) => {
    const count = counts.get(section.parent);
    if (holdsItems(search.page, section)) return true;
    return (
      count !== undefined && count.holding * 2 >= count.all && (!areAllStated || statesFacts(search.page, section))
    );
  });
}

/** "Meetings" at the end, without any fact below headings that all state some: about the page. */
function withoutLast(page: PageSource, family: readonly Section[]): readonly Section[] {
  const facts = family.map((section) => ownContent(page, section).attributes.length);
  const others = facts.slice(0, -1);
  return others.length >= 2 && facts.at(-1) === 0 && others.every((count) => count >= 2) ? family.slice(0, -1) : family;
}

/** Beside "Lot 1 – …" and "Lot 2 – …" a heading with neither number nor state is about the page. */
function inSeries(page: PageSource, family: readonly Section[]): readonly Section[] {
  const numbered = family.filter((section) => seriesOf(section) !== null);
  const names = new Set(numbered.map(seriesOf));
  if (names.size !== 1 || numbered.length < 2 || numbered.length * 2 < family.length) return family;
  return family.filter((section) => seriesOf(section) !== null || statesFacts(page, section));
}

/** The word before the number a heading begins with ("Lot 1 —", "v2:"), whatever the language, empty before a bare one ("1."); `null` where there is none. */
function seriesOf({ words }: Section): string | null {
  if (/^\d{1,2}[.)]\s+\S/.test(words)) return "";
  const match = /^[^\p{L}\p{N}]{0,4}(\p{L}{1,14}) ?\d{1,2}(?:\.\d{1,2})?\s*(?:[:：.)]|--?|[–—])\s*\S/u.exec(words);
  return match === null ? null : normalWords(match[1] ?? "");
}

function qualifies(search: Search, family: readonly Section[], mode: Mode): boolean {
  const holding = family.filter((section) => holdsItems(search.page, section)).length;
  if (mode === "content") return holding >= 2 && holding * 2 >= family.length;
  return family.length >= 2 && family.every((section) => hasProse(section) || section.children.length > 0);
}

/** Lanes say what stands in them: of sisters in several lanes one with items is enough. */
function qualifiesAcross(search: Search, family: readonly Section[], mode: Mode): boolean {
  const lanes = new Set(family.filter(isInLane).map((section) => section.parent));
  const holding = family.some((section) => holdsItems(search.page, section));
  return (mode === "content" && search.whole && lanes.size >= 2 && holding) || qualifies(search, family, mode);
}

function hasProse(section: Section): boolean {
  return section.blocks.some((block) => block.kind === "paragraph" || block.kind === "quote");
}

export function outcomeOf(page: PageSource, section: Section, guessed: boolean): OutcomeDraft {
  const fromCode = section.blocks.some((block) => block.kind === "list" && block.fromCode);
  const line = draftOfHeading(page, section, fromCode);
  const split = resultsAndInitiatives(page, section);
  return {
    line: split === null ? line : { ...line, attributes: [...line.attributes, ...split.measures] },
    ...groupFacts(section, false),
    rank: null,
    queries: [section, ...section.children].flatMap(queriesOf),
    deliverables: split?.deliverables ?? deliverablesOf(page, section),
    guessed,
  };
}

/** Bullets, rows and labelled sub-headings below an outcome; sub-headings of any name only where nothing else is. */
export function deliverablesOf(page: PageSource, section: Section): readonly LineDraft[] {
  const parts = deliverableSections(page, section);
  const carriers = [section, ...parts];
  const direct = carriers.flatMap((carrier) => directDeliverables(page, carrier));
  const open = section.children.filter(
    (child) => !isClosed(child) && child.role.group === null && !isFieldHeading(page, child) && !isPart(page, child),
  );
  const inParts = parts.flatMap((part) => part.children);
  const labelled = [...open, ...inParts].filter((child) => isLabelledDeliverable(page, child));
  if (labelled.length > 0) return labelled.map((child) => draftOfHeading(page, child));
  // "Features" alone below a phase is the name of its list.
  const [only, ...others] = open;
  if (direct.length === 0 && only !== undefined && others.length === 0 && holdsItems(page, only))
    return deliverablesOf(page, only);
  const headings = direct.length === 0 && open.length >= 2 ? open : [];
  const grouped = section.children.filter(
    (child) =>
      !isClosed(child) && !isPart(page, child) && child.role.group !== null && child.role.group.kind !== "announcement",
  );
  const inGroups = grouped.flatMap((child) => directDeliverables(page, child));
  return [...direct, ...inGroups, ...headings.map((child) => draftOfHeading(page, child, true))];
}

function directDeliverables(page: PageSource, section: Section): readonly LineDraft[] {
  const lists = itemLists(page, section).filter((list) => !isIndex(page, list));
  const items = lists.flatMap((list) => itemsOf(page, list).map((item) => draftOfItem(page, item, list.fromCode)));
  const rows = itemTables(page, section).flatMap((table) =>
    table.rows.filter((row) => !row.groups).map(({ row }) => draftOfRow(page, table, row)),
  );
  return [...items, ...rows];
}
