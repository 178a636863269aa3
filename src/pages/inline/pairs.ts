/** Matching brackets of one kind inside a span, by a stack in one pass; escaped ones and those in code do not count. */
import type { Span } from "../source/sourceLines";

const BACKSLASH = 92;

export function pairs(page: string, span: Span, open: string, close: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const stack: number[] = [];
  const [opening, closing] = [open.charCodeAt(0), close.charCodeAt(0)];
  for (let at = span.start; at < span.end; at += 1) {
    const code = page.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === opening) stack.push(at);
    else if (code === closing) {
      const start = stack.pop();
      if (start !== undefined) found.set(start, at);
    }
  }
  return found;
}
