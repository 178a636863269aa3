/**
 * Matching brackets inside a span, square ones and round ones, each kind by a stack of its own, in one pass over both;
 * escaped ones do not count. One is used again and again.
 */
import { BACKSLASH, CLOSE_BRACKET, CLOSE_PAREN, OPEN_BRACKET, OPEN_PAREN } from "../source/characterCodes";
import type { Span } from "../source/sourceLines";

export class Pairs {
  private page = "";
  private span: Span = { start: 0, end: 0 };
  private isRead = false;
  private readonly closings = new Map<number, number>();
  private readonly brackets: number[] = [];
  private readonly parens: number[] = [];

  begin(page: string, span: Span): void {
    this.page = page;
    this.span = span;
    this.isRead = false;
  }

  /** Where the bracket that stands at an offset is closed. */
  closing(open: number): number | undefined {
    if (!this.isRead) this.read();
    return this.closings.get(open);
  }

  private read(): void {
    const { page, closings, brackets, parens } = this;
    const { end } = this.span;
    this.isRead = true;
    if (closings.size > 0) closings.clear();
    brackets.length = 0;
    parens.length = 0;
    for (let at = this.span.start; at < end; at += 1) {
      const code = page.charCodeAt(at);
      if (code === OPEN_BRACKET) brackets.push(at);
      else if (code === CLOSE_BRACKET) this.close(brackets, at);
      else if (code === OPEN_PAREN) parens.push(at);
      else if (code === CLOSE_PAREN) this.close(parens, at);
      else if (code === BACKSLASH) at += 1;
    }
  }

  private close(opened: number[], at: number): void {
    const start = opened.pop();
    if (start !== undefined) this.closings.set(start, at);
  }
}
