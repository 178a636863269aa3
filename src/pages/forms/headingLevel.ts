/**
 * The level whose headings are the outcomes: the deepest one whose sections mostly hold lists or tables and that occurs
 * at least twice below one parent.
 */
import { isBelow, sectionsBelow, standInLevel, type Section } from "../source/sections";
import type { AttributeName } from "../words/attributeWords";
import { mentionsPlan } from "../words/planWords";
import { namesRoadmap } from "../words/roadmapNames";
import { periodAt, periodsIn } from "../inline/when";
import { ownContent } from "./ownContent";
import type { Search } from "./search";
import type { PageSource } from "./pageSource";
import { countOf, headingTitle } from "./headingTitle";
import { holdsBoxes, holdsItems, isPageTitle, itemLists, linksTracker } from "./sectionContent";
import { familiesOf, parentOutsideGroups, isInLane, isPartInLane } from "./headingFamilies";

/** Outcomes above their items, or above prose where it was announced that outcomes follow. */
export type Mode = "content" | "prose";

/** Inside a section that announces outcomes, or anywhere on a page that is a roadmap as a whole. */
export function inScope({ page, announcedSet }: Search, section: Section, mode: Mode): boolean {
  const holds = (above: Section): boolean =>
    announcedSet.has(above) && (mode === "content" || above.role.kind !== "themes");
  return announcedSet.size > 0 && (holds(page.root) || isBelow(section, holds));
}

/** The outcomes among the candidates, empty where no level of the page is one of outcomes. */
export function outcomeLevel(search: Search, all: readonly Section[], mode: Mode): readonly Section[] {
  const candidates =
    mode === "prose" ? all.filter((section) => !isPartInLane(all, section) && !isPartInProse(all, section)) : all;
  const announced = candidates.filter((section) => inScope(search, section, mode));
  if (!search.whole) {
    const narrow = deepest(search, announced, mode);
    return narrow.length > 0 || mode !== "content" ? narrow : planned(search, candidates);
  }
  const wide = deepest(search, candidates, mode);
  const among = (some: readonly Section[]): readonly Section[] =>
    some.length === candidates.length ? wide : deepest(search, some, mode);
  const narrow = among(announced);
  const outside = narrow.every(isBelowThemes) ? among(candidates.filter((section) => !isBelowThemes(section))) : [];
  if (narrow.length > 0 && outside.length >= 2) return outside;
  if (mode === "prose" && narrow.length === 0 && !isPlannedProse(search, wide)) return [];
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
    return facts >= (isTold && section.level < standInLevel ? 1 : 2);
  });
  const families = familiesOf(stating, (section) => parentOutsideGroups(page, section));
  const full = families.filter((family) => qualifies(search, family, "content")).flat();
  const levels = new Set(full.map(({ level }) => level));
  if (!isTold) return stating.filter((section) => levels.has(section.level));
  return deepest(
    search,
    candidates.filter(({ level }) => levels.has(level)),
    "content",
  );
}

const isTime = ({ role: { group } }: Section): boolean => group?.kind === "horizon" && group.when.from !== null;

/** On a roadmap that says what it plans, pillars say what for. */
const isBelowThemes = (section: Section): boolean =>
  isBelow(section, ({ role }) => role.kind === "themes" && role.group === null);

/** "Q4 2026 objectives" above everything else: what stands below it is what is planned for that time. */
const isPlanOfPeriod = ({ root }: PageSource): boolean => {
  const title = root.children.find(isPageTitle);
  return title?.role.group?.kind === "horizon" && periodsIn(title.words).length > 0 && mentionsPlan(title.words);
};

/** Headings above nothing but prose are outcomes where they state facts or tell their parts, or where the page is named for what is planned. */
const isPlannedProse = ({ page, evidence }: Search, sections: readonly Section[]): boolean =>
  areStated(page, sections) ||
  (sections.length >= 2 && sections.every(tellsParts)) ||
  isPlanOfPeriod(page) ||
  (sections.length >= 3 && evidence.titles.some((title) => namesRoadmap(title)));

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

const lowestOf = (sections: readonly Section[]): number => sections.reduce((low, { level }) => Math.max(low, level), 0);

