/** Whatever a title holds, a query built from it has exactly one literal there, and its value is the title. */
import fc from "fast-check";
import { literal, searchQuery } from "../../src/adapters/azureDevOps/codecs/wiql";

/** Literals of a query, read the way WIQL reads them: a doubled quote is a quote. */
function literalsOf(query: string): readonly string[] {
  return [...query.matchAll(/'((?:[^']|'')*)'/g)].map((match) => (match[1] ?? "").replaceAll("''", "'"));
}

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("'", "''", " OR ", "--", "[System.Id]", "\\", "\n", "\u0000", "x", ") OR (1=1"), {
      maxLength: 12,
    })
    .map((parts) => parts.join("")),
);

const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f]/g, " ");

test("a literal is one literal, and reads back as what was put in", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(literalsOf(literal(text))).toEqual([printable(text)]);
    }),
    { seed: 20261120, numRuns: 2000 },
  );
});

test("words of a search cannot reach outside their literals", () => {
  fc.assert(
    fc.property(
      fc.array(hostile, { maxLength: 4 }),
      fc.array(hostile, { minLength: 1, maxLength: 3 }),
      (words, types) => {
        const query = searchQuery(words, types);
        expect(literalsOf(query)).toEqual([...types, ...words].map(printable));
        const outside = query.replace(/'(?:[^']|'')*'/g, "?");
        expect(outside).toMatch(/^[\w[\]. =@?,()]*$/);
      },
    ),
    { seed: 20261120, numRuns: 1000 },
  );
});
