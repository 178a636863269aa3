/** Faults 1 to 7, 14 to 16 and 42: what the way to the service and the service itself do on a bad day. */
import type { Fault } from "../../../src/local/service/faults";
import type { FailureKind } from "../../../src/ports/failure";
import { TransportError } from "../../../src/adapters/azureDevOps/transport";
import { failureOf, FaultWorld, isCreate, isPagePut, isWrite, messages, once, outcomes, sides } from "./faultWorld";

const api = /_apis\/(?:wiki|wit|work|git)\/./;

describe.each(sides)("through %s", (side) => {
  let world: FaultWorld;
  beforeEach(async () => {
    world = await FaultWorld.open(side);
  });
  afterEach(() => world.close());

  const attempts = (fits: (request: (typeof world.client.sent)[number]) => boolean): number =>
    world.client.sent.filter(fits).length;

  test("fault 1: throttled with or without a hint, a load gets through within its budget, and a create is not sent twice", async () => {
    for (const hint of [{}, { retryAfterSeconds: 0 }]) {
      const before = world.client.sent.length;
      world.arm({ url: api, times: 3 }, { kind: "too-many-requests", ...hint });
      await world.load();
      expect(world.client.sent.length - before).toBeLessThanOrEqual(14 + 3);
    }
    world.arm({ method: "POST", url: /workitems\/\$/i }, { kind: "too-many-requests" });
    await world.sync();
    expect((await world.items()).length).toBeLessThanOrEqual(3);
    world.later();
    await world.sync();
    await world.expectFinished();
  });

  test("fault 2: answers that come late with a banner slow the client down and are answers all the same", async () => {
    world.arm({ url: api, times: 4 }, { kind: "slowed", retryAfterSeconds: 0, message: "Slow down, please." });
    expect(outcomes(await world.sync()).every((outcome) => outcome === "done")).toBe(true);
    await world.expectFinished();
  });

  test.each<[string, FailureKind]>([
    ["WikiPageAlreadyExistsException", "stale"],
    ["RuleValidationException", "rejected"],
    ["WorkItemRevisionMismatchException", "stale"],
    ["WorkItemRevisionLimitExceededException", "rejected"],
    ["WorkItemLinksLimitExceededException", "rejected"],
  ])("fault 3: a 500 that says %s is permanent: sent once and called %s", async (typeKey, kind) => {
    const body = JSON.stringify({ message: "The service says no.", typeKey });
    world.arm({ method: "PUT", times: Infinity }, { kind: "answer", status: 500, body, type: "application/json" });
    const page = await world.client.wikiStore.page(world.wiki, "/Roadmap" as never);
    if (page === null) throw new Error("no page");
    const put = world.client.writer.putPage(world.wiki, { ...page, text: "x", ifMatch: page.blob, message: "m" });
    expect((await failureOf(put)).kind).toBe(kind);
    expect(attempts(isPagePut)).toBe(1);
  });

  test.each<Fault>([
    { kind: "server-error" },
    { kind: "answer", status: 502, body: "Bad gateway", type: "text/plain" },
    { kind: "unavailable" },
    { kind: "answer", status: 504, body: "", type: "text/plain" },
    { kind: "html", status: 503 },
  ])("fault 4: $kind: reads and guarded writes are asked again, a create never", async (fault) => {
    world.arm({ url: api, times: 2 }, fault);
    await world.load();
    world.arm({ method: "PUT" }, fault);
    world.arm({ method: "POST", url: /workitems\/\$/i }, fault);
    await world.sync();
    expect(attempts(isCreate)).toBeLessThanOrEqual(3);
    world.later();
    await world.sync();
    await world.expectFinished();
  });

  test.each([
    ["5: lost before the service saw it", "drop-before"],
    ["6: lost after the service did it", "drop-after-commit"],
  ] as const)("fault %s: whichever write it is, nothing is done twice and the next round ends it", async (_, kind) => {
    world.arm({ method: "PUT", nth: 1 }, { kind });
    world.arm({ method: "PUT", nth: 3 }, { kind });
    world.arm({ method: "POST", url: /workitems\/\$/i, nth: 2 }, { kind });
    const report = await world.sync();
    if (kind === "drop-after-commit") expect(new Set(outcomes(report))).toEqual(new Set(["done"]));
    world.later();
    await world.sync();
    await world.expectFinished();
    await world.edit("Queue orders", "Queue every order");
    world.arm({ method: "PATCH" }, { kind });
    expect(outcomes(await world.sync())).toEqual(["done"]);
    expect(await world.item("Queue every order")).toMatchObject({ rev: 2 });
  });

  test("fault 7: what lands after we gave up is found, and adopted rather than made again", async () => {
    world.arm({ method: "POST", url: /workitems\/\$Epic/i }, { kind: "late-commit", milliseconds: 40 });
    const report = await world.sync();
    expect(outcomes(report)).not.toContain("failed");
    await new Promise((wait) => setTimeout(wait, 120));
    world.later();
    await world.sync();
    await world.expectFinished();
  });

  test("fault 14: a tab that is closed at any request: the next round finishes the work, whichever it was", async () => {
    const { plan, loaded } = await world.plan();
    let most = 0;
    for (let last = 0; last < 40; last += 1) {
      const fresh = await FaultWorld.open(side);
      try {
        let left = last;
        fresh.client.meddling.before = () => {
          left -= 1;
          if (left < 0) throw new TransportError("the tab is closed", "no");
          return undefined;
        };
        await fresh.apply(await fresh.plan(fresh.other)).catch((error: unknown) => {
          expect(error).toMatchObject({ name: "FailureError" });
        });
        most = last;
        const isThrough = left >= 0;
        delete fresh.client.meddling.before;
        fresh.later();
        await fresh.sync(fresh.other);
        await fresh.expectFinished();
        if (isThrough) break;
      } finally {
        await fresh.close();
      }
    }
    // A client that did not load asks for the process too: backlog levels and work item types.
    expect(most).toBe(plan.causes.reads + plan.causes.writes + 2);
    expect(loaded.portfolio.outcomes).toHaveLength(1);
  });

  test("fault 15: a sign-in that ends midway stops the apply and says so; nothing of a sign-in page is taken for content", async () => {
    world.arm({ method: "POST", url: /workitems\/\$/i, nth: 2, times: Infinity }, { kind: "html", status: 203 });
    const report = await world.sync();
    expect(outcomes(report)).not.toContain("unknown");
    expect(messages(report).join(" ")).toMatch(/sign-in/);
    expect(await world.text()).not.toContain("<html");
    world.local.service.faults.clear();
    world.later();
    await world.sync();
    await world.expectFinished();
  });

  test.each(["message", "empty", "empty-list"] as const)(
    "fault 15: a sign-in that ends before an apply, told by 401 (%s): it is said, and nothing is written",
    async (answer) => {
      const made = await world.plan();
      world.arm({ url: api, times: Infinity }, { kind: "unauthorized", answer });
      expect((await failureOf(world.load())).kind).toBe("not-signed-in");
      expect((await failureOf(world.apply(made))).kind).toBe("not-signed-in");
      expect(attempts(isWrite)).toBe(0);
      world.local.service.faults.clear();
      await world.apply(made);
      await world.expectFinished();
    },
  );

  test("fault 15: a sign-in that is refused once is renewed by the page; a token of the command line cannot be, and that is said", async () => {
    await world.sync();
    world.arm({ url: /wiql/i }, { kind: "unauthorized", answer: "message" });
    if (side === "azure-devops-node-api") {
      expect((await failureOf(world.load())).kind).toBe("not-signed-in");
      return;
    }
    expect((await world.load()).portfolio.outcomes).toHaveLength(1);
    await world.edit("Queue orders", "Queue every order");
    const made = await world.plan();
    world.arm({ method: "PATCH" }, { kind: "unauthorized", answer: "empty" });
    expect(outcomes(await world.apply(made))).toEqual(["done"]);
    expect(await world.item("Queue every order")).toMatchObject({ rev: 2 });
  });

  test("fault 16: a permission lost midway stops the apply, says what is done, and nothing is taken for deleted", async () => {
    world.client.meddling.before = once(
      (request) => isCreate(request),
      () => Promise.resolve(world.arm({ times: Infinity, url: api }, { kind: "read-only" })),
    );
    const report = await world.sync();
    expect(outcomes(report)).not.toContain("done");
    expect(outcomes(report)).toContain("skipped");
    world.local.service.faults.clear();
    expect(await world.items()).toEqual([]);
    world.later();
    await world.sync();
    await world.expectFinished();
  });

  test("fault 16: a project that may no longer be seen ends the reading; its items are not taken for deleted", async () => {
    await world.sync();
    world.arm({ times: Infinity, url: api }, { kind: "no-project" });
    expect(["not-found", "not-permitted"]).toContain((await failureOf(world.load())).kind);
    world.local.service.faults.clear();
    await world.expectFinished();
  });

  test("fault 42: without a network nothing is written, and it is said as it is", async () => {
    const { plan, loaded } = await world.plan();
    world.arm({ times: Infinity }, { kind: "drop-before" });
    expect((await failureOf(world.load())).kind).toBe("not-reachable");
    expect((await failureOf(world.apply({ plan, loaded }))).kind).toBe("not-reachable");
    expect(attempts(isWrite)).toBe(0);
  });
});
