import { makePlan, tick, tickOnly } from "../../../src/sync/makePlan";
import type { Operation, Plan } from "../../../src/sync/operation";
import { writePointer } from "../../../src/sync/pointer";
import { planMarkdown } from "../../../src/report/planMarkdown";
import { planText } from "../../../src/report/planText";
import { workItemId } from "../../../src/domain/ids";
import {
  agile,
  alice,
  blobOfPage,
  bob,
  itemOf,
  keyOf,
  linkedTo,
  outcomeOf,
  outline,
  planOf,
  pointerFor,
  requestOf,
  roadmap,
} from "./portfolioOf";
import type { Sketch } from "./portfolioOf";

const kinds = (plan: Plan): readonly string[] => plan.operations.map((row) => row.kind);
const row = (plan: Plan, kind: Operation["kind"], title?: string): Operation => {
  const found = plan.operations.find(
    (operation) => operation.kind === kind && (title === undefined || operation.subject.title === title),
  );
  if (found === undefined) throw new Error(`no ${kind} in\n${outline(plan).join("\n")}`);
  return found;
};
const changed = (operation: Operation): Record<string, string | null> =>
  Object.fromEntries(operation.changes.map(({ fact, to }) => [fact, to]));

/** One outcome in step with one Epic; `wiki` and `board` say what each side changed since. */
function inStep(
  wikiNow: Parameters<typeof outcomeOf>[0],
  before: Parameters<typeof outcomeOf>[0],
  itemNow: Partial<ReturnType<typeof itemOf>> = {},
  itemBefore: Partial<ReturnType<typeof itemOf>> = {},
): Sketch {
  const agreed = outcomeOf(before);
  const old = itemOf(12, { title: before.title, ...itemBefore });
  const item = itemOf(12, { title: before.title, ...itemBefore, rev: 5, ...itemNow });
  return {
    outcomes: [{ ...outcomeOf(wikiNow), key: agreed.key }],
    items: [item],
    pointers: [[item, pointerFor(agreed, old)]],
  };
}

