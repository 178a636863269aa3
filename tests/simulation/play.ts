/**
 * One run: commands of people, of the world and of appliers, played one after the other; requests of appliers wait for their turn
 * and fail by the run's own chance. Then the faults stop, and a few quiet rounds must bring both sides to rest. What is asserted,
 * by the numbers of the invariants:
 *
 * I1 one live item per key at rest, or the plan says so · I2 no word lost, after every change · I3 rest within a few rounds ·
 * I5 loading and planning send no write · I6 writes are rows, I8 bytes outside them stay, I11 recycling (`judgeApply.ts`) ·
 * I7 at rest an apply changes nothing · I9 requests within the formulae · I10 every write is guarded (`serviceWorld.ts`, and the
 * model, which refuses the rest) · I12 a client that has asked before plans the same as one that has not · I13 clocks of clients
 * are off by a day · I15 the report is so (`judgeApply.ts`). I4 and I14 are about many runs: `crashes.test.ts`, `simulation.test.ts`.
 */
import type { BlobId } from "../../src/domain/ids";
import { runId } from "../../src/domain/ids";
import type { Plan } from "../../src/sync/operation";
import { FailureError } from "../../src/ports/failure";
import { blobOf } from "../../src/pages/blob";
import { applyPlan } from "../../src/usecases/applyPlan";
import type { Loaded } from "../../src/usecases/loadPortfolio";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { previewSync } from "../../src/usecases/previewSync";
import { eager } from "./appliers";
import type { KnownTexts, WriteCall } from "./judgeApply";
import { judgeReport, judgeWrites, pointerOf, watchedWriter } from "./judgeApply";
import { ModelWorld } from "./modelWorld";
import { People } from "./people";
import { chanceOf } from "./random";
import type { Chance } from "./random";
import { openHostWorld, openServiceWorld } from "./serviceWorld";
import type { SimClient, SimFault, SimHooks, SimRequest, SimWorld } from "./simWorld";
import { Crash, simFaults } from "./simWorld";

export interface Setting {
  readonly world: "model" | "service" | "host";
  /** Decides order, faults and what happens in between. */
  readonly luck: number;
  /** Share of requests that meet a fault. */
  readonly density: number;
  readonly lag: number;
  /** Outcomes of the first page. */
  readonly outcomes: number;
  readonly withTable: boolean;
  /** By how much the clocks of clients are off, in milliseconds. */
  readonly skew: number;
}

export interface Step {
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

const day = 86_400_000;
/** Quiet rounds within which everything must have come to rest. */
const quietRounds = 4;
/** Requests of a load with small pages, at most (`loadPortfolio.ts`). */
const loadAtMost = 3 + 2 + 2 + 1 + 1 + 1 + 1 + 1 + 2 + 3;

const options = { roots: [], settingsPage: null };

export class Play {
  readonly violations: string[] = [];
  readonly story: string[] = [];
  /** Something waits for a person at the end: a question, a conflict, a duplicate somebody touched. */
  reported = false;
  /** Two items serve one line at the end, and the plan says so. */
  doubled = false;
  requests = 0;
  private readonly people: People;
  private readonly chance: Chance;
  private readonly waiting: { readonly request: SimRequest; readonly go: () => void }[] = [];
  private readonly texts = new Map<BlobId, string>();
  private readonly log: string[] = [];
  private held: { readonly plan: Plan; readonly loaded: Loaded } | null = null;
  private quiet = false;
  private signedOut = false;
  private rejecting = false;
  /** Queries answer with few rows only, and the roll-up has to ask in parts. */
  private limited = false;
  private crashAt = Infinity;
  private clients = 0;
  private runs = 0;
  /** Runs that nothing disturbed: they leave no claim behind. */
  private readonly smooth = new Set<string>();
  private faults = 0;
  private acted = 0;

  private constructor(
    readonly setting: Setting,
    private readonly world: SimWorld,
  ) {
    this.chance = chanceOf(setting.luck);
    this.people = new People(world);
    world.setLag(setting.lag);
    this.people.begin(setting.outcomes, setting.withTable);
    this.keepTexts();
  }

  static async open(setting: Setting): Promise<Play> {
    const hooks: { play: Play | null } = { play: null };
    const its: SimHooks = {
      turn: (request) => hooks.play?.turn(request) ?? Promise.resolve(),
      faultOf: (request) => hooks.play?.faultOf(request) ?? null,
    };
    const world = await worldOf(setting.world, its);
    hooks.play = new Play(setting, world);
    return hooks.play;
  }

