/**
 * Outcomes as list items: flat below groups (Done / Planned, Now / Next / Later, quarters), flat below an announcement
 * ("Our priorities"), or an ordered list whose order is the rank. Nested bullets are deliverables below a rank and where most
 * items of the page have them; where one or two bullets have some, they are notes.
 */
import { itemOfLine, type Item, type List, type Paragraph } from "../source/block";
import type { Section } from "../source/sections";
import { leadInBold } from "../inline/inlineText";
import { lineTitle, type LineTitle } from "../inline/lineTitle";
import { draftOfItem } from "./lineDraft";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { groupFacts } from "./groupFacts";
import { isCandidate } from "./headingCandidates";
import type { OutcomeDraft } from "./outcomeDraft";
import { definesTerms } from "./lessons";
import { isNotesOfDay } from "./notesOfDay";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";
import { beginsWithMention } from "../words/mentionWords";
import { groupOf, type Group } from "../words/groupHeading";
import { periodsIn } from "../inline/when";
import { announcesAims, announcesFirmly, announcesWork, mentionsPlan } from "../words/planWords";
import { endsInQuestionMark } from "../words/questionWords";
import { holdsPhrase, normalWords } from "../words/normalWords";
import { standsAmongRoadmaps } from "../words/roadmapNames";
import type { AttributeName } from "../words/attributeWords";
import { splitAttributes } from "./attributes";
import { holdsItems, isClosed, isFieldHeading, isIndex, isPageTitle, itemLists, itemsOf } from "./sectionContent";

interface Holder {
  readonly section: Section;
  readonly lists: readonly List[];
  /** It stands for the lane above it, which holds nothing else. */
  readonly isLane: boolean;
}

export function flatOutcomes(search: Search): Found | null {
  const { page } = search;
  const holders = search.announced
    .filter((section) => !isFieldHeading(page, section) && section.role.kind !== "themes")
    .filter((section) => isGroup(section) || !standsAboveTitles(page, section))
    .map((section) => holderOf(page, section));
  const holding = holders.filter(({ lists }) => lists.length > 0 && !speaksOfItself(search, lists));
  const groups = holding.filter(({ section, isLane }) => isGroup(section) || isLane);
  const isGrouped = groups.length > 0;
  const chosen = isGrouped ? groups : holding;
  if (chosen.length === 0 || isIndexOfPeriods(page, groups, holders) || standMostlyAboveTitles(page, groups, holders))
    return null;
  const form = isGrouped
    ? "grouped lists: its items stand under a status or a horizon"
    : "lists follow an announcement of outcomes";
  const outcomes = itemOutcomes(page, chosen, !search.whole || chosen.every(namesAims));
  return outcomes.length === 0 ? null : { outcomes, form, at: chosen[0]?.section ?? null, isGrouped };
}

/** "Write the strategic plan", "Share the strategic plan": half of the lines name the plan that the page is, and say what is to do for it. */
function speaksOfItself({ page, evidence: { titles } }: Search, lists: readonly List[]): boolean {
  const names = new Set(titles.filter(mentionsPlan).map(normalWords));
  if (names.size === 0) return false;
  const items = lists.flatMap((list) => itemsOf(page, list));
  const about = items.filter(({ lines }) => holdsPhrase(inlineOf(page, lines).text, names));
  return about.length >= fewestAbout && about.length * 2 >= items.length;
}

const fewestAbout = 2;

/** "Project goals": on a roadmap too they may be what is wanted of the whole, and nothing that is ever finished. */
const namesAims = ({ section: { words, role } }: Holder): boolean =>
  role.group?.kind === "announcement" && announcesAims(words) && !announcesFirmly(words, periodsIn(words).length > 0);

/** Most of the groups hold nothing but links to where their outcomes stand: the few lines among them are notes. */
function isIndexOfPeriods(page: PageSource, groups: readonly Holder[], holders: readonly Holder[]): boolean {
  const indexes = holders.filter(
    ({ section, lists }) => lists.length === 0 && itemLists(page, section).some((list) => isIndex(page, list)),
  );
  return groups.length > 0 && indexes.length > groups.length;
}

