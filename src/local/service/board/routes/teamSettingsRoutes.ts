/** What a team plans with: its settings, its sprints, its areas. */
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
} from "../../route";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { work } from "../locations";
import { fullPath, type Node } from "../nodeStore";
import { sentText } from "../sentText";
import { plannedIteration, type BugsBehavior, type TeamIteration, type TeamSettings } from "../teamSettingsStore";
import { apiUrl, type Json } from "../workItemShape";
import { nodePathOf } from "./classificationRoutes";
import { projectOfPath } from "./requests";
import { bugsBehaviors, inTeam, iterationNamed, projectUrl, teamOf, workUrl } from "./teamRequests";

const timeFrames = { past: 0, current: 1, future: 2 } as const;
const weekDays = { sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 } as const;
const noIteration = "00000000-0000-0000-0000-000000000000";

export function teamSettingsRoutes(stores: BoardStores): readonly Route[] {
  return [
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
    route(work.teamFieldValues, "GET", (request) => ok(fieldValuesShape(stores, request)), {
      paths: inTeam("teamsettings/teamfieldvalues"),
    }),
    route(work.teamFieldValues, "PATCH", (request) => changeFieldValues(stores, request), {
      paths: inTeam("teamsettings/teamfieldvalues"),
    }),
  ];
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
  const node = stores.nodes.findFull(projectOfPath(request), "area", path.replace(/^\\/, ""));
  if (node === null)
    throw boardError("InvalidTeamSettingsException", { message: `The area path '${path}' does not exist.` });
  return node.id;
}