  static readonly ofWorld: readonly string[] = [
    "Sync",
    "Plan",
    "ApplyHeld",
    "Crash",
    "ExpireToken",
    "RevokePermission",
    "RestorePermission",
    "AdvanceClock",
    "LagOn",
    "LagOff",
    "LimitTo",
    "RejectField",
    "ForcePush",
  ];

  async step({ name, a, b }: Step): Promise<void> {
    const act = this.people.acts[name];
    if (act !== undefined) return this.act(name, a, b);
    this.story.push(`${name}(${a}, ${b})`);
    switch (name) {
      case "Sync":
        await this.together(Array.from({ length: 1 + (a % 3) }, () => () => this.applier()));
        break;
      case "Crash":
        this.crashAt = a % 40;
        await this.together([() => this.applier()]);
        this.crashAt = Infinity;
        break;
      case "Plan":
        await this.together([() => this.plan()]);
        break;
      case "ApplyHeld":
        await this.applyHeld();
        break;
      case "ExpireToken":
        this.signedOut = true;
        await this.together([() => this.applier()]);
        this.signedOut = false;
        break;
      case "RejectField":
        this.rejecting = true;
        await this.together([() => this.applier()]);
        this.rejecting = false;
        break;
      case "RevokePermission":
        this.world.permit("reading");
        break;
      case "RestorePermission":
        this.world.permit("everything");
        break;
      case "AdvanceClock":
        this.world.advance([1_000, 60_000, 600_000, day][b % 4] ?? 1_000);
        break;
      case "LagOn":
        this.world.setLag(5 + (a % 20));
        break;
      case "LagOff":
        this.world.setLag(0);
        break;
      case "LimitTo":
        this.world.limitQueries(2 + (a % 3));
        this.limited = true;
        await this.together([() => this.applier()]);
        this.limited = false;
        this.world.limitQueries(Infinity);
        break;
      case "ForcePush":
        this.world.forgetHistory();
        break;
      default:
        throw new Error(`no command ${name}`);
    }
  }

  private async applyHeld(): Promise<void> {
    const { held } = this;
    this.held = null;
    if (held !== null) await this.together([() => this.applier(held)]);
  }

  private async act(name: string, a: number, b: number): Promise<void> {
    this.story.push(`${name}(${a}, ${b})`);
    this.acted += 1;
    await this.people.acts[name]?.(a, b);
    this.keepTexts();
    this.checkWords(`after ${name}`);
  }

  /** Faults and people stop; within a few rounds nothing is left to do but what waits for a person. */
  async rest(): Promise<void> {
    this.quiet = true;
    this.world.permit("everything");
    // The lag is counted in requests, of which a quiet time makes too few: the index catches up as hours would let it.
    this.world.setLag(0);
    await this.world.land();
    this.checkWords("when the last requests landed");
    let plan: Plan | null = null;
    for (let round = 0; round <= quietRounds; round += 1) {
      this.world.advance(600_000);
      const before = this.world.fingerprint();
      const found: { plan: Plan | null } = { plan: null };
      await this.together([() => this.applier(null, (made) => (found.plan = made))]);
      plan = found.plan;
      const isAtRest = plan !== null && !plan.operations.some(({ ticked }) => ticked);
      if (isAtRest && this.world.fingerprint() !== before) this.wrong("an apply without rows changed something");
      if (isAtRest) break;
    }
    if (plan === null) return this.wrong("the last plan could not be made");
    this.checkRest(plan);
    if (this.chance.happens(0.2)) await this.checkSecondLook();
  }

  close(): Promise<void> {
    return this.world.close();
  }

  trace(): string {
    return [...this.log, ...this.story, ...[...this.world.pages()].map(([path, text]) => `${path}\n${text}`)].join(
      "\n",
    );
  }

  private wrong(what: string): void {
    this.violations.push(`${what} (story: ${this.story.join("; ")})`);
  }

  // ---- appliers --------------------------------------------------------------------------------------------------------

  private connect(): { readonly client: SimClient; readonly who: string } {
    this.clients += 1;
    const who = this.clients % 2 === 0 ? "Ben Day" : "Ann Lee";
    const skew = [0, this.setting.skew, -this.setting.skew][this.clients % 3] ?? 0;
    return { client: this.world.connect(`applier${this.clients}`, who, skew), who };
  }

