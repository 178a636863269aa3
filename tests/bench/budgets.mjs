/**
 * `npm run budgets`: the speed and the weight of the hub, each figure beside its limit; fails past one.
 *
 * The hub is opened in a real browser over the local host, which answers every call and every preflight 120 ms late. Figures are
 * medians of `--runs` openings (5 unless told). Cold is a browser that has never seen the hub, warm the same browser opening it
 * again. Times count from the start of the hub's frame:
 *
 * - first paint: the browser's own, the outline of the screen with what is being read;
 * - first content: mission and the first rows of the tree of outcomes stand there;
 * - usable: everything is read, links too, so that every act is offered;
 * - a long task keeps the frame from answering; the longest one from the first paint until three seconds after all is read counts;
 * - layout shift is the browser's own sum of how far what stood there moved by itself, until three seconds after all is read; what the
 *   web calls good ends at 0.1;
 * - an interaction takes from the key or click to the frame in which its result is drawn, on a tree of 20,400 lines all open.
 *
 * Scripts are counted by what the browser fetched by then, the worker's included. `--only demo|scale|rows|sizes`.
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
const isWanted = (part) => only === null || only === part;

const patience = 180_000;
/** A tenth of what the web calls good. */
const mostShift = 0.01;
const viewport = { width: 1366, height: 768 };
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const hold = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let isPast = false;

function judge(name, value, limit, unit) {
  const kept = value <= limit;
  isPast ||= !kept;
  console.log(`${kept ? "ok  " : "PAST"}  ${name}: ${Math.round(value)} ${unit} (limit ${limit} ${unit})`);
}
function judgeShift(name, openings) {
  const most = Math.max(...openings.map(({ shift }) => shift));
  isPast ||= most > mostShift;
  console.log(`${most <= mostShift ? "ok  " : "PAST"}  ${name}, layout shift: ${most.toFixed(4)} (limit ${mostShift})`);
}
const tell = (name, value, unit) => console.log(`      ${name}: ${Math.round(value)} ${unit}`);

// The local host, far away -------------------------------------------------------------------------

function serve(seed) {
  const late = ["--require", path.join(root, "tests/bench/distantHost.cjs")];
  const args = [...late, "dist/cli/throughline.cjs", "serve", "--port", "0", "--seed", seed, "--json"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the local host ended with ${code}`)));
    createInterface({ input: child.stdout }).once("line", (line) => resolve({ child, ...JSON.parse(line) }));
  });
}

async function withHost(seed, work) {
  const host = await serve(seed);
  try {
    return await work(host, `${host.orgUrl}/${host.project}/_apps/hub/throughline.throughline.hub#view=strategy`);
  } finally {
    host.child.removeAllListeners("exit");
    host.child.kill("SIGTERM");
  }
}

/** A browser that is signed in and has never seen the hub. */
async function freshContext(browser, { url }) {
  const door = await browser.newContext();
  const page = await door.newPage();
  await page.goto(url, { waitUntil: "commit" });
  await page
    .waitForURL((address) => !address.href.startsWith(url), { waitUntil: "commit", timeout: 15_000 })
    .catch(() => {});
  const storageState = await door.storageState();
  await door.close();
  const context = await browser.newContext({ viewport, storageState });
  await context.addInitScript(watch);
  return context;
}

// In the frame -------------------------------------------------------------------------------------

