/** What a person says of measures, ideas, debt and results: which lines of which page it changes, byte for byte. */
import { pagePath } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { OutcomeLine } from "../../../src/domain/line";
import type { Strategy } from "../../../src/domain/strategy";
import { blobOf } from "../../../src/pages/blob";
import { editPage } from "../../../src/pages/editPage";
import { fileOfPage } from "../../../src/pages/pagePath";
import { contextOf } from "../../../src/pages/readPage";
import { readStrategy } from "../../../src/pages/readStrategy";
import type { Plan } from "../../../src/sync/operation";
import { readPointer } from "../../../src/sync/pointer";
import { editsOfRow } from "../../../src/usecases/editsOfRow";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import type { VerdictWords } from "../../../src/domain/stating";
import { previewStatements, type Statement } from "../../../src/usecases/previewStatements";
import { wiki } from "../ui/sample";

type Pages = Readonly<Record<string, string>>;

const filesOf = (pages: Pages) =>
  Object.entries(pages).map(([path, text]) => ({
    file: fileOfPage(pagePath(path)),
    path: null,
    order: null,
    blob: blobOf(text),
    content: { kind: "text" as const, text },
  }));

const load = (pages: Pages): Loaded => ({
  portfolio: joinPortfolio(readStrategy(filesOf(pages)), null, wiki, readPointer),
  snapshot: { wiki, commit: "c0ffee0", files: filesOf(pages) },
  org: "https://dev.azure.com/contoso",
});

/** The pages as applying the plan leaves them; a refused edit fails the test. */
function applied(pages: Pages, { operations }: Plan): Pages {
  const strategy = readStrategy(filesOf(pages));
  const next: Record<string, string> = { ...pages };
  for (const row of operations) {
    const path = row.subject.page ?? pagePath("/");
    const edits = editsOfRow(row, () => null);
    const edited = editPage({ path, text: next[path] ?? "" }, edits, contextOf(strategy, path));
    expect(edited.refused).toEqual([]);
    next[path] = edited.text;
  }
  return next;
}

const all = ({ portfolio }: Loaded) => portfolio.strategy.streams;
const streamsOf = (strategy: Strategy) => strategy.streams;

const outcome = (loaded: Loaded, title: string): OutcomeLine => {
  const line = loaded.portfolio.outcomes.find(({ facts }) => facts.title === title);
  if (line === undefined) throw new Error(`no outcome “${title}”`);
  return line;
};

const verdict: VerdictWords = {
  verdict: "partly",
  metric: "Lead time",
  value: "8 days",
  date: "2026-10-01",
  evidence: "the dashboard of flow",
};
const verdictLine = "Lead time: 8 days on 2026-10-01, partly achieved; evidence: the dashboard of flow";

