import { changesBetween, type OutcomeChange } from "../../../src/domain/changes";
import { portfolioOfPages } from "./portfolioOfPages";

const roadmap = (body: string) => ({ "/Roadmap.md": `# Roadmap\n\n${body}` });

const between = (then: string, now: string) =>
  changesBetween(portfolioOfPages(roadmap(then)), portfolioOfPages(roadmap(now))).map(words);

function words(change: OutcomeChange): string {
  if (change.kind !== "changed") return `${change.kind}: ${change.outcome.facts.title}`;
  const facts = change.facts.map(({ fact, from, to }) => `${fact} ${from ?? "–"} → ${to ?? "–"}`);
  return `${change.outcome.facts.title}: ${facts.join(", ")}`;
}

const TWO = "## Now\n\n### Checkout takes one click\n#1\n\n- Owner: Ann\n\n### Returns are free\n\n- A label\n";

test("nothing changed gives no change", () => {
  expect(between(TWO, TWO)).toEqual([]);
});

test("a line that is new was added, one that is gone was dropped, and what was dropped comes last", () => {
  const now = TWO.replace("### Returns are free", "### Parcels arrive whole");
  expect(between(TWO, now)).toEqual(["added: Parcels arrive whole", "dropped: Returns are free"]);
});

test("a renamed outcome is the same one by its work item", () => {
  expect(between(TWO, TWO.replace("one click", "no click"))).toEqual([
    "Checkout takes no click: title Checkout takes one click → Checkout takes no click",
  ]);
});

test("a new owner and a later lane are told as facts with both values", () => {
  const now = TWO.replace("Owner: Ann", "Owner: Ben").replace("## Now", "## Next");
  expect(between(TWO, now)).toEqual([
    "Checkout takes one click: horizon Now → Next, owner Ann → Ben",
    "Returns are free: horizon Now → Next",
  ]);
});

test("two lines that name different work items are two outcomes whatever their titles say", () => {
  expect(between(TWO, TWO.replace("#1\n", "#2\n"))).toEqual([
    "added: Checkout takes one click",
    "dropped: Checkout takes one click",
  ]);
});

test("a first work item is a change of the outcome, not another outcome", () => {
  const now = TWO.replace("### Returns are free\n", "### Returns are free\n#9\n");
  expect(between(TWO, now)).toEqual(["Returns are free: work – → #9"]);
});

test("an outcome that moved to another page is the same one by its work item", () => {
  const then = portfolioOfPages(roadmap(TWO));
  const now = portfolioOfPages({
    "/Roadmap.md": "# Roadmap\n\n## Now\n\n### Returns are free\n\n- A label\n",
    "/Roadmap-Q2.md": "# Roadmap Q2\n\n## Now\n\n### Checkout takes one click\n#1\n\n- Owner: Ann\n",
  });
  expect(changesBetween(then, now).map(words)).toEqual(["Checkout takes one click: page /Roadmap → /Roadmap Q2"]);
});
