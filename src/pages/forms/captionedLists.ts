/**
 * Outcomes on a page of strategy that names them below each of its pillars: "Outcomes we want:" above a list. The pillar is their
 * theme. On a roadmap the same line says what an outcome is good for, so it is not asked there.
 */
import type { List } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { announcesOutcomes } from "../words/sectionWords";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { outcomeOfItem } from "./flatLists";
import { inlineOf, type PageSource } from "./pageSource";
import { isInsideClosed, itemLists, itemsOf } from "./sectionContent";

export function captionedOutcomes({ page, whole, strategic }: Search): Found | null {
  if (whole || !strategic) return null;
  const sections = sectionsBelow(page.root).filter((section) => !isInsideClosed(section));
  const captioned = sections.flatMap((section) => listsOf(page, section).map((list) => ({ section, list })));
  const outcomes = captioned.flatMap(({ section, list }) =>
    itemsOf(page, list).map((item) => outcomeOfItem(page, section, item, { rank: null, nested: true, guessed: true })),
  );
  if (outcomes.length === 0) return null;
  return { outcomes, form: "a line above its lists announces outcomes", at: captioned[0]?.section ?? null };
}

function listsOf(page: PageSource, section: Section): readonly List[] {
  return itemLists(page, section).filter((list) => {
    const before = section.blocks[section.blocks.indexOf(list) - 1];
    const line = before?.kind === "paragraph" && before.lines.length === 1 ? inlineOf(page, before.lines).text : "";
    const caption = /^(.{3,50}?)\s*[:：]$/u.exec(line)?.[1];
    return caption !== undefined && announcesOutcomes(caption, caption);
  });
}
