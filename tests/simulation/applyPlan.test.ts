/** Apply against the model: what happens in the quiet case, exactly, and what happens when the world does not hold still. */
import { pagePath, workItemId } from "../../src/domain/ids";
import type { FailureKind } from "../../src/ports/failure";
import { FailureError } from "../../src/ports/failure";
import { isParentRow } from "../../src/sync/causes";
import type { Operation, Plan, RowResult } from "../../src/sync/operation";
import { readPointer } from "../../src/sync/pointer";
import { tick } from "../../src/sync/makePlan";
import type { ApplyReport } from "../../src/usecases/applyPlan";
import { apply, eager, load, nextRun, preview, sync } from "./appliers";
import { Crash, World } from "./world";
import type { Fault, Request, WorldOptions } from "./world";

const roadmap = [
  "Opening words nobody may touch.",
  "",
  "## Checkout never blocks",
  "",
  "Because every second counts.",
  "",
  "- Queue orders",
  "- Retry payments",
  "",
  "## Support answers within an hour",
  "",
  "- Shared inbox",
].join("\n");

function worldWith(text = roadmap, options: WorldOptions = {}): World {
  const world = new World(options);
  world.setPage("/Roadmap", text);
  return world;
}

const outcomes = (report: ApplyReport): readonly string[] => [...report.rows.values()].map(({ outcome }) => outcome);
const messages = (report: ApplyReport): readonly string[] =>
  [...report.rows.values()].flatMap((result: RowResult) => ("message" in result ? [result.message] : []));
const ticked = (plan: Plan): number => plan.operations.filter((row) => row.ticked).length;

