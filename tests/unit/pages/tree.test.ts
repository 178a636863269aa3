/** Page paths, the tree, streams, links, settings and corrections over whole wikis. */
import { blobId, pagePath } from "../../../src/domain/ids";
import type { WikiFile } from "../../../src/domain/wiki";
import { blobOf } from "../../../src/pages/blob";
import { checkTitle, fileOfPage, pageOfFile } from "../../../src/pages/pagePath";
import { contextOf, readStrategy } from "../../../src/pages/readStrategy";
import { readPage } from "../../../src/pages/readPage";
import { newSettingsPage } from "../../../src/pages/settings";
import { treeOf } from "../../../src/pages/tree";
import { anchorOf } from "../../../src/pages/pageLinks";

const file = (name: string, text: string | null): WikiFile => ({
  file: name,
  path: null,
  order: null,
  blob: blobId("0".repeat(40)),
  content: text === null ? null : { kind: "text", text },
});

describe("page paths", () => {
  it.each([
    ["/test test test", "/test-test-test.md"],
    ["/List - Firewall rules", "/List-%2D-Firewall-rules.md"],
    ['/Why? A:B|C*<D>"E"', "/Why%3F-A%3AB%7CC%2A%3CD%3E%22E%22.md"],
    ["/7. Technology/Mission & (Goals), 100%!", "/7.-Technology/Mission-&-(Goals),-100%!.md"],
    ["/Onboarding%20f%C3%B6r", "/Onboarding%20f%C3%B6r.md"],
  ])("%s is the file %s and back", (path, stored) => {
    expect(fileOfPage(pagePath(path))).toBe(stored);
    expect(pageOfFile(stored)).toBe(path);
  });

  it("accept escapes in either case and raw blanks", () => {
    expect(pageOfFile("/a%2db-c d.md")).toBe("/a-b c d");
  });

  it("refuse titles the service refuses, and such as would mean another file", () => {
    expect(["", "a/b", "a#b", ".a", "a.", " a", "a.md", "a%2Db"].filter((title) => checkTitle(title) === null)).toEqual(
      [],
    );
    expect(checkTitle("Vision & Strategy (2026)")).toBeNull();
  });
});

describe("the tree", () => {
  it("follows .order with stale entries and CRLF, then what is not listed, by name", () => {
    const tree = treeOf([
      file("/.order", "Gone\r\nB-page\r\nA\r\n"),
      file("/A.md", ""),
      file("/B-page.md", ""),
      file("/aaa.md", ""),
      file("/Folder-only/Child.md", ""),
      file("/A/.order", "Two\nOne"),
      file("/A/One.md", ""),
      file("/A/Two.md", ""),
      file("/.attachments/x.md", null),
    ]);
    expect(tree.pages.map((page) => page.path)).toEqual([
      "/B page",
      "/A",
      "/A/Two",
      "/A/One",
      "/aaa",
      "/Folder only/Child",
    ]);
  });

  it("takes entries of .order with raw blanks or an ending, as people write them by hand", () => {
    const names = ["/Zweck.md", "/Ziele-%2D-2026.md", "/Über-uns.md", "/R&D.md"];
    const tree = treeOf([
      file("/.order", "\uFEFFÜber uns\nR&D.md\n\n  Ziele-%2D-2026  \nZiele"),
      ...names.map((name) => file(name, "")),
    ]);
    expect(tree.pages.map(({ path }) => path)).toEqual(["/Über uns", "/R&D", "/Ziele - 2026", "/Zweck"]);
  });

  it("counts the first of repeated entries, and of two files for one page the one the service opens", () => {
    const names = ["/A.md", "/B-b.md", "/B b.md", "/C.md"];
    const tree = treeOf([file("/.order", "B-b\nA\nB-b"), ...names.map((name) => file(name, ""))]);
    expect(tree.pages.map(({ file: { file: name } }) => name)).toEqual(["/B-b.md", "/A.md", "/C.md"]);
  });

  it("prefers the order the service states", () => {
    const served = (name: string, order: number): WikiFile => ({
      ...file(`/${name}.md`, ""),
      path: pagePath(`/${name}`),
      order,
    });
    expect(treeOf([served("A", 1), served("B", 0)]).pages.map((page) => page.path)).toEqual(["/B", "/A"]);
  });
});

