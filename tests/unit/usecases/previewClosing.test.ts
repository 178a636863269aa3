/** Closing a period: which pages it writes, byte for byte, and in which words it refuses. */
import { pagePath } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { Outcome, Strategy } from "../../../src/domain/strategy";
import { blobOf } from "../../../src/pages/blob";
import { editPage } from "../../../src/pages/editPage";
import { fileOfPage } from "../../../src/pages/pagePath";
import { contextOf } from "../../../src/pages/readPage";
import { readStrategy } from "../../../src/pages/readStrategy";
import { readPointer } from "../../../src/sync/pointer";
import type { Plan } from "../../../src/sync/operation";
import { editsOfRow } from "../../../src/usecases/editsOfRow";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import type { ClosingPreview, ClosingRequest } from "../../../src/usecases/previewClosing";
import { previewClosing } from "../../../src/usecases/previewClosing";
import { wiki } from "../ui/sample";

type Pages = Readonly<Record<string, string>>;

const strategyOf = (pages: Pages): Strategy =>
  readStrategy(
    Object.entries(pages).map(([path, text]) => ({
      file: fileOfPage(pagePath(path)),
      path: null,
      order: null,
      blob: blobOf(text),
      content: { kind: "text", text },
    })),
  );

const load = (pages: Pages): Loaded => ({
  portfolio: joinPortfolio(strategyOf(pages), null, wiki, readPointer),
  snapshot: {
    wiki,
    commit: "c0ffee0",
    files: Object.entries(pages).map(([path, text]) => ({
      file: fileOfPage(pagePath(path)),
      path: null,
      order: null,
      blob: blobOf(text),
      content: { kind: "text", text },
    })),
  },
  org: "https://dev.azure.com/contoso",
});

const counted = (strategy: Strategy): readonly Outcome[] =>
  strategy.streams.flatMap(({ outcomes }) => outcomes).filter(({ held }) => held === null || held === "done");

type Said = Readonly<Record<string, readonly [ClosingRequest["fates"][number]["fate"], string]>>;

function close(pages: Pages, said: Said, changes: Partial<ClosingRequest> = {}): ClosingPreview {
  const loaded = load(pages);
  const fates = Object.entries(said).map(([title, [fate, why]]) => {
    const line = loaded.portfolio.outcomes.find(({ facts }) => facts.title === title);
    if (line === undefined) throw new Error(`no outcome “${title}”`);
    return { key: line.key, fate, why };
  });
  const request: ClosingRequest = {
    page: pagePath("/Roadmap 2026 Q3"),
    group: null,
    to: pagePath("/Roadmap 2026 Q4"),
    day: "2026-09-30",
    fates,
    ...changes,
  };
  return previewClosing(loaded, request);
}

function planOf(preview: ClosingPreview): Plan {
  if ("refused" in preview) throw new Error(preview.refused.join("\n"));
  return preview.plan;
}

/** The pages as applying the plan leaves them. */
function applied(pages: Pages, plan: Plan): Pages {
  const strategy = strategyOf(pages);
  const next: Record<string, string> = { ...pages };
  for (const row of plan.operations) {
    const path = row.subject.page ?? pagePath("/");
    if (row.kind === "create-page") next[path] = row.changes[0]?.to ?? "";
    else {
      const edited = editPage(
        { path, text: next[path] ?? "" },
        editsOfRow(row, () => null),
        contextOf(strategy, path),
      );
      expect(edited.refused).toEqual([]);
      next[path] = edited.text;
    }
  }
  return next;
}

const outcomeA = `### Checkout takes one click\n#101\n\nCustomers pay without typing.\n\n- Owner: Ann\n- Target: 2026-12-01\n- One page  #201\n- [ ] A wallet\n`;
const q3 = `# Roadmap 2026 Q3\n\nThis quarter we make paying easy.\n\n## Now\n\n${outcomeA}\n### Returns are free\n#102\n\n- A label #202\n\n## Next\n\n### Parcels arrive whole\n\n- Boxes\n`;
const pages: Pages = { "/Roadmap 2026 Q3": q3 };
const said: Said = {
  "Checkout takes one click": ["carried", "the wallet is late"],
  "Returns are free": ["achieved", ""],
  "Parcels arrive whole": ["dropped", "the carrier does it"],
};