function deepest(search: Search, candidates: readonly Section[], mode: Mode): readonly Section[] {
  for (let level = lowestOf(candidates); level >= 1; level -= 1) {
    const onLevel = candidates.filter((section) => section.level === level);
    if (onLevel.length === 0) continue;
    const sisters = familiesOf(onLevel, (section) => section.parent);
    const direct = sisters.filter((family) => qualifies(search, family, mode));
    const across = (section: Section): Section | null => parentOutsideGroups(search.page, section);
    const families = direct.length > 0 ? sisters : familiesOf(onLevel, across);
    const full = direct.length > 0 ? direct : families.filter((family) => qualifiesAcross(search, family, mode));
    if (full.length === 0 && mode === "content" && search.whole && areCousins(search.page, onLevel)) return onLevel;
    if (full.length === 0) continue;
    if (mode === "content" && arePartsOfOne(search.page, full.flat(), candidates)) continue;
    if (mode === "content" && arePartsOfSeries(search.page, full.flat(), candidates)) continue;
    const fullSet = new Set(full);
    const areSeveral = full.length >= 2;
    const alone = families.filter(
      (family) =>
        !fullSet.has(family) &&
        (isLikeFull(search.page, family, mode, areSeveral) ||
          goesOn(search.page, family, full) ||
          (areTold(search.page, family) && full.some((other) => areMostlyTold(search.page, other))) ||
          areFollowedUpLike(search.page, family, full.flat())),
    );
    const members = full.flatMap((family) =>
      withoutLast(search.page, membersOf(search, inSeries(search.page, family), mode)),
    );
    const chosen = new Set([...members, ...alone.flat()]);
    for (const section of mode === "content" ? onLevel : onLevel.filter(({ children }) => children.length >= 2))
      if (
        !chosen.has(section) &&
        isInLane(section) &&
        [...chosen].some((other) => isInLane(other) && across(other) === across(section))
      )
        chosen.add(section);
    return candidates.filter((section) => chosen.has(section));
  }
  return [];
}

/**
 * All of them below one heading whose sisters mostly stand above their items, counted like it, or all above boxes to tick: parts
 * of the one, which has more than the others.
 */
function arePartsOfOne(page: PageSource, sections: readonly Section[], candidates: readonly Section[]): boolean {
  const whole = sections[0]?.parent ?? null;
  if (whole === null || !candidates.includes(whole) || itemLists(page, whole).length > 0) return false;
  if (sections.some((section) => section.parent !== whole || !holdsItems(page, section))) return false;
  const sisters = candidates.filter(
    (section) => section !== whole && section.parent === whole.parent && section.level === whole.level,
  );
  if (areStatedLike(page, whole, sisters, sections)) return true;
  const holding = sisters.filter((section) => section.children.length === 0 && holdsItems(page, section));
  if (holding.length < 2 || holding.length * 3 < sisters.length * 2) return false;
  const counted = holding.filter((sister) => isCountedWith(whole, [sister])).length;
  return (
    (counted >= 2 && counted * 3 >= sisters.length * 2) ||
    [...sections, ...sisters].every((section) => holdsBoxes(page, section))
  );
}

/**
 * Below some headings of a series ("Motor 2 — …") whose others stand directly above their items: parts of those that have more. A
 * part that states anything itself is more than a part.
 */
function arePartsOfSeries(page: PageSource, sections: readonly Section[], candidates: readonly Section[]): boolean {
  const wholes = new Set(sections.map(({ parent }) => parent));
  const [first] = wholes;
  if (wholes.size < 2 || first === null || first === undefined || seriesOf(first) === null) return false;
  const series = candidates.filter(
    (section) => section.parent === first.parent && section.level === first.level && isCountedWith(section, [first]),
  );
  if (![...wholes].every((whole) => whole !== null && series.includes(whole))) return false;
  const direct = series.filter((section) => !wholes.has(section) && itemLists(page, section).length > 0);
  return direct.length >= 2 && direct.length * 3 >= series.length && !sections.some((part) => statesFacts(page, part));
}