/** Most of the groups hold headings with titles of their own: a list below another says what that group is about. */
function standMostlyAboveTitles(page: PageSource, groups: readonly Holder[], holders: readonly Holder[]): boolean {
  const above = holders.filter(
    ({ section, lists }) =>
      isGroup(section) && lists.length === 0 && section.children.some((child) => isCandidate(page, child)),
  );
  return groups.length > 0 && above.length > groups.length;
}

function isGroup(section: Section): boolean {
  const group = section.role.group;
  return group !== null && group.kind !== "announcement";
}

/** An announcement above headings with titles of their own: they are the outcomes, its own list introduces them. */
function standsAboveTitles(page: PageSource, section: Section): boolean {
  return section.children.filter((child) => isCandidate(page, child)).length >= 2;
}

/** "Now" above "Our goals" and nothing else: what stands below the goals stands in the lane. */
function holderOf(page: PageSource, section: Section): Holder {
  const listed = itemLists(page, section).filter((list) => !isIndex(page, list));
  const own = listed.length > 0 ? listed : titledParagraphs(page, section);
  const only = section.children.length === 1 ? section.children[0] : undefined;
  if (own.length > 0 || !isGroup(section) || only === undefined || !mentionsPlan(only.words))
    return { section, lists: own, isLane: false };
  return { ...holderOf(page, only), isLane: true };
}

/** "**Favourites stay.** They are lost today. …": paragraphs of a lane that each begin with a title in bold are its items. */
const titledParagraphs = askedOnce((page: PageSource, section: Section): readonly List[] => {
  const { blocks, children } = section;
  const isTitled = ({ lines }: Paragraph): boolean => {
    const inline = inlineOf(page, lines);
    const lead = leadInBold(inline);
    if (lead === undefined || inline.text.length <= lead.to + fewestOfProse) return false;
    return !/[:：]\s*$/.test(inline.text.slice(0, lead.to + 1)) && !/^\s?[:：]/.test(inline.text.slice(lead.to));
  };
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" && isTitled(block) ? [block] : []));
  const [first] = paragraphs;
  if (first === undefined || !isGroup(section) || children.length > 0 || paragraphs.length < blocks.length) return [];
  const items = paragraphs.map(({ lines, first: at, last }) => ({
    ...itemOfLine(lines[0] ?? { start: 0, end: 0 }, at),
    lines,
    last,
  }));
  return [{ kind: "list", ordered: false, items, fromCode: false, first: first.first, last: items.at(-1)?.last ?? 0 }];
});

const fewestOfProse = 20;

/**
 * "1. **New billing** (Ola, Q3)" above its parts, right below the title of a roadmap: the ranked list is the plan, whatever stands in
 * lists under headings behind it. What is put off there is not planned; what is sorted by times goes on with it.
 */
export function rankedOutcomes({ page, whole, announced }: Search): Found | null {
  const top = page.root.children.length === 1 ? page.root.children[0] : page.root;
  if (!whole || top === undefined || (top !== page.root && !isPageTitle(top))) return null;
  const ranked = itemLists(page, top).filter((list) => list.ordered);
  const [list] = ranked;
  if (list === undefined || ranked.length > 1 || !areRankedOutcomes(page, itemsOf(page, list))) return null;
  const timed = announced
    .filter(({ role }) => role.group?.kind === "horizon")
    .map((section) => holderOf(page, section));
  const outcomes = itemOutcomes(page, [{ section: top, lists: [list], isLane: false }, ...timed], true);
  return { outcomes, form: "the lines of its ranked list stand above their parts", at: top };
}

const fewestRanked = 3;

/** In bold, half of them above parts, and half saying whose they are, how far or until when. */
function areRankedOutcomes(page: PageSource, items: readonly Item[]): boolean {
  const titles = items.map((item) => ({ item, inline: inlineOf(page, item.lines) }));
  if (items.length < fewestRanked || !titles.every(({ inline }) => leadInBold(inline) !== undefined)) return false;
  const stated = titles.filter(
    ({ item, inline }) => item.task !== null || statesProgress(lineTitle(inline, { lead: true })),
  );
  const nesting = items.filter((item) => nestedItems(page, item).length > 0);
  return stated.length * 2 >= items.length && nesting.length * 2 >= items.length;
}

