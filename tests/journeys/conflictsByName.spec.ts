/** Conflicts decided on the command line, by name, and what both sides hold afterwards. */
import { expect, test } from "@playwright/test";
import type { PlanDocument } from "../../src/report/planDocument";
import type { ApplyHost } from "./applyHost";
import { HeldProject, startApplyHost, titles } from "./applyHost";
import { type Result, throughline } from "./program";

let host: ApplyHost;
test.beforeAll(async () => {
  host = await startApplyHost(["Conflicts"]);
});
test.afterAll(() => host.close());

const run = ([verb = "", ...rest]: readonly string[]): Promise<Result> =>
  throughline([verb, "--org", host.orgUrl, "--project", "Conflicts", ...rest], { AZURE_DEVOPS_EXT_PAT: host.token });

test("each conflict is decided for the page, for the work item, or by a value of one's own", async () => {
  const project = new HeldProject(host, "Conflicts");
  const applied = await run(["apply", "--yes", "--confirm", "--create", "all"]);
  expect(applied.code, applied.stdout + applied.stderr).toBe(0);
  for (const title of [titles.orders, titles.store, titles.canaries]) {
    await project.setField((await project.item(title)).id, "System.Title", `${title} (board)`);
    await project.edit(title, `${title} (page)`);
  }
  const open = JSON.parse((await run(["plan", "--format", "json"])).stdout) as PlanDocument;
  expect(open.conflicts.map(({ fact }) => fact)).toEqual(["title", "title", "title"]);
  expect(open.operations).toEqual([]);
  const undecided = await run(["apply", "--yes"]);
  expect(undecided.code).toBe(1);
  expect(undecided.stderr).toContain(`--keep-wiki ${open.conflicts[0]?.subject.key}/title`);

  const answers = ["--keep-wiki", "all", "--keep-board", "new store", "--set", `canary/title=Canaries, agreed = done`];
  const decided = await run(["apply", "--yes", ...answers]);
  expect(decided.code, decided.stdout + decided.stderr).toBe(0);
  const [page, items] = [await project.page(), await project.items()];
  for (const title of [`${titles.orders} (page)`, `${titles.store} (board)`, "Canaries, agreed = done"]) {
    expect(page).toContain(title);
    expect(items.filter((item) => item.title === title)).toHaveLength(1);
  }

  const revisions = items.map(({ rev }) => rev);
  expect((await run(["apply", "--yes"])).stdout).toContain("Nothing to do");
  expect((await project.items()).map(({ rev }) => rev)).toEqual(revisions);
  const late = await run(["plan", "--keep-wiki", "all"]);
  expect(late.code).toBe(2);
  expect(late.stderr).toContain("nobody changed the same on both sides");
});

test("a choice beside a plan in a file is refused, since the file has its choices made", async () => {
  const refused = await run(["apply", "plan.json", "--yes", "--keep-wiki", "all"]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("The choices of plan.json were made when it was written");
});
