/** Backlogs: the levels of the process as a team sees them, and the items that stand on them. */
import {
  enumValue,
  list,
  ok,
  route,
  type Context,
  type Project,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../../route";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { work } from "../locations";
import { fullPath } from "../nodeStore";
import { typesOfLevel, type BacklogLevel, type Process } from "../processes/process";
import { hierarchy } from "../relationTypes";
import type { TeamSettings } from "../teamSettingsStore";
import { apiUrl, typeUrl, type Json } from "../workItemShape";
import { runWiql } from "../wiql/runWiql";
import { projectOfPath } from "./requests";
import {
  areaCondition,
  bugsBehaviors,
  inTeam,
  itemReference,
  iterationNamed,
  processOf,
  teamOf,
  typesShown,
  workUrl,
} from "./teamRequests";

const backlogTypes = { portfolio: 0, requirement: 1, task: 2 } as const;

export function backlogRoutes(stores: BoardStores): readonly Route[] {
  return [
    route(work.backlogConfiguration, "GET", (request) => ok(configurationShape(stores, request)), {
      paths: inTeam("backlogconfiguration"),
    }),
    route(work.processConfiguration, "GET", (request) => ok(processShape(stores, projectOfPath(request)))),
    route(
      work.backlogs,
      "GET",
      (request) => list(levelsOf(stores, request).map((level) => levelShape(stores, request, level))),
      {
        paths: inTeam("backlogs"),
      },
    ),
    route(work.backlogs, "GET", (request) => ok(levelShape(stores, request, levelNamed(stores, request, "id"))), {
      paths: inTeam("backlogs/{id}"),
    }),
    route(work.backlogItems, "GET", (request, context) => backlogItems(stores, request, context), {
      paths: inTeam("backlogs/{backlogId}/workItems"),
    }),
    route(work.iterationItems, "GET", (request, context) => iterationItems(stores, request, context), {
      paths: inTeam("teamsettings/iterations/{iterationId}/workitems"),
    }),
  ];
}

function fieldReference(stores: BoardStores, referenceName: string): Json {
  const field = stores.processes.fields.find(referenceName);
  return { referenceName, name: field?.name ?? referenceName, url: apiUrl(stores, null, `fields/${referenceName}`) };
}

function isHidden(settings: TeamSettings, level: BacklogLevel): boolean {
  return level.kind !== "task" && !(settings.visibilities[level.id] ?? !level.hidden);
}

function levelShape(stores: BoardStores, request: RoutedRequest, level: BacklogLevel): Json {
  const project = projectOfPath(request);
  const process = processOf(stores, request);
  const settings = stores.teams.of(teamOf(request));
  const reference = (name: string): Json => ({ name, url: typeUrl(stores, project, name) });
  const column = (field: string): Json => fieldReference(stores, field);
  return {
    id: level.id,
    name: level.name,
    rank: level.rank,
    workItemCountLimit: 1000,
    addPanelFields: [column("System.Title")],
    columnFields: level.columns
      .filter(([field]) => field !== "")
      .map(([field, width]) => ({ columnFieldReference: column(field), width })),
    workItemTypes: typesShown(process, level, settings).map(reference),
    defaultWorkItemType: reference(typesOfLevel(process, level).defaultType),
    color: level.color,
    isHidden: isHidden(settings, level),
    type: enumValue(level.kind, backlogTypes),
  };
}

function levelsOf(stores: BoardStores, request: RoutedRequest): readonly BacklogLevel[] {
  return processOf(stores, request).levels;
}

function levelNamed(stores: BoardStores, request: RoutedRequest, segment: string): BacklogLevel {
  const name = request.segments[segment] ?? "";
  const level = levelsOf(stores, request).find(
    (each) => each.id.toLowerCase() === name.toLowerCase() || each.name.toLowerCase() === name.toLowerCase(),
  );
  if (level === undefined) throw boardError("BacklogDoesNotExist", { backlog: name });
  return level;
}

function configurationShape(stores: BoardStores, request: RoutedRequest): Json {
  const project = projectOfPath(request);
  const process = processOf(stores, request);
  const settings = stores.teams.of(teamOf(request));
  const shape = (level: BacklogLevel): Json => levelShape(stores, request, level);
  const task = process.levels.find((level) => level.kind === "task");
  const requirement = process.levels.find((level) => level.kind === "requirement");
  // Nearest first, as captured: the features before the epics.
  const portfolio = process.levels.filter((level) => level.kind === "portfolio").toReversed();
  return {
    ...(task === undefined ? {} : { taskBacklog: shape(task) }),
    ...(requirement === undefined ? {} : { requirementBacklog: shape(requirement) }),
    portfolioBacklogs: portfolio.map(shape),
    workItemTypeMappedStates: mappedStates(process),
    backlogFields: { typeFields: typeFields(process) },
    bugsBehavior: enumValue(settings.bugsBehavior, bugsBehaviors),
    hiddenBacklogs: process.levels.filter((level) => isHidden(settings, level)).map((level) => level.id),
    url: apiUrl(stores, project, "").replace("/_apis/wit/", "/_apis/work/backlogconfiguration"),
    isBugsBehaviorConfigured: true,
  };
}

/** States of every type that stands on a backlog, those of removed work left out. */
function mappedStates(process: Process): readonly Json[] {
  const planned = new Set(process.categories.flatMap((category) => category.types));
  return process.types
    .filter((type) => planned.has(type.name))
    .map((type) => ({
      workItemTypeName: type.name,
      states: Object.fromEntries(
        type.states.filter((state) => state.category !== "Removed").map((state) => [state.name, state.category]),
      ),
    }));
}

function typeFields(process: Process): Json {
  const { order, effort, remainingWork, activity } = process.roles;
  return { Order: order, Effort: effort, RemainingWork: remainingWork, Activity: activity, Team: "System.AreaPath" };
}

function processShape(stores: BoardStores, project: Project): Json {
  const process = stores.processes.of(project);
  const backlog = (level: BacklogLevel): Json => ({
    name: level.name,
    referenceName: level.id,
    workItemTypes: typesOfLevel(process, level).types.map((name) => ({ name, url: typeUrl(stores, project, name) })),
  });
  const bugs = process.categories.find((category) => category.referenceName === "Microsoft.BugCategory");
  const one = (kind: BacklogLevel["kind"]): BacklogLevel | undefined =>
    process.levels.find((level) => level.kind === kind);
  const [task, requirement] = [one("task"), one("requirement")];
  return {
    typeFields: Object.fromEntries(
      Object.entries(typeFields(process)).map(([role, field]) => [role, fieldReference(stores, String(field))]),
    ),
    ...(task === undefined ? {} : { taskBacklog: backlog(task) }),
    ...(requirement === undefined ? {} : { requirementBacklog: backlog(requirement) }),
    portfolioBacklogs: process.levels.filter((level) => level.kind === "portfolio").map(backlog),
    ...(bugs === undefined
      ? {}
      : {
          bugWorkItems: {
            name: "Bugs",
            referenceName: bugs.referenceName,
            workItemTypes: bugs.types.map((name) => ({ name, url: typeUrl(stores, project, name) })),
          },
        }),
    url: apiUrl(stores, project, "").replace("/_apis/wit/", "/_apis/work/processconfiguration"),
  };
}

/** Items of a level in the team's areas and backlog iteration, in backlog order. */
function backlogItems(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const level = levelNamed(stores, request, "backlogId");
  const process = processOf(stores, request);
  const settings = stores.teams.of(teamOf(request));
  const types = typesShown(process, level, settings);
  const open = process.types
    .filter((type) => types.includes(type.name))
    .flatMap((type) =>
      type.states.filter((state) => !["Completed", "Removed"].includes(state.category)).map((state) => state.name),
    );
  const quoted = (texts: readonly string[]): string =>
    texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(", ");
  const areas = areaCondition(stores, request, settings);
  if (types.length === 0 || open.length === 0 || areas === null) return ok({ workItems: [] });
  const text = `SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project AND [System.WorkItemType] IN (${quoted(types)}) AND [System.State] IN (${quoted(open)}) AND (${areas}) ORDER BY [${process.roles.order}], [System.Id]`;
  const result = runWiql({
    stores,
    text,
    top: null,
    timePrecision: false,
    project: projectOfPath(request),
    team: request.team,
    user: context.currentUser,
    now: context.now,
    indexedAt: null,
  });
  const ids = result.kind === "flat" ? result.ids : [];
  return ok({ workItems: ids.map((id) => ({ rel: null, source: null, target: itemReference(stores, id) })) });
}

/** Requirements and tasks of a sprint, each task below its parent. */
function iterationItems(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { node } = iterationNamed(stores, request, context, request.segments["iterationId"] ?? "");
  const process = processOf(stores, request);
  const settings = stores.teams.of(teamOf(request));
  const areas = areaCondition(stores, request, settings);
  const types = process.levels
    .filter((level) => level.kind !== "portfolio")
    .flatMap((level) => typesShown(process, level, settings));
  const url = `${workUrl(stores, request, "teamsettings/iterations")}/${node.identifier}/workitems`;
  if (areas === null || types.length === 0) return ok({ workItemRelations: [], url });
  const path = fullPath(projectOfPath(request), node).replaceAll("'", "''");
  const quoted = types.map((type) => `'${type.replaceAll("'", "''")}'`).join(", ");
  const result = runWiql({
    stores,
    text: `SELECT [System.Id] FROM WorkItems WHERE [System.IterationPath] = '${path}' AND [System.WorkItemType] IN (${quoted}) AND (${areas}) ORDER BY [${process.roles.order}], [System.Id]`,
    top: null,
    timePrecision: false,
    project: projectOfPath(request),
    team: request.team,
    user: context.currentUser,
    now: context.now,
    indexedAt: null,
  });
  const ids = result.kind === "flat" ? result.ids : [];
  const rows = ids.map((id) => {
    const parent = stores.items.parentOf(id);
    const inSprint = parent !== null && ids.includes(parent);
    return {
      rel: inSprint ? `${hierarchy}-Forward` : null,
      source: inSprint ? itemReference(stores, parent) : null,
      target: itemReference(stores, id),
    };
  });
  return ok({ workItemRelations: rows, url });
}
