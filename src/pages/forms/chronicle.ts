/** Pages that tell, time by time, what happened: chronicles, changelogs, a year in review, whatever they are called. */
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
  const lines = times.flat().length;
  if (times.length < 2 || lines < fewestLines) return false;
  let past = 0;
  for (const items of times) {
    const told = items.filter((item) => item.task === null && tellsPast(inlineOf(page, item.lines).text)).length;
    if (told * 2 < items.length) return false;
    past += told;
  }
  return past * 5 >= lines * 3;
}
