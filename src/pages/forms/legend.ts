/** Legends: "✔️: the feature is complete" below a table says what a mark means on this page. */
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

export function legendOf(text: string, blocks: readonly Block[], inlines: Inlines): ReadonlyMap<string, LegendEntry> {
  const legend = new Map<string, LegendEntry>();
  const take = (spans: readonly Span[]): void => {
    const first = spans[0]?.start ?? 0;
    if (text.charCodeAt(first) !== COLON && beginsPlainly(text, first)) return;
    if (!holdsMark(text, first, spans.at(-1)?.end ?? first)) return;
    const match = entry.exec(inlines.of(spans).shape);
    if (match === null) return;
    const mark = (match[1] ?? "").replace("\uFE0F", "");
    legend.set(mark, { category: meaning(match[2] ?? ""), literal: (match[2] ?? "").trim() });
  };
  for (const block of blocks) {
    if (block.kind === "list") block.items.forEach((item: Item) => take(item.lines));
    if (block.kind === "paragraph") block.lines.forEach((line) => take([line]));
  }
  return legend;
}

function meaning(words: string): LegendEntry["category"] {
  let rest = words.trim();
  for (let tries = 0; tries < 8 && leading.test(rest); tries += 1) rest = rest.replace(leading, "");
  return statusOfWords(rest.split(/[,.;(]/)[0] ?? rest) ?? statusOfWords(words);
}
