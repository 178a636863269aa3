/**
 * A new idea on a page of ideas, in that page's own form: a row where it has a table, a bullet with labelled lines or a heading
 * where its ideas are those. Counts only if the page then reads as before with exactly this idea more.
 */
import type { Idea } from "../../domain/strategy";
import { inlineOf, type PageSource } from "../forms/pageSource";
import type { PageContext } from "../pageContent";
import type { PageReadout } from "../readPage";
import type { Table } from "../source/block";
import { columnOf } from "../words/columnWords";
import { normalWords } from "../words/normalWords";
import { type Addition, firstThatReads } from "./addition";
import { spellings, type Stated } from "./editStatement";
import { lastWrittenUpTo } from "./labelledWays";
import { statedShape, textWithout } from "./statedShape";

export interface NewIdea {
  readonly title: string;
  readonly hypothesis: string | null;
  readonly owner: string | null;
  /** ISO date. */
  readonly since: string;
}

export function addIdea(readout: PageReadout, context: PageContext, idea: NewIdea): Stated {
  const additions = placesFor(readout, idea);
  const next = firstThatReads(readout, context, additions, (tried) => isOneMore(readout, tried, idea));
  if (next !== null) return { readout: next };
  return { refused: "the page has no place for a new idea that would read as one: write it there by hand" };
}

function* placesFor({ source, content }: PageReadout, idea: NewIdea): Iterable<Addition> {
  const last = content.ideas.at(-1);
  for (const table of source.blocks)
    if (table.kind === "table" && !table.html && (last === undefined || holds(table, last)))
      yield { at: table.last, lines: [rowOf(source, table, idea)] };
  const end = lastWrittenUpTo(source, source.lines.length - 1);
  const bullet = bulletOf(idea);
  const heading = headingOf(source, last, idea);
  const inList = source.blocks.some(
    (block) =>
      block.kind === "list" && last !== undefined && block.items.some(({ first }) => first === last.place.line - 1),
  );
  if (inList) yield { at: end, lines: bullet };
  yield { at: end, lines: ["", ...heading] };
  yield { at: end, lines: ["", ...bullet] };
}

const holds = ({ first, last }: Table, { place }: Idea): boolean => place.line - 1 >= first && place.line - 1 <= last;

const facts = ({ hypothesis, owner, since }: NewIdea): readonly (readonly [string, string])[] =>
  (
    [
      ["Hypothesis", hypothesis],
      ["Owner", owner],
      ["Since", since],
    ] as const
  ).flatMap(([label, value]) => (value === null ? [] : [[label, plain(value)] as const]));

const plain = (text: string): string => spellings(text).at(-1) ?? text;

const bulletOf = (idea: NewIdea): readonly string[] => [
  `- ${plain(idea.title)}`,
  ...facts(idea).map(([label, value]) => `  - ${label}: ${value}`),
];

function headingOf({ text, lines }: PageSource, last: Idea | undefined, idea: NewIdea): readonly string[] {
  const line = lines[(last?.place.line ?? 0) - 1];
  const marks = line === undefined ? null : (/^#+(?=\s)/.exec(text.slice(line.start, line.end))?.[0] ?? null);
  return [`${marks ?? "##"} ${plain(idea.title)}`, "", ...facts(idea).map(([label, value]) => `- ${label}: ${value}`)];
}

function rowOf(source: PageSource, table: Table, idea: NewIdea): string {
  const cells = table.header.map((cell, at) => {
    const head = inlineOf(source, [cell]).text;
    const column = columnOf(head);
    if (at === 0 || /^(?:idea|title)s?$/i.test(head.trim())) return plain(idea.title);
    const name = column.kind === "attribute" ? column.name : "";
    if (name === "hypothesis") return plain(idea.hypothesis ?? "");
    if (name === "owner") return plain(idea.owner ?? "");
    return normalWords(head) === "since" || name === "start" ? idea.since : "";
  });
  return `| ${cells.join(" | ")} |`;
}

/** One idea more, with what was said of it; everything else on the page reads as before. */
function isOneMore(before: PageReadout, after: PageReadout, { title, hypothesis }: NewIdea): boolean {
  const [was, now] = [statedShape(before.content), statedShape(after.content)];
  if (textWithout(was, ["ideas"]) !== textWithout(now, ["ideas"])) return false;
  const { ideas } = after.content;
  const added = ideas.find((idea) => idea.title === title);
  return (
    ideas.length === before.content.ideas.length + 1 &&
    added !== undefined &&
    (hypothesis === null || added.hypothesis === hypothesis)
  );
}
