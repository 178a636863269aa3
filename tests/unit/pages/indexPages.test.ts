/** Index pages of a roadmap: by links with groups, by `[[_TOSP_]]`, and what they never make an outcome of. */
import { blobId } from "../../../src/domain/ids";
import type { WikiFile } from "../../../src/domain/wiki";
import { contextOf, readStrategy } from "../../../src/pages/readStrategy";
import { readPage } from "../../../src/pages/readPage";

const file = (name: string, text: string): WikiFile => ({
  file: name,
  path: null,
  order: null,
  blob: blobId("0".repeat(40)),
  content: { kind: "text", text },
});

const about = (title: string): string =>
  `${title} helps people who wait too long today, and we know it from many calls.\n`;
const child = file("/Roadmap/Faster-checkout.md", `${about("It")}\n## Deliverables\n- Guest cart\n- Pay later\n`);
const bare = file("/Roadmap/Fewer-returns.md", about("It"));
const faq = file("/Roadmap/Questions.md", about("It"));

const read = (files: readonly WikiFile[]): readonly string[] =>
  readStrategy(files).streams.flatMap(({ outcomes }) =>
    outcomes.map(
      ({ title, horizon, theme, certainty, deliverables }) =>
        `${title} (${horizon?.literal ?? theme ?? "no group"}, ${certainty}): ${deliverables.length}`,
    ),
  );

