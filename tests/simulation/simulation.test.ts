/** Runs by seed, what must hold over many of them, and every story that ever broke a rule, by name. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { replay, run, worldOfSeed } from "./run";
import type { RunOutcome } from "./run";
import type { Setting } from "./play";

const first = Number(process.env["SIM_SEED"] ?? 1);
const count = Number(process.env["SIM_RUNS"] ?? 150);

/**
 * Share of runs that may end with something left for a person: what people delete, move and disagree about. Measured at these
 * seeds: 28 %. A rule that is broken shows here before it shows as a violation.
 */
const reportedAtMost = 0.32;

/** Share of runs that may end with two items for one line, for a person to choose. Measured over 600 seeds: 0.5 %. */
const doubledAtMost = 0.02;

test(`${count} runs from seed ${first}: no word lost, no item twice, everything comes to rest`, async () => {
  const failed: RunOutcome[] = [];
  let [reported, doubled] = [0, 0];
  for (let seed = first; seed < first + count; seed += 1) {
    const outcome = await run(seed, { shrinkFor: 5_000 });
    if (outcome.violations.length > 0) failed.push(outcome);
    if (failed.length >= 3) break;
    if (outcome.reported) reported += 1;
    if (outcome.doubled) doubled += 1;
  }
  console.info(`${count} runs, ${failed.length} violations, seed ${first}; ${reported} left something for a person`);
  expect(failed.map(({ seed, violations }) => `seed ${seed}: ${violations.join(" | ")}`)).toEqual([]);
  if (count >= 100) expect(reported / count).toBeLessThanOrEqual(reportedAtMost);
  if (count >= 100) expect(doubled / count).toBeLessThanOrEqual(doubledAtMost);
}, 900_000);

describe("a run depends on its seed alone", () => {
  const seeds = [3, 10, 17, 20, 41];

  test("the same seed gives the same run, request by request, whatever was played before", async () => {
    const traces: string[] = [];
    for (const seed of seeds) traces.push((await run(seed)).trace);
    for (const seed of [...seeds].reverse()) expect((await run(seed)).trace).toBe(traces.pop());
    expect(seeds.map(worldOfSeed)).toContain("service");
  });

  test("clocks of clients that are a day off change nothing", async () => {
    for (const seed of seeds)
      expect((await run(seed, { skew: 86_400_000 })).trace).toBe((await run(seed, { skew: 0 })).trace);
  });

  test("neither do time zone and language of the machine", () => {
    const traceIn = (environment: Readonly<Record<string, string>>): string => {
      const script = path.join(__dirname, "../contract/runTypeScript.cjs");
      const answer = spawnSync(process.execPath, [script, path.join(__dirname, "trace.ts"), ...seeds.map(String)], {
        env: { ...process.env, ...environment },
        encoding: "utf8",
      });
      expect(answer.stderr).toBe("");
      return answer.stdout;
    };
    const here = traceIn({ TZ: "UTC", LANG: "C" });
    expect(here.length).toBeGreaterThan(1_000);
    expect(traceIn({ TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" })).toBe(here);
  });
});

describe("stories that once broke a rule", () => {
  const calm: Setting = {
    world: "model",
    luck: 0,
    density: 0,
    lag: 0,
    outcomes: 1,
    withTable: false,
    skew: 0,
  };
  const stories: readonly (readonly [
    what: string,
    setting: Partial<Setting>,
    steps: readonly (readonly [string, number, number])[],
  ])[] = [
    [
      "a line below an outcome whose Epic went to another project is created in its own",
      { luck: 27_130 },
      [
        ["Sync", 0, 0],
        ["MoveProject", 0, 0],
        ["AddRow", 0, 51],
        ["RestoreItem", 0, 0],
      ],
    ],
    [
      "the same on the service",
      { world: "service", luck: 0 },
      [
        ["Sync", 0, 0],
        ["MoveProject", 0, 0],
        ["ExpireToken", 0, 0],
        ["RejectField", 0, 0],
      ],
    ],
    [
      "of two who write the same text one commit is enough, and both are done",
      { world: "service", luck: 485_221_429, density: 0.02, outcomes: 2, withTable: true },
      [
        ["Sync", 57, 50],
        ["Sync", 92, 79],
        ["Sync", 70, 15],
      ],
    ],
    [
      "a claim that landed after its answer was given up is not written a second time",
      { luck: 1_030_216_463, density: 0.3 },
      [
        ["Sync", 26, 0],
        ["LimitTo", 6, 16],
      ],
    ],
  ];
  test("seed 41057: a title another apply had just written is not taken for an older one of the board", async () => {
    expect((await run(41_057, { world: "model", shrinkFor: 0 })).violations).toEqual([]);
  });

  test("seed 17971: the number that finishes an interrupted apply is not put beside the one the line got since", async () => {
    expect((await run(17_971, { world: "model", shrinkFor: 0 })).violations).toEqual([]);
  });

  test("seed 463993: an item somebody changed a moment before it would be recycled stays, and that is no fault", async () => {
    expect((await run(463_993, { world: "model", shrinkFor: 0 })).violations).toEqual([]);
  });

  test("seed 559757: items left by a line whose copy names another line's item are asked about", async () => {
    expect((await run(559_757, { world: "model", shrinkFor: 0 })).violations).toEqual([]);
  });

  test.each(stories)("%s", async (_what, setting, steps) => {
    expect(await replay({ ...calm, ...setting }, steps)).toEqual([]);
  });
});
