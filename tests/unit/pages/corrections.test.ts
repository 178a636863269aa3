/** A person's word on a part of a page: a comment beside a heading, a list or at the top, or a row of the settings page. */
import { blobId, pagePath } from "../../../src/domain/ids";
import type { WikiFile } from "../../../src/domain/wiki";
import { plainContext } from "../../../src/pages/pageContent";
import { readPage } from "../../../src/pages/readPage";
import { readStrategy } from "../../../src/pages/readStrategy";
import { newSettingsPage } from "../../../src/pages/settings";

const shapes = (text: string, path = "/Roadmap"): readonly string[] =>
  readPage({ path: pagePath(path), text }, plainContext(pagePath(path))).outcomes.map(
    ({ title, deliverables, certainty }) =>
      `${title}: ${deliverables.map((deliverable) => deliverable.title).join(", ")} (${certainty})`,
  );

const roadmap = (below: string): string =>
  `# Roadmap\n\n## Checkout\n- Guest cart\n- Pay later\n\n## Search\n- Index\n\n## Visits\n${below}- Ana in Lyon\n- Bo in Turin\n`;

describe("a comment beside a heading", () => {
  it.each([
    "## Visits\n<!-- roadmap: ignore -->\n",
    "<!-- roadmap: ignore -->\n## Visits\n",
    "## Visits\n\n<!-- roadmap: ignore -->\n\n",
  ])("takes its section out of the reading, below it and above it: %j", (heading) => {
    const text = roadmap("").replace("## Visits\n", heading);
    expect(shapes(text)).toEqual(["Checkout: Guest cart, Pay later (sure)", "Search: Index (sure)"]);
  });

  it("may stand at the end of the heading's own line", () => {
    const text = roadmap("").replace("## Visits", "## Visits <!-- roadmap: ignore --> ##");
    expect(shapes(text)).toEqual(["Checkout: Guest cart, Pay later (sure)", "Search: Index (sure)"]);
    expect(shapes("# Things <!-- roadmap: outcomes -->\n\n## Faster\n- A\n\n## Cheaper\n- B\n", "/Things")).toEqual([
      "Faster: A (sure)",
      "Cheaper: B (sure)",
    ]);
  });

  it("is nearer than what is said of the page, above it or in the settings", () => {
    const text = roadmap("<!-- roadmap: outcomes -->\n");
    const visits = ["Ana in Lyon:  (sure)", "Bo in Turin:  (sure)"];
    expect(shapes(`<!-- roadmap: ignore -->\n${text}`)).toEqual(visits);
    expect(shapes(`<!-- roadmap: ignore all -->\n${text}`)).toEqual([]);
    const { streams, pages } = readStrategy([
      file("/Roadmap.md", text),
      file("/Throughline.md", newSettingsPage([{ name: "Reading of /Roadmap", value: "ignore" }])),
    ]);
    expect(streams.flatMap(({ outcomes }) => outcomes).map(({ title }) => title)).toEqual([
      "Ana in Lyon",
      "Bo in Turin",
    ]);
    expect(pages.find(({ path }) => path === "/Roadmap")?.kind).toBe("roadmap");
  });

  it("makes the items below it outcomes, on a page that is no roadmap", () => {
    const text =
      "# Team Falcon\n\n## Who we are\n- Ana\n- Bo\n\n## This and that\n<!-- roadmap: outcomes -->\n- Faster checkout\n- Fewer returns\n";
    expect(shapes(text, "/Team Falcon")).toEqual(["Faster checkout:  (sure)", "Fewer returns:  (sure)"]);
    expect(shapes(text.replace("<!-- roadmap: outcomes -->\n", ""), "/Team Falcon")).toEqual([]);
  });

  it("makes the headings below it outcomes with their items", () => {
    const text =
      "# Notes\n\n## Rest\n<!-- roadmap: outcomes -->\n### Faster checkout\n- Guest cart\n### Fewer returns\nWords only.\n";
    expect(shapes(text, "/Notes")).toEqual(["Faster checkout: Guest cart (sure)", "Fewer returns:  (sure)"]);
  });

  it("makes its heading one outcome with its items as deliverables", () => {
    const text =
      "# Handbook\n\n## Faster checkout\n<!-- roadmap: deliverables -->\n- Guest cart\n- Pay later\n\n## Habits\n- Talk\n- Listen\n";
    expect(shapes(text, "/Handbook")).toEqual(["Faster checkout: Guest cart, Pay later (sure)"]);
  });

  it("opens a section whose words would close it, and the rest of the page is read as before", () => {
    const text =
      "# Roadmap\n\n## Checkout\n- Guest cart\n\n## Search\n- Index\n\n## Ideas\n<!-- roadmap: outcomes -->\n- Gift cards\n";
    expect(shapes(text)).toEqual(["Checkout: Guest cart (sure)", "Search: Index (sure)", "Gift cards:  (sure)"]);
  });

  it("gives the outcomes of its section to another stream", () => {
    const text =
      "# Roadmap\n\n## Checkout\n- Guest cart\n\n## Hotline\n<!-- roadmap: stream=Support -->\n- Call back\n";
    const strategy = readStrategy([file("/Product/Roadmap.md", text)]);
    expect(strategy.streams.map(({ key, outcomes }) => [key, outcomes.map(({ title }) => title)])).toEqual([
      ["product", ["Checkout"]],
      ["support", ["Hotline"]],
    ]);
  });
});

