/**
 * The service against recordings of the real one, where they lie beside the project; says so where they do not.
 *
 * Nothing is excused here: what the age of a recording explains stands in laterMembers.ts with its evidence.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { compareValues } from "./compare";
import { Ids } from "./ids";
import { explainedByAge } from "./laterMembers";
import { replay } from "./replay";
import { readRecordings } from "./sequences";

const recordings = join(__dirname, "../../../../shared/azure-devops/recordings");

const present = existsSync(recordings);
if (!present) process.stderr.write("No recordings beside the project: the replay test is skipped.\n");

(present ? test : test.skip)("every recorded request is answered as recorded, on bad days too", async () => {
  const { outcomes } = await replay(readRecordings(recordings));
  expect(outcomes.length).toBeGreaterThan(150);
  expect(outcomes.filter(({ differences }) => differences.length > 0)).toEqual([]);
});

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

test("the age of a recording explains what came later, and nothing that was there already", () => {
  const line = ".multilineFieldsFormat: not recorded (ours {})";
  expect(explainedByAge("2025-01-10", "GET /_apis/wit/workItems/1", line)).toBe(true);
  expect(explainedByAge("2026-03-31", "GET /_apis/wit/workItems/1", line)).toBe(false);
  expect(explainedByAge("2025-01-10", "GET /_apis/wit/workItems/1", ".rev: missing")).toBe(false);
});

test("relations are compared by where they lead, not by their order", () => {
  const [one, other] = [
    { rel: "Hyperlink", url: "https://one.example/", attributes: { name: "1" } },
    { rel: "Hyperlink", url: "https://other.example/", attributes: { name: "2" } },
  ];
  const bases = { recorded: "https://dev.azure.com/o", ours: "http://localhost/o" };
  expect(compareValues([one, other], [other, one], new Ids(), bases)).toEqual([]);
  expect(compareValues([one, other], [one], new Ids(), bases)).toHaveLength(1);
});
