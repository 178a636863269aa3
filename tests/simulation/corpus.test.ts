/**
 * Real roadmap pages through the whole path: read, confirmed, planned, applied to the model, planned again. Whatever a page looks
 * like, what apply writes must leave it reading the same, and the second plan must be empty.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { linesOf } from "../../src/domain/joinPortfolio";
import type { Line } from "../../src/domain/line";
import { apply, load, preview } from "./appliers";
import { World } from "./world";

const folder = path.resolve(__dirname, "../../../shared/reading-corpus/pages");
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];

const said = (line: Line): unknown => [
  line.facts.title,
  line.facts.description,
  line.facts.owner,
  line.facts.target?.literal ?? null,
  line.facts.status?.literal ?? null,
];

if (pages.length === 0) console.info(`skipped: no pages in ${folder}`);
const each = pages.length === 0 ? test.skip : test;

each(
  "every page of the corpus is linked to the end, reads the same after it, and is quiet",
  async () => {
    const left: string[] = [];
    let created = 0;
    for (const name of pages) {
      const world = new World();
      world.setPage(
        `/${name.replace(/\.md$/, "").replace(/[-_]/g, " ")}`,
        readFileSync(path.join(folder, name), "utf8"),
      );
      const client = world.connect("ann");
      const before = linesOf((await load(world, client)).portfolio).map(said);
      const { plan, loaded } = await preview(world, client);
      const report = await apply(world, client, plan, loaded);
      const bad = [...report.rows].filter(([, { outcome }]) => outcome !== "done");
      if (bad.length > 0)
        left.push(`${name}: ${bad.length} of ${report.rows.size} rows not done: ${JSON.stringify(bad[0]?.[1])}`);
      created += world.live().length;
      const after = linesOf((await load(world, client)).portfolio).map(said);
      if (JSON.stringify(after) !== JSON.stringify(before)) left.push(`${name}: reads differently after it was linked`);
      const again = await preview(world, client);
      const rest = again.plan.operations.filter(({ ticked }) => ticked);
      if (rest.length > 0)
        left.push(
          `${name}: ${rest.length} rows left, first ${rest[0]?.kind} ${rest[0]?.subject.title} ${JSON.stringify(rest[0]?.changes)}`,
        );
    }
    console.info(`${pages.length} pages, ${created} work items`);
    expect(left).toEqual([]);
  },
  300_000,
);
