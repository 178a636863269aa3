/** What reviews and check-ins say of outcomes that stand on other pages. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../../../src/domain/strategy";
import { normalWords } from "../../../src/pages/words/normalWords";
import { contextOf, readPageLines } from "../../../src/pages/readPage";
import { readWiki, type Pages } from "./readWiki";

const roadmap = `# Roadmap 2026

## Faster checkout #10
- One page for payment

## Fewer refunds
- Photos from every side

## Calm releases
- Canary stage
`;

const outcomesOf = (pages: Pages): readonly Outcome[] => readWiki(pages).streams.flatMap(({ outcomes }) => outcomes);
const outcome = (pages: Pages, title: string): Outcome => {
  const [found, ...others] = outcomesOf(pages).filter((one) => one.title === title);
  if (found === undefined || others.length > 0) throw new Error(`“${title}” stands ${others.length + 1} times`);
  return found;
};

const review = `# Outcome review Q2 2026

Present: Mia, Tom

| Outcome | Metric | Result | Date | Evidence | Verdict |
|---|---|---|---|---|---|
| Faster checkout | Median time to pay | 41 s | 2026-06-30 | Funnel report | Achieved |
| Fewer refunds | Refund rate | 3.1 % | 2026-06-28 | Finance export | Not achieved |
| Shorter queues | Minutes in the queue | 4 min | 2026-06-28 | Camera | Achieved |
`;

describe("a page of results", () => {
  it("tells what an outcome of another page achieved, and where that is written", () => {
    expect(
      outcome({ "/Roadmap-2026.md": roadmap, "/Outcome-review-Q2.md": review }, "Faster checkout").achieved,
    ).toEqual({
      metric: "Median time to pay",
      value: "41 s",
      date: { literal: "2026-06-30", from: "2026-06-30", to: "2026-06-30" },
      evidence: "Funnel report",
      verdict: "achieved",
      text: "41 s, Achieved",
      place: { page: "/Outcome review Q2", line: 7, column: 42, endLine: 7 },
    });
  });

  it("changes nothing of the outcomes but these facts, and adds none", () => {
    const without = outcomesOf({ "/Roadmap-2026.md": roadmap });
    const reported = outcomesOf({ "/Roadmap-2026.md": roadmap, "/Outcome-review-Q2.md": review });
    expect(reported.map((one) => ({ ...one, achieved: null }))).toEqual(without);
    expect(reported.map(({ achieved }) => achieved?.verdict ?? null)).toEqual(["achieved", "not-achieved", null]);
  });

  it("may be named by its folder", () => {
    const pages = { "/Roadmap-2026.md": roadmap };
    expect(
      outcome({ ...pages, "/Retro/June.md": "**Calm releases** – missed: late.\n" }, "Calm releases").achieved,
    ).toMatchObject({ verdict: "not-achieved", place: { page: "/Retro/June" } });
  });

  it("is called a review, whatever its title", () => {
    const { pages, diagnostics } = readWiki({
      "/Roadmap-2026.md": roadmap,
      "/Results.md": "# Results 2026\n\n### Calm releases\nVerdict: missed\n",
      "/OKR-check-in.md": "# OKR check-in\n\n**Calm releases** – at risk: late\n",
    });
    expect(pages.find(({ path }) => path === "/Results")).toMatchObject({
      kind: "review",
      reason: "It says how an outcome of other pages went: such pages never link.",
      outcomes: 0,
    });
    expect(diagnostics.filter(({ place }) => place?.page === "/OKR check in")).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      "a heading with labelled lines",
      "# Results\n\n## Calm releases\n- Measure: rollbacks\n- Measured: 2\n- Verdict: achieved\n\n## Next\n- More",
      "achieved",
    ],
    [
      "a table with nothing but a verdict",
      "# Results H1\n\n| Outcome | Verdict |\n|---|---|\n| Calm releases | ✅ Achieved |\n",
      "achieved",
    ],
    [
      "a table with a state",
      "# Status report\n\n| Outcome | Status |\n|---|---|\n| Calm releases | Partly achieved |\n",
      "partly",
    ],
    [
      "a paragraph that begins in bold",
      "# OKR check-in\n\n**Calm releases** – missed: four rollbacks in June.\n\nThanks!\n",
      "not-achieved",
    ],
    ["an item", "# Quarterly review\n\n- Calm releases: achieved, 2 rollbacks\n- Lunch was good\n", "achieved"],
    ["a line in German", "# Rückblick 2026\n\n**Calm releases** – teilweise erreicht: zwei Rücknahmen.\n", "partly"],
    ["a line in French", "# Bilan 2026\n\n- **Calm releases** : non atteint, quatre retours en juin\n", "not-achieved"],
    ["a line in Spanish", "# Resultados del trimestre\n\n- **Calm releases**: logrado, 2 retrocesos\n", "achieved"],
  ])("may be written as %s", (_, text, verdict) => {
    const { achieved } = outcome({ "/Roadmap-2026.md": roadmap, "/Said.md": text }, "Calm releases");
    expect(achieved).toMatchObject({ verdict, place: { page: "/Said" } });
  });
});

describe("a page called results and nothing else", () => {
  const table =
    "| Objective | Key result | Actual | Status |\n|---|---|---|---|\n| Calm releases | 3 rollbacks | 2 rollbacks | Achieved |\n| Faster checkout | 40 s | 41 s | Missed |\n";

  it("has no outcomes of its own, however its table calls its rows", () => {
    const pages = { "/Roadmap-2026.md": roadmap, "/Results-2026.md": `# Results 2026\n\n${table}` };
    expect(outcomesOf(pages)).toHaveLength(3);
    expect(outcome(pages, "Calm releases").achieved).toMatchObject({ verdict: "achieved", value: "2 rollbacks" });
    expect(outcomesOf({ "/Ergebnisse-2026.md": `# Ergebnisse 2026\n\n${table}` })).toEqual([]);
  });

  it("is a roadmap where its title says more", () => {
    expect(outcomesOf({ "/OKRs.md": `# Objectives and key results\n\n${table}` })).toHaveLength(2);
  });
});

describe("a page of health", () => {
  const said = (text: string) => outcome({ "/Roadmap-2026.md": roadmap, "/Said.md": text }, "Calm releases").health;

  it.each<[string, string, string]>([
    [
      "a light and words",
      "# Health of our outcomes\n\n**Calm releases** — 🟡 At risk (14 Nov 2026): no canary yet.\n",
      "at-risk",
    ],
    ["words", "# OKR check-in\n\n**Calm releases** – off track: no canary yet.\n", "off-track"],
    [
      "a light before the title",
      "# Weekly update\n\n- 🟢 Calm releases: the canary sings\n- 🔴 Lunch: none\n",
      "on-track",
    ],
    ["a column", "# Health check\n\n| Outcome | Health |\n|---|---|\n| Calm releases | 🔴 |\n", "off-track"],
    ["a line below a heading", "# Status update\n\n### Calm releases\nHealth: on track\n", "on-track"],
    ["one word", "# Rückblick\n\n- **Calm releases** – gefährdet: kein Prüfstand\n", "at-risk"],
  ])("may be written as %s", (_, text, state) => {
    expect(said(text)).toMatchObject({ state, place: { page: "/Said" } });
  });

  it("is joined by the work item where the title is another", () => {
    const pages = {
      "/Roadmap-2026.md": roadmap,
      "/Check-in.md": "# Check-in\n\n- **The new checkout** #10 – at risk: late\n",
    };
    expect(outcome(pages, "Faster checkout").health?.state).toBe("at-risk");
  });
});

describe("what is said more than once", () => {
  const health = (pages: Pages) =>
    outcome({ "/Roadmap-2026.md": roadmap, ...pages }, "Calm releases").health?.state ?? null;

  it("counts as the outcome's own page states it", () => {
    const own = roadmap.replace("## Calm releases\n", "## Calm releases\nHealth: on track\n");
    const pages = {
      "/Roadmap-2026.md": own,
      "/Check-in.md": "# Check-in\n\n**Calm releases** – at risk (2026-10-01): late\n",
    };
    expect(outcome(pages, "Calm releases").health).toMatchObject({
      state: "on-track",
      place: { page: "/Roadmap 2026" },
    });
  });

  it("counts as the newest report has it, by its date, the heading above or the page's name, in whatever order the pages stand", () => {
    const dated = "# Check-in\n\n**Calm releases** – at risk (2026-10-01): late\n";
    const named = "# Check-in\n\n**Calm releases** – on track: fine\n";
    const below = "# Check-in\n\n## November 2026\n\n**Calm releases** – off track: later\n";
    for (const [first, last] of [
      ["/A", "/B"],
      ["/B", "/A"],
    ] as const) {
      expect(health({ [`${first}.md`]: dated, [`${last}-2026-Q3.md`]: named })).toBe("at-risk");
      expect(health({ [`${first}.md`]: dated, [`${last}-2027-Q1.md`]: named })).toBe("on-track");
      expect(health({ [`${first}.md`]: dated, [`${last}.md`]: below })).toBe("off-track");
    }
  });

  it("is left open where two reports of one time differ, and taken where they agree", () => {
    const one = "# Check-in\n\n**Calm releases** – at risk: late\n";
    expect(health({ "/A.md": one, "/B.md": one.replace("at risk", "on track") })).toBeNull();
    expect(health({ "/A.md": one, "/B.md": one })).toBe("at-risk");
  });
});

describe("which outcome is meant", () => {
  const twice = { "/Product/Roadmap.md": roadmap, "/Technology/Roadmap.md": roadmap.replace("#10", "#20") };
  const report =
    "# Outcome review\n\n| Outcome | Result | Verdict |\n|---|---|---|\n| Calm releases | 2 rollbacks | Achieved |\n";
  const stating = (pages: Pages) =>
    outcomesOf(pages)
      .filter(({ achieved }) => achieved !== null)
      .map(({ title, place }) => `${place.page} ${title}`);

  it("is nobody's guess where a title occurs twice", () => {
    expect(stating({ ...twice, "/Outcome-review.md": report })).toEqual([]);
    const same = "# Roadmap\n\n## Now\n- Calm releases\n- Search\n\n## Later\n- Calm releases\n- Reports\n";
    expect(stating({ "/Roadmap.md": same, "/Outcome-review.md": report })).toEqual([]);
  });

  it("is the one of the same stream", () => {
    expect(stating({ ...twice, "/Technology/Outcome-review.md": report })).toEqual([
      "/Technology/Roadmap Calm releases",
    ]);
  });

  it("is the living one, not the one in the archive", () => {
    expect(
      stating({ "/Roadmap.md": roadmap, "/Archive/Roadmap-2024.md": roadmap, "/Outcome-review.md": report }),
    ).toEqual(["/Roadmap Calm releases"]);
  });
});

describe("near misses", () => {
  it.each<[string, string, string]>([
    [
      "a review of something else",
      "/Code-review.md",
      "# Code review\n\n- Calm releases were discussed\n- Ask for two reviewers: achieved\n",
    ],
    [
      "how results are told",
      "/Results.md",
      "# Results\n\n**Calm releases** – how it was achieved is told next week.\n",
    ],
    [
      "a word that begins a sentence",
      "/Results.md",
      "# Results\n\n- Calm releases: met the vendor in May\n- Good: the vendor\n",
    ],
    ["a page that does not say it reports", "/About-lunch.md", "# Lunch\n\n**Calm releases** – at risk: late\n"],
    ["an archived review", "/Archive/Outcome-review.md", review.replace("Faster checkout", "Calm releases")],
    [
      "a page to be ignored",
      "/Outcome-review.md",
      `<!-- roadmap: ignore -->\n${review.replace("Faster checkout", "Calm releases")}`,
    ],
  ])("%s says nothing", (_, page, text) => {
    const { achieved, health } = outcome({ "/Roadmap-2026.md": roadmap, [page]: text }, "Calm releases");
    expect({ achieved, health }).toEqual({ achieved: null, health: null });
  });

  it("is silent about an outcome nobody knows", () => {
    const { diagnostics, streams } = readWiki({ "/Outcome-review-Q2.md": review, "/Roadmap-2026.md": roadmap });
    expect(diagnostics.filter(({ place }) => place?.page === "/Outcome review Q2")).toEqual([]);
    expect(streams.flatMap(({ outcomes }) => outcomes).some(({ title }) => title === "Shorter queues")).toBe(false);
  });

  it("leaves the roadmap page as it is read alone: edits and line keys know nothing of other pages", () => {
    const strategy = readWiki({ "/Roadmap-2026.md": roadmap, "/Outcome-review-Q2.md": review });
    const [{ place, key } = { place: null, key: null }] = strategy.streams.flatMap(({ outcomes }) => outcomes);
    if (place === null) throw new Error("no outcome");
    const alone = readPageLines({ path: place.page, text: roadmap }, contextOf(strategy, place.page));
    expect(alone.content.outcomes[0]).toMatchObject({ key, achieved: null });
  });
});

describe("a review of every outcome of a page", () => {
  const folder = join(__dirname, "readings/pages");
  const pages = readdirSync(folder).filter((_, at) => at % 8 === 0);
  const rows = (outcomes: readonly Outcome[]): string =>
    outcomes.map(({ title }) => `| ${title.replaceAll("|", "\\|")} | 7 | achieved |\n`).join("");

  it("changes what they achieved and nothing else, whatever the form of the page", () => {
    let joined = 0;
    for (const name of pages) {
      const page = { "/Roadmap.md": readFileSync(join(folder, name), "utf8") };
      const before = readWiki(page);
      const outcomes = before.streams.flatMap((stream) => stream.outcomes);
      if (outcomes.length === 0) continue;
      const text = `# Outcome review\n\n| Outcome | Result | Verdict |\n|---|---|---|\n${rows(outcomes)}`;
      const after = readWiki({ ...page, "/Outcome-review.md": text });
      const without = after.streams.map((stream) => ({
        ...stream,
        outcomes: stream.outcomes.map((one, at) => ({ ...one, achieved: outcomes[at]?.achieved })),
      }));
      if (before.streams.length === 1) expect(without).toEqual(before.streams);
      expect(after.diagnostics).toEqual(before.diagnostics);
      for (const { title, achieved } of after.streams.flatMap((stream) => stream.outcomes)) {
        const same = outcomes.filter((other) => normalWords(other.title) === normalWords(title));
        if (same.length > 1 || !/^[\p{L} ]+$/u.test(title)) continue;
        expect([name, title, achieved === null]).toEqual([name, title, false]);
        joined += 1;
      }
    }
    expect(joined).toBeGreaterThan(100);
  });
});
