import {
  missingFromOrder,
  sortByOrder,
  withoutStem,
  withRenamedStem,
  withStem,
} from "../../../../../src/local/service/wiki/pageOrder";

test("listed pages come first in their order, others follow alphabetically, lines without a page are ignored", () => {
  expect(sortByOrder(["b", "A", "c", "z"], "z\r\ngone\r\nc")).toEqual(["z", "c", "A", "b"]);
  expect(sortByOrder(["b", "A"], null)).toEqual(["A", "b"]);
});

test("a page is added at the end without a final newline, or before the sibling of an index", () => {
  expect(withStem(null, "c", ["a", "b"], null)).toBe("a\nb\nc");
  expect(withStem("a\nb", "c", ["a", "b"], 1)).toBe("a\nc\nb");
  expect(withStem("a\nb\nc", "c", ["a", "b", "c"], 0)).toBe("c\na\nb");
});

test("line ends and a final newline that stand are kept", () => {
  expect(withStem("a\r\nb\r\n", "c", ["a", "b"], null)).toBe("a\r\nb\r\nc\r\n");
  expect(withoutStem("a\r\nb\r\nc", "b")).toBe("a\r\nc");
  expect(withRenamedStem("a\nb", "a", "z")).toBe("z\nb");
});

test("the last page gone, nothing is left of the file", () => {
  expect(withoutStem("a", "a")).toBeNull();
});

test("hand-written lines with blanks stand for the file names", () => {
  expect(sortByOrder(["Misc-content", "A"], "Misc content\nA")).toEqual(["Misc-content", "A"]);
  expect(missingFromOrder(["a", "b"], "a")).toEqual(["b"]);
});
