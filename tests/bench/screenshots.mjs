/**
 * `npm run screenshots`: every screen of the hub, light and dark, wide and narrow, over the seeded department, into `out/screenshots`.
 * Needs the production build. To be looked at by a person: nothing is compared.
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { ensureChromium } from "../../.ci/chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const folder = path.join(root, "out/screenshots");
const screens = ["found", "strategy", "roadmap", "coverage", "sync", "review"].concat(
  ["metrics", "ideas", "debt", "priority"].map((part) => `review&list=${part}`),
);
const sizes = { wide: { width: 1366, height: 800 }, narrow: { width: 480, height: 900 } };

function serve() {
  const args = ["dist/cli/throughline.cjs", "serve", "--port", "0", "--json"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the local host ended with ${code}`)));
    createInterface({ input: child.stdout }).once("line", (line) => resolve({ child, ...JSON.parse(line) }));
  });
}

async function shoot(page, address, name) {
  await page.goto("about:blank");
  await page.goto(address);
  const hub = page.frameLocator("iframe").first();
  await hub.getByRole("tab", { name: "Coverage" }).waitFor({ timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

mkdirSync(folder, { recursive: true });
const { child, url, orgUrl, project } = await serve();
const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--disable-gpu", ...rootFlags] });
try {
  for (const colorScheme of ["light", "dark"]) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const page = await (await browser.newContext({ viewport, colorScheme, locale: "en-GB" })).newPage();
      await page.goto(url);
      await page.locator("iframe").first().waitFor();
      for (const screen of screens) {
        const address = `${orgUrl}/${project}/_apps/hub/throughline.throughline.hub#view=${screen}`;
        await shoot(page, address, `${screen.replace("&list=", "-")}-${colorScheme}-${size}`);
      }
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  child.removeAllListeners("exit");
  child.kill("SIGTERM");
}
