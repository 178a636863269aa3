/**
 * Legends say what a mark means on this page: "✔️: the feature is complete" on a line of its own below a table, or all of
 * them on one line, "Legend: 🟢 on track · 🟡 at risk".
 */
import type { Block, Item } from "../source/block";
import type { Span } from "../source/sourceLines";
import { beginsPlainly } from "../inline/characters";
import type { Inlines } from "../inline/inlines";
import { markPattern, statusOfWords } from "../words/statusWords";
import type { LegendEntry } from "./pageSource";

const entry = new RegExp(`^\\s*(${markPattern})\\s*(?:[:=：–—-]|means)\\s*(\\S.{0,200})$`, "u");
const leading =
  /^(?:the|this|a|an|feature|item|work|task|is|are|it|has|been|was|will|be|currently|now|der|die|das|ist|est|es|está)\s+/i;

const COLON = 58;

/** Marks are written as themselves or between colons. */
function holdsMark(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 || code === COLON) return true;
  }
  return false;
}

/** Whether two or more pictures stand in a line: pictographs and symbols, never letters of any script. */
function holdsPictures(text: string, { start, end }: Span): boolean {
  let found = 0;
  for (let at = start; at < end && found < 2; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x2300 && code <= 0x2bff) || (code >= 0xd83c && code <= 0xd83e)) found += 1;
  }
  return found === 2;
}

export function legendOf(text: string, blocks: readonly Block[], inlines: Inlines): ReadonlyMap<string, LegendEntry> {
  const legend = new Map<string, LegendEntry>();
  const take = (spans: readonly Span[]): void => {
    const first = spans[0]?.start ?? 0;
    if (text.charCodeAt(first) !== COLON && beginsPlainly(text, first)) return;
    if (!holdsMark(text, first, spans.at(-1)?.end ?? first)) return;
    const [, mark, words] = entry.exec(inlines.of(spans).shape) ?? [];
    if (mark !== undefined && words !== undefined) say(mark, words);
  };
  const takeAll = (line: Span): void => {
    if (holdsPictures(text, line)) entriesOfLine(inlines.of([line]).shape).forEach(([mark, words]) => say(mark, words));
  };
  const say = (mark: string, words: string): void => {
    legend.set(mark.replace("\uFE0F", ""), { category: meaning(words), literal: words.trim() });
  };
  for (const block of blocks) {
    if (block.kind === "list") block.items.forEach((item: Item) => take(item.lines));
    if (block.kind === "paragraph") block.lines.forEach((line) => take([line]));
    if (block.kind === "paragraph" || block.kind === "quote") block.lines.forEach(takeAll);
  }
  return legend;
}

const entries = new RegExp(`(${markPattern})([^\\n]*?)(?=${markPattern}|$)`, "gu");
const lead = /^\s*(?:[\p{L} ]{2,24}:)?\s*$/u;
const mostWords = 5;

/** Two or more marks on one line, each before a few words, with nothing before them but a label. */
function entriesOfLine(line: string): readonly (readonly [mark: string, words: string])[] {
  const found = [...line.matchAll(entries)];
  if (found.length < 2 || !lead.test(line.slice(0, found[0]?.index ?? 0))) return [];
  const said = found.map(([, mark = "", words = ""]) => [mark, words.replace(edges, "")] as const);
  return said.every(([, words]) => words !== "" && words.split(/\s+/).length <= mostWords) ? said : [];
}

const edges = /^[\s:=|·•,;/()–—-]+|(?<![\s:=|·•,;/()–—-])[\s:=|·•,;/()–—-]+$/g;

function meaning(words: string): LegendEntry["category"] {
  let rest = words.trim();
  for (let tries = 0; tries < 8 && leading.test(rest); tries += 1) rest = rest.replace(leading, "");
  return statusOfWords(rest.split(/[,.;(]/)[0] ?? rest) ?? statusOfWords(words);
}
