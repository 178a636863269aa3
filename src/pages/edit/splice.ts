/** One replacement in a text; several are applied from the end, so that offsets stay true. */
import type { Span } from "../source/sourceLines";

export interface Splice extends Span {
  readonly text: string;
}

export function spliced(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((left, right) => right.start - left.start)
    .reduce((current, { start, end, text: piece }) => current.slice(0, start) + piece + current.slice(end), text);
}
