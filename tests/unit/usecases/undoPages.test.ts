/** Undo of what a run wrote to pages and no link tells: marks, settings, numbers. Against the model of a wiki and a board. */
import { workItemId } from "../../../src/domain/ids";
import type { RunId, WorkItemId } from "../../../src/domain/ids";
import { linesOf } from "../../../src/domain/joinPortfolio";
import type { Plan } from "../../../src/sync/operation";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import { previewIgnores } from "../../../src/usecases/previewIgnores";
import { previewLink, previewUnlink } from "../../../src/usecases/previewLink";
import { previewReadings } from "../../../src/usecases/previewReadings";
import { previewUndo } from "../../../src/usecases/previewUndo";
import { apply, load, nextRun, preview, sync } from "../../simulation/appliers";
import type { Client } from "../../simulation/appliers";
import { World } from "../../simulation/world";

const roadmap = "# Roadmap\n\n## Checkout\n\n- [ ] Queue orders\n- [ ] Retry payments\n";

async function start(page = roadmap): Promise<{ world: World; client: Client }> {
  const world = new World();
  world.setPage("/Roadmap", page);
  const client = world.connect("ann");
  await sync(world, client);
  return { world, client };
}

async function run(world: World, client: Client, plan: Plan, loaded: Loaded): Promise<RunId> {
  const id = nextRun();
  const report = await apply(world, client, plan, loaded, "Ann Lee", id);
  expect(report.done).toBe(report.rows.size);
  return id;
}

async function undo(world: World, client: Client, id: RunId): Promise<Plan> {
  const loaded = await load(world, client);
  const plan = await previewUndo(loaded, client, id);
  const report = await apply(world, client, plan, loaded);
  expect([...report.rows.values()].filter(({ outcome }) => outcome !== "done")).toEqual([]);
  return plan;
}

const close = (world: World, id: number): void =>
  world.editItem(workItemId(id), { state: "Closed", category: "completed" });

describe("a mark that followed the board", () => {
  async function marked() {
    const { world, client } = await start();
    const before = world.text("/Roadmap");
    close(world, 101);
    const { plan, loaded } = await preview(world, client);
    const id = await run(world, client, plan, loaded);
    expect(world.text("/Roadmap")).toContain("- [x] Queue orders");
    return { world, client, before, id };
  }

  test("goes back, byte for byte, and the next plan proposes it again", async () => {
    const { world, client, before, id } = await marked();
    await undo(world, client, id);
    expect(world.text("/Roadmap")).toBe(before);
    const { plan } = await preview(world, client);
    expect(plan.operations.map((row) => row.changes)).toEqual([[{ fact: "status", from: "proposed", to: "done" }]]);
  });

  test("stays where somebody changed it since, without a word about lines nobody touched", async () => {
    const { world, client, before, id } = await marked();
    world.setPage("/Roadmap", before);
    const plan = await previewUndo(await load(world, client), client, id);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics).toEqual([]);
  });

  test("stays where its line is gone, and that is said", async () => {
    const { world, client, id } = await marked();
    world.setPage("/Roadmap", world.text("/Roadmap").replace("- [x] Queue orders #101\n", ""));
    const plan = await previewUndo(await load(world, client), client, id);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics).toMatchObject([{ rule: "undo-stays" }]);
  });

  test("is not known without history, and nothing is guessed", async () => {
    const { world, client, id } = await marked();
    const sources = { ...client, wikiStore: { ...client.wikiStore, history: null } };
    expect((await previewUndo(await load(world, client), sources, id)).operations).toEqual([]);
  });
});

