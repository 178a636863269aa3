/**
 * A new title in the place of the old. Formatting around the title stays; formatting inside it goes. A title that holds
 * a link, code, a picture or a mention is never rewritten. Ways from the lightest escaping to the heaviest: the first
 * that reads back exactly is taken.
 */
import type { Attempts } from "../editPage";
import { escapeEverything, escapeText } from "../inline/escape";
import type { Piece } from "../inline/inlineText";
import type { PageSource } from "../forms/pageSource";
import type { Span } from "../source/sourceLines";
import type { FlatLine } from "./readLines";

export function titleEdits(page: PageSource, line: FlatLine, from: string, to: string): Attempts {
  const { draft, facts } = line;
  const { inline, title } = draft;
  if (facts.title !== from) return { refused: `the title now reads “${facts.title}”` };
  if (to.trim() === "" || /[\r\n]/.test(to)) return { refused: "a title is one line of text" };
  if (!draft.titleEditable || draft.anchor.kind === "none")
    return { refused: "the title stands where text cannot be rewritten" };
  if (holdsMore(line)) return { refused: "the title holds a link, code, a picture or a mention: change it by hand" };
  const span = { start: inline.startAt(title.piece.from), end: inline.endAt(title.piece.to - 1) };
  const spans = widened(page, span, draft.span);
  const texts = [to, escapeText(to), escapeText(to, true), escapeEverything(to)].filter(
    (text, at) => at > 0 || isPlain(text),
  );
  return { ways: spans.flatMap((place) => texts.map((text) => [{ ...place, text }])) };
}

/** Nothing in it means anything to Markdown or the wiki: written as it is. */
function isPlain(text: string): boolean {
  return !/[\\`*_{}[\]<>#|~@$&]/.test(text);
}

function holdsMore(line: FlatLine): boolean {
  const { inline, title } = line.draft;
  const { from, to } = title.piece;
  const touches = (piece: Piece): boolean => piece.from < to && piece.to > from;
  const inside = ({ index }: { readonly index: number }): boolean => index > from && index < to;
  return (
    inline.links.some(touches) ||
    inline.code.some(touches) ||
    inline.images.some(inside) ||
    inline.mentions.some(inside)
  );
}

/** The title's span, then with the emphasis marks that touch it, on both sides or one. */
function widened(page: PageSource, span: Span, whole: Span): readonly Span[] {
  let { start, end } = span;
  while (start > whole.start && "*_~".includes(page.text.charAt(start - 1))) start -= 1;
  while (end < whole.end && "*_~".includes(page.text.charAt(end))) end += 1;
  return [span, { start, end }, { start, end: span.end }, { start: span.start, end }];
}
