/** What a person says of a whole page: in a comment at its top, below its only title, or beside nothing in particular. */
import type { Diagnostic } from "../domain/diagnostic";
import type { Correction } from "../domain/strategy";
import type { Comment } from "./source/block";
import { saidWords } from "./source/saidWords";
import { placeOfLines, type PageSource } from "./forms/pageSource";
import { leavesOutAll, roadmapComment, unknownParts } from "./words/roadmapComment";

export { correctionOf, roadmapComment } from "./words/roadmapComment";

export interface PageWord {
  readonly correction: Correction | null;
  readonly stream: string | null;
  readonly comment: Comment | null;
  /** Nothing on the page is read, whatever is said beside its parts. */
  readonly leavesOutAll: boolean;
}

/** The first such comment decides each part. */
export function pageWord(page: PageSource): PageWord {
  const said = saidWords(page.blocks).page;
  return {
    correction: said.map(({ word }) => word.correction).find((correction) => correction !== null) ?? null,
    stream: said.map(({ word }) => word.stream).find((stream) => stream !== null) ?? null,
    comment: said[0]?.comment ?? null,
    leavesOutAll: said.some(({ comment }) => leavesOutAll(comment.text)),
  };
}

/** "<!-- roadmap: outcoms -->": meant as a correction and not understood, or not in all its parts. */
export function commentsWithoutEffect(page: PageSource): readonly Diagnostic[] {
  return page.blocks.flatMap((block) => {
    const unknown = block.kind === "comment" ? unknownParts(block.text) : [];
    const word = block.kind === "comment" && unknown.length > 0 ? roadmapComment(block.text) : null;
    if (block.kind !== "comment" || word === null) return [];
    const isInPart = word.correction !== null || word.stream !== null;
    const what = isInPart ? `“${unknown.join("”, “")}” in the comment` : "The comment";
    return [
      {
        rule: "correction-without-effect",
        severity: "warning" as const,
        message: `${what} “${block.text.trim()}” is not understood, so it does nothing.`,
        place: placeOfLines(page, block.first, block.last),
        help: "Write outcomes, deliverables, ignore or stream=NAME behind “roadmap:”.",
      },
    ];
  });
}
