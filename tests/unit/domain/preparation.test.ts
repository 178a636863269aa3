import { workItemId } from "../../../src/domain/ids";
import type { Iteration } from "../../../src/domain/iteration";
import { comingIterations, itemsToPrepare, itemsWithoutSprint, preparationOf } from "../../../src/domain/preparation";
import { aPortfolio } from "../report/aPortfolio";

const sprint = (path: string, start: string | null): Iteration => ({
  path,
  name: path.slice(path.lastIndexOf("\\") + 1),
  start,
  finish: null,
});

test("the sprint that comes is the first dated leaf after the day; releases above it and undated ones are not", () => {
  const all = [
    sprint("Shop", null),
    sprint("Shop\\R1", "2026-03-02"),
    sprint("Shop\\R1\\Sprint 1", "2026-03-01"),
    sprint("Shop\\R1\\Sprint 2", "2026-03-15"),
    sprint("Shop\\Later", null),
  ];
  expect(comingIterations(all, "2026-03-01").map(({ name }) => name)).toEqual(["Sprint 2"]);
  expect(comingIterations(all, "2026-02-01").map(({ name }) => name)).toEqual(["Sprint 1"]);
  expect(comingIterations(all, "2026-04-01")).toEqual([]);
});

function withFeature(more: Partial<{ parent: number | null }> = {}) {
  const portfolio = aPortfolio();
  if (portfolio.board === null) throw new Error("no board");
  const [epic] = portfolio.board.items;
  if (epic === undefined) throw new Error("no item to copy");
  const type = "Feature";
  const deliverableLevel = { id: "f", name: "Features", rank: 1, types: [type], defaultType: type, hidden: false };
  const feature = { ...epic, id: workItemId(1000), type, iterationPath: "Shop\\Sprint 2" };
  const placed = { ...feature, parent: more.parent === null ? null : epic.id };
  const process = { ...portfolio.board.process, deliverableLevel };
  return { portfolio: { ...portfolio, board: { ...portfolio.board, process, items: [epic, placed] } }, placed };
}

test("an item says what it lacks, and only what its type has a field for can be lacking", () => {
  const { portfolio, placed } = withFeature({ parent: null });
  const coming = [sprint("Shop\\Sprint 2", "2026-03-15")];
  expect(itemsToPrepare(portfolio.board, coming).map(({ id }) => id)).toEqual([placed.id]);
  const missing = (readiness: { acceptance: boolean | null; size: boolean | null }) =>
    preparationOf(portfolio, coming, [], new Map([[placed.id, readiness]]))[0]?.areas[0]?.items[0]?.missing;
  expect(missing({ acceptance: null, size: null })).toEqual(["owner", "parent"]);
  expect(missing({ acceptance: false, size: false })).toEqual(["owner", "acceptance", "size", "parent"]);
  expect(missing({ acceptance: true, size: true })).toEqual(["owner", "parent"]);
});

test("an item serves the outcome of its parent", () => {
  const { portfolio } = withFeature();
  const [coming] = preparationOf(portfolio, [sprint("Shop\\Sprint 2", "2026-03-15")], [], new Map());
  expect(coming?.areas[0]?.items[0]?.outcome?.facts.title).toBe("Orders at once");
});

test("work of a present outcome that stands in no dated sprint lacks an iteration, and stands last", () => {
  const { portfolio } = withFeature();
  const outcomes = portfolio.outcomes.map((line) => ({
    ...line,
    facts: { ...line.facts, horizon: { literal: "Now", from: null, to: null } },
  }));
  const now = { ...portfolio, outcomes };
  const elsewhere = [sprint("Shop", null), sprint("Shop\\Sprint 3", "2026-03-29")];
  const without = itemsWithoutSprint(now, elsewhere, "2026-03-01");
  expect(without.map(({ id }) => id)).toEqual([workItemId(1000)]);
  const prepared = preparationOf(now, [], without, new Map());
  expect(prepared.map(({ iteration, areas }) => [iteration, areas[0]?.items[0]?.missing])).toEqual([
    [null, ["owner", "iteration"]],
  ]);
  expect(itemsWithoutSprint(now, [sprint("Shop\\Sprint 2", "2026-03-15")], "2026-03-01")).toEqual([]);
  const later = outcomes.map((line) => ({
    ...line,
    facts: { ...line.facts, horizon: { literal: "Later", from: null, to: null } },
  }));
  expect(itemsWithoutSprint({ ...now, outcomes: later }, elsewhere, "2026-03-01")).toEqual([]);
});
