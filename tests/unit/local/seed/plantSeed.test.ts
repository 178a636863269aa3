/** The seeds, planted into a real service and read back through its routes and its repository. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { plantSeed } from "../../../../src/local/seed/plantSeed";
import type { Seed } from "../../../../src/local/seed/plantSeed";
import { createSeedClock } from "../../../../src/local/seed/seedClock";
import { openService } from "../../../../src/local/service/openService";
import type { Service } from "../../../../src/local/service/createService";
import { entriesBelow } from "../../../../src/local/service/git/trees";
import type { ProcessName } from "../../../../src/local/service/route";

const open: Service[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((service) => service.close()));
});

async function planted(seed: Seed, process: ProcessName = "agile"): Promise<Service> {
  let drawn = 1;
  const random = (): number => (drawn = (drawn * 48_271) % 2_147_483_647) / 2_147_483_647;
  const clock = createSeedClock();
  const service = openService({ clock, random, dataDir: null, baseUrl: "http://localhost:1" });
  open.push(service);
  await plantSeed(service, clock, seed, process);
  clock.release();
  return service;
}

/** Every file of the wiki, byte for byte, and the commits that made them, newest first. */
function wikiOf(service: Service): {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly authors: readonly string[];
} {
  const [wiki] = service.wiki.store.inProject(service.projects.all()[0]?.id ?? "");
  const repository = service.repositories.open(wiki?.repositoryId ?? "");
  const authors: string[] = [];
  let commit = repository.ref("refs/heads/wikiMaster");
  const tree = commit === null ? null : (repository.commit(commit)?.tree ?? null);
  while (commit !== null) {
    const read = repository.commit(commit);
    authors.push(read?.author.name ?? "");
    commit = read?.parents[0] ?? null;
  }
  const root = { path: "/", id: tree ?? "", mode: "40000", isFolder: true };
  const entries = tree === null ? [] : entriesBelow(repository, root, true).filter((entry) => !entry.isFolder);
  return {
    authors,
    files: new Map(entries.map((entry) => [entry.path.slice(1), Buffer.from(repository.blob(entry.id) ?? [])])),
  };
}

