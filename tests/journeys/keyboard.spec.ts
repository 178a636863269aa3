/**
 * The hub without a pointer: confirm, link, move; find, open and close, ignore a gap, review; tick, apply, undo. Nothing is clicked and
 * nothing is focused by the test: every control is reached the way a person reaches it, by Tab and the arrow keys, and after every
 * act the focus stands where a person would go on.
 */
import { expect, test } from "@playwright/test";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { serve, type Server } from "./program";

test.describe.configure({ mode: "serial", timeout: 240_000 });

let server: Server;
test.beforeAll(async () => {
  server = await serve();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement).catch(() => false);

/** Presses Tab (or goes back with Shift) until the control has the focus; a control nobody can reach fails. */
async function reach(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}

/** The row of a tree that Tab enters it at. */
const tabStopOf = (tree: Locator): Locator => tree.locator('tr[tabindex="0"]');

/** From the chosen tab of the hub to another, by the arrow keys. */
async function openTab(page: Page, hub: FrameLocator, name: RegExp): Promise<void> {
  const wanted = hub.getByRole("tab", { name });
  await reach(page, hub.getByRole("tab", { selected: true }), "Shift+Tab");
  for (let steps = 0; steps < 6 && !(await isFocused(wanted)); steps += 1) await page.keyboard.press("ArrowRight");
  for (let steps = 0; steps < 6 && !(await isFocused(wanted)); steps += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(wanted).toHaveAttribute("aria-selected", "true");
}

/** The focus stands on something of the hub, not on nothing at the top of the page. */
const expectKept = (page: Page): Promise<void> =>
  expect(page.frameLocator("iframe").first().locator("body *:focus")).toHaveCount(1);

async function open(page: Page): Promise<{ readonly hub: FrameLocator; readonly dialog: Locator }> {
  await page.goto(server.url);
  const hub = page.frameLocator("iframe").first();
  await expect(hub.getByRole("tab", { name: "Coverage" })).toBeVisible();
  return { hub, dialog: hub.getByRole("dialog") };
}

test("a reading is confirmed, work linked and an outcome moved with the keyboard alone", async ({ page }) => {
  const { hub, dialog } = await open(page);

  await test.step("confirm what was read", async () => {
    await press(page, hub.getByRole("button", { name: /^Confirm all/ }));
    await press(page, hub.getByRole("button", { name: "Review and save" }));
    await press(page, dialog.getByRole("button", { name: "Save to the wiki" }));
    await expect(dialog).toHaveCount(0);
  });

  await test.step("link existing work to an outcome", async () => {
    await openTab(page, hub, /^Strategy/);
    const outcome = hub.getByRole("row").filter({ hasText: "Incidents find their owner within five minutes" });
    await reach(page, tabStopOf(hub.getByRole("treegrid", { name: /^Strategy/ })));
    for (let steps = 0; steps < 20 && !(await isFocused(outcome)); steps += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const details = hub.getByRole("complementary");
    await expect(details.getByRole("heading", { name: /^Incidents find their owner/ })).toBeFocused();
    await press(page, details.getByRole("button", { name: "Link work…" }));
    await expect(dialog.getByRole("textbox")).toBeFocused();
    await page.keyboard.type("reporting warehouse");
    await expect(dialog.getByText(/found, best first/)).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("button", { name: /^#7\s*Move the reporting warehouse/ })).toBeFocused();
    await page.keyboard.press("Enter");
    const linking = hub.getByRole("dialog", { name: "Link #7" });
    await press(page, linking.getByRole("button", { name: "Link", exact: true }));
    await expect(dialog).toHaveCount(0);
    await expect(details.getByRole("button", { name: /^Open Epic 7,/ }).first()).toBeVisible();
    await expect(details.getByRole("button", { name: "Link more work…" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(details).toHaveCount(0);
    await expect(outcome).toBeFocused();
  });

  await test.step("move an outcome on the roadmap", async () => {
    await openTab(page, hub, /^Roadmap/);
    const bar = hub.getByRole("button", { name: /^Releases no longer wait for a person, planned/ });
    await press(page, bar, "ArrowRight");
    await expect(hub.getByText("1 outcome moved, nothing is written yet")).toBeVisible();
    await press(page, hub.getByRole("button", { name: "Review changes" }));
    await press(page, dialog.getByRole("button", { name: "Write the moves" }));
    await expect(dialog).toHaveCount(0);
    await expect(bar).toHaveAccessibleName(/Q1 2027/);
    await expectKept(page);
  });
});

test("outcomes are found, a gap is ignored and the review saved with the keyboard alone", async ({ page }) => {
  const { hub, dialog } = await open(page);

  await test.step("find as you type, then open and close the tree", async () => {
    await openTab(page, hub, /^Strategy/);
    const tree = hub.getByRole("treegrid", { name: /^Strategy/ });
    await reach(page, hub.getByRole("searchbox", { name: /Find an outcome/ }));
    await page.keyboard.type("incidents owner");
    await expect(hub.getByText(/^1 of \d+ outcomes/)).toBeVisible();
    for (let steps = 0; steps < 15; steps += 1) await page.keyboard.press("Backspace");
    await expect(hub.getByText(/^\d+ outcomes/).first()).toBeVisible();
    await press(page, hub.getByRole("button", { name: "Collapse all" }));
    const stream = tree.getByRole("row", { name: /^Technology/ });
    await expect(stream).toHaveAttribute("aria-expanded", "false");
    await reach(page, hub.getByRole("button", { name: "Expand all" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(stream).toHaveAttribute("aria-expanded", "true");
    await reach(page, tabStopOf(tree));
    for (let steps = 0; steps < 20 && !(await isFocused(stream)); steps += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await expect(stream).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowRight");
    await expect(stream).toHaveAttribute("aria-expanded", "true");
  });

  await test.step("ignore a gap with a reason", async () => {
    await openTab(page, hub, /^Coverage/);
    await press(page, hub.getByRole("button", { name: /Outcomes without work/ }).first());
    const list = hub.getByRole("region", { name: "Outcomes without work" });
    await press(page, list.getByRole("button", { name: /^Ignore / }).first());
    await expect(dialog.getByRole("textbox", { name: /^Why it is no gap/ })).toBeFocused();
    await page.keyboard.type("Belongs to the other department.");
    await press(page, dialog.getByRole("button", { name: "Review" }));
    await press(page, dialog.getByRole("button", { name: "Save to the wiki" }));
    await expect(dialog).toHaveCount(0);
    await expectKept(page);
  });

  await test.step("save the minutes of a review", async () => {
    await openTab(page, hub, /^Review/);
    await press(page, hub.getByRole("button", { name: /^Save the minutes/ }));
    await press(page, dialog.getByRole("button", { name: "Create the page" }));
    await expect(dialog).toHaveCount(0);
    await expectKept(page);
  });
});

test("rows are ticked, applied and taken back with the keyboard alone", async ({ page }) => {
  const { hub, dialog } = await open(page);
  await openTab(page, hub, /^Sync/);

  await test.step("tick and read what it causes", async () => {
    await press(page, hub.getByRole("checkbox", { name: /^Tick (all|the) / }), "Space");
    await expect(hub.getByRole("region", { name: "Apply" }).getByLabel("What applying causes")).toContainText(
      /\d+\s*commits?/,
    );
  });

  await test.step("apply and see the results", async () => {
    await press(page, hub.getByRole("button", { name: /^Apply \d+ row/ }));
    await press(page, dialog.getByRole("button", { name: "Apply", exact: true }));
    const result = hub.getByRole("region", { name: "Result of the last apply" });
    await expect(result).toContainText(/\d+ rows done/, { timeout: 120_000 });
    await expect(result).toBeFocused();
    await press(page, result.getByRole("button", { name: "Show rows" }));
    await expect(result.getByRole("listitem").first()).toBeVisible();
  });

  await test.step("take it back", async () => {
    await press(page, hub.getByRole("region", { name: "Last apply" }).getByRole("button", { name: "Undo…" }));
    await expect(dialog.getByRole("list").first()).toBeVisible();
    await press(page, dialog.getByRole("button", { name: "Undo" }));
    await expect(dialog).toHaveCount(0, { timeout: 120_000 });
    await expectKept(page);
    await reach(page, hub.getByRole("tab", { selected: true }), "Shift+Tab");
  });
});
