/**
 * An executable model of a wiki and a board, for tests only: what the published behaviour says, as strictly as it says it, in
 * memory, with a clock of its own, faults by seed, a query index that may lag, and a turn for every request, so that several
 * appliers and people interleave the same way for the same seed.
 *
 * Modelled: `If-Match` on content (the ETag is the blob's SHA-1), a page that exists met without `If-Match`, missing parents;
 * creates at revision 1 and never idempotent; `test /rev`; no revision for equal values; links between items move no revision,
 * *Wiki Page* links do; one artifact link per page; one parent, no cycles; HTML rewritten by the server; deleted items answer
 * like missing ones; `linkedToPages` reads an index that may lag behind.
 */
import type {
  ChildCounts,
  MissingReason,
  Person,
  Process,
  RichText,
  StateCategory,
  WikiPageLink,
  WorkItem,
  WorkItemLinks,
} from "../../src/domain/board";
import type { BlobId, Instant, PagePath, WorkItemId } from "../../src/domain/ids";
import { instant, pagePath, workItemId } from "../../src/domain/ids";
import type { Wiki, WikiFile } from "../../src/domain/wiki";
import { blobOf } from "../../src/pages/blob";
import { fileOfPage } from "../../src/pages/pagePath";
import type { Clock } from "../../src/ports/clock";
import type { FailureKind } from "../../src/ports/failure";
import { FailureError } from "../../src/ports/failure";
import type { WikiStore } from "../../src/ports/wikiStore";
import type { WorkItemStore } from "../../src/ports/workItemStore";
import type { FieldValues, NewWikiLink, Writer, WrittenItem } from "../../src/ports/writer";

export interface PageCommit {
  readonly path: PagePath;
  readonly message: string;
  readonly by: string;
  readonly at: Instant;
  readonly before: BlobId | null;
  readonly after: BlobId;
}

interface StoredItem {
  item: WorkItem;
  /** A client created it, not a person. */
  readonly ours: boolean;
  wikiPages: WikiPageLink[];
  recycled: boolean;
  /** What each revision looked like when it was the newest, by revision. */
  readonly revisions: Map<number, { readonly item: WorkItem; readonly wikiPages: readonly WikiPageLink[] }>;
}

/** A fault of one request: refused before it happened, lost before or after it happened, or the process ends around it. */
export type Fault = "throttled" | "not-reachable" | "lost-before" | "lost-after" | "crash-before" | "crash-after";

/** Ends an applier the way a closed tab does: nothing of it runs any more. */
export class Crash extends Error {
  override readonly name = "Crash";
}

export interface Request {
  readonly client: string;
  readonly kind: "read" | "write";
  readonly name: string;
  /** Number of this client's request, from 1. */
  readonly step: number;
}

export interface WorldOptions {
  /** The fault of a request, if any. */
  readonly faultOf?: (request: Request) => Fault | null;
  /** Awaited before every request; a scheduler may hold it to let others go first. */
  readonly turn?: (request: Request) => Promise<void>;
  /** Requests after which a new link shows in `linkedToPages`. */
  readonly lag?: number;
}

const wiki: Wiki = {
  id: "11111111-2222-4333-8444-555555555555",
  name: "Department.wiki",
  kind: "project",
  projectId: "99999999-2222-4333-8444-555555555555",
  projectName: "Department",
  repositoryId: "11111111-2222-4333-8444-555555555555",
  mappedPath: "/",
  version: "wikiMaster",
};

export const people: readonly Person[] = [
  { displayName: "Ann Lee", uniqueName: "ann@example.com" },
  { displayName: "Ben Day", uniqueName: "ben@example.com" },
];

const states: readonly (readonly [name: string, category: StateCategory])[] = [
  ["New", "proposed"],
  ["Active", "in-progress"],
  ["Resolved", "in-progress"],
  ["Closed", "completed"],
  ["Removed", "removed"],
];

const level = (id: string, name: string, rank: number, type: string) => ({
  id,
  name,
  rank,
  types: [type],
  defaultType: type,
  hidden: false,
});
const epics = level("Microsoft.EpicCategory", "Epics", 3, "Epic");
const features = level("Microsoft.FeatureCategory", "Features", 2, "Feature");
const stories = level("Microsoft.RequirementCategory", "Stories", 1, "User Story");

