/**
 * Plays recorded sequences to the local service and says where its answers differ.
 *
 * What a sequence takes for granted (projects, repositories and branches made before it was recorded) is set up from
 * what its own requests and answers name. Nothing else is read from an answer before the service has given its own.
 */
import { createService, type Service } from "../../../src/local/service/createService";
import type { ProcessName, Project, User } from "../../../src/local/service/route";
import { importCommits } from "../../../src/local/service/wiki/importWiki";
import { seededRandom, standingClock } from "../service/startService";
import { compareValues, Ids, labelOf, type Bases } from "./compare";
import { earlierItems, makeEarlierItem } from "./earlierItems";
import { faultOf } from "./faultOf";
import { explainedByAge } from "./laterMembers";
import type { Recorded } from "./sequences";

export interface Outcome {
  readonly file: string;
  readonly request: string;
  readonly differences: readonly string[];
  /** What the service could not help answering that day: no sign-in, stopped, broken. */
  readonly isFault: boolean;
}

interface Stage {
  readonly service: Service;
  readonly user: User;
  readonly token: string;
  readonly ids: Ids;
  readonly bases: Bases;
  /** Of each recorded item, its relations as last recorded and as last served here: requests name them by place. */
  readonly relations: Map<string, { readonly recorded: readonly unknown[]; readonly ours: readonly unknown[] }>;
}

/** One outcome per recording, in order. */
export async function replay(recordings: readonly Recorded[]): Promise<readonly Outcome[]> {
  const projectNames = projectsNamed(recordings);
  const sequences = groupBySequence(recordings);
  const outcomes: Outcome[] = [];
  for (const sequence of sequences.values()) outcomes.push(...(await replaySequence(sequence, projectNames)));
  return outcomes;
}

function groupBySequence(recordings: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const groups = new Map<string, Recorded[]>();
  for (const recorded of recordings)
    groups.set(recorded.sequence, [...(groups.get(recorded.sequence) ?? []), recorded]);
  return groups;
}

async function replaySequence(
  sequence: readonly Recorded[],
  projectNames: ReadonlyMap<string, string>,
): Promise<readonly Outcome[]> {
  const org = organisationOf(sequence[0]?.request.uri ?? "");
  const service = createService({
    clock: standingClock(),
    random: seededRandom(11),
    dataDir: null,
    baseUrl: "http://localhost",
    org,
  });
  try {
    const user = userOf(service, sequence);
    const stage: Stage = {
      service,
      user,
      token: service.users.issueToken({ userId: user.id }).secret,
      ids: new Ids(),
      bases: { recorded: `https://dev.azure.com/${org}`, ours: service.baseUrl },
      relations: new Map(),
    };
    await setUp(stage, sequence, projectNames);
    const outcomes: Outcome[] = [];
    for (const recorded of sequence) {
      outcomes.push(await playOne(stage, recorded));
      pushedAfterwards(stage, recorded, sequence);
    }
    return outcomes;
  } finally {
    await service.close();
  }
}

/** The first segment of an address, or the first name of the host in the older form of addresses. */
function organisationOf(uri: string): string {
  const { hostname, pathname } = new URL(uri);
  return /^([\w-]+)\.visualstudio\.com$/.exec(hostname)?.[1] ?? pathname.split("/")[1] ?? "local";
}

/** Path and query of an address, organisation first. */
function pathOf(uri: string): string {
  const { hostname, pathname, search } = new URL(uri);
  return `${hostname.endsWith(".visualstudio.com") ? `/${organisationOf(uri)}` : ""}${pathname}${search}`;
}

/** Who was recorded, with id and address, as the answers' headers say. */
function userOf(service: Service, sequence: readonly Recorded[]): User {
  const header = sequence
    .map(({ response }) => response.headers["x-vss-userdata"])
    .find((value) => typeof value === "string");
  const [id, mail = "user1@example.com"] = typeof header === "string" ? header.split(":") : [];
  const displayName = `User ${/\d+/.exec(mail)?.[0] ?? "1"}`;
  return service.users.add({
    displayName,
    uniqueName: mail,
    permission: "bypassRules",
    ...(id === undefined ? {} : { id: id.toLowerCase() }),
  });
}