describe("closing a page", () => {
  test("starts the next page with what is carried, byte for byte, and turns the old one into history by a note on top", () => {
    const plan = planOf(close(pages, said));
    const next = applied(pages, plan);
    expect(next["/Roadmap 2026 Q4"]).toBe(`# Roadmap 2026 Q4\n\n## Now\n\n${outcomeA}`);
    expect(next["/Roadmap 2026 Q3"]).toBe(
      [
        "> **Closed on 2026-09-30.** This page has been superseded by [Roadmap 2026 Q4](/Roadmap-2026-Q4).",
        "",
        "> - Carried over: Checkout takes one click — the wallet is late",
        "> - Achieved: Returns are free",
        "> - Dropped: Parcels arrive whole — the carrier does it",
        "",
        q3,
      ].join("\n"),
    );
  });

  test("leaves one of each outcome in the counts, with its number, and knows where it came from", () => {
    const strategy = strategyOf(applied(pages, planOf(close(pages, said))));
    expect(
      counted(strategy).map(({ title, workItems, place, carriedFrom }) => [title, workItems, place.page, carriedFrom]),
    ).toEqual([
      ["Checkout takes one click", [101], "/Roadmap 2026 Q4", [expect.objectContaining({ page: "/Roadmap 2026 Q3" })]],
    ]);
    expect(strategy.pages.map(({ path, kind }) => [path, kind])).toEqual([
      ["/Roadmap 2026 Q3", "superseded"],
      ["/Roadmap 2026 Q4", "roadmap"],
    ]);
    expect(strategy.pages.flatMap(({ links }) => links.filter(({ broken }) => broken))).toEqual([]);
  });

  test("creates the page first; each row names what it rests on", () => {
    const { operations, causes } = planOf(close(pages, said));
    expect(operations.map(({ kind, precondition, ticked }) => [kind, precondition, ticked])).toEqual([
      ["create-page", { absent: true }, true],
      ["edit-page", { blob: blobOf(q3) }, true],
    ]);
    expect(operations[1]?.dependsOn).toEqual([operations[0]?.id]);
    expect(causes).toMatchObject({ writes: 2, commits: 2, revisions: 0, notified: [] });
  });

  test("plans nothing a second time, and its edit made twice is made once", () => {
    const plan = planOf(close(pages, said));
    const next = applied(pages, plan);
    const edits = plan.operations.slice(1).flatMap((row) => editsOfRow(row, () => null));
    const page = { path: pagePath("/Roadmap 2026 Q3"), text: next["/Roadmap 2026 Q3"] ?? "" };
    expect(editPage(page, edits, contextOf(strategyOf(pages), page.path)).text).toBe(page.text);
    const again = previewClosing(load(next), {
      page: page.path,
      group: null,
      to: pagePath("/Roadmap 2026 Q4"),
      day: "2026-10-01",
      fates: [],
    });
    expect(planOf(again).operations).toEqual([]);
  });

  test("needs no next page when nothing is carried: the page is no longer updated", () => {
    const all: Said = { ...said, "Checkout takes one click": ["achieved", ""] };
    const next = applied(pages, planOf(close(pages, all, { to: null })));
    expect(Object.keys(next)).toEqual(["/Roadmap 2026 Q3"]);
    expect(counted(strategyOf(next))).toEqual([]);
  });

  test("holds for a page whose reading a settings row confirmed", () => {
    const confirmed: Pages = {
      ...pages,
      "/Throughline": "| Setting | Value |\n| --- | --- |\n| Reading of /Roadmap 2026 Q3 | roadmap |\n",
    };
    const strategy = strategyOf(applied(confirmed, planOf(close(confirmed, said))));
    expect(counted(strategy).map(({ place }) => place.page)).toEqual(["/Roadmap 2026 Q4"]);
  });

  test("keeps the stream of a page whose next page stands elsewhere", () => {
    const product: Pages = { "/Product/Roadmap 2026 Q3": q3, "/Technology": "# Technology\n\nWe run it.\n" };
    const preview = close(product, said, {
      page: pagePath("/Product/Roadmap 2026 Q3"),
      to: pagePath("/Technology/Roadmap 2026 Q4"),
    });
    const strategy = strategyOf(applied(product, planOf(preview)));
    expect(strategy.streams.map(({ key, outcomes }) => [key, outcomes.length])).toEqual([["product", 4]]);
  });
});

