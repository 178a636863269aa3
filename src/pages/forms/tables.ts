/**
 * Outcomes as table rows. Rows below a heading of their own are deliverables where at least two such headings stand
 * side by side; then the headings are the outcomes. Bold rows without other cells group the rows below them.
 */
import { isBelow, isLane, sectionsBelow, type Section } from "../source/sections";
import type { Row } from "../source/block";
import type { AttributeName } from "../words/attributeWords";
import { columnOf, hasTitles, namesActions, statesFact } from "../words/columnWords";
import { namesNextSteps } from "../words/groupHeading";
import { normalWords, phrases } from "../words/normalWords";
import { labelKind } from "../words/labelWords";
import { namesAnyPlan, namesPlanOfElse } from "../words/planNames";
import { mentionsPlan } from "../words/planWords";
import type { Span } from "../source/sourceLines";
import { periodsIn, whenOf } from "../inline/when";
import { cellPieces, titleAndParts } from "./cellPieces";
import { matrixOutcomes, matrixTable } from "./matrixTable";
import type { LineDraft } from "./lineDraft";
import { ownContent } from "./ownContent";
import { draftOfRow } from "./rowDraft";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { uncountedTitles } from "./headingTitle";
import { groupFacts, withRowAbove, type GroupFacts } from "./groupFacts";
import { isCandidate } from "./headingCandidates";
import { headingOutcomes } from "./headings";
import { isNoTitle, rowAbove, trackedFacts, type ItemTable } from "./itemTable";
import type { OutcomeDraft } from "./outcomeDraft";
import { inlineOf, type PageSource } from "./pageSource";
import { isInsideClosed, itemTables } from "./sectionContent";

interface Host {
  readonly section: Section;
  readonly tables: readonly ItemTable[];
}

export function tableOutcomes(search: Search): Found | null {
  const { root } = search.page;
  const holding = [root, ...sectionsBelow(root)].filter(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
  const sections = holding.filter((section) => !isInsideClosed(section) || goesOn(search, section, holding));
  return sections.length === 0 ? null : (matrixTables(search, sections) ?? itemTableOutcomes(search, sections));
}

/** "Next steps" on a roadmap, and "Notices" among other areas, name nothing else where their tables track their rows like those beside them. */
function goesOn({ page, whole }: Search, section: Section, holding: readonly Section[]): boolean {
  if (section.role.kind !== "about" || (section.parent !== null && isInsideClosed(section.parent))) return false;
  const tables = itemTables(page, section);
  if (tables.length === 0) return false;
  if (whole && namesNextSteps(section.words) && tables.every(isFollowedUp)) return true;
  if (!tables.every(isTracked)) return false;
  const beside = holding.filter((other) => other.parent === section.parent && !isInsideClosed(other));
  return isLike(
    { section, tables },
    beside.map((other) => ({ section: other, tables: itemTables(page, other) })),
  );
}

/** On a roadmap without anything else the numbered rows of its overview, each with its state. */
export function overviewOutcomes({ page, whole }: Search): Found | null {
  if (!whole) return null;
  const hosts = sectionsBelow(page.root)
    .filter(({ role, parent }) => role.kind === "about" && parent !== null && !isInsideClosed(parent))
    .map((section) => ({ section, tables: itemTables(page, section).filter(isNumbered) }));
  const outcomes = hosts.flatMap(({ section, tables }) =>
    tables.flatMap((table) => rowOutcomes(page, section, table, true)),
  );
  if (outcomes.length < 2) return null;
  return { outcomes, form: "the numbered rows of its overview state how far they are", at: null };
}

const isNumbered = ({ columns }: ItemTable): boolean =>
  columns.some(({ kind }) => kind === "rank") && columns.some((column) => statesFact(column, "status"));

/** Tables laid out by time or lane; other tables beside them are theirs to explain, not more outcomes. */
function matrixTables(search: Search, sections: readonly Section[]): Found | null {
  const { page } = search;
  const found = sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      const matrix = block.kind === "table" ? matrixTable(page, block) : null;
      if (matrix === null || !isSearched(search, section)) return [];
      return [{ section, outcomes: matrixOutcomes(page, section, matrix, !search.whole) }];
    }),
  );
  const outcomes = found.flatMap((entry) => entry.outcomes);
  if (outcomes.length === 0) return null;
  return { outcomes, form: "its table has a column for each time or lane", at: found[0]?.section ?? null };
}

