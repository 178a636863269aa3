/** Metrics, ideas, debt, flow and priority as values: what is computed, what is left unknown, and which documents say it. */
import type { StateCategory } from "../../../src/domain/board";
import { debtPortfolio, quarterOf, shareIn } from "../../../src/domain/debt";
import { flowOf, median } from "../../../src/domain/flow";
import { groupsOf, lanedIdeas, roadmapsFor } from "../../../src/domain/ideas";
import { instant, workItemId } from "../../../src/domain/ids";
import { statedMetrics } from "../../../src/domain/metrics";
import { levelOf, priorityOf } from "../../../src/domain/priority";
import { whyNotMetric } from "../../../src/domain/stating";
import { debtDocument, debtText } from "../../../src/report/debtDocument";
import { documentJson } from "../../../src/report/documentJson";
import { ideasDocument, ideasText } from "../../../src/report/ideasDocument";
import { metricsDocument, metricsText } from "../../../src/report/metricsDocument";
import { priorityDocument, priorityText } from "../../../src/report/priorityDocument";
import { changesOf, decide, keyOf, startSession, takeBack } from "../../../src/ui/hub/practice/sessionModel";
import { complaints } from "../report/schemas";
import { portfolioOfPages } from "./portfolioOfPages";

const portfolio = portfolioOfPages({
  "/Roadmap.md": [
    "# Roadmap",
    "",
    "## Now",
    "",
    "### Faster changes",
    "",
    "- Owner: Ann",
    "- Kind: runway",
    "- Impact: high",
    "- Confidence: low",
    "- Hypothesis: smaller batches are quicker",
    "- Experiment: one team for a month",
    "- Bounds: one service only",
    "",
    "### Safer payments",
    "",
    "- Owner: Bo",
    "- Kind: commitment",
    "- Reach: 2000",
    "- Impact: 2",
    "- Confidence: 80 %",
    "- Effort: 4",
    "",
    "## Next",
    "",
    "### Cheaper nights",
    "",
    "- Owner: Cy",
    "- Business value: 8",
    "- Time criticality: 5",
    "- Risk reduction: 2",
    "- Job size: 5",
    "",
  ].join("\n"),
  "/Metrics.md":
    "# KPIs\n\n| Metric | Baseline | Target | Current | Date |\n|--|--|--|--|--|\n| Lead time | 12 days | 3 days | 9 days | 2026-09-30 |\n| Trust | low | high |  | soon |\n",
  "/Ideas.md":
    "# Ideas\n\n## Old one\n- Hypothesis: h\n- Since: 2026-01-01\n\n## Young one\n- Hypothesis: h\n- Since: 2026-11-01\n\n## Dead one\n- Result: rejected, too slow\n",
  "/Technical-Debt.md":
    "# Technical debt\n\nInvestment window: 20 % of each quarter\n\n| Debt | Class | What it costs | Incidents | Owner |\n|--|--|--|--|--|\n| Old runtime below Faster changes | Safety | nights | 3 | Ann |\n| Five log formats |  |  |  |  |\n",
  "/Guardrails.md":
    "# Guardrails\n\n- At most one harbour at a time\n- Everything can be rolled back by the person on call\n",
});

describe("metrics", () => {
  test("say the way made where all three are numbers, and what is missing or no number where not", () => {
    expect(
      statedMetrics(portfolio).map(({ metric, progress, missing, unclear }) => [
        metric.name,
        progress,
        missing,
        unclear,
      ]),
    ).toEqual([
      ["Lead time", expect.closeTo(1 / 3, 5), [], []],
      ["Trust", null, ["current"], ["baseline", "target"]],
    ]);
  });
  test.each([
    [{ current: "soon" }, "“soon” holds no number, so no measure can have it as its value."],
    [{ current: "4", date: "2026-02-30" }, "“2026-02-30” is no day of the calendar: write it as 2026-01-31."],
    [{ current: "4,5 %", date: "2026-02-28" }, null],
  ])("with the words %j are answered: %s", (values, sentence) => expect(whyNotMetric(values)).toBe(sentence));
});

describe("ideas", () => {
  test("stand oldest in validation first, and what was rejected keeps its lesson", () => {
    const laned = lanedIdeas(portfolio, "2026-11-27");
    expect(laned.map(({ idea, lane, age }) => [idea.title, lane, age])).toEqual([
      ["Old one", "in-validation", 330],
      ["Young one", "in-validation", 26],
      ["Dead one", "rejected", null],
    ]);
    expect(laned[2]?.idea.result).toBe("rejected, too slow");
  });
  test("are no outcomes, and are offered the groups of the roadmap", () => {
    expect(portfolio.outcomes.map(({ facts }) => facts.title)).not.toContain("Old one");
    const [roadmap] = roadmapsFor(portfolio, "strategy");
    expect(groupsOf(portfolio, roadmap?.path ?? "")).toEqual(["Now", "Next"]);
  });
});

