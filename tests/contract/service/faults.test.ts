/**
 * Bad days to order, through both shells: over HTTP by header, query or `/_local/faults`, and in process by a call.
 */
import type { Fault } from "../../../src/local/service/faults";
import { orderedKinds } from "../../../src/local/service/readFault";
import { openService } from "../../../src/local/service/openService";
import { seededRandom, standingClock, startService, type Started } from "./startService";

let started: Started;
beforeEach(async () => {
  started = await startService();
});
afterEach(() => started.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly type?: string;
}

/** Null when the connection ended without an answer. */
type Shell = (asked: Asked, fault?: Fault) => Promise<Answer | null>;

const textOf = ({ kind, ...rest }: Fault): string =>
  [kind, ...Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`)].join("; ");

async function overHttp(asked: Asked, fault?: Fault): Promise<Answer | null> {
  const { method = "GET", path, body, type = "application/json" } = asked;
  try {
    const answer = await started.send(path, {
      method,
      headers: { "content-type": type, ...(fault === undefined ? {} : { "x-local-fault": textOf(fault) }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: Object.fromEntries(answer.headers), bytes };
  } catch (error) {
    if (isDropped(error)) return null;
    throw error;
  }
}

async function inProcess(asked: Asked, fault?: Fault): Promise<Answer | null> {
  const { method = "GET", path, body, type = "application/json" } = asked;
  if (fault !== undefined) started.service.faults.arm({}, fault);
  const served = await started.service.handle({
    method,
    url: `/local/${path}`,
    headers: {
      authorization: `Bearer ${started.token}`,
      "x-tfs-fedauthredirect": "Suppress",
      "content-type": type,
    },
    body: Buffer.from(body === undefined ? "" : JSON.stringify(body)),
  });
  return served.kind === "dropped"
    ? null
    : { status: served.status, headers: served.headers, bytes: Buffer.from(served.body) };
}

const putPage = (path: string): Asked => ({
  method: "PUT",
  path: `Demo/_apis/wiki/wikis/Demo.wiki/pages?path=${path}&api-version=7.1`,
  body: { content: "x" },
});
const projects: Asked = { path: "_apis/projects?api-version=7.1" };
const newEpic = (title: string): Asked => ({
  method: "POST",
  path: "Demo/_apis/wit/workitems/$Epic?api-version=7.1",
  type: "application/json-patch+json",
  body: [{ op: "add", path: "/fields/System.Title", value: title }],
});
const epics = (top = ""): Asked => ({
  method: "POST",
  path: `Demo/_apis/wit/wiql?api-version=7.1${top}`,
  body: { query: "SELECT [System.Id] FROM WorkItems WHERE [System.WorkItemType] = 'Epic'" },
});
const jsonOf = (answer: Answer | null): Record<string, unknown> =>
  JSON.parse((answer?.bytes ?? Buffer.of()).toString("utf8").replace(/^\uFEFF/, "")) as Record<string, unknown>;

/** As `fetch` says it; the error is of another realm than the test. */
function isDropped(error: unknown): boolean {
  return String(error) === "TypeError: fetch failed";
}

describe.each<[string, Shell]>([
  ["over HTTP", overHttp],
  ["in process", inProcess],
])("%s", (_, shell) => {
  const pageExists = async (path: string): Promise<boolean> =>
    (await shell({ path: `Demo/_apis/wiki/wikis/Demo.wiki/pages?path=${path}&api-version=7.1` }))?.status === 200;
  const foundEpics = async (fault?: Fault): Promise<readonly number[]> =>
    (jsonOf(await shell(epics(), fault))["workItems"] as { id: number }[]).map(({ id }) => id);

  test("429 comes with Retry-After, and nothing is executed", async () => {
    const answer = await shell(putPage("/A"), { kind: "too-many-requests", retryAfterSeconds: 7 });
    expect(answer?.status).toBe(429);
    expect(answer?.headers["retry-after"]).toBe("7");
    expect(jsonOf(answer)).toMatchObject({ $id: "1", message: expect.stringMatching(/^TF400733: /) as string });
    expect(await pageExists("/A")).toBe(false);
  });

  test("429 comes without Retry-After too", async () => {
    const answer = await shell(putPage("/A"), { kind: "too-many-requests" });
    expect(answer?.status).toBe(429);
    expect(answer?.headers["retry-after"]).toBeUndefined();
  });

  test("a slowed client is answered late with 200, Retry-After, the rate limit and a message for all", async () => {
    const before = started.service.clock.now();
    const answer = await shell(projects, { kind: "slowed", retryAfterSeconds: 30, milliseconds: 30_000 });
    expect(started.service.clock.now() - before).toBe(30_000);
    expect(answer?.status).toBe(200);
    expect(answer?.headers).toMatchObject({
      "retry-after": "30",
      "x-ratelimit-resource": "Concurrency",
      "x-ratelimit-delay": "30",
      "x-ratelimit-limit": "200",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(started.service.clock.now() / 1000 + 30),
      "x-vss-globalmessage": "Your requests are being delayed because of high usage of shared resources.",
    });
    expect(jsonOf(answer)["count"]).toBe(1);
  });

  test("500 carries the type that tells whether trying again helps", async () => {
    const answer = await shell(putPage("/A"), { kind: "server-error", typeKey: "WikiPageAlreadyExistsException" });
    expect(answer?.status).toBe(500);
    expect(jsonOf(answer)).toMatchObject({
      $id: "1",
      innerException: null,
      typeName:
        "Microsoft.TeamFoundation.Wiki.Server.WikiPageAlreadyExistsException, Microsoft.TeamFoundation.Wiki.Server",
      typeKey: "WikiPageAlreadyExistsException",
      errorCode: 0,
      eventId: 3000,
    });
    expect(await pageExists("/A")).toBe(false);
    const other = jsonOf(
      await shell(projects, { kind: "server-error", typeKey: "Odd", message: "Odd things happen." }),
    );
    expect(other).toMatchObject({ typeKey: "Odd", message: "Odd things happen." });
  });

  test("503 is JSON after a byte order mark, its type without a charset", async () => {
    const answer = await shell(projects, { kind: "unavailable", retryAfterSeconds: 60 });
    expect(answer?.status).toBe(503);
    expect([...(answer?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(answer?.headers["content-type"]).toBe("application/json");
    expect(answer?.headers["retry-after"]).toBe("60");
    expect(jsonOf(answer)).toMatchObject({ typeKey: "VssServiceException" });
    expect(decodeURIComponent(answer?.headers["x-tfs-serviceerror"] ?? "")).toMatch(/^TF24668: /);
  });

  test("203 is a sign-in page", async () => {
    const answer = await shell(projects, { kind: "html", status: 203 });
    expect(answer?.status).toBe(203);
    expect(answer?.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer?.bytes.toString()).toContain("Sign In");
  });

  test("401 says itself in three ways: the envelope, nothing, an empty list", async () => {
    const message = await shell(projects, { kind: "unauthorized", answer: "message" });
    expect(message?.status).toBe(401);
    expect(message?.headers["www-authenticate"]).toMatch(/^Bearer authorization_uri=.*TFS-Federated/);
    expect(jsonOf(message)).toMatchObject({ typeKey: "UnauthorizedRequestException" });
    const empty = await shell(projects, { kind: "unauthorized", answer: "empty" });
    expect([empty?.status, empty?.bytes.length]).toEqual([401, 0]);
    expect(empty?.headers["www-authenticate"]).toMatch(/^Basic realm="/);
    const list = await shell(projects, { kind: "unauthorized", answer: "empty-list" });
    expect([list?.status, jsonOf(list)]).toEqual([401, { count: 0, value: [] }]);
  });

  test("the connection ends before or after the request took effect", async () => {
    expect(await shell(putPage("/Before"), { kind: "drop-before" })).toBeNull();
    expect(await pageExists("/Before")).toBe(false);
    expect(await shell(putPage("/After"), { kind: "drop-after-commit" })).toBeNull();
    expect(await pageExists("/After")).toBe(true);
  });

  test("of a batch some rows fail and the others are carried out, in their places", async () => {
    const entry = (id: number) => ({
      method: "PATCH",
      uri: "/Demo/_apis/wit/workitems/$Epic?api-version=7.1",
      headers: { "Content-Type": "application/json-patch+json" },
      body: [
        { op: "add", path: "/id", value: id },
        { op: "add", path: "/fields/System.Title", value: `Epic ${id}` },
      ],
    });
    const batch: Asked = {
      method: "PATCH",
      path: "_apis/wit/$batch?api-version=7.1",
      body: [entry(-1), entry(-2), entry(-3)],
    };
    const answer = jsonOf(await shell(batch, { kind: "partial-batch", failing: [1] }));
    expect(answer["count"]).toBe(3);
    const rows = answer["value"] as { code: number; body: string }[];
    expect(rows.map(({ code }) => code)).toEqual([200, 500, 200]);
    expect(rows.map(({ body }) => typeof body)).toEqual(["string", "string", "string"]);
    expect(
      rows.map(({ body }) => (JSON.parse(body) as { fields?: Record<string, string> }).fields?.["System.Title"]),
    ).toEqual(["Epic -1", undefined, "Epic -3"]);
    expect(await foundEpics()).toHaveLength(2);
  });

  test("lists end early and do not say that more follows", async () => {
    for (const path of ["/A", "/B", "/C"]) await shell(putPage(path));
    const batch: Asked = {
      method: "POST",
      path: "Demo/_apis/wiki/wikis/Demo.wiki/pagesbatch?api-version=7.1",
      body: { top: 2 },
    };
    expect((await shell(batch))?.headers["x-ms-continuationtoken"]).toBeDefined();
    const cut = await shell(batch, { kind: "cut-list", keep: 1 });
    expect(cut?.headers["x-ms-continuationtoken"]).toBeUndefined();
    expect(jsonOf(cut)).toMatchObject({ count: 1, value: [{ path: "/A" }] });
    for (const title of ["One", "Two"]) await shell(newEpic(title));
    expect(await foundEpics({ kind: "cut-list", keep: 1 })).toHaveLength(1);
    expect(await foundEpics()).toHaveLength(2);
  });

  test("a stale index finds what was there, and says that it answers for now", async () => {
    await shell(newEpic("Old"));
    started.clock.move(60_000);
    await shell(newEpic("New"));
    const stale = await shell(epics(), { kind: "stale-index", milliseconds: 30_000 });
    expect(jsonOf(stale)["workItems"]).toHaveLength(1);
    expect(jsonOf(stale)["asOf"]).toBe(new Date(started.service.clock.now()).toISOString().replace(".000Z", "Z"));
    expect(await foundEpics()).toHaveLength(2);
  });

  test("who may only read is refused in the words of each area", async () => {
    const readOnly: Fault = { kind: "read-only" };
    const page = await shell(putPage("/A"), readOnly);
    expect([page?.status, jsonOf(page)["typeKey"]]).toEqual([403, "GitNeedsPermissionException"]);
    const epic = await shell(newEpic("New"), readOnly);
    expect(epic?.status).toBe(403);
    expect(jsonOf(epic)["message"]).toMatch(/^TF\d+: /);
    expect((await shell(projects, readOnly))?.status).toBe(200);
    expect(await foundEpics(readOnly)).toEqual([]);
  });

  test("who is in no project finds none, by name neither", async () => {
    expect(jsonOf(await shell(projects, { kind: "no-project" }))).toMatchObject({ count: 0 });
    const wikis = await shell({ path: "Demo/_apis/wiki/wikis?api-version=7.1" }, { kind: "no-project" });
    expect([wikis?.status, jsonOf(wikis)["typeKey"]]).toEqual([404, "ProjectDoesNotExistWithNameException"]);
    const { id } = jsonOf(await shell(newEpic("Hidden"))) as { id: number };
    const item = await shell({ path: `_apis/wit/workitems/${id}?api-version=7.1` }, { kind: "no-project" });
    expect([item?.status, jsonOf(item)["typeKey"]]).toEqual([404, "WorkItemUnauthorizedAccessException"]);
  });

  test("an answer is held back", async () => {
    const before = started.service.clock.now();
    expect((await shell(projects, { kind: "delay", milliseconds: 800 }))?.status).toBe(200);
    expect(started.service.clock.now() - before).toBe(800);
  });
});

describe("a late commit", () => {
  test.each<[string, Shell]>([
    ["over HTTP", overHttp],
    ["in process", inProcess],
  ])("lands after its connection has ended, %s", async (_, shell) => {
    const held = started.clock.hold();
    expect(await shell(putPage("/Late"), { kind: "late-commit", milliseconds: 5_000 })).toBeNull();
    const read: Asked = { path: "Demo/_apis/wiki/wikis/Demo.wiki/pages?path=/Late&api-version=7.1" };
    expect((await shell(read))?.status).toBe(404);
    held.release();
    await new Promise((resolve) => setImmediate(resolve));
    expect((await shell(read))?.status).toBe(200);
  });

  test("does not land in a service that was closed meanwhile", async () => {
    const bugs: unknown[] = [];
    const clock = standingClock();
    const held = clock.hold();
    const service = openService({
      clock,
      random: seededRandom(),
      dataDir: null,
      baseUrl: "http://localhost",
      onBug: (error) => bugs.push(error),
    });
    service.faults.arm({}, { kind: "late-commit", milliseconds: 5_000 });
    expect(
      await service.handle({ method: "GET", url: "/local/_apis/projects", headers: {}, body: new Uint8Array() }),
    ).toEqual({
      kind: "dropped",
    });
    await service.close();
    held.release();
    await new Promise((resolve) => setImmediate(resolve));
    expect(bugs).toEqual([]);
  });
});

describe("orders", () => {
  const base = (): string => started.orgUrl.replace(/\/local$/, "/_local/faults");
  const administrator = (): Record<string, string> => ({
    authorization: `Bearer ${started.token}`,
    "content-type": "application/json",
  });
  const send = (method: string, path = "", body?: unknown, headers = administrator()): Promise<Response> =>
    fetch(base() + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

  test("a query orders for its own request only", async () => {
    expect((await started.send("_apis/projects?fault=too-many-requests;retryAfterSeconds=3")).status).toBe(429);
    expect((await started.send("_apis/projects")).status).toBe(200);
  });

  test("an order that means nothing is refused, not passed over", async () => {
    const answer = await started.send("_apis/projects?fault=tired");
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/^tired is no fault\. There are too-many-requests, /);
    const member = await started.send("_apis/projects", { headers: { "x-local-fault": "delay; seconds=1" } });
    expect(await member.text()).toBe("The fault delay has no member seconds.");
    const value = await started.send("_apis/projects", { headers: { "x-local-fault": "delay; milliseconds=soon" } });
    expect(await value.text()).toBe("The fault delay needs milliseconds: a whole number from 0 to 600000.");
  });

  test("what a stranger could fill with text of his own cannot be ordered", async () => {
    const order = { "x-local-fault": "answer; status=200; type=text/html; body=<script>" };
    expect((await started.send("_apis/projects", { headers: order })).status).toBe(400);
    expect(orderedKinds).not.toContain("answer");
  });

  test("requests to come are hit by method, route and number, as often as was said", async () => {
    const created = await send("POST", "", {
      fault: { kind: "too-many-requests" },
      match: { method: "put", route: "WIKI/Pages", nth: 2, times: 2 },
    });
    expect(created.status).toBe(201);
    expect(await created.json()).toEqual({
      id: 1,
      fault: { kind: "too-many-requests" },
      match: { method: "put", route: "WIKI/Pages", nth: 2, times: 2 },
      matched: 0,
      hit: 0,
    });
    const statuses: (number | undefined)[] = [];
    for (const path of ["/A", "/B", "/C", "/D"]) {
      await overHttp(projects);
      statuses.push((await overHttp(putPage(path)))?.status);
    }
    expect(statuses).toEqual([201, 429, 429, 201]);
    expect(await (await send("GET")).json()).toMatchObject({ faults: [{ id: 1, matched: 3, hit: 2 }] });
  });

  test("a fault without end lasts until it is removed; all are removed at once", async () => {
    await send("POST", "", { fault: { kind: "unavailable" }, match: { times: null } });
    for (const _ of [1, 2, 3]) expect((await started.send("_apis/projects")).status).toBe(503);
    expect((await send("DELETE", "/1")).status).toBe(204);
    expect((await started.send("_apis/projects")).status).toBe(200);
    expect((await send("DELETE", "/1")).status).toBe(404);
    await send("POST", "", { fault: { kind: "unavailable" } });
    await send("POST", "", { fault: { kind: "drop-before" } });
    expect((await send("DELETE")).status).toBe(204);
    expect(await (await send("GET")).json()).toEqual({ faults: [] });
  });

  test("two faults for the same requests take turns, the first armed first", async () => {
    started.service.faults.arm({ nth: 2 }, { kind: "unavailable" });
    started.service.faults.arm({}, { kind: "too-many-requests" });
    const statuses: (number | undefined)[] = [];
    for (const _ of [1, 2, 3]) statuses.push((await overHttp(projects))?.status);
    expect(statuses).toEqual([429, 503, 200]);
  });

  test.each([
    [{ fault: { kind: "delay" } }, "The fault delay needs milliseconds: a whole number from 0 to 600000."],
    [{ fault: { kind: "__proto__" } }, /^__proto__ is no fault/],
    [{ fault: { kind: "drop-before", toString: 1 } }, "The fault drop-before has no member toString."],
    [{ fault: "drop-before" }, "A fault is an object with a kind."],
    [{ fault: { kind: "drop-before" }, match: { url: "(a+)+$" } }, /^Nothing is matched by url/],
    [{ fault: { kind: "drop-before" }, match: { nth: 0 } }, "nth is a whole number from 1."],
    [7, /^An order is JSON/],
  ])("%j is refused with what is wrong", async (order, message) => {
    const answer = await send("POST", "", order);
    expect(answer.status).toBe(400);
    const said = ((await answer.json()) as { message: string }).message;
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect(started.service.faults.list()).toEqual([]);
  });

  test("only an administrator with a full token orders for others", async () => {
    const { service } = started;
    const writer = service.users.add({ displayName: "Will", uniqueName: "will@local.example", permission: "write" });
    const tokens = [
      service.users.issueToken({ userId: writer.id }).secret,
      service.users.issueToken({ userId: service.administrator.id, scopes: ["vso.wiki_write"] }).secret,
    ];
    for (const token of tokens) {
      const headers = { ...administrator(), authorization: `Bearer ${token}` };
      expect((await send("POST", "", { fault: { kind: "drop-before" } }, headers)).status).toBe(403);
      expect((await send("GET", "", undefined, headers)).status).toBe(403);
    }
    expect((await send("DELETE", "", undefined, { "x-tfs-fedauthredirect": "Suppress" })).status).toBe(401);
    const foreign = { ...administrator(), origin: "http://evil.example" };
    expect((await send("POST", "", { fault: { kind: "drop-before" } }, foreign)).status).toBe(403);
    expect(service.faults.list()).toEqual([]);
  });

  test("faults do not hit the place where they are ordered", async () => {
    started.service.faults.arm({ times: Infinity }, { kind: "drop-before" });
    expect((await send("DELETE")).status).toBe(204);
  });

  test("every kind can be ordered by its text", async () => {
    const samples: Readonly<Record<(typeof orderedKinds)[number], string>> = {
      "too-many-requests": "too-many-requests; retryAfterSeconds=1",
      unavailable: "unavailable",
      "server-error": "server-error; typeKey=Odd; message=Odd",
      "drop-before": "drop-before",
      "drop-after-commit": "drop-after-commit",
      "late-commit": "late-commit; milliseconds=1",
      delay: "delay; milliseconds=1",
      slowed: "slowed; retryAfterSeconds=1; milliseconds=1; message=Slow",
      unauthorized: "unauthorized; answer=empty",
      html: "html; status=203",
      "partial-batch": "partial-batch; failing=0,2",
      "cut-list": "cut-list; keep=1",
      "stale-index": "stale-index; milliseconds=1",
      "read-only": "read-only",
      "no-project": "no-project",
    };
    expect(Object.keys(samples).sort()).toEqual([...orderedKinds].sort());
    for (const [kind, order] of Object.entries(samples)) {
      const answer = await overHttpWith(order);
      expect([kind, answer === null ? "dropped" : answer.status !== 400]).toEqual([
        kind,
        answer === null ? "dropped" : true,
      ]);
    }
  });

  async function overHttpWith(order: string): Promise<Answer | null> {
    try {
      const answer = await started.send("_apis/projects", { headers: { "x-local-fault": order } });
      return { status: answer.status, headers: {}, bytes: Buffer.from(await answer.arrayBuffer()) };
    } catch (error) {
      if (isDropped(error)) return null;
      throw error;
    }
  }
});