const progress: ReadonlySet<AttributeName> = new Set(["status", "owner", "target", "priority"]);

/** How far the one and most of its sisters are stands below their headings, and below none of its parts. */
function areStatedLike(
  page: PageSource,
  whole: Section,
  sisters: readonly Section[],
  parts: readonly Section[],
): boolean {
  const stated = (section: Section): readonly AttributeName[] =>
    ownContent(page, section).attributes.flatMap(({ name }) => (progress.has(name) ? [name] : []));
  const names = stated(whole).filter((name) => !parts.some((part) => stated(part).includes(name)));
  const stating = sisters.filter((section) => stated(section).some((name) => names.includes(name)));
  return stating.length >= 2 && stating.length * 3 >= sisters.length * 2;
}

/** Beside families that qualify: each of its headings holds items, or states facts beside one that does; beside several, half of them. */
function isLikeFull(page: PageSource, family: readonly Section[], mode: Mode, areSeveral: boolean): boolean {
  if (mode !== "content") return family.every((section) => statesFacts(page, section));
  if (areSeveral && family.every((section) => statesMore(page, section))) return true;
  const holding = family.filter((section) => holdsItems(page, section));
  const areStating = holding.every((section) => statesMore(page, section));
  if ((areSeveral || (holding.length > 0 && areStating)) && holding.length * 2 >= family.length) return true;
  return holding.length > 0 && family.every((section) => holding.includes(section) || statesFacts(page, section));
}

/** "4. …" and "5. …" in the next part of the page, behind "1. …" to "3. …". */
function goesOn(page: PageSource, family: readonly Section[], full: readonly (readonly Section[])[]): boolean {
  const counted = full.flat();
  return (
    family.some((section) => holdsItems(page, section)) && family.every((section) => isCountedWith(section, counted))
  );
}

/** Each states two facts at least that all of the others state too: what is planned in the same manner, with or without items yet. */
function areFollowedUpLike(page: PageSource, family: readonly Section[], full: readonly Section[]): boolean {
  const namesOf = (section: Section): ReadonlySet<string> =>
    new Set(ownContent(page, section).attributes.flatMap(({ name }) => (name === "other" ? [] : [name])));
  const stated = full.map(namesOf);
  const shared = [...(stated[0] ?? [])].filter((name) => stated.every((names) => names.has(name)));
  if (shared.length < fewestShared) return false;
  return family.every((section) => {
    const names = namesOf(section);
    return shared.filter((name) => names.has(name)).length >= fewestShared;
  });
}

const fewestShared = 2;

/** Each alone below a heading that says nothing besides its words: themes with one outcome each. */
function areCousins(page: PageSource, sections: readonly Section[]): boolean {
  const parents = new Set(sections.map(({ parent }) => parent));
  const areBare = [...parents].every(
    (parent) => parent !== null && parent.heading !== null && parent.blocks.length === 0,
  );
  return parents.size >= 2 && areBare && sections.every((section) => holdsItems(page, section));
}

/**
 * Members without items count only beside sisters of their own that have some. Where all those state more than work items they
 * must state facts or be counted too, and prose among sisters that hold nothing but boxes to tick is about the page.
 */
function membersOf(search: Search, family: readonly Section[], mode: Mode): readonly Section[] {
  const { page } = search;
  const holding = family.filter((section) => holdsItems(page, section));
  if (mode !== "content" || holding.length === family.length) return family;
  const counts = new Map<Section | null, { holding: number; all: number }>();
  for (const section of family) {
    const count = counts.get(section.parent) ?? { holding: 0, all: 0 };
    count.all += 1;
    if (holdsItems(page, section)) count.holding += 1;
    counts.set(section.parent, count);
  }
  const areSeveral = holding.length >= 2;
  const areStated = areSeveral && holding.every((section) => statesMore(page, section));
  const areTicked = areSeveral && holding.every((section) => holdsBoxes(page, section));
  return family.filter((section) => {
    const count = counts.get(section.parent);
    if (holdsItems(page, section)) return true;
    if (count === undefined || (count.holding * 2 < count.all && !areTold(page, family))) return false;
    const isDoubtful = areStated || (areTicked && hasProse(section));
    return !isDoubtful || statesFacts(page, section) || isCountedWith(section, holding);
  });
}

