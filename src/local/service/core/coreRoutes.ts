/** Projects, teams, processes and the operations that project changes run as. */
import { notEmulated, serviceError } from "../errors";
import { location } from "../locations";
import {
  answer,
  EnumValue,
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
} from "../route";
import { textOf } from "../textOf";
import { coreError } from "./coreErrors";
import { identityRef } from "./identityRef";
import type { OperationStore } from "./operationStore";
import type { PropertyStore } from "./propertyStore";
import { processes, processOfId } from "./processes";
import { projectReference, projectStates } from "./projectReference";

export interface CoreWorld {
  readonly operations: OperationStore;
  readonly properties: PropertyStore;
  /** Creates a project and everything every part of the service keeps for it. */
  readonly createProject: (options: {
    name: string;
    process: Project["process"];
    description: string | null;
    visibility: Project["visibility"];
    context: Context;
  }) => Project;
  readonly deleteProject: (project: Project) => void;
  readonly createTeam: (team: { project: Project; name: string; description: string; context: Context }) => Team;
  readonly deleteTeam: (team: Team) => void;
}

const projects = location("603fe2ac-9723-48b9-88ad-09305aa6c6e1");
const properties = location("4976a71a-4487-49aa-8aab-a1eda469037a");
const teams = location("d30a3dd1-f8ba-442a-b86a-bd0c0c383e59");
const categorizedTeams = location("6f9619ff-8b86-d011-b42d-00c04fc964ff");
const allTeams = location("7a4d9ee9-3433-4347-b47a-7a80f1cf307e");
const members = location("294c494c-2600-4d7e-b76c-3dd50c3c95be");
const processesLocation = location("93878975-88c5-4e6a-8abb-7ddd77a8a7d8");
const operations = location("9a1b74b4-2ca8-4a9f-8470-c2f2e6fdc949");

const operationStates = { notSet: 0, queued: 1, inProgress: 2, cancelled: 3, succeeded: 4, failed: 5 } as const;

