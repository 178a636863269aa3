/** The engine against the local service over the official client: the whole path, and what it costs, request by request. */
import { runId } from "../../src/domain/ids";
import { pagePath, workItemId } from "../../src/domain/ids";
import type { Plan } from "../../src/sync/operation";
import { readPointer } from "../../src/sync/pointer";
import type { PlanChoices } from "../../src/sync/request";
import type { ApplyReport } from "../../src/usecases/applyPlan";
import { applyPlan } from "../../src/usecases/applyPlan";
import type { Loaded } from "../../src/usecases/loadPortfolio";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { previewSync } from "../../src/usecases/previewSync";
import type { LocalWorld } from "../contract/localWorld";
import { localWorld } from "../contract/localWorld";
import { eager } from "./appliers";

const roadmap = [
  "# Roadmap",
  "",
  "## Checkout never blocks",
  "",
  'Because *every* second counts & a "queue" is < nothing.',
  "",
  "- Queue orders",
  "- [ ] Retry payments",
  "",
  "## Support answers within an hour",
  "",
  "- Shared inbox",
  "",
].join("\r\n");

describe.each(["agile", "scrum", "cmmi", "basic"] as const)("%s", (process) => {
  let world: LocalWorld;
  beforeEach(async () => {
    world = await localWorld({ process });
  });
  afterEach(() => world.close());

  const options = { roots: [], settingsPage: null };

  async function load(): Promise<Loaded> {
    const { wikiStore, workItemStore } = world.connection;
    const [wiki] = await wikiStore.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    return loadPortfolio({ wikiStore, workItemStore, org: world.orgUrl }, wiki, options);
  }

  async function putPage(text: string): Promise<void> {
    const { wikiStore, writer } = world.connection;
    const [wiki] = await wikiStore.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    const page = await wikiStore.page(wiki, pagePath("/Roadmap"));
    await writer.putPage(wiki, {
      path: pagePath("/Roadmap"),
      text,
      ifMatch: page?.blob ?? null,
      message: "A person writes",
    });
  }

  const textNow = async (): Promise<string> => {
    const [wiki] = await world.connection.wikiStore.wikis();
    return wiki === undefined ? "" : ((await world.connection.wikiStore.page(wiki, pagePath("/Roadmap")))?.text ?? "");
  };

  let runs = 0;
  async function sync(
    choices: Partial<PlanChoices> = eager,
  ): Promise<{ plan: Plan; report: ApplyReport; sent: readonly string[] }> {
    const loaded = await load();
    const plan = previewSync(loaded, choices);
    const before = world.sent.length;
    const { wikiStore, workItemStore, writer, clock, who } = world.connection;
    const run = runId((++runs).toString(16).padStart(8, "0"));
    const report = await applyPlan(
      plan,
      {
        wikiStore,
        workItemStore,
        writer,
        clock,
        wiki: loaded.snapshot.wiki,
        who,
        run,
        options,
        strategy: loaded.portfolio.strategy,
      },
      () => undefined,
    );
    return { plan, report, sent: world.sent.slice(before).map(({ method, path }) => `${method} ${path}`) };
  }

  test("from a page to linked work, what it causes is what it does, and the second plan is empty", async () => {
    await putPage(roadmap);
    const { plan, report, sent } = await sync();
    expect([...report.rows.values()].filter(({ outcome }) => outcome !== "done")).toEqual([]);
    const outcomes = process === "basic" ? "Epic" : "Epic";
    const deliverables = process === "basic" ? "Issue" : "Feature";
    const { items } = await world.connection.workItemStore.itemsOfTypes([outcomes, deliverables]);
    expect(items.map(({ title, type, parent, rev }) => [title, type, parent, rev])).toEqual([
      ["Checkout never blocks", outcomes, null, 1],
      ["Queue orders", deliverables, items[0]?.id, 1],
      ["Retry payments", deliverables, items[0]?.id, 1],
      ["Support answers within an hour", outcomes, null, 1],
      ["Shared inbox", deliverables, items[3]?.id, 1],
    ]);
    const ids = items.map(({ id }) => id);
    expect(await textNow()).toBe(
      roadmap
        .replace("never blocks\r\n", `never blocks\r\n#${ids[0]}\r\n`)
        .replace("Queue orders", `Queue orders #${ids[1]}`)
        .replace("Retry payments", `Retry payments #${ids[2]}`)
        .replace("an hour\r\n", `an hour\r\n#${ids[3]}\r\n`)
        .replace("Shared inbox", `Shared inbox #${ids[4]}`),
    );
    expect(sent).toHaveLength(plan.causes.reads + plan.causes.writes);
    const again = await sync();
    expect([again.plan.operations, again.plan.conflicts]).toEqual([[], []]);
    expect(again.sent).toEqual([]);
  });

  test("a title on each side: one revision, one commit and one for the base, as the plan says", async () => {
    await putPage(roadmap);
    await sync();
    await putPage((await textNow()).replace("Queue orders", "Queue every order"));
    const { items } = await world.connection.workItemStore.itemsOfTypes(process === "basic" ? ["Epic"] : ["Epic"]);
    const epic = items[0];
    if (epic === undefined) throw new Error("no epic");
    await world.connection.writer.updateItem({
      id: epic.id,
      rev: epic.rev,
      fields: { title: "Checkout never stops" },
      wikiLink: null,
      removeWikiLink: null,
      validateOnly: false,
    });
    const { plan, report, sent } = await sync();
    expect(plan.operations.map(({ kind }) => kind).sort()).toEqual(["advance-base", "edit-page", "update-work-item"]);
    expect([...report.rows.values()].filter(({ outcome }) => outcome !== "done")).toEqual([]);
    expect(plan.causes).toMatchObject({ writes: 3, commits: 1, revisions: 2 });
    expect(sent).toHaveLength(plan.causes.reads + plan.causes.writes);
    expect(await textNow()).toContain("## Checkout never stops\r\n");
    const after = await world.connection.workItemStore.itemsById([workItemId(epic.id + 1), epic.id]);
    expect(after.items.map(({ title, rev }) => [title, rev]).sort()).toEqual([
      ["Checkout never stops", 3],
      ["Queue every order", 2],
    ]);
    const links = await world.connection.workItemStore.links([epic.id]);
    expect(readPointer(links.get(epic.id)?.wikiPages[0]?.comment ?? "")).toMatchObject({
      title: "Checkout never stops",
      rev: 3,
    });
    const again = await sync();
    expect([again.plan.operations, again.plan.conflicts, again.sent]).toEqual([[], [], []]);
  });
});
