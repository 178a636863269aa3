/**
 * Applies watched from both ends: what the hub tells a person of every row, and what the service holds afterwards, asked
 * through the official client. `expectHonest` holds one against the other.
 */
import { expect } from "@playwright/test";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { getPersonalAccessTokenHandler, WebApi } from "azure-devops-node-api";
import type { Service } from "../../src/local/service/createService";
import { startHost, type Host } from "./badWeatherHost";

export const titles = {
  orders: "Customers see their order at once",
  store: "Order page reads from the new store",
  redirects: "Old page redirects",
  deploys: "Every team deploys on any working day",
  canaries: "Canary releases",
} as const;

export const roadmap = `<!-- roadmap: outcomes -->

# Roadmap

Opening words nobody may touch.

## Now

### ${titles.orders}

- ${titles.store}
- ${titles.redirects}

### ${titles.deploys}

- ${titles.canaries}
`;

export interface ApplyHost extends Host {
  /** Time passes at the service: claims of what was interrupted lapse. */
  later(milliseconds: number): void;
}

/** A host with a project of this roadmap for every name. */
export async function startApplyHost(projects: readonly string[]): Promise<ApplyHost> {
  const host = await startHost(async (service) => {
    for (const name of projects) {
      const { wikiId } = await service.createProject({ name, process: "agile" });
      if (wikiId === null) throw new Error(`The project ${name} got no wiki.`);
      service.wiki.importCommits(wikiId, [commitOf(service, roadmap)]);
    }
  });
  let ahead = 0;
  Object.assign(host.service.clock, { now: () => Date.now() + ahead });
  return { ...host, later: (milliseconds) => void (ahead += milliseconds) };
}

const commitOf = (service: Service, text: string) => ({
  by: service.administrator,
  at: new Date(service.clock.now()),
  message: "A person writes",
  files: new Map([["/Roadmap.md", text]]),
});

interface HeldItem {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly state: string;
  readonly rev: number;
}

/** A project as the official client sees it, and people who change it from elsewhere. */
export class HeldProject {
  private readonly api: WebApi;

  constructor(
    private readonly host: Host,
    readonly name: string,
  ) {
    this.api = new WebApi(host.orgUrl, getPersonalAccessTokenHandler(host.token));
  }

  async items(): Promise<readonly HeldItem[]> {
    const board = await this.api.getWorkItemTrackingApi();
    const query = "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project ORDER BY [System.Id]";
    const { workItems = [] } = await board.queryByWiql({ query }, { project: this.name });
    const ids = workItems.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const found = ids.length === 0 ? [] : await board.getWorkItems(ids);
    return found.map(({ id = 0, rev = 0, fields = {} }) => ({
      id,
      rev,
      type: String(fields["System.WorkItemType"]),
      title: String(fields["System.Title"]),
      state: String(fields["System.State"]),
    }));
  }

  async item(title: string): Promise<HeldItem> {
    const [found, ...others] = (await this.items()).filter((item) => item.title === title);
    if (found === undefined || others.length > 0) throw new Error(`${others.length + 1} items “${title}”`);
    return found;
  }

  async setField(id: number, field: string, value: string): Promise<void> {
    const board = await this.api.getWorkItemTrackingApi();
    await board.updateWorkItem({}, [{ op: "add", path: `/fields/${field}`, value }], id);
  }

  private get wikiId(): string {
    const { projects, wiki } = this.host.service;
    const project = projects.find(this.name);
    const found = project === null ? undefined : wiki.store.inProject(project.id)[0];
    if (found === undefined) throw new Error(`${this.name} has no wiki`);
    return found.id;
  }

  async page(): Promise<string> {
    const wiki = await this.api.getWikiApi();
    const stream = await wiki.getPageText(this.name, this.wikiId, "/Roadmap", undefined, undefined, true);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString("utf8");
  }

  async edit(from: string, to: string): Promise<void> {
    const { service } = this.host;
    service.wiki.importCommits(this.wikiId, [commitOf(service, (await this.page()).replace(from, to))]);
  }
}

