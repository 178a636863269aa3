/**
 * Confirming, linking and moving on the roadmap without a pointer. Nothing is clicked and nothing is focused
 * by the test: every control is reached the way a person reaches it, by Tab and the arrow keys.
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

/** Presses Tab until the control has the focus; a control nobody can reach fails. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}

/** From the chosen tab of the hub to another, by the arrow keys. */
async function openTab(page: Page, hub: FrameLocator, name: RegExp): Promise<void> {
  const wanted = hub.getByRole("tab", { name });
  await reach(page, hub.getByRole("tab", { selected: true }));
  for (let steps = 0; steps < 6 && !(await isFocused(wanted)); steps += 1) await page.keyboard.press("ArrowRight");
  for (let steps = 0; steps < 6 && !(await isFocused(wanted)); steps += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(wanted).toHaveAttribute("aria-selected", "true");
}

test("a reading is confirmed, work linked and an outcome moved with the keyboard alone", async ({ page }) => {
  await page.goto(server.url);
  const hub = page.frameLocator("iframe").first();
  const dialog = hub.getByRole("dialog");
  await expect(hub.getByRole("tab", { name: "Coverage" })).toBeVisible({ timeout: 60_000 });

  await test.step("confirm what was read", async () => {
    await press(page, hub.getByRole("button", { name: /^Confirm all/ }));
    await press(page, hub.getByRole("button", { name: "Review and save" }));
    await press(page, dialog.getByRole("button", { name: "Save to the wiki" }));
    await expect(dialog).toHaveCount(0);
  });

  await test.step("link existing work to an outcome", async () => {
    await openTab(page, hub, /^Strategy/);
    const outcome = hub.getByRole("row").filter({ hasText: "Incidents find their owner within five minutes" });
    await reach(
      page,
      hub
        .getByRole("treegrid", { name: /^Strategy/ })
        .getByRole("row")
        .nth(1),
    );
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
    await expect(details.getByRole("button", { name: /^Open Epic 7,/ })).toBeVisible();
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
  });
});