export function coreRoutes(world: CoreWorld): readonly Route[] {
  const onePath = { paths: ["_apis/projects/{projectId}"] };
  return [
    route(projects, "GET", (request, context) => listProjects(request, context), { paths: ["_apis/projects"] }),
    route(
      projects,
      "GET",
      (request, context) => {
        const project = projectOf(request, context);
        return ok(projectValue(project, context, request.query.boolean("includeCapabilities") === true));
      },
      onePath,
    ),
    route(projects, "POST", (request, context) => createProject(world, request, context), {
      paths: ["_apis/projects"],
      permission: "administer",
    }),
    route(projects, "PATCH", (request, context) => updateProject(world, request, context), {
      ...onePath,
      permission: "administer",
    }),
    route(
      projects,
      "DELETE",
      (request, context) => {
        world.deleteProject(projectOf(request, context));
        return answer(202, startedOperation(world.operations.add(context.newId(), context.now), context));
      },
      { ...onePath, permission: "administer" },
    ),
    route(properties, "GET", (request, context) => {
      const process = processes[projectOf(request, context).process];
      return list(
        [
          { name: "System.CurrentProcessTemplateId", value: process.id },
          { name: "System.OriginalProcessTemplateId", value: process.id },
          { name: "System.ProcessTemplateType", value: process.id },
          { name: "System.Process Template", value: process.name },
          { name: "System.SourceControlGitEnabled", value: "True" },
          { name: "System.SourceControlCapabilityFlags", value: "2" },
          ...world.properties.of(projectOf(request, context).id),
        ].filter(({ name }) => matchesKeys(name, request.query.list("keys"))),
      );
    }),
    route(properties, "PATCH", (request, context) => changeProperties(world, request, context), {
      bodyTypes: ["application/json-patch+json"],
      permission: "administer",
    }),
    route(
      categorizedTeams,
      "GET",
      (request, context) => {
        const project = projectOf(request, context);
        const all = context.projects.teams(project.id);
        const isMine = (team: Team): boolean => team.members.some(({ userId }) => userId === context.currentUser.id);
        const shown = (rows: readonly Team[]): readonly unknown[] =>
          paged(rows, request).map((team) => teamValue(team, project, context));
        return ok({
          myTeams: shown(all.filter(isMine)),
          otherReadableTeams: shown(all.filter((team) => !isMine(team))),
        });
      },
      { paths: ["_apis/projects/{projectId}/categorizedteams"] },
    ),
    route(
      teams,
      "GET",
      (request, context) => {
        const project = projectOf(request, context);
        const mine = request.query.boolean("$mine") === true;
        const found = context.projects
          .teams(project.id)
          .filter((team) => !mine || team.members.some(({ userId }) => userId === context.currentUser.id));
        return list(
          paged(found, request).map((team) => teamValue(team, project, context)),
          { valueFirst: true },
        );
      },
      { paths: ["_apis/projects/{projectId}/teams"] },
    ),
    route(
      teams,
      "GET",
      (request, context) => {
        const project = projectOf(request, context);
        return ok(teamValue(teamOf(project, request, context), project, context));
      },
      { paths: ["_apis/projects/{projectId}/teams/{teamId}"] },
    ),
    route(teams, "POST", (request, context) => createTeam(world, request, context), {
      paths: ["_apis/projects/{projectId}/teams"],
      permission: "administer",
    }),
    route(
      teams,
      "PATCH",
      (request, context) => {
        const project = projectOf(request, context);
        const team = teamOf(project, request, context);
        const body = (request.body ?? {}) as { name?: unknown; description?: unknown };
        const name = typeof body.name === "string" ? teamName(body.name, project, context, team.id) : undefined;
        const updated = context.projects.updateTeam(team.id, {
          ...(name === undefined ? {} : { name }),
          ...(typeof body.description === "string" ? { description: body.description } : {}),
        });
        return ok({ ...teamValue(updated, project, context), identity: storedTeamIdentity(team, project) });
      },
      { paths: ["_apis/projects/{projectId}/teams/{teamId}"], permission: "administer" },
    ),
    route(
      teams,
      "DELETE",
      (request, context) => {
        const project = projectOf(request, context);
        const team = teamOf(project, request, context);
        if (team.id === project.defaultTeamId) throw coreError("DefaultTeamCannotBeDeleted", {});
        world.deleteTeam(team);
        return noContent();
      },
      { paths: ["_apis/projects/{projectId}/teams/{teamId}"], permission: "administer" },
    ),
    route(allTeams, "GET", (request, context) => {
      const rows = context.projects
        .all()
        .filter((project) => context.may("read", project))
        .flatMap((project) => context.projects.teams(project.id).map((team) => teamValue(team, project, context)));
      return list(paged(rows, request), { valueFirst: true });
    }),
    route(members, "GET", (request, context) => {
      const project = projectOf(request, context);
      const team = teamOf(project, request, context);
      const rows = paged(team.members, request).flatMap(({ userId, isAdmin }) => {
        const user = context.users.byId(userId);
        return user === null
          ? []
          : [{ ...(isAdmin ? { isTeamAdmin: true } : {}), identity: identityRef(user, context) }];
      });
      return list(rows, { valueFirst: true });
    }),
    route(
      processesLocation,
      "GET",
      (_request, context) => list(Object.values(processes).map((process) => processValue(process, context))),
      {
        paths: ["_apis/process/processes"],
      },
    ),
    route(
      processesLocation,
      "GET",
      (request, context) => {
        const id = request.segments["processId"] ?? "";
        const process = Object.values(processes).find((other) => other.id === id.toLowerCase());
        if (process === undefined) throw coreError("ProcessDoesNotExistException", { process: id });
        return ok(processValue(process, context));
      },
      { paths: ["_apis/process/processes/{processId}"] },
    ),
    route(operations, "GET", (request, context) => {
      const id = (request.segments["operationId"] ?? "").toLowerCase();
      const operation = world.operations.find(id);
      if (operation === null) throw coreError("OperationNotFoundException", { operation: id });
      const url = `${context.baseUrl}/_apis/operations/${id}`;
      const status = new EnumValue("succeeded", operationStates.succeeded);
      return ok({ id, status, url, _links: { self: { href: url } } });
    }),
  ];
}

function projectOf(request: RoutedRequest, context: Context): Project {
  const name = request.segments["projectId"] ?? "";
  const project = context.projects.find(name);
  if (project === null || !context.may("read", project))
    throw serviceError("ProjectDoesNotExistWithNameException", { project: name });
  return project;
}

function teamOf(project: Project, request: RoutedRequest, context: Context): Team {
  const name = request.segments["teamId"] ?? "";
  const team = context.projects.findTeam(project.id, name);
  if (team === null) throw serviceError("TeamNotFoundException", { team: name });
  return team;
}

function paged<Row>(rows: readonly Row[], request: RoutedRequest): readonly Row[] {
  const skip = request.query.integer("$skip") ?? 0;
  const top = request.query.integer("$top") ?? 100;
  return rows.slice(skip, skip + top);
}

