/**
 * Lines that labels or letters count, "KR1: …" above "KR2: …", "a. …" above "b. …", in one paragraph: to whoever wrote them
 * the items of a list, though they are shown as a paragraph with breaks.
 */
import { labelKind } from "../words/labelWords";
import { itemOfLine, type List, type Paragraph } from "./block";
import type { Span } from "./sourceLines";

/** `null` unless each line begins with the same label of parts and its own number, or with the next letter. */
export function labelledLines(text: string, { lines, first, last }: Paragraph): List | null {
  if (lines.length < 2) return null;
  const counted = lettered(text, lines) ?? (labelled(text, lines) ? lines : null);
  if (counted === null) return null;
  const items = counted.map((line, at) => itemOfLine(line, first + at));
  return { kind: "list", ordered: false, items, fromCode: false, first, last };
}

function labelled(text: string, lines: readonly Span[]): boolean {
  const words = lines.map((line) => partLabel(text, line));
  return words[0] !== null && words.every((word) => word === words[0]);
}

/** The word of a label of parts with which a line begins ("KR" of "KR1.2: …"); `null` where it begins with none. */
export function partLabel(text: string, { start, end }: Span): string | null {
  const word = label.exec(text.slice(start, Math.min(end, start + furthest)))?.[1];
  return word !== undefined && labelKind(word) === "deliverable" ? word : null;
}

/** Longer than any label with its number. */
const furthest = 40;

const label = /^[*~]*(\p{L}[\p{L} ]{0,24}?) ?\d{1,2}(?:\.\d{1,2})?\**\s?[:：]/u;

/** The lines behind their letters. */
function lettered(text: string, lines: readonly Span[]): readonly Span[] | null {
  const begin = lines[0]?.start ?? 0;
  const a = text.charCodeAt(begin);
  const mark = text[begin + 1];
  if ((a | 0x20) !== 97 || (mark !== "." && mark !== ")")) return null;
  const follow = lines.every(
    ({ start, end }, at) =>
      end > start + 3 && text.charCodeAt(start) === a + at && text[start + 1] === mark && text[start + 2] === " ",
  );
  return follow ? lines.map(({ start, end }) => ({ start: start + 3, end })) : null;
}
