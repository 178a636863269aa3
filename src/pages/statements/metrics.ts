/** Metrics of a section: rows of a table with baseline, target and current; bullets; sub-headings with values; or a sentence. */
import type { Metric, Statement, When } from "../../domain/strategy";
import type { Block, Item, Table } from "../source/block";
import { sectionsBelow, type Section } from "../source/sections";
import { leadInBold, type InlineText } from "../inline/inlineText";
import { monthNames, periodsIn, timesIn, whenOf, withoutPeriods } from "../inline/when";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { normalWords, overNormalWords } from "../words/normalWords";
import { sectionKind } from "../words/sectionWords";
import { statementInHeading } from "../words/statementHeading";
import { splitAttributes, type ReadAttribute } from "../forms/attributes";
import { ownContent } from "../forms/ownContent";
import { countedMeasure, isAim, metricOfText, standingAlone, valueAndTime } from "../forms/measures";
import { headingTitle } from "../forms/headingTitle";
import { spanOf, type Span } from "../source/sourceLines";
import { isPageTitle } from "../forms/sectionContent";
import { askedOnce, inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { factsBelow, holdsOnlyCodes, standsBefore } from "./entries";
import { partNamed, partsOfMetric } from "./partWords";
import { statementOf } from "./statementText";

export function metricsOf(page: PageSource, section: Section): readonly Metric[] {
  const headed = statementInHeading(section.words)?.rest;
  if (headed !== undefined) {
    return [
      {
        ...withValues(bare(headed), factsOf(page, section)),
        place: placeOf(page, section.heading?.content ?? nowhere),
      },
    ];
  }
  const named = namedInFacts(page, section);
  if (named !== null) return [named];
  const own = section.children.filter(({ role }) => role.kind === null);
  const found = [...listedMetrics(page, section), ...own.flatMap((child) => metricsBelow(page, child))];
  if (found.length > 0) return found;
  // "North star metric: …" below the heading of that name states it.
  if (section.children.some(({ role }) => role.kind !== null && role.kind === section.role.kind)) return [];
  const statement = statementOf(page, section)?.statement;
  if (statement === undefined) return [];
  const told = { ...toldMetric(page, section, statement), place: statement.place };
  // Below the title of a page the first paragraph may tell of anything.
  return section.role.kind === null || isPageTitle(section) ? [told].filter(hasValue) : [told];
}

/** "**Metric:** orders a week" above "**Target:** 40": a section that begins with the name of one and says what it is to become. */
function namedInFacts(page: PageSource, section: Section): Metric | null {
  const attributes = ownContent(page, section).attributes;
  const name = attributes.find((attribute) => attribute.name === "metric" && attribute.value.trim() !== "");
  const begins = section.blocks.find(({ kind }) => kind !== "comment")?.first;
  if (name === undefined || placeOf(page, name.span).line - 1 !== begins || !attributes.some(isValue)) return null;
  return { ...withValues(bare(name.value.trim()), attributes), place: placeOf(page, name.span) };
}

/** What only defines a metric whose values stand elsewhere on the page is no other metric. */
export function withoutDefinitions(metrics: readonly Metric[]): readonly Metric[] {
  const valued = new Set(metrics.filter(hasValue).map(({ name }) => normalWords(name)));
  return metrics.filter((metric) => hasValue(metric) || !valued.has(normalWords(metric.name)));
}

/** "KPI | Target | Aug | Sep" under whatever heading: a table whose columns name measures and where they stand or go. */
export const tabledMetrics = (page: PageSource, section: Section): readonly Metric[] =>
  section.blocks.flatMap((block) =>
    block.kind === "table" && namesMetrics(page, block) && statesValues(page, block)
      ? tableMetrics(page, block, () => section.title.trim())
      : [],
  );

/** Such tables, and headings above where a measure stood and what it is to become. */
export const statedMetrics = (page: PageSource, section: Section): readonly Metric[] => {
  const attributes = section.level > 1 ? factsOf(page, section) : [];
  const headed = attributes.some(({ name }) => name === "metric") ? [] : headedMetric(page, section, attributes);
  return [
    ...tabledMetrics(page, section),
    ...headed.filter(({ baseline, target, current }) => baseline !== null && (target ?? current) !== null),
  ];
};

/** A heading with values below it. */
function headedMetric(page: PageSource, section: Section, attributes: readonly ReadAttribute[]): readonly Metric[] {
  const name = headingTitle(page, section).title;
  return attributes.some(isValue) && name !== ""
    ? [{ ...withValues(bare(name), attributes), place: placeOf(page, section.heading?.content ?? nowhere) }]
    : [];
}

/** A value of at least two sorts, or at two times. */
function statesValues(page: PageSource, table: Table): boolean {
  const sorts = table.header.map((cell, at) =>
    metricColumn(inlineOf(page, [cell]).text, at, () => holdsFigures(page, table, at)),
  );
  const values = new Set(sorts.filter((sort) => sort === "baseline" || sort === "target" || sort === "current"));
  return values.size >= 2 || timeColumns(page, table).length > 0;
}

/** A sub-heading with values below it is a metric; else what it groups are those of its lines that state values. */
function metricsBelow(page: PageSource, section: Section): readonly Metric[] {
  const counted = countedMetric(page, section);
  if (counted !== null) return [counted];
  const tabled = section.blocks.filter((block) => block.kind === "table" && namesMetrics(page, block));
  if (tabled.length > 0) return listedMetrics(page, section);
  const headed = headedMetric(page, section, factsOf(page, section));
  if (headed.length > 0) return headed;
  const below = section.children
    .filter(({ role }) => role.kind === null)
    .flatMap((child) => metricsBelow(page, child).filter(hasValue));
  if (below.length > 0) return below;
  const listed = listedMetrics(page, section);
  if (listed.every(hasValue)) return listed;
  const figures = linesOfFigures(page, section);
  const valued = listed.filter((metric) => hasValue(metric) || figures.has(metric.place.line));
  return valued.length * 2 >= listed.length ? listed : [];
}

/** "KPI 1: Ships on time" above headings of its own, beside others: its aim may stand in a row of any table below. */
function countedMetric(page: PageSource, section: Section): Metric | null {
  const label = countedMeasure.exec(section.title)?.[0];
  const isOne = section.parent?.children.some(
    (sister) => sister !== section && countedMeasure.test(sister.title) && sister.children.length > 0,
  );
  if (label === undefined || isOne !== true || section.children.length === 0) return null;
  const rows = sectionsBelow(section).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
  );
  const aim = rows.find(({ cells: [first] }) => aimWords.test(filled(page, first)?.toLowerCase() ?? ""));
  const facts = [section, ...sectionsBelow(section)].flatMap((each) => factsOf(page, each));
  const read = withValues(bare(section.title.slice(label.length).trim()), facts);
  const place = placeOf(page, section.heading?.content ?? nowhere);
  return { ...read, target: read.target ?? filled(page, aim?.cells[1]), place };
}