describe("lines without work", () => {
  const sketch: Sketch = {
    outcomes: [
      outcomeOf({
        title: "Checkout never blocks",
        description: "Because *every* second counts.",
        deliverables: [{ title: "Queue orders" }],
      }),
    ],
  };

  test("an Epic per outcome and a Feature per deliverable are proposed, unticked, each with its mention on the page", () => {
    const plan = planOf(sketch);
    expect(kinds(plan)).toEqual(["create-work-item", "edit-page", "create-work-item", "edit-page"]);
    expect(plan.operations.every((operation) => !operation.ticked)).toBe(true);
    expect(plan.causes).toEqual({ reads: 0, writes: 0, commits: 0, revisions: 0, notified: [] });
  });

  test("the create names type, facts, area, iteration, parent and the page it links to", () => {
    const plan = planOf(sketch);
    const epic = row(plan, "create-work-item", "Checkout never blocks");
    expect(changed(epic)).toEqual({
      type: "Epic",
      title: "Checkout never blocks",
      description: "Because *every* second counts.",
      area: "Department",
      iteration: "Department",
      "wiki-link": "/Roadmap",
    });
    const feature = row(plan, "create-work-item", "Queue orders");
    expect(changed(feature)).toMatchObject({ type: "Feature", parent: `ref:${epic.id}`, area: "Department" });
    expect(feature.dependsOn).toEqual([epic.id]);
  });

  test("ticking the Feature ticks the Epic it hangs under and both mentions; the causes are those of four rows", () => {
    const plan = planOf(sketch);
    const ticked = tick(plan, [row(plan, "create-work-item", "Queue orders").id], true);
    expect(ticked.operations.map((operation) => operation.ticked)).toEqual([true, true, true, true]);
    expect(ticked.causes).toEqual({ reads: 4, writes: 4, commits: 2, revisions: 2, notified: [] });
  });

  test("unticking the Epic unticks everything that hangs on it", () => {
    const all = planOf({ ...sketch, choices: { create: "all" } });
    expect(all.operations.every((operation) => operation.ticked)).toBe(true);
    const none = tick(all, [row(all, "create-work-item", "Checkout never blocks").id], false);
    expect(none.operations.some((operation) => operation.ticked)).toBe(false);
  });

  test("a reviewed plan creates what is ticked and nothing else: what hangs on an unticked row waits, a number follows its item", () => {
    const all = planOf({ ...sketch, choices: { create: "all" } });
    const [epic, , feature] = all.operations.map(({ id }) => id);
    const titlesOn = (plan: Plan): readonly string[] =>
      plan.operations.filter(({ ticked }) => ticked).map(({ kind, subject }) => `${kind} ${subject.title}`);
    const without = (id: string | undefined): readonly string[] =>
      all.operations.flatMap((operation) => (operation.id === id ? [] : [operation.id]));
    expect(titlesOn(tickOnly(all, without(feature)))).toEqual([
      "create-work-item Checkout never blocks",
      "edit-page Checkout never blocks",
    ]);
    expect(tickOnly(all, without(feature)).causes).toMatchObject({ writes: 3, commits: 2, revisions: 1 });
    expect(titlesOn(tickOnly(all, without(epic)))).toEqual([]);
    expect(titlesOn(tickOnly(planOf(sketch), [epic ?? ""]))).toEqual([
      "create-work-item Checkout never blocks",
      "edit-page Checkout never blocks",
    ]);
    expect(titlesOn(tickOnly(planOf(sketch), [feature ?? ""]))).toEqual([]);
  });

  test("unticking the mention unticks its create: no item without its id on the page", () => {
    const all = planOf({ ...sketch, choices: { create: "all" } });
    const mention = all.operations.find(
      (operation) => operation.kind === "edit-page" && operation.subject.title === "Queue orders",
    );
    const some = tick(all, [mention?.id ?? ""], false);
    expect(outline(some).filter((line) => line.startsWith("*"))).toHaveLength(2);
  });

  test("the process says what the levels are called: in Basic a deliverable becomes an Issue", () => {
    const issues = {
      id: "Microsoft.RequirementCategory",
      name: "Issues",
      rank: 2,
      types: ["Issue"],
      defaultType: "Issue",
      hidden: false,
    };
    const plan = planOf({
      ...sketch,
      process: { ...agile, levels: [agile.levels[0] as never, issues], deliverableLevel: issues },
    });
    expect(changed(row(plan, "create-work-item", "Queue orders")).type).toBe("Issue");
  });

  test("a process with no level below Epic still plans outcomes and says why deliverables are left out", () => {
    const plan = planOf({ ...sketch, process: { ...agile, deliverableLevel: null } });
    expect(kinds(plan)).toEqual(["create-work-item", "edit-page"]);
    expect(plan.diagnostics).toMatchObject([{ rule: "no-level", severity: "info" }]);
    expect(plan.diagnostics[0]?.message).toContain("Queue orders");
  });

  test.each([
    ["now", ["Now one"]],
    ["committed", ["Now one", "With a date", "Committed"]],
    ["all", ["Now one", "With a date", "Committed", "Some day"]],
    ["none", []],
  ] as const)("--create %s ticks %j", (create, expected) => {
    const outcomes = [
      outcomeOf({ title: "Now one", horizon: { literal: "Now", from: null, to: null } }),
      outcomeOf({ title: "With a date", target: { literal: "2027-05-01", from: "2027-05-01", to: "2027-05-01" } }),
      outcomeOf({ title: "Committed", kind: "commitment" }),
      outcomeOf({ title: "Some day" }),
    ];
    const plan = planOf({ outcomes, choices: { create } });
    expect(
      plan.operations
        .filter((operation) => operation.ticked && operation.kind === "create-work-item")
        .map(({ subject }) => subject.title),
    ).toEqual(expected);
  });

  test("rows of a page nobody confirmed stay unticked, whatever the scope", () => {
    const plan = planOf({ ...sketch, confirmed: null, choices: { create: "all" } });
    expect(plan.operations.some((operation) => operation.ticked)).toBe(false);
    expect(
      planOf({ ...sketch, confirmed: null, choices: { create: "all", confirmed: "all" } }).operations.every(
        (operation) => operation.ticked,
      ),
    ).toBe(true);
  });

  test.each(["done", "struck", "superseded", "idea", "stub", "archived", "carried-over", "unreachable"] as const)(
    "a line that is %s is held back, with the reason, and is no row",
    (held) => {
      const plan = planOf({
        outcomes: [outcomeOf({ title: "Old", held, deliverables: [{ title: "Part", held }] })],
        choices: { create: "all" },
      });
      expect(plan.operations).toEqual([]);
      expect(plan.heldBack.map(({ subject, reason }) => [subject.title, reason])).toEqual([
        ["Old", held],
        ["Part", held],
      ]);
    },
  );

  test("an owner the board knows is assigned and will be told; a role stays words", () => {
    const items = [itemOf(3, { title: "Unrelated", type: "User Story", assignedTo: bob })];
    const plan = planOf({
      outcomes: [
        outcomeOf({ title: "Known", owner: "@Bob Jones" }),
        outcomeOf({ title: "Role", owner: "Platform team" }),
      ],
      items,
      choices: { create: "all" },
    });
    expect(changed(row(plan, "create-work-item", "Known")).owner).toBe("Bob Jones <bob@example.com>");
    expect(changed(row(plan, "create-work-item", "Role"))).not.toHaveProperty("owner");
    expect(plan.causes.notified).toEqual(["Bob Jones"]);
  });
});

