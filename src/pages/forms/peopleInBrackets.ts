/**
 * Who does what a list lists, where its manner says so and no label: each of its items ends in a bracket of a name and a day by
 * which it is done, "(Ola, by 30 June 2027)". A name is known by its place alone.
 */
import type { Inlines } from "../inline/inlines";
import { piecesOf } from "../inline/bracketFacts";
import { mayBeOwner } from "../inline/toldFacts";
import { isDeadline } from "../inline/when";
import type { Block, Item } from "../source/block";

const fewest = 2;

/** The names in such brackets; `null` where no list is written so. */
export function peopleInBrackets(text: string, blocks: readonly Block[], inlines: Inlines): ReadonlySet<string> | null {
  const people = blocks.flatMap((block) => (block.kind === "list" ? namesIn(text, block.items, inlines) : none));
  return people.length === 0 ? null : new Set(people);
}

const none: readonly never[] = [];

function namesIn(text: string, items: readonly Item[], inlines: Inlines): readonly string[] {
  if (items.length < fewest || !items.every((item) => endsInBracket(text, item))) return none;
  const names = items.map((item) => nameIn(item, inlines));
  return names.every((name) => name !== null) ? names : none;
}

const endsInBracket = (text: string, { lines }: Item): boolean => text.charAt((lines.at(-1)?.end ?? 0) - 1) === ")";

function nameIn({ lines }: Item, inlines: Inlines): string | null {
  const inline = inlines.of(lines);
  const open = inline.shape.lastIndexOf("(");
  const [name, time, ...others] = piecesOf(inline, open + 1, inline.shape.length - 1).map(({ from, to }) =>
    inline.shape.slice(from, to),
  );
  if (name === undefined || time === undefined || others.length > 0) return null;
  return isDeadline(time) && mayBeOwner(name) && /^\p{Lu}/u.test(name) ? name : null;
}