/** Lines of bullets with a figure behind a name, whether it says where a measure stands or where it is to go. */
const linesOfFigures = (page: PageSource, { blocks }: Section): ReadonlySet<number> =>
  new Set(
    blocks.flatMap((block) =>
      block.kind !== "list"
        ? []
        : block.items
            .filter(({ lines }) => isFigure(inlineOf(page, lines).text))
            .map(({ lines }) => placeOf(page, spanOf(lines)).line),
    ),
  );

const isFigure = (text: string): boolean => hasValue(standingAlone(text, metricOfText(text)));

/** What its lines and bullets state; a metric has no deliverables, so that "Objetivo: 90 %" is its target. */
function factsOf(page: PageSource, section: Section): readonly ReadAttribute[] {
  const { attributes } = ownContent(page, section);
  const known = new Set(attributes.map(({ span }) => span.start));
  const listed = section.blocks.flatMap((block) => (block.kind === "list" ? factsBelow(page, block.items) : []));
  return ofMetric([...attributes, ...listed.filter(({ span }) => !known.has(span.start))]);
}

/** Labels that name a value or its unit beside a measure alone. */
const ofMetric = (attributes: readonly ReadAttribute[]): readonly ReadAttribute[] =>
  attributes.map((each) => {
    const part = each.name === "other" ? partNamed(each.label, partsOfMetric) : null;
    return part === null || (part !== "unit" && !/\d/.test(each.value)) ? each : { ...each, name: part };
  });

