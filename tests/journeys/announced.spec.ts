/** What a screen reader is told: the tree with its levels, the timeline in whole sentences, a table beside the chart, what goes on. */
import { expect, test, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { serve, type Server } from "./program";

test.describe.configure({ mode: "serial", timeout: 120_000 });

let server: Server;
test.beforeAll(async () => {
  server = await serve();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const hubAt = (page: Page): FrameLocator => page.frameLocator("iframe").first();

async function openView(page: Page, name: RegExp): Promise<FrameLocator> {
  await page.goto(server.url);
  const hub = hubAt(page);
  await expect(hub.getByRole("tab", { name: "Coverage" })).toBeVisible();
  await hub.getByRole("tab", { name }).click();
  await expect(hub.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
  return hub;
}

const attributesOf = (rows: Locator, name: string): Promise<readonly (string | null)[]> =>
  rows.evaluateAll((all, attribute) => all.map((row) => row.getAttribute(attribute)), name);

test("the tree says of each row its level, whether it is open, and where among all rows it stands", async ({
  page,
}) => {
  const hub = await openView(page, /^Strategy/);
  const tree = hub.getByRole("treegrid", { name: /^Strategy: streams, outcomes, deliverables/ });
  const rows = tree.locator("[role=row][aria-level]");
  await expect(rows.first()).toBeVisible();
  await hub.getByRole("button", { name: "Expand all" }).click();
  await expect(tree.locator("[aria-level='3']").first()).toBeVisible();
  const levels = (await attributesOf(rows, "aria-level")).map(Number);
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at] ?? 0) + 1));
  const places = (await attributesOf(rows, "aria-rowindex")).map(Number);
  expect(places).toEqual(places.map((_, at) => (places[0] ?? 0) + at));
  expect(Number(await tree.getAttribute("aria-rowcount"))).toBeGreaterThanOrEqual(places.at(-1) ?? 0);
  await expect(rows.first()).toHaveAttribute("aria-expanded", "true");
  await expect(hub.getByRole("row", { name: /^Outcome Releases no longer wait for a person Open Epic/ })).toBeVisible();
});

test("what is filtered is told as it changes", async ({ page }) => {
  const hub = await openView(page, /^Strategy/);
  const told = hub.getByRole("status").filter({ hasText: /outcomes?$/ });
  await expect(told.last()).toHaveText("18 outcomes");
  await hub.getByRole("searchbox").fill("crossing");
  await expect(told.last()).toHaveText(/^\d+ of 18 outcomes$/);
});

test("the timeline says planned, actual and delivered in one sentence, and a table says the same", async ({ page }) => {
  const hub = await openView(page, /^Roadmap/);
  await expect(
    hub.getByRole("button", {
      name: /^Releases no longer wait for a person, planned for .+, actual: since .+, still going, delivered: 1 of 3/,
    }),
  ).toBeVisible();
  await hub.getByRole("group", { name: "Shown as" }).getByRole("button", { name: "Table" }).click();
  const table = hub.getByRole("table").first();
  await expect(table.getByRole("columnheader").first()).toBeVisible();
  await expect(table.getByRole("row", { name: /Releases no longer wait for a person/ })).toContainText("1 of 3");
});
