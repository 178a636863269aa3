/**
 * Legends say what a mark means on this page: "✔️: the feature is complete" on a line of its own below a table, or all of
 * them on one line, "Legend: 🟢 on track · 🟡 at risk", or in a table of two columns, which may explain words ("Muddy | in progress"). There any picture may be a mark; elsewhere a
 * picture that is none of the common marks is one only where it stands for a known state.
 */
import { COLON } from "../source/characterCodes";
import type { Block, Item, Table } from "../source/block";
import type { Span } from "../source/sourceLines";
import { beginsPlainly } from "../inline/characters";
import type { Inlines } from "../inline/inlines";
import type { OwnMarks } from "../inline/inlineText";
import { consistsOf, normalWords, phrases } from "../words/normalWords";
import { markPattern, statusMarks, statusOfWords, statusWords } from "../words/statusWords";
import type { LegendEntry } from "./pageSource";

const picture = "\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier}|\\u200D\\p{Extended_Pictographic}){0,6}";
const anyMark = `(?:${markPattern}|${picture})`;
const entry = new RegExp(`^\\s*(${anyMark})\\s*(?:[:=：–—-]|means)\\s*(\\S.{0,200})$`, "u");
const onlyMark = new RegExp(`^${anyMark}$`, "u");
const leading =
  /^(?:the|this|a|an|feature|item|work|task|is|are|it|has|been|was|will|be|currently|now|der|die|das|ist|est|es|está)\s+/i;

/** Marks are written as themselves or between colons. */
function holdsMark(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 || code === COLON) return true;
  }
  return false;
}

const mayBeginWithMark = (shape: string): boolean => holdsMark(shape, 0, 1);

const longestMark = 24;
/** Heads of the column that says what the words of a page for its states mean: "Muddy | in progress, crews try it". */
const meansHeads = phrases(`
  bedeutung, betekenis, betydelse, betyder, betydning, erklarung, explanation, heisst, meaning, means, quiere decir,
  sens, significado, signification, significato, vyznam, what it means, znaczenie, значение, 의미, 含义, 意味
`);
const longestWord = 24;
const isShortWord = ({ start, end }: Span): boolean => end - start <= longestWord;
const isShortMark = (text: string, { start, end }: Span): boolean =>
  end - start <= longestMark && holdsMark(text, start, end);

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
    const { shape } = inlines.of(spans);
    const [, mark, words] = mayBeginWithMark(shape) ? (entry.exec(shape) ?? []) : [];
    if (mark !== undefined && words !== undefined && (isCommon(mark) || meaning(words) !== null)) say(mark, words);
  };
  const takeAll = (line: Span): boolean => {
    const found = holdsPictures(text, line) ? entriesOfLine(inlines.of([line]).shape) : [];
    found.forEach(([mark, words]) => say(mark, words));
    return found.length > 0;
  };
  const say = (mark: string, words: string): void => {
    legend.set(bareMark(mark), { category: meaning(words), literal: words.trim() });
  };
  const takeTable = ({ header, rows }: Table): void => {
    const [head, first] = [header[1], rows[0]?.cells[0]];
    if (header.length !== 2 || head === undefined || first === undefined || rows.length < 2) return;
    const explains = isShortWord(first) && meansHeads.has(normalWords(inlines.of([head]).text));
    if (!explains && !isShortMark(text, first)) return;
    const texts = rows.map(({ cells }) => cells.map((cell) => inlines.of([cell]).text.trim()));
    const known = texts.filter(([, words = ""]) => meaning(words) !== null);
    if (explains && known.length * 2 <= texts.length) return;
    if (!texts.every(([mark = "", words = ""]) => (explains || onlyMark.test(mark)) && words !== "")) return;
    for (const [mark = "", words = ""] of texts) say(mark, words);
  };
  for (const block of blocks) {
    if (block.kind === "list") block.items.forEach((item: Item) => take(item.lines));
    if (block.kind === "paragraph")
      block.lines.forEach((line) => {
        if (!takeAll(line)) take([line]);
      });
    if (block.kind === "quote") block.lines.forEach(takeAll);
    if (block.kind === "table") takeTable(block);
  }
  return legend;
}

