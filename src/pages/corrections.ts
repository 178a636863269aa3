/** What a person says of a whole page: in a comment at its top, below its only title, or beside nothing in particular. */
import type { Correction } from "../domain/strategy";
import type { Comment } from "./source/block";
import { saidWords } from "./source/sectionWords";
import type { PageSource } from "./forms/pageSource";

export { correctionOf, roadmapComment } from "./words/roadmapComment";

export interface PageWord {
  readonly correction: Correction | null;
  readonly stream: string | null;
  readonly comment: Comment | null;
}

/** The first such comment decides each part. */
export function pageWord(page: PageSource): PageWord {
  const said = saidWords(page.blocks).page;
  return {
    correction: said.map(({ word }) => word.correction).find((correction) => correction !== null) ?? null,
    stream: said.map(({ word }) => word.stream).find((stream) => stream !== null) ?? null,
    comment: said[0]?.comment ?? null,
  };
}
