/** Brings about what was there before a sequence (before.ts), by the ways of the service and with names of our own. */
import type { Service } from "../../../src/local/service/createService";
import type { ProcessName, Project, User } from "../../../src/local/service/route";
import { importCommits } from "../../../src/local/service/wiki/importWiki";
import { isGuid, type EarlierItem, type EarlierRepository, type EarlierThings } from "./before";
import type { Ids } from "./ids";

export interface Stage {
  readonly service: Service;
  readonly user: User;
  readonly token: string;
  readonly ids: Ids;
}

export interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A request of our own, below the organisation. */
export async function send({ service, token }: Stage, method: string, path: string, body?: unknown): Promise<Sent> {
  const served = await service.handle({
    method,
    url: `/${service.org}/${path}${path.includes("?") ? "&" : "?"}api-version=7.1`,
    headers: {
      "content-type": "application/json",
      authorization: `Basic ${Buffer.from(`:${token}`).toString("base64")}`,
    },
    body: body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body)),
  });
  if (served.kind === "dropped") throw new Error("dropped");
  const text = Buffer.from(served.body).toString("utf8");
  if (served.status >= 400) throw new Error(`${method} ${path}: ${served.status} ${text}`);
  return { status: served.status, headers: served.headers, body: text === "" ? null : (JSON.parse(text) as unknown) };
}

/** Answers what could not be brought about: its requests will then differ, the others are played all the same. */
export async function setUp(stage: Stage, things: EarlierThings, process: ProcessName): Promise<readonly string[]> {
  const failed: string[] = [];
  const attempt = async (what: string, work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed.push(`${what} could not be set up: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  for (const [name, ids] of things.projects) {
    await attempt(`Project ${name}`, async () => {
      const { project } = await stage.service.createProject({ name, process, projectWiki: false, by: stage.user });
      for (const id of ids) stage.ids.set(id, project.id);
    });
  }
  for (const { project, key } of things.teams) await attempt(`Team ${key}`, () => makeTeam(stage, project, key));
  for (const repository of things.repositories) {
    await attempt(`Repository ${repository.key}`, () => makeRepository(stage, repository));
  }
  for (const wiki of things.wikis) await attempt(`Wiki ${wiki.key}`, () => makeWiki(stage, wiki));
  for (const page of things.pages) await attempt(`Page ${page.page}`, () => makePage(stage, page));
  for (const { project, group, path } of things.nodes) {
    const structure = /^iter/i.test(group) ? "iteration" : "area";
    await attempt(`Node ${path}`, () =>
      stage.service.board.seed.addNode(projectNamed(stage, project), structure, path),
    );
  }
  for (const { project, team, key } of things.iterations) {
    await attempt(`Iteration ${key}`, () => makeIteration(stage, project, team, key));
  }
  for (const item of things.items) await attempt(`Work item ${item.id}`, () => makeItem(stage, item));
  for (const query of things.queries) await attempt(`Query ${query.key}`, () => makeQuery(stage, query));
  return failed;
}

function projectNamed({ service }: Stage, name: string): Project {
  const found = service.projects.find(name) ?? service.projects.all()[0];
  if (found === undefined) throw new Error(`there is no project ${name}`);
  return found;
}

function makeTeam(stage: Stage, projectName: string, key: string): void {
  const project = projectNamed(stage, projectName);
  if (stage.service.projects.findTeam(project.id, key) !== null) return;
  const name = isGuid(key) ? `TeamOfBefore ${key.slice(0, 8)}` : key;
  const team = stage.service.createTeam({ project, name, by: stage.user });
  if (isGuid(key)) stage.ids.set(key, team.id);
}

function makeRepository(
  stage: Stage,
  { project: projectName, key, branches, commits, files }: EarlierRepository,
): void {
  const project = projectNamed(stage, projectName);
  const { repositories, wiki } = stage.service;
  const name = isGuid(key) ? `RepositoryOfBefore ${key.slice(0, 8)}` : key;
  const own =
    repositories.find(name, project.id) ?? repositories.create({ projectId: project.id, name, isWiki: false });
  void wiki;
  if (isGuid(key)) stage.ids.set(key, own.id);
  const content = new Map(["/README.md", ...files].map((path) => [path, "What it says, OfBefore.\n"]));
  const commit = (ref: string, recorded: string | null, message: string): void => {
    const tip = importCommits(repositories, own.id, ref, [
      { by: stage.user, at: new Date(0), message, files: content },
    ]);
    if (recorded !== null && tip !== null) stage.ids.set(recorded, tip);
  };
  for (const [ref, recorded] of branches) commit(ref, recorded, `CommitOfBefore on ${ref}`);
  const others = commits.filter((recorded) => stage.ids.get(recorded) === undefined);
  others.forEach((recorded, index) => commit(`refs/heads/branchOfBefore${index}`, recorded, `CommitOfBefore ${index}`));
  if (branches.size + others.length === 0) commit("refs/heads/branchOfBefore", null, "CommitOfBefore");
}

async function makeWiki(stage: Stage, wiki: EarlierThings["wikis"][number]): Promise<void> {
  const project = projectNamed(stage, wiki.project);
  const name = isGuid(wiki.key) ? "WikiOfBefore" : wiki.key;
  if (wiki.version === null) {
    const at = new Date(stage.service.clock.now());
    const { id } = stage.service.wiki.createProjectWiki({ project, name, by: stage.user, at });
    if (isGuid(wiki.key)) stage.ids.set(wiki.key, id);
    return;
  }
  const { repositories } = stage.service;
  const { id: repositoryId } = repositories.create({
    projectId: project.id,
    name: `${name} RepositoryOfBefore`,
    isWiki: false,
  });
  const files = new Map([["/README.md", "OfBefore\n"]]);
  importCommits(repositories, repositoryId, `refs/heads/${wiki.version}`, [
    { by: stage.user, at: new Date(0), message: "CommitOfBefore", files },
  ]);
  const made = await send(stage, "POST", `${project.id}/_apis/wiki/wikis`, {
    name,
    projectId: project.id,
    type: "codeWiki",
    repositoryId,
    mappedPath: "/",
    version: { version: wiki.version },
  });
  if (isGuid(wiki.key)) stage.ids.set(wiki.key, (made.body as { id: string }).id);
}

async function makePage(stage: Stage, page: EarlierThings["pages"][number]): Promise<void> {
  const project = projectNamed(stage, page.project);
  const path = typeof page.page === "number" ? `/PageOfBefore${page.page}` : page.page;
  const parts = path.split("/").slice(1);
  const wiki = encodeURIComponent(stage.ids.get(page.wiki) ?? page.wiki);
  for (const [index] of parts.entries()) {
    const each = `/${parts.slice(0, index + 1).join("/")}`;
    const address = `${project.id}/_apis/wiki/wikis/${wiki}/pages?path=${encodeURIComponent(each)}`;
    try {
      const made = await send(stage, "PUT", address, { content: `Text OfBefore of ${each}` });
      if (index < parts.length - 1) continue;
      const { id } = made.body as { id: number };
      if (typeof page.page === "number") stage.ids.setNumber("page", page.page, id);
      if (page.etag !== null) stage.ids.set(page.etag, (made.headers["etag"] ?? "").replaceAll('"', ""));
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes("WikiPageAlreadyExists")) throw error;
    }
  }
}

/** A task with the number it had, with as many links as requests need. */
function makeItem(stage: Stage, item: EarlierItem): void {
  const { id, project: name, links, relations, revisions, asOf } = item;
  const { seed } = stage.service.board;
  const at = new Date(Math.min(stage.service.clock.now(), Date.parse(asOf ?? "") || Infinity) - 86_400_000);
  const project = projectNamed(stage, name);
  const invented = Array.from({ length: relations }, (_each, index) => ({
    rel: "Hyperlink",
    to: `https://example.com/OfBefore/${index}`,
  }));
  const known = links.map(({ rel, url, attributes = {} }) => ({
    rel,
    to: stage.ids.translate(url),
    ...(attributes.name === undefined ? {} : { name: attributes.name }),
    ...(attributes.comment === undefined ? {} : { comment: attributes.comment }),
  }));
  seed.createItem({
    project,
    type: "Task",
    fields: { "System.Title": `ItemOfBefore ${id}` },
    by: stage.user,
    at,
    id,
    links: [...known, ...invented],
  });
  for (let rev = 2; rev <= revisions; rev += 1) {
    seed.changeItem({ item: id, fields: { "System.Title": `ItemOfBefore ${id}, ${rev}` }, by: stage.user, at });
  }
}

