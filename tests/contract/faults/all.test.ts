/** All 44 faults have a test by their number, through both clients. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

test("every fault from 1 to 44 is the name of a test", () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith(".test.ts") && file !== "all.test.ts");
  const texts = files.map((file) => readFileSync(path.join(__dirname, file), "utf8"));
  for (const text of texts) expect(text).toMatch(/^describe\.each\(sides\)/m);
  const text = texts.join("\n");
  const named = new Set([...text.matchAll(/["[]\s*"?(?:fault )?(\d+):/g)].map((found) => Number(found[1])));
  const missing = Array.from({ length: 44 }, (_, at) => at + 1).filter((number) => !named.has(number));
  expect(missing).toEqual([]);
});