/** The selector that asks for a picture in colours is no part of the mark. */
const bareMark = (mark: string): string => mark.replace("\uFE0F", "");
const isCommon = (mark: string): boolean => statusMarks.has(bareMark(mark));

/** The legend's pictures that are none of the common marks; `null` where it has none. */
export function ownMarks(legend: ReadonlyMap<string, LegendEntry>): OwnMarks | null {
  const own = [...legend.keys()].filter((mark) => !statusMarks.has(mark) && onlyMark.test(mark));
  if (own.length === 0) return null;
  const any = `((?:${own.join("|")})(?:\\uFE0F|\\p{Emoji_Modifier}){0,2})`;
  return { atStart: new RegExp(`^\\s*${any}\\s*`, "u"), atEnd: new RegExp(`${any}\\s*$`, "u") };
}

const entries = new RegExp(`(${anyMark})([^\\n]*?)(?=${anyMark}|$)`, "gu");
const lead = /^\s*(?:[\p{L} ]{2,24}:)?\s*$/u;
const mostWords = 5;

/** Two or more marks on one line, most of them known, each before a few words, with nothing before them but a label. */
function entriesOfLine(line: string): readonly (readonly [mark: string, words: string])[] {
  const found = [...line.matchAll(entries)];
  if (found.length < 2 || !lead.test(line.slice(0, found[0]?.index ?? 0))) return [];
  const said = found.map(([, mark = "", words = ""]) => [mark, words.replace(edges, "")] as const);
  const isKnown = ([mark, words]: (typeof said)[number]): boolean => isCommon(mark) || meaning(words) !== null;
  const short = said.every(([, words]) => words !== "" && words.split(/\s+/).length <= mostWords);
  return short && said.filter(isKnown).length * 2 > said.length ? said : [];
}

const edges = /^[\s:=|·•,;/()–—-]+|(?<![\s:=|·•,;/()–—-])[\s:=|·•,;/()–—-]+$/g;

function meaning(words: string): LegendEntry["category"] {
  let rest = words.trim();
  for (let tries = 0; tries < 8 && leading.test(rest); tries += 1) rest = rest.replace(leading, "");
  return statusOfWords(rest.split(/[,.;(]/)[0] ?? rest) ?? statusOfWords(words);
}

const rated = /^(\p{Extended_Pictographic}\uFE0F?)(\1*)\s*[^\s:：(（–—-][^:：(（–—]{0,15}?\s*(?:[:：(（–—]|-\s)/u;
const fewestSteps = 3;

/** "⭐ Easy (a day)", "⭐⭐ Fair (a week)", "⭐⭐⭐ Hard (a month)": one mark more, or one less, on each line; what each number of them means. */
export function isScale(lines: readonly string[]): boolean {
  if (lines.length < fewestSteps) return false;
  const runs = lines.map((line) => rated.exec(line));
  const mark = runs[0]?.[1];
  if (mark === undefined || runs.some((run) => run?.[1] !== mark)) return false;
  const counts = runs.map((run) => (run?.[2] ?? "").length / mark.length);
  const step = (counts[1] ?? 0) - (counts[0] ?? 0);
  return Math.abs(step) === 1 && counts.every((count, at) => count === (counts[0] ?? 0) + at * step);
}

const fewestStates = 3;
const stateBehindMark = new RegExp(`^(${anyMark})\\s+(\\S.*)$`, "u");

/** "✅ Done", "🔄 In progress", "⏳ Planned": each line a mark of its own before the state it stands for, and nothing else. */
export function namesStates(lines: readonly string[]): boolean {
  if (lines.length < fewestStates) return false;
  const said = lines.map((line) => stateBehindMark.exec(line));
  const known = said.filter((match) => match !== null && consistsOf(match[2] ?? "", statusWords)).length;
  const marks = new Set(said.map((match) => match?.[1]));
  return marks.size === lines.length && !marks.has(undefined) && known * 2 > lines.length && said.every(isShort);
}

const isShort = (match: RegExpExecArray | null): boolean => (match?.[2] ?? "").split(/\s+/).length <= 3;
