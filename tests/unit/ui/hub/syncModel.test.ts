import { runId, workItemId } from "../../../../src/domain/ids";
import type { Plan, RowResult } from "../../../../src/sync/operation";
import type { Run } from "../../../../src/ui/hub/hubState";
import type { Resolution } from "../../../../src/usecases/keepChoices";
import { conflictId, runWords, syncScreen } from "../../../../src/ui/hub/sync/syncModel";
import { department, operation, pathOf, planOf } from "../sample";

const { portfolio } = department();
const outcome = portfolio.outcomes[1];
const child = outcome?.deliverables[0];
if (outcome === undefined || child === undefined) throw new Error("the sample has an outcome with deliverables");

const subject = (key: typeof outcome.key, title: string): Plan["operations"][number]["subject"] => ({
  key,
  title,
  workItem: null,
  page: pathOf("/Technology/Roadmap"),
});
const create = operation("create-1", {
  kind: "create-work-item",
  ticked: false,
  subject: subject(outcome.key, outcome.facts.title),
  changes: [
    { fact: "type", from: null, to: "Epic" },
    { fact: "title", from: null, to: outcome.facts.title },
    { fact: "area", from: null, to: "Contoso\\Platform" },
  ],
});
const mention = operation("mention-1", {
  kind: "edit-page",
  dependsOn: ["create-1"],
  ticked: false,
  subject: { ...subject(outcome.key, outcome.facts.title), workItem: { ref: "create-1" } },
});
const feature = operation("create-2", {
  kind: "create-work-item",
  ticked: true,
  subject: subject(child.key, child.facts.title),
  changes: [{ fact: "type", from: null, to: "Feature" }],
});
const retitle = operation("update-1", {
  kind: "update-work-item",
  subject: { ...subject(portfolio.outcomes[0]?.key ?? outcome.key, "Every team deploys"), workItem: workItemId(101) },
  changes: [{ fact: "title", from: "Every team deploys", to: "Every team deploys daily" }],
});
const settings = operation("page-1", {
  kind: "edit-page",
  subject: { key: null, title: "Reading of /X", workItem: null, page: pathOf("/Throughline") },
  changes: [{ fact: "reading", from: null, to: "outcomes" }],
});
const plan = planOf([create, mention, feature, retitle, settings], {
  causes: { reads: 4, writes: 3, commits: 1, revisions: 2, notified: ["Priya Raman"] },
});
const screenOf = (of: Plan, results: ReadonlyMap<string, RowResult> = new Map()): ReturnType<typeof syncScreen> =>
  syncScreen(portfolio, of, new Map(), results);

