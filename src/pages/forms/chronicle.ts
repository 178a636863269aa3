/** Pages that tell, time by time, what happened: chronicles, changelogs, a year in review, whatever they are called. */
import type { Item } from "../source/block";
import { sectionsBelow } from "../source/sections";
import { tellsPast } from "../words/pastTense";
import { inlineOf, type PageSource } from "./pageSource";
import { itemLists, itemsOf } from "./sectionContent";

const fewestLines = 3;

/** At least two times or versions, half of the lines below each of them and most of all in the past tense. */
export function isChronicle(page: PageSource): boolean {
  const times = sectionsBelow(page.root)
    .filter(({ role }) => role.group?.kind === "horizon")
    .map((section) => itemLists(page, section).flatMap((list) => itemsOf(page, list)))
    .filter((items) => items.length > 0);
  const isPast = (item: Item): boolean => item.task === null && tellsPast(inlineOf(page, item.lines).text);
  const past = times.map((items) => items.filter(isPast).length);
  const lines = times.flat().length;
  return (
    times.length >= 2 &&
    lines >= fewestLines &&
    times.every((items, at) => (past[at] ?? 0) * 2 >= items.length) &&
    past.reduce((sum, count) => sum + count, 0) * 5 >= lines * 3
  );
}
