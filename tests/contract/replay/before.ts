/**
 * What must have been there before a sequence was recorded, so that its requests make sense.
 *
 * It follows from the requests (addresses, bodies, ids in them) and from the ids that answers introduce; of an answer
 * nothing else is read than its status and, of a refusal, which rule refused: "exists already" needs something that
 * exists. No value of an answer is used. What a request names and no earlier request made was there before; what it was
 * like is invented (names end in OfBefore) and later compared by shape.
 */
import type { ProcessName } from "../../../src/local/service/route";
import { inventedName, type Before } from "./compare";
import type { Recorded } from "./sequences";

export interface EarlierItem {
  readonly id: number;
  readonly project: string;
  /** Links that a request could not add because they existed. */
  readonly links: readonly AddedRelation[];
  /** How many relations a request must have found for the place it removes to exist. */
  readonly relations: number;
  /** How many revisions it must have for the one a request names to exist. */
  readonly revisions: number;
  /** The earliest moment a request looks back to: it was there already. */
  readonly asOf: string | null;
}

export interface AddedRelation {
  readonly rel: string;
  readonly url: string;
  readonly attributes?: { readonly name?: string; readonly comment?: string };
}

export interface EarlierRepository {
  readonly project: string;
  /** Its name, or its recorded id where no request names it. */
  readonly key: string;
  /** Branches requests name, with the commit they were at (recorded id) where requests tell. */
  readonly branches: ReadonlyMap<string, string | null>;
  readonly commits: readonly string[];
  readonly files: readonly string[];
}

export interface EarlierPage {
  readonly project: string;
  readonly wiki: string;
  /** Path, or recorded number. */
  readonly page: string | number;
  /** Recorded ETag that a request carries for it. */
  readonly etag: string | null;
}

