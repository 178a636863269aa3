/**
 * Words on a page that only Throughline reads: comments on how to read it, and what a settings page says of itself and of its
 * table. They mean nothing to anybody else, so they are what goes when Throughline is not used any more.
 */
import type { PagePath } from "../domain/ids";
import { openPage, inlineOf, type PageSource } from "./forms/pageSource";
import { settingsIntroduction } from "./settings";
import { normalWords } from "./words/normalWords";
import { roadmapComment } from "./words/roadmapComment";

/** Word for word, in the order of the page. */
export function notesOn(path: PagePath, text: string): readonly string[] {
  const page = openPage(path, text);
  return page.blocks.flatMap((block) =>
    block.kind === "comment" && roadmapComment(block.text) !== null
      ? [text.slice(block.span.start, block.span.end)]
      : [],
  );
}

/** Of the settings page, once its rows are gone: what it says of itself, and the head of its table. */
export function settingsNotes(path: PagePath, text: string): readonly string[] {
  const page = openPage(path, text);
  const head = tableHead(page);
  return [...(text.includes(settingsIntroduction) ? [settingsIntroduction] : []), ...(head === null ? [] : [head])];
}

function tableHead(page: PageSource): string | null {
  const table = page.blocks.find(
    (block) => block.kind === "table" && normalWords(inlineOf(page, block.header.slice(0, 1)).text) === "setting",
  );
  const [first, last] = [page.lines[table?.first ?? -1], page.lines[(table?.first ?? -2) + 1]];
  return first === undefined || last === undefined ? null : page.text.slice(first.start, last.end);
}
