/** Linking by hand and confirming readings: plans of their own, applied against the model. */
import type { LineKey, PagePath } from "../../src/domain/ids";
import { pagePath, workItemId } from "../../src/domain/ids";
import { linesOf } from "../../src/domain/joinPortfolio";
import type { Correction } from "../../src/domain/strategy";
import type { Plan } from "../../src/sync/operation";
import type { Loaded } from "../../src/usecases/loadPortfolio";
import { previewLink, previewLinks, previewUnlink } from "../../src/usecases/previewLink";
import { previewLinkHalves } from "../../src/usecases/previewLinkHalves";
import { previewReadings } from "../../src/usecases/previewReadings";
import { apply, load, preview, sync } from "./appliers";
import type { Client } from "./appliers";
import { World } from "./world";

const roadmap = [
  "# Roadmap",
  "",
  "## Checkout never blocks",
  "",
  "Because.",
  "",
  "- Queue orders",
  "",
  "## Support answers fast",
  "",
  "- Shared inbox",
  "",
].join("\n");

function start(text = roadmap): { world: World; client: Client } {
  const world = new World();
  world.setPage("/Roadmap", text);
  return { world, client: world.connect("ann") };
}

function keyOf(loaded: Loaded, title: string): LineKey {
  const line = linesOf(loaded.portfolio).find(({ facts }) => facts.title === title);
  if (line === undefined) throw new Error(`no line “${title}”`);
  return line.key;
}

async function applyAll(world: World, client: Client, plan: Plan, loaded: Loaded): Promise<void> {
  const report = await apply(world, client, plan, loaded);
  expect([...report.rows.values()].filter(({ outcome }) => outcome !== "done")).toEqual([]);
}

const rows = (plan: Plan): readonly string[] =>
  plan.operations.map(
    (row) =>
      `${row.ticked ? "*" : " "} ${row.kind} ${row.changes.map(({ fact, to }) => `${fact}=${to ?? "-"}`).join(" ")}`,
  );

describe("linking by hand", () => {
  test("both halves are rows; the empty description is filled; after that the plan is quiet", async () => {
    const { world, client } = start();
    const epic = world.addItem({ title: "Checkout never blocks", type: "Epic" });
    const loaded = await load(world, client);
    const plan = previewLink(loaded, keyOf(loaded, "Checkout never blocks"), epic);
    expect(rows(plan)).toEqual(["* link wiki-link=/Roadmap description=Because.", "* edit-page mention=#100"]);
    await applyAll(world, client, plan, loaded);
    expect(world.text("/Roadmap")).toBe(roadmap.replace("blocks\n", "blocks\n#100\n"));
    expect(world.item(epic.id).rev).toBe(2);
    const after = await preview(world, client, { confirmed: "all" });
    expect(after.plan.operations.filter(({ subject }) => subject.workItem === epic.id)).toEqual([]);
  });

  test("another title on the item is a question beside the link, and stays one", async () => {
    const { world, client } = start();
    const epic = world.addItem({ title: "Till", type: "Epic" });
    const loaded = await load(world, client);
    const plan = previewLink(loaded, keyOf(loaded, "Checkout never blocks"), epic);
    expect(plan.conflicts).toMatchObject([
      { fact: "title", wiki: { value: "Checkout never blocks" }, board: { value: "Till" } },
    ]);
    await applyAll(world, client, plan, loaded);
    expect(world.item(epic.id).title).toBe("Till");
    expect((await preview(world, client)).plan.conflicts).toMatchObject([{ fact: "title" }]);
  });

  test("a deliverable's item goes under the outcome's, where it has no parent", async () => {
    const { world, client } = start(roadmap.replace("blocks\n", "blocks\n#100\n"));
    const epic = world.addItem({ title: "Checkout never blocks", type: "Epic" });
    const feature = world.addItem({ title: "Queue orders", type: "Feature" });
    const loaded = await load(world, client);
    const plan = previewLink(loaded, keyOf(loaded, "Queue orders"), feature);
    expect(rows(plan)).toEqual(["* link parent=#100", "* link wiki-link=/Roadmap", "* edit-page mention=#101"]);
    await applyAll(world, client, plan, loaded);
    expect(world.item(feature.id).parent).toBe(epic.id);
  });

  test("calling a link right sets the parent before it, where there is none: the next plan has nothing to ask", async () => {
    const { world, client } = start(roadmap.replace("blocks\n", "blocks\n#100\n").replace("orders", "orders #101"));
    const epic = world.addItem({ title: "Checkout never blocks", type: "Epic" });
    const feature = world.addItem({ title: "Queue orders", type: "Feature" });
    const loaded = await load(world, client);
    const lines = ["Checkout never blocks", "Queue orders"].map((title) => keyOf(loaded, title));
    await sync(world, client);
    for (const { id } of [epic, feature]) world.removeWikiLinks(id);
    world.reparent(feature.id, null);
    const now = await load(world, client);
    const plan = previewLinkHalves(now, new Set(lines));
    expect(rows(plan)).toEqual(["* link wiki-link=/Roadmap", "* link parent=#100", "* link wiki-link=/Roadmap"]);
    await applyAll(world, client, plan, now);
    expect((await preview(world, client)).plan.operations).toEqual([]);
  });

  test("a second item serves the line as well: a mention and nothing else", async () => {
    const { world, client } = start(roadmap.replace("- Queue orders", "- Queue orders #100"));
    world.addItem({ title: "Queue orders", type: "Feature" });
    const second = world.addItem({ title: "Queue more", type: "Feature" });
    const loaded = await load(world, client);
    const plan = previewLink(loaded, keyOf(loaded, "Queue orders"), second);
    expect(rows(plan)).toEqual(["* edit-page mention=#100 #101"]);
    await applyAll(world, client, plan, loaded);
    expect(world.text("/Roadmap")).toContain("- Queue orders #100 #101\n");
    expect(world.items.get(second.id)?.wikiPages).toEqual([]);
  });

  test("further items go beside those the line names, in their order, though somebody edited the page meanwhile", async () => {
    const { world, client } = start(roadmap.replace("- Queue orders", "- Queue orders #100"));
    const [, second, third] = ["Queue orders", "Queue more", "Queue most"].map((title) =>
      world.addItem({ title, type: "Feature" }),
    );
    if (second === undefined || third === undefined) throw new Error("three items were added");
    const loaded = await load(world, client);
    const plan = previewLinks(loaded, keyOf(loaded, "Queue orders"), [second, third]);
    expect(rows(plan)).toEqual(["* edit-page mention=#100 #101", "* edit-page mention=#100 #101 #102"]);
    world.setPage("/Roadmap", world.text("/Roadmap").replace("Because.", "Because we lose orders."));
    await applyAll(world, client, plan, loaded);
    expect(world.text("/Roadmap")).toContain("- Queue orders #100 #101 #102\n");
    expect(world.text("/Roadmap")).toContain("Because we lose orders.");
  });

  test("an item that is linked already, or a line nobody knows, gives nothing to do", async () => {
    const { world, client } = start(roadmap.replace("- Queue orders", "- Queue orders #100"));
    const feature = world.addItem({ title: "Queue orders", type: "Feature" });
    const loaded = await load(world, client);
    expect(previewLink(loaded, keyOf(loaded, "Queue orders"), feature).operations).toEqual([]);
    expect(previewLink(loaded, "00000000" as LineKey, feature).operations).toEqual([]);
  });

  test("unlinking takes both halves away and leaves the item as it is", async () => {
    const { world, client } = start();
    const epic = world.addItem({ title: "Checkout never blocks", type: "Epic" });
    let loaded = await load(world, client);
    await applyAll(world, client, previewLink(loaded, keyOf(loaded, "Checkout never blocks"), epic), loaded);
    loaded = await load(world, client);
    const plan = previewUnlink(loaded, keyOf(loaded, "Checkout never blocks"), epic.id);
    expect(rows(plan)).toEqual(["* edit-page mention=-", "* unlink wiki-link=-"]);
    await applyAll(world, client, plan, loaded);
    expect(world.text("/Roadmap")).toBe(roadmap);
    expect(world.items.get(epic.id)).toMatchObject({ wikiPages: [], recycled: false });
    const again = await preview(world, client);
    expect(again.plan.operations.some(({ kind, subject }) => kind === "unlink" && subject.workItem === epic.id)).toBe(
      false,
    );
  });

  test("what a link causes is what it does", async () => {
    const { world, client } = start();
    const epic = world.addItem({ title: "Checkout never blocks", type: "Epic" });
    const loaded = await load(world, client);
    const plan = previewLink(loaded, keyOf(loaded, "Checkout never blocks"), epic);
    const before = { writes: world.writes, commits: world.commits.length, revisions: world.revisions() };
    await applyAll(world, client, plan, loaded);
    expect({
      writes: world.writes - before.writes,
      commits: world.commits.length - before.commits,
      revisions: world.revisions() - before.revisions,
    }).toEqual({ writes: plan.causes.writes, commits: plan.causes.commits, revisions: plan.causes.revisions });
    expect(world.item(workItemId(100)).rev).toBe(2);
  });
});

