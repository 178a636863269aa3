/** A translation replaces the objects of `src/ui/text` and nothing else, so no sentence may stand anywhere else. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { iconNames } from "../../src/ui/shared/icons";
import { sentencesIn } from "./sentences";

const source = path.resolve(__dirname, "../../src");

const icons: ReadonlySet<string> = new Set(iconNames);
const find = (planted: string): readonly string[] => sentencesIn("a.tsx", planted, icons).map(({ text }) => text);

test("every sentence a person reads stands in the catalogue", () => {
  const components = ["ui", "entries"].flatMap((folder) =>
    readdirSync(path.join(source, folder), { recursive: true, encoding: "utf8" })
      .map((file) => path.join(folder, file))
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(path.join("ui", "text"))),
  );
  expect(components.length).toBeGreaterThan(100);
  const outside = components.flatMap((file) =>
    sentencesIn(file, readFileSync(path.join(source, file), "utf8"), icons).map(
      ({ line, text }) => `${file}:${line}: ${text}`,
    ),
  );
  expect(outside).toEqual([]);
});

test.each([
  ["text between tags", "<p>Nothing to do</p>", ["Nothing to do"]],
  ["text beside a value", "<p>{count} of them</p>", ["of them"]],
  ["a label", '<button aria-label="close" />', ["close"]],
  ["a branch of a title", '<Tab title={open ? "shut" : "open"} />', ["shut", "open"]],
  ["a placeholder", '<input placeholder="find" />', ["find"]],
  ["a property of a button", 'const item = { text: "undo" };', ["undo"]],
  ["a sentence in a model", "const words = `${count} of ${total} done`;", ["… of … done"]],
  ["a word in a model", 'const word = done ? "Done" : null;', ["Done"]],
])("%s is found outside the catalogue", (_, planted, expected) => {
  expect(find(planted)).toEqual(expected);
});

test.each([
  ["a class", '<p className="tl-muted tl-small" />'],
  ["classes put together", 'const shape = `tl-row${open ? " tl-open" : ""}`;'],
  ["an icon", '<Icon iconName="CheckMark" />'],
  ["a key of the keyboard", 'const isEnter = event.key === "Enter";'],
  ["a mode", 'const state = { kind: "ready" };'],
  ["a broken invariant", 'throw new Error("invariant: there is no root");'],
  ["a sentence of the catalogue", "<p>{text.nothingToDo}</p>"],
])("%s is no sentence", (_, planted) => {
  expect(find(planted)).toEqual([]);
});
