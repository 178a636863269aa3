/**
 * Preparation: the deliverable-level items of the sprint that comes, per team, with what a refinement session would ask for,
 * and those of outcomes that are being worked on which no sprint has yet. Work of areas no named team owns is listed by area.
 * Only what the process has a field for can be missing.
 */
import type { Board, WorkItem } from "./board";
import type { WorkItemId } from "./ids";
import type { Iteration } from "./iteration";
import { linesOf, linksOf } from "./joinPortfolio";
import { laneOf } from "./lane";
import type { OutcomeLine } from "./line";
import type { Portfolio } from "./portfolio";
import { ownsArea, type Team } from "./team";

/** What an item says about being ready; `null` = its type has no field for it. */
export interface Readiness {
  readonly acceptance: boolean | null;
  readonly size: boolean | null;
}

export type MissingPart = "owner" | "acceptance" | "size" | "parent" | "iteration";

export interface PreparedItem {
  readonly item: WorkItem;
  /** Outcome it serves, by its own line or its parent's; `null` when it serves none. */
  readonly outcome: OutcomeLine | null;
  readonly missing: readonly MissingPart[];
}

/** Work that one team, or the areas of no named team, refine together. */
export interface Round {
  /** `null` = areas that no named team owns. */
  readonly team: string | null;
  /** `null` = work of present outcomes that stands in no sprint. */
  readonly iteration: Iteration | null;
  readonly items: readonly WorkItem[];
}

export interface Preparation extends Omit<Round, "items"> {
  readonly areas: readonly { readonly area: string; readonly items: readonly PreparedItem[] }[];
}

/** Why work is listed by area and not by team. */
export type TeamNote =
  | { readonly kind: "no-team-named" }
  /** Not in the project, or not to be seen by this person. */
  | { readonly kind: "unknown-team"; readonly team: string }
  | { readonly kind: "no-area"; readonly team: string }
  | { readonly kind: "no-sprint-ahead"; readonly team: string };

/** The rounds of a day, those of the teams first, and what kept a team from having its own. */
export interface Rounds {
  readonly rounds: readonly Round[];
  readonly notes: readonly TeamNote[];
}

/** What a person asked for: teams by name, and those of them that were found. */
export interface NamedTeams {
  readonly names: readonly string[];
  readonly teams: readonly Team[];
}

/** A sprint is an iteration without iterations below it. */
const sprintsAmong = (iterations: readonly Iteration[]): readonly Iteration[] =>
  iterations.filter(({ path }) => !iterations.some((other) => other.path.startsWith(`${path}\\`)));

/** The dated sprints that begin next after `day`; several may begin on the same day. */
export function comingIterations(iterations: readonly Iteration[], day: string): readonly Iteration[] {
  const ahead = sprintsAmong(iterations).filter(({ start }) => start !== null && start > day);
  const first = ahead.map(({ start }) => start ?? "").sort()[0];
  return ahead.filter(({ start }) => start === first);
}

/**
 * For each team its own next sprint, with the work of its areas: what the team's iterations are the team says, so two teams may
 * prepare sprints of different dates. Everything else by the project's next sprint. A team with no area or no sprint ahead keeps
 * nothing from the others: its work is among theirs, and a note says so. Work two teams own is prepared by both.
 *
 * `iterations`: all of the project.
 */
export function roundsOf(
  portfolio: Portfolio,
  iterations: readonly Iteration[],
  { names, teams }: NamedTeams,
  day: string,
): Rounds {
  const { board } = portfolio;
  if (board === null) return { rounds: [], notes: [] };
  const open = openDeliverables(board);
  const present = presentItems(portfolio, open, day);
  const ready = teams.filter((team) => noteOn(team, day) === null);
  const ofTeams = ready.flatMap((team) => {
    const own = (items: readonly WorkItem[]) => items.filter(({ areaPath }) => ownsArea(team, areaPath));
    return roundsIn(team.name, team.iterations, own(open), own(present), day);
  });
  const others = (items: readonly WorkItem[]) =>
    items.filter(({ areaPath }) => !ready.some((team) => ownsArea(team, areaPath)));
  const rest = roundsIn(null, iterations, others(open), others(present), day);
  return {
    rounds: [...ofTeams, ...(ready.length === 0 ? rest : rest.filter(({ items }) => items.length > 0))],
    notes: names.length === 0 ? [{ kind: "no-team-named" }] : names.flatMap((name) => notesOn(name, teams, day)),
  };
}

