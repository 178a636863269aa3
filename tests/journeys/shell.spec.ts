/**
 * The page of the local host as a person meets it, and what an extension on the real SDK gets from it.
 *
 * The extension is `tests/hubs/serviceHub`, built here; the host is the built command line with that extension beside ours.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { FrameLocator, Page } from "@playwright/test";
import { serve, type Server } from "./program";

let server: Server;

test.beforeAll(async () => {
  const hub = mkdtempSync(path.join(tmpdir(), "service-hub-"));
  execFileSync(process.execPath, [path.join(__dirname, "../hubs/serviceHub/build.cjs"), hub], { stdio: "inherit" });
  server = await serve("--extension", hub);
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const at = (address: string): string => `${server.orgUrl}/Platform/${address}`;
const wikiPage = (title: string): string => at(`_wiki/wikis/Platform.wiki?pagePath=${encodeURIComponent(title)}`);

async function signIn(page: Page): Promise<void> {
  await page.goto(server.url);
  await expect(page.getByRole("navigation", { name: "Project" })).toBeVisible();
}

async function openServiceHub(page: Page): Promise<FrameLocator> {
  await signIn(page);
  await page.getByRole("link", { name: "Service hub" }).click();
  const frame = page.frameLocator('iframe[title="Service hub"]');
  await expect(frame.getByText("done: true")).toBeVisible();
  return frame;
}

const line = (frame: FrameLocator, name: string) => frame.locator(`[data-name="${name}"]`).last();

async function expectAccessible(page: Page, rules: readonly string[]): Promise<void> {
  const builder = new AxeBuilder({ page }).exclude("iframe");
  const { violations } = await (rules.length === 0 ? builder : builder.withRules([...rules])).analyze();
  expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}

test.describe("who gets in", () => {
  test("a browser that did not open the printed address sees no project", async ({ page }) => {
    const answer = await page.goto(at("_workitems"));
    expect(answer?.status()).toBe(401);
    await expect(page.getByRole("heading", { name: "Not signed in" })).toBeVisible();
  });

  test("the printed address signs in and leaves no secret in the address bar", async ({ page }) => {
    await signIn(page);
    expect(page.url()).not.toContain(server.url.split("/").at(-1) ?? "");
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  });

  test("the session is handed to the page alone", async ({ page, request }) => {
    await signIn(page);
    const cookie = (await page.context().cookies()).map((each) => `${each.name}=${each.value}`).join("; ");
    const origin = new URL(server.orgUrl).origin;
    const ask = (headers: Record<string, string>) =>
      request.post(`${server.orgUrl}/_session`, { headers: { cookie, ...headers }, data: {} });
    expect((await ask({ origin, "x-local-page": "1" })).status()).toBe(200);
    expect((await ask({ origin })).status()).toBe(403);
    expect((await ask({ origin: "http://localhost:1", "x-local-page": "1" })).status()).toBe(403);
    expect((await ask({ origin, "x-local-page": "1", cookie: "" })).status()).toBe(401);
    const withCookie = await request.get(`${server.orgUrl}/_apis/projects`, { headers: { cookie }, maxRedirects: 0 });
    expect(withCookie.status()).not.toBe(200);
  });
});

test.describe("what an extension gets", () => {
  test("its project, places, clients and a frame that cannot reach the page", async ({ page }) => {
    const frame = await openServiceHub(page);
    await expect(line(frame, "contribution")).toHaveText('contribution: "tests.service-hub.hub"');
    await expect(line(frame, "project")).toContainText('"name":"Platform"');
    await expect(line(frame, "area")).toHaveText(`area: "${server.orgUrl}/"`);
    await expect(line(frame, "wiki route")).toHaveText(
      'wiki route: "/local/Platform/_wiki/wikis/Platform.wiki?pagePath=%2FA%20b"',
    );
    await expect(line(frame, "unknown route")).toContainText("no.such.route");
    await expect(line(frame, "unknown service")).toHaveText('unknown service: "undefined"');
    await expect(line(frame, "work item types")).toHaveText(/work item types: [1-9]\d*/);
    await expect(line(frame, "storage of the page")).toContainText("Blocked a frame");
  });

  test("the address bar, and no way to run a script in it", async ({ page }) => {
    const frame = await openServiceHub(page);
    await frame.getByRole("button", { name: "set hash" }).click();
    await expect(page).toHaveURL(/#view=one$/);
    await expect(line(frame, "hash changed")).toHaveText('hash changed: "view=one"');
    await frame.getByRole("button", { name: "set query" }).click();
    await expect(page).toHaveURL(/\?item=7#view=one$/);
    await frame.getByRole("button", { name: "set title" }).click();
    await expect(page).toHaveTitle("Named by the hub");
    await frame.getByRole("button", { name: "navigate to script" }).click();
    await expect(line(frame, "navigate to script")).toContainText("Only http and https");
  });

  test("messages, a question and its answer, a panel and its result", async ({ page }) => {
    const frame = await openServiceHub(page);
    await frame.getByRole("button", { name: "toast" }).click();
    await expect(page.getByText("Saved by the hub")).toBeVisible();
    await frame.getByRole("button", { name: "banner" }).click();
    await expect(page.getByRole("link", { name: "the page" })).toHaveAttribute("href", "https://example.org/");
    await frame.getByRole("button", { name: "ask" }).click();
    await page.getByRole("dialog", { name: "A question" }).getByRole("button", { name: "OK" }).click();
    await expect(line(frame, "ask")).toHaveText("ask: true");
    await frame.getByRole("button", { name: "panel" }).click();
    const panel = page.getByRole("dialog", { name: "A panel" }).frameLocator("iframe");
    await expect(line(panel, "configuration")).toHaveText('configuration: "hello"');
    // The click closes the very frame it happens in; the browser may never answer that a pointer was released there.
    await panel.getByRole("button", { name: "finish" }).dispatchEvent("click");
    await expect(line(frame, "panel result")).toHaveText('panel result: {"chosen":3}');
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("the work item form over the page, and the item when it closes", async ({ page }) => {
    const frame = await openServiceHub(page);
    await frame.getByRole("button", { name: "open item" }).click();
    const dialog = page.getByRole("dialog", { name: /^Epic 1:/ });
    await expect(dialog.getByRole("textbox", { name: "Title" })).toHaveValue("Run and fix 2026");
    const group = dialog.frameLocator('iframe[title="Line of sight test"]');
    await expect(line(group, "loaded")).toContainText('"id":1');
    await dialog.getByRole("textbox", { name: "Title" }).fill("Run and fix in 2026");
    await expect(line(group, "changed")).toContainText("System.Title");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("button", { name: "Save" })).toBeDisabled();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(line(frame, "open item")).toHaveText("open item: 1");
  });

  test("the page's theme, when it loads and when it changes", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    const frame = await openServiceHub(page);
    const colour = () =>
      frame.locator("html").evaluate((root) => getComputedStyle(root).getPropertyValue("--palette-neutral-100").trim());
    expect(await colour()).toBe("0, 0, 0");
    await page.getByRole("button", { name: "Switch to the dark theme" }).click();
    await expect.poll(colour).toBe("255, 255, 255");
  });

  test("a failed frame says so and names the extension", async ({ page }) => {
    await signIn(page);
    await page.goto(at("_apps/hub/tests.service-hub.silent"));
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Silent hub did not load within 10 seconds");
    await expect(alert).toContainText("tests.service-hub, version 1.0.0");
  });
});

