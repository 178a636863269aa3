/**
 * Planning and covering in the hub: the roadmap and its moves, the remedies of coverage, history and trends. The packaged
 * extension in its cross-origin frame, over the seeded department; tests of one describe follow each other.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { serve, type Server } from "./program";
import { expectAccessible } from "./expectAccessible";

async function openHub(page: Page, server: Server, hash: string): Promise<FrameLocator> {
  await page.goto(server.url);
  await expect(page.locator("iframe").first()).toBeVisible();
  await page.goto(`${server.orgUrl}/${server.project}/_apps/hub/throughline.throughline.hub#${hash}`);
  await page.reload();
  const hub = page.frameLocator("iframe").first();
  await expect(hub.getByRole("tab", { name: "Coverage" })).toBeVisible();
  return hub;
}

const wikiPage = (server: Server, title: string): string =>
  `${server.orgUrl}/${server.project}/_wiki/wikis/${server.wiki}?pagePath=${encodeURIComponent(title)}`;

/** Native dragging: the browser's own drag events, from the middle of one to the middle of the other. */
async function drag(from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await from.dragTo(to);
}

const bar = (hub: FrameLocator, title: string): Locator =>
  hub.getByRole("region", { name: "Timeline" }).getByRole("button", { name: new RegExp(`^${title}, planned`) });