/** Runs in every frame before its scripts: notes the first row, the moment all is read, and every task that kept the frame busy. */
function watch() {
  window.measured = { content: null, usable: null, tasks: [], shift: 0 };
  const isThere = (selector) => document.querySelector(selector) !== null;
  const look = () => {
    if (window.measured.content === null && isThere(".tl-tree .bolt-tree-row, .tl-tree .bolt-table-row"))
      window.measured.content = performance.now();
    if (window.measured.content !== null && isThere("#__bolt-refresh")) window.measured.usable = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.measured.tasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.measured.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
}

function figures() {
  const { content, usable, tasks, shift } = window.measured;
  const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const scripts = performance.getEntriesByType("resource").filter(({ name }) => /\.js(\?|$)/.test(name));
  const by = (time) =>
    scripts.filter(({ startTime }) => startTime <= time).map(({ name }) => new URL(name).pathname.split("/").pop());
  return {
    painted,
    content,
    usable,
    shift,
    longest: Math.max(0, ...tasks.filter((task) => task.startTime > painted).map((task) => task.duration)),
    beforePaint: scripts
      .filter(({ responseEnd }) => responseEnd <= painted)
      .map(({ name }) => new URL(name).pathname.split("/").pop()),
    beforeContent: by(content),
  };
}

async function hubFrame(page) {
  const until = Date.now() + patience;
  for (;;) {
    for (const frame of page.frames().slice(1)) {
      if (await frame.evaluate(() => typeof window.measured?.usable === "number").catch(() => false)) return frame;
    }
    if (Date.now() > until) throw new Error("invariant: no frame became usable");
    await hold(100);
  }
}

async function open(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  const frame = await hubFrame(page);
  await hold(3000);
  return frame;
}

async function openings(browser, seed) {
  return withHost(seed, async (host, address) => {
    const cold = [];
    const warm = [];
    for (let run = 0; run < runs; run += 1) {
      const context = await freshContext(browser, host);
      const page = await context.newPage();
      cold.push(await (await open(page, address)).evaluate(figures));
      warm.push(await (await open(page, address)).evaluate(figures));
      await context.close();
    }
    return { cold, warm };
  });
}

// Interactions -------------------------------------------------------------------------------------

/** Milliseconds from what a person does (a real click or key) to the frame that shows `isDone`. */
async function taken(frame, act, isDone, argument) {
  await frame.evaluate(
    ([source, value]) => {
      const done = new Function("value", `return (${source})(value)`);
      window.answered = new Promise((resolve) => {
        const begin = ({ timeStamp }) => {
          removeEventListener("keydown", begin, true);
          removeEventListener("mousedown", begin, true);
          const look = () => (done(value) ? resolve(performance.now() - timeStamp) : requestAnimationFrame(look));
          requestAnimationFrame(look);
        };
        addEventListener("keydown", begin, true);
        addEventListener("mousedown", begin, true);
      });
    },
    [isDone.toString(), argument ?? null],
  );
  await act();
  return frame.evaluate(() => window.answered);
}

/** Each runs in the frame, by its text. */
const hasRows = (count) => Number(document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount")) >= count;
const hasFewRows = () => Number(document.querySelector("[role=treegrid]")?.getAttribute("aria-rowcount")) <= 10;
const isFiltered = () => document.querySelector(".tl-toolbar [role=status]")?.textContent?.includes(" of ") === true;
const isWhole = () => document.querySelector(".tl-toolbar [role=status]")?.textContent?.includes(" of ") === false;
const focusLeft = (row) => document.activeElement?.closest("[role=row]")?.getAttribute("aria-rowindex") !== row;
const focusedRow = () => document.activeElement?.closest("[role=row]")?.getAttribute("aria-rowindex") ?? null;

async function interactions(browser) {
  return withHost("scale:140/3400/0", async (host, address) => {
    const context = await freshContext(browser, host);
    const page = await context.newPage();
    const frame = await open(page, address);
    const times = { expand: [], collapse: [], type: [], clear: [], arrow: [] };
    const click = (label) => () => frame.locator(`[aria-label="${label}"]`).click();
    const press = (key) => () => page.keyboard.press(key);
    for (let run = 0; run < runs; run += 1) {
      times.expand.push(await taken(frame, click("Expand all"), hasRows, 20_000));
      await hold(500);
      await frame.locator("[role=treegrid]").focus();
      await page.keyboard.press("ArrowDown");
      await hold(200);
      times.arrow.push(await taken(frame, press("ArrowDown"), focusLeft, await frame.evaluate(focusedRow)));
      await frame.locator(".tl-toolbar input").first().focus();
      times.type.push(await taken(frame, press("7"), isFiltered));
      await hold(1000);
      times.clear.push(await taken(frame, press("Backspace"), isWhole));
      await hold(1000);
      times.collapse.push(await taken(frame, click("Collapse all"), hasFewRows));
      await hold(500);
    }
    const { longest, shift } = await frame.evaluate(figures);
    await context.close();
    return { times, longest, shift };
  });
}

// The report ---------------------------------------------------------------------------------------

const of = (openings, figure) => median(openings.map((opening) => opening[figure]));

function gzipOf(names) {
  const files = readdirSync(extension, { recursive: true }).map(String);
  const wanted = files.filter((file) => names.has(path.basename(file)));
  return wanted.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(extension, file))).length, 0) / 1000;
}
const without = (names, left) => new Set(names.filter((name) => name !== left));

async function report(browser) {
  if (isWanted("demo")) {
    const { cold, warm } = await openings(browser, "demo");
    tell("seeded project, first paint, warm", of(warm, "painted"), "ms");
    judge("seeded project, first content, warm", of(warm, "content"), 1000, "ms");
    tell("seeded project, first paint, cold", of(cold, "painted"), "ms");
    judge("seeded project, first content, cold", of(cold, "content"), 2500, "ms");
    tell("seeded project, usable, cold", of(cold, "usable"), "ms");
    judge("seeded project, longest task after first paint", of([...cold, ...warm], "longest"), 200, "ms");
    judgeShift("seeded project", [...cold, ...warm]);
    judge("scripts before first paint, gzip", gzipOf(without(cold[0].beforePaint, "worker.js")), 170, "kB");
    judge(
      "scripts of the frame before first content, gzip",
      gzipOf(without(cold[0].beforeContent, "worker.js")),
      170,
      "kB",
    );
    tell("script of the worker beside it, gzip", gzipOf(new Set(["worker.js"])), "kB");
  }
  if (isWanted("scale")) {
    const { cold } = await openings(browser, "scale:200/300/15000");
    const name = "200 pages, 300 outcomes, 1,500 Features, 15,000 stories";
    tell(`${name}, first content, cold`, of(cold, "content"), "ms");
    judge(`${name}, usable, cold`, of(cold, "usable"), 3500, "ms");
    judge(`${name}, longest task after first paint`, of(cold, "longest"), 200, "ms");
    judgeShift(name, cold);
  }
  if (isWanted("rows")) {
    const { times, longest, shift } = await interactions(browser);
    judge("20,400 rows, expand all", median(times.expand), 100, "ms");
    judge("20,400 rows, collapse all", median(times.collapse), 100, "ms");
    judge("20,400 rows, a letter in the filter", median(times.type), 100, "ms");
    judge("20,400 rows, the letter taken back", median(times.clear), 100, "ms");
    judge("20,400 rows, an arrow key", median(times.arrow), 100, "ms");
    tell("20,400 rows, longest task after first paint", longest, "ms");
    judgeShift("20,400 rows", [{ shift }]);
  }
  if (isWanted("sizes")) {
    judge("hub.css, gzip", gzipOf(new Set(["hub.css"])), 30, "kB");
  }
}

const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--disable-gpu", ...rootFlags] });
try {
  await report(browser);
} finally {
  await browser.close();
}
process.exit(isPast ? 1 : 0);
