/** Where a value that a page states may stand, nearest first, and how to write another in its place. */
import type { PageSource } from "../forms/pageSource";
import { sectionsBelow } from "../source/sections";
import type { Span } from "../source/sourceLines";
import type { Way } from "./editStatement";

/** `line`: 1-based, of the statement. `write` gives the spellings of the new value for the old one as it stands in the text. */
export function* valueWays(
  source: PageSource,
  line: number,
  literal: string,
  write: (found: string) => readonly string[],
): Iterable<Way> {
  for (const span of occurrences(source, line, literal))
    for (const text of write(source.text.slice(span.start, span.end))) yield { splices: [{ ...span, text }] };
}

function occurrences(source: PageSource, line: number, literal: string): readonly Span[] {
  const { first, last } = sectionLines(source, line - 1);
  const words = literal.trim().split(/\s+/).map(escaped);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(blanks)}(?![\p{L}\p{N}]|[.,]\d)`, "gu");
  const found = source.lines.slice(first, last + 1).flatMap(({ start, end }, at) =>
    [...source.text.slice(start, end).matchAll(pattern)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      distance: Math.abs(first + at - (line - 1)),
    })),
  );
  return found.sort((a, b) => a.distance - b.distance || a.start - b.start);
}

const blanks = String.raw`(?:\s|&nbsp;|&#160;)+`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Lines of the section around a line, its heading included (0-based, both included). */
export function sectionLines(source: PageSource, line: number): { readonly first: number; readonly last: number } {
  const heads = sectionsBelow(source.root)
    .flatMap(({ heading }) => (heading === null ? [] : [heading.first]))
    .sort((a, b) => a - b);
  const next = heads.find((head) => head > line);
  return {
    first: heads.findLast((head) => head <= line) ?? 0,
    last: (next ?? source.lines.length) - 1,
  };
}