/** Whose a line is, how far, or until when, behind its title. */
export const statesProgress = ({ owner, periods, facts, statusWords, marks }: LineTitle): boolean =>
  owner !== null || statusWords !== null || periods.length + facts.length + marks.length > 0;

/** A page without headings that is a roadmap by its name: its lists; an ordered one ranks and is alone. */
export function listOutcomes(search: Search): Found | null {
  const { page } = search;
  if (!search.whole) return statedList(search);
  const top = page.root.children.length === 0 ? page.root : titleOnly(page);
  if (top === null) return null;
  const lists = holderOf(page, top).lists.filter(
    (list) => claimStates(page, itemsOf(page, list)) || !isIntroducedAsOther(page, top, list),
  );
  const ordered = lists.find((list) => list.ordered);
  const chosen = ordered === undefined ? lists : [ordered];
  const outcomes = itemOutcomes(page, [{ section: top, lists: chosen, isLane: false }], true);
  // In a text that goes on in paragraphs a list illustrates what they say.
  if (top.blocks.filter(({ kind }) => kind === "paragraph").length > outcomes.length + 3) return null;
  return outcomes.length === 0 ? null : { outcomes, form: "its list is the roadmap its title names", at: null };
}

const stating: ReadonlySet<AttributeName> = new Set(["owner", "target", "status"]);

/** The ranked list of a page without headings, where at least two lines, and half of them, have parts and state facts; among roadmaps parts are enough. */
function statedList({ page, evidence }: Search): Found | null {
  const list = rankedList(page);
  if (list === null) return null;
  const isRoadmap =
    standsAmongRoadmaps(evidence.folders) ||
    saysOrderIsPriority(page) ||
    evidence.titles.some((title) => mentionsPlan(title) && periodsIn(title).length > 0);
  const stated = itemsOf(page, list).filter((item) => {
    const { attributes, others } = splitAttributes(page, item.items);
    return others.length > 0 && (isRoadmap || attributes.some(({ name }) => stating.has(name)));
  });
  if (stated.length < 2 || stated.length * 2 < list.items.length) return null;
  const outcomes = itemOutcomes(page, [{ section: page.root, lists: [list], isLane: false }], true);
  return { outcomes, form: "the lines of its ranked list stand above their parts", at: null };
}

const order =
  /(?<!\p{L})(?:order|ranked|reihenfolge|ordre|orden|ordem|ordine|volgorde|ordning\p{L}*|rekkefølge\p{L}*|rækkefølge\p{L}*|kolejność|pořadí|sıra\p{L}*|порядок)(?!\p{L})/iu;
const priority = /(?<!\p{L})(?:prior[iy]\p{L}*|öncelik\p{L}*|приоритет\p{L}*|пріоритет\p{L}*)/iu;

/** "The order is our priority" before the list: its lines are what is planned. */
function saysOrderIsPriority(page: PageSource): boolean {
  const before = [page.root, ...page.root.children.slice(0, 1)].flatMap(({ blocks }) => {
    const list = blocks.findIndex(({ kind }) => kind === "list");
    return list < 0 ? blocks : blocks.slice(0, list);
  });
  return before.some((block) => {
    const sentences = block.kind === "paragraph" ? inlineOf(page, block.lines).text.split(/[.!?](?=\s|$)/) : [];
    return sentences.some((sentence) => order.test(sentence) && priority.test(sentence));
  });
}

/** The only ordered list of a page without headings besides its title. */
function rankedList(page: PageSource): List | null {
  const top = page.root.children.length === 0 ? page.root : titleOnly(page);
  const ordered = top === null ? [] : holderOf(page, top).lists.filter((list) => list.ordered);
  return ordered.length === 1 ? (ordered[0] ?? null) : null;
}

