import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Service } from "../../../../src/local/service/createService";
import { openService } from "../../../../src/local/service/openService";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "board-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function open(): Service {
  return openService({
    clock: { now: () => Date.UTC(2026, 2, 2), sleep: async () => undefined },
    random: () => 0.5,
    dataDir,
    baseUrl: "http://localhost:1",
  });
}

async function title(service: Service, id: number): Promise<unknown> {
  const { secret } = service.users.issueToken({ userId: service.administrator.id });
  const served = await service.handle({
    method: "GET",
    url: `/local/_apis/wit/workitems/${id}?api-version=7.1`,
    headers: { authorization: `Bearer ${secret}` },
    body: new Uint8Array(),
  });
  const body = JSON.parse(Buffer.from(served.kind === "answer" ? served.body : []).toString("utf8")) as {
    fields: Record<string, unknown>;
  };
  return body.fields["System.Title"];
}

test("what was written is there when the service is opened again, and numbers go on", async () => {
  let random = 1;
  const first = openService({
    clock: { now: () => Date.UTC(2026, 2, 2), sleep: async () => undefined },
    random: () => (random = (random * 16807) % 2147483647) / 2147483647,
    dataDir,
    baseUrl: "http://localhost:1",
  });
  const { project } = await first.createProject({ name: "Demo", process: "agile", projectWiki: false });
  const item = { project, type: "Epic", fields: { "System.Title": "kept" }, by: first.administrator, at: new Date(0) };
  const id = first.board.seed.createItem(item);
  first.board.inheritProcess(project, { renameStates: { Epic: { New: "Idea" } } });
  await first.close();

  const again = open();
  expect(await title(again, id)).toBe("kept");
  const found = again.projects.find("Demo");
  if (found === null) throw new Error("the project is gone");
  expect(again.board.processOf(found).types.find((type) => type.name === "Epic")?.states[0]?.name).toBe("Idea");
  expect(again.board.seed.createItem({ ...item, project: found, by: again.administrator })).toBe(id + 1);
  await again.close();
});
