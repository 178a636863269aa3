/**
 * What every seed is written with: people, areas, iterations and work items through the published routes, so that a seed
 * cannot make what the service would refuse; wiki pages as raw files in the wiki's repository, so that they can be as
 * untidy as real ones.
 */
import type { Service } from "../service/createService";
import type { ProcessName, Project, User } from "../service/route";
import type { SeedClock } from "./seedClock";

export interface Seeder {
  readonly project: Project;
  readonly wikiName: string;
  person(displayName: string, uniqueName: string): User;
  area(name: string, parent?: string): Promise<void>;
  /** Identifier of the new iteration. */
  iteration(name: string, start: string, finish: string): Promise<string>;
  /** A team that owns an area with all below it and takes part in these iterations. */
  team(name: string, area: string, iterations: readonly string[]): Promise<void>;
  /** Number of the new item. */
  create(item: NewItem): Promise<number>;
  change(change: ItemChange): Promise<void>;
  commit(commit: WikiCommit): void;
}

export interface NewItem {
  readonly type: string;
  readonly at: Date;
  readonly by: User;
  /** By reference name. */
  readonly fields: Readonly<Record<string, string | number>>;
  readonly parent: number | null;
}

export interface ItemChange {
  readonly id: number;
  readonly at: Date;
  readonly by: User;
  readonly operations: readonly object[];
}

export interface WikiCommit {
  readonly at: Date;
  readonly by: User;
  readonly message: string;
  /** Text or bytes by git path without a leading slash; `null` removes the file. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
}

export interface SeederOptions {
  readonly project: string;
  readonly description: string;
  readonly process: ProcessName;
  readonly begun: Date;
  /** A wiki as the service makes it, with its own first commit; default: one without any commit, for a history to begin. */
  readonly emptyWiki?: boolean;
}

export async function createSeeder(service: Service, clock: SeedClock, options: SeederOptions): Promise<Seeder> {
  clock.stopAt(options.begun);
  const { project } = await service.createProject({
    name: options.project,
    process: options.process,
    description: options.description,
    at: options.begun,
    projectWiki: false,
  });
  const wikiName = `${project.name}.wiki`;
  const wiki = service.wiki.createProjectWiki({
    project,
    name: wikiName,
    by: service.administrator,
    at: options.begun,
    empty: options.emptyWiki !== true,
  });
  const tokens = new Map<string, string>();
  const tokenOf = (user: User): string => {
    const token = tokens.get(user.id) ?? service.users.issueToken({ userId: user.id, expires: null }).secret;
    tokens.set(user.id, token);
    return token;
  };

  const send = async (
    method: string,
    path: string,
    body: unknown,
    by: User,
    type = "application/json",
  ): Promise<Record<string, unknown>> => {
    const separator = path.includes("?") ? "&" : "?";
    const served = await service.handle({
      method,
      url: `/${service.org}/${path}${separator}api-version=7.1`,
      headers: {
        host: new URL(service.baseUrl).host,
        authorization: `Bearer ${tokenOf(by)}`,
        "content-type": type,
        accept: "application/json",
      },
      body: body === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
    });
    const text = served.kind === "answer" ? Buffer.from(served.body).toString("utf8") : "the connection was dropped";
    if (served.kind !== "answer" || served.status >= 300) {
      throw new Error(`The seed was refused: ${method} ${path}: ${text.slice(0, 500)}`);
    }
    return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  };

  const at = encodeURIComponent(project.name);
  const node = (group: string, parent: string, body: object): Promise<Record<string, unknown>> =>
    send(
      "POST",
      `${at}/_apis/wit/classificationnodes/${group}${parent === "" ? "" : `/${encodeURIComponent(parent)}`}`,
      body,
      service.administrator,
    );
  const patch = (
    method: string,
    path: string,
    operations: readonly object[],
    by: User,
  ): Promise<Record<string, unknown>> => send(method, path, operations, by, "application/json-patch+json");

  return {
    project,
    wikiName,
    person: (displayName, uniqueName) =>
      service.users.find(uniqueName) ?? service.users.add({ displayName, uniqueName, permission: "write" }),
    area: async (name, parent = "") => {
      await node("Areas", parent, { name });
    },
    iteration: async (name, start, finish) => {
      const made = await node("Iterations", "", {
        name,
        attributes: { startDate: `${start}T00:00:00Z`, finishDate: `${finish}T00:00:00Z` },
      });
      return String(made["identifier"]);
    },
    team: async (name, area, iterations) => {
      const ask = (method: string, path: string, body: object): Promise<unknown> =>
        send(method, path, body, service.administrator);
      await ask("POST", `_apis/projects/${project.id}/teams`, { name });
      const settings = `${at}/${encodeURIComponent(name)}/_apis/work/teamsettings`;
      const root = await send("GET", `${at}/_apis/wit/classificationnodes/Iterations`, null, service.administrator);
      await ask("PATCH", settings, { backlogIteration: root["identifier"] });
      for (const id of iterations) await ask("POST", `${settings}/iterations`, { id });
      const path = `${project.name}\\${area}`;
      await ask("PATCH", `${settings}/teamfieldvalues`, {
        defaultValue: path,
        values: [{ value: path, includeChildren: true }],
      });
    },
    create: async ({ type, at: moment, by, fields, parent }) => {
      clock.stopAt(moment);
      const operations = Object.entries(fields).map(([name, value]): object => ({
        op: "add",
        path: `/fields/${name}`,
        value,
      }));
      const parentLink = {
        op: "add",
        path: "/relations/-",
        value: {
          rel: "System.LinkTypes.Hierarchy-Reverse",
          url: `${service.baseUrl}/_apis/wit/workItems/${parent ?? 0}`,
        },
      };
      const item = await patch(
        "POST",
        `${at}/_apis/wit/workitems/$${encodeURIComponent(type)}`,
        parent === null ? operations : [...operations, parentLink],
        by,
      );
      return Number(item["id"]);
    },
    change: async ({ id, at: moment, by, operations }) => {
      clock.stopAt(moment);
      await patch("PATCH", `_apis/wit/workitems/${id}`, operations, by);
    },
    commit: ({ at: moment, by, message, files }) => {
      const named = new Map(Object.entries(files).map(([path, content]) => [`/${path}`, content]));
      service.wiki.importCommits(wiki.id, [{ at: moment, by, message, files: named }]);
    },
  };
}