/** Its first column, or the one behind a count, names metrics: a single row below it is one, and no facts of the heading above. */
const namesMetrics = (page: PageSource, table: Table): boolean =>
  attributeNamed(inlineOf(page, table.header.slice(countedBefore(page, table)).slice(0, 1)).text) === "metric";

/** How many columns count or rank what the next one names, by their head or by holding nothing but codes. */
function countedBefore(page: PageSource, table: Table): number {
  const [first] = table.header;
  if (first === undefined || table.header.length < 3) return 0;
  return standsBefore(inlineOf(page, [first]).text) || (table.rows.length > 0 && holdsOnlyCodes(page, table, 0))
    ? 1
    : 0;
}

const nowhere: Span = { start: 0, end: 0 };
const bare = (name: string): Omit<Metric, "place"> => ({
  name,
  unit: null,
  baseline: null,
  target: null,
  current: null,
  date: null,
});
const hasValue = ({ baseline, target, current }: Omit<Metric, "place">): boolean =>
  [baseline, target, current].some((each) => each !== null);
const isValue = (attribute: ReadAttribute): boolean =>
  ["baseline", "current", "goal-value"].includes(attribute.name) || isAim(attribute);

/** Prose: its name is what stands in bold, its values may follow in later sentences. */
function toldMetric(page: PageSource, section: Section, statement: Statement): Omit<Metric, "place"> {
  const paragraph = section.blocks.find((block) => block.kind === "paragraph" || block.kind === "quote");
  const inline = paragraph === undefined ? null : inlineOf(page, paragraph.lines);
  const told = metricOfText(statement.text);
  if (inline?.text.includes(statement.text) !== true) return told;
  const name = nameInBold(inline) ?? "";
  return { ...metricOfText(inline.text), name: /\p{L}{3}/u.test(name) ? name : told.name };
}

/** What a paragraph names: its first words in bold. */
const nameInBold = ({ bold: [name], text }: InlineText): string | null =>
  name === undefined ? null : text.slice(name.from, name.to).trim();

function listedMetrics(page: PageSource, section: Section): readonly Metric[] {
  let isTabled = false;
  return section.blocks.flatMap((block, at): readonly Metric[] => {
    if (block.kind === "table") {
      const tabled = tableMetrics(page, block, () => nameAbove(page, section, at));
      isTabled ||= tabled.some(hasValue);
      return tabled;
    }
    if (block.kind === "paragraph") return ledMetric(page, block.lines);
    if (block.kind !== "list") return [];
    // What is ticked off is work, whatever it is called.
    const items = block.items.filter((item) => item.task === null);
    const listed = namedAbove(page, section.blocks[at - 1], items) ?? listMetrics(page, items);
    // Below a table of values a list without any says something about them.
    return isTabled ? listed.filter(hasValue) : listed;
  });
}

/** "**Ships on time** – baseline 70 %, target 95 %": a paragraph that begins with its name in bold, and states values of it. */
function ledMetric(page: PageSource, lines: readonly Span[]): readonly Metric[] {
  const inline = inlineOf(page, lines);
  const lead = leadInBold(inline);
  if (lead === undefined) return [];
  const name = inline.text.slice(0, lead.to).trim();
  if (!/[:：]$/.test(name) && !/^\s*[:：–—-]/.test(inline.text.slice(lead.to))) return [];
  const place = placeOf(page, spanOf(lines));
  const metric = { ...metricOfText(inline.text), name: name.replace(/\s*[:：]$/, ""), place };
  return hasValue(metric) ? [metric] : [];
}

