/**
 * The lines of a table cell: what stands between its breaks or semicolons, without bullets written into the cell; where the cell holds a list in
 * HTML, the first line of each of its items.
 */
import type { Span } from "../source/sourceLines";
import type { PageSource } from "./pageSource";

const lineBreak = /<br\s{0,4}\/?>/iu;
/** Not the end of an entity ("&amp; "). */
const partedBy = /<br\s{0,4}\/?>|(?<!&[\w#]{1,8});(?=\s)/giu;
const listItem = /<li(?:\s[^<>]{0,200})?>/giu;
const endOfFirstLine = /<br\s{0,4}\/?>|<\/?(?:li|ul|ol|p)\b/iu;
const bullet = /^(?:[-*•‣·–]\s+|[・･ㆍ●]\s*|\d{1,2}[.)]\s+)/u;

/** Whether a cell holds a list of at least two: in HTML, or behind bullets. */
export function holdsList({ text }: PageSource, { start, end }: Span): boolean {
  const cell = text.slice(start, end);
  if ((cell.match(listItem)?.length ?? 0) >= 2) return true;
  const pieces = cell.split(partedBy).filter((piece) => piece.trim() !== "");
  return pieces.length >= 2 && pieces.every((piece) => bullet.test(piece.trim()));
}

const longestLine = 80;

/** Whether a cell has several short lines, none of them a sentence. */
export function holdsLines({ text }: PageSource, { start, end }: Span): boolean {
  const lines = text
    .slice(start, end)
    .split(lineBreak)
    .filter((line) => line.trim() !== "");
  return lines.length >= 2 && lines.every((line) => line.length <= longestLine && !/[.!?。:：]\s*$/u.test(line));
}

/** A title, then its parts behind bullets on lines of their own, in one cell; `null` where the cell holds anything else. */
export function titleAndParts(
  page: PageSource,
  cell: Span | undefined,
): { readonly title: Span; readonly parts: readonly Span[] } | null {
  if (cell === undefined) return null;
  const text = page.text.slice(cell.start, cell.end);
  if (!text.includes("<br")) return null;
  const [first = "", ...others] = text.split(lineBreak).filter((piece) => piece.trim() !== "");
  const areParts = others.length > 0 && others.every((piece) => bullet.test(piece.trim()));
  if (!areParts || bullet.test(first.trim())) return null;
  const [title, ...parts] = cellPieces(page, cell);
  return title === undefined || parts.length !== others.length ? null : { title, parts };
}

export function cellPieces(page: PageSource, cell: Span | undefined): readonly Span[] {
  if (cell === undefined) return [];
  const text = page.text.slice(cell.start, cell.end);
  const items = [...text.matchAll(listItem)].flatMap(({ index, 0: tag }): readonly Span[] => {
    const from = index + tag.length;
    const rest = text.slice(from);
    const length = rest.search(endOfFirstLine);
    const piece = length < 0 ? rest : rest.slice(0, length);
    const start = cell.start + from + (piece.length - piece.trimStart().length);
    return piece.trim() === "" ? [] : [{ start, end: start + piece.trim().length }];
  });
  if (items.length > 0) return items;
  const breaks = [...text.matchAll(partedBy)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
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