describe("the plan on the screen", () => {
  const screen = screenOf(plan);

  test("rows of an outcome and its deliverables stand together, in the order of the strategy, pages last", () => {
    expect(screen.groups.map((group) => [group.title, group.rows.map((row) => row.id)])).toEqual([
      [portfolio.outcomes[0]?.facts.title, ["update-1"]],
      [outcome.facts.title, ["create-1", "create-2"]],
      ["Throughline", ["page-1"]],
    ]);
    expect(screen.groups[1]?.rows.map((row) => row.depth)).toEqual([0, 1]);
  });

  test("a create says the type in its verb and the target beside it, not as a diff", () => {
    expect(screen.groups[1]?.rows[0]).toMatchObject({
      verb: "Create Epic",
      creates: true,
      ticked: false,
      target: [{ name: "Area", value: "Contoso\\Platform" }],
      changes: [],
    });
  });

  test("a change shows from and to", () => {
    expect(screen.groups[0]?.rows[0]).toMatchObject({
      verb: "Change #101",
      changes: [{ name: "Title", from: "Every team deploys", to: "Every team deploys daily" }],
    });
  });

  test("counts what is ticked, what creates and what it causes", () => {
    expect(screen).toMatchObject({
      total: 4,
      ticked: 3,
      creates: ["create-1", "create-2"],
      createsTicked: false,
      nothingToDo: false,
    });
    expect(screen.causeWords.map((cause) => `${cause.number} ${cause.text}`)).toEqual([
      "3 writes",
      "2 revisions",
      "1 commit",
      "1 person notified",
      "4 reads",
    ]);
    expect(screen.causeWords[3]?.explains).toBe("Priya Raman");
  });

  test("an empty plan has nothing to do, whatever is held back", () => {
    const held = planOf([], { heldBack: [{ subject: subject(outcome.key, "An idea"), reason: "idea" }] });
    expect(screenOf(held)).toMatchObject({
      nothingToDo: true,
      heldBack: [{ title: "An idea", why: "It is an idea that has not been validated." }],
    });
  });

  test("a conflict stands with its outcome and keeps the plan from being empty", () => {
    const conflict = {
      subject: subject(child.key, child.facts.title),
      fact: "title" as const,
      base: "Old",
      wiki: { value: "A", who: "Priya", when: null },
      board: { value: "B", who: null, when: null },
      choices: ["keep-wiki", "keep-board"] as const,
    };
    const seen = (open: boolean, answer: Resolution | null) =>
      syncScreen(
        portfolio,
        planOf([], { conflicts: open ? [conflict] : [] }),
        new Map(answer === null ? [] : [[conflictId(conflict), { ...answer, conflict }]]),
        new Map(),
      );
    const of = ({ groups: [group] }: ReturnType<typeof seen>) => group?.conflicts[0];
    expect(seen(true, null)).toMatchObject({ nothingToDo: false, conflicts: 1 });
    expect(seen(true, null).groups[0]?.title).toBe(outcome.facts.title);
    expect(of(seen(true, null))).toMatchObject({ fact: "Title", chosen: null, isRefused: false });
    expect(of(seen(false, { choice: "keep-wiki" }))).toMatchObject({
      chosen: { choice: "keep-wiki" },
      isRefused: false,
    });
    // The plan could not follow the answer: it is no choice, and the row says so.
    expect(of(seen(true, { choice: "edit", value: "?" }))).toMatchObject({ chosen: null, isRefused: true });
  });

  test("a row carries what became of it", () => {
    const done: RowResult = { outcome: "done", workItem: workItemId(900), note: null };
    expect(screenOf(plan, new Map([["create-2", done]])).groups[1]?.rows[1]?.result).toEqual(done);
  });

  test("new work and its number on the page are one row, ticked together and done when both are", () => {
    const done: RowResult = { outcome: "done", workItem: workItemId(900), note: null };
    const stale: RowResult = { outcome: "stale", message: "The page changed." };
    const rowWith = (...results: [string, RowResult][]) => screenOf(plan, new Map(results)).groups[1]?.rows[0];
    expect(rowWith()).toMatchObject({ id: "create-1", alongside: ["mention-1"], result: null });
    expect(rowWith(["create-1", done])?.result).toBeNull();
    expect(rowWith(["create-1", done], ["mention-1", done])?.result).toEqual(done);
    expect(rowWith(["create-1", done], ["mention-1", stale])?.result).toEqual(stale);
  });
});

describe("what a run says", () => {
  const run = (results: readonly RowResult[], end: Run["end"], cancelling = false): Run => ({
    id: runId("00000001"),
    plan: planOf(["0", "1", "2", "3"].slice(0, Math.max(3, results.length)).map((id) => ({ ...retitle, id }))),
    from: "sync",
    total: 3,
    results: new Map(results.map((result, index) => [String(index), result])),
    step: null,
    cancelling,
    end,
  });
  const done: RowResult = { outcome: "done", workItem: null, note: null };
  const report = {
    run: runId("00000001"),
    rows: new Map(),
    done: 0,
    failed: 0,
    stale: 0,
    unknown: 0,
    skipped: 0,
    cancelled: false,
  };

  test("counts while it runs, and says when it is stopping", () => {
    expect(runWords(run([done], { kind: "running" })).text).toBe("1 of 3 rows done.");
    expect(runWords(run([done], { kind: "running" }, true)).text).toMatch(/^Stopping/);
  });

  test("names every kind of row that was not done", () => {
    const mixed: readonly RowResult[] = [
      done,
      { outcome: "stale", message: "" },
      { outcome: "failed", message: "", help: "" },
      { outcome: "unknown", message: "" },
    ];
    expect(runWords(run(mixed, { kind: "finished", report }))).toEqual({
      text: "1 row done, 1 failed, 1 changed meanwhile and were left alone, 1 without a certain answer.",
      tone: "bad",
    });
  });

  test("is good only when everything is done", () => {
    expect(runWords(run([done, done, done], { kind: "finished", report }))).toEqual({
      text: "3 rows done.",
      tone: "good",
    });
  });

  test("counts new work and its number on the page as the one row a person ticked", () => {
    const both = planOf([create, mention].map((each) => ({ ...each, ticked: true })));
    const told = (more: readonly (readonly [string, RowResult])[], end: Run["end"] = { kind: "finished", report }) =>
      runWords({ ...run([], end), plan: both, results: new Map([["create-1", done], ...more]) }).text;
    expect(told([], { kind: "running" })).toBe("0 of 1 row done.");
    expect(told([["mention-1", { outcome: "stale", message: "The line moved." }]])).toBe(
      "0 rows done, 1 changed meanwhile and were left alone.",
    );
    expect(told([["mention-1", done]])).toBe("1 row done.");
  });
});
