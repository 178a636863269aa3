/** How a team plans: backlog configuration, settings, sprints, areas, backlogs. */
import {
  answer,
  enumValue,
  list,
  noContent,
  ok,
  route,
  type Context,
  type Project,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
  type Team,
} from "../../route";
import { boardError } from "../boardErrors";
import { projectOf, type BoardStores } from "../boardStores";
import { work } from "../locations";
import { fullPath, type Node } from "../nodeStore";
import { typesOfLevel, type BacklogLevel, type Process } from "../processes/process";
import { hierarchy } from "../relationTypes";
import { plannedIteration, type BugsBehavior, type TeamIteration, type TeamSettings } from "../teamSettingsStore";
import { apiUrl, typeUrl, type Json } from "../workItemShape";
import { runWiql } from "../wiql/runWiql";
import { nodePathOf } from "./classificationRoutes";
import { projectOfPath } from "./requests";
import { sentText } from "../sentText";

const bugsBehaviors: Readonly<Record<BugsBehavior, number>> = { off: 0, asRequirements: 1, asTasks: 2 };
const timeFrames = { past: 0, current: 1, future: 2 } as const;
const backlogTypes = { portfolio: 0, requirement: 1, task: 2 } as const;
const weekDays = { sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 } as const;
const noIteration = "00000000-0000-0000-0000-000000000000";

export function workRoutes(stores: BoardStores): readonly Route[] {
  const inTeam = (path: string): readonly string[] => [
    `{project}/{team}/_apis/work/${path}`,
    `{project}/_apis/work/${path}`,
  ];
  return [
    route(work.backlogConfiguration, "GET", (request) => ok(configurationShape(stores, request)), {
      paths: inTeam("backlogconfiguration"),
    }),
    route(work.processConfiguration, "GET", (request) => ok(processShape(stores, projectOfPath(request)))),
    route(
      work.backlogs,
      "GET",
      (request) => list(levelsOf(stores, request).map((level) => levelShape(stores, request, level, true))),
      {
        paths: inTeam("backlogs"),
      },
    ),
    route(work.backlogs, "GET", (request) => ok(levelShape(stores, request, levelNamed(stores, request, "id"), true)), {
      paths: inTeam("backlogs/{id}"),
    }),
    route(work.backlogItems, "GET", (request, context) => backlogItems(stores, request, context), {
      paths: inTeam("backlogs/{backlogId}/workItems"),
    }),
    route(work.teamSettings, "GET", (request) => ok(settingsShape(stores, request)), { paths: inTeam("teamsettings") }),
    route(work.teamSettings, "PATCH", (request) => changeSettings(stores, request), { paths: inTeam("teamsettings") }),
    route(work.iterations, "GET", (request, context) => readIterations(stores, request, context), {
      paths: inTeam("teamsettings/iterations"),
    }),
    route(work.iterations, "POST", (request, context) => addIteration(stores, request, context), {
      paths: inTeam("teamsettings/iterations"),
    }),
    route(work.iterations, "GET", (request, context) => readIteration(stores, request, context), {
      paths: inTeam("teamsettings/iterations/{id}"),
    }),
    route(work.iterations, "DELETE", (request) => removeIteration(stores, request), {
      paths: inTeam("teamsettings/iterations/{id}"),
    }),
    route(work.iterationItems, "GET", (request, context) => iterationItems(stores, request, context), {
      paths: inTeam("teamsettings/iterations/{iterationId}/workitems"),
    }),
    route(work.teamFieldValues, "GET", (request) => ok(fieldValuesShape(stores, request)), {
      paths: inTeam("teamsettings/teamfieldvalues"),
    }),
    route(work.teamFieldValues, "PATCH", (request) => changeFieldValues(stores, request), {
      paths: inTeam("teamsettings/teamfieldvalues"),
    }),
  ];
}

function teamOf(request: RoutedRequest): Team {
  if (request.team === null) throw new Error(`the path of ${request.route.resource} has no team`);
  return request.team;
}

function workUrl(stores: BoardStores, request: RoutedRequest, path: string): string {
  return `${stores.service.baseUrl}/${projectOfPath(request).id}/${teamOf(request).id}/_apis/work/${path}`;
}

function projectUrl(stores: BoardStores, project: Pick<Project, "id">): string {
  return `${stores.service.baseUrl}/_apis/projects/${project.id}`;
}

