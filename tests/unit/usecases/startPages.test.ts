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

  test("reading them finds nothing: all of them together, and each one alone", () => {
    for (const made of [plan(), plan(["Technology", "Product"])]) {
      expect(readBack(made).diagnostics).toEqual([]);
      for (const row of made.operations) {
        const { diagnostics } = readBack({ ...made, operations: [row] });
        // Alone, every page but the roadmap stands in a wiki without a roadmap.
        expect([row.subject.page, diagnostics.filter(({ rule }) => rule !== "no-roadmap-page")]).toEqual([
          row.subject.page,
          [],
        ]);
      }
    }
  });

  test("each page is taken for what it is", () => {
    const kinds = new Map(readBack(plan()).pages.map(({ path, kind }) => [path as string, kind]));
    expect(Object.fromEntries(kinds)).toMatchObject({
      "/Mission": "mission",
      "/Vision": "vision",
      "/Strategy": "strategy",
      "/Roadmap": "roadmap",
      "/Metrics": "metric",
      "/Ideas": "ideas",
      "/Technical debt": "debt",
      "/Guardrails": "strategy",
      "/Decisions": "decision",
      "/Decision rights": "decision",
    });
  });

  test("a page that is named for a roadmap and holds prose below such headings is still no roadmap", () => {
    const told = readBack(plan(), (text) =>
      text.replace("## Now\n", "## Now\n\nWe talk about it every Monday with everybody who wants to come.\n"),
    );
    expect(told.pages.find(({ path }) => path === "/Roadmap")?.kind).toBe("process");
  });

  test("filled in as its columns and notes say, each page is read as what was written, without a finding", () => {
    const rows: readonly (readonly [string, string])[] = [
      ["/Mission", "\nWe move parcels for people who wait for them.\n"],
      ["/Guardrails", "| At most 5 % of customers see an experiment | Trust |\n"],
      ["/Risks", "| The carrier strikes | owned | Bo | high | high | A second carrier |\n"],
      ["/Decisions", "| 2026-03-02 | We buy the router | Cheaper | build; rent | Ada |\n"],
      ["/Decision rights", "| Architecture | The architects | Head of engineering | Lead time |\n"],
      ["/Ideas", "| Lockers | People collect at night | Ten lockers | | Cy | 2026-02-01 | Rent a wall | |\n"],
    ];
    const added = new Map(rows);
    const filled = readBack(plan(), (text) => {
      const path = `/${/^# (.*)$/m.exec(text)?.[1] ?? ""}`;
      return `${text
        .replace("# Vision\n", "# Vision\n\nNobody waits for a parcel at home.\n")
        .replace("> **Note**: a bullet for each.\n", "- Ask the customer first\n")
        .replace("## Themes\n", "## Themes\n\n- One network\n- Paperless depots\n")
        .replace(
          "| Left out | Why |\n| --- | --- |\n",
          "| Left out | Why |\n| --- | --- |\n| Freight | Others do it better |\n",
        )
        .replace(
          "| --- | --- | --- | --- | --- | --- |\n\n## KPIs",
          "| --- | --- | --- | --- | --- | --- |\n| Parcels on time | % | 81 | 95 | 84 | 2026-03-01 |\n\n## KPIs",
        )
        .replace(
          "| --- | --- | --- | --- | --- | --- |\n\n## Investment window\n",
          "| --- | --- | --- | --- | --- | --- |\n| Old router | safety | Bo | open | 3 incidents a month | #12 |\n\n## Investment window\n\n20 % of each quarter\n",
        )
        .replace(
          "## Now\n",
          "## Now\n\n- Orders show where they are\n  - Owner: Ada\n  - Tracking page\n",
        )}${added.get(path) ?? ""}`;
    });
    expect(filled.diagnostics).toEqual([]);
    const [stream] = filled.streams;
    expect(filled.mission?.text).toBe("We move parcels for people who wait for them.");
    expect(stream).toMatchObject({
      vision: { text: "Nobody waits for a parcel at home." },
      principles: [{ text: "Ask the customer first" }],
      themes: [{ title: "One network" }, { title: "Paperless depots" }],
      nonGoals: [{ text: "Freight · Why: Others do it better" }],
      northStar: { name: "Parcels on time", unit: "%", baseline: "81", target: "95", current: "84" },
      kpis: [],
      guardrails: [{ aspect: "bounds" }],
      decisionRights: [
        {
          about: "Architecture",
          decides: "The architects",
          escalation: "Head of engineering",
          metric: "Lead time",
        },
      ],
      decisions: [{ text: "We buy the router", reason: "Cheaper", decidedBy: "Ada", date: { from: "2026-03-02" } }],
      risks: [{ text: "The carrier strikes", roam: "owned", owner: "Bo", mitigation: "A second carrier" }],
      ideas: [
        {
          title: "Lockers",
          hypothesis: "People collect at night",
          test: "Ten lockers",
          result: null,
          owner: "Cy",
          since: { from: "2026-02-01" },
          nextStep: "Rent a wall",
        },
      ],
      debt: [{ title: "Old router", class: "safety", owner: "Bo", cost: "3 incidents a month", workItems: [12] }],
      investmentWindows: [{ text: "20 % of each quarter" }],
      outcomes: [{ title: "Orders show where they are", owner: "Ada", deliverables: [{ title: "Tracking page" }] }],
    });
  });
});
