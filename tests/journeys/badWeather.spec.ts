/**
 * The hub in bad weather: each state says what happened and what to do, offers to try again, writes nothing by itself
 * and loses nothing. One host in this process; each project of it lacks something else.
 */
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { FrameLocator, Page } from "@playwright/test";
import type { Service } from "../../src/local/service/createService";
import { importCommits } from "../../src/local/service/wiki/importWiki";
import { startHost, type Host } from "./badWeatherHost";
import { commitOf, wikiProject } from "./wikiProject";

const roadmap = `# Roadmap

## Now

### Customers see their order at once

- Order page reads from the new store
- Old page redirects

### Every team deploys on any working day

- Canary releases
`;

async function arrange(service: Service): Promise<void> {
  const by = service.administrator;
  await service.createProject({ name: "No wiki", process: "agile", projectWiki: false });
  await service.createProject({ name: "Empty", process: "agile" });
  await wikiProject(service, "No roadmap", { "Notes.md": "# Notes\n\nWe met on Monday.\n" });
  await wikiProject(service, "Unreadable", {
    "Roadmap.md": roadmap,
    "Old-plan.md": new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x00, 0x80]),
  });
  const { project: shallow } = await wikiProject(service, "Shallow", { "Roadmap.md": roadmap });
  service.board.inheritProcess(shallow, { removeTypes: ["Feature", "User Story", "Bug", "Task"] });
  const { project: reader } = await wikiProject(service, "Reader", { "Roadmap.md": roadmap });
  service.users.setPermission(by.id, reader.id, "read");
  const several = await service.createProject({ name: "Several", process: "agile", projectWiki: false });
  const repository = service.repositories.inProject(several.project.id)[0];
  if (repository === undefined) throw new Error("The project Several got no repository.");
  const published = { project: several.project, repositoryId: repository.id, mappedPath: "/", version: "main" };
  importCommits(service.repositories, repository.id, "refs/heads/main", [commitOf(service, { "Roadmap.md": roadmap })]);
  for (const name of ["Handbook", "Strategy"]) service.wiki.createCodeWiki({ ...published, name });
}

test.describe.configure({ mode: "default" });

let host: Host;
test.beforeAll(async () => {
  host = await startHost(arrange);
});
test.afterAll(async () => {
  await host.close();
});

/** Pictures of every state, in both themes, where a folder is named for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder === undefined) return;
  for (const theme of ["dark", "light"]) {
    await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
    await page.getByRole("button", { name: /^Switch to the/ }).click();
  }
}

async function open(page: Page, project: string, hash = ""): Promise<FrameLocator> {
  if (page.url() === "about:blank") {
    await page.goto(host.url);
    await expect(page.locator("iframe").first()).toBeVisible();
  }
  await page.goto(host.hubOf(project, hash));
  return page.frameLocator("iframe").first();
}

/** Requests that would change something. Searches, and questions what would be refused, are sent like writes and change nothing. */
function watchWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (searchParams.get("validateOnly") === "true") return;
    const search = /_apis\/(wit\/(wiql|workitemsbatch|artifacturiquery|\$batch)|git\/.*\/blobs|wiki\/.*pagesbatch)/i;
    if (["PUT", "PATCH", "POST", "DELETE"].includes(request.method()) && /_apis\/(wit|wiki|git|work)\//.test(pathname))
      if (!search.test(pathname)) writes.push(`${request.method()} ${pathname}`);
  });
  return writes;
}

test("what is missing is named, with what to do, and looking again is one click", async ({ page }) => {
  const writes = watchWrites(page);
  let hub = await open(page, "No wiki");
  await expect(hub.getByText("This project has no wiki yet")).toBeVisible();
  await picture(page, "no-wiki");
  await hub.getByRole("button", { name: "Look again" }).click();
  await expect(hub.getByText(/Create the project wiki/)).toBeVisible();

  hub = await open(page, "Several");
  await expect(hub.getByRole("heading", { name: "Which wiki holds the strategy?" })).toBeVisible();
  await picture(page, "several");
  await hub.getByRole("button", { name: /^Strategy/ }).click();
  await expect(hub.getByRole("heading", { name: "What was found" })).toBeVisible();
  await expect(page).toHaveURL(/wiki=Strategy/);

  hub = await open(page, "Empty");
  await expect(hub.getByText("This wiki is empty")).toBeVisible();
  await expect(hub.getByRole("button", { name: /^Offer starter pages/ })).toBeVisible();
  await picture(page, "empty");

  hub = await open(page, "No roadmap");
  await expect(hub.getByText("No page was taken for a roadmap")).toBeVisible();
  await picture(page, "no-roadmap");
  await hub.getByRole("tab", { name: "Sync" }).click();
  await expect(hub.getByText("There is nothing to plan for yet")).toBeVisible();
  await expect(hub.getByRole("button", { name: "See what was found" })).toBeVisible();

  hub = await open(page, "Unreadable");
  await expect(hub.getByText(/cannot be read|could not be read|not text/).first()).toBeVisible();
  await picture(page, "unreadable");

  hub = await open(page, "Shallow", "#view=sync");
  await expect(hub.getByText("Noticed").first()).toBeVisible();
  await picture(page, "shallow");
  expect(writes).toEqual([]);
});

test("without permission to write every row says so, and the plan is the same afterwards", async ({ page }) => {
  const hub = await open(page, "Reader", "#view=sync");
  await hub.getByRole("checkbox", { name: /^Tick (all|the)/ }).click();
  await hub.getByRole("button", { name: /^Apply \d+ row/ }).click();
  await hub.getByRole("dialog").getByRole("button", { name: "Apply", exact: true }).click();
  const result = hub.getByRole("region", { name: "Result of the last apply" });
  await expect(result).toContainText(/fail|skip|not allowed|permission/);
  await picture(page, "reader");
  await expect(result).toContainText(/Ask someone who may give you this permission/);
  await expect(hub.getByRole("checkbox", { name: /^Tick (all|the)/ })).toBeVisible();
});

test("a part of the screen that cannot be fetched says so in its place, and comes on request once it can be", async ({
  page,
}) => {
  const missing = /chunks\/(planning|roadmap)\.js/;
  await page.context().route(missing, (route) => route.fulfill({ status: 404, body: "gone" }));
  const hub = await open(page, "Reader", "#view=strategy");
  await expect(hub.getByText("Customers see their order at once").first()).toBeVisible();
  for (const tab of ["Roadmap", "Sync"]) {
    await page.context().route(missing, (route) => route.fulfill({ status: 404, body: "gone" }));
    await hub.getByRole("tab", { name: tab }).click();
    await expect(hub.getByRole("alert")).toContainText("Throughline was updated while this page was open");
    await picture(page, `missing-${tab.toLowerCase()}`);
    await hub.getByRole("button", { name: "Try again" }).click();
    await expect(hub.getByRole("alert")).toContainText("reload the page");
    await page.context().unroute(missing);
    await hub.getByRole("button", { name: "Try again" }).click();
    await expect(hub.getByText("Customers see their order at once").first()).toBeVisible();
    await expect(hub.getByRole("alert")).toHaveCount(0);
  }
});
