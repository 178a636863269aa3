/**
 * The service against recordings of the real one, where they lie beside the project; says so where they do not.
 *
 * Every difference must be explained here, and an explanation without a difference is out of date.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareValues, Ids } from "./compare";
import { replay } from "./replay";
import { readRecordings } from "./sequences";

const recordings = join(__dirname, "../../../../shared/azure-devops/recordings");

/** File name → why our answer differs. */
const explained: Readonly<Record<string, string>> = {
  "core/project2025-002-GET-operations-guid-200.json": "operations have run to their end here",
  "core/project2025-003-GET-operations-guid-200.json": "operations have run to their end here",
  "core/project2025-004-GET-operations-guid-200.json": "operations have run to their end here",
  "git/repo2025-001-GET-git-repositories-200.json": "somebody had disabled a repository before the recording",
  "git/repo2025-006-GET-git-repositories-200.json": "somebody had disabled a repository before the recording",
  "wiki/wiki2019-018-GET-projects-WikiTests000001-200.json": "the service of 2019 had no date of the last update",
  "wiki/wiki2019-021-GET-git-repositories-WikiTests000002-200.json": "members added to the service since 2019",
  "wiki/wiki2019-022-GET-projects-WikiTests000001-200.json": "the service of 2019 had no date of the last update",
};

const present = existsSync(recordings);
if (!present) process.stderr.write("No recordings beside the project: the replay test is skipped.\n");

(present ? test : test.skip)(
  "projects, teams, wikis and repositories answer as recorded, but for what is explained",
  async () => {
    const all = readRecordings(recordings).filter(({ file }) => /^(?:core|wiki|git)\//.test(file));
    expect(all.length).toBeGreaterThan(60);
    const outcomes = await replay(all);
    const differing = outcomes.filter(({ differences }) => differences.length > 0);
    expect(differing.filter(({ file }) => explained[file] === undefined)).toEqual([]);
    expect(differing.map(({ file }) => file).toSorted()).toEqual(Object.keys(explained).toSorted());
  },
);

test("a missing member, another order, another null and another value are each noticed", () => {
  const differences = (recorded: unknown, ours: unknown): number =>
    compareValues(recorded, ours, new Ids(), { recorded: "https://dev.azure.com/o", ours: "http://localhost/o" })
      .length;
  expect(differences({ a: 1, b: null }, { a: 1, b: null })).toBe(0);
  expect(differences({ a: 1, b: 2 }, { a: 1 })).toBe(1);
  expect(differences({ a: 1 }, { a: 1, b: 2 })).toBe(1);
  expect(differences({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(1);
  expect(differences({ a: null }, { a: 0 })).toBe(1);
  expect(differences({ url: "https://dev.azure.com/o/_apis/x" }, { url: "http://localhost/o/_apis/y" })).toBe(1);
});