/** Whether a page is such a list, with parts below at least two of its lines. */
export function isRankedList(page: PageSource): boolean {
  const items = rankedList(page)?.items ?? [];
  return items.filter((item) => nestedItems(page, item).length > 0).length >= 2;
}

/** "It should hold the following points:" above the only list of a page: what the sentence speaks of, not the roadmap. */
function isIntroducedAsOther(page: PageSource, { blocks }: Section, list: List): boolean {
  const before = blocks[blocks.indexOf(list) - 1];
  const sentence = before?.kind === "paragraph" ? sentenceBefore(inlineOf(page, before.lines).text) : "";
  return (/[:：]$/.test(sentence) && !announcesWork(sentence)) || definesTerms(page, list);
}

const sentenceBefore = (text: string): string =>
  text
    .trim()
    .split(/(?<=[.!?。])\s+/)
    .at(-1) ?? "";

/**
 * The page's only heading, where everything stands below it; what is closed to outcomes beside its list does not count,
 * beside a list whose lines claim a state nothing does that holds no items (a chart, figures), and beside one whose
 * lines name their work items nothing does.
 */
function titleOnly(page: PageSource): Section | null {
  const [only, ...others] = page.root.children.filter((child) => !isNotesOfDay(page, child));
  if (only === undefined || others.length > 0) return null;
  const open = only.children.filter((child) => !isClosed(child));
  if (open.length === 0) return only;
  const items = itemLists(page, only).flatMap((list) => itemsOf(page, list));
  const isAlone = open.every((child) => child.children.length === 0 && !holdsItems(page, child));
  return (isAlone && claimStates(page, items)) || nameWork(page, items) ? only : null;
}

/** At least two lines, and half of them, name their work items: whatever else stands on the page. */
export function nameWork(page: PageSource, items: readonly Item[]): boolean {
  const linked = items.filter((item) => lineTitle(inlineOf(page, item.lines), { lead: true }).links.length > 0);
  return linked.length >= 2 && linked.length * 2 >= items.length;
}

/** At least half of the lines claim a state. */
function claimStates(page: PageSource, items: readonly Item[]): boolean {
  const claiming = items.filter((item) => {
    const { marks, statusWords } = lineTitle(inlineOf(page, item.lines), { lead: true });
    return item.task !== null || marks.length > 0 || statusWords !== null;
  });
  return claiming.length >= 2 && claiming.length * 2 >= items.length;
}

function itemOutcomes(page: PageSource, holders: readonly Holder[], guessed: boolean): readonly OutcomeDraft[] {
  const all = holders.flatMap(({ section, lists }) =>
    lists
      .filter((list) => !tellsConditions(page, list))
      .flatMap((list) => {
        const items = withoutRemarks(page, itemsOf(page, list));
        const areGroups = items.filter((item) => itemGroup(page, item) !== null).length * 2 > items.length;
        return items.flatMap((item) =>
          inGroup(page, item, areGroups).map((entry) => ({ section, list, item: entry.item, group: entry.group })),
        );
      }),
  );
  const nesting = all.filter(({ item }) => nestedItems(page, item).length > 0);
  const ranked = nesting.length > 0 && all.every(({ list }) => list.ordered);
  const nested = ranked || nesting.length * 2 >= all.length || isUsual(all, nesting) || areLaidOut(page, nesting);
  const ranks = new Map<List, number>();
  return all.map(({ section, list, item, group }) => {
    ranks.set(list, (ranks.get(list) ?? 0) + 1);
    const rank = list.ordered ? (ranks.get(list) ?? null) : null;
    const isDoubtful =
      guessed || list.fromCode || endsInQuestionMark(lineTitle(inlineOf(page, item.lines), { lead: true }).title);
    const draft = outcomeOfItem(page, section, item, { rank, nested, guessed: isDoubtful });
    return group === null ? draft : { ...draft, ...groupedBy(draft, group) };
  });
}

const condition =
  /^(?:if|when|unless|wenn|falls|si|se|als|wanneer|om|när|hvis|når|jeśli|gdy|pokud|když|eğer|если|якщо|коли)\s/i;

