import { request as httpRequest } from "node:http";
import { startService, type Started } from "./startService";

let started: Started;
beforeEach(async () => {
  started = await startService();
});
afterEach(() => started.close());

const json = { "content-type": "application/json" };
const typeKeyOf = async (answer: Response): Promise<string> => ((await answer.json()) as { typeKey: string }).typeKey;

describe("versions", () => {
  test.each([
    ["POST", "Demo/_apis/wiki/wikis", "VssVersionNotSpecifiedException"],
    ["GET", "_apis/connectionData?api-version=7.1", "VssInvalidPreviewVersionException"],
    ["GET", "Demo/_apis/wiki/wikis?api-version=8.0", "VssVersionOutOfRangeException"],
    ["GET", "Demo/_apis/wiki/wikis?api-version=seven", "VssInvalidApiResourceVersionException"],
    ["GET", "Demo/_apis/wiki/wikis?api-version=7.2", "VssInvalidPreviewVersionException"],
    ["GET", "Demo/_apis/wiki/wikis?api-version=7.2-preview.9", "VssVersionOutOfRangeException"],
  ])("%s %s is refused with 400 %s", async (method, path, typeKey) => {
    const answer = await started.send(path, { method, ...(method === "POST" ? { headers: json, body: "{}" } : {}) });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await typeKeyOf(answer)).toBe(typeKey);
  });

  test("the version travels in the query or in Accept and is echoed", async () => {
    const inAccept = await started.send("Demo/_apis/wiki/wikis", {
      headers: { accept: "application/json;api-version=5.2-preview.1" },
    });
    expect(inAccept.headers.get("content-type")).toBe("application/json; charset=utf-8; api-version=5.2-preview.1");
    const inQuery = await started.send("Demo/_apis/wiki/wikis?api-version=7.1");
    expect(inQuery.headers.get("content-type")).toBe("application/json; charset=utf-8; api-version=7.1");
  });

  test("a body of another type is refused by name", async () => {
    const answer = await started.send("Demo/_apis/wiki/wikis?api-version=7.1", {
      method: "POST",
      headers: { "content-type": "text/xml" },
      body: "<a/>",
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      message:
        'The request indicated a Content-Type of "text/xml" for method type "POST" which is not supported. Valid content types for this method are: application/json.',
    });
  });
});

describe("the wishes of the browser client", () => {
  const accept =
    "application/json;api-version=5.2-preview.1;excludeUrls=true;enumsAsNumbers=true;msDateFormat=true;noArrayWrap=true";
  test("lists come bare, enumerations as numbers, urls left out", async () => {
    const rows = (await (await started.send("Demo/_apis/wiki/wikis", { headers: { accept } })).json()) as Record<
      string,
      unknown
    >[];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ type: 0, name: "Demo.wiki" });
    expect(rows[0]).not.toHaveProperty("url");
  });
  test("dates come as escaped milliseconds", async () => {
    const text = await (
      await started.send("_apis/projects", { headers: { accept: accept.replace("5.2-preview.1", "5.0") } })
    ).text();
    expect(text).toContain(String.raw`"lastUpdateTime":"\/Date(1767603600000)\/"`);
    expect(text).toContain('"state":2');
  });
});

describe("addresses", () => {
  test("segments are found in any case", async () => {
    expect((await started.send("demo/_APIS/Wiki/WIKIS/demo.WIKI")).status).toBe(200);
    expect(
      (await started.send(`${started.project.id.toUpperCase()}/_apis/wiki/wikis/${started.wikiId.toUpperCase()}`))
        .status,
    ).toBe(200);
  });
  test("what belongs to nothing is 404 in plain text", async () => {
    const answer = await started.send("Demo/_apis/nothing/here?api-version=7.1", { method: "DELETE" });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toBe(
      "The controller for path '/Demo/_apis/nothing/here' was not found or does not implement IController.",
    );
    expect(answer.headers.get("x-tfs-serviceerror")).toBe(
      "The%20controller%20for%20path%20%27%2FDemo%2F_apis%2Fnothing%2Fhere%27%20was%20not%20found%20or%20does%20not%20implement%20IController.",
    );
  });
  test("a wiki page without the project is no route", async () => {
    expect((await started.send("_apis/wiki/wikis/Demo.wiki/pages")).status).toBe(404);
  });
  test("what the real service has and this one does not is 501 with its name", async () => {
    const answer = await started.send(`Demo/_apis/git/repositories/${started.wikiId}/pullRequests?api-version=7.1`, {
      method: "POST",
      headers: json,
      body: "{}",
    });
    expect(answer.status).toBe(501);
    expect(((await answer.json()) as { message: string }).message).toBe(
      "This local service does not emulate POST git/pullRequests.",
    );
  });
  test("a method the resource does not have is 405 with those it has", async () => {
    const answer = await started.send("Demo/_apis/wiki/wikis/Demo.wiki/attachments?name=x");
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("PUT");
  });
});

describe("discovery", () => {
  test("an area lists its locations, value first", async () => {
    const answer = await started.send("_apis/wiki", { method: "OPTIONS" });
    const body = (await answer.json()) as { value: Record<string, unknown>[]; count: number };
    expect(Object.keys(body)).toEqual(["value", "count"]);
    expect(body.value.find((row) => row["id"] === "25d3fbc7-fe3d-46cb-b5a5-0b6f79caf27b")).toEqual({
      id: "25d3fbc7-fe3d-46cb-b5a5-0b6f79caf27b",
      area: "wiki",
      resourceName: "pages",
      routeTemplate: "{project}/_apis/{area}/wikis/{wikiIdentifier}/{resource}/{*path}",
      resourceVersion: 1,
      minVersion: "4.0",
      maxVersion: "7.2",
      releasedVersion: "7.1",
    });
    const all = (await (await started.send("_apis", { method: "OPTIONS" })).json()) as { count: number };
    expect(all.count).toBeGreaterThan(body.count);
  });
});

