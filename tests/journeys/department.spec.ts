/** What a department does about its practice in the hub: close a period by keyboard, propose an idea, see contribution, export. */
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

async function open(page: Page, view: string): Promise<FrameLocator> {
  await page.goto(server.url);
  await expect(page.locator("iframe").first()).toBeVisible();
  await page.goto(`${server.orgUrl}/${server.project}/_apps/hub/throughline.throughline.hub#view=${view}`);
  await page.reload();
  return page.frameLocator("iframe").first();
}

async function openReview(page: Page): Promise<FrameLocator> {
  const hub = await open(page, "review");
  await expect(hub.getByRole("heading", { name: /^Metrics/ })).toBeVisible();
  return hub;
}

test("a period is closed outcome by outcome with the keyboard alone, shown as a plan, and the page becomes history", async ({
  page,
}) => {
  const hub = await openReview(page);
  await hub.getByRole("button", { name: "Close a period" }).press("Enter");
  const dialog = hub.getByRole("dialog", { name: "Close a period" });
  await dialog.getByLabel("The page whose period ends").selectOption("/3. Product/Product Roadmap 2026");
  await expect(dialog.getByLabel("The page of the next period")).toHaveValue("/3. Product/Product Roadmap 2027");
  const groups = dialog.getByRole("radiogroup");
  const count = await groups.count();
  expect(count).toBeGreaterThan(1);
  await expectAccessible(page);

  // Shown too early, it says what is missing, one sentence an outcome, and loses nothing.
  await dialog.getByRole("button", { name: "Show the plan" }).press("Enter");
  await expect(dialog.getByRole("alert").getByRole("listitem")).toHaveCount(count);

  for (let index = 0; index < count; index += 1) {
    const group = groups.nth(index);
    await group.getByLabel("Achieved").focus();
    await page.keyboard.press("Space");
    if (index === 1) {
      await page.keyboard.press("ArrowRight");
      await expect(group.getByLabel("Carried over")).toBeChecked();
      await page.keyboard.press("Tab");
      await page.keyboard.type("half of it is done");
    }
  }
  await expect(dialog.getByLabel("Why, of").first()).toHaveValue("half of it is done");
  await expect(dialog.getByRole("status")).toHaveText(`${count} of ${count} decided`);
  await dialog.getByRole("button", { name: "Show the plan" }).press("Enter");
  const plan = hub.getByRole("dialog", { name: "Close a period" });
  await expect(plan.getByText("Create page")).toBeVisible();
  await plan.getByRole("button", { name: "Close the period" }).press("Enter");
  await expect(plan).toHaveCount(0);
  await expect(hub.getByRole("heading", { name: /^Metrics/ })).toBeVisible();
  const read = JSON.parse((await server.as(["read", "--format", "json"])).stdout) as {
    readonly pages: readonly { readonly path: string; readonly kind: string }[];
  };
  const kinds = new Map(read.pages.map(({ path, kind }) => [path, kind]));
  expect([kinds.get("/3. Product/Product Roadmap 2026"), kinds.get("/3. Product/Product Roadmap 2027")]).toEqual([
    "superseded",
    "roadmap",
  ]);
});

test("an idea is proposed from the hub and then waits among the others", async ({ page }) => {
  const hub = await openReview(page);
  await hub.getByRole("button", { name: "Propose" }).click();
  const dialog = hub.getByRole("dialog", { name: "Propose an idea or an outcome" });
  await dialog.getByRole("button", { name: "Show the page edit" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Say in a few words what you propose.");
  await dialog.getByLabel("In a few words").fill("Tickets on the wrist");
  await dialog.getByLabel("What you believe").fill("Hands are full when boarding.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Show the page edit" }).click();
  await hub.getByRole("button", { name: "Save to the wiki" }).click();
  await expect(hub.getByText("Tickets on the wrist").first()).toBeVisible();
});

test("contribution is counted when somebody asks, and names nobody", async ({ page }) => {
  const hub = await openReview(page);
  await hub.getByRole("button", { name: "Count the changes" }).click();
  const table = hub.getByRole("table").filter({ has: hub.getByRole("columnheader", { name: "People" }) });
  await expect(table.getByRole("row")).toHaveCount(13);
  await expect(table).not.toContainText("Grace");
  const said = await server.as(["engagement"]);
  expect([said.code, said.stdout.includes("| Month | Changes | People |")]).toEqual([0, true]);
  expect(said.stdout).not.toContain("Grace");
});

test("the preparation is exported from the hub and from the command line", async ({ page }) => {
  const hub = await openReview(page);
  const arriving = page.waitForEvent("download");
  await hub.getByRole("button", { name: "Export the preparation as CSV" }).click();
  const file = await arriving;
  expect(readFileSync(await file.path(), "utf8")).toContain("Team,Sprint,Starts,Area,Work item");
  const said = await server.as(["prepare", "--format", "csv", "--team", "Technology"]);
  expect([said.code, said.stdout.startsWith("Team,Sprint,Starts,Area,Work item")]).toEqual([0, true]);
  expect(said.stdout).toContain("\nTechnology,Platform\\Sprint 25,2026-12-07,Platform\\Technology,");
});

test("turning Throughline off is a plan, row by row, and leaves nothing of it", async ({ page }) => {
  const applied = await server.as(["apply", "--yes", "--confirm", "--create", "now"]);
  expect([0, 1]).toContain(applied.code);
  const hub = await open(page, "sync");
  await hub.getByRole("button", { name: "Stop using Throughline" }).click();
  const dialog = hub.getByRole("dialog", { name: "Take everything of Throughline off" });
  await expect(dialog.getByRole("checkbox").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Take it off" }).click();
  await expect(dialog).toHaveCount(0);
  const again = await server.as(["uninstall"]);
  expect([again.code, again.stdout.includes("Nothing of Throughline is left")]).toEqual([0, true]);
});
