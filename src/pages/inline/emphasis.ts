/** Emphasis marks: which delimiter characters pair up and leave the text, and what they make bold or struck. */
import type { Piece } from "./inlineText";

export interface DelimiterRun {
  readonly mark: "*" | "_" | "~";
  readonly length: number;
  /** Index of its first character; for an HTML tag, of the character after it. */
  readonly index: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** An HTML tag: no character of the text belongs to it. */
  readonly html: boolean;
}

interface Open {
  readonly run: DelimiterRun;
  left: number;
}

const unmarked = { removed: new Set<number>(), bold: [], struck: [] };

/** Pairs runs of the same mark by a stack each: linear, and near enough to CommonMark for reading text. */
export function unmatchedRuns(runs: readonly DelimiterRun[]): {
  readonly removed: ReadonlySet<number>;
  readonly bold: readonly Piece[];
  readonly struck: readonly Piece[];
} {
  if (runs.length === 0) return unmarked;
  const removed = new Set<number>();
  const bold: Piece[] = [];
  const struck: Piece[] = [];
  const stacks: Record<DelimiterRun["mark"], Open[]> = { "*": [], _: [], "~": [] };
  for (const run of runs) {
    const stack = stacks[run.mark];
    let left = run.length;
    let taken = 0;
    while (run.closes && left > 0) {
      const open = stack.at(-1);
      if (open === undefined || open.run.html !== run.html) break;
      const used = Math.min(open.left, left);
      const from = open.run.index + (open.run.html ? 0 : open.left);
      const piece = { from, to: run.index + (run.html ? 0 : taken) };
      if (!run.html) {
        for (let at = 0; at < used; at += 1)
          removed.add(open.run.index + open.left - 1 - at).add(run.index + taken + at);
      }
      if (run.mark === "~") struck.push(piece);
      else if (used >= 2) bold.push(piece);
      open.left -= used;
      left -= used;
      taken += used;
      if (open.left === 0) stack.pop();
    }
    if (run.opens && left > 0) stack.push({ run: taken === 0 ? run : { ...run, index: run.index + taken }, left });
  }
  return { removed, bold, struck };
}

const punctuation = new Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

/** ASCII punctuation, the only characters a backslash escapes. */
export function isPunctuation(character: string): boolean {
  return character !== "" && punctuation.has(character);
}