function processOf(stores: BoardStores, request: RoutedRequest): Process {
  return stores.processes.of(projectOfPath(request));
}

function fieldReference(stores: BoardStores, referenceName: string): Json {
  const field = stores.processes.fields.find(referenceName);
  return { referenceName, name: field?.name ?? referenceName, url: apiUrl(stores, null, `fields/${referenceName}`) };
}

function isHidden(settings: TeamSettings, level: BacklogLevel): boolean {
  return level.kind !== "task" && !(settings.visibilities[level.id] ?? !level.hidden);
}

/** Bugs stand beside the types of a level where the team handles them so. */
function typesShown(process: Process, level: BacklogLevel, settings: TeamSettings): readonly string[] {
  const { types } = typesOfLevel(process, level);
  const bugs = process.categories.find((category) => category.referenceName === "Microsoft.BugCategory")?.types ?? [];
  const joins =
    (level.kind === "requirement" && settings.bugsBehavior === "asRequirements") ||
    (level.kind === "task" && settings.bugsBehavior === "asTasks");
  return joins ? [...types, ...bugs.filter((bug) => !types.includes(bug))] : types;
}

function levelShape(stores: BoardStores, request: RoutedRequest, level: BacklogLevel, ownFieldUrls: boolean): Json {
  const project = projectOfPath(request);
  const process = processOf(stores, request);
  const settings = stores.teams.of(teamOf(request));
  const reference = (name: string): Json => ({ name, url: typeUrl(stores, project, name) });
  const column = (field: string): Json =>
    ownFieldUrls
      ? fieldReference(stores, field)
      : { ...fieldReference(stores, field), url: apiUrl(stores, null, "fields") };
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
  const shape = (level: BacklogLevel): Json => levelShape(stores, request, level, true);
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
  });
  const ids = result.kind === "flat" ? result.ids : [];
  return ok({ workItems: ids.map((id) => ({ rel: null, source: null, target: itemReference(stores, id) })) });
}

function areaCondition(stores: BoardStores, request: RoutedRequest, settings: TeamSettings): string | null {
  const conditions = settings.areas.flatMap(({ area, includeChildren }) => {
    const node = stores.nodes.byId(area);
    if (node === null) return [];
    const path = fullPath(projectOfPath(request), node).replaceAll("'", "''");
    return [`[System.AreaPath] ${includeChildren ? "UNDER" : "="} '${path}'`];
  });
  return conditions.length === 0 ? null : conditions.join(" OR ");
}

function itemReference(stores: BoardStores, id: number): Json {
  return { id, url: apiUrl(stores, null, `workItems/${id}`) };
}

function settingsShape(stores: BoardStores, request: RoutedRequest): Json {
  const project = projectOfPath(request);
  const team = teamOf(request);
  const settings = stores.teams.of(team);
  const backlog = iterationNode(stores, settings.backlogIteration);
  const standard = iterationNode(stores, settings.defaultIteration);
  const url = workUrl(stores, request, "teamsettings");
  const nodes = [backlog, standard].flatMap((node) =>
    node === null ? [] : [{ href: apiUrl(stores, project, nodePathOf(node)) }],
  );
  return {
    backlogIteration: backlog === null ? { id: noIteration } : iterationReference(stores, project, backlog),
    bugsBehavior: enumValue(settings.bugsBehavior, bugsBehaviors),
    workingDays: settings.workingDays.map((day) => enumValue(day as keyof typeof weekDays, weekDays)),
    backlogVisibilities: settings.visibilities,
    defaultIteration: standard === null ? null : iterationReference(stores, project, standard),
    defaultIterationMacro: settings.defaultIterationMacro,
    url,
    _links: {
      self: { href: url },
      project: { href: projectUrl(stores, project) },
      team: { href: `${projectUrl(stores, project)}/teams/${team.id}` },
      teamIterations: { href: `${url}/iterations` },
      teamFieldValues: { href: `${url}/teamfieldvalues` },
      ...(nodes.length === 0 ? {} : { classificationNode: nodes.length === 1 ? nodes[0] : nodes }),
    },
  };
}

function iterationNode(stores: BoardStores, identifier: string | null): Node | null {
  return identifier === null ? null : stores.nodes.byIdentifier(identifier);
}

