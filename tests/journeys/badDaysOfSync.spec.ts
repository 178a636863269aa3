/**
 * Bad days of an apply, each met once in a real browser: what a person sees of every row is what the service holds afterwards,
 * and the way on from there ends with everything once. Every test has a project of its own on one host.
 */
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { Frame, FrameLocator, Page } from "@playwright/test";
import type { Fault } from "../../src/local/service/faults";
import {
  applyAll,
  expectFinished,
  expectHonest,
  HeldProject,
  openSync,
  resultOf,
  roadmap,
  startApply,
  startApplyHost,
  tickCreates,
  titles,
  toldRows,
  type ApplyHost,
} from "./applyHost";

test.describe.configure({ mode: "default" });
test.use({ actionTimeout: 30_000 });

const projects = [
  "Closed",
  "Both",
  "Signed out",
  "Offline",
  "Signed out midway",
  "Not allowed",
  "Edited",
  "Slow",
  "Refused",
  "Own words",
];
let host: ApplyHost;
test.beforeAll(async () => {
  host = await startApplyHost(projects);
});
test.afterAll(async () => {
  await host.close();
});
test.afterEach(() => {
  host.service.faults.clear();
});

const creates = { method: "POST", url: /workitems\/\$/i } as const;
const requests = { url: /_apis\/(?:wiki|wit|work|git)\/./ } as const;
const always = { times: Infinity } as const;
const refresh = (hub: FrameLocator): Promise<void> => hub.getByRole("menuitem", { name: "Refresh" }).click();

/** Pictures of every state, in both themes, where a folder is named for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder === undefined) return;
  for (const theme of ["dark", "light"]) {
    await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
    await page.getByRole("button", { name: /^Switch to the/ }).click();
  }
}

const hubFrame = (page: Page): Frame | undefined => page.frames().find((frame) => frame.parentFrame() !== null);

/** The hub's create of this number never leaves the browser, and nothing after it happens: the machine sleeps, or is switched off. */
async function freezeAtCreate(page: Page, number: number): Promise<void> {
  await hubFrame(page)?.evaluate((last) => {
    const send = window.fetch.bind(window);
    let created = 0;
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      const isCreate = init?.method === "POST" && /workitems\/\$(?!.*validateOnly=true)/i.test(url);
      if (isCreate) created += 1;
      if (created < last) return send(input, init);
      Object.assign(window, { frozen: true });
      return new Promise(() => undefined);
    };
  }, number);
}

test("a tab closed mid-apply: the next one says what was left, goes on when nobody can be at it, and makes nothing twice", async ({
  page,
  context,
}) => {
  const project = new HeldProject(host, "Closed");
  const hub = await openSync(page, host, project.name);
  await freezeAtCreate(page, 3);
  await tickCreates(hub);
  await startApply(hub);
  await expect.poll(() => hubFrame(page)?.evaluate(() => "frozen" in window)).toBe(true);
  await page.close();
  expect((await project.items()).length).toBe(2);
  expect(await project.page()).toContain("throughline claim");

  const later = await context.newPage();
  const next = await openSync(later, host, project.name);
  await expect(
    next.getByText(/is applying on Roadmap, or was interrupted there: 5 lines were to get work, 2 of them are created/),
  ).toBeVisible();
  await picture(later, "interrupted-a-moment-ago");
  host.later(5 * 60_000);
  await refresh(next);
  await expect(next.getByText(/^An apply by .* was interrupted on Roadmap: 5 lines/)).toBeVisible();
  await next.getByRole("button", { name: "Make the rest a plan" }).click();
  await picture(later, "interrupted");
  await startApply(next);
  const rows = await toldRows(next);
  await picture(later, "resumed");
  expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => "Done"));
  await expectHonest(rows, project);
  await expect(next.getByText(/^An apply by .* was interrupted/)).toHaveCount(0);
  await expectFinished(project);
});

test("two browsers apply the same plan at once: one item for each line, and both are told what became of each", async ({
  browser,
}) => {
  const project = new HeldProject(host, "Both");
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  const hubs: FrameLocator[] = [];
  for (const page of pages) hubs.push(await openSync(page, host, project.name));
  for (const hub of hubs) await tickCreates(hub);
  await Promise.all(hubs.map((hub) => startApply(hub)));
  for (const [at, hub] of hubs.entries()) {
    const rows = await toldRows(hub);
    const page = pages[at];
    if (page !== undefined) await picture(page, `both-${at + 1}`);
    await expectHonest(rows, project);
    for (const { outcome, words } of rows)
      if (outcome !== "Done") expect(words).toMatch(/is applying|linked|needs the row/);
  }
  expect((await project.items()).length).toBe(Object.keys(titles).length);
  await expectFinished(project);
  await Promise.all(contexts.map((context) => context.close()));
});