/** "Meetings" at the end, without any fact and not counted, below headings that all state some: about the page. */
function withoutLast(page: PageSource, family: readonly Section[]): readonly Section[] {
  const before = family.slice(0, -1);
  const last = family.at(-1);
  if (last === undefined || before.length < 2 || isCountedWith(last, before)) return family;
  const areStated = before.every((section) => ownContent(page, section).attributes.length >= 2);
  return areStated && ownContent(page, last).attributes.length === 0 ? before : family;
}

/** Beside "Lot 1 – …" and "Lot 2 – …", or times before all other titles, a heading with neither number nor state is about the page. */
export function inSeries(page: PageSource, family: readonly Section[]): readonly Section[] {
  const series = family.map((section) => (periodAt(section.words, 0) === null ? seriesOf(section) : "time"));
  const numbered = series.filter((name) => name !== null);
  if (numbered.length < 2 || numbered.length * 2 < family.length || new Set(numbered).size !== 1) return family;
  return family.filter((section, at) => series[at] !== null || statesFacts(page, section));
}

/** "5. …" beside "1. …" to "4. …". */
const isCountedWith = (section: Section, others: readonly Section[]): boolean => {
  const series = seriesOf(section);
  return series !== null && others.every((other) => seriesOf(other) === series);
};

/** The word a heading counts by ("Lot 1 —", "v2:"), whatever the language, empty before a bare number ("1."); `null` where there is none. */
const seriesOf = ({ words }: Section): string | null =>
  /^\d{1,2}[.):：]\s+\S/.test(words) ? "" : (countOf(words.replace(/^[^\p{L}\p{N}]{1,4}/u, ""))?.word ?? null);

function qualifies(search: Search, sisters: readonly Section[], mode: Mode): boolean {
  const family = inSeries(search.page, sisters);
  const holding = family.filter((section) => holdsItems(search.page, section)).length;
  if (mode === "content") return holding >= 2 && (holding * 2 >= family.length || areTold(search.page, family));
  return family.length >= 2 && family.every((section) => hasProse(section) || section.children.length > 0);
}

/** Each without items yet says how far it is, whose, until when or how much it takes: what is planned, as its sisters with items are. */
const areTold = (page: PageSource, family: readonly Section[]): boolean =>
  family.every((section) => holdsItems(page, section) || saysHowItStands(page, section));

const saysHowItStands = (page: PageSource, section: Section): boolean =>
  ownContent(page, section).attributes.some(({ name }) => toldOfPlans.has(name));

const areMostlyTold = (page: PageSource, family: readonly Section[]): boolean =>
  family.filter((section) => saysHowItStands(page, section)).length * 2 > family.length;

const toldOfPlans: ReadonlySet<AttributeName> = new Set(["effort", "status", "owner", "target"]);

/** Lanes say what stands in them: of sisters in several lanes one with items is enough. */
function qualifiesAcross(search: Search, family: readonly Section[], mode: Mode): boolean {
  const lanes = new Set(family.filter(isInLane).map((section) => section.parent));
  const holding = family.some((section) => holdsItems(search.page, section));
  return (mode === "content" && search.whole && lanes.size >= 2 && holding) || qualifies(search, family, mode);
}

/** One of several in a paragraph each, below a heading that says something itself, as all its sisters do: what is delivered for it. */
function isPartInProse(candidates: readonly Section[], { parent }: Section): boolean {
  const sisters = parent?.parent?.children.filter((sister) => candidates.includes(sister)) ?? [];
  return parent !== null && sisters.length >= 2 && sisters.includes(parent) && sisters.every(tellsParts);
}

/** Prose above at least two headings with nothing but prose. */
export const tellsParts = (section: Section): boolean =>
  hasProse(section) &&
  section.children.length >= 2 &&
  section.children.every((child) => hasProse(child) && child.blocks.length === 1 && child.children.length === 0);

function hasProse(section: Section): boolean {
  return section.blocks.some((block) => block.kind === "paragraph" || block.kind === "quote");
}