  private async load(client: SimClient): Promise<Loaded> {
    const before = { requests: client.requests(), faults: this.faults };
    const loaded = await loadPortfolio({ ...client, org: "local" }, this.world.wiki, options);
    const used = client.requests() - before.requests;
    const allowed = loadAtMost * (this.faults === before.faults && !this.limited ? 1 : 5);
    if (used > allowed) this.wrong(`a load took ${used} requests instead of at most ${allowed}`);
    return loaded;
  }

  private async plan(): Promise<void> {
    await this.surviving(async () => {
      const loaded = await this.load(this.connect().client);
      this.held = { plan: previewSync(loaded, eager), loaded };
    });
  }

  private async applier(held: Play["held"] = null, onPlan: (plan: Plan) => void = () => undefined): Promise<void> {
    await this.surviving(async () => {
      const { client, who } = this.connect();
      const isAlone = this.running === 1;
      const before = this.world.writes;
      const loaded = held?.loaded ?? (await this.load(client));
      const plan = held?.plan ?? previewSync(loaded, eager);
      if (isAlone && this.world.writes !== before) this.wrong("loading and planning sent a write");
      onPlan(plan);
      await this.apply(plan, loaded, client, who, held === null && isAlone);
    });
  }

  private async apply(plan: Plan, loaded: Loaded, client: SimClient, who: string, isFresh: boolean): Promise<void> {
    const calls: WriteCall[] = [];
    const run = runId((this.runs += 1).toString(16).padStart(8, "0"));
    const start = { requests: client.requests(), faults: this.faults, acted: this.acted };
    const hadClaims = [...this.world.pages().values()].some((text) => text.includes("throughline claim"));
    const results = new Map<
      string,
      Parameters<typeof judgeWrites>[2] extends ReadonlyMap<string, infer R> ? R : never
    >();
    const writer = watchedWriter(client.writer, this.world, this.knownTexts, calls);
    try {
      const report = await applyPlan(
        plan,
        { ...client, writer, wiki: this.world.wiki, who, run, options, strategy: loaded.portfolio.strategy },
        (event) => {
          if (event.kind === "row") results.set(event.operation, event.result);
        },
      );
      this.keepTexts();
      const saysSo = calls.some((call) => call.name === "putPage" && this.known.has(call.page.text));
      for (const told of judgeReport(plan, report, this.world, saysSo)) this.wrong(told);
      if (this.faults === start.faults && this.acted === start.acted) this.smooth.add(run);
      const undisturbed = isFresh && this.faults === start.faults && this.acted === start.acted && !hadClaims;
      const isPlain = [...report.rows.values()].every((result) => result.outcome === "done" && result.note === null);
      const used = client.requests() - start.requests;
      const said = plan.causes.reads + plan.causes.writes;
      if (this.world.kind === "service" && undisturbed && isPlain && this.setting.lag === 0 && used !== said)
        this.wrong(`the plan says ${said} requests and apply took ${used}`);
      const rows = Math.max(report.rows.size, 1);
      if (used > (said + 8) * 5 + rows * 10) this.wrong(`apply took ${used} requests for ${rows} rows`);
    } finally {
      for (const told of judgeWrites(plan, calls, results)) this.wrong(told);
    }
  }

