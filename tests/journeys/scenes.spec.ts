/**
 * Scenes judged by axe in the light theme and the dark one: nothing serious or critical. Some are in every run. Where somebody asks
 * (`SCENES=. npm run journeys -- scenes.spec.ts`, or the names some of them match) it is every scene, also in the colours a person
 * forces and at the width of a telephone, with nothing to scroll sideways for: a quarter of an hour. With `PICTURES=folder` each becomes pictures
 * instead (`npm run screenshots`), which a person looks at.
 */
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { startHost, type Host } from "./badWeatherHost";
import { arrangeScenes, extensionWithoutHistory, scenes, type Stage } from "./scenes";
import { expectAccessible } from "./expectAccessible";

const pictures = process.env["PICTURES"];
const only = process.env["SCENES"];
const listing = process.env["LISTING"] !== undefined;

test.describe.configure({ mode: "default" });

let ordinary: Host;
let large: Host | null = null;
test.beforeAll(async () => {
  ordinary = await startHost(arrangeScenes, { extensions: [extensionWithoutHistory()] });
});
test.afterAll(async () => {
  await ordinary.close();
  await large?.close();
});

/** Started when it is first needed: it takes longer than all others together. */
const largeHost = async (): Promise<Host> =>
  (large ??= await startHost(async () => undefined, {
    seed: { scale: { pages: 60, outcomes: 300, stories: 18_200 } },
  }));

const themes = ["light", "dark"] as const;
const schemes = [...themes, "contrast"] as const;
type Scheme = (typeof schemes)[number];

/** The page's own switch for its themes, the browser's for forced colours; the scene stays as it is. */
async function wear(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ forcedColors: scheme === "contrast" ? "active" : "none" });
  if (scheme === "contrast") return;
  const other = page.getByRole("button", { name: `Switch to the ${scheme} theme`, includeHidden: true });
  if ((await other.count()) > 0) await other.evaluate((button) => (button as HTMLElement).click());
}

const judge = (page: Page, scheme: Scheme): Promise<void> =>
  expectAccessible(page, scheme, (axe) => {
    // Names and roles are those of the light theme; only colours differ.
    if (scheme === "dark") return axe.withRules(["color-contrast"]);
    // Forced colours are the person's own pair, which the browser keeps; what a style sheet asks for is not what is seen.
    return scheme === "contrast" ? axe.disableRules(["color-contrast"]) : axe;
  });

async function fitsTelephone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const inside = page.frameLocator("iframe").first().locator("html");
  await expect.poll(() => inside.evaluate((root) => root.scrollWidth - root.clientWidth)).toBeLessThanOrEqual(0);
}

const widths = { wide: { width: 1366, height: 800 }, narrow: { width: 480, height: 900 } };

async function photograph(page: Page, folder: string, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(widths)) {
    await page.setViewportSize(viewport);
    for (const scheme of schemes) {
      await wear(page, scheme);
      await page.waitForTimeout(300);
      await page.screenshot({ path: path.join(folder, `${name}-${size}-${scheme}.png`) });
    }
  }
}

/** A picture of the Marketplace: one size, the light theme, under the name the manifest knows. */
async function photographListing(page: Page, folder: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await wear(page, "light");
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(folder, `listing-${name}.png`) });
}

/** Judged in every run of the tests. */
const always =
  /^(found|found-correcting|strategy|strategy-(details|columns|stream|link-dialog)|roadmap-(timeline|lanes|table|moved)|coverage|coverage-(orphans|ignore)|review|review-(metrics|ideas|debt|priority|report-menu|closing)|past|form-linking|menu-dialog|widgets|widget-configuration|state-(one-outcome|no-roadmap|long-titles|long-titles-(sync|roadmap)|throttled|offline|partly-hidden|without-code-details|reader-refused)|sync-(plan|uninstall|applying|done|undo|conflict))$/;
const asked = only !== undefined ? new RegExp(only) : pictures !== undefined ? /./ : always;

const wanted = scenes.filter(({ name, listing: picture }) => asked.test(name) && (!listing || picture !== undefined));

for (const scene of wanted) {
  test(`${scene.name} is for everyone`, async ({ page }) => {
    const host = scene.large === true ? await largeHost() : ordinary;
    const disarm: (() => void)[] = [];
    const stage: Stage = {
      page,
      host,
      hub: async (hash, project = host.project) => {
        await page.goto(host.hubOf(project, `#${hash}`));
        const frame = page.frameLocator("iframe").first();
        await expect(frame.locator("#root > *").first()).toBeVisible();
        return frame;
      },
      go: async (address, project = host.project) => {
        await page.goto(`${host.orgUrl}/${encodeURIComponent(project)}/${address}`);
      },
      arm: (pattern, fault) => disarm.push(host.service.faults.arm(pattern, fault)),
    };
    await page.emulateMedia({ colorScheme: "light" });
    await page.request.get(host.url); // Signs the browser in.
    try {
      await scene.open(stage);
      if (pictures !== undefined && listing)
        return await photographListing(page, pictures, scene.listing ?? scene.name);
      if (pictures !== undefined) return await photograph(page, pictures, scene.name);
      for (const scheme of only === undefined ? themes : schemes) {
        await wear(page, scheme);
        await judge(page, scheme);
      }
      if (only !== undefined) await fitsTelephone(page);
    } finally {
      disarm.forEach((each) => each());
    }
  });
}