function itemTableOutcomes(search: Search, sections: readonly Section[]): Found | null {
  const { page } = search;
  const all = sections
    .map((section) => ({ section, tables: itemTables(page, section) }))
    .filter(({ tables }) => tables.length > 0);
  const searched = all.filter(({ section }) => isSearched(search, section));
  const hosts = all.filter((host) => searched.includes(host) || isLike(host, searched));
  if (hosts.length === 0) return null;
  // "Now" and "Next" above tables that name their rows outcomes: what other tables the page has is beside the point.
  const lanes = hosts.filter(
    ({ section, tables }) => isLane(section) && tables.some((table) => isNamed(table) || isTracked(table)),
  );
  if (lanes.length >= 2)
    return outcomesOf(
      search,
      hosts.filter((host) => lanes.includes(host) || isLike(host, lanes)),
    );
  const summing = hosts.filter(sumsUp);
  if (summing.length > 0)
    return outcomesOf(
      search,
      hosts.filter((host) => summing.includes(host) || isLike(host, summing)),
    );
  const own = hosts.filter(
    ({ section, tables }) =>
      isCandidate(page, section) && !tables.some((table) => table.sort === "outcome" && hosts.length === 1),
  );
  const perLevel = new Map<number, number>();
  for (const { section } of own) perLevel.set(section.level, (perLevel.get(section.level) ?? 0) + 1);
  const grouped = hosts.filter(({ tables }) => tables.some(isGrouped));
  const titled = own.filter(
    (host) =>
      (perLevel.get(host.section.level) ?? 0) > 1 &&
      !grouped.includes(host) &&
      !isLike(host, grouped) &&
      !host.tables.every(isWeighed) &&
      (!host.tables.every(isNamed) || statesGoal(page, host.section)),
  );
  if (titled.length >= 2) return null;
  if (hosts.every(holdsParts) && headingOutcomes(search, "content") !== null) return null;
  const announced = hosts.filter(({ section }) => isAnnounced(search, section));
  const chosen =
    announced.length > 0 ? hosts.filter((host) => announced.includes(host) || isLike(host, announced)) : hosts;
  return outcomesOf(search, withBestTables(chosen));
}

/** Numbered rows, each followed up, above headings: what each row is about is told there, so the heading above is none. */
const sumsUp = ({ section, tables }: Host): boolean =>
  section.children.length >= 2 && tables.every((table) => isRanked(table) && isTracked(table));

/** "Goal: …" directly below the heading: what the rows of its table add up to. */
const statesGoal = (page: PageSource, section: Section): boolean =>
  ownContent(page, section).attributes.some(
    ({ name, label }) => (name === "why" || name === "goal-value") && labelKind(label) === "outcome",
  );

/** Its tables have the heads of the others' tables: "Needs volunteers" beside "Current" and "Completed". */
function isLike({ tables }: Host, others: readonly Host[]): boolean {
  const heads = new Set(others.flatMap((other) => other.tables.map(headsOf)));
  return tables.every((table) => heads.has(headsOf(table)));
}

function outcomesOf({ page, whole }: Search, chosen: readonly Host[]): Found | null {
  const outcomes = chosen.flatMap((host) =>
    host.tables.flatMap((table) => rowOutcomes(page, host.section, table, !whole)),
  );
  if (outcomes.length === 0) return null;
  // Rows counted from 41 on are numbers of something, and not the order in which they are done.
  const isOrder = outcomes.some(({ rank }) => rank !== null && rank <= 1);
  const ranked = isOrder ? outcomes : outcomes.map((outcome) => ({ ...outcome, rank: null }));
  const titles = uncountedTitles(ranked.map(({ line }) => line.title));
  const titled = ranked.map((outcome, at) => ({ ...outcome, line: withTitle(outcome.line, titles[at]) }));
  return { outcomes: titled, form: "the rows of its table carry titles and facts", at: chosen[0]?.section ?? null };
}

