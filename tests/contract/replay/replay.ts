/**
 * Plays recorded sequences to the local service and says where its answers differ.
 *
 * What a sequence takes for granted is derived from its requests and ids (before.ts) and set up with values of our own
 * (setUp.ts); no value of an answer is read before the service has given its own. Which of the four processes a project
 * has is not always in the requests: then those that have what the requests name are played in turn, and the first that
 * agrees best is reported by name.
 */
import type { Service } from "../../../src/local/service/createService";
import { openService } from "../../../src/local/service/openService";
import type { ProcessName, User } from "../../../src/local/service/route";
import { importCommits } from "../../../src/local/service/wiki/importWiki";
import { seededRandom, standingClock } from "../service/startService";
import { beforeAt, earlierThings, operationsOf, type EarlierThings } from "./before";
import { compareValues, inventedName, labelOf, type Bases } from "./compare";
import { faultOf } from "./faultOf";
import { Ids } from "./ids";
import { explainedByAge } from "./laterMembers";
import type { Recorded } from "./sequences";
import { send, setUp, type Stage } from "./setUp";

export interface Outcome {
  readonly file: string;
  readonly request: string;
  readonly differences: readonly string[];
  /** What of the answer was compared by shape, because no request says what it was. */
  readonly byShape: readonly string[];
  /** What the service could not help answering that day: no sign-in, stopped, broken. */
  readonly isFault: boolean;
}

export interface Replayed {
  readonly outcomes: readonly Outcome[];
  /** What was chosen or could not be set up. */
  readonly remarks: readonly string[];
}

interface Scene extends Stage {
  readonly bases: Bases;
  readonly things: EarlierThings;
  readonly sequence: readonly Recorded[];
  /** Of each recorded item, its relations as last recorded and as last served here: requests name them by place. */
  readonly relations: Map<string, { readonly recorded: readonly unknown[]; readonly ours: readonly unknown[] }>;
}

/** One outcome per recording, in order. */
export async function replay(recordings: readonly Recorded[]): Promise<Replayed> {
  const all: Replayed[] = [];
  for (const sequence of groupBySequence(recordings).values()) all.push(await replaySequence(sequence));
  return { outcomes: all.flatMap(({ outcomes }) => outcomes), remarks: all.flatMap(({ remarks }) => remarks) };
}

function groupBySequence(recordings: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const groups = new Map<string, Recorded[]>();
  for (const recorded of recordings)
    groups.set(recorded.sequence, [...(groups.get(recorded.sequence) ?? []), recorded]);
  return groups;
}

async function replaySequence(sequence: readonly Recorded[]): Promise<Replayed> {
  const things = earlierThings(sequence);
  const needsProcess = things.projects.size > 0;
  let best: Replayed | null = null;
  for (const process of needsProcess ? things.processes : things.processes.slice(0, 1)) {
    const played = await playWith(process, things, sequence);
    if (best === null || count(played) < count(best)) best = played;
    if (count(best) === 0) break;
  }
  return best ?? { outcomes: [], remarks: [] };
}

function count({ outcomes }: Replayed): number {
  return outcomes.reduce((sum, { differences }) => sum + differences.length, 0);
}