describe("readings", () => {
  const words = (
    entries: readonly (readonly [string, Correction | "as-read"])[],
  ): ReadonlyMap<PagePath, Correction | "as-read"> => new Map(entries.map(([path, word]) => [pagePath(path), word]));

  test("the first word makes the settings page, in one write; the next plan takes the page as confirmed", async () => {
    const { world, client } = start();
    expect((await preview(world, client, { create: "all" })).plan.operations.some(({ ticked }) => ticked)).toBe(false);
    const loaded = await load(world, client);
    const plan = previewReadings(loaded, words([["/Roadmap", "as-read"]]));
    expect(plan.operations.map(({ kind }) => kind)).toEqual(["create-page"]);
    expect(plan.causes).toMatchObject({ writes: 1, commits: 1, revisions: 0 });
    await applyAll(world, client, plan, loaded);
    expect(world.text("/Throughline")).toContain("| Reading of /Roadmap | roadmap |");
    expect((await preview(world, client, { create: "all" })).plan.operations.every(({ ticked }) => ticked)).toBe(true);
    const again = await load(world, client);
    expect(previewReadings(again, words([["/Roadmap", "as-read"]])).operations).toEqual([]);
  });

  test("further words are rows of that page, in one write, and its other rows stay", async () => {
    const { world, client } = start();
    world.setPage("/Notes", "# Notes\n\nSome.\n");
    world.setPage(
      "/Throughline",
      "Ours.\n\n| Setting | Value |\n|---|---|\n| Area of technology | Department\\\\Platform |\n",
    );
    const loaded = await load(world, client);
    const plan = previewReadings(
      loaded,
      words([
        ["/Roadmap", "outcomes"],
        ["/Notes", "ignore"],
      ]),
    );
    expect(plan.operations.map(({ kind, subject }) => [kind, subject.title])).toEqual([
      ["edit-page", "Reading of /Roadmap"],
      ["edit-page", "Reading of /Notes"],
    ]);
    const commits = world.commits.length;
    await applyAll(world, client, plan, loaded);
    expect(world.commits.length - commits).toBe(1);
    expect(world.text("/Throughline")).toContain("| Area of technology | Department\\\\Platform |");
    expect(world.text("/Throughline")).toContain("| Reading of /Notes | ignore |");
  });
});
