/**
 * `npm run budgets`: the speed and the weight of the hub, each figure beside its limit; fails past one.
 *
 * The hub is opened in a real browser over the local host, which answers every call and every preflight 120 ms late. Medians of
 * `--runs` openings (5 unless told). Content is the first row of the tree of outcomes, counted from the start of the hub's frame;
 * cold is a browser that has never seen the hub, warm the same browser opening it again. Scripts before the content are those the
 * frame has fetched by then. An interaction is expanding all rows, until the next frame is drawn. `--only demo|scale:300`.
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { ensureChromium } from "../../.ci/chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const extension = path.join(root, "dist/extension");
const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const runs = Number(option("--runs", "5"));
const only = option("--only", null);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const hold = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let isPast = false;

function judge(name, value, limit, unit) {
  const kept = value <= limit;
  isPast ||= !kept;
  console.log(`${kept ? "ok  " : "PAST"}  ${name}: ${Math.round(value)} ${unit} (limit ${limit} ${unit})`);
}

function serve(seed) {
  const late = ["--require", path.join(root, "tests/bench/distantHost.cjs")];
  const args = [...late, "dist/cli/throughline.cjs", "serve", "--port", "0", "--seed", seed, "--json"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the local host ended with ${code}`)));
    createInterface({ input: child.stdout }).once("line", (line) => resolve({ child, ...JSON.parse(line) }));
  });
}

/** Runs inside every frame: marks the first row, and every task that kept the browser busy. */
function watch() {
  window.measured = { content: null, tasks: [] };
  const look = () => {
    if (document.querySelector(".tl-tree .bolt-tree-row, .tl-tree .bolt-table-row") === null)
      requestAnimationFrame(look);
    else window.measured.content = performance.now();
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.measured.tasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
}

/** Runs inside the hub's frame, once all is quiet. */
async function report() {
  const { content, tasks } = window.measured;
  const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const longest = Math.max(0, ...tasks.filter((task) => task.startTime > painted).map((task) => task.duration));
  const scripts = performance
    .getEntriesByType("resource")
    .filter(({ name, responseEnd }) => /\.js(\?|$)/.test(name) && responseEnd <= content)
    .map(({ name }) => new URL(name).pathname.split("/").pop());
  const started = performance.now();
  document.querySelector('[aria-label="Expand all"]').click();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return { content, longest, scripts, interaction: performance.now() - started };
}

async function open(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await page.frameLocator("iframe").first().locator(".tl-tree .bolt-table-row").first().waitFor({ timeout: 90_000 });
  await hold(2000);
  for (const frame of page.frames().slice(1)) {
    if (await frame.evaluate(() => typeof window.measured?.content === "number")) return frame.evaluate(report);
  }
  throw new Error("invariant: no frame drew a row");
}

async function openings(browser, seed) {
  const { child, url, orgUrl, project } = await serve(seed);
  const address = `${orgUrl}/${project}/_apps/hub/throughline.throughline.hub#view=strategy`;
  const cold = [];
  const warm = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      await context.addInitScript(watch);
      const page = await context.newPage();
      await page.goto(url);
      await page.goto("about:blank");
      const fresh = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        storageState: await context.storageState(),
      });
      await fresh.addInitScript(watch);
      const other = await fresh.newPage();
      cold.push(await open(other, address));
      warm.push(await open(other, address));
      await context.close();
      await fresh.close();
    }
  } finally {
    child.removeAllListeners("exit");
    child.kill("SIGTERM");
  }
  return { cold, warm };
}

const of = (openings, figure) => median(openings.map((opening) => opening[figure]));

function gzipOf(names) {
  const files = readdirSync(extension, { recursive: true }).map(String);
  const wanted = files.filter((file) => names.has(path.basename(file)));
  return wanted.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(extension, file))).length, 0) / 1000;
}

const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--disable-gpu", ...rootFlags] });
try {
  if (only === null || only === "demo") {
    const { cold, warm } = await openings(browser, "demo");
    judge("seeded project, first content, warm", of(warm, "content"), 1000, "ms");
    judge("seeded project, first content, cold", of(cold, "content"), 2500, "ms");
    judge("seeded project, longest task after first paint", of(cold, "longest"), 200, "ms");
    judge("scripts before first content, gzip", gzipOf(new Set(cold[0].scripts)), 170, "kB");
  }
  if (only === null || only.startsWith("scale")) {
    const { cold } = await openings(browser, only ?? "scale:300");
    judge("300 outcomes, usable, cold", of(cold, "content"), 3500, "ms");
    judge("300 outcomes, longest task after first paint", of(cold, "longest"), 200, "ms");
    judge("300 outcomes, all rows expanded", of(cold, "interaction"), 100, "ms");
  }
  judge("hub.css, gzip", gzipSync(readFileSync(path.join(extension, "hub.css"))).length / 1000, 30, "kB");
} finally {
  await browser.close();
}
process.exit(isPast ? 1 : 0);
