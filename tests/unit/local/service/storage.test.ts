/** Kept data says its version: older is brought up to date, later and foreign is refused in a sentence. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import type { Service } from "../../../../src/local/service/createService";
import { openService } from "../../../../src/local/service/openService";
import { openStorage, schemaVersion, StorageError } from "../../../../src/local/service/storage";
import { seededRandom, standingClock } from "../../../contract/service/startService";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "storage-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = (): Service =>
  openService({ clock: standingClock(), random: seededRandom(), dataDir: dir, baseUrl: "http://localhost" });

/** What is in the database, past the service. */
function inDatabase<Result>(work: (db: InstanceType<typeof DatabaseSync>) => Result): Result {
  const db = new DatabaseSync(join(dir, "service.db"));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const versionOf = (db: InstanceType<typeof DatabaseSync>): unknown => db.prepare("PRAGMA user_version").get();

/** As the program before versions were numbered left it: tokens of its runs in a table. */
async function writeVersion0(): Promise<{ readonly projectId: string; readonly secret: string }> {
  const service = open();
  const { project } = await service.createProject({ name: "Demo", process: "basic" });
  await service.close();
  const secret = "a".repeat(52);
  inDatabase((db) => {
    db.exec(`
      PRAGMA user_version = 0;
      CREATE TABLE core_token (secret TEXT PRIMARY KEY, user_id TEXT NOT NULL, scopes TEXT NOT NULL, expires INTEGER);
    `);
    db.prepare("INSERT INTO core_token VALUES (?, ?, 'app_token', NULL)").run(secret, service.administrator.id);
  });
  return { projectId: project.id, secret };
}

test("new data has the version of this program", async () => {
  await open().close();
  expect(inDatabase(versionOf)).toEqual({ user_version: schemaVersion });
});

test("data of an older version is brought up to date and keeps what it holds", async () => {
  const { projectId, secret } = await writeVersion0();
  const service = open();
  expect(service.projects.find("Demo")?.id).toBe(projectId);
  expect(service.users.token(secret)).toBeNull();
  await service.close();
  expect(inDatabase(versionOf)).toEqual({ user_version: schemaVersion });
  expect(inDatabase((db) => db.prepare("SELECT name FROM sqlite_master WHERE name = 'core_token'").all())).toEqual([]);
});

test("data of a later version is refused and left as it was", async () => {
  await open().close();
  inDatabase((db) => db.exec(`PRAGMA user_version = ${schemaVersion + 1}`));
  expect(() => openStorage(dir)).toThrow(
    new StorageError(
      `${join(dir, "service.db")} was written by a later version of the local host (its tables have version ${schemaVersion + 1}, this program knows ${schemaVersion}). Use that version, or choose a new folder with --data.`,
    ),
  );
  expect(inDatabase(versionOf)).toEqual({ user_version: schemaVersion + 1 });
});

test("a file that is no database is refused", () => {
  writeFileSync(
    join(dir, "service.db"),
    "years of work, in prose, and long enough to have a header of its own".repeat(40),
  );
  expect(() => openStorage(dir)).toThrow(/service\.db is not a database of the local host\. Choose a new folder/);
});

test("no token of a run is ever written down", async () => {
  const service = open();
  const { secret } = service.users.issueToken({ userId: service.administrator.id });
  expect(service.users.token(secret)?.secret).toBe(secret);
  const next = open();
  expect(next.users.token(secret)).toBeNull();
  await Promise.all([service.close(), next.close()]);
  const tables = inDatabase((db) => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()) as {
    name: string;
  }[];
  for (const { name } of tables) {
    expect(JSON.stringify(inDatabase((db) => db.prepare(`SELECT * FROM "${name}"`).all()))).not.toContain(secret);
  }
});

test("files of repositories nobody knows of are swept away at opening, others stay", async () => {
  const service = open();
  const { project, wikiId } = await service.createProject({ name: "Demo", process: "basic" });
  service.git.create("00000000-0000-4000-8000-000000000000", "refs/heads/main");
  await service.close();
  const next = open();
  expect(next.git.ids()).not.toContain("00000000-0000-4000-8000-000000000000");
  expect(next.git.ids()).toContain(wikiId);
  next.deleteProject(project);
  expect(next.git.ids()).toEqual([]);
  await next.close();
});
