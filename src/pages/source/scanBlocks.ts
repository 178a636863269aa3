/**
 * The block scanner: one pass over the lines of a page, each line looked at a bounded number of times.
 *
 * Why our own: edits must change only their own span, byte for byte, and wiki pages are not CommonMark (headings
 * without a blank after `#`, directives, headings indented after a list). It never backtracks and never fails: text it
 * has no name for is a paragraph. It must not interpret: what a block means is decided by its readers.
 */
import { itemOfLine, type Block, type Definition, type Heading, type Item, type List, type Paragraph } from "./block";
import { bulletsUnderNumbers } from "./bulletsUnderNumbers";
import { dashedLines } from "./dashedLines";
import { definedFacts } from "./definedFacts";
import { htmlTables } from "./htmlTable";
import { labelledLines } from "./labelledLines";
import { labelledParagraphs } from "./labelledParagraphs";
import { markedHeadings } from "./markedHeadings";
import type { Beyond } from "./limits";
import {
  atxHeading,
  closesDirective,
  closesFence,
  indentOf,
  isRule,
  itemMarker,
  openingDirective,
  openingFence,
  setextLevel,
  trimmedEnd,
  trimSpan,
  type Indented,
} from "./lineShape";
import { scanList } from "./scanList";
import { scanTable, startsTable } from "./scanTable";
import { sourceLines, spanOf, type SourceLine, type Span } from "./sourceLines";

export interface Scanned {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly blocks: readonly Block[];
  /** What the page holds more of than is read; `null` for a page within the limits. */
  readonly beyond: Beyond | null;
}

interface Scan {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly blocks: Block[];
  /** For each line, the next line at or after it that is `:::` alone; -1 when there is none. Empty where no line is. */
  readonly directiveEnds: Int32Array;
  /** Where the last comment and the last table end; not looked for where none begins. */
  readonly lastCommentEnd: number;
  readonly lastTableEnd: number;
  /** Where the end tag of a table was found last: good for every table that starts before it. */
  tableEnd: number;
  beyond: Beyond | null;
}

export function scanBlocks(text: string): Scanned {
  const lines = sourceLines(text);
  const scan: Scan = {
    text,
    lines,
    blocks: [],
    directiveEnds: directiveEnds(text, lines),
    lastCommentEnd: text.includes("<!--") ? text.lastIndexOf("-->") : -1,
    lastTableEnd: text.includes("</") ? Math.max(text.lastIndexOf("</table"), text.lastIndexOf("</TABLE")) : -1,
    tableEnd: -1,
    beyond: null,
  };
  let at = takeFrontMatter(scan);
  while (at < lines.length) at = takeBlock(scan, at);
  const plain = bulletsUnderNumbers(text, dashedLines(text, scan.blocks));
  const blocks = labelledParagraphs(text, markedHeadings(text, plain));
  return { text, lines, blocks, beyond: scan.beyond };
}

const noEnds = new Int32Array(0);

function directiveEnds(text: string, lines: readonly SourceLine[]): Int32Array {
  if (!text.includes(":::")) return noEnds;
  const ends = new Int32Array(lines.length + 1).fill(-1);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    const closes = line !== undefined && closesDirective(text, line, indentOf(text, line));
    ends[at] = closes ? at : (ends[at + 1] ?? -1);
  }
  return ends;
}

