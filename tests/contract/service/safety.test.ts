/**
 * What stands between a developer's machine and a page, a token or a path that means it ill. Messages between frames are
 * judged in tests/unit/local/page/xdm.test.ts, the page's sign-in in tests/unit/local/pageServer.test.ts.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { listen, type Limits, type Listening } from "../../../src/local/service/httpServer";
import { openService } from "../../../src/local/service/openService";
import { patchType, startWorld, type World } from "../facts/asked";
import { seededRandom, standingClock } from "./startService";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

describe("origins", () => {
  const requests = (): readonly (readonly [string, string, RequestInit])[] => [
    ["an answer", "_apis/projects", {}],
    ["a refusal", "_apis/wit/workitems/999", {}],
    ["an unmatched route", "_apis/nothing", {}],
    ["discovery", "_apis/wit", { method: "OPTIONS" }],
    ["a preflight", "_apis/projects", { method: "OPTIONS", headers: { "access-control-request-method": "POST" } }],
    ["a sign-in page", "_apis/projects", { headers: { authorization: "Bearer none" } }],
    ["a fault", "_apis/projects?fault=unavailable", {}],
  ];
  const withOrigin = async (name: string, init: RequestInit, origin: string): Promise<string | null> => {
    const headers = { ...(init.headers as Record<string, string> | undefined), origin };
    return (await world.send(name, { ...init, headers })).headers.get("access-control-allow-origin");
  };

  test("an allowed origin is echoed, no other is answered, and never all of them", async () => {
    world.service.allowOrigin("http://127.0.0.1:4444");
    for (const [what, name, init] of requests()) {
      expect([what, await withOrigin(name, init, "http://127.0.0.1:4444")]).toEqual([what, "http://127.0.0.1:4444"]);
      for (const foreign of [
        "http://evil.example",
        "null",
        "http://127.0.0.1:44440",
        "http://127.0.0.1:4444.evil.example",
      ])
        expect([what, foreign, await withOrigin(name, init, foreign)]).toEqual([what, foreign, null]);
    }
  });

  test.each([
    ["a foreign origin", { origin: "http://evil.example" }],
    ["the opaque origin", { origin: "null" }],
    ["a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
  ])("%s changes nothing, with a valid token neither", async (_, headers) => {
    const answer = await world.page("PUT", "/A", { body: { content: "x" }, headers });
    expect(answer.status).toBe(403);
    expect((await world.page("GET", "/A")).status).toBe(404);
  });
});

describe("tokens", () => {
  test("nothing is answered without one, cookies are none", async () => {
    for (const headers of [{}, { cookie: `local_page=${world.token}` }, { authorization: `Token ${world.token}` }]) {
      const answer = await fetch(`${world.orgUrl}/_apis/projects`, {
        headers: { "x-tfs-fedauthredirect": "Suppress", ...headers } as Record<string, string>,
      });
      expect(answer.status).toBe(401);
    }
  });

  test("a token has more than 128 bits and is another in every run", () => {
    expect(world.token).toMatch(/^[a-z2-7]{52}$/);
    expect(world.service.users.issueToken({ userId: world.service.administrator.id }).secret).not.toBe(world.token);
  });

  /** What each scope of a manifest lets its extension do. */
  test.each<[string, readonly string[], readonly string[]]>([
    ["vso.wiki", ["read wiki", "list pages"], ["write wiki", "read work", "write work", "read code"]],
    ["vso.wiki_write", ["read wiki", "list pages", "write wiki"], ["read work", "write work", "read code"]],
    ["vso.work", ["read work", "query", "read many"], ["write work", "batch work", "read wiki", "write wiki"]],
    ["vso.work_write", ["read work", "query", "read many", "write work", "batch work"], ["read wiki", "write wiki"]],
    ["vso.code", ["read code"], ["write code", "read wiki", "read work"]],
    ["vso.project", ["read projects"], ["make team", "read work", "read wiki"]],
  ])("an extension with %s may do what it names and no more", async (scope, allowed, refused) => {
    const { id } = await world.item("Epic");
    const token = world.service.extensions.issueToken(
      { publisher: "tests", name: "some", scopes: [scope] },
      world.service.administrator,
    );
    const headers = { authorization: `Bearer ${token}` };
    const title = { op: "add", path: "/fields/System.Title", value: "x" };
    const repository = `Demo/_apis/git/repositories/${world.wikiId}`;
    const acts: Readonly<Record<string, () => ReturnType<World["ask"]>>> = {
      "read wiki": () => world.page("GET", "/", { headers }),
      "list pages": () =>
        world.ask("POST", "Demo/_apis/wiki/wikis/Demo.wiki/pagesbatch", { headers, body: { top: 10 } }),
      "write wiki": () => world.page("PUT", "/A", { headers, body: { content: "x" } }),
      "read work": () => world.ask("GET", `_apis/wit/workitems/${id}`, { headers }),
      query: () =>
        world.ask("POST", "Demo/_apis/wit/wiql", { headers, body: { query: "SELECT [System.Id] FROM WorkItems" } }),
      "read many": () => world.ask("POST", "_apis/wit/workitemsbatch", { headers, body: { ids: [id] } }),
      "write work": () =>
        world.ask("PATCH", `_apis/wit/workitems/${id}`, { headers: { ...headers, ...patchType }, body: [title] }),
      "batch work": () => world.ask("PATCH", "_apis/wit/$batch", { headers, body: [] }),
      "read code": () => world.ask("GET", `${repository}/refs`, { headers }),
      "write code": () => world.ask("POST", "Demo/_apis/git/repositories", { headers, body: { name: "new" } }),
      "read projects": () => world.ask("GET", "_apis/projects", { headers }),
      "make team": () => world.ask("POST", "_apis/projects/Demo/teams", { headers, body: { name: "new" } }),
    };
    for (const act of allowed) expect([act, Math.floor(((await acts[act]?.())?.status ?? 0) / 100)]).toEqual([act, 2]);
    for (const act of refused) {
      const answer = await acts[act]?.();
      expect([act, answer?.status, answer?.typeKey]).toEqual([act, 401, "UnauthorizedRequestException"]);
      expect(answer?.message).toMatch(/^TF400813: /);
    }
  });
});