/** Projects by GUID, wherever an answer shows both. */
function projectsNamed(recordings: readonly Recorded[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { id, name, url, projectId, projectName } = value as Record<string, unknown>;
    if (typeof id === "string" && typeof name === "string" && String(url).endsWith(`/_apis/projects/${id}`))
      found.set(id, name);
    if (typeof projectId === "string" && typeof projectName === "string") found.set(projectId, projectName);
    Object.values(value).forEach(visit);
  };
  recordings.forEach(({ response }) => visit(response.body));
  return found;
}

async function setUp(
  stage: Stage,
  sequence: readonly Recorded[],
  projectNames: ReadonlyMap<string, string>,
): Promise<void> {
  const made = new Set<string>(sequence.flatMap(({ response }) => missingProject(response.body)));
  for (const { request, response } of sequence) {
    const pathname = pathOf(request.uri).replace(/\?.*$/, "");
    if (request.method === "POST" && pathname.endsWith("/_apis/projects")) {
      made.add(String((request.body as { name?: unknown }).name));
      continue;
    }
    const listed = pathname.endsWith("/_apis/projects") ? rowsOf(response.body) : [];
    const parts = pathname.split("/").slice(2).map(decodeURIComponent);
    const first = parts[0] === "_apis" ? (parts[1] === "projects" ? parts[2] : undefined) : parts[0];
    for (const each of [...listed.flatMap(({ name }) => name ?? []), ...(first === undefined ? [] : [first])]) {
      const name = projectNames.get(each.toLowerCase()) ?? each;
      if (!made.has(name) && !/^[0-9a-f-]{36}$/.test(name)) await makeProject(stage, name, sequence, projectNames);
      made.add(name);
    }
    const project =
      first === undefined ? null : stage.service.projects.find(projectNames.get(first.toLowerCase()) ?? first);
    if (project === null) continue;
    makeRepository(stage, project, parts, request.method, response.body, sequence);
    if (request.method === "GET" && parts.at(-1) === "repositories") {
      makeListedRepositories(stage, project, rowsOf(response.body), sequence);
    }
    makeTeam(stage, project, parts, sequence);
    makeWiki(stage, project, parts, response.body, sequence);
  }
  for (const id of earlierItems(sequence)) await makeItem(stage, id, sequence, projectNames);
  for (const recorded of sequence) await makeSavedQuery(stage, recorded);
}

interface QueryAnswer {
  readonly columns?: readonly { readonly referenceName: string }[];
  readonly sortColumns?: readonly {
    readonly field: { readonly referenceName: string };
    readonly descending: boolean;
  }[];
}

/** A saved query that a request runs by its id; only what it selects and how it sorts can be known of it. */
async function makeSavedQuery(stage: Stage, { request, response }: Recorded): Promise<void> {
  const [, id] = /\/_apis\/wit\/wiql\/([0-9a-f-]{36})/i.exec(request.uri) ?? [];
  const { columns, sortColumns = [] } = (response.body ?? {}) as QueryAnswer;
  const [project] = stage.service.projects.all();
  if (id === undefined || columns === undefined || project === undefined || stage.ids.get(id) !== undefined) return;
  const sorting = sortColumns.map(({ field, descending }) => `[${field.referenceName}]${descending ? " DESC" : ""}`);
  const selected = columns.map(({ referenceName }) => `[${referenceName}]`).join();
  const wiql = `SELECT ${selected} FROM WorkItems${sorting.length === 0 ? "" : ` ORDER BY ${sorting.join()}`}`;
  const served = await stage.service.handle({
    method: "POST",
    url: `/${stage.service.org}/${project.id}/_apis/wit/queries/Shared%20Queries?api-version=7.1`,
    headers: {
      "content-type": "application/json",
      authorization: `Basic ${Buffer.from(`:${stage.token}`).toString("base64")}`,
    },
    body: Buffer.from(JSON.stringify({ name: `Query ${id}`, wiql })),
  });
  const made = served.kind === "answer" ? (parsed(Buffer.from(served.body).toString("utf8")) as { id?: string }) : {};
  if (made.id === undefined) process.stderr.write(`The saved query ${id} could not be set up.\n`);
  else stage.ids.set(id, made.id);
}

