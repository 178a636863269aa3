/** What a section holds in the way of items: lists worth reading, item tables, queries; and what it is by its heading. */
import type { Block, Item, List } from "../source/block";
import { isLane, sectionsBelow, standInLevel, type Section } from "../source/sections";
import type { Span } from "../source/sourceLines";
import { beginsPlainly } from "../inline/characters";
import type { InlineText } from "../inline/inlineText";
import { lineTitle, type LineTitle } from "../inline/lineTitle";
import { periodsIn, withoutPeriods } from "../inline/when";
import { attributeNamed } from "../words/attributeWords";
import type { AttributeName } from "../words/attributeWords";
import { namesTheme, statesFact } from "../words/columnWords";
import { labelKind, wordCounted } from "../words/labelWords";
import { phrases } from "../words/normalWords";
import { isPlaceholder } from "../words/placeholder";
import { advisesReader } from "../words/planWords";
import { asksForAnswer, asksQuestion, endsInQuestionMark } from "../words/questionWords";
import { namesRoadmap, speaksOfRoadmap } from "../words/roadmapNames";
import { sectionKind, type SectionKind } from "../words/sectionWords";
import { attributeOf, boldAttribute, heldFact, paragraphAttributes, splitAttributes } from "./attributes";
import { itemTable, type ItemTable } from "./itemTable";
import { isScale, namesStates } from "./legend";
import { headingTitle } from "./headingTitle";
import { askedOnce, inlineOf, type PageSource } from "./pageSource";

/** Never searched for outcomes, nor what is below it. */
const closedKinds: ReadonlySet<SectionKind> = new Set([
  "mission",
  "vision",
  "principles",
  "north-star",
  "kpis",
  "guardrails",
  "decision-rights",
  "decisions",
  "non-goals",
  "risks",
  "ideas",
  "debt",
  "achieved",
  "steps",
  "about",
]);

/** A person said that outcomes or deliverables stand here. */
export function isCorrected({ said }: Section): boolean {
  return said?.correction === "outcomes" || said?.correction === "deliverables";
}

export function isClosed(section: Section): boolean {
  const { group, kind } = section.role;
  if (isPageTitle(section)) return false;
  if (kind === "non-goals" || kind === "ideas") return true;
  return group === null && kind !== null && closedKinds.has(kind) && !(kind === "about" && holdsNumbered(section));
}

const overviews = phrases(`
  apercu, introduction, oversigt, oversikt, overview, overzicht, panoramica, przeglad, summary, uberblick,
  ubersicht, visao geral, vision general, vue densemble, обзор, 개요, 概要, 概述
`);

/** "Team" above "O1 …" and "O2 …": whose objectives they are. "Overview" above all else that is counted says no more than the title. "Why" in the largest letters ends where "Priority 1" and "Priority 2" begin. */
function holdsNumbered({ role, level, words, normal, children, parent }: Section): boolean {
  const isAlone = parent?.children.length === 1 && isPageTitle(parent) && children.length >= 2;
  if (isAlone && overviews.has(normal) && children.every((child) => /^\d{1,2}[.)]\s/.test(child.words))) return true;
  const asks = level === 1 && (role.attribute === "why" || asksQuestion(words));
  if (role.attribute !== "owner" && !asks) return false;
  const kinds = children.map(({ words }) => {
    const label = /^(\p{L}{1,12}) ?\d{1,2}\b/u.exec(words)?.[1];
    return label === undefined ? null : labelKind(label);
  });
  if (role.attribute === "owner") return kinds.includes("outcome");
  return kinds.filter((kind) => kind === "outcome" || kind === "priority").length >= 2;
}

/** The page and its sections, without those closed to outcomes and what is below them. */
export const openSections = ({ root }: PageSource): readonly Section[] =>
  [root, ...sectionsBelow(root)].filter((section) => !isInsideClosed(section));