describe("hosts and limits", () => {
  let listening: Listening;
  const start = async (limits: Partial<Limits>): Promise<void> => {
    listening = await listen(world.service, { port: 0, limits });
  };
  afterEach(() => listening.close());

  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let said = "";
      const socket = connect(listening.port, "127.0.0.1", () => socket.write(text));
      socket.on("data", (chunk: Buffer) => (said += chunk.toString()));
      socket.on("close", () => resolve(said));
      socket.on("error", reject);
    });
  const statusOf = (answer: string): string => answer.split(" ")[1] ?? "";

  test("only names of this machine are answered, pages and service alike", async () => {
    await start({});
    const status = (host: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const asked = httpRequest(
          { host: "127.0.0.1", port: listening.port, path: "/local/_apis/projects", headers: { host } },
          (answer) => resolve(answer.statusCode ?? 0),
        );
        asked.on("error", reject).end();
      });
    for (const host of [
      "evil.example",
      `evil.example:${listening.port}`,
      "127.0.0.1.nip.io",
      "169.254.169.254",
      "[::]",
    ])
      expect([host, await status(host)]).toEqual([host, 421]);
    for (const host of [`localhost:${listening.port}`, `127.0.0.1:${listening.port}`, `[::1]:${listening.port}`])
      expect([host, await status(host)]).toEqual([host, 302]);
    expect(listening.server.address()).toMatchObject({ address: "127.0.0.1" });
  });

  test("a body that is too large is 413, announced or not", async () => {
    await start({ body: 1000 });
    const head = `PUT /local/x HTTP/1.1\r\nHost: localhost\r\n`;
    expect(statusOf(await raw(`${head}Content-Length: 1001\r\n\r\n`))).toBe("413");
    const chunk = "x".repeat(600);
    const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n258\r\n${chunk}\r\n258\r\n${chunk}\r\n0\r\n\r\n`;
    expect(statusOf(await raw(chunked))).toBe("413");
  });

  test("headers that are too large are 431", async () => {
    await start({});
    expect(statusOf(await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`))).toBe("431");
  });

  test("a client that never ends its headers is cut off", async () => {
    await start({ headersTime: 100, requestTime: 200 });
    expect(statusOf(await raw("GET / HTTP/1.1\r\nHost: localhost\r\n"))).toBe("408");
  });

  test("a client that never ends its body is cut off", async () => {
    await start({ headersTime: 100, requestTime: 200 });
    expect(statusOf(await raw("PUT /local/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n"))).toBe("408");
  });

  test("more connections than allowed are closed unanswered", async () => {
    await start({ connections: 1 });
    const held = connect(listening.port, "127.0.0.1");
    await new Promise((resolve) => held.once("connect", resolve));
    held.write("GET /local/_apis/projects HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await new Promise((resolve) => held.once("data", resolve));
    expect(await raw("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").catch(() => "")).toBe("");
    held.destroy();
  });
});

