/**
 * A code wiki whose branch takes pull requests only, in a real browser: what the Sync screen says, the patch it hands over, taken in
 * by git itself on a clone of the host's own repository, and the quiet plan once it is merged.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { FrameLocator, Page } from "@playwright/test";
import type { Service } from "../../src/local/service/createService";
import { importCommits } from "../../src/local/service/wiki/importWiki";
import { applyAll, HeldProject, openSync, startApply, toldRows } from "./applyHost";
import { startHost, type Host } from "./badWeatherHost";
import { expectAccessible } from "./expectAccessible";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ actionTimeout: 30_000 });

const name = "Guarded";
const branch = "refs/heads/main";
const file = "docs/Road%2Dmap-für-2027.md";
const roadmap =
  "# Roadmap\r\n\r\n## Checkout never blocks\r\n\r\nWaits cost customers.\r\n\r\n- Queue orders\r\n- Retry payments";

let host: Host;
let repository: string;
let clone: string;
const git = (...words: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=Ann", "-c", "user.email=ann@example.com", ...words], {
    cwd: clone,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

/** A project whose only wiki is a folder of a repository. */
async function plant(service: Service): Promise<void> {
  const { project } = await service.createProject({ name, process: "agile", projectWiki: false });
  ({ id: repository } = service.repositories.create({ projectId: project.id, name: "handbook", isWiki: false }));
  const files = new Map([[`/${file}`, roadmap]]);
  const first = { by: service.administrator, at: new Date(service.clock.now()), message: "The roadmap", files };
  importCommits(service.repositories, repository, branch, [first]);
  service.repositories.update(repository, { defaultBranch: branch });
  service.wiki.createCodeWiki({
    project,
    name: "Handbook",
    repositoryId: repository,
    mappedPath: "/docs",
    version: "main",
  });
}

/** Policies themselves are not emulated, only that the branch refuses: their list is answered as published. */
function protect(service: Service): void {
  service.repositories.protect(repository, branch, true);
  const reviewers = {
    id: 1,
    revision: 1,
    isEnabled: true,
    isBlocking: true,
    isDeleted: false,
    type: { id: "fa4e907d-c16b-4a4c-9dfa-4906e5d171dd", displayName: "Minimum number of reviewers" },
    settings: { minimumApproverCount: 1, scope: [{ repositoryId: repository, refName: branch, matchKind: "Exact" }] },
  };
  const body = JSON.stringify({ count: 1, value: [reviewers] });
  service.faults.arm(
    { method: "GET", url: /_apis\/git\/policy\/configurations/i, times: Infinity },
    { kind: "answer", status: 200, body, type: "application/json" },
  );
}

test.beforeAll(async () => {
  host = await startHost(plant, { seed: "empty" });
  clone = mkdtempSync(path.join(tmpdir(), "throughline-clone-"));
  git("clone", "--quiet", host.service.repositories.open(repository).dir, ".");
});
test.afterAll(async () => {
  await host.close();
  rmSync(clone, { recursive: true, force: true });
});

const project = (): HeldProject => new HeldProject(host, name);

/** Pictures in both themes, where a folder is named for them. */
async function picture(page: Page, of: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder === undefined) return;
  const other = page.getByRole("button", { name: /^Switch to the/ });
  for (let theme = 0; theme < 2; theme += 1) {
    const [next = ""] = /dark|light/.exec((await other.getAttribute("aria-label")) ?? "") ?? [];
    await page.screenshot({ path: path.join(folder, `${of}-${next === "dark" ? "light" : "dark"}.png`) });
    await other.click();
  }
}

const notice = (hub: FrameLocator) =>
  hub.getByText(/^The branch main of Handbook takes changes through pull requests only/);

test("while the branch is open, everything is applied as on any wiki", async ({ page }) => {
  const hub = await openSync(page, host, name);
  await expect(hub.getByRole("button", { name: "Save the patch" })).toHaveCount(0);
  const rows = await applyAll(hub);
  expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => "Done"));
});

test("once it takes pull requests only, new work waits and page edits are a patch that git takes in", async ({
  page,
}) => {
  git("pull", "--quiet");
  const before = readFileSync(path.join(clone, file), "utf8");
  const { id } = await project().item("Queue orders");
  await project().setField(id, "System.Title", "Queue every order");
  const files = new Map([[`/${file}`, `${before}\r\n- Tell who waits`]]);
  const { administrator: by, repositories, clock } = host.service;
  importCommits(repositories, repository, branch, [{ by, at: new Date(clock.now()), message: "A line more", files }]);
  protect(host.service);

  const hub = await openSync(page, host, name);
  await expect(notice(hub)).toContainText("1 page edit goes into a patch, 1 new work item waits.");
  await picture(page, "protected-branch");
  await expectAccessible(page);
  const arriving = page.waitForEvent("download");
  await hub.getByRole("button", { name: "Save the patch" }).click();
  const saved = await arriving;
  expect(saved.suggestedFilename()).toBe("throughline.patch");
  await expect(hub.getByText(/1 page edit is in the patch\./)).toBeVisible();
  await picture(page, "patch-saved");

  git("pull", "--quiet");
  git("apply", (await saved.path()) ?? "");
  expect(git("diff", "--numstat").split("\t").slice(0, 2)).toEqual(["1", "1"]);
  expect(readFileSync(path.join(clone, file), "utf8")).toBe(
    `${before}\r\n- Tell who waits`.replace("Queue orders", "Queue every order"),
  );
  const items = await project().items();
  expect(items.map(({ title, rev }) => [title, rev])).toEqual([
    ["Checkout never blocks", 1],
    ["Queue every order", 2],
    ["Retry payments", 1],
  ]);
});

test("merged, the plan only notes what both sides agree on, and then waits with what cannot be created", async ({
  page,
}) => {
  git("commit", "--quiet", "--all", "--message", "Merged PR 1: titles from the board");
  git("push", "--quiet");
  const hub = await openSync(page, host, name);
  await expect(notice(hub)).toContainText("0 page edits go into a patch, 1 new work item waits.");
  await startApply(hub);
  const rows = await toldRows(hub);
  expect(rows.map(({ title, outcome }) => [title, outcome])).toEqual([["Queue every order", "Done"]]);
  await expect(notice(hub)).toContainText("0 page edits go into a patch, 1 new work item waits.");
  await expect(hub.getByRole("button", { name: /^Apply \d+ row/ })).toHaveCount(0);
  expect((await project().items()).map(({ rev }) => rev)).toEqual([1, 3, 1]);
});
