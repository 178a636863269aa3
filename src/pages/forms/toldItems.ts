/**
 * Lists whose lines each have a title in bold and sentences on it, below headings that state nothing themselves: the lines
 * are what is planned, and the headings part them ("Planned after the first release"). What is delivered for a heading is
 * a few words.
 */
import type { Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { outcomeOfItem } from "./flatLists";
import { ownContent } from "./ownContent";
import { inlineOf, type PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import { holdsItems, isClosed, itemLists, itemsOf } from "./sectionContent";

const fewestLines = 4;
const shortestSentence = 40;

/** `null` where the headings may as well be outcomes. */
export function toldItems({ page, whole }: Search, headings: Found): Found | null {
  const parent = headings.at?.parent ?? null;
  if (!whole || parent === null) return null;
  const parts = parent.children.filter((section) => !isClosed(section) && holdsItems(page, section));
  if (parts.length !== headings.outcomes.length || parts.some((section) => statesAnything(page, section))) return null;
  const lines = parts.flatMap((section) =>
    itemLists(page, section).flatMap((list) => itemsOf(page, list).map((item) => ({ section, item }))),
  );
  const told = lines.filter(({ item }) => {
    const { rest } = lineTitle(inlineOf(page, item.lines), { lead: true });
    return rest !== null && rest.to - rest.from >= shortestSentence;
  });
  if (lines.length < fewestLines || told.length * 3 < lines.length * 2) return null;
  const outcomes = lines.map(({ section, item }) => ({
    ...outcomeOfItem(page, section, item, { rank: null, nested: false, guessed: true }),
    theme: section.title,
  }));
  return {
    outcomes,
    form: "its lines have titles and sentences of their own, its headings part them",
    at: headings.at,
  };
}

/** Whether a heading, or what stands directly below it, says more than the lines of its list. */
export function statesAnything(page: PageSource, section: Section): boolean {
  const { marks, statusWords, periods, links, label } = headingTitle(page, section);
  const { attributes, prose, mentions } = ownContent(page, section);
  const facts = [marks, periods, links, attributes, prose, mentions].some((found) => found.length > 0);
  return facts || statusWords !== null || label !== null || section.children.length > 0;
}