describe("a comment directly above a list", () => {
  it("leaves that list alone and no other", () => {
    const text =
      "# Roadmap\n\n## Checkout\n- Guest cart\n\nAttic:\n\n<!-- roadmap: ignore -->\n- Old cart\n\n## Search\n- Index\n";
    expect(shapes(text)).toEqual(["Checkout: Guest cart (sure)", "Search: Index (sure)"]);
  });
});

describe("a comment at the top or below the only title", () => {
  it.each(["<!-- roadmap: ignore -->\n# Roadmap\n", "# Roadmap\n<!-- roadmap: ignore -->\n"])(
    "speaks for the page: %j",
    (top) => {
      expect(shapes(`${top}\n## Checkout\n- Guest cart\n\n## Search\n- Index\n`)).toEqual([]);
    },
  );
});

describe("a comment in other spellings", () => {
  const things = "# Things\n\n## Faster\n- A\n\n## Cheaper\n- B\n";

  it.each([
    "<!--Roadmap:outcomes-->",
    "<!-- roadmap outcomes -->",
    "<!-- road map = outcomes -->",
    "<!-- roadmap：outcomes -->",
    "<!--- roadmap: outcomes --->",
    "<!--\nroadmap: outcomes\n-->",
  ])("is understood: %j", (comment) => {
    expect(shapes(`${comment}\n\n${things}`, "/Things")).toEqual(["Faster: A (sure)", "Cheaper: B (sure)"]);
  });

  it("makes a page that lists nothing itself one outcome with its headings", () => {
    expect(shapes(`<!-- roadmap: deliverables -->\n${things}`, "/Things")).toEqual(["Things: Faster, Cheaper (sure)"]);
  });
});

const file = (name: string, text: string): WikiFile => ({
  file: name,
  path: null,
  order: null,
  blob: blobId("0".repeat(40)),
  content: { kind: "text", text },
});

describe("a settings row on a section", () => {
  const page = file("/Roadmap.md", roadmap(""));
  const titles = (value: string, name = "Reading of /Roadmap#Visits"): readonly string[] =>
    readStrategy([page, file("/Throughline.md", newSettingsPage([{ name, value }]))]).streams.flatMap(({ outcomes }) =>
      outcomes.map(({ title }) => title),
    );

  it("corrects it like a comment, by its heading or its anchor", () => {
    expect(titles("ignore")).toEqual(["Checkout", "Search"]);
    expect(titles("ignore", "Reading of /Roadmap#visits")).toEqual(["Checkout", "Search"]);
    expect(titles("outcomes")).toEqual(["Checkout", "Search", "Ana in Lyon", "Bo in Turin"]);
    expect(titles("deliverables")).toEqual(["Checkout", "Search", "Visits"]);
  });
});

describe("a settings row that says which kind a page is", () => {
  it("makes it state that, where it states nothing by its own words", () => {
    const read = (value: string) =>
      readStrategy([
        file("/Where-to.md", "# Where to\n\nEvery order arrives within a day.\n"),
        file("/Throughline.md", newSettingsPage([{ name: "Reading of /Where to", value }])),
      ]);
    expect(read("vision").streams.map(({ vision }) => vision?.text)).toEqual(["Every order arrives within a day."]);
    expect(read("mission").mission?.text).toBe("Every order arrives within a day.");
    expect(read("process").mission).toBeNull();
  });
});

