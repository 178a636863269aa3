/** The lines of a table cell: what stands between its breaks, without bullets written into the cell. */
import type { Span } from "../source/sourceLines";
import type { PageSource } from "./pageSource";

const lineBreak = /<br\s{0,4}\/?>/giu;
const bullet = /^(?:[-*•‣·–]\s+|\d{1,2}[.)]\s+)/u;

export function cellPieces(page: PageSource, cell: Span | undefined): readonly Span[] {
  if (cell === undefined) return [];
  const text = page.text.slice(cell.start, cell.end);
  const breaks = [...text.matchAll(lineBreak)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const starts = [0, ...breaks.map(({ to }) => to)];
  const ends = [...breaks.map(({ from }) => from), text.length];
  return starts.flatMap((from, at): readonly Span[] => {
    const piece = text.slice(from, ends[at]);
    const trimmed = piece.trim();
    if (trimmed === "") return [];
    const marker = bullet.exec(trimmed)?.[0].length ?? 0;
    const start = cell.start + from + (piece.length - piece.trimStart().length);
    return trimmed.length === marker ? [] : [{ start: start + marker, end: start + trimmed.length }];
  });
}