describe("existing items are offered first", () => {
  const outcomes = [
    outcomeOf({ title: "Checkout never blocks a customer", deliverables: [{ title: "Queue orders" }] }),
  ];
  const items = [itemOf(12, { title: "Checkout never blocks customers" })];

  test("an Epic with nearly the same title is a link row beside the create row, both unticked even with --create all", () => {
    const plan = planOf({
      outcomes: [outcomeOf({ title: "Checkout never blocks a customer" })],
      items,
      choices: { create: "all" },
    });
    expect(kinds(plan)).toEqual(["link", "edit-page", "create-work-item", "edit-page"]);
    expect(row(plan, "link").reason).toContain("#12");
    expect(plan.operations.some((operation) => operation.ticked)).toBe(false);
  });

  test("what an offered item says differently is a question only once the item is chosen", () => {
    const offered = planOf({ outcomes: [outcomeOf({ title: "Checkout never blocks a customer" })], items });
    expect(offered.conflicts).toEqual([]);
    const chosen = planOf({
      outcomes: [outcomeOf({ title: "Checkout never blocks a customer" })],
      items,
      choices: { ticked: new Map([[row(offered, "link").id, true]]) },
    });
    expect(chosen.conflicts).toMatchObject([{ fact: "title" }]);
  });

  test("ticking one unticks the other, and new deliverables hang under the one that is ticked", () => {
    const offered = planOf({ outcomes, items });
    const link = row(offered, "link");
    const create = row(offered, "create-work-item", "Checkout never blocks a customer");
    const feature = row(offered, "create-work-item", "Queue orders");
    const created = tick(offered, [create.id, feature.id], true);
    const adopted = tick(created, [link.id], true);
    const now = new Map(adopted.operations.map((operation) => [operation.id, operation]));
    expect(now.get(create.id)?.ticked).toBe(false);
    expect(now.get(link.id)?.ticked).toBe(true);
    expect(now.get(feature.id)).toMatchObject({ ticked: true, dependsOn: [link.id] });
    expect(changed(now.get(feature.id) as Operation).parent).toBe("#12");
    const back = tick(adopted, [create.id], true);
    expect(changed(back.operations.find(({ id }) => id === feature.id) as Operation).parent).toBe(`ref:${create.id}`);
    expect(back.operations.find(({ id }) => id === link.id)?.ticked).toBe(false);
  });

  test("where a reviewed plan ticks both, the existing work is taken and nothing is created beside it", () => {
    const offered = planOf({ outcomes, items });
    const link = row(offered, "link");
    const create = row(offered, "create-work-item", "Checkout never blocks a customer");
    const feature = row(offered, "create-work-item", "Queue orders");
    const both = tickOnly(offered, [create.id, link.id, feature.id]);
    const now = new Map(both.operations.map((operation) => [operation.id, operation]));
    expect([create, link, feature].map(({ id }) => now.get(id)?.ticked)).toEqual([false, true, true]);
    expect(changed(now.get(feature.id) as Operation).parent).toBe("#12");
  });

  test("an item is offered to one line only, never one that is linked, removed, of another type or project", () => {
    const same = "Faster checkout for all";
    const plan = planOf({
      outcomes: [outcomeOf({ title: same }), outcomeOf({ title: `${same} again` })],
      items: [
        itemOf(20, { title: same, type: "Feature" }),
        itemOf(21, { title: same, category: "removed", state: "Removed" }),
        itemOf(22, { title: same, project: "Elsewhere" }),
        itemOf(23, { title: same }),
      ],
    });
    expect(
      plan.operations.filter(({ kind }) => kind === "link").map(({ subject }) => [subject.title, subject.workItem]),
    ).toEqual([[same, 23]]);
  });

  test("an unlinked item the line mentions is offered too", () => {
    const plan = planOf({
      outcomes: [
        outcomeOf({
          title: "Payments",
          references: [{ workItem: workItemId(30), place: { page: roadmap, line: 1, column: 1, endLine: 1 } }],
        }),
      ],
      items: [itemOf(30, { title: "Something else" })],
    });
    expect(row(plan, "link").subject.workItem).toBe(30);
  });
});

