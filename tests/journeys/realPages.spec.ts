/**
 * Pages real people wrote, which lie beside the project on machines of its developers and nowhere else: where they are
 * absent these journeys skip and say so.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { PlanDocument } from "../../src/report/planDocument";
import type { PortfolioDocument } from "../../src/report/portfolioDocument";
import { type Result, serve, throughline } from "./program";

const reference = path.resolve(__dirname, "../../../shared");
const documents = path.join(reference, "documents");
const corpus = path.join(reference, "reading-corpus/pages");

const parse = <Document>(result: Result): Document => {
  expect(result.code, result.stderr).toBe(0);
  return JSON.parse(result.stdout) as Document;
};

test.describe("three documents about strategy", () => {
  test.skip(!existsSync(documents), `${documents} is not there`);

  test("hold a vision, five principles and stubs, and no outcome is invented", async () => {
    const read = parse<PortfolioDocument>(await throughline(["read", "--format", "json", "--wiki-dir", documents]));
    const visions = read.streams.flatMap((stream) => stream.vision ?? []);
    expect(visions).toHaveLength(1);
    expect(read.streams.flatMap((stream) => stream.principles)).toHaveLength(5);
    expect(read.streams.flatMap((stream) => stream.outcomes)).toEqual([]);
    expect(JSON.stringify(read.diagnostics)).toMatch(/stub|empty/i);
    const text = await throughline(["read", "--wiki-dir", documents]);
    expect(text.stdout).toContain("No outcomes were found, and none are invented. What to do:");
    const plan = parse<PlanDocument>(await throughline(["plan", "--format", "json", "--wiki-dir", documents]));
    expect(plan.operations).toEqual([]);
  });
});

test.describe("roadmap pages", () => {
  test.skip(!existsSync(corpus), `${corpus} is not there`);

  test("are read, each line with its place, the same way twice", async () => {
    const args = ["read", "--format", "json", "--wiki-dir", corpus];
    const [one, two] = [await throughline(args), await throughline(args)];
    expect(one.stdout).toBe(two.stdout);
    const read = parse<PortfolioDocument>(one);
    const outcomes = read.streams.flatMap((stream) => stream.outcomes);
    expect(outcomes.length).toBeGreaterThan(10);
    for (const { title, place } of outcomes) {
      expect(title).not.toBe("");
      expect(read.pages.map((page) => page.path)).toContain(place.page);
    }
  });

  test("become the wiki of a local host, are confirmed, planned and applied to the end", async () => {
    const server = await serve("--seed", corpus);
    try {
      const applied = await server.as(["apply", "--yes", "--confirm", "--create", "all"]);
      expect(applied.stdout + applied.stderr).toMatch(/[1-9]\d* done, 0 failed, 0 stale, 0 unknown/);
      const after = parse<PlanDocument>(await server.as(["plan", "--format", "json"]));
      expect(after.operations).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