test.describe("a planning afternoon", () => {
  test.describe.configure({ mode: "serial" });
  let server: Server;

  test.beforeAll(async () => {
    server = await serve();
  });
  test.afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  test("the timeline says what is planned and what happened, what waits for what, and what has no date", async ({
    page,
  }) => {
    const hub = await openHub(page, server, "view=roadmap");
    await expect(bar(hub, "Timetable search answers within a second")).toHaveAccessibleName(
      /planned for 1 Oct 2026 to 31 Dec 2026 \(Q4 2026\), actual: since .*, still going/,
    );
    await expect(
      hub.getByText(/“Every service can be rebuilt from code in an hour” is planned to end after “Timetable search/),
    ).toBeVisible();
    const undated = hub.getByRole("region", { name: "Without a date" });
    await expect(undated.getByText("The page groups it under “Later” and states no date.")).toBeVisible();
  });

  test("arrangement, zoom and table stay in the address, and the table says what the chart shows", async ({ page }) => {
    const hub = await openHub(page, server, "view=roadmap");
    await hub.getByRole("button", { name: "Iteration", exact: true }).click();
    await expect(bar(hub, "Every service can be rebuilt from code in an hour")).toHaveAccessibleName(/Sprint 24/);
    await hub.getByRole("button", { name: "Date", exact: true }).click();
    await hub.getByRole("button", { name: "Years", exact: true }).click();
    await hub.getByRole("button", { name: "Table", exact: true }).click();
    await expect(page).toHaveURL(/zoom=year&as=table/);
    await page.reload();
    const row = hub
      .getByRole("table", { name: "Roadmap as a table" })
      .getByRole("row", { name: /^Timetable search answers/ });
    await expect(row.first()).toContainText(/Q4 2026/);
    await expect(row.first()).toContainText("Every service can be rebuilt from code in an hour");
  });

  test("an outcome moved by the keyboard is a row to review; only applying it writes the page", async ({ page }) => {
    const hub = await openHub(page, server, "view=roadmap");
    await bar(hub, "Releases no longer wait for a person").focus();
    await page.keyboard.press("ArrowRight");
    await expect(bar(hub, "Releases no longer wait for a person")).toHaveAccessibleName(
      /\(Q1 2027\).*Moved, not written/,
    );
    await expect(hub.getByText("1 outcome moved, nothing is written yet")).toBeVisible();
    await hub.getByRole("button", { name: "Review changes" }).click();
    const dialog = hub.getByRole("dialog", { name: "Move outcomes" });
    await expect(dialog).toContainText("Q4 2026");
    await expect(dialog).toContainText("Q1 2027");
    await expect(dialog.getByLabel("What applying causes")).toContainText(/1\s*commit/);
    await dialog.getByRole("button", { name: "Write the moves" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(hub.getByText(/nothing is written yet/)).toHaveCount(0);
    await page.goto(wikiPage(server, "/2. Technology/Technology Roadmap"));
    await expect(page.getByText("Target: Q1 2027")).toBeVisible();
  });

  test("a dragged bar moves by the days it was dragged, and the move can be discarded", async ({ page }) => {
    const hub = await openHub(page, server, "view=roadmap&zoom=month");
    const dragged = bar(hub, "Timetable search answers within a second");
    await dragged.scrollIntoViewIfNeeded();
    const box = await dragged.boundingBox();
    if (box === null) throw new Error("the bar is not drawn");
    const x = Math.max(box.x + 20, 640);
    await page.mouse.move(x, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 150, box.y + box.height / 2, { steps: 5 });
    await page.mouse.move(x + 400, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect(dragged).toHaveAccessibleName(/\(Q1 2027\)/);
    await expect(hub.getByRole("complementary")).toHaveCount(0);
    await hub.getByRole("button", { name: "Discard" }).click();
    await expect(dragged).toHaveAccessibleName(/\(Q4 2026\)/);
  });

  test("a card goes to another lane by dragging, and its lines go under that heading", async ({ page }) => {
    const hub = await openHub(page, server, "view=roadmap&by=lane");
    const card = hub.getByRole("region", { name: "Next" }).getByRole("listitem").filter({ hasText: "Incidents find" });
    await drag(card, hub.getByRole("region", { name: "Later" }));
    await expect(hub.getByRole("region", { name: "Later" })).toContainText("Incidents find their owner");
    await hub.getByRole("button", { name: /^Move to Now: Incidents find|^Move to Next: Incidents find/ }).click();
    await expect(hub.getByRole("region", { name: "Next" })).toContainText("Incidents find their owner");
    await hub.getByRole("button", { name: /^Move to Later: Incidents find/ }).click();
    await hub.getByRole("button", { name: "Review changes" }).click();
    await hub.getByRole("dialog").getByRole("button", { name: "Write the moves" }).click();
    await expect(hub.getByRole("dialog")).toHaveCount(0);
    await page.goto(wikiPage(server, "/2. Technology/Technology Roadmap"));
    await expect(page.getByRole("heading", { name: "Later", exact: true })).toBeVisible();
    const headings = await page.getByRole("heading").allTextContents();
    expect(headings.indexOf("Incidents find their owner within five minutes")).toBeGreaterThan(
      headings.indexOf("Later"),
    );
  });
});

test.describe("an hour with the gaps", () => {
  test.describe.configure({ mode: "serial" });
  let server: Server;

  test.beforeAll(async () => {
    server = await serve();
  });
  test.afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  test("work dragged onto an outcome is a link to review", async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    const hub = await openHub(page, server, "view=coverage&list=work-without-outcome");
    const list = hub.getByRole("region", { name: "Work without an outcome" });
    const stray = list.getByRole("listitem").filter({ hasText: "Account page in three languages" }).first();
    const outcome = hub
      .getByRole("region", { name: "Outcomes" })
      .getByRole("listitem")
      .filter({ hasText: "Refund times are shown" });
    await hub.getByRole("textbox", { name: "Find an outcome" }).fill("Refund times");
    await expect(hub.getByRole("region", { name: "Outcomes" }).getByRole("listitem")).toHaveCount(1);
    await drag(stray, outcome);
    const dialog = hub.getByRole("dialog", { name: /^Link #\d+/ });
    await expect(dialog).toContainText("Refund times are shown on the account page");
    await dialog.getByRole("button", { name: "Link", exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(list.getByText("Account page in three languages")).toHaveCount(0);
  });

  test("several stray items are linked at once without a pointer", async ({ page }) => {
    const hub = await openHub(page, server, "view=coverage&list=work-without-outcome");
    const list = hub.getByRole("region", { name: "Work without an outcome" });
    const boxes = list.getByRole("checkbox", { name: /^Choose / });
    await boxes.nth(1).focus();
    await page.keyboard.press("Space");
    await boxes.nth(2).focus();
    await page.keyboard.press("Space");
    await list.getByRole("toolbar").getByRole("button", { name: "Link to an outcome…" }).click();
    await expect(hub.getByRole("dialog", { name: "Which outcome do 2 work items serve?" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  test("a gap is ignored with a reason and an end, kept on the settings page", async ({ page }) => {
    const hub = await openHub(page, server, "view=coverage&list=outcomes-without-work");
    await hub.getByRole("button", { name: "Ignore Groups book together and pay apart" }).click();
    const asked = hub.getByRole("dialog", { name: "Ignore with a reason" });
    await asked.getByRole("button", { name: "Review" }).click();
    await expect(asked.getByRole("alert")).toContainText("Say why");
    await asked.getByRole("textbox", { name: /Why it is no gap/ }).fill("A vendor builds it until summer");
    await asked.getByLabel(/^Until/).fill("2099-06-30");
    await asked.getByRole("button", { name: "Review" }).click();
    const review = hub.getByRole("dialog");
    await expect(review).toContainText("A vendor builds it until summer");
    await review.getByRole("button", { name: "Save to the wiki" }).click();
    await expect(hub.getByRole("dialog")).toHaveCount(0);
    await hub.getByRole("button", { name: /^Ignored with a reason/ }).click();
    await expect(hub.getByRole("region", { name: "Ignored with a reason" })).toContainText(
      /A vendor builds it until summer \(until .*2099.*\)/,
    );
    await page.goto(wikiPage(server, "/Throughline"));
    await expect(page.getByText(/ignored “Groups book together and pay apart” – A vendor builds it/)).toBeVisible();
  });

  test("“these links are right” writes the missing halves of all chosen links", async ({ page }) => {
    const hub = await openHub(page, server, "view=coverage&list=half-links");
    const list = hub.getByRole("region", { name: "Half links" });
    await list.getByRole("checkbox", { name: "Choose all" }).click();
    await list.getByRole("button", { name: /^These links are right/ }).click();
    const dialog = hub.getByRole("dialog", { name: "Complete the links" });
    await dialog.getByRole("button", { name: "Write the missing halves" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(list.getByText("Every link stands on both sides.")).toBeVisible();
  });

  test("the lists are exported as CSV and Markdown, made in the browser", async ({ page }) => {
    const hub = await openHub(page, server, "view=coverage");
    const files = new Map<string, string>();
    for (const name of ["Export as CSV", "Export as Markdown"]) {
      const [file] = await Promise.all([page.waitForEvent("download"), hub.getByRole("button", { name }).click()]);
      files.set(file.suggestedFilename().replace(/^.*\./, ""), readFileSync((await file.path()) ?? "", "utf8"));
    }
    expect(files.get("csv")).toMatch(/^\ufeffList,Group,Title,Work item,State,Note,Page,Line\r\n/);
    expect(files.get("csv")).toContain("Ignored with a reason");
    expect(files.get("md")).toMatch(/^# Coverage of Platform\n/);
  });

  test("a number of a stream opens the outcomes it counts; the filter stands in the address", async ({ page }) => {
    const hub = await openHub(page, server, "view=strategy");
    await hub
      .getByRole("group", { name: "Outcomes of Product" })
      .getByRole("button", { name: /delivered/ })
      .click();
    await expect(page).toHaveURL(/stream=product&state=delivered/);
    await expect(hub.getByText(/^1 of \d+ outcomes/)).toBeVisible();
    await expect(hub.getByText("Passengers book a crossing in under two minutes")).toBeVisible();
  });

  test("the details tell the history of both sides; a stream shows the trend of its measures", async ({ page }) => {
    const hub = await openHub(page, server, "view=strategy");
    await hub.getByText("Releases no longer wait for a person").first().click();
    const details = hub.getByRole("complementary");
    await details.getByRole("button", { name: "Show history" }).click();
    await expect(details.getByRole("heading", { name: /^Changes of the page/ })).toBeVisible();
    await expect(details.getByText(/Health of the release outcome/)).toBeVisible();
    await expect(details.getByText(/changed the state from “New” to “Active”/)).toBeVisible();
    await page.keyboard.press("Escape");
    await hub.getByRole("button", { name: "Technology", exact: true }).click();
    await expect(hub.getByRole("img", { name: "Trend of Crossings completed without calling us" })).toBeVisible();
  });
});

test.describe("for everyone", () => {
  let server: Server;

  test.beforeAll(async () => {
    server = await serve();
  });
  test.afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing serious on the roadmap and in the dialogs in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      const hub = await openHub(page, server, "view=roadmap");
      await expect(hub.getByRole("region", { name: "Timeline" })).toBeVisible();
      await expectAccessible(page);
      await bar(hub, "Releases no longer wait for a person").focus();
      await page.keyboard.press("ArrowRight");
      await expectAccessible(page);
      for (const name of ["Iteration", "Now, Next, Later", "Table"]) {
        await hub.getByRole("button", { name, exact: true }).click();
        await expect(hub.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
        await expectAccessible(page);
      }
      await hub.getByRole("button", { name: "Chart", exact: true }).click();
      await hub.getByRole("button", { name: "Date", exact: true }).click();
      await hub.getByRole("button", { name: "Move Releases no longer wait for a person" }).click();
      await expect(hub.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await hub.getByRole("tab", { name: "Coverage" }).click();
      await hub
        .getByRole("button", { name: /^Ignore / })
        .first()
        .click();
      await expect(hub.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
    });
  }

  test("nothing scrolls the page sideways at 700 pixels; the chart scrolls inside itself", async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    for (const hash of [
      "view=roadmap",
      "view=roadmap&as=table",
      "view=roadmap&by=lane",
      "view=coverage&list=work-without-outcome",
    ]) {
      const hub = await openHub(page, server, hash);
      const overflow = await hub.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(`${hash}: ${overflow}`).toBe(`${hash}: 0`);
    }
  });
});