function listProjects(request: RoutedRequest, context: Context): ServiceResponse {
  const filter = request.query.enumeration("stateFilter", projectStates) ?? "wellFormed";
  const skip = request.query.integer("$skip") ?? request.query.integer("continuationToken") ?? 0;
  const top = request.query.integer("$top") ?? 100;
  const found = context.projects
    .all()
    .filter((project) => context.may("read", project) && (filter === "all" || project.state === filter));
  const page = found.slice(skip, skip + top);
  const more = skip + top < found.length;
  return list(
    page.map((project) => projectReference(project, context)),
    more ? { headers: { "x-ms-continuationtoken": String(skip + top) } } : {},
  );
}

function projectValue(project: Project, context: Context, capabilities: boolean): Record<string, unknown> {
  const url = `${context.baseUrl}/_apis/projects/${project.id}`;
  const { visibility, lastUpdateTime, revision, ...reference } = projectReference(project, context);
  const team = context.projects.defaultTeam(project);
  const process = processes[project.process];
  return {
    ...reference,
    ...(capabilities
      ? {
          capabilities: {
            processTemplate: { templateName: process.name, templateTypeId: process.id },
            versioncontrol: { sourceControlType: "Git", gitEnabled: "True", tfvcEnabled: "False" },
          },
        }
      : {}),
    revision,
    _links: {
      self: { href: url },
      collection: { href: `${context.baseUrl}/_apis/projectCollections/${context.instanceId}` },
      web: { href: `${context.baseUrl}/${encodeURIComponent(project.name)}` },
    },
    visibility,
    defaultTeam: { id: team.id, name: team.name, url: `${url}/teams/${team.id}` },
    lastUpdateTime,
  };
}

interface ProjectBody {
  readonly name?: unknown;
  readonly description?: unknown;
  readonly visibility?: unknown;
  readonly capabilities?: { readonly processTemplate?: { readonly templateTypeId?: unknown } };
}

function createProject(world: CoreWorld, request: RoutedRequest, context: Context): ServiceResponse {
  const body = (request.body ?? {}) as ProjectBody;
  const name = projectName(body.name, context);
  const processId = textOf(body.capabilities?.processTemplate?.templateTypeId) ?? "";
  const process = processOfId(processId);
  if (process === null) throw coreError("ProcessDoesNotExistException", { process: processId });
  const visibility = visibilityOf(body.visibility) ?? "private";
  const description = typeof body.description === "string" && body.description !== "" ? body.description : null;
  world.createProject({ name, process, description, visibility, context });
  return answer(202, startedOperation(world.operations.add(context.newId(), context.now), context));
}

function updateProject(world: CoreWorld, request: RoutedRequest, context: Context): ServiceResponse {
  const project = projectOf(request, context);
  const body = (request.body ?? {}) as ProjectBody;
  if (body.name !== undefined && body.name !== project.name) throw notEmulated("renaming a project");
  const visibility = visibilityOf(body.visibility);
  context.projects.update(
    project.id,
    {
      ...(typeof body.description === "string" ? { description: body.description } : {}),
      ...(visibility === null ? {} : { visibility }),
    },
    context.now,
  );
  return answer(202, startedOperation(world.operations.add(context.newId(), context.now), context));
}

