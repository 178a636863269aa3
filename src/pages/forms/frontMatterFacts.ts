/**
 * Front matter as facts of the page: "owner: Mia" above the text says what "Owner: Mia" below the title would. What only
 * speaks of the page as a document (when it was written, for whom) is no fact of an outcome.
 */
import type { FrontMatterValue } from "../frontMatter";
import type { AttributeName } from "../words/attributeWords";
import { workItemsIn } from "../inline/references";
import { normalWords, phrases } from "../words/normalWords";
import { planningFacts, type ReadAttribute } from "./attributes";
import { cellAttribute } from "./cellFacts";
import type { PageSource } from "./pageSource";

const kept: ReadonlySet<AttributeName> = new Set([...planningFacts, "theme"]);

/** When a page was written, or which meeting it tells of, stands under these names as often as when something is due. */
const datesOfPages = phrases(`
  data, date, dates, dato, datum, fecha, iteration, month, release, releases, sprint, tarih, year, дата, 날짜, 日期
`);

export function factsOfFrontMatter(page: PageSource, values: readonly FrontMatterValue[]): readonly ReadAttribute[] {
  const from = page.blocks[0]?.kind === "front-matter" ? page.blocks[0].span.start : 0;
  return values.flatMap(({ name, value, at }) => {
    if (at === null || value === "" || datesOfPages.has(normalWords(name))) return [];
    const said = { start: from + at.value.start, end: from + at.value.end };
    const fact = cellAttribute(page, name, from + at.name.start, said);
    return kept.has(fact.name) && isMeant(fact) ? [fact] : [];
  });
}

/** "target: developers" and "id: overview" name neither a time nor work. */
function isMeant({ name, value, inline }: ReadAttribute): boolean {
  return name === "work-item" ? workItemsIn(inline).length > 0 : name !== "target" || /\d/.test(value);
}
