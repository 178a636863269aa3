import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDataDir } from "../../../src/local/dataDir";

const folder = (): string => mkdtempSync(path.join(tmpdir(), "data-dir-"));
const planted = { project: "Platform", wiki: "Platform.wiki" };

test("a new folder is made, marked, and remembers what was planted in it", async () => {
  const dir = path.join(folder(), "deep/new");
  const first = await openDataDir(dir);
  expect(first.planted).toBeNull();
  await first.remember(planted);
  await first.release();
  const second = await openDataDir(dir);
  expect(second.planted).toEqual(planted);
  await second.release();
});

test("a folder with files of others is refused and left as it was", async () => {
  const dir = folder();
  writeFileSync(path.join(dir, "thesis.txt"), "years of work");
  await expect(openDataDir(dir)).rejects.toThrow(/thesis\.txt.*--data/);
  expect(readdirSync(dir)).toEqual(["thesis.txt"]);
});

test("a folder of another version is refused", async () => {
  const dir = folder();
  writeFileSync(path.join(dir, "local-azure-devops.json"), '{"format":99}');
  await expect(openDataDir(dir)).rejects.toThrow("another version of the local host (format 99, this program knows 1)");
  writeFileSync(path.join(dir, "local-azure-devops.json"), "");
  await expect(openDataDir(dir)).rejects.toThrow("does not say in which format");
});

test("a folder whose first run was cut off before its marker stood is taken", async () => {
  const dir = folder();
  writeFileSync(path.join(dir, "local-azure-devops.json.new"), '{"for');
  writeFileSync(path.join(dir, "local-azure-devops.lock"), "999999999");
  const opened = await openDataDir(dir);
  expect(opened.planted).toBeNull();
  await opened.release();
});

test("of two that start at once one gets the folder", async () => {
  const dir = folder();
  const results = await Promise.allSettled([openDataDir(dir), openDataDir(dir)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a folder another running process uses is refused, one whose process died is taken over", async () => {
  const dir = folder();
  await (await openDataDir(dir)).release();
  const lock = path.join(dir, "local-azure-devops.lock");
  writeFileSync(lock, String(process.ppid));
  await expect(openDataDir(dir)).rejects.toThrow("in use by another local host");
  writeFileSync(lock, "999999999");
  await (await openDataDir(dir)).release();
  expect(existsSync(lock)).toBe(false);
});

test("what an interrupted first run left is removed, and nothing else", async () => {
  const dir = folder();
  await (await openDataDir(dir)).release();
  mkdirSync(path.join(dir, "repositories"));
  writeFileSync(path.join(dir, "service.db"), "half");
  writeFileSync(path.join(dir, "note.txt"), "mine");
  await (await openDataDir(dir)).release();
  expect(readdirSync(dir).sort()).toEqual(["local-azure-devops.json", "note.txt"]);
});
