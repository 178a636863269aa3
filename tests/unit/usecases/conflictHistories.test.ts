/** Who changed what both sides disagree about: asked only where there is a conflict, and as little as it takes. */
import { workItemId } from "../../../src/domain/ids";
import { conflictHistories } from "../../../src/usecases/conflictHistories";
import { noEvidence, previewSync } from "../../../src/usecases/previewSync";
import { previewWithEvidence } from "../../../src/usecases/previewWithEvidence";
import { load, sync } from "../../simulation/appliers";
import type { Client } from "../../simulation/appliers";
import { World, people } from "../../simulation/world";

const [, ben] = people;
const page = (title: string, description = "Because we lose orders.", more = ""): string =>
  `# Roadmap\n\n## ${title}\n#100\n\n${description}\n\n- Queue orders #101\n${more}`;

/** One outcome in step with #100; an hour passes between all that follows. */
async function inStep(): Promise<{ world: World; client: Client }> {
  const world = new World();
  world.setPage("/Roadmap", page("Checkout").replace(/[ \n]#10[01]/g, ""));
  const client = world.connect("ann");
  await sync(world, client);
  expect(world.text("/Roadmap")).toBe(page("Checkout"));
  world.advance(3_600_000);
  return { world, client };
}

async function conflictsOf(world: World, client: Client) {
  const loaded = await load(world, client);
  const before = world.log.length;
  const { plan } = await previewWithEvidence(loaded, client, (evidence) => previewSync(loaded, {}, evidence));
  const asked = world.log.slice(before).map(({ name }) => name);
  return { conflicts: plan.conflicts, asked };
}

const boardSays = (world: World, title: string): void => {
  world.editItem(workItemId(100), { title }, ben);
  world.advance(3_600_000);
};
const wikiSays = (world: World, text: string, by: string): void => {
  world.setPage("/Roadmap", text, by);
  world.advance(3_600_000);
};

test("no conflict, no request", async () => {
  const { world, client } = await inStep();
  expect((await conflictsOf(world, client)).asked).toEqual([]);
});

test("both authors and dates, and what was agreed: one request for the item, one for the commits of the page", async () => {
  const { world, client } = await inStep();
  boardSays(world, "Till");
  const changed = world.time();
  wikiSays(world, page("Pay"), "Cleo");
  const { conflicts, asked } = await conflictsOf(world, client);
  expect(conflicts).toMatchObject([
    {
      fact: "title",
      base: "Checkout",
      wiki: { value: "Pay", who: "Cleo", when: changed },
      board: { value: "Till", who: "Ben Day" },
    },
  ]);
  expect([...asked].sort()).toEqual(["commits", "revisions"]);
});

test("of several people who edited the page, the one who changed this line; our own commits are nobody's change", async () => {
  const { world, client } = await inStep();
  boardSays(world, "Till");
  wikiSays(world, page("Checkout", "Because we lose orders.", "\n## Notes\n\nFirst.\n"), "Dora");
  wikiSays(world, page("Pay", "Because we lose orders.", "\n## Notes\n\nFirst.\n"), "Cleo");
  wikiSays(world, page("Pay", "Because we lose orders.", "\n## Notes\n\nSecond.\n"), "Emil");
  const { conflicts, asked } = await conflictsOf(world, client);
  expect(conflicts[0]?.wiki.who).toBe("Cleo");
  // Emil's and Cleo's commits are looked into, Dora's is not: a commit says what changed, its text before says what stood there.
  expect([...asked].sort()).toEqual(["blob", "blob", "changes", "changes", "commits", "revisions"]);
});

test("of several changes on the board, the one that gave the fact its value", async () => {
  const { world, client } = await inStep();
  boardSays(world, "Till");
  const changed = world.item(100).changedDate;
  world.editItem(workItemId(100), { state: "Active", category: "in-progress" }, people[0]);
  wikiSays(world, page("Pay"), "Cleo");
  const { conflicts } = await conflictsOf(world, client);
  expect(conflicts[0]?.board).toEqual({ value: "Till", who: "Ben Day", when: changed });
});

test("the old value of a description comes from the item's revision, since the pointer only has its digest", async () => {
  const { world, client } = await inStep();
  const item = world.item(100);
  const text = item.description?.text ?? "";
  world.editItem(
    workItemId(100),
    { description: { format: item.description?.format ?? "html", text: text.replace("lose orders", "lose money") } },
    ben,
  );
  wikiSays(world, page("Checkout", "Because customers leave."), "Cleo");
  const { conflicts } = await conflictsOf(world, client);
  expect(conflicts).toMatchObject([
    {
      fact: "description",
      base: "Because we lose orders.",
      wiki: { value: "Because customers leave.", who: "Cleo" },
      board: { who: "Ben Day" },
    },
  ]);
});

test("without history the wiki's author is not known and not guessed; the board's and the agreed title still are", async () => {
  const { world, client } = await inStep();
  boardSays(world, "Till");
  wikiSays(world, page("Pay"), "Cleo");
  const loaded = await load(world, client);
  const sources = { ...client, wikiStore: { ...client.wikiStore, history: null } };
  const { plan } = await previewWithEvidence(loaded, sources, (evidence) => previewSync(loaded, {}, evidence));
  expect(plan.conflicts).toMatchObject([
    { base: "Checkout", wiki: { value: "Pay", who: null, when: null }, board: { who: "Ben Day" } },
  ]);
});

test("a history that was rewritten says nothing: a value counts as agreed only where its digest is the pointer's", async () => {
  const { world, client } = await inStep();
  boardSays(world, "Till");
  wikiSays(world, page("Pay"), "Cleo");
  const loaded = await load(world, client);
  const plan = previewSync(loaded);
  const rewritten = {
    wikiStore: {
      ...client.wikiStore,
      history:
        client.wikiStore.history === null ? null : { ...client.wikiStore.history, blob: async () => page("Lie") },
    },
    workItemStore: { ...client.workItemStore, history: null },
  };
  const histories = await conflictHistories(loaded, rewritten, plan);
  expect([...histories.values()]).toMatchObject([{ base: null, board: null }]);
  expect(previewSync(loaded, {}, { ...noEvidence, histories }).conflicts).toMatchObject([{ base: "Checkout" }]);
});
