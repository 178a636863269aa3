/**
 * The local service as a world to simulate on: the product's real adapters over a transport that calls the service's handler in
 * this process, or the service over HTTP with its repositories and database on disk; with virtual time either way. In process one
 * service lasts for all runs; between runs its tables and repositories go back to what they were before the first, so that a
 * seed gives the same run wherever it is played. Over HTTP each run has a service of its own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAzureDevOps } from "../../src/adapters/azureDevOps/createAzureDevOps";
import { pathAndQuery, TransportError } from "../../src/adapters/azureDevOps/transport";
import type { Transport, TransportRequest, TransportResponse } from "../../src/adapters/azureDevOps/transport";
import type { PagePath, WorkItemId } from "../../src/domain/ids";
import { workItemId } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import { createFaults } from "../../src/local/service/faults";
import type { Fault } from "../../src/local/service/faults";
import { createMemoryGitStore } from "../../src/local/service/git/memoryRepository";
import { listen } from "../../src/local/service/httpServer";
import type { Served } from "../../src/local/service/kernel";
import type { Repository } from "../../src/local/service/git/repository";
import type { Service } from "../../src/local/service/createService";
import { openService } from "../../src/local/service/openService";
import type { ServiceRequest, User } from "../../src/local/service/route";
import { importCommits } from "../../src/local/service/wiki/importWiki";
import { fileOfPage, pageOfFile } from "../../src/pages/pagePath";
import { chanceOf } from "./random";
import type { ItemEdit, SimClient, SimFault, SimHooks, SimItem, SimRequest, SimWorld } from "./simWorld";
import { Crash } from "./simWorld";

const branch = "refs/heads/wikiMaster";
const begin = Date.parse("2026-11-20T09:00:00Z");
const perRequest = 120;
const forever = Date.UTC(9999, 0, 1);

/** Everything that outlives a run. */
interface Stage {
  readonly service: Service;
  readonly wiki: Wiki;
  readonly ann: User;
  readonly ben: User;
  readonly tokens: ReadonlyMap<string, string>;
  readonly elsewhere: string;
  time: number;
  deliver(request: ServiceRequest): Promise<Served>;
  reset(): void;
  close(): Promise<void>;
}

let stage: Promise<Stage> | null = null;

export async function openServiceWorld(hooks: SimHooks): Promise<ServiceWorld> {
  stage ??= raise(null);
  const its = await stage;
  its.reset();
  return new ServiceWorld(its, hooks);
}

/** Over HTTP, with everything on disk. */
export async function openHostWorld(hooks: SimHooks): Promise<ServiceWorld> {
  return new ServiceWorld(await raise(mkdtempSync(join(tmpdir(), "simulated-host-"))), hooks);
}

