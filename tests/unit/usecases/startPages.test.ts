import { blobIdOfText } from "../../../src/adapters/azureDevOps/codecs/blobId";
import { pagePath } from "../../../src/domain/ids";
import type { Strategy } from "../../../src/domain/strategy";
import { fileOfPage } from "../../../src/pages/pagePath";
import { readStrategy } from "../../../src/pages/readStrategy";
import type { Plan } from "../../../src/sync/operation";
import { startPages } from "../../../src/usecases/startPages";

const target = { org: "local", project: "Demo", wiki: "w", version: "wikiMaster" };

const plan = (streams: readonly string[] = [], existing: readonly string[] = []): Plan =>
  startPages({ target, streams, existing: new Set(existing.map(pagePath)) });

const pathsOf = (made: Plan): readonly string[] => made.operations.map((row) => row.subject.page ?? "");

function readBack(made: Plan, replace: (text: string) => string = (text) => text): Strategy {
  return readStrategy(
    made.operations.map((row) => {
      const text = replace(row.changes[0]?.to ?? "");
      return {
        file: fileOfPage(row.subject.page ?? pagePath("/")),
        path: null,
        order: null,
        blob: blobIdOfText(text),
        content: { kind: "text", text },
      };
    }),
  );
}

describe("starter pages", () => {
  test("one strategy at the root", () => {
    expect(pathsOf(plan())).toEqual([
      "/Mission",
      "/Vision",
      "/Strategy",
      "/Roadmap",
      "/Metrics",
      "/Ideas",
      "/Technical debt",
      "/Risks",
      "/Guardrails",
      "/Decisions",
      "/Decision rights",
      "/Reviews",
    ]);
  });

  test("streams side by side under one mission, parents before children", () => {
    const made = plan(["Technology", "Support"]);
    expect(pathsOf(made).slice(0, 3)).toEqual(["/Mission", "/Technology", "/Technology/Vision"]);
    const ids = made.operations.map((row) => row.id);
    for (const [index, row] of made.operations.entries()) {
      for (const before of row.dependsOn) expect(ids.indexOf(before)).toBeLessThan(index);
    }
    expect(made.operations.find((row) => row.subject.page === "/Technology/Vision")?.dependsOn).toEqual([
      "create-page:/Technology",
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("pages that exist are left alone, and nothing waits for them", () => {
    const made = plan(["Technology"], ["/Mission", "/Technology", "/Technology/Roadmap"]);
    expect(pathsOf(made)).toEqual([
      "/Technology/Vision",
      "/Technology/Strategy",
      "/Technology/Metrics",
      "/Technology/Ideas",
      "/Technology/Technical debt",
      "/Technology/Risks",
      "/Technology/Guardrails",
      "/Technology/Decisions",
      "/Technology/Decision rights",
      "/Reviews",
    ]);
    expect(made.operations.every((row) => row.dependsOn.length === 0)).toBe(true);
  });

  test("every row creates a page that must not exist, says what it costs, and touches no work item", () => {
    const made = plan();
    expect(
      made.operations.every((row) => row.kind === "create-page" && "absent" in row.precondition && row.ticked),
    ).toBe(true);
    expect(made.causes).toMatchObject({ writes: 12, commits: 12, revisions: 0, notified: [] });
  });

  test("a fresh start is read as unwritten: no vision, no outcome, no principle, nothing to sync", () => {
    for (const made of [plan(), plan(["Technology", "Product"])]) {
      const strategy = readBack(made);
      expect(strategy.mission).toBeNull();
      expect(strategy.streams.flatMap((stream) => stream.outcomes)).toEqual([]);
      expect(
        strategy.streams.flatMap((stream) => [stream.vision, stream.northStar].filter((value) => value !== null)),
      ).toEqual([]);
      expect(
        strategy.streams.flatMap((stream) => [...stream.principles, ...stream.themes, ...stream.debt, ...stream.kpis]),
      ).toEqual([]);
    }
  });

  test("reading them finds nothing but pages to be written, and roadmaps without outcomes yet", () => {
    for (const made of [plan(), plan(["Technology", "Product"])]) {
      const others = readBack(made).diagnostics.filter(({ rule }) => rule !== "stub" && rule !== "no-roadmap-page");
      const roadmaps = [...pathsOf(made)].sort().filter((page) => page.endsWith("/Roadmap"));
      expect(others.map(({ rule, severity, place }) => [rule, severity, place?.page])).toEqual(
        roadmaps.map((page) => ["advice-or-process", "info", page]),
      );
    }
  });

  test("filled in as its advice says, a roadmap is read as one", () => {
    const filled = readBack(plan(), (text) =>
      text.replace(
        "## Now\n\n_To be added._",
        "## Now\n\n- Customers see their order at once\n  - Order page\n  - Mail with a link",
      ),
    );
    const [outcome] = filled.streams.flatMap((stream) => stream.outcomes);
    expect(outcome).toMatchObject({ title: "Customers see their order at once" });
    expect(outcome?.deliverables.map((deliverable) => deliverable.title)).toEqual(["Order page", "Mail with a link"]);
  });
});