interface Item {
  readonly id: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

async function itemsOf(service: Service): Promise<readonly Item[]> {
  const { secret } = service.users.issueToken({ userId: service.administrator.id });
  const send = async (url: string, body: object): Promise<unknown> => {
    const headers = {
      host: "localhost:1",
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      accept: "application/json",
    };
    const served = await service.handle({ method: "POST", url, headers, body: Buffer.from(JSON.stringify(body)) });
    return served.kind === "answer" ? JSON.parse(Buffer.from(served.body).toString("utf8")) : null;
  };
  const query = "SELECT [System.Id] FROM WorkItems WHERE [System.Id] > 0";
  const found = (await send("/local/Platform/_apis/wit/wiql?api-version=7.1", { query })) as {
    workItems: { id: number }[];
  };
  const ids = found.workItems.map((each) => each.id);
  const fields = [
    "System.Id",
    "System.Title",
    "System.WorkItemType",
    "System.State",
    "System.CreatedDate",
    "System.ChangedDate",
    "System.Parent",
  ];
  const items: Item[] = [];
  for (let from = 0; from < ids.length; from += 200) {
    const body = { ids: ids.slice(from, from + 200), fields };
    items.push(...((await send("/local/_apis/wit/workitemsbatch?api-version=7.1", body)) as { value: Item[] }).value);
  }
  return items;
}

describe("the demo", () => {
  test("is a wiki with the habits of real ones", async () => {
    const { files, authors } = wikiOf(await planted("demo"));
    const text = (name: string): string => files.get(name)?.toString("utf8") ?? "";
    const pages = [...files.keys()].filter((name) => name.endsWith(".md"));
    expect(pages.length).toBeGreaterThanOrEqual(25);
    expect(new Set(authors).size).toBeGreaterThanOrEqual(5);
    expect(authors.length).toBeGreaterThan(20);
    expect(text("1.-Welcome/Mission.md").match(/^## /gm)).toHaveLength(3);
    expect(text("2.-Technology/Technology-Vision-and-Strategy.md")).toMatch(
      /# Guiding Principals[\s\S]*\(\/1\.-Welcome\/Mission\)/,
    );
    expect(text("3.-Product/Product-Vision.md")).toMatch(/^[^\n]*\r\n/);
    expect(text("3.-Product/Product-Strategy.md")).toMatch(/^##Find$/m);
    expect(text("4.-Support/Support-%2D-Vision-and-Strategy.md")).toMatch(/\u00a0[\s\S]*\u200b/);
    expect(text("4.-Support/On%2Dcall-Handbook.md")).toMatch(/^---\ntitle: /);
    expect(files.get("5.-Ways-of-Working/Templates.md")?.length).toBe(0);
    expect(pages.filter((name) => !text(name).endsWith("\n")).length).toBeGreaterThan(5);
    expect(text(".order")).toContain("Sprints-&-Teams");
    expect(text(".order")).not.toContain("5.-Ways-of-Working");
    const picture = [...files].find(([name]) => name.startsWith(".attachments/"));
    expect(picture?.[1].subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  test.each([
    ["agile", "Epic", "Feature"],
    ["scrum", "Epic", "Feature"],
    ["cmmi", "Epic", "Feature"],
    ["basic", "Epic", "Issue"],
  ] as const)("is a board of the %s process whose items the pages name", async (process, outcome, deliverable) => {
    const service = await planted("demo", process);
    const items = await itemsOf(service);
    const byId = new Map(items.map((item) => [item.id, item]));
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(items.length).toBeLessThanOrEqual(150);
    const mentioned = new Set<number>();
    for (const [name, bytes] of wikiOf(service).files) {
      for (const [, id] of name.endsWith(".md") ? bytes.toString("utf8").matchAll(/#(\d+)\b/g) : []) {
        mentioned.add(Number(id));
      }
    }
    expect([...mentioned].filter((id) => !byId.has(id))).toEqual([]);
    const types = new Set([...mentioned].map((id) => byId.get(id)?.fields["System.WorkItemType"]));
    expect(types).toEqual(new Set([outcome, deliverable]));
    const epics = items.filter((item) => item.fields["System.WorkItemType"] === outcome);
    expect(epics.filter((epic) => !mentioned.has(epic.id)).length).toBeGreaterThanOrEqual(2);
    expect(
      items.every((item) => String(item.fields["System.ChangedDate"]) >= String(item.fields["System.CreatedDate"])),
    ).toBe(true);
    expect(new Set(items.map((item) => item.fields["System.State"])).size).toBeGreaterThanOrEqual(3);
  });

  test("has a team for each stream, with an area and the sprints of its own", async () => {
    const service = await planted("demo");
    const project = service.projects.all()[0];
    if (project === undefined) throw new Error("no project");
    const names = service.projects.teams(project.id).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Technology", "Product", "Support"]));
  });

  test("leaves no placeholder in any page of its history", async () => {
    const { files } = wikiOf(await planted("demo"));
    expect(
      [...files].filter(([name, bytes]) => name.endsWith(".md") && bytes.includes("{{")).map(([name]) => name),
    ).toEqual([]);
  });
});

test("an empty project has no work item", async () => {
  expect(await itemsOf(await planted("empty"))).toEqual([]);
});

test("a seed of a given size has that many pages, outcomes and Epics, five Features and 44 stories each", async () => {
  const service = await planted({ scale: 30 });
  const pages = [...wikiOf(service).files].filter(([name]) => name.endsWith(".md"));
  const text = pages.filter(([name]) => /Roadmap-\d+\.md$/.test(name)).map(([, bytes]) => bytes.toString("utf8"));
  expect(pages).toHaveLength(30);
  expect(text.join("").match(/^### /gm)).toHaveLength(30);
  expect(text.join("").match(/^- /gm)).toHaveLength(150);
  expect(text.join("").match(/#\d+$/gm)).toHaveLength(24 * 6);
  const types = (await itemsOf(service)).map((item) => item.fields["System.WorkItemType"]);
  const count = (name: string): number => types.filter((type) => type === name).length;
  expect([count("Epic"), count("Feature"), count("User Story")]).toEqual([30, 150, 1320]);
});

test("pages, outcomes and stories are given apart, and stories are spread evenly", async () => {
  const service = await planted({ scale: { pages: 20, outcomes: 12, stories: 100 } });
  const items = await itemsOf(service);
  const count = (name: string): number => items.filter((item) => item.fields["System.WorkItemType"] === name).length;
  expect([count("Epic"), count("Feature"), count("User Story")]).toEqual([12, 60, 100]);
  expect([...wikiOf(service).files.keys()].filter((name) => name.endsWith(".md"))).toHaveLength(20);
  const perFeature = new Map<unknown, number>();
  for (const { fields } of items.filter((item) => item.fields["System.WorkItemType"] === "User Story"))
    perFeature.set(fields["System.Parent"], (perFeature.get(fields["System.Parent"]) ?? 0) + 1);
  expect(Math.max(...perFeature.values())).toBeLessThanOrEqual(2);
});

describe("a folder of pages", () => {
  test("becomes the wiki byte for byte", async () => {
    const dir = mkdtempSync(path.join(tmpdir(), "pages-"));
    mkdirSync(path.join(dir, "A folder/.attachments"), { recursive: true });
    const contents = new Map([
      ["Windows.md", Buffer.from("# A\r\n\r\n- b\r\n")],
      ["A folder/Latin.md", Buffer.from([0x23, 0x20, 0xe9, 0x0a])],
      ["A folder/.order", Buffer.from("Latin")],
      ["A folder/.attachments/x.png", Buffer.from([1, 2, 3])],
      ["Empty.md", Buffer.alloc(0)],
    ]);
    for (const [name, bytes] of contents) {
      writeFileSync(path.join(dir, name), bytes);
    }
    writeFileSync(path.join(dir, "program.exe"), "no page");
    const { files } = wikiOf(await planted({ dir }));
    expect([...files.keys()].sort()).toEqual([...contents.keys()].sort());
    for (const [name, bytes] of contents) {
      expect([name, files.get(name)?.equals(bytes)]).toEqual([name, true]);
    }
  });

  test("that is not there or has no page is refused with a sentence", async () => {
    await expect(planted({ dir: "/nowhere/at/all" })).rejects.toThrow("is not there");
    await expect(planted({ dir: mkdtempSync(path.join(tmpdir(), "none-")) })).rejects.toThrow("holds no .md file");
  });
});
