/** Faults 8 to 13, 17 to 22, 27, 28 and 37 to 39: what other people, and other copies of us, do at the same time. */
import { pagePath } from "../../../src/domain/ids";
import { importCommits } from "../../../src/local/service/wiki/importWiki";
import { tick } from "../../../src/sync/makePlan";
import { previewReadings } from "../../../src/usecases/previewReadings";
import {
  eager,
  FaultWorld,
  isCreate,
  isPagePut,
  isWrite,
  messages,
  once,
  outcomes,
  roadmap,
  rowsOf,
  sides,
  titles,
} from "./faultWorld";

const isPatch = ({ method }: { readonly method: string }): boolean => method === "PATCH";

describe.each(sides)("through %s", (side) => {
  let world: FaultWorld;
  beforeEach(async () => {
    world = await FaultWorld.open(side);
  });
  afterEach(() => world.close());

  const meet = (fits: Parameters<typeof once>[0], act: () => Promise<unknown>): void => {
    world.client.meddling.before = once(fits, act);
  };

  test("fault 8: a page saved by a person in between keeps their words and gets ours", async () => {
    await world.sync();
    await world.editItem((await world.item("Queue orders")).id, { title: "Queue every order" });
    meet(isPagePut, () => world.edit("Opening words", "First words"));
    expect(outcomes(await world.sync())).toEqual(["done", "done"]);
    expect(await world.text()).toContain("First words");
    expect(await world.text()).toContain("- Queue every order #");
  });

  test("fault 9: a page that came to be in between is not written over", async () => {
    const loaded = await world.load();
    const plan = previewReadings(loaded, new Map([[pagePath("/Roadmap"), "as-read"]]));
    await world.put("/Throughline", "Somebody was here first.\n");
    expect(outcomes(await world.apply({ plan, loaded }))).not.toContain("done");
    expect(await world.text("/Throughline")).toBe("Somebody was here first.\n");
  });

  test("fault 10: an item changed in between: written on its new revision when the row still holds, refused when not", async () => {
    await world.sync();
    const { id } = await world.item("Queue orders");
    await world.edit("Queue orders", "Queue every order");
    meet(isPatch, () => world.editItem(id, { state: "Active" }));
    expect(outcomes(await world.sync())).toContain("done");
    expect(await world.item("Queue every order")).toMatchObject({ state: "Active", rev: 3 });
    await world.edit("Queue every order", "Queue all orders");
    meet(isPatch, () => world.editItem(id, { title: "Theirs" }));
    expect(outcomes(await world.sync())).not.toContain("done");
    expect((await world.items()).map(({ title }) => title)).toContain("Theirs");
  });

  test.each([
    [409, "The work item was changed since it was read."],
    [412, "VS403227: The operation test for /rev failed."],
    [400, "TF26071: This work item has been changed by someone else since you opened it."],
  ])("fault 10: told by %s, an item changed in another field takes ours, and theirs stays", async (status, message) => {
    await world.sync();
    const { id } = await world.item("Queue orders");
    await world.edit("Queue orders", "Queue every order");
    meet(isPatch, async () => {
      await world.editItem(id, { state: "Active" });
      const body = JSON.stringify({ message, typeKey: "VssServiceException" });
      world.arm({ method: "PATCH" }, { kind: "answer", status, body, type: "application/json" });
    });
    expect(outcomes(await world.sync())).toEqual(["done"]);
    expect(await world.item("Queue every order")).toMatchObject({ state: "Active", rev: 3 });
  });

  test("fault 11: a parent set by a person in between stays, though the revision did not move", async () => {
    await world.sync();
    const feature = await world.item("Queue orders");
    await world.other.writer.setParent(feature.id, null);
    const epic = {
      project: "Demo",
      type: "Epic",
      fields: { title: "Theirs" },
      parent: null,
      wikiLink: null,
      validateOnly: false,
    };
    const theirs = await world.other.writer.createItem(epic);
    const { plan, loaded } = await world.plan();
    const under = plan.operations.filter(({ changes }) => changes.some(({ fact }) => fact === "parent"));
    await world.other.writer.setParent(feature.id, theirs?.item.id ?? null);
    const ids = under.map(({ id }) => id);
    expect(outcomes(await world.apply({ plan: tick(plan, ids, true), loaded }))).toEqual(["stale"]);
    expect(await world.item("Queue orders")).toMatchObject({ rev: feature.rev, parent: theirs?.item.id });
  });

  test("fault 12: two people apply at once: three items, and the one who is late is told who is at it", async () => {
    const ben = await world.another(side);
    const [mine, theirs] = [await world.plan(), await world.plan(ben)];
    const reports = await Promise.all([world.apply(mine, world.client, "Ann"), world.apply(theirs, ben, "Ben")]);
    expect(reports.flatMap(messages).join(" ")).toMatch(/is applying this line|was linked|is linked|not on the page/);
    await world.expectFinished();
  });

  test("fault 13: a pipeline and a hub apply at once", async () => {
    const pipeline = await world.another("azure-devops-node-api");
    const [hub, other] = [await world.plan(), await world.plan(pipeline)];
    await Promise.all([world.apply(hub), world.apply(other, pipeline, "Build")]);
    await world.expectFinished();
  });

  test("fault 17: a page moved midway is not made again at its old place", async () => {
    const move = async (): Promise<void> => {
      const text = await world.text();
      commitFiles(world, { "/Roadmap.md": null, "/Roadmap-2027.md": text });
    };
    meet(isCreate, move);
    const report = await world.sync();
    expect(outcomes(report)).toEqual(["done", "failed", "done", "failed", "done", "failed"]);
    expect(await world.other.wikiStore.page(world.wiki, pagePath("/Roadmap"))).toBeNull();
    world.later();
    await world.sync();
    expect((await world.items()).length).toBe(3);
    // What was created for the page before it moved is offered, and nothing is made a second time.
    const { plan } = await world.plan();
    expect(plan.operations.filter(({ kind }) => kind === "link").map(({ subject }) => subject.title)).toEqual(titles);
  });

  test("fault 18: a page deleted midway: rows are reported, no item is closed or deleted", async () => {
    await world.sync();
    await world.edit("Queue orders", "Queue every order");
    const made = await world.plan();
    commitFiles(world, { "/Roadmap.md": null });
    const report = await world.apply(made);
    expect(outcomes(report)).toEqual(["stale"]);
    expect((await world.items()).map(({ state }) => state)).toEqual(["New", "New", "New"]);
    const { plan } = await world.plan();
    expect(rowsOf(plan)).toEqual([]);
    expect(plan.operations.map(({ kind, subject }) => `${kind} ${subject.title}`)).toEqual(
      titles.map((title) => `unlink ${title}`),
    );
    expect(plan.operations[0]?.reason).toContain("The page /Roadmap is not there any more");
  });

  test("fault 19: with the history gone, what both sides changed is a question still", async () => {
    await world.sync();
    const text = await world.text();
    forgetHistory(world);
    expect(rowsOf((await world.plan()).plan)).toEqual([]);
    await world.put("/Roadmap", text.replace("Queue orders", "Queue every order"));
    await world.editItem((await world.item("Queue orders")).id, { title: "Theirs" });
    const { plan } = await world.plan();
    expect(rowsOf(plan)).toEqual([]);
    expect(plan.conflicts.map(({ fact, wiki, board }) => [fact, wiki.value, board.value])).toEqual([
      ["title", "Queue every order", "Theirs"],
    ]);
  });

  test("fault 20: a deleted item is reported and never made again by itself", async () => {
    await world.sync();
    const { id, rev } = await world.item("Queue orders");
    await world.other.writer.recycleItem(id, rev);
    const { plan, loaded } = await world.plan();
    expect(rowsOf(plan)).toEqual([]);
    expect([...(loaded.portfolio.board?.missing ?? [])]).toEqual([[id, "recycled"]]);
    expect((await world.items()).length).toBe(2);
  });

  test("fault 21: an item moved to another project is found, shown, and not written by itself", async () => {
    await world.sync();
    const { id } = await world.item("Queue orders");
    await world.local.service.createProject({ name: "Elsewhere", process: "agile" });
    const { db, projects, board } = world.local.service;
    const home = projects.find("Elsewhere")?.id ?? "";
    db.prepare("UPDATE board_revision SET project = ?, area = ?, iteration = ? WHERE item = ?").run(
      home,
      board.nodes.root(home, "area").id,
      board.nodes.root(home, "iteration").id,
      id,
    );
    db.prepare("UPDATE board_item SET project = ? WHERE id = ?").run(home, id);
    await world.edit("Queue orders", "Queue every order");
    const { plan, loaded } = await world.plan();
    expect(loaded.portfolio.board?.items.find((item) => item.id === id)?.project).toBe("Elsewhere");
    expect(rowsOf(plan)).toEqual([]);
  });

  test("fault 22: an item of another type now keeps it, and nothing is made in its place", async () => {
    await world.sync();
    const { id } = await world.item("Checkout never blocks");
    world.local.service.db.prepare("UPDATE board_revision SET type = 'Feature' WHERE item = ?").run(id);
    const { plan } = await world.plan();
    expect(rowsOf(plan).filter((row) => row.startsWith("create"))).toEqual([]);
    expect((await world.items()).find((item) => item.id === id)?.type).toBe("Feature");
  });

  test("fault 27: a page edited between plan and apply: its changed row is stale, the others go on", async () => {
    const made = await world.plan();
    await world.edit("Retry payments", "Retry every payment");
    expect(await world.apply(made)).toMatchObject({ stale: 1, skipped: 1, failed: 0, unknown: 0 });
    expect((await world.items()).map(({ title }) => title)).toEqual(["Checkout never blocks", "Queue orders"]);
  });

  test("fault 28: an item edited between plan and apply: its changed fact is not written over", async () => {
    await world.sync();
    await world.edit("Queue orders", "Queue every order");
    const made = await world.plan();
    await world.editItem((await world.item("Queue orders")).id, { title: "Theirs" });
    expect(outcomes(await world.apply(made))).toEqual(["stale"]);
    expect((await world.items()).map(({ title }) => title)).toContain("Theirs");
  });

  test("fault 37: a page copied with its links: both are shown, nothing is created or written by either", async () => {
    await world.sync();
    await world.put("/Roadmap copy", await world.text());
    const { plan, loaded } = await world.plan();
    expect(loaded.portfolio.outcomes.length).toBeGreaterThanOrEqual(1);
    expect(rowsOf(plan).filter((row) => /^(?:create|update|unlink)/.test(row))).toEqual([]);
    await world.sync();
    expect(rowsOf((await world.plan()).plan)).toEqual([]);
  });

  test("fault 38: two outcomes that name one item do not write it in turn", async () => {
    await world.sync();
    const { id } = await world.item("Checkout never blocks");
    await world.edit("- Queue orders", `## Orders never wait\n#${id}\n\n- Queue orders`);
    for (let round = 0; round < 2; round += 1) await world.sync();
    const before = world.client.sent.filter(isWrite).length;
    await world.sync();
    expect(world.client.sent.filter(isWrite)).toHaveLength(before);
    expect((await world.items()).find((item) => item.id === id)?.title).toBe("Checkout never blocks");
  });

  test("fault 39: our own writes are not taken for a person's", async () => {
    await world.sync();
    await world.edit("Queue orders", "Queue every order");
    await world.editItem((await world.item("Retry payments")).id, { title: "Retry all payments" });
    await world.sync();
    const { plan } = await world.plan(world.client, eager);
    expect([plan.operations, plan.conflicts]).toEqual([[], []]);
    expect((await world.text()).replace(/\s*#\d+/g, "").trimEnd()).toBe(
      roadmap.replace("Queue orders", "Queue every order").replace("Retry payments", "Retry all payments").trimEnd(),
    );
  });
});

function commitFiles(world: FaultWorld, files: Readonly<Record<string, string | null>>): void {
  const { repositories, administrator } = world.local.service;
  const commit = { by: administrator, at: new Date(), message: "By hand", files: new Map(Object.entries(files)) };
  importCommits(repositories, world.wiki.repositoryId, "refs/heads/wikiMaster", [commit]);
}

/** The branch begins anew with the pages as they are. */
function forgetHistory(world: FaultWorld): void {
  const { repositories, administrator } = world.local.service;
  const repository = repositories.open(world.wiki.repositoryId);
  const tip = repository.ref("refs/heads/wikiMaster");
  const last = tip === null ? null : repository.commit(tip);
  if (last === null) throw new Error("the wiki is empty");
  const after = repository.writeCommit({ ...last, parents: [], message: "Start again" });
  const push = { repositoryId: world.wiki.repositoryId, ref: "refs/heads/wikiMaster", before: tip, after };
  repositories.push({ ...push, by: administrator, at: new Date(), bypass: true });
}
