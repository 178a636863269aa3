/**
 * Lines that labels count, "KR1: …" above "KR2: …", in one paragraph: to whoever wrote them the items of a list, though they
 * are shown as a paragraph with breaks.
 */
import { labelKind } from "../words/labelWords";
import type { List, Paragraph } from "./block";

/** `null` unless each line begins with the same label of parts and its own number. */
export function labelledLines(text: string, { lines, first, last }: Paragraph): List | null {
  if (lines.length < 2) return null;
  const words = lines.map(({ start, end }) => label.exec(text.slice(start, Math.min(end, start + furthest)))?.[1]);
  const [word] = words;
  if (word === undefined || words.some((other) => other !== word) || labelKind(word) !== "deliverable") return null;
  const items = lines.map((line, at) => ({
    column: 0,
    number: null,
    task: null,
    lines: [line],
    paragraphs: [],
    items: [],
    first: first + at,
    last: first + at,
  }));
  return { kind: "list", ordered: false, items, fromCode: false, first, last };
}

const furthest = 40;

const label = /^\**(\p{L}[\p{L} ]{0,24}?) ?\d{1,2}(?:\.\d{1,2})?\**\s?[:：]/u;