const withTitle = (line: LineDraft, title = line.title): LineDraft =>
  title === line.title ? line : { ...line, title };

/** Tables whose heading or head says that each row is a part of something; where headings are outcomes, theirs. */
function holdsParts({ section, tables }: Host): boolean {
  return (
    section.role.kind === "deliverables" || tables.every((table) => table.sort === "deliverable" && !isNamed(table))
  );
}

/** Tables that name their rows outcomes, and those with the same heads, where there are any; else all. */
function withBestTables(hosts: readonly Host[]): readonly Host[] {
  const all = hosts.flatMap(({ tables }) => tables);
  const heads = new Set(all.filter((table) => table.sort === "outcome" || isGrouped(table)).map(headsOf));
  if (heads.size === 0) return hosts;
  return hosts
    .map((host) => ({ ...host, tables: host.tables.filter((table) => heads.has(headsOf(table))) }))
    .filter(({ tables }) => tables.length > 0);
}

const headsOf = ({ heads }: ItemTable): string => heads.join("|");

/** Everywhere on a roadmap, where outcomes are announced, and on pages of strategy where a table names its rows outcomes. */
function isSearched(search: Search, section: Section): boolean {
  if (search.whole || isAnnounced(search, section)) return true;
  const tables = itemTables(search.page, section);
  if (tables.some(isPlan)) return true;
  if (
    (search.evidence.titles.some(mentionsPlan) || namesItsPlan(section)) &&
    tables.some((table) => isNamed(table) && trackedFacts(table) >= 3)
  )
    return true;
  return (
    search.strategic &&
    (holdsActions(search.page, section) ||
      tables.some(
        (table) => table.sort === "outcome" || table.outcome !== null || (isLane(section) && isTracked(table)),
      ))
  );
}

/** "Recommended measures" above rows that its table calls measures: with a fact each, what a page of strategy plans. */
export const holdsActions = (page: PageSource, section: Section): boolean =>
  mentionsPlan(section.words) && itemTables(page, section).some(({ heads, title }) => namesActions(heads[title] ?? ""));

/** "Abbauplan 2027" in a register of debt: the plan of what the page lists. */
const namesItsPlan = ({ words }: Section): boolean => namesAnyPlan(words) && !namesPlanOfElse(words);

/** How far each of its rows is, and what speaks for it. */
const isFollowedUp = ({ columns }: ItemTable): boolean =>
  columns.some((column) => statesFact(column, "status")) && columns.some((column) => statesFact(column, ...weights));

/** Its rows say at least two of who, how far, until when and in which work item. */
const isTracked = (table: ItemTable): boolean => trackedFacts(table) >= 2;

/** What is stated of outcomes only: how they weigh against one another, and what they wait for. */
const weights: readonly AttributeName[] = ["priority", "effort", "impact", "confidence", "dependencies", "metric"];

/** Its rows say who, how far, and at least two things that are stated of outcomes only. */
export const isWeighed = ({ columns, sort }: ItemTable): boolean =>
  sort !== "deliverable" &&
  (["owner", "status"] as const).every((fact) => columns.some((column) => statesFact(column, fact))) &&
  columns.filter((column) => statesFact(column, ...weights)).length >= 2;

/** Outcomes beside what is delivered for them, who answers for it and how far or when: a plan, whatever its page is called. */
function isPlan({ outcome, columns, heads }: ItemTable): boolean {
  const states = (...facts: readonly AttributeName[]): boolean =>
    columns.some((column) => statesFact(column, ...facts));
  const isNamed = outcome !== null && columnOf(heads[outcome] ?? "").kind !== "unknown";
  return isNamed && states("owner") && states("status", "health", "target");
}

function isAnnounced(search: Search, section: Section): boolean {
  return search.announcedSet.has(section) || isBelow(section, (above) => search.announcedSet.has(above));
}

const milestoneHeads = phrases(`
  hito, hitos, jalon, jalons, marco, marcos, meilenstein, meilensteine, mijlpaal, mijlpalen, milepael, milestone,
  milestone name, milestones, milnik, milstolpe, traguardi, traguardo, веха, вехи, 마일스톤, マイルストーン, 里程碑
`);

