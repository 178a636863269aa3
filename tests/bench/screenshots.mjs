/**
 * `npm run screenshots`: every scene of `tests/journeys/scenes.ts`, light, dark and in forced colours, wide and narrow, into
 * `out/screenshots`. To be looked at by a person: nothing is compared. `-- --only REGEXP` takes some of them; `-- --listing`
 * makes the pictures of the Marketplace, which stand in `static/images`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({ options: { only: { type: "string" }, listing: { type: "boolean", default: false } } });
const folder = path.join(root, values.listing ? "static/images" : "out/screenshots");
mkdirSync(folder, { recursive: true });
const environment = {
  ...process.env,
  PICTURES: folder,
  ...(values.only === undefined ? {} : { SCENES: values.only }),
  ...(values.listing ? { LISTING: "1" } : {}),
};
const playwright = path.join(root, "node_modules/@playwright/test/cli.js");
const args = ["test", "--config", "tests/journeys/playwright.config.ts", "--workers=1", "scenes.spec.ts"];
const { status } = spawnSync(process.execPath, [playwright, ...args], {
  cwd: root,
  env: environment,
  stdio: "inherit",
});
console.log(`The pictures are in ${path.relative(root, folder)}.`);
process.exit(status ?? 1);