describe("who may", () => {
  const bare = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${started.orgUrl}/${path}`, { redirect: "manual", headers });
  const basic = (secret: string): string => `Basic ${Buffer.from(`:${secret}`).toString("base64")}`;

  test("without credentials people are sent to sign in, clients that suppress it get 401", async () => {
    expect((await bare("_apis/projects")).status).toBe(302);
    const suppressed = await bare("_apis/projects", { "x-tfs-fedauthredirect": "Suppress" });
    expect(suppressed.status).toBe(401);
    expect(suppressed.headers.get("www-authenticate")).toMatch(/^Basic realm=/);
    expect(await suppressed.text()).toBe("");
  });
  test("a bad or expired token meets a sign-in page with 203", async () => {
    const bad = await bare("_apis/projects", { authorization: basic("nope") });
    expect(bad.status).toBe(203);
    expect(bad.headers.get("content-type")).toContain("text/html");
    const { service } = started;
    const expired = service.users.issueToken({ userId: service.administrator.id, expires: service.clock.now() });
    expect((await bare("_apis/projects", { authorization: `Bearer ${expired.secret}` })).status).toBe(203);
  });
  test("a token reaches as far as its scopes", async () => {
    const { service } = started;
    const token = service.users.issueToken({
      userId: service.administrator.id,
      scopes: ["vso.wiki_write", "vso.work"],
    }).secret;
    expect((await bare("Demo/_apis/wiki/wikis", { authorization: basic(token) })).status).toBe(200);
    const refused = await bare(`Demo/_apis/git/repositories/${started.wikiId}`, { authorization: basic(token) });
    expect(refused.status).toBe(401);
    expect(await typeKeyOf(refused)).toBe("UnauthorizedRequestException");
  });
  test("a reader reads and may not write; who may not even read sees no project", async () => {
    const { service } = started;
    const reader = service.users.add({
      displayName: "Rita Reader",
      uniqueName: "rita@local.example",
      permission: "read",
    });
    const headers = { authorization: basic(service.users.issueToken({ userId: reader.id }).secret), ...json };
    expect((await bare("Demo/_apis/wiki/wikis", headers)).status).toBe(200);
    const put = await fetch(`${started.orgUrl}/Demo/_apis/wiki/wikis/Demo.wiki/pages?path=/A&api-version=7.1`, {
      method: "PUT",
      headers,
      body: '{"content":""}',
    });
    expect(put.status).toBe(403);
    expect(((await put.json()) as { message: string }).message).toContain("TF401027");
    service.users.setPermission(reader.id, started.project.id, "none");
    expect((await bare("Demo/_apis/wiki/wikis", headers)).status).toBe(404);
    expect(((await (await bare("_apis/projects", headers)).json()) as { count: number }).count).toBe(0);
  });
});

describe("pages of other origins", () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${started.orgUrl}/Demo/_apis/wiki/wikis`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization,if-match,x-tfs-session",
      },
    });

  test("an allowed origin is echoed, with exactly the headers the service exposes", async () => {
    started.service.allowOrigin("http://127.0.0.1:9999");
    const answer = await preflight("http://127.0.0.1:9999");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("http://127.0.0.1:9999");
    expect(answer.headers.get("access-control-allow-headers")).toBe("authorization,if-match,x-tfs-session");
    const real = await started.send("Demo/_apis/wiki/wikis", { headers: { origin: "http://127.0.0.1:9999" } });
    expect(real.headers.get("access-control-expose-headers")).toBe(
      "ActivityId,X-TFS-Session,X-MS-ContinuationToken,X-VSS-GlobalMessage,ETag,Request-Context",
    );
  });
  test("another origin gets no permission and changes nothing", async () => {
    expect((await preflight("http://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
    const answer = await started.send("Demo/_apis/wiki/wikis?api-version=7.1", {
      method: "POST",
      headers: { ...json, origin: "http://evil.example" },
      body: "{}",
    });
    expect(answer.status).toBe(403);
  });
  test("a host name that is not loopback is refused", async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const { port } = new URL(started.orgUrl);
      httpRequest(
        { host: "127.0.0.1", port, path: "/local/_apis/projects", headers: { host: "evil.example" } },
        (answer) => resolve(answer.statusCode ?? 0),
      )
        .on("error", reject)
        .end();
    });
    expect(status).toBe(421);
  });
});

test("answers carry the recorded headers and echo the session", async () => {
  const answer = await started.send("_apis/projects", {
    headers: { "x-tfs-session": "a4d476f9-689c-40c3-b4a9-fee152f3d62f" },
  });
  expect(answer.headers.get("x-tfs-session")).toBe("a4d476f9-689c-40c3-b4a9-fee152f3d62f");
  expect(answer.headers.get("x-vss-e2eid")).toBe(answer.headers.get("activityid"));
  expect(answer.headers.get("x-vss-userdata")).toBe(`${started.service.administrator.id}:admin@local.example`);
  expect(answer.headers.get("cache-control")).toBe("no-cache");
});
