/** `<!-- roadmap: outcomes | deliverables | ignore | stream=name -->`: a person's word on how to read a page. */
import type { Correction } from "../domain/strategy";
import type { Comment } from "./source/block";
import type { PageSource } from "./forms/pageSource";

export interface PageWord {
  readonly correction: Correction | null;
  readonly stream: string | null;
  readonly comment: Comment | null;
}

const words: ReadonlySet<string> = new Set<Correction>(["outcomes", "deliverables", "ignore"]);

export function correctionOf(text: string): Correction | null {
  const word = text.trim().toLowerCase();
  return words.has(word) ? (word as Correction) : null;
}

/** The comment's parts; `null` when it is another comment. */
export function roadmapComment(
  text: string,
): { readonly correction: Correction | null; readonly stream: string | null } | null {
  const match = /^roadmap\s*:\s*(.*)$/is.exec(text.trim());
  if (match === null) return null;
  const parts = (match[1] ?? "").split(/[|,;]|\s+(?=stream\s*=)/).map((part) => part.trim());
  const stream = parts.map((part) => /^stream\s*=\s*(.+)$/i.exec(part)?.[1]?.trim()).find((name) => name !== undefined);
  return { correction: parts.map(correctionOf).find((word) => word !== null) ?? null, stream: stream ?? null };
}

/** The first such comment that speaks for the whole page: above the first heading or as the only one. */
export function pageWord(page: PageSource): PageWord {
  let word: PageWord = { correction: null, stream: null, comment: null };
  for (const block of page.blocks) {
    const read = block.kind === "comment" ? roadmapComment(block.text) : null;
    if (block.kind !== "comment" || read === null) continue;
    word = {
      correction: word.correction ?? read.correction,
      stream: word.stream ?? read.stream,
      comment: word.comment ?? block,
    };
  }
  return word;
}