/** Whether the section or one above it is closed to outcomes. */
export function isInsideClosed(section: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (isCorrected(at)) return false;
    if (at.heading !== null && isClosed(at)) return true;
  }
  return false;
}

/** A heading that names a fact of the section above ("Status", "Deliverables"), repeated or not. */
export function isFieldHeading(page: PageSource, section: Section): boolean {
  const { group, kind, attribute } = section.role;
  if (kind === "deliverables" && group?.kind !== "horizon") return hasTitledParent(section);
  if (attribute === null || group !== null) return false;
  return hasTitledParent(section) && (repeats(page, section) || isCaption(section, attribute));
}

/** "**We will know when:**" in bold on a line: what its list holds is that fact. */
const isCaption = ({ level, words }: Section, attribute: AttributeName): boolean =>
  level === standInLevel && attribute === "metric" && /[:：]$/.test(words);

export function hasTitledParent(section: Section): boolean {
  const parent = section.parent;
  return parent !== null && parent.heading !== null && parent.role.group === null && !isPageTitle(parent);
}

/** The heading that stands above everything else on the page. */
export function isPageTitle(section: Section): boolean {
  const root = section.parent;
  if (root === null || root.heading !== null) return false;
  return (
    root.children.length === 1 && root.children[0] === section && (section.level === 1 || section.children.length > 0)
  );
}

function repeats(page: PageSource, section: Section): boolean {
  return (page.headingCounts.get(section.normal) ?? 0) > 1;
}

const none: readonly never[] = [];

const holds = ({ blocks }: Section, kind: Block["kind"]): boolean => {
  for (const block of blocks) if (block.kind === kind) return true;
  return false;
};

/** Lists of the section that may hold items: not indexes of links, not lists of problems or examples. */
export const itemLists = (page: PageSource, section: Section): readonly List[] =>
  holds(section, "list") ? chosenLists(page, section) : none;

const chosenLists = askedOnce((page: PageSource, section: Section): readonly List[] =>
  section.blocks.filter(
    (block, at): block is List =>
      block.kind === "list" &&
      !isLegend(page, block) &&
      !leadsElsewhere(leadOf(page, section, at)) &&
      !(namesScope(section) && isLed(leadOf(page, section, at))) &&
      !asksOrCounts(page, section, block) &&
      !invites(page, block),
  ),
);

/** The paragraph before a block, unless it ends in a fact ("Status: at risk"), which leads to nothing. */
function leadOf(page: PageSource, section: Section, at: number): InlineText | null {
  const block = section.blocks[at - 1];
  if (block?.kind !== "paragraph" || block.lines.length === 0) return null;
  const last = attributeOf(page, block.lines.slice(-1)) ?? boldAttribute(page, block.lines.slice(-1));
  return last !== null && last.name !== "other" && last.value !== "" ? null : inlineOf(page, block.lines);
}

/** Below it stands "**Scope:**" in bold with a list: what its own sentences lead to is why, and no work. */
const namesScope = ({ children }: Section): boolean =>
  children.some((child) => child.level === standInLevel && child.role.kind === "deliverables" && holds(child, "list"));

const isLed = (lead: InlineText | null): boolean => lead !== null && /[:：]$/.test(lead.text.trim());

function leadsElsewhere(lead: InlineText | null): boolean {
  return lead !== null && (announcesOther(lead.text) || namesFact(lead) || namesNotes(lead));
}

/** "Notes 2 Oct" on a line of its own, as a heading would name what is told besides. */
function namesNotes({ text }: InlineText): boolean {
  if (text.length > longestName || /[.:：]\s*$/.test(text)) return false;
  const words = /\d/.test(text)
    ? withoutPeriods(text)
        .replace(/\d[\d./]*/g, " ")
        .trim()
    : text;
  return sectionKind(words) === "about" && attributeNamed(text) === null;
}

const longestName = 40;

