import { pagePath } from "../../../src/domain/ids";
import { debtPortfolio } from "../../../src/domain/debt";
import { reviewOf } from "../../../src/domain/review";
import { readMinutes } from "../../../src/pages/readMinutes";
import { documentJson } from "../../../src/report/documentJson";
import { reviewDocument } from "../../../src/report/reviewDocument";
import { minutesMarkdown, reviewMarkdown } from "../../../src/report/reviewMarkdown";
import { portfolioOfPages } from "../domain/portfolioOfPages";
import { aPortfolio } from "./aPortfolio";
import { complaints } from "./schemas";

const MINUTES = readMinutes({
  path: pagePath("/Reviews/Review 2026-01-31"),
  text: "# Review\n\n## Actions\n\n- [ ] Ask legal about | fees #12 — owner: Ann Lee — due: 2026-02-27\n- [x] Call\n",
  frontMatter: [],
});

const document = (withThen = true) =>
  reviewDocument(
    reviewOf({
      now: aPortfolio(),
      then: withThen ? portfolioOfPages({}) : null,
      since: withThen ? "2026-01-31" : null,
      day: "2026-02-28",
      minutes: MINUTES,
      edits: new Map(),
      debt: debtPortfolio({ portfolio: aPortfolio(), found: [], day: "2026-02-28" }),
      prepare: { rounds: [], notes: [] },
      readiness: new Map(),
    }),
  );

test("the document is as its schema says", () => {
  for (const each of [document(), document(false)]) expect(complaints("review", documentJson(each))).toEqual([]);
});

test("three sentences stand on top, and one says when there is nothing to compare with", () => {
  expect(document().summary).toHaveLength(3);
  expect(document(false).summary[0]).toBe(
    "What stood at the review of 2026-01-31 cannot be read here, so this one says what is and not what changed.",
  );
  expect(reviewMarkdown(document(false))).not.toContain("no earlier review");
});

test("a review is told in the order it is gone through, and minutes end with the place for what was decided", () => {
  const order = [
    "Actions",
    "What changed",
    "New work on the outcome level",
    "Work finished on the outcome level",
    "Delivered since the last review",
    "Achieved",
    "Delivered, not yet measured",
    "Metrics",
    "Risks",
    "Ideas",
    "Technical debt",
    "Preparation",
    "Decisions to take",
    "Who decides",
  ];
  const sections = (text: string): readonly string[] =>
    [...text.matchAll(/^## (.*)$/gm)].map(([, title = ""]) => order.find((name) => title.startsWith(name)) ?? title);
  const told = sections(reviewMarkdown(document()));
  const ranks = told.map((title) => order.indexOf(title));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(told).toEqual(expect.arrayContaining(["Actions", "What changed", "Metrics", "Decisions to take"]));
  expect(sections(minutesMarkdown(document()))).toEqual([...told, "Decisions"]);
});

test("minutes carry over the open actions, so that the next review reads them as they were", () => {
  const text = minutesMarkdown(document());
  const carried = readMinutes({ path: pagePath("/Reviews/Review 2026-02-28"), text, frontMatter: [] });
  expect(carried.date).toBe("2026-02-28");
  expect(carried.actions.map(({ text: words, owner, due, done }) => [words, owner, due?.to, done])).toEqual([
    ["Ask legal about | fees #12", "Ann Lee", "2026-02-27", false],
  ]);
});

test("minutes are read as a review and never as a promise, an idea or a link", () => {
  const text = minutesMarkdown(document());
  const roadmap = "# Roadmap\n\n## Now\n\n### Parcels arrive whole\n\n- A box\n";
  const { strategy } = portfolioOfPages({
    "/Roadmap.md": roadmap,
    "/Reviews.md": "# Reviews\n",
    "/Reviews/Review-2026%2D02%2D28.md": text,
  });
  expect(strategy.pages.map(({ kind }) => kind)).toContain("review");
  expect(strategy.streams.flatMap(({ outcomes }) => outcomes.map(({ title }) => title))).toEqual([
    "Parcels arrive whole",
  ]);
  expect(strategy.streams.flatMap(({ ideas, risks, debt }) => [...ideas, ...risks, ...debt])).toEqual([]);
  expect(strategy.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("nothing in a review is a mention of a work item or a command to an agent", () => {
  for (const text of [reviewMarkdown(document()), minutesMarkdown(document())]) {
    expect(text).not.toMatch(/(?<!\\)#\d/);
    expect(text).not.toContain("##vso[");
  }
});