describe("the quiet case", () => {
  test("creates, links and names everything; the second plan is empty; page and board agree", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    const { report } = await sync(world, client);
    expect(new Set(outcomes(report))).toEqual(new Set(["done"]));
    expect(world.live().map(({ item }) => [item.type, item.title, item.parent, item.rev])).toEqual([
      ["Epic", "Checkout never blocks", null, 1],
      ["Feature", "Queue orders", 100, 1],
      ["Feature", "Retry payments", 100, 1],
      ["Epic", "Support answers within an hour", null, 1],
      ["Feature", "Shared inbox", 103, 1],
    ]);
    expect(world.text("/Roadmap")).toBe(
      roadmap
        .replace("## Checkout never blocks\n", "## Checkout never blocks\n#100\n")
        .replace("- Queue orders", "- Queue orders #101")
        .replace("- Retry payments", "- Retry payments #102")
        .replace("## Support answers within an hour\n", "## Support answers within an hour\n#103\n")
        .replace("- Shared inbox", "- Shared inbox #104"),
    );
    const again = await preview(world, client);
    expect(again.plan.operations).toEqual([]);
    expect(again.plan.conflicts).toEqual([]);
  });

  test("the pointer is there from birth: revision 1, the claimed text, the run, a digest per fact", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    const { plan, loaded } = await preview(world, client);
    const run = nextRun();
    await apply(world, client, plan, loaded, "Ann Lee", run);
    const link = world.items.get(workItemId(100))?.wikiPages[0];
    const pointer = readPointer(link?.comment ?? "");
    expect(pointer).toMatchObject({ title: "Checkout never blocks", rev: 1, run });
    expect([...(pointer?.digests.keys() ?? [])]).toEqual(["title", "description"]);
    expect(world.commits.slice(-2).map(({ message }) => message.split("\n\n")[1])).toEqual([
      `Sync-Run: ${run}`,
      `Sync-Run: ${run}`,
    ]);
  });

  test("what the plan says it causes is what apply does, request by request", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    const { plan, loaded } = await preview(world, client);
    const before = { requests: world.log.length, commits: world.commits.length, revisions: world.revisions() };
    await apply(world, client, plan, loaded);
    const asked = world.log.slice(before.requests);
    // The model's writer is the port itself: an adapter reads an item before it changes it, which the causes count.
    const hidden = asked.reduce(
      (sum, { name }) => sum + (name === "updateItem" || name === "recycleItem" ? 1 : name === "setParent" ? 2 : 0),
      0,
    );
    expect({
      reads: asked.filter(({ kind }) => kind === "read").length + hidden,
      writes: asked.filter(({ kind }) => kind === "write").length,
      commits: world.commits.length - before.commits,
      revisions: world.revisions() - before.revisions,
      notified: [],
    }).toEqual(plan.causes);
  });

  test("nothing changed by a person: 0 writes, 0 revisions, 0 commits", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    const before = [world.writes, world.revisions(), world.commits.length];
    const { report } = await sync(world, client);
    expect([world.writes, world.revisions(), world.commits.length]).toEqual(before);
    expect(report.rows.size).toBe(0);
  });

  test("a typo fixed on the page outside the lines: 0 operations", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    world.setPage("/Roadmap", world.text("/Roadmap").replace("nobody may touch", "anybody may touch"));
    expect((await preview(world, client)).plan.operations).toEqual([]);
  });

  test("one title changed on the wiki: 1 revision on 1 item, no commit", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    world.setPage("/Roadmap", world.text("/Roadmap").replace("Queue orders", "Queue every order"));
    const before = [world.revisions(), world.commits.length];
    await sync(world, client);
    expect([world.revisions(), world.commits.length]).toEqual([(before[0] ?? 0) + 1, before[1]]);
    expect(world.item(101)).toMatchObject({ title: "Queue every order", rev: 2 });
    expect((await preview(world, client)).plan.operations).toEqual([]);
  });

  test("one title changed on the board: 1 commit, 1 revision for the base, then silence", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    world.editItem(workItemId(101), { title: "Queue all orders" });
    const before = [world.revisions(), world.commits.length];
    await sync(world, client);
    expect(world.text("/Roadmap")).toContain("- Queue all orders #101\n");
    expect([world.revisions(), world.commits.length]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
    expect((await preview(world, client)).plan.operations).toEqual([]);
  });

  test("somebody writes outside the block of the description: nothing to do, and their words outlive the next change", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    const description = world.item(100).description;
    world.editItem(workItemId(100), {
      description: { format: "html", text: `<p>Budget is approved.</p>${description?.text ?? ""}` },
    });
    expect((await preview(world, client)).plan.operations).toEqual([]);
    world.setPage("/Roadmap", world.text("/Roadmap").replace("every second counts", "each second counts"));
    await sync(world, client);
    expect(world.item(100).description?.text).toContain("<p>Budget is approved.</p>");
    expect(world.item(100).description?.text).toContain("each second counts");
    expect((await preview(world, client)).plan.operations).toEqual([]);
  });
});

