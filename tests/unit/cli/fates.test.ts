/** How a person names an outcome and says what became of it. */
import { pagePath } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import { fateOf, fatesOfText } from "../../../src/cli/fates";
import { blobOf } from "../../../src/pages/blob";
import { fileOfPage } from "../../../src/pages/pagePath";
import { readStrategy } from "../../../src/pages/readStrategy";

const text = "# Roadmap\n\n## Now\n\n- Pay – with one click #12\n- Returns are free #13\n- Returns are quick\n";
const { outcomes: lines } = joinPortfolio(
  readStrategy([
    {
      file: fileOfPage(pagePath("/Roadmap")),
      path: null,
      order: null,
      blob: blobOf(text),
      content: { kind: "text", text },
    },
  ]),
  null,
  null,
  () => null,
);
const said = (words: string) => {
  const found = fateOf({ fate: "carried", words }, lines);
  if ("refused" in found) return found.refused;
  return [lines.find(({ key }) => key === found.key)?.facts.title, found.why];
};

test.each([
  ["#12 – the wallet is late", ["Pay – with one click", "the wallet is late"]],
  ["Pay – with one click -- legal asks", ["Pay – with one click", "legal asks"]],
  ["Pay – with one click", ["Pay – with one click", ""]],
  ["returns are FREE — the carrier – again", ["Returns are free", "the carrier – again"]],
  ["quick", ["Returns are quick", ""]],
])("“%s” names an outcome and a reason", (words, expected) => {
  expect(said(words)).toEqual(expected);
});

test("what may be several or is none is said", () => {
  expect(said("Returns – late")).toContain("may be any of 2");
  expect(said("#1")).toBe("No outcome of the period is called “#1”.");
});

test("a file has a line for each, with or without bullets; a line that decides nothing is named", () => {
  expect(fatesOfText("achieved: #12\n\n- Carried over: #13 – late\r\n* dropped: Quick – dear\n")).toEqual([
    { fate: "achieved", words: "#12" },
    { fate: "carried", words: "#13 – late" },
    { fate: "dropped", words: "Quick – dear" },
  ]);
  expect(fatesOfText("achieved: #12\nlater: #13\n")[1]).toEqual({
    refused: "Line 2 of the decisions says neither achieved, carried nor dropped: “later: #13”.",
  });
});
