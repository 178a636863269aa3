/** What the routes of planning have in common: the team of the path, its addresses, its areas and types. */
import type { Context, Project, RoutedRequest, Team } from "../../route";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { fullPath } from "../nodeStore";
import { typesOfLevel, type BacklogLevel, type Process } from "../processes/process";
import type { BugsBehavior, TeamIteration, TeamSettings } from "../teamSettingsStore";
import { apiUrl, type Json } from "../workItemShape";
import { projectOfPath } from "./requests";

export const bugsBehaviors: Readonly<Record<BugsBehavior, number>> = { off: 0, asRequirements: 1, asTasks: 2 };

/** A path below a named team, and below the project's default team. */
export function inTeam(path: string): readonly string[] {
  return [`{project}/{team}/_apis/work/${path}`, `{project}/_apis/work/${path}`];
}

export function teamOf(request: RoutedRequest): Team {
  if (request.team === null) throw new Error(`the path of ${request.route.resource} has no team`);
  return request.team;
}

export function workUrl(stores: BoardStores, request: RoutedRequest, path: string): string {
  return `${stores.service.baseUrl}/${projectOfPath(request).id}/${teamOf(request).id}/_apis/work/${path}`;
}

export function projectUrl(stores: BoardStores, project: Pick<Project, "id">): string {
  return `${stores.service.baseUrl}/_apis/projects/${project.id}`;
}

export function processOf(stores: BoardStores, request: RoutedRequest): Process {
  return stores.processes.of(projectOfPath(request));
}

/** The areas of a team as a condition of a query; null where it has none. */
export function areaCondition(stores: BoardStores, request: RoutedRequest, settings: TeamSettings): string | null {
  const conditions = settings.areas.flatMap(({ area, includeChildren }) => {
    const node = stores.nodes.byId(area);
    if (node === null) return [];
    const path = fullPath(projectOfPath(request), node).replaceAll("'", "''");
    return [`[System.AreaPath] ${includeChildren ? "UNDER" : "="} '${path}'`];
  });
  return conditions.length === 0 ? null : conditions.join(" OR ");
}

export function itemReference(stores: BoardStores, id: number): Json {
  return { id, url: apiUrl(stores, null, `workItems/${id}`) };
}

/** Bugs stand beside the types of a level where the team handles them so. */
export function typesShown(process: Process, level: BacklogLevel, settings: TeamSettings): readonly string[] {
  const { types } = typesOfLevel(process, level);
  const bugs = process.categories.find((category) => category.referenceName === "Microsoft.BugCategory")?.types ?? [];
  const joins =
    (level.kind === "requirement" && settings.bugsBehavior === "asRequirements") ||
    (level.kind === "task" && settings.bugsBehavior === "asTasks");
  return joins ? [...types, ...bugs.filter((bug) => !types.includes(bug))] : types;
}

export function iterationNamed(
  stores: BoardStores,
  request: RoutedRequest,
  context: Context,
  identifier: string,
): TeamIteration {
  const found = stores.teams
    .iterationsOf(teamOf(request), context.now)
    .find(({ node }) => node.identifier === identifier.toLowerCase());
  if (found === undefined) throw boardError("TeamIterationNotFound", { iteration: identifier });
  return found;
}
