/** Metrics, ideas, debt and priority in the hub: each change is reviewed, written to its page alone, and taken back by undo. */
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

async function pageText(page: Page, path: string): Promise<string> {
  const address = `${server.orgUrl}/${server.project}/_apis/wiki/wikis/${server.wiki}/pages?path=${encodeURIComponent(path)}&includeContent=true&api-version=7.1`;
  const answer = await page.request.get(address, {
    headers: { authorization: `Basic ${Buffer.from(`:${server.token}`).toString("base64")}` },
  });
  return ((await answer.json()) as { readonly content: string }).content;
}

const metricsPage = "/2. Technology/Metrics";

test("a metric's new value is written into its own cell, with the unit the page has, and nothing else changes", async ({
  page,
}) => {
  const hub = await openPart(page, "metrics", /^Metrics/);
  await expectAccessible(page);
  const before = await pageText(page, metricsPage);
  await hub.getByRole("button", { name: "Change the values of Bookings lost at payment" }).click();
  const form = hub.getByRole("form", { name: "Change the values of Bookings lost at payment" });
  await form.getByLabel("Current value").fill("soon");
  await form.getByRole("button", { name: "Review the change…" }).click();
  await expect(form.getByRole("alert")).toHaveText("“soon” holds no number, so no measure can have it as its value.");
  await form.getByLabel("Current value").fill("4.1");
  await form.getByLabel("Measured on").fill("2026-11-15");
  await form.getByLabel("Measured on").press("Enter");
  const dialog = hub.getByRole("dialog");
  await expect(dialog).toContainText("4.1");
  await dialog.getByRole("button", { name: "Write it to the page" }).click();
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  await expect(hub.getByRole("row", { name: /Bookings lost at payment/ })).toContainText("4.1");
  const [was, now] = [before.split("\n"), (await pageText(page, metricsPage)).split("\n")];
  const changed = was.flatMap((line, at) => (line === now[at] ? [] : [[line, now[at]]]));
  expect(changed).toHaveLength(1);
  expect(changed[0]?.[1]).toMatch(/^\| Bookings lost at payment \| KPI \| % \| 7\.2 \| 3 \| 4\.1 \| 2026-11-15 \|$/);
});

test("the run is taken back from the list of earlier runs, and the page says again what it said", async ({ page }) => {
  const hub = await openPart(page, "metrics", /^Metrics/);
  await hub.getByRole("tab", { name: /^Sync/ }).click();
  await hub.getByRole("button", { name: "Undo…" }).first().click({ timeout: 60_000 });
  const dialog = hub.getByRole("dialog");
  await expect(dialog).toContainText("4.1", { timeout: 30_000 });
  await dialog.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  expect(await pageText(page, metricsPage)).not.toContain("| 4.1 |");
});

test("what an outcome achieved is said with its measure, day and evidence", async ({ page }) => {
  const hub = await openPart(page, "metrics", /^Delivered, not yet measured/);
  await expect(hub.getByRole("heading", { name: /^Finished work that moved no metric/ })).toBeVisible();
  await hub
    .getByRole("button", { name: /^Say what “/ })
    .first()
    .click();
  await hub.getByRole("button", { name: "Review the change…" }).click();
  await expect(hub.getByRole("alert")).toBeVisible();
  await hub.getByRole("button", { name: "Cancel" }).click();
  await expect(hub.getByRole("alert")).toHaveCount(0);
});

test("an idea is promoted: the roadmap gets an outcome in its own form, the idea says so, and one lesson stays", async ({
  page,
}) => {
  const hub = await openPart(page, "ideas", /^Ideas/);
  await expectAccessible(page);
  await expect(hub.getByLabel("Rejected, and what was learned")).toContainText("40 seconds slower per car");
  await hub
    .getByRole("button", { name: "Promote “Tell the deck crew how wide the next car is” to an outcome" })
    .click();
  const form = hub.getByRole("form", { name: /^Promote/ });
  await form.getByLabel("Roadmap page").selectOption("/3. Product/Product Roadmap 2026");
  await form.getByRole("button", { name: "Review the change…" }).click();
  const dialog = hub.getByRole("dialog");
  await dialog.getByRole("button", { name: "Write both pages" }).click();
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  expect(await pageText(page, "/3. Product/Product Roadmap 2026")).toContain(
    "| 7 | Tell the deck crew how wide the next car is |  | Ravi Menon |",
  );
  await expect(hub.getByLabel("Validated")).toContainText("promoted on");
});

test("debt is classified by keys, one entry after the other, and written only after a look at the plan", async ({
  page,
}) => {
  const hub = await openPart(page, "debt", /^Debt portfolio/);
  await expectAccessible(page);
  await expect(hub.getByText("not known here").first()).toBeVisible();
  await hub.getByRole("button", { name: "Classify everything again…" }).click();
  const session = hub.getByRole("region", { name: "Classification session" });
  await expect(session.getByText("Entry 1 of")).toBeVisible();
  await page.keyboard.press("3");
  await expect(session.getByText("Entry 2 of")).toBeVisible();
  await page.keyboard.press("1");
  await page.keyboard.press("Backspace");
  await expect(session.getByText("Entry 2 of")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  const dialog = hub.getByRole("dialog");
  await dialog.getByRole("button", { name: "Write the classes" }).click();
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  await expect(hub.getByRole("row", { name: /fare engine/ }).first()).toContainText("speed");
});

test("priority shows impact and confidence, the mix, and quotes the guardrails of bets", async ({ page }) => {
  const hub = await openPart(page, "priority", /^Priority/);
  await expectAccessible(page);
  await expect(hub.getByRole("heading", { name: /^Runway and commitment/ })).toBeVisible();
  await expect(hub.getByText("RICE = reach × impact × confidence ÷ effort", { exact: false })).toBeVisible();
});

test("the screens stay readable in the dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  for (const [part, heading] of [
    ["metrics", /^Metrics/],
    ["ideas", /^Ideas/],
    ["debt", /^Debt portfolio/],
    ["priority", /^Priority/],
  ] as const) {
    await openPart(page, part, heading);
    await expectAccessible(page);
  }
});
