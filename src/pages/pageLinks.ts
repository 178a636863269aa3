/** Links and pictures of a page, with their places; and the anchors its headings have on the service. */
import type { Item } from "./source/block";
import type { Span } from "./source/sourceLines";
import { anchorOf } from "./source/anchor";
import { sectionsBelow } from "./source/sections";
import { standInLevel } from "./source/sections";
import { inlineOf, placeOf, type PageSource } from "./forms/pageSource";
import type { RawLink } from "./pageContent";

export function linksOf(page: PageSource): readonly RawLink[] {
  return linesWithLinks(page).flatMap((spans) => linksIn(page, spans));
}

/** The lines of paragraphs, items and cells that may hold links or pictures: these begin with a bracket or a tag. */
function linesWithLinks({ text, blocks }: PageSource): readonly (readonly Span[])[] {
  const found: (readonly Span[])[] = [];
  const brackets = new Ahead(text, "[");
  const tags = new Ahead(text, "<");
  const take = (spans: readonly Span[]): void => {
    const start = spans[0]?.start ?? 0;
    const end = spans.at(-1)?.end ?? start;
    if (brackets.standsWithin(start, end) || tags.standsWithin(start, end)) found.push(spans);
  };
  const takeItem = ({ lines, paragraphs, items }: Item): void => {
    take(lines);
    paragraphs.forEach(take);
    items.forEach(takeItem);
  };
  for (const block of blocks) {
    if (block.kind === "heading") take([block.content]);
    else if (block.kind === "paragraph" || block.kind === "quote") take(block.lines);
    else if (block.kind === "html") take([block.span]);
    else if (block.kind === "list") block.items.forEach(takeItem);
    else if (block.kind === "table" && !block.html)
      for (const cells of [block.header, ...block.rows.map((row) => row.cells)]) for (const cell of cells) take([cell]);
  }
  return found;
}

/** Where a character stands next, for questions in the order of the page: each part of it is passed over once. */
class Ahead {
  private from = 0;
  private next = -1;

  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {}

  standsWithin(start: number, end: number): boolean {
    if (start < this.from || this.next < start) {
      const next = this.text.indexOf(this.character, start);
      this.next = next < 0 ? this.text.length : next;
    }
    this.from = start;
    return this.next < end;
  }
}

function linksIn(page: PageSource, spans: readonly Span[]): readonly RawLink[] {
  const inline = inlineOf(page, spans);
  const links = inline.links.map((link) => ({
    text: inline.text.slice(link.from, link.to),
    target: link.target,
    image: false,
    place: placeOf(page, { start: link.at, end: link.end }),
  }));
  const images = inline.images.map((image) => ({
    text: image.alt,
    target: image.target,
    image: true,
    place: placeOf(page, { start: image.at, end: image.end }),
  }));
  return [...links, ...images];
}

/** Headings as the service makes anchors of them, and names that HTML on the page gives to a place. */
export function anchorsOf(page: PageSource): ReadonlySet<string> {
  const titles = sectionsBelow(page.root)
    .filter(({ level, heading }) => level < standInLevel && heading?.folds !== true && heading?.marked !== true)
    .map((section) => section.title);
  return new Set([...titles, ...namedPlaces(page.text)].map(anchorOf));
}

const namedPlace = /<[a-z][^<>]{0,200}?\s(?:id|name)\s?=\s?(?:"([^"<>]{1,200})"|'([^'<>]{1,200})')/gi;

/** `<a name="costs"></a>`, `<h2 id="costs">` */
function namedPlaces(text: string): readonly string[] {
  if (!text.includes("<") || !text.includes("=")) return [];
  return [...text.matchAll(namedPlace)].map(([, double, single]) => double ?? single ?? "");
}

export { anchorOf } from "./source/anchor";
