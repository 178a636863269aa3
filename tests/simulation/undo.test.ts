/** Undo: the inverse plan of a run, applied against the model. */
import { workItemId } from "../../src/domain/ids";
import type { RunId } from "../../src/domain/ids";
import type { Plan } from "../../src/sync/operation";
import { previewUndo } from "../../src/usecases/previewUndo";
import { apply, load, nextRun, preview } from "./appliers";
import type { Client } from "./appliers";
import { World } from "./world";

const roadmap = [
  "# Roadmap",
  "",
  "## Checkout never blocks",
  "",
  "Because we lose orders.",
  "",
  "- Queue orders",
  "- Retry payments",
  "",
  "## Support answers within an hour",
  "",
  "- Shared inbox",
  "",
].join("\n");

function start(): { world: World; client: Client } {
  const world = new World();
  world.setPage("/Roadmap", roadmap);
  return { world, client: world.connect("ann") };
}

async function run(world: World, client: Client): Promise<RunId> {
  const id = nextRun();
  const { plan, loaded } = await preview(world, client);
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

test("a run that created everything leaves the page byte for byte as it was, and its items in the recycle bin", async () => {
  const { world, client } = start();
  const id = await run(world, client);
  expect(world.live()).toHaveLength(5);
  await undo(world, client, id);
  expect(world.text("/Roadmap")).toBe(roadmap);
  expect(world.live()).toEqual([]);
});

test("an item somebody touched stays, with its mention, and is named", async () => {
  const { world, client } = start();
  const id = await run(world, client);
  world.editItem(workItemId(101), { state: "Active", category: "in-progress" });
  const plan = await undo(world, client, id);
  expect(world.live().map(({ item }) => item.id)).toEqual([101]);
  expect(world.text("/Roadmap")).toBe(roadmap.replace("Queue orders", "Queue orders #101"));
  expect(plan.diagnostics).toMatchObject([{ rule: "undo-stays" }]);
});

test("a title written to the board goes back, and the next plan proposes it again, as before the run", async () => {
  const { world, client } = start();
  await run(world, client);
  world.setPage("/Roadmap", world.text("/Roadmap").replace("Queue orders", "Queue every order"));
  const id = await run(world, client);
  expect(world.item(101).title).toBe("Queue every order");
  await undo(world, client, id);
  expect(world.item(101).title).toBe("Queue orders");
  const { plan } = await preview(world, client);
  expect(plan.operations.map((row) => [row.kind, row.changes[0]?.to])).toEqual([
    ["update-work-item", "Queue every order"],
  ]);
  expect(plan.conflicts).toEqual([]);
});

test("a title written to the page goes back, and the board's is proposed again", async () => {
  const { world, client } = start();
  await run(world, client);
  const before = world.text("/Roadmap");
  world.editItem(workItemId(101), { title: "Queue all orders" });
  const id = await run(world, client);
  expect(world.text("/Roadmap")).toContain("Queue all orders #101");
  await undo(world, client, id);
  expect(world.text("/Roadmap")).toBe(before);
  const { plan } = await preview(world, client);
  expect(plan.operations.map((row) => [row.kind, row.changes[0]?.to])).toEqual([
    ["edit-page", "Queue all orders"],
    ["advance-base", "Queue all orders"],
  ]);
  expect(plan.conflicts).toEqual([]);
});

test("a value somebody changed after the run is not put back", async () => {
  const { world, client } = start();
  await run(world, client);
  world.setPage("/Roadmap", world.text("/Roadmap").replace("Queue orders", "Queue every order"));
  const id = await run(world, client);
  world.editItem(workItemId(101), { title: "Mine" });
  const plan = await undo(world, client, id);
  expect(plan.operations).toEqual([]);
  expect(world.item(101).title).toBe("Mine");
});

test("a link the run made goes, the mention a person wrote stays", async () => {
  const world = new World();
  const item = world.addItem({ title: "Checkout never blocks", type: "Epic" });
  world.setPage("/Roadmap", roadmap.replace("blocks\n", `blocks\n#${item.id}\n`));
  const client = world.connect("ann");
  const { plan, loaded } = await preview(world, client, { confirmed: "all" });
  const id = nextRun();
  await apply(world, client, plan, loaded, "Ann Lee", id);
  expect(world.items.get(item.id)?.wikiPages).toHaveLength(1);
  await undo(world, client, id);
  expect(world.items.get(item.id)?.wikiPages).toEqual([]);
  expect(world.item(item.id).description).toBeNull();
  expect(world.text("/Roadmap")).toContain(`#${item.id}\n`);
});

test("a run nobody made undoes nothing", async () => {
  const { world, client } = start();
  await run(world, client);
  expect((await previewUndo(await load(world, client), client, nextRun())).operations).toEqual([]);
});
