/** Pages that tell, time by time, what happened: chronicles, changelogs, a year in review, whatever they are called. */
import type { Item, List } from "../source/block";
import { workItemsIn } from "../inline/references";
import { sectionsBelow, type Section } from "../source/sections";
import { tellsPast } from "../words/pastTense";
import { inlineOf, type PageSource } from "./pageSource";
import { itemLists, itemsOf } from "./sectionContent";

const fewestLines = 3;

/** Every heading above items names a version that came out; a line with a work item was planned here and stays. */
function tellsReleases(page: PageSource): boolean {
  const holding = [page.root, ...sectionsBelow(page.root)].filter((section) => itemLists(page, section).length > 0);
  return (
    holding.length >= 2 &&
    holding.every(isReleased) &&
    !holding.some((section) => holdsLinks(page, itemLists(page, section)))
  );
}

const isReleased = ({ title, role: { group } }: Section): boolean =>
  group?.kind === "horizon" && group.status?.category === "done" && /\d\.\d/.test(title);

const holdsLinks = (page: PageSource, lists: readonly List[]): boolean =>
  lists.some(({ items }) => items.some(({ lines }) => workItemsIn(inlineOf(page, lines)).length > 0));

/** Nothing but what was released, or at least two times or versions, half of the lines below each of them and most of all in the past tense. */
export function isChronicle(page: PageSource): boolean {
  if (tellsReleases(page)) return true;
  const times = sectionsBelow(page.root).filter(({ role }) => role.group?.kind === "horizon");
  let telling = 0;
  let lines = 0;
  let past = 0;
  if (times.length < 2) return false;
  for (const section of times) {
    const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
    const told = pastAmong(page, items);
    if (told * 2 < items.length) return false;
    if (items.length > 0) telling += 1;
    lines += items.length;
    past += told;
  }
  return telling >= 2 && lines >= fewestLines && past * 5 >= lines * 3;
}

/** How many lines tell what happened; no further than where it is clear that fewer than half do. */
function pastAmong(page: PageSource, items: readonly Item[]): number {
  let told = 0;
  for (const [at, item] of items.entries()) {
    if (item.task === null && tellsPast(inlineOf(page, item.lines).text)) told += 1;
    else if ((at + 1 - told) * 2 > items.length) break;
  }
  return told;
}
