import type { CoverageReport } from "../../../src/report/coverageReport";
import { coverageCsv, coverageMarkdown } from "../../../src/report/coverageReport";

const report: CoverageReport = {
  scope: "Platform",
  day: "2026-11-20",
  numbers: [{ title: "Outcomes with work", text: "3 of 5 outcomes", rule: "Outcomes that count." }],
  lists: [
    {
      title: "Work without an outcome",
      about: "Open work that no line names.",
      rows: [
        {
          group: "Platform\\Web · Epic",
          title: '=HYPERLINK("http://evil")',
          workItem: "#12",
          state: "Active",
          note: "a, b | c",
          page: "",
          line: null,
        },
      ],
    },
    { title: "Stale", about: "Old.", rows: [] },
  ],
};

describe("coverage as CSV", () => {
  it("is one row for each row of each list, and no title becomes a formula", () => {
    expect(coverageCsv(report)).toBe(
      'List,Group,Title,Work item,State,Note,Page,Line\r\nWork without an outcome,Platform\\Web · Epic,"\'=HYPERLINK(""http://evil"")",#12,Active,"a, b | c",,\r\n',
    );
  });
});

describe("coverage as Markdown", () => {
  const text = coverageMarkdown(report);

  it("says what each number counts, and leaves out lists without rows", () => {
    expect(text).toContain("| Outcomes with work | 3 of 5 outcomes | Outcomes that count. |");
    expect(text).not.toContain("Stale");
  });

  it("links no work item and breaks no table", () => {
    expect(text).toContain("\\#12");
    expect(text).toContain("a, b \\| c");
  });
});
