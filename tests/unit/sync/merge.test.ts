import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { SyncedFact, Value } from "../../../src/sync/facts";
import { digestOfValue, syncedFacts } from "../../../src/sync/facts";
import { merge } from "../../../src/sync/merge";
import type { Decision } from "../../../src/sync/merge";

const some = (text: string): Value => ({ kind: "value", shown: text, canonical: text });
const none: Value = { kind: "empty" };
const vague: Value = { kind: "not-comparable", shown: "soon" };

/** The table of the module's comment, row by row: base, wiki, board, decision. */
const table: readonly (readonly [base: string | null, wiki: Value, board: Value, decision: Decision])[] = [
  ["a", some("a"), some("a"), "nothing"],
  ["a", some("b"), some("a"), "to-board"],
  ["a", some("a"), some("b"), "to-wiki"],
  ["a", some("b"), some("b"), "advance"],
  ["a", some("b"), some("c"), "conflict"],
  ["a", none, some("a"), "clear-board"],
  ["a", some("a"), none, "clear-wiki"],
  ["a", none, none, "advance"],
  ["a", some("b"), none, "conflict"],
  ["a", none, some("b"), "conflict"],
  [null, none, none, "nothing"],
  [null, some("a"), none, "to-board"],
  [null, none, some("a"), "nothing"],
  [null, some("a"), some("a"), "advance"],
  [null, some("a"), some("b"), "conflict"],
];

const decide = (fact: SyncedFact, base: string | null, wiki: Value, board: Value): Decision =>
  merge(fact, { base: base === null ? null : digestOfValue(fact, some(base)), wiki, board });

test.each(table)("base %j, wiki %j, board %j: %s", (base, wiki, board, decision) => {
  expect(decide("description", base, wiki, board)).toBe(decision);
});

test.each(["owner", "target", "priority"] as const)(
  "%s that the page no longer states belongs to the board again",
  (fact) => {
    for (const board of [some("a"), some("b"), none]) expect(decide(fact, "a", none, board)).toBe("nothing");
  },
);

test("what cannot be compared decides nothing", () => {
  for (const base of ["a", null]) {
    expect(decide("target", base, vague, some("b"))).toBe("nothing");
    expect(decide("owner", base, some("b"), vague)).toBe("nothing");
  }
});

const value = fc.constantFrom<Value>(some("a"), some("b"), some("c"), none);
const base = fc.constantFrom<string | null>("a", "b", "c", null);
const fact = fc.constantFrom(...syncedFacts);

/** Both sides after the decision is carried out. */
function carriedOut(decision: Decision, wiki: Value, board: Value): readonly [Value, Value] {
  if (decision === "to-board" || decision === "clear-board") return [wiki, wiki];
  if (decision === "to-wiki" || decision === "clear-wiki") return [board, board];
  return [wiki, board];
}

test("one side unchanged: the other side's value wins, merge(b, b, x) = x = merge(b, x, b)", () => {
  fc.assert(
    fc.property(fc.constantFrom("a", "b"), value, (b, x) => {
      const merged = (wiki: Value, board: Value): readonly [Value, Value] =>
        carriedOut(decide("description", b, wiki, board), wiki, board);
      expect(merged(some(b), x)).toEqual([x, x]);
      expect(merged(x, some(b))).toEqual([x, x]);
    }),
    { seed: 1 },
  );
});

test("no decision ever overwrites a value that changed since the base with one that did not", () => {
  fc.assert(
    fc.property(fact, base, value, value, (anyFact, b, wiki, board) => {
      const decision = decide(anyFact, b, wiki, board);
      const isBase = (side: Value): boolean => b !== null && side.kind === "value" && side.canonical === b;
      if (decision === "to-board" || decision === "clear-board")
        expect(isBase(board) || board.kind === "empty").toBe(true);
      if (decision === "to-wiki" || decision === "clear-wiki") expect(isBase(wiki)).toBe(true);
    }),
    { seed: 2, numRuns: 500 },
  );
});

test("after a decision was carried out and the base moved on, nothing is left to decide", () => {
  fc.assert(
    fc.property(base, value, value, (b, wiki, board) => {
      const decision = decide("description", b, wiki, board);
      if (decision === "conflict" || decision === "nothing") return;
      const [w, x] = carriedOut(decision, wiki, board);
      const next = w.kind === "value" ? w.canonical : null;
      expect(decide("description", next, w, x)).toBe("nothing");
    }),
    { seed: 3, numRuns: 500 },
  );
});

describe("the table of the module's comment", () => {
  const comment = readFileSync(path.join(__dirname, "../../../src/sync/merge.ts"), "utf8").split("*/")[0] ?? "";
  const written = comment.split("\n").flatMap((line) => {
    const cells = /^ \* \|(.*)\|$/
      .exec(line)?.[1]
      ?.split("|")
      .map((cell) => cell.trim());
    return cells === undefined || cells[0] === "wiki" || /^-+$/.test(cells[0] ?? "") ? [] : [cells];
  });

  /** A row of the test's table in the comment's words. */
  const worded = ([base, wiki, board, decision]: (typeof table)[number]): readonly string[] => {
    const side = (value: Value): string => {
      if (base === null) return value.kind === "value" ? "some" : "none";
      return value.kind !== "value" ? "removed" : value.canonical === base ? "kept" : "changed";
    };
    const both = wiki.kind === "value" && board.kind === "value" && side(wiki) === side(board) && side(wiki) !== "kept";
    const alike = both ? (wiki.canonical === board.canonical ? "alike" : "differ") : "";
    return [side(wiki), side(board), alike, decision];
  };

  test("is the table of this test, row by row", () => {
    expect(table.map(worded)).toEqual(written);
  });

  test("has every case there is, once", () => {
    const cases = written.map((row) => row.slice(0, 3).join(" "));
    const stances = ["kept", "changed", "removed"];
    const threeWay = stances.flatMap((wiki) =>
      stances.flatMap((board) =>
        wiki === "changed" && board === "changed"
          ? ["changed changed alike", "changed changed differ"]
          : [`${wiki} ${board} `],
      ),
    );
    const twoWay = ["none none ", "some none ", "none some ", "some some alike", "some some differ"];
    expect([...cases].sort()).toEqual([...threeWay, ...twoWay].sort());
  });
});