async function raise(dataDir: string | null): Promise<Stage> {
  const git = createMemoryGitStore();
  const faults = createFaults();
  const clock = { time: begin };
  const chance = { of: chanceOf(7) };
  const service = openService({
    clock: { now: () => clock.time, sleep: () => Promise.resolve() },
    random: () => chance.of.next(),
    dataDir,
    ...(dataDir === null ? { git } : {}),
    faults,
    baseUrl: "http://localhost:1",
  });
  const { project, wikiId } = await service.createProject({ name: "Department", process: "agile" });
  const other = await service.createProject({ name: "Elsewhere", process: "agile", projectWiki: false });
  if (wikiId === null) throw new Error("the project has no wiki");
  const person = (displayName: string, uniqueName: string): User =>
    service.users.add({ displayName, uniqueName, permission: "write" });
  const ann = person("Ann Lee", "ann@example.com");
  const ben = person("Ben Day", "ben@example.com");
  const tokens = new Map(
    [ann, ben].map((user) => [user.displayName, service.users.issueToken({ userId: user.id }).secret]),
  );
  const tables = (
    service.db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as unknown as { name: string }[]
  ).map(({ name }) => name);
  const kept = tables.map((name) => ({ name, rows: service.db.prepare(`SELECT * FROM "${name}"`).all() as object[] }));
  git.snapshot();
  const listening = dataDir === null ? null : await listen(service, { port: 0 });
  const wiki: Wiki = {
    id: wikiId,
    name: "Department.wiki",
    kind: "project",
    projectId: project.id,
    projectName: project.name,
    repositoryId: wikiId,
    mappedPath: "/",
    version: "wikiMaster",
  };
  return {
    service,
    wiki,
    ann,
    ben,
    tokens,
    elsewhere: other.project.id,
    get time() {
      return clock.time;
    },
    set time(next) {
      clock.time = next;
    },
    deliver: (request) => (listening === null ? service.handle(request) : overHttp(listening.port, request)),
    async close() {
      if (dataDir === null) return;
      await listening?.close();
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
    reset() {
      clock.time = begin;
      chance.of = chanceOf(11);
      faults.clear();
      git.restore();
      service.board.settings.queryLimit = 20_000;
      service.db.exec("BEGIN");
      for (const { name, rows } of kept) {
        service.db.prepare(`DELETE FROM "${name}"`).run();
        for (const row of rows) {
          const values = Object.values(row) as (string | number | null)[];
          service.db.prepare(`INSERT INTO "${name}" VALUES (${values.map(() => "?").join(", ")})`).run(...values);
        }
      }
      service.db.exec("COMMIT");
    },
  };
}

interface RevisionRow {
  readonly item: number;
  readonly rev: number;
  readonly project: string;
  readonly type: string;
  readonly deleted: number;
  readonly fields: string;
}

export class ServiceWorld implements SimWorld {
  readonly kind = "service";
  readonly wiki: Wiki;
  writes = 0;
  changes = 0;
  private requested = 0;
  private lag = 0;
  private late: (() => Promise<unknown>)[] = [];
  private readonly created = new Map<number, number>();
  private readonly people = new Set<number>();
  private readonly texts = new Map<string, string>();
  private readonly said: { readonly id: WorkItemId; readonly comment: string }[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly hooks: SimHooks,
  ) {
    this.wiki = stage.wiki;
  }

  // ---- people ----------------------------------------------------------------------------------------------------------

  private get repository(): Repository {
    return this.stage.service.repositories.open(this.wiki.repositoryId);
  }

  pages(): ReadonlyMap<PagePath, string> {
    const { repository } = this;
    const tip = repository.ref(branch);
    const found = new Map<PagePath, string>();
    const visit = (tree: string, folder: string): void => {
      for (const { name, id, mode } of repository.tree(tree)) {
        if (mode === "40000") visit(id, `${folder}${name}/`);
        else if (name.endsWith(".md")) found.set(pageOfFile(`${folder}${name}`), this.textOf(repository, id));
      }
    };
    if (tip !== null) visit(repository.commit(tip)?.tree ?? "", "/");
    return found;
  }

  private textOf(repository: Repository, id: string): string {
    const known = this.texts.get(id) ?? Buffer.from(repository.blob(id) ?? []).toString("utf8");
    this.texts.set(id, known);
    return known;
  }

  private commit(message: string, files: ReadonlyMap<string, string | null>): void {
    const { repositories } = this.stage.service;
    importCommits(repositories, this.wiki.repositoryId, branch, [
      { by: this.stage.ann, at: this.tick(), message, files },
    ]);
  }

  setPage(path: string, text: string): void {
    this.commit(`Updated ${path}`, new Map([[fileOfPage(path as PagePath), text]]));
  }

  movePage(from: string, to: string): void {
    const text = this.pages().get(from as PagePath);
    if (text === undefined) return;
    const files = new Map<string, string | null>([
      [fileOfPage(from as PagePath), null],
      [fileOfPage(to as PagePath), text],
    ]);
    this.commit(`Moved ${from} to ${to}`, files);
  }

  deletePage(path: string): void {
    if (this.pages().has(path as PagePath))
      this.commit(`Deleted ${path}`, new Map([[fileOfPage(path as PagePath), null]]));
  }

  forgetHistory(): void {
    const { repository } = this;
    const tip = repository.ref(branch);
    const last = tip === null ? null : repository.commit(tip);
    if (tip === null || last === null) return;
    const root = repository.writeCommit({ ...last, parents: [], message: "Start again" });
    this.stage.service.repositories.push({
      repositoryId: this.wiki.repositoryId,
      ref: branch,
      before: tip,
      after: root,
      by: this.stage.ann,
      at: this.tick(),
      bypass: true,
    });
  }

  items(): readonly SimItem[] {
    const { db, projects } = this.stage.service;
    const rows = db
      .prepare(
        `SELECT item, rev, project, type, deleted, fields FROM board_revision WHERE revised = ${forever} ORDER BY item`,
      )
      .all() as unknown as RevisionRow[];
    const links = db
      .prepare(
        "SELECT item, url, comment FROM board_resource WHERE rel = 'ArtifactLink' AND to_rev IS NULL ORDER BY row",
      )
      .all() as unknown as { item: number; url: string; comment: string | null }[];
    const parents = db
      .prepare(
        `SELECT source, target FROM board_link WHERE type = 'System.LinkTypes.Hierarchy' AND removed = ${forever}`,
      )
      .all() as unknown as { source: number; target: number }[];
    return rows.map((row) => {
      const fields = JSON.parse(row.fields) as Readonly<Record<string, unknown>>;
      return {
        id: workItemId(row.item),
        rev: row.rev,
        type: row.type,
        project: projects.find(row.project)?.name ?? "",
        title: textOf(fields["System.Title"]),
        description: textOf(fields["System.Description"]),
        parent: workItemIdOrNull(parents.find(({ target }) => target === row.item)?.source),
        recycled: row.deleted === 1,
        ours: !this.people.has(row.item),
        links: links
          .filter(({ item }) => item === row.item)
          .map(({ url, comment }) => ({ page: pageOfLink(url), comment: comment ?? "" })),
      };
    });
  }

  async editItem(id: WorkItemId, { title, description, state, type, moved }: ItemEdit): Promise<void> {
    const fields = {
      ...(title === undefined ? {} : { "System.Title": title }),
      ...(description === undefined ? {} : { "System.Description": description }),
      ...(state === undefined ? {} : { "System.State": state }),
    };
    const { service, ben } = this.stage;
    if (type === undefined && moved === undefined) {
      service.board.seed.changeItem({ item: id, fields, by: ben, at: this.tick() });
      return;
    }
    this.revise(id, type === undefined ? null : type, moved === undefined ? null : this.stage.elsewhere);
  }

  /** What no route of the service does yet, as a revision: another type, another project. */
  private revise(id: WorkItemId, type: string | null, project: string | null): void {
    const { db, board, projects } = this.stage.service;
    const at = this.tick().getTime();
    const row = db
      .prepare(`SELECT * FROM board_revision WHERE item = ? AND revised = ${forever}`)
      .get(id) as unknown as Record<string, string | number>;
    const rev = Number(row["rev"]) + 1;
    const home = project === null ? null : projects.find(project);
    const place =
      home === null
        ? {}
        : {
            project: home.id,
            area: board.nodes.root(home.id, "area").id,
            iteration: board.nodes.root(home.id, "iteration").id,
          };
    const next = { ...row, ...place, rev, changed: at, ...(type === null ? {} : { type }) };
    db.prepare("UPDATE board_revision SET revised = ? WHERE item = ? AND rev = ?").run(at, id, rev - 1);
    db.prepare(
      `INSERT INTO board_revision (${Object.keys(next).join(", ")}) VALUES (${Object.keys(next)
        .map(() => "?")
        .join(", ")})`,
    ).run(...Object.values(next));
    db.prepare("UPDATE board_item SET rev = ?, project = ? WHERE id = ?").run(rev, String(next.project), id);
  }

  async recycle(id: WorkItemId): Promise<void> {
    this.stage.service.board.seed.deleteItem(id, this.stage.ben, this.tick());
  }

  async restore(id: WorkItemId): Promise<void> {
    await this.byHand("PATCH", `_apis/wit/recyclebin/${id}`, { IsDeleted: false }, "application/json");
  }

  async reparent(id: WorkItemId, parent: WorkItemId | null): Promise<void> {
    const relations = await this.relationsOf(id);
    const old = relations.findIndex(({ rel }) => rel === "System.LinkTypes.Hierarchy-Reverse");
    const url = `${this.stage.service.baseUrl}/_apis/wit/workItems/${parent ?? 0}`;
    await this.patch(id, [
      ...(old === -1 ? [] : [{ op: "remove", path: `/relations/${old}` }]),
      ...(parent === null
        ? []
        : [{ op: "add", path: "/relations/-", value: { rel: "System.LinkTypes.Hierarchy-Reverse", url } }]),
    ]);
  }

  async unlinkPages(id: WorkItemId): Promise<void> {
    const gone = (await this.relationsOf(id)).flatMap(({ rel }, at) => (rel === "ArtifactLink" ? [at] : []));
    await this.patch(
      id,
      gone.reverse().map((at) => ({ op: "remove", path: `/relations/${at}` })),
    );
  }

  private async relationsOf(id: WorkItemId): Promise<readonly { readonly rel: string; readonly url: string }[]> {
    const answer = await this.byHand("GET", `_apis/wit/workitems/${id}?$expand=relations&`, null, "application/json");
    const { relations } = answer as { readonly relations?: readonly { readonly rel: string; readonly url: string }[] };
    return relations ?? [];
  }

  private async patch(id: WorkItemId, operations: readonly object[]): Promise<void> {
    if (operations.length === 0) return;
    await this.byHand("PATCH", `_apis/wit/workitems/${id}`, operations, "application/json-patch+json");
  }

  /** What a person does in the product; a refusal (a cycle, a deleted parent) is an answer like any other. */
  private async byHand(method: string, path: string, body: unknown, type: string): Promise<unknown> {
    this.tick();
    const version = path.includes("?") ? "api-version=7.1" : "?api-version=7.1";
    const served = await this.stage.service.handle({
      method,
      url: `/local/Department/${path}${version}`,
      headers: { ...this.signedIn("Ben Day"), accept: "application/json", "content-type": type },
      body: body === null ? new Uint8Array() : Buffer.from(JSON.stringify(body)),
    });
    if (served.kind === "dropped") throw new Error("a person's request met a fault");
    const text = Buffer.from(served.body).toString();
    return text.startsWith("{") ? (JSON.parse(text) as unknown) : null;
  }

  private signedIn(who: string): Readonly<Record<string, string>> {
    const token = this.stage.tokens.get(who) ?? "";
    return { authorization: `Basic ${Buffer.from(`:${token}`).toString("base64")}` };
  }

  // ---- how the world is ------------------------------------------------------------------------------------------------

  advance(milliseconds: number): void {
    this.stage.time += milliseconds;
  }
  private tick(): Date {
    this.stage.time += perRequest;
    return new Date(this.stage.time);
  }
  setLag(requests: number): void {
    this.lag = requests;
  }
  permit(what: "everything" | "reading"): void {
    const { service, ann, ben } = this.stage;
    for (const user of [ann, ben])
      service.users.setPermission(user.id, this.wiki.projectId, what === "reading" ? "read" : "write");
  }
  limitQueries(rows: number): void {
    this.stage.service.board.settings.queryLimit = Math.min(rows, 20_000);
  }
  async land(): Promise<void> {
    const due = this.late;
    this.late = [];
    for (const act of due) await act();
  }

  // ---- clients ---------------------------------------------------------------------------------------------------------

  connect(name: string, who: string, skew = 0): SimClient {
    let requests = 0;
    let dead = false;
    const headers = this.signedIn(who);
    const send = async (request: TransportRequest): Promise<TransportResponse> => {
      if (dead) throw new Crash();
      const asked: SimRequest = {
        client: name,
        kind: request.intent === "read" ? "read" : "write",
        name: `${request.method} ${request.path}`,
      };
      await this.hooks.turn(asked);
      if (dead) throw new Crash();
      requests += 1;
      this.requested += 1;
      if (asked.kind === "write") this.writes += 1;
      if (this.late.length > 0 && this.requested % 4 === 0) await this.land();
      const fault = this.hooks.faultOf(asked);
      if (fault === "crash-before") dead = true;
      if (dead) throw new Crash();
      if (fault === "late" && asked.kind === "write") {
        this.late.push(() => this.serve(request, headers, null));
        throw new TransportError("no answer in time", "unknown");
      }
      const answer = await this.serve(request, headers, serviceFault(fault, asked.kind));
      if (fault === "twice") await this.serve(request, headers, null);
      if (fault === "crash-after") {
        dead = true;
        throw new Crash();
      }
      if (answer === null) throw new TransportError("socket hang up", "unknown");
      return answer;
    };
    const transport: Transport = { send, orgUrl: `${this.stage.service.baseUrl}/`, parallelReads: 6 };
    const clock = {
      now: () => this.stage.time + skew,
      sleep: (milliseconds: number, signal?: AbortSignal): Promise<void> => {
        // A time-out never comes: what waits too long is a fault of its own.
        if (signal !== undefined) return new Promise(() => undefined);
        if (dead) return Promise.reject(new Crash());
        this.stage.time += milliseconds;
        return Promise.resolve();
      },
      random: () => 0.5,
    };
    const stores = createAzureDevOps(transport, {
      project: { name: this.wiki.projectName, id: this.wiki.projectId },
      clock,
    });
    return {
      wikiStore: stores.wikiStore,
      workItemStore: stores.workItemStore,
      writer: stores.writer,
      clock,
      requests: () => requests,
    };
  }

  /** The service's answer; `null` when the connection ended without one. */
  private async serve(
    request: TransportRequest,
    headers: Readonly<Record<string, string>>,
    fault: Fault | null,
  ): Promise<TransportResponse | null> {
    const { service } = this.stage;
    this.tick();
    if (request.intent !== "read") {
      guarded(request);
      this.changes += 1;
    }
    if (fault !== null) service.faults.arm({ times: 1 }, fault);
    const served = await this.stage.deliver({
      method: request.method,
      url: `/local/${pathAndQuery(request)}`,
      headers: {
        ...headers,
        accept: `${request.accept};api-version=${request.version}`,
        ...(request.contentType === null ? {} : { "content-type": request.contentType }),
        ...(request.ifMatch === null ? {} : { "if-match": request.ifMatch }),
      },
      body: request.body === null ? new Uint8Array() : Buffer.from(request.body),
    });
    if (fault !== null) service.faults.clear();
    if (request.intent !== "read") this.notePointers();
    if (served.kind === "dropped") return null;
    const isBytes = request.accept !== "application/json" && served.status < 300;
    const text = isBytes ? "" : Buffer.from(served.body).toString("utf8");
    return {
      status: served.status,
      headers: new Map(Object.entries(served.headers)),
      body: isBytes ? served.body : this.lagging(request, text),
    };
  }

  private notePointers(): void {
    for (const { id, links } of this.items()) {
      if (!this.created.has(id)) this.created.set(id, this.requested);
      for (const { comment } of links)
        if (!this.said.some((known) => known.id === id && known.comment === comment)) this.said.push({ id, comment });
    }
  }

  /** Queries do not know yet what was created a few requests ago. */
  private lagging(request: TransportRequest, text: string): string {
    if (this.lag === 0 || !request.path.endsWith("artifacturiquery") || !text.startsWith("{")) return text;
    const known = (id: number): boolean => (this.created.get(id) ?? 0) + this.lag <= this.requested;
    const answer = JSON.parse(text) as { artifactUrisQueryResult?: Record<string, readonly { readonly id: number }[]> };
    if (answer.artifactUrisQueryResult === undefined) return text;
    const found = Object.entries(answer.artifactUrisQueryResult).map(([uri, items]) => [
      uri,
      items.filter(({ id }) => known(id)),
    ]);
    return JSON.stringify({ ...answer, artifactUrisQueryResult: Object.fromEntries(found) as unknown });
  }

  close(): Promise<void> {
    return this.stage.close();
  }

  // ---- what is looked at -----------------------------------------------------------------------------------------------

  fingerprint(): string {
    const items = this.items().map(
      ({ id, rev, parent, recycled, links }) => `${id}:${rev}:${parent ?? ""}:${recycled}:${links.length}`,
    );
    return `${this.repository.ref(branch) ?? ""} ${items.join(" ")}`;
  }

  pointersWritten(): readonly { readonly id: WorkItemId; readonly comment: string }[] {
    return this.said;
  }

  commitMessages(): readonly string[] {
    const { repository } = this;
    const messages: string[] = [];
    for (let at = repository.ref(branch); at !== null; at = repository.commit(at)?.parents[0] ?? null)
      messages.push(repository.commit(at)?.message ?? "");
    return messages;
  }
}

/** A connection that ends without an answer is a dropped one. */
function overHttp(port: number, { method, url, headers, body }: ServiceRequest): Promise<Served> {
  return new Promise((resolve) => {
    const options = {
      host: "localhost",
      port,
      method,
      path: url,
      headers: { ...headers, "content-length": body.length },
    };
    const sent = httpRequest(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", () => resolve({ kind: "dropped" }));
      answer.on("end", () =>
        resolve({
          kind: "answer",
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on("error", () => resolve({ kind: "dropped" }));
    sent.end(body);
  });
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const workItemIdOrNull = (id: number | undefined): WorkItemId | null => (id === undefined ? null : workItemId(id));

/** `vstfs:///Wiki/WikiPage/{project}%2F{wiki}%2F{page}` */
function pageOfLink(url: string): string {
  const path = decodeURIComponent(url.replace(/^vstfs:\/\/\/Wiki\/WikiPage\//i, ""));
  return `/${path.split("/").slice(2).join("/")}`;
}

/** No page is written without `If-Match` unless it is new, no item without `test /rev`, nothing else is written at all. */
function guarded(request: TransportRequest): void {
  const operations = (): readonly { readonly op?: string; readonly path?: string }[] =>
    JSON.parse(request.body ?? "[]") as readonly { readonly op?: string; readonly path?: string }[];
  if (request.method === "PUT" && /\/_apis\/wiki\/wikis\/[^/]+\/pages$/.test(request.path)) {
    if (request.ifMatch === null) throw new Error(`a page was written without If-Match: ${pathAndQuery(request)}`);
  } else if (request.method === "PATCH" && /_apis\/wit\/workitems\/\d+$/i.test(request.path)) {
    const [first] = operations();
    if (first?.op !== "test" || first.path !== "/rev")
      throw new Error(`an item was changed without test /rev: ${request.path}`);
  } else if (request.method === "POST" && /_apis\/wit\/workitems\/\$/i.test(request.path)) {
    if (!(request.body ?? "").includes("Throughline: agreed with"))
      throw new Error("an item was created without its key");
  } else if (!(request.method === "DELETE" && /_apis\/wit\/workitems\/\d+$/i.test(request.path))) {
    throw new Error(`an unknown write: ${request.method} ${request.path}`);
  }
}

/** The fault in the words of the service. */
function serviceFault(fault: SimFault | null, kind: SimRequest["kind"]): Fault | null {
  switch (fault) {
    case "throttled":
      return { kind: "too-many-requests", retryAfterSeconds: 1 };
    case "unavailable":
      return { kind: "unavailable" };
    case "server-error":
      return { kind: "server-error" };
    case "html":
      return { kind: "html", status: 503 };
    case "signed-out":
      return { kind: "html", status: 203 };
    case "slowed":
      return { kind: "slowed", retryAfterSeconds: 2 };
    case "lost-before":
      return { kind: "drop-before" };
    case "lost-after":
      return { kind: "drop-after-commit" };
    case "rejected":
      return kind === "read" ? null : { kind: "answer", status: 400, type: "application/json", body: rejection };
    default:
      return null;
  }
}

const rejection = JSON.stringify({
  $id: "1",
  innerException: null,
  message: "TF401320: Rule Error for field Title. Error code: Required, InvalidEmpty.",
  typeName:
    "Microsoft.TeamFoundation.WorkItemTracking.Server.RuleValidationException, Microsoft.TeamFoundation.WorkItemTracking.Server",
  typeKey: "RuleValidationException",
  errorCode: 0,
  eventId: 3200,
});