export const process: Process = {
  levels: [epics, features, stories],
  types: [epics, features, stories].map(({ defaultType }) => ({
    name: defaultType,
    color: "FF7B00",
    states: states.map(([name, category]) => ({ name, category })),
  })),
  outcomeLevel: epics,
  deliverableLevel: features,
};

export class World {
  readonly wiki = wiki;
  readonly pages = new Map<PagePath, { text: string; id: number }>();
  readonly commits: PageCommit[] = [];
  readonly items = new Map<WorkItemId, StoredItem>();
  /** Every text a page ever had. */
  private readonly blobs = new Map<BlobId, string>();
  /** Every request of every client, in order. */
  readonly log: Request[] = [];
  /** Requests that changed something. */
  writes = 0;
  private nextItem = 100;
  private nextPage = 1;
  private now = Date.parse("2026-11-20T09:00:00Z");
  private indexLost = false;
  /** Links as the query index will know them, with the request number from which it does. */
  private readonly index: {
    readonly at: number;
    readonly item: WorkItemId;
    readonly page: PagePath;
    readonly present: boolean;
  }[] = [];

  constructor(private readonly options: WorldOptions = {}) {}

  // ---- what people do, without requests ------------------------------------------------------------------------------

  setPage(path: string, text: string, by = "Ann Lee"): void {
    const known = this.pages.get(pagePath(path));
    this.pages.set(pagePath(path), { text, id: known?.id ?? this.nextPage++ });
    this.commit(pagePath(path), `Updated ${path}`, by, known?.text ?? null, text);
    this.tick();
  }

  text(path: string): string {
    const page = this.pages.get(pagePath(path));
    if (page === undefined) throw new Error(`the model has no page ${path}`);
    return page.text;
  }

  movePage(from: string, to: string): void {
    const page = this.pages.get(pagePath(from));
    if (page === undefined) return;
    this.pages.delete(pagePath(from));
    this.pages.set(pagePath(to), page);
    this.commit(pagePath(to), `Moved ${from} to ${to}`, "Ann Lee", null, page.text);
    this.tick();
  }

  private commit(path: PagePath, message: string, by: string, before: string | null, after: string): void {
    this.blobs.set(blobOf(after), after);
    this.commits.push({
      path,
      message,
      by,
      at: this.time(),
      before: before === null ? null : blobOf(before),
      after: blobOf(after),
    });
  }

  deletePage(path: string): void {
    this.pages.delete(pagePath(path));
    this.tick();
  }

  addItem(fields: Partial<Omit<WorkItem, "id" | "rev">>): WorkItem {
    const id = workItemId(this.nextItem++);
    const item: WorkItem = { ...this.blankItem(id, fields.type ?? "Epic", people[0] ?? null), ...fields, id, rev: 1 };
    this.items.set(id, {
      item,
      ours: false,
      wikiPages: [],
      recycled: false,
      revisions: new Map([[1, { item, wikiPages: [] }]]),
    });
    this.tick();
    return item;
  }

  /** A person edits an item: one revision. */
  editItem(id: WorkItemId, change: Partial<WorkItem>, by: Person = people[1] as Person): void {
    const stored = this.stored(id);
    stored.item = { ...stored.item, ...change, id, rev: stored.item.rev + 1, changedBy: by, changedDate: this.time() };
    this.keepRevision(stored);
    this.tick();
  }

  recycle(id: WorkItemId): void {
    this.stored(id).recycled = true;
    this.tick();
  }

  restore(id: WorkItemId): void {
    this.stored(id).recycled = false;
    this.tick();
  }

  removeWikiLinks(id: WorkItemId): void {
    const stored = this.stored(id);
    if (stored.wikiPages.length === 0) return;
    for (const link of stored.wikiPages) this.indexLink(id, link.page, false);
    stored.wikiPages = [];
    this.editItem(id, {});
  }

  reparent(id: WorkItemId, parent: WorkItemId | null): void {
    this.stored(id).item = { ...this.stored(id).item, parent };
    this.tick();
  }