  private async surviving(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Crash || error instanceof FailureError) return;
      this.wrong(`an applier broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  // ---- turns and faults ------------------------------------------------------------------------------------------------

  private running = 0;

  private turn(request: SimRequest): Promise<void> {
    return new Promise((go) => this.waiting.push({ request, go }));
  }

  /** Lets waiting requests through one by one, in an order by chance; now and then a person acts in between. */
  private async together(works: readonly (() => Promise<void>)[]): Promise<void> {
    this.running = works.length;
    let left = works.length;
    const appliers = works.map((work) => work());
    for (const applier of appliers)
      void applier.finally(() => {
        left -= 1;
      });
    const names = Object.keys(this.people.acts);
    let seen = this.world.changes;
    let last = "";
    while (left > 0) {
      await new Promise((next) => setImmediate(next));
      if (this.world.changes !== seen) {
        seen = this.world.changes;
        this.keepTexts();
        this.checkWords(`after ${last}`);
      }
      if (this.waiting.length === 0) continue;
      const [next] = this.waiting.splice(this.chance.below(this.waiting.length), 1);
      if (!this.quiet && this.chance.happens(0.03))
        await this.act(this.chance.pick(names), this.chance.below(100), this.chance.below(100));
      this.log.push(`${next?.request.client ?? ""} ${next?.request.name ?? ""}`);
      this.requests += 1;
      last = next?.request.name ?? "";
      next?.go();
    }
    await Promise.all(appliers);
    this.keepTexts();
    this.checkWords("after a round");
  }

  private faultOf({ kind }: SimRequest): SimFault | null {
    if (this.quiet) return null;
    this.crashAt -= 1;
    const fault =
      this.crashAt < 0
        ? this.chance.pick(["crash-before", "crash-after"] as const)
        : this.signedOut && this.chance.happens(0.3)
          ? "signed-out"
          : this.rejecting && kind === "write"
            ? "rejected"
            : this.chance.happens(this.setting.density)
              ? this.chance.pick(simFaults)
              : null;
    if (fault !== null) this.faults += 1;
    return fault;
  }

  // ---- what must hold --------------------------------------------------------------------------------------------------

  private readonly knownTexts: KnownTexts = {
    of: (blob) => {
      if (!this.texts.has(blob)) this.keepTexts();
      return this.texts.get(blob) ?? null;
    },
    everNamed: (id) => {
      this.keepTexts();
      return [...this.known].some((text) => new RegExp(`#${id}(?!\\d)`).test(text));
    },
  };

  private keepTexts(): void {
    for (const text of this.world.pages().values()) {
      if (this.known.has(text)) continue;
      this.known.add(text);
      this.texts.set(blobOf(text), text);
    }
  }
  private readonly known = new Set<string>();

  private checkWords(when: string): void {
    if (this.violations.length > 0) return;
    const lost = this.people.lost();
    if (lost.length > 0) this.wrong(`words lost ${when}: ${lost.join(", ")}`);
  }

  private checkRest(plan: Plan): void {
    const left = plan.operations.filter((row) => row.ticked);
    if (left.length > 0)
      this.wrong(
        `rows left after ${quietRounds} quiet rounds: ${left.map((row) => `${row.kind} ${row.subject.title} ${row.changes.map(({ fact, from, to }) => `${fact} ${from ?? "-"}→${to ?? "-"}`).join("+")}`).join("; ")}`,
      );
    this.reported = plan.operations.length > 0 || plan.conflicts.length > 0;
    const byKey = new Map<string, number[]>();
    for (const { id, links, recycled, project } of this.world.items()) {
      if (recycled || project !== this.world.wiki.projectName) continue;
      for (const { comment } of links) {
        const key = pointerOf(comment)?.key;
        if (key !== undefined) byKey.set(key, [...new Set([...(byKey.get(key) ?? []), id])]);
      }
    }
    for (const [key, ids] of byKey) {
      const isTold =
        plan.operations.some(({ subject }) => typeof subject.workItem === "number" && ids.includes(subject.workItem)) ||
        plan.conflicts.some(({ subject }) => typeof subject.workItem === "number" && ids.includes(subject.workItem)) ||
        plan.diagnostics.some(({ message }) => ids.some((id) => message.includes(`#${id}`)));
      if (ids.length > 1) this.doubled = true;
      if (ids.length > 1 && !isTold)
        this.wrong(`items ${ids.join(", ")} carry the same key ${key} and nothing says so`);
    }
    for (const [path, text] of this.world.pages()) {
      const left = [...text.matchAll(/throughline claim: .* run=([0-9a-f]{8})/g)].map((claim) => claim[1] ?? "");
      const alien = left.find((run) => this.smooth.has(run));
      if (alien !== undefined) this.wrong(`${path} carries the claim of run ${alien}, which nothing disturbed`);
    }
  }

  /** A client that has asked before plans the same as one that asks for the first time. */
  private async checkSecondLook(): Promise<void> {
    const { client } = this.connect();
    const plans: string[] = [];
    const look = async (at: SimClient): Promise<void> => {
      plans.push(JSON.stringify(previewSync(await this.load(at), eager)));
    };
    await this.together([() => look(client).then(() => look(client))]);
    await this.together([() => look(this.connect().client)]);
    if (new Set(plans).size > 1) this.wrong("a second look plans something else than the first");
  }
}

function worldOf(kind: Setting["world"], hooks: SimHooks): Promise<SimWorld> {
  switch (kind) {
    case "model":
      return Promise.resolve(new ModelWorld(hooks));
    case "service":
      return openServiceWorld(hooks);
    case "host":
      return openHostWorld(hooks);
  }
}
