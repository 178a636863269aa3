/** The inline texts of one page: every reader asks for the same ones, so each is read once, when first asked for. */
import type { Span } from "../source/sourceLines";
import type { Definitions, InlineText, OwnMarks } from "./inlineText";
import { inlineText, openingLength, plainOpening } from "./readInline";

interface Known {
  readonly end: number;
  readonly count: number;
  readonly inline: InlineText;
  /** Another text that starts at the same offset. */
  readonly next: Known | undefined;
}

export class Inlines {
  private readonly known = new Map<number, Known>();
  private own: OwnMarks | null = null;
  private people: ReadonlySet<string> | null = null;

  constructor(
    private readonly page: string,
    private readonly definitions: Definitions,
  ) {}

  /** What the page says of itself: from here on titles are told from its pictures and names too, in texts read before as well. */
  learn(own: OwnMarks | null, people: ReadonlySet<string> | null): void {
    this.own = own;
    this.people = people;
    for (const first of this.known.values())
      for (let at: Known | undefined = first; at !== undefined; at = at.next)
        Object.assign(at.inline.titles, { own, people });
  }

  /** The first forty characters of a text, for those who ask how it begins: mostly told without reading it. */
  opening(spans: readonly Span[]): string {
    return plainOpening(this.page, spans) ?? this.of(spans).text.slice(0, openingLength);
  }

  /** Spans are the lines of one paragraph, item or cell. */
  of(spans: readonly Span[]): InlineText {
    const count = spans.length;
    const start = spans[0]?.start ?? 0;
    const end = spans[count - 1]?.end ?? 0;
    const first = this.known.get(start);
    for (let at = first; at !== undefined; at = at.next) if (at.end === end && at.count === count) return at.inline;
    const inline = inlineText(this.page, spans, this.definitions);
    inline.titles.own = this.own;
    inline.titles.people = this.people;
    this.known.set(start, { end, count, inline, next: first });
    return inline;
  }
}
