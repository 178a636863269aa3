/**
 * Who does what a list lists, where its manner says so and no label: each of its items ends in a bracket of a name and a day by
 * which it is done, "(Ola, by 30 June 2027)", or in a name behind a dash, "– Ola"; or its titles in bold are each followed by
 * a bracket of a name, with a time or a state: "**Guided setup** (Ola, Q3)". A name is known by its place alone.
 */
import type { Inlines } from "../inline/inlines";
import { piecesOf } from "../inline/bracketFacts";
import { mayBeOwner } from "../inline/toldFacts";
import { isDeadline, isOnlyTime } from "../inline/when";
import type { Block, Item } from "../source/block";
import { ASTERISK } from "../source/characterCodes";
import { spanOf } from "../source/sourceLines";
import { isAddressed, mayNamePerson, namesPerson } from "../words/personNames";
import { statusOfPhrase } from "../words/statusWords";

const fewest = 2;

/** The names that stand so; `null` where no list is written so. */
export function peopleByPlace(text: string, blocks: readonly Block[], inlines: Inlines): ReadonlySet<string> | null {
  const lists = blocks.flatMap((block): readonly (readonly Item[])[] => (block.kind === "list" ? [block.items] : none));
  const people = new Set(lists.flatMap((items) => namesIn(items, (item) => nameInBracket(text, item, inlines))));
  const behindDash = new Set(lists.flatMap((items) => namesIn(items, (item) => nameBehindDash(text, item, inlines))));
  if (mostAreKnown(behindDash)) for (const name of behindDash) people.add(name);
  for (const name of namesBehindBold(text, lists.flat(), inlines)) people.add(name);
  return people.size === 0 ? null : people;
}

const none: readonly never[] = [];

/** The names its items end in; none where one of them ends otherwise. */
function namesIn(items: readonly Item[], nameIn: (item: Item) => string | null): readonly string[] {
  if (items.length < fewest) return none;
  const names: string[] = [];
  for (const item of items) {
    const name = nameIn(item);
    if (name === null) return none;
    names.push(name);
  }
  return names;
}

/** "Rail – Berlin", "Cards – Visa": what stands behind a dash names people where half of the names are known to. */
function mostAreKnown(names: ReadonlySet<string>): boolean {
  const known = [...names].filter(namesPerson).length;
  return known >= fewest && known * 2 >= names.size;
}

function nameInBracket(text: string, { lines }: Item, inlines: Inlines): string | null {
  if (text.charAt((lines.at(-1)?.end ?? 0) - 1) !== ")") return null;
  const inline = inlines.of(lines);
  const open = inline.shape.lastIndexOf("(");
  const [name, time, ...others] = piecesOf(inline, open + 1, inline.shape.length - 1).map(({ from, to }) =>
    inline.shape.slice(from, to),
  );
  if (name === undefined || time === undefined || others.length > 0) return null;
  return isDeadline(time) && mayBeOwner(name) && /^\p{Lu}/u.test(name) ? name : null;
}

interface Named {
  readonly name: string;
  /** What is said beside the name. */
  readonly others: readonly string[];
}

/** The names in brackets behind titles in bold: two of them with a time or a state, which is that of work and not of a place. */
function namesBehindBold(text: string, items: readonly Item[], inlines: Inlines): readonly string[] {
  const insides = items.flatMap((item) => insideBehindBold(text, item, inlines) ?? none);
  if (insides.length === 0) return none;
  const named = insides.flatMap((inside) => nameIn(inside) ?? none);
  const stated = named.filter(({ others }) => others.length > 0);
  const isWork = ({ name, others }: Named): boolean =>
    namesPerson(name) || others.some((other) => isDeadline(other) || statusOfPhrase(other) !== null);
  if (stated.length >= fewest && stated.some(isWork)) return stated.map(({ name }) => name);
  const answering = insides.filter(answersFor);
  const addressed = answering.filter((inside) => partsOf(inside).some(isAddressed));
  if (addressed.length >= fewest && addressed.length * 2 >= answering.length) return answering;
  const alone = new Set(named.map(({ name }) => name));
  return mostAreKnown(alone) ? [...alone] : none;
}

const bracketBehind = /^[:：.]?\s?[([]([^()[\]]{2,80})[)\]]/u;
const startsInBold = /^(?:\P{ASCII}{1,6}\s?)?\*\*/u;

const partsOf = (inside: string): readonly string[] => inside.split(/\s*[,;|·/]\s*/u);

/** "Works dept., Mrs Okafor", "Finance": a unit or who of it, all of which may be names. */
const answersFor = (inside: string): boolean =>
  partsOf(inside).every(
    (part) =>
      isAddressed(part) ||
      (mayBeOwner(part) && /^\p{Lu}/u.test(part) && !isOnlyTime(part) && statusOfPhrase(part) === null),
  );

/** What stands in the bracket behind a title in bold. */
function insideBehindBold(text: string, { lines }: Item, inlines: Inlines): string | null {
  const { start, end } = spanOf(lines);
  const first = text.charCodeAt(start);
  if (first !== ASTERISK && first < 128) return null;
  const line = text.slice(start, end);
  if (!/[([]/.test(line) || !startsInBold.test(line)) return null;
  const inline = inlines.of(lines);
  const [title] = inline.bold;
  return title === undefined ? null : (bracketBehind.exec(inline.shape.slice(title.to))?.[1] ?? null);
}

function nameIn(inside: string): Named | null {
  const [name = "", ...others] = inside.split(/\s*[,;|·]\s*/u);
  const areFacts = others.every((other) => isOnlyTime(other) || statusOfPhrase(other) !== null);
  const isName = mayBeOwner(name) && /^\p{Lu}/u.test(name) && !isOnlyTime(name) && statusOfPhrase(name) === null;
  return isName && areFacts ? { name, others } : null;
}

const dash = /\s[–—|-]\s/u;
const remark = / ?\([^()]{1,40}\)$/u;

/** "… – Ola", "… – Ola – done", "… – Ola (if time)" */
function nameBehindDash(text: string, { lines }: Item, inlines: Inlines): string | null {
  const { start, end } = spanOf(lines);
  if (!dash.test(text.slice(start, end))) return null;
  const [title, ...pieces] = inlines.of(lines).shape.split(dash);
  const last = pieces.at(-1)?.replace(remark, "") ?? "";
  const name = pieces.length > 1 && statusOfPhrase(last) !== null ? (pieces.at(-2) ?? "") : last;
  return title !== "" && mayNamePerson(name) ? name : null;
}
