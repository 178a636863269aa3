/**
 * A page that is one outcome: its title is the outcome's, its labelled headings, task rows or "Deliverables" section
 * are the deliverables. Known by labelled deliverable headings, or by facts about the page as a whole (front matter, a
 * table or lines of status, owner, due) together with work to do.
 */
import type { Status } from "../../domain/strategy";
import { ancestorsOf, sectionsBelow, standInLevel, type Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import { planningFacts, type ReadAttribute } from "./attributes";
import type { Found } from "./findOutcomes";
import { labelKind } from "../words/labelWords";
import { normalWords, phrases } from "../words/normalWords";
import { standsAmongRoadmaps, standsBelowRoadmaps } from "../words/roadmapNames";
import type { Search } from "./search";
import { isRankedList } from "./flatLists";
import { isCandidate } from "./headingCandidates";
import { hasPlannedParts } from "./labelledHeadings";
import { draftOfHeading, draftOfItem, labelledLinks, type LineDraft } from "./lineDraft";
import { blockContent, headedFacts } from "./ownContent";
import { draftOfRow } from "./rowDraft";
import type { PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import { holdsItems, isIndex, isInsideClosed, isPageTitle, itemLists, itemsOf, itemTables } from "./sectionContent";
import { inlineText } from "../inline/readInline";

export function pageOutcome(search: Search): Found | null {
  const { page, evidence } = search;
  const own = pageFacts(page);
  const facts = [...own, ...evidence.facts];
  const labelled = labelledDeliverables(search, !search.whole && statedBy(facts).isHeld);
  const stated =
    !search.whole && !holdsOutcomes(page) && (isStated(search, own, facts) || hasTrackedDeliverables(page));
  const known = labelled.length > 0 || stated;
  if (!evidence.onePage && !known) return null;
  const named = labelled.length > 0 ? labelled.map((section) => draftOfHeading(page, section)) : workOf(page);
  const direct = named.length > 0 ? named : listed(page, aboutPage(page));
  const work = direct.length > 0 ? direct : evidence.onePage ? headed(page) : counted(page);
  const outcome = {
    line: pageLine(search, facts),
    trail: [],
    theme: null,
    horizon: null,
    status: null,
    priority: null,
    rank: null,
    queries: [],
    deliverables: work,
    guessed: labelled.length === 0 && !evidence.onePage,
  };
  const form = labelled.length > 0 ? "its headings are labelled as deliverables" : "it states the facts of one outcome";
  return { outcomes: [outcome], form, at: labelled[0] ?? null, isPage: true };
}

/** Two headings labelled as outcomes, a table of them with their parts, or two headings each above a table of parts: the page holds outcomes and is none itself. */
function holdsOutcomes(page: PageSource): boolean {
  const sections = sectionsBelow(page.root).filter((section) => !isInsideClosed(section));
  if (sections.filter((section) => headingLabel(page, section) === "outcome").length >= 2) return true;
  const tables = [page.root, ...sections].flatMap((section) => itemTables(page, section));
  if (tables.some(({ outcome }) => outcome !== null)) return true;
  return !statesItself(page) && sections.filter((section) => isAboveParts(page, section)).length >= 2;
}

const isAboveParts = (page: PageSource, section: Section): boolean =>
  isCandidate(page, section) && itemTables(page, section).some(({ sort }) => sort === "deliverable");

const headingLabel = (page: PageSource, section: Section) => headingTitle(page, section).labelKind;

/** Facts about the page as a whole beside work to do, or in a folder of outcomes, where front matter alone has to say more. */
function isStated(search: Search, own: readonly ReadAttribute[], facts: readonly ReadAttribute[]): boolean {
  if (isChildWithDeliverables(search)) return true;
  if (isRankedList(search.page)) return false;
  const below = standsBelowRoadmaps(search.evidence.folders);
  const { isHeld, namesWork } = statedBy(own);
  if (below && (isHeld || namesWork || (own.some(isPlanned) && workOf(search.page).length > 0))) return true;
  const all = statedBy(facts);
  return facts.length >= 2 && all.isHeld && all.isPlanned && (below || workOf(search.page).length > 0);
}

/** Whether facts say how far it is or whose, when or by what work, and by what work. */
function statedBy(facts: readonly ReadAttribute[]): Readonly<Record<"isHeld" | "isPlanned" | "namesWork", boolean>> {
  const named = new Set(facts.map(({ name }) => name));
  const namesWork = named.has("work-item");
  return {
    isHeld: named.has("status") || named.has("owner"),
    isPlanned: named.has("target") || namesWork,
    namesWork,
  };
}

const isPlanned = ({ name }: ReadAttribute): boolean => planningFacts.includes(name);

/** A page of its own below a roadmap, with one section named for deliverables and no other list of work. */
function isChildWithDeliverables({ page, evidence }: Search): boolean {
  if (!standsAmongRoadmaps(evidence.folders)) return false;
  const open = sectionsBelow(page.root).filter((section) => !isInsideClosed(section) && holdsItems(page, section));
  const named = open.filter(({ role, parent }) => role.kind === "deliverables" && (parent?.level ?? 0) <= 1);
  return named.length === 1 && open.every((section) => section === named[0] || section.role.attribute !== null);
}

/** A "Deliverables" section of the page itself whose sub-headings carry states. */
function hasTrackedDeliverables(page: PageSource): boolean {
  return deliverableHeadings(page).some((section) => {
    const title = headingTitle(page, section);
    return title.statusWords !== null || title.marks.length > 0;
  });
}

function deliverableHeadings(page: PageSource): readonly Section[] {
  const own = sectionsBelow(page.root).filter(
    (section) =>
      section.role.kind === "deliverables" && (section.parent === page.root || section.parent?.parent === page.root),
  );
  return own.flatMap((section) => section.children.filter((child) => child.role.kind === null));
}

/**
 * "Deliverable: …" headings that stand below no outcome heading: directly on the page, or together below one heading of it
 * that is named for them, or whatever its name where the page states its own facts.
 */
function labelledDeliverables({ page, whole }: Search, isStated: boolean): readonly Section[] {
  const labelled = sectionsBelow(page.root).filter((section) => {
    const title = headingTitle(page, section);
    return title.labelKind === "deliverable" && /\p{L}{4}/u.test(title.label ?? "") && !isInsideClosed(section);
  });
  const outcomes = sectionsBelow(page.root).some(
    (section) => headingLabel(page, section) === "outcome" && !isPageTitle(section),
  );
  const [parent, ...others] = new Set(labelled.map((section) => section.parent));
  if (parent === undefined || parent === null || others.length > 0 || outcomes) return [];
  if (whole && labelled.every((section) => hasPlannedParts(page, section))) return [];
  const isOfPage = labelled.every((section) => isCandidate(page, section)) && depthOf(parent) <= 1;
  const isTogether = depthOf(parent) === 2 && (parent.role.kind === "deliverables" || isStated);
  return isOfPage || isTogether ? labelled : [];
}

/**
 * "Product 1: …", "Product 2: …" on a page that lists no other work: headings that one word counts from 1 on, phases also
 * together below one heading of it.
 */
function counted(page: PageSource): readonly LineDraft[] {
  const top = page.root.children.find(isPageTitle) ?? page.root;
  const direct = series(page, top);
  if (direct.length > 0) return direct;
  const [parts, ...others] = top.children.filter((section) => namesParts(section) && series(page, section).length > 0);
  return parts === undefined || others.length > 0 ? [] : series(page, parts);
}

/** "Lots" above "Lot 1 – …": by what else than phases the work on one thing is divided. */
const divisions = phrases(`
  bloc, block, bloco, bloque, cast, czesc, deel, del, lot, lote, lotto, modul, module, modulo, package, paket,
  pakke, pakket, part, parte, partie, paso, passo, schritt, steg, step, teil, tranche, trin
`);

/** Phases, or divisions that their heading calls so too. */
function namesParts({ words, children }: Section): boolean {
  const word = countedIn(children[0]?.words ?? "")?.word ?? "";
  if (word === "" || labelKind(word) === "phase") return word !== "";
  return divisions.has(normalWords(word)) && normalWords(words).includes(normalWords(word));
}

function series(page: PageSource, top: Section): readonly LineDraft[] {
  const numbered = top.children.flatMap((section) => {
    const counted = countedIn(section.words);
    return counted === null ? [] : [{ section, ...counted }];
  });
  const isSeries = numbered.every(({ word, number }, at) => word === numbered[0]?.word && number === at + 1);
  return numbered.length >= 2 && isSeries ? numbered.map(({ section }) => draftOfHeading(page, section)) : [];
}

function countedIn(title: string): { readonly word: string; readonly number: number } | null {
  const [, word, number] = /^(\p{L}{3,20}) (\d{1,2})(?:\s?[:：]|\s[–—-])\s*\S/u.exec(title) ?? [];
  return word === undefined ? null : { word, number: Number(number) };
}

const depthOf = (section: Section): number => ancestorsOf(section).length + (section.heading === null ? 0 : 1);

/** Facts stated about the page as a whole: before its second heading, unless headings beside the first state some too. */
export function pageFacts(page: PageSource): readonly ReadAttribute[] {
  const [first, ...others] = page.root.children;
  const own = first === undefined ? [] : factsOf(page, first);
  const shared = own.length > 0 && others.some((other) => factsOf(page, other).length > 0);
  return [...factsOf(page, page.root), ...(shared ? [] : own)];
}

/** How far or until when the page as a whole is. */
export const statesItself = (page: PageSource): boolean =>
  pageFacts(page).some(({ name }) => name === "status" || name === "target");

function factsOf(page: PageSource, section: Section): readonly ReadAttribute[] {
  const { attributes } = blockContent(page, section);
  return attributes.filter((attribute) => attribute.name !== "other" && attribute.value !== "");
}

/** Work the page lists: task rows anywhere outside closed sections, else the items of "Deliverables" and "Tasks". */
function workOf(page: PageSource): readonly LineDraft[] {
  const sections = sectionsBelow(page.root).filter((section) => !isInsideClosed(section));
  const rows = sections.flatMap((section) =>
    itemTables(page, section)
      .filter((table) => table.sort === "deliverable" || section.role.kind === "deliverables")
      .flatMap((table) => table.rows.filter((row) => !row.groups).map(({ row }) => draftOfRow(page, table, row))),
  );
  if (rows.length > 0) return rows;
  const named = sections.filter(({ role: { kind, group } }) => kind === "deliverables" || group?.kind === "status");
  const headings = deliverableHeadings(page).map((section) => draftOfHeading(page, section));
  const items = [...listed(page, named), ...headings];
  return items.length > 0
    ? items
    : listed(
        page,
        sectionsBelow(page.root).filter((section) => section.role.group?.kind === "horizon"),
      );
}

/** What stands directly below the page's title. */
const aboutPage = ({ root }: PageSource): readonly Section[] => [root, ...root.children.filter(isPageTitle)];

/** Where a page somebody called one outcome lists nothing, its headings are what it delivers. */
const headed = (page: PageSource): readonly LineDraft[] =>
  aboutPage(page)
    .flatMap(({ children }) => children)
    .filter((section) => !isPageTitle(section) && !isInsideClosed(section))
    .map((section) => draftOfHeading(page, section));

function listed(page: PageSource, sections: readonly Section[]): readonly LineDraft[] {
  return sections.flatMap((section) =>
    itemLists(page, section)
      .filter((list) => !isIndex(page, list))
      .flatMap((list) => itemsOf(page, list).map((item) => ({ ...draftOfItem(page, item), claim: claimOf(section) }))),
  );
}

/** "Done", "What was delivered", "To do" above parts of the page's outcome: how far each of them is. */
const claimOf = ({ role: { kind, group } }: Section): Status | null =>
  group?.kind === "status" && kind !== "deliverables" ? { literal: group.literal, category: group.category } : null;

/** The page's own title: its first heading, else its front matter or its name (then no text of the page). */
function pageLine(search: Search, facts: readonly ReadAttribute[]): LineDraft {
  const { page, evidence } = search;
  const first = page.root.children[0];
  const heading = first !== undefined && isTopHeading(page, first) ? first : null;
  if (heading !== null) {
    const line = draftOfHeading(page, heading);
    const stated = new Set(line.attributes.map(({ span }) => span.start));
    const before = facts.filter(({ span }) => !stated.has(span.start));
    const below = line.attributes.filter(({ span }) => !facts.some((fact) => fact.span.start === span.start));
    const headed = heading.level === standInLevel ? headedFacts(page, page.root) : [];
    return { ...line, attributes: [...facts, ...below, ...headed], links: [...line.links, ...labelledLinks(before)] };
  }
  const title = evidence.titles[0] ?? "";
  const inline = inlineText(title, [{ start: 0, end: title.length }], new Map());
  const own = blockContent(page, page.root);
  return {
    title: { ...lineTitle(inline, { lead: false }), links: [], references: [] },
    inline,
    span: { start: page.lines[0]?.start ?? 0, end: page.lines[0]?.end ?? 0 },
    anchor: { kind: "heading", last: -1, mentions: own.mentionLines },
    titleEditable: false,
    task: null,
    attributes: [...facts, ...headedFacts(page, page.root)],
    cells: [],
    links: [...own.mentions, ...labelledLinks(facts)],
    references: own.references,
    prose: own.prose,
    nested: [],
    claim: null,
    when: null,
    guessed: false,
  };
}

function isTopHeading(page: PageSource, section: Section): boolean {
  const labelled = headingLabel(page, section) === "deliverable";
  return (
    !labelled &&
    section.role.attribute === null &&
    page.root.blocks.every((block) => block.kind !== "paragraph" && block.kind !== "list") &&
    (section.level === 1 || isTitleBelow(page, section) || isBoldTitle(page, section))
  );
}

/** A heading of the second level, where it names no part of the page and its facts do not stand above it. */
const isTitleBelow = ({ root }: PageSource, { level, role }: Section): boolean =>
  level === 2 && role.kind === null && root.blocks.every(({ kind }) => kind !== "table");

/** The first of the lines in bold that head a page without headings, where it names no part of it. */
const isBoldTitle = ({ root }: PageSource, { role }: Section): boolean =>
  role.kind === null && role.group === null && root.children.every(({ level }) => level === standInLevel);
