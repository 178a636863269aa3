/**
 * Bullets between numbers, as people write them who do not indent: "1. …", "- …", "2. …", "- …", also below the same label
 * each time ("*Objectives*"). Markdown takes them for lists of their own; they are read as what stands below each number. A
 * bullet list after the last number of a single numbered list stays alone, as nothing says what it belongs to.
 */
import type { Block, Item, List, Paragraph } from "./block";

export function bulletsUnderNumbers(text: string, written: readonly Block[]): readonly Block[] {
  const labels = labelsBetween(text, written);
  const blocks = labels.size === 0 ? written : written.filter((block) => !labels.has(block));
  if (!blocks.some((block, at) => isNumbered(block) && isBulleted(blocks[at + 1]) && follows(block, blocks[at + 2])))
    return blocks;
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const lists = runFrom(blocks, at);
    const block = blocks[at];
    if (lists.length > 0) joined.push(oneList(lists));
    else if (block !== undefined) joined.push(block);
    at += Math.max(lists.length, 1);
  }
  return joined;
}

const noLabels: ReadonlySet<Block> = new Set();
const longestLabel = 40;

/** Lines between a number and its bullets, where they are the same each time. */
function labelsBetween(text: string, blocks: readonly Block[]): ReadonlySet<Block> {
  const lines = blocks.filter(
    (block, at): block is Paragraph =>
      block.kind === "paragraph" &&
      block.lines.length === 1 &&
      isNumbered(blocks[at - 1]) &&
      isBulleted(blocks[at + 1]),
  );
  const said = lines.map(({ lines: [line] }) => (line === undefined ? "" : text.slice(line.start, line.end).trim()));
  const areSame = said.length >= 2 && said.every((words) => words === said[0] && words.length <= longestLabel);
  return areSame ? new Set(lines) : noLabels;
}

/** The lists that count on from `start` with bullets between; empty where there are fewer than two numbered ones. */
function runFrom(blocks: readonly Block[], start: number): readonly List[] {
  const lists: List[] = [];
  for (let at = start; at < blocks.length; at += 2) {
    const numbered = blocks[at];
    const bullets = blocks[at + 1];
    const before = lists.at(-2);
    if (!isNumbered(numbered) || (before !== undefined && !follows(before, numbered))) break;
    lists.push(numbered);
    if (!isBulleted(bullets)) break;
    lists.push(bullets);
  }
  return lists.length > 2 ? lists : [];
}

function oneList(lists: readonly List[]): List {
  const items: Item[] = [];
  for (const list of lists) {
    const last = items.at(-1);
    if (list.ordered || last === undefined) items.push(...list.items);
    else items[items.length - 1] = { ...last, items: [...last.items, ...list.items], last: list.last };
  }
  const [first, last] = [lists[0], lists.at(-1)];
  return { kind: "list", ordered: true, items, fromCode: false, first: first?.first ?? 0, last: last?.last ?? 0 };
}

const isNumbered = (block: Block | undefined): block is List => block?.kind === "list" && block.ordered;
const isBulleted = (block: Block | undefined): block is List =>
  block?.kind === "list" && !block.ordered && !block.fromCode;

/** Whether a list counts on from another; "1." on every item counts as well. */
function follows(before: List, next: Block | undefined): boolean {
  if (!isNumbered(next)) return false;
  const number = next.items[0]?.number ?? null;
  const last = before.items.at(-1)?.number ?? null;
  return number !== null && last !== null && (number === last + 1 || (number === 1 && last === 1));
}