/** "Goal:", "Risks:", "Why now:" alone on a line: what is listed below is that fact, or the answer. */
function namesFact({ text, mentions }: InlineText): boolean {
  const named = mentions.length === 0 ? /^([^:：]{2,41})[:：]$/.exec(text.trim())?.[1] : undefined;
  if (named === undefined) return false;
  const kind = sectionKind(named);
  return kind === "non-goals" || (kind !== "deliverables" && (heldFact(named) !== null || asksQuestion(named)));
}

const counts = /^[^:：]{2,40}[:：]\s*\d{1,6}\s*$/;

/** A list of questions, or of numbers behind labels ("Done: 9"): none of it is work. In a lane a mark alone only doubts. */
function asksOrCounts(page: PageSource, section: Section, { items }: List): boolean {
  const asks = isLane(section) ? asksForAnswer : endsInQuestionMark;
  let asking = 0;
  let isCount = items.length > 1;
  for (const item of items) {
    const text = inlineOf(page, item.lines).text.trim();
    if (asks(text)) asking += 1;
    isCount &&= counts.test(text);
  }
  return asking * 2 > items.length || isCount;
}

const invitation =
  /^(?:take (?:a look|part)|join|see|read|visit|check|follow|vote|comment|subscribe|contact|ask|browse|tritt|lies|besuche|folge|rejoignez|consultez|lisez|suivez|únete|lee|visita|sigue|participa|leia|visite|siga)\b/iu;

/** "Read the guide", "Join the call": each line sends its reader somewhere. */
const invites = (page: PageSource, { items }: List): boolean =>
  items.length > 1 &&
  items.every((item) => {
    const { text, links } = inlineOf(page, item.lines);
    return invitation.test(text.trim()) && links.some(({ target }) => !isTracker(target));
  });

const otherLists =
  /\b(?:face[sd]?|issues? (?:are|is|we)|limitations?|problems?|challenges?|friction|pain points?|accomplish(?:ed|ments)|we see|we (?:have )?(?:learned|observed)|for example|examples?|such as|use cases|see also|read more|more (?:info|information|details)|resources|links|references|questions?|consider|stakeholders|attendees|assumptions?|not (?:be )?(?:doing|working on|planning|included|in scope)|out of scope|depends? on|prerequisites|risks?|was done|were done|how we (?:choose|decide|work|plan|prioriti[sz]e|score|measure)|criteria|(?:following|these|those) conditions|conditions (?:is|are|apply|hold)|(?:following|these) steps (?:are|is) (?:followed|taken)|folgende[nr]? (?:kriterien|bedingungen)|(?:critères|conditions) suivante?s|siguientes (?:criterios|condiciones)|seguintes (?:critérios|condições)|seguenti (?:criteri|condizioni)|volgende (?:voorwaarden|criteria))\b[^.?!]{0,80}[:?]?\s*$/i;

/** The sentence before a list says it is no list of work. */
function announcesOther(before: string): boolean {
  const sentence = before.split(/(?<=[.!?])\s+/).at(-1) ?? "";
  if (
    /\b(?:we (?:need|will|plan|want|are going)|our (?:goals|roadmap|plan)|following (?:work|deliverables|activities|tasks)|tasks? |(?:outcomes?|deliverables?) (?:of|from|are|will|should) )\b/i.test(
      sentence,
    )
  )
    return false;
  return otherLists.test(sentence.slice(-200)) || advisesReader(sentence);
}

function isLegend(page: PageSource, list: List): boolean {
  const isPictured = beginsWithPicture(page, list);
  if (!isPictured && page.legend.size === 0) return false;
  const shapes = list.items.map((item) => inlineOf(page, item.lines).text.trim());
  if (isPictured && (isScale(shapes) || namesStates(shapes))) return true;
  return (
    page.legend.size > 0 &&
    shapes.length > 0 &&
    shapes.every((shape) =>
      [...page.legend.keys()].some(
        (mark) => shape.startsWith(mark) && /[:=：–—-]|means/.test(shape.slice(0, mark.length + 4)),
      ),
    )
  );
}

