/**
 * Outcomes on a page of strategy that captions its lists. "Outcomes we want:" below each of its pillars: the pillar is their
 * theme. "Measures:" or "Maßnahmen:" below headings: the headings are the outcomes. On a roadmap such a line says what an outcome
 * is good for, so it is not asked there.
 */
import type { List } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { announcesOutcomes } from "../words/planWords";
import { sectionKind } from "../words/sectionWords";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { outcomeOfItem } from "./flatLists";
import { isCandidate } from "./headingCandidates";
import { outcomeOf } from "./headings";
import { inlineOf, type PageSource } from "./pageSource";
import { isInsideClosed, itemLists, itemsOf } from "./sectionContent";

export function captionedOutcomes({ page, whole, strategic }: Search): Found | null {
  if (whole || !strategic) return null;
  const sections = sectionsBelow(page.root).filter((section) => !isInsideClosed(section));
  const captioned = sections.flatMap((section) =>
    listsBelow(page, section, namesOutcomes).map((list) => ({ section, list })),
  );
  const outcomes = captioned.flatMap(({ section, list }) =>
    itemsOf(page, list).map((item) => outcomeOfItem(page, section, item, { rank: null, nested: true, guessed: true })),
  );
  if (outcomes.length === 0) return aboveMeasures(page, sections);
  return { outcomes, form: "a line above its lists announces outcomes", at: captioned[0]?.section ?? null };
}

/** At least two headings, each above what is done for it. */
function aboveMeasures(page: PageSource, sections: readonly Section[]): Found | null {
  const chosen = sections.filter(
    (section) => isCandidate(page, section) && listsBelow(page, section, namesDeliverables).length > 0,
  );
  if (chosen.length < 2) return null;
  const outcomes = chosen.map((section) => outcomeOf(page, section, true));
  return { outcomes, form: "its headings stand above what is done for them", at: chosen[0] ?? null };
}

const namesDeliverables = (caption: string): boolean => sectionKind(caption) === "deliverables";

const namesOutcomes = (caption: string): boolean => announcesOutcomes(caption, caption) && !namesDeliverables(caption);

/** Lists below a line of a few words and a colon that passes. */
function listsBelow(page: PageSource, section: Section, passes: (caption: string) => boolean): readonly List[] {
  return itemLists(page, section).filter((list) => {
    const before = section.blocks[section.blocks.indexOf(list) - 1];
    const line = before?.kind === "paragraph" && before.lines.length === 1 ? inlineOf(page, before.lines).text : "";
    const caption = /^(.{3,50}?)\s*[:：]$/u.exec(line)?.[1];
    return caption !== undefined && passes(caption);
  });
}