/** What the card of an apply says of one row. */
export interface ToldRow {
  readonly verb: string;
  readonly title: string;
  readonly outcome: string;
  /** Number of the item the row is about, where it says one. */
  readonly item: number | null;
  readonly words: string;
}

export const resultOf = (hub: FrameLocator): Locator => hub.getByRole("region", { name: "Result of the last apply" });

/** Every row of the finished apply on the screen. */
export async function toldRows(hub: FrameLocator): Promise<readonly ToldRow[]> {
  const result = resultOf(hub);
  await expect(result).toBeVisible();
  const closed = result.getByRole("button", { name: "Show rows" });
  const rows = result.locator("li.tl-op");
  await expect(closed.or(rows).first()).toBeVisible();
  if ((await closed.count()) > 0) await closed.click();
  await expect(rows.first()).toBeVisible();
  return rows.evaluateAll((all) =>
    all.map((row) => {
      const words = row.querySelector(".tl-result")?.textContent.trim() ?? "";
      const number = /#(\d+)/.exec(`${words} ${row.querySelector(".tl-op-verb")?.textContent ?? ""}`)?.[1];
      return {
        verb: row.querySelector(".tl-op-verb")?.textContent ?? "",
        title: row.querySelector(".tl-op-title")?.textContent ?? "",
        outcome: row.querySelector(".tl-op-tick [aria-label]")?.getAttribute("aria-label") ?? "",
        item: number === undefined ? null : Number(number),
        words,
      };
    }),
  );
}

/** Each row that says it created an item did, under that number, once, and the page names it; each other row created none. */
export async function expectHonest(rows: readonly ToldRow[], project: HeldProject): Promise<void> {
  const items = await project.items();
  const page = await project.page();
  const creates = rows.filter(({ verb }) => verb.startsWith("Create "));
  expect(creates.length).toBeGreaterThan(0);
  for (const { title, outcome, item } of creates) {
    const held = items.filter((each) => each.title === title).map(({ id }) => id);
    expect({ title, held: outcome === "Done" ? held : [] }).toEqual({ title, held: outcome === "Done" ? [item] : [] });
    if (outcome === "Done") expect(page).toMatch(new RegExp(`${title}\\s+#${item}\\b`));
  }
}

/** Everything once, named on the page, and not a byte of the page besides. */
export async function expectFinished(project: HeldProject, text = roadmap): Promise<void> {
  const items = await project.items();
  expect(items.map(({ title }) => title).sort()).toEqual(Object.values(titles).sort());
  const page = await project.page();
  for (const { title, id } of items) expect(page).toMatch(new RegExp(`${title}\\s+#${id}\\b`));
  expect(page.replace(/\s#\d+(?=\n|$)/g, "")).toBe(text);
}

export async function openSync(page: Page, host: Host, project: string): Promise<FrameLocator> {
  await page.goto(host.url);
  await expect(page.locator("iframe").first()).toBeVisible();
  await page.goto(host.hubOf(project, "#view=sync"));
  const hub = page.frameLocator("iframe").first();
  await expect(hub.getByRole("tab", { name: "Coverage" })).toBeVisible();
  return hub;
}

export async function tickCreates(hub: FrameLocator): Promise<void> {
  const tick = hub.getByRole("checkbox", { name: /^Tick (?:all|the)/ });
  // The ticks of an earlier try stay.
  if ((await tick.getAttribute("aria-checked")) !== "true") await tick.click();
}

/** Presses Apply and confirms; does not wait for the end. The result of an apply before is put away, or it would be taken for the new one's. */
export async function startApply(hub: FrameLocator): Promise<void> {
  const dismiss = resultOf(hub).getByRole("button", { name: "Put the result away" });
  if ((await dismiss.count()) > 0) await dismiss.click();
  await hub.getByRole("button", { name: /^Apply \d+ row/ }).click();
  await hub.getByRole("dialog").getByRole("button", { name: "Apply", exact: true }).click();
}

export async function applyAll(hub: FrameLocator): Promise<readonly ToldRow[]> {
  await tickCreates(hub);
  await startApply(hub);
  return toldRows(hub);
}