test("a sign-in that ends while the hub is open: what was read stays, it is said, and looking again goes on", async ({
  page,
}) => {
  const hub = await openSync(page, host, "Signed out");
  await expect(hub.getByText(titles.orders).first()).toBeVisible();
  host.service.faults.arm({ ...requests, ...always }, { kind: "unauthorized", answer: "message" });
  await refresh(hub);
  await expect(hub.getByText(/sign/i).first()).toBeVisible();
  await expect(hub.getByText(/from the last successful read/)).toBeVisible();
  await picture(page, "signed-out");
  host.service.faults.clear();
  await hub.getByRole("button", { name: "Try again" }).click();
  await expect(hub.getByText(/from the last successful read/)).toHaveCount(0);
  const rows = await applyAll(hub);
  expect(rows.every(({ outcome }) => outcome === "Done")).toBe(true);
  await expectFinished(new HeldProject(host, "Signed out"));
});

test("without a network what was read stays and says so, and nothing can be applied on it until it is read again", async ({
  page,
  context,
}) => {
  const project = new HeldProject(host, "Offline");
  const hub = await openSync(page, host, project.name);
  await tickCreates(hub);
  const apply = hub.getByRole("button", { name: /^Apply \d+ row/ });
  await expect(apply).toBeEnabled();
  await context.setOffline(true);
  await refresh(hub);
  await expect(hub.getByText(/from the last successful read/)).toBeVisible();
  await expect(hub.getByText(titles.orders).first()).toBeVisible();
  await expect(apply).toBeDisabled();
  await picture(page, "offline");
  expect([await project.items(), await project.page()]).toEqual([[], roadmap]);
  await context.setOffline(false);
  await hub.getByRole("button", { name: "Try again" }).click();
  await expect(hub.getByText(/from the last successful read/)).toHaveCount(0);
  await expect(apply).toBeEnabled();
  const rows = await applyAll(hub);
  expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => "Done"));
  await expectFinished(project);
});

/** Breaks the second create and all after it, and looks at what is told; afterwards the rest is applied. */
async function breakMidway(page: Page, name: string, fault: Fault, says: RegExp): Promise<void> {
  const project = new HeldProject(host, name);
  const hub = await openSync(page, host, name);
  host.service.faults.arm({ ...creates, nth: 2, ...always }, fault);
  const rows = await applyAll(hub);
  await expect(resultOf(hub)).toContainText(says);
  await picture(page, name.toLowerCase().replaceAll(" ", "-"));
  expect(new Set(rows.map(({ outcome }) => outcome))).not.toContain("");
  expect(rows.filter(({ outcome }) => outcome !== "Done").length).toBeGreaterThan(0);
  await expectHonest(rows, project);
  expect(await project.page()).toContain("Opening words nobody may touch.");
  host.service.faults.clear();
  host.later(5 * 60_000);
  await refresh(hub);
  const left = await applyAll(hub);
  expect(left.map(({ outcome }) => outcome)).toEqual(left.map(() => "Done"));
  await expectHonest(left, project);
  await expectFinished(project);
}

test("a sign-in that ends mid-apply stops it: what is done and what is not is told, and the rest is applied later", async ({
  page,
}) => {
  await breakMidway(page, "Signed out midway", { kind: "unauthorized", answer: "message" }, /sign/i);
});

test("requests that are refused as too many mid-apply: nothing is sent twice, and the rest is applied later", async ({
  page,
}) => {
  await breakMidway(page, "Refused", { kind: "too-many-requests" }, /slow down|too many|TF400733|certain answer/i);
});

test("a permission lost between plan and apply: nothing is written, each row says why, and it goes on once it is back", async ({
  page,
}) => {
  const project = new HeldProject(host, "Not allowed");
  const { users, administrator, projects: all } = host.service;
  const id = all.find(project.name)?.id ?? "";
  const hub = await openSync(page, host, project.name);
  await tickCreates(hub);
  users.setPermission(administrator.id, id, "read");
  await startApply(hub);
  const rows = await toldRows(hub);
  await picture(page, "not-allowed");
  expect(rows.map(({ outcome }) => outcome)).not.toContain("Done");
  await expect(resultOf(hub)).toContainText(/Ask someone who may give you this permission/);
  expect(await project.items()).toEqual([]);
  expect(await project.page()).toBe(roadmap);
  users.setPermission(administrator.id, id, "administer");
  await refresh(hub);
  const left = await applyAll(hub);
  expect(left.map(({ outcome }) => outcome)).toEqual(left.map(() => "Done"));
  await expectFinished(project);
});

