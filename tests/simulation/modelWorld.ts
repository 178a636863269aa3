/** The model in memory as a world to simulate on: each call of a port is one request that waits, fails and is counted. */
import type { WorkItem } from "../../src/domain/board";
import type { PagePath, WorkItemId } from "../../src/domain/ids";
import type { FailureKind } from "../../src/ports/failure";
import { FailureError } from "../../src/ports/failure";
import type { ItemEdit, SimClient, SimFault, SimHooks, SimItem, SimRequest, SimWorld } from "./simWorld";
import { Crash } from "./simWorld";
import { World, people } from "./world";

const categories = { New: "proposed", Active: "in-progress", Closed: "completed" } as const;
const readMethods = new Set(["wikis", "snapshot", "page", "commits", "blob", "revision"]);

export class ModelWorld implements SimWorld {
  readonly kind = "model";
  private readonly world = new World();
  readonly wiki = this.world.wiki;
  writes = 0;
  changes = 0;
  private requested = 0;
  private lag = 0;
  private readOnly = false;
  private queryLimit = Infinity;
  private late: (() => void)[] = [];
  private readonly created = new Map<WorkItemId, number>();

  constructor(private readonly hooks: SimHooks) {}

  pages(): ReadonlyMap<PagePath, string> {
    return new Map([...this.world.pages].map(([path, { text }]) => [path, text]));
  }
  setPage(path: string, text: string): void {
    this.world.setPage(path, text);
  }
  movePage(from: string, to: string): void {
    this.world.movePage(from, to);
  }
  deletePage(path: string): void {
    this.world.deletePage(path);
  }
  forgetHistory(): void {
    this.world.commits.splice(0);
  }

  items(): readonly SimItem[] {
    return [...this.world.items.values()].map(({ item, ours, wikiPages, recycled }) => ({
      id: item.id,
      rev: item.rev,
      type: item.type,
      project: item.project,
      title: item.title,
      description: item.description?.text ?? "",
      parent: item.parent,
      recycled,
      ours,
      links: wikiPages.map(({ page, comment }) => ({ page: page ?? "", comment: comment ?? "" })),
    }));
  }
  async editItem(id: WorkItemId, { description, state, moved, ...edit }: ItemEdit): Promise<void> {
    const change: Partial<WorkItem> = {
      ...edit,
      ...(description === undefined ? {} : { description: { format: "html", text: description } }),
      ...(state === undefined ? {} : { state, category: categories[state] }),
      ...(moved === undefined ? {} : { project: "Elsewhere", areaPath: "Elsewhere", iterationPath: "Elsewhere" }),
    };
    this.world.editItem(id, change);
  }
  async recycle(id: WorkItemId): Promise<void> {
    this.world.recycle(id);
  }
  async restore(id: WorkItemId): Promise<void> {
    this.world.restore(id);
  }
  async reparent(id: WorkItemId, parent: WorkItemId | null): Promise<void> {
    this.world.reparent(id, parent);
  }
  async unlinkPages(id: WorkItemId): Promise<void> {
    this.world.removeWikiLinks(id);
  }

  advance(milliseconds: number): void {
    this.world.advance(milliseconds);
  }
  setLag(requests: number): void {
    this.lag = requests;
  }
  permit(what: "everything" | "reading"): void {
    this.readOnly = what === "reading";
  }
  limitQueries(rows: number): void {
    this.queryLimit = rows;
  }
  async land(): Promise<void> {
    const due = this.late;
    this.late = [];
    for (const act of due) act();
  }

