/**
 * A page that changes its form half-way: a table for the quarter that is under way, headings for the next. The form found for
 * the page leaves such a stretch without outcomes, so each is read once more as a page of its own.
 *
 * Asked only of the brothers of a stretch that has outcomes: what a page says elsewhere is prose until it says otherwise.
 */
import type { Section } from "../source/sections";
import { isWithin, searchInside } from "./correctedSections";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { isInsideClosed } from "./sectionContent";
import { inPageOrder } from "./outcomeDraft";

/** What was found, with the outcomes of periods the page's form does not reach, in page order. */
export function withOtherPeriods(
  search: Search,
  found: Found,
  read: (search: Search, period: Section) => Found,
): Found {
  const holds = (section: Section): boolean => found.outcomes.some(({ line }) => isWithin(section, line.span.start));
  const others = periodsOf(search).filter(
    (section) => !holds(section) && periodsBeside(section).some((other) => other !== section && holds(other)),
  );
  const more = others.flatMap((section) => read(searchInside(search, section), section).outcomes);
  if (more.length === 0) return found;
  const outcomes = inPageOrder([...found.outcomes, ...more]);
  return { ...found, outcomes };
}

/** A time or a state ("To do" above headings, "Done" above a list). */
const isPeriod = (section: Section): boolean => {
  const kind = section.role.group?.kind;
  return (kind === "horizon" || kind === "status") && !isInsideClosed(section);
};

const periodsOf = ({ announced }: Search): readonly Section[] => announced.filter(isPeriod);

const periodsBeside = (section: Section): readonly Section[] => (section.parent?.children ?? []).filter(isPeriod);
