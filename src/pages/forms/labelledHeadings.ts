/** Outcomes by the label their heading carries: "Objective 1: …", "Phase 2 – …". */
import { standInLevel, type Section } from "../source/sections";
import { normalWords } from "../words/normalWords";
import { mentionsPlan } from "../words/planWords";
import type { LineTitle } from "../inline/lineTitle";
import type { Search } from "./search";
import type { PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import { holdsItems, isObjective, itemLists, itemsOf } from "./sectionContent";
import { parentOutsideGroups, isInLane } from "./headingFamilies";
import { inScope } from "./headingLevel";

/** "Objective 1:" and the like at least twice on one level, or once above its results; priorities only with a title and items below. */
export function labelledLevel(search: Search, candidates: readonly Section[]): readonly Section[] {
  const labelled = candidates.filter((section) => isLabelled(search, section) && !groupsStated(search.page, section));
  if (labelled.length === 0) return labelled;
  for (const level of [1, 2, 3, 4, 5, 6, 7]) {
    const onLevel = labelled.filter((section) => section.level === level);
    if (onLevel.length >= 2) return withSeries(search.page, candidates, onLevel);
  }
  const [only, ...others] = labelled;
  return only !== undefined && others.length === 0 && isObjective(search.page, only) ? [only] : [];
}

/** "Workstream: Admissions" above headings that state who, how and when behind their titles: they are the outcomes. */
function groupsStated(page: PageSource, { blocks, children }: Section): boolean {
  const headings = children.filter(({ level }) => level < standInLevel);
  if (headings.length < 2 || blocks.some(({ kind }) => kind === "list" || kind === "table")) return false;
  return headings.every((heading) => {
    const { facts, marks } = headingTitle(page, heading);
    return facts.length + marks.length >= 2;
  });
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
  if (!numbered) return false;
  if (isFollowedUp(page, section)) return true;
  return evidence.titles.some(mentionsPlan) && (holdsItems(page, section) || holdsHeadings(page, section));
}

/** It and at least one phase beside it stand above nothing but boxes, some of them ticked: a plan in progress, whatever its page is called. */
function isFollowedUp(page: PageSource, section: Section): boolean {
  const phases = (section.parent?.children ?? []).filter(
    (sister) => headingTitle(page, sister).labelKind === "phase" && holdsItems(page, sister),
  );
  if (phases.length < 2 || !phases.includes(section)) return false;
  const tasks = phases.flatMap((phase) => itemLists(page, phase).flatMap((list) => itemsOf(page, list)));
  return tasks.every(({ task }) => task !== null) && tasks.some(({ task }) => task?.state !== "open");
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
  const label = title.label ?? "";
  if (title.labelKind === "outcome") return /\p{L}{3}|\d/u.test(label) && (strategic || !weakLabel.test(label));
  if (title.labelKind === "phase") return isPlannedPhase(search, section, title);
  // "Task 1: …" on a roadmap, above headings with what is delivered for it.
  if (title.labelKind === "deliverable") return search.whole && hasPlannedParts(page, section);
  if (title.labelKind !== "priority") return false;
  if (inScope(search, section, "prose")) return /\p{L}{3}/u.test(title.title);
  return /\p{L}{4}/u.test(label) && (holdsItems(page, section) || (search.whole && standsAboveTold(page, section)));
}

/** "Priority 1 — Security" above headings with nothing but prose: what is delivered for it. */
const standsAboveTold = (page: PageSource, { children }: Section): boolean =>
  children.length >= 2 && children.every((child) => child.level < standInLevel && !holdsItems(page, child));
