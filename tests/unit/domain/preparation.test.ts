import { workItemId } from "../../../src/domain/ids";
import type { Iteration } from "../../../src/domain/iteration";
import type { Portfolio } from "../../../src/domain/portfolio";
import {
  comingIterations,
  type NamedTeams,
  preparationOf,
  type Preparation,
  type Readiness,
  roundsOf,
} from "../../../src/domain/preparation";
import type { Team } from "../../../src/domain/team";
import { aPortfolio } from "../report/aPortfolio";

const sprint = (path: string, start: string | null): Iteration => ({
  path,
  name: path.slice(path.lastIndexOf("\\") + 1),
  start,
  finish: null,
});
const DAY = "2026-03-01";
const SECOND = sprint("Shop\\Sprint 2", "2026-03-15");
const nobody: NamedTeams = { names: [], teams: [] };

test("the sprint that comes is the first dated leaf after the day; releases above it and undated ones are not", () => {
  const all = [
    sprint("Shop", null),
    sprint("Shop\\R1", "2026-03-02"),
    sprint("Shop\\R1\\Sprint 1", "2026-03-01"),
    sprint("Shop\\R1\\Sprint 2", "2026-03-15"),
    sprint("Shop\\Later", null),
  ];
  expect(comingIterations(all, DAY).map(({ name }) => name)).toEqual(["Sprint 2"]);
  expect(comingIterations(all, "2026-02-01").map(({ name }) => name)).toEqual(["Sprint 1"]);
  expect(comingIterations(all, "2026-04-01")).toEqual([]);
});

interface Placed {
  readonly area?: string;
  readonly iteration?: string;
  readonly hasParent?: boolean;
}

/** An outcome with an Epic, and Features 1000, 1001, … below it. */
function withFeatures(...features: readonly Placed[]): Portfolio & { readonly board: object } {
  const portfolio = aPortfolio();
  const [epic] = portfolio.board?.items ?? [];
  if (portfolio.board === null || epic === undefined) throw new Error("no item to copy");
  const type = "Feature";
  const deliverableLevel = { id: "f", name: "Features", rank: 1, types: [type], defaultType: type, hidden: false };
  const items = features.map(({ area = epic.areaPath, iteration = SECOND.path, hasParent = true }, index) => ({
    ...epic,
    id: workItemId(1000 + index),
    type,
    areaPath: area,
    iterationPath: iteration,
    parent: hasParent ? epic.id : null,
  }));
  const process = { ...portfolio.board.process, deliverableLevel };
  return { ...portfolio, board: { ...portfolio.board, process, items: [epic, ...items] } };
}

const inLane = (portfolio: Portfolio, literal: string): Portfolio => ({
  ...portfolio,
  outcomes: portfolio.outcomes.map((line) => ({
    ...line,
    facts: { ...line.facts, horizon: { literal, from: null, to: null } },
  })),
});

const prepared = (
  portfolio: Portfolio,
  iterations: readonly Iteration[] = [SECOND],
  teams = nobody,
  readiness: ReadonlyMap<ReturnType<typeof workItemId>, Readiness> = new Map(),
): readonly Preparation[] => preparationOf(portfolio, roundsOf(portfolio, iterations, teams, DAY), readiness);

/** Team, sprint and numbers of the work, a round a row. */
const rows = (preparation: readonly Preparation[]) =>
  preparation.map(({ team, iteration, areas }) => [
    team,
    iteration?.name ?? null,
    areas.flatMap(({ items }) => items.map(({ item }) => item.id)),
  ]);

test("an item says what it lacks, and only what its type has a field for can be lacking", () => {
  const missing = (readiness: Readiness) =>
    prepared(withFeatures({ hasParent: false }), [SECOND], nobody, new Map([[workItemId(1000), readiness]]))[0]
      ?.areas[0]?.items[0]?.missing;
  expect(missing({ acceptance: null, size: null })).toEqual(["owner", "parent"]);
  expect(missing({ acceptance: false, size: false })).toEqual(["owner", "acceptance", "size", "parent"]);
  expect(missing({ acceptance: true, size: true })).toEqual(["owner", "parent"]);
});

