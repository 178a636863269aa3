/**
 * Lists whose lines each have a title in bold and sentences on it, or say who and until when above parts of their own, below
 * headings that state nothing themselves: the lines are what is planned, and the headings part them ("Planned after the first
 * release"). What is delivered for a heading is a few words.
 */
import type { Item } from "../source/block";
import type { Section } from "../source/sections";
import { leadInBold } from "../inline/inlineText";
import { lineTitle } from "../inline/lineTitle";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { nestedItems, outcomeOfItem } from "./flatLists";
import { ownContent } from "./ownContent";
import { inlineOf, type PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import { holdsItems, isClosed, itemLists, itemsOf } from "./sectionContent";

const fewestLines = 4;
const shortestSentence = 40;

interface Told {
  readonly section: Section;
  readonly item: Item;
}

/** `null` where the headings may as well be outcomes. */
export function toldItems({ page, whole }: Search, headings: Found): Found | null {
  const parent = headings.at?.parent ?? null;
  if (!whole || parent === null) return null;
  const parts = parent.children.filter((section) => !isClosed(section) && holdsItems(page, section));
  const listing = parts.filter((section) => itemLists(page, section).length > 0);
  if (listing.length === 0 || listing.some((section) => statesAnything(page, section))) return null;
  const lines = listing.flatMap((section) =>
    itemLists(page, section).flatMap((list) => itemsOf(page, list).map((item) => ({ section, item }))),
  );
  const holding = headings.outcomes.filter(({ deliverables }) => deliverables.length > 0).length;
  const nested = holding === listing.length && areFollowedUp(page, lines);
  const areTold = parts.length === headings.outcomes.length && listing.length === parts.length;
  if (!nested && !(areTold && areSentences(page, lines))) return null;
  const outcomes = lines.map(({ section, item }) => ({
    ...outcomeOfItem(page, section, item, { rank: null, nested, guessed: !nested }),
    theme: section.title,
  }));
  return {
    outcomes,
    form: "its lines have titles and say more of their own, its headings part them",
    at: headings.at,
  };
}

function areSentences(page: PageSource, lines: readonly Told[]): boolean {
  const told = lines.filter(({ item }) => {
    const { rest } = lineTitle(inlineOf(page, item.lines), { lead: true });
    return rest !== null && rest.to - rest.from >= shortestSentence;
  });
  return lines.length >= fewestLines && told.length * 3 >= lines.length * 2;
}

const fewestFollowed = 3;

/** Most of them in bold, saying whose they are or until when, and most above several parts. */
function areFollowedUp(page: PageSource, lines: readonly Told[]): boolean {
  const stated = lines.filter(({ item }) => {
    const inline = inlineOf(page, item.lines);
    const { owner, periods, facts } = lineTitle(inline, { lead: true });
    return leadInBold(inline) !== undefined && (owner !== null || periods.length + facts.length > 0);
  });
  const nesting = lines.filter(({ item }) => nestedItems(page, item).length >= 2);
  return (
    lines.length >= fewestFollowed && stated.length * 3 >= lines.length * 2 && nesting.length * 3 >= lines.length * 2
  );
}

/** Whether a heading, or what stands directly below it, says more than the lines of its list. */
export function statesAnything(page: PageSource, section: Section): boolean {
  const { marks, statusWords, periods, links, label } = headingTitle(page, section);
  const { attributes, prose, mentions } = ownContent(page, section);
  const facts = [marks, periods, links, attributes, prose, mentions].some((found) => found.length > 0);
  return facts || statusWords !== null || label !== null || section.children.length > 0;
}
