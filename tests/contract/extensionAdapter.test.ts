/**
 * The hub's adapter, over azure-devops-extension-api with the flags it sends (bare lists, numeric enums, `/Date(ms)/`,
 * no urls), against the local service. Only the page around the hub is played: its services answer as a page would.
 * Node's fetch sends no preflights; the journeys in a real browser see to those.
 */
import { pagePath, workItemId } from "../../src/domain/ids";
import { linesOf } from "../../src/domain/joinPortfolio";
import type { ExtensionWorld } from "../../src/adapters/extension/connect";
import { loadPortfolio } from "../../src/usecases/loadPortfolio";
import { localWorld } from "./localWorld";
import type { LocalWorld } from "./localWorld";
import { describePorts } from "./ports";

const page = {
  orgUrl: "",
  token: "",
  project: undefined as { readonly id: string; readonly name: string } | undefined,
  team: null as string | null,
  query: {} as Record<string, string>,
  opened: [] as string[],
};

jest.mock("azure-devops-extension-sdk", () => ({
  init: () => Promise.resolve(),
  ready: () => Promise.resolve(),
  notifyLoadSucceeded: () => Promise.resolve(),
  getUser: () => ({ id: "7", displayName: "Ana" }),
  getExtensionContext: () => ({ publisherId: "throughline", extensionId: "throughline" }),
  getPageContext: () => ({ globalization: { culture: "en-US" } }),
  getTeamContext: () => {
    if (page.team === null) throw new Error("this page is about no team");
    return { id: "t", name: page.team };
  },
  getAccessToken: () => Promise.resolve(page.token),
  getService: (id: string) => Promise.resolve(serviceOf(id)),
}));

function serviceOf(id: string): unknown {
  switch (id) {
    case "ms.vss-features.location-service":
      return { getResourceAreaLocation: () => Promise.resolve(`${page.orgUrl}/`) };
    case "ms.vss-tfs-web.tfs-page-data-service":
      return { getProject: () => Promise.resolve(page.project) };
    case "ms.vss-features.host-navigation-service":
      return {
        getQueryParams: () => Promise.resolve(page.query),
        getHash: () => Promise.resolve("strategy"),
        openNewWindow: (url: string) => page.opened.push(url),
      };
    default:
      return undefined;
  }
}

async function open(): Promise<{ readonly local: LocalWorld; readonly hub: ExtensionWorld }> {
  Object.assign(globalThis, { self: globalThis });
  const local = await localWorld();
  page.orgUrl = local.orgUrl;
  page.token = local.token(["vso.wiki_write", "vso.work_write", "vso.code"]);
  page.project = { id: local.projectId, name: "Demo" };
  const { connect } = await import("../../src/adapters/extension/connect");
  return { local, hub: await connect() };
}

describePorts("the local service through azure-devops-extension-api", async () => {
  const { local, hub } = await open();
  const { wikiStore, workItemStore, writer } = hub;
  return { wikiStore, workItemStore, writer, close: local.close };
});