test("a page edited between plan and apply: its changed line is refused, the others are done, and no word is lost", async ({
  page,
}) => {
  const project = new HeldProject(host, "Edited");
  const hub = await openSync(page, host, project.name);
  await tickCreates(hub);
  const redirects = "Old page redirects for a year";
  await project.edit(titles.redirects, redirects);
  await project.edit("Opening words", "First words");
  await startApply(hub);
  const rows = await toldRows(hub);
  await picture(page, "edited");
  const refused = rows.filter(({ outcome }) => outcome !== "Done");
  expect(refused.map(({ title, outcome }) => [title, outcome])).toEqual([[titles.redirects, "Changed meanwhile"]]);
  await expectHonest(rows, project);
  const text = await project.page();
  expect(text).toContain("First words nobody may touch.");
  expect(text).toContain(`- ${redirects}\n`);
  expect(text).not.toContain("throughline claim");
  const left = await applyAll(hub);
  expect(left.map(({ title, outcome }) => [title, outcome])).toEqual([[redirects, "Done"]]);
  await expectHonest(left, project);
});

test("a service that slows us down says so on the screen, the apply goes on, and the notice leaves", async ({
  page,
}) => {
  const project = new HeldProject(host, "Slow");
  const message = "Requests of this organisation are delayed until 10:00.";
  const hub = await openSync(page, host, project.name);
  host.service.faults.arm({ ...requests, times: 3 }, { kind: "too-many-requests" });
  await refresh(hub);
  await expect(hub.getByText(/asks us to go slower/)).toBeVisible();
  await expect(hub.getByRole("menuitem", { name: "Refresh" })).toBeEnabled();
  host.service.faults.arm(
    { ...requests, times: 6 },
    { kind: "slowed", retryAfterSeconds: 1, milliseconds: 300, message },
  );
  await tickCreates(hub);
  await startApply(hub);
  await expect(hub.getByText(message)).toBeVisible();
  await picture(page, "slow");
  const rows = await toldRows(hub);
  expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => "Done"));
  await expectHonest(rows, project);
  await expectFinished(project);
  await expect(hub.getByText(/asks us to go slower/)).toHaveCount(0);
});

test("conflicts are resolved fact by fact: the wiki's words, the board's, or a person's own on both sides", async ({
  page,
}) => {
  const project = new HeldProject(host, "Own words");
  const hub = await openSync(page, host, project.name);
  await applyAll(hub);
  const both = async (title: string, wiki: string, board: string): Promise<void> => {
    await project.setField((await project.item(title)).id, "System.Title", board);
    await project.edit(title, wiki);
  };
  await both(titles.store, "Order page reads the new store", "The order page reads from the new store");
  await both(titles.redirects, "The old page redirects", "Old page forwards");
  await both(titles.canaries, "Canary releases everywhere", "Canaries");
  await refresh(hub);
  const conflict = (name: string) =>
    hub.getByRole("listitem").filter({ hasText: `Title of “${name}” was changed on both sides.` });
  await expect(hub.getByText(/^3 facts were changed on both sides/)).toBeVisible();
  await picture(page, "conflicts");
  await conflict("The old page redirects").getByRole("radio", { name: /^Wiki/ }).click();
  await conflict("Canary releases everywhere")
    .getByRole("radio", { name: /^Board/ })
    .click();
  const own = conflict("Order page reads the new store");
  await own.getByRole("textbox").fill("Orders are read from the new store");
  await own.getByRole("button", { name: "Use this on both sides" }).click();
  await expect(hub.getByText(/changed on both sides\. Choose/)).toHaveCount(0);
  await picture(page, "own-words");
  await startApply(hub);
  const rows = await toldRows(hub);
  expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => "Done"));
  await expect(hub.getByText("Nothing to do")).toBeVisible();
  const held = (await project.items()).map(({ title }) => title);
  const text = await project.page();
  for (const kept of ["Orders are read from the new store", "The old page redirects", "Canaries"]) {
    expect(held.filter((title) => title === kept)).toHaveLength(1);
    expect(text).toMatch(new RegExp(`- ${kept} #\\d+\n`));
  }
});
