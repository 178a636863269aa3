/**
 * What reading costs, beside markdown-it's tokenisation of the same pages (`tests/bench/readingCost.ts`; `npm run bench`
 * prints it). The aim is a quarter; the bounds below are what is reached, with an eighth to a fourth as much again for the machine. They
 * are there so that no rule makes reading markedly dearer unnoticed: lower them when it becomes cheaper.
 */
import { execFileSync } from "node:child_process";
import type { ReadingCost } from "../bench/readingCost";

const most: Readonly<Record<ReadingCost["pages"], number>> = {
  "real pages": 8.5,
  "nothing but outcomes and deliverables": 12.5,
  "roadmaps, tables and prose in turn": 8,
};

/** A machine too busy to measure on is asked again: it makes code look dearer, never cheaper. */
const tries = 4;

function measured(): readonly ReadingCost[] {
  const program = ["tests/contract/runTypeScript.cjs", "tests/bench/readingCost.ts"];
  return JSON.parse(execFileSync(process.execPath, program, { encoding: "utf8" })) as readonly ReadingCost[];
}

const within = ({ pages, ratio }: ReadingCost): boolean => ratio <= most[pages];

describe("reading, beside tokenising the same pages", () => {
  it("costs no more than its bounds on real pages, on roadmaps and on pages of all sorts", () => {
    const lowest = new Map<ReadingCost["pages"], ReadingCost>();
    for (let attempt = 0; attempt < tries; attempt += 1) {
      for (const cost of measured())
        if (cost.ratio < (lowest.get(cost.pages)?.ratio ?? Number.POSITIVE_INFINITY)) lowest.set(cost.pages, cost);
      if ([...lowest.values()].every(within)) break;
    }
    for (const { pages, ratio } of lowest.values())
      process.stdout.write(`reading / tokenising, ${pages}: ${ratio.toFixed(2)}\n`);
    expect([...lowest.values()].filter((cost) => !within(cost))).toEqual([]);
  });
});
