/** Who of a team works how much in an iteration, and on which days nobody does. */
import { list, ok, route, type Context, type Route, type RoutedRequest, type ServiceResponse } from "../../route";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { work } from "../locations";
import type { Capacity, DateRange, IterationPlan } from "../teamSettingsStore";
import { apiUrl, personRef, type Json } from "../workItemShape";
import { nodePathOf } from "./classificationRoutes";
import { projectOfPath } from "./requests";
import { inTeam, iterationNamed, projectUrl, teamOf, workUrl } from "./teamRequests";

const noPlan: IterationPlan = { capacities: {}, daysOff: [] };
const dayLength = 86_400_000;

export function capacityRoutes(stores: BoardStores): readonly Route[] {
  const all = inTeam("teamsettings/iterations/{iterationId}/capacities");
  const one = all.map((path) => `${path}/{teamMemberId}`);
  const daysOff = inTeam("teamsettings/iterations/{iterationId}/teamdaysoff");
  return [
    route(work.capacities, "GET", (request, context) => readCapacities(stores, request, context), { paths: all }),
    route(work.capacities, "PUT", (request, context) => replaceCapacities(stores, request, context), { paths: all }),
    route(
      work.capacities,
      "GET",
      (request, context) => {
        const { plan } = planned(stores, request, context);
        const id = memberOf(stores, request);
        return ok(capacityShape(stores, request, id, plan.capacities[id] ?? { activities: [], daysOff: [] }, true));
      },
      { paths: one },
    ),
    route(work.capacities, "PATCH", (request, context) => changeCapacity(stores, request, context), { paths: one }),
    route(work.teamDaysOff, "GET", (request, context) => readDaysOff(stores, request, context), { paths: daysOff }),
    route(work.teamDaysOff, "PATCH", (request, context) => changeDaysOff(stores, request, context), { paths: daysOff }),
    route(work.iterationCapacities, "GET", (request) => readTotals(stores, request)),
  ];
}

interface Planned {
  readonly iteration: string;
  readonly plan: IterationPlan;
}

/** The iteration must be one of the team's. */
function planned(stores: BoardStores, request: RoutedRequest, context: Context): Planned {
  const { node } = iterationNamed(stores, request, context, request.segments["iterationId"] ?? "");
  return { iteration: node.identifier, plan: stores.teams.of(teamOf(request)).plans?.[node.identifier] ?? noPlan };
}

function keep(stores: BoardStores, request: RoutedRequest, iteration: string, plan: IterationPlan): void {
  const team = teamOf(request);
  const settings = stores.teams.of(team);
  stores.teams.set(team, { ...settings, plans: { ...settings.plans, [iteration]: plan } });
}

function iterationUrl(stores: BoardStores, request: RoutedRequest): string {
  return workUrl(stores, request, `teamsettings/iterations/${(request.segments["iterationId"] ?? "").toLowerCase()}`);
}

function memberOf(stores: BoardStores, request: RoutedRequest): string {
  const id = request.segments["teamMemberId"] ?? "";
  const user = stores.users.byId(id.toLowerCase());
  if (user === null) {
    throw boardError("InvalidTeamSettingsException", { message: `The team member '${id}' does not exist.` });
  }
  return user.id;
}

function links(stores: BoardStores, request: RoutedRequest, self: string): Json {
  const project = projectOfPath(request);
  const node = stores.nodes.byIdentifier((request.segments["iterationId"] ?? "").toLowerCase());
  return {
    self: { href: self },
    project: { href: projectUrl(stores, project) },
    team: { href: `${projectUrl(stores, project)}/teams/${teamOf(request).id}` },
    teamSettings: { href: workUrl(stores, request, "teamsettings") },
    teamIterations: { href: workUrl(stores, request, "teamsettings/iterations") },
    teamIteration: { href: iterationUrl(stores, request) },
    ...(node === null || !self.includes("/capacities")
      ? {}
      : { classificationNode: { href: apiUrl(stores, project, nodePathOf(node)) } }),
  };
}

function capacityShape(
  stores: BoardStores,
  request: RoutedRequest,
  id: string,
  { activities, daysOff }: Capacity,
  withLinks: boolean,
): Json {
  const user = stores.users.byId(id);
  const url = `${iterationUrl(stores, request)}/capacities/${id}`;
  return {
    teamMember: user === null ? { id } : personRef(stores, user),
    activities,
    daysOff: daysOff.map(rangeShape),
    url,
    ...(withLinks ? { _links: links(stores, request, url) } : {}),
  };
}

function rangeShape({ start, end }: DateRange): Json {
  return { start: new Date(start), end: new Date(end) };
}

/** Version 3 of the resource (7.1 on) tells totals with the members; before it was the list alone. */
function capacitiesShape(stores: BoardStores, request: RoutedRequest, plan: IterationPlan): ServiceResponse {
  const rows = Object.entries(plan.capacities);
  const members = rows.map(([id, capacity]) => capacityShape(stores, request, id, capacity, false));
  if (request.version.resourceVersion < 3 || request.version.number < 6) return list(members);
  return ok({ teamMembers: members, totalCapacityPerDay: perDay(plan), totalDaysOff: daysOffOf(plan) });
}

