/**
 * Every screen and state a person can meet, as a list: a name and how to get there. One journey walks it and judges each scene
 * with axe in three colour schemes; `npm run screenshots` walks it to make pictures.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import type { Service } from "../../src/local/service/createService";
import { importCommits } from "../../src/local/service/wiki/importWiki";
import { builtExtension, type Host } from "./badWeatherHost";
import { commitOf, wikiProject } from "./wikiProject";

export interface Scene {
  readonly name: string;
  /** Brings the page into the state; what it waits for is part of the promise. */
  open(stage: Stage): Promise<void>;
  /** Name of the picture in the Marketplace that is made of it. */
  readonly listing?: string;
  /** Seen on a host of its own with 300 outcomes and 20,000 work items. */
  readonly large?: true;
}

export interface Stage {
  readonly page: Page;
  readonly host: Host;
  /** The hub of a project, loaded. */
  hub(hash: string, project?: string): Promise<FrameLocator>;
  /** Any address of a project: `_workitems/edit/8`. */
  go(address: string, project?: string): Promise<void>;
  /** Requests that match misbehave until the scene is over. */
  arm(...order: Parameters<Service["faults"]["arm"]>): void;
}

const roadmap = `# Roadmap

## Now

### Customers see their order at once

Owner: Order team
Target: 31 March 2027

- Order page reads from the new store
- Old page redirects

### Every team deploys on any working day

- Canary releases
`;

const long =
  "Travellers who book a crossing for several vehicles, a pet and a wheelchair with three different payment methods on a telephone in the rain see what they bought, what it cost and what is still missing before they have put the telephone away ";

const longRoadmap = `# Roadmap\n\n## Now\n\n### ${long.trim()}\n\nOwner: ${"The team with the longest name in the whole department ".repeat(2).trim()}\n\n- ${long.repeat(2).trim()}\n- ${"Unbreakable".repeat(30)}\n\n### Orders are seen at once\n\n- Small pages\n`;

const manyOutcomes = `# Roadmap\n\n${["Now", "Next", "Later"]
  .map(
    (lane, at) =>
      `## ${lane}\n\n${Array.from({ length: 100 }, (_, index) => `### Outcome ${at * 100 + index + 1} is reached for everyone who waits for it\n\n- First part\n- Second part\n`).join("\n")}`,
  )
  .join("\n")}`;

/** Two outcomes, the work of one of which stands in a project this person may not see. */
const elsewhere = (hidden: number): string =>
  roadmap.replace("### Every team deploys on any working day", `$&\n#${hidden}`);

/**
 * The extension as it is for organisations that do not grant reading code: another id, and a scope less. `.ci/package.mjs` packs the
 * same; what tells them apart is the manifest alone.
 */
