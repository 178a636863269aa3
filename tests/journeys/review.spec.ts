/** The monthly review in the hub and on the command line: compare, report, save the minutes, find them again. */
import { readFileSync } from "node:fs";
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

async function openReview(page: Page, more = ""): Promise<FrameLocator> {
  await page.goto(server.url);
  await expect(page.locator("iframe").first()).toBeVisible();
  await page.goto(`${server.orgUrl}/${server.project}/_apps/hub/throughline.throughline.hub#view=review${more}`);
  await page.reload();
  const hub = page.frameLocator("iframe").first();
  await expect(hub.getByRole("heading", { name: /^Metrics/ })).toBeVisible();
  return hub;
}

test("the review compares with the day of the last minutes, and with another day when one is named", async ({
  page,
}) => {
  const hub = await openReview(page);
  await expect(hub.getByLabel("Compare with the end of")).toHaveValue("2026-10-02");
  await expect(hub.getByText("Tomás asks the harbours who should be paged at night.")).toBeVisible();
  await expect(hub.getByText("Since the review of 2 Oct 2026")).toBeVisible();
  await expectAccessible(page);
  const titles = (await hub.locator(".tl-review h2").allTextContents()).map((title) => title.replace(/\d+$/, ""));
  const order = [
    "Actions of the last review",
    "What changed",
    "Delivered, not yet measured",
    "Metrics",
    "Risks",
    "Ideas in validation",
    "Technical debt",
    "Preparation for the next sprint",
    "Decisions to take",
  ];
  expect(titles.filter((title) => order.includes(title))).toEqual(order);
  await hub.getByLabel("Compare with the end of").fill("2026-06-30");
  await expect(hub.getByText("Since 30 Jun 2026")).toBeVisible();
  await expect(page).toHaveURL(/at=2026-06-30/);
  await expect(hub.getByText("changed by Grace Okafor").first()).toBeVisible();
});

test("the whole hub can be seen as of a day, says so, changes nothing from there, and comes back", async ({ page }) => {
  const hub = await openReview(page, "&at=2026-06-30");
  await hub.getByRole("button", { name: "See everything as it was" }).click();
  await expect(hub.getByText("at the end of 30 Jun 2026")).toBeVisible();
  await expect(hub.getByText("84.2").first()).toBeVisible();
  await expect(hub.getByRole("tab", { name: /^Sync/ })).toHaveCount(0);
  await expect(hub.getByText("Link work…")).toHaveCount(0);
  await expect(page).toHaveURL(/asOf=2026-06-30/);
  await hub.getByRole("button", { name: "Back to today" }).click();
  await expect(hub.getByText("88.4").first()).toBeVisible();
  await expect(hub.getByRole("tab", { name: /^Sync/ })).toBeVisible();
});

test("the review stays readable in the dark", async ({ page }) => {
  const hub = await openReview(page);
  await page.getByRole("button", { name: /dark/i }).click();
  await expect(hub.getByRole("heading", { name: /^Decisions to take/ })).toBeVisible();
  await expectAccessible(page);
});

test("the outcome report is a file that holds the charts and runs nothing", async ({ page }) => {
  const hub = await openReview(page);
  const arriving = page.waitForEvent("download");
  await hub.getByRole("button", { name: "Outcome report" }).click();
  await hub.getByRole("menuitem", { name: /^HTML/ }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toMatch(/^outcome-report-\d{4}-\d{2}-\d{2}\.html$/);
  const html = readFileSync(await file.path(), "utf8");
  expect(html.match(/<svg /g)?.length).toBeGreaterThan(2);
  expect(html).not.toContain("<script");
});

test("saving creates one page with the open action carried over, and a second save is not offered", async ({
  page,
}) => {
  const hub = await openReview(page);
  await hub.getByRole("button", { name: "Save the minutes" }).click();
  await hub.getByRole("button", { name: "Create the page" }).click();
  await expect(hub.getByText("The minutes of this day are in the wiki.")).toBeVisible();
  await expect(hub.getByRole("button", { name: "Save the minutes" })).toHaveCount(0);
  const opening = page.context().waitForEvent("page");
  await hub.getByRole("button", { name: "Open them" }).click();
  const wiki = await opening;
  await expect(wiki.getByText("Tomás asks the harbours who should be paged at night").first()).toBeVisible();
});

test("the command line tells the same review, refuses a date that is none, and writes no minutes twice", async () => {
  const said = await server.as(["review", "--since", "2026-06-30"]);
  expect([said.code, said.stdout.includes("## Decisions to take")]).toEqual([0, true]);
  const wrong = await server.as(["review", "--since", "2026-02-30"]);
  expect([wrong.code, wrong.stderr.includes("is no date")]).toEqual([2, true]);
  const again = await server.as(["review", "--save"]);
  expect([again.code, again.stderr.includes("minutes of this day already")]).toEqual([2, true]);
});

test("a report as of a day says what was true then, twice in the same bytes", async () => {
  const report = (day: string) => server.as(["report", "--as-of", day]);
  const [one, other] = [await report("2026-06-30"), await report("2026-06-30")];
  expect([one.code, one.stdout]).toEqual([0, other.stdout]);
  expect(one.stdout).toContain("As of 2026-06-30.");
  expect(one.stdout).toContain("84.2");
  expect((await report("2026-11-19")).stdout).toContain("88.4");
});
