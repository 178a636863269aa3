/**
 * The hub as a person meets it: the packaged extension in its cross-origin frame, over the seeded department.
 * Tests of one describe share a server and follow each other, as a person's day does.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { FrameLocator, Page } from "@playwright/test";
import { serve, type Server } from "./program";
import { expectAccessible } from "./expectAccessible";

const hubAddress = (server: Server, hash = ""): string =>
  `${server.orgUrl}/${server.project}/_apps/hub/throughline.throughline.hub${hash}`;

async function openHub(page: Page, server: Server, hash = ""): Promise<FrameLocator> {
  await page.goto(server.url);
  await expect(page.locator("iframe").first()).toBeVisible();
  if (hash !== "") {
    await page.goto(hubAddress(server, hash));
    await page.reload();
  }
  const hub = page.frameLocator("iframe").first();
  await expect(hub.getByRole("tab", { name: "Coverage" })).toBeVisible();
  return hub;
}

const wikiPage = (server: Server, title: string): string =>
  `${server.orgUrl}/${server.project}/_wiki/wikis/${server.wiki}?pagePath=${encodeURIComponent(title)}`;

const roadmap = `# Roadmap

## Now

### Customers see their order at once

- Order page reads from the new store
- Old page redirects

### Every team deploys on any working day

- Canary releases
`;

const tab = (hub: FrameLocator, name: string) => hub.getByRole("tab", { name });

/** Nothing the hub says in the browser's console goes unnoticed. */
function watchConsole(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    const expected = /allow-scripts and allow-same-origin|status of 404|Download the React DevTools/;
    if (["error", "warning"].includes(message.type()) && !expected.test(message.text())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

test.describe("a department's first day", () => {
  test.describe.configure({ mode: "serial" });
  let server: Server;

  test.beforeAll(async () => {
    server = await serve();
  });
  test.afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  test("what was found stands first, each page with its reason; confirming writes one settings page", async ({
    page,
  }) => {
    const said = watchConsole(page);
    const hub = await openHub(page, server);
    await expect(hub.getByRole("heading", { name: "What was found" })).toBeVisible();
    const asked = hub.getByRole("region", { name: "Pages to confirm" });
    await expect(asked.getByText("Technology Roadmap", { exact: true })).toBeVisible();
    await asked.getByRole("button", { name: /^Confirm all/ }).click();
    await hub.getByRole("button", { name: "Review and save" }).click();
    const dialog = hub.getByRole("dialog");
    await expect(dialog.getByLabel("What applying causes")).toContainText(/1\s*commit/);
    await dialog.getByRole("button", { name: "Save to the wiki" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(hub.getByRole("treegrid", { name: /^Strategy/ })).toBeVisible();
    expect(said).toEqual([]);
  });

  test("the strategy: mission, three streams and what they aim at, the tree, the details with the page's own words", async ({
    page,
  }) => {
    const hub = await openHub(page, server, "#view=strategy");
    await expect(hub.getByRole("region", { name: "Mission" })).toContainText("We carry people and their vehicles");
    for (const stream of ["Technology", "Product", "Support"]) {
      await expect(hub.getByRole("heading", { level: 2, name: stream })).toBeVisible();
    }
    await hub.getByRole("searchbox", { name: /Find an outcome/ }).fill("incidents owner");
    await expect(hub.getByText(/^1 of \d+ outcomes/)).toBeVisible();
    await hub.getByText("Incidents find their owner within five minutes").click();
    const details = hub.getByRole("complementary");
    await expect(
      details.getByRole("heading", { name: "Incidents find their owner within five minutes" }),
    ).toBeFocused();
    await expect(details.getByText(/Technology Roadmap, line \d+/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(details).toHaveCount(0);
  });

  test("the address keeps the view, the filter and the line through a reload", async ({ page }) => {
    const hub = await openHub(page, server, "#view=strategy&stream=technology&find=incidents");
    await hub.getByText("Incidents find their owner within five minutes").click();
    await expect(page).toHaveURL(/view=strategy.*line=[0-9a-f]{8}.*find=incidents/);
    await page.reload();
    await expect(hub.getByRole("complementary")).toContainText("Incidents find their owner");
    await expect(hub.getByRole("searchbox", { name: /Find an outcome/ })).toHaveValue("incidents");
    await expect(hub.getByText(/^1 of \d+ outcomes/)).toBeVisible();
  });

  test("coverage: two numbers, and work without an outcome by area and type", async ({ page }) => {
    const hub = await openHub(page, server, "#view=coverage");
    await expect(hub.getByRole("region", { name: "Outcomes with work" })).toContainText(/\d+\s?%/);
    await hub.getByRole("region", { name: "Work with an outcome" }).getByRole("button").click();
    const list = hub.getByRole("region", { name: "Work without an outcome" });
    await expect(list.getByRole("heading", { level: 3 }).first()).toContainText("·");
    await expect(list.getByRole("button", { name: /^Link .* to an outcome$/ }).first()).toBeVisible();
  });

  test("an item is linked by hand on both sides, and unlinked", async ({ page }) => {
    const hub = await openHub(page, server, "#view=coverage&list=outcomes-without-work");
    const link = hub.getByRole("button", { name: /^Link work to / }).first();
    const title = ((await link.getAttribute("aria-label")) ?? "").replace("Link work to ", "");
    await link.click();
    const picker = hub.getByRole("dialog");
    await expect(picker.getByText("Recently changed")).toBeVisible();
    await picker.getByRole("textbox").fill("warehouse");
    await picker
      .getByRole("button", { name: /^#\d+.*warehouse/i })
      .first()
      .click();
    const preview = hub.getByRole("dialog", { name: /^Link #\d+/ });
    const id = /#(\d+)/.exec((await preview.textContent()) ?? "")?.[1] ?? "";
    await preview.getByRole("button", { name: "Link", exact: true }).click();
    await expect(preview).toHaveCount(0);
    await tab(hub, "Strategy").click();
    await hub.getByText(title, { exact: true }).first().click();
    const details = hub.getByRole("complementary");
    // The section of the page above shows its number as well.
    const work = details.getByRole("listitem").getByRole("button", { name: new RegExp(`^Open \\w+ ${id},`) });
    await expect(work).toBeVisible();
    await details.getByRole("button", { name: `Unlink #${id}` }).click();
    await hub.getByRole("dialog").getByRole("button", { name: "Unlink", exact: true }).click();
    await expect(details.getByText("No work item serves this yet.")).toBeVisible();
  });

  test("sync: new work is created only when ticked; then both sides agree and there is nothing left to tick", async ({
    page,
  }) => {
    const said = watchConsole(page);
    const hub = await openHub(page, server, "#view=sync");
    const tickAll = hub.getByRole("checkbox", { name: /^Tick all \d+ new work items$/ });
    await expect(tickAll).not.toBeChecked();
    await expect(hub.getByRole("checkbox", { name: /^Create / }).first()).not.toBeChecked();
    await tickAll.click();
    await hub.getByRole("button", { name: /^Apply \d+ rows$/ }).click();
    const question = hub.getByRole("dialog");
    await expect(question).toContainText(/\d+ work items will be created/);
    await question.getByRole("button", { name: "Apply", exact: true }).click();
    const result = hub.getByRole("region", { name: "Result of the last apply" });
    await expect(result).toContainText(/\d+ rows done\.$|\d+ rows done\./);
    await expect(result).not.toContainText("failed");
    await expect(hub.getByRole("checkbox", { name: /^Tick all/ })).toHaveCount(0);
    expect(said).toEqual([]);

    await page.goto(wikiPage(server, "/2. Technology/Technology Roadmap"));
    await expect(page.locator(".mention").first()).toBeVisible();
  });
});

test.describe("a small wiki, to the end", () => {
  test.describe.configure({ mode: "serial" });
  let server: Server;

  test.beforeAll(async () => {
    server = await serve("--seed", "empty");
  });
  test.afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  test("an empty wiki says so, offers starter pages and creates them when asked", async ({ page }) => {
    const hub = await openHub(page, server);
    await expect(hub.getByText(/This wiki is empty|No page was taken for a roadmap/)).toBeVisible();
    await hub.getByRole("button", { name: /starter pages/ }).click();
    await hub.getByRole("dialog").getByRole("button", { name: "Create the pages" }).click();
    await expect(hub.getByRole("dialog")).toHaveCount(0);
    await page.goto(wikiPage(server, "/Roadmap"));
    await expect(page.getByRole("heading", { name: "Roadmap", exact: true }).first()).toBeVisible();
  });
});

test.describe("a wiki of two pages, to the end", () => {
  let server: Server;

  test.beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "two-pages-"));
    writeFileSync(
      path.join(folder, "Mission.md"),
      "# Mission\n\nWe give every customer a shop that is quick and honest.\n",
    );
    writeFileSync(path.join(folder, "Roadmap.md"), roadmap);
    server = await serve("--seed", folder);
  });
  test.afterAll(async () => {
    expect(await server.stop()).toBe(0);
  });

  test("confirm, tick all, apply; then page and board agree and there is nothing to do", async ({ page }) => {
    const hub = await openHub(page, server);
    await hub.getByRole("button", { name: /^Confirm all/ }).click();
    await hub.getByRole("button", { name: "Review and save" }).click();
    await hub.getByRole("dialog").getByRole("button", { name: "Save to the wiki" }).click();
    await expect(hub.getByRole("dialog")).toHaveCount(0);
    await tab(hub, "Sync").click();
    await hub.getByRole("checkbox", { name: "Tick all 5 new work items" }).click();
    await hub.getByRole("button", { name: /^Apply \d+ rows$/ }).click();
    await hub.getByRole("dialog").getByRole("button", { name: "Apply", exact: true }).click();
    await expect(hub.getByText("Nothing to do")).toBeVisible();
    await expect(hub.getByText("0 writes, 0 revisions, 0 commits")).toBeVisible();
    await page.goto(wikiPage(server, "/Roadmap"));
    await expect(page.locator(".mention")).toHaveCount(5);
    await expect(page.locator(".mention").first()).toContainText("Customers see their order at once");
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
    test(`axe finds nothing serious on any screen in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      const hub = await openHub(page, server);
      await expectAccessible(page);
      for (const name of ["Strategy", "Coverage", "Sync"]) {
        await tab(hub, name).click();
        await expect(tab(hub, name)).toHaveAttribute("aria-selected", "true");
        await expectAccessible(page);
      }
      await tab(hub, "Strategy").click();
      await hub
        .getByRole("button", { name: /^Link work to/ })
        .first()
        .click();
      await expect(hub.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await hub.getByText("Incidents find their owner within five minutes").click();
      await expect(hub.getByRole("complementary")).toBeVisible();
      await expectAccessible(page);
    });
  }

  test("the tree is walked with the keyboard alone", async ({ page }) => {
    const hub = await openHub(page, server, "#view=strategy");
    const tree = hub.getByRole("treegrid", { name: /^Strategy/ });
    await tree.getByRole("row").filter({ hasText: "Technology" }).first().focus();
    await page.keyboard.press("ArrowLeft");
    await expect(hub.getByText("Incidents find their owner within five minutes")).toHaveCount(0);
    await page.keyboard.press("ArrowRight");
    await expect(hub.getByText("Incidents find their owner within five minutes")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(hub.getByRole("complementary")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(hub.getByRole("complementary")).toHaveCount(0);
  });

  test("nothing scrolls sideways at 700 pixels", async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    const hub = await openHub(page, server);
    for (const name of ["What was found", "Strategy", "Coverage", "Sync"]) {
      await tab(hub, name).click();
      const overflow = await hub.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});