/** Its head says that each row is an outcome, whatever heading stands above: a team, a theme. Milestones are steps of it. */
function isNamed({ columns, heads, title, outcome }: ItemTable): boolean {
  const at = outcome ?? title;
  return hasTitles(columns[at], "outcome") && !milestoneHeads.has(normalWords(heads[at] ?? ""));
}

const isRanked = ({ columns }: ItemTable): boolean => columns.some(({ kind }) => kind === "rank");

/** The number its row states, which goes on from the table above where a page has several; else which row it is. */
function rankOf(page: PageSource, { columns }: ItemTable, { cells }: Row, at: number): number | null {
  const column = columns.findIndex(({ kind }) => kind === "rank");
  if (column < 0) return null;
  const cell = cells[column];
  const stated = /^\d{1,4}(?=[.)]?$)/.exec(cell === undefined ? "" : inlineOf(page, [cell]).text.trim())?.[0];
  return stated === undefined ? at + 1 : Number(stated);
}

function isGrouped(table: ItemTable): boolean {
  return table.outcome !== null || table.rows.some((row) => row.groups);
}

function rowOutcomes(page: PageSource, section: Section, table: ItemTable, guessed: boolean): readonly OutcomeDraft[] {
  if (table.outcome !== null) return outcomesByColumn(page, section, table, table.outcome, guessed);
  if (table.rows.some((row) => row.groups)) return outcomesByGroupRow(page, section, table, guessed);
  const facts = factsOfRows(page, section, table);
  return table.rows.map(({ row }, at) => {
    const own = titleAndParts(page, row.cells[table.title]);
    const line = own === null ? draftOfRow(page, table, row) : draftOfPiece(page, table, row, own.title);
    const parts = own === null ? [] : own.parts.map((span) => withoutFacts(draftOfPiece(page, table, row, span)));
    return outcome(line, facts(row), parts, guessed, rankOf(page, table, row, at));
  });
}

/** What the headings above a table say of its rows, and the head of their titles ("Objective Q1 2027"). */
function factsAbove(page: PageSource, section: Section, head = ""): GroupFacts {
  const facts = groupFacts(page, section);
  const [time, ...others] = facts.horizon === null && /\d/.test(head) ? periodsIn(head) : [];
  return time === undefined || others.length > 0 ? facts : { ...facts, horizon: whenOf(time.literal) };
}

/**
 * What the headings above a table say of a row, the last row that parts those above from those below, and the last theme before
 * titles: an empty cell goes on with it where no theme is said twice.
 */
function factsOfRows(
  page: PageSource,
  section: Section,
  { table, title, columns, heads }: ItemTable,
): (row: Row) => GroupFacts {
  const above = factsAbove(page, section, heads[title]);
  const stated = new Map<Row, GroupFacts>();
  const at = columns.findIndex((column, index) => index < title && statesFact(column, "theme"));
  const themes = at < 0 ? [] : table.rows.map(({ cells: { [at]: cell } }) => cell && inlineOf(page, [cell]).text);
  const goesOn = themes.every((theme, index) => theme === "" || theme !== themes[index - 1]);
  let facts = above;
  for (const [index, row] of table.rows.entries()) {
    const words = rowAbove(page, row, title);
    const theme = goesOn ? (themes[index] ?? "") : "";
    if (words !== null) facts = withRowAbove(above, words);
    else if (theme !== "") facts = { ...facts, theme };
    stated.set(row, facts);
  }
  return (row) => stated.get(row) ?? above;
}

function outcomesByGroupRow(
  page: PageSource,
  section: Section,
  table: ItemTable,
  guessed: boolean,
): readonly OutcomeDraft[] {
  const facts = groupFacts(page, section);
  const drafts: { line: LineDraft; deliverables: LineDraft[] }[] = [];
  for (const { row, groups } of table.rows) {
    const line = draftOfRow(page, table, row);
    if (groups) drafts.push({ line, deliverables: [] });
    else drafts.at(-1)?.deliverables.push(line);
  }
  return drafts.map(({ line, deliverables }, at) => outcome(line, facts, deliverables, guessed, at + 1));
}

