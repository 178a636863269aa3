/**
 * Takes away words that only Throughline reads. They go with the lines they stand on alone, and with the blank line below
 * where one stands above too, so that what is left looks as if they had never been there.
 */
import type { PageSource } from "../forms/pageSource";
import { spliced } from "./splice";

/** A page without the words stays as it is; the head of a table stays while rows stand below it. */
export function removeNote(
  { text, lines }: PageSource,
  note: string,
): { readonly text: string } | { readonly refused: string } {
  const start = text.indexOf(note);
  if (start < 0) return { text };
  const end = start + note.length;
  const first = lines.findIndex((line) => start < line.next);
  const last = lines.findIndex((line) => end <= line.end);
  const contentOf = (index: number): string => text.slice(lines[index]?.start ?? 0, lines[index]?.end ?? 0).trim();
  if (note.startsWith("|") && contentOf(last + 1).startsWith("|")) return { refused: "rows stand below it" };
  const [top, bottom] = [lines[first], lines[last]];
  if (top === undefined || bottom === undefined || text.slice(top.start, bottom.end).trim() !== note.trim())
    return { text: spliced(text, [{ start, end, text: "" }]) };
  const below = lines[last + 1];
  const wide = below !== undefined && contentOf(last + 1) === "" && contentOf(first - 1) === "";
  return { text: spliced(text, [{ start: top.start, end: wide ? below.next : bottom.next, text: "" }]) };
}
