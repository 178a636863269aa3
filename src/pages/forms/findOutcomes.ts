/**
 * Which lines of a page are outcomes: the forms in the order of their evidence, each tried on the page's own shape.
 *
 * A page is searched where it says it is a roadmap: everywhere when its title does, else below headings that do
 * ("Our priorities", "2025 goals"). Labelled headings ("Objective 1:") speak for themselves. In doubt nothing is found:
 * a false outcome costs an Epic, a missed one a click.
 */
import { ancestorsOf, sectionsBelow, type Section } from "../source/sections";
import { namesProcess, namesRoadmap } from "../words/sectionWords";
import { flatOutcomes, listOutcomes } from "./flatLists";
import { ganttOutcomes } from "./gantt";
import { headingOutcomes, onlyHeading } from "./headings";
import type { OutcomeDraft } from "./outcomeDraft";
import { pageOutcome } from "./pageOutcome";
import { tableOutcomes } from "./tables";
import type { PageSource } from "./pageSource";
import { isInsideClosed, isPageTitle } from "./sectionContent";

export interface Evidence {
  /** Titles the page has: from the tree, front matter and its first heading. */
  readonly titles: readonly string[];
  /** Somebody said that this page is a roadmap. */
  readonly forced: boolean;
  /** Somebody said that this page is one outcome. */
  readonly onePage: boolean;
  /** Names of the folders above. */
  readonly folders: readonly string[];
}

export interface Found {
  readonly outcomes: readonly OutcomeDraft[];
  /** One sentence on the form, for the page's reason. */
  readonly form: string;
  readonly at: Section | null;
}

export interface Search {
  readonly page: PageSource;
  readonly evidence: Evidence;
  /** The whole page is a roadmap. */
  readonly whole: boolean;
  /** Sections that say that outcomes follow, not closed, in page order. */
  readonly announced: readonly Section[];
  readonly announcedSet: ReadonlySet<Section>;
}

const nothing: Found = { outcomes: [], form: "no form of outcomes was found", at: null };

export function findOutcomes(page: PageSource, evidence: Evidence): Found {
  const process = !evidence.forced && evidence.titles.some((title) => namesProcess(title));
  if (process) return { ...nothing, form: "its title says it is about how things are done" };
  const search = startSearch(page, evidence);
  const page1 = pageOutcome(search);
  if (page1 !== null) return page1;
  const labelled = headingOutcomes(search, "labelled");
  if (labelled !== null) return labelled;
  const tables = tableOutcomes(search);
  if (tables !== null) return tables;
  const headings = headingOutcomes(search, "content");
  const flat = flatOutcomes(search);
  const better = choose(headings, flat);
  if (better !== null) return better;
  return (
    listOutcomes(search) ?? ganttOutcomes(search) ?? headingOutcomes(search, "prose") ?? onlyHeading(search) ?? nothing
  );
}

/** Headings with items below win, unless groups (Now/Next/Later, Done) hold the items and the headings are few. */
function choose(headings: Found | null, flat: Found | null): Found | null {
  if (headings === null || flat === null) return headings ?? flat;
  return headings.outcomes.length >= 2 && !flat.form.startsWith("grouped") ? headings : preferGroups(headings, flat);
}

function preferGroups(headings: Found, flat: Found): Found {
  return headings.outcomes.some((outcome) => outcome.deliverables.length > 0) && headings.outcomes.length >= 2
    ? headings
    : flat;
}

function startSearch(page: PageSource, evidence: Evidence): Search {
  const sections = sectionsBelow(page.root);
  const open = sections.filter((section) => !isInsideClosed(section));
  const whole = evidence.forced || evidence.titles.some((title) => namesRoadmap(title)) || horizons(open) >= 2;
  const announced = open.filter((section) => isAnnounced(section, whole));
  return { page, evidence, whole, announced, announcedSet: new Set(announced) };
}

function isAnnounced(section: Section, whole: boolean): boolean {
  const { group, kind } = section.role;
  if (isPageTitle(section) && whole) return false;
  if (group?.kind === "announcement") return true;
  if (group?.kind === "horizon") return whole || namesRoadmap(section.words) || insideAnnounced(section);
  if (group !== null) return whole || insideAnnounced(section);
  return kind === "themes" || namesRoadmapShortly(section);
}

/** A heading of few words that ends in "roadmap" or the like ("IPFS project roadmap"). */
function namesRoadmapShortly(section: Section): boolean {
  const words = section.words.trim().split(/\s+/);
  return words.length <= 6 && namesRoadmap(words.slice(-2).join(" ")) && !namesProcess(section.words);
}

function insideAnnounced(section: Section): boolean {
  return ancestorsOf(section).some((above) => above.role.group?.kind === "announcement" || namesRoadmap(above.words));
}

const laneWords = /^(?:now|next|later|soon|short[- ]term|mid[- ]term|medium[- ]term|long[- ]term|near[- ]term)\b/i;

/** How many lanes of Now/Next/Later the page has. */
function horizons(sections: readonly Section[]): number {
  return new Set(
    sections
      .filter((section) => laneWords.test(section.words.trim()) && section.role.group?.kind === "horizon")
      .map((section) => section.words.trim().toLowerCase().slice(0, 4)),
  ).size;
}
