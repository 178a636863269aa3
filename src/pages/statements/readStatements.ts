/** Mission, vision, principles and the other statements of a page, from sections by name and from pages by title. */
import type { Diagnostic } from "../../domain/diagnostic";
import type { DebtEntry, Idea, Statement, Theme } from "../../domain/strategy";
import { sectionsBelow, type Section } from "../source/sections";
import { whenOf } from "../inline/when";
import { lineTitle } from "../inline/lineTitle";
import { namesSeveralStatements, namesVisionAmongOthers, sectionKind, type SectionKind } from "../words/sectionWords";
import { columnOf } from "../words/columnWords";
import { attributeNamed, type AttributeName } from "../words/attributeWords";
import { inlineOf, placeOf, type PageSource } from "../forms/pageSource";
import { splitAttributes } from "../forms/attributes";
import { isPageTitle } from "../forms/sectionContent";
import type { Statements } from "../pageContent";
import { statementOf } from "./statementText";
import { sectionItems } from "./sectionItems";
import { metricsOf } from "./metrics";

export const noStatements: Statements = {
  mission: null,
  vision: null,
  northStar: null,
  kpis: [],
  principles: [],
  themes: [],
  guardrails: [],
  decisionRights: [],
  nonGoals: [],
  risks: [],
  ideas: [],
  debt: [],
  steps: [],
};

export function readStatements(page: PageSource, titles: readonly string[], diagnostics: Diagnostic[]): Statements {
  const named = sectionsNamed(page, titles);
  const of = (kind: SectionKind): readonly Section[] =>
    named.filter((entry) => entry.kind === kind).map(({ section }) => section);
  const items = (kind: SectionKind, prose = true): readonly Statement[] =>
    of(kind).flatMap((section) => sectionItems(page, section, { prose }));
  const vision = firstStatement(page, of("vision"), diagnostics) ?? standingOut(page, titles);
  const northStars = of("north-star").flatMap((section) => metricsOf(page, section));
  return {
    mission: headingsAsText(page, titles) ?? firstStatement(page, of("mission"), []),
    vision,
    northStar: northStars[0] ?? null,
    kpis: [...northStars.slice(1), ...of("kpis").flatMap((section) => metricsOf(page, section))],
    principles: items("principles", false),
    themes: themesOf(
      page,
      of("themes"),
      of("strategy").filter((section) => !namesSeveralStatements(section.words)),
    ),
    guardrails: items("guardrails"),
    decisionRights: items("decision-rights"),
    nonGoals: items("non-goals"),
    risks: items("risks"),
    ideas: of("ideas").flatMap((section) => ideasOf(page, section)),
    debt: of("debt").flatMap((section) => debtOf(page, section)),
    steps: of("steps").flatMap((section) => stepsOf(page, section)),
  };
}

interface NamedSection {
  readonly section: Section;
  readonly kind: SectionKind;
}

/** Sections by their heading; a page named for one kind, without such a section, is that section itself. */
function sectionsNamed(page: PageSource, titles: readonly string[]): readonly NamedSection[] {
  const named = sectionsBelow(page.root).flatMap((section) => {
    const { kind, group } = section.role;
    return kind === null || group?.kind === "horizon" ? [] : [{ section, kind }];
  });
  const whole = titles.map(sectionKind).find((kind) => kind !== null && kind !== "about" && kind !== "deliverables");
  if (
    titles.some((title) => namesSeveralStatements(title) || namesVisionAmongOthers(title)) ||
    whole === undefined ||
    whole === null ||
    named.some(({ kind, section }) => kind === whole && !isPageTitle(section))
  )
    return named;
  const top = page.root.children.find(isPageTitle) ?? page.root;
  const already = named.some((entry) => entry.section === top);
  return already ? named : [...named, { section: top, kind: whole }];
}

function firstStatement(page: PageSource, sections: readonly Section[], diagnostics: Diagnostic[]): Statement | null {
  for (const section of sections) {
    const found = statementOf(page, section);
    if (found === null) continue;
    if (found.more) diagnostics.push(notOneSentence(found.statement));
    return found.statement;
  }
  return null;
}

/** "Vision and strategy" as a page: the sentence that stands out above its first heading is the vision. */
function standingOut(page: PageSource, titles: readonly string[]): Statement | null {
  if (!titles.some(namesVisionAmongOthers)) return null;
  const top = page.root.children.find(isPageTitle) ?? page.root;
  return statementOf(page, top, { emphasised: true })?.statement ?? null;
}

function notOneSentence(statement: Statement): Diagnostic {
  return {
    rule: "not-one-sentence",
    severity: "info",
    message: "The vision takes more than one sentence; the first was read as the statement.",
    place: statement.place,
    help: "Nothing has to change: one sentence is easier to remember and to hold outcomes against.",
  };
}

/** A mission written as headings without anything below: joined, they are one sentence. */
function headingsAsText(page: PageSource, titles: readonly string[]): Statement | null {
  const sections = sectionsBelow(page.root);
  const isMission = titles.some((title) => sectionKind(title) === "mission");
  const first = sections[0];
  if (!isMission || first === undefined || sections.some((section) => section.blocks.length > 0)) return null;
  const last = sections.at(-1) ?? first;
  const text = sections.map((section) => section.title.trim()).join(" ");
  const start = first.heading?.content.start ?? 0;
  return { text, place: placeOf(page, { start, end: last.heading?.content.end ?? start }) };
}

function themesOf(page: PageSource, themes: readonly Section[], strategies: readonly Section[]): readonly Theme[] {
  const named = themes.flatMap((section) => themeTitles(page, section));
  return named.length > 0 ? named : strategies.flatMap((section) => themeTitles(page, section));
}

