/**
 * The places of the extension beside its hub: the group on the work item form, the menu action, the widget with its configuration,
 * the switch they all stand behind, and the way back from an apply. The packaged extension over the seeded department.
 */
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

/** Items of the seeded department. */
const warehouse = { id: 7, title: "Move the reporting warehouse to the new contract" };
const outcome = "Capacity follows the summer without a ticket";

async function open(page: Page, address: string): Promise<void> {
  await page.goto(server.url);
  await expect(page.getByRole("navigation", { name: "Project" })).toBeVisible();
  await page.goto(`${server.orgUrl}/${server.project}/${address}`);
}

const sight = (page: Page): FrameLocator => page.frameLocator('iframe[title="Line of sight"]');

/** In light and in dark; colours of both themes count. */
async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const theme of ["dark", "light"]) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page
      .getByRole("button", { name: `Switch to the ${theme} theme`, includeHidden: true })
      .evaluate((button) => (button as HTMLElement).click());
    await expectAccessible(page, theme);
  }
}

const pageText = async (page: Page, path: string): Promise<string> => {
  const answer = await page.request.get(
    `${server.orgUrl}/${server.project}/_apis/wiki/wikis/${server.wiki}/pages?path=${encodeURIComponent(path)}&includeContent=true&api-version=7.1`,
    { headers: { authorization: `Basic ${Buffer.from(`:${server.token}`).toString("base64")}` } },
  );
  return ((await answer.json()) as { content: string }).content;
};
const roadmap = "/2. Technology/Technology Roadmap";

