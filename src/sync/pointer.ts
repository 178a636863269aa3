/**
 * The sync pointer: what both sides agreed on, kept in the comment of the item's *Wiki Page* link, in words a person
 * understands, machine part last. Nothing of ours is stored anywhere else.
 *
 * Frozen format, at most 255 characters (what the link comment holds):
 *   Throughline: agreed with "<title, shortened>" · v1 k=<key> b=<page blob> r=<revision> d=<digests> run=<run>
 * `d` is a comma-separated list of one letter per fact followed by eight hex digits, in the order of the letters below,
 * `-` when there are none. A letter this version does not know is kept as it is.
 *
 * Promise: `readPointer(writePointer(p))` gives `p` back, its title shortened to what fits. Reading finds the machine part
 * wherever it stands, so a person may add words around it; anything else is `null`, never a guess.
 */
import type { Pointer } from "../domain/board";
import { blobId, lineKeyOf, runId } from "../domain/ids";

/** Longest comment of a link. */
export const pointerLimit = 255;

const letters: readonly (readonly [letter: string, fact: string])[] = [
  ["t", "title"],
  ["d", "description"],
  ["o", "owner"],
  ["w", "target"],
  ["p", "priority"],
];
const letterOf = new Map(letters.map(([letter, fact]) => [fact, letter]));
const factOf = new Map(letters);

const machinePart =
  /v1 k=([0-9a-f]{8}) b=([0-9a-f]{40}) r=([0-9]{1,10}) d=(-|[a-z][0-9a-f]{8}(?:,[a-z][0-9a-f]{8})*) run=([0-9a-f]{8})(?![0-9a-f])/;
const opening = 'Throughline: agreed with "';

/** The comment that states this pointer; its title is shortened with `…` where it does not fit. */
export function writePointer(pointer: Pointer): string {
  const head = opening;
  const tail = `" · v1 k=${pointer.key} b=${pointer.blob} r=${pointer.rev} d=${writeDigests(pointer.digests)} run=${pointer.run}`;
  return head + shorten(oneLine(pointer.title), pointerLimit - head.length - tail.length) + tail;
}

/** The pointer a comment states, `null` when it states none. */
export function readPointer(comment: string): Pointer | null {
  const found = machinePart.exec(comment);
  if (found === null) return null;
  const [, key = "", blob = "", rev = "", digests = "", run = ""] = found;
  return {
    title: titleBefore(comment.slice(0, found.index)),
    key: lineKeyOf(key),
    blob: blobId(blob),
    rev: Number(rev),
    digests: readDigests(digests),
    run: runId(run),
  };
}

/** At most `limit` UTF-16 units, ending in `…` when cut; never cuts a character in two. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > limit - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function titleBefore(words: string): string {
  const start = words.indexOf(opening);
  const end = words.lastIndexOf('"');
  return start === -1 || end < start + opening.length ? "" : words.slice(start + opening.length, end);
}

function writeDigests(digests: ReadonlyMap<string, string>): string {
  const known = letters.flatMap(([letter, fact]) => {
    const digest = digests.get(fact);
    return digest === undefined ? [] : [letter + digest];
  });
  const unknown = [...digests]
    .filter(([fact]) => !letterOf.has(fact) && /^[a-z]$/.test(fact))
    .map(([letter, digest]) => letter + digest)
    .sort();
  const all = [...known, ...unknown];
  return all.length === 0 ? "-" : all.join(",");
}

function readDigests(text: string): ReadonlyMap<string, string> {
  if (text === "-") return new Map();
  return new Map(
    text.split(",").map((part) => {
      const letter = part.charAt(0);
      return [factOf.get(letter) ?? letter, part.slice(1)] as const;
    }),
  );
}