describe("an index page of a roadmap", () => {
  const links =
    "# Roadmap\n\n## Q1 2026\n- [Faster checkout](/Roadmap/Faster-checkout)\n\n## Q2 2026\n- [Fewer returns](Roadmap/Fewer-returns.md)\n- [Questions](/Roadmap/Questions)\n- [Board](https://example.com)\n";

  it("makes each page it lists below itself one outcome, guessed, in the group of its link", () => {
    expect(read([file("/Roadmap.md", links), child, bare, faq])).toEqual([
      "Faster checkout (Q1 2026, guessed): 2",
      "Fewer returns (Q2 2026, guessed): 0",
    ]);
  });

  it.each(["See below: [[_TOSP_]]", "  [[_TOSP_]]  "])("shows its pages by %j too", (line) => {
    const titles = read([file("/Roadmap.md", `# Roadmap\r\n\r\n${line}\r\n`), child, bare]);
    expect(titles.map((title) => title.split(" (")[0])).toEqual(["Faster checkout", "Fewer returns"]);
  });

  it("lists a page by its address on the service", () => {
    const address = "https://dev.azure.com/o/p/_wiki/wikis/p.wiki/7/Fewer-returns";
    expect(read([file("/Roadmap.md", `# Roadmap\n\n## Q2 2026\n- [Fewer](${address})\n`), bare])).toEqual([
      "Fewer returns (Q2 2026, guessed): 0",
    ]);
  });

  it("shows the same by [[_TOSP_]]", () => {
    expect(read([file("/Roadmap.md", "What we work on:\n\n[[_TOSP_]]\n"), child, bare, faq])).toEqual([
      "Faster checkout (no group, guessed): 2",
      "Fewer returns (no group, guessed): 0",
    ]);
  });

  it("gives a listed page the list below its title as deliverables", () => {
    const plain = file(
      "/Roadmap/Claims.md",
      "# Schäden an einem Tag\nStatus: läuft\n\n- Annahme ohne Formular\n- Prüfung am selben Tag\n",
    );
    expect(read([file("/Roadmap.md", "# Roadmap\n\n[[_TOSP_]]\n"), plain])).toEqual([
      "Schäden an einem Tag (no group, guessed): 2",
    ]);
  });

  it("leaves a listed page its own outcomes where headings stand above their parts and the page states nothing of itself", () => {
    const table = (title: string, first: string, second: string): string =>
      `### ${title}\n\n| Deliverable | Who | Due | Status |\n|--|--|--|--|\n| ${first} | Ann | May | open |\n| ${second} | Bo | June | open |\n\n`;
    const text = `# What the yard delivers this year\n\nWe repair ferries.\n\n${table("No ferry waits for parts", "Shelf scanned", "Orders at night")}${table("Docks booked online", "Calendar", "Deposit")}`;
    const index = file("/Roadmap.md", "# Roadmap\n\n[[_TOSP_]]\n");
    expect(read([index, file("/Roadmap/Yard.md", text)])).toEqual([
      "No ferry waits for parts (no group, guessed): 2",
      "Docks booked online (no group, guessed): 2",
    ]);
    const one = text.replace("We repair ferries.", "Status: going\nDue: May 2027");
    expect(read([index, file("/Roadmap/Yard.md", one)])).toEqual([
      "What the yard delivers this year (no group, guessed): 4",
    ]);
  });

  it("reads a team's page with its people in the first line as the team's outcomes", () => {
    const text =
      "# Warehouses\n\nSquad: Ann, Bo\n\n## Stock counted without closing\n\n| Deliverable | Who | State |\n|--|--|--|\n| Cycle count | Ann | done |\n\n## Voice picking\n\n| Deliverable | Who | State |\n|--|--|--|\n| Headsets | Bo | open |\n";
    const titles = read([file("/Roadmaps.md", "# Roadmaps\n\n[[_TOSP_]]\n"), file("/Roadmaps/Warehouses.md", text)]);
    expect(titles).toEqual([
      "Stock counted without closing (no group, guessed): 1",
      "Voice picking (no group, guessed): 1",
    ]);
  });

  it("is a team's page among roadmaps too that shows a page for each of its outcomes", () => {
    const team = "Cranes works outcome by outcome.\n\n[[_TOSP_]]\n\n## For whom\n\n- Crane drivers\n- Planners\n";
    const files = [
      file("/Roadmaps.md", "# Roadmaps\n\n[[_TOSP_]]\n"),
      file("/Roadmaps/Cranes.md", team),
      file("/Roadmaps/Cranes/Moves-booked-ahead.md", about("It")),
    ];
    expect(read(files)).toEqual(["Moves booked ahead (no group, guessed): 0"]);
  });

  it("is none of the outcomes where it lists pages that are outcomes themselves", () => {
    const list =
      "Each has a page of its own, in the order in which we begin.\n\n1. [Booked moves](/Roadmaps/Cranes/Booked-moves)\n";
    const files = [
      file("/Roadmaps.md", "# Roadmaps\n\n[[_TOSP_]]\n"),
      file("/Roadmaps/Cranes.md", `# Cranes\n\n${list}`),
      file("/Roadmaps/Cranes/Booked-moves.md", "**Owner:** Ida\n**Status:** planned\n\n## Deliverables\n\n- Form\n"),
    ];
    expect(read(files)).toEqual(["Booked moves (no group, guessed): 1"]);
    const index = readStrategy(files).pages.find(({ path }) => path === "/Roadmaps");
    expect(index).toMatchObject({ kind: "roadmap", reason: expect.stringContaining("lists pages") as string });
  });

  it("holds no outcome in the only list it has beside the pages it shows", () => {
    const text = "# Roadmaps\n\n[[_TOSP_]]\n\n## What all keep to\n\n- One page a team\n- New figures each month\n";
    expect(read([file("/Roadmaps.md", text), file("/Roadmaps/Fewer-returns.md", about("It"))])).toEqual([
      "Fewer returns (no group, guessed): 0",
    ]);
  });

  it("without a name of a roadmap lists pages and nothing more", () => {
    const files = [
      file("/Handbook.md", links.replaceAll("Roadmap", "Handbook")),
      file("/Handbook/Fewer-returns.md", about("It")),
    ];
    expect(read(files)).toEqual([]);
  });

  it("is known to a page read alone, so that both readings are the same", () => {
    const strategy = readStrategy([file("/Roadmap.md", links), child, bare]);
    const page = strategy.pages.find(({ title }) => title === "Fewer returns");
    const text = about("It");
    const alone = page === undefined ? null : readPage({ path: page.path, text }, contextOf(strategy, page.path));
    expect(alone?.outcomes).toEqual(
      strategy.streams.flatMap(({ outcomes }) => outcomes).filter(({ title }) => title === "Fewer returns"),
    );
  });

  describe("whose rows stand for pages", () => {
    const roadmap = (name: string): WikiFile =>
      file(`/Roadmaps/${name}.md`, `# ${name}\n\n## Now\n\n- ${name} without paper\n\n## Next\n\n- ${name} at night\n`);
    const table =
      "| Initiative | Page | Lead |\n|--|--|--|\n| Cranes | [Cranes](/Roadmaps/Cranes) | Ida |\n| Berths | [here](Roadmaps/Berths.md) | Tom |\n| Gates | to come | Bo |\n";
    const own = ["Cranes without paper", "Cranes at night", "Berths without paper", "Berths at night"];
    const titles = (files: readonly WikiFile[]): readonly string[] =>
      read(files).map((line) => line.split(" (")[0] ?? "");

    it("holds no outcomes beside those of the pages", () => {
      const files = [file("/Roadmaps.md", `# Roadmaps\n\n${table}`), roadmap("Cranes"), roadmap("Berths")];
      expect(titles(files).toSorted()).toEqual(own.toSorted());
      const strategy = readStrategy(files);
      const index = strategy.pages.find(({ path }) => path === "/Roadmaps");
      expect(index).toMatchObject({ kind: "roadmap", outcomes: 0, isIndex: true });
      const again = readPage({ path: index!.path, text: `# Roadmaps\n\n${table}` }, contextOf(strategy, index!.path));
      expect(again.outcomes).toEqual([]);
    });

    it("gives a page that is one outcome what its row says of it", () => {
      const page = (title: string): WikiFile =>
        file(`/Roadmap/${title}.md`, `# ${title}\n\nOwner: Ida\n\n## Deliverables\n\n- Calendar\n- Deposit\n`);
      const rows =
        "| Initiative | Quarter | Status |\n|--|--|--|\n| [Moves booked](/Roadmap/Moves-booked) | Q1 2027 | in progress |\n| [Fees paid](/Roadmap/Fees-paid) | Q2 2027 | planned |\n";
      const files = [
        file("/Roadmap.md", `# Roadmap\n\n${rows}`),
        { ...page("Moves booked"), file: "/Roadmap/Moves-booked.md" },
        { ...page("Fees paid"), file: "/Roadmap/Fees-paid.md" },
      ];
      const lines = readStrategy(files).streams.flatMap(({ outcomes }) => outcomes);
      expect(
        lines.map(({ title, deliverables, horizon, status }) => [
          title,
          deliverables.length,
          horizon?.literal,
          status?.literal,
        ]),
      ).toEqual([
        ["Fees paid", 2, "Q2 2027", "planned"],
        ["Moves booked", 2, "Q1 2027", "in progress"],
      ]);
    });

    it("keeps its rows where the pages have no outcomes, where somebody said that they are some, and where they link one page", () => {
      const empty = (name: string): WikiFile => file(`/Roadmaps/${name}.md`, about(name));
      const index = file("/Roadmaps.md", `# Roadmaps\n\n${table}`);
      const said = file("/Roadmaps.md", `<!-- roadmap: outcomes -->\n# Roadmaps\n\n${table}`);
      const one = file("/Roadmaps.md", `# Roadmaps\n\n${table.replace("Roadmaps/Berths.md", "/Roadmaps/Cranes")}`);
      expect(titles([index, empty("Cranes"), empty("Berths")])).toEqual(["Cranes", "Berths", "Gates"]);
      expect(titles([said, roadmap("Cranes"), roadmap("Berths")])).toEqual(expect.arrayContaining(["Gates", ...own]));
      expect(titles([one, roadmap("Cranes"), roadmap("Berths")])).toEqual(expect.arrayContaining(["Gates", ...own]));
    });
  });
});