const named = (teams: readonly Team[], name: string): Team | undefined => teams.find((team) => team.name === name);

function notesOn(name: string, teams: readonly Team[], day: string): readonly TeamNote[] {
  const team = named(teams, name);
  const note: TeamNote | null = team === undefined ? { kind: "unknown-team", team: name } : noteOn(team, day);
  return note === null ? [] : [note];
}

function noteOn({ name, areas, iterations }: Team, day: string): TeamNote | null {
  if (areas.length === 0) return { kind: "no-area", team: name };
  return comingIterations(iterations, day).length === 0 ? { kind: "no-sprint-ahead", team: name } : null;
}

/** The sprints that come, and last the work without one, where there is any. */
function roundsIn(
  team: string | null,
  iterations: readonly Iteration[],
  open: readonly WorkItem[],
  present: readonly WorkItem[],
  day: string,
): readonly Round[] {
  const dated = sprintsAmong(iterations).filter(({ start }) => start !== null);
  const inSprint = comingIterations(iterations, day).map((iteration) => ({
    team,
    iteration,
    items: open.filter((item) => standsIn(item, [iteration])),
  }));
  const without = present.filter((item) => !standsIn(item, dated));
  return without.length === 0 ? inSprint : [...inSprint, { team, iteration: null, items: without }];
}

const standsIn = ({ iterationPath }: WorkItem, iterations: readonly Iteration[]): boolean =>
  iterations.some(({ path }) => path.toLowerCase() === iterationPath.toLowerCase());

/** Those that serve an outcome of the lane Now. */
function presentItems(portfolio: Portfolio, items: readonly WorkItem[], day: string): readonly WorkItem[] {
  const outcomes = outcomesOfItems(portfolio);
  return items.filter((item) => {
    const outcome = servedBy(outcomes, item);
    return outcome !== null && laneOf(outcome, day) === "now";
  });
}

function openDeliverables(board: Board): readonly WorkItem[] {
  const types = new Set(board.process.deliverableLevel?.types ?? []);
  return board.items.filter(
    ({ type, category }) => types.has(type) && category !== "completed" && category !== "removed",
  );
}

/** The rounds with what each item lacks, its areas apart. */
export function preparationOf(
  portfolio: Portfolio,
  { rounds }: Rounds,
  readiness: ReadonlyMap<WorkItemId, Readiness>,
): readonly Preparation[] {
  const outcomes = outcomesOfItems(portfolio);
  const prepared = (item: WorkItem, further: readonly MissingPart[]): PreparedItem => ({
    item,
    outcome: servedBy(outcomes, item),
    missing: [...missingOf(item, readiness.get(item.id)), ...further],
  });
  return rounds.map(({ team, iteration, items }) => ({
    team,
    iteration,
    areas: [...new Set(items.map(({ areaPath }) => areaPath))].sort().map((area) => ({
      area,
      items: items
        .filter(({ areaPath }) => areaPath === area)
        .map((item) => prepared(item, iteration === null ? ["iteration"] : [])),
    })),
  }));
}

/** The outcome of its own line, else of its parent's. */
const servedBy = (outcomes: ReadonlyMap<WorkItemId, OutcomeLine>, item: WorkItem): OutcomeLine | null =>
  outcomes.get(item.id) ?? (item.parent === null ? null : (outcomes.get(item.parent) ?? null));

function outcomesOfItems(portfolio: Portfolio): ReadonlyMap<WorkItemId, OutcomeLine> {
  const byKey = new Map(portfolio.outcomes.map((outcome) => [outcome.key, outcome]));
  return new Map(
    linesOf(portfolio).flatMap((line) => {
      const outcome = line.kind === "outcome" ? line : byKey.get(line.outcome);
      return outcome === undefined ? [] : linksOf(line).map(({ id }) => [id, outcome] as const);
    }),
  );
}

function missingOf(item: WorkItem, readiness: Readiness | undefined): readonly MissingPart[] {
  const rows: readonly (readonly [MissingPart, boolean])[] = [
    ["owner", item.assignedTo === null],
    ["acceptance", readiness?.acceptance === false],
    ["size", readiness?.size === false],
    ["parent", item.parent === null],
  ];
  return rows.filter(([, isMissing]) => isMissing).map(([part]) => part);
}
