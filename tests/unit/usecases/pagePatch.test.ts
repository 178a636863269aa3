/** Page rows as a patch for a pull request, judged by git itself. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { workItemId } from "../../../src/domain/ids";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import { pagePatch } from "../../../src/usecases/pagePatch";
import { previewSync } from "../../../src/usecases/previewSync";
import { fileOfPage } from "../../../src/pages/pagePath";
import { load, sync } from "../../simulation/appliers";
import { World } from "../../simulation/world";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A repository with these files, as git sees it after the patch. */
function applied(files: ReadonlyMap<string, string>, patch: string): (file: string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), "patch-"));
  folders.push(folder);
  const git = (args: readonly string[], input?: string): void =>
    void execFileSync("git", ["-c", "core.autocrlf=false", ...args], {
      cwd: folder,
      ...(input === undefined ? {} : { input }),
    });
  git(["init", "--quiet"]);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  git(["add", "-A"]);
  git(["apply", "--index", "--whitespace=nowarn", "-"], patch);
  return (file) => readFileSync(path.join(folder, file), "utf8");
}

const inFolder = (loaded: Loaded, mappedPath: string): Loaded => ({
  ...loaded,
  snapshot: { ...loaded.snapshot, wiki: { ...loaded.snapshot.wiki, kind: "code", mappedPath } },
});

/** Both items of the page were changed on the board; #101 has work of somebody else's title. */
async function changedOnTheBoard(page: string, text: string): Promise<{ world: World; loaded: Loaded }> {
  const world = new World();
  world.setPage(page, text);
  const client = world.connect("ann");
  await sync(world, client);
  world.editItem(workItemId(100), { title: "Checkout never, ever blocks" });
  world.editItem(workItemId(101), { title: "Queue every order" });
  return { world, loaded: await load(world, client) };
}

test.each([
  ["/Roadmap", "# Roadmap\n\n## Checkout\n\n- Queue orders\n- Retry\n"],
  ["/Road map 2027", "# Roadmap\r\n\r\n## Checkout\r\n\r\n- Queue orders\r\n- Retry"],
  ["/Fahrplan für Kunden", "# Roadmap\n\n## Checkout\n\n- Queue orders\n- Retry"],
  ['/Roadmap "now"', "# Roadmap\n\n## Checkout\n\n- Queue orders\n- Retry\n\nMore.\nAnd more.\n\n\n\nEnd\n"],
])("git makes of %s what an apply would have made of it, byte for byte", async (page, text) => {
  const { world, loaded } = await changedOnTheBoard(page, text);
  const plan = previewSync(loaded);
  const patch = pagePatch(loaded, plan);
  const file = fileOfPage(page as never).slice(1);
  const before = world.text(page);
  const after = applied(new Map([[file, before]]), patch.text)(file);
  expect(after).toBe(
    before.replace("Checkout", "Checkout never, ever blocks").replace("Queue orders", "Queue every order"),
  );
  expect(patch.pages).toEqual([page]);
  expect(patch.left).toEqual([]);
  expect(patch.rows).toEqual(plan.operations.filter(({ side }) => side === "wiki").map(({ id }) => id));
});

test("paths start at the root of the repository a code wiki is published from", async () => {
  const { world, loaded } = await changedOnTheBoard("/Roadmap", "# Roadmap\n\n## Checkout\n\n- Queue orders\n");
  const patch = pagePatch(inFolder(loaded, "/docs/wiki/"), previewSync(loaded));
  const read = applied(new Map([["docs/wiki/Roadmap.md", world.text("/Roadmap")]]), patch.text);
  expect(read("docs/wiki/Roadmap.md")).toContain("- Queue every order #101");
});

test("a row for an item still to be created is left out, and says so; rows nobody ticked are not there", async () => {
  const world = new World();
  world.setPage("/Roadmap", "# Roadmap\n\n## Checkout\n\n- Queue orders\n");
  const loaded = await load(world, world.connect("ann"));
  const plan = previewSync(loaded, { create: "all", confirmed: "all" });
  expect(pagePatch(loaded, plan)).toMatchObject({ text: "", pages: [], rows: [], left: [{}, {}] });
  expect(pagePatch(loaded, previewSync(loaded)).left).toEqual([]);
});