describe("a portfolio", () => {
  const rows =
    "| Initiative | Lead | Due | Epic |\n|--|--|--|--|\n| [Moves booked](/Initiatives/Moves-booked) | Ida | 30/06/2027 | #12 |\n| [Fees paid](/Initiatives/Fees-paid) | Ola | | |\n| Gates open | Mia | | #14 |\n";
  const portfolio = (text = `# Portfolio\n\n${rows}`): WikiFile => file("/Portfolio.md", text);
  const page = (name: string, title: string): WikiFile =>
    file(
      `/Initiatives/${name}.md`,
      `# ${title}\n\nOwner: Ida\nEpic: #12\n\n## Deliverables\n\n- Calendar\n- Deposit\n`,
    );
  const booked = page("Moves-booked", "Moves booked");
  const counted = (files: readonly WikiFile[]): readonly string[] =>
    readStrategy(files)
      .streams.flatMap(({ outcomes }) => outcomes)
      .map(({ title, target, horizon, place, deliverables }) =>
        [title, place.page, deliverables.length, (target ?? horizon)?.literal ?? "no time"].join(", "),
      )
      .toSorted();

  it("does not hold an outcome again that has a page of its own, which takes the time of its row", () => {
    expect(counted([portfolio(), booked])).toEqual([
      "Fees paid, /Portfolio, 0, no time",
      "Gates open, /Portfolio, 0, no time",
      "Moves booked, /Initiatives/Moves booked, 2, 30/06/2027",
    ]);
    const strategy = readStrategy([portfolio(), booked]);
    expect(strategy.pages.find(({ path }) => path === "/Portfolio")).toMatchObject({ kind: "roadmap", outcomes: 2 });
    expect(strategy.diagnostics.filter(({ rule }) => rule === "shared-work-item")).toEqual([]);
  });

  it("keeps the rows without a page also where most have one, below it", () => {
    const below = rows.replaceAll("/Initiatives/", "/Portfolio/");
    const pages = [booked, page("Fees-paid", "Fees paid")].map((one) => ({
      ...one,
      file: one.file.replace("/Initiatives/", "/Portfolio/"),
    }));
    expect(counted([portfolio(`# Portfolio\n\n${below}`), ...pages])).toEqual([
      "Fees paid, /Portfolio/Fees paid, 2, no time",
      "Gates open, /Portfolio, 0, no time",
      "Moves booked, /Portfolio/Moves booked, 2, 30/06/2027",
    ]);
  });

  it("keeps its rows where the page is called otherwise, is of the past, or somebody said that they are outcomes", () => {
    const kept = "Moves booked, /Portfolio, 0, 30/06/2027";
    expect(counted([portfolio(), page("Moves-booked", "Moves")])).toContain(kept);
    expect(
      counted([portfolio(rows.replace("/Initiatives/", "/Archive/")), { ...booked, file: "/Archive/Moves-booked.md" }]),
    ).toContain(kept);
    expect(counted([portfolio(`<!-- roadmap: outcomes -->\n# Portfolio\n\n${rows}`), booked])).toContain(kept);
  });

  it("makes no roadmap of a page that begins with the way back to it", () => {
    const back = file(
      "/Projects/Moves-booked.md",
      "[← Roadmap 2027](/Portfolio)\n\n**Status:** in progress\n**Owner:** Ida\n**Due:** 30/06/2027\n\n## What we will deliver\n\n1. Calendar\n2. Deposit\n",
    );
    expect(counted([back])).toEqual(["Moves booked, /Projects/Moves booked, 2, 30/06/2027"]);
  });
});
