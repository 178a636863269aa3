/** Metrics in the hub, in a browser; the other parts beside the review are played in the drawn hub. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { FrameLocator, Page } from "@playwright/test";
import { serve, type Server } from "./program";

test.describe.configure({ mode: "serial" });
let server: Server;
test.beforeAll(async () => {
  server = await serve();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

async function openPart(page: Page, part: string, heading: RegExp): Promise<FrameLocator> {
  await page.goto(server.url);
  await expect(page.locator("iframe").first()).toBeVisible();
  const hubUrl = `${server.orgUrl}/${server.project}/_apps/hub/throughline.throughline.hub`;
  await page.goto(`${hubUrl}#view=review&list=${part}`);
  await page.reload();
  const hub = page.frameLocator("iframe").first();
  await expect(hub.getByRole("heading", { name: heading }).first()).toBeVisible({ timeout: 60_000 });
  return hub;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(["iframe", "body"]).analyze();
  const bad = violations.filter((each) => each.impact === "serious" || each.impact === "critical");
  expect(bad.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}

test("metrics open in the hub, and a value that holds no number is refused in a sentence", async ({ page }) => {
  const hub = await openPart(page, "metrics", /^Metrics/);
  await expectAccessible(page);
  await hub.getByRole("button", { name: "Change the values of Bookings lost at payment" }).click();
  const form = hub.getByRole("form", { name: "Change the values of Bookings lost at payment" });
  await form.getByLabel("Current value").fill("soon");
  await form.getByRole("button", { name: "Review the change…" }).click();
  await expect(form.getByRole("alert")).toHaveText("“soon” holds no number, so no measure can have it as its value.");
});
