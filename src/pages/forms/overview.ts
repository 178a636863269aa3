/**
 * A table that sums up what headings below tell one by one: the headings are the outcomes, since their parts stand there, and
 * the rows bring what they alone state. A row nothing is told about stays an outcome of its own.
 */
import { normaliseTitle } from "../lineKey";
import { sectionsBelow } from "../source/sections";
import { normalWords } from "../words/normalWords";
import type { Found } from "./findOutcomes";
import { deliverablesOf } from "./headings";
import type { LineDraft } from "./lineDraft";
import { inPageOrder, type OutcomeDraft } from "./outcomeDraft";
import { inlineOf, type PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import { holdsItems, isInsideClosed, itemTables } from "./sectionContent";

/** `null` where fewer than two rows, or fewer than half of them, have a heading of the same words or the same number. */
export function toldBelow(page: PageSource, table: Found, headings: Found | null): Found | null {
  if (headings === null) return null;
  const rows = new Map([...countedRows(page, table), ...table.outcomes.map((row) => [wordsOf(row), row] as const)]);
  const rowOf = (heading: OutcomeDraft): OutcomeDraft | undefined =>
    rows.get(wordsOf(heading)) ??
    rows.get(withoutNumber(wordsOf(heading))) ??
    rows.get(normalWords(heading.line.title.label ?? "")) ??
    ranked(heading, rows.get(rankOf(heading.line.title.label ?? "")));
  const told = new Set(headings.outcomes.flatMap((heading) => rowOf(heading) ?? []));
  if (told.size < 2 || told.size * 2 < table.outcomes.length) return null;
  const outcomes = headings.outcomes.map((heading) => withRow(heading, rowOf(heading)));
  const alone = table.outcomes.filter((row) => !told.has(row));
  return {
    outcomes: inPageOrder([...outcomes, ...alone]),
    form: "its headings tell what its table sums up",
    at: headings.at,
  };
}

/** A row without parts, and a heading of the same words above some: what is told of it there. */
export function withParts(page: PageSource, table: Found): Found {
  const told = new Map(
    sectionsBelow(page.root)
      .filter((section) => holdsItems(page, section) && !isInsideClosed(section))
      .map((section) => [normaliseTitle(headingTitle(page, section).title), section]),
  );
  if (told.size === 0) return table;
  const outcomes = table.outcomes.map((row) => {
    const section = row.deliverables.length > 0 ? undefined : told.get(wordsOf(row));
    return section === undefined ? row : { ...row, deliverables: deliverablesOf(page, section) };
  });
  return { ...table, outcomes };
}

/** "1" below "Phase", or "Phase 1", before the title of a row and of no other: what a heading "Phase 1 – …" counts by. */
function countedRows(page: PageSource, { outcomes }: Found): ReadonlyMap<string, OutcomeDraft> {
  const rowAt = new Map(outcomes.map((row) => [row.line.span.start, row]));
  const counted = new Map<string, OutcomeDraft | null>();
  for (const { heads, columns, title, rows } of [page.root, ...sectionsBelow(page.root)].flatMap((at) =>
    itemTables(page, at),
  ))
    for (const { row } of rows) {
      const draft = rowAt.get(row.cells[title]?.start ?? -1);
      const words = row.cells.slice(0, title).map((cell) => inlineOf(page, [cell]).text.trim());
      for (const [at, text] of words.entries()) {
        const [, word] = count.exec(text) ?? [];
        const name = normalWords(word === "" ? `${heads[at]} ${text}` : text);
        if (draft === undefined || word === undefined) continue;
        counted.set(name, counted.has(name) ? null : draft);
        if (columns[at]?.kind === "rank") counted.set(rankOf(text), draft);
      }
    }
  return new Map([...counted].flatMap(([name, draft]) => (draft === null ? [] : [[name, draft]])));
}

const rankOf = (number: string): string => `#${number}`;

/** "### 1 Nurse call" for row 1, "Replace the nurse call": a bare number is the row's where each word of the heading is one of the row's. */
function ranked(heading: OutcomeDraft, row: OutcomeDraft | undefined): OutcomeDraft | undefined {
  if (row === undefined) return undefined;
  const words = new Set(normalWords(row.line.title.title).split(" "));
  return normalWords(heading.line.title.title)
    .split(" ")
    .every((word) => words.has(word))
    ? row
    : undefined;
}

const count = /^((?:\p{L}{1,14} ?)?)\d{1,2}(?:\.\d{1,2})?$/u;

const wordsOf = ({ line }: OutcomeDraft): string => normaliseTitle(line.title.title);

/** "Z3 …", "2.1 …": the number a table has in a column of its own. */
const withoutNumber = (words: string): string => words.replace(/^\p{L}{0,4}[\d.]+[.:)]?\s+/u, "");

function withRow(heading: OutcomeDraft, row: OutcomeDraft | undefined): OutcomeDraft {
  if (row === undefined) return heading;
  return {
    ...heading,
    theme: heading.theme ?? row.theme,
    horizon: row.horizon ?? heading.horizon,
    status: heading.status ?? row.status,
    priority: heading.priority ?? row.priority,
    rank: heading.rank ?? row.rank,
    line: withFacts(heading.line, row.line),
  };
}

function withFacts(heading: LineDraft, row: LineDraft): LineDraft {
  const stated = new Set(heading.attributes.filter(({ name }) => name !== "other").map(({ name }) => name));
  const added = row.attributes.filter(({ name }) => !stated.has(name) && name !== "description");
  return {
    ...heading,
    attributes: [...heading.attributes, ...added],
    links: heading.links.length > 0 ? heading.links : [...row.links, ...row.title.links],
    when: heading.when ?? row.when,
  };
}
