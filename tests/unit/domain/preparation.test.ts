import { workItemId } from "../../../src/domain/ids";
import type { Iteration } from "../../../src/domain/iteration";
import { comingIterations, itemsToPrepare, preparationOf } from "../../../src/domain/preparation";
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
    preparationOf(portfolio, coming, new Map([[placed.id, readiness]]))[0]?.areas[0]?.items[0]?.missing;
  expect(missing({ acceptance: null, size: null })).toEqual(["owner", "parent"]);
  expect(missing({ acceptance: false, size: false })).toEqual(["owner", "acceptance", "size", "parent"]);
  expect(missing({ acceptance: true, size: true })).toEqual(["owner", "parent"]);
});

test("an item serves the outcome of its parent", () => {
  const { portfolio } = withFeature();
  const [coming] = preparationOf(portfolio, [sprint("Shop\\Sprint 2", "2026-03-15")], new Map());
  expect(coming?.areas[0]?.items[0]?.outcome?.facts.title).toBe("Orders at once");
});
