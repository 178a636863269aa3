/**
 * What stands in other people's wikis and boards from the first apply on, byte for byte, on one small page: keys, mentions, pointers,
 * claims and the trailer of commits. Hashes are made here by the platform, from the published rule.
 */
import { createHash } from "node:crypto";
import { pagePath, workItemId } from "../../src/domain/ids";
import { runOfCommit } from "../../src/usecases/runCommits";
import { sync } from "./appliers";
import { World } from "./world";

const short = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex").slice(0, 8);
const key = (page: string, trail: readonly string[], title: string): string =>
  short(`${page}\n${trail.join("\u001f")}\n${title}`);
const blob = (text: string): string =>
  createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`, "utf8")
    .digest("hex");

const roadmap = [
  "# Roadmap",
  "",
  "## Checkout never blocks.",
  "Because it costs customers.",
  "",
  "- [ ] Queue orders",
  "- Queue  orders",
  "",
].join("\r\n");
const table = "# Platform roadmap\n\n| Outcome | Owner |\n|---|---|\n|Support answers within an hour|Ann Lee|\n";

/** One sync of the page; `atCreates` collects the page's text each time an item is about to be created. */
async function synced(atCreates: string[] = []): Promise<{ world: World; run: string }> {
  const world: World = new World({
    turn: async ({ name }) => {
      if (name === "createItem") atCreates.push(world.text("/Roadmap"));
    },
  });
  world.setPage("/Roadmap", roadmap);
  world.setPage("/Table", table);
  const { report } = await sync(world, world.connect("ann"));
  expect(report.failed + report.stale + report.unknown).toBe(0);
  return { world, run: report.run };
}

const comments = (world: World): readonly string[] =>
  world.live().map(({ wikiPages }) => wikiPages.map(({ comment }) => comment ?? "").join());

test("mentions: at the end of a bullet, between blanks in a cell, on a line of its own below a heading", async () => {
  const { world } = await synced();
  expect(world.text("/Roadmap")).toBe(
    [
      "# Roadmap",
      "",
      "## Checkout never blocks.",
      "#100",
      "",
      "Because it costs customers.",
      "",
      "- [ ] Queue orders #101",
      "- Queue  orders #102",
      "",
    ].join("\r\n"),
  );
  expect(world.text("/Table")).toBe(table.replace("an hour|", "an hour #103 |"));
});

test("keys: page, headings above and title, without case, doubled blanks, marks and closing punctuation; equal lines are counted", async () => {
  const { world } = await synced();
  const keys = comments(world).map((comment) => / k=(\S+) /.exec(comment)?.[1]);
  const outcome = "checkout never blocks";
  expect(keys[0]).toBe(key("/Roadmap", ["roadmap"], outcome));
  expect(keys[1]).toBe(key("/Roadmap", ["roadmap", outcome], "queue orders"));
  expect(keys[2]).toBe(key("/Roadmap", ["roadmap", outcome], "queue orders\n#2"));
  expect(keys[3]).toBe(key("/Table", ["platform roadmap"], "support answers within an hour"));
});

test("the pointer at birth: words first, then key, the blob of the claimed page, revision 1, a digest per fact, the run", async () => {
  const texts: string[] = [];
  const { world, run } = await synced(texts);
  expect(comments(world)[1]).toBe(
    `Throughline: agreed with "Queue orders" · v1 k=${key("/Roadmap", ["roadmap", "checkout never blocks"], "queue orders")} b=${blob(texts[0] ?? "")} r=1 d=t${short("title\nQueue orders")} run=${run}`,
  );
});

test("the pointer after an update: the revision it is written with", async () => {
  const { world } = await synced();
  world.setPage("/Roadmap", world.text("/Roadmap").replace("- [ ] Queue orders", "- [ ] Queue all orders"));
  const text = world.text("/Roadmap");
  await sync(world, world.connect("ann"));
  const { item, wikiPages } = world.live()[1] ?? {};
  expect([item?.title, item?.rev]).toEqual(["Queue all orders", 2]);
  expect(wikiPages?.[0]?.comment).toContain(` b=${blob(text)} r=2 d=t${short("title\nQueue all orders")} `);
});

test("the claim: one comment at the end after a blank line, in the page's line ending, gone byte for byte with the commit", async () => {
  const texts: string[] = [];
  const { world, run } = await synced(texts);
  const keys = comments(world).map((comment) => / k=(\S+) /.exec(comment)?.[1]);
  expect(texts[0]?.slice(0, roadmap.length)).toBe(roadmap);
  expect(texts[0]?.slice(roadmap.length)).toMatch(
    new RegExp(
      `^\\r\\n\\r\\n<!-- throughline claim: who="Ann Lee" until=2026-11-20T09:0\\d:\\d\\d\\.\\d{3}Z run=${run} keys=${keys.slice(0, 3).join(",")} -->$`,
    ),
  );
  expect(world.text("/Roadmap")).not.toContain("<!--");
  expect(world.text("/Roadmap").endsWith("- Queue  orders #102\r\n")).toBe(true);
});

test("commits: a sentence and the trailer, by which our own are told from people's", async () => {
  const { world, run } = await synced();
  expect(world.commits.map(({ message }) => message)).toEqual([
    "Updated /Roadmap",
    "Updated /Table",
    `Claim 3 lines of Roadmap to create work items\n\nSync-Run: ${run}`,
    `Claim 1 line of Table to create work items\n\nSync-Run: ${run}`,
    `Roadmap: link 3 lines to work items\n\nSync-Run: ${run}`,
    `Table: link 1 line to work items\n\nSync-Run: ${run}`,
  ]);
  const commit = { commit: "", author: "Ann Lee", date: world.time() };
  const ours = world.commits.map(({ message }) => runOfCommit({ ...commit, comment: message }));
  expect(ours).toEqual([null, null, run, run, run, run]);
  expect(runOfCommit({ ...commit, comment: `They wrote Sync-Run: ${run} here` })).toBeNull();
});

test("an existing mention is never moved, wherever it stands", async () => {
  const world = new World();
  const first = world.addItem({ title: "Checkout never blocks" });
  const second = world.addItem({ title: "Queue orders", type: "Feature", parent: workItemId(first.id) });
  const text = `# Roadmap\n\n## Checkout never blocks\nEpic: #${first.id}\n\n- Queue orders (#${second.id})\n`;
  world.setPage("/Roadmap", text);
  await sync(world, world.connect("ann"));
  expect(world.pages.get(pagePath("/Roadmap"))?.text).toBe(text);
  expect(comments(world).map((comment) => comment.includes("Throughline: agreed with"))).toEqual([true, true]);
});
