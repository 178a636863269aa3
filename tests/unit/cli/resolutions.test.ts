import { answersTo } from "../../../src/cli/resolutions";
import { lineKeyOf, pagePath, workItemId } from "../../../src/domain/ids";
import type { Choice, Conflict, Fact } from "../../../src/sync/operation";

const conflict = (
  key: string,
  title: string,
  fact: Fact,
  choices: readonly Choice[] = ["keep-wiki", "keep-board", "edit"],
): Conflict => ({
  subject: { key: lineKeyOf(key), title, workItem: workItemId(7), page: pagePath("/Roadmap") },
  fact,
  base: null,
  wiki: { value: "a", who: null, when: null },
  board: { value: "b", who: null, when: null },
  choices,
});

const conflicts = [
  conflict("00000001", "Call all customers back", "title"),
  conflict("00000001", "Call all customers back", "owner"),
  conflict("00000002", "Input/output = paper", "target"),
  conflict("00000003", "Orders at once", "priority", ["keep-wiki"]),
];

const answered = (options: Partial<Parameters<typeof answersTo>[1]>) =>
  Object.fromEntries(
    [...answersTo(conflicts, { keepWiki: [], keepBoard: [], set: [], ...options })].map(
      ([{ subject, fact }, { choice, value }]) => [`${subject.key}/${fact}`, value ?? choice],
    ),
  );

test.each([
  ["a key and a fact", "00000001/owner", ["00000001/owner"]],
  ["a key alone, for every fact of the line", "00000001", ["00000001/title", "00000001/owner"]],
  ["a title in any case, its blanks doubled", "ORDERS  at once", ["00000003/priority"]],
  ["a part of a title", "customers", ["00000001/title", "00000001/owner"]],
  ["a part of a title and a fact", "customers/title", ["00000001/title"]],
  ["a title that holds a slash", "input/output = paper/target", ["00000002/target"]],
  [
    "all, though a title says it too",
    "all",
    ["00000001/title", "00000001/owner", "00000002/target", "00000003/priority"],
  ],
])("a conflict is named by %s", (_how, name, expected) => {
  expect(Object.keys(answered({ keepWiki: [name] }))).toEqual(expected);
});

test("the closer name wins over the wider one, whichever option says it", () => {
  expect(answered({ keepWiki: ["all"], keepBoard: ["customers"], set: ["00000001/owner=Mia Wong"] })).toEqual({
    "00000001/title": "keep-board",
    "00000001/owner": "Mia Wong",
    "00000002/target": "keep-wiki",
    "00000003/priority": "keep-wiki",
  });
});

test("a value may hold the sign that ends the name", () => {
  expect(answered({ set: ["customers/title = a = b"] })).toEqual({ "00000001/title": "a = b" });
  expect(answered({ set: ["Input/output = paper/target=2027-06-30"] })).toEqual({ "00000002/target": "2027-06-30" });
});

test.each<[string, Partial<Parameters<typeof answersTo>[1]>, string]>([
  ["a name that fits no conflict", { keepWiki: ["00000009"] }, "--keep-wiki 00000009 fits no conflict."],
  ["a name of nothing but blanks", { keepWiki: [" "] }, "fits no conflict"],
  ["a fact of no line", { keepWiki: ["/owner"] }, "fits no conflict"],
  ["a part of several titles", { keepBoard: ["o"] }, "fits conflicts of several lines"],
  [
    "two answers to one conflict",
    { keepWiki: ["00000001/owner"], keepBoard: ["00000001/owner"] },
    "answer the same conflict",
  ],
  ["the same value twice", { set: ["00000001/title=A", "00000001/title=B"] }, "answer the same conflict"],
  [
    "a choice nobody has",
    { keepBoard: ["00000003/priority"] },
    "the priority of “Orders at once” is the wiki's to say",
  ],
  ["a value that is missing", { set: ["00000001/title="] }, "names no value"],
  ["a value of no fact", { set: ["00000001=Till"] }, "names no value"],
])("%s is refused", (_what, options, sentence) => {
  expect(() => answered(options)).toThrow(sentence);
});

test("where nobody disagrees, an answer is refused and says so", () => {
  expect(() => answersTo([], { keepWiki: ["all"], keepBoard: [], set: [] })).toThrow("fits no conflict");
});
