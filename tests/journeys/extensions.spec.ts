/**
 * A stranger's extension in the page of the local host: every service and every kind of contribution, on each version of
 * the SDK that extensions in use are built with.
 *
 * The extension is `tests/hubs/everything`; it runs as it stands, in a real browser, beside ours.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { FrameLocator, Page } from "@playwright/test";
import { serve, type Server } from "./program";

const versions = { 2: "2.0.11", 3: "3.1.3", 4: "4.2.0", 5: "5.0.0" } as const;

const line = (frame: FrameLocator, name: string) => frame.locator(`[data-name="${name}"]`).last();

/** Everything a frame wrote, by name; of several lines of one name the last. */
async function linesOf(frame: FrameLocator): Promise<Record<string, unknown>> {
  await expect(line(frame, "done")).toHaveText("true");
  const lines = await frame
    .locator("[data-name]")
    .evaluateAll((all) => all.map((each) => [each.getAttribute("data-name"), each.textContent]));
  return Object.fromEntries(
    lines.map(([name, text]) => [name, text === "undefined" ? undefined : JSON.parse(text ?? "null")]),
  ) as Record<string, unknown>;
}

for (const [major, version] of Object.entries(versions)) {
  test.describe(`an extension on SDK ${version}`, () => {
    let server: Server;
    const id = `tests.everything-${major}`;

    test.beforeAll(async () => {
      const out = mkdtempSync(path.join(tmpdir(), "everything-"));
      execFileSync(process.execPath, [path.join(__dirname, "../hubs/everything/build.cjs"), out, major], {
        stdio: "inherit",
      });
      server = await serve("--extension", path.join(out, major));
    });
    test.afterAll(async () => {
      expect(await server.stop()).toBe(0);
    });

    const at = (address: string): string => `${server.orgUrl}/Platform/${address}`;

    async function open(page: Page, address: string): Promise<void> {
      await page.goto(server.url);
      await expect(page.getByRole("navigation", { name: "Project" })).toBeVisible();
      await page.goto(at(address));
    }

    async function openHub(page: Page): Promise<FrameLocator> {
      await open(page, `_apps/hub/${id}.hub`);
      const frame = page.frameLocator('iframe[title="Services"]');
      await expect(line(frame, "done")).toHaveText("true");
      return frame;
    }

    test("gets an answer from every service", async ({ page }) => {
      const frame = await openHub(page);
      const lines = await linesOf(frame);
      expect(lines).toMatchObject({
        getContributionId: `${id}.hub`,
        getExtensionContext: { id, publisherId: "tests", extensionId: `everything-${major}`, version },
        getUser: "Local Administrator",
        getHost: "local",
        getAccessToken: true,
        getAppToken: { refused: expect.stringContaining("certificate") },
        request: [200, 401],
        getResourceAreaLocation: `${server.orgUrl}/`,
        getServiceLocation: `${server.orgUrl}/`,
        routeUrl: "/local/Platform/_workitems/edit/7",
        getHash: "one",
        getQueryParams: { view: "a" },
        getPageRoute: {
          id: "ms.vss-web.fallback-route-new-platform",
          routeValues: { project: "Platform", parameters: `${id}.hub` },
        },
        getProject: { name: "Platform" },
        getFullScreenMode: false,
        getValue: "none",
        setValue: "blue",
        "getValue again": "blue",
        getDocuments: {
          status: 404,
          serverError: { typeKey: "DocumentCollectionDoesNotExistException" },
        },
        createDocument: { id: "a", text: "one", __etag: 1 },
        getDocument: { id: "a", text: "one", __etag: 1 },
        setDocument: { text: "two", __etag: 2 },
        updateDocument: { text: "three", __etag: 3 },
        "updateDocument late": { serverError: { typeKey: "InvalidDocumentVersionException" } },
        queryCollectionsByName: [{ collectionName: "notes", documents: [{ id: "a" }] }],
        queryCollections: [{ collectionName: "notes" }],
        "getDocuments again": [],
        searchIdentitiesAsync: ["Local Administrator"],
        getIdentityMruAsync: 1,
        removeMruIdentitiesAsync: true,
        getConnections: { refused: expect.any(String) },
        hasActiveWorkItem: false,
        getId: { refused: expect.stringContaining("no active work item") },
      });
      expect(lines["getPageNavigationElements"]).toContainEqual({
        id: `${id}.own-group`,
        name: "Group of its own",
        type: "ms.vss-web.hub-group",
      });
      await expect(line(frame, "onHashChanged")).toHaveText('"two"');
      await expect(page).toHaveURL(/\?view=a#two$/);
      await expect(page).toHaveTitle("Title of the hub");
    });

    test("opens panels, dialogs, banners, toasts, work items and other places", async ({ page, context }) => {
      const frame = await openHub(page);
      const press = (name: string) => frame.getByRole("button", { name, exact: true }).click();
      for (const method of ["openPanel", "openCustomDialog"]) {
        await press(method);
        const content = page.getByRole("dialog", { name: `From ${method}` }).frameLocator("iframe");
        await expect(line(content, "greeting")).toHaveText('"hello"');
        await content.getByRole("button", { name: "finish" }).dispatchEvent("click");
        await expect(line(frame, `${method} closed`)).toHaveText('{"chosen":3}');
      }
      await press("openMessageDialog");
      await page.getByRole("dialog", { name: "A question" }).getByRole("button", { name: "Cancel" }).click();
      await expect(line(frame, "openMessageDialog closed")).toHaveText("false");

      await press("addBanner");
      await page.getByRole("button", { name: "Run the command" }).click();
      await expect(page.getByText("Greeted Ada 1")).toBeVisible();
      await press("closeBanner");
      await expect(page.getByText("A banner")).toHaveCount(0);
      await press("addToast");
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(line(frame, "toast clicked")).toHaveText("true");
      await press("addDialog");
      await page.getByRole("dialog", { name: "A dialog" }).getByRole("button", { name: "Close" }).first().click();
      await expect(line(frame, "addDialog dismissed")).toHaveText("true");
      await press("closeDialog soon");
      await expect(line(frame, "closeDialog soon")).toBeAttached();
      await expect(page.getByRole("dialog")).toHaveCount(0);

      await press("openNewWorkItem");
      const task = page.getByRole("dialog", { name: "New Task" });
      await expect(task.getByRole("textbox", { name: "Title" })).toHaveValue("A new task");
      page.once("dialog", (question) => void question.accept());
      await task.getByRole("button", { name: "Close" }).click();
      await expect(line(frame, "openNewWorkItem")).toHaveText("null");

      await press("full screen on");
      await expect(page.getByRole("navigation", { name: "Project" })).toHaveCount(0);
      await press("full screen off");
      await expect(page.getByRole("navigation", { name: "Project" })).toBeVisible();

      const popup = context.waitForEvent("page");
      await press("openNewWindow");
      await expect(await popup).toHaveURL(at("_workitems"));
      await press("navigate");
      await expect(page).toHaveURL(at("_backlogs"));
    });

    test("stands on a work item form and hears of it", async ({ page }) => {
      await open(page, "_workitems/edit/4");
      const group = page.frameLocator('iframe[title="Form group"]');
      expect(await linesOf(group)).toMatchObject({
        hasActiveWorkItem: true,
        getId: 4,
        getRevision: true,
        isNew: false,
        isDirty: false,
        isValid: true,
        getFields: true,
        getFieldValues: { "System.Id": 4 },
        getAllowedFieldValues: true,
        getInvalidFields: [],
        getDirtyFields: [],
        getWorkItemRelations: true,
        getWorkItemResourceUrl: `${server.orgUrl}/_apis/wit/workItems/7`,
        getWorkItemRelationTypes: true,
      });
      await expect(line(group, "onLoaded")).toContainText('"id":4');
      const control = page.frameLocator('iframe[title="Form control"]');
      await expect(line(control, "getConfiguration")).toContainText('{"witInputs":{"EffortField":"Microsoft.VSTS.');
      await expect(page.getByText("observed onLoaded")).toBeVisible();

      const press = (name: string) => group.getByRole("button", { name, exact: true }).click();
      await press("setFieldValues");
      await expect(line(control, "onFieldChanged")).toContainText("System.Description");
      await press("reset");
      await expect(line(control, "onReset")).toBeAttached();
      await press("setFieldValue");
      await press("addWorkItemRelations");
      await press("getDirtyFields again");
      await expect(line(group, "getDirtyFields again")).toHaveText('["System.Tags"]');
      await press("setError");
      await expect(page.getByRole("alert")).toHaveText("The extension objects");
      await press("clearError");
      await expect(page.getByRole("alert")).toHaveCount(0);
      await press("save");
      await expect(line(group, "onSaved")).toContainText('"id":4');
      await press("refresh");
      await expect(line(group, "onRefreshed")).toBeAttached();

      // The form is drawn anew after a refresh, which closes a menu that was opened meanwhile.
      await expect(async () => {
        await page.getByRole("button", { name: "More actions" }).click();
        await page.getByRole("menuitem", { name: "Act on this item" }).click({ timeout: 3000 });
      }).toPass();
      await expect(page.getByText("form-action on 4")).toBeVisible();
      await page.getByRole("tab", { name: "Form page" }).click();
      await expect(line(page.frameLocator('iframe[title="Form page"]'), "getId")).toHaveText("4");
      await page.getByRole("navigation").getByRole("link", { name: "Backlogs" }).click();
      await expect(page.getByText("observed onUnloaded")).toBeVisible();
    });

    test("acts on rows of the backlog and shows its panes there", async ({ page }) => {
      await open(page, "_backlogs");
      const boxes = page.getByRole("checkbox", { name: /^Select / });
      await page.getByRole("combobox", { name: "Side pane" }).selectOption("Side pane of the test");
      const pane = page.frameLocator('iframe[title="Side pane of the test"]');
      await expect(line(pane, "selection")).toHaveText("[]");
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await expect(line(pane, "selection")).toHaveText(/^\[\d+,\d+\]$/);
      const ids = JSON.parse((await line(pane, "selection").textContent()) ?? "[]") as number[];

      const menu = page.getByRole("button", { name: /^Actions for / }).first();
      await menu.click();
      await page.getByRole("menuitem", { name: "Act on the rows" }).click();
      await expect(page.getByText(`rows-action on [${ids.join(",")}]`)).toBeVisible();
      await menu.click();
      await expect(page.getByRole("menuitem", { name: "For 2 of them" })).toBeVisible();
      await expect(page.getByRole("menuitem", { name: "Not now" })).toHaveAttribute("aria-disabled", "true");
      await page.getByRole("menuitem", { name: "A child" }).click();
      await expect(page.getByText(`child on ${ids.join("+")}`)).toBeVisible();

      await page.getByRole("tab", { name: "Tab of the test" }).click();
      const tab = page.frameLocator('iframe[title="Tab of the test"]');
      await expect(line(tab, "getConfiguration")).toHaveText('["team"]');
    });

    test("puts widgets on the dashboard and configures them", async ({ page }) => {
      await open(page, "_dashboards");
      const add = async (name: string): Promise<void> => {
        await page.getByRole("button", { name: "Add a widget" }).click();
        await page.getByRole("button", { name: `Add ${name}` }).click();
      };
      await add("Failing widget");
      await expect(page.getByRole("alert")).toHaveText("<b>No luck</b>");
      await add("Greeter");
      const widget = page.getByRole("region", { name: "Greeter" });
      await expect(widget).toHaveAttribute("data-status", "unconfigured");
      expect(await widget.evaluate((each) => [each.clientWidth, each.clientHeight])).toEqual([330, 160]);
      await widget.hover();
      await page.getByRole("button", { name: "Configure Greeter" }).click();
      const panel = page.getByRole("dialog", { name: "Configure Greeter" });
      const input = panel.frameLocator("iframe").getByRole("textbox", { name: "Whom to greet" });
      const save = panel.getByRole("button", { name: "Save" });
      await expect(save).toBeDisabled();
      await input.fill("Ada");
      await expect(line(panel.frameLocator("iframe"), "notified")).toHaveText('"string"');
      await expect(line(widget.frameLocator("iframe"), "greeting")).toHaveText('"Ada"');
      await input.fill("");
      await save.click();
      await expect(panel.getByRole("alert")).toHaveText("The configuration is not valid.");
      await input.fill("Grace");
      await panel.getByRole("combobox").selectOption("2 × 2");
      await save.click();
      await expect(panel).toHaveCount(0);
      await page.reload();
      await expect(line(widget.frameLocator("iframe"), "greeting")).toHaveText('"Grace"');
      await expect(line(widget.frameLocator("iframe"), "size")).toContainText('"rowSpan":2');
    });

    test("has hubs in every group of the navigation", async ({ page }) => {
      await open(page, "");
      const navigation = page.getByRole("navigation", { name: "Project" });
      const hubs = [
        ["Group of its own", "Services"],
        ["Code", "Code hub"],
        ["Pipelines", "Build hub"],
        ["Test Plans", "Test hub"],
        ["Project settings", "Settings hub"],
      ] as const;
      for (const [group, hub] of hubs) {
        await expect(navigation.getByRole("region", { name: group }).getByRole("link", { name: hub })).toBeVisible();
      }
      await navigation.getByRole("link", { name: "Settings hub" }).click();
      await expect(line(page.frameLocator('iframe[title="Settings hub"]'), "shown")).toHaveText('"admin-hub"');
    });
  });
}
