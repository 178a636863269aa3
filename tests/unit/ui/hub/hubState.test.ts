import { runId } from "../../../../src/domain/ids";
import type { Failure } from "../../../../src/ports/failure";
import type { HubAction, HubState } from "../../../../src/ui/hub/hubState";
import { reduceHub, startState, unconfirmedPages, viewOf } from "../../../../src/ui/hub/hubState";
import { startRoute } from "../../../../src/ui/hub/route";
import { createStore } from "../../../../src/ui/hub/store";
import { department, loadedOf, operation, pathOf, planOf, portfolioOf, strategy, wiki } from "../sample";

const after = (...actions: readonly HubAction[]): HubState => actions.reduce(reduceHub, startState);
const loaded = department();
const plan = planOf([
  operation("a", { kind: "create-work-item", subject: { key: null, title: "A", workItem: null, page: null } }),
  operation("b", { kind: "link", ticked: false, subject: { key: null, title: "B", workItem: null, page: null } }),
]);
const ready: readonly HubAction[] = [
  { type: "loading", wiki, wikis: [wiki] },
  { type: "loaded", wiki, loaded, sync: { plan, resolutions: new Map() } },
];
const unreachable: Failure = {
  kind: "not-reachable",
  message: "No answer.",
  help: "Try again.",
  status: null,
  typeKey: null,
};

describe("the state of the hub", () => {
  test("a wiki that is read for the first time shows its stages", () => {
    const state = after(
      { type: "loading", wiki, wikis: [wiki] },
      { type: "progress", progress: { stage: "pages", done: 3, total: 9 } },
    );
    expect(state.session).toMatchObject({ kind: "loading", wiki });
    expect(state.session.kind === "loading" && state.session.stages.get("pages")).toEqual({
      stage: "pages",
      done: 3,
      total: 9,
    });
  });

  test("reading again keeps what is on the screen", () => {
    const state = after(...ready, { type: "loading", wiki, wikis: [wiki] });
    expect(state.session).toMatchObject({ kind: "ready", loaded, reload: { kind: "running" } });
  });

  test("a failed second read says so and keeps the last good one", () => {
    const state = after(
      ...ready,
      { type: "loading", wiki, wikis: [wiki] },
      { type: "load-failed", failure: unreachable },
    );
    expect(state.session).toMatchObject({ kind: "ready", loaded, reload: { kind: "failed", failure: unreachable } });
  });

  test("a failed first read remembers the wiki, so that trying again reads the same one", () => {
    const state = after({ type: "loading", wiki, wikis: [wiki] }, { type: "load-failed", failure: unreachable });
    expect(state.session).toEqual({ kind: "failed", wiki, failure: unreachable });
  });

  test("words on pages are kept until they are saved, and can be taken back", () => {
    const chosen = after(...ready, { type: "reading-chosen", pages: [pathOf("/A"), pathOf("/B")], reading: "as-read" });
    expect([...chosen.readings]).toEqual([
      ["/A", "as-read"],
      ["/B", "as-read"],
    ]);
    const back = reduceHub(chosen, { type: "reading-chosen", pages: [pathOf("/A")], reading: null });
    expect([...back.readings.keys()]).toEqual(["/B"]);
    expect(
      reduceHub(back, { type: "loaded", wiki, loaded, sync: { plan, resolutions: new Map() } }).readings.size,
    ).toBe(0);
  });

  test("an apply counts the ticked rows only and collects a result for each", () => {
    const state = after(
      ...ready,
      { type: "run-started", id: runId("00000001"), plan, from: "sync" },
      { type: "run-row", operation: "a", result: { outcome: "done", workItem: null, note: null } },
    );
    expect(state.run).toMatchObject({ total: 1, end: { kind: "running" } });
    expect(state.run?.results.get("a")?.outcome).toBe("done");
  });

  test("the result of an apply stays after the wiki was read again, until someone puts it away", () => {
    const report = {
      run: runId("00000001"),
      rows: new Map(),
      done: 1,
      failed: 0,
      stale: 0,
      unknown: 0,
      skipped: 0,
      cancelled: false,
    };
    const state = after(
      ...ready,
      { type: "run-started", id: runId("00000001"), plan, from: "sync" },
      { type: "run-finished", report },
      ...ready,
    );
    expect(state.run?.end).toEqual({ kind: "finished", report });
    expect(reduceHub(state, { type: "run-dismissed" }).run).toBeNull();
  });

  test("closing a dialog puts its own apply away, and leaves one of the Sync screen alone", () => {
    const fromDialog = after(
      ...ready,
      { type: "run-started", id: runId("00000001"), plan, from: "dialog" },
      { type: "dialog-closed" },
    );
    const fromSync = after(
      ...ready,
      { type: "run-started", id: runId("00000001"), plan, from: "sync" },
      { type: "dialog-closed" },
    );
    expect(fromDialog.run).toBeNull();
    expect(fromSync.run).not.toBeNull();
  });

  test("a choice in a conflict is remembered with the plan it led to, and can be taken back", () => {
    const other = planOf([]);
    const chosen = after(...ready, {
      type: "resolved",
      conflict: "k/title",
      resolution: { choice: "keep-wiki" },
      plan: other,
    });
    expect(chosen.sync?.plan).toBe(other);
    expect(chosen.sync?.resolutions.get("k/title")).toEqual({ choice: "keep-wiki" });
    expect(
      reduceHub(chosen, { type: "resolved", conflict: "k/title", resolution: null, plan }).sync?.resolutions.size,
    ).toBe(0);
  });

  test("turning a row twice brings it back", () => {
    const once = after({ type: "toggled", ids: ["x"] });
    expect(once.toggled.has("x")).toBe(true);
    expect(reduceHub(once, { type: "toggled", ids: ["x"] }).toggled.has("x")).toBe(false);
  });
});

describe("the first screen", () => {
  test("is what was found, while a page with outcomes has nobody's word", () => {
    expect(unconfirmedPages(loaded.portfolio).map((page) => page.path)).toEqual([
      "/Product/Roadmap",
      "/Support/Roadmap",
    ]);
    expect(viewOf(startRoute, loaded)).toBe("found");
  });

  test("is the strategy once every such page was confirmed", () => {
    const pages = loaded.portfolio.strategy.pages.map((page) => ({ ...page, confirmed: "settings" as const }));
    const confirmed = {
      ...loaded,
      portfolio: { ...loaded.portfolio, strategy: { ...loaded.portfolio.strategy, pages } },
    };
    expect(viewOf(startRoute, confirmed)).toBe("strategy");
  });

  test("is what was found when there is nothing to show yet", () => {
    expect(viewOf(startRoute, loadedOf(portfolioOf(strategy({}), null)))).toBe("found");
  });

  test("is the one a link names, whatever was confirmed", () => {
    expect(viewOf({ ...startRoute, view: "sync" }, loaded)).toBe("sync");
  });
});

describe("the store", () => {
  test("tells its listeners once per change and not after they stopped listening", () => {
    const store = createStore(0, (state: number, add: number) => state + add);
    let heard = 0;
    const stop = store.subscribe(() => (heard += 1));
    store.dispatch(2);
    store.dispatch(0);
    expect([store.getState(), heard]).toEqual([2, 1]);
    stop();
    store.dispatch(1);
    expect([store.getState(), heard]).toEqual([3, 1]);
  });
});
