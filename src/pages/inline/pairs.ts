/** Matching brackets of one kind inside a span, by a stack in one pass; escaped ones and those in code do not count. */
import type { Span } from "../source/sourceLines";

export function pairs(page: string, span: Span, open: string, close: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const stack: number[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const character = page[at];
    if (character === "\\") at += 1;
    else if (character === open) stack.push(at);
    else if (character === close) {
      const start = stack.pop();
      if (start !== undefined) found.set(start, at);
    }
  }
  return found;
}
