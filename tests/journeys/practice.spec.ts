/** Metrics in the hub, in a browser; the other parts beside the review are played in the drawn hub. */
import { expect, test } from "@playwright/test";
import type { FrameLocator, Page } from "@playwright/test";
import { serve, type Server } from "./program";
import { expectAccessible } from "./expectAccessible";

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
  await expect(hub.getByRole("heading", { name: heading }).first()).toBeVisible();
  return hub;
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

const wikiPage = (title: string): string =>
  `${server.orgUrl}/${server.project}/_wiki/wikis/${server.wiki}?pagePath=${encodeURIComponent(title)}`;

test("a value is changed on its page, after a look at the plan", async ({ page }) => {
  const hub = await openPart(page, "metrics", /^Metrics/);
  await hub.getByRole("button", { name: "Change the values of Bookings lost at payment" }).click();
  const form = hub.getByRole("form", { name: "Change the values of Bookings lost at payment" });
  await form.getByLabel("Current value").fill("3.6");
  await form.getByRole("button", { name: "Review the change…" }).click();
  const plan = hub.getByRole("dialog", { name: "Change Bookings lost at payment" });
  await expect(plan).toContainText("| % | 7.2 | 3 | 3.6 |");
  await plan.getByRole("button", { name: "Write it to the page" }).click();
  await expect(plan).toHaveCount(0);
  await expect(hub.getByRole("row", { name: /^Bookings lost at payment/ })).toContainText("3.6");
  await page.goto(wikiPage("/2. Technology/Metrics"));
  await expect(page.getByRole("cell", { name: "3.6", exact: true })).toBeVisible();
});

test("an idea becomes an outcome on a roadmap page, and its own page says so", async ({ page }) => {
  const hub = await openPart(page, "ideas", /^Ideas/);
  await expectAccessible(page);
  await hub.getByRole("button", { name: /^Promote “Tell the deck crew/ }).click();
  await hub.getByRole("button", { name: "Review the change…" }).click();
  const plan = hub.getByRole("dialog", { name: "Promote the idea" });
  await expect(plan).toContainText("Tell the deck crew how wide the next car is");
  await plan.getByRole("button", { name: "Write both pages" }).click();
  await expect(plan).toHaveCount(0);
  await expect(hub.getByRole("button", { name: /^Promote “Tell the deck crew/ })).toHaveCount(0);
});

test("a workshop classifies debt by number keys and writes it once", async ({ page }) => {
  const hub = await openPart(page, "debt", /^Debt portfolio/);
  await expectAccessible(page);
  await hub.getByRole("button", { name: "Classify everything again…" }).click();
  const session = hub.getByRole("region", { name: "Classification session" });
  await expect(session).toBeFocused();
  await page.keyboard.press("2");
  await expect(session.getByRole("status")).toHaveText("Entry 2 of 5");
  await page.keyboard.press("Backspace");
  await expect(session.getByRole("status")).toHaveText("Entry 1 of 5");
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  const plan = hub.getByRole("dialog");
  await expect(plan).toContainText(/Speed/i);
  await plan
    .getByRole("button")
    .filter({ hasText: /^Write/ })
    .click();
  await expect(plan).toHaveCount(0);
});
