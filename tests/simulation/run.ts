/**
 * One run: people edit, one or two appliers load, plan and apply, requests fail, processes end; by seed. Then the faults stop and
 * quiet rounds must bring both sides to rest. Answers what went wrong, with the story that led there.
 */
import { FailureError } from "../../src/ports/failure";
import type { Plan } from "../../src/sync/operation";
import { readPointer } from "../../src/sync/pointer";
import type { ApplyReport } from "../../src/usecases/applyPlan";
import { apply, nextRun, preview } from "./appliers";
import { Humans } from "./humans";
import { chanceOf } from "./random";
import type { Chance } from "./random";
import { Crash, World } from "./world";
import type { Fault, Request } from "./world";

export interface RunOutcome {
  readonly seed: number;
  readonly violations: readonly string[];
  /** Something waits for a person at the end: a question, a conflict, a duplicate somebody touched. */
  readonly reported: boolean;
  readonly requests: number;
  /** The whole history in one text: the same seed gives the same. */
  readonly trace: string;
}

const faults: readonly Fault[] = [
  "throttled",
  "not-reachable",
  "lost-before",
  "lost-after",
  "crash-before",
  "crash-after",
];
/** Quiet rounds within which everything must have come to rest. */
const quietRounds = 4;

export async function run(seed: number): Promise<RunOutcome> {
  const simulation = new Simulation(seed);
  await simulation.play();
  return simulation.outcome();
}

export class Simulation {
  private readonly chance: Chance;
  private readonly world: World;
  private readonly humans: Humans;
  private readonly violations: string[] = [];
  private readonly waiting: { readonly request: Request; readonly go: () => void }[] = [];
  private readonly density: number;
  private quiet = false;
  private reported = false;
  private clients = 0;

  constructor(private readonly seed: number) {
    this.chance = chanceOf(seed);
    this.density = this.chance.pick([0, 0.02, 0.1, 0.3]);
    this.world = new World({
      faultOf: (request) => this.faultOf(request),
      turn: (request) => new Promise((go) => this.waiting.push({ request, go })),
      lag: this.chance.pick([0, 0, 5, 20]),
    });
    this.humans = new Humans(this.world, this.chance);
  }

  async play(): Promise<void> {
    this.humans.begin(2 + this.chance.below(2));
    for (let round = 1 + this.chance.below(3); round > 0; round -= 1) {
      for (let act = this.chance.below(4); act > 0; act -= 1) this.humans.act();
      await this.together(this.chance.happens(0.4) ? [this.applier(), this.applier()] : [this.applier()]);
      this.world.advance(this.chance.pick([1_000, 600_000]));
    }
    this.quiet = true;
    await this.rest();
  }

  outcome(): RunOutcome {
    const trace = [
      ...this.world.log.map(({ client, name }) => `${client} ${name}`),
      ...this.humans.story,
      ...[...this.world.pages].map(([path, { text }]) => `${path}\n${text}`),
    ].join("\n");
    return {
      seed: this.seed,
      violations: this.violations,
      reported: this.reported,
      requests: this.world.log.length,
      trace,
    };
  }

  /** Lets waiting requests through one by one, in an order by seed; now and then a person acts in between. */
  private async together(appliers: readonly Promise<void>[]): Promise<void> {
    let running = appliers.length;
    for (const applier of appliers) {
      void applier.finally(() => {
        running -= 1;
      });
    }
    while (running > 0) {
      await new Promise((next) => setImmediate(next));
      if (this.waiting.length === 0) continue;
      const [next] = this.waiting.splice(this.chance.below(this.waiting.length), 1);
      if (!this.quiet && this.chance.happens(0.03)) this.humans.act();
      next?.go();
      this.checkWords(`after ${next?.request.client ?? ""} ${next?.request.name ?? ""}`);
    }
    await Promise.all(appliers);
    this.checkWords("after a round");
  }

