import fc from "fast-check";
import { printable, printableLine } from "../../../src/report/printable";
import { planMarkdown } from "../../../src/report/planMarkdown";
import { anyPlan, words } from "./anyPlan";

test.each([
  ["x ##vso[task.setvariable variable=PATH]y", "x ##_vso[task.setvariable variable=PATH]y"],
  ["##vso[##vso[a]]", "##_vso[##_vso[a]]"],
  ["##[error]gone", "##_[error]gone"],
  ["##\u200bvso[a]", "##_vso[a]"],
  ["#\u00ad#vso[a]", "##_vso[a]"],
  ["#\ufe0f#v\u2060so[a]", "##_vso[a]"],
  ["###vso[a]", "###_vso[a]"],
  ["##VSO[a]", "##_VSO[a]"],
])("a command to a pipeline agent in %j is defused", (line, harmless) => {
  expect(printableLine(line)).toBe(harmless);
});

test("what would move the cursor or turn the text around is removed", () => {
  expect(printableLine("\u001b[2J\u0007red\u009b31m \u202egnp.exe\rover")).toBe("[2Jred31m gnp.exe over");
});

test("words of every language and emoji stay as they are", () => {
  const line = "Übergröße 日本語 עברית 👩‍👩‍👧 ✔️ ## heading";
  expect(printableLine(line)).toBe(line);
});

test("no text whatever prints a command, and printing twice changes nothing", () => {
  fc.assert(
    fc.property(fc.array(words), (texts) => {
      const once = printable(texts.join("##"));
      expect(once.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")).not.toMatch(/##(vso)?\[/i);
      expect(once.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      expect(printable(once)).toBe(once);
    }),
  );
});

test("a plan's Markdown loses nothing by being printed, so that its ticks can be read back", () => {
  fc.assert(fc.property(anyPlan, (plan) => expect(printable(planMarkdown(plan))).toBe(planMarkdown(plan))));
});