describe("a stale plan is refused row by row", () => {
  test("a line that changed is stale, the others go on; a page changed elsewhere is fine", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    const { plan, loaded } = await preview(world, client);
    world.setPage("/Roadmap", roadmap.replace("Retry payments", "Retry every payment").replace("Opening", "First"));
    const report = await apply(world, client, plan, loaded);
    expect(report).toMatchObject({ stale: 1, skipped: 1, failed: 0, unknown: 0 });
    expect(world.live().map(({ item }) => item.title)).not.toContain("Retry payments");
    expect(world.text("/Roadmap")).toContain("- Retry every payment\n");
    expect(world.text("/Roadmap")).toContain("First words");
  });

  test("an item changed since is written on its new revision when the row's own fact still holds, refused when not", async () => {
    for (const [change, outcome] of [
      [{ state: "Active", category: "in-progress" as const }, "done"],
      [{ title: "Somebody else's" }, "stale"],
    ] as const) {
      const world = worldWith();
      const client = world.connect("ann");
      await sync(world, client);
      world.setPage("/Roadmap", world.text("/Roadmap").replace("Queue orders", "Queue every order"));
      const { plan, loaded } = await preview(world, client);
      world.editItem(workItemId(101), change);
      expect(outcomes(await apply(world, client, plan, loaded))).toEqual([outcome]);
    }
  });

  test("a line whose words below it changed gets no item from the old plan", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    const { plan, loaded } = await preview(world, client);
    world.setPage("/Roadmap", roadmap.replace("every second counts", "nobody waits"));
    const report = await apply(world, client, plan, loaded);
    expect(messages(report)[0]).toBe("The description on the page changed since the plan was made.");
    expect(world.live().map(({ item }) => item.title)).toEqual(["Support answers within an hour", "Shared inbox"]);
  });

  test("a value of the board that moved on is not written to the page", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    world.editItem(workItemId(101), { title: "Queue all orders" });
    const { plan, loaded } = await preview(world, client);
    world.editItem(workItemId(101), { title: "Queue some orders" });
    const report = await apply(world, client, plan, loaded);
    expect(outcomes(report)).toEqual(["stale", "skipped"]);
    expect(world.text("/Roadmap")).toContain("- Queue orders #101\n");
  });

  test("not even when the same apply has written another fact of that item", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    world.setPage("/Roadmap", world.text("/Roadmap").replace("Because every second", "Since every second"));
    world.editItem(workItemId(100), { title: "First" });
    const { plan, loaded } = await preview(world, client);
    world.editItem(workItemId(100), { title: "Second" });
    const report = await apply(world, client, plan, loaded);
    expect(plan.operations.map(({ id, kind }) => [kind, report.rows.get(id)?.outcome])).toEqual([
      ["update-work-item", "done"],
      ["edit-page", "stale"],
      ["advance-base", "skipped"],
    ]);
    expect(world.text("/Roadmap")).not.toContain("First");
    await sync(world, client);
    expect(world.text("/Roadmap")).toContain("## Second\n");
  });

  test("the number that finishes an interrupted apply gives way to the one a person wrote meanwhile", async () => {
    const world = worldWith();
    const ben = crashing(world, "ben", ({ name }) => name === "putPage" && world.live().length === 5).client;
    await expect(sync(world, ben)).rejects.toThrow(Crash);
    world.advance(10 * 60_000);
    const ann = world.connect("ann");
    const { plan, loaded } = await preview(world, ann);
    expect(plan.operations.map(({ kind, ticked: on }) => [kind, on])).toEqual(Array(5).fill(["edit-page", true]));
    const theirs = world.addItem({ title: "Queue every order", type: "Feature" });
    world.setPage("/Roadmap", world.text("/Roadmap").replace("- Queue orders", `- Queue orders #${theirs.id}`));
    const report = await apply(world, ann, plan, loaded);
    expect(report).toMatchObject({ done: 4, stale: 1 });
    expect(messages(report)).toEqual([`The line is linked to #${theirs.id} meanwhile.`]);
    expect(world.text("/Roadmap")).toContain(`- Queue orders #${theirs.id}\n`);
    expect(world.text("/Roadmap")).toContain("- Retry payments #102\n");
  });

  test("a parent somebody set meanwhile stays, and the row says which", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    const theirs = world.addItem({ title: "Theirs", type: "Epic" });
    world.reparent(workItemId(101), null);
    const { plan, loaded } = await preview(world, client);
    const [row] = plan.operations.filter(({ changes }) => changes.some(({ fact }) => fact === "parent"));
    expect(row?.changes).toEqual([{ fact: "parent", from: null, to: "#100" }]);
    world.reparent(workItemId(101), theirs.id);
    const report = await apply(world, client, tick(plan, [row?.id ?? ""], true), loaded);
    expect(messages(report)).toEqual([`#101 hangs under #${theirs.id} meanwhile.`]);
    expect(world.item(workItemId(101)).parent).toBe(theirs.id);
  });

  test("links somebody else's apply has written meanwhile are done without another revision", async () => {
    const world = worldWith();
    await sync(world, world.connect("before"));
    world.movePage("/Roadmap", "/Roadmap 2027");
    const [ann, ben] = [world.connect("ann"), world.connect("ben")];
    const [first, second] = [await preview(world, ann), await preview(world, ben)];
    expect(first.plan.operations.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => "link"));
    await apply(world, ann, first.plan, first.loaded);
    const revisions = world.revisions();
    const report = await apply(world, ben, second.plan, second.loaded, "Ben Day");
    expect(outcomes(report)).toEqual(Array.from({ length: 5 }, () => "done"));
    expect(world.revisions()).toBe(revisions);
    expect((await preview(world, world.connect("cleo"))).plan.operations).toEqual([]);
  });

  test("an item that changes while it is read is read as one: its values are not older than its base", async () => {
    let meddled = false;
    const world: World = worldWith(roadmap, {
      turn: async ({ client, name }) => {
        if (client !== "ann" || name !== "links" || meddled) return;
        meddled = true;
        await sync(world, world.connect("ben"));
      },
    });
    meddled = true;
    await sync(world, world.connect("ben"));
    world.setPage("/Roadmap", world.text("/Roadmap").replace("## Checkout never blocks", "## Checkout never waits"));
    meddled = false;
    const { plan, loaded } = await preview(world, world.connect("ann"));
    expect(plan.operations).toEqual([]);
    const board = loaded.portfolio.board;
    for (const item of board?.items ?? []) expect(board?.links.get(item.id)?.rev).toBe(item.rev);
  });

  test("a plan for another wiki does nothing", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    const { plan, loaded } = await preview(world, client);
    const report = await apply(world, client, { ...plan, target: { ...plan.target, wiki: "Other.wiki" } }, loaded);
    expect(report.stale).toBe(ticked(plan));
    expect(world.writes).toBe(0);
  });

  test("a page that is gone takes its rows with it and nothing else is written", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    const { plan, loaded } = await preview(world, client);
    world.deletePage("/Roadmap");
    const report = await apply(world, client, plan, loaded);
    expect(report.done).toBe(0);
    expect(world.writes).toBe(0);
  });
});