const beginsWithPicture = ({ text }: PageSource, { items: [first] }: List): boolean => {
  const start = first?.lines[0]?.start;
  return start !== undefined && !beginsPlainly(text, start);
};

/** Whether a page shows the pages below it: `[[_TOSP_]]` in its prose. */
export const showsSubpages = ({ blocks, text }: PageSource): boolean =>
  blocks.some(
    (block) =>
      block.kind === "paragraph" &&
      block.lines.some(({ start, end }) => /(?<!`)\[\[_TOSP_\]\]/.test(text.slice(start, end))),
  );

/** Longest text that could be nothing but a placeholder. */
const longestPlaceholder = 24;
const placeholders =
  /^(?:tbd|tba|todo|to do|to be (?:added|defined|determined|done)|coming soon|(?:and )?(?:more|others)(?: to come)?|etc|n\/a|none|\.{3}|…|\[?to be added\.?\]?|-)[.…]{0,3}$/i;

/** Items of a list that say something and are no attributes. */
export const itemsOf = askedOnce((page: PageSource, list: List): readonly Item[] =>
  unwrapped(page, splitAttributes(page, list.items).others).filter((item) => saysSomething(page, item.lines)),
);

/** "Key activities:", or "Deliverables" with or without its colon, as the only bullet besides facts leads to the bullets below it. */
function unwrapped(page: PageSource, items: readonly Item[]): readonly Item[] {
  const only = items.length === 1 ? items[0] : items.find((item) => leadsAmongFacts(page, item, items));
  if (only === undefined || only.items.length === 0) return items;
  const text = inlineOf(page, only.lines).text.trim();
  const leads = (only.items.length > 1 && /[:：]$/.test(text)) || sectionKind(text) === "deliverables";
  return leads ? splitAttributes(page, only.items).others : items;
}

/** "Deliverables" with bullets below, beside nothing but "Label: …". */
const leadsAmongFacts = (page: PageSource, item: Item, items: readonly Item[]): boolean =>
  item.items.length > 0 &&
  sectionKind(inlineOf(page, item.lines).text) === "deliverables" &&
  items.every((other) => other === item || (other.items.length === 0 && attributeOf(page, other.lines) !== null));

/** "… by [X] %": a figure that nobody has filled in. */
const holdsPlace = /\[(?:X{1,3}|N{1,2}|Y{1,3}|TBD|TBA|\.{2,3}|…)\]/;
const onlyMarks = /^[\s.*•–—-]*$/;

function saysSomething(page: PageSource, lines: readonly Span[]): boolean {
  const inline = inlineOf(page, lines);
  // What is escaped is nobody's placeholder; code may be one.
  const text = inline.code.length > 0 ? inline.text : inline.shape;
  if (onlyMarks.test(text) || (text.includes("[") && holdsPlace.test(text)) || isUnwritten(text.trim())) return false;
  const { piece } = lineTitle(inline, { lead: true });
  const title = text.slice(piece.from, piece.to);
  if (title === "" || isPlaceholder(title) || isBareLabel(title)) return false;
  return title.length === text.length || !isUnwritten(title);
}

/** "TBD", "Lorem ipsum": nobody has written it yet. */
export const isUnwritten = (title: string): boolean =>
  (title.length <= longestPlaceholder && placeholders.test(title)) ||
  ("Ll".includes(title.charAt(0)) && /^lorem ipsum\b/i.test(title));

/** "Objective 1" above nothing but "KR 1" and "KR 2": a place in a plan that nobody has written yet. */
export function waitsForTitle(page: PageSource, section: Section): boolean {
  if (!isBareLabel(section.words)) return false;
  const lists = section.blocks.filter((block) => block.kind === "list");
  return lists.length > 0 && lists.every((list) => itemsOf(page, list).length === 0);
}

/** "KR 1", "Goal 2", "Feature A": a label that waits for its title. */
export function isBareLabel(title: string): boolean {
  const word = title.length > longestPlaceholder ? null : wordCounted(title);
  const kind = word === null ? null : labelKind(word);
  return kind === "outcome" || kind === "deliverable" || word?.toLowerCase() === "item";
}

/** A list of nothing but links to other pages and documents is an index. */
export const isIndex = askedOnce((page: PageSource, list: List): boolean => {
  let targets = 0;
  let tracked = 0;
  for (const item of list.items) {
    if (item.lines.length === 0) continue;
    const target = onlyLink(page, item);
    if (target === null) return false;
    targets += 1;
    if (isTracker(target) || isMarked(page, item)) tracked += 1;
  }
  return targets > 0 && tracked * 2 < targets;
});

/** A box or a mark before a link follows it up; an index has none. */
const isMarked = (page: PageSource, item: Item): boolean =>
  item.task !== null || lineTitle(inlineOf(page, item.lines), { lead: true }).marks.length > 0;

function onlyLink(page: PageSource, item: Item): string | null {
  const inline = inlineOf(page, item.lines);
  const link = inline.links[0];
  if (link === undefined) {
    const text = inline.text.trim();
    return text.startsWith("http") && /^https?:\/\/\S+$/.test(text) ? text : null;
  }
  const outside = inline.text.slice(0, link.from) + inline.text.slice(inline.links.at(-1)?.to ?? link.to);
  return /\p{L}{3}/u.test(outside.replace(/\{:[^{}]*\}|\([^()]{1,20}\)/g, "")) ? null : link.target;
}

/** Whether a paragraph directly in the section links what is tracked elsewhere. */
export const linksTracker = (page: PageSource, { blocks }: Section): boolean =>
  blocks.some(
    (block) => block.kind === "paragraph" && inlineOf(page, block.lines).links.some(({ target }) => isTracker(target)),
  );

/** An address of an issue, a milestone, a work item: something that is tracked. */
function isTracker(target: string): boolean {
  return (
    /_workitems|\/(?:issues?|milestones?|pull|merge_requests|browse|epics?|projects|discussions|blog)\//i.test(
      target,
    ) || /workitem=/i.test(target)
  );
}

export const itemTables = (page: PageSource, section: Section): readonly ItemTable[] =>
  holds(section, "table") ? tablesOfItems(page, section) : none;

const tablesOfItems = askedOnce((page: PageSource, { blocks, role }: Section): readonly ItemTable[] =>
  blocks.flatMap((block) => {
    const items = block.kind === "table" ? itemTable(page, block) : null;
    return items === null || (role.kind === "themes" && explainsThemes(items)) ? [] : [items];
  }),
);

/** "Theme | In short | Sponsor": its rows name themes, where no column names anything else and none says how far or until when. */
const explainsThemes = ({ columns, heads, title }: ItemTable): boolean =>
  (namesTheme(heads[title] ?? "") || (columns[title]?.kind === "unknown" && heads.slice(0, title).some(namesTheme))) &&
  !columns.some((column) => statesFact(column, "status", "health", "target", "work-item"));

export function queriesOf(section: Section): readonly string[] {
  if (!holds(section, "directive")) return none;
  return section.blocks.flatMap((block) => {
    const isQuery = block.kind === "directive" && block.name === "query-table";
    return isQuery && /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(block.argument) ? [block.argument.toLowerCase()] : [];
  });
}

/** Sections below an outcome whose lists are its deliverables ("Deliverables", "Key results"). */
export function deliverableSections(page: PageSource, section: Section): readonly Section[] {
  if (section.children.length === 0) return none;
  return section.children.filter(
    (child) => isPart(page, child) || (child.role.kind === "deliverables" && isFieldHeading(page, child)),
  );
}

/** A bold line or label inside a section that has a title of its own parts its list; it is no outcome. */
export function isPart(page: PageSource, section: Section): boolean {
  const { parent } = section;
  if (section.level !== standInLevel || parent === null || isClosed(section) || isObjective(page, section))
    return false;
  if (isStatedLikeOutcomes(page, section, parent) || isLinkedBelowTheme(page, section, parent)) return false;
  if (speaksOfRoadmap(parent.words) && namesRoadmap(parent.words)) return false;
  if (section.role.attribute !== null && heldFact(section.words.replace(/\s*[:：]$/, "")) !== null) return false;
  return hasTitledParent(section) && parent.level > 1;
}

/** "**Boat share** [Ana; May 2027; priority: high]": who and until when is said of an outcome; beside such ones, one of the two. */
function isStatedLikeOutcomes(page: PageSource, section: Section, { children }: Section): boolean {
  const below = factsBelow(page, section);
  if (below.has("owner") && below.has("target")) return true;
  const stated = factsStated(headingTitle(page, section));
  if (stated !== 1) return stated > 1;
  return children.some(
    (sister) => sister.level === standInLevel && sister !== section && factsStated(headingTitle(page, sister)) > 1,
  );
}

/** What the lines right below a heading are labelled as. */
const factsBelow = askedOnce((page: PageSource, { blocks: [first] }: Section): ReadonlySet<AttributeName> =>
  first?.kind === "paragraph"
    ? new Set(paragraphAttributes(page, first.lines).attributes.map(({ name }) => name))
    : new Set(),
);

/** "**Permit desk** (#3012) – Running, …" below a heading that is linked to nothing and holds nothing else. */
const isLinkedBelowTheme = (page: PageSource, section: Section, theme: Section): boolean =>
  section.blocks[0]?.kind === "paragraph" &&
  theme.blocks.length === 0 &&
  headingTitle(page, section).links.length > 0 &&
  headingTitle(page, theme).links.length === 0;

const factsStated = ({ facts, periods, owner, priority }: LineTitle): number =>
  facts.length === 0 ? 0 : facts.length + periods.length + [owner, priority].filter((fact) => fact !== null).length;

/** "Q1 2026: Foundations" above January and February: months of a titled quarter part its work. */
function holdsPeriods(page: PageSource, { words, children }: Section): boolean {
  const parts = children.filter(({ role }) => role.group?.kind === "horizon");
  return parts.length > 0 && periodsIn(words).length > 0 && parts.some((part) => itemLists(page, part).length > 0);
}

/** "Deliverable: …", "Key result 2 – …": the label says what the heading is. */
export function isLabelledDeliverable(page: PageSource, section: Section): boolean {
  const { label, labelKind } = headingTitle(page, section);
  return labelKind === "deliverable" && /\p{L}{2}/u.test(label ?? "");
}

/** "Objective: …" above "KR1: …", or above a table of them: an outcome under whatever heading. */
export function isObjective(page: PageSource, section: Section): boolean {
  const { labelKind } = headingTitle(page, section);
  if (labelKind !== "outcome") return false;
  if (itemTables(page, section).some(({ sort }) => sort === "deliverable")) return true;
  const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
  const results = items.filter(
    (item) => lineTitle(inlineOf(page, item.lines), { lead: true }).labelKind === "deliverable",
  );
  return results.length * 2 > items.length;
}

/** Nothing but boxes to tick. */
export function holdsBoxes(page: PageSource, section: Section): boolean {
  const items = itemLists(page, section).flatMap((list) => itemsOf(page, list));
  return items.length > 0 && items.every(({ task }) => task !== null);
}

/** Whether the section holds anything that could be items. */
export const holdsItems: (page: PageSource, section: Section) => boolean = askedOnce((page, section) => {
  const lists = itemLists(page, section).some((list) => !isIndex(page, list));
  return (
    lists ||
    itemTables(page, section).length > 0 ||
    queriesOf(section).length > 0 ||
    section.children.some((child) => isLabelledDeliverable(page, child)) ||
    holdsPeriods(page, section) ||
    deliverableSections(page, section).some((child) => holdsItems(page, child))
  );
});