describe("lines in step", () => {
  test("nothing changed: no row, no cause", () => {
    const plan = planOf(inStep({ title: "Checkout", ids: [12] }, { title: "Checkout", ids: [12] }));
    expect(plan.operations).toEqual([]);
    expect(plan.conflicts).toEqual([]);
    expect(plan.causes).toEqual({ reads: 0, writes: 0, commits: 0, revisions: 0, notified: [] });
  });

  test("a title changed on the wiki is one revision of one item", () => {
    const plan = planOf(
      inStep({ title: "Checkout never blocks", ids: [12] }, { title: "Checkout", ids: [12] }, { assignedTo: alice }),
    );
    expect(kinds(plan)).toEqual(["update-work-item"]);
    expect(plan.causes).toEqual({ reads: 4, writes: 1, commits: 0, revisions: 1, notified: ["Alice Smith"] });
  });

  test("a title changed on the board comes back as a page edit, and the base follows it", () => {
    const plan = planOf(
      inStep({ title: "Checkout", ids: [12] }, { title: "Checkout", ids: [12] }, { title: "Checkout!" }),
    );
    expect(kinds(plan)).toEqual(["edit-page", "advance-base"]);
    expect(plan.operations[1]?.dependsOn).toEqual([plan.operations[0]?.id]);
    expect(plan.causes).toMatchObject({ writes: 2, commits: 1, revisions: 1 });
  });

  test("both changed differently: a conflict with both values, the base and who, and nothing to write", () => {
    const plan = planOf(
      inStep({ title: "Pay", ids: [12] }, { title: "Checkout", ids: [12] }, { title: "Till", changedBy: bob }),
    );
    expect(plan.operations).toEqual([]);
    expect(plan.conflicts).toMatchObject([
      {
        fact: "title",
        base: "Checkout",
        wiki: { value: "Pay" },
        board: { value: "Till", who: "Bob Jones" },
        choices: ["keep-wiki", "keep-board", "edit"],
      },
    ]);
  });

  test.each([
    ["keep-wiki", undefined, ["* update-work-item Pay: title=Pay"]],
    ["keep-board", undefined, ["* edit-page Pay: title=Till", "* advance-base Pay: title=Till"]],
    ["edit", "Counter", ["* edit-page Pay: title=Counter", "* update-work-item Pay: title=Counter"]],
  ] as const)("a person's answer %s turns the conflict into rows", (choice, value, expected) => {
    const sketch = inStep({ title: "Pay", ids: [12] }, { title: "Checkout", ids: [12] }, { title: "Till" });
    const resolutions = new Map([
      [`${keyOf("Checkout")}/title`, { choice, ...(value === undefined ? {} : { value }) }],
    ]);
    const plan = planOf({ ...sketch, choices: { resolutions } });
    expect(plan.conflicts).toEqual([]);
    expect(outline(plan)).toEqual(expected);
  });

  test("a row that follows an answer says so, and not that only one side changed", () => {
    const sketch = inStep({ title: "Pay", ids: [12] }, { title: "Checkout", ids: [12] }, { title: "Till" });
    const resolutions = new Map([[`${keyOf("Checkout")}/title`, { choice: "keep-board" as const }]]);
    expect(planOf({ ...sketch, choices: { resolutions } }).operations[0]?.reason).toBe(
      "The two sides disagreed on the title; this value was chosen.",
    );
  });

  test.each([
    ["target", "soon"],
    ["target", "2027-02-30"],
    ["owner", "somebody"],
    ["priority", "high"],
  ] as const)(
    "an answer that cannot be the %s on both sides (%s) leaves the conflict open and says why",
    (fact, value) => {
      const on = (literal: string) => ({ literal, from: literal, to: literal });
      const sketch = inStep(
        { title: "C", ids: [12], owner: "alice@example.com", priority: "1", target: on("2027-01-31") },
        { title: "C", ids: [12], owner: "bob@example.com", priority: "2", target: on("2027-02-28") },
        { assignedTo: null, priority: 3, targetDate: "2027-03-31T00:00:00Z" },
        { assignedTo: bob, priority: 2, targetDate: "2027-02-28T00:00:00Z" },
      );
      const resolutions = new Map([[`${keyOf("C")}/${fact}`, { choice: "edit" as const, value }]]);
      const plan = planOf({ ...sketch, choices: { resolutions } });
      expect(plan.conflicts.map((conflict) => conflict.fact)).toContain(fact);
      expect(plan.operations.flatMap(({ changes }) => changes.map(({ to }) => to))).not.toContain(value);
      expect(plan.diagnostics.map(({ rule }) => rule)).toContain("value-not-usable");
    },
  );

  test("both changed alike: the base advances and nothing else", () => {
    const plan = planOf(inStep({ title: "Pay", ids: [12] }, { title: "Checkout", ids: [12] }, { title: "Pay" }));
    expect(kinds(plan)).toEqual(["advance-base"]);
    expect(plan.causes).toMatchObject({ writes: 1, commits: 0, revisions: 1 });
  });

  test("the state of the item goes to the page's own mark, forward only", () => {
    const status = { literal: "Planned", category: "proposed" as const };
    const ahead = { literal: "Done", category: "done" as const };
    expect(
      outline(
        planOf(
          inStep(
            { title: "C", ids: [12], status },
            { title: "C", ids: [12] },
            { state: "Active", category: "in-progress" },
          ),
        ),
      ),
    ).toEqual(["* edit-page C: status=in-progress"]);
    expect(
      planOf(
        inStep(
          { title: "C", ids: [12], status: ahead },
          { title: "C", ids: [12] },
          { state: "Active", category: "in-progress" },
        ),
      ).operations,
    ).toEqual([]);
    expect(
      planOf(inStep({ title: "C", ids: [12] }, { title: "C", ids: [12] }, { state: "Closed", category: "completed" }))
        .operations,
    ).toEqual([]);
  });

  test("a checkbox says done or not: work in progress does not touch it", () => {
    const status = { literal: "[ ]", category: "proposed" as const };
    expect(
      planOf(
        inStep(
          { title: "C", ids: [12], status },
          { title: "C", ids: [12] },
          { state: "Active", category: "in-progress" },
        ),
      ).operations,
    ).toEqual([]);
    expect(
      outline(
        planOf(
          inStep(
            { title: "C", ids: [12], status },
            { title: "C", ids: [12] },
            { state: "Closed", category: "completed" },
          ),
        ),
      ),
    ).toEqual(["* edit-page C: status=done"]);
  });

  test("a date inside the quarter the page names is no disagreement", () => {
    const target = { literal: "Q1 2027", from: "2027-01-01", to: "2027-03-31" };
    const before = { title: "C", ids: [12], target };
    expect(
      planOf(inStep(before, before, { targetDate: "2027-02-10" }, { targetDate: "2027-03-31" })).operations,
    ).toEqual([]);
    expect(outline(planOf(inStep(before, before, { targetDate: "2027-04-10" }, { targetDate: "2027-03-31" })))).toEqual(
      ["* edit-page C: target=2027-04-10", "* advance-base C: target=2027-04-10"],
    );
  });

  test("an item in a state its type no longer has is left alone, with a sentence", () => {
    const plan = planOf(
      inStep({ title: "New", ids: [12] }, { title: "Old", ids: [12] }, { state: "Gone", category: null }),
    );
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics).toMatchObject([{ rule: "state-unknown" }]);
  });

  test("a field the type does not have is never planned", () => {
    const types = agile.types.map((type) => ({ ...type, fields: ["System.Title", "System.Description"] }));
    const plan = planOf({
      ...inStep(
        { title: "C", ids: [12], target: { literal: "2027-01-31", from: "2027-01-31", to: "2027-01-31" } },
        { title: "C", ids: [12] },
      ),
      process: { ...agile, types },
    });
    expect(plan.operations).toEqual([]);
  });

  test("an edit the page cannot take becomes a finding, with the base that would have followed it", () => {
    const sketch = inStep({ title: "Checkout", ids: [12] }, { title: "Checkout", ids: [12] }, { title: "Checkout!" });
    const edit = planOf(sketch).operations[0];
    const plan = planOf({ ...sketch, request: { refusedEdits: new Map([[edit?.id ?? "", "the title is a link"]]) } });
    expect(plan.operations).toEqual([]);
    expect(plan.diagnostics).toMatchObject([{ rule: "page-edit-refused" }]);
  });

  test("an outcome whose page cannot take the number of its work item gets none, nor does what hangs below it", () => {
    const sketch: Sketch = {
      outcomes: [
        outcomeOf({ title: "Checkout", deliverables: [{ title: "Till" }] }),
        outcomeOf({ title: "Returns" }, 9),
      ],
    };
    const mention = planOf(sketch).operations.find(
      ({ kind, subject }) => kind === "edit-page" && subject.title === "Checkout",
    );
    const plan = planOf({
      ...sketch,
      request: { refusedEdits: new Map([[mention?.id ?? "", "it stands in a picture"]]) },
    });
    expect(plan.operations.map(({ subject }) => subject.title)).toEqual(["Returns", "Returns"]);
    expect(plan.diagnostics).toMatchObject([{ rule: "page-edit-refused" }]);
  });
});