describe("two people", () => {
  test("the second one's creates are skipped while the first one's claim lives, and the name is told", async () => {
    const world = worldWith();
    const ann = world.connect("ann");
    const crash = crashing(world, "ben", (request) => request.name === "createItem" && request.step > 0);
    const first = await preview(world, crash.client);
    await expect(apply(world, crash.client, first.plan, first.loaded, "Ben Day")).rejects.toThrow(Crash);
    const { plan, loaded } = await preview(world, ann);
    const report = await apply(world, ann, plan, loaded);
    expect(messages(report)[0]).toContain("Ben Day is applying");
    expect(world.live()).toHaveLength(0);
    world.advance(10 * 60_000);
    const later = await sync(world, ann);
    expect(new Set(outcomes(later.report))).toEqual(new Set(["done"]));
    expect(world.text("/Roadmap")).not.toContain("<!--");
  });

  test("a person who saves the page while it is being committed loses nothing", async () => {
    const world: World = worldWith(roadmap, {
      turn: async (request) => {
        if (request.name === "putPage" && request.step > 10 && !world.text("/Roadmap").includes("Meanwhile"))
          world.setPage("/Roadmap", world.text("/Roadmap").replace("Opening", "Meanwhile: Opening"));
      },
    });
    const client = world.connect("ann");
    const { report } = await sync(world, client);
    expect(new Set(outcomes(report))).toEqual(new Set(["done"]));
    expect(world.text("/Roadmap")).toContain("Meanwhile: Opening words");
    expect(world.text("/Roadmap")).toContain("- Queue orders #101");
    expect((await preview(world, client)).plan.operations).toEqual([]);
  });
});