  private async applier(): Promise<void> {
    const client = this.world.connect(`applier${++this.clients}`);
    try {
      const before = this.world.writes;
      const { plan, loaded } = await preview(this.world, client);
      if (this.clients === 1 && this.world.writes !== before) this.violations.push("a plan wrote something");
      const run = nextRun();
      const report = await apply(this.world, client, plan, loaded, "Ann Lee", run);
      this.checkReport(plan, report);
    } catch (error) {
      if (!(error instanceof Crash) && !(error instanceof FailureError))
        this.violations.push(
          `an apply broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
    }
  }

  /** Faults and people stop; within a few rounds nothing is left to do but what waits for a person. */
  private async rest(): Promise<void> {
    for (let round = 0; round < quietRounds; round += 1) {
      this.world.advance(600_000);
      await this.together([this.applier()]);
    }
    const before = { writes: this.world.writes, revisions: this.world.revisions() };
    let plan: Plan | null = null;
    await this.together([
      (async () => {
        const client = this.world.connect("last");
        const { plan: first, loaded } = await preview(this.world, client);
        await apply(this.world, client, first, loaded);
        plan = first;
      })(),
    ]);
    if (plan !== null) this.checkRest(plan);
    if (this.world.writes !== before.writes || this.world.revisions() !== before.revisions)
      this.violations.push(`still writing after ${quietRounds} quiet rounds`);
  }

  private checkRest(plan: Plan): void {
    const ticked = plan.operations.filter((row) => row.ticked);
    if (ticked.length > 0)
      this.violations.push(
        `rows left after ${quietRounds} quiet rounds: ${ticked.map((row) => `${row.kind} ${row.subject.title} ${row.changes.map(({ fact }) => fact).join("+")}`).join("; ")}`,
      );
    this.reported = plan.operations.length > 0 || plan.conflicts.length > 0;
    const byKey = new Map<string, number[]>();
    for (const { item, wikiPages } of this.world.live()) {
      for (const { comment } of wikiPages) {
        const key = readPointer(comment ?? "")?.key;
        if (key !== undefined) byKey.set(key, [...new Set([...(byKey.get(key) ?? []), item.id])]);
      }
    }
    for (const [key, ids] of byKey) {
      const told = plan.operations.filter(
        (row) => typeof row.subject.workItem === "number" && ids.includes(row.subject.workItem),
      );
      if (ids.length > 1 && told.length === 0)
        this.violations.push(`items ${ids.join(", ")} carry the same key ${key} and no row says so`);
    }
    for (const [path, { text }] of this.world.pages)
      if (text.includes("throughline claim") && !text.includes("tok-never")) this.checkClaim(path, text);
  }

  private checkClaim(path: string, text: string): void {
    const claims = text.match(/throughline claim/g)?.length ?? 0;
    if (claims > 1) this.violations.push(`${path} carries ${claims} claims`);
  }

  /** What the report says is what the server holds. */
  private checkReport(plan: Plan, report: ApplyReport): void {
    for (const [id, result] of report.rows) {
      const row = plan.operations.find((operation) => operation.id === id);
      if (row === undefined || !row.ticked) this.violations.push(`a row that was not ticked has a result: ${id}`);
      if (
        row?.kind === "create-work-item" &&
        result.outcome === "done" &&
        result.workItem !== null &&
        !this.world.items.has(result.workItem)
      )
        this.violations.push(`#${result.workItem} was reported and does not exist`);
    }
    const ticked = plan.operations.filter((row) => row.ticked).length;
    if (report.rows.size !== ticked) this.violations.push(`${ticked} rows ticked, ${report.rows.size} reported`);
  }

  private checkWords(when: string): void {
    const lost = this.humans.lost();
    if (lost.length > 0 && this.violations.length === 0)
      this.violations.push(`words lost ${when}: ${lost.join(", ")} (story: ${this.humans.story.join("; ")})`);
  }

  private faultOf(_request: Request): Fault | null {
    if (this.quiet || !this.chance.happens(this.density / 2)) return null;
    return this.chance.pick(faults);
  }
}