function themeTitles(page: PageSource, section: Section): readonly Theme[] {
  const children = section.children.filter(
    (child) => child.heading !== null && child.role.kind === null && child.role.group === null,
  );
  if (children.length > 0) {
    return children.map((child) => ({
      title: lineTitle(child.inline ?? inlineOf(page, []), { lead: false }).title,
      place: placeOf(page, child.heading?.content ?? { start: 0, end: 0 }),
    }));
  }
  return section.blocks.flatMap((block) =>
    block.kind !== "list"
      ? []
      : block.items.flatMap((item) => {
          const title = lineTitle(inlineOf(page, item.lines), { lead: true }).title;
          return title === ""
            ? []
            : [{ title, place: placeOf(page, { start: item.lines[0]?.start ?? 0, end: item.lines.at(-1)?.end ?? 0 }) }];
        }),
  );
}

type Values = ReadonlyMap<AttributeName, string>;

interface Entry {
  readonly title: string;
  readonly values: Values;
  readonly place: Statement["place"];
  readonly group: string | null;
}

/** Bullets with nested facts, rows with columns, or sub-headings with labelled lines. */
function entriesOf(page: PageSource, section: Section, group: string | null = null): readonly Entry[] {
  const here = section.blocks.flatMap((block): readonly Entry[] => {
    if (block.kind === "list") {
      return splitAttributes(page, block.items).others.flatMap((item) => {
        const title = lineTitle(inlineOf(page, item.lines), { lead: true });
        const values = new Map(
          splitAttributes(page, item.items).attributes.map((attribute) => [attribute.name, attribute.value]),
        );
        const place = placeOf(page, { start: item.lines[0]?.start ?? 0, end: item.lines.at(-1)?.end ?? 0 });
        return title.title === "" ? [] : [{ title: title.title, values, place, group: group ?? title.label }];
      });
    }
    if (block.kind !== "table") return [];
    const heads = block.header.map((cell) => inlineOf(page, [cell]).text);
    const at = titleAt(heads);
    return block.rows.flatMap((row) => {
      const cell = row.cells[at];
      const title = cell === undefined ? "" : inlineOf(page, [cell]).text;
      const pairs = row.cells.flatMap((span, index) =>
        index === at ? [] : [[attributeNamed(heads[index] ?? "") ?? "other", inlineOf(page, [span]).text] as const],
      );
      return cell === undefined || title === ""
        ? []
        : [{ title, values: new Map(pairs), place: placeOf(page, cell), group }];
    });
  });
  const below = section.children.flatMap((child) => childEntries(page, child));
  return [...here, ...below];
}

/** The first column holds titles, unless it ranks or classifies. */
function titleAt(heads: readonly string[]): number {
  const first = heads.findIndex((head) => {
    const column = columnOf(head);
    return (
      column.kind !== "rank" && !(column.kind === "attribute" && /^(?:class|priority|date|status)$/i.test(head.trim()))
    );
  });
  return Math.max(0, first);
}

/** A sub-heading with labelled lines is an entry; one with a list or table groups its entries. */
function childEntries(page: PageSource, section: Section): readonly Entry[] {
  const lists = section.blocks.filter((block) => block.kind === "list");
  const attributes = lists.flatMap((list) => splitAttributes(page, list.items).attributes);
  const lines = section.blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
  const labelled = lines.flatMap((line) => {
    const match = /^\s*([\p{L} ]{2,30}):\s*(.+)$/u.exec(inlineOf(page, [line]).text);
    const name = match === null ? null : attributeNamed(match[1] ?? "");
    return name === null || match === null ? [] : [[name, match[2] ?? ""] as const];
  });
  const isEntry =
    attributes.length > 0 ||
    labelled.length > 0 ||
    lists.length + section.blocks.filter((block) => block.kind === "table").length === 0;
  if (!isEntry) return entriesOf(page, section, section.title);
  const values = new Map([...labelled, ...attributes.map((attribute) => [attribute.name, attribute.value] as const)]);
  const title = lineTitle(section.inline ?? inlineOf(page, []), { lead: false }).title;
  return title === ""
    ? []
    : [{ title, values, place: placeOf(page, section.heading?.content ?? { start: 0, end: 0 }), group: null }];
}

function ideasOf(page: PageSource, section: Section): readonly Idea[] {
  return entriesOf(page, section).map(({ title, values, place }) => ({
    title,
    hypothesis: values.get("hypothesis") ?? null,
    test: values.get("test") ?? null,
    result: values.get("result") ?? null,
    owner: values.get("owner") ?? null,
    since: sinceOf(values),
    place,
  }));
}

function sinceOf(values: Values): Idea["since"] {
  const literal = values.get("start") ?? values.get("target");
  return literal === undefined || literal === "" ? null : whenOf(literal);
}

function debtOf(page: PageSource, section: Section): readonly DebtEntry[] {
  return entriesOf(page, section).map(({ title, values, place, group }) => ({
    title,
    class: values.get("debt-class") ?? values.get("kind") ?? group,
    place,
  }));
}

/** Numbered steps, or the parts of a sentence that lists them. */
function stepsOf(page: PageSource, section: Section): readonly Statement[] {
  const items = sectionItems(page, section, { prose: false });
  if (items.length > 0) return items;
  const statement = statementOf(page, section)?.statement;
  if (statement === undefined) return [];
  const listed = /\b(?:involves?|includes?|are|is|consists? of|follows?)\b:?\s+(.*)$/i.exec(statement.text)?.[1] ?? "";
  const parts = listed.split(/,\s+(?:and\s+)?/).map((part) =>
    part
      .replace(/^and\s+/, "")
      .replace(/\.$/, "")
      .trim(),
  );
  return parts.length >= 3 ? parts.map((text) => ({ text, place: statement.place })) : [];
}
