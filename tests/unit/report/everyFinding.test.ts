/**
 * Every rule of `docs/findings.md` by example: a wiki and a board in which it speaks, the place it names, and the same with
 * its advice followed, where it is silent. A dated line of the settings page switches each off until its day.
 */
import type { Board, WorkItem } from "../../../src/domain/board";
import { coverageOf } from "../../../src/domain/coverage";
import { findingRules } from "../../../src/domain/findingRules";
import { blobId, pagePath, workItemId, type PagePath } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { LineFacts, Strategy } from "../../../src/domain/strategy";
import type { WikiFile } from "../../../src/domain/wiki";
import { readStrategy } from "../../../src/pages/readStrategy";
import { settingsFindings } from "../../../src/pages/settingsFindings";
import { findingsOf, type Finding } from "../../../src/report/check";
import { readPointer, writePointer } from "../../../src/sync/pointer";
import { boardOf, itemOf, linkedTo, pointerFor, wiki } from "../sync/portfolioOf";

/** Pages by file without `.md`; `null` is a page that is no UTF-8, and a file with an ending is an attachment. */
type Pages = Readonly<Record<string, string | null>>;

/** An item that was agreed with a line: where its link leads and what that line was. */
interface Agreed {
  readonly item: WorkItem;
  readonly title: string;
  readonly page: string;
}

interface World {
  readonly pages: Pages;
  readonly items?: readonly WorkItem[];
  readonly agreed?: readonly Agreed[];
  readonly missing?: Board["missing"];
}

interface Example {
  readonly speaks: World;
  /** Page, and the text that starts at the place; `null` where the finding is about no place of a page. */
  readonly at: readonly [page: string, text: string] | null;
  readonly silent: World;
}

const today = "2026-11-27";
const changed = new Map([[pagePath("/Long ago"), "2026-01-02"]]);

const fileOf = ([name, text]: readonly [string, string | null]): WikiFile => {
  const isPage = !/\.\w+$/.test(name);
  const content = text === null ? ({ kind: "unreadable", reason: "It is no UTF-8 text." } as const) : textOf(text);
  return {
    file: isPage ? `${name}.md` : name,
    path: null,
    order: null,
    blob: blobId("0".repeat(40)),
    content: isPage ? content : null,
  };
};
const textOf = (text: string) => ({ kind: "text", text }) as const;

const filesOf = (pages: Pages): readonly WikiFile[] => Object.entries(pages).map(fileOf);

const linesOf = (strategy: Strategy): readonly LineFacts[] =>
  strategy.streams.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => [outcome, ...outcome.deliverables]));

/** The pointer is of the line as it stood when both sides agreed: alone on its page. */
function linksOf({ item, title, page }: Agreed) {
  const [line] = linesOf(readStrategy(filesOf({ [page]: `# Roadmap\n\n## ${title}\n- Part\n` })));
  if (line === undefined) throw new Error(`invariant: no outcome is read from “${title}”`);
  return linkedTo(item, [{ page, comment: writePointer(pointerFor(line, item)) }]);
}

function boardOfWorld({ items = [], agreed = [], missing = new Map() }: World): Board {
  return boardOf({ items, missing, links: [...items.map((item) => linkedTo(item, [])), ...agreed.map(linksOf)] });
}

/** All findings, advice too, as a check prints them; with lines of the settings page, if any are given. */
function findings(world: World, settings: readonly string[] = [], day = today): readonly Finding[] {
  const pages =
    settings.length === 0
      ? world.pages
      : { ...world.pages, "/Throughline": [world.pages["/Throughline"] ?? "", ...settings].join("\n") };
  const strategy = readStrategy(filesOf(pages));
  const diagnostics = [...strategy.diagnostics, ...settingsFindings(strategy, new Map())];
  const portfolio = joinPortfolio({ ...strategy, diagnostics }, boardOfWorld(world), wiki, readPointer);
  return findingsOf(portfolio, coverageOf(portfolio), { today: day, changed, advice: true });
}

const page = (text: string): Pages => ({ "/Roadmap": `# Roadmap\n\n${text}` });
const search = "## Answers come within a second\n- Part\n\n## Trust grows\n- Log\n";
const onSearch = ["/Roadmap", "Answers come"] as const;
const agreedOn = (item: WorkItem, at = "/Roadmap"): Agreed => ({
  item,
  title: "Answers come within a second",
  page: at,
});
const linkedSearch: Pages = page("## Answers come within a second #7\n- Part\n");
const bin: Board["missing"] = new Map([[workItemId(7), "recycled"]]);