describe("an achievement verdict", () => {
  test.each([
    [
      "below a heading with labelled bullets",
      "# Roadmap\n\n## Now\n\n### Faster changes\n\n- Owner: Ann\n- One pipeline #12\n\n### Safer changes\n\n- Owner: Bo\n",
      `# Roadmap\n\n## Now\n\n### Faster changes\n\n- Owner: Ann\n- Achieved: ${verdictLine}\n- One pipeline #12\n\n### Safer changes\n\n- Owner: Bo\n`,
    ],
    [
      "below a bullet",
      "# Roadmap\r\n\r\n## Now\r\n\r\n- Faster changes #5\r\n  - One pipeline\r\n- Safer changes\r\n",
      `# Roadmap\r\n\r\n## Now\r\n\r\n- Faster changes #5\r\n  - One pipeline\r\n  - Achieved: ${verdictLine}\r\n- Safer changes\r\n`,
    ],
    [
      "in the empty cell of its column",
      "# Roadmap\n\n| Outcome | Owner | Achieved |\n|--|--|--|\n| Faster changes | Ann |  |\n| Safer changes | Bo | - |\n",
      `# Roadmap\n\n| Outcome | Owner | Achieved |\n|--|--|--|\n| Faster changes | Ann | ${verdictLine} |\n| Safer changes | Bo | - |\n`,
    ],
    [
      "over the one that stands there",
      "# Roadmap\n\n## Now\n\n### Faster changes\n\n- Owner: Ann\n- Achieved: Lead time: 10 days on 2026-09-01, not achieved; evidence: a guess\n",
      `# Roadmap\n\n## Now\n\n### Faster changes\n\n- Owner: Ann\n- Achieved: ${verdictLine}\n`,
    ],
  ])("is stated %s", (_, before, after) => {
    const pages = { "/Roadmap": before };
    const loaded = load(pages);
    const plan = previewStatements(loaded, [
      { kind: "verdict", outcome: outcome(loaded, "Faster changes"), words: verdict },
    ]);
    expect(plan.diagnostics).toEqual([]);
    const next = applied(pages, plan);
    expect(next["/Roadmap"]).toBe(after);
    expect(outcome(load(next), "Faster changes").facts.achieved).toMatchObject({
      verdict: "partly",
      metric: "Lead time",
      value: "8 days",
      evidence: "the dashboard of flow",
    });
    expect(
      previewStatements(load(next), [
        { kind: "verdict", outcome: outcome(load(next), "Faster changes"), words: verdict },
      ]).operations,
    ).toEqual([]);
  });

  test("gets a column of its own in a table that has none", () => {
    const pages = {
      "/Roadmap": "# Roadmap\n\n| Outcome | Owner |\n|--|--|\n| Faster changes | Ann |\n| Safer changes | Bo |\n",
    };
    const loaded = load(pages);
    const plan = previewStatements(loaded, [
      { kind: "verdict", outcome: outcome(loaded, "Faster changes"), words: verdict },
    ]);
    expect(plan.diagnostics).toEqual([]);
    const said = "Lead time: 8 days on 2026-10-01, partly achieved; evidence: the dashboard of flow";
    expect(applied(pages, plan)["/Roadmap"]).toBe(
      `# Roadmap\n\n| Outcome | Owner | Achieved |\n|--|--| --- |\n| Faster changes | Ann | ${said} |\n| Safer changes | Bo |\n`,
    );
  });

  test("that stands on a page of results is changed there: the roadmap gets no second one", () => {
    const loaded = load({
      "/Roadmap": "# Roadmap\n\n## Now\n- Faster changes\n- Safer changes\n",
      "/Outcome review":
        "# Outcome review\n\n| Outcome | Result | Verdict |\n|--|--|--|\n| Faster changes | 9 days | Missed |\n",
    });
    const plan = previewStatements(loaded, [
      { kind: "verdict", outcome: outcome(loaded, "Faster changes"), words: verdict },
    ]);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics).toMatchObject([
      {
        message: "“Faster changes” was left alone: its result stands on /Outcome review, line 5: change it there.",
        place: { page: "/Outcome review", line: 5 },
      },
    ]);
  });

  test("is refused where the page's form has no place for it, in a sentence", () => {
    const row = (title: string): string => `<tr><td>${title}</td><td>Ann</td></tr>`;
    const html = `<table><tr><th>Outcome</th><th>Owner</th></tr>${row("Faster changes")}${row("Safer changes")}</table>`;
    const pages = { "/Roadmap": `# Roadmap\n\n${html}\n` };
    const loaded = load(pages);
    const plan = previewStatements(loaded, [
      { kind: "verdict", outcome: outcome(loaded, "Faster changes"), words: verdict },
    ]);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^“Faster changes” was left alone: /),
    ]);
  });

  test.each([
    [{ value: "soon" }, "“soon” holds no number, so no measure can have it as its value."],
    [{ date: "2026-02-30" }, "“2026-02-30” is no day of the calendar: write it as 2026-01-31."],
    [{ evidence: " " }, "Say what shows it: a verdict without evidence cannot be checked by anybody."],
    [{ metric: "" }, "Name the measure the verdict rests on."],
  ])("with bad words %j is refused", (words, sentence) => {
    const loaded = load({ "/Roadmap": "# Roadmap\n\n## Now\n\n### Faster changes\n\n- Owner: Ann\n" });
    const plan = previewStatements(loaded, [
      { kind: "verdict", outcome: outcome(loaded, "Faster changes"), words: { ...verdict, ...words } },
    ]);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics[0]?.message).toContain(sentence.replace(/\.$/, ""));
  });
});

