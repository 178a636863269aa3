/**
 * What every verb of the command line asks the service for, exactly, at a size as published limits make interesting: counted by the
 * local host as the requests come, discovery and sign-in included, with and without `vso.code`, and again after one in a hundred
 * changed. The terms stand in `terms.ts`, the formulae in `verbs.ts`.
 *
 * Beside the counts recommended for a client that caches (19 cold and 3 warm over git, 217 cold page by page), a load asks for more
 * in three places, each on purpose: the relations of linked items (⌈L/200⌉), because the base of the merge stands in them; the
 * pages' links (1), because half a link is a finding; and everything again when nothing changed, because nothing is stored and no
 * plan is made from a cache. The roll-up takes 3 queries instead of 4. The official Node client asks once more for each area.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../../src/cli/main";
import type { Terminal } from "../../../src/cli/terminal";
import type { DepartmentAtSize } from "./departmentAtSize";
import { departmentAtSize } from "./departmentAtSize";
import type { Reach, Term } from "./terms";
import { sumOf } from "./terms";
import { both, readingVerbs, start } from "./verbs";

Object.assign(globalThis, { THROUGHLINE_VERSION: "0.0.0" });

let world: DepartmentAtSize;
let tokens: Readonly<Record<Reach, string>>;
beforeAll(async () => {
  world = await departmentAtSize();
  tokens = { history: world.token(), "no history": world.token(["vso.wiki_write", "vso.work_write", "vso.project"]) };
});
afterAll(() => world.close());

interface Run {
  readonly requests: number;
  readonly said: string;
  readonly code: number;
}

async function run(words: string, reach: Reach): Promise<Run> {
  const said: string[] = [];
  const terminal: Terminal = {
    interactive: false,
    print: (text) => void said.push(text),
    note: (text) => void said.push(text),
    ask: () => Promise.resolve(false),
    progress: () => ({ update: () => undefined, end: () => undefined }),
  };
  process.env["AZURE_DEVOPS_EXT_PAT"] = tokens[reach];
  const day = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
  const args = [...words.replace("{day}", day).matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
  const before = world.wire.length;
  const code = await main([...args.map(String), "--org", world.orgUrl, "--project", "Demo"], terminal);
  return { requests: world.wire.length - before, said: said.join("\n"), code };
}

const rows: readonly (readonly [words: string, reach: Reach, formula: readonly Term[]])[] = [
  ...readingVerbs.map(({ words, formula }) => [words, "history", formula] as const),
  ...readingVerbs.flatMap(({ words, formula, withoutHistory = formula }) =>
    withoutHistory === null ? [] : [[words, "no history", withoutHistory] as const],
  ),
];

describe.each(["at first", "after one in a hundred changed"] as const)("%s", (when) => {
  if (when !== "at first") beforeAll(() => world.change());

  test.each(rows)("%s (%s)", async (words, reach, formula) => {
    expect((await run(words, reach)).requests).toBe(sumOf(formula, reach));
  });
});

describe("writing", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "requests-")), "plan.json");
  const links = 59;
  /** Reads of an apply: its pages, its items with their links in batches, and each item once more before it is written. */
  const reads = (pages: number, items: number, itemRows: number): number =>
    pages + 2 * Math.ceil(items / 200) + itemRows;

  test("apply of a reviewed plan asks for the pages' readings, and then what the plan says; undo for the revisions of each item", async () => {
    await run(`plan --confirm --out ${file}`, "history");
    const plan = JSON.parse(readFileSync(file, "utf8")) as { readonly operations: { ticked: boolean }[] };
    // The settings page, and links of one page.
    plan.operations.forEach((operation, at) => (operation.ticked = at <= links));
    writeFileSync(file, JSON.stringify(plan));
    const applied = await run(`apply ${file} --yes`, "history");
    const whole = sumOf([...start, "pages", "areasOfItems", "process"], "history");
    expect(applied.requests).toBe(whole + reads(2, links, links) + links + 1);
    const [, id, done] = /^Run ([0-9a-f]{8}): (\d+) done, 0 failed, 0 stale/m.exec(applied.said) ?? [];
    expect(done).toBe(String(links + 1));
    // Its one commit, whose message the list cuts, what it changed, and the text it left: of a page it began, there is none before.
    const ofCommit = 3;
    const shown = await run(`undo ${id}`, "history");
    expect(shown.requests).toBe(sumOf([...both, "commits"], "history") + links + ofCommit);
    const undone = await run(`undo ${id} --yes`, "history");
    expect(undone.said).toMatch(/ 0 failed, 0 stale/);
    expect(undone.requests).toBe(shown.requests + reads(0, links, links) + links);
  });

  test("unlink takes the number off the page; link asks for the item, and writes both halves", async () => {
    const feature = 2 + 56 * 299;
    const unlinked = await run(`unlink 'Part 0 of Outcome 299' ${feature}`, "history");
    expect(unlinked.said).toMatch(/: 1 done, 0 failed/);
    expect(unlinked.requests).toBe(sumOf(both, "history") + reads(1, 1, 0) + 1);
    const linked = await run(`link 'Part 0 of Outcome 299' ${feature}`, "history");
    expect(linked.said).toMatch(/: 2 done, 0 failed/);
    expect(linked.requests).toBe(sumOf([...both, "item"], "history") + reads(1, 1, 1) + 2);
  });
});
