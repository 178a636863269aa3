/**
 * A table that sums up what headings below tell one by one: the headings are the outcomes, since their parts stand there, and
 * the rows bring what they alone state. A row nothing is told about stays an outcome of its own.
 */
import { normaliseTitle } from "../lineKey";
import { sectionsBelow } from "../source/sections";
import type { Found } from "./findOutcomes";
import { deliverablesOf } from "./headings";
import type { LineDraft } from "./lineDraft";
import { inPageOrder, type OutcomeDraft } from "./outcomeDraft";
import type { PageSource } from "./pageSource";
import { headingTitle } from "./headingTitle";
import { holdsItems, isInsideClosed } from "./sectionContent";

/** `null` where fewer than two rows, or fewer than half of them, have a heading of the same words. */
export function toldBelow(table: Found, headings: Found | null): Found | null {
  if (headings === null) return null;
  const rows = new Map(table.outcomes.map((row) => [wordsOf(row), row]));
  const rowOf = (heading: OutcomeDraft): OutcomeDraft | undefined =>
    rows.get(wordsOf(heading)) ?? rows.get(withoutNumber(wordsOf(heading)));
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