const examples: Readonly<Record<string, Example>> = {
  unreadable: {
    speaks: { pages: { "/Roadmap": null } },
    at: ["/Roadmap", ""],
    silent: { pages: page(search) },
  },
  "unreachable-page": {
    speaks: { pages: { "/Our roadmap": "# Roadmap\n\n## Trust grows\n- Log\n" } },
    at: ["/Our roadmap", "# Roadmap"],
    silent: { pages: { "/Our-roadmap": "# Roadmap\n\n## Trust grows\n- Log\n" } },
  },
  "no-roadmap-page": {
    speaks: { pages: { "/Welcome": "# Welcome\n\nThis is where we write things down.\n" } },
    at: null,
    silent: { pages: page(search) },
  },
  stub: {
    speaks: { pages: { "/Vision": "# Vision\n\n***\n\nTBD\n" } },
    at: ["/Vision", "TBD"],
    silent: { pages: { "/Vision": "# Vision\n\nEvery traveller is told the truth at once.\n" } },
  },
  "stub-section": {
    speaks: {
      pages: {
        "/Strategy": "# Strategy\n\n## Vision\n\nEvery traveller is told the truth at once.\n\n## Principles\n\nTBD\n",
      },
    },
    at: ["/Strategy", "Principles"],
    silent: { pages: { "/Strategy": "# Strategy\n\n## Vision\n\nEvery traveller is told the truth at once.\n" } },
  },
  pointer: {
    speaks: {
      pages: { "/Old": "This page has moved to [the roadmap](/Roadmap).\n", "/Roadmap": `# Roadmap\n\n${search}` },
    },
    at: ["/Old", "This page"],
    silent: { pages: page(search) },
  },
  superseded: {
    speaks: {
      pages: {
        "/Roadmap 2025": `# Roadmap 2025\n\n> Superseded by [the roadmap](/Roadmap).\n\n${search}`,
        "/Roadmap": `# Roadmap\n\n${search}`,
      },
    },
    at: ["/Roadmap 2025", ""],
    silent: { pages: page(search) },
  },
  "stale-page": {
    speaks: { pages: { "/Long-ago": `# Roadmap\n\n${search}` } },
    at: ["/Long ago", "# Roadmap"],
    silent: { pages: page(search) },
  },
  "malformed-front-matter": {
    speaks: { pages: { "/Roadmap": `---\ntitle: one: two\n---\n# Roadmap\n\n${search}` } },
    at: ["/Roadmap", "title: one"],
    silent: { pages: { "/Roadmap": `---\ntitle: "one: two"\n---\n# Roadmap\n\n${search}` } },
  },
  "broken-link": {
    speaks: { pages: page(`See [the strategy](/Strategy).\n\n${search}`) },
    at: ["/Roadmap", "[the strategy]"],
    silent: {
      pages: {
        ...page(`See [the strategy](/Strategy).\n\n${search}`),
        "/Strategy": "# Strategy\n\nWe say what is so.\n",
      },
    },
  },
  "missing-picture": {
    speaks: { pages: { ...page(`![Plan](/.attachments/plan.png)\n\n${search}`), "/.attachments/other.png": "" } },
    at: ["/Roadmap", "![Plan]"],
    silent: { pages: { ...page(`![Plan](/.attachments/plan.png)\n\n${search}`), "/.attachments/plan.png": "" } },
  },
  "settings-row-without-page": {
    speaks: {
      pages: {
        ...page(search),
        "/Throughline": "| Setting | Value |\n| --- | --- |\n| Reading of /Goals | outcomes |\n",
      },
    },
    at: ["/Throughline", "Reading of /Goals"],
    silent: {
      pages: {
        ...page(search),
        "/Throughline": "| Setting | Value |\n| --- | --- |\n| Reading of /Roadmap | outcomes |\n",
      },
    },
  },
  "correction-without-effect": {
    speaks: { pages: page(`<!-- roadmap: outcoms -->\n\n${search}`) },
    at: ["/Roadmap", "<!-- roadmap: outcoms"],
    silent: { pages: page(`<!-- roadmap: outcomes -->\n\n${search}`) },
  },
  "duplicate-title": {
    speaks: { pages: page(`${search}\n## Answers come within a second\n- Other\n`) },
    at: onSearch,
    silent: { pages: page(`${search}\n## Answers come in every language\n- Other\n`) },
  },
  "ambiguous-date": {
    speaks: { pages: page("## Answers come within a second\n- Due: 01-04-2026\n- Part\n\n## Trust grows\n- Log\n") },
    at: onSearch,
    silent: { pages: page("## Answers come within a second\n- Due: 2026-04-01\n- Part\n\n## Trust grows\n- Log\n") },
  },
  "no-such-date": {
    speaks: { pages: page("## Answers come within a second\n- Due: 2026-02-30\n- Part\n\n## Trust grows\n- Log\n") },
    at: onSearch,
    silent: { pages: page("## Answers come within a second\n- Due: 2026-02-28\n- Part\n\n## Trust grows\n- Log\n") },
  },
  "unknown-status": {
    speaks: { pages: page("## Answers come within a second\n- Status: wobbly\n- Part\n\n## Trust grows\n- Log\n") },
    at: onSearch,
    silent: { pages: page("## Answers come within a second\n- Status: planned\n- Part\n\n## Trust grows\n- Log\n") },
  },
  "shared-work-item": {
    speaks: { pages: page("## Search #7\n- Part\n\n## Trust #7\n- Log\n"), items: [itemOf(7)] },
    at: ["/Roadmap", "Trust"],
    silent: { pages: page("## Search #7\n- Part\n\n## Trust #8\n- Log\n"), items: [itemOf(7), itemOf(8)] },
  },
  "missing-metric": {
    speaks: { pages: page("## Trust\n- Log\n\n## Search\nMetric: answers, baseline 10 s, target 1 s\n\n- Index\n") },
    at: ["/Roadmap", "Trust"],
    silent: { pages: page("## Trust\n- Log\n\n## Search\n- Index\n") },
  },
  "linked-item-missing": {
    speaks: { pages: linkedSearch, missing: bin },
    at: onSearch,
    silent: { pages: linkedSearch, items: [itemOf(7)] },
  },
  "wiki-link-missing": {
    speaks: { pages: linkedSearch, items: [itemOf(7)] },
    at: onSearch,
    silent: { pages: linkedSearch, items: [itemOf(7)], agreed: [agreedOn(itemOf(7))] },
  },
  "mention-missing": {
    speaks: { pages: page(search), items: [itemOf(7)], agreed: [agreedOn(itemOf(7))] },
    at: onSearch,
    silent: { pages: linkedSearch, items: [itemOf(7)], agreed: [agreedOn(itemOf(7))] },
  },
  "link-halves-disagree": {
    speaks: { pages: linkedSearch, items: [itemOf(7), itemOf(8)], agreed: [agreedOn(itemOf(8))] },
    at: onSearch,
    silent: { pages: linkedSearch, items: [itemOf(7), itemOf(8)], agreed: [agreedOn(itemOf(7))] },
  },
  "link-to-missing-page": {
    speaks: { pages: linkedSearch, items: [itemOf(7)], agreed: [agreedOn(itemOf(7), "/Roadmap 2025")] },
    at: null,
    silent: { pages: linkedSearch, items: [itemOf(7)], agreed: [agreedOn(itemOf(7))] },
  },
  "line-gone": {
    speaks: { pages: page("## Trust\n- Log\n"), items: [itemOf(7)], agreed: [agreedOn(itemOf(7))] },
    at: null,
    silent: { pages: linkedSearch, items: [itemOf(7)], agreed: [agreedOn(itemOf(7))] },
  },
  "other-level": {
    speaks: { pages: linkedSearch, items: [itemOf(7, { type: "Feature" })] },
    at: onSearch,
    silent: { pages: linkedSearch, items: [itemOf(7)] },
  },
  "other-project": {
    speaks: { pages: linkedSearch, items: [itemOf(7, { project: "Platform" })] },
    at: onSearch,
    silent: { pages: linkedSearch, items: [itemOf(7)] },
  },
  "work-removed": {
    speaks: { pages: linkedSearch, items: [itemOf(7, { state: "Removed", category: "removed" })] },
    at: onSearch,
    silent: {
      pages: page("## ~~Answers come within a second~~ #7\n- Part\n"),
      items: [itemOf(7, { state: "Removed", category: "removed" })],
    },
  },
  "state-unknown": {
    speaks: { pages: linkedSearch, items: [itemOf(7, { state: "Waiting", category: null })] },
    at: onSearch,
    silent: { pages: linkedSearch, items: [itemOf(7)] },
  },
  "outcome-without-work": {
    speaks: { pages: page(search) },
    at: onSearch,
    silent: { pages: linkedSearch, items: [itemOf(7)] },
  },
  "deliverable-without-work": {
    speaks: { pages: linkedSearch, items: [itemOf(7)] },
    at: ["/Roadmap", "Part"],
    silent: {
      pages: page("## Answers come within a second #7\n- Part #9\n"),
      items: [itemOf(7), itemOf(9, { type: "Feature" })],
    },
  },
  "work-without-outcome": {
    speaks: { pages: linkedSearch, items: [itemOf(7), itemOf(8)] },
    at: null,
    silent: { pages: linkedSearch, items: [itemOf(7), itemOf(8, { state: "Closed", category: "completed" })] },
  },
  drift: {
    speaks: { pages: page("## Answers come within a second #7\n- Status: Done\n- Part\n"), items: [itemOf(7)] },
    at: onSearch,
    silent: {
      pages: page("## Answers come within a second #7\n- Status: Done\n- Part\n"),
      items: [itemOf(7, { state: "Closed", category: "completed" })],
    },
  },
  "not-one-sentence": {
    speaks: { pages: { "/Vision": "# Vision\n\nEvery traveller is told the truth. Nobody waits for it.\n" } },
    at: ["/Vision", "Every traveller"],
    silent: { pages: { "/Vision": "# Vision\n\nEvery traveller is told the truth.\n" } },
  },
  "advice-or-process": {
    speaks: {
      pages: {
        "/How to write a strategy":
          "# How to write a technology strategy\n\n## Define your vision\n\nYou should start by asking what your customers need.\n\n## Choose goals\n\nYou should choose few goals, and make sure that each is measurable.\n",
      },
    },
    at: ["/How to write a strategy", ""],
    silent: { pages: page(search) },
  },
  "missing-considerations": {
    speaks: { pages: page("## Search\n- Index\n\n## Trust\n- Log\n\n## Reports\n- Mail\n") },
    at: ["/Roadmap", "Search"],
    silent: {
      pages: page("## Search\n- Index\n\n## Trust\nPrivacy: nothing is kept\n\n- Log\n\n## Reports\n- Mail\n"),
    },
  },
};