/** `---` on the first line, up to the next `---` or `...`, provided a line between looks like a key. */
function takeFrontMatter(scan: Scan): number {
  const { text, lines } = scan;
  const content = (at: number): string => text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0).trimEnd();
  if (lines.length === 0 || content(0) !== "---") return 0;
  for (let at = 1; at < lines.length; at += 1) {
    const line = content(at);
    if (line !== "---" && line !== "...") continue;
    const span = { start: lines[1]?.start ?? 0, end: lines[at]?.start ?? 0 };
    if (at > 1 && !/^[^\s#-][^:\n]*:/m.test(text.slice(span.start, Math.min(span.end, span.start + 4000)))) return 0;
    scan.blocks.push({ kind: "front-matter", span, first: 0, last: at });
    return at + 1;
  }
  return 0;
}

/** Takes the block that starts on line `at`; answers the line after it. */
function takeBlock(scan: Scan, at: number): number {
  const { text, lines, blocks } = scan;
  const line = lines[at];
  if (line === undefined) return at + 1;
  const indent = indentOf(text, line);
  if (indent.at >= line.end) return at + 1;
  if (indent.column < 4 && beginsWithLetter(text, indent)) return takeTable(scan, at) ?? takeParagraph(scan, at);
  const heading = atxHeading(text, line, indent);
  if (heading !== null) {
    if (heading.content.start < heading.content.end) blocks.push(...headingBlocks(text, heading, at));
    return at + 1;
  }
  return (
    takeFence(scan, at, line, indent) ??
    takeDirective(scan, at, line, indent) ??
    takeComment(scan, at, indent) ??
    takeTable(scan, at) ??
    takeCode(scan, at, indent) ??
    takeRule(scan, at, line, indent) ??
    takeNumberedHeading(scan, at, line, indent) ??
    takeList(scan, at, line, indent) ??
    takeQuote(scan, at, indent) ??
    takeHtml(scan, at, indent) ??
    takeDefinition(scan, at, line, indent) ??
    takeParagraph(scan, at)
  );
}

const wordAtEnd = /^<!--\s*roadmap\b(?:(?!-->)[^<])*-->$/i;

/** A heading; and a person's word on how to read it, where it stands at the end of the same line, as if it stood below. */
function headingBlocks(text: string, { level, content }: ReturnType<typeof atxHeading> & object, at: number): Block[] {
  const place = { first: at, last: at };
  const opens = text.startsWith("-->", content.end - 3)
    ? text.slice(content.start, content.end).lastIndexOf("<!--") + content.start
    : 0;
  if (opens <= content.start || !wordAtEnd.test(text.slice(opens, content.end)))
    return [{ kind: "heading", level, content, ...place }];
  const comment = { text: text.slice(opens + 4, content.end - 3).trim(), span: { start: opens, end: content.end } };
  return [
    { kind: "heading", level, content: trimSpan(text, { start: content.start, end: opens }), ...place },
    { kind: "comment", ...comment, ...place },
  ];
}

/** Most lines: whatever else may begin a block does so with a mark or a digit. */
function beginsWithLetter(text: string, { at }: Indented): boolean {
  const lower = text.charCodeAt(at) | 0x20;
  return lower >= 97 && lower <= 122;
}

function takeFence(scan: Scan, at: number, line: SourceLine, indent: Indented): number | null {
  const { text, lines } = scan;
  const fence = indent.column <= 3 ? openingFence(text, line, indent) : null;
  if (fence === null) return null;
  let last = at + 1;
  while (last < lines.length && !closesFence(text, ...lineAndIndent(scan, last), fence)) last += 1;
  const end = Math.min(last, lines.length - 1);
  const inside = lines.slice(at + 1, last);
  scan.blocks.push({ kind: "code", language: fence.language, lines: inside, first: at, last: end });
  return end + 1;
}

const noLine: SourceLine = { start: 0, end: 0, next: 0 };

function lineAndIndent(scan: Scan, at: number): [SourceLine, Indented] {
  const line = scan.lines[at] ?? noLine;
  return [line, indentOf(scan.text, line)];
}

function takeDirective(scan: Scan, at: number, line: SourceLine, indent: Indented): number | null {
  if (indent.column > 3 || !scan.text.startsWith(":::", indent.at)) return null;
  const opening = openingDirective(scan.text, line, indent);
  const end = scan.directiveEnds[at + 1] ?? -1;
  if (opening === null) return closesDirective(scan.text, line, indent) ? at + 1 : null;
  if (end < 0) return null;
  scan.blocks.push({ kind: "directive", ...opening, lines: scan.lines.slice(at + 1, end), first: at, last: end });
  return end + 1;
}

function takeComment(scan: Scan, at: number, indent: Indented): number | null {
  const { text, lines } = scan;
  if (indent.column > 3 || !text.startsWith("<!--", indent.at) || scan.lastCommentEnd < indent.at) return null;
  const close = text.indexOf("-->", indent.at + 4);
  if (close < 0) return null;
  let last = at;
  while ((lines[last]?.end ?? close) < close) last += 1;
  const line = lines[last];
  scan.blocks.push({
    kind: "comment",
    text: text.slice(indent.at + 4, close).trim(),
    span: { start: indent.at, end: close + 3 },
    first: at,
    last,
  });
  const rest = line === undefined ? null : trimSpan(text, { start: close + 3, end: line.end });
  if (rest !== null && rest.start < rest.end) scan.blocks.push({ kind: "paragraph", lines: [rest], first: last, last });
  return last + 1;
}

function takeTable(scan: Scan, at: number): number | null {
  if (!startsTable(scan.text, scan.lines, at)) return null;
  const { table, next, beyond } = scanTable(scan.text, scan.lines, at);
  scan.blocks.push(table);
  scan.beyond ??= beyond;
  return next;
}

/** Text indented by four or more: code, or bullets somebody indented too far. */
function takeCode(scan: Scan, at: number, indent: Indented): number | null {
  if (indent.column < 4) return null;
  const { text, lines } = scan;
  let last = at;
  for (let next = at + 1; next < lines.length; next += 1) {
    const [line, inner] = lineAndIndent(scan, next);
    if (inner.at >= line.end) continue;
    if (inner.column < 4) break;
    last = next;
  }
  const first = lines[at];
  if (first !== undefined && itemMarker(text, first, indent, true) !== null)
    scan.blocks.push(bulletsInCode(scan, at, last));
  else scan.blocks.push({ kind: "code", language: "", lines: lines.slice(at, last + 1), first: at, last });
  return last + 1;
}

function bulletsInCode(scan: Scan, first: number, last: number): Block {
  const items: Item[] = [];
  for (let at = first; at <= last; at += 1) {
    const [line, indent] = lineAndIndent(scan, at);
    const marker = indent.at < line.end ? itemMarker(scan.text, line, indent, true) : null;
    if (marker === null) continue;
    const span = { start: marker.content, end: trimmedEnd(scan.text, marker.content, line.end) };
    items.push({ ...itemOfLine(span, at), column: marker.column, number: marker.number });
  }
  return { kind: "list", ordered: false, items, fromCode: true, first, last };
}

function takeRule(scan: Scan, at: number, line: SourceLine, indent: Indented): number | null {
  if (!isRule(scan.text, line, indent)) return null;
  scan.blocks.push({ kind: "rule", first: at, last: at });
  return at + 1;
}

/** "1. Halbjahr 2026" alone above a line of dashes: to whoever wrote it a heading, though it is shown as an item above a rule. */
function takeNumberedHeading(
  { text, lines, blocks }: Scan,
  at: number,
  line: SourceLine,
  indent: Indented,
): number | null {
  const below = lines[at + 1];
  if (below === undefined || below.end - below.start < 3 || !isDigit(text.charCodeAt(indent.at))) return null;
  const level = setextLevel(text, below, indentOf(text, below));
  const isShort = line.end - indent.at <= longestSetext;
  if (level === null || !isShort || (itemMarker(text, line, indent)?.number ?? null) === null) return null;
  const content = trimSpan(text, { start: indent.at, end: line.end });
  blocks.push({ kind: "heading", level, content, first: at, last: at + 1 });
  return at + 2;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function takeList(scan: Scan, at: number, line: SourceLine, indent: Indented): number | null {
  if (itemMarker(scan.text, line, indent) === null) return null;
  const { list, next, beyond } = scanList(scan.text, scan.lines, at);
  scan.blocks.push(list);
  scan.beyond ??= beyond;
  return next;
}

function takeQuote(scan: Scan, at: number, indent: Indented): number | null {
  const { text, lines } = scan;
  if (indent.column > 3 || text[indent.at] !== ">") return null;
  const inside: Span[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const [line, inner] = lineAndIndent(scan, next);
    if (inner.at >= line.end || text[inner.at] !== ">") break;
    inside.push(trimSpan(text, { start: inner.at + 1, end: line.end }));
  }
  const tasks = quotedTasks(scan, at, next);
  scan.blocks.push(tasks ?? { kind: "quote", lines: inside, first: at, last: next - 1 });
  return next;
}

/** A quote of nothing but a task list: its items, as if the marks of the quote were not there. */
function quotedTasks({ text, lines }: Scan, from: number, to: number): List | null {
  const inside = lines.slice(from, to).map((line) => ({ ...line, start: text.indexOf(">", line.start) + 1 }));
  const first = inside[0] ?? { start: 0, end: 0 };
  if (!/^ ?[-*+] \[.\]\s/.test(text.slice(first.start, Math.min(first.end, first.start + 8)))) return null;
  const { list, next } = scanList(text, inside, 0);
  return next < inside.length
    ? null
    : { ...list, ...movedDown(list, from), items: list.items.map((item) => belowBy(item, from)) };
}

const movedDown = ({ first, last }: Item | List, by: number): Pick<Item, "first" | "last"> => ({
  first: first + by,
  last: last + by,
});

const belowBy = (item: Item, by: number): Item => ({
  ...item,
  ...movedDown(item, by),
  items: item.items.map((inner) => belowBy(inner, by)),
});

/**
 * HTML up to the next blank line; a table up to its end tag, blank lines or not. A heading behind a blank line ends it all
 * the same, as it does in Markdown: a table somebody forgot to close keeps nothing of what follows it.
 */
function takeHtml(scan: Scan, at: number, indent: Indented): number | null {
  const { text, lines } = scan;
  const head = text.slice(indent.at, indent.at + 12).toLowerCase();
  const heading = indent.column <= 3 && /^<h[1-6][\s>]/.test(head) ? htmlHeading(scan, at, indent) : null;
  if (heading !== null) {
    scan.blocks.push(heading);
    return at + 1;
  }
  if (
    indent.column > 3 ||
    !/^<\/?[a-z]/.test(head) ||
    /^<\/?(?:https?:|mailto:|b>|i>|u>|em>|strong>|span|a |img|font)/.test(head)
  )
    return null;
  const tableEnd = head.startsWith("<table") && scan.lastTableEnd > indent.at ? nextTableEnd(scan, indent.at) : -1;
  const alone = /^<(?:\/|br\b|hr\b)/.test(head);
  let last = at;
  let afterBlank = false;
  while (!alone && last + 1 < lines.length) {
    const [line, inner] = lineAndIndent(scan, last + 1);
    const blank = inner.at >= line.end;
    const heads = atxHeading(text, line, inner) !== null;
    if ((afterBlank && heads) || (line.start > tableEnd && (blank || heads))) break;
    afterBlank = blank;
    last += 1;
  }
  const span = { start: indent.at, end: trimmedEnd(text, indent.at, lines[last]?.end ?? indent.at) };
  scan.blocks.push({ kind: "html", span, first: at, last });
  if (/<table/i.test(text.slice(span.start, span.end))) {
    const { tables, beyond } = htmlTables(text, lines, span);
    scan.blocks.push(...tables);
    scan.beyond ??= beyond;
  }
  const summary = /^<(?:details|summary)/.test(head) ? summaryIn(text, span) : null;
  if (summary !== null) scan.blocks.push({ kind: "heading", level: 6, content: summary, first: at, last, folds: true });
  return last + 1;
}

/** `<h2>In delivery</h2>` on a line of its own. */
function htmlHeading({ text, lines }: Scan, at: number, indent: Indented): Heading | null {
  const line = text.slice(indent.at, trimmedEnd(text, indent.at, lines[at]?.end ?? indent.at));
  const opened = line.indexOf(">") + 1;
  const closed = line.toLowerCase().lastIndexOf(`</h${line.charAt(2)}>`);
  if (opened === 0 || closed <= opened || closed !== line.length - 5) return null;
  const content = trimSpan(text, { start: indent.at + opened, end: indent.at + closed });
  if (content.start >= content.end) return null;
  return { kind: "heading", level: Number(line.charAt(2)), content, first: at, last: at, html: true };
}

/** "Click to see more" opens a part and names nothing. */
const invites =
  /^(?:click\b|(?:show|hide|view|see|open|toggle)(?: (?:more|all|details?|full list)\b|$)|expand(?: all)?$|more\b|details?\b)/i;

/** What a part that folds is called. */
function summaryIn(text: string, { start, end }: Span): Span | null {
  const html = text.slice(start, end);
  const from = /<summary[^<>]{0,200}>/i.exec(html);
  const to = html.search(/<\/summary>/i);
  if (from === null || to < from.index) return null;
  const content = trimSpan(text, { start: start + from.index + from[0].length, end: start + to });
  const words = text.slice(content.start, content.end).replace(/<[^<>]{0,100}>|[*_]/g, "");
  return words.trim() === "" || invites.test(words.trim()) ? null : content;
}

function nextTableEnd(scan: Scan, from: number): number {
  if (scan.tableEnd >= from) return scan.tableEnd;
  const end = /<\/table/gi;
  end.lastIndex = from;
  scan.tableEnd = end.exec(scan.text)?.index ?? -1;
  return scan.tableEnd;
}

/** `[label]: target "title"` */
function takeDefinition(scan: Scan, at: number, line: SourceLine, indent: Indented): number | null {
  const definition = indent.column <= 3 ? definitionOf(scan.text.slice(indent.at, line.end)) : null;
  if (definition === null) return null;
  scan.blocks.push({ kind: "definition", ...definition, first: at, last: at });
  return at + 1;
}

function definitionOf(line: string): Pick<Definition, "label" | "target"> | null {
  const close = line.startsWith("[") ? line.indexOf("]:") : -1;
  if (close < 2 || close > 500) return null;
  const rest = line.slice(close + 2).trim();
  const pointed = rest.startsWith("<") ? rest.indexOf(">") : -1;
  const target = pointed > 0 ? rest.slice(1, pointed) : (rest.split(/\s/, 1)[0] ?? "");
  return target === "" ? null : { label: line.slice(1, close).trim().toLowerCase(), target };
}

const longestSetext = 120;

function takeParagraph(scan: Scan, at: number): number {
  const { text, lines } = scan;
  const inside: Span[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? noLine;
    const indent = indentOf(text, line);
    const level = next > at ? setextLevel(text, line, indent) : null;
    if (level !== null && isTitle(inside)) {
      const content = spanOf(inside);
      scan.blocks.push({ kind: "heading", level, content, first: at, last: next });
      return next + 1;
    }
    if (next > at && endsParagraph(scan, next, line, indent)) break;
    inside.push({ start: indent.at, end: trimmedEnd(text, indent.at, line.end) });
  }
  const paragraph: Paragraph = { kind: "paragraph", lines: inside, first: at, last: next - 1 };
  scan.blocks.push(...(definedFacts(text, paragraph) ?? [labelledLines(text, paragraph) ?? paragraph]));
  return next;
}

/** A long paragraph above `---` is prose above a rule, whatever CommonMark says. */
function isTitle(lines: readonly Span[]): boolean {
  const only = lines[0];
  return lines.length === 1 && only !== undefined && only.end - only.start <= longestSetext;
}

function endsParagraph(scan: Scan, at: number, line: SourceLine, indent: Indented): boolean {
  const { text } = scan;
  if (indent.at >= line.end) return true;
  if (indent.column > 3) return false;
  if (beginsWithLetter(text, indent)) return startsTable(text, scan.lines, at);
  const first = text[indent.at];
  if (first === ">" || text.startsWith("<!--", indent.at) || text.startsWith(":::", indent.at)) return true;
  return (
    atxHeading(text, line, indent) !== null ||
    itemMarker(text, line, indent) !== null ||
    isRule(text, line, indent) ||
    openingFence(text, line, indent) !== null ||
    startsTable(text, scan.lines, at) ||
    /^<(?:div|table|details|ul|ol|h[1-6])\b/i.test(text.slice(indent.at, indent.at + 10))
  );
}