  connect(name: string, who: string, skew = 0): SimClient {
    const person = people.find(({ displayName }) => displayName === who) ?? people[0];
    const inner = this.world.connect(name, person);
    let requests = 0;
    let dead = false;
    const through = async (request: SimRequest, act: () => Promise<unknown>): Promise<unknown> => {
      if (dead) throw new Crash();
      await this.hooks.turn(request);
      if (dead) throw new Crash();
      requests += 1;
      this.requested += 1;
      if (request.kind === "write") this.writes += 1;
      const fault = this.hooks.faultOf(request);
      if (this.late.length > 0 && this.requested % 4 === 0) await this.land();
      if (fault === "crash-before") dead = true;
      if (dead) throw new Crash();
      const refusal = refusalOf(fault, request.kind);
      if (refusal !== null) throw failure(refusal);
      if (this.readOnly && request.kind === "write") throw failure("not-permitted");
      if (fault === "late" && request.kind === "write") {
        this.late.push(() => void this.once(request, act).catch(ignoreRefusal));
        throw failure("unknown-outcome");
      }
      const answer = await this.once(request, act);
      if (fault === "twice") await this.once(request, act).catch(ignoreRefusal);
      if (fault === "lost-after" || fault === "late")
        throw failure(request.kind === "write" ? "unknown-outcome" : "not-reachable");
      if (fault === "crash-after") {
        dead = true;
        throw new Crash();
      }
      return answer;
    };
    const wrap = <T extends object>(port: T, kind: (method: string) => SimRequest["kind"]): T =>
      new Proxy(port, {
        get: (target, property) => {
          const value: unknown = Reflect.get(target, property);
          const method = String(property);
          if (typeof value === "object" && value !== null) return wrap(value, kind);
          if (typeof value !== "function") return value;
          return (...parameters: readonly unknown[]) =>
            through({ client: name, kind: kind(method), name: method }, async () =>
              this.seen(
                method,
                await (value as (...all: readonly unknown[]) => unknown).apply(target, [...parameters]),
              ),
            );
        },
      });
    return {
      wikiStore: wrap(inner.wikiStore, () => "read"),
      workItemStore: wrap(inner.workItemStore, () => "read"),
      writer: wrap(inner.writer, (method) => (readMethods.has(method) ? "read" : "write")),
      clock: {
        now: () => inner.clock.now() + skew,
        sleep: async (milliseconds) => {
          if (dead) throw new Crash();
          this.world.advance(milliseconds);
        },
        random: () => 0.5,
      },
      requests: () => requests,
    };
  }

  private async once(request: SimRequest, act: () => Promise<unknown>): Promise<unknown> {
    if (request.kind === "write") this.changes += 1;
    const before = this.world.items.size;
    const answer = await act();
    if (this.world.items.size > before)
      for (const id of this.world.items.keys()) if (!this.created.has(id)) this.created.set(id, this.requested);
    return answer;
  }

  /** What a lagging index, a cut query or another project takes out of an answer. */
  private seen(method: string, answer: unknown): unknown {
    if (method === "linkedToPages") {
      const pages = answer as ReadonlyMap<PagePath, readonly WorkItemId[]>;
      const known = (id: WorkItemId): boolean => (this.created.get(id) ?? 0) + this.lag <= this.requested;
      return new Map([...pages].map(([page, ids]) => [page, ids.filter(known)]));
    }
    if (method !== "itemsOfTypes") return answer;
    const { items, asOf } = answer as { readonly items: readonly WorkItem[]; readonly asOf: string };
    const here = items.filter(({ project }) => project === "Department");
    if (here.length > this.queryLimit) throw failure("too-large");
    return { items: here, asOf };
  }

  fingerprint(): string {
    const { commits, items } = this.world;
    return `${commits.length} ${[...items.values()].map(({ item, recycled, wikiPages }) => `${item.id}:${item.rev}:${item.parent ?? ""}:${recycled}:${wikiPages.length}`).join(" ")}`;
  }
  pointersWritten(): readonly { readonly id: WorkItemId; readonly comment: string }[] {
    return [...this.world.items.values()].flatMap(({ item, revisions }) =>
      [...revisions.values()].flatMap(({ wikiPages }) =>
        wikiPages.map(({ comment }) => ({ id: item.id, comment: comment ?? "" })),
      ),
    );
  }
  commitMessages(): readonly string[] {
    return this.world.commits.map(({ message }) => message);
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** How the ports tell a fault that kept the request from being done; null when it is done. */
function refusalOf(fault: SimFault | null, kind: SimRequest["kind"]): FailureKind | null {
  switch (fault) {
    case "throttled":
      return "throttled";
    case "unavailable":
      return "not-reachable";
    case "signed-out":
      return "not-signed-in";
    case "rejected":
      return kind === "write" ? "rejected" : null;
    case "server-error":
    case "html":
    case "lost-before":
      return kind === "write" ? "unknown-outcome" : "not-reachable";
    default:
      return null;
  }
}

const failure = (kind: FailureKind): FailureError =>
  new FailureError({ kind, message: `The model answers ${kind}.`, help: "Try again.", status: null, typeKey: null });

/** A request that lands late or twice may well be refused; that is an answer nobody hears. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof FailureError)) throw error;
}
