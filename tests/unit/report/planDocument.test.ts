import { documentJson } from "../../../src/report/documentJson";
import { planDocument, readPlanDocument } from "../../../src/report/planDocument";
import { planMarkdown, readPlanMarkdown } from "../../../src/report/planMarkdown";
import { planRows } from "../../../src/report/planRows";
import { planText } from "../../../src/report/planText";
import { blobId, lineKeyOf, pagePath, workItemId } from "../../../src/domain/ids";
import type { Operation, Plan } from "../../../src/sync/operation";

const page = pagePath("/Roadmap");
const plan: Plan = {
  target: { org: "http://localhost/local", project: "Shop", wiki: "Shop.wiki", version: "wikiMaster" },
  madeFrom: { commit: null, pages: { "/Roadmap": blobId("b".repeat(40)) }, items: { "12": 3 } },
  operations: [
    {
      id: "aaaa0001",
      kind: "create-work-item",
      side: "board",
      ticked: false,
      dependsOn: [],
      subject: { key: lineKeyOf("00000001"), title: "Orders | at *once*", workItem: null, page },
      changes: [
        { fact: "type", from: null, to: "Epic" },
        { fact: "title", from: null, to: "Orders | at *once*" },
      ],
      precondition: { absent: true },
      reason: "No work item serves this outcome yet.",
    },
    {
      id: "aaaa0002",
      kind: "edit-page",
      side: "wiki",
      ticked: false,
      dependsOn: ["aaaa0001"],
      subject: { key: lineKeyOf("00000001"), title: "Orders | at *once*", workItem: { ref: "aaaa0001" }, page },
      changes: [{ fact: "mention", from: null, to: "#new" }],
      precondition: { blob: blobId("b".repeat(40)) },
      reason: "The page names the work item.",
    },
  ],
  conflicts: [
    {
      subject: { key: lineKeyOf("00000002"), title: "Returns", workItem: workItemId(12), page },
      fact: "title",
      base: "Return",
      wiki: { value: "Returns", who: "Ada", when: "2026-11-01" },
      board: { value: "Returning", who: null, when: null },
      choices: ["keep-wiki", "keep-board", "edit"],
    },
  ],
  heldBack: [{ subject: { key: null, title: "Old", workItem: null, page }, reason: "done" }],
  diagnostics: [],
  causes: { reads: 3, writes: 2, commits: 1, revisions: 1, notified: [] },
};

const json = (change: (document: Record<string, unknown>) => void): string => {
  const document = JSON.parse(documentJson(planDocument(plan))) as Record<string, unknown>;
  change(document);
  return JSON.stringify(document);
};

describe("a plan document that is not one is refused with the place", () => {
  const operation = (document: Record<string, unknown>) =>
    (document["operations"] as Record<string, unknown>[])[0] ?? {};
  test.each<[string, string, string]>([
    ["no JSON", "{", "It is not JSON"],
    [
      "another document",
      json((document) => (document["schema"] = "throughline.portfolio/1")),
      "It is a throughline.portfolio/1 document",
    ],
    ["a missing member", json((document) => delete document["causes"]), "causes is missing."],
    [
      "a kind nobody knows",
      json((document) => (operation(document)["kind"] = "delete")),
      "operations[0].kind is not one of create-work-item",
    ],
    [
      "a tick that is a word",
      json((document) => (operation(document)["ticked"] = "yes")),
      "operations[0].ticked is not true or false.",
    ],
    [
      "an empty precondition",
      json((document) => (operation(document)["precondition"] = {})),
      "operations[0].precondition is not a precondition",
    ],
    [
      "a work item that is a word",
      json((document) => ((operation(document)["subject"] as Record<string, unknown>)["workItem"] = "12")),
      "operations[0].subject.workItem is not a whole number",
    ],
    [
      "a page that is no path",
      json((document) => ((operation(document)["subject"] as Record<string, unknown>)["page"] = "x")),
      "operations[0].subject.page is not a page path",
    ],
    [
      "two rows of one id",
      json((document) => (operation(document)["id"] = "aaaa0002")),
      "Two operations have the id aaaa0002.",
    ],
    [
      "a row that waits for none",
      json((document) => (operation(document)["dependsOn"] = ["gone"])),
      "Operation aaaa0001 names gone, which is not in the plan.",
    ],
  ])("%s", (_, text, message) => {
    const read = readPlanDocument(text);
    expect(read.kind).toBe("unreadable");
    expect(read.kind === "unreadable" ? read.message : "").toContain(message);
  });
});

describe("the two halves of a link", () => {
  const [create, mention] = plan.operations;
  const shapeOf = (operations: readonly Operation[]) =>
    planRows(operations).map(({ row, attached }) => [row.id, attached.map(({ id }) => id)]);
  if (create === undefined || mention === undefined) throw new Error("the plan has two rows");

  test("are read as one thing, each with its own box below it in Markdown", () => {
    expect(shapeOf(plan.operations)).toEqual([["aaaa0001", ["aaaa0002"]]]);
    expect(planMarkdown(plan)).toMatch(/^- \[ \] `aaaa0001` .*\n {2}- \[ \] `aaaa0002` /m);
  });

  test.each<[string, readonly Operation[]]>([
    ["ticked apart", [create, { ...mention, ticked: true }]],
    [
      "the edit does more than name the item",
      [create, { ...mention, changes: [...mention.changes, { fact: "title", from: "a", to: "b" }] }],
    ],
    [
      "they are about different lines",
      [create, { ...mention, subject: { ...mention.subject, key: lineKeyOf("ffffffff") } }],
    ],
    ["the edit waits for more than one row", [create, { ...mention, dependsOn: ["aaaa0001", "aaaa0003"] }]],
  ])("stand apart where %s", (_, operations) => {
    expect(shapeOf(operations)).toEqual([
      ["aaaa0001", []],
      ["aaaa0002", []],
    ]);
  });
});

