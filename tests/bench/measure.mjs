/**
 * `npm run measure`: prints the figures of the README again.
 *
 * Sizes of what the browser loads; requests the hub makes for a first and a repeated load of the demo project, counted in
 * a real browser (preflights apart); the time from `npm start` to the first screen. With `--fresh` also the time of
 * `npm ci && npm start` in an empty clone with an empty cache. Times are printed, never asserted.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { ensureChromium } from "../../.ci/chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

function printSizes() {
  console.log("Sizes (raw, gzip)");
  for (const folder of ["dist/extension", "dist/page", "dist/cli"]) {
    for (const file of filesBelow(path.join(root, folder)).filter((name) => /\.(js|css|cjs)$/.test(name))) {
      const bytes = readFileSync(file);
      console.log(`  ${path.relative(root, file)}: ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)}`);
    }
  }
  const packages = filesBelow(path.join(root, "out")).filter((name) => name.endsWith(".vsix"));
  for (const file of packages) console.log(`  ${path.relative(root, file)}: ${kilobytes(statSync(file).size)}`);
}

/** Starts the local host; resolves once its URL is printed. */
function serve(folder) {
  const child = spawn(process.execPath, ["src/cli/start.mjs", "--port", "0", "--json"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}`)));
    createInterface({ input: child.stdout }).once("line", (line) => resolve({ child, url: JSON.parse(line).url }));
  });
}

const hubOf = (page) =>
  page
    .frameLocator("iframe")
    .getByRole("tab", { name: /Strategy/ })
    .first();

/** Counts what frames of the page ask the service for; each call answers the number since the last one. */
function countRequests(page) {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().includes("/_apis/") && request.frame() !== page.mainFrame()) count += 1;
  });
  return () => {
    const since = count;
    count = 0;
    return since;
  };
}

async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const requestsSince = countRequests(page);
  const started = performance.now();
  await page.goto(url);
  await hubOf(page).waitFor();
  await page.waitForLoadState("networkidle");
  return { context, page, requestsSince, time: performance.now() - started };
}

async function printLoads(browser) {
  const { child, url } = await serve(root);
  const { context, page, requestsSince, time } = await open(browser, url);
  console.log("Requests of the hub for the demo project (preflights not counted)");
  console.log(`  first load: ${requestsSince()} (${seconds(time)} to the last answer)`);
  await page
    .frameLocator("iframe")
    .getByRole("menuitem", { name: /Refresh/ })
    .first()
    .click();
  await page.waitForTimeout(500);
  await page.waitForLoadState("networkidle");
  console.log(`  repeated load: ${requestsSince()}`);
  await context.close();
  child.kill("SIGTERM");
}

async function printFresh(browser) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "throughline-fresh-"));
  const clone = path.join(folder, "clone");
  spawnSync("git", ["clone", "-q", root, clone], { stdio: "inherit" });
  const started = performance.now();
  const env = { ...process.env, npm_config_cache: path.join(folder, "cache") };
  spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--silent"], { cwd: clone, env, stdio: "inherit" });
  const installed = performance.now();
  const { child, url } = await serve(clone);
  const { context } = await open(browser, url);
  console.log("Fresh clone, empty npm cache");
  console.log(`  npm ci: ${seconds(installed - started)}`);
  console.log(`  npm start to the first screen: ${seconds(performance.now() - installed)}`);
  await context.close();
  child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}

printSizes();
const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--disable-gpu", ...rootFlags] });
await printLoads(browser);
if (process.argv.includes("--fresh")) await printFresh(browser);
await browser.close();
