/** Legends: "✔️: the feature is complete" below a table says what a mark means on this page. */
import type { Block, Item } from "../source/block";
import type { Span } from "../source/sourceLines";
import { inlineText, type Definitions } from "../inline/inlineText";
import { markPattern, statusOfWords } from "../words/statusWords";
import type { LegendEntry } from "./pageSource";

const entry = new RegExp(`^\\s*(${markPattern})\\s*(?:[:=：–—-]|means)\\s*(\\S.{0,200})$`, "u");
const leading =
  /^(?:the|this|a|an|feature|item|work|task|is|are|it|has|been|was|will|be|currently|now|der|die|das|ist|est|es|está)\s+/i;

export function legendOf(
  text: string,
  blocks: readonly Block[],
  definitions: Definitions,
): ReadonlyMap<string, LegendEntry> {
  const legend = new Map<string, LegendEntry>();
  const take = (spans: readonly Span[]): void => {
    const match = entry.exec(inlineText(text, spans, definitions).shape);
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