const department = [
  file("/1.-Welcome/Mission.md", "## Keep the flow of work\n## That delivers value\n## By stable software.\n"),
  file(
    "/7.-Technology/Technology-Vision.md",
    '# Vision\n<div style="color:red">Improve, <br>fast &amp; safe</div>\n\n# Guiding Principals\n- All engage\n- Not dictate\n\n![x](/.attachments/gone-1.png) ![y](/.attachments/here%20now.png)\nOur [mission](/1.-Welcome/Mission) and [nothing](/Nowhere), [head](#guiding-principals), [work](https://dev.azure.com/o/p/_workitems/edit/12)\n',
  ),
  file(
    "/7.-Technology/Roadmap.md",
    "# Roadmap\n\n## Releases nobody notices\n#41\n\n- Blue/green #42\n- Rollback, blocked by #99 for now\n\n## Cheap builds\n- Cache\n",
  ),
  file(
    "/Product/Roadmap.md",
    "# Roadmap\n\n| Goal | Status | Epic |\n|--|--|--|\n| New market | Planned | #50 |\n| Old market | Done | |\n",
  ),
  file("/Support/Under-way.md", "# Support\n\nUnder construction.\n"),
  file("/.attachments/here now.png", null),
];

describe("a link", () => {
  const to = (target: string): readonly [string | null | undefined, boolean | undefined] => {
    const { pages } = readStrategy([
      file("/Roadmap.md", `# Roadmap\n\n[there](${target})\n`),
      file("/Équipes/R&D.md", "## Où allons-nous ?\n\n### A10: 2026 & après\n"),
      file("/Équipes/API-(v2).md", ""),
      file("/Équipes/Was%3F.md", ""),
      file("/Équipes/2027%2D02-Comité.md", ""),
    ]);
    const link = pages.find(({ path }) => path === "/Roadmap")?.links[0];
    return [link?.page, link?.broken];
  };

  it.each([
    ["/Équipes/R&D"],
    ["/%C3%89quipes/R%26D.md"],
    ["./Équipes/R&D"],
    ["/Équipes/R&D#où-allons-nous-?"],
    ["/Équipes/R&D#a10%3A-2026-%26-apr%C3%A8s"],
    ["https://dev.azure.com/o/p/_wiki/wikis/p.wiki?pagePath=%2F%C3%89quipes%2FR%26D&_a=edit"],
  ])("finds its page by “%s”", (target) => {
    expect(to(target)).toEqual(["/Équipes/R&D", false]);
  });

  it.each([
    ["/Équipes/API-\\(v2\\)", "/Équipes/API (v2)"],
    ["/Équipes/Was%3F", "/Équipes/Was?"],
    ["/Équipes/Was%253F", "/Équipes/Was?"],
    ["/Équipes/2027%2D02-Comit%C3%A9", "/Équipes/2027-02 Comité"],
  ])("finds a name with special characters by “%s”", (target, path) => {
    expect(to(target)).toEqual([path, false]);
  });

  it.each([
    ["https://dev.azure.com/o/p/_wiki/wikis/p.wiki?pagePath=%2F%C3%89quipes%2FAPI+%28v2%29", "/Équipes/API (v2)"],
    ["https://dev.azure.com/o/p/_wiki/wikis/p.wiki/31/API-(v2)?anchor=x", "/Équipes/API (v2)"],
    ["/p/_wiki/wikis/p.wiki/31/API-v2", "/Équipes/API (v2)"],
    ["?pagePath=%2F%C3%89quipes%2FR%26D", "/Équipes/R&D"],
    ["</Équipes/API (v2)>", "/Équipes/API (v2)"],
  ])("finds its page by the address %s", (target, path) => {
    expect(to(target)).toEqual([path, false]);
  });

  it.each([
    "/p/_wiki/wikis/p.wiki/31/Name-before-it-was-renamed",
    "/p/_wiki/wikis/p.wiki/31",
    "https://dev.azure.com/o/p/_wiki/wikis/other.wiki?pagePath=%2FElsewhere",
  ])("is not called broken where an id, or another wiki, may lead on: %s", (target) => {
    expect(to(target)).toEqual([null, false]);
  });

  it("is broken where its page has no such heading, and whole where it names a folder that has no page", () => {
    expect(to("/Équipes/R&D#ailleurs")).toEqual(["/Équipes/R&D", true]);
    expect(to("/Équipes")).toEqual([null, false]);
    expect(to("/Équipe")).toEqual([null, true]);
  });
});

