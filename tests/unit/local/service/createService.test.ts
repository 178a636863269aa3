import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Service } from "../../../../src/local/service/createService";
import { openService } from "../../../../src/local/service/openService";
import { isLoopbackHost, listen, ListenError } from "../../../../src/local/service/httpServer";
import { seededRandom, standingClock } from "../../../contract/service/startService";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "service-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = (dataDir: string | null = dir): Service =>
  openService({ clock: standingClock(), random: seededRandom(), dataDir, baseUrl: "http://localhost" });

async function put(service: Service, path: string): Promise<number> {
  const { secret } = service.users.issueToken({ userId: service.administrator.id });
  const served = await service.handle({
    method: "PUT",
    url: `/local/Demo/_apis/wiki/wikis/Demo.wiki/pages?path=${path}&api-version=7.1`,
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: Buffer.from('{"content":"x"}'),
  });
  if (served.kind !== "answer") throw new Error("dropped");
  return (JSON.parse(Buffer.from(served.body).toString()) as { id: number }).id;
}

test("what was written is there when the service is opened again, and new ids differ from old ones", async () => {
  const first = open();
  const { project, wikiId } = await first.createProject({ name: "Demo", process: "basic" });
  const id = await put(first, "/A");
  await first.close();
  const second = open();
  expect(second.instanceId).toBe(first.instanceId);
  expect(second.projects.find("demo")).toEqual(project);
  expect(await put(second, "/B")).toBe(id + 1);
  const other = await second.createProject({ name: "Other", process: "agile" });
  expect(new Set([project.id, wikiId, other.project.id, other.wikiId, second.newId()]).size).toBe(5);
  await second.close();
});

test("the same chance gives the same ids", async () => {
  const ids = await Promise.all(
    [open(null), open(null)].map(async (service) => {
      const { project, wikiId } = await service.createProject({ name: "Demo", process: "agile" });
      await service.close();
      return [project.id, wikiId];
    }),
  );
  expect(ids[0]).toEqual(ids[1]);
});

test("a port in use is told in a sentence", async () => {
  const [one, two] = [open(null), open(null)];
  const first = await listen(one, { port: 0 });
  await expect(listen(two, { port: first.port })).rejects.toThrow(
    new ListenError(`Port ${first.port} is in use. Stop what uses it, or choose another with --port.`),
  );
  await expect(listen(two, { port: 0, host: "0.0.0.0" })).rejects.toThrow(ListenError);
  await first.close();
  await Promise.all([one.close(), two.close()]);
});

test.each(["localhost", "localhost:80", "127.0.0.1:5000", "[::1]:5000", "LOCALHOST:1"])(
  "%s is this machine",
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  },
);

test.each([
  "localhost.evil.example",
  "evil.example",
  "127.0.0.1.nip.io",
  "localhost:80@evil",
  "0.0.0.0",
  "",
  undefined,
])("%s is not", (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});

test("assumptions name their subject, behaviour and reason, each subject once", async () => {
  const service = open(null);
  const { assumptions } = service;
  await service.close();
  expect(assumptions.length).toBeGreaterThan(20);
  expect(
    assumptions.every(({ subject, behaviour, because }) => subject !== "" && behaviour !== "" && because !== ""),
  ).toBe(true);
  expect(new Set(assumptions.map(({ subject }) => subject)).size).toBe(assumptions.length);
});
