/** Links and pictures of a page, with their places; and the anchors its headings have on the service. */
import type { Item } from "./source/block";
import type { Span } from "./source/sourceLines";
import { anchorOf } from "./source/anchor";
import { sectionsBelow } from "./source/sections";
import { standInLevel } from "./source/sections";
import { inlineOf, placeOf, type PageSource } from "./forms/pageSource";
import type { RawLink } from "./pageContent";

export function linksOf(page: PageSource): readonly RawLink[] {
  return page.blocks.flatMap((block): readonly RawLink[] => {
    switch (block.kind) {
      case "heading":
        return linksIn(page, [block.content]);
      case "paragraph":
      case "quote":
        return linksIn(page, block.lines);
      case "html":
        return linksIn(page, [block.span]);
      case "list":
        return block.items.flatMap((item) => itemLinks(page, item));
      case "table":
        return block.html
          ? []
          : [block.header, ...block.rows.map((row) => row.cells)].flatMap((cells) =>
              cells.flatMap((cell) => linksIn(page, [cell])),
            );
      default:
        return [];
    }
  });
}

function itemLinks(page: PageSource, item: Item): readonly RawLink[] {
  const own = [item.lines, ...item.paragraphs].flatMap((spans) => linksIn(page, spans));
  return [...own, ...item.items.flatMap((inner) => itemLinks(page, inner))];
}

const none: readonly RawLink[] = [];

/** Links and pictures begin with a bracket or a tag. */
function mayHoldLinks(text: string, spans: readonly Span[]): boolean {
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === BRACKET || code === TAG) return true;
    }
  }
  return false;
}

const BRACKET = 91;
const TAG = 60;

function linksIn(page: PageSource, spans: readonly Span[]): readonly RawLink[] {
  if (!mayHoldLinks(page.text, spans)) return none;
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

export function anchorsOf(page: PageSource): ReadonlySet<string> {
  const titles = sectionsBelow(page.root)
    .filter(({ level, heading }) => level < standInLevel && heading?.folds !== true)
    .map((section) => section.title);
  return new Set(titles.map(anchorOf));
}

export { anchorOf } from "./source/anchor";
