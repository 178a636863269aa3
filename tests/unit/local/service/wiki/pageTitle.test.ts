import {
  checkPageTitle,
  isConformant,
  normalisePath,
  stemOfTitle,
  stemPathOf,
  titleOfStem,
} from "../../../../../src/local/service/wiki/pageTitle";

test.each([
  ["Road map", "Road-map"],
  ["Team - A", "Team-%2D-A"],
  ['a:b<c>d*e?f|g"h', "a%3Ab%3Cc%3Ed%2Ae%3Ff%7Cg%22h"],
  ["100% of (a & b), c's + d", "100%-of-(a-&-b),-c's-+-d"],
  ["Über uns", "Über-uns"],
  ["v1.2", "v1.2"],
])("the title %j is kept as %j and read back", (title, stem) => {
  expect(stemOfTitle(title)).toBe(stem);
  expect(titleOfStem(stem)).toBe(title);
  expect(isConformant(stem)).toBe(true);
});

test("only the eight escapes are read, in either case, and never twice", () => {
  expect(titleOfStem("a%2db%20c")).toBe("a-b%20c");
  expect(titleOfStem("%252D")).toBe("%252D".replace("%2D", "-"));
  expect(titleOfStem("Onboarding%20f%C3%B6r")).toBe("Onboarding%20f%C3%B6r");
});

test("a file with a blank in its name, or an escape in lower case, is not one the service gave", () => {
  expect(isConformant("Bad name")).toBe(false);
  expect(isConformant("a%2db")).toBe(false);
});

test.each(["a/b", "a\\b", "a#b", ".a", "a.", " a", "a ", "", "a\u0007", "a%2Db"])(
  "the title %j is not allowed",
  (title) => {
    expect(checkPageTitle(title)).not.toBeNull();
  },
);

test("paths are normalised to one leading slash and none at the end", () => {
  expect([normalisePath("abc"), normalisePath("/A//B/"), normalisePath("/"), normalisePath("")]).toEqual([
    "/abc",
    "/A/B",
    "/",
    "/",
  ]);
  expect(stemPathOf("/A - B/C d")).toBe("/A-%2D-B/C-d");
});