test.describe("the project's own pages", () => {
  test("the list finds work items by words and by type, and opens them", async ({ page }) => {
    await signIn(page);
    await page.goto(at("_workitems"));
    await page.getByRole("searchbox", { name: "Filter by title or number" }).fill("caravan");
    const rows = page.getByRole("region", { name: "Work items" }).getByRole("row");
    await expect(rows).toHaveCount(3);
    await page.getByRole("combobox", { name: "Type" }).selectOption("Bug");
    await expect(rows).toHaveCount(2);
    await page.getByRole("link", { name: "Refund of a caravan counts the deck fee twice" }).click();
    await expect(page.getByRole("dialog", { name: /^Bug \d+: Refund of a caravan/ })).toBeVisible();
  });

  test("the backlog shows Epics with the Features below them", async ({ page }) => {
    await signIn(page);
    await page.goto(at("_backlogs"));
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await expect(row("Releases no longer wait for a person")).toHaveAttribute("data-depth", "0");
    await expect(row("Rollback on a failed health check")).toHaveAttribute("data-depth", "1");
    await page.getByRole("button", { name: "Children of Releases no longer wait for a person" }).click();
    await expect(row("Rollback on a failed health check")).toHaveCount(0);
  });

  test("a wiki page shows its chips, picture and links, and is edited in place", async ({ page }) => {
    await signIn(page);
    await page.goto(wikiPage("/2. Technology/Technology Vision and Strategy"));
    await expect(page.getByRole("heading", { name: "Guiding Principals" })).toBeVisible();
    await expect(page.getByRole("img", { name: "Strategy at a glance.png" })).toHaveJSProperty("naturalWidth", 560);
    await page.getByRole("link", { name: "departmental mission" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Mission" })).toBeVisible();

    await page.goto(wikiPage("/4. Support/Support Roadmap"));
    await expect(page.locator(".mention").first()).toContainText("Passengers change a booking without calling us");
    await page.getByRole("button", { name: "Edit" }).click();
    const editor = page.getByRole("textbox", { name: "Text of the page" });
    await editor.fill(`${await editor.inputValue()}\n- Written by hand`);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Written by hand")).toBeVisible();
  });

  test("a page someone else changed meanwhile is not overwritten", async ({ page, context }) => {
    await signIn(page);
    const other = await context.newPage();
    for (const each of [page, other]) {
      await each.goto(wikiPage("/3. Product/Risks"));
      await each.getByRole("button", { name: "Edit" }).click();
      const editor = each.getByRole("textbox", { name: "Text of the page" });
      await editor.fill(`${await editor.inputValue()}\nOne more line`);
    }
    await other.getByRole("button", { name: "Save" }).click();
    await expect(other.getByText("One more line")).toBeVisible();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Text of the page" })).toBeVisible();
  });

  test("a picture that was lost is named", async ({ page }) => {
    await signIn(page);
    await page.goto(wikiPage("/1. Welcome/Who is who"));
    await expect(page.getByText(/^Picture not found: .*Team%20map/)).toBeVisible();
  });

  for (const theme of ["light", "dark"] as const) {
    test(`every page is accessible in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await signIn(page);
      const places: readonly (readonly [string, string])[] = [
        [at(""), "Boards"],
        [at("_workitems"), "Show the weather at the destination"],
        [at("_backlogs"), "Releases no longer wait for a person"],
        [at("_workitems/edit/4"), "Related work"],
        [wikiPage("/3. Product/Product Roadmap 2026"), "Loyalty points pay for breakfast on board"],
        [at("_dashboards"), "No widgets yet"],
        [at("_sprints"), "Sprints is not part of the local host"],
      ];
      for (const [address, text] of places) {
        await page.goto(address);
        await expect(page.getByText(text).first()).toBeVisible();
        // Of what is judged, a theme changes the contrast alone.
        await expectAccessible(page, theme === "light" ? [] : ["color-contrast"]);
      }
    });
  }

  test("a narrow window keeps the navigation behind a button", async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 800 });
    await page.goto(server.url);
    const navigation = page.getByRole("navigation", { name: "Project" });
    await expect(navigation).toBeHidden();
    await page.getByRole("button", { name: "Navigation" }).click();
    await navigation.getByRole("link", { name: "Backlogs" }).click();
    await expect(page.getByRole("region", { name: "Backlog" })).toBeVisible();
    await expect(navigation).toBeHidden();
  });
});