async function playWith(process: ProcessName, things: EarlierThings, sequence: readonly Recorded[]): Promise<Replayed> {
  const org = organisationOf(sequence[0]?.request.uri ?? "");
  const service = openService({
    clock: standingClock(),
    random: seededRandom(11),
    dataDir: null,
    baseUrl: "http://localhost",
    org,
  });
  try {
    const user = userOf(service, sequence);
    const scene: Scene = {
      service,
      user,
      token: service.users.issueToken({ userId: user.id }).secret,
      ids: new Ids(),
      bases: { recorded: `https://dev.azure.com/${org}`, ours: service.baseUrl },
      things,
      sequence,
      relations: new Map(),
    };
    const failed = await setUp(scene, things, process);
    const outcomes: Outcome[] = [];
    for (const [place, recorded] of sequence.entries()) {
      outcomes.push(await playOne(scene, recorded, place));
      pushAfterwards(scene, recorded);
    }
    const chosen =
      things.processes.length > 1 && process !== things.processes[0]
        ? [`${sequence[0]?.sequence ?? ""}: no request tells the process of the project; ${process} agrees best`]
        : [];
    return { outcomes, remarks: [...failed, ...chosen] };
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

/** Who sent the requests, by the id and address that each answer's header repeats; recordings name people by number. */
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

/** What was pushed to a repository between making and reading it did not go over REST. */
function pushAfterwards({ service, user, things }: Scene, { request }: Recorded): void {
  const name = (request.body as { name?: string } | null)?.name;
  const ref = name === undefined ? undefined : things.pushedAfterwards.get(name);
  if (request.method !== "POST" || !/\/_apis\/git\/repositories$/i.test(new URL(request.uri).pathname)) return;
  if (ref === undefined || name === undefined) return;
  const made = service.projects
    .all()
    .map((project) => service.repositories.find(name, project.id))
    .find((repository) => repository !== null);
  const files = new Map([["/README.md", "Text OfBefore\n"]]);
  if (made === undefined || made === null) return;
  importCommits(service.repositories, made.id, ref, [{ by: user, at: new Date(0), message: "CommitOfBefore", files }]);
}

async function playOne(scene: Scene, recorded: Recorded, place: number): Promise<Outcome> {
  const { request } = recorded;
  const name = `${request.method} ${pathOf(request.uri).replace(/^\/[^/]+/, "")}`;
  await learnRevision(scene, request);
  const fault = faultOf(recorded);
  if (fault !== null) scene.service.faults.arm({}, fault);
  const served = await scene.service.handle({
    method: request.method,
    url: scene.ids.translate(pathOf(request.uri)),
    headers: headersOf(scene, recorded),
    body: bodyOf(scene, request),
  });
  const outcome = { file: recorded.file, request: name, isFault: fault !== null };
  if (served.kind === "dropped") return { ...outcome, differences: ["the connection was dropped"], byShape: [] };
  const text = Buffer.from(served.body).toString("utf8");
  const noted = new Set<string>();
  const bases: Bases = {
    ...scene.bases,
    uri: request.uri,
    before: beforeAt(scene.things, scene.sequence, place),
    isOpen: mayHoldEarlier(request.uri),
    note: (what) => noted.add(what),
  };
  const differences = differencesOf(scene, recorded, bases, served, text);
  return {
    ...outcome,
    differences: differences.filter((line) => !explainedByAge(recorded.recorded, name, line)),
    byShape: [...noted],
  };
}

/** Lists of what people made: they hold more than the sequence made. Everything else is listed completely. */
const listsOfThings = new RegExp(
  "/_apis/(?:" +
    [
      "projects",
      "teams",
      "projects/[^/]+/teams(?:/[^/]+/members)?",
      "git/repositories",
      "git/repositories/[^/]+/(?:refs|commits|pushes|items|stats/branches).*",
      "wiki/wikis",
      "wiki/wikis/[^/]+/(?:pages.*)",
      "wit/wiql.*",
      "wit/queries.*",
      "wit/tags",
      "wit/recyclebin",
      "wit/classificationNodes.*",
      "wit/workItems/\\d+/(?:comments|updates|revisions)",
      "wit/reporting/.*",
      "work/teamsettings/.*",
      "work/backlogs/.*",
    ].join("|") +
    ")/?$",
  "i",
);

function mayHoldEarlier(uri: string): boolean {
  return listsOfThings.test(new URL(uri).pathname);
}

function headersOf({ ids, token }: Scene, { request }: Recorded): Record<string, string> {
  const ifMatch = request.headers["if-match"];
  return {
    ...request.headers,
    ...(ifMatch === undefined ? {} : { "if-match": ids.translate(ifMatch) }),
    authorization: `Basic ${Buffer.from(`:${token}`).toString("base64")}`,
  };
}

function bodyOf(scene: Scene, { body, uri }: Recorded["request"]): Uint8Array {
  if (body === null || body === undefined) return new Uint8Array();
  const text = typeof body === "string" ? scene.ids.translate(body) : JSON.stringify(translated(scene, body, uri));
  return Buffer.from(text.replaceAll(scene.bases.recorded, scene.bases.ours));
}

/** A body with ids exchanged; places of relations and tested revisions as they are here. */
function translated(scene: Scene, body: unknown, uri: string): unknown {
  const operations = operationsOf(body);
  const item = /\/workItems\/(\d+)/i.exec(uri)?.[1] ?? "";
  if (operations.length > 0 && Array.isArray(body)) {
    return operations.map((operation) => {
      const place = /^\/relations\/(\d+)(.*)$/.exec(operation.path);
      const isTest = operation.path === "/rev" && ["test", 5, "Test"].includes(operation.op);
      const own = isTest ? revisionHere(scene, item, operation.value) : undefined;
      return {
        ...(exchanged(scene, operation, uri) as object),
        ...(place === null ? {} : { path: `/relations/${placeOf(scene, item, Number(place[1]))}${place[2] ?? ""}` }),
        ...(own === undefined ? {} : { value: own }),
      };
    });
  }
  return exchanged(scene, body, uri);
}

/** The revision that a request tests, of an item of before: it is the one the item has now. */
async function learnRevision(scene: Scene, { body, uri }: Recorded["request"]): Promise<void> {
  const item = /\/workItems\/(\d+)/i.exec(uri)?.[1];
  const test = operationsOf(body).find(({ path }) => path === "/rev");
  if (item === undefined || typeof test?.value !== "number" || !isEarlier(scene, item)) return;
  const { body: current } = await send(scene, "GET", `_apis/wit/workItems/${item}`);
  scene.ids.setRevision(item, test.value, (current as { rev: number }).rev);
}

function isEarlier({ things }: Scene, item: string): boolean {
  return things.items.some(({ id }) => String(id) === item);
}

function revisionHere(scene: Scene, item: string, value: unknown): number | undefined {
  return isEarlier(scene, item) && typeof value === "number" ? scene.ids.revision(item, value) : undefined;
}

function exchanged(scene: Scene, value: unknown, uri: string, name = ""): unknown {
  const { ids } = scene;
  if (typeof value === "string") return ids.translate(value);
  if (typeof value === "number") {
    const kind = /classificationNodes/i.test(uri) ? "node" : "item";
    return /^(?:id|ids|workItemId)$/.test(name) ? Number(ids.number(kind, value) ?? value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => exchanged(scene, each, uri, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, exchanged(scene, each, uri, key)]));
}

/** Realms, tenants and reasons are those of the machine. */
function comparableHeader(text: string): string {
  return text
    .replace(/realm="[^"]*"/, "realm")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, "{id}")
    .replace(/,\s+/g, ",")
    .replace(/(collection%20is%20stopped%3A).*/, "$1");
}

/** Headers that clients read; continuation by its presence, the ids in it are the service's own. */
const comparedHeaders = [
  "content-type",
  "etag",
  "allow",
  "location",
  "www-authenticate",
  "x-tfs-serviceerror",
  "x-total-count",
  "x-ms-continuationtoken",
];

/** Where the relation that a request names by its recorded place stands here. */
function placeOf({ relations, ids }: Scene, id: string, place: number): number {
  const item = relations.get(id);
  const recorded = item?.recorded[place] as { rel?: string; url?: string } | undefined;
  if (item === undefined || recorded === undefined) return place;
  const translated = { ...recorded, url: ids.translate(recorded.url ?? "").replace(/^https?:\/\/[^/]+/, "") };
  const labels = (rows: readonly unknown[]): readonly string[] =>
    rows.map((row) => (labelOf(row) ?? "").replace(/https?:\/\/[^/]+/, ""));
  const own = labels(item.ours);
  const found = [labels([recorded]), labels([translated])].map(([label]) => own.indexOf(label ?? ""));
  const earlier = own.findIndex((label) => inventedName.test(label));
  return found.find((at) => at !== -1) ?? (earlier === -1 ? place : earlier);
}

interface WithRelations {
  readonly id?: unknown;
  readonly relations?: readonly unknown[];
}

function learnRelations({ relations }: Scene, recorded: unknown, ours: unknown): void {
  const rows = (body: unknown): readonly WithRelations[] => {
    const { value } = (body ?? {}) as { value?: unknown };
    return Array.isArray(value) ? (value as WithRelations[]) : [body ?? {}];
  };
  const own = rows(ours);
  rows(recorded).forEach((row, index) => {
    if (row?.relations === undefined || own[index]?.relations === undefined) return;
    relations.set(String(row.id), { recorded: row.relations, ours: own[index].relations });
  });
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

function differencesOf(
  scene: Scene,
  { response }: Recorded,
  bases: Bases,
  served: Answered,
  text: string,
): readonly string[] {
  if (served.status !== response.status)
    return [`status: recorded ${response.status}, ours ${served.status} ${text.slice(0, 200)}`];
  const named = comparedHeaders.flatMap((name) =>
    headerDifferences(scene, bases, name, response.headers[name], served, text),
  );
  if (response.body === undefined || response.body === null) {
    const expected = response.bodyText ?? "";
    if (/^\s*<(?:!doctype )?html/i.test(expected) && /^\s*<(?:!doctype )?html/i.test(text)) return named;
    const isText = expected === scene.ids.translate(expected) && expected === text;
    return isText || inventedName.test(text)
      ? named
      : [
          ...named,
          `body: recorded ${JSON.stringify(expected.slice(0, 80))}, ours ${JSON.stringify(text.slice(0, 80))}`,
        ];
  }
  const ours = parsed(text);
  const differences = compareValues(response.body, ours, scene.ids, bases);
  learnRelations(scene, response.body, ours);
  return [...named, ...differences];
}

/** Of a page of before, the ETag is another and stands for the recorded one; totals and tokens depend on what was there. */
function headerDifferences(
  { ids }: Scene,
  bases: Bases,
  name: string,
  recorded: string | readonly string[] | undefined,
  { headers }: Answered,
  text: string,
): readonly string[] {
  const ours = headers[name];
  if (recorded === undefined) return [];
  const [theirs, own] = [String(recorded), ours ?? ""];
  const isTag = name === "etag" && inventedName.test(text);
  const depends = bases.isOpen === true && (isTag || /^x-(?:total-count|ms-continuationtoken)$/.test(name));
  if (depends && (ours !== undefined || name === "x-ms-continuationtoken")) {
    bases.note?.(`header ${name}`);
    if (name === "etag") ids.set(theirs.replaceAll('"', ""), own.replaceAll('"', ""));
    return [];
  }
  const exchangedOne = ids.translate(theirs).replaceAll(bases.recorded, bases.ours);
  return comparableHeader(exchangedOne) === comparableHeader(own)
    ? []
    : [`header ${name}: recorded ${theirs}, ours ${String(ours)}`];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
