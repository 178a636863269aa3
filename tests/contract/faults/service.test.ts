/** Faults 23 to 26, 29 to 36, 40, 41, 43 and 44: limits, rules, answers that are cut or late, and the local host itself. */
import { writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ProcessName } from "../../../src/local/service/route";
import { systemClock } from "../../../src/adapters/azureDevOps/systemClock";
import { pagePath } from "../../../src/domain/ids";
import {
  failureOf,
  FaultWorld,
  isCreate,
  isWrite,
  messages,
  outcomes,
  roadmap,
  rowsOf,
  sides,
  titles,
} from "./faultWorld";

const noCode = ["vso.wiki_write", "vso.work_write", "vso.project"];

describe.each(sides)("through %s", (side) => {
  let world: FaultWorld;
  beforeEach(async () => {
    world = await FaultWorld.open(side);
  });
  afterEach(() => world.close());

  const project = () => {
    const found = world.local.service.projects.find(world.local.projectId);
    if (found === null) throw new Error("no project");
    return found;
  };
  const writes = (): number => world.client.sent.filter(isWrite).length;

  test("fault 23: a process without Features: outcomes go on, and the deliverables say why not", async () => {
    world.local.service.board.inheritProcess(project(), { removeTypes: ["Feature", "User Story", "Bug", "Task"] });
    const { plan, loaded } = await world.plan();
    expect(rowsOf(plan)).toEqual(["create-work-item Checkout never blocks", "edit-page Checkout never blocks"]);
    expect(plan.diagnostics.map(({ rule }) => rule)).toContain("no-level");
    expect(outcomes(await world.apply({ plan, loaded }))).toEqual(["done", "done"]);
  });

  test.each<[ProcessName, readonly string[]]>([
    ["scrum", ["Epic", "Feature", "Feature"]],
    ["cmmi", ["Epic", "Feature", "Feature"]],
    ["basic", ["Epic", "Issue", "Issue"]],
  ])("fault 23: the process %s: its own types are created, and a second plan is empty", async (process, types) => {
    const other = await FaultWorld.open(side, roadmap, process);
    try {
      expect(new Set(outcomes(await other.sync()))).toEqual(new Set(["done"]));
      const { items } = await other.other.workItemStore.itemsOfTypes([...new Set(types)]);
      expect(items.map(({ type }) => type)).toEqual(types);
      const { plan } = await other.plan();
      expect([plan.operations, plan.conflicts]).toEqual([[], []]);
    } finally {
      await other.close();
    }
  });

  test("fault 23: renamed states: what is done on the board ticks the mark on the page, and is then at rest", async () => {
    world.local.service.board.inheritProcess(project(), {
      renameStates: { Feature: { New: "Offen", Active: "Läuft", Closed: "Erledigt" } },
    });
    await world.edit("- Queue orders", "- [ ] Queue orders");
    await world.sync();
    const { id, state } = await world.item("Queue orders");
    expect(state).toBe("Offen");
    await world.editItem(id, { state: "Erledigt" });
    await world.sync();
    expect(await world.text()).toContain(`- [x] Queue orders #${id}\n`);
    const settled = writes();
    await world.sync();
    expect(writes()).toBe(settled);
  });

  test("fault 24: a rule that refuses one row: the service's own words, and the others go on", async () => {
    const message = "TF401320: Rule Error for field Cause. Error code: Required.";
    const body = JSON.stringify({ message, typeKey: "RuleValidationException" });
    world.arm(
      { method: "POST", url: /workitems\/\$Feature/i },
      { kind: "answer", status: 400, body, type: "application/json" },
    );
    const report = await world.sync();
    expect(report).toMatchObject({ done: 4, failed: 1, skipped: 1 });
    expect(messages(report)[0]).toBe(message);
    expect((await world.items()).map(({ title }) => title)).toEqual(["Checkout never blocks", "Retry payments"]);
  });

  test("fault 24: a field of the organisation's own that must be filled: its rows fail by the service's own rule, the others go on", async () => {
    const cause = { referenceName: "Custom.Cause", name: "Cause", type: "string" } as const;
    const { board } = world.local.service;
    board.inheritProcess(project(), { addFields: [{ field: cause, types: ["Feature"], rules: { required: true } }] });
    const report = await world.sync();
    expect(report).toMatchObject({ done: 2, failed: 2, skipped: 2, unknown: 0 });
    expect(messages(report)[0]).toMatch(/TF401320: .*Cause/);
    expect((await world.items()).map(({ title }) => title)).toEqual(["Checkout never blocks"]);
    expect((await world.text()).match(/#\d+/g)).toHaveLength(1);
  });

  test("fault 25: an area that is not there is never made; each row fails with the service's reason", async () => {
    const stream = (await world.load()).portfolio.outcomes[0]?.stream ?? "";
    await world.put("/Throughline", `| Setting | Value |\n|---|---|\n| Area of ${stream} | Demo\\Nowhere |\n`);
    const { plan, loaded } = await world.plan();
    const creates = plan.operations.filter(({ kind }) => kind === "create-work-item");
    const areas = creates.map(({ changes }) => changes.find(({ fact }) => fact === "area")?.to);
    expect(areas).toEqual(["Demo\\Nowhere", "Demo\\Nowhere", "Demo\\Nowhere"]);
    const report = await world.apply({ plan, loaded });
    expect(outcomes(report)).not.toContain("done");
    expect(messages(report)[0]).toMatch(/Nowhere|TF401347|area|tree/i);
    expect([await world.items(), await world.text()]).toEqual([[], roadmap]);
    const { db } = world.local.service;
    expect(db.prepare("SELECT count(*) AS n FROM board_node WHERE name = 'Nowhere'").get()).toEqual({ n: 0 });
  });

  test.each([-1, 1])(
    "fault 26: a clock that is off by %s day changes neither the plan nor what is written",
    async (days) => {
      const expected = JSON.stringify((await world.plan()).plan);
      const clock = { ...systemClock, now: () => systemClock.now() + days * 86_400_000 };
      const skewed = await world.another(side, { clock });
      const made = await world.plan(skewed);
      expect(JSON.stringify(made.plan)).toBe(expected);
      expect(new Set(outcomes(await world.apply(made, skewed)))).toEqual(new Set(["done"]));
      await world.expectFinished();
    },
  );

  test("fault 29: a query that is cut is never taken for the whole: nothing is concluded to be gone", async () => {
    await world.sync();
    world.local.service.board.settings.queryLimit = 2;
    const outcome = await world.plan().then(
      ({ plan, loaded }) => ({ rows: rowsOf(plan), missing: loaded.portfolio.board?.missing.size }),
      () => ({ rows: [], missing: 0 }),
    );
    expect(outcome).toEqual({ rows: [], missing: 0 });
    expect((await failureOf(world.load())).kind).toBe("too-large");
  });

  test("fault 30: no listing of ours is paged by tokens, so none can be lost", async () => {
    await world.sync();
    const asked = world.client.sent.filter(({ query }) => query.some(([name]) => /continuationToken/i.test(name)));
    expect(asked).toEqual([]);
  });

  test("fault 31: a wiki that changes while it is read page by page is read again, as one", async () => {
    const client = await world.another(side, { token: world.local.token(noCode) });
    let pages = 0;
    client.meddling.before = (request) => {
      if (request.method !== "GET" || !/\/pages(?:\/|$)/.test(request.path)) return undefined;
      pages += 1;
      if (pages === 2) world.move("Roadmap", "Roadmap-2027");
      return undefined;
    };
    const { portfolio } = await world.load(client);
    expect(portfolio.outcomes.map(({ facts }) => [facts.place.page, facts.title])).toEqual([
      ["/Roadmap 2027", "Checkout never blocks"],
    ]);
    expect(pages).toBeGreaterThan(3);
  });

  test("fault 32: queries that lag behind make no second item", async () => {
    world.arm({ url: /artifacturiquery|wiql/i, times: Infinity }, { kind: "stale-index", milliseconds: 3_600_000 });
    await world.sync();
    await world.sync();
    world.local.service.faults.clear();
    await world.expectFinished();
  });

  test("fault 33: the roll-up asks the board itself, so Analytics can be neither late nor denied", async () => {
    await world.load();
    expect(world.client.sent.filter(({ path }) => /_odata|analytics/i.test(path))).toEqual([]);
  });

  test("fault 34: an item that takes no more revisions: one try, the reason, and no write that changes nothing", async () => {
    await world.sync();
    world.local.service.board.settings.revisionLimit = 1;
    await world.edit("Queue orders", "Queue every order");
    const before = world.client.sent.filter(({ method }) => method === "PATCH").length;
    const report = await world.sync();
    expect(outcomes(report)).toEqual(["failed"]);
    expect(messages(report)[0]).toMatch(/revision/i);
    expect(world.client.sent.filter(({ method }) => method === "PATCH")).toHaveLength(before + 1);
    world.local.service.board.settings.revisionLimit = 10_000;
    await world.sync();
    const settled = writes();
    await world.sync();
    expect(writes()).toBe(settled);
  });

  test("fault 35: a page or a field that is too large is refused before it is sent", async () => {
    const page = { path: pagePath("/Large"), ifMatch: null, message: "m", text: "x".repeat(19 * 1024 * 1024) };
    expect((await failureOf(world.client.writer.putPage(world.wiki, page))).kind).toBe("too-large");
    const item = {
      project: "Demo",
      type: "Epic",
      fields: { title: "Large", description: { format: "html", text: "x".repeat(1_000_001) } },
      parent: null,
      wikiLink: null,
      validateOnly: false,
    } as const;
    expect((await failureOf(world.client.writer.createItem(item))).kind).toBe("too-large");
    expect(writes()).toBe(0);
  });

  test("fault 36: nothing is written by batch, so no batch can be done by half", async () => {
    await world.sync();
    expect(world.client.sent.filter(({ path }) => path.includes("$batch"))).toEqual([]);
    expect(world.client.sent.filter(isCreate)).toHaveLength(3);
  });

  test("fault 40: what the service rewrites comes to rest within two rounds", async () => {
    world.local.service.board.settings.canonicaliseHtml = true;
    await world.edit("Because every second counts.", 'Because *every* second <counts> & "waits" do not.  ');
    await world.sync();
    await world.sync();
    const { plan } = await world.plan();
    expect([rowsOf(plan), plan.conflicts]).toEqual([[], []]);
  });

  test("fault 40: line ends and blanks that the service writes in its own way are nobody's change", async () => {
    world.local.service.board.settings.canonicaliseHtml = true;
    const loose = roadmap.replace("- Queue orders", "-   Queue  orders \t").replace(/\n/g, "\r\n");
    await world.put("/Roadmap", loose);
    await world.sync();
    const { plan } = await world.plan();
    expect([plan.operations, plan.conflicts]).toEqual([[], []]);
    const written = await world.text();
    expect(written.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    const settled = writes();
    await world.sync();
    expect(writes()).toBe(settled);
  });

  test("fault 41: who is notified stands in the plan, and notifications are never suppressed", async () => {
    const { plan, loaded } = await world.plan();
    expect(plan.causes.notified).toEqual([]);
    await world.apply({ plan, loaded });
    expect(
      world.client.sent.filter(({ query }) => query.some(([name]) => /suppressNotifications/i.test(name))),
    ).toEqual([]);
  });

  test("fault 41: whoever is assigned to what changes is named in the plan before it is applied", async () => {
    await world.sync();
    const { displayName, uniqueName } = world.local.service.administrator;
    await world.editItem((await world.item("Queue orders")).id, { assignedTo: uniqueName });
    await world.edit("Queue orders", "Queue every order");
    await world.edit("Retry payments", "Retry every payment");
    expect((await world.plan()).plan.causes).toMatchObject({ revisions: 2, notified: [displayName] });
  });

  test("fault 43: an empty wiki gives an empty plan, and no write", async () => {
    const empty = await FaultWorld.open(side, null);
    try {
      const { plan, loaded } = await empty.plan();
      expect([plan.operations, plan.conflicts, loaded.portfolio.outcomes]).toEqual([[], [], []]);
      expect((await empty.apply({ plan, loaded })).rows.size).toBe(0);
      expect(empty.client.sent.filter(isWrite)).toEqual([]);
    } finally {
      await empty.close();
    }
  });

  test("fault 43: no pages, or no outcomes on them: an empty plan, and no write", async () => {
    await world.put("/Roadmap", "# Notes\n\nWe met on Monday.\n");
    const { plan, loaded } = await world.plan();
    expect([rowsOf(plan), loaded.portfolio.outcomes]).toEqual([[], []]);
    expect((await world.apply({ plan, loaded })).rows.size).toBe(0);
    expect(writes()).toBe(0);
  });

  test("fault 44: a lock left in the host's repository is told as an error, and nothing is half done", async () => {
    const { dir } = world.local.service.repositories.open(world.wiki.repositoryId);
    const lock = join(dir, "refs/heads/wikiMaster.lock");
    const made = await world.plan();
    writeFileSync(lock, "");
    const report = await world.apply(made);
    expect(outcomes(report)).not.toContain("done");
    expect((await world.text()) === roadmap && (await world.items()).length === 0).toBe(true);
    rmSync(lock);
    await world.sync();
    await world.expectFinished();
    expect((await world.items()).map(({ title }) => title)).toEqual(titles);
  });
});
