/**
 * Sections a person corrected: "outcomes" makes what stands below the heading outcomes, in whatever form it has;
 * "deliverables" makes the heading one outcome with its items as deliverables. The rest of the page is read as if these
 * sections were not there.
 */
import { sectionsBelow, type Section } from "../source/sections";
import { draftOfHeading } from "./lineDraft";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { deliverablesOf, outcomeOf } from "./headings";
import { inPageOrder, type OutcomeDraft } from "./outcomeDraft";
import type { PageSource } from "./pageSource";
import { isCorrected, isInsideClosed } from "./sectionContent";

/** Outermost corrected sections, in page order. */
export function correctedSections(page: PageSource): readonly Section[] {
  const corrected = sectionsBelow(page.root).filter(isCorrected);
  if (corrected.length === 0) return [];
  const set = new Set(corrected);
  return corrected.filter((section) => {
    for (let at = section.parent; at !== null; at = at.parent) if (set.has(at)) return false;
    return true;
  });
}

/** `read` finds outcomes in a page; it is given each section as a page of its own. */
export function outcomesOfCorrected(
  search: Search,
  sections: readonly Section[],
  read: (search: Search) => Found,
): readonly OutcomeDraft[] {
  return sections.flatMap((section) =>
    section.said?.correction === "deliverables"
      ? [oneOutcome(search.page, section)]
      : inside(search, section, read).map((outcome) => ({ ...outcome, guessed: false })),
  );
}

function oneOutcome(page: PageSource, section: Section): OutcomeDraft {
  const outcome = outcomeOf(page, section, false);
  if (outcome.deliverables.length > 0) return outcome;
  const headings = section.children.filter((child) => !isInsideClosed(child));
  return { ...outcome, deliverables: headings.map((child) => draftOfHeading(page, child)) };
}

/** The same search in one section, as if it were a page that says it is a roadmap. */
export function searchInside(search: Search, section: Section): Search {
  const page: PageSource = { ...search.page, root: section };
  const announced = [section, ...sectionsBelow(section)].filter(
    (below) => below === section || (below.role.group !== null && !isInsideClosed(below)),
  );
  return { ...search, page, whole: true, strategic: true, announced, announcedSet: new Set(announced) };
}

function inside(search: Search, section: Section, read: (search: Search) => Found): readonly OutcomeDraft[] {
  const within = searchInside({ ...search, evidence: { ...search.evidence, forced: true } }, section);
  const { page } = within;
  const found = read(within);
  if (found.outcomes.length > 0) return found.outcomes;
  const headings = section.children.filter((child) => !isInsideClosed(child) && child.role.group === null);
  return headings.map((child) => ({ ...outcomeOf(page, child, false), deliverables: deliverablesOf(page, child) }));
}

/** What was found elsewhere, with nothing of the corrected sections in it, and theirs in their places. */
export function withCorrected(
  found: readonly OutcomeDraft[],
  corrected: readonly OutcomeDraft[],
  sections: readonly Section[],
): readonly OutcomeDraft[] {
  const isInside = (start: number): boolean => sections.some((section) => isWithin(section, start));
  const others = found
    .filter(({ line }) => !isInside(line.span.start))
    .map((outcome) => ({
      ...outcome,
      deliverables: outcome.deliverables.filter(({ span }) => !isInside(span.start)),
    }));
  return inPageOrder([...others, ...corrected]);
}

/** Whether an offset stands in a section, its heading and everything below it included. */
export function isWithin(section: Section, offset: number): boolean {
  return offset >= (section.heading?.content.start ?? 0) && offset < endOf(section);
}

/** Start of the next section that does not stand below this one. */
function endOf(section: Section): number {
  let at: Section | null = section;
  while (at !== null) {
    const parent: Section | null = at.parent;
    const next = parent?.children[parent.children.indexOf(at) + 1];
    if (next?.heading != null) return next.heading.content.start;
    at = parent;
  }
  return Number.POSITIVE_INFINITY;
}
