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
import { compareValues, Ids, type Bases } from "./compare";
import type { Recorded } from "./sequences";

export interface Outcome {
  readonly file: string;
  readonly request: string;
  readonly differences: readonly string[];
}

interface Stage {
  readonly service: Service;
  readonly user: User;
  readonly token: string;
  readonly ids: Ids;
  readonly bases: Bases;
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
  const org = /^https:\/\/[\w.-]+\/([\w-]+)/.exec(sequence[0]?.request.uri ?? "")?.[1] ?? "example-org1";
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
    const { pathname } = new URL(request.uri);
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
    makeTeam(stage, project, parts, sequence);
    makeWiki(stage, project, parts, response.body, sequence);
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

async function makeProject(
  stage: Stage,
  name: string,
  sequence: readonly Recorded[],
  projectNames: ReadonlyMap<string, string>,
): Promise<void> {
  const text = JSON.stringify(sequence.map(({ request, response }) => [request.body, response.body]));
  const process: ProcessName = /"System\.State":"(?:New|Active|Resolved)"/.test(text) ? "agile" : "basic";
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
  const name = `${request.method} ${request.uri.replace(/^https:\/\/[^/]+\/[^/]+/, "")}`;
  const served = await stage.service.handle({
    method: request.method,
    url: addressOf(stage, request.uri),
    headers: headersOf(stage, recorded),
    body: bodyOf(stage, request.body),
  });
  if (served.kind === "dropped")
    return { file: recorded.file, request: name, differences: ["the connection was dropped"] };
  const text = Buffer.from(served.body).toString("utf8");
  return {
    file: recorded.file,
    request: name,
    differences: differencesOf(stage, recorded, served.status, served.headers, text),
  };
}

function addressOf(stage: Stage, uri: string): string {
  const { pathname, search } = new URL(uri);
  return stage.ids.translate(pathname + search);
}

function headersOf(stage: Stage, { request, response }: Recorded): Record<string, string> {
  const secret = response.status === 401 ? "not a token" : stage.token;
  return { ...request.headers, authorization: `Basic ${Buffer.from(`:${secret}`).toString("base64")}` };
}

function bodyOf(stage: Stage, body: unknown): Uint8Array {
  if (body === null || body === undefined) return new Uint8Array();
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const translated = stage.ids
    .translate(text)
    .replace(/("id":\s*)(\d+)/g, (_all, name: string, id: string) => `${name}${stage.ids.get(`#${id}`) ?? id}`);
  return Buffer.from(translated.replaceAll(stage.bases.recorded, stage.bases.ours));
}

function differencesOf(
  stage: Stage,
  { response }: Recorded,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): readonly string[] {
  if (status !== response.status) return [`status: recorded ${response.status}, ours ${status} ${text.slice(0, 200)}`];
  const named = ["content-type", "etag", "allow", "x-tfs-serviceerror"].flatMap((name) => {
    const [recorded, ours] = [response.headers[name], headers[name]];
    return recorded === undefined || recorded === ours
      ? []
      : [`header ${name}: recorded ${String(recorded)}, ours ${String(ours)}`];
  });
  if (response.body === undefined || response.body === null) {
    const expected = response.bodyText ?? "";
    return expected === text
      ? named
      : [
          ...named,
          `body: recorded ${JSON.stringify(expected.slice(0, 80))}, ours ${JSON.stringify(text.slice(0, 80))}`,
        ];
  }
  return [...named, ...compareValues(response.body, parsed(text), stage.ids, stage.bases)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
