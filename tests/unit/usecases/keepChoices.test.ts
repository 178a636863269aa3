/** What a person had chosen when the sources are read again: kept where it still means the same, asked anew where it does not. */
import type { Plan } from "../../../src/sync/operation";
import { tick } from "../../../src/sync/makePlan";
import { keepChoices } from "../../../src/usecases/keepChoices";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import { previewSync } from "../../../src/usecases/previewSync";
import { load, sync } from "../../simulation/appliers";
import type { Client } from "../../simulation/appliers";
import { World } from "../../simulation/world";

const page = `# Roadmap

## Orders are seen at once

- Read from the new store

## Teams deploy daily

- Canary releases
`;

let world: World;
let ann: Client;
beforeEach(() => {
  world = new World();
  world.setPage("/Roadmap", page);
  ann = world.connect("ann");
});

const none = new Map<string, never>();
const creates = ({ operations }: Plan) => operations.filter(({ kind }) => kind === "create-work-item");
const ticksByTitle = (plan: Plan) => Object.fromEntries(creates(plan).map((row) => [row.subject.title, row.ticked]));
const tickTitle = (plan: Plan, ...titles: readonly string[]): Plan =>
  tick(
    plan,
    creates(plan).flatMap(({ id, subject }) => (titles.includes(subject.title) ? [id] : [])),
    true,
  );

async function readAgain(before: Plan): Promise<{ readonly loaded: Loaded; readonly plan: Plan }> {
  const loaded = await load(world, ann);
  return { loaded, plan: keepChoices({ plan: before, resolutions: none }, loaded, previewSync(loaded)).plan };
}

test("ticks stay when nothing changed, and the plan is the very plan a person had", async () => {
  const chosen = tickTitle(previewSync(await load(world, ann)), "Orders are seen at once", "Read from the new store");
  expect((await readAgain(chosen)).plan).toEqual(chosen);
});

test("ticks stay when the lines moved down the page", async () => {
  const chosen = tickTitle(previewSync(await load(world, ann)), "Read from the new store");
  world.setPage("/Roadmap", page.replace("# Roadmap", "# Roadmap\n\nTwo more lines of prose.\n\nAnd one."));
  expect(ticksByTitle((await readAgain(chosen)).plan)).toEqual(ticksByTitle(chosen));
});

test("a plan nobody chose anything in is the fresh one", async () => {
  const { loaded, plan } = await readAgain(previewSync(await load(world, ann)));
  expect(plan).toEqual(previewSync(loaded));
});

test("a row that would write something else now is asked anew; the others keep their ticks", async () => {
  const chosen = tickTitle(previewSync(await load(world, ann)), "Orders are seen at once", "Teams deploy daily");
  world.setPage(
    "/Roadmap",
    page.replace("Teams deploy daily", "Teams deploy daily\n\nNobody waits for a release any more."),
  );
  expect(ticksByTitle((await readAgain(chosen)).plan)).toMatchObject({
    "Orders are seen at once": true,
    "Teams deploy daily": false,
  });
});

test("a row that is new takes no tick from anybody", async () => {
  const chosen = tickTitle(previewSync(await load(world, ann)), "Orders are seen at once");
  world.setPage("/Roadmap", `${page}\n## Refunds arrive in a day\n`);
  expect(ticksByTitle((await readAgain(chosen)).plan)).toMatchObject({ "Refunds arrive in a day": false });
});

test("what a person left out stays left out", async () => {
  await sync(world, ann);
  world.setPage("/Roadmap", world.text("/Roadmap").replace("Teams deploy daily", "Teams deploy every day"));
  const plan = previewSync(await load(world, ann));
  const [row, ...others] = plan.operations.filter(({ kind }) => kind === "update-work-item");
  expect([row?.ticked, others]).toEqual([true, []]);
  const left = tick(plan, [row?.id ?? ""], false);
  expect((await readAgain(left)).plan).toEqual(left);
});

describe("an answer to a conflict", () => {
  const titles = (wiki: string, board: string): void => {
    const id = world.live().find(({ item }) => item.title === "Teams deploy daily")?.item.id;
    world.setPage("/Roadmap", world.text("/Roadmap").replace("Teams deploy daily", wiki));
    if (id !== undefined) world.editItem(id, { title: board });
  };

  test("stays while both sides still say what they said, and goes when one says something else", async () => {
    await sync(world, ann);
    titles("Teams deploy twice a day", "Teams deploy hourly");
    const loaded = await load(world, ann);
    const [conflict] = previewSync(loaded).conflicts;
    if (conflict === undefined) throw new Error("no conflict");
    const resolutions = new Map([
      [`${String(conflict.subject.key)}/${conflict.fact}`, { choice: "keep-wiki" as const, conflict }],
    ]);
    const before = { plan: previewSync(loaded, { resolutions }), resolutions };
    expect(before.plan.conflicts).toEqual([]);
    const again = await load(world, ann);
    expect(keepChoices(before, again, previewSync(again))).toEqual(before);

    world.setPage("/Roadmap", world.text("/Roadmap").replace("twice a day", "all day"));
    const changed = await load(world, ann);
    const kept = keepChoices(before, changed, previewSync(changed));
    expect([kept.resolutions.size, kept.plan.conflicts.length]).toEqual([0, 1]);
  });
});
