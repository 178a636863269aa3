/** A service in process, with a clock that is moved by hand and requests written in one line. */
import type { Service } from "../../../../src/local/service/createService";
import { openService } from "../../../../src/local/service/openService";
import type { ProcessName, Project, User } from "../../../../src/local/service/route";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // Answers are JSON of any shape; tests look at what they name.
  readonly body: Loose;
}

/** JSON of an answer that may be walked without asking at every step; a test fails where a member is not there. */
export interface Loose extends Iterable<Loose> {
  readonly id: number;
  readonly rev: number;
  readonly url: string;
  readonly count: number;
  readonly value: Loose;
  readonly message: string;
  readonly typeKey: string;
  readonly relations: Loose;
  readonly workItems: Loose;
  readonly workItemRelations: Loose;
  readonly rel: Loose;
  readonly source: Loose;
  readonly target: Loose;
  readonly attributes: Loose;
  readonly name: string;
  readonly referenceName: string;
  readonly customProperties: Loose;
  readonly RuleValidationErrors: Loose;
  readonly fieldStatusCode: Loose;
  readonly artifactUrisQueryResult: Loose;
  readonly revisedBy: Loose;
  readonly children: Loose;
  readonly structureType: Loose;
  readonly hasChildren: Loose;
  readonly backlogIteration: Loose;
  readonly portfolioBacklogs: Loose;
  readonly hiddenBacklogs: Loose;
  readonly requirementBacklog: Loose;
  readonly workItemTypeMappedStates: Loose;
  readonly states: Loose;
  readonly transitions: Loose;
  readonly to: Loose;
  readonly values: Loose;
  readonly continuationToken: string;
  readonly queryType: Loose;
  readonly asOf: Loose;
  readonly code: number;
  readonly body: string;
  readonly multilineFieldsFormat: Loose;
  readonly _links: Loose;
  readonly eventId: number;
  readonly revisedDate: string;
  readonly fields: Readonly<Record<string, Loose | undefined>>;
  readonly length: number;
  at(index: number): Loose;
  map<Result>(change: (item: Loose) => Result): readonly Result[];
  find(matches: (item: Loose) => boolean): Loose | undefined;
}

export interface BoardWorld {
  readonly service: Service;
  readonly project: Project;
  readonly admin: User;
  /** Sends a request below the organisation; the api-version is 7.1 unless the path names one. */
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  /** Creates an item and answers its id. */
  create(type: string, title: string, fields?: Readonly<Record<string, unknown>>): Promise<number>;
  patch(id: number, operations: readonly unknown[], query?: string, options?: CallOptions): Promise<Answer>;
  get(id: number, query?: string): Promise<Answer>;
  wiql(query: string, parameters?: string, options?: CallOptions): Promise<Answer>;
  ids(where: string): Promise<readonly number[]>;
  addUser(name: string, permission: User["permission"]): User;
  tick(milliseconds?: number): void;
  now(): Date;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly as?: User;
  readonly type?: string;
  readonly accept?: string;
}

export const start = Date.UTC(2026, 2, 2, 9, 30, 0, 230);

export async function boardWorld(process: ProcessName = "agile"): Promise<BoardWorld> {
  let time = start;
  let seed = 7;
  const bugs: unknown[] = [];
  const service = openService({
    clock: { now: () => time, sleep: async (milliseconds) => void (time += milliseconds) },
    random: () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    },
    dataDir: null,
    baseUrl: "http://localhost:1",
    onBug: (error) => bugs.push(error),
  });
  const { project } = await service.createProject({ name: "Demo", process, projectWiki: false });
  const tokens = new Map<string, string>();
  const tokenOf = (user: User): string => {
    const known = tokens.get(user.id) ?? service.users.issueToken({ userId: user.id }).secret;
    tokens.set(user.id, known);
    return known;
  };

  const world: BoardWorld = {
    service,
    project,
    admin: service.administrator,
    async call(method, path, body, options = {}) {
      const url = path.includes("api-version") ? path : `${path}${path.includes("?") ? "&" : "?"}api-version=7.1`;
      const isPatch = /workitems\/(?:\$|%24|\d+(?:\?|$))/i.test(path) && method !== "GET" && method !== "DELETE";
      const served = await service.handle({
        method,
        url: `/local/${url}`,
        headers: {
          authorization: `Bearer ${tokenOf(options.as ?? service.administrator)}`,
          "content-type": options.type ?? (isPatch ? "application/json-patch+json" : "application/json"),
          accept: options.accept ?? "application/json",
        },
        body: body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body)),
      });
      if (bugs.length > 0) throw bugs[0];
      if (served.kind === "dropped") throw new Error("dropped");
      const text = Buffer.from(served.body).toString("utf8");
      const isJson = (served.headers["content-type"] ?? "").includes("json");
      return {
        status: served.status,
        headers: served.headers,
        body: (isJson && text !== "" ? JSON.parse(text) : text) as Loose,
      };
    },
    async create(type, title, fields = {}) {
      const operations = Object.entries({ "System.Title": title, ...fields }).map(([field, value]) =>
        set(field, value),
      );
      const answer = await world.call("POST", `Demo/_apis/wit/workitems/$${encodeURIComponent(type)}`, operations);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return Number(answer.body.id);
    },
    patch: (id, operations, query = "", options = {}) =>
      world.call("PATCH", `_apis/wit/workitems/${id}${query}`, operations, options),
    get: (id, query = "") => world.call("GET", `_apis/wit/workitems/${id}${query}`),
    wiql: (query, parameters = "", options = {}) =>
      world.call("POST", `Demo/_apis/wit/wiql${parameters}`, { query }, options),
    async ids(where) {
      const answer = await world.wiql(`SELECT [System.Id] FROM WorkItems WHERE ${where}`);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.body.workItems.map((item) => Number(item.id));
    },
    addUser: (name, permission) =>
      service.users.add({
        displayName: name,
        uniqueName: `${name.toLowerCase().replaceAll(" ", ".")}@local.example`,
        permission,
      }),
    tick: (milliseconds = 1000) => void (time += milliseconds),
    now: () => new Date(time),
    close: () => service.close(),
  };
  return world;
}

export function set(field: string, value: unknown): object {
  return { op: "add", path: `/fields/${field}`, value };
}

export function relate(rel: string, target: number | string, attributes: object = {}): object {
  const url = typeof target === "number" ? `http://localhost:1/local/_apis/wit/workItems/${target}` : target;
  return { op: "add", path: "/relations/-", value: { rel, url, attributes } };
}

export const parentRel = "System.LinkTypes.Hierarchy-Reverse";
export const childRel = "System.LinkTypes.Hierarchy-Forward";
