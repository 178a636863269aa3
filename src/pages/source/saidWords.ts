/**
 * Which part of a page a person's comment speaks for: directly below or above a heading, for that section; directly
 * above a list or table, for it; at the top, below the only title, or anywhere else, for the whole page.
 */
import type { Block, Comment, Heading } from "./block";
import { roadmapComment, type RoadmapWord } from "../words/roadmapComment";

export interface SaidWords {
  readonly page: readonly { readonly comment: Comment; readonly word: RoadmapWord }[];
  readonly headings: ReadonlyMap<Heading, RoadmapWord>;
  /** Lists and tables somebody wants left alone. */
  readonly ignored: ReadonlySet<Block>;
}

const nothing: SaidWords = { page: [], headings: new Map(), ignored: new Set() };

/** `blocks` with the lines that stand for headings already in their place. */
export function saidWords(blocks: readonly Block[]): SaidWords {
  if (!blocks.some((block) => block.kind === "comment")) return nothing;
  const page: { comment: Comment; word: RoadmapWord }[] = [];
  const headings = new Map<Heading, RoadmapWord>();
  const ignored = new Set<Block>();
  const title = onlyTitle(blocks);
  let begun = false;
  for (const [at, block] of blocks.entries()) {
    const word = block.kind === "comment" ? roadmapComment(block.text) : null;
    if (block.kind !== "comment" || word === null) {
      begun ||= block.kind !== "front-matter" && block.kind !== "comment" && block.kind !== "rule";
      continue;
    }
    const above = neighbour(blocks, at, -1);
    const below = neighbour(blocks, at, 1);
    const beside = above?.kind === "heading" ? above : below?.kind === "heading" && begun ? below : null;
    const part = begun && beside === null && (below?.kind === "list" || below?.kind === "table") ? below : null;
    const heading = part === null ? beside : enclosing(blocks, at);
    if (part !== null && word.correction === "ignore") ignored.add(part);
    else if (heading !== null && heading !== title) headings.set(heading, joined(headings.get(heading), word));
    else page.push({ comment: block, word });
  }
  return { page, headings, ignored };
}

/** The next block that is no comment, on one side. */
function neighbour(blocks: readonly Block[], from: number, step: 1 | -1): Block | undefined {
  let at = from + step;
  while (blocks[at]?.kind === "comment") at += step;
  return blocks[at];
}

function enclosing(blocks: readonly Block[], from: number): Heading | null {
  const heading = blocks.slice(0, from).findLast((block) => block.kind === "heading");
  return heading?.kind === "heading" ? heading : null;
}

/** The heading everything stands below: what is said beside it is said of the page. */
function onlyTitle(blocks: readonly Block[]): Heading | null {
  const headings = blocks.filter((block) => block.kind === "heading");
  const [first, ...others] = headings;
  return first !== undefined && others.every((other) => other.level > first.level) ? first : null;
}

const joined = (one: RoadmapWord | undefined, other: RoadmapWord): RoadmapWord => ({
  correction: one?.correction ?? other.correction,
  stream: one?.stream ?? other.stream,
});
