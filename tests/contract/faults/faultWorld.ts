/**
 * The world in which the faults are met: the local service over HTTP, read and written through either of the two transports of
 * the product, with a hand in between that can act before each request.
 */
import type { Transport, TransportRequest } from "../../../src/adapters/azureDevOps/transport";
import { createAzureDevOps } from "../../../src/adapters/azureDevOps/createAzureDevOps";
import type { AzureDevOps } from "../../../src/adapters/azureDevOps/createAzureDevOps";
import { systemClock } from "../../../src/adapters/azureDevOps/systemClock";
import type { WorkItem } from "../../../src/domain/board";
import { pagePath, runId, workItemId } from "../../../src/domain/ids";
import type { WorkItemId } from "../../../src/domain/ids";
import type { Wiki } from "../../../src/domain/wiki";
import type { ProcessName } from "../../../src/local/service/route";
import type { Fault, FaultPattern } from "../../../src/local/service/faults";
import { importCommits } from "../../../src/local/service/wiki/importWiki";
import type { Clock } from "../../../src/ports/clock";
import type { FieldValues } from "../../../src/ports/writer";
import { isFailure } from "../../../src/ports/failure";
import type { Failure } from "../../../src/ports/failure";
import type { Plan, RowResult } from "../../../src/sync/operation";
import type { PlanChoices } from "../../../src/sync/request";
import { applyPlan } from "../../../src/usecases/applyPlan";
import type { ApplyReport } from "../../../src/usecases/applyPlan";
import { loadPortfolio } from "../../../src/usecases/loadPortfolio";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import { previewSync } from "../../../src/usecases/previewSync";
import { localWorld } from "../localWorld";
import type { LocalWorld } from "../localWorld";

const signedIn = { token: "", orgUrl: "" };
jest.mock("azure-devops-extension-sdk", () => ({
  getAccessToken: () => Promise.resolve(signedIn.token),
  getService: () => Promise.resolve({ getResourceAreaLocation: () => Promise.resolve(signedIn.orgUrl) }),
}));

export type Side = "azure-devops-node-api" | "azure-devops-extension-api";
export const sides: readonly Side[] = ["azure-devops-node-api", "azure-devops-extension-api"];

export const roadmap = [
  "# Roadmap",
  "",
  "Opening words nobody may touch.",
  "",
  "## Checkout never blocks",
  "",
  "Because every second counts.",
  "",
  "- Queue orders",
  "- Retry payments",
  "",
].join("\n");
export const titles = ["Checkout never blocks", "Queue orders", "Retry payments"];

export const eager: Partial<PlanChoices> = { create: "all", confirmed: "all" };
const branch = "refs/heads/wikiMaster";
const reading = { roots: [], settingsPage: null };

export interface Meddling {
  /** Happens before a request goes out. */
  before?: ((request: TransportRequest) => Promise<unknown> | undefined) | undefined;
}

export interface Client extends AzureDevOps {
  readonly clock: Clock;
  readonly sent: readonly TransportRequest[];
  readonly meddling: Meddling;
}

let runs = 0;

export class FaultWorld {
  private constructor(
    readonly local: LocalWorld,
    readonly wiki: Wiki,
    readonly side: Side,
    /** Whose faults are looked at. */
    readonly client: Client,
    /** Somebody else, over a connection of their own. */
    readonly other: Client,
    private readonly time: { ahead: number },
  ) {}

  static async open(side: Side, page: string | null = roadmap, process: ProcessName = "agile"): Promise<FaultWorld> {
    const time = { ahead: 0 };
    const local = await localWorld({ process, now: () => Date.now() + time.ahead });
    const [wiki] = await local.connection.wikiStore.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    const client = await clientOf(local, side);
    const other = await clientOf(local, "azure-devops-node-api");
    const world = new FaultWorld(local, wiki, side, client, other, time);
    if (page !== null) await world.put("/Roadmap", page);
    return world;
  }

  another(side: Side, options: ClientOptions = {}): Promise<Client> {
    return clientOf(this.local, side, options);
  }

  close(): Promise<void> {
    return this.local.close();
  }

  arm(pattern: FaultPattern, fault: Fault): void {
    this.local.service.faults.arm(pattern, fault);
  }

  async put(path: string, text: string): Promise<void> {
    const before = await this.other.wikiStore.page(this.wiki, pagePath(path));
    await this.other.writer.putPage(this.wiki, {
      path: pagePath(path),
      text,
      ifMatch: before?.blob ?? null,
      message: "A person writes",
    });
  }

  async edit(from: string, to: string, path = "/Roadmap"): Promise<void> {
    await this.put(path, (await this.text(path)).replace(from, to));
  }

  /** As git does it: the file stands somewhere else in the next commit. */
  move(from: string, to: string): void {
    const { repositories, administrator: by } = this.local.service;
    const repository = repositories.open(this.wiki.repositoryId);
    const tip = repository.ref(branch) ?? "";
    const file = repository.tree(repository.commit(tip)?.tree ?? "").find(({ name }) => name === `${from}.md`);
    const files = new Map([
      [`/${from}.md`, null],
      [`/${to}.md`, repository.blob(file?.id ?? "")],
    ]);
    importCommits(repositories, this.wiki.repositoryId, branch, [{ by, at: new Date(), message: "Moved", files }]);
  }

  async text(path = "/Roadmap"): Promise<string> {
    return (await this.other.wikiStore.page(this.wiki, pagePath(path)))?.text ?? "";
  }