describe("promoting an idea", () => {
  const ideas =
    "# Ideas\n\n## Spoken booking numbers\n- Hypothesis: faster than a scan\n- Test: one lane for a week\n- Owner: Grace\n\n## Paper lists\n- Hypothesis: quicker loading\n";
  const promote = (loaded: Loaded, horizon: string | null, to = "/Roadmap"): Statement => {
    const idea = all(loaded)
      .flatMap((stream) => stream.ideas)
      .find(({ title }) => title === "Spoken booking numbers");
    if (idea === undefined) throw new Error("no such idea");
    return { kind: "promote", idea, to: pagePath(to), horizon, day: "2026-11-27" };
  };

  test.each([
    [
      "a heading",
      "Next",
      "# Roadmap\n\n## Now\n\n### Faster changes\n\n- Owner: Ann\n\n## Next\n\n### Safer changes\n\n- Owner: Bo\n\n## Later\n\n### Cheaper nights\n\n- Owner: Cy\n",
      "# Roadmap\n\n## Now\n\n### Faster changes\n\n- Owner: Ann\n\n## Next\n\n### Safer changes\n\n- Owner: Bo\n\n### Spoken booking numbers\n\n- Owner: Grace\n- Hypothesis: faster than a scan\n- Experiment: one lane for a week\n\n## Later\n\n### Cheaper nights\n\n- Owner: Cy\n",
    ],
    [
      "a bullet",
      "Next",
      "# Roadmap\n\n## Now\n\n- Faster changes\n\n## Next\n\n- Safer changes\n  - A gate\n\n## Later\n\n- Cheaper nights\n",
      "# Roadmap\n\n## Now\n\n- Faster changes\n\n## Next\n\n- Safer changes\n  - A gate\n- Spoken booking numbers\n  - Owner: Grace\n  - Hypothesis: faster than a scan\n  - Experiment: one lane for a week\n\n## Later\n\n- Cheaper nights\n",
    ],
    [
      "a row",
      null,
      "# Roadmap\n\n| # | Outcome | Owner | Target |\n|--|--|--|--|\n| 1 | Faster changes | Ann | Q1 2027 |\n| 2 | Safer changes | Bo |  |\n\nEnd.\n",
      "# Roadmap\n\n| # | Outcome | Owner | Target |\n|--|--|--|--|\n| 1 | Faster changes | Ann | Q1 2027 |\n| 2 | Safer changes | Bo |  |\n| 3 | Spoken booking numbers | Grace |  |\n\nEnd.\n",
    ],
  ])("writes it as %s of the roadmap and leaves a trace with the idea", (_, horizon, before, after) => {
    const pages = { "/Ideas": ideas, "/Roadmap": before };
    const plan = previewStatements(load(pages), [promote(load(pages), horizon)]);
    expect(plan.diagnostics).toEqual([]);
    const next = applied(pages, plan);
    expect(next["/Roadmap"]).toBe(after);
    expect(next["/Ideas"]).toBe(
      ideas.replace("- Owner: Grace\n", "- Owner: Grace\n- Status: promoted on 2026-11-27 to [Roadmap](/Roadmap)\n"),
    );
    const read = streamsOf(readStrategy(filesOf(next))).flatMap((stream) => stream.ideas);
    expect(read.map(({ title, verdict: said }) => [title, said])).toEqual([
      ["Spoken booking numbers", "validated"],
      ["Paper lists", null],
    ]);
  });

  test("of a rejected idea is refused, and its lesson stays", () => {
    const pages = {
      "/Ideas": ideas.replace("- Owner: Grace", "- Result: rejected, slower in the wind"),
      "/Roadmap": "# Roadmap\n\n## Now\n\n- Faster changes\n- Safer changes\n",
    };
    const plan = previewStatements(load(pages), [promote(load(pages), null)]);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics[0]?.message).toContain("was rejected");
  });

  test("starts the group of the roadmap that was named and is not there yet", () => {
    const roadmap = "# Roadmap\n\n## Now\n\n- Faster changes\n- Safer changes\n";
    const pages = { "/Ideas": ideas, "/Roadmap": roadmap };
    const plan = previewStatements(load(pages), [promote(load(pages), "Q3 2031")]);
    expect(plan.diagnostics).toEqual([]);
    const next = applied(pages, plan);
    expect(next["/Roadmap"]).toBe(`${roadmap}\n## Q3 2031\n\n- Spoken booking numbers\n`);
  });

  test("gives a table of ideas without a column for it one, in the lines it needs and no other", () => {
    const table =
      "# Ideas\n\n| Idea | Hypothesis |\n|--|--|\n| Paper lists | quicker loading |\n| Spoken booking numbers | faster than a scan |\n";
    const pages = { "/Ideas": table, "/Roadmap": "# Roadmap\n\n## Now\n\n- Faster changes\n- Safer changes\n" };
    const plan = previewStatements(load(pages), [promote(load(pages), null)]);
    expect(plan.diagnostics).toEqual([]);
    expect(applied(pages, plan)["/Ideas"]).toBe(
      "# Ideas\n\n| Idea | Hypothesis | Status |\n|--|--| --- |\n| Paper lists | quicker loading |\n| Spoken booking numbers | faster than a scan | promoted on 2026-11-27 to [Roadmap](/Roadmap) |\n",
    );
  });

  test("writes nothing with the idea where the roadmap takes no outcome", () => {
    const pages = { "/Ideas": ideas, "/Roadmap": "# Roadmap\n\n## Now\n\n- Faster changes\n- Safer changes\n" };
    const plan = previewStatements(load(pages), [promote(load(pages), "What a year it was")]);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics).toHaveLength(1);
  });
});