/** `add` and `replace` set, `remove` removes; the service's own properties are not for clients to change. */
function changeProperties(world: CoreWorld, request: RoutedRequest, context: Context): ServiceResponse {
  const { id } = projectOf(request, context);
  const operations = Array.isArray(request.body)
    ? (request.body as readonly { readonly op?: unknown; readonly path?: unknown; readonly value?: unknown }[])
    : [];
  for (const { op, path, value } of operations) {
    const name = typeof path === "string" ? path.replace(/^\//, "") : "";
    const isRemoval = ["remove", 1].includes(op as string | number);
    if (
      name === "" ||
      /^System\./i.test(name) ||
      !(isRemoval || ["add", "replace", 0, 2].includes(op as string | number))
    ) {
      throw serviceError("VssPropertyValidationException", { message: `The property '${name}' cannot be changed.` });
    }
    if (isRemoval || value === null || value === undefined) world.properties.remove(id, name);
    else world.properties.set(id, name, value);
  }
  return noContent();
}

function visibilityOf(value: unknown): Project["visibility"] | null {
  if (value === undefined || value === null) return null;
  const text = (textOf(value) ?? "").toLowerCase();
  if (text === "private" || text === "0") return "private";
  if (text === "public" || text === "2") return "public";
  throw serviceError("VssPropertyValidationException", { message: `The value '${text}' is not valid for visibility.` });
}

function projectName(value: unknown, context: Context): string {
  const name = typeof value === "string" ? value.trim() : "";
  const invalid = name === "" || name.length > 64 || /[\u0000-\u001f\\/:*?"<>|;#$*{},+=[\]@&%]|^[_.]|\.$/.test(name);
  if (invalid) throw coreError("InvalidProjectNameException", { name });
  if (context.projects.find(name) !== null) throw coreError("ProjectAlreadyExistsException", { name });
  return name;
}

/** What starting an operation answers; it has run to its end by the time the answer leaves. */
function startedOperation(id: string, context: Context): Record<string, unknown> {
  return {
    id,
    status: new EnumValue("notSet", operationStates.notSet),
    url: `${context.baseUrl}/_apis/operations/${id}`,
  };
}

function matchesKeys(name: string, keys: readonly string[] | null): boolean {
  return (
    keys === null ||
    keys.some((key) =>
      new RegExp(`^${key.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "i").test(name),
    )
  );
}

function createTeam(world: CoreWorld, request: RoutedRequest, context: Context): ServiceResponse {
  const project = projectOf(request, context);
  const body = (request.body ?? {}) as { name?: unknown; description?: unknown };
  const name = teamName(body.name, project, context, null);
  const description = typeof body.description === "string" ? body.description : "";
  const team = world.createTeam({ project, name, description, context });
  return answer(201, { ...teamValue(team, project, context), identity: teamIdentity(team, project) });
}

function teamName(value: unknown, project: Project, context: Context, self: string | null): string {
  const name = typeof value === "string" ? value.trim() : "";
  if (name === "") throw serviceError("ArgumentNullException", { parameter: "team.Name" });
  const other = context.projects.findTeam(project.id, name);
  if (other !== null && other.id !== self) throw coreError("TeamAlreadyExistsException", { name });
  return name;
}

function teamValue(team: Team, project: Project, context: Pick<Context, "baseUrl">): Record<string, unknown> {
  return {
    id: team.id,
    name: team.name,
    url: `${context.baseUrl}/_apis/projects/${project.id}/teams/${team.id}`,
    description: team.description,
    identityUrl: `${context.baseUrl}/_apis/Identities/${team.id}`,
    projectName: project.name,
    projectId: project.id,
  };
}

/** The group behind a team, told when it is made or changed. */
function teamIdentity(team: Team, project: Project): Record<string, unknown> {
  const text = (value: string): Record<string, unknown> => ({ $type: "System.String", $value: value });
  const sid = `S-1-9-${numbersOf(project.id)}-1-${numbersOf(team.id)}`;
  return {
    id: team.id,
    descriptor: `Microsoft.TeamFoundation.Identity;${sid}`,
    subjectDescriptor: `vssgp.${Buffer.from(sid).toString("base64").replace(/=+$/, "")}`,
    providerDisplayName: `[${project.name}]\\${team.name}`,
    isActive: true,
    isContainer: true,
    members: [],
    memberOf: [],
    masterId: team.id,
    properties: {
      "Microsoft.TeamFoundation.Team": { $type: "System.Boolean", $value: true },
      SchemaClassName: text("Group"),
      Description: text(team.description),
      Domain: text(`vstfs:///Classification/TeamProject/${project.id}`),
      Account: text(team.name),
      SecurityGroup: text("SecurityGroup"),
      SpecialType: text("Generic"),
      ScopeId: text(project.id),
      ScopeType: text("TeamProject"),
      LocalScopeId: text(project.id),
      SecuringHostId: text(project.id),
      ScopeName: text(project.name),
      VirtualPlugin: text(""),
    },
    resourceVersion: 2,
    metaTypeId: 255,
  };
}

/** The group as it was before a change: that is what a change answers, its mark as text. */
function storedTeamIdentity(before: Team, project: Project): Record<string, unknown> {
  const identity = teamIdentity(before, project);
  const mark = { "Microsoft.TeamFoundation.Team": { $type: "System.String", $value: "True" } };
  return { ...identity, properties: { ...(identity["properties"] as object), ...mark } };
}

/** Four numbers from a GUID, as security identifiers carry them. */
function numbersOf(guid: string): string {
  const digits = guid.replaceAll("-", "");
  return [0, 8, 16, 24].map((at) => Number.parseInt(digits.slice(at, at + 8), 16)).join("-");
}

function processValue(process: (typeof processes)[keyof typeof processes], context: Context): Record<string, unknown> {
  return {
    id: process.id,
    description: process.description,
    isDefault: process.isDefault,
    type: new EnumValue("system", 0),
    url: `${context.baseUrl}/_apis/process/processes/${process.id}`,
    name: process.name,
  };
}
