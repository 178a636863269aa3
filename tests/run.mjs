/**
 * `npm test`: everything, in the order in which a failure is cheapest to find.
 *
 * Every step runs even when an earlier one failed (except what needs a build that does not exist), so that one run tells
 * everything. Ends with the line `N passed, N failed`: the tests of Jest and Playwright together, and every failed step
 * that is not a test run (types, lint, build…) as one failure. Fails when no test ran at all.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "../.ci/chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const results = path.join(root, "test-results/run");
const bin = (name) => path.join(root, "node_modules", name);
const node = (...args) => [process.execPath, args];

/** A step that takes longer hangs; better to say which one than to have the whole run cut off without a word. */
const LONGEST_STEP = 55 * 60_000;

function run(title, [command, args], environment = {}) {
  console.log(`\n── ${title}`);
  const env = { ...process.env, ...environment };
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env, timeout: LONGEST_STEP });
  if (result.status !== 0) console.log(`── ${title}: failed${result.signal === null ? "" : ` (${result.signal})`}`);
  return result.status === 0;
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/** Jest's own count; a suite that could not even be loaded is a failure of its own. */
function jest() {
  const file = path.join(results, "jest.json");
  const succeeded = run(
    "unit, properties, contract, simulation, architecture, package",
    // Left alone Jest keeps one processor for itself, which of two is one too many.
    node(bin("jest/bin/jest.js"), "--maxWorkers=100%", "--json", "--outputFile", file),
  );
  const report = readJson(file);
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

function journeys() {
  try {
    console.log(`\n── browser: ${ensureChromium()}`);
  } catch (error) {
    console.log(`\n${error.message}`);
    return { passed: 0, failed: 1 };
  }
  const file = path.join(results, "playwright.json");
  const command = node(
    bin("@playwright/test/cli.js"),
    "test",
    "--config",
    "tests/journeys/playwright.config.ts",
    "--reporter",
    "list,json",
  );
  const succeeded = run("journeys", command, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const stats = readJson(file)?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return { passed: stats?.expected ?? 0, failed: succeeded ? failed : Math.max(failed, 1) };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const checks = [
  ["lock file", node(path.join(root, ".ci/lockcheck.mjs"))],
  ["types", node(bin("typescript/bin/tsc"), "--noEmit", "-p", ".")],
  ["lint", node(bin("eslint/bin/eslint.js"), "--config", "tests/lint/eslint.config.mjs", "--max-warnings", "0", ".")],
  ["format", ["npm", ["run", "--silent", "format:check"]]],
  ["build", node(bin("webpack-cli/bin/cli.js"), "--mode", "production")],
  ["sizes", node(bin("size-limit/bin.js"))],
  ["package", node(path.join(root, ".ci/package.mjs"))],
];
const simulated = (...args) => node(path.join(root, "tests/simulation/main.mjs"), "--seed", "1", ...args);
checks.push(
  ["simulation, 10,000 runs in process", simulated("--runs", "10000")],
  ["simulation, 200 runs over HTTP", simulated("--runs", "200", "--world", "host")],
);
const failedChecks = checks.filter(([title, command]) => !run(title, command)).map(([title]) => title);
const unit = jest();
const journey = failedChecks.includes("build") ? { passed: 0, failed: 0 } : journeys();

const passed = unit.passed + journey.passed;
const failed = unit.failed + journey.failed + failedChecks.length;
console.log("");
if (failedChecks.length > 0) console.log(`Failed besides tests: ${failedChecks.join(", ")}.`);
if (unit.passed + unit.failed === 0 || journey.passed + journey.failed === 0)
  console.log("Some tests did not run at all.");
const ranAll = unit.passed > 0 && journey.passed > 0;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && ranAll ? 0 : 1);
