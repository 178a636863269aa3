/**
 * What every screen asks the service for, exactly, at a size as published limits make interesting: through the hub's own adapter over
 * azure-devops-extension-api, counted by the local host as the requests come (a browser adds a preflight for each address it has not
 * asked within the hour). Cold, warm, after one in a hundred changed, with and without `vso.code`. The terms stand in `terms.ts`.
 *
 * Beside the counts recommended for a client that caches (19 cold and 3 warm over git, 217 cold page by page): 10 more are the
 * relations of linked items and the pages' links, in which the base of the merge stands; 1 is the list of wikis; the roll-up takes
 * 3 queries instead of 4. Warm, everything but what the process is called is asked again, because nothing is stored and no plan is
 * made from a cache.
 */
import type { SyncPlanner } from "../../../src/ports/syncPlanner";
import type { FormItem } from "../../../src/ports/workItemForm";
import type { ExtensionWorld } from "../../../src/adapters/extension/connect";
import { workItemId } from "../../../src/domain/ids";
import { linesOf } from "../../../src/domain/joinPortfolio";
import type { Acts } from "../../../src/ui/hub/acts";
import type { OpenHub } from "../../../src/ui/hub/openHub";
import { openHub } from "../../../src/ui/hub/openHub";
import type { Session } from "../../../src/ui/hub/hubState";
import { createSightActs } from "../../../src/ui/lineOfSight/sightActs";
import { reduceSight, startSight } from "../../../src/ui/lineOfSight/sightState";
import { createStore } from "../../../src/ui/hub/store";
import { showWidget } from "../../../src/ui/widget/showWidget";
import { loadSight, withItemsOfLines } from "../../../src/usecases/loadSight";
import { previewSync } from "../../../src/usecases/previewSync";
import { inThisThread } from "../../../src/usecases/readInThisThread";
import type { DepartmentAtSize } from "./departmentAtSize";
import { departmentAtSize } from "./departmentAtSize";
import type { Reach, Term } from "./terms";
import { boardOfScreen, boardThen, sumOf } from "./terms";

const page = { orgUrl: "", token: "", project: undefined as { id: string; name: string } | undefined };
jest.mock("azure-devops-extension-sdk", () => ({
  init: () => Promise.resolve(),
  ready: () => Promise.resolve(),
  notifyLoadSucceeded: () => Promise.resolve(),
  getUser: () => ({ id: "7", displayName: "Ana" }),
  getExtensionContext: () => ({ publisherId: "throughline", extensionId: "throughline" }),
  getPageContext: () => ({ globalization: { culture: "en-US" } }),
  getAccessToken: () => Promise.resolve(page.token),
  getService: (id: string) =>
    Promise.resolve(
      {
        "ms.vss-features.location-service": {
          getResourceAreaLocation: () => Promise.resolve(`${page.orgUrl}/`),
        },
        "ms.vss-tfs-web.tfs-page-data-service": { getProject: () => Promise.resolve(page.project) },
        "ms.vss-features.host-navigation-service": {
          getQueryParams: () => Promise.resolve({}),
          getHash: () => Promise.resolve(""),
          setHash: () => undefined,
          onHashChanged: () => undefined,
        },
      }[id],
    ),
}));
/** There is no document to draw in, and none to say which language it is in. */
jest.mock("react-dom", () => ({ flushSync: (draw: () => void) => draw() }));
jest.mock("../../../src/ui/text/locale", () => ({
  ...jest.requireActual<object>("../../../src/ui/text/locale"),
  speak: () => undefined,
}));

/** In a browser a worker makes the first plan. */
const inThisFrame: SyncPlanner = { plan: (loaded) => Promise.resolve(previewSync(loaded)) };

let world: DepartmentAtSize;
beforeAll(async () => {
  Object.assign(globalThis, { self: globalThis });
  world = await departmentAtSize();
  page.orgUrl = world.orgUrl;
  page.project = { id: world.projectId, name: "Demo" };
});
afterAll(() => world.close());

const scopes: Readonly<Record<Reach, readonly string[]>> = {
  history: ["vso.wiki_write", "vso.work_write", "vso.code"],
  "no history": ["vso.wiki_write", "vso.work_write"],
};

async function counted(work: () => Promise<unknown>): Promise<number> {
  const before = world.wire.length;
  await work();
  return world.wire.length - before;
}

/** Another frame of the page around us: nothing is known in it. */
async function frame(reach: Reach): Promise<ExtensionWorld> {
  page.token = world.token(scopes[reach]);
  const { connect } = await import("../../../src/adapters/extension/connect");
  return connect();
}

const readySession = (hub: OpenHub): Extract<Session, { kind: "ready" }> => {
  const { session } = hub.store.getState();
  if (session.kind !== "ready") throw new Error(`the hub is ${session.kind}`);
  return session;
};

/** The strategy is drawn, and its plan made. */
const planned = (hub: OpenHub): Promise<void> =>
  new Promise((done, failed) => {
    const look = (): void => {
      const { session, sync } = hub.store.getState();
      if (session.kind === "failed") failed(new Error(session.failure.message));
      if (session.kind === "ready" && sync !== null) done();
    };
    hub.store.subscribe(look);
    look();
  });

