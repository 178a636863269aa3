/** Writing, removing and replacing `#id`: at the end of bullets and cells, on a line of its own below headings. */
import type { WorkItemId } from "../../domain/ids";
import type { Attempts } from "../editPage";
import type { NamedWorkItem } from "../inline/references";
import { lineAt, lineEnding, type Span } from "../source/sourceLines";
import type { PageSource } from "../forms/pageSource";
import type { FlatLine } from "./readLines";
import type { Splice } from "./splice";

export function addMention(page: PageSource, line: FlatLine, id: WorkItemId): Attempts {
  const { anchor } = line.draft;
  if (line.facts.workItems.includes(id)) return { refused: `the line already links to #${id}` };
  if (anchor.kind === "none") return { refused: `no link can be written here: ${anchor.reason}` };
  if (anchor.kind === "text") return { ways: atEnd(page, anchor.span, anchor.cell, id) };
  const last = anchor.mentions.at(-1);
  if (last !== undefined) return { ways: [[{ start: last.end, end: last.end, text: ` #${id}` }]] };
  return { ways: [[belowHeading(page, anchor.last, id, false)], [belowHeading(page, anchor.last, id, true)]] };
}

/** In brackets where the line's last word would make the number a mention ("what every team needs #12"). */
function atEnd(page: PageSource, span: Span, cell: boolean, id: WorkItemId): readonly (readonly Splice[])[] {
  const touches = cell && page.text[span.end] === "|";
  const at = { start: span.end, end: span.end };
  const plain = [{ ...at, text: ` #${id}${touches ? " " : ""}` }];
  const bracket = cell ? ` ( #${id} )${touches ? " " : ""}` : ` (#${id})`;
  return [plain, [{ ...at, text: bracket }]];
}

/** A line below the heading; a blank line after it where prose would otherwise join it. */
function belowHeading(page: PageSource, last: number, id: WorkItemId, apart: boolean): Splice {
  const ending = lineEnding(page.text);
  if (last < 0) return atTop(page, id, ending);
  const at = page.lines[last]?.end ?? page.text.length;
  const next = page.lines[last + 1];
  const text = next === undefined ? "" : page.text.slice(next.start, next.end).trim();
  const joins = text !== "" && !/^(?:[-*+•]|\d+[.)])\s/.test(text) && !text.startsWith("#");
  return { start: at, end: at, text: `${ending}#${id}${joins || apart ? ending : ""}` };
}

/** A page that is one outcome without a heading: the first line after front matter and comments. */
function atTop(page: PageSource, id: WorkItemId, ending: string): Splice {
  const first = page.blocks.find((block) => block.kind !== "front-matter" && block.kind !== "comment");
  const at = first === undefined ? page.text.length : (page.lines[first.first]?.start ?? 0);
  return { start: at, end: at, text: `#${id}${ending}${ending}` };
}

function namedAt(line: FlatLine, id: WorkItemId): NamedWorkItem | undefined {
  return [...line.draft.title.links, ...line.draft.links].find((named) => named.id === id);
}

export function removeMention(page: PageSource, line: FlatLine, id: WorkItemId): Attempts {
  const named = namedAt(line, id);
  if (named === undefined) return { refused: `the line does not link to #${id}` };
  if (named.titled) return { refused: "the title itself is the link: remove it by hand" };
  const whole = inBracketsAlone(page.text, named) ?? named;
  const before = beforeTitle(page.text, line, whole);
  return { ways: [...before, [removal(page, line, whole)], [removal(page, line, named)]] };
}

/** An id that the title follows leaves with its emphasis and with what parts it from the title. */
function beforeTitle(text: string, { draft }: FlatLine, { start, end }: Span): readonly (readonly Splice[])[] {
  const title = draft.inline.startAt(draft.title.piece.from);
  if (title < end || !draft.title.links.some((named) => named.start >= start && named.end <= end)) return [];
  const marks = /[*_]{0,3}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? "";
  const own = text.startsWith(marks, end) ? marks.length : 0;
  const parted = /^[\s:：–—|·-]*/u.exec(text.slice(end + own, title))?.[0].length ?? 0;
  return [[{ start: start - own, end: end + own + parted, text: "" }]];
}

/** The bracket around an id that holds nothing else; `null` where there is none. */
function inBracketsAlone(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (text[from - 1] === " ") from -= 1;
  while (text[to] === " ") to += 1;
  const pair = `${text[from - 1] ?? ""}${text[to] ?? ""}`;
  return pair === "()" || pair === "[]" ? { start: from - 1, end: to + 1 } : null;
}

/** The id with the blank before it, or its whole line where nothing else stands there. */
function removal(page: PageSource, { draft }: FlatLine, named: Span): Splice {
  const { text } = page;
  const line = page.lines[lineAt(page.lines, named.start)];
  const { start: lineStart, end: lineEnd, next } = line ?? { ...named, next: named.end };
  const before = text.slice(lineStart, named.start);
  const behind = text.slice(named.end, lineEnd);
  if ((before + behind).trim() === "") return { start: lineStart, end: next, text: "" };
  let { start, end } = named;
  if (before.trim() === "") {
    while (text[end] === " ") end += 1;
    return { start, end, text: "" };
  }
  while (text[start - 1] === " ") start -= 1;
  if (text[end] === "|") return { start, end, text: " " };
  // A cell that begins at its border ended there too, before the id needed a blank.
  const isTight = draft.anchor.kind === "text" && draft.anchor.cell && text[draft.anchor.span.start - 1] === "|";
  return { start, end: isTight && text.startsWith(" |", end) ? end + 1 : end, text: "" };
}

export function replaceMention(page: PageSource, line: FlatLine, from: WorkItemId, to: WorkItemId): Attempts {
  const named = namedAt(line, from);
  if (named === undefined) return { refused: `the line does not link to #${from}` };
  const spelled = page.text.slice(named.start, named.end);
  const digits = new RegExp(`(?<!\\d)${String(from)}(?!\\d)`, "g");
  return { ways: [[{ start: named.start, end: named.end, text: spelled.replace(digits, String(to)) }]] };
}
