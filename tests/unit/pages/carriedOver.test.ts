/** Outcomes that live on: rolled over to a newer page, or on a page nothing can be written into. */
import { blobId } from "../../../src/domain/ids";
import type { WikiFile } from "../../../src/domain/wiki";
import { readStrategy } from "../../../src/pages/readStrategy";

const file = (name: string, text: string): WikiFile => ({
  file: name,
  path: null,
  order: null,
  blob: blobId("0".repeat(40)),
  content: { kind: "text", text },
});

const quarter = (title: string, lines: string): string => `# ${title}\n\n${lines}`;
const held = (files: readonly WikiFile[]): readonly string[] =>
  readStrategy(files).streams.flatMap(({ outcomes }) =>
    outcomes.map((outcome) => `${outcome.place.page} ${outcome.title}: ${outcome.held ?? "counts"}`),
  );

describe("the same work item on a newer page", () => {
  const third = file(
    "/Roadmap-2026-Q3.md",
    quarter("Roadmap 2026 Q3", "## Fast search #10\n- Index #11\n- Ranking\n\n## Trust #20\n- Log"),
  );
  const fourth = file(
    "/Roadmap-2026-Q4.md",
    quarter("Roadmap 2026 Q4", "## Fast search #10\n- Ranking\n\n## Reports\n- Mail"),
  );

  it("is the outcome carried over: the newer line counts, whatever the order of the pages", () => {
    for (const files of [
      [third, fourth],
      [fourth, third],
    ])
      expect([...held(files)].sort()).toEqual([
        "/Roadmap 2026 Q3 Fast search: carried-over",
        "/Roadmap 2026 Q3 Trust: counts",
        "/Roadmap 2026 Q4 Fast search: counts",
        "/Roadmap 2026 Q4 Reports: counts",
      ]);
  });

  it("knows where it came from, holds the deliverables left behind, and is no work item shared by two lines", () => {
    const strategy = readStrategy([third, fourth]);
    const outcomes = strategy.streams.flatMap((stream) => stream.outcomes);
    const now = outcomes.find(({ held: reason, title }) => title === "Fast search" && reason === null);
    const before = outcomes.find(({ held: reason }) => reason === "carried-over");
    expect(now?.carriedFrom.map(({ page, line }) => `${page}:${line}`)).toEqual(["/Roadmap 2026 Q3:3"]);
    expect(before?.deliverables.map(({ held: reason }) => reason)).toEqual(["carried-over", "carried-over"]);
    expect(strategy.diagnostics.map(({ rule }) => rule)).not.toContain("shared-work-item");
  });

  it("is only shared where no time tells which line is the newer one", () => {
    const files = [
      file("/Roadmap-A.md", quarter("Roadmap A", "## Fast search #10\n- Index\n\n## Trust\n- Log")),
      file("/Roadmap-B.md", quarter("Roadmap B", "## Fast search #10\n- Ranking\n\n## Reports\n- Mail")),
    ];
    expect(held(files).filter((line) => line.includes("carried-over"))).toEqual([]);
    expect(readStrategy(files).diagnostics.map(({ rule }) => rule)).toContain("shared-work-item");
  });
});

describe("a page whose file name holds raw blanks", () => {
  const strategy = readStrategy([file("/Product roadmap.md", "## Now\n- Guest checkout\n\n## Later\n- Gift cards\n")]);

  it("is read, its lines are held back with the reason, and the finding says what to do", () => {
    expect(
      strategy.streams.flatMap(({ outcomes }) => outcomes.map((outcome) => [outcome.title, outcome.held])),
    ).toEqual([
      ["Guest checkout", "unreachable"],
      ["Gift cards", "unreachable"],
    ]);
    expect(strategy.diagnostics.find(({ rule }) => rule === "unreachable-page")?.message).toContain(
      "/Product roadmap.md",
    );
  });
});