describe.each(["history", "no history"] as const)("with %s", (reach) => {
  const load: readonly Term[] = ["wikis", "pages", "signInLookedAt", ...boardOfScreen];
  /** Read again in the same frame: what the process is called is known, and that git says no. */
  const again = sumOf(["pages", ...boardOfScreen], reach) - sumOf(["process"], reach) - (reach === "history" ? 0 : 1);
  let hub: OpenHub<ExtensionWorld & { reader: typeof inThisThread; planner: SyncPlanner }>;
  let acts: Acts;

  test("opening the hub: found, strategy, roadmap and coverage are drawn from one load, and the plan asks nothing", async () => {
    const opened = await counted(async () => {
      hub = openHub({ ...(await frame(reach)), reader: inThisThread, planner: inThisFrame });
      await planned(hub);
    });
    acts = hub.acts;
    expect(opened).toBe(sumOf(load, reach));
  });

  test("warm, and after one in a hundred changed: the same, but for what cannot change while a screen is open", async () => {
    expect(await counted(() => acts.reload())).toBe(again);
    world.change();
    expect(await counted(() => acts.reload())).toBe(again);
  });

  test.each<readonly [string, readonly Term[], (acts: Acts) => Promise<unknown>]>([
    ["Roadmap by iteration", ["iterations"], (its) => its.iterations()],
    ["Roadmap by iteration again", [], (its) => its.iterations()],
    ["Strategy: the measures of a stream", ["trends"], (its) => its.trends()],
    ["Coverage: who touched what a sync wrote last, where nothing is old", [], (its) => its.lastTouched()],
    ["Sync: what would be refused, asked for each shape of what is new", ["shapes"], (its) => its.rehearse()],
    ["Sync: the same again", [], (its) => its.rehearse()],
    ["Sync: who is in conflict, where nobody is", [], (its) => its.explainConflicts()],
    ["Sync: the last apply", ["commits"], (its) => its.lastRun()],
    ["Review, the first one", ["iterations"], (its) => its.review(null)],
    ["Review: the report", ["trends", "commits"], (its) => its.report("markdown")],
    ["Review: contribution", ["commits"], (its) => its.engagement(its.today())],
    ["Review: debt", [], (its) => its.debt()],
    ["Link: a search by words", ["query", "item"], (its) => its.search("Outcome 7", ["Epic"])],
    ["Turning it off", ["commits"], (its) => its.proposeUninstall()],
  ])("%s", async (_screen, formula, act) => {
    expect(await counted(() => act(acts))).toBe(sumOf(formula, reach));
  });

  test("Strategy: the history of a line, both sides", async () => {
    const [line] = linesOf(readySession(hub).loaded.portfolio);
    const item = line?.primary?.item ?? null;
    if (line === undefined || item === null) throw new Error("no line with work");
    const asked = await counted(() => Promise.all([acts.pageHistory(line.facts.place.page), acts.itemHistory(item)]));
    expect(asked).toBe(sumOf(["commits", "itemHistory"], reach));
  });

  test("Review: compared with a day, both halves once more as of then, where the wiki's history can be read", async () => {
    const day = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
    const then: readonly Term[] = reach === "history" ? ["commits", "pages", ...boardThen] : [];
    expect(await counted(() => acts.review(day))).toBe(sumOf(["iterations", ...then], reach));
  });

  test("the widget: the list of wikis and one load; other settings ask nothing", async () => {
    const opened = frame(reach);
    const show = showWidget(
      () => undefined,
      opened.then((its) => ({ ...its, culture: "en-US" })),
    );
    const settings = { name: "Coverage", size: { columns: 2, rows: 2 }, data: null };
    expect(await counted(() => show(settings))).toBe(sumOf(load, reach));
    expect(await counted(() => show({ ...settings, data: JSON.stringify({ shown: "metric" }) }))).toBe(0);
  });

  const feature = workItemId(2);
  const sight: readonly Term[] = ["wikis", "pages", "signInLookedAt", "process", "time", "item", "item", "item"];

  test("the form of a Feature: the wiki, the Feature, the Epic above it, and the relations of both; linking asks for the work of the outcome", async () => {
    const store = createStore(startSight, reduceSight);
    const item: FormItem = {
      id: feature,
      type: "Feature",
      isDirty: false,
      isReadOnly: false,
      parent: null,
      wikiPages: [],
    };
    const form = {
      current: () => Promise.resolve(item),
      addWikiLink: () => Promise.resolve(),
      removeWikiLink: () => Promise.resolve(),
      refresh: () => Promise.resolve(),
      onChange: () => undefined,
      fit: () => undefined,
    };
    const its = createSightActs(store, { ...(await frame(reach)), form });
    expect(await counted(() => its.load())).toBe(sumOf(sight, reach));
    const state = store.getState();
    if (state.kind !== "ready") throw new Error(state.kind);
    const line = state.loaded.portfolio.outcomes[1]?.deliverables[0];
    if (line === undefined) throw new Error("no line");
    its.pick(null);
    // The items of its outcome's lines, and their relations.
    expect(await counted(() => its.choose(line.key))).toBe(sumOf(["item", "item"], reach));
  });

  test("the menu action on three Features: as the form, whatever their number; linking asks for the work of the outcome", async () => {
    const its = await frame(reach);
    const selected = [2, 13, 24].map(workItemId);
    const [wiki] = await its.wikiStore.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    let loaded = await loadSight(its, wiki, []);
    expect(await counted(async () => (loaded = await loadSight(its, wiki, selected)))).toBe(
      sumOf(["pages", "time", "item", "item", "item"], reach) - (reach === "history" ? 0 : 1),
    );
    const line = loaded.portfolio.outcomes[1];
    if (line === undefined) throw new Error("no line");
    expect(await counted(() => withItemsOfLines(its, loaded, [line.key]))).toBe(sumOf(["item", "item"], reach));
  });
});
