/**
 * The three-way merge of one fact. The presence and change of each side become a key, and one switch covers every case.
 *
 * With a base (the pointer carries a digest of the fact):
 * | wiki    | board   |        | decision    |
 * |---------|---------|--------|-------------|
 * | kept    | kept    |        | nothing     |
 * | changed | kept    |        | to-board    |
 * | kept    | changed |        | to-wiki     |
 * | changed | changed | alike  | advance     |
 * | changed | changed | differ | conflict    |
 * | removed | kept    |        | clear-board |
 * | kept    | removed |        | clear-wiki  |
 * | removed | removed |        | advance     |
 * | changed | removed |        | conflict    |
 * | removed | changed |        | conflict    |
 *
 * Without a base every difference is a question, and nothing empty overwrites anything:
 * | wiki  | board |        | decision |
 * |-------|-------|--------|----------|
 * | none  | none  |        | nothing  |
 * | some  | none  |        | to-board |
 * | none  | some  |        | nothing  |
 * | some  | some  | alike  | advance  |
 * | some  | some  | differ | conflict |
 *
 * A fact the board owns unless the page states it (`ifStated`): once the page no longer states it, the board owns it again,
 * so `removed` on the wiki side decides `nothing`. A value that cannot be compared decides `nothing`.
 */
import type { SyncedFact, Value } from "./facts";
import { assertNever, digestOfValue, ownership, sameValue } from "./facts";

export type Decision = "nothing" | "to-board" | "to-wiki" | "clear-board" | "clear-wiki" | "advance" | "conflict";

/** Digest both sides agreed on, `null` when there is no base for the fact. */
export interface Sides {
  readonly base: string | null;
  readonly wiki: Value;
  readonly board: Value;
}

type Stance = "kept" | "changed" | "removed";

export function merge(fact: SyncedFact, sides: Sides): Decision {
  if (sides.wiki.kind === "not-comparable" || sides.board.kind === "not-comparable") return "nothing";
  return sides.base === null ? mergeTwoWay(sides) : mergeThreeWay(fact, sides.base, sides);
}

function mergeThreeWay(fact: SyncedFact, base: string, sides: Sides): Decision {
  const wiki = stanceOf(fact, base, sides.wiki);
  const board = stanceOf(fact, base, sides.board);
  if (wiki === "removed" && ownership[fact].ifStated) return "nothing";
  const key = `${wiki}-${board}` as const;
  switch (key) {
    case "kept-kept":
      return "nothing";
    case "changed-kept":
      return "to-board";
    case "kept-changed":
      return "to-wiki";
    case "changed-changed":
      return sameValue(sides.wiki, sides.board) ? "advance" : "conflict";
    case "removed-kept":
      return "clear-board";
    case "kept-removed":
      return "clear-wiki";
    case "removed-removed":
      return "advance";
    case "changed-removed":
    case "removed-changed":
      return "conflict";
    default:
      return assertNever(key);
  }
}

function mergeTwoWay(sides: Sides): Decision {
  const key =
    `${sides.wiki.kind === "value" ? "some" : "none"}-${sides.board.kind === "value" ? "some" : "none"}` as const;
  switch (key) {
    case "none-none":
    case "none-some":
      return "nothing";
    case "some-none":
      return "to-board";
    case "some-some":
      return sameValue(sides.wiki, sides.board) ? "advance" : "conflict";
    default:
      return assertNever(key);
  }
}

function stanceOf(fact: SyncedFact, base: string, side: Value): Stance {
  const digest = digestOfValue(fact, side);
  if (digest === null) return "removed";
  return digest === base ? "kept" : "changed";
}