/** An item of the time before, and its project where no address named it. */
async function makeItem(
  stage: Stage,
  id: number,
  sequence: readonly Recorded[],
  projectNames: ReadonlyMap<string, string>,
): Promise<void> {
  const name = new RegExp(`"id":${id},"rev":\\d+,"fields":\\{[^{}]*?"System.TeamProject":"([^"]+)"`).exec(
    JSON.stringify(sequence.map(({ response }) => response.body)),
  )?.[1];
  const project = name ?? "Project of the items";
  if (stage.service.projects.find(project) === null) await makeProject(stage, project, sequence, projectNames);
  stage.ids.earlierItems.add(id);
  try {
    makeEarlierItem(stage.service, stage.user, id, sequence);
  } catch (error) {
    // Its requests will then differ; the other sequences are played all the same.
    process.stderr.write(`Work item ${id} could not be set up: ${error instanceof Error ? error.message : "?"}\n`);
  }
}

interface Row {
  readonly name?: string;
}

function rowsOf(body: unknown): readonly Row[] {
  return (body as { value?: readonly Row[] } | null)?.value ?? [];
}

/** A project that the service said it does not have must not be there. */
function missingProject(body: unknown): readonly string[] {
  const name = /TF200016: The following project does not exist: (.+?)\. Verify/.exec(JSON.stringify(body ?? null))?.[1];
  return name === undefined ? [] : [name];
}

/** The process a sequence speaks of, by its types and states; Basic is what new projects have. */
function processOf(text: string): ProcessName {
  if (/"Product Backlog Item"|"Impediment"/.test(text)) return "scrum";
  if (/"Requirement"|"Change Request"/.test(text)) return "cmmi";
  return /"User Story"|"System\.State":"(?:New|Active|Resolved)"/.test(text) ? "agile" : "basic";
}

async function makeProject(
  stage: Stage,
  name: string,
  sequence: readonly Recorded[],
  projectNames: ReadonlyMap<string, string>,
): Promise<void> {
  const text = JSON.stringify(sequence.map(({ request, response }) => [request.body, response.body]));
  const process = processOf(text);
  const visible = new RegExp(`"name":"${name}"[^{}]*"visibility":"(\\w+)"`).exec(text)?.[1];
  const { project } = await stage.service.createProject({
    name,
    process,
    visibility: visible === "public" || visible === "organization" ? visible : "private",
    projectWiki: false,
    by: stage.user,
  });
  for (const [id, other] of projectNames) if (other === name) stage.ids.set(id, project.id);
}

/** `{project}/{team}/_apis/work/…` */
function makeTeam(stage: Stage, project: Project, parts: readonly string[], sequence: readonly Recorded[]): void {
  const name = parts[2] === "_apis" ? parts[1] : undefined;
  const posted = sequence.some(
    ({ request }) => request.method === "POST" && (request.body as Row | null)?.name === name,
  );
  if (posted || name === undefined || stage.service.projects.findTeam(project.id, name) !== null) return;
  stage.service.createTeam({ project, name, by: stage.user });
}

function makeWiki(
  stage: Stage,
  project: Project,
  parts: readonly string[],
  body: unknown,
  sequence: readonly Recorded[],
): void {
  const name = parts[parts.indexOf("wikis") + 1];
  const { type } = (body ?? {}) as { type?: unknown };
  const posted = sequence.some(
    ({ request }) => request.method === "POST" && (request.body as Row | null)?.name === name,
  );
  if (type !== "projectWiki" || name === undefined || posted) return;
  stage.service.wiki.createProjectWiki({ project, name, by: stage.user, at: new Date(stage.service.clock.now()) });
}