/** The text from the place on, to the end of its line. */
function textAt({ pages }: World, { place }: Finding): readonly [string, string] | null {
  if (place === null) return null;
  const file = Object.keys(pages).find((name) => name === place.page || titled(name) === place.page);
  const line = pages[file ?? ""]?.split("\n")[place.line - 1] ?? "";
  return [place.page, line.slice(place.column - 1)];
}
const titled = (file: string): PagePath => pagePath(file.replaceAll("-", " "));

describe("every rule of findings", () => {
  it("has an example here", () => {
    expect(Object.keys(examples)).toEqual(findingRules.map(({ rule }) => rule));
  });

  describe.each(Object.entries(examples))("%s", (rule, { speaks, at, silent }) => {
    const severity = findingRules.find((entry) => entry.rule === rule)?.severity;
    const heard = (settings: string, day?: string): boolean =>
      findings(speaks, [settings], day).some((finding) => finding.rule === rule);

    it("speaks at its place, with what to do", () => {
      const finding = findings(speaks).find((each) => each.rule === rule);
      expect(finding).toMatchObject({ severity, help: expect.stringMatching(/\w/) as string });
      if (finding === undefined) throw new Error("invariant: one was found");
      expect(textAt(speaks, finding)).toEqual(at === null ? null : [at[0], expect.stringMatching(startOf(at[1]))]);
    });

    it("says nothing twice of one place", () => {
      const said = findings(speaks).map(({ rule: each, place, message }) =>
        JSON.stringify([each, place, place ?? message]),
      );
      expect(said).toEqual([...new Set(said)]);
    });

    it("is silent where its advice was followed", () => {
      expect(findings(silent).map((finding) => finding.rule)).not.toContain(rule);
    });

    it("is switched off by a line with a reason, until its day, unless it is an error", () => {
      const line = `- 2026-11-20: muted ${rule} – we know (until 2026-12-31)`;
      expect(heard(line)).toBe(severity === "error");
      expect(heard(line, "2027-01-01")).toBe(true);
      expect(heard(`- 2026-11-20: muted ${rule}`)).toBe(true);
    });
  });
});

test("deliverables without work are named once per outcome, and not where the outcome has no work itself", () => {
  const pages = page("## Faster answers #7\n- Index\n- Cache #8\n- Ranking\n\n## Trust in what is found\n- Log\n");
  const items = [itemOf(7), itemOf(8, { type: "Feature" })];
  const gaps = findings({ pages, items }).filter(({ rule }) => rule === "deliverable-without-work");
  expect(gaps.map(({ message }) => message)).toEqual(["No work item stands for 2 deliverables: “Index”, “Ranking”."]);
});

const startOf = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
