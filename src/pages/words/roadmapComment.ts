/**
 * `<!-- roadmap: outcomes | deliverables | ignore | stream=name -->`: a person's word on how to read what it stands beside.
 * `ignore all` at the top of a page leaves out what is said nearer, too.
 */
import type { Correction } from "../../domain/strategy";

export interface RoadmapWord {
  readonly correction: Correction | null;
  readonly stream: string | null;
}

const words: ReadonlySet<string> = new Set<Correction>(["outcomes", "deliverables", "ignore"]);

export function correctionOf(text: string): Correction | null {
  const word = text.trim().toLowerCase().replace(ignoresAll, "ignore");
  return words.has(word) ? (word as Correction) : null;
}

/** Whether the comment leaves out the whole page, whatever is said nearer. */
export const leavesOutAll = (text: string): boolean => partsOf(text)?.some((part) => ignoresAll.test(part)) === true;

const ignoresAll = /^ignore\s+all$/i;

/** "roadmap:", also with another sign or none before the word that counts. */
const opening = /^road[ -]?maps?\s*(?:[:：=]|\s(?=(?:outcomes|deliverables|ignore|stream\s*=)))\s*/i;

const partsOf = (text: string): readonly string[] | null => {
  const word = text
    .trim()
    .replace(/^-+|-+$/g, "")
    .trim();
  const opened = opening.exec(word);
  if (opened === null) return null;
  return word
    .slice(opened[0].length)
    .split(/[|,;]|\s+(?=stream\s*=)/)
    .map((part) => part.trim())
    .filter((part, _at, all) => part !== "" || all.length === 1);
};

const streamOf = (part: string): string | null => /^stream\s*=\s*(.+)$/is.exec(part)?.[1]?.trim() ?? null;

/** The comment's parts; `null` when it is another comment. */
export function roadmapComment(text: string): RoadmapWord | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  return {
    correction: parts.map(correctionOf).find((word) => word !== null) ?? null,
    stream: parts.map(streamOf).find((name) => name !== null) ?? null,
  };
}

const mostWords = 2;
const mostWordsOfWord = 4;
const begins = /^(?:outcomes?|deliverables?|ignored?|stream)\b/i;

/** Parts of such a comment that say nothing that is known, where they were meant to; longer texts are somebody's notes. */
export function unknownParts(text: string): readonly string[] {
  const isMeant = (part: string): boolean =>
    part.split(/\s+/).length <= (begins.test(part) ? mostWordsOfWord : mostWords);
  return (partsOf(text) ?? []).filter(
    (part) => correctionOf(part) === null && streamOf(part) === null && isMeant(part),
  );
}
