/** Pages that tell, time by time, what happened: chronicles, changelogs, a year in review, whatever they are called. */
import { sectionsBelow } from "../source/sections";
import { tellsPast } from "../words/pastTense";
import { inlineOf, type PageSource } from "./pageSource";
import { itemLists, itemsOf } from "./sectionContent";

const fewestLines = 3;

/** At least two times or versions, most lines below each of them in the past tense, and no box that could be ticked. */
export function isChronicle(page: PageSource): boolean {
  const times = sectionsBelow(page.root)
    .filter(({ role }) => role.group?.kind === "horizon")
    .map((section) => itemLists(page, section).flatMap((list) => itemsOf(page, list)))
    .filter((items) => items.length > 0);
  if (times.length < 2 || times.flat().length < fewestLines) return false;
  return times.every((items) => {
    const past = items.filter((item) => item.task === null && tellsPast(inlineOf(page, item.lines).text));
    return past.length * 2 > items.length;
  });
}
