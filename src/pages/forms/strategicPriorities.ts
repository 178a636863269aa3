/**
 * "Strategic priorities" on a page that states a strategy: what it turns to, not what is planned, as long as none of them says
 * when, how far, by whom or with what parts.
 */
import { sectionsBelow, type Section } from "../source/sections";
import type { Item } from "../source/block";
import { lineTitle, type LineTitle } from "../inline/lineTitle";
import { periodsIn, whenOf, withoutPeriods } from "../inline/when";
import { normalWords } from "../words/normalWords";
import { headingTitle } from "./headingTitle";
import { ownContent } from "./ownContent";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";
import { holdsItems } from "./sectionContent";

const mayName = /prior[iy]|öncelik|приорит|пріорит|優先|优先|우선/iu;
const names =
  /^(?:(?:our|the|key|main|core|top|\d|strategic|unsere|die|wichtigste|strategischen?|nos|les|nuestras|las|nossas|as|le|nostre|onze|de|våra|vara|vores|vare|nasze|nase|os|наши|наші|strategiska|strategiske|stratejik|strategiai|стратегические|стратегічні) )*(?:priorities|hauptprioritaten|hovedprioriteringer|prioriteter|priority|prioritasok|oncelikler|prioritaten|priorites|prioridades|priorita|prioriteiten|prioriteringar|prioriteringer|priorytety|приоритеты|пріоритети|優先事項|우선순위)(?: (?:strategiques|estrategicas|strategiche|strategiczne))?$/u;

/** "Priorities 2026 to 2028": several years are those of the strategy, where a year or a quarter is that of a plan. */
function withoutYears(words: string): string {
  const [period] = periodsIn(words);
  const { from, to } = period === undefined ? { from: null, to: null } : whenOf(period.literal);
  const isOfYears = from !== null && to !== null && Number(to.slice(0, 4)) > Number(from.slice(0, 4)) + 1;
  return isOfYears ? withoutPeriods(words) : words;
}

/** The sections of a page of strategy whose lines are its themes. */
export const prioritiesAsThemes = (page: PageSource): readonly Section[] =>
  sectionsBelow(page.root).filter((section) => statesThemes(page, section));

export const statesThemes = askedOnce(
  (page: PageSource, section: Section): boolean =>
    mayName.test(section.words) &&
    names.test(normalWords(withoutYears(section.words))) &&
    section.blocks.every(
      (block) => block.kind !== "table" && (block.kind !== "list" || block.items.every((item) => isBare(page, item))),
    ) &&
    section.children.every((child) => isBareHeading(page, child)),
);

const saysNothing = ({ marks, statusWords, owner, priority, periods, links }: LineTitle): boolean =>
  [statusWords, owner, priority].every((fact) => fact === null) && marks.length + periods.length + links.length === 0;

function isBare(page: PageSource, { lines, items, task }: Item): boolean {
  return task === null && items.length === 0 && saysNothing(lineTitle(inlineOf(page, lines), { lead: true }));
}

function isBareHeading(page: PageSource, section: Section): boolean {
  const { attributes, mentions } = ownContent(page, section);
  return (
    saysNothing(headingTitle(page, section)) &&
    attributes.length + mentions.length + section.children.length === 0 &&
    !holdsItems(page, section)
  );
}