export const withoutHistory = "throughline.throughline-without-history";
export function extensionWithoutHistory(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "throughline-without-history-"));
  cpSync(builtExtension, folder, { recursive: true });
  const file = path.join(folder, "vss-extension.json");
  const manifest = JSON.parse(
    readFileSync(file, "utf8").replaceAll('"throughline.throughline.', `"${withoutHistory}.`),
  ) as { id: string; scopes: string[] };
  manifest.id = withoutHistory.split(".")[1] ?? "";
  manifest.scopes = manifest.scopes.filter((scope) => scope !== "vso.code");
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** The projects of the scenes, each of which lacks or has too much of something. */
export async function arrangeScenes(service: Service): Promise<void> {
  const by = service.administrator;
  await service.createProject({ name: "No wiki", process: "agile", projectWiki: false });
  await service.createProject({ name: "Empty", process: "agile" });
  await wikiProject(service, "No roadmap", { "Notes.md": "# Notes\n\nWe met on Monday.\n" });
  await wikiProject(service, "No outcome", { "Roadmap.md": "# Roadmap\n\nWhat we promise stands here soon.\n" });
  await wikiProject(service, "One outcome", {
    "Roadmap.md": "# Roadmap\n\n## Now\n\n### Orders are seen at once\n\n- Order page\n",
  });
  await wikiProject(service, "Long titles", { "Roadmap.md": longRoadmap });
  await wikiProject(service, "Many outcomes", { "Roadmap.md": manyOutcomes });
  await wikiProject(service, "Unreadable", {
    "Roadmap.md": roadmap,
    "Old-plan.md": new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x00, 0x80]),
  });
  await wikiProject(service, "Shop", { "Roadmap.md": roadmap });
  await wikiProject(service, "Half done", { "Roadmap.md": roadmap });
  const reader = await wikiProject(service, "Reader", { "Roadmap.md": roadmap });
  service.users.setPermission(by.id, reader.project.id, "read");
  const secret = await service.createProject({ name: "Secret", process: "agile", projectWiki: false });
  const hidden = service.board.seed.createItem({
    project: secret.project,
    type: "Epic",
    fields: { "System.Title": "Nobody sees this" },
    by,
    at: new Date(service.clock.now()),
  });
  await wikiProject(service, "Partly hidden", { "Roadmap.md": elsewhere(hidden) });
  service.users.setPermission(by.id, secret.project.id, "none");
  const uncoded = await wikiProject(service, "No code", { "Roadmap.md": roadmap });
  service.features.switchOn(withoutHistory, uncoded.project);
  const several = await service.createProject({ name: "Several", process: "agile", projectWiki: false });
  const repository = service.repositories.inProject(several.project.id)[0];
  if (repository === undefined) throw new Error("The project Several got no repository.");
  const published = { project: several.project, repositoryId: repository.id, mappedPath: "/", version: "main" };
  importCommits(service.repositories, repository.id, "refs/heads/main", [commitOf(service, { "Roadmap.md": roadmap })]);
  for (const name of ["Handbook", "Strategy"]) service.wiki.createCodeWiki({ ...published, name });
}

/* ---- steps several scenes take ---- */

