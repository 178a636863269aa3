/**
 * The lines of a table cell: what stands between its breaks or semicolons, without bullets written into the cell; where the cell holds a list in
 * HTML, the first line of each of its items.
 */
import type { Span } from "../source/sourceLines";
import { inlineOf, type PageSource } from "./pageSource";

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

/** A title in a cell with what stands below it there. */
export interface TitledPiece {
  readonly title: Span;
  /** Behind bullets. */
  readonly parts: readonly Span[];
  /** Other lines below a title in bold. */
  readonly said: readonly Span[];
}

/** A title, then its parts behind bullets on lines of their own, in one cell; `null` where the cell holds anything else. */
export function titleAndParts(page: PageSource, cell: Span | undefined): TitledPiece | null {
  if (cell === undefined || !mayHoldParts.test(page.text.slice(cell.start, cell.end))) return null;
  const [first, ...others] = titledPieces(page, cell);
  const areParts = first !== undefined && first.parts.length > 0 && first.said.length === 0;
  return areParts && others.length === 0 ? first : null;
}

const mayHoldParts = /<br|<li/iu;

/** The titles of a cell: each of its lines, or those that others stand below, behind bullets or because they are not in bold as the first is. */
export function titledPieces(page: PageSource, cell: Span | undefined): readonly TitledPiece[] {
  const pieces = piecesIn(page, cell);
  const isFirstPart = pieces[0]?.isPart !== false;
  const inBold = pieces.map(({ span }) => isInBold(page, span));
  const isHeaded = !isFirstPart && inBold[0] === true && inBold.includes(false);
  const titled: { title: Span; parts: Span[]; said: Span[] }[] = [];
  for (const [at, { span, isPart }] of pieces.entries()) {
    const above = titled.at(-1);
    if (above !== undefined && isPart && !isFirstPart) above.parts.push(span);
    else if (above !== undefined && isHeaded && inBold[at] === false) above.said.push(span);
    else titled.push({ title: span, parts: [], said: [] });
  }
  return titled;
}

/** Whether all of a cell or a line in it is in bold. */
export function isInBold(page: PageSource, span: Span): boolean {
  const { bold, text } = inlineOf(page, [span]);
  return bold.length === 1 && bold[0]?.from === 0 && bold[0].to === text.length;
}

/** The lines of a cell, or the items of the list it holds. */
export function cellPieces(page: PageSource, cell: Span | undefined): readonly Span[] {
  const pieces = piecesIn(page, cell);
  const isList = cell !== undefined && /<li/iu.test(page.text.slice(cell.start, cell.end));
  const items = isList ? pieces.filter(({ isPart }) => isPart) : [];
  return (items.length > 0 ? items : pieces).map(({ span }) => span);
}

interface CellPiece {
  readonly span: Span;
  /** It stands behind a bullet. */
  readonly isPart: boolean;
}

function piecesIn(page: PageSource, cell: Span | undefined): readonly CellPiece[] {
  if (cell === undefined) return [];
  const text = page.text.slice(cell.start, cell.end);
  const items = [...text.matchAll(listItem)].flatMap(({ index, 0: tag }): readonly CellPiece[] => {
    const from = index + tag.length;
    const rest = text.slice(from);
    const length = rest.search(endOfFirstLine);
    const span = trimmed(cell.start + from, length < 0 ? rest : rest.slice(0, length));
    return span === null ? [] : [{ span, isPart: true }];
  });
  if (items.length > 0) return [...beforeList(text, cell.start), ...items];
  const breaks = [...text.matchAll(partedBy)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const starts = [0, ...breaks.map(({ to }) => to)];
  const ends = [...breaks.map(({ from }) => from), text.length];
  return starts.flatMap((from, at): readonly CellPiece[] => {
    const span = trimmed(cell.start + from, text.slice(from, ends[at]));
    if (span === null) return [];
    const marker = bullet.exec(page.text.slice(span.start, span.end))?.[0].length ?? 0;
    const isEmpty = span.end - span.start === marker;
    return isEmpty ? [] : [{ span: { start: span.start + marker, end: span.end }, isPart: marker > 0 }];
  });
}

const listOpens = /<br\s{0,4}\/?>|<[uo]l\b/iu;

/** The line above a list in HTML. */
function beforeList(text: string, start: number): readonly CellPiece[] {
  const span = trimmed(start, text.slice(0, Math.max(0, text.search(listOpens))));
  return span === null ? [] : [{ span, isPart: false }];
}

/** Where a piece of text stands without the blanks around it; `null` where nothing is left. */
function trimmed(start: number, piece: string): Span | null {
  const words = piece.trim();
  const from = start + piece.length - piece.trimStart().length;
  return words === "" ? null : { start: from, end: from + words.length };
}
