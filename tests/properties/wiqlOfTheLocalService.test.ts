import fc from "fast-check";
import { parseWiql } from "../../src/local/service/board/wiql/parseWiql";
import { countTests, WiqlError } from "../../src/local/service/board/wiql/wiqlSyntax";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

test("no title, however written, changes what a query asks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 }), (one, other) => {
      const query = parseWiql(
        `SELECT [System.Id] FROM WorkItems WHERE [System.Title] = ${quoted(one)} AND NOT [System.Title] CONTAINS ${quoted(other)} ORDER BY [System.Id]`,
      );
      expect(countTests(query.where)).toBe(2);
      expect(query.orderBy).toHaveLength(1);
      expect(query.where).toMatchObject({
        kind: "and",
        parts: [
          { field: { name: "System.Title" }, test: { value: { kind: "text", text: one } } },
          { kind: "not", part: { test: { text: { kind: "text", text: other } } } },
        ],
      });
    }),
    { numRuns: 500 },
  );
});

const fragments = fc.constantFrom(
  "SELECT",
  "[System.Id]",
  "FROM",
  "WorkItems",
  "WHERE",
  "AND",
  "OR",
  "NOT",
  "(",
  ")",
  "=",
  "<>",
  "IN",
  "'a'",
  "@me",
  "@today",
  "-",
  "7",
  "EVER",
  "CONTAINS",
  "UNDER",
  "ORDER",
  "BY",
  "ASOF",
  "MODE",
  ",",
  ".",
  "[",
  "'",
  "é",
);

test("any text is either a query or refused in words, never anything else", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join(" ")),
        fc.string(),
      ),
      (text) => {
        try {
          parseWiql(text);
        } catch (error) {
          expect(error).toBeInstanceOf(WiqlError);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("nesting without end is refused, not followed", () => {
  const deep = `SELECT [System.Id] FROM WorkItems WHERE ${"(".repeat(50_000)}`;
  expect(() => parseWiql(deep)).toThrow(WiqlError);
});