const wikiOnly = { url: /_apis\/(git|wiki)\//, times: Infinity } as const;

const tickAll = (hub: FrameLocator): Locator => hub.getByRole("checkbox", { name: /^Tick (all|the) / });

async function applyAll(hub: FrameLocator): Promise<void> {
  await tickAll(hub).click();
  await hub.getByRole("button", { name: /^Apply \d+ row/ }).click();
  await hub.getByRole("dialog").getByRole("button", { name: "Apply", exact: true }).click();
}

async function openDetails(hub: FrameLocator, title: string): Promise<void> {
  await hub
    .getByRole("treegrid", { name: /^Strategy/ })
    .getByText(title)
    .first()
    .click();
  await expect(hub.getByRole("complementary")).toBeVisible();
}

/** The dashboard of the project with the widget in these sizes (columns × rows). */
type Sizes = readonly (readonly [number, number])[];

async function layDashboard(host: Host, sizes: Sizes): Promise<void> {
  const headers = { ...signedIn(host), "content-type": "application/json" };
  const { id } = (await (
    await fetch(`${host.orgUrl}/_apis/projects/${host.project}?api-version=7.1`, { headers })
  ).json()) as {
    id: string;
  };
  const widgets = sizes.map(([columnSpan, rowSpan], at) => ({
    id: `widget-${at}`,
    contribution: "throughline.throughline.widget",
    name: "Throughline",
    size: { columnSpan, rowSpan },
    customSettings: { data: null, version: { major: 1, minor: 0, patch: 0 } },
  }));
  const documents =
    "_apis/ExtensionManagement/InstalledExtensions/local/page/Data/Scopes/Default/Current/Collections/dashboards/Documents";
  const answer = await fetch(`${host.orgUrl}/${documents}?api-version=7.1-preview.1`, {
    method: "PUT",
    headers,
    body: JSON.stringify({ id, widgets, __etag: -1 }),
  });
  expect(answer.status).toBeLessThan(300);
}

const signedIn = (host: Host): { readonly authorization: string } => ({
  authorization: `Basic ${Buffer.from(`:${host.token}`).toString("base64")}`,
});

/** Page and board say something else of the first outcome, each by itself. */
async function disagree(host: Host, project: string): Promise<void> {
  const { authorization } = signedIn(host);
  const base = `${host.orgUrl}/${encodeURIComponent(project)}/_apis`;
  const address = `${base}/wiki/wikis/${encodeURIComponent(`${project}.wiki`)}/pages?path=/Roadmap&api-version=7.1`;
  const read = await fetch(`${address}&includeContent=true`, { headers: { authorization } });
  const { content } = (await read.json()) as { content: string };
  const id = /#(\d+)/.exec(content)?.[1] ?? "";
  const send = async (url: string, method: string, type: string, body: unknown, more = {}): Promise<void> => {
    const headers = { authorization, "content-type": type, ...more };
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    expect(answer.status).toBeLessThan(300);
  };
  const changed = content.replace("Customers see their order at once", "Customers see their order within a second");
  await send(address, "PUT", "application/json", { content: changed }, { "if-match": read.headers.get("etag") ?? "" });
  await send(`${base}/wit/workitems/${id}?api-version=7.1`, "PATCH", "application/json-patch+json", [
    { op: "add", path: "/fields/System.Title", value: "Customers follow their order live" },
  ]);
}

/** The widget on a dashboard in some of its sizes, each drawn. */
const widgetScene = (name: string, sizes: Sizes): Scene => ({
  name,
  async open({ go, page, host }) {
    await layDashboard(host, sizes);
    await go("_dashboards");
    for (const widget of await page.locator(".widget").all())
      await expect(widget.frameLocator("iframe").getByRole("link").first()).toBeVisible();
  },
});

/** In the order of a person's first day; the scenes at the end change what those before them show. */
export const scenes: readonly Scene[] = [
  {
    name: "found",
    listing: "what-was-found",
    async open({ hub }) {
      const frame = await hub("view=found");
      await expect(frame.getByRole("region", { name: "Pages to confirm" })).toBeVisible();
    },
  },
  {
    name: "found-correcting",
    async open({ hub }) {
      const frame = await hub("view=found");
      const asked = frame.getByRole("region", { name: "Pages to confirm" });
      await asked
        .getByRole("button", { name: /^That’s right/ })
        .first()
        .click();
      await asked
        .getByRole("button", { name: /^Change how/ })
        .last()
        .click();
      await expect(frame.getByRole("menuitem", { name: "Ignore this page" })).toBeVisible();
    },
  },
  {
    name: "found-saving",
    async open({ hub }) {
      const frame = await hub("view=found");
      await frame.getByRole("button", { name: /^Confirm all/ }).click();
      await frame.getByRole("button", { name: "Review and save" }).click();
      await expect(frame.getByRole("dialog").getByLabel("What applying causes")).toBeVisible();
    },
  },
  {
    name: "strategy",
    listing: "strategy",
    async open({ hub }) {
      const frame = await hub("view=strategy");
      await expect(frame.getByRole("treegrid", { name: /^Strategy/ })).toBeVisible();
    },
  },
  {
    name: "strategy-columns",
    async open({ hub }) {
      const frame = await hub("view=strategy&streams=columns");
      await expect(frame.getByRole("region", { name: "Support" }).getByRole("listitem").first()).toBeVisible();
    },
  },
  {
    name: "strategy-details",
    async open({ hub }) {
      await openDetails(await hub("view=strategy"), "Releases no longer wait for a person");
    },
  },
  {
    name: "strategy-details-history",
    async open({ hub }) {
      const frame = await hub("view=strategy");
      await openDetails(frame, "Releases no longer wait for a person");
      await frame.getByRole("button", { name: "Show history" }).click();
      await expect(frame.getByRole("heading", { name: /^Changes of the page/ })).toBeVisible();
      await frame.getByRole("heading", { name: /^Changes of the page/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "strategy-stream",
    async open({ hub }) {
      const frame = await hub("view=strategy");
      await frame.getByRole("button", { name: "Technology", exact: true }).click();
      await expect(frame.getByRole("complementary")).toBeVisible();
    },
  },
  {
    name: "strategy-filter-menu",
    async open({ hub }) {
      const frame = await hub("view=strategy");
      await frame.getByRole("button", { name: /^State/ }).click();
      await expect(frame.getByRole("option").first()).toBeVisible();
    },
  },
  {
    name: "strategy-filtered",
    async open({ hub }) {
      const frame = await hub("view=strategy");
      await frame.getByRole("searchbox", { name: /Find an outcome/ }).fill("incidents owner");
      await expect(frame.getByText(/^1 of \d+ outcomes/)).toBeVisible();
    },
  },
  {
    name: "strategy-no-match",
    async open({ hub }) {
      const frame = await hub("view=strategy&find=zeppelin");
      await expect(frame.getByText("No outcome matches this filter")).toBeVisible();
    },
  },
  {
    name: "strategy-link-dialog",
    async open({ hub }) {
      const frame = await hub("view=strategy");
      await frame
        .getByRole("button", { name: /^Link work to/ })
        .first()
        .click();
      await expect(frame.getByRole("dialog").getByText("Recently changed")).toBeVisible();
    },
  },
  {
    name: "strategy-link-review",
    async open({ hub }) {
      const frame = await hub("view=strategy");
      await frame
        .getByRole("button", { name: /^Link work to/ })
        .first()
        .click();
      await frame.getByRole("dialog").getByRole("textbox").fill("warehouse");
      await frame.getByRole("dialog").getByText("Move the reporting warehouse to the new contract").click();
      await expect(frame.getByRole("dialog").getByLabel("What applying causes")).toBeVisible();
    },
  },
  {
    name: "roadmap-timeline",
    listing: "roadmap",
    async open({ hub }) {
      const frame = await hub("view=roadmap");
      await expect(frame.getByRole("region", { name: "Timeline" })).toBeVisible();
    },
  },
  {
    name: "roadmap-moved",
    async open({ hub, page }) {
      const frame = await hub("view=roadmap");
      await frame
        .getByRole("region", { name: "Timeline" })
        .getByRole("button", { name: /^Releases no longer wait for a person, planned/ })
        .focus();
      await page.keyboard.press("ArrowRight");
      await expect(frame.getByText("1 outcome moved, nothing is written yet")).toBeVisible();
    },
  },
  {
    name: "roadmap-lanes",
    async open({ hub }) {
      const frame = await hub("view=roadmap&by=lane");
      await expect(frame.getByRole("region", { name: "Next" })).toBeVisible();
    },
  },
  {
    name: "roadmap-iterations",
    async open({ hub }) {
      const frame = await hub("view=roadmap&by=iteration");
      await expect(frame.getByRole("region", { name: "Timeline" })).toBeVisible();
    },
  },
  {
    name: "roadmap-table",
    async open({ hub }) {
      const frame = await hub("view=roadmap&as=table");
      await expect(frame.getByRole("table", { name: "Roadmap as a table" })).toBeVisible();
    },
  },
  {
    name: "roadmap-move-dialog",
    async open({ hub }) {
      const frame = await hub("view=roadmap");
      await frame
        .getByRole("button", { name: /^Move |^Actions for/ })
        .first()
        .click();
      const item = frame.getByRole("menuitem", { name: /^Move/ });
      if (await item.count()) await item.first().click();
      await expect(frame.getByRole("dialog", { name: /^Move/ })).toBeVisible();
    },
  },
  {
    name: "coverage",
    listing: "coverage",
    async open({ hub }) {
      const frame = await hub("view=coverage");
      await expect(frame.getByRole("region", { name: "Outcomes with work" })).toBeVisible();
    },
  },
  {
    name: "coverage-orphans",
    async open({ hub }) {
      const frame = await hub("view=coverage&list=work-without-outcome");
      await frame
        .getByRole("checkbox", { name: /^Choose / })
        .nth(1)
        .click();
      await expect(frame.getByRole("region", { name: "Outcomes", exact: true })).toBeVisible();
    },
  },
  {
    name: "coverage-drift",
    async open({ hub }) {
      const frame = await hub("view=coverage&list=drift");
      await expect(frame.getByRole("region", { name: "Page and board disagree" })).toBeVisible();
    },
  },
  {
    name: "coverage-half-links",
    async open({ hub }) {
      const frame = await hub("view=coverage&list=half-links");
      await expect(frame.getByRole("region", { name: "Half links" })).toBeVisible();
    },
  },
  {
    name: "coverage-ignore",
    async open({ hub }) {
      const frame = await hub("view=coverage&list=outcomes-without-work");
      await frame
        .getByRole("button", { name: /^Ignore / })
        .first()
        .click();
      await expect(frame.getByRole("dialog", { name: "Ignore with a reason" })).toBeVisible();
    },
  },
  {
    name: "coverage-choose-line",
    async open({ hub }) {
      const frame = await hub("view=coverage&list=work-without-outcome");
      await frame
        .getByRole("button", { name: /^Link .* to an outcome/ })
        .first()
        .click();
      await expect(frame.getByRole("dialog", { name: /^Which outcome/ })).toBeVisible();
    },
  },
  {
    name: "sync-plan",
    listing: "sync",
    async open({ hub }) {
      const frame = await hub("view=sync");
      await expect(frame.getByRole("heading", { name: "What a sync would do" })).toBeVisible();
    },
  },
  {
    name: "sync-apply-dialog",
    async open({ hub }) {
      const frame = await hub("view=sync");
      await tickAll(frame).click();
      await frame.getByRole("button", { name: /^Apply \d+ row/ }).click();
      await expect(frame.getByRole("dialog", { name: /^Apply/ })).toBeVisible();
    },
  },
  {
    name: "review",
    async open({ hub }) {
      const frame = await hub("view=review");
      await expect(frame.getByRole("heading", { name: /^Decisions to take/ })).toBeVisible();
    },
  },
  {
    name: "review-report-menu",
    async open({ hub }) {
      const frame = await hub("view=review");
      await frame.getByRole("button", { name: "Outcome report" }).click();
      await expect(frame.getByRole("menuitem").first()).toBeVisible();
    },
  },
  {
    name: "review-propose",
    async open({ hub }) {
      const frame = await hub("view=review");
      await frame.getByRole("button", { name: "Propose…" }).click();
      await expect(frame.getByRole("dialog", { name: "Propose an idea or an outcome" })).toBeVisible();
    },
  },
  {
    name: "review-closing",
    async open({ hub }) {
      const frame = await hub("view=review");
      await frame.getByRole("button", { name: "Close a period…" }).click();
      await expect(frame.getByRole("dialog", { name: "Close a period" })).toBeVisible();
    },
  },
  {
    name: "sync-uninstall",
    async open({ hub }) {
      const frame = await hub("view=sync");
      await frame.getByRole("button", { name: "Stop using Throughline…" }).click();
      await expect(frame.getByRole("dialog", { name: "Take everything of Throughline off" })).toBeVisible();
    },
  },
  {
    name: "review-minutes",
    async open({ hub }) {
      const frame = await hub("view=review");
      await frame.getByRole("button", { name: /^Save the minutes/ }).click();
      await expect(frame.getByRole("dialog").getByLabel("What applying causes")).toBeVisible();
    },
  },
  ...(["metrics", "ideas", "debt", "priority"] as const).map((part) => ({
    name: `review-${part}`,
    async open({ hub }: Stage) {
      const frame = await hub(`view=review&list=${part}`);
      await expect(frame.getByRole("tab", { name: "Review" })).toHaveAttribute("aria-selected", "true");
      await expect(frame.locator(".tl-skeleton")).toHaveCount(0);
    },
  })),
  {
    name: "past",
    async open({ hub }) {
      const frame = await hub("view=strategy&asOf=2026-10-01");
      await expect(frame.getByText(/^This is what was written and done/)).toBeVisible();
    },
  },
  {
    name: "form-served",
    async open({ go, page }) {
      await go("_workitems/edit/8");
      const group = page.frameLocator('iframe[title="Line of sight"]');
      await expect(group.getByText(/^Through #4/)).toBeVisible();
    },
  },
  {
    name: "form-linking",
    async open({ go, page }) {
      await go("_workitems/edit/7");
      const group = page.frameLocator('iframe[title="Line of sight"]');
      await group.getByRole("button", { name: "Link to an outcome" }).click();
      await group.getByRole("combobox").fill("capacity summer");
      await expect(group.getByRole("option").first()).toBeVisible();
    },
  },
  {
    name: "form-review",
    async open({ go, page }) {
      await go("_workitems/edit/7");
      const group = page.frameLocator('iframe[title="Line of sight"]');
      await group.getByRole("button", { name: "Link to an outcome" }).click();
      await group.getByRole("combobox").fill("capacity summer");
      await group.getByRole("combobox").press("Enter");
      await expect(group.getByText("Number on the page: #7")).toBeVisible();
    },
  },
  {
    name: "menu-dialog",
    async open({ go, page }) {
      await go("_backlogs");
      for (const title of ["Move the reporting warehouse", "Copy five years of bookings"])
        await page
          .getByRole("row", { name: new RegExp(title) })
          .getByRole("checkbox")
          .check();
      await page.getByRole("button", { name: /^Actions for Move the reporting warehouse/ }).click();
      await page.getByRole("menuitem", { name: "Link to outcome…" }).click();
      const dialog = page.getByRole("dialog", { name: "Link 2 items to an outcome" }).frameLocator("iframe");
      await expect(dialog.getByRole("option").first()).toBeVisible();
    },
  },
  {
    name: "menu-dialog-review",
    async open({ go, page }) {
      await go("_backlogs");
      await page.getByRole("button", { name: /^Actions for Move the reporting warehouse/ }).click();
      await page.getByRole("menuitem", { name: "Link to outcome…" }).click();
      const dialog = page.getByRole("dialog", { name: "Link to an outcome" }).frameLocator("iframe");
      await dialog.getByRole("combobox").fill("incidents owner");
      await dialog.getByRole("combobox").press("Enter");
      await expect(dialog.getByText(/1 commit in the wiki/)).toBeVisible();
    },
  },
  widgetScene("widgets", [
    [2, 2],
    [2, 1],
    [3, 1],
    [4, 1],
    [3, 2],
    [4, 2],
  ]),
  widgetScene("widgets-tall", [
    [2, 3],
    [3, 4],
    [4, 4],
  ]),
  {
    name: "widget-configuration",
    async open({ go, page, host }) {
      await layDashboard(host, [[2, 2]]);
      await go("_dashboards");
      const widget = page.locator(".widget").frameLocator("iframe");
      await expect(widget.getByRole("link").first()).toBeVisible();
      await page.getByRole("button", { name: "Configure Throughline" }).first().click({ force: true });
      const panel = page.getByRole("dialog", { name: "Configure Throughline" });
      await expect(panel.frameLocator("iframe").getByRole("combobox").first()).toBeVisible();
    },
  },
  {
    name: "state-no-wiki",
    async open({ hub }) {
      await expect((await hub("", "No wiki")).getByText("This project has no wiki yet")).toBeVisible();
    },
  },
  {
    name: "state-several-wikis",
    async open({ hub }) {
      await expect((await hub("", "Several")).getByRole("heading", { name: /^Which wiki/ })).toBeVisible();
    },
  },
  {
    name: "state-empty-wiki",
    async open({ hub }) {
      await expect((await hub("", "Empty")).getByText("This wiki is empty")).toBeVisible();
    },
  },
  {
    name: "state-starter-pages",
    async open({ hub }) {
      const frame = await hub("", "Empty");
      await frame.getByRole("button", { name: /starter pages/ }).click();
      await expect(frame.getByRole("dialog").getByRole("button", { name: "Create the pages" })).toBeVisible();
    },
  },
  {
    name: "state-no-roadmap",
    async open({ hub }) {
      await expect((await hub("", "No roadmap")).getByText("No page was taken for a roadmap")).toBeVisible();
    },
  },
  ...(["strategy", "roadmap", "coverage", "sync", "review"] as const).map((view) => ({
    name: `state-no-outcome-${view}`,
    async open({ hub }: Stage) {
      const frame = await hub(`view=${view}`, "No roadmap");
      await expect(frame.getByRole("tab", { selected: true })).toBeVisible();
      await expect(frame.locator(".tl-skeleton")).toHaveCount(0);
    },
  })),
  {
    name: "state-one-outcome",
    async open({ hub }) {
      await expect((await hub("view=strategy", "One outcome")).getByText("Orders are seen at once")).toBeVisible();
    },
  },
  {
    name: "state-long-titles",
    async open({ hub }) {
      await openDetails(await hub("view=strategy", "Long titles"), "Travellers who book");
    },
  },
  {
    name: "state-long-titles-sync",
    async open({ hub }) {
      const frame = await hub("view=sync", "Long titles");
      await expect(frame.getByRole("heading", { name: "What a sync would do" })).toBeVisible();
    },
  },
  {
    name: "state-long-titles-roadmap",
    async open({ hub }) {
      const frame = await hub("view=roadmap&by=lane", "Long titles");
      await expect(frame.getByText("Travellers who book").first()).toBeVisible();
    },
  },
  {
    name: "state-many-outcomes",
    async open({ hub }) {
      const frame = await hub("view=strategy", "Many outcomes");
      await expect(frame.getByText("300 outcomes").first()).toBeVisible();
    },
  },
  {
    name: "state-unreadable-page",
    async open({ hub }) {
      const frame = await hub("view=found", "Unreadable");
      await expect(frame.getByRole("region", { name: "Pages with problems" })).toBeVisible();
    },
  },
  {
    name: "state-loading",
    async open({ page, host, arm }) {
      arm(wikiOnly, { kind: "delay", milliseconds: 60_000 });
      await page.goto(host.hubOf("Shop", "#view=strategy"));
      await expect(page.frameLocator("iframe").first().getByText("Wiki pages")).toBeVisible();
    },
  },
  {
    name: "state-service-down",
    async open({ page, host, arm }) {
      arm(wikiOnly, { kind: "server-error" });
      await page.goto(host.hubOf("Shop", "#view=strategy"));
      await expect(page.frameLocator("iframe").first().getByRole("button", { name: "Try again" })).toBeVisible();
    },
  },
  {
    name: "state-signed-out",
    async open({ page, host, arm }) {
      arm(wikiOnly, { kind: "unauthorized", answer: "message" });
      await page.goto(host.hubOf("Shop", "#view=strategy"));
      await expect(page.frameLocator("iframe").first().getByText("Your sign-in has expired")).toBeVisible();
    },
  },
  {
    name: "state-reload-failed",
    async open({ hub, arm }) {
      const frame = await hub("view=strategy", "Shop");
      await expect(frame.getByRole("menuitem", { name: "Refresh" })).toBeVisible();
      arm(wikiOnly, { kind: "server-error" });
      await frame.getByRole("menuitem", { name: "Refresh" }).click();
      await expect(frame.getByText(/from the last successful read/)).toBeVisible();
    },
  },
  {
    name: "state-offline",
    async open({ hub, page }) {
      const frame = await hub("view=strategy", "Shop");
      await expect(frame.getByRole("menuitem", { name: "Refresh" })).toBeVisible();
      await page.context().setOffline(true);
      await frame.getByRole("menuitem", { name: "Refresh" }).click();
      await expect(frame.getByText(/from the last successful read/)).toBeVisible();
    },
  },
  {
    name: "state-not-reachable",
    async open({ page, host, arm }) {
      arm(wikiOnly, { kind: "drop-before" });
      await page.goto(host.hubOf("Shop", "#view=strategy"));
      await expect(page.frameLocator("iframe").first().getByText("Azure DevOps cannot be reached")).toBeVisible();
    },
  },
  {
    name: "state-throttled",
    async open({ page, host, arm }) {
      arm(wikiOnly, { kind: "too-many-requests", retryAfterSeconds: 90 });
      await page.goto(host.hubOf("Shop", "#view=strategy"));
      await expect(
        page
          .frameLocator("iframe")
          .first()
          .getByText(/asks us to go slower/),
      ).toBeVisible();
    },
  },
  {
    name: "state-without-code-details",
    async open({ go, page }) {
      await go(`_apps/hub/${withoutHistory}.hub#view=strategy`, "No code");
      await openDetails(page.frameLocator("iframe").first(), "Customers see their order at once");
    },
  },
  {
    name: "state-without-code-review",
    async open({ go, page }) {
      await go(`_apps/hub/${withoutHistory}.hub#view=review`, "No code");
      await expect(
        page
          .frameLocator("iframe")
          .first()
          .getByRole("heading", { name: /^Decisions to take/ }),
      ).toBeVisible();
    },
  },
  {
    name: "state-partly-hidden",
    async open({ hub }) {
      const frame = await hub("view=coverage", "Partly hidden");
      await expect(frame.getByText(/cannot be read by you or (?:is|are) gone/)).toBeVisible();
    },
  },
  ...(["strategy", "roadmap", "coverage", "sync"] as const).map((view) => ({
    name: `state-large-${view}`,
    large: true as const,
    async open({ hub }: Stage) {
      const frame = await hub(`view=${view}`);
      await expect(frame.getByRole("menuitem", { name: "Refresh" })).toBeVisible({ timeout: 120_000 });
      await expect(frame.locator(".tl-skeleton")).toHaveCount(0);
    },
  })),
  {
    name: "state-reader-refused",
    async open({ hub }) {
      const frame = await hub("view=sync", "Reader");
      await applyAll(frame);
      await expect(frame.getByRole("region", { name: "Result of the last apply" })).toBeVisible();
    },
  },
  {
    name: "sync-applying",
    async open({ hub, arm }) {
      const frame = await hub("view=sync", "Shop");
      for (const method of ["PATCH", "PUT"]) arm({ method, times: Infinity }, { kind: "delay", milliseconds: 60_000 });
      await applyAll(frame);
      await expect(frame.getByRole("progressbar", { name: "Rows done" })).toBeVisible();
    },
  },
  {
    name: "sync-done",
    async open({ hub }) {
      const frame = await hub("view=sync", "Half done");
      await applyAll(frame);
      await expect(frame.getByText("Nothing to do")).toBeVisible();
    },
  },
  {
    name: "sync-undo",
    async open({ hub }) {
      const frame = await hub("view=sync", "Half done");
      await frame.getByRole("region", { name: "Last apply" }).getByRole("button", { name: "Undo…" }).click();
      await expect(frame.getByRole("dialog").getByRole("list").first()).toBeVisible();
    },
  },
  {
    name: "sync-conflict",
    async open({ hub, host }) {
      await disagree(host, "Half done");
      const frame = await hub("view=sync", "Half done");
      await expect(frame.getByRole("radiogroup", { name: /^Which title is kept/ })).toBeVisible();
    },
  },
];