test("a story sees what it serves through the work above it, up to the mission", async ({ page }) => {
  await open(page, "_workitems/edit/8");
  const group = sight(page);
  await expect(group.getByText("Through #4 Passengers book a crossing in under two minutes")).toBeVisible();
  await expect(group.getByText("Mission", { exact: true })).toBeVisible();
  await expect(group.getByText("Product vision")).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test("an item is linked, changed and unlinked on its form; both halves are written each time", async ({ page }) => {
  await open(page, `_workitems/edit/${warehouse.id}`);
  const group = sight(page);
  await expect(group.getByText("This Epic serves no outcome, and nothing above it does.")).toBeVisible();
  await group.getByRole("button", { name: "Link to an outcome" }).click();
  await group.getByRole("combobox").fill("capacity summer");
  await expect(group.getByRole("option").first()).toContainText(outcome);
  await expectAccessibleInBothThemes(page);
  await group.getByRole("combobox").press("Enter");
  await expect(group.getByText("Number on the page: #7")).toBeVisible();
  await group.getByRole("button", { name: "Link", exact: true }).click();
  await expect(group.getByRole("region", { name: `Serves ${outcome}` })).toBeVisible();
  expect(await pageText(page, roadmap)).toMatch(/#7\b/);

  await group.getByRole("button", { name: "Change" }).click();
  await group.getByRole("combobox").fill("incidents owner");
  await group.getByRole("combobox").press("Enter");
  await group.getByRole("button", { name: "Change", exact: true }).click();
  await expect(group.getByRole("region", { name: /^Serves Incidents find their owner/ })).toBeVisible();

  await group.getByRole("button", { name: "Unlink" }).click();
  await group.getByRole("button", { name: "Unlink", exact: true }).click();
  await expect(group.getByRole("button", { name: "Link to an outcome" })).toBeVisible();
  expect(await pageText(page, roadmap)).not.toMatch(/#7\b/);
});

test("a new item takes the relation alone; saved, it offers the page's half to the next plan", async ({ page }) => {
  await open(page, "_workitems/create/Epic");
  const group = sight(page);
  await group.getByRole("button", { name: "Link to an outcome" }).click();
  await group.getByRole("combobox").fill("capacity summer");
  await group.getByRole("combobox").press("Enter");
  await expect(group.getByText("The link is saved with this item")).toBeVisible();
  expect(await pageText(page, roadmap)).not.toContain("Elastic capacity");
  await page.getByRole("textbox", { name: "Title" }).fill("Elastic capacity for the summer");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(group.getByText("The page does not name this item yet")).toBeVisible();
});

test("a selection is linked from the menu, and the dialog says of each item what happened", async ({ page }) => {
  await open(page, "_backlogs");
  for (const title of [warehouse.title, "Copy five years of bookings"])
    await page
      .getByRole("row", { name: new RegExp(title) })
      .getByRole("checkbox")
      .check();
  await page.getByRole("button", { name: `Actions for ${warehouse.title}` }).click();
  await page.getByRole("menuitem", { name: "Link to outcome…" }).click();
  const dialog = page.getByRole("dialog", { name: "Link 2 items to an outcome" }).frameLocator("iframe");
  await dialog.getByRole("combobox").fill("incidents owner");
  await dialog.getByRole("combobox").press("Enter");
  await expect(dialog.getByText("1 commit in the wiki")).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await dialog.getByRole("button", { name: "Link 2 items" }).click();
  await expect(dialog.getByText("2 items linked.")).toBeVisible();
  const items = dialog.getByRole("list", { name: "Selected work items" }).getByRole("listitem");
  await expect(items).toHaveText([/Epic 7.*linked/, /Feature 11.*linked/]);
  await dialog.getByRole("button", { name: "Close" }).click();
  expect(await pageText(page, roadmap)).toMatch(/#7 #11\b|#7[^#]*#11\b/);
});

test("the widget shows coverage and a metric that moved; its configuration is seen at once and kept", async ({
  page,
}) => {
  await open(page, "_dashboards");
  await page.getByRole("button", { name: "Add a widget" }).click();
  await page.getByRole("button", { name: "Add Throughline" }).click();
  const widget = page.locator(".widget").frameLocator("iframe");
  await expect(widget.getByRole("link", { name: /^Technology: \d+ of \d+ outcomes have work/ })).toBeVisible();
  await expect(widget.getByRole("region", { name: "Outcomes without work" })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await page.getByRole("button", { name: "Configure Throughline" }).click({ force: true });
  const panel = page.getByRole("dialog", { name: "Configure Throughline" });
  const form = panel.frameLocator("iframe");
  await form.getByRole("combobox").selectOption("Technology");
  await expect(widget.getByText("Crossings completed without calling us")).toBeVisible();
  await expect(widget.getByText("88.4 %", { exact: true })).toBeVisible();
  await panel.getByLabel("Size (columns × rows)").selectOption("2 × 1");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel).toHaveCount(0);
  await page.reload();
  await expect(widget.getByText("88.4 %", { exact: true })).toBeVisible();
  await expect(widget.getByRole("link", { name: /outcomes have work/ })).toHaveAttribute(
    "href",
    /_apps\/hub\/throughline\.throughline\.hub#view=coverage.*stream=technology/,
  );
});

test("an apply is taken back from the sync screen: the way back is shown, then written", async ({ page }) => {
  await open(page, "_apps/hub/throughline.throughline.hub#view=sync");
  const hub = page.frameLocator('iframe[title="Throughline"]');
  const last = hub.getByRole("region", { name: "Last apply" });
  await expect(last).toBeVisible();
  await last.getByRole("button", { name: "Undo…" }).click();
  const dialog = hub.getByRole("dialog");
  await expect(dialog.getByRole("list").first()).toContainText("#7");
  await dialog.getByRole("button", { name: "Undo" }).click();
  // What was written is said when it is over: in the dialog where a row could not be taken back, else in a toast.
  await expect(dialog.getByRole("button", { name: /^(Undo|Writing…)$/ })).toHaveCount(0);
  expect(await pageText(page, roadmap)).not.toMatch(/#7\b/);
});

test("a project that switches the feature off sees nothing of it, and all of it when it is on again", async ({
  page,
}) => {
  await open(page, "_backlogs");
  const navigation = page.getByRole("navigation", { name: "Project" });
  await expect(navigation.getByRole("link", { name: "Throughline" })).toBeVisible();
  for (const [before, after] of [
    ["On", "Off"],
    ["Off", "On"],
  ] as const) {
    await page.getByRole("button", { name: "Preview features" }).click();
    const feature = page.getByRole("switch", { name: "Throughline" });
    await expect(feature).toHaveText(before);
    await feature.click();
    await expect(feature).toHaveText(after);
    await page.keyboard.press("Escape");
    await expect(navigation.getByRole("link", { name: "Throughline" })).toHaveCount(after === "On" ? 1 : 0);
    await page.goto(`${server.orgUrl}/${server.project}/_workitems/edit/8`);
    await expect(page.getByText("Related work")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Line of sight" })).toHaveCount(after === "On" ? 1 : 0);
  }
});
