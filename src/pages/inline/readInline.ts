/**
 * Reads lines of a page as text. Most lines read as they stand, which one look at their characters tells; the others are
 * put together from pieces.
 */
import { BLANK } from "../source/characterCodes";
import { FOLDED, PLAIN, sortOf } from "./characters";
import { Pieces } from "./inlinePieces";
import { FoundTitles, type Definitions, type InlineText } from "./inlineText";
import { SpanReader } from "./spanReader";
import type { Span } from "../source/sourceLines";

const pieces = new Pieces();
const reader = new SpanReader(pieces);

/** Reads spans (the lines of one paragraph, item or cell) as one text, a blank between them. */
export function inlineText(page: string, spans: readonly Span[], definitions: Definitions): InlineText {
  const only = spans.length === 1 ? spans[0] : undefined;
  if (only !== undefined) {
    const plainly = plainEnd(page, only);
    if (plainly >= only.end && !endsInBlank(page, only))
      return new PlainText(page.slice(only.start, only.end), only.start);
    pieces.begin();
    reader.read(page, only, plainly, definitions);
    return pieces.textOf(page);
  }
  pieces.begin();
  let previous: Span | null = null;
  for (const span of spans) {
    if (previous !== null) pieces.gap(previous.end, previous.end);
    reader.read(page, span, plainEnd(page, span), definitions);
    previous = span;
  }
  return pieces.textOf(page);
}

/** How much of a text its opening is. */
export const openingLength = 40;

/** The first characters of a text where they read as they stand; `null` where it has to be read to know them. */
export function plainOpening(page: string, spans: readonly Span[]): string | null {
  const [first] = spans;
  if (first === undefined) return "";
  const { start } = first;
  const end = Math.min(first.end, start + openingLength);
  const isWhole = end === first.end;
  if (plainEnd(page, { start, end }) < end || (isWhole && (spans.length > 1 || endsInBlank(page, first)))) return null;
  return page.slice(start, end);
}

/** Offset of the first character that may be other than plain: special, or a blank at the start or beside another. */
function plainEnd(page: string, { start, end }: Span): number {
  let before = BLANK;
  for (let at = start; at < end; at += 1) {
    const code = page.charCodeAt(at);
    const sort = sortOf(code);
    if (sort !== PLAIN && (sort !== FOLDED || code !== BLANK || before === BLANK)) return at;
    before = code;
  }
  return end;
}

function endsInBlank(page: string, { start, end }: Span): boolean {
  return end > start && page.charCodeAt(end - 1) === BLANK;
}

const nothing: readonly never[] = [];

/** Text of one line that reads as it stands. */
class PlainText implements InlineText {
  readonly titles = new FoundTitles();
  readonly links = nothing;
  readonly images = nothing;
  readonly mentions = nothing;
  readonly code = nothing;
  readonly bold = nothing;
  readonly struck = nothing;

  constructor(
    readonly text: string,
    private readonly start: number,
  ) {}

  get shape(): string {
    return this.text;
  }

  startAt(index: number): number {
    return this.start + index;
  }

  endAt(index: number): number {
    return this.start + index + 1;
  }
}