  /** The query index answers as if it lagged far behind, until it has caught up. */
  loseIndex(lost: boolean): void {
    this.indexLost = lost;
  }

  live(): readonly StoredItem[] {
    return [...this.items.values()].filter(({ recycled }) => !recycled);
  }

  item(id: number): WorkItem {
    return this.stored(workItemId(id)).item;
  }

  advance(milliseconds: number): void {
    this.now += milliseconds;
  }

  time(): Instant {
    return instant(new Date(this.now).toISOString());
  }

  revisions(): number {
    return [...this.items.values()].reduce((sum, { item }) => sum + item.rev, 0);
  }

  // ---- what a client sees ----------------------------------------------------------------------------------------------

  /** Ports of one client; a crashed client never gets another answer. */
  connect(
    client: string,
    user: Person = people[0] as Person,
  ): {
    readonly wikiStore: WikiStore;
    readonly workItemStore: WorkItemStore;
    readonly writer: Writer;
    readonly clock: Clock;
  } {
    let step = 0;
    let dead = false;
    const ask = async <T>(kind: Request["kind"], name: string, act: () => T): Promise<T> => {
      if (dead) throw new Crash();
      step += 1;
      const request: Request = { client, kind, name, step };
      await this.options.turn?.(request);
      if (dead) throw new Crash();
      this.log.push(request);
      this.tick();
      const fault = this.options.faultOf?.(request) ?? null;
      if (fault === "crash-before") {
        dead = true;
        throw new Crash();
      }
      if (fault === "throttled" || fault === "not-reachable") throw failure(fault);
      if (fault === "lost-before") throw failure(kind === "write" ? "unknown-outcome" : "not-reachable");
      const answer = act();
      if (fault === "lost-after") throw failure(kind === "write" ? "unknown-outcome" : "not-reachable");
      if (fault === "crash-after") {
        dead = true;
        throw new Crash();
      }
      return answer;
    };
    const clock: Clock = {
      now: () => this.now,
      sleep: async (milliseconds) => {
        if (dead) throw new Crash();
        this.now += milliseconds;
        await Promise.resolve();
      },
      random: () => 0.5,
    };
    return {
      wikiStore: this.wikiStore(ask),
      workItemStore: this.workItemStore(ask),
      writer: this.writer(ask, user),
      clock,
    };
  }

  private wikiStore(ask: Ask): WikiStore {
    return {
      wikis: () => ask("read", "wikis", () => [this.wiki]),
      snapshot: () => ask("read", "snapshot", () => ({ wiki: this.wiki, commit: null, files: this.files() })),
      page: (_wiki, path) =>
        ask("read", "page", () => {
          const page = this.pages.get(path);
          return page === undefined ? null : { path, text: page.text, blob: blobOf(page.text), id: page.id };
        }),
      history: {
        commits: (_wiki, file, limit) =>
          ask("read", "commits", () =>
            this.commits
              .flatMap((commit, at) =>
                file === "/" || fileOfPage(commit.path) === file
                  ? [{ commit: String(at), author: commit.by, date: commit.at, comment: commit.message }]
                  : [],
              )
              .reverse()
              .slice(0, limit),
          ),
        changes: (_wiki, id) =>
          ask("read", "changes", () => {
            const commit = this.commits[Number(id)];
            return commit === undefined
              ? []
              : [{ file: fileOfPage(commit.path), before: commit.before, after: commit.after }];
          }),
        blob: (_wiki, blob) => ask("read", "blob", () => this.blobs.get(blob) ?? null),
      },
    };
  }

  private files(): readonly WikiFile[] {
    return [...this.pages].map(([path, { text }], order) => ({
      file: fileOfPage(path),
      path,
      order,
      blob: blobOf(text),
      content: { kind: "text", text },
    }));
  }