describe("settings", () => {
  const settings = "| Setting | Value |\n| --- | --- |\n| Reading of /Roadmap | ignore |\n";

  async function said() {
    const { world, client } = await start();
    world.setPage("/Throughline", settings);
    world.setPage("/Plans", "# Plans\n\n- One\n");
    const before = world.text("/Throughline");
    const loaded = await load(world, client);
    const plan = previewReadings(
      loaded,
      new Map([
        ["/Roadmap" as never, "outcomes"],
        ["/Plans" as never, "ignore"],
      ]),
    );
    const id = await run(world, client, plan, loaded);
    expect(world.text("/Throughline")).toContain(
      "| Reading of /Roadmap | outcomes |\n| Reading of /Plans | ignore |\n",
    );
    return { world, client, before, id };
  }

  test("rows a run changed and rows it added go back, byte for byte", async () => {
    const { world, client, before, id } = await said();
    await undo(world, client, id);
    expect(world.text("/Throughline")).toBe(before);
  });

  test("a row somebody changed since stays, and that is said", async () => {
    const { world, client, id } = await said();
    world.setPage("/Throughline", world.text("/Throughline").replace("/Plans | ignore", "/Plans | deliverables"));
    const plan = await undo(world, client, id);
    expect(world.text("/Throughline")).toBe(settings + "| Reading of /Plans | deliverables |\n");
    expect(plan.diagnostics).toMatchObject([{ rule: "undo-stays" }]);
  });

  test("an ignore goes again", async () => {
    const { world, client } = await start();
    world.setPage("/Throughline", settings);
    const loaded = await load(world, client);
    const ignore = { subject: "#101", reason: "run by another team", until: null, on: "2026-11-20" };
    const id = await run(world, client, previewIgnores(loaded, [ignore]), loaded);
    expect(world.text("/Throughline")).toContain("ignored #101");
    await undo(world, client, id);
    expect(world.text("/Throughline")).toBe(settings);
  });

  test("a page the run made stays, and that is said", async () => {
    const { world, client } = await start();
    const loaded = await load(world, client);
    const id = await run(world, client, previewReadings(loaded, new Map([["/Roadmap" as never, "as-read"]])), loaded);
    const plan = await previewUndo(await load(world, client), client, id);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics).toMatchObject([{ message: expect.stringContaining("pages are not deleted") as unknown }]);
  });
});

describe("numbers on lines", () => {
  const keyOf = (loaded: Loaded, title: string) => {
    const line = linesOf(loaded.portfolio).find(({ facts }) => facts.title === title);
    if (line === undefined) throw new Error(`no line ${title}`);
    return line.key;
  };

  test("a further number goes again; the item's own link is not touched", async () => {
    const { world, client } = await start();
    const before = world.text("/Roadmap");
    const other = world.addItem({ title: "Queue of returns", type: "Feature" });
    const loaded = await load(world, client);
    const item = loaded.portfolio.board?.items.find(({ id }) => id === other.id);
    if (item === undefined) throw new Error("no item");
    const id = await run(world, client, previewLink(loaded, keyOf(loaded, "Queue orders"), item), loaded);
    expect(world.text("/Roadmap")).toContain(`#101 #${other.id}`);
    await undo(world, client, id);
    expect(world.text("/Roadmap")).toBe(before);
  });

  test("a link taken away by hand comes back, with both halves", async () => {
    const { world, client } = await start();
    const before = world.text("/Roadmap");
    const loaded = await load(world, client);
    const id = await run(
      world,
      client,
      previewUnlink(loaded, keyOf(loaded, "Queue orders"), 101 as WorkItemId),
      loaded,
    );
    expect(world.text("/Roadmap")).not.toContain("#101");
    expect(world.items.get(workItemId(101))?.wikiPages).toEqual([]);
    await undo(world, client, id);
    expect(world.text("/Roadmap")).toBe(before);
    expect(world.items.get(workItemId(101))?.wikiPages).toHaveLength(1);
    expect((await preview(world, client)).plan.operations).toEqual([]);
  });

  test("an older run is not taken back under a later one that wrote the same items", async () => {
    const { world, client } = await start("# Roadmap\n\n## Checkout\n\n- Queue orders\n");
    const [first] = [...new Set(world.commits.flatMap(({ message }) => /Sync-Run: (\w+)/.exec(message)?.[1] ?? []))];
    world.editItem(workItemId(100), { title: "Checkout never blocks" });
    world.editItem(workItemId(101), { title: "Queue every order" });
    await sync(world, client);
    const text = world.text("/Roadmap");
    const plan = await undo(world, client, first as RunId);
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining("a later run wrote #100"),
      expect.stringContaining("a later run wrote #101"),
    ]);
    expect(world.text("/Roadmap")).toBe(text);
  });

  test("undoing an undo brings back what is still there to bring back", async () => {
    const { world, client } = await start();
    close(world, 101);
    const { plan, loaded } = await preview(world, client);
    const id = await run(world, client, plan, loaded);
    const marked = world.text("/Roadmap");
    const back = await load(world, client);
    const undone = await run(world, client, await previewUndo(back, client, id), back);
    expect(world.text("/Roadmap")).not.toBe(marked);
    await undo(world, client, undone);
    expect(world.text("/Roadmap")).toBe(marked);
  });
});