describe("a link by a definition and to a place named in HTML", () => {
  it("is found, and broken where nothing has the name", () => {
    const text = '[plan][p], [costs](#costs), [none](#none)\n\n[p]: </Our plan> "The plan"\n\n<a name="costs"></a>\n';
    const { pages } = readStrategy([file("/Home.md", text), file("/Our-plan.md", "")]);
    const links = pages.find(({ path }) => path === "/Home")?.links ?? [];
    expect(links.map(({ page, broken }) => [page, broken])).toEqual([
      ["/Our plan", false],
      [null, false],
      [null, true],
    ]);
  });
});

describe("a wiki", () => {
  const read = readStrategy(department);

  it("has its mission from headings, and a stream per folder that names one", () => {
    expect(read.mission?.text).toBe("Keep the flow of work That delivers value By stable software.");
    expect(read.streams.map(({ key, outcomes }) => [key, outcomes.length])).toEqual([
      ["technology", 2],
      ["product", 2],
    ]);
    expect(read.streams[0]?.vision?.text).toBe("Improve, fast & safe");
    expect(read.streams[0]?.principles).toHaveLength(2);
  });

  it("tells links from mentions", () => {
    const [first] = read.streams[0]?.outcomes ?? [];
    expect(first?.workItems).toEqual([41]);
    expect(first?.deliverables.map(({ workItems }) => workItems)).toEqual([[42], []]);
    expect(first?.deliverables[1]?.references.map(({ workItem }) => workItem)).toEqual([99]);
  });

  it("resolves links of every kind and names what is missing", () => {
    const page = read.pages.find(({ path }) => path === "/7. Technology/Technology Vision");
    expect(page?.links.map(({ kind, broken }) => [kind, broken])).toEqual(
      expect.arrayContaining([
        ["page", false],
        ["page", true],
        ["anchor", false],
        ["work-item", false],
        ["attachment", true],
        ["attachment", false],
      ]),
    );
    expect(read.diagnostics.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["missing-picture", "broken-link", "stub"]),
    );
  });

  it("gives a page alone the lines it has in the whole", () => {
    for (const { file: name, content } of department) {
      if (content?.kind !== "text") continue;
      const path = pageOfFile(name);
      const alone = readPage({ path, text: content.text }, contextOf(read, path));
      const whole = read.streams.flatMap(({ outcomes }) => outcomes).filter(({ place }) => place.page === path);
      expect(alone.outcomes).toEqual(whole);
    }
  });

  it("is narrowed to roots, which say what is a roadmap", () => {
    const notes = file("/Notes.md", "# Things\n\n## Faster\n- A\n\n## Cheaper\n- B\n");
    expect(readStrategy([notes]).diagnostics.map(({ rule }) => rule)).toContain("no-roadmap-page");
    const rooted = readStrategy([notes, ...department], { roots: [pagePath("/Notes")] });
    expect(rooted.streams.flatMap(({ outcomes }) => outcomes).map(({ title }) => title)).toEqual(["Faster", "Cheaper"]);
    expect(rooted.pages[0]?.confirmed).toBe("root");
  });
});

