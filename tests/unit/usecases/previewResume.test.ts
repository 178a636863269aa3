/** Going on after a closed tab, and finding the runs there were, against the model of a wiki and a board. */
import { workItemId } from "../../../src/domain/ids";
import type { RunId } from "../../../src/domain/ids";
import { findRuns, previewUndoOfLast } from "../../../src/usecases/findRuns";
import { interruptionsOf, previewRelease, previewResume } from "../../../src/usecases/previewResume";
import { apply, load, nextRun, preview } from "../../simulation/appliers";
import type { Client } from "../../simulation/appliers";
import { World, people } from "../../simulation/world";

const roadmap = "# Roadmap\n\n## Checkout never blocks\n\n- Queue orders\n- Retry payments\n";
const confirmed = { confirmed: "all" as const };

/** A tab that is closed at the n-th write of the apply: what the server did stays, nothing more is sent. */
async function closeTabAt(write: number): Promise<{ world: World; run: RunId }> {
  let writes = 0;
  let closed = false;
  const world = new World({
    turn: ({ kind }) => {
      if (kind === "write") writes += 1;
      closed = closed || writes >= write;
      return closed ? new Promise(() => undefined) : Promise.resolve();
    },
  });
  world.setPage("/Roadmap", roadmap);
  const tab = world.connect("ann");
  const run = nextRun();
  const { plan, loaded } = await preview(world, tab);
  await Promise.race([apply(world, tab, plan, loaded, "Ann Lee", run), settled()]);
  writes = -1000;
  closed = false;
  return { world, run };
}

