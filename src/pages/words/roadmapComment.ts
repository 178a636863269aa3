/** `<!-- roadmap: outcomes | deliverables | ignore | stream=name -->`: a person's word on how to read what it stands beside. */
import type { Correction } from "../../domain/strategy";

export interface RoadmapWord {
  readonly correction: Correction | null;
  readonly stream: string | null;
}

const words: ReadonlySet<string> = new Set<Correction>(["outcomes", "deliverables", "ignore"]);

export function correctionOf(text: string): Correction | null {
  const word = text.trim().toLowerCase();
  return words.has(word) ? (word as Correction) : null;
}

/** The comment's parts; `null` when it is another comment. */
export function roadmapComment(text: string): RoadmapWord | null {
  const match = /^roadmap\s*:\s*(.*)$/is.exec(text.trim());
  if (match === null) return null;
  const parts = (match[1] ?? "").split(/[|,;]|\s+(?=stream\s*=)/).map((part) => part.trim());
  const stream = parts.map((part) => /^stream\s*=\s*(.+)$/i.exec(part)?.[1]?.trim()).find((name) => name !== undefined);
  return { correction: parts.map(correctionOf).find((word) => word !== null) ?? null, stream: stream ?? null };
}