function makeIteration(stage: Stage, projectName: string, teamName: string | null, key: string): void {
  const project = projectNamed(stage, projectName);
  const { projects, board } = stage.service;
  const team =
    teamName === null
      ? projects.defaultTeam(project)
      : projects.findTeam(project.id, stage.ids.get(teamName) ?? teamName);
  if (team === null) throw new Error(`there is no team ${String(teamName)}`);
  const node = board.seed.addNode(project, "iteration", `IterationOfBefore ${key.slice(0, 8)}`);
  const settings = board.teams.of(team);
  const backlogIteration = settings.backlogIteration ?? board.nodes.root(project.id, "iteration").identifier;
  board.teams.set(team, { ...settings, backlogIteration, iterations: [...settings.iterations, node.identifier] });
  stage.ids.set(key, node.identifier);
}

async function makeQuery(stage: Stage, { project: name, key }: EarlierThings["queries"][number]): Promise<void> {
  const project = projectNamed(stage, name);
  const wiql = "SELECT [System.Id] FROM WorkItems ORDER BY [System.Id]";
  const parts = isGuid(key) ? ["Shared Queries", "QueryOfBefore"] : key.split("/");
  const [folder = "Shared Queries", ...rest] = parts;
  const address = (path: readonly string[]): string =>
    `${project.id}/_apis/wit/queries/${path.map(encodeURIComponent).join("/")}`;
  for (const index of rest.keys()) {
    const isLast = index === rest.length - 1;
    const body = isLast ? { name: rest[index], wiql } : { name: rest[index], isFolder: true };
    const made = await send(stage, "POST", address([folder, ...rest.slice(0, index)]), body);
    if (isLast && isGuid(key)) stage.ids.set(key, (made.body as { id: string }).id);
  }
}