  private workItemStore(ask: Ask): WorkItemStore {
    return {
      project: () => ask("read", "project", () => ({ id: wiki.projectId, name: wiki.projectName })),
      process: () => ask("read", "process", () => process),
      itemsOfTypes: (types) =>
        ask("read", "itemsOfTypes", () => ({
          items: this.sorted().filter((item) => types.includes(item.type)),
          asOf: this.time(),
        })),
      itemsById: (ids) =>
        ask("read", "itemsById", () => {
          const missing = new Map<WorkItemId, MissingReason>();
          const items = ids.flatMap((id) => {
            const stored = this.items.get(id);
            if (stored !== undefined && !stored.recycled) return [served(stored)];
            missing.set(id, stored === undefined ? "not-found-or-not-permitted" : "recycled");
            return [];
          });
          return { items, missing };
        }),
      links: (ids) =>
        ask(
          "read",
          "links",
          () => new Map(ids.flatMap((id) => (this.isLive(id) ? [[id, this.linksOf(id)] as const] : []))),
        ),
      linkedToPages: (_wiki, pages) =>
        ask("read", "linkedToPages", () => new Map(pages.map((page) => [page, this.indexed(page)]))),
      childCounts: (parentTypes) => ask("read", "childCounts", () => this.childCounts(parentTypes)),
      search: (text, types, limit) => ask("read", "search", () => this.search(text, types).slice(0, limit)),
      serverTime: () => ask("read", "serverTime", () => this.time()),
      history: {
        revision: (id, rev) =>
          ask("read", "revision", () => {
            const then = this.items.get(id)?.revisions.get(rev);
            return then === undefined
              ? null
              : { item: then.item, links: { ...this.linksOf(id), rev, wikiPages: then.wikiPages } };
          }),
        revisions: (id, from, to) =>
          ask("read", "revisions", () =>
            [...(this.items.get(id)?.revisions ?? [])]
              .filter(([rev]) => from <= rev && rev <= to)
              .map(([rev, then]) => ({
                item: then.item,
                links: { ...this.linksOf(id), rev, wikiPages: then.wikiPages },
              })),
          ),
      },
    };
  }

  private childCounts(parentTypes: readonly string[]): ReadonlyMap<WorkItemId, ChildCounts> {
    const parents = this.sorted().filter((item) => parentTypes.includes(item.type));
    const counted = parents.map(({ id }): readonly [WorkItemId, ChildCounts] => {
      const below = this.sorted().filter((item) => item.parent === id && item.category !== "removed");
      const inCategory = (...categories: readonly StateCategory[]): number =>
        below.filter(({ category }) => category !== null && categories.includes(category)).length;
      return [
        id,
        { total: below.length, inProgress: inCategory("in-progress", "resolved"), completed: inCategory("completed") },
      ];
    });
    return new Map(counted.filter(([, { total }]) => total > 0));
  }