/** What a table of nothing but values is about: the words in bold above it, else its heading. */
function nameAbove(page: PageSource, section: Section, at: number): string {
  const above = section.blocks.slice(0, at).findLast((block) => block.kind === "paragraph");
  const named = above === undefined ? null : nameInBold(inlineOf(page, above.lines));
  return named ?? section.title.trim();
}

/** A list of nothing but values: what they are values of stands in the paragraph above. */
function namedAbove(page: PageSource, above: Block | undefined, items: readonly Item[]): readonly Metric[] | null {
  const { attributes, others } = splitAttributes(page, items);
  const isNamed = others.length > 0 || attributes.some(({ name }) => name === "metric") || !attributes.some(isValue);
  if (isNamed || above?.kind !== "paragraph") return null;
  const span = spanOf(above.lines);
  return [{ ...withValues(metricOfText(inlineOf(page, above.lines).text), attributes), place: placeOf(page, span) }];
}

function listMetrics(page: PageSource, items: readonly Item[]): readonly Metric[] {
  const { attributes, others } = splitAttributes(page, items);
  const named = attributes.find((attribute) => attribute.name === "metric");
  if (others.length === 0 && named !== undefined)
    return [{ ...withValues(metricOfText(named.value), attributes), place: placeOf(page, named.span) }];
  const read = items.flatMap((item) => (isNorthStar(page, item) ? [] : itemMetric(page, item)));
  return read.some(hasValue) ? read.filter((metric) => hasValue(metric) || !isSentence.test(metric.name)) : read;
}

/** Beside measures with values: "We no longer print receipts." says something about them. */
const isSentence = /\S\s\S+\s.*[.!。]$/su;

/** Some line of a list on the page says where a measure stands and where it is to go: in lines without labels the value says where it stands. */
const saysWhereItStands = askedOnce((page: PageSource, root: Section): boolean =>
  [root, ...sectionsBelow(root)].some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.kind === "list" &&
        block.items.some(({ lines }) => {
          const { current, target } = metricOfText(inlineOf(page, lines).text);
          return current !== null && target !== null;
        }),
    ),
  ),
);

function itemMetric(page: PageSource, { lines, items }: Item): readonly Metric[] {
  const text = inlineOf(page, lines).text.replace(metricLabel, "");
  const place = placeOf(page, spanOf(lines));
  if (text === "") return [];
  const read = metricOfText(text);
  const stands = saysWhereItStands(page, page.root) ? standingAlone(text, read) : read;
  return [{ ...withValues(stands, ofMetric(factsBelow(page, items))), place }];
}

/** "Secondary metric: complaints", "KPI 2: …": what stands before the name of a metric. */
const metricLabel =
  /^(?:[\p{L}-]+ ){0,2}(?:metric|kpi|indicator|measure|kennzahl|indicateur|indicador|indicatore|m[ée]trica|nyckeltal|wskaźnik|star|nordstern)(?: \d{1,2})?\s*[:：]\s+(?=\p{L})/iu;

/** "North-star metric: …" */
function isNorthStar(page: PageSource, { lines }: Item): boolean {
  const label = metricLabel.exec(inlineOf(page, lines).text)?.[0];
  return label !== undefined && sectionKind(label) === "north-star";
}

/** The north star among the bullets of other metrics. */
export const northStarsAmong = (page: PageSource, section: Section): readonly Metric[] =>
  section.blocks.flatMap((block) =>
    block.kind === "list"
      ? block.items.filter((item) => isNorthStar(page, item)).flatMap((item) => itemMetric(page, item))
      : [],
  );