describe("a line that mutes a rule", () => {
  const mutes = (line: string) =>
    readStrategy([
      file("/Throughline.md", `| Setting | Value |\n|--|--|\n| a | b |\n\n- ${line}\n`),
    ]).settings.muted.map(({ rule, page, reason, until }) => [rule, page, reason, until]);

  it.each([
    "2026-11-20: muted stub on /A – later (until 2027-01-31)",
    "2026-11-20: muted stub on /A – later, until 2027-01-31.",
    "2026-11-20: muted `stub` on /A (until 2027-01-31) – later",
    "muted stub on /A until 2027-01-31: later",
  ])("ends on its day, wherever the day stands: %s", (line) => {
    expect(mutes(line)).toEqual([["stub", "/A", "later", "2027-01-31"]]);
  });

  it.each(["(until 2027-02-30)", "(until 31.01.2027)", "(until next year)", "(till 2027-01-31)"])(
    "mutes nothing with an end that is no day: %s",
    (end) => {
      expect(mutes(`2026-11-20: muted stub on /A – later ${end}`)).toEqual([]);
    },
  );
});

describe("a word that has no effect", () => {
  const wiki = (files: Readonly<Record<string, string>>): readonly string[] =>
    readStrategy(
      Object.entries(files).map(([file, text]): WikiFile => ({
        file,
        path: null,
        order: null,
        blob: blobId("0".repeat(40)),
        content: { kind: "text", text },
      })),
    )
      .diagnostics.filter(({ rule }) => rule === "correction-without-effect")
      .map(({ place, message }) => `${place?.page ?? ""}:${place?.line ?? 0} ${message}`);
  const page = "# Roadmap\n\n## Checkout\n- Guest cart\n\n## Search\n- Index\n";
  const settings = (row: string, line = ""): string => `| Setting | Value |\n| --- | --- |\n${row}\n\n${line}\n`;

  it.each([
    ["| Reading of /Roadmap#Serach | ignore |", "names a heading that is not on the page"],
    ["| Stream of /Roadmap#Serach | Shop | ", "names a heading that is not on the page"],
    ["| Reading of /Roadmap | outcoms |", "says “outcoms”, which is not understood"],
    ["| Reading of /Roadmap#Search | vision |", "says “vision”, which is not understood"],
  ])("in the row %j is told at its place", (row, message) => {
    expect(wiki({ "Roadmap.md": page, "Throughline.md": settings(row) })).toEqual([
      expect.stringMatching(new RegExp(`^/Throughline:3 .*${message}`)),
    ]);
  });

  it.each([
    ["- 2026-11-01: muted stale-pages – the auditors read it", "“stale-pages” is no rule"],
    ["- 2026-11-01: muted stub", "is not understood"],
    ["- 2026-11-01: muted stub – later (until some day)", "is not understood"],
    ["- 2026-11-01: ignored #12", "is not understood"],
  ])("in the line %j is told at its place", (line, message) => {
    expect(wiki({ "Roadmap.md": page, "Throughline.md": settings("| Teams | Falcon |", line) })).toEqual([
      expect.stringMatching(new RegExp(`^/Throughline:5 .*${message}`)),
    ]);
  });

  it.each([
    ["<!-- roadmap: outcome -->", "The comment"],
    ["<!-- roadmap: ignore this page -->", "The comment"],
    ["<!-- roadmap: stream=Shop | deliverable -->", "“deliverable” in the comment"],
  ])("in the comment %s is told at its place", (comment, what) => {
    expect(wiki({ "Roadmap.md": `${comment}\n${page}` })).toEqual([
      expect.stringMatching(new RegExp(`^/Roadmap:1 ${what}`)),
    ]);
  });

  it("is not found where all is understood, nor in somebody's longer comment", () => {
    const rows = "| Reading of /Roadmap#Search | ignore |\n| Reading of /Roadmap | roadmap |\n| Owner | Ann |";
    const line =
      "- 2026-11-01: muted stub on /Roadmap – being written (until 2027-01-31)\n- ignored #12 – bought instead";
    const noted = `<!-- Roadmap: last gone through with the board in May -->\n${page}`;
    expect(wiki({ "Roadmap.md": noted, "Throughline.md": settings(rows, line) })).toEqual([]);
  });
});
