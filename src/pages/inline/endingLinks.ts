/**
 * The work items a line ends with, and whether they are the line's own: `… #12`, `… (Epic #12, #13)`, `… – Feature #12`.
 * "(blocked by #12)" and "… depends on #12 and #13" end with numbers too, and only mention them.
 */
import type { InlineText } from "./inlineText";
import { isGeneric, type NamedWorkItem } from "./references";
import { leadsToMention } from "../words/mentionWords";
import { normalWords, phrases } from "../words/normalWords";
import { statusOfPhrase } from "../words/statusWords";

export interface EndingLinks {
  /** In the order they stand. */
  readonly items: readonly NamedWorkItem[];
  /** Where the title ends. */
  readonly from: number;
  /** A status said in the same bracket, "(done, #12)". */
  readonly statusWords: string | null;
}

const closing = new Set([" ", ",", ";", ".", ")", "]", "-", "–", "—", ":"]);
const mostClosing = 6;

/** The links at the end of the line between two indexes of its text; `null` when it ends otherwise. */
export function endingLinks(
  inline: InlineText,
  named: readonly NamedWorkItem[],
  from: number,
  to: number,
): EndingLinks | null {
  const last = lastNamed(inline.shape, named, from, to);
  if (last < 0) return null;
  const run = runUpTo(inline, named, last, from);
  const first = run[0];
  if (first === undefined) return null;
  const bracket = bracketAround(inline.shape, first.from, run.at(-1)?.to ?? to, from, to);
  return bracket === null ? plain(inline, run, first, from) : bracketed(inline, run, bracket);
}

/** Index of the last work item the text ends with, whatever closes after it. */
function lastNamed(shape: string, named: readonly NamedWorkItem[], from: number, to: number): number {
  let end = to;
  const lowest = Math.max(from, to - mostClosing);
  const whole = namedBefore(named, from, to);
  if (whole >= 0) return whole;
  while (end > lowest && closing.has(shape.charAt(end - 1))) end -= 1;
  return namedBefore(named, from, end);
}

/** Index of the work item that ends at an offset, none before the first of them. */
function namedBefore(named: readonly NamedWorkItem[], from: number, end: number): number {
  for (let at = named.length - 1; at >= 0; at -= 1) {
    const item = named[at];
    if (item !== undefined && !item.titled && item.to === end && item.from >= from) return at;
  }
  return -1;
}

const joining = phrases("and, und, et, y, e, en, och, og, i, a, ja, ve, и, та, と");

/** The ids joined by commas or "and" that end with the one at `last`. */
function runUpTo(
  inline: InlineText,
  named: readonly NamedWorkItem[],
  last: number,
  from: number,
): readonly NamedWorkItem[] {
  const isJoined = (at: number): boolean => {
    const [item, next] = [named[at], named[at + 1]];
    if (item === undefined || next === undefined || item.titled || item.from < from) return false;
    return joins(inline.shape.slice(item.to, next.from));
  };
  let first = last;
  while (isJoined(first - 1)) first -= 1;
  return named.slice(first, last + 1);
}

function joins(between: string): boolean {
  if (between.length > 8) return false;
  const words = normalWords(between);
  return words === "" ? /[,;/&+]/.test(between) : joining.has(words);
}

interface Bracket {
  readonly open: number;
  readonly close: number;
}

const longestBracket = 80;

/** The bracket that closes the text and holds the ids. */
function bracketAround(shape: string, first: number, last: number, from: number, to: number): Bracket | null {
  if (last >= to) return null;
  const close = shape.slice(last, to).search(/[)\]]/);
  if (close < 0) return null;
  const before = shape.slice(Math.max(from, first - longestBracket), first);
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("["));
  if (open < 0 || /[)\]]/.test(before.slice(open))) return null;
  return { open: first - before.length + open, close: last + close };
}

function bracketed(inline: InlineText, run: readonly NamedWorkItem[], { open, close }: Bracket): EndingLinks | null {
  const { shape } = inline;
  let words = "";
  let at = open + 1;
  for (const item of run) {
    words += shape.slice(at, item.from);
    at = item.to;
  }
  words = `${words} ${shape.slice(at, close)}`.replace(/[\s,;:/–—-]+$/, "").trim();
  if (leadsToMention(words)) return null;
  const normal = normalWords(words);
  const own = normal === "" || isGeneric(words) || joining.has(normal);
  const status = own ? null : statusOfPhrase(words);
  if (!own && status === null) return null;
  return { items: run, from: blankBefore(shape, open), statusWords: own ? null : words };
}

const longestLead = 48;
const joiners = /[–—,;(-]/;

function plain(
  inline: InlineText,
  run: readonly NamedWorkItem[],
  first: NamedWorkItem,
  from: number,
): EndingLinks | null {
  const { shape } = inline;
  const before = shape.slice(Math.max(from, first.from - longestLead), first.from);
  // In "see #12 #13" the second number is the line's own: somebody put it behind a finished sentence.
  if (leadsToMention(before)) return null;
  const label = joiners.test(before) ? /\s[–—,;(-]\s?([\p{L} ]{1,20}):?\s*$/u.exec(before) : null;
  const labelled = label !== null && isGeneric(label[1] ?? "");
  return {
    items: run,
    from: openingBefore(shape, from, labelled ? first.from - label[0].length : first.from),
    statusWords: null,
  };
}

function blankBefore(shape: string, at: number): number {
  let end = at;
  while (end > 0 && shape[end - 1] === " ") end -= 1;
  return end;
}

/** Leaves out what opened or joined a peeled id: "(", "–", ",", "|". */
function openingBefore(shape: string, from: number, to: number): number {
  let end = to;
  while (end > from && " (,;[|–—".includes(shape.charAt(end - 1))) end -= 1;
  if (end > from && shape[end - 1] === "-" && shape[end - 2] === " ") end -= 1;
  return end;
}
