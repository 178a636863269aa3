import { instant, pagePath } from "../../../src/domain/ids";
import { reviewOf, type ReviewRequest } from "../../../src/domain/review";
import { readMinutes } from "../../../src/pages/readMinutes";
import { portfolioOfPages } from "./portfolioOfPages";

const JANUARY = `# Roadmap

## Now

### Checkout takes one click
#1

- Owner: Ann
- Due: 2026-03-31

### Returns are free

- A label in every parcel
`;

const METRICS = (value: string) =>
  `# Metrics\n\n## North star\n\n| Metric | Baseline | Target | Current |\n| --- | --- | --- | --- |\n| Calls a day | 100 | 20 | ${value} |\n`;

const IDEAS = `# Ideas

## Pay with a ring
- Hypothesis: quicker
- Since: 2026-01-01

## Pay with a smile
- Hypothesis: friendlier
- Since: 2025-06-01

## Pay with a song
- Hypothesis: merrier
- Result: rejected, nobody sings
`;

const request = (more: Partial<ReviewRequest> = {}): ReviewRequest => ({
  now: portfolioOfPages({ "/Roadmap.md": JANUARY }),
  then: portfolioOfPages({ "/Roadmap.md": JANUARY }),
  since: "2026-01-31",
  day: "2026-02-28",
  minutes: null,
  edits: new Map(),
  debt: { records: [], classes: [], windows: [], shares: [] },
  prepare: { rounds: [], notes: [] },
  readiness: new Map(),
  ...more,
});

test("without an earlier state nothing is said to have changed", () => {
  const review = reviewOf(request({ then: null, since: null }));
  expect([review.changes, review.created, review.closed, review.delivered]).toEqual([[], [], [], []]);
});

test("a change names who changed it since, and the decision that names the outcome", () => {
  const now = portfolioOfPages({
    "/Roadmap.md": JANUARY.replace("2026-03-31", "2026-06-30"),
    "/Decisions.md":
      "# Decisions\n\n- 2026-02-10: Checkout takes one click waits for the bank\n- 2026-02-11: Blue buttons\n",
  });
  const edit = { author: "Ann", date: instant("2026-02-11T09:00:00Z"), comment: "Later" };
  const edits = new Map(now.outcomes.map((line) => [line, { edits: [edit], editsOf: "outcome" as const }]));
  const [change] = reviewOf(request({ now, edits })).changes;
  expect(change?.change.kind === "changed" && change.change.facts.map(({ fact }) => fact)).toEqual(["target"]);
  expect(change?.edits).toEqual([edit]);
  expect(change?.decisions.map(({ text }) => text)).toEqual(["Checkout takes one click waits for the bank"]);
});

test("an outcome that is gone without a decision has to be decided", () => {
  const now = portfolioOfPages({ "/Roadmap.md": JANUARY.replace(/### Returns[^]*/, "") });
  expect(reviewOf(request({ now })).toDecide.map(({ why, outcome }) => [why, outcome.facts.title])).toEqual([
    ["dropped", "Returns are free"],
  ]);
});

test("a date that has passed asks for a decision, on the day after it", () => {
  const why = (day: string) => reviewOf(request({ day })).toDecide.map((each) => each.why);
  expect(why("2026-03-31")).toEqual([]);
  expect(why("2026-04-01")).toEqual(["overdue"]);
});

test("a metric moved better or worse by its own baseline and target, and not at all where it has no numbers", () => {
  const moved = (before: string, now: string) =>
    reviewOf(
      request({
        then: portfolioOfPages({ "/Metrics.md": METRICS(before) }),
        now: portfolioOfPages({ "/Metrics.md": METRICS(now) }),
      }),
    ).metrics.map((metric) => metric.moved);
  expect(moved("80", "60")).toEqual(["better"]);
  expect(moved("60", "80")).toEqual(["worse"]);
  expect(moved("60", "60")).toEqual(["same"]);
  expect(moved("60", "fewer")).toEqual([null]);
});

test("ideas come by age in validation, oldest first, and what was answered comes last without an age", () => {
  const now = portfolioOfPages({ "/Ideas.md": IDEAS });
  expect(reviewOf(request({ now })).ideas.map(({ idea, age }) => [idea.title, age])).toEqual([
    ["Pay with a smile", 272],
    ["Pay with a ring", 58],
    ["Pay with a song", null],
  ]);
});

test("open actions of the last minutes are carried, overdue from the day after their date", () => {
  const minutes = readMinutes({
    path: pagePath("/Reviews/Review 2026-01-31"),
    text: "# Review\n\n## Actions\n\n- [ ] Ask legal — owner: Ann — due: 2026-02-27\n- [x] Call\n",
    frontMatter: [],
  });
  expect(reviewOf(request({ minutes })).actions.map(({ text, done, overdue }) => [text, done, overdue])).toEqual([
    ["Ask legal", false, true],
    ["Call", true, false],
  ]);
});