  async items(): Promise<readonly WorkItem[]> {
    return (await this.other.workItemStore.itemsOfTypes(["Epic", "Feature"])).items;
  }

  async item(title: string): Promise<WorkItem> {
    const found = (await this.items()).find((item) => item.title === title);
    if (found === undefined) throw new Error(`no item “${title}”`);
    return found;
  }

  async editItem(id: WorkItemId, fields: FieldValues): Promise<void> {
    const [item] = (await this.other.workItemStore.itemsById([id])).items;
    if (item === undefined) throw new Error(`no item ${id}`);
    const change = { id, rev: item.rev, fields, wikiLink: null, removeWikiLink: null, validateOnly: false };
    await this.other.writer.updateItem(change);
  }

  load(client: Client = this.client): Promise<Loaded> {
    return loadPortfolio({ ...client, org: this.local.orgUrl }, this.wiki, reading);
  }

  async plan(client: Client = this.client, choices = eager): Promise<{ readonly plan: Plan; readonly loaded: Loaded }> {
    const loaded = await this.load(client);
    return { plan: previewSync(loaded, choices), loaded };
  }

  apply(
    { plan, loaded }: { plan: Plan; loaded: Loaded },
    client: Client = this.client,
    who = "Ann",
  ): Promise<ApplyReport> {
    const run = runId((runs += 1).toString(16).padStart(8, "0"));
    const { strategy } = loaded.portfolio;
    const world = { ...client, wiki: this.wiki, who, run, options: reading, strategy };
    return applyPlan(plan, world, () => undefined);
  }

  async sync(client: Client = this.client): Promise<ApplyReport> {
    return this.apply(await this.plan(client), client);
  }

  /** Ten minutes pass at the service: claims of what was interrupted lapse. */
  later(): void {
    this.time.ahead += 600_000;
  }

  /** Three items, each once, each named on the page, and nothing left to do. */
  async expectFinished(): Promise<void> {
    const { plan } = await this.plan(this.other);
    expect(plan.operations.map(({ kind, subject }) => `${kind} ${subject.title}`)).toEqual([]);
    expect((await this.items()).map(({ title }) => title).sort()).toEqual(titles);
    const text = await this.text();
    expect(text.replace(/\s*#\d+/g, "")).toBe(
      roadmap.trimEnd().replace(/\s*#\d+/g, "") + (text.endsWith("\n") ? "\n" : ""),
    );
  }
}

export const outcomes = (report: ApplyReport): readonly string[] =>
  [...report.rows.values()].map(({ outcome }) => outcome);

export const messages = (report: ApplyReport): readonly string[] =>
  [...report.rows.values()].flatMap((result: RowResult) => ("message" in result ? [result.message] : []));

export const rowsOf = (plan: Plan): readonly string[] =>
  plan.operations.filter(({ ticked }) => ticked).map(({ kind, subject }) => `${kind} ${subject.title}`);

export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!isFailure(error)) throw new Error(`expected a Failure, got ${String(error)}`);
  return error.failure;
}

export const isWrite = ({ intent }: TransportRequest): boolean => intent !== "read";
export const isCreate = ({ method, path }: TransportRequest): boolean =>
  method === "POST" && /workitems\/\$/i.test(path);
export const isPagePut = ({ method }: TransportRequest): boolean => method === "PUT";

// The library prints every connection that breaks, and here most do.
const { warn } = console;
jest.spyOn(console, "warn").mockImplementation((...words: readonly unknown[]) => {
  if (!String(words[0]).startsWith("Unhandled exception in fetch")) warn(...words);
});

/** Acts once, before the first request that fits. */
export function once(fits: (request: TransportRequest) => boolean, act: () => Promise<unknown>): Meddling["before"] {
  let done = false;
  return (request) => {
    if (done || !fits(request)) return undefined;
    done = true;
    return act();
  };
}

export const id = workItemId;

interface ClientOptions {
  readonly token?: string;
  readonly clock?: Clock;
}

/** Waits between retries are cut short; time-outs, which come with a signal, are not. */
const hasty: Clock = {
  ...systemClock,
  sleep: (milliseconds, signal) =>
    systemClock.sleep(signal === undefined ? Math.min(milliseconds, 5) : milliseconds, signal),
};

async function clientOf(local: LocalWorld, side: Side, options: ClientOptions = {}): Promise<Client> {
  const sent: TransportRequest[] = [];
  const meddling: Meddling = {};
  const clock = options.clock ?? hasty;
  const token = options.token ?? local.token();
  const wrap = (transport: Transport): Transport => ({
    ...transport,
    async send(request) {
      await meddling.before?.(request);
      sent.push(request);
      return transport.send(request);
    },
  });
  if (side === "azure-devops-node-api") {
    const connection = await local.open({ wrap, clock, token });
    return { ...connection, wikiStore: connection.wikiStore, clock, sent, meddling };
  }
  Object.assign(globalThis, { self: globalThis });
  signedIn.token = token;
  signedIn.orgUrl = `${local.orgUrl}/`;
  const { createExtensionTransport } = await import("../../../src/adapters/extension/extensionTransport");
  const transport = wrap(createExtensionTransport(`${local.orgUrl}/`));
  const stores = createAzureDevOps(transport, { project: { name: "Demo", id: local.projectId }, clock });
  return { ...stores, wikiStore: stores.wikiStore, clock, sent, meddling };
}
