/** A period closed against the local service: counts are right, nothing is doubled, and undo gives the pages back. */
import { pagePath, runId, type RunId, type WorkItemId } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import type { Plan } from "../../src/sync/operation";
import { applyPlan } from "../../src/usecases/applyPlan";
import { type Loaded, loadPortfolio } from "../../src/usecases/loadPortfolio";
import { type ClosingRequest, previewClosing } from "../../src/usecases/previewClosing";
import { previewSync } from "../../src/usecases/previewSync";
import { previewUndo } from "../../src/usecases/previewUndo";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";
import { onlyWiki, pageText, putPage } from "./onlyWiki";

let world: LocalWorld;
let wiki: Wiki;
beforeEach(async () => {
  world = await localWorld();
  wiki = await onlyWiki(world);
});
afterEach(() => world.close());

const options = { roots: [], settingsPage: null };
const read = (): Promise<Loaded> => loadPortfolio(world.connection, wiki, options);

async function apply(plan: Plan, run: RunId): Promise<readonly string[]> {
  const report = await applyPlan(plan, { ...world.connection, wiki, run, options }, () => undefined);
  return [...report.rows.values()].map(({ outcome }) => outcome);
}

const put = (page: string, text: string): Promise<void> => putPage(world.connection, wiki, page, text);
const textOf = (page: string): Promise<string | null> => pageText(world.connection, wiki, page);

async function item(type: "Epic" | "Feature", title: string): Promise<WorkItemId> {
  const made = await world.connection.writer.createItem({
    project: "Demo",
    type,
    fields: { title },
    parent: null,
    wikiLink: null,
    validateOnly: false,
  });
  if (made === null) throw new Error("nothing was created");
  return made.item.id;
}

const q3 = "/Roadmap 2026 Q3";
const q4 = "/Roadmap 2026 Q4";

async function linkedRoadmap(): Promise<string> {
  const [one, two] = [await item("Epic", "Checkout takes one click"), await item("Epic", "Returns are free")];
  const page = await item("Feature", "One page");
  await put(
    q3,
    `# Roadmap 2026 Q3\n\n## Now\n\n### Checkout takes one click\n#${one}\n\n- One page #${page}\n\n### Returns are free\n#${two}\n\n- A label\n\n### Parcels arrive whole\n\n- Boxes\n`,
  );
  await apply(previewSync(await read(), { confirmed: "all" }), runId("0000000a"));
  return (await textOf(q3)) ?? "";
}

async function closing(changes: Partial<ClosingRequest> = {}): Promise<Plan> {
  const loaded = await read();
  const fates = loaded.portfolio.outcomes.map(({ key, facts }): ClosingRequest["fates"][number] =>
    facts.title === "Returns are free" ? { key, fate: "achieved", why: "" } : { key, fate: "carried", why: "late" },
  );
  const request = { page: pagePath(q3), group: null, to: pagePath(q4), day: "2026-09-30", fates, ...changes };
  const preview = previewClosing(loaded, request);
  if ("refused" in preview) throw new Error(preview.refused.join("\n"));
  return preview.plan;
}

const counted = ({ portfolio }: Loaded): readonly (readonly [string, string, number | null])[] =>
  portfolio.outcomes
    .filter(({ facts, shared }) => facts.held === null && !shared)
    .map(({ facts, primary }) => [facts.title, facts.place.page, primary?.id ?? null]);

test("after closing, each carried outcome counts once, on the new page, with its item; the next sync moves the links and then is quiet", async () => {
  await linkedRoadmap();
  expect(await apply(await closing(), runId("0000000b"))).toEqual(["done", "done"]);
  const loaded = await read();
  expect(counted(loaded)).toEqual([
    ["Checkout takes one click", q4, 1],
    ["Parcels arrive whole", q4, null],
  ]);
  const before = loaded.portfolio.board?.items.length;
  await apply(previewSync(loaded, { confirmed: "all" }), runId("0000000c"));
  const after = await read();
  expect(after.portfolio.board?.items.length).toBe(before);
  expect(counted(after)).toEqual(counted(loaded));
  expect(previewSync(after, { confirmed: "all" }).operations.filter(({ ticked }) => ticked)).toEqual([]);
});

test("applied twice, the same plan writes once, and a new one has no rows", async () => {
  await linkedRoadmap();
  const plan = await closing();
  await apply(plan, runId("0000000b"));
  const texts = [await textOf(q3), await textOf(q4)];
  expect(await apply(plan, runId("0000000d"))).toEqual(["done", "done"]);
  expect([await textOf(q3), await textOf(q4)]).toEqual(texts);
  expect((await closing({ fates: [] })).operations).toEqual([]);
});

test("undo gives the old page back byte for byte, and the page that was started counts no more", async () => {
  const text = await linkedRoadmap();
  const before = counted(await read());
  await apply(await closing(), runId("0000000b"));
  const undo = await previewUndo(await read(), world.connection, runId("0000000b"));
  expect(await apply(undo, runId("0000000e"))).toEqual(["done", "done"]);
  expect(await textOf(q3)).toBe(text);
  expect(await textOf(q4)).toContain("<!-- roadmap: ignore all -->\n\n# Roadmap 2026 Q4");
  expect(counted(await read())).toEqual(before);
});

test("undo leaves a started page alone that somebody worked on since, and says so", async () => {
  await linkedRoadmap();
  await apply(await closing(), runId("0000000b"));
  const grown = `${(await textOf(q4)) ?? ""}\n### Mails are short\n\n- Three lines\n`;
  await put(q4, grown);
  const undo = await previewUndo(await read(), world.connection, runId("0000000b"));
  expect(undo.diagnostics.map(({ message }) => message).join(" ")).toContain("somebody worked on the page since");
  await apply(undo, runId("0000000e"));
  expect(await textOf(q4)).toBe(grown);
});

test("a group closed on its page is undone to the same bytes too", async () => {
  const grouped = "# Roadmap\n\n## Q3 2026\n\n- Pay #901\n- Return\n\n## Q4 2026\n\n- Parcels\n";
  await put("/Roadmap", grouped);
  const plan = await closing({ page: pagePath("/Roadmap"), group: "Q3 2026", fates: await fatesBelow() });
  expect(await apply(plan, runId("0000000b"))).toEqual(["done", "done", "done"]);
  const undo = await previewUndo(await read(), world.connection, runId("0000000b"));
  expect(await apply(undo, runId("0000000e"))).toEqual(["done", "done", "done"]);
  expect(await textOf("/Roadmap")).toBe(grouped);
  expect(counted(await read()).map(([title, page]) => [title, page])).toEqual([
    ["Pay", "/Roadmap"],
    ["Return", "/Roadmap"],
    ["Parcels", "/Roadmap"],
  ]);

  async function fatesBelow(): Promise<ClosingRequest["fates"]> {
    const { portfolio } = await read();
    return portfolio.outcomes
      .filter(({ facts }) => facts.horizon?.literal === "Q3 2026")
      .map(({ key }) => ({ key, fate: "carried", why: "late" }));
  }
});