/** "If you hit 70 %, …" twice: what follows from what. */
function tellsConditions(page: PageSource, { items }: List): boolean {
  if (items.length < 2) return false;
  const telling = items.filter((item) => condition.test(inlineOf(page, item.lines).text));
  return telling.length >= 2 && telling.length * 2 > items.length;
}

/** Beside bold titles with items of their own a plain line with none ("We welcome contributions to all of them") is a remark. */
function withoutRemarks(page: PageSource, items: readonly Item[]): readonly Item[] {
  const isTitled = (item: Item): boolean => leadInBold(inlineOf(page, item.lines)) !== undefined;
  const nesting = items.filter((item) => nestedItems(page, item).length > 0);
  if (nesting.length < 2 || !nesting.every(isTitled)) return items;
  return items.filter((item) => item.items.length > 0 || isTitled(item));
}

interface Listed {
  readonly list: List;
}

/** In several lists most items have some: what comes later is not yet thought through. */
function isUsual(all: readonly Listed[], nesting: readonly Listed[]): boolean {
  const lists = new Set(nesting.map(({ list }) => list));
  const beside = all.filter(({ list }) => lists.has(list));
  return lists.size >= 2 && nesting.length * 2 >= beside.length;
}

const fewestLaidOut = 2;

/** Several lines of parts below each of two items or more: a note is one line. */
function areLaidOut(page: PageSource, nesting: readonly { readonly item: Item }[]): boolean {
  return nesting.length >= fewestLaidOut && nesting.every(({ item }) => nestedItems(page, item).length >= 2);
}

interface ItemGroup {
  readonly title: string;
  readonly group: Group;
}

/** The lane, status or time a bullet names and nothing else ("Now"). */
function itemGroup(page: PageSource, item: Item): ItemGroup | null {
  const { text: title, shape } = inlineOf(page, item.lines);
  const group = groupOf(shape);
  return group === null || group.kind === "announcement" ? null : { title, group };
}

/** Such a bullet is no outcome: the bullets below it are. Among bullets with titles of their own ("Version Beta") it has one too. */
function inGroup(
  page: PageSource,
  item: Item,
  areGroups: boolean,
): readonly { readonly item: Item; readonly group: ItemGroup | null }[] {
  const group = areGroups ? itemGroup(page, item) : null;
  return group === null ? [{ item, group }] : nestedItems(page, item).map((inner) => ({ item: inner, group }));
}

function groupedBy({ trail }: OutcomeDraft, { title, group }: ItemGroup): Partial<OutcomeDraft> {
  const below = { trail: [...trail, title] };
  if (group.kind === "horizon") return { ...below, horizon: group.when };
  if (group.kind === "status") return { ...below, status: { literal: group.literal, category: group.category } };
  return group.kind === "priority" ? { ...below, priority: group.literal } : below;
}

/** What stands below an item and is neither a fact nor a word on other work. */
export function nestedItems(page: PageSource, item: Item): readonly Item[] {
  return splitAttributes(page, item.items).others.filter(
    ({ lines }) => lines.length > 0 && !beginsWithMention(inlineOf(page, lines).text),
  );
}

/** `nested`: what stands below the item are its deliverables, not notes. */
export function outcomeOfItem(
  page: PageSource,
  section: Section,
  item: Item,
  options: { readonly rank: number | null; readonly nested: boolean; readonly guessed: boolean },
): OutcomeDraft {
  const line = draftOfItem(page, item, options.guessed);
  const deliverables = options.nested
    ? itemsOf(page, {
        kind: "list",
        ordered: false,
        items: nestedItems(page, item),
        fromCode: false,
        first: item.first,
        last: item.last,
      })
    : [];
  return {
    line: options.nested ? { ...line, nested: [] } : line,
    ...groupFacts(page, section),
    rank: options.rank,
    queries: [],
    deliverables: deliverables.map((inner) => draftOfItem(page, inner)),
    guessed: options.guessed,
  };
}
