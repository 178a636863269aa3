/**
 * Runs by seed, as fast-check commands: a seed draws a setting and a list of commands, half of which the run leaves out, so that
 * deep states are reached; a failing list is shrunk to the shortest one that still fails.
 */
import * as fc from "fast-check";
import { People } from "./people";
import { Play } from "./play";
import type { Setting, Step } from "./play";
import type { SimWorld } from "./simWorld";

export interface RunOutcome {
  readonly seed: number;
  readonly violations: readonly string[];
  /** Something waits for a person at the end. */
  readonly reported: boolean;
  /** Two items serve one line at the end, and the plan says so. */
  readonly doubled: boolean;
  readonly requests: number;
  /** The whole history in one text: the same seed gives the same. */
  readonly trace: string;
  /** The shortest story that still fails, ready to be a test; `null` when nothing failed. */
  readonly shrunk: string | null;
}

/** How often each command is drawn. */
const weights: Readonly<Record<string, number>> = {
  Sync: 8,
  Crash: 3,
  RenameOutcome: 4,
  EditItemField: 4,
  EditProse: 2,
  EditDescription: 2,
  ChangeState: 2,
  AddRow: 2,
  AdvanceClock: 2,
  Plan: 2,
  ApplyHeld: 2,
};

const names = [...Play.ofWorld, ...Object.keys(new People({} as SimWorld).acts)];

class Command implements fc.AsyncCommand<{ readonly off: ReadonlySet<string> }, Play> {
  constructor(private readonly step: Step) {}
  check({ off }: { readonly off: ReadonlySet<string> }): boolean {
    return !off.has(this.step.name);
  }
  run(_: unknown, play: Play): Promise<void> {
    return play.step(this.step);
  }
  toString(): string {
    const { name, a, b } = this.step;
    return `["${name}", ${a}, ${b}]`;
  }
}

const small = fc.nat(99);
const command = fc
  .tuple(fc.oneof(...names.map((name) => ({ weight: weights[name] ?? 1, arbitrary: fc.constant(name) }))), small, small)
  .map(([name, a, b]) => new Command({ name, a, b }));

const setting = (world: Setting["world"]): fc.Arbitrary<Setting> =>
  fc.record({
    world: fc.constant(world),
    luck: fc.nat(),
    density: fc.constantFrom(0, 0.02, 0.1, 0.3),
    lag: fc.constantFrom(0, 0, 5, 20),
    outcomes: fc.integer({ min: 1, max: 2 }),
    withTable: fc.boolean(),
    skew: fc.constantFrom(0, 86_400_000),
  });

/** Never left out: without them nothing happens. */
const always = new Set(["Sync"]);

/** Where a seed is played unless somebody says otherwise: one in ten on the service, the others on the model. */
export const worldOfSeed = (seed: number): Setting["world"] => (seed % 10 === 0 ? "service" : "model");

export interface RunOptions {
  readonly world?: Setting["world"];
  /** The clocks of clients, instead of what the seed draws. */
  readonly skew?: number;
  /** Milliseconds a failing story may be shortened for; 0 leaves it as it is. */
  readonly shrinkFor?: number;
}

export async function run(
  seed: number,
  { world = worldOfSeed(seed), skew, shrinkFor = 20_000 }: RunOptions = {},
): Promise<RunOutcome> {
  let shrinkUntil = Infinity;
  let trace = "";
  let firstTrace = "";
  let last: Play | null = null;
  let first: Play | null = null;
  const property = fc.asyncProperty(
    setting(world),
    fc.subarray(names.filter((name) => !always.has(name))),
    fc.commands([command], { maxCommands: 30, size: "max" }),
    async (drawn, off, commands) => {
      if (Date.now() > shrinkUntil) return;
      const play = await Play.open(skew === undefined ? drawn : { ...drawn, skew });
      try {
        await fc.asyncModelRun(() => ({ model: { off: new Set(off) }, real: play }), commands);
        await play.rest();
        trace = play.trace();
      } finally {
        await play.close();
      }
      if (first === null) {
        first = play;
        firstTrace = trace;
      }
      last = play;
      if (play.violations.length === 0) return;
      if (shrinkUntil === Infinity) shrinkUntil = Date.now() + shrinkFor;
      throw new Error(play.violations.join("\n"));
    },
  );
  const details = await fc.check(property, {
    seed,
    numRuns: 1,
    unbiased: true,
    endOnFailure: shrinkFor === 0,
  });
  const played = first as Play | null;
  const shortest = last as Play | null;
  if (played === null) throw new Error(`seed ${seed} could not be played`, { cause: details.errorInstance });
  const [drawn, off, commands] = details.counterexample ?? [];
  return {
    seed,
    violations: played.violations,
    reported: played.reported,
    doubled: played.doubled,
    requests: played.requests,
    trace: firstTrace,
    shrunk: details.failed
      ? `${JSON.stringify(drawn)} without ${JSON.stringify(off)}: ${commands === undefined ? "" : fc.stringify(commands)}\n${details.errorInstance instanceof Error ? details.errorInstance.message : (shortest?.violations.join("\n") ?? "")}`
      : null,
  };
}

/** One story by hand: what a failing seed was shrunk to. */
export async function replay(
  drawn: Setting,
  steps: readonly (readonly [string, number, number])[],
): Promise<readonly string[]> {
  const play = await Play.open(drawn);
  try {
    for (const [name, a, b] of steps) await play.step({ name, a, b });
    await play.rest();
    return play.violations;
  } finally {
    await play.close();
  }
}
