/**
 * A statement behind its name in one line: "**Mission:** …", "**Mission** – …", "> North star: …", or below its name in bold, "Vision 2028: …". Such a line does the work
 * of a heading and of the paragraph below it, and of nothing that follows. A table of two columns may say the same,
 * name and statement side by side.
 */
import { COLON, DASH, EM_DASH, EN_DASH, FULL_STOP, WIDE_COLON } from "./characterCodes";
import type { Inlines } from "../inline/inlines";
import { labelNamed, statementNamed } from "../words/statementHeading";
import type { Block, Heading, Paragraph, Quote, Table } from "./block";
import type { Span } from "./sourceLines";

export interface LabelledStatement {
  readonly heading: Heading;
  readonly block: Paragraph | Quote;
}

const longestLabel = 48;

const none: readonly LabelledStatement[] = [];

/** The statements a block consists of, one for each line that begins with a name; none where its first line does not. */
export function labelledStatements(
  text: string,
  block: Block,
  level: number,
  inlines: Inlines,
): readonly LabelledStatement[] {
  if (block.kind === "table") return block.header.length === 2 ? namedRows(block, level, inlines) : none;
  if (block.kind !== "paragraph" && block.kind !== "quote") return none;
  const found: LabelledStatement[] = [];
  const [first, second] = block.lines;
  const alone = first === undefined || second === undefined ? null : boldName(text, first, inlines);
  if (alone !== null) found.push({ heading: headingOf(block, alone, level), block: { ...block, lines: [] } });
  for (const line of alone === null ? block.lines : block.lines.slice(1)) {
    const label = labelOf(text, line, inlines);
    const last = found.at(-1);
    if (label === null && last === undefined) return none;
    if (label !== null) {
      const lines = unbold(text, line, { start: label.rest, end: line.end });
      found.push({ heading: headingOf(block, label.name, level), block: { ...block, lines } });
    } else if (last !== undefined) {
      found[found.length - 1] = { ...last, block: { ...block, lines: [...last.block.lines, line] } };
    }
  }
  return found;
}

/** "| Mission | … |" above "| Vision | … |": most rows name what they state. */
function namedRows(
  { header, rows, first, last }: Table,
  level: number,
  inlines: Inlines,
): readonly LabelledStatement[] {
  const all = [{ cells: header, first, last }, ...rows];
  const stated = all.flatMap(({ cells: [name, value], first: from, last: to }) => {
    const says = name !== undefined && value !== undefined && value.end > value.start;
    if (!says || name.end - name.start > longestLabel) return [];
    if (labelNamed(inlines.of([name]).text) === null) return [];
    const block: Paragraph = { kind: "paragraph", lines: [value], first: from, last: to };
    return [{ heading: headingOf(block, name, level), block }];
  });
  const isMeant = stated.some(({ heading }) => statementNamed(inlines.of([heading.content]).text) !== null);
  return isMeant && stated.length * 2 >= rows.length ? stated : none;
}

function headingOf({ first, last }: Pick<Block, "first" | "last">, content: Span, level: number): Heading {
  return { kind: "heading", level, content, first, last };
}

/** A name in bold alone on the first line: "**Mission**" above the sentence. */
function boldName(text: string, { start, end }: Span, inlines: Inlines): Span | null {
  if (!text.startsWith("**", start) || !text.startsWith("**", end - 2) || end - start > longestLabel) return null;
  const name = { start: start + 2, end: end - 2 };
  return statementNamed(inlines.of([name]).text) === null ? null : name;
}

interface Label {
  readonly name: Span;
  /** Where what it names begins. */
  readonly rest: number;
}

/** The name before a colon or, in bold, a dash; the rest may not be empty, since a bare name is a heading by itself. */
function labelOf(text: string, line: Span, inlines: Inlines): Label | null {
  const colon = endOfName(text, line);
  if (colon < 0) return null;
  const from = afterStars(text, line.start, colon);
  let to = colon;
  while (to > from && (text[to - 1] === "*" || text[to - 1] === " ")) to -= 1;
  const rest = blanksAfter(text, afterStars(text, colon + 1, line.end), line.end);
  if (rest >= line.end || labelNamed(inlines.of([{ start: from, end: to }]).text) === null) return null;
  return { name: { start: from, end: to }, rest };
}

/** "**North star: good bottles an hour** – 1,180": the bold goes on behind the label, and its end is no part of what it leads to. */
function unbold(text: string, line: Span, rest: Span): readonly Span[] {
  const marks = text.startsWith("**", line.start) && !text.slice(line.start + 2, rest.start).includes("**");
  const close = marks ? text.indexOf("**", rest.start) : -1;
  if (close < 0 || close >= rest.end) return [rest];
  const behind = blanksAfter(text, close + 2, rest.end);
  const bold = { start: rest.start, end: close };
  return behind < rest.end ? [bold, { start: behind, end: rest.end }] : [bold];
}

function endOfName(text: string, { start, end }: Span): number {
  const farthest = Math.min(end, start + longestLabel);
  for (let at = start; at < farthest; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON) return at;
    // "**Tenets.** *Calm beats fast.*"
    if (code === FULL_STOP && at > start + 4 && text.startsWith("** ", at + 1) && text.startsWith("**", start))
      return at;
    if (isDash(code) && text[at - 2] === "*" && text[at - 1] === " " && text[at + 1] === " ") return at;
  }
  return -1;
}

const isDash = (code: number): boolean => code === DASH || code === EN_DASH || code === EM_DASH;

function afterStars(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === "*") at += 1;
  return at;
}

function blanksAfter(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === " " || text[at] === "\t")) at += 1;
  return at;
}