test("an item serves the outcome of its parent", () => {
  expect(prepared(withFeatures({}))[0]?.areas[0]?.items[0]?.outcome?.facts.title).toBe("Orders at once");
});

test("work of a present outcome that stands in no dated sprint lacks an iteration, and stands last", () => {
  const elsewhere = [sprint("Shop", null), sprint("Shop\\Sprint 3", "2026-03-29")];
  const now = inLane(withFeatures({}), "Now");
  const [coming, without] = prepared(now, elsewhere);
  expect([coming?.iteration?.name, coming?.areas]).toEqual(["Sprint 3", []]);
  expect([without?.iteration, without?.areas[0]?.items[0]?.missing]).toEqual([null, ["owner", "iteration"]]);
  expect(rows(prepared(now))).toEqual([[null, "Sprint 2", [1000]]]);
  expect(rows(prepared(inLane(now, "Later"), elsewhere))).toEqual([[null, "Sprint 3", []]]);
});

const team = (name: string, areas: Team["areas"], ...iterations: readonly Iteration[]): Team => ({
  name,
  areas,
  iterations,
});
const asked = (...teams: readonly Team[]): NamedTeams => ({ names: teams.map(({ name }) => name), teams });

describe("per team", () => {
  const THIRD = sprint("Shop\\Sprint 3", "2026-03-08");
  const all = [SECOND, THIRD];

  test("each has the work of its areas in its own next sprint, and what nobody owns is listed last", () => {
    const portfolio = withFeatures(
      { area: "Shop\\Pay" },
      { area: "shop\\pay\\Cards" },
      { area: "Shop\\Find", iteration: THIRD.path },
      { area: "Shop\\Payroll", iteration: THIRD.path },
    );
    const pay = team("Pay", [{ path: "Shop\\Pay", withChildren: true }], SECOND);
    const find = team("Find", [{ path: "Shop\\Find", withChildren: false }], THIRD);
    expect(rows(prepared(portfolio, all, asked(pay, find)))).toEqual([
      ["Pay", "Sprint 2", [1000, 1001]],
      ["Find", "Sprint 3", [1002]],
      [null, "Sprint 3", [1003]],
    ]);
  });

  test("an area without its children owns only itself", () => {
    const portfolio = withFeatures({ area: "Shop\\Pay" }, { area: "Shop\\Pay\\Cards" });
    const pay = team("Pay", [{ path: "Shop\\Pay", withChildren: false }], SECOND);
    expect(rows(prepared(portfolio, [SECOND], asked(pay)))).toEqual([
      ["Pay", "Sprint 2", [1000]],
      [null, "Sprint 2", [1001]],
    ]);
  });

  test("a sprint the team does not take part in is no sprint of its work", () => {
    const portfolio = inLane(withFeatures({ area: "Shop\\Pay", iteration: THIRD.path }), "Now");
    const pay = team("Pay", [{ path: "Shop\\Pay", withChildren: true }], SECOND);
    expect(rows(prepared(portfolio, all, asked(pay)))).toEqual([
      ["Pay", "Sprint 2", []],
      ["Pay", null, [1000]],
    ]);
  });

  test("who cannot be prepared for keeps no work from the others, and is named with the reason", () => {
    const portfolio = withFeatures({ area: "Shop\\Pay" });
    const areas = [{ path: "Shop", withChildren: true }];
    const teams: NamedTeams = {
      names: ["Gone", "Bare", "Late"],
      teams: [
        team("Bare", [], SECOND),
        team("Late", areas, sprint("Shop\\Old", "2026-01-01"), sprint("Shop\\X", null)),
      ],
    };
    const { rounds, notes } = roundsOf(portfolio, [SECOND], teams, DAY);
    expect(rounds.map(({ team: name, items }) => [name, items.length])).toEqual([[null, 1]]);
    expect(notes).toEqual([
      { kind: "unknown-team", team: "Gone" },
      { kind: "no-area", team: "Bare" },
      { kind: "no-sprint-ahead", team: "Late" },
    ]);
    expect(roundsOf(portfolio, [SECOND], nobody, DAY).notes).toEqual([{ kind: "no-team-named" }]);
  });
});
