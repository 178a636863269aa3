import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { themes } from "../../../../src/local/page/theme";

/** Names of every variable the installed component library reads. */
function variablesRead(): ReadonlySet<string> {
  const root = path.resolve(__dirname, "../../../../node_modules/azure-devops-ui");
  const sheets = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
  const text = sheets.map((name) => readFileSync(path.join(root, name), "utf8")).join("\n");
  return new Set([...text.matchAll(/var\(--([a-z0-9-]+)/gi)].map((found) => found[1] ?? ""));
}

test.each(["light", "dark"] as const)("the %s theme has every variable the component library reads", (name) => {
  const missing = [...variablesRead()].filter((variable) => !Object.hasOwn(themes[name], variable));
  expect(missing).toEqual([]);
});

test("both themes name the same variables", () => {
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
});
