/**
 * Plans of three rows, interrupted by every fault at every request: nothing is doubled or lost, and
 * the next rounds finish the work.
 */
import { workItemId } from "../../src/domain/ids";
import { apply, preview, sync } from "./appliers";
import { Crash, World } from "./world";
import type { Fault, WorldOptions } from "./world";
import { FailureError } from "../../src/ports/failure";

const page = "# Roadmap\n\nOpening words.\n\n## Checkout never blocks\n\nBecause it costs.\n\n- Queue orders\n";

/** Brings a world to where a plan of three rows is due. */
type Story = (world: World) => Promise<void>;

async function inStep(world: World): Promise<void> {
  world.setPage("/Roadmap", page);
  await sync(world, world.connect("before"));
}

const edit = (world: World, from: string, to: string): void =>
  world.setPage("/Roadmap", world.text("/Roadmap").replace(from, to));

const stories: readonly (readonly [what: string, kinds: readonly string[], story: Story])[] = [
  [
    "a new deliverable, its number, and a title of the wiki",
    ["create-work-item", "edit-page", "update-work-item"],
    async (world) => {
      await inStep(world);
      edit(world, "Queue orders", "Queue all orders");
      world.setPage("/Roadmap", `${world.text("/Roadmap")}- Retry payments\n`);
    },
  ],
  [
    "a title of the board on the page, the base after it, and a title of the wiki",
    ["update-work-item", "edit-page", "advance-base"],
    async (world) => {
      await inStep(world);
      edit(world, "## Checkout never blocks", "## Checkout never waits");
      world.editItem(workItemId(101), { title: "Queue every order" });
    },
  ],
  [
    "links to a page that moved",
    ["link", "link", "link"],
    async (world) => {
      world.setPage("/Roadmap", `${page}- Retry payments\n`);
      await sync(world, world.connect("before"));
      world.movePage("/Roadmap", "/Roadmap 2027");
    },
  ],
  [
    "items linked by hand",
    ["link", "link", "link"],
    async (world) => {
      const { id } = world.addItem({ title: "Checkout never blocks", type: "Epic" });
      world.addItem({ title: "Queue orders", type: "Feature", parent: id });
      world.addItem({ title: "Retry payments", type: "Feature", parent: id });
      const linked = page.replace("blocks\n\nBecause it costs.\n", "blocks\n#100\n").replace("orders", "orders #101");
      world.setPage("/Roadmap", `${linked}- Retry payments #102\n`);
    },
  ],
  [
    "items linked by hand, one of which has no parent yet",
    ["link", "link", "link"],
    (world) => {
      world.addItem({ title: "Checkout never blocks", type: "Epic" });
      world.addItem({ title: "Queue orders", type: "Feature" });
      const linked = page.replace("blocks\n\nBecause it costs.\n", "blocks\n#100\n").replace("orders", "orders #101");
      world.setPage("/Roadmap", linked);
      return Promise.resolve();
    },
  ],
  [
    "a new outcome, its number, and the parent of a deliverable somebody linked by hand",
    ["create-work-item", "edit-page", "link", "link"],
    (world) => {
      world.addItem({ title: "Queue orders", type: "Feature" });
      world.setPage("/Roadmap", page.replace("orders", "orders #100"));
      return Promise.resolve();
    },
  ],
];

const faults: readonly Fault[] = ["throttled", "lost-before", "lost-after", "crash-before", "crash-after"];

async function worldOf(story: Story, options: WorldOptions = {}): Promise<World> {
  const world = new World(options);
  await story(world);
  return world;
}

/** What a world says in the end, whoever wrote it in how many steps. */
const said = (world: World): unknown => [
  [...world.pages].map(([path, { text }]) => [path, text]),
  world.live().map(({ item, wikiPages }) => [item.id, item.title, item.parent, wikiPages.map(({ page }) => page)]),
];

async function interrupted(story: Story, fault: Fault, step: number): Promise<{ world: World; reached: boolean }> {
  let [armed, count, reached] = [false, 0, false];
  const world = await worldOf(story, {
    faultOf: ({ client }) => {
      if (!armed || client !== "ann") return null;
      count += 1;
      if (count !== step) return null;
      reached = true;
      return fault;
    },
  });
  const ann = world.connect("ann");
  const { plan, loaded } = await preview(world, ann);
  armed = true;
  try {
    await apply(world, ann, plan, loaded);
  } catch (error) {
    if (!(error instanceof Crash || error instanceof FailureError)) throw error;
  }
  return { world, reached };
}

/** Wherever the fault strikes, the next rounds come to where an apply without it comes. */
async function endsAlike(story: Story, fault: Fault): Promise<void> {
  const smooth = await worldOf(story);
  await sync(smooth, smooth.connect("ann"));
  for (let step = 1; ; step += 1) {
    const { world, reached } = await interrupted(story, fault, step);
    if (!reached) {
      expect(step).toBeGreaterThan(5);
      return;
    }
    world.advance(10 * 60_000);
    for (let round = 0; round < 3; round += 1) await sync(world, world.connect("ben"));
    expect([step, said(world)]).toEqual([step, said(smooth)]);
    expect([step, (await preview(world, world.connect("cleo"))).plan.operations]).toEqual([step, []]);
  }
}

describe.each(stories)("%s", (_what, kinds, story) => {
  test("is a plan of these rows", async () => {
    const world = await worldOf(story);
    const { plan } = await preview(world, world.connect("ann"));
    expect(
      plan.operations
        .filter(({ ticked }) => ticked)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual([...kinds].sort());
  });

  test.each(faults)("%s at every request: the same end as without it", (fault) => endsAlike(story, fault));
});