/** A column of outcomes beside a column of deliverables; an empty cell means the outcome above. */
function outcomesByColumn(
  page: PageSource,
  section: Section,
  table: ItemTable,
  column: number,
  guessed: boolean,
): readonly OutcomeDraft[] {
  const above = factsAbove(page, section, table.heads[column]);
  const stated = factsOfRows(page, section, { ...table, title: column });
  const ownRows = isRowPerOutcome(page, table, column);
  const heads = rowsAboveOthers(page, table, column);
  const drafts: { name: string; row: Row; line: LineDraft; facts: GroupFacts; deliverables: LineDraft[] }[] = [];
  let headed: GroupFacts | null = null;
  for (const { row } of table.rows) {
    const theme = heads.get(row);
    if (theme !== undefined) {
      headed = withRowAbove(above, theme);
      continue;
    }
    const cell = row.cells[column];
    const name = cell === undefined ? "" : inlineOf(page, [cell]).text;
    if (name !== "" && name !== drafts.at(-1)?.name) {
      const line = draftOfRow(page, table, row, column);
      drafts.push({
        row,
        name,
        line: ownRows ? line : withoutFacts(line),
        facts: headed ?? stated(row),
        deliverables: [],
      });
    }
    const pieces = cellPieces(page, row.cells[table.title]).filter((span) => {
      const { text } = inlineOf(page, [span]);
      return !isNoTitle(text) && !waits.test(text);
    });
    const deliverables = ownRows
      ? pieces.map((span) => withoutFacts(draftOfPiece(page, table, row, span)))
      : pieces.length === 0
        ? []
        : [draftOfRow(page, table, row)];
    drafts.at(-1)?.deliverables.push(...deliverables);
  }
  return drafts.map(({ line, row, facts: own, deliverables }, at) =>
    outcome(line, own, deliverables, guessed, ownRows ? rankOf(page, table, row, at) : null),
  );
}

/** Rows with nothing but a name in bold, where outcomes with their parts are not in bold: what the rows below them are about. */
function rowsAboveOthers(page: PageSource, table: ItemTable, column: number): ReadonlyMap<Row, string> {
  const alone = table.rows.flatMap(({ row, groups }) => {
    const words = groups ? rowAbove(page, row, table.title) : null;
    return words === null ? [] : [[row, words] as const];
  });
  const heads = new Map(alone);
  const others = table.rows.filter(({ row }) => !heads.has(row)).map(({ row }) => row.cells[column]);
  const isInBold = (cell: Span | undefined): boolean =>
    cell !== undefined && inlineOf(page, [cell]).bold.some(({ from }) => from === 0);
  return others.some(isInBold) ? new Map() : heads;
}

/** "To be settled after the survey": nobody knows yet what is delivered. */
const waits =
  /^(?:tb[adc]|to be (?:agreed|clarified|confirmed|decided|defined|determined|settled)|afklares|avklares|klargörs|wird noch|noch (?:offen|zu klären)|steht noch|à (?:définir|préciser)|(?:a|por|da) defin\p{L}+|nader te bepalen|do ustalenia|bude upřesněno)(?!\p{L}|:)/iu;

const withoutFacts = (line: LineDraft): LineDraft => ({
  ...line,
  attributes: [],
  cells: [],
  links: [],
  references: [],
  prose: [],
});

/** Every row is an outcome of its own and some cell lists several deliverables: the facts of a row are its outcome's. */
function isRowPerOutcome(page: PageSource, table: ItemTable, column: number): boolean {
  const names = table.rows.map(({ row: { cells } }) => {
    const cell = cells[column];
    return cell === undefined ? "" : inlineOf(page, [cell]).text;
  });
  const own = !names.includes("") && new Set(names).size === names.length;
  return own && table.rows.some(({ row }) => cellPieces(page, row.cells[table.title]).length > 1);
}

function draftOfPiece(page: PageSource, table: ItemTable, row: Row, span: Span): LineDraft {
  return draftOfRow(page, table, { ...row, cells: row.cells.map((cell, at) => (at === table.title ? span : cell)) });
}

function outcome(
  line: LineDraft,
  facts: GroupFacts,
  deliverables: readonly LineDraft[],
  guessed: boolean,
  rank: number | null,
): OutcomeDraft {
  return { line, ...facts, rank, queries: [], deliverables, guessed };
}