/** A time behind "Target" is a day; anything else there is the value aimed at. */
function withValues(read: Omit<Metric, "place">, attributes: readonly ReadAttribute[]): Omit<Metric, "place"> {
  const first = (isMeant: (attribute: ReadAttribute) => boolean): string | undefined =>
    attributes.find((attribute) => isMeant(attribute) && attribute.value.trim() !== "")?.value;
  const stated = (name: AttributeName): ReturnType<typeof valueAndTime> =>
    valueAndTime(first((attribute) => attribute.name === name) ?? "");
  const aim = valueAndTime(
    first((attribute) => attribute.name === "goal-value" || isAim(attribute) || isNamedAim(attribute)) ?? "",
  );
  const [baseline, current] = [stated("baseline"), stated("current")];
  const day = first(({ name, value }) => name === "start" || (name === "target" && whenOf(value).from !== null));
  return {
    name: read.name,
    unit: first(({ name }) => name === "unit") ?? read.unit,
    baseline: baseline.value ?? read.baseline,
    target: aim.value ?? read.target,
    current: current.value ?? read.current,
    date: day === undefined ? (current.time ?? aim.time ?? read.date) : whenOf(day),
  };
}

const aimWords =
  /^(?:(?:target|goal|aim|ziel|soll|norm|cible|objetivo|meta|obiettivo|doel|mål|cel|tavoite|hedef)\b|目标$|目標$|목표$)/u;
/** "Phase 4 target", "Year-end goal": the last such column says what a metric is to become in the end. */
const aimOfTime =
  /^(?!.*(?:stretch|previous|last|old|alt|minimum)).*\s(?:target|goal|ziel|zielwert|cible|objectif|objetivo|meta|obiettivo|doel|mål|cel)$|..(?:目标|目標|목표)$/u;
/** "Objetivo: 90 %": what begins an outcome elsewhere. */
const isNamedAim = ({ name, label, value }: ReadAttribute): boolean =>
  name === "other" && aimWords.test(label.trim().toLowerCase()) && /\d/.test(value);