function iterationReference(stores: BoardStores, project: Project, node: Node): Json {
  const name = node.parent === null ? project.name : node.name;
  return { id: node.identifier, name, path: node.path, url: apiUrl(stores, project, nodePathOf(node)) };
}

function changeSettings(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const team = teamOf(request);
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const before = stores.teams.of(team);
  stores.teams.set(team, {
    ...before,
    ...backlogIterationOf(stores, request, body["backlogIteration"]),
    ...defaultIterationOf(stores, before, body),
    ...bugsBehaviorOf(body["bugsBehavior"]),
    ...(Array.isArray(body["workingDays"]) ? { workingDays: body["workingDays"].map(dayName) } : {}),
    ...visibilitiesFrom(before, body["backlogVisibilities"]),
  });
  return ok(settingsShape(stores, request));
}

function dayName(sent: unknown): string {
  const names = Object.keys(weekDays) as (keyof typeof weekDays)[];
  const name = names.find((each) => each === String(sent).toLowerCase() || weekDays[each] === sent);
  if (name === undefined)
    throw boardError("InvalidTeamSettingsException", { message: `The working day '${String(sent)}' is not valid.` });
  return name;
}

function backlogIterationOf(stores: BoardStores, request: RoutedRequest, sent: unknown): Partial<TeamSettings> {
  if (sent === undefined || sent === null) return {};
  const node = stores.nodes.byIdentifier(sentText(sent));
  if (node === null || node.structure !== "iteration" || node.project !== projectOfPath(request).id)
    throw boardError("InvalidTeamSettingsException", {
      message: "TF400497: The backlog iteration path that you specified is no longer valid.",
    });
  return { backlogIteration: node.identifier };
}

function defaultIterationOf(
  stores: BoardStores,
  before: TeamSettings,
  body: Readonly<Record<string, unknown>>,
): Partial<TeamSettings> {
  const { defaultIteration, defaultIterationMacro } = body;
  if (typeof defaultIterationMacro === "string" && defaultIterationMacro !== "") {
    if (defaultIterationMacro.toLowerCase() !== "@currentiteration")
      throw boardError("InvalidTeamSettingsException", {
        message: `The macro '${defaultIterationMacro}' is not valid.`,
      });
    return { defaultIteration: null, defaultIterationMacro: "@currentIteration" };
  }
  if (typeof defaultIteration !== "string" || defaultIteration === "") return {};
  return {
    defaultIteration: plannedIteration(stores.nodes, before, defaultIteration).identifier,
    defaultIterationMacro: null,
  };
}

function bugsBehaviorOf(sent: unknown): Partial<TeamSettings> {
  if (sent === undefined || sent === null) return {};
  const names = Object.keys(bugsBehaviors) as BugsBehavior[];
  const name = names.find(
    (each) => each.toLowerCase() === sentText(sent).toLowerCase() || bugsBehaviors[each] === sent,
  );
  if (name === undefined)
    throw boardError("InvalidTeamSettingsException", {
      message: `The value '${sentText(sent)}' is not valid for bugsBehavior.`,
    });
  return { bugsBehavior: name };
}

function visibilitiesFrom(before: TeamSettings, sent: unknown): Partial<TeamSettings> {
  if (typeof sent !== "object" || sent === null) return {};
  const known = Object.entries(sent).filter(
    ([level, shown]) => level in before.visibilities && typeof shown === "boolean",
  );
  return { visibilities: { ...before.visibilities, ...(Object.fromEntries(known) as Record<string, boolean>) } };
}

function iterationShape(
  stores: BoardStores,
  request: RoutedRequest,
  { node, timeFrame }: TeamIteration,
  links: boolean,
): Json {
  const project = projectOfPath(request);
  const all = workUrl(stores, request, "teamsettings/iterations");
  const url = `${all}/${node.identifier}`;
  const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return {
    id: node.identifier,
    name: node.parent === null ? project.name : node.name,
    path: fullPath(project, node),
    attributes: {
      startDate: date(node.start),
      finishDate: date(node.finish),
      timeFrame: enumValue(timeFrame, timeFrames),
    },
    url,
    ...(links ? { _links: iterationLinks(stores, request, node, url, all) } : {}),
  };
}