  private search(text: string, types: readonly string[]): readonly WorkItem[] {
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const asked = this.items.get(workItemId(Number(text.trim().replace(/^#/, ""))));
    const titled = this.sorted().filter(
      (item) =>
        (types.length === 0 || types.includes(item.type)) &&
        words.every((word) => item.title.toLowerCase().includes(word)),
    );
    return asked === undefined || asked.recycled
      ? titled
      : [asked.item, ...titled.filter(({ id }) => id !== asked.item.id)];
  }

  private writer(ask: Ask, user: Person): Writer {
    const write = <T>(name: string, act: () => T): Promise<T> =>
      ask("write", name, () => {
        const answer = act();
        this.writes += 1;
        return answer;
      });
    return {
      putPage: (_wiki, page) => write("putPage", () => this.putPage(page, user)),
      createItem: (request) => write("createItem", () => this.createItem(request, user)),
      updateItem: (request) => write("updateItem", () => this.updateItem(request, user)),
      setParent: (id, parent) => write("setParent", () => this.setParent(id, parent)),
      recycleItem: (id, rev) => write("recycleItem", () => this.recycleItem(id, rev)),
    };
  }

  private putPage({ path, text, ifMatch, message }: Parameters<Writer["putPage"]>[1], user: Person): { blob: BlobId } {
    const page = this.pages.get(path);
    if (page === undefined && ifMatch !== null) throw failure("not-found");
    if (page !== undefined && ifMatch === null) throw failure("stale");
    if (page !== undefined && blobOf(page.text) !== ifMatch) throw failure("stale");
    const above = path.slice(0, path.lastIndexOf("/"));
    if (page === undefined && above !== "" && !this.pages.has(pagePath(above))) throw failure("not-found");
    if (page !== undefined && page.text === text) throw new Error("a page was written with the text it has");
    if (!/\n\nSync-Run: [0-9a-f]{8}$/.test(message)) throw new Error(`the commit message has no trailer: ${message}`);
    this.pages.set(path, { text, id: page?.id ?? this.nextPage++ });
    this.commit(path, message, user.displayName, page?.text ?? null, text);
    return { blob: blobOf(text) };
  }

  private createItem(request: Parameters<Writer["createItem"]>[0], user: Person): WrittenItem | null {
    if (!process.types.some(({ name }) => name === request.type)) throw failure("rejected");
    const title = request.fields.title ?? "";
    if (title.trim() === "" || title.length > 255) throw failure("rejected");
    const blank = this.blankItem(workItemId(this.nextItem), request.type, user);
    const item = { ...this.withFields(blank, request.fields), parent: request.parent };
    if (request.parent !== null && !this.isLive(request.parent)) throw failure("rejected");
    const links = request.wikiLink === null ? [] : [this.newLink(request.wikiLink)];
    if (request.validateOnly) return null;
    this.nextItem += 1;
    this.items.set(item.id, {
      item,
      ours: true,
      wikiPages: links,
      recycled: false,
      revisions: new Map([[1, { item, wikiPages: links }]]),
    });
    for (const link of links) this.indexLink(item.id, link.page, true);
    return { item, links: this.linksOf(item.id) };
  }

  private updateItem(request: Parameters<Writer["updateItem"]>[0], user: Person): WrittenItem {
    if (!this.isLive(request.id)) throw failure("not-found");
    const stored = this.stored(request.id);
    if (stored.item.rev !== request.rev) throw failure("stale");
    const next = this.withFields(stored.item, request.fields);
    const kept = stored.wikiPages.filter(({ url }) => url.toLowerCase() !== request.removeWikiLink?.toLowerCase());
    const links =
      request.wikiLink === null
        ? kept
        : [...kept.filter(({ page }) => page !== request.wikiLink?.page), this.newLink(request.wikiLink)];
    const same = JSON.stringify([next, links]) === JSON.stringify([stored.item, stored.wikiPages]);
    if (!same && !request.validateOnly) {
      for (const { page } of stored.wikiPages)
        if (!links.some((link) => link.page === page)) this.indexLink(request.id, page, false);
      for (const { page } of links)
        if (!stored.wikiPages.some((link) => link.page === page)) this.indexLink(request.id, page, true);
      stored.item = { ...next, rev: stored.item.rev + 1, changedBy: user, changedDate: this.time() };
      stored.wikiPages = links;
      this.keepRevision(stored);
    }
    return { item: stored.item, links: this.linksOf(request.id) };
  }

  private setParent(id: WorkItemId, parent: WorkItemId | null): WrittenItem {
    if (!this.isLive(id)) throw failure("not-found");
    if (parent !== null && !this.isLive(parent)) throw failure("rejected");
    for (let at = parent; at !== null; at = this.items.get(at)?.item.parent ?? null)
      if (at === id) throw failure("rejected");
    const stored = this.stored(id);
    stored.item = { ...stored.item, parent };
    return { item: stored.item, links: this.linksOf(id) };
  }

  private recycleItem(id: WorkItemId, rev: number): void {
    if (!this.isLive(id)) throw failure("not-found");
    const { item, ours } = this.stored(id);
    if (item.rev !== rev) throw failure("stale");
    if (!ours || item.rev > 1) throw new Error(`#${id} was recycled although a person had touched it`);
    this.stored(id).recycled = true;
  }

  private withFields(item: WorkItem, fields: FieldValues): WorkItem {
    const owner = fields.assignedTo;
    const person =
      owner == null
        ? null
        : (people.find(({ uniqueName }) => uniqueName.toLowerCase() === owner.toLowerCase()) ?? null);
    if (owner != null && person === null) throw failure("rejected");
    if (fields.title !== undefined && (fields.title.trim() === "" || fields.title.length > 255))
      throw failure("rejected");
    if (fields.priority != null && (fields.priority < 1 || fields.priority > 4)) throw failure("rejected");
    if (fields.areaPath !== undefined && !fields.areaPath.startsWith("Department")) throw failure("rejected");
    const state = states.find(([name]) => name === (fields.state ?? item.state));
    if (state === undefined) throw failure("rejected");
    return {
      ...item,
      title: fields.title === undefined ? item.title : fields.title.trim(),
      description: fields.description === undefined ? item.description : rewritten(fields.description),
      assignedTo: owner === undefined ? item.assignedTo : person,
      targetDate: fields.targetDate === undefined ? item.targetDate : fields.targetDate,
      priority: fields.priority === undefined ? item.priority : fields.priority,
      tags: fields.tags === undefined ? item.tags : [...fields.tags].sort(),
      areaPath: fields.areaPath ?? item.areaPath,
      iterationPath: fields.iterationPath ?? item.iterationPath,
      state: state[0],
      category: state[1],
    };
  }

  private blankItem(id: WorkItemId, type: string, by: Person | null): WorkItem {
    return {
      id,
      rev: 1,
      project: "Department",
      type,
      title: "",
      state: "New",
      category: "proposed",
      areaPath: "Department",
      iterationPath: "Department",
      assignedTo: null,
      parent: null,
      tags: [],
      priority: 2,
      startDate: null,
      targetDate: null,
      closedDate: null,
      createdDate: this.time(),
      createdBy: by,
      changedDate: this.time(),
      changedBy: by,
      description: null,
    };
  }

  private newLink({ page, comment }: NewWikiLink): WikiPageLink {
    if (comment.length > 255) throw failure("rejected");
    const url = `vstfs:///Wiki/WikiPage/${encodeURIComponent(`${wiki.projectId}/${wiki.id}${page}`)}`;
    return { url, projectId: wiki.projectId, wikiId: wiki.id, page, comment };
  }

  private linksOf(id: WorkItemId): WorkItemLinks {
    const { item, wikiPages } = this.stored(id);
    const children = this.sorted()
      .filter((other) => other.parent === id)
      .map((other) => other.id);
    return { id, rev: item.rev, parent: item.parent, children, wikiPages: [...wikiPages] };
  }

  private indexLink(item: WorkItemId, page: PagePath, present: boolean): void {
    this.index.push({ at: this.log.length + (this.options.lag ?? 0), item, page, present });
  }

  private indexed(page: PagePath): readonly WorkItemId[] {
    const found = new Set<WorkItemId>();
    for (const entry of this.index) {
      if (this.indexLost || entry.page !== page || entry.at > this.log.length) continue;
      if (entry.present) found.add(entry.item);
      else found.delete(entry.item);
    }
    return [...found].filter((id) => this.isLive(id)).sort((one, other) => one - other);
  }

  private sorted(): readonly WorkItem[] {
    return this.live()
      .map(served)
      .sort((one, other) => one.id - other.id);
  }

  private keepRevision(stored: StoredItem): void {
    stored.revisions.set(stored.item.rev, { item: stored.item, wikiPages: [...stored.wikiPages] });
  }

  private isLive(id: WorkItemId): boolean {
    return this.items.get(id)?.recycled === false;
  }

  private stored(id: WorkItemId): StoredItem {
    const stored = this.items.get(id);
    if (stored === undefined) throw new Error(`the model has no item ${id}`);
    return stored;
  }

  private tick(): void {
    this.now += 120;
  }
}

/** As queries and batches answer it: with the number of its links to wiki pages. */
const served = ({ item, wikiPages }: StoredItem): WorkItem => ({ ...item, externalLinks: wikiPages.length });

type Ask = <T>(kind: Request["kind"], name: string, act: () => T) => Promise<T>;

/** What the service does to HTML it stores. */
function rewritten(description: RichText | null): RichText | null {
  if (description === null || description.text === "") return null;
  if (description.format === "markdown") return description;
  return {
    format: "html",
    text: description.text
      .replace(/<br>/g, "<br/>")
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/<\/div><div>/g, "</div>\n<div>"),
  };
}

const failure = (kind: FailureKind): FailureError =>
  new FailureError({ kind, message: `The model answers ${kind}.`, help: "Try again.", status: null, typeKey: null });