const todayWords =
  /^(?:heute|aujourd['’]hui|hoy|hoje|oggi|vandaag|nu|nå|jetzt|ahora|agora|ora|adesso|maintenant|teraz|nyní|teď|сейчас|зараз|idag|aktuellt(?: värde)?|dziś|(?:obecn[ay]|aktualna) wartość|stan obecny|現在|実績値?|实际值|目前|当前值?|今年)$/;
const metricNames: ReadonlySet<AttributeName | null> = new Set(["baseline", "unit", "current", "goal-value", "metric"]);

type MetricColumn = "name" | "unit" | "baseline" | "target" | "current" | "date" | null;

/** `about` names the metric of a table whose columns are all values. */
function tableMetrics(page: PageSource, table: Table, about: () => string): readonly Metric[] {
  const counted = namesMetrics(page, table) ? countedBefore(page, table) : 0;
  const named = table.header.map((cell, at) =>
    at < counted ? null : metricColumn(inlineOf(page, [cell]).text, at - counted, () => holdsFigures(page, table, at)),
  );
  const aims = named.map((column, at) => (column === "target" && !holdsFigures(page, table, at) ? null : column));
  const sorts = aims.includes("target") ? aims : named;
  const columns = valuesOfTime(
    page,
    table,
    valuesAroundToday(page, table, valuesOfToday(page, table, valuesByYear(sorts))),
  );
  const times = columns.includes("current") ? [] : timeColumns(page, table);
  if (columns.filter((column) => column !== null).length + times.length < 2 && !explainsMetrics(page, table)) return [];
  const currentHead = table.header[columns.indexOf("current")];
  const headed = currentHead === undefined ? null : (timesIn(inlineOf(page, [currentHead]).text)[0]?.when ?? null);
  return table.rows.flatMap((row) => {
    const value = (column: MetricColumn): string | null => filled(page, row.cells[columns.indexOf(column)]);
    const last = times.findLast(({ at }) => filled(page, row.cells[at]) !== null);
    const name = times[0]?.at === 0 ? about() : value("name");
    const aimed = (cells: readonly Span[]): string | null =>
      columns.reduce<string | null>(
        (last, column, at) => (column === "target" ? (filled(page, cells[at]) ?? last) : last),
        null,
      );
    const date = value("date");
    const current = last === undefined ? value("current") : filled(page, row.cells[last.at]);
    const cell = row.cells[0];
    if (name === null || cell === undefined) return [];
    return [
      {
        name,
        unit: value("unit"),
        baseline: value("baseline"),
        target: aimed(row.cells),
        current,
        date: date === null ? (last?.when ?? (current === null ? null : headed)) : whenOf(date),
        place: placeOf(page, cell),
      },
    ];
  });
}

/** "Measure | Definition": metrics before anybody knows a value of them. */
const explainsMetrics = (page: PageSource, table: Table): boolean =>
  namesMetrics(page, table) &&
  definitions.test(normalWords(inlineOf(page, table.header.slice(countedBefore(page, table) + 1).slice(0, 1)).text));

const definitions = overNormalWords(
  /^(?:definition|how (?:it is |we )?(?:measured|calculated|measure)|formula|calculation|what it (?:measures|tells)|berechnung|wie (?:wir )?(?:gemessen|messen)|messmethode|formel|calcul|formule|comment|definicion|definicao|formula|calculo|definizione|calcolo|definitie|berekening|berakning|beregning|definicja|sposob|definice|vypocet|定義|定义|算出|計算|计算|산식|정의)/u,
);

function filled(page: PageSource, cell: Span | undefined): string | null {
  const text = cell === undefined ? "" : inlineOf(page, [cell]).text;
  return text === "" || /^[-–—]$/.test(text) ? null : text;
}

interface TimeColumn {
  readonly at: number;
  readonly when: When;
}

/** "Aug | Sep | Oct": at least two columns named by their times; the last that is filled says where a metric stands. */
function timeColumns(page: PageSource, { header }: Table): readonly TimeColumn[] {
  const times = header.flatMap((head, at) => {
    const { text } = inlineOf(page, [head]);
    return namesTime(text) ? [{ at, when: whenOf(text) }] : [];
  });
  return times.length >= 2 ? times : [];
}

/** "2025", "Aug 26" and nothing else. */
function namesTime(text: string): boolean {
  const [first = "", ...others] = normalWords(text).split(" ");
  const isMonth = monthNames.has(first) && others.every((word) => /^\d{2,4}$/.test(word));
  return isMonth || (periodsIn(text).length > 0 && withoutPeriods(text).trim() === "");
}

/** "by July 2027", "in 3 months", "3ヶ月": a time to come, beside today. */
const ahead =
  /^(?:(?:by|until|in|bis|d['’]ici|dans|en|para|até|em|entro|tra|tegen|over|senast|om|innen|do|za)\s+\S.{2,20}|\d{1,2}\s?(?:[ヶかカケ]月後?|个月后?|個月|개월|months?|monate|mois|meses|mesi|maanden|månader|miesi[ąę]cy))$/iu;

/** "2025 | Now | By July 2027": a time before today says where a measure stood, one behind it what it is to become. */
function valuesAroundToday(
  page: PageSource,
  { header }: Table,
  columns: readonly MetricColumn[],
): readonly MetricColumn[] {
  const today = columns.indexOf("current");
  if (today < 0) return columns;
  const texts = header.map((head) => inlineOf(page, [head]).text.trim());
  const before = texts.findIndex((text, at) => at > 0 && at < today && namesTime(text));
  return columns.map((column, at) => {
    if (column !== null && column !== "date") return column;
    if (at === before && !columns.includes("baseline")) return "baseline";
    const text = texts[at] ?? "";
    // Behind today bare times may as well be those before it, unless the columns go on in their order.
    const isAhead = at > today && ((before > 0 && namesTime(text)) || (ahead.test(text) && /\d/.test(text)));
    return isAhead && !columns.includes("target") ? "target" : column;
  });
}

/** The last of several columns that say where a measure stood. */
function valuesByYear(columns: readonly MetricColumn[]): readonly MetricColumn[] {
  const last = columns.lastIndexOf("baseline");
  return columns.includes("current") || last === columns.indexOf("baseline") ? columns : columns.with(last, "current");
}

/** "Stand" above figures, and where things stand, is where the metrics are; "Stand" above days is when they were measured. */
function valuesOfToday(page: PageSource, table: Table, columns: readonly MetricColumn[]): readonly MetricColumn[] {
  if (columns.includes("current")) return columns;
  const at = table.header.findIndex(
    (head, index) => columns[index] === "date" || attributeNamed(inlineOf(page, [head]).text) === "status",
  );
  const texts =
    at < 0 ? [] : table.rows.flatMap(({ cells }) => cells.slice(at, at + 1).map((cell) => inlineOf(page, [cell]).text));
  const isFigures = texts.some((text) => /\d/.test(text)) && texts.every((text) => periodsIn(text).length === 0);
  return isFigures ? columns.with(at, "current") : columns;
}

/** "Start (2024) | Target 2027 | Q1 2026": one time beside where a measure stood and is to go says where it stands. */
function valuesOfTime(page: PageSource, table: Table, columns: readonly MetricColumn[]): readonly MetricColumn[] {
  if (columns.includes("current") || !columns.includes("baseline") || !columns.includes("target")) return columns;
  const [at, ...others] = table.header.flatMap((head, index) =>
    (columns[index] === null || columns[index] === "date") && namesTime(inlineOf(page, [head]).text) ? [index] : [],
  );
  return at === undefined || others.length > 0 || !holdsFigures(page, table, at)
    ? columns
    : columns.with(at, "current");
}

/** "Last year", "Référence 2025": what a measure is held against. */
const yearBefore =
  /^(?:last year|previous year|vorjahr|année précédente|año anterior|ano anterior|anno precedente|vorig jaar|föregående år|去年|前年|上年|전년|reference|référence|referenz(?:wert)?|valeur de référence|valor de referencia|valore di riferimento|referentie)$/u;

/** Figures and no times in most cells of a column: "Goal it serves" names no value. */
function holdsFigures(page: PageSource, { rows }: Table, at: number): boolean {
  const texts = rows.map(({ cells }) => filled(page, cells[at])).filter((text) => text !== null);
  return texts.filter((text) => /\d/.test(text) && withoutPeriods(text).trim() !== "").length * 2 > texts.length;
}

/** "Wert 2024", "Value FY25": where a measure stood; the last of several such columns says where it stands. */
const valueWords = overNormalWords(
  /^(?:value|wert|valeur|valore?|waarde|varde|vaerdi|verdi|arvo|wartosc|hodnota|ertek|deger|значени[ея]|実績|数值|値|值|값)$/u,
);

/** "Current (September 2026)", "Target 2027": a head names a value and, beside it, the time it is for. */
function metricColumn(head: string, at: number, holdsFigures: () => boolean): MetricColumn {
  const said = head.trim().toLowerCase();
  const untimed = withoutPeriods(said)
    .replace(/\s*[(（][^()（）]*[)）]$/u, "")
    .trim();
  const bare = untimed === "" || metricNames.has(attributeNamed(said)) ? said : untimed;
  const known = attributeNamed(bare);
  const part =
    at > 0 && (known === null || known === "metric" || known === "evidence") ? partNamed(bare, partsOfMetric) : null;
  const name = part === "unit" || (part !== null && holdsFigures()) ? part : known;
  if ((aimWords.test(bare) || aimOfTime.test(bare)) && !/date|datum|fecha/.test(bare)) return "target";
  if ((name === "status" && bare.startsWith("where we are")) || todayWords.test(bare)) return "current";
  if (name === "baseline" || name === "unit" || name === "current") return name;
  if (name === "start" && at > 0 && holdsFigures()) return "baseline";
  if (name === "goal-value") return "target";
  if (yearBefore.test(bare) || (bare !== said && valueWords.test(normalWords(bare)))) return "baseline";
  if (
    name === "target" ||
    name === "start" ||
    /as of|measured|stichtag|gemessen|mesur|relev|medid|misurat|gemeten|^mätt|pomiar|測定|测量|측정|^stand$/.test(bare)
  )
    return "date";
  return name === "metric" || at === 0 ? "name" : null;
}