describe("half links", () => {
  test("a mention without wiki link: the item gets its half, in one revision, and empty facts with it", () => {
    const item = itemOf(12, { title: "Checkout" });
    const plan = planOf({
      outcomes: [outcomeOf({ title: "Checkout", ids: [12], description: "Why." })],
      items: [item],
    });
    expect(outline(plan)).toEqual(["* link Checkout: wiki-link=/Roadmap, description=Why."]);
    expect(plan.causes).toMatchObject({ writes: 1, revisions: 1, commits: 0 });
  });

  test("linked by hand with another title: the link is made, the title is a question", () => {
    const plan = planOf({
      outcomes: [outcomeOf({ title: "Checkout", ids: [12] })],
      items: [itemOf(12, { title: "Till" })],
    });
    expect(outline(plan)).toEqual(["* link Checkout: wiki-link=/Roadmap"]);
    expect(plan.conflicts).toMatchObject([{ fact: "title", base: null }]);
  });

  const halved = (): Sketch => {
    const outcome = outcomeOf({ title: "Checkout" });
    const item = itemOf(12, { title: "Checkout" });
    return { outcomes: [outcome], items: [item], pointers: [[item, pointerFor(outcome, item)]] };
  };

  test("a wiki link without mention: both ways out are offered, none is ticked, nothing is created", () => {
    const plan = planOf({ ...halved(), choices: { create: "all" } });
    expect(outline(plan)).toEqual(["  edit-page Checkout: mention=#12", "  unlink Checkout: wiki-link=-"]);
  });

  test("an interrupted apply is finished", () => {
    const plan = planOf({ ...halved(), request: { interrupted: new Set([keyOf("Checkout")]) } });
    expect(outline(plan)).toEqual(["* edit-page Checkout: mention=#12"]);
  });

  test("a page that moved: the link follows, the base stays, the old link goes in the same revision", () => {
    const before = outcomeOf({ title: "Checkout", page: "/Old" });
    const item = itemOf(12, { title: "Checkout", rev: 4 });
    const plan = planOf({
      outcomes: [outcomeOf({ title: "Checkout", page: "/New", ids: [12] })],
      items: [item],
      pointers: [[item, pointerFor(before, item), "/Old"]],
      confirmed: null,
    });
    expect(outline(plan)).toEqual(["* link Checkout: wiki-link=/New"]);
    expect(row(plan, "link").changes[0]).toEqual({ fact: "wiki-link", from: "/Old", to: "/New" });
  });

  test("a page that moved with a line renamed on it: the base says whose change it is", () => {
    const before = outcomeOf({ title: "Checkout", page: "/Old" });
    const item = itemOf(12, { title: "Checkout", rev: 4 });
    const plan = planOf({
      outcomes: [outcomeOf({ title: "Checkout never blocks", page: "/New", ids: [12] })],
      items: [item],
      pointers: [[item, pointerFor(before, item), "/Old"]],
    });
    expect(outline(plan)).toEqual(["* link Checkout never blocks: wiki-link=/New, title=Checkout never blocks"]);
    expect(plan.conflicts).toEqual([]);
  });

  test("a line gone from the wiki is a row that asks", () => {
    const gone = outcomeOf({ title: "Dropped" });
    const item = itemOf(12, { title: "Dropped" });
    const plan = planOf({
      outcomes: [outcomeOf({ title: "Kept", ids: [13] })],
      items: [item, itemOf(13, { title: "Kept" })],
      pointers: [[item, pointerFor(gone, item)]],
    });
    expect(outline(plan)).toContain("  unlink Dropped: wiki-link=-");
  });

  test("a page that could not be read is no evidence that its lines are gone", () => {
    const gone = outcomeOf({ title: "Dropped" });
    const item = itemOf(12, { title: "Dropped" });
    const request = requestOf({ outcomes: [], items: [item], pointers: [[item, pointerFor(gone, item)]] });
    const { portfolio } = request;
    const unread = {
      rule: "unreadable",
      severity: "error" as const,
      message: "",
      place: gone.place,
      help: "",
    };
    const strategy = { ...portfolio.strategy, diagnostics: [unread] };
    expect(outline(makePlan(request))).toEqual(["  unlink Dropped: wiki-link=-"]);
    expect(makePlan({ ...request, portfolio: { ...portfolio, strategy } }).operations).toEqual([]);
  });

  test("a linked item that cannot be read is never written or created again", () => {
    const plan = planOf({
      outcomes: [outcomeOf({ title: "Checkout", ids: [12] })],
      missing: new Map([[workItemId(12), "recycled"]]),
      choices: { create: "all" },
    });
    expect(plan.operations).toEqual([]);
  });

  test("the same item on two outcomes is written by one of them only", () => {
    const one = outcomeOf({ title: "First", ids: [12], description: "One." });
    const item = itemOf(12, { title: "First" });
    const plan = planOf({
      outcomes: [one, outcomeOf({ title: "Second", ids: [12], description: "Two." })],
      items: [item],
    });
    expect(plan.operations.map(({ subject }) => subject.title)).toEqual(["First"]);
    expect(plan.conflicts).toEqual([]);
  });

  test("a second item for the same line can go to the recycle bin while nobody touched it", () => {
    const outcome = outcomeOf({ title: "Checkout", ids: [12] });
    const item = itemOf(12, { title: "Checkout", rev: 3 });
    const twin = itemOf(13, { title: "Checkout" });
    const plan = planOf({
      outcomes: [outcome],
      items: [item, twin],
      pointers: [
        [item, pointerFor(outcome, item)],
        [twin, pointerFor(outcome, twin)],
      ],
    });
    expect(outline(plan)).toEqual(["  recycle-work-item Checkout: "]);
    const touched = { ...twin, rev: 2 };
    expect(
      kinds(
        planOf({
          outcomes: [outcome],
          items: [item, touched],
          pointers: [
            [item, pointerFor(outcome, item)],
            [touched, pointerFor(outcome, touched)],
          ],
        }),
      ),
    ).toEqual(["unlink"]);
  });

  test("an item a line once had is asked about, though the line names what another line's item serves now", () => {
    const first = outcomeOf({ title: "Checkout", ids: [12] });
    const copy = outcomeOf({ title: "Checkout in 2027", ids: [12] });
    const item = itemOf(12, { title: "Checkout", rev: 3 });
    const left = itemOf(13, { title: "Checkout in 2027", rev: 2 });
    const plan = planOf({
      outcomes: [first, copy],
      items: [item, left],
      pointers: [
        [item, pointerFor(first, item)],
        [left, pointerFor(copy, left)],
      ],
    });
    expect(outline(plan)).toEqual(["  unlink Checkout in 2027: wiki-link=-"]);
    expect(plan.operations[0]?.subject.workItem).toBe(13);
  });
});

