/**
 * Headings beside lanes: where "Now", "Planned" and "Later" part the lines of a page, a sister of theirs that states nothing
 * of its own is no outcome. One that stands between them ("Wishes of the shops") most likely parts lines too: they are
 * outcomes, guessed, and it is their theme. What follows the last lane is as a rule about the page.
 */
import { isLane, standInLevel, type Section } from "../source/sections";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { outcomeOfItem } from "./flatLists";
import { inlineOf, type PageSource } from "./pageSource";
import { holdsItems, isClosed, itemLists, itemsOf } from "./sectionContent";
import { statesAnything } from "./toldItems";
import { inPageOrder } from "./outcomeDraft";

/** The lanes' own outcomes with those of sisters between them, in page order; `null` where there are no sisters. */
export function besideLanes({ page, whole, announced }: Search, lanes: Found | null): Found | null {
  const lane = announced.find(
    (section) => isLane(section) && section.level < standInLevel && holdsLines(page, section),
  );
  if (!whole || lanes === null || lane?.parent == null) return null;
  const parts = lane.parent.children.filter(
    (section) => section.level === lane.level && !isClosed(section) && holdsItems(page, section),
  );
  const sisters = parts.filter((section) => !isLane(section));
  const isPlain = sisters.every((section) => holdsLines(page, section) && !statesAnything(page, section));
  if (sisters.length === 0 || sisters.length * 2 >= parts.length || !isPlain) return null;
  const guessed = sisters
    .filter((section) => parts.indexOf(section) < parts.findLastIndex(isLane))
    .flatMap((section) =>
      itemLists(page, section)
        .flatMap((list) => itemsOf(page, list))
        .map((item) => ({
          ...outcomeOfItem(page, section, item, { rank: null, nested: false, guessed: true }),
          theme: section.title,
        })),
    );
  return { ...lanes, outcomes: inPageOrder([...lanes.outcomes, ...guessed]) };
}

/** Lists of plain lines and nothing below them. */
function holdsLines(page: PageSource, section: Section): boolean {
  const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
  const isPlain = items.every((item) => item.items.length === 0 && inlineOf(page, item.lines).text !== "");
  return items.length > 0 && isPlain && section.children.length === 0;
}
