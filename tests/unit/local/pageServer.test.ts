import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Session } from "../../../src/local/page/session";
import { createPageServer } from "../../../src/local/pageServer";

const secret = "s3cret-of-this-run";
const origin = "http://localhost:8080";
const pageDir = mkdtempSync(path.join(tmpdir(), "page-"));
writeFileSync(path.join(pageDir, "page.js"), "1");
writeFileSync(path.join(pageDir, "..", `${path.basename(pageDir)}-outside.js`), "2");

const server = createPageServer({
  org: "local",
  pageDir,
  secret,
  origins: () => [origin],
  extensionOrigins: () => ["http://127.0.0.1:9999"],
  session: () => ({ token: "page-token" }) as unknown as Session,
  extensionToken: (id) => (id === "a.b" ? "extension-token" : null),
  home: () => "/local/Platform/_apps/hub/a.b.hub",
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

async function ask(
  method: string,
  url: string,
  headers: Record<string, string> = {},
  body: unknown = {},
): Promise<Answer | null> {
  const served = await server({ method, url, headers, body: Buffer.from(JSON.stringify(body)) });
  return served?.kind === "answer"
    ? { status: served.status, headers: served.headers, text: Buffer.from(served.body).toString("utf8") }
    : null;
}

const cookie = `other=1; local_page_8080=${secret}`;
const ours = { origin, "x-local-page": "1", cookie };

test("requests for the service are left to it", async () => {
  for (const url of [
    "/local/_apis/projects",
    "/local/Platform/_apis/wit/wiql",
    "/local/Platform/Platform%20Team/_apis/work/teamsettings/iterations",
    "/local/Platform/_git/x",
    "/elsewhere/page",
  ]) {
    expect([url, await ask("GET", url, { cookie })]).toEqual([url, null]);
  }
  expect(await ask("PATCH", "/local/Platform", { cookie })).toBeNull();
});

test("the secret's address stores it in a cookie and leads on without it", async () => {
  const answer = await ask("GET", `/local/_signin/${secret}`);
  expect(answer?.headers["set-cookie"]).toBe(`local_page_8080=${secret}; Path=/local/; HttpOnly; SameSite=Strict`);
  expect(answer?.text).toContain("url=/local/Platform/_apps/hub/a.b.hub");
  expect(answer?.text).not.toContain(secret);
  expect((await ask("GET", "/local/_signin/guess"))?.status).toBe(403);
});

test("the shell is served to a signed-in browser only, under a policy that runs no script but its own", async () => {
  const answer = await ask("GET", "/local/Platform/_workitems/edit/1?x=1", { cookie });
  expect(answer?.status).toBe(200);
  const policy = answer?.headers["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-src http://127.0.0.1:9999");
  expect(policy).toContain("frame-ancestors 'none'");
  expect((await ask("GET", "/local/Platform", {}))?.status).toBe(401);
  expect((await ask("GET", "/local/Platform", { cookie: "local_page_8081=" + secret }))?.status).toBe(401);
});

test("a link on another site comes again from our own page, without leading anywhere else", async () => {
  const answer = await ask("GET", '/local/Platform/_wiki?a="><script>', { "sec-fetch-site": "cross-site" });
  expect(answer?.status).toBe(200);
  expect(answer?.text).not.toContain("<script>");
  expect((await ask("GET", "//evil.example/x", { "sec-fetch-site": "cross-site" }))?.text ?? "").not.toContain(
    "url=//evil",
  );
});

test("the session is given to the page's own origin, header and cookie together", async () => {
  expect((await ask("POST", "/local/_session", ours))?.text).toContain("page-token");
  expect((await ask("POST", "/local/_session/extension", ours, { extension: "a.b" }))?.text).toBe(
    '{"token":"extension-token"}',
  );
  expect((await ask("POST", "/local/_session/extension", ours, { extension: "a.c" }))?.status).toBe(404);
  expect((await ask("GET", "/local/_session", ours))?.status).toBe(403);
  expect((await ask("POST", "/local/_session", { ...ours, origin: "http://localhost:80801" }))?.status).toBe(403);
  expect((await ask("POST", "/local/_session", { ...ours, "x-local-page": "" }))?.status).toBe(403);
  expect((await ask("POST", "/local/_session", { ...ours, cookie: "" }))?.status).toBe(401);
});

test("the bundle's files are served, nothing beside or above them", async () => {
  expect((await ask("GET", "/_page/page.js"))?.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  for (const name of [
    "../outside.js",
    "%2e%2e/outside.js",
    `..%2f${path.basename(pageDir)}-outside.js`,
    "missing.js",
    "",
  ]) {
    expect([name, (await ask("GET", `/_page/${name}`))?.status]).toEqual([name, 404]);
  }
});