describe("parents", () => {
  const outcome = (ids: readonly number[]): ReturnType<typeof outcomeOf> =>
    outcomeOf({ title: "Checkout", ids, deliverables: [{ title: "Queue", ids: [20] }] });
  const epic = itemOf(12, { title: "Checkout" });

  test("a deliverable linked with its outcome goes under it", () => {
    const feature = itemOf(20, { title: "Queue", type: "Feature" });
    const plan = planOf({ outcomes: [outcome([12])], items: [epic, feature] });
    expect(outline(plan)).toEqual([
      "* link Checkout: wiki-link=/Roadmap",
      "* link Queue: parent=#12",
      "* link Queue: wiki-link=/Roadmap",
    ]);
    expect(plan.causes).toMatchObject({ writes: 3, revisions: 2 });
  });

  test("another parent on the board is a question: unlink and link, neither ticked", () => {
    const feature = itemOf(20, { title: "Queue", type: "Feature", parent: workItemId(99) });
    const plan = planOf({ outcomes: [outcome([12])], items: [epic, feature, itemOf(99)] });
    expect(outline(plan).slice(1, 3)).toEqual(["  unlink Queue: parent=-", "  link Queue: parent=#12"]);
  });

  test("a parent somebody took away after both were in step is not put back without a tick", () => {
    const feature = itemOf(20, { title: "Queue", type: "Feature" });
    const facts = outcome([12]);
    const plan = planOf({
      outcomes: [facts],
      items: [epic, feature],
      pointers: [
        [epic, pointerFor(facts, epic)],
        [feature, pointerFor(facts.deliverables[0] as never, feature)],
      ],
    });
    expect(outline(plan)).toEqual(["  link Queue: parent=#12"]);
  });

  test("a Feature below something that stands below the Epic is in place", () => {
    const between = itemOf(30, { title: "Between", parent: workItemId(12) });
    const feature = itemOf(20, { title: "Queue", type: "Feature", parent: workItemId(30) });
    const plan = planOf({ outcomes: [outcome([12])], items: [epic, feature, between] });
    expect(outline(plan).filter((line) => line.includes("parent"))).toEqual([]);
  });
});

