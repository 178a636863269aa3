/**
 * What a team plans with: its backlog iteration, its sprints, its areas, which backlogs it shows.
 *
 * A new team has none of it (the default team of a new project has the roots and the project's first iterations), as
 * recorded: until a backlog iteration is set, no sprint can be added.
 */
import type { Project, Team } from "../route";
import { boardError } from "./boardErrors";
import type { BoardDatabase } from "./database";
import type { Node, NodeStore } from "./nodeStore";
import type { Process } from "./processes/process";

export type BugsBehavior = Process["bugsBehavior"];

export interface TeamSettings {
  /** Identifiers of iteration nodes; null where not set. */
  readonly backlogIteration: string | null;
  readonly defaultIteration: string | null;
  readonly defaultIterationMacro: string | null;
  readonly bugsBehavior: BugsBehavior;
  readonly workingDays: readonly string[];
  /** By category: whether the team shows the backlog. */
  readonly visibilities: Readonly<Record<string, boolean>>;
  /** Identifiers of iteration nodes. */
  readonly iterations: readonly string[];
  /** Ids of area nodes, and which of them new items get. */
  readonly areas: readonly { readonly area: number; readonly includeChildren: boolean }[];
  readonly defaultArea: number | null;
  /** By identifier of the iteration: who works how much in it, and when the whole team does not. */
  readonly plans?: Readonly<Record<string, IterationPlan>>;
}

export interface IterationPlan {
  /** By id of the person. */
  readonly capacities: Readonly<Record<string, Capacity>>;
  readonly daysOff: readonly DateRange[];
}

export interface Capacity {
  readonly activities: readonly { readonly capacityPerDay: number; readonly name: string | null }[];
  readonly daysOff: readonly DateRange[];
}

/** First and last day, as ISO text. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

export interface TeamIteration {
  readonly node: Node;
  readonly timeFrame: "past" | "current" | "future";
}

export interface TeamSettingsStore {
  of(team: Team): TeamSettings;
  set(team: Team, settings: TeamSettings): void;
  addTeam(team: Team, process: Process): void;
  /** The team a project is created with: roots and first iterations are its own. */
  addDefaultTeam(team: Team, project: Project, process: Process): void;
  removeTeam(team: Pick<Team, "id">): void;
  /** In order of time, each with its place in time. */
  iterationsOf(team: Team, now: Date): readonly TeamIteration[];
}

const workingDays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const dayLength = 86_400_000;

export function createTeamSettingsStore(database: BoardDatabase, nodes: NodeStore): TeamSettingsStore {
  const fresh = (process: Process): TeamSettings => ({
    backlogIteration: null,
    defaultIteration: null,
    defaultIterationMacro: "@currentIteration",
    bugsBehavior: process.bugsBehavior,
    workingDays,
    visibilities: visibilitiesOf(process),
    iterations: [],
    areas: [],
    defaultArea: null,
  });
  const store: TeamSettingsStore = {
    of(team) {
      const row = database.get<{ settings: string }>("SELECT settings FROM board_team WHERE team = ?", team.id);
      if (row === null) throw new Error(`the team ${team.name} has no settings`);
      return JSON.parse(row.settings) as TeamSettings;
    },
    set: (team, settings) =>
      void database.run(
        "INSERT OR REPLACE INTO board_team VALUES (?, ?, ?)",
        team.id,
        team.projectId,
        JSON.stringify(settings),
      ),
    addTeam: (team, process) => store.set(team, fresh(process)),
    addDefaultTeam(team, project, process) {
      const root = nodes.root(project.id, "iteration");
      const area = nodes.root(project.id, "area");
      store.set(team, {
        ...fresh(process),
        backlogIteration: root.identifier,
        iterations: nodes.children(root).map((node) => node.identifier),
        areas: [{ area: area.id, includeChildren: false }],
        defaultArea: area.id,
      });
    },
    removeTeam: (team) => void database.run("DELETE FROM board_team WHERE team = ?", team.id),
    iterationsOf(team, now) {
      const chosen = store.of(team).iterations.flatMap((identifier) => {
        const node = nodes.byIdentifier(identifier);
        return node === null ? [] : [node];
      });
      return placedInTime(chosen, now.getTime());
    },
  };
  return store;
}

export function visibilitiesOf(process: Process): Readonly<Record<string, boolean>> {
  const shown = process.levels.filter((level) => level.kind !== "task");
  return Object.fromEntries(shown.map((level) => [level.id, !level.hidden]));
}

/** Dated iterations by their dates; among those without dates the first is current if no dated one is, as recorded. */
function placedInTime(chosen: readonly Node[], now: number): readonly TeamIteration[] {
  const begin = (node: Node): number => (node.start === null ? Number.POSITIVE_INFINITY : Date.parse(node.start));
  const sorted = chosen
    .map((node, place) => ({ node, place }))
    .sort((a, b) => {
      const [left, right] = [begin(a.node), begin(b.node)];
      return left === right ? a.place - b.place : left < right ? -1 : 1;
    })
    .map(({ node }) => node);
  const dated = sorted.filter((node) => node.start !== null && node.finish !== null);
  const running = dated.find((node) => isRunning(node, now));
  const firstOpen = running ?? sorted.find((node) => node.start === null || node.finish === null);
  return sorted.map((node) => ({ node, timeFrame: timeFrame(node, firstOpen ?? null, now) }));
}

function isRunning(node: Node, now: number): boolean {
  return (
    node.start !== null &&
    node.finish !== null &&
    Date.parse(node.start) <= now &&
    now < Date.parse(node.finish) + dayLength
  );
}

function timeFrame(node: Node, current: Node | null, now: number): TeamIteration["timeFrame"] {
  if (node === current || isRunning(node, now)) return "current";
  if (node.finish !== null && Date.parse(node.finish) + dayLength <= now) return "past";
  return "future";
}

/** A node that is part of what the team plans in, or the service's refusal. */
export function plannedIteration(nodes: NodeStore, settings: TeamSettings, identifier: string): Node {
  const backlog = settings.backlogIteration === null ? null : nodes.byIdentifier(settings.backlogIteration);
  if (backlog === null)
    throw boardError("InvalidTeamSettingsException", {
      message: "TF400497: The backlog iteration path that you specified is no longer valid.",
    });
  const node = nodes.byIdentifier(identifier);
  if (node === null || !nodes.subtree(backlog).some((each) => each.id === node.id))
    throw boardError("InvalidTeamSettingsException", {
      message: "TF400499: The iteration path that you specified is not below the backlog iteration of the team.",
    });
  return node;
}