/** A repository that a request names without one of the sequence having made it; branches as its list shows them. */
function makeRepository(
  stage: Stage,
  project: Project,
  parts: readonly string[],
  method: string,
  body: unknown,
  sequence: readonly Recorded[],
): void {
  const at = parts.indexOf("repositories");
  const name = at === -1 ? undefined : parts[at + 1];
  const { service } = stage;
  const posted = sequence.some(
    ({ request }) => request.method === "POST" && (request.body as Row | null)?.name === name,
  );
  if (name === undefined || posted || /^[0-9a-f-]{36}$/.test(name)) return;
  if (service.repositories.find(name, project.id) !== null) return;
  const repository = service.repositories.create({ projectId: project.id, name, isWiki: false });
  const listed = method === "GET" && parts.at(-1) === "refs" ? rowsOf(body).flatMap((row) => row.name ?? []) : [];
  (listed.length === 0 ? ["refs/heads/master"] : listed).forEach((ref) => fill(stage, repository.id, ref));
}

interface RepositoryRow extends Row {
  readonly defaultBranch?: string;
  readonly isDisabled?: boolean;
}

/** Repositories that a list shows and no request of the sequence made, with a commit where they have a branch. */
function makeListedRepositories(
  stage: Stage,
  project: Project,
  rows: readonly RepositoryRow[],
  sequence: readonly Recorded[],
): void {
  const names = new Set(
    sequence.flatMap(({ request }) => {
      const { name } = (request.body ?? {}) as Row;
      return request.method === "GET" || name === undefined ? [] : [name];
    }),
  );
  for (const { name, defaultBranch, isDisabled = false } of rows) {
    if (name === undefined || names.has(name) || name.endsWith(".wiki")) continue;
    const { repositories } = stage.service;
    const own = repositories.find(name, project.id);
    if (own !== null && own.isDisabled === isDisabled) continue;
    const { id } = own ?? repositories.create({ projectId: project.id, name, isWiki: false });
    if (own === null && defaultBranch !== undefined) fill(stage, id, defaultBranch);
    if (isDisabled) repositories.update(id, { isDisabled });
  }
}

function fill({ service, user }: Stage, repositoryId: string, ref: string): void {
  const files = new Map([["/README.md", ref]]);
  importCommits(service.repositories, repositoryId, ref, [{ by: user, at: new Date(0), message: "first", files }]);
}

/** Between making a repository and asking for it again something was pushed, where the later answer shows a branch. */
function pushedAfterwards(stage: Stage, recorded: Recorded, sequence: readonly Recorded[]): void {
  const name = (recorded.request.body as Row | null)?.name;
  if (
    recorded.request.method !== "POST" ||
    !recorded.request.uri.includes("/_apis/git/repositories") ||
    name === undefined
  )
    return;
  const later = sequence.some(
    ({ response }) => (response.body as Row | null)?.name === name && "defaultBranch" in (response.body as object),
  );
  const made = stage.service.projects
    .all()
    .map((project) => stage.service.repositories.find(name, project.id))
    .find((repository) => repository !== null);
  if (later && made !== undefined && made !== null) fill(stage, made.id, "refs/heads/master");
}

async function playOne(stage: Stage, recorded: Recorded): Promise<Outcome> {
  const { request } = recorded;
  const name = `${request.method} ${pathOf(request.uri).replace(/^\/[^/]+/, "")}`;
  const fault = faultOf(recorded);
  if (fault !== null) stage.service.faults.arm({}, fault);
  const served = await stage.service.handle({
    method: request.method,
    url: addressOf(stage, request.uri),
    headers: headersOf(stage, recorded),
    body: bodyOf(stage, request.body, request.uri),
  });
  if (served.kind === "dropped")
    return { file: recorded.file, request: name, differences: ["the connection was dropped"], isFault: false };
  const text = Buffer.from(served.body).toString("utf8");
  return {
    file: recorded.file,
    request: name,
    differences: differencesOf(stage, recorded, served.status, served.headers, text).filter(
      (line) => !explainedByAge(recorded.recorded, name, line),
    ),
    isFault: fault !== null,
  };
}

function addressOf(stage: Stage, uri: string): string {
  return stage.ids.translate(pathOf(uri));
}