describe("the hub's world", () => {
  let local: LocalWorld;
  let hub: ExtensionWorld;
  beforeEach(async () => {
    ({ local, hub } = await open());
  });
  afterEach(() => local.close());

  test("works with the three scopes it asks for, and reads history", async () => {
    const [wiki] = await hub.wikiStore.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    const epic = {
      project: "Demo",
      type: "Epic",
      fields: { title: "Epic" },
      parent: null,
      wikiLink: null,
      validateOnly: false,
    };
    await hub.writer.createItem(epic);
    const text = "# Roadmap\n\n## Now\n\n- Epic #1\n  - one\n";
    const { blob } = await hub.writer.putPage(wiki, {
      path: pagePath("/Roadmap"),
      text,
      ifMatch: null,
      message: "first",
    });
    const { portfolio, snapshot } = await loadPortfolio(hub, wiki, { roots: [], settingsPage: null });
    expect(snapshot.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(linesOf(portfolio).map((line) => [line.facts.title, line.primary?.item?.state])).toEqual([
      ["Epic", "New"],
      ["one", undefined],
    ]);
    expect(portfolio.board?.asOf).toMatch(/^\d{4}-.*Z$/);
    expect(await hub.wikiStore.history?.commits(wiki, "/Roadmap.md", 5)).toMatchObject([
      { comment: "first", author: "Local Administrator" },
    ]);
    expect(await hub.wikiStore.history?.blob(wiki, blob)).toBe(text);
  });

  test("reads the same values as the adapter of the command line", async () => {
    const [wiki] = await hub.wikiStore.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    const { writer, wikiStore, workItemStore } = local.connection;
    await writer.putPage(wiki, { path: pagePath("/A b"), text: "# A", ifMatch: null, message: "m" });
    const wikiLink = { wiki, page: pagePath("/A b"), comment: "agreed" };
    const fields = {
      title: "Epic",
      targetDate: "2026-12-01",
      assignedTo: "admin@local.example",
      description: { format: "markdown", text: "**x**" },
    } as const;
    await writer.createItem({ project: "Demo", type: "Epic", fields, parent: null, wikiLink, validateOnly: false });
    await writer.createItem({
      project: "Demo",
      type: "Feature",
      fields: { title: "F" },
      parent: workItemId(1),
      wikiLink: null,
      validateOnly: false,
    });
    expect(await hub.wikiStore.wikis()).toEqual(await wikiStore.wikis());
    expect(await hub.wikiStore.snapshot(wiki)).toEqual(await wikiStore.snapshot(wiki));
    expect(await hub.workItemStore.process()).toEqual(await workItemStore.process());
    expect((await hub.workItemStore.itemsOfTypes(["Epic", "Feature"])).items).toEqual(
      (await workItemStore.itemsOfTypes(["Epic", "Feature"])).items,
    );
    const ids = [workItemId(1), workItemId(2)];
    expect([...(await hub.workItemStore.links(ids))]).toEqual([...(await workItemStore.links(ids))]);
    expect(await hub.workItemStore.childCounts(["Epic"], await hub.workItemStore.process())).toEqual(
      await workItemStore.childCounts(["Epic"], await workItemStore.process()),
    );
  });

  test("a token that went bad is said to be one, after the library's own refresh", async () => {
    page.token = "expired";
    await expect(hub.wikiStore.wikis()).rejects.toMatchObject({ failure: { kind: "not-signed-in", status: 401 } });
  });

  test("the page's team is known where the page has one, and what it plans with is read with the same scopes", async () => {
    expect(hub.host.team).toBeNull();
    page.team = "Demo Team";
    const { connect } = await import("../../src/adapters/extension/connect");
    const { host, workItemStore } = await connect();
    page.team = null;
    expect(host.team).toBe("Demo Team");
    const team = await workItemStore.team?.("Demo Team");
    expect(team?.areas).toEqual([{ path: "Demo", withChildren: false }]);
    expect(team?.iterations.map(({ path, start }) => [path, start])).toContainEqual(["Demo\\Iteration 1", null]);
    expect(team).toEqual(await local.connection.workItemStore.team?.("Demo Team"));
    expect(await workItemStore.team?.("Nobody")).toBeNull();
  });

  test("outside a project it says so", async () => {
    page.project = undefined;
    const { connect } = await import("../../src/adapters/extension/connect");
    await expect(connect()).rejects.toMatchObject({
      failure: { kind: "not-found", message: expect.stringContaining("project") as string },
    });
  });

  test("the wiki named in the address bar is passed on", async () => {
    page.query = { wiki: "Other.wiki" };
    const { connect } = await import("../../src/adapters/extension/connect");
    expect((await connect()).wikiFromUrl).toBe("Other.wiki");
    page.query = {};
  });

  test("pages open where people read them, and only web links open at all", async () => {
    const [wiki] = await hub.wikiStore.wikis();
    if (wiki === undefined) throw new Error("no wiki");
    page.opened.length = 0;
    await hub.host.openPage(wiki, pagePath("/A b/C"), 3);
    await hub.host.openUrl("https://example.com/x");
    expect(page.opened).toEqual([
      `${local.orgUrl}/Demo/_wiki/wikis/Demo.wiki?pagePath=%2FA%20b%2FC`,
      "https://example.com/x",
    ]);
    await expect(hub.host.openUrl("javascript:alert(1)")).rejects.toMatchObject({ failure: { kind: "not-supported" } });
    expect(page.opened).toHaveLength(2);
  });
});