describe("the plan as a document", () => {
  test("it says what it was made from", () => {
    const plan = planOf(inStep({ title: "New", ids: [12] }, { title: "Old", ids: [12] }));
    expect(plan.target).toEqual({
      org: "local",
      project: "Department",
      wiki: "Department.wiki",
      version: "wikiMaster",
    });
    expect(plan.madeFrom).toEqual({
      commit: "c".repeat(40),
      pages: { "/Roadmap": blobOfPage(roadmap) },
      items: { 12: 5 },
    });
  });

  test("the same input gives the same bytes, in whatever order the board lists its items", () => {
    const sketch: Sketch = {
      outcomes: [outcomeOf({ title: "Alpha beta gamma" }), outcomeOf({ title: "Two", ids: [2] })],
      items: [
        itemOf(2, { title: "x" }),
        itemOf(7, { title: "Alpha beta gamma" }),
        itemOf(9, { title: "Alpha beta gamma" }),
      ],
    };
    const reversed = { ...sketch, items: [...(sketch.items ?? [])].reverse() };
    expect(JSON.stringify(makePlan(requestOf(sketch)))).toBe(JSON.stringify(makePlan(requestOf(sketch))));
    expect(JSON.stringify(planOf(reversed))).toBe(JSON.stringify(planOf(sketch)));
  });

  test("ids of rows are unique, and dependencies come first", () => {
    const plan = planOf({
      outcomes: [
        outcomeOf({ title: "A", deliverables: [{ title: "B" }, { title: "C" }] }),
        outcomeOf({ title: "D", ids: [12] }),
      ],
      items: [itemOf(12, { title: "E" })],
      choices: { create: "all" },
    });
    const ids = plan.operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    plan.operations.forEach((operation, index) =>
      operation.dependsOn.forEach((id) => expect(ids.indexOf(id)).toBeLessThan(index)),
    );
  });

  test("without the board, lines without an id are listed and nothing is claimed about types or areas", () => {
    const request = requestOf({ outcomes: [outcomeOf({ title: "A" }), outcomeOf({ title: "B", ids: [12] })] });
    const plan = makePlan({ ...request, portfolio: { ...request.portfolio, board: null } });
    expect(plan.operations.filter(({ kind }) => kind === "create-work-item").map(changed)).toEqual([
      { title: "A", "wiki-link": "/Roadmap" },
    ]);
    expect(plan.diagnostics).toMatchObject([{ rule: "board-not-read" }]);
  });

  test("the item goes with its mention; the line its pointer was written for is offered work of its own, unticked", () => {
    const other = outcomeOf({ title: "Other" });
    const item = itemOf(12, { title: "Checkout" });
    const plan = planOf({
      outcomes: [outcomeOf({ title: "Checkout", ids: [12] }), other],
      items: [item],
      links: [linkedTo(item, [{ page: roadmap, comment: writePointer(pointerFor(other, item)) }])],
    });
    expect(
      plan.operations
        .filter(({ kind }) => kind === "create-work-item")
        .map(({ subject, ticked }) => [subject.title, ticked]),
    ).toEqual([["Other", false]]);
    expect(plan.operations.filter(({ subject, ticked }) => ticked && subject.title === "Other")).toEqual([]);
  });
});

describe("decision rights", () => {
  const place = { page: roadmap, line: 12, column: 1, endLine: 12 };
  const quoted = [{ text: "Product trade-offs: the head of product decides", place }];
  const rights = quoted.map((right) => ({
    ...right,
    about: "Product trade-offs",
    decides: "the head of product",
    escalation: null,
    metric: null,
  }));

  test("a conflict quotes those of its stream, with their place, and none where the wiki states none", () => {
    const sketch = inStep({ title: "Pay", ids: [12] }, { title: "Checkout", ids: [12] }, { title: "Till" });
    const request = requestOf(sketch);
    expect(makePlan(request).conflicts[0]).not.toHaveProperty("decisionRights");
    const { strategy } = request.portfolio;
    const streams = strategy.streams.map((stream) => ({ ...stream, decisionRights: rights }));
    const plan = makePlan({ ...request, portfolio: { ...request.portfolio, strategy: { ...strategy, streams } } });
    expect(plan.conflicts[0]?.decisionRights).toEqual(quoted);
    expect(planText(plan)).toContain("decides: Product trade-offs: the head of product decides, says /Roadmap line 12");
    expect(planMarkdown(plan)).toContain("says /Roadmap line 12");
  });
});

describe("rows the service would refuse", () => {
  const refusal = { message: "TF401320: Rule Error for field Custom.Cause. Error code: Required.", help: "Fill it." };
  const sketch: Sketch = {
    outcomes: [outcomeOf({ title: "Checkout", deliverables: [{ title: "Till" }] }), outcomeOf({ title: "Returns" }, 9)],
    choices: { create: "all" },
  };

  test("become findings at their line, with what depends on them; the rest goes on", () => {
    const create = row(planOf(sketch), "create-work-item", "Checkout");
    const plan = planOf({ ...sketch, request: { refusedRows: new Map([[create.id, refusal]]) } });
    expect(outline(plan).map((line) => line.split(":")[0])).toEqual([
      "* create-work-item Returns",
      "* edit-page Returns",
    ]);
    expect(plan.diagnostics).toEqual([
      {
        rule: "row-refused",
        severity: "warning",
        message: `The service would refuse creating the Epic for “Checkout”: ${refusal.message}`,
        place: { page: roadmap, line: 1, column: 1, endLine: 1 },
        help: "Fill it.",
      },
    ]);
  });
});

