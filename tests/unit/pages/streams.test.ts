/** Which strategies of a wiki stand side by side, however deep its tree and whatever its folders are called. */
import { type Pages, readWiki } from "./readWiki";

/** "name: outcomes that count" of each stream, by name. */
const streamsOf = (pages: Pages): readonly string[] =>
  readWiki(pages)
    .streams.map(({ name, outcomes }) => `${name}: ${outcomes.filter(({ held }) => held === null).length}`)
    .toSorted();

const roadmap = "# Roadmap\n\n## Faster\n- Cache\n- Pool\n\n## Cheaper\n- Off at night\n";
const vision = (words: string): string => `## Vision\n${words}\n`;

describe("streams of a deep tree", () => {
  it("are the teams below a department that all of them share", () => {
    expect(
      streamsOf({
        "/Home.md": "# Home\n\n## Mission\nFreight for small shippers.\n",
        "/Engineering.md": "# Engineering\n\n## Principles\n- Small batches\n- Paved roads\n",
        "/Engineering/Teams/Platform.md": vision("A new service runs before lunch."),
        "/Engineering/Teams/Platform/Roadmap.md": roadmap,
        "/Engineering/Teams/Platform/Roadmap/2026/Q1.md": roadmap,
        "/Engineering/Teams/Data.md": vision("One number for one question."),
        "/Engineering/Teams/Data/Plans/Warehouse/Roadmap.md": roadmap,
        "/Engineering/Teams/Data/Old-quarters/Roadmap.md": roadmap,
        "/Engineering/Teams/Apps/Roadmap.md": roadmap,
        "/Engineering/Tech-debt.md": "# Technical debt\n\n- Scheduler (speed)\n- Passwords (safety)\n",
      }),
    ).toEqual(["Apps: 2", "Data: 2", "Engineering: 0", "Platform: 4"]);
  });

  it("are the folder that states a strategy, with the plans of the folders in it that state none", () => {
    expect(
      streamsOf({
        "/Technology/Vision.md": vision("Nobody waits for a build."),
        "/Technology/Builds/Roadmap.md": roadmap,
        "/Technology/Search/Details/Roadmap.md": roadmap,
        "/Product/Roadmap.md": roadmap,
      }),
    ).toEqual(["Product: 2", "Technology: 4"]);
  });

  it("are no folder that only holds the measures of the one around it", () => {
    expect(
      streamsOf({
        "/Technology/Roadmap.md": roadmap,
        "/Technology/Numbers/Metrics.md":
          "# Metrics\n\n**North star:** builds below ten minutes\n\n| Metric | Now | Target |\n|---|---|---|\n| Builds below ten minutes | 61 % | 95 % |\n",
        "/Product/Roadmap.md": roadmap,
      }),
    ).toEqual(["Product: 2", "Technology: 2"]);
  });

  it("are no projects of a team, no archives and no times", () => {
    expect(
      streamsOf({
        "/Payments/Roadmap.md": roadmap,
        "/Payments/Projects/Instant/Roadmap.md": roadmap,
        "/Payments/2025/Q3/Roadmap.md": roadmap,
        "/Payments/Archiv/Fahrplan.md": roadmap,
        "/Lending/Roadmap.md": roadmap,
      }),
    ).toEqual(["Lending: 2", "Payments: 6"]);
  });
});