describe("a person's word", () => {
  const things = "# Things\n\n## Faster\n- A\n\n## Cheaper\n- B\n";
  const titles = (files: readonly WikiFile[]): readonly string[] =>
    readStrategy(files).streams.flatMap(({ outcomes }) => outcomes.map(({ title }) => title));

  it("corrects a page by a comment", () => {
    expect(titles([file("/Things.md", `<!-- roadmap: outcomes -->\n${things}`)])).toEqual(["Faster", "Cheaper"]);
    expect(titles([file("/Roadmap.md", `<!-- roadmap: ignore -->\n${things}`)])).toEqual([]);
    const streamed = readStrategy([file("/Roadmap.md", `<!-- roadmap: stream=support -->\n${things}`)]);
    expect(streamed.streams.map(({ key }) => key)).toEqual(["support"]);
    expect(streamed.pages[0]?.confirmed).toBe("comment");
  });

  it("corrects it by a settings row, which survives escaping", () => {
    const settings = newSettingsPage([
      { name: "Reading of /Things", value: "outcomes" },
      { name: "Stream of /Things", value: "Field | Work" },
      { name: "Area of technology", value: "Contoso\\Tech" },
      { name: "Run and fix type", value: "Bug; Issue" },
    ]);
    const read = readStrategy([file("/Throughline.md", settings), file("/Things.md", things)]);
    expect(read.streams.map(({ name, outcomes }) => [name, outcomes.length])).toEqual([["Field | Work", 2]]);
    expect(read.settings.areas.get("technology")).toBe("Contoso\\Tech");
    expect(read.settings.runAndFix.types).toEqual(["Bug", "Issue"]);
    expect(read.pages.find(({ path }) => path === "/Things")?.confirmed).toBe("settings");
    expect(read.pages.find(({ path }) => path === "/Throughline")?.kind).toBe("settings");
  });
});

describe("bad input", () => {
  it.each([
    ["an empty wiki", []],
    ["an empty page", [file("/Roadmap.md", "")]],
    [
      "keys that objects have",
      [
        file(
          "/Roadmap.md",
          "---\n__proto__: 1\nconstructor: 2\n---\n# Roadmap\n\n## __proto__\n- toString\n\n## constructor\n- a\n",
        ),
      ],
    ],
    [
      "malformed front matter",
      [file("/Roadmap.md", "---\ndescription: > **Note**: x\ntitle: [a\n---\n# Roadmap\n- a\n")],
    ],
    ["front matter with a value in stars", [file("/Roadmap.md", "---\ntitle: *Roadmap*\n---\n# Roadmap\n- a\n")]],
    [
      "front matter that refers to itself too often",
      [file("/Roadmap.md", `---\na: &a x\nb: [${"*a, ".repeat(30)}]\n---\n# Roadmap\n- a\n`)],
    ],
  ])("%s is read", (_name, files) => {
    expect(() => readStrategy(files)).not.toThrow();
  });

  it("a page that cannot be read is said, and holds nothing", () => {
    const read = readStrategy([
      { ...file("/Roadmap.md", ""), content: { kind: "unreadable", reason: "it is not UTF-8" } },
    ]);
    expect(read.diagnostics.map(({ rule }) => rule)).toContain("unreadable");
    expect(read.diagnostics.map(({ rule }) => rule)).not.toContain("stub");
  });
});

it("addresses blobs as git does", () => {
  expect(blobOf("hello\n")).toBe("ce013625030ba8dba906f756967f9e9ca394464a");
});

it("makes anchors by the service's rule", () => {
  expect(anchorOf("Design & Process")).toBe("design-&-process");
  expect(anchorOf("Hi, there!!!")).toBe("hi,-there!!!");
});