describe("debt", () => {
  const debt = debtPortfolio({ portfolio, found: [], day: "2026-11-27" });
  test("keeps what is not stated unknown, and stands beside the outcomes an entry names", () => {
    expect(
      debt.records.map((each) => [each.title, each.class, each.cost, each.incidents, each.touches.length]),
    ).toEqual([
      ["Old runtime below Faster changes", "Safety", "nights", "3", 1],
      ["Five log formats", null, null, null, 0],
    ]);
    expect(debt.windows.map(({ share }) => share)).toEqual([0.2]);
    expect(debt.shares).toEqual([]);
    expect(debt.classes).toEqual(["safety", "scalability", "speed"]);
  });
  test.each([
    ["20 % of each quarter", 0.2],
    ["12,5 %", 0.125],
    ["every third sprint", null],
    ["120 %", null],
  ])("“%s” sets %s of the work aside", (words, share) => expect(shareIn(words)).toBe(share));
  test("counts by quarters of the calendar", () => {
    expect(["2026-01-01", "2026-03-31", "2026-12-31"].map(quarterOf)).toEqual(["2026 Q1", "2026 Q1", "2026 Q4"]);
  });
});

describe("a classification session", () => {
  const { records, classes } = debtPortfolio({ portfolio, found: [], day: "2026-11-27" });
  const start = startSession(records, classes);
  test("goes on by the number of a class, takes back, and changes only what differs", () => {
    const press = (session: typeof start, key: string): typeof start => {
      const meant = keyOf(session, key);
      return typeof meant === "function" ? meant(session) : session;
    };
    const done = ["3", "Backspace", "2", "ArrowRight"].reduce(press, start);
    expect(done.at).toBe(2);
    expect([...changesOf(done).values()]).toEqual(["scalability"]);
    expect(keyOf(done, "Enter")).toBe("finish");
    expect(keyOf(done, "9")).toBeNull();
    expect(takeBack(start)).toBe(start);
    expect(decide(done, "speed")).toBe(done);
  });
});

describe("flow", () => {
  const steps = (...categories: readonly StateCategory[]) =>
    categories.map((category, at) => ({
      at: instant(`2026-10-${String(at * 2 + 1).padStart(2, "0")}T00:00:00Z`),
      category,
    }));
  const of = (isWhole: boolean, ...categories: readonly StateCategory[]) =>
    flowOf(workItemId(1), steps(...categories), isWhole);
  test("counts from the first revision in progress to the last completion, and each way back", () => {
    expect(of(true, "proposed", "in-progress", "completed")).toMatchObject({ cycleDays: 2, reopened: 0 });
    expect(of(true, "proposed", "in-progress", "completed", "in-progress", "completed", "completed")).toMatchObject({
      cycleDays: 6,
      reopened: 1,
    });
    expect(of(true, "in-progress", "resolved", "proposed")).toMatchObject({ cycleDays: null, reopened: 1 });
    expect(of(true, "proposed", "in-progress")).toMatchObject({ cycleDays: null, reopened: 0 });
    expect(of(false, "in-progress", "completed")).toMatchObject({ cycleDays: null });
  });
  test("has a median of something only", () =>
    expect([median([]), median([3, 1, 2]), median([1, 4])]).toEqual([null, 2, 2.5]));
});

describe("priority", () => {
  const priority = priorityOf(portfolio);
  test("orders by stated impact, and scores only where every number stands on the page", () => {
    expect(
      priority.outcomes.map(({ outcome, impact, rice, wsjf }) => [
        outcome.facts.title,
        impact,
        rice?.value ?? null,
        wsjf?.value ?? null,
      ]),
    ).toEqual([
      ["Faster changes", "high", null, null],
      ["Safer payments", null, 800, null],
      ["Cheaper nights", null, null, 3],
    ]);
  });
  test("counts kinds per period", () => {
    expect(
      priority.mix.map(({ period, runway, commitment, notStated }) => [period, runway, commitment, notStated]),
    ).toEqual([
      ["Now", 1, 1, 0],
      ["Next", 0, 0, 1],
    ]);
  });
  test("quotes bounds, rollout and rollback of a bet", () => {
    expect(priority.bets.map(({ outcome }) => outcome.facts.title)).toEqual(["Faster changes"]);
    expect(priority.bets[0]?.aspects.map(({ aspect, own, guardrails }) => [aspect, own, guardrails.length])).toEqual([
      ["bounds", "one service only", 1],
      ["rollout", null, 0],
      ["rollback", null, 1],
    ]);
  });
  test.each([
    ["High", "high"],
    ["mittel", "medium"],
    ["L", "low"],
    ["high or low", null],
    ["7", null],
    [null, null],
  ])("the words %s are the level %s", (words, level) => expect(levelOf(words)).toBe(level));
});

test("every document is as its schema says, and has words", () => {
  const metrics = metricsDocument(portfolio, []);
  const ideas = ideasDocument(lanedIdeas(portfolio, "2026-11-27"));
  const debt = debtDocument(debtPortfolio({ portfolio, found: [], day: "2026-11-27" }), null, []);
  const priority = priorityDocument(priorityOf(portfolio));
  expect(complaints("metrics", documentJson(metrics))).toEqual([]);
  expect(complaints("ideas", documentJson(ideas))).toEqual([]);
  expect(complaints("debt", documentJson(debt))).toEqual([]);
  expect(complaints("priority", documentJson(priority))).toEqual([]);
  expect(metricsText(metrics)).toContain("Lead time");
  expect(ideasText(ideas)).toContain("Old one (in validation, 330 days)");
  expect(debtText(debt)).toContain("incidents not known here");
  expect(priorityText(priority)).toContain("RICE 800 (reach 2000, impact 2, confidence 80 %, effort 4)");
});