describe("a plan as Markdown", () => {
  const markdown = planMarkdown(plan);
  const tick = (text: string, id: string) => text.replace(`- [ ] \`${id}\``, `- [x] \`${id}\``);

  test("has a tick box per operation, in words", () => {
    expect(markdown).toContain("- [ ] `aaaa0001` **Create Epic** Orders \\| at \\*once\\* (/Roadmap) — type\\: Epic");
    expect(markdown).toContain(
      "Returns: title\\: the wiki says Returns (Ada, 2026-11-01), the board says Returning; before\\: Return",
    );
  });

  test("selects the rows whose boxes are ticked, with notes of a reviewer between them", () => {
    const reviewed = tick(markdown, "aaaa0002").replace("- [x] `aaaa0002`", "Looks right to me.\n\n* [X] `aaaa0002`");
    const read = readPlanMarkdown(reviewed);
    expect(read.kind === "plan" ? read.plan.operations.map((row) => row.ticked) : read.message).toEqual([false, true]);
  });

  test.each<[string, string, string]>([
    [
      "a row whose words were changed",
      markdown.replace("**Create Epic** Orders", "**Create Epic** Something else"),
      "edited beyond its tick box",
    ],
    [
      "a row that was removed",
      markdown.replace(/^- \[ \] `aaaa0001`.*\n/m, ""),
      "The row of operation aaaa0001 is missing",
    ],
    [
      "a row that was invented",
      tick(markdown, "x").replace("- [ ] `aaaa0001`", "- [x] `ffff0000` more\n- [ ] `aaaa0001`"),
      "Row ffff0000 is not an operation",
    ],
    [
      "data that were changed behind the words",
      markdown.replace('"to": "Epic"', '"to": "Bug"'),
      "edited beyond its tick box",
    ],
    ["no plan at all", "# Plan\n\n- [x] do it\n", "It has no JSON block"],
  ])("is refused with %s", (_, text, message) => {
    const read = readPlanMarkdown(text);
    expect(read.kind === "unreadable" ? read.message : "it was accepted").toContain(message);
  });
});

test("a plan as text shows ticks, reasons, conflicts with both sides, and what is held back", () => {
  expect(planText(plan)).toBe(
    `2 operations, 0 ticked, 1 conflict to decide.

[ ] Create Epic: Orders | at *once* (/Roadmap)
      type: Epic
      and its number is written to /Roadmap
      because no work item serves this outcome yet.

Conflicts: both sides changed, someone has to choose (as said below, on the Sync screen, or by writing the same on both):
  ! Returns (#12, /Roadmap)
      title: the wiki says Returns (Ada, 2026-11-01), the board says Returning; before: Return
      say --keep-wiki 00000002/title or --keep-board 00000002/title or --set "00000002/title=…"

Held back:
  - Old (marked done)
`,
  );
});

test("a plan without rows says that there is nothing to do", () => {
  expect(planText({ ...plan, operations: [], conflicts: [], heldBack: [] })).toBe(
    "Nothing to do: page and board agree.\n",
  );
});

test("a plan without rows does not claim that both sides agree where something noticed stands in the way", () => {
  const noticed = {
    rule: "row-refused",
    severity: "warning",
    message: "The service would refuse creating the Epic for “Returns”: Rule Error for field Cause.",
    place: null,
    help: "Fill the field in by hand.",
  } as const;
  const nothing = { ...plan, operations: [], conflicts: [], heldBack: [], diagnostics: [noticed] };
  expect(planText(nothing)).toMatch(/^Nothing that can be done now: see what was noticed\.\n\nNoticed:\nwarning: /);
  expect(planMarkdown(nothing)).not.toContain("agree");
});

test("a title that changes is shown with the one before, whatever row changes it", () => {
  const subject = { key: null, title: "Labels printed at home", workItem: workItemId(12), page };
  const changes = [
    { fact: "wiki-link", from: "/Roadmap", to: "/Plans" },
    { fact: "title", from: "Labels at home", to: "Labels printed at home" },
  ] as const;
  const [row] = plan.operations;
  if (row === undefined) throw new Error("no row");
  const text = planText({ ...plan, operations: [{ ...row, kind: "link", subject, changes }] });
  expect(text).toContain("      title: Labels at home → Labels printed at home\n");
});

test("a plan made where no outcome was found says what to do instead of claiming that both sides agree", () => {
  expect(planText({ ...plan, operations: [], conflicts: [], heldBack: [] }, ["The wiki has no pages."])).toBe(
    "Nothing to do.\nThe wiki has no pages.\n",
  );
});