describe("closing one group of a page", () => {
  const roadmap = `# Roadmap\r\n\r\n## Q3 2026\r\n\r\n- Checkout takes one click #101\r\n  - One page #201\r\n- Returns are free #102\r\n\r\n## Q4 2026\r\n\r\n- Parcels arrive whole #103\r\n`;
  const grouped: Pages = { "/Roadmap": roadmap };
  const changes = { page: pagePath("/Roadmap"), group: "Q3 2026", to: pagePath("/Roadmap 2027 Q1") };
  const fates: Said = {
    "Checkout takes one click": ["carried", "the wallet is late"],
    "Returns are free": ["dropped", "too dear"],
  };

  test("gives the group a page of its own that is history, and leaves the rest of the page as it was", () => {
    const next = applied(grouped, planOf(close(grouped, fates, changes)));
    expect(next["/Roadmap"]).toBe(
      "# Roadmap\r\n\r\n## Q3 2026\r\n\r\n> Closed on 2026-09-30: [Q3 2026](/Roadmap/Q3-2026) says what became of it. What goes on stands on [Roadmap 2027 Q1](/Roadmap-2027-Q1).\r\n\r\n## Q4 2026\r\n\r\n- Parcels arrive whole #103\r\n",
    );
    expect(next["/Roadmap/Q3 2026"]).toContain(
      "## Q3 2026\r\n\r\n- Checkout takes one click #101\r\n  - One page #201\r\n- Returns are free #102\r\n",
    );
    expect(next["/Roadmap 2027 Q1"]).toContain("- Checkout takes one click #101\r\n  - One page #201\r\n");
    expect(counted(strategyOf(next)).map(({ title, place }) => [title, place.page])).toEqual([
      ["Parcels arrive whole", "/Roadmap"],
      ["Checkout takes one click", "/Roadmap 2027 Q1"],
    ]);
  });

  test("plans nothing a second time", () => {
    const next = applied(grouped, planOf(close(grouped, fates, changes)));
    expect(planOf(previewClosing(load(next), { ...changes, day: "2026-10-01", fates: [] })).operations).toEqual([]);
  });
});

describe("refuses in a sentence", () => {
  const refusedOf = (preview: ClosingPreview): readonly string[] => ("refused" in preview ? preview.refused : []);

  test.each<readonly [string, Said, Partial<ClosingRequest>, string]>([
    ["a missing decision", { ...said, "Returns are free": ["achieved", ""] }, { fates: [] }, "is not decided"],
    ["a missing reason", { ...said, "Parcels arrive whole": ["dropped", " "] }, {}, "without a reason"],
    ["carried over to nowhere", said, { to: null }, "name the page of the next period"],
    ["a page that exists", said, { to: pagePath("/Roadmap 2026 Q3") }, "already"],
    ["a page below none", said, { to: pagePath("/Plans/2026 Q4") }, "There is no page /Plans"],
    ["a title that is none", said, { to: pagePath("/Q4.") }, "cannot"],
    ["a page that is not there", said, { page: pagePath("/Elsewhere") }, "There is no page /Elsewhere"],
    ["a group that is not there", said, { group: "Later" }, "no heading “Later”"],
  ])("%s", (_, decided, changes, words) => {
    const refused = refusedOf(close(pages, decided, changes));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.join(" ")).toContain(words);
  });

  test("two decisions about one outcome, and one about an outcome of another page", () => {
    const loaded = load({
      ...pages,
      "/Roadmap 2026 Q2":
        "# Roadmap 2026 Q2\n\n## Now\n\n### Mails are short\n\n- Three lines\n\n### Mails are few\n\n- A digest\n",
    });
    const of = (title: string) => loaded.portfolio.outcomes.find(({ facts }) => facts.title === title)?.key;
    const [first, other] = [of("Returns are free"), of("Mails are short")];
    if (first === undefined || other === undefined) throw new Error("the pages are not read");
    const refused = refusedOf(
      previewClosing(loaded, {
        page: pagePath("/Roadmap 2026 Q3"),
        group: null,
        to: null,
        day: "2026-09-30",
        fates: [
          { key: first, fate: "achieved", why: "" },
          { key: first, fate: "dropped", why: "too dear" },
          { key: other, fate: "achieved", why: "" },
        ],
      }),
    );
    expect(refused).toContain("“Returns are free” cannot be achieved and dropped: decide on one.");
    expect(refused).toContain(`No outcome of the period has the key ${other}.`);
  });
});
