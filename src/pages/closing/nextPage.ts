/**
 * The page of the next period: what is carried over, byte for byte, below the headings it stood under, and nothing else of
 * the old page (its prose speaks of the old period).
 *
 * Promise: read back, the new page has exactly the carried outcomes with the same numbers, words, facts and deliverables;
 * only the time they stood under and their rank may differ. Otherwise it is refused with the reason.
 */
import type { Deliverable, Outcome } from "../../domain/strategy";
import type { PagePath } from "../../domain/ids";
import { comparable } from "../edit/readLines";
import type { ReadOutcome } from "../forms/lineFacts";
import type { PageSource } from "../forms/pageSource";
import type { PageContext } from "../pageContent";
import { titleOfPage } from "../pagePath";
import { readPage, type PageReadout } from "../readPage";
import { lineAt, lineEnding } from "../source/sourceLines";
import { linesAbove, linesOfOutcome, type LineRange } from "./outcomeLines";

export interface NextPage {
  readonly path: PagePath;
  readonly context: PageContext;
  /** Stream to name in a comment because the path says another; `null` = the path says the right one. */
  readonly stream: string | null;
}

export type Composed = { readonly text: string } | { readonly refused: string };

/** `carried`: outcomes of the old page, in page order. */
export function nextPage(old: PageReadout, carried: readonly ReadOutcome[], next: NextPage): Composed {
  const ranges: LineRange[] = [];
  for (const outcome of carried) {
    const lines = linesOfOutcome(old.source, outcome);
    if (lines === null)
      return { refused: `“${outcome.facts.title}” stands in a chart or is named by the page alone: carry it by hand` };
    ranges.push(...linesAbove(old.source, lineAt(old.source.lines, outcome.draft.span.start)), ...lines);
  }
  const text = readsAs(
    carried.map(({ facts }) => facts),
    textsOf(old.source, ranges, next),
    next.context,
    "same",
  );
  return text === null
    ? { refused: `what is carried would read differently on ${next.path}: start that page by hand` }
    : { text };
}

/** The first of the texts that reads as exactly these outcomes; on a page of history they are held back. */
export function readsAs(
  outcomes: readonly Outcome[],
  texts: readonly string[],
  context: PageContext,
  held: "same" | "may differ",
): string | null {
  const reads = (text: string): boolean => {
    const there = readPage({ path: context.path, text }, context).outcomes;
    return there.length === outcomes.length && outcomes.every((one, at) => isKept(one, there[at], held));
  };
  return texts.find(reads) ?? null;
}

/** With and without a heading and a word on how to read it, plainest first. */
function textsOf(source: PageSource, ranges: readonly LineRange[], { path, stream }: NextPage): readonly string[] {
  const ending = lineEnding(source.text);
  const body = joined(source, [...ranges, ...definitions(source)], ending);
  const title = `# ${titleOfPage(path)}${ending}${ending}`;
  const word = `<!-- roadmap: outcomes${stream === null ? "" : ` | stream=${stream}`} -->${ending}${ending}`;
  const said = [`${word}${title}${body}`, `${word}${body}`];
  return stream === null ? [`${title}${body}`, body, ...said] : said;
}

/** `[label]: target` lines: what is carried may refer to them. */
const definitions = (source: PageSource): readonly LineRange[] =>
  source.blocks.flatMap((block) => (block.kind === "definition" ? [{ first: block.first, last: block.last }] : []));

/** Whole lines in page order; one blank line where something was left out between them, none inside a list or table. */
function joined({ text, lines, blocks }: PageSource, ranges: readonly LineRange[], ending: string): string {
  const kept = new Set(
    ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  const together = (one: number, other: number): boolean =>
    blocks.some(({ kind, first, last }) => (kind === "list" || kind === "table") && first <= one && other <= last);
  const order = [...kept].sort((one, other) => one - other);
  return order
    .map((at, index) => {
      const line = lines[at];
      if (line === undefined) return "";
      const before = order[index - 1];
      const gap = before !== undefined && before < at - 1 && !together(before, at);
      const whole = text.slice(line.start, line.next);
      return `${gap ? ending : ""}${whole}${line.next === line.end ? ending : ""}`;
    })
    .join("")
    .replace(/(?:\r\n?|\n)+$/, ending);
}

/** Where it stands, how it is ranked and whether the page is history: all that may differ between the two pages. */
const mayDiffer: ReadonlySet<string> = new Set(["place", "rank", "horizon", "held", "carriedFrom"]);

/**
 * Nothing that was read is read otherwise or missing. Nested bullets may become deliverables that were none: how many of a
 * list have some decides that, and the list is shorter now.
 */
function isKept(was: Outcome, is: Outcome | undefined, held: "same" | "may differ"): boolean {
  if (is === undefined || (held === "same" && was.held !== is.held) || shape(was) !== shape(is)) return false;
  const there = is.deliverables.map(shape);
  return was.deliverables.every((line) => there.includes(shape(line)));
}

const shape = (line: Outcome | Deliverable): string =>
  JSON.stringify(comparable(line), (name, value: unknown) => (mayDiffer.has(name) ? undefined : value));