describe("paths and names", () => {
  const odd: readonly string[] = [
    "/..",
    "/../../etc/passwd",
    "/A/../../B",
    "/%2e%2e/x",
    "/a%2f..%2fb",
    "\\..\\x",
    "/A\\B",
    "/nul\u0000byte",
    "/.git",
    "/.GIT/config",
    "/git~1",
    "/.order",
    "/.attachments/x",
    "/.gitmodules",
    "/con",
    "/trailing.",
    "/trailing ",
    "/" + "x".repeat(300),
    "/" + "é".repeat(120),
    "/e\u0301",
    "/\u202egnp",
    "/\u200d.git",
    "/💩",
    "/--output=x",
    "/-",
    "//",
    "/\n",
    "/wikiMaster/x",
    "/con/x",
  ];

  test("no path of a page, attachment or push leaves its repository or makes one that git finds unsound", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "paths-"));
    const bugs: string[] = [];
    const service = openService({
      clock: standingClock(),
      random: seededRandom(),
      dataDir: path.join(dataDir, "data"),
      baseUrl: "http://localhost",
      onBug: (error, request) => bugs.push(`${request.method} ${request.url} ${String(error)}`),
    });
    try {
      const { wikiId } = await service.createProject({ name: "Demo", process: "basic" });
      const { secret } = service.users.issueToken({ userId: service.administrator.id });
      const ask = async (method: string, url: string, body: object | string, type = "application/json") => {
        const served = await service.handle({
          method,
          url: `/local/Demo/_apis/${url}`,
          headers: { authorization: `Bearer ${secret}`, "content-type": type },
          body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
        });
        return served.kind === "answer" ? served.status : 0;
      };
      const wiki = "wiki/wikis/Demo.wiki";
      for (const name of odd) {
        const encoded = encodeURIComponent(name);
        await ask("PUT", `${wiki}/pages?path=${encoded}&api-version=7.1`, { content: "x" });
        await ask("PUT", `${wiki}/pages?path=${name.replaceAll(" ", "+")}&api-version=7.1`, { content: "x" });
        await ask("PUT", `${wiki}/attachments?name=${encoded}&api-version=7.1`, "eA==", "application/octet-stream");
        await ask("POST", `${wiki}/pagemoves?api-version=7.1`, { path: "/con", newPath: name, newOrder: 0 });
        const oldObjectId = service.git.open(wikiId ?? "").ref("refs/heads/wikiMaster");
        const change = {
          changeType: "add",
          item: { path: name },
          newContent: { content: "x", contentType: "rawText" },
        };
        await ask("POST", `git/repositories/${wikiId ?? ""}/pushes?api-version=7.1`, {
          refUpdates: [{ name: "refs/heads/wikiMaster", oldObjectId }],
          commits: [{ comment: "x", changes: [change] }],
        });
        await ask("POST", `git/repositories/${wikiId ?? ""}/refs?api-version=7.1`, [
          { name: `refs/heads${name}`, oldObjectId: "0".repeat(40), newObjectId: oldObjectId },
        ]);
      }
      expect(bugs).toEqual([]);
      expect(readdirSync(dataDir)).toEqual(["data"]);
      expect(readdirSync(path.join(dataDir, "data")).filter((name) => !name.startsWith("service.db"))).toEqual([
        "repositories",
      ]);
      const repositories = path.join(dataDir, "data/repositories");
      for (const name of readdirSync(repositories)) {
        const dir = path.join(repositories, name);
        expect(readdirSync(dir).sort()).toEqual(["HEAD", "config", "objects", "refs"]);
        const said = execFileSync("git", ["-C", dir, "fsck", "--strict", "--full", "--no-dangling"], { stdio: "pipe" });
        expect(said.toString()).toBe("");
      }
    } finally {
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  test.each(["--output=/tmp/x", "-c", "--upload-pack=touch /tmp/x", "@{-1}", "HEAD^", "a..b", "refs/../x"])(
    "the version %s is a name like any other: it is not there",
    async (version) => {
      const encoded = encodeURIComponent(version);
      const repository = `Demo/_apis/git/repositories/${world.wikiId}`;
      const items = await world.ask("GET", `${repository}/items?path=/&versionDescriptor.version=${encoded}`);
      expect([items.status, items.typeKey]).toEqual([404, "GitUnresolvableToCommitException"]);
      const made = await world.ask("POST", `${repository}/refs`, {
        body: [{ name: `refs/heads/${version}`, oldObjectId: "0".repeat(40), newObjectId: "0".repeat(39) + "1" }],
      });
      expect(JSON.stringify(made.body)).not.toContain('"success":true');
    },
  );

  test("git is started in one place, without a shell, with arguments that no request brings", () => {
    const root = path.resolve(__dirname, "../../../src/local");
    const starting = filesBelow(root).filter((file) => /child_process/.test(readFileSync(file, "utf8")));
    expect(starting.map((file) => path.relative(root, file))).toEqual(["service/git/repository.ts"]);
    const text = readFileSync(path.join(root, "service/git/repository.ts"), "utf8");
    expect(text.match(/execFileSync\(/g)).toHaveLength(1);
    expect(text).toMatch(/\[\.\.\.gitSafety, "-C", dir, "cat-file", "--batch-all-objects", "--batch", "--unordered"\]/);
    expect(text).not.toMatch(/shell:/);
  });
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesBelow(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });
}