function headersOf(stage: Stage, { request }: Recorded): Record<string, string> {
  return { ...request.headers, authorization: `Basic ${Buffer.from(`:${stage.token}`).toString("base64")}` };
}

function bodyOf(stage: Stage, body: unknown, uri: string): Uint8Array {
  if (body === null || body === undefined) return new Uint8Array();
  const placed = typeof body === "string" ? body : JSON.stringify(body);
  const text = placed.replace(/(?<="path":"\/relations\/)\d+/g, (place) => placeOf(stage, uri, Number(place)));
  const translated = stage.ids
    .translate(text)
    .replace(/("id":\s*)(\d+)/g, (_all, name: string, id: string) => `${name}${stage.ids.get(`#${id}`) ?? id}`);
  return Buffer.from(translated.replaceAll(stage.bases.recorded, stage.bases.ours));
}

/** Realms, tenants and reasons are those of the machine. */
function comparableHeader(text: string): string {
  return text
    .replace(/realm="[^"]*"/, "realm")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, "{id}")
    .replace(/,\s+/g, ",")
    .replace(/(collection%20is%20stopped%3A).*/, "$1");
}

/** Headers that clients read; continuation by its presence, the ids in it are the service's own. */
const comparedHeaders = ["content-type", "etag", "allow", "www-authenticate", "x-tfs-serviceerror", "x-total-count"];

/** Where the relation that a request names by its recorded place stands here. */
function placeOf(stage: Stage, uri: string, place: number): string {
  const item = stage.relations.get(/\/workItems\/(\d+)/i.exec(uri)?.[1] ?? "");
  const recorded = item?.recorded[place] as { rel?: string; url?: string } | undefined;
  if (item === undefined || recorded === undefined) return String(place);
  const translated = { ...recorded, url: stage.ids.translate(recorded.url ?? "").replace(/^https?:\/\/[^/]+/, "") };
  const labels = (rows: readonly unknown[]): readonly string[] =>
    rows.map((row) => (labelOf(row) ?? "").replace(/https?:\/\/[^/]+/, ""));
  const found = [labels([recorded]), labels([translated])].map(([label]) => labels(item.ours).indexOf(label ?? ""));
  return String(found.find((at) => at !== -1) ?? place);
}

interface WithRelations {
  readonly id?: unknown;
  readonly relations?: readonly unknown[];
}

function learnRelations(stage: Stage, recorded: unknown, ours: unknown): void {
  const rows = (body: unknown): readonly WithRelations[] => {
    const { value } = (body ?? {}) as { value?: unknown };
    return Array.isArray(value) ? (value as WithRelations[]) : [body ?? {}];
  };
  const own = rows(ours);
  rows(recorded).forEach((row, index) => {
    if (row?.relations === undefined || own[index]?.relations === undefined) return;
    stage.relations.set(String(row.id), { recorded: row.relations, ours: own[index].relations });
  });
}

function differencesOf(
  stage: Stage,
  { response }: Recorded,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): readonly string[] {
  if (status !== response.status) return [`status: recorded ${response.status}, ours ${status} ${text.slice(0, 200)}`];
  const named = comparedHeaders.flatMap((name) => {
    const [recorded, ours] = [response.headers[name], headers[name]];
    return recorded === undefined || comparableHeader(String(recorded)) === comparableHeader(String(ours))
      ? []
      : [`header ${name}: recorded ${String(recorded)}, ours ${String(ours)}`];
  });
  if (response.body === undefined || response.body === null) {
    const expected = response.bodyText ?? "";
    if (/^\s*<(?:!doctype )?html/i.test(expected) && /^\s*<(?:!doctype )?html/i.test(text)) return named;
    return expected === text
      ? named
      : [
          ...named,
          `body: recorded ${JSON.stringify(expected.slice(0, 80))}, ours ${JSON.stringify(text.slice(0, 80))}`,
        ];
  }
  const ours = parsed(text);
  const differences = compareValues(response.body, ours, stage.ids, stage.bases);
  learnRelations(stage, response.body, ours);
  return [...named, ...differences];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