/** Long enough for everything that does not wait for the closed tab. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const titles = (world: World): readonly string[] => world.live().map(({ item }) => item.title);

async function resumed(world: World, client: Client, run: RunId, as: RunId): Promise<readonly string[]> {
  const loaded = await load(world, client);
  const plan = previewResume(loaded, run, confirmed);
  const report = await apply(world, client, plan, loaded, "Ann Lee", as);
  return [...report.rows.values()].map(({ outcome }) => outcome);
}

describe("a tab closed while items are created", () => {
  test("the claim it left says whose it is, until when, for which lines, and which items exist already", async () => {
    const { world, run } = await closeTabAt(3);
    const [interruption, ...others] = interruptionsOf(await load(world, world.connect("ann")));
    expect(others).toEqual([]);
    expect(interruption).toMatchObject({ run, who: "Ann Lee", page: "/Roadmap", lapsed: false });
    expect(interruption?.lines.map(({ title, created }) => [title, created])).toEqual([
      ["Checkout never blocks", 100],
      ["Queue orders", null],
      ["Retry payments", null],
    ]);
  });

  test("resuming proposes what the person had ticked, ticked, although no scope says so", async () => {
    const { world, run } = await closeTabAt(3);
    const loaded = await load(world, world.connect("ann"));
    const plan = previewResume(loaded, run, confirmed);
    expect(plan.operations.map((row) => [row.kind, row.subject.title, row.ticked])).toEqual([
      ["edit-page", "Checkout never blocks", true],
      ["create-work-item", "Queue orders", true],
      ["edit-page", "Queue orders", true],
      ["create-work-item", "Retry payments", true],
      ["edit-page", "Retry payments", true],
    ]);
    const other = previewResume(loaded, nextRun(), confirmed);
    expect(other.operations.filter(({ kind, ticked }) => kind === "create-work-item" && ticked)).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5])(
    "closed at write %i and resumed under its own run: one item a line, no claim left",
    async (at) => {
      const { world, run } = await closeTabAt(at);
      const client = world.connect("ann");
      if (at === 1) {
        // Nothing was claimed, so nothing is known to have been ticked.
        expect(interruptionsOf(await load(world, client))).toEqual([]);
        return;
      }
      expect(new Set(await resumed(world, client, run, run))).toEqual(new Set(["done"]));
      expect(titles(world)).toEqual(["Checkout never blocks", "Queue orders", "Retry payments"]);
      expect(interruptionsOf(await load(world, client))).toEqual([]);
      expect(world.text("/Roadmap")).not.toContain("throughline claim");
      expect(previewResume(await load(world, client), run).operations).toEqual([]);
    },
  );

  test("under another run, while the claim is live, its lines are skipped and say until when", async () => {
    const { world, run } = await closeTabAt(3);
    const client = world.connect("ben");
    expect(new Set(await resumed(world, client, run, nextRun()))).toEqual(new Set(["skipped"]));
    expect(titles(world)).toEqual(["Checkout never blocks"]);
  });

  test("one undo takes back both halves of a run that was resumed", async () => {
    const { world, run } = await closeTabAt(4);
    const client = world.connect("ann");
    await resumed(world, client, run, run);
    const loaded = await load(world, client);
    const last = await previewUndoOfLast(loaded, client);
    expect(last?.run.run).toBe(run);
    if (last !== null) await apply(world, client, last.plan, loaded);
    expect(titles(world)).toEqual([]);
    expect(world.text("/Roadmap")).toBe(roadmap);
  });
});

describe("not going on", () => {
  test("a claim that lapsed is taken off, byte for byte, by a plan of one row; a live one is left alone", async () => {
    const { world, run } = await closeTabAt(3);
    const client = world.connect("ann");
    expect(previewRelease(await load(world, client), run).operations).toEqual([]);
    world.advance(3_600_000);
    const loaded = await load(world, client);
    expect(interruptionsOf(loaded)).toMatchObject([{ run, lapsed: true }]);
    const plan = previewRelease(loaded, run);
    expect(plan.causes).toMatchObject({ writes: 1, commits: 1, revisions: 0 });
    expect((await apply(world, client, plan, loaded)).done).toBe(1);
    expect(world.text("/Roadmap")).toBe(roadmap);
    const commits = (await findRuns(await load(world, client), client)).flatMap((one) => one.commits);
    expect(commits).toEqual([]);
    expect((await apply(world, client, plan, loaded)).done).toBe(1);
    expect(world.text("/Roadmap")).toBe(roadmap);
  });

  test("who knows that the run is dead need not wait; a claim of another run stays", async () => {
    const { world, run } = await closeTabAt(3);
    const loaded = await load(world, world.connect("ann"));
    expect(previewRelease(loaded, run, { dead: true }).operations).toHaveLength(1);
    expect(previewRelease(loaded, nextRun(), { dead: true }).operations).toEqual([]);
  });
});

describe("runs", () => {
  test("are found newest first, with who, what they wrote, and their commits without the claims", async () => {
    const world = new World();
    world.setPage("/Roadmap", roadmap);
    const ann = world.connect("ann");
    const first = nextRun();
    const created = await preview(world, ann);
    await apply(world, ann, created.plan, created.loaded, "Ann Lee", first);
    world.advance(3_600_000);
    world.editItem(workItemId(101), { title: "Queue every order" });
    world.advance(3_600_000);
    const ben = world.connect("ben", people[1]);
    const second = nextRun();
    const updated = await preview(world, ben);
    await apply(world, ben, updated.plan, updated.loaded, "Ben Day", second);
    const runs = await findRuns(await load(world, ben), ben);
    expect(runs.map(({ run, items, commits }) => [run, items, commits.length])).toEqual([
      [second, [101], 1],
      [first, [100, 102], 1],
    ]);
    expect(runs.map(({ who }) => who)).toEqual(["Ben Day", "Ann Lee"]);
  });

  test("there is none where nothing was applied", async () => {
    const world = new World();
    world.setPage("/Roadmap", roadmap);
    const client = world.connect("ann");
    expect(await findRuns(await load(world, client), client)).toEqual([]);
    expect(await previewUndoOfLast(await load(world, client), client)).toBeNull();
  });
});