function readCapacities(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  return capacitiesShape(stores, request, planned(stores, request, context).plan);
}

interface SentCapacity {
  readonly teamMember?: { readonly id?: unknown };
  readonly activities?: unknown;
  readonly daysOff?: unknown;
}

function replaceCapacities(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { iteration, plan } = planned(stores, request, context);
  const sent = Array.isArray(request.body) ? (request.body as readonly SentCapacity[]) : [];
  const capacities = Object.fromEntries(
    sent.map((each) => {
      const user = stores.users.byId(typeof each.teamMember?.id === "string" ? each.teamMember.id.toLowerCase() : "");
      if (user === null) throw boardError("InvalidTeamSettingsException", { message: "A team member does not exist." });
      return [user.id, capacityOf(each)] as const;
    }),
  );
  const after = { ...plan, capacities };
  keep(stores, request, iteration, after);
  return list(
    Object.entries(after.capacities).map(([id, capacity]) => capacityShape(stores, request, id, capacity, false)),
  );
}

function changeCapacity(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { iteration, plan } = planned(stores, request, context);
  const id = memberOf(stores, request);
  const capacity = capacityOf(request.body ?? {});
  keep(stores, request, iteration, { ...plan, capacities: { ...plan.capacities, [id]: capacity } });
  return ok(capacityShape(stores, request, id, capacity, true));
}

function capacityOf({ activities, daysOff }: SentCapacity): Capacity {
  const rows = Array.isArray(activities) ? (activities as readonly { capacityPerDay?: unknown; name?: unknown }[]) : [];
  return {
    activities: rows.map(({ capacityPerDay, name }) => ({
      capacityPerDay: typeof capacityPerDay === "number" && capacityPerDay >= 0 ? capacityPerDay : 0,
      name: typeof name === "string" ? name : null,
    })),
    daysOff: rangesOf(daysOff),
  };
}

function rangesOf(sent: unknown): readonly DateRange[] {
  const rows = Array.isArray(sent) ? (sent as readonly { start?: unknown; end?: unknown }[]) : [];
  return rows.map(({ start, end }) => {
    const [from, to] = [new Date(typeof start === "string" ? start : ""), new Date(typeof end === "string" ? end : "")];
    if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()) || to < from) {
      throw boardError("InvalidTeamSettingsException", { message: "The days off must be ranges from start to end." });
    }
    return { start: from.toISOString(), end: to.toISOString() };
  });
}

function daysOffShape(stores: BoardStores, request: RoutedRequest, daysOff: readonly DateRange[]): ServiceResponse {
  const url = `${iterationUrl(stores, request)}/teamdaysoff`;
  return ok({ daysOff: daysOff.map(rangeShape), url, _links: links(stores, request, url) });
}

function readDaysOff(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  return daysOffShape(stores, request, planned(stores, request, context).plan.daysOff);
}

function changeDaysOff(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const { iteration, plan } = planned(stores, request, context);
  const daysOff = rangesOf(((request.body ?? {}) as { daysOff?: unknown }).daysOff);
  keep(stores, request, iteration, { ...plan, daysOff });
  return daysOffShape(stores, request, daysOff);
}

function perDay({ capacities }: IterationPlan): number {
  return Object.values(capacities)
    .flatMap(({ activities }) => activities)
    .reduce((sum, { capacityPerDay }) => sum + capacityPerDay, 0);
}

function days(ranges: readonly DateRange[]): number {
  const length = ({ start, end }: DateRange): number => (Date.parse(end) - Date.parse(start)) / dayLength + 1;
  return ranges.reduce((sum, range) => sum + Math.floor(length(range)), 0);
}

function daysOffOf({ capacities, daysOff }: IterationPlan): number {
  const own = Object.values(capacities).reduce((sum, capacity) => sum + days(capacity.daysOff), 0);
  return own + days(daysOff) * Object.keys(capacities).length;
}

/** Of all teams of the project that plan in the iteration. */
function readTotals(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const iteration = (request.segments["iterationId"] ?? "").toLowerCase();
  const node = stores.nodes.byIdentifier(iteration);
  if (node === null || node.project !== projectOfPath(request).id) {
    throw boardError("TeamIterationNotFound", { iteration });
  }
  const teams = stores.projects.teams(projectOfPath(request).id).flatMap((team) => {
    const { iterations, plans = {} } = stores.teams.of(team);
    const plan = plans[iteration] ?? noPlan;
    return iterations.includes(iteration)
      ? [{ teamId: team.id, teamCapacityPerDay: perDay(plan), teamTotalDaysOff: daysOffOf(plan) }]
      : [];
  });
  return ok({
    teams,
    totalIterationCapacityPerDay: teams.reduce((sum, team) => sum + team.teamCapacityPerDay, 0),
    totalIterationDaysOff: teams.reduce((sum, team) => sum + team.teamTotalDaysOff, 0),
  });
}