describe("two applies meet in spite of the claim", () => {
  /** Ben is about to commit when his lease runs out and Ann does everything; `before` happens to Ben's items first. */
  async function overtaken(before: (world: World) => void): Promise<{ world: World; report: ApplyReport }> {
    let overtaking = false;
    const world: World = worldWith(roadmap, {
      turn: async (request) => {
        const committing = request.client === "ben" && request.name === "putPage" && world.live().length === 5;
        if (!committing || overtaking) return;
        overtaking = true;
        before(world);
        world.advance(10 * 60_000);
        const ann = world.connect("ann");
        await apply(world, ann, early.plan, early.loaded, "Ann Lee");
      },
    });
    const early = await preview(world, world.connect("ann"));
    const ben = world.connect("ben");
    const { plan, loaded } = await preview(world, ben);
    return { world, report: await apply(world, ben, plan, loaded, "Ben Day") };
  }

  test("what is there already with a line's key is used, whoever created it: five items, no second one", async () => {
    const { world, report } = await overtaken(() => undefined);
    expect(world.items.size).toBe(5);
    expect(report.failed + report.unknown).toBe(0);
    expect((await preview(world, world.connect("cleo"))).plan.operations).toEqual([]);
  });

  test("the id on the page wins; the other item goes to the recycle bin while nobody touched it", async () => {
    const { world, report } = await overtaken((then) => then.loseIndex(true));
    expect(world.items.size).toBe(10);
    expect(world.live().map(({ item }) => item.id)).toEqual([105, 106, 107, 108, 109]);
    expect(world.text("/Roadmap")).toContain("- Queue orders #106\n");
    expect(report.done).toBe(0);
    expect(messages(report)[0]).toContain("went to the recycle bin");
  });

  test("an item somebody touched is never recycled: both stay, and the report says so", async () => {
    const { world, report } = await overtaken((then) => {
      then.loseIndex(true);
      then.editItem(workItemId(101), { state: "Active", category: "in-progress" });
    });
    expect(world.live().map(({ item }) => item.id)).toEqual([100, 101, 105, 106, 107, 108, 109]);
    expect(messages(report).some((message) => message.includes("#101 was created for it as well"))).toBe(true);
    world.loseIndex(false);
    const { plan } = await preview(world, world.connect("cleo"));
    expect(plan.operations.map(({ kind, ticked: on, subject }) => [kind, on, subject.workItem])).toEqual([
      ["recycle-work-item", false, 100],
      ["unlink", false, 101],
    ]);
  });
});

test("a duplicate stays while the number of the item that is to win does not stand on the page", async () => {
  let overtaken = false;
  const world: World = worldWith(roadmap, {
    turn: async (request) => {
      const committing = request.client === "ben" && request.name === "putPage" && world.live().length === 5;
      if (!committing || overtaken) return;
      overtaken = true;
      world.loseIndex(true);
      world.advance(10 * 60_000);
      await expect(apply(world, world.connect("ann"), early.plan, early.loaded, "Ann Lee")).rejects.toThrow(Crash);
      world.loseIndex(false);
    },
    faultOf: ({ client, name }) => {
      if (name !== "putPage" || !overtaken) return null;
      if (client === "ben") return "throttled";
      return world.live().length === 10 ? "crash-before" : null;
    },
  });
  const early = await preview(world, world.connect("ann"));
  const ben = world.connect("ben");
  const { plan, loaded } = await preview(world, ben);
  await apply(world, ben, plan, loaded, "Ben Day");
  expect(overtaken).toBe(true);
  expect(world.items.size).toBe(10);
  expect(world.live()).toHaveLength(10);
});

/** A client whose n-th matching request crashes it; the world's other clients are untouched. */
function crashing(
  world: World,
  name: string,
  when: (request: Request) => boolean,
): { client: ReturnType<World["connect"]> } {
  (world as unknown as { options: WorldOptions }).options = {
    faultOf: (request) => (request.client === name && when(request) ? "crash-before" : null),
  };
  return { client: world.connect(name) };
}