describe("processes and projects", () => {
  const level = (name: string, rank: number, type: string, hidden = false) => ({
    id: `Level.${name}`,
    name,
    rank,
    types: [type],
    defaultType: type,
    hidden,
  });
  const tree = [outcomeOf({ title: "Checkout", deliverables: [{ title: "Queue" }] })];

  test("a level above the Epics changes nothing: an outcome is an Epic, under whichever Initiative it hangs", () => {
    const process = {
      ...agile,
      levels: [level("Initiatives", 4, "Initiative"), ...agile.levels],
    };
    const plan = planOf({ outcomes: tree, process });
    expect(changed(row(plan, "create-work-item", "Checkout")).type).toBe("Epic");
    const facts = outcomeOf({ title: "Checkout", ids: [12] });
    const epic = itemOf(12, { title: "Checkout", parent: workItemId(9) });
    const initiative = itemOf(9, { title: "Grow", type: "Initiative" });
    const linked = planOf({
      outcomes: [facts],
      items: [initiative, epic],
      pointers: [[epic, pointerFor(facts, epic)]],
      process,
    });
    expect(linked.operations).toEqual([]);
  });

  test("a hidden Epic level is a level all the same, and whoever creates there is told, once", () => {
    const hidden = { ...agile.levels[0], hidden: true } as (typeof agile.levels)[number];
    const process = { ...agile, levels: [hidden, ...agile.levels.slice(1)], outcomeLevel: hidden };
    const plan = planOf({ outcomes: [...tree, outcomeOf({ title: "Returns" }, 9)], process });
    expect(changed(row(plan, "create-work-item", "Returns")).type).toBe("Epic");
    expect(plan.diagnostics.map(({ rule }) => rule)).toEqual(["level-hidden"]);
    const facts = outcomeOf({ title: "Checkout", ids: [12] });
    const epic = itemOf(12, { title: "Checkout" });
    const inPlace = planOf({
      outcomes: [facts],
      items: [epic],
      pointers: [[epic, pointerFor(facts, epic)]],
      process,
    });
    expect(inPlace.diagnostics).toEqual([]);
  });

  test("renamed states change nothing, since only their category is looked at", () => {
    const status = { literal: "Planned", category: "proposed" as const };
    const sketch = inStep(
      { title: "C", ids: [12], status },
      { title: "C", ids: [12] },
      { state: "Auf dem Weg", category: "in-progress" },
    );
    expect(outline(planOf(sketch))).toEqual(["* edit-page C: status=in-progress"]);
  });

  test("a new deliverable is created where its outcome's item is: same area, same iteration, both shown", () => {
    const facts = outcomeOf({ title: "Checkout", ids: [12], deliverables: [{ title: "Queue" }] });
    const epic = itemOf(12, {
      title: "Checkout",
      areaPath: "Department\\Payments",
      iterationPath: "Department\\2027\\Q1",
    });
    const plan = planOf({ outcomes: [facts], items: [epic], pointers: [[epic, pointerFor(facts, epic)]] });
    expect(changed(row(plan, "create-work-item", "Queue"))).toMatchObject({
      area: "Department\\Payments",
      iteration: "Department\\2027\\Q1",
      parent: "#12",
    });
  });

  test("under an item of another project it is created in this one, since areas and iterations do not cross projects", () => {
    const facts = outcomeOf({ title: "Checkout", ids: [12], deliverables: [{ title: "Queue" }] });
    const epic = itemOf(12, {
      title: "Checkout",
      project: "Shared",
      areaPath: "Shared\\A",
      iterationPath: "Shared\\1",
    });
    const plan = planOf({ outcomes: [facts], items: [epic], pointers: [[epic, pointerFor(facts, epic)]] });
    expect(changed(row(plan, "create-work-item", "Queue"))).toMatchObject({
      area: "Department",
      iteration: "Department",
      parent: "#12",
    });
  });

  test("work of another project is compared like any other, and written only where a person ticks the row", () => {
    const sketch = inStep({ title: "New", ids: [12] }, { title: "Old", ids: [12] }, { project: "Shared" });
    const plan = planOf(sketch);
    expect(outline(plan)).toEqual(["  update-work-item New: title=New"]);
    expect(plan.operations[0]?.reason).toContain("#12 is in the project Shared.");
    expect(plan.causes.writes).toBe(0);
    expect(tick(plan, [row(plan, "update-work-item").id], true).causes.writes).toBe(1);
  });
});

test("a linked line on a page the service cannot open is not kept in step: no row of it could be finished", () => {
  const sketch = inStep({ title: "New", ids: [12], held: "unreachable" }, { title: "Old", ids: [12] });
  const plan = planOf(sketch);
  expect([plan.operations, plan.conflicts]).toEqual([[], []]);
  expect(plan.heldBack.map(({ reason }) => reason)).toEqual(["unreachable"]);
});