export interface EarlierThings {
  /** Projects by name, with the recorded ids that stand for them. */
  readonly projects: ReadonlyMap<string, ReadonlySet<string>>;
  readonly teams: readonly { readonly project: string; readonly key: string }[];
  readonly wikis: readonly { readonly project: string; readonly key: string; readonly version: string | null }[];
  readonly pages: readonly EarlierPage[];
  readonly repositories: readonly EarlierRepository[];
  readonly nodes: readonly { readonly project: string; readonly group: string; readonly path: string }[];
  readonly items: readonly EarlierItem[];
  readonly queries: readonly { readonly project: string; readonly key: string }[];
  /** Iterations of teams, by recorded identifier. */
  readonly iterations: readonly { readonly project: string; readonly team: string | null; readonly key: string }[];
  /** Repositories that a request makes and a later one reads: something was pushed between, not over REST. */
  readonly pushedAfterwards: ReadonlyMap<string, string>;
  /** Processes that have the types, states and fields requests name, likeliest first. */
  readonly processes: readonly ProcessName[];
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const guids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const nothing = /^0{40}$/;
const unnamedProject = "ProjectOfBefore";

export function isGuid(text: string): boolean {
  return guid.test(text);
}

/** A request taken apart: decoded segments below the organisation, with project and team where it names them. */
export interface Asked {
  readonly recorded: Recorded;
  readonly method: string;
  readonly status: number;
  readonly project: string | null;
  readonly team: string | null;
  /** Segments after `_apis`. */
  readonly route: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Fields;
  /** Ids that earlier answers introduced. */
  readonly met: ReadonlySet<string>;
}

type Fields = Readonly<Record<string, unknown>>;

export function askedIn(sequence: readonly Recorded[]): readonly Asked[] {
  const met = new Set<string>();
  return sequence.map((recorded) => {
    const asked = takeApart(recorded, new Set(met));
    for (const id of idsOf(recorded.response)) met.add(id);
    return asked;
  });
}

function takeApart(recorded: Recorded, met: ReadonlySet<string>): Asked {
  const { request, response } = recorded;
  const { hostname, pathname, searchParams } = new URL(request.uri);
  const all = pathname.split("/").filter((part) => part !== "");
  const segments = all.slice(hostname.endsWith(".visualstudio.com") ? 0 : 1).map(decodeURIComponent);
  const at = segments.indexOf("_apis");
  const route = at === -1 ? [] : segments.slice(at + 1);
  const core = at === 0 && /^projects$/i.test(route[0] ?? "") ? route[1] : undefined;
  const team = (at >= 2 ? segments[1] : undefined) ?? (/^teams$/i.test(route[2] ?? "") ? route[3] : undefined);
  return {
    recorded,
    method: request.method,
    status: response.status,
    project: (at >= 1 ? segments[0] : core) ?? null,
    team: team ?? null,
    route,
    query: new URLSearchParams([...searchParams].map(([name, value]) => [name.toLowerCase(), value])),
    body: typeof request.body === "object" && request.body !== null ? (request.body as Fields) : {},
    met,
  };
}

/** GUIDs, object ids (in ETags too) and numbers named id. */
function idsOf({ headers, body }: Recorded["response"]): readonly string[] {
  const text = `${JSON.stringify(body ?? null)} ${JSON.stringify(headers["etag"] ?? "")}`;
  return [
    ...(text.match(guids) ?? []).map((id) => id.toLowerCase()),
    ...(text.match(/\b[0-9a-f]{40}\b/gi) ?? []),
    ...[...text.matchAll(/"id":(\d+)/g)].map(([, id]) => `#${id ?? ""}`),
  ];
}

const isDone = ({ status }: Asked): boolean => status >= 200 && status < 300;

function typeKeyOf({ recorded }: Asked): string {
  const { typeKey } = (recorded.response.body ?? {}) as { readonly typeKey?: unknown };
  return typeof typeKey === "string" ? typeKey : "";
}

export function earlierThings(sequence: readonly Recorded[]): EarlierThings {
  const asked = askedIn(sequence);
  const projects = earlierProjects(asked);
  const nameOf = (project: string | null): string => {
    if (project === null) return [...projects.keys()][0] ?? unnamedProject;
    const named = [...projects].find(([, ids]) => ids.has(project.toLowerCase()));
    return named?.[0] ?? project;
  };
  const repositories = earlierRepositories(asked, nameOf);
  return {
    projects,
    teams: earlierTeams(asked, nameOf),
    wikis: earlierWikis(asked, nameOf),
    pages: earlierPages(asked, nameOf),
    repositories,
    nodes: earlierNodes(asked, nameOf),
    items: earlierItems(asked, nameOf),
    queries: earlierQueries(asked, nameOf),
    iterations: earlierIterations(asked, nameOf),
    pushedAfterwards: pushedAfterwards(asked),
    processes: processesOf(asked),
  };
}

/** Names, each with the ids for which answers to its requests are the only ones to speak of. */
function earlierProjects(asked: readonly Asked[]): ReadonlyMap<string, ReadonlySet<string>> {
  const posted = new Set<string>();
  const found = new Map<string, Set<string>>();
  const unnamed: string[] = [];
  const missing = new Set(
    asked
      .filter((each) => /^ProjectDoesNotExist/.test(typeKeyOf(each)))
      .map(({ project }) => project?.toLowerCase() ?? ""),
  );
  for (const each of asked) {
    const { project, route, method, body } = each;
    for (const id of projectIdsIn(body)) if (!each.met.has(id) && !unnamed.includes(id)) unnamed.push(id);
    const isCreation = method === "POST" && route.length === 1 && /^projects$/i.test(route[0] ?? "");
    if (isCreation && typeof body["name"] === "string") posted.add(body["name"].toLowerCase());
    if (project === null || missing.has(project.toLowerCase()) || each.status >= 500) continue;
    if (isGuid(project)) {
      if (!unnamed.includes(project.toLowerCase())) unnamed.push(project.toLowerCase());
    } else if (!posted.has(project.toLowerCase())) found.set(project, found.get(project) ?? new Set());
  }
  for (const id of unnamed) {
    const owners = new Set(
      asked
        .filter(({ project, recorded }) => project !== null && !isGuid(project) && mentions(recorded.response.body, id))
        .map(({ project }) => project ?? ""),
    );
    const [owner] = owners;
    if (owner !== undefined && posted.has(owner.toLowerCase())) continue;
    const isMade = asked.some(
      (each) => each.method === "POST" && posted.size > 0 && mentions(each.recorded.response.body, id),
    );
    if (owner === undefined && isMade) continue;
    const name = owners.size === 1 && owner !== undefined ? owner : `${unnamedProject}${found.size}`;
    found.set(name, new Set([...(found.get(name) ?? []), id]));
  }
  if (
    found.size === 0 &&
    posted.size === 0 &&
    asked.some(({ route }) => ["wit", "wiki", "git"].includes(route[0] ?? ""))
  ) {
    found.set(unnamedProject, new Set());
  }
  return found;
}

function projectIdsIn({ projectId, project }: Fields): readonly string[] {
  const ids = [projectId, (project as { readonly id?: unknown } | null | undefined)?.id];
  return ids.filter((id): id is string => typeof id === "string" && isGuid(id)).map((id) => id.toLowerCase());
}

function mentions(body: unknown, id: string): boolean {
  return JSON.stringify(body ?? null)
    .toLowerCase()
    .includes(id.toLowerCase());
}

/** Names that requests up to one have given to something they made. */
function postedNames(asked: readonly Asked[], resource: RegExp): ReadonlySet<string> {
  return new Set(
    asked
      .filter(({ method, route, body }) => method !== "GET" && resource.test(route.join("/")) && "name" in body)
      .map(({ body }) => String(body["name"]).toLowerCase()),
  );
}

function earlierTeams(asked: readonly Asked[], nameOf: (project: string | null) => string): EarlierThings["teams"] {
  const made = postedNames(asked, /^projects\/[^/]+\/teams/i);
  const found = new Map<string, { project: string; key: string }>();
  for (const each of asked) {
    const { team, project, met } = each;
    if (team === null || project === null || !(isDone(each) || each.status === 400)) continue;
    if (made.has(team.toLowerCase()) || (isGuid(team) && met.has(team.toLowerCase()))) continue;
    found.set(`${project} ${team}`, { project: nameOf(project), key: team });
  }
  return [...found.values()];
}

const wikiOf = ({ route }: Asked): string | null =>
  route[0] === "wiki" && route[1] === "wikis" ? (route[2] ?? null) : null;

function earlierWikis(asked: readonly Asked[], nameOf: (project: string | null) => string): EarlierThings["wikis"] {
  const made = postedNames(asked, /^wiki\/wikis$/i);
  const found = new Map<string, EarlierThings["wikis"][number]>();
  for (const each of asked) {
    const wiki = wikiOf(each);
    const isThere = isDone(each) || (each.route[3] !== undefined && !/^Wiki(?:NotFound|DoesNot)/.test(typeKeyOf(each)));
    if (wiki === null || !isThere || each.status === 401 || each.status === 503) continue;
    if (made.has(wiki.toLowerCase()) || (isGuid(wiki) && each.met.has(wiki.toLowerCase()))) continue;
    const version = found.get(wiki.toLowerCase())?.version ?? versionOf(each);
    found.set(wiki.toLowerCase(), { project: nameOf(each.project), key: wiki, version });
  }
  return [...found.values()];
}

/** Of a code wiki, its branch: only code wikis have others than wikiMaster, can be deleted and publish versions. */
function versionOf({ query, method, status, route, body }: Asked): string | null {
  const version = query.get("versiondescriptor.version");
  if (version !== null) return version.toLowerCase() === "wikimaster" ? null : version;
  const isWikiItself = route.length === 3 && status === 200;
  return isWikiItself && (method === "DELETE" || (method === "PATCH" && "versions" in body)) ? "main" : null;
}

const normal = (path: string): string => `/${path.replace(/^\/+|\/+$/g, "")}`;
const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || "/";

function earlierPages(asked: readonly Asked[], nameOf: (project: string | null) => string): readonly EarlierPage[] {
  const made = new Set<string>();
  const found = new Map<string, EarlierPage>();
  for (const each of asked) {
    const wiki = wikiOf(each);
    if (wiki === null) continue;
    const key = (page: string | number): string => `${wiki.toLowerCase()} ${String(page).toLowerCase()}`;
    const need = (page: string | number, etag: string | null = null): void => {
      if (
        page === "/" ||
        made.has(key(page)) ||
        [...made].some((other) => other.endsWith("/*") && key(page).startsWith(other.slice(0, -1)))
      )
        return;
      const known = found.get(key(page));
      found.set(key(page), { project: nameOf(each.project), wiki, page, etag: known?.etag ?? etag });
    };
    const path = normal(each.query.get("path") ?? "/");
    const sent = each.recorded.request.headers["if-match"]?.replaceAll('"', "") ?? null;
    const etag = sent !== null && !each.met.has(sent) && isDone(each) ? sent : null;
    const [, , , resource = "", id] = each.route;
    if (/^pages$/i.test(resource) && id !== undefined && /^\d+$/.test(id)) {
      if (isDone(each) && !each.met.has(`#${id}`)) need(Number(id), etag);
    } else if (/^pages$/i.test(resource)) {
      const exists =
        typeKeyOf(each) === "WikiPageAlreadyExistsException" || (each.status === 412 && each.method === "PUT");
      if (exists || (isDone(each) && !(each.method === "PUT" && each.status === 201))) need(path, etag);
      if (each.method === "PUT" && each.status === 201) {
        need(parentOf(path));
        made.add(key(path));
      }
    } else if (/^pagemoves$/i.test(resource) && isDone(each)) {
      const [from, to] = [each.body["path"], each.body["newPath"]].map((path) =>
        normal(typeof path === "string" ? path : "/"),
      );
      need(from ?? "/");
      need(parentOf(to ?? "/"));
      made.add(key(to ?? "/")).add(key(`${to ?? "/"}/*`));
    }
  }
  return [...found.values()];
}

const repositoryOf = ({ route }: Asked): string | null =>
  route[0] === "git" && /^repositories$/i.test(route[1] ?? "") ? (route[2] ?? null) : null;

function earlierRepositories(
  asked: readonly Asked[],
  nameOf: (project: string | null) => string,
): readonly EarlierRepository[] {
  const made = new Set([...postedNames(asked, /^git\/repositories/i), ...postedNames(asked, /^wiki\/wikis$/i)]);
  const found = new Map<string, EarlierRepository>();
  for (const each of asked) {
    const key = repositoryOf(each);
    if (key === null || !(isDone(each) || each.status === 400 || each.status === 409)) continue;
    if (made.has(key.toLowerCase()) || (isGuid(key) && isMadeId(key, asked))) continue;
    const known = found.get(key.toLowerCase());
    const updates = refUpdates(each);
    const filter = each.method === "PATCH" ? each.query.get("filter") : null;
    const before = updates.filter(({ oldObjectId }) => oldObjectId !== undefined && !nothing.test(oldObjectId));
    const madeRefs = new Set(refsMade(asked));
    const path = each.query.get("path") ?? each.query.get("scopepath");
    const named = before
      .filter(({ name }) => !madeRefs.has(name))
      .map(({ name, oldObjectId }) => [name, oldObjectId ?? null] as const);
    const filtered = filter !== null && !madeRefs.has(`refs/${filter}`) ? [[`refs/${filter}`, null] as const] : [];
    found.set(key.toLowerCase(), {
      project: nameOf(each.project),
      key,
      branches: new Map([...(known?.branches ?? []), ...named, ...filtered, ...publishedFrom(each, asked)]),
      commits: [
        ...(known?.commits ?? []),
        ...updates.flatMap(({ newObjectId }) =>
          newObjectId === undefined || nothing.test(newObjectId) ? [] : [newObjectId],
        ),
      ],
      files: [...(known?.files ?? []), ...(path === null || path === "/" || !isDone(each) ? [] : [normal(path)])],
    });
  }
  return [...found.values()];
}

/** The branch that a code wiki is made of, where the answer has the id that the wiki's request names. */
function publishedFrom(each: Asked, asked: readonly Asked[]): readonly (readonly [string, null])[] {
  return asked.flatMap(({ body }) => {
    const { repositoryId, version } = body;
    const name = (version as { version?: unknown } | undefined)?.version;
    const isIt = typeof repositoryId === "string" && mentions(each.recorded.response.body, repositoryId);
    return isIt && typeof name === "string" ? [[`refs/heads/${name}`, null] as const] : [];
  });
}

function isMadeId(id: string, asked: readonly Asked[]): boolean {
  return asked.some(
    ({ method, recorded }) =>
      method === "POST" && String((recorded.response.body as Fields | null)?.["id"]).toLowerCase() === id.toLowerCase(),
  );
}

interface RefUpdate {
  readonly name: string;
  readonly oldObjectId?: string;
  readonly newObjectId?: string;
}

function refUpdates({ method, route, recorded }: Asked): readonly RefUpdate[] {
  const { body } = recorded.request;
  if (method !== "POST" || !/^refs$/i.test(route.at(-1) ?? "") || !Array.isArray(body)) return [];
  return body as readonly RefUpdate[];
}

function refsMade(asked: readonly Asked[]): readonly string[] {
  return asked
    .flatMap(refUpdates)
    .filter(({ oldObjectId = "" }) => nothing.test(oldObjectId))
    .map(({ name }) => name);
}

/** Names of repositories made by a request and read by a later one, with the branch that one names. */
function pushedAfterwards(asked: readonly Asked[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const posts = asked.filter(
    (each) => each.method === "POST" && /^git\/repositories$/i.test(each.route.join("/")) && isDone(each),
  );
  for (const post of posts) {
    const name = String(post.body["name"]);
    const id = String((post.recorded.response.body as Fields | null)?.["id"]).toLowerCase();
    const isIt = (text: unknown): boolean => [name.toLowerCase(), id].includes(String(text).toLowerCase());
    const later = asked.slice(asked.indexOf(post) + 1);
    const published = later.find(({ body }) => isIt(body["repositoryId"]) && typeof body["version"] === "object");
    const version = (published?.body["version"] as { version?: unknown } | undefined)?.version;
    if (typeof version === "string") found.set(name, `refs/heads/${version}`);
  }
  return found;
}

function earlierNodes(asked: readonly Asked[], nameOf: (project: string | null) => string): EarlierThings["nodes"] {
  const made = new Set<string>();
  const found = new Map<string, EarlierThings["nodes"][number]>();
  for (const each of asked) {
    const [area, resource, group, ...rest] = each.route;
    if (area !== "wit" || !/^classificationNodes$/i.test(resource ?? "") || group === undefined) continue;
    const path = rest
      .join("\\")
      .replaceAll("/", "\\")
      .replace(/^\\+|\\+$/g, "");
    const key = (text: string): string => `${group} ${text}`.toLowerCase();
    if (path !== "" && isDone(each) && ![...made].some((other) => key(path).startsWith(other))) {
      found.set(key(path), { project: nameOf(each.project), group, path });
    }
    if (each.method === "POST" && typeof each.body["name"] === "string") {
      made.add(key(path === "" ? each.body["name"] : `${path}\\${each.body["name"]}`));
    } else if (each.method === "POST") made.add(key(path === "" ? "" : `${path}\\`));
  }
  return [...found.values()];
}

/** Work items named by requests that no earlier request made and that the service did not miss. */
function earlierItems(asked: readonly Asked[], nameOf: (project: string | null) => string): readonly EarlierItem[] {
  const made = new Set<number>();
  const found = new Map<number, EarlierItem>();
  for (const each of asked) {
    const { recorded, status, project } = each;
    const isMissed = status === 404 || status >= 500 || status === 401;
    for (const id of isMissed ? [] : itemsNamed(each)) {
      if (made.has(id) || id <= 0 || found.has(id)) continue;
      found.set(id, { id, project: nameOf(project), links: [], relations: 0, revisions: 1, asOf: null });
    }
    for (const id of madeItems(each)) made.add(id);
    const [target] = itemsNamed(each);
    const item = target === undefined ? undefined : found.get(target);
    if (item !== undefined) found.set(item.id, withRelations(item, each, asked, recorded));
  }
  return [...found.values()];
}

function withRelations(item: EarlierItem, each: Asked, asked: readonly Asked[], recorded: Recorded): EarlierItem {
  const operations = operationsOf(recorded.request.body);
  const existed = typeKeyOf(each) === "RelationAlreadyExistsException" ? addedRelations(operations) : [];
  const places = operations.flatMap(({ path }) => /^\/relations\/(\d+)/.exec(path)?.[1] ?? []).map(Number);
  const added = asked
    .slice(0, asked.indexOf(each))
    .filter((other) => isDone(other) && itemsNamed(other)[0] === item.id)
    .flatMap((other) => addedRelations(operationsOf(other.recorded.request.body)));
  const wanted = isDone(each) ? Math.max(0, ...places.map((place) => place + 1 - added.length)) : 0;
  const named = isDone(each) ? /^(?:revisions|updates)$/i.test(each.route[3] ?? "") && Number(each.route[4] ?? 1) : 1;
  const asOf = each.query.get("asof");
  return {
    ...item,
    links: [...item.links, ...existed],
    relations: Math.max(item.relations, wanted),
    revisions: Math.max(item.revisions, Number(named) || 1),
    asOf: asOf !== null && (item.asOf === null || asOf < item.asOf) ? asOf : item.asOf,
  };
}

export interface SentOperation {
  readonly op: string | number;
  readonly path: string;
  readonly value?: unknown;
}

export function operationsOf(body: unknown): readonly SentOperation[] {
  return Array.isArray(body)
    ? (body as SentOperation[]).filter((each) => typeof (each as SentOperation | null)?.path === "string")
    : [];
}

export function addedRelations(operations: readonly SentOperation[]): readonly AddedRelation[] {
  return operations.flatMap(({ path, value }) => (path === "/relations/-" ? [value as AddedRelation] : []));
}

/** Numbers in address, list of ids, addresses in the body; the one addressed first. */
export function itemsNamed({ route, query, recorded }: Asked): readonly number[] {
  if (route[0] !== "wit") return [];
  const [, resource = "", id = ""] = route;
  const isItems = /^workItems$/i.test(resource);
  const inBody = [...JSON.stringify(recorded.request.body ?? null).matchAll(/\/workItems\/(\d+)/gi)];
  const batch = /^workItems(?:Batch|Delete)$/i.test(resource)
    ? ((recorded.request.body as { ids?: number[] })?.ids ?? [])
    : [];
  const listed = isItems && id === "" ? (query.get("ids") ?? "").split(",").filter((text) => text !== "") : [];
  return [
    ...(isItems && /^\d+$/.test(id) ? [id] : []),
    ...listed,
    ...batch,
    ...inBody.map(([, each]) => each ?? ""),
  ].map(Number);
}

function madeItems({ method, route, recorded, status }: Asked): readonly number[] {
  if (status !== 200 || !["POST", "PATCH"].includes(method)) return [];
  const { body } = recorded.response;
  if (/\$batch$/i.test(route.join("/"))) {
    return [...JSON.stringify(body).matchAll(/\{\\"id\\":(\d+)/g)].map(([, id]) => Number(id));
  }
  const id = (body as { id?: unknown } | null)?.id;
  return (route[2] ?? "").startsWith("$") && typeof id === "number" ? [id] : [];
}

function earlierQueries(asked: readonly Asked[], nameOf: (project: string | null) => string): EarlierThings["queries"] {
  const made = postedNames(asked, /^wit\/queries/i);
  const found = new Map<string, EarlierThings["queries"][number]>();
  for (const each of asked) {
    const [area, resource = "", ...rest] = each.route;
    const key = rest.join("/");
    const isQuery = area === "wit" && /^(?:wiql|queries)$/i.test(resource) && key !== "";
    if (!isQuery || !isDone(each) || /^(?:My|Shared) Queries$/i.test(key)) continue;
    if (made.has((rest.at(-1) ?? "").toLowerCase()) || (isGuid(key) && each.met.has(key.toLowerCase()))) continue;
    if (each.method === "POST" && resource.toLowerCase() === "queries") continue;
    found.set(key.toLowerCase(), { project: nameOf(each.project), key });
  }
  return [...found.values()];
}

/** Iterations of a team that a request names and no answer introduced. */
function earlierIterations(
  asked: readonly Asked[],
  nameOf: (project: string | null) => string,
): EarlierThings["iterations"] {
  const found = new Map<string, EarlierThings["iterations"][number]>();
  for (const each of asked) {
    const [area, settings = "", resource = "", key = ""] = each.route;
    const isIteration = area === "work" && /^teamsettings$/i.test(settings) && /^iterations$/i.test(resource);
    if (!isIteration || !isGuid(key) || !isDone(each) || each.met.has(key.toLowerCase())) continue;
    found.set(`${each.team ?? ""} ${key}`, { project: nameOf(each.project), team: each.team, key });
  }
  return [...found.values()];
}

/** Types, states and fields that only some of the four processes have. */
const processWords: readonly (readonly [RegExp, readonly ProcessName[]])[] = [
  [/\$Issue\b|'Issue'/i, ["basic", "agile", "cmmi"]],
  [/(?:\$|workItemTypes\/)User(?: |%20)Story\b|'User Story'/i, ["agile"]],
  [/\$Product(?: |%20)Backlog(?: |%20)Item\b|'Product Backlog Item'|\$Impediment|BacklogPriority/i, ["scrum"]],
  [/\$Requirement\b|\$Change(?: |%20)Request|\$Risk\b|\$Review\b|'Requirement'/i, ["cmmi"]],
  [/(?:\$|workItemTypes\/)(?:Feature|Bug)\b|'(?:Feature|Bug)'/i, ["agile", "scrum", "cmmi"]],
  [
    /"System\.State","value":"(?:Active|Resolved|Closed)"|"\/fields\/System\.State","value":"(?:Active|Resolved|Closed)"/i,
    ["agile", "cmmi"],
  ],
  [/"\/fields\/System\.State","value":"(?:Doing)"/i, ["basic"]],
  [/"\/fields\/System\.State","value":"Done"/i, ["basic", "scrum"]],
  [/"\/fields\/System\.State","value":"(?:In Progress|Committed|Approved)"/i, ["scrum"]],
];

function processesOf(asked: readonly Asked[]): readonly ProcessName[] {
  const text = asked
    .map(({ recorded: { request } }) => `${decodeURIComponent(request.uri)} ${JSON.stringify(request.body ?? null)}`)
    .join("\n");
  const all: readonly ProcessName[] = ["basic", "agile", "scrum", "cmmi"];
  const left = processWords
    .filter(([expression]) => expression.test(text))
    .reduce<readonly ProcessName[]>((names, [, having]) => names.filter((name) => having.includes(name)), all);
  return left.length === 0 ? all : left;
}

/** What the comparison has to know, as of the answer at a place of the sequence. */
export function beforeAt(things: EarlierThings, sequence: readonly Recorded[], place: number): Before {
  const asked = askedIn(sequence);
  const named = asked.flatMap(({ body, route, query, project, team }) => [
    ...["name", "path", "newPath", "fileName"].flatMap((name) => (typeof body[name] === "string" ? [body[name]] : [])),
    ...route,
    ...query.values(),
    ...[project ?? "", team ?? ""],
    ...refNames(body),
  ]);
  const names = new Set(named.map((text) => text.toLowerCase()));
  const earlier = new Set(
    [...things.projects.keys(), ...[...things.teams, ...things.wikis, ...things.repositories].map(({ key }) => key)]
      .flatMap((name) => [name, `${name} Team`])
      .concat([...things.pushedAfterwards.keys()])
      .map((name) => name.toLowerCase()),
  );
  const added = new Set(
    asked
      .filter((each) => isDone(each) || typeKeyOf(each) === "RelationAlreadyExistsException")
      .flatMap(({ recorded }) => addedRelations(operationsOf(recorded.request.body)).map(({ url }) => linkTarget(url))),
  );
  const wiki = asked[place] === undefined ? null : wikiOf(asked[place]);
  return {
    isEarlierWiki: wiki !== null && things.wikis.some(({ key }) => key.toLowerCase() === wiki.toLowerCase()),
    items: new Set(things.items.map(({ id }) => id)),
    isEarlier: (name) => earlier.has(name.toLowerCase()) || inventedName.test(name),
    isNamed: (text) => names.has(text.toLowerCase()) || names.has(text.replace(/^\//, "").toLowerCase()),
    written: (item) => writtenInto(item, asked.slice(0, place + 1)),
    isAdded: (url) => added.has(linkTarget(url)),
  };
}

/** Work items are named with and without their project; everything else by its whole address. */
function linkTarget(url: string): string {
  return /\/workItems\/\d+$/i.exec(url)?.[0].toLowerCase() ?? url;
}

function refNames(body: Fields): readonly string[] {
  return Array.isArray(body)
    ? (body as { name?: unknown }[]).flatMap(({ name }) => (typeof name === "string" ? [name] : []))
    : [];
}

function writtenInto(item: number, asked: readonly Asked[]): ReadonlyMap<string, unknown> {
  const written = asked
    .filter((each) => each.method === "PATCH" && isDone(each) && itemsNamed(each)[0] === item)
    .flatMap(({ recorded }) => operationsOf(recorded.request.body))
    .flatMap(({ path, value }) =>
      path.startsWith("/fields/") ? [[path.slice("/fields/".length), value] as const] : [],
    );
  return new Map(written);
}
