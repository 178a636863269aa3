/**
 * What is the title in a line, and what stands around it: labels and marks before, ids and marks after.
 * Works on the line's shape, so that escaped and coded characters are never taken for anything; peels one thing at a
 * time from either end and stops at the first it does not know.
 */
import { CJK_FULL_STOP, FULL_STOP } from "../source/characterCodes";
import type { LabelKind } from "../words/labelWords";
import type { InlineText, Piece } from "./inlineText";
import { none, trimBlanks, type Peeling } from "./peeling";
import { workItemsIn, type NamedWorkItem } from "./references";
import { peelEnd, takeBracket } from "./titleEnd";
import { behindBracket, endsInAbbreviation, leadOf, mayHoldLead } from "./titleLead";
import type { TitleFact } from "./toldFacts";
import { peelStart } from "./titleStart";

export interface LineTitle {
  readonly title: string;
  /** Indexes of the title in the line's text. */
  readonly piece: Piece;
  readonly label: string | null;
  readonly labelKind: LabelKind | null;
  /** Status marks around the title, as written. */
  readonly marks: readonly (Piece & { readonly mark: string })[];
  /** A status in words around the title ("(Ongoing)"), as written. */
  readonly statusWords: string | null;
  readonly periods: readonly string[];
  readonly priority: string | null;
  /** Who is named as its owner in brackets behind it ("(Owner: Jo)"). */
  readonly owner: string | null;
  /** Facts behind it, in a bracket or one after another: indexes of the line's text. */
  readonly facts: readonly TitleFact[];
  /** Work items the line links to: at either end, or the title itself is the link. */
  readonly links: readonly NamedWorkItem[];
  /** Work items it merely mentions. */
  readonly references: readonly NamedWorkItem[];
  /** The whole title is struck through. */
  readonly struck: boolean;
  /** Prose after the title in the same paragraph. */
  readonly rest: Piece | null;
}

/** `lead` splits a leading bold part or a first sentence from the prose after it, as in list items. */
export function lineTitle(inline: InlineText, options: { readonly lead: boolean }): LineTitle {
  const { titles } = inline;
  if (!options.lead || !mayHoldLead(inline)) return (titles.whole ??= readTitle(inline, { lead: false }));
  return (titles.lead ??= readTitle(inline, options));
}

function readTitle(inline: InlineText, options: { readonly lead: boolean }): LineTitle {
  const named = workItemsIn(inline);
  const peeling: Peeling = {
    inline,
    named,
    from: 0,
    to: inline.text.length,
    label: null,
    labelKind: null,
    marks: null,
    statusWords: null,
    periods: null,
    priority: null,
    owner: null,
    facts: null,
    links: null,
  };
  const struck = behindStruck(peeling);
  if (struck !== null) peeling.to = struck.end;
  while (peelEnd(peeling));
  while (peelStart(peeling));
  if (struck !== null) return result(peeling, struck.rest);
  const lead = options.lead ? leadOf(peeling) : null;
  if (lead !== null) peeling.to = lead.to;
  if (lead !== null) while (peelStart(peeling));
  return result(peeling, lead === null ? null : withoutFacts(peeling, lead.rest));
}

/** "~~Paper kardex~~ dropped in May", "~~Chaos day~~ → no time": why a title was struck out; another title behind it is not. */
function behindStruck({ inline, from, to }: Peeling): { readonly end: number; readonly rest: Piece } | null {
  if (inline.struck.length === 0) return null;
  const struck = inline.struck.find((piece) => piece.from <= from && piece.to > from && piece.to < to);
  const before = struck === undefined ? undefined : remark.exec(inline.shape.slice(struck.to, to))?.[0];
  return struck === undefined || before === undefined
    ? null
    : { end: struck.to, rest: { from: struck.to + before.length, to } };
}

const remark = /^\s*(?:(?:→|⇒|->|=>|[–—:-])\s*)?(?=\(?\p{Ll})/u;

/** What is said behind the title, without the bracket of facts or of a name it begins with. */
function withoutFacts(peeling: Peeling, rest: Piece): Piece | null {
  const behind = "([（".includes(peeling.inline.shape.charAt(rest.from))
    ? behindBracket(peeling.inline, rest.from, rest.to)
    : null;
  const { to } = peeling;
  const isTaken = behind !== null && takeBracket(peeling, rest.from, behind.close);
  peeling.to = to;
  if (behind === null || !isTaken) return rest;
  return behind.from < rest.to ? { from: behind.from, to: rest.to } : null;
}

function result(peeling: Peeling, rest: Piece | null): LineTitle {
  const { inline } = peeling;
  trimBlanks(peeling);
  trimStop(peeling);
  const piece = { from: peeling.from, to: peeling.to };
  const { links, references } = divided(peeling, piece);
  return {
    title: inline.text.slice(piece.from, piece.to),
    piece,
    label: peeling.label,
    labelKind: peeling.labelKind,
    marks: peeling.marks ?? none,
    statusWords: peeling.statusWords,
    periods: peeling.periods ?? none,
    priority: peeling.priority,
    owner: peeling.owner,
    facts: peeling.facts ?? none,
    links,
    references,
    struck:
      inline.struck.length > 0 &&
      inline.struck.some((struck) => struck.from <= piece.from && struck.to >= piece.to && piece.to > piece.from),
    rest,
  };
}

/** The work items the line links to, and those it merely mentions. */
function divided(peeling: Peeling, piece: Piece): Pick<LineTitle, "links" | "references"> {
  const { named } = peeling;
  if (named.length === 0) return { links: none, references: none };
  const titled = named.filter((item) => item.titled && item.from <= piece.from && item.to >= piece.to - 1);
  const ending = peeling.links ?? none;
  const links =
    titled.length === 0 && ending.length < 2
      ? ending
      : [...titled, ...ending.toSorted((left, right) => left.from - right.from)];
  if (named.length === links.length) return { links, references: none };
  const linked = new Set(links);
  const isStated = ({ from }: Piece): boolean =>
    peeling.facts?.some((fact) => fact.from <= from && from < fact.to) === true;
  return { links, references: named.filter((item) => !linked.has(item) && !isStated(item)) };
}

/** The full stop of a title written as a sentence; not that of an abbreviation, of dots, or of the last of several sentences. */
function trimStop(peeling: Peeling): void {
  const { shape } = peeling.inline;
  const code = shape.charCodeAt(peeling.to - 1);
  if (code !== FULL_STOP && code !== CJK_FULL_STOP) return;
  const title = shape.slice(peeling.from, peeling.to);
  const isOneSentence = !/[.!?]\s|[。！？].|\.{2}$/u.test(title);
  if (title.length > 1 && isOneSentence && !endsInAbbreviation(title) && !keepsStop.test(title)) peeling.to -= 1;
}

const keepsStop = /(?:^|[\s(])(?:inc|ltd|co|corp|etc|usw|jr|sr|approx)\.$/i;