function iterationLinks(stores: BoardStores, request: RoutedRequest, node: Node, url: string, all: string): Json {
  const project = projectOfPath(request);
  return {
    self: { href: url },
    project: { href: projectUrl(stores, project) },
    team: { href: `${projectUrl(stores, project)}/teams/${teamOf(request).id}` },
    teamSettings: { href: workUrl(stores, request, "teamsettings") },
    teamIterations: { href: all },
    capacity: { href: `${url}/capacities` },
    workitems: { href: `${url}/workitems` },
    classificationNode: { href: apiUrl(stores, project, nodePathOf(node)) },
    teamDaysOff: { href: `${url}/teamdaysoff` },
  };
}

function readIterations(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const wanted = request.query.text("$timeframe");
  if (wanted !== null && wanted.toLowerCase() !== "current")
    throw boardError("InvalidTeamSettingsException", {
      message: "TF400498: Only the time frame 'current' is supported.",
    });
  const all = stores.teams.iterationsOf(teamOf(request), context.now);
  const shown = wanted === null ? all : all.filter((iteration) => iteration.timeFrame === "current");
  return list(shown.map((iteration) => iterationShape(stores, request, iteration, false)));
}

function iterationNamed(
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

function addIteration(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const team = teamOf(request);
  const settings = stores.teams.of(team);
  const { id } = (request.body ?? {}) as { id?: unknown };
  const node = plannedIteration(stores.nodes, settings, sentText(id));
  if (!settings.iterations.includes(node.identifier))
    stores.teams.set(team, { ...settings, iterations: [...settings.iterations, node.identifier] });
  return answer(201, iterationShape(stores, request, iterationNamed(stores, request, context, node.identifier), true));
}

function readIteration(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  return ok(
    iterationShape(stores, request, iterationNamed(stores, request, context, request.segments["id"] ?? ""), true),
  );
}

function removeIteration(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const team = teamOf(request);
  const settings = stores.teams.of(team);
  const identifier = (request.segments["id"] ?? "").toLowerCase();
  if (!settings.iterations.includes(identifier)) throw boardError("TeamIterationNotFound", { iteration: identifier });
  stores.teams.set(team, { ...settings, iterations: settings.iterations.filter((each) => each !== identifier) });
  return noContent();
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

function fieldValuesShape(stores: BoardStores, request: RoutedRequest): Json {
  const project = projectOfPath(request);
  const settings = stores.teams.of(teamOf(request));
  const url = workUrl(stores, request, "teamsettings/teamfieldvalues");
  const path = (area: number | null): string | null => {
    const node = area === null ? null : stores.nodes.byId(area);
    return node === null ? null : fullPath(project, node);
  };
  return {
    field: { referenceName: "System.AreaPath", url: apiUrl(stores, null, "fields/System.AreaPath") },
    defaultValue: path(settings.defaultArea),
    values: settings.areas.map(({ area, includeChildren }) => ({ value: path(area), includeChildren })),
    url,
    _links: {
      self: { href: url },
      project: { href: projectUrl(stores, project) },
      team: { href: `${projectUrl(stores, project)}/teams/${teamOf(request).id}` },
      teamSettings: { href: workUrl(stores, request, "teamsettings") },
      areaPathClassificationNodes: { href: apiUrl(stores, project, "classificationNodes/Areas") },
    },
  };
}

function changeFieldValues(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const team = teamOf(request);
  const { defaultValue, values } = (request.body ?? {}) as { defaultValue?: unknown; values?: unknown };
  if (typeof defaultValue !== "string" || defaultValue === "") throw boardError("TeamFieldArgumentNullException", {});
  const areas = (Array.isArray(values) ? values : []).map((value: { value?: unknown; includeChildren?: unknown }) => ({
    area: areaAt(stores, request, sentText(value.value)),
    includeChildren: value.includeChildren === true,
  }));
  const defaultArea = areaAt(stores, request, defaultValue);
  if (!areas.some(({ area }) => area === defaultArea))
    throw boardError("InvalidTeamSettingsException", {
      message: "The default value must be one of the values of the team field.",
    });
  stores.teams.set(team, { ...stores.teams.of(team), areas, defaultArea });
  return ok(fieldValuesShape(stores, request));
}

function areaAt(stores: BoardStores, request: RoutedRequest, path: string): number {
  const node = stores.nodes.findFull(projectOf(stores, projectOfPath(request).id), "area", path.replace(/^\\/, ""));
  if (node === null)
    throw boardError("InvalidTeamSettingsException", { message: `The area path '${path}' does not exist.` });
  return node.id;
}