describe("classifying debt", () => {
  const debt =
    "# Technical debt\n\n| Debt | Class | What it costs |\n|--|--|--|\n| Old runtime | Safety | two incidents |\n| Shared database |  | night shifts |\n| Kiosk tests | Speed | a day per change |\n";
  const bullets =
    "# Technical debt\n\n- Old runtime\n  - Cost: two incidents\n- Shared database\n- Kiosk tests\n  - Class: speed\n";

  const classify = (loaded: Loaded, classes: Readonly<Record<string, string>>): readonly Statement[] =>
    all(loaded)
      .flatMap((stream) => stream.debt)
      .flatMap((entry) => {
        const to = classes[entry.title];
        return to === undefined ? [] : [{ kind: "debt-class" as const, entry, to }];
      });

  test("changes each entry in its own line, many in one plan", () => {
    const pages = { "/Debt": debt };
    const loaded = load(pages);
    const plan = previewStatements(
      loaded,
      classify(loaded, { "Old runtime": "Scalability", "Shared database": "Safety", "Kiosk tests": "Speed" }),
    );
    expect(plan.diagnostics).toEqual([]);
    expect(plan.operations.map(({ subject, dependsOn }) => [subject.title, dependsOn])).toEqual([
      ["Old runtime", []],
      ["Shared database", []],
    ]);
    expect(applied(pages, plan)["/Debt"]).toBe(
      debt.replace("Old runtime | Safety", "Old runtime | Scalability").replace("database |  |", "database | Safety |"),
    );
  });

  test("gives bullets a class below them", () => {
    const pages = { "/Debt": bullets };
    const loaded = load(pages);
    const plan = previewStatements(
      loaded,
      classify(loaded, { "Old runtime": "safety", "Shared database": "scalability", "Kiosk tests": "safety" }),
    );
    expect(plan.diagnostics).toEqual([]);
    expect(applied(pages, plan)["/Debt"]).toBe(
      "# Technical debt\n\n- Old runtime\n  - Cost: two incidents\n  - Class: safety\n- Shared database\n  - Class: scalability\n- Kiosk tests\n  - Class: safety\n",
    );
  });
});

test("a metric's value and its date change in one row, and a page that says so already gets none", () => {
  const page =
    "# KPIs\n\n| Metric | Baseline | Target | Current | Date |\n|--|--|--|--|--|\n| Lead time | 12 days | 3 days | 8 days | 2026-09-30 |\n| Lost orders | 7,2 % | 3 % | 7,2 % | 2026-09-30 |\n";
  const pages = { "/KPIs": page };
  const say = (loaded: Loaded): Plan => {
    const metric = all(loaded)
      .flatMap(({ kpis }) => kpis)
      .find(({ name }) => name === "Lost orders");
    if (metric === undefined) throw new Error("no such metric");
    return previewStatements(loaded, [{ kind: "metric", metric, values: { current: "6.4", date: "2026-10-31" } }]);
  };
  const plan = say(load(pages));
  expect(plan.operations).toHaveLength(1);
  const next = applied(pages, plan);
  expect(next["/KPIs"]).toBe(page.replace("3 % | 7,2 % | 2026-09-30", "3 % | 6,4 % | 2026-10-31"));
  expect(say(load(next)).operations).toEqual([]);
});