describe("names of streams", () => {
  it("are those of folders, whatever the titles of the pages in them name", () => {
    expect(
      streamsOf({
        "/Payments/Product-Roadmap.md": roadmap,
        "/Payments/Technical-Roadmap.md": roadmap,
        "/Lending/Product-Roadmap.md": roadmap,
        "/Platform/Roadmap.md": roadmap,
      }),
    ).toEqual(["Lending: 2", "Payments: 4", "Platform: 2"]);
  });

  it("are those of titles where no folder has one", () => {
    expect(
      streamsOf({
        "/Contoso/Technology-Roadmap.md": roadmap,
        "/Contoso/Product-Roadmap.md": roadmap,
      }),
    ).toEqual(["Product: 2", "Technology: 2"]);
  });

  it("are those of the pages in a folder of roadmaps, without the words for a plan and a time", () => {
    expect(
      streamsOf({
        "/Home.md": vision("No parcel waits."),
        "/Roadmaps.md": "# Roadmaps\n\n- [Claims](/Roadmaps/Roadmap-Claims-2027)\n- [Portal](/Roadmaps/Team-Portal)\n",
        "/Roadmaps/Roadmap-Claims-2027.md": roadmap,
        "/Roadmaps/Team-Portal.md": roadmap,
        "/Roadmaps/Fleet/Tyres.md": roadmap,
        "/Roadmaps/Feuille-de-route-Colis.md": roadmap,
        "/Roadmaps/2027-Q1.md": roadmap,
        "/Roadmaps/Portfolio.md": roadmap,
        "/OKR/OKR-Claims-2027.md": roadmap,
        "/Strategy/Portal-strategy.md": vision("One door."),
      }),
    ).toEqual(["Claims: 4", "Colis: 2", "Fleet: 2", "Portal: 2", "Strategy: 4"]);
  });

  it("are those of roadmaps side by side, wherever they stand", () => {
    expect(streamsOf({ "/Website-roadmap.md": roadmap, "/Roadmap-Warehouse.md": roadmap })).toEqual([
      "Warehouse: 2",
      "Website: 2",
    ]);
  });

  it("are none for a single roadmap, for pages that are one outcome each and for plans outside of roadmaps", () => {
    const outcome = "# Faster\n\nOwner: Ana\n\n## Deliverables\n- Cache\n- Pool\n";
    expect(
      streamsOf({
        "/Roadmaps/Claims.md": roadmap,
        "/Roadmaps/Faster.md": outcome,
        "/Notes/Cheaper-plan.md": roadmap,
      }).map((stream) => stream.replace(/:.*/, "")),
    ).toEqual(["Strategy"]);
  });

  it("are not what the strategy of the whole department is called", () => {
    expect(
      streamsOf({
        "/IT-Strategie-2030.md": vision("Alles digital."),
        "/IT-Strategie-2030/Roadmap.md": roadmap,
        "/Vertrieb/Roadmap.md": roadmap,
      }),
    ).toEqual(["IT Strategie: 2", "Vertrieb: 2"]);
  });

  it("is the one of the only team, for what stands beside its folder too", () => {
    const pages = { "/Home.md": "# Home\n\n## Principles\n- Small\n- Safe\n", "/Payments/Roadmap.md": roadmap };
    expect(streamsOf(pages)).toEqual(["Payments: 2"]);
    expect(readWiki(pages).streams[0]?.principles).toHaveLength(2);
  });
});

describe("plans that are history", () => {
  it("stand once beside streams of today, also where a page of principles is called like theirs", () => {
    expect(
      streamsOf({
        "/Payments/Roadmap.md": roadmap,
        "/Lending/Roadmap.md": roadmap,
        "/Guides/Product-principles.md": "# Product principles\n\n- Small\n- Safe\n",
        "/Archive/Product-roadmap-2024.md": roadmap,
      }),
    ).toEqual(["Lending: 2", "Payments: 2"]);
    const { streams } = readWiki({
      "/Payments/Roadmap.md": roadmap,
      "/Lending/Roadmap.md": roadmap,
      "/Guides/Product-principles.md": "# Product principles\n\n- Small\n- Safe\n",
      "/Archive/Product-roadmap-2024.md": roadmap,
    });
    expect(streams.flatMap(({ outcomes }) => outcomes).filter(({ held }) => held === "archived")).toHaveLength(2);
  });

  it("are shown in a stream of today and make none", () => {
    expect(
      streamsOf({
        "/Payments/Roadmap.md": roadmap,
        "/Lending/Roadmap.md": roadmap,
        "/Historial/Plan-2024.md": roadmap,
      }),
    ).toEqual(["Lending: 2", "Payments: 2"]);
  });

  it.each([
    "/Old-roadmap.md",
    "/Previous-OKRs.md",
    "/Alte-Ziele.md",
    "/旧ロードマップ.md",
    "/Past-quarters/Roadmap.md",
  ])("are told by the name of %s", (file) => {
    const { streams } = readWiki({ [file]: roadmap });
    expect(streams.flatMap(({ outcomes }) => outcomes.map(({ held }) => held))).toEqual(["archived", "archived"]);
  });

  it("are not what only speaks of them", () => {
    const { streams } = readWiki({ "/Past-and-future-roadmap.md": roadmap });
    expect(streams.flatMap(({ outcomes }) => outcomes.map(({ held }) => held))).toEqual([null, null]);
  });
});
