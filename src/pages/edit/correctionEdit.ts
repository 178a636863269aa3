/** The comment line that says how to read a page: changed where it stands, else written at the top below the front matter. */
import type { Correction } from "../../domain/strategy";
import { pageWord, roadmapComment } from "../corrections";
import type { PageSource } from "../forms/pageSource";
import { lineEnding } from "../source/sourceLines";
import { spliced } from "./splice";

export function correctionEdit(page: PageSource, correction: Correction): string {
  const { comment } = pageWord(page);
  if (comment !== null) {
    const stream = roadmapComment(comment.text)?.stream ?? null;
    const text = `<!-- roadmap: ${correction}${stream === null ? "" : ` | stream=${stream}`} -->`;
    return spliced(page.text, [{ ...comment.span, text }]);
  }
  const ending = lineEnding(page.text);
  const frontMatter = page.blocks[0]?.kind === "front-matter" ? page.blocks[0] : null;
  const at =
    frontMatter === null
      ? (page.lines[0]?.start ?? page.text.length)
      : (page.lines[frontMatter.last]?.next ?? page.text.length);
  return spliced(page.text, [{ start: at, end: at, text: `<!-- roadmap: ${correction} -->${ending}` }]);
}