describe("every fault at every step", () => {
  const faults: readonly Fault[] = [
    "throttled",
    "not-reachable",
    "lost-before",
    "lost-after",
    "crash-before",
    "crash-after",
  ];

  async function runWith(
    fault: Fault,
    step: number,
  ): Promise<{ world: World; reached: boolean; report: ApplyReport | null; plan: Plan }> {
    let reached = false;
    let armed = false;
    let from = 0;
    const world: World = worldWith(roadmap, {
      faultOf: (request) => {
        if (!armed || request.client !== "ann" || request.step - from !== step) return null;
        reached = true;
        return fault;
      },
    });
    const ann = world.connect("ann");
    const { plan, loaded } = await preview(world, ann);
    from = world.log.length;
    armed = true;
    let report: ApplyReport | null = null;
    try {
      report = await apply(world, ann, plan, loaded);
    } catch (error) {
      if (error instanceof Error && (error.name === "Crash" || error.name === "FailureError")) report = null;
      else throw error;
    }
    armed = false;
    return { world, reached, report, plan };
  }

  test.each(faults)(
    "%s: no duplicate, no lost word, a truthful report, and the next rounds finish the work",
    async (fault) => {
      for (let step = 1; ; step += 1) {
        const { world, reached, report, plan } = await runWith(fault, step);
        if (!reached) {
          expect(step).toBeGreaterThan(10);
          return;
        }
        if (report !== null) truthful(world, plan, report);
        world.advance(10 * 60_000);
        const ben = world.connect("ben");
        for (let round = 0; round < 3; round += 1) await sync(world, ben);
        const { plan: last } = await preview(world, ben);
        const label = `${fault} at step ${step}`;
        expect([label, last.operations.map((row) => `${row.kind} ${row.subject.title}`)]).toEqual([label, []]);
        expect([
          label,
          world
            .live()
            .map(({ item }) => item.title)
            .sort(),
        ]).toEqual([
          label,
          ["Checkout never blocks", "Queue orders", "Retry payments", "Shared inbox", "Support answers within an hour"],
        ]);
        expect([label, world.text("/Roadmap").includes("<!--")]).toEqual([label, false]);
        expect(world.text("/Roadmap").replace(/\s*#\d+/g, "")).toBe(roadmap);
        expect([label, world.items.size]).toEqual([label, 5]);
      }
    },
  );

  /** Every row the report calls done is so on the server; none it calls failed, stale or skipped is. */
  function truthful(world: World, plan: Plan, report: ApplyReport): void {
    for (const [id, result] of report.rows) {
      const row = plan.operations.find((operation) => operation.id === id);
      if (row?.kind !== "create-work-item") continue;
      const there = world
        .live()
        .some(({ wikiPages }) => wikiPages.some(({ comment }) => readPointer(comment ?? "")?.key === row.subject.key));
      if (result.outcome === "done") expect(there).toBe(true);
      if (result.outcome !== "done" && result.outcome !== "unknown") expect(there).toBe(false);
    }
  }
});

test.each([
  ["lost-before", "unknown"],
  ["throttled", "failed"],
] as const)(
  "an item whose every write is %s is never reported done: it is %s, and its base stays",
  async (fault, outcome) => {
    const world = worldWith();
    const client = world.connect("ann");
    await sync(world, client);
    const before = { rev: world.item(workItemId(101)).rev, links: world.items.get(workItemId(101))?.wikiPages };
    world.setPage("/Roadmap", world.text("/Roadmap").replace("Queue orders", "Queue every order"));
    (world as unknown as { options: WorldOptions }).options = {
      faultOf: ({ name }) => (name === "updateItem" ? fault : null),
    };
    const { report } = await sync(world, world.connect("ben"));
    expect(outcomes(report)).toEqual([outcome]);
    expect(world.item(workItemId(101))).toMatchObject({ title: "Queue orders", rev: before.rev });
    expect(world.items.get(workItemId(101))?.wikiPages).toEqual(before.links);
  },
);

describe("a parent that cannot be set before its line is linked", () => {
  const linkedByHand = "# Roadmap\n\n## Checkout never blocks\n#100\n\n- Queue orders #101\n";

  function unlinked(): World {
    const world = worldWith(linkedByHand);
    world.addItem({ title: "Checkout never blocks", type: "Epic" });
    world.addItem({ title: "Queue orders", type: "Feature" });
    return world;
  }

  /** A client whose parents are refused for this reason. */
  async function refused(world: World, kind: FailureKind): Promise<ApplyReport> {
    const ann = world.connect("ann");
    const setParent = (): Promise<never> =>
      Promise.reject(
        new FailureError({ kind, message: "No parent today.", help: "Ask Ben.", status: null, typeKey: null }),
      );
    return (await sync(world, { ...ann, writer: { ...ann.writer, setParent } })).report;
  }

  const parentRow = async (world: World): Promise<Operation | undefined> =>
    (await preview(world, world.connect("cleo"))).plan.operations.find(isParentRow);

  test.each(["throttled", "unknown-outcome"] as const)(
    "for now (%s): its line is not linked either, and the next round does both",
    async (kind) => {
      const world = unlinked();
      const report = await refused(world, kind);
      expect(outcomes(report)).toEqual(["done", kind === "throttled" ? "failed" : "unknown", "skipped"]);
      expect(messages(report)[1]).toBe("Its parent could not be set for now; plan again, and both are done together.");
      await sync(world, world.connect("ben"));
      expect(world.item(101).parent).toBe(100);
      expect((await preview(world, world.connect("cleo"))).plan.operations).toEqual([]);
    },
  );

  test("by the service's rules: the row says why, the line is linked, and the next plan asks instead of trying again", async () => {
    const world = unlinked();
    const report = await refused(world, "rejected");
    expect([...report.rows.values()]).toMatchObject([
      { outcome: "done" },
      { outcome: "failed", message: "No parent today.", help: "Ask Ben." },
      { outcome: "done" },
    ]);
    expect(await parentRow(world)).toMatchObject({
      ticked: false,
      reason:
        "The page puts it under this outcome, but the item has no parent: somebody took it away, or it was refused when they were linked.",
    });
  });
});

describe("stopping", () => {
  test("cancel finishes the row in flight, links what was created and takes the claim off", async () => {
    const abort = new AbortController();
    const world = worldWith(roadmap, {
      turn: async (request) => {
        if (request.name === "createItem" && world.live().length === 1) abort.abort();
      },
    });
    const client = world.connect("ann");
    const { plan, loaded } = await preview(world, client);
    const report = await apply(world, client, plan, loaded, "Ann Lee", nextRun(), abort.signal);
    expect(report.cancelled).toBe(true);
    expect(world.live()).toHaveLength(2);
    expect(report.done).toBe(4);
    expect(report.skipped).toBe(6);
    expect(world.text("/Roadmap")).toContain("#100");
    expect(world.text("/Roadmap")).toContain("- Queue orders #101");
    expect(world.text("/Roadmap")).not.toContain("<!--");
  });

  test("unticked rows are not touched", async () => {
    const world = worldWith();
    const client = world.connect("ann");
    const { plan, loaded } = await preview(world, client);
    const first = plan.operations.find((row) => row.subject.title === "Checkout never blocks");
    const fewer = tick(plan, [first?.id ?? ""], false);
    const report = await apply(world, client, fewer, loaded);
    expect(report.rows.size).toBe(4);
    expect(world.live().map(({ item }) => item.title)).toEqual(["Support answers within an hour", "Shared inbox"]);
  });

  test("loading and planning write nothing", async () => {
    const world = worldWith();
    await load(world, world.connect("ann"));
    await preview(world, world.connect("ann"), eager);
    expect(world.writes).toBe(0);
    expect(world.pages.get(pagePath("/Roadmap"))?.text).toBe(roadmap);
  });
});
