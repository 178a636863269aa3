import type { Board, WorkItem, WorkItemLinks } from "../../../src/domain/board";
import { workItemId } from "../../../src/domain/ids";
import { joinPortfolio, linesOf } from "../../../src/domain/joinPortfolio";
import type { Portfolio } from "../../../src/domain/portfolio";
import type { Outcome } from "../../../src/domain/strategy";
import { readPointer, writePointer } from "../../../src/sync/pointer";
import {
  boardOf,
  itemOf,
  keyOf,
  linkedTo,
  outcomeOf,
  pointerFor,
  roadmap,
  strategyOf,
  wiki,
} from "../sync/portfolioOf";

interface Sketch {
  readonly outcomes: readonly Outcome[];
  readonly items?: readonly WorkItem[];
  readonly links?: readonly WorkItemLinks[];
  readonly missing?: Board["missing"];
}

function join({ outcomes, links = [], ...board }: Sketch): Portfolio {
  return joinPortfolio(strategyOf(outcomes), boardOf({ ...board, links }), wiki, readPointer);
}

const rules = (portfolio: Portfolio): readonly string[] => portfolio.diagnostics.map((entry) => entry.rule);

/** The item carries a link to the outcome's page with the pointer both agreed on. */
function agreed(outcome: Outcome, item: WorkItem, page: string = outcome.place.page): WorkItemLinks {
  return linkedTo(item, [{ page, comment: writePointer(pointerFor(outcome, item)) }]);
}

describe("links of a line", () => {
  test("the first mention is the primary, the others serve it as well", () => {
    const [line] = join({
      outcomes: [outcomeOf({ title: "A", ids: [3, 1, 2] })],
      items: [itemOf(1), itemOf(2), itemOf(3)],
    }).outcomes;
    expect(line?.primary?.id).toBe(3);
    expect(line?.alsoServedBy.map((link) => link.id)).toEqual([1, 2]);
  });

  test("both halves stand: nothing to find", () => {
    const outcome = outcomeOf({ title: "A", ids: [1] });
    const item = itemOf(1);
    const portfolio = join({ outcomes: [outcome], items: [item], links: [agreed(outcome, item)] });
    expect(portfolio.outcomes[0]?.primary).toMatchObject({
      mentioned: true,
      wikiLink: { page: roadmap },
      pointer: { key: outcome.key },
    });
    expect(rules(portfolio)).toEqual([]);
  });

  test("a page read from a checkout has mentions alone, and nothing is called missing", () => {
    const portfolio = joinPortfolio(strategyOf([outcomeOf({ title: "A", ids: [1] })]), null, null, readPointer);
    expect(portfolio.outcomes[0]?.primary).toEqual({
      id: 1,
      item: null,
      missing: null,
      mentioned: true,
      wikiLink: null,
      pointer: null,
    });
    expect(portfolio.diagnostics).toEqual([]);
  });

  test("a mention without a link back is a finding with its remedy", () => {
    const portfolio = join({ outcomes: [outcomeOf({ title: "A", ids: [1] })], items: [itemOf(1)] });
    expect(portfolio.diagnostics).toEqual([
      expect.objectContaining({
        rule: "wiki-link-missing",
        severity: "info",
        place: expect.objectContaining({ page: roadmap }),
      }),
    ]);
  });

  test("a pointer whose mention was deleted still names its line", () => {
    const before = outcomeOf({ title: "A", ids: [1] });
    const item = itemOf(1);
    const portfolio = join({ outcomes: [outcomeOf({ title: "A" })], items: [item], links: [agreed(before, item)] });
    expect(portfolio.outcomes[0]?.primary).toMatchObject({ id: 1, mentioned: false, pointer: { key: before.key } });
    expect(rules(portfolio)).toEqual(["mention-missing"]);
  });

  test("the page names one item and another one's pointer names the line: they disagree, and the page stays primary", () => {
    const before = outcomeOf({ title: "A", ids: [1] });
    const portfolio = join({
      outcomes: [outcomeOf({ title: "A", ids: [2] })],
      items: [itemOf(1), itemOf(2)],
      links: [agreed(before, itemOf(1))],
    });
    expect(portfolio.outcomes[0]?.primary?.id).toBe(2);
    expect(portfolio.outcomes[0]?.alsoServedBy).toMatchObject([{ id: 1, mentioned: false }]);
    expect(rules(portfolio)).toEqual(["wiki-link-missing", "link-halves-disagree"]);
  });

  test("links to another wiki are none of ours", () => {
    const outcome = outcomeOf({ title: "A", ids: [1] });
    const links = linkedTo(itemOf(1), [{ page: roadmap, comment: null }]);
    const elsewhere = { ...links, wikiPages: links.wikiPages.map((link) => ({ ...link, wikiId: "other" })) };
    expect(
      join({ outcomes: [outcome], items: [itemOf(1)], links: [elsewhere] }).outcomes[0]?.primary?.wikiLink,
    ).toBeNull();
  });
});

describe("identity", () => {
  test("a renamed line keeps the key it was born with", () => {
    const born = outcomeOf({ title: "Old name", ids: [1] });
    const renamed = outcomeOf({ title: "New name", ids: [1] });
    const portfolio = join({ outcomes: [renamed], items: [itemOf(1)], links: [agreed(born, itemOf(1))] });
    expect(portfolio.outcomes[0]?.key).toBe(keyOf("Old name"));
    expect(rules(portfolio)).toEqual([]);
  });

  test("a line moved to another page keeps its key, and the link to the old page is found", () => {
    const born = outcomeOf({ title: "A", ids: [1], page: "/Old" });
    const moved = outcomeOf({ title: "A", ids: [1] });
    const portfolio = join({ outcomes: [moved], items: [itemOf(1)], links: [agreed(born, itemOf(1))] });
    expect(portfolio.outcomes[0]).toMatchObject({
      key: keyOf("A", "/Old"),
      primary: { wikiLink: null, pointer: { key: keyOf("A", "/Old") } },
    });
    expect(rules(portfolio)).toEqual(["wiki-link-missing", "link-to-missing-page"]);
  });

  test("a new line that takes the old name of a renamed one gets another key", () => {
    const born = outcomeOf({ title: "A", ids: [1] });
    const renamed = outcomeOf({ title: "B", ids: [1] });
    const fresh = outcomeOf({ title: "A" }, 5);
    const keys = join({
      outcomes: [renamed, fresh],
      items: [itemOf(1)],
      links: [agreed(born, itemOf(1))],
    }).outcomes.map((line) => line.key);
    expect(keys[0]).toBe(keyOf("A"));
    expect(keys[1]).toMatch(/^[0-9a-f]{8}$/);
    expect(new Set(keys).size).toBe(2);
  });

  test("deliverables carry the outcome's key", () => {
    const outcome = outcomeOf({ title: "A", deliverables: [{ title: "one" }, { title: "two" }] });
    const lines = linesOf(join({ outcomes: [outcome] }));
    expect(lines.map((line) => line.kind)).toEqual(["outcome", "deliverable", "deliverable"]);
    expect(lines.slice(1).every((line) => line.kind === "deliverable" && line.outcome === lines[0]?.key)).toBe(true);
  });
});

describe("one item, several lines", () => {
  test("the first in reading order writes it, the other is shown", () => {
    const portfolio = join({
      outcomes: [outcomeOf({ title: "A", ids: [1] }), outcomeOf({ title: "B", ids: [1] }, 4)],
      items: [itemOf(1)],
    });
    expect(portfolio.outcomes.map((line) => line.shared)).toEqual([false, true]);
  });

  test("the line the pointer names writes it, wherever it stands", () => {
    const second = outcomeOf({ title: "B", ids: [1] }, 4);
    const portfolio = join({
      outcomes: [outcomeOf({ title: "A", ids: [1] }), second],
      items: [itemOf(1)],
      links: [agreed(second, itemOf(1))],
    });
    expect(portfolio.outcomes.map((line) => [line.shared, line.primary?.pointer === null])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test("a quarter rolled over by copying: the new page writes, with the key it was born with", () => {
    const old = outcomeOf({ title: "A", ids: [1], page: "/Q1", held: "superseded" });
    const rolled = outcomeOf({ title: "A", ids: [1], page: "/Q2" }, 2);
    const portfolio = join({ outcomes: [old, rolled], items: [itemOf(1)], links: [agreed(old, itemOf(1))] });
    expect(portfolio.outcomes.map((line) => line.shared)).toEqual([true, false]);
    expect(portfolio.outcomes[1]?.key).toBe(keyOf("A", "/Q1"));
    expect(portfolio.outcomes[0]?.key).not.toBe(keyOf("A", "/Q1"));
  });
});

describe("what cannot be read or does not fit", () => {
  test.each([
    ["recycled", "is in the recycle bin"],
    ["not-found-or-not-permitted", "does not exist, or you may not see it"],
  ] as const)("an item that is %s says so", (reason, words) => {
    const portfolio = join({
      outcomes: [outcomeOf({ title: "A", ids: [9] })],
      missing: new Map([[workItemId(9), reason]]),
    });
    expect(portfolio.outcomes[0]?.primary).toMatchObject({ item: null, missing: reason });
    expect(portfolio.diagnostics[0]?.message).toContain(words);
  });

  test.each([
    ["other-level", itemOf(1, { type: "Feature" })],
    ["other-project", itemOf(1, { project: "Elsewhere" })],
    ["work-removed", itemOf(1, { category: "removed", state: "Removed" })],
    ["state-unknown", itemOf(1, { category: null, state: "Parked" })],
  ])("%s", (rule, item) => {
    const outcome = outcomeOf({ title: "A", ids: [1] });
    expect(rules(join({ outcomes: [outcome], items: [item], links: [agreed(outcome, item)] }))).toEqual([rule]);
  });

  test("an item agreed with a line that is gone", () => {
    const gone = outcomeOf({ title: "Gone", ids: [1] });
    const portfolio = join({
      outcomes: [outcomeOf({ title: "A" })],
      items: [itemOf(1)],
      links: [agreed(gone, itemOf(1))],
    });
    expect(portfolio.diagnostics).toEqual([
      expect.objectContaining({ rule: "line-gone", message: expect.stringContaining("“Gone”") }),
    ]);
  });

  test("every finding says what to do, in a sentence", () => {
    const portfolio = join({
      outcomes: [
        outcomeOf({ title: "A", ids: [1] }),
        outcomeOf({ title: "B", ids: [1] }, 3),
        outcomeOf({ title: "C", ids: [4] }, 5),
      ],
      items: [itemOf(1, { type: "Bug" })],
    });
    expect(portfolio.diagnostics.length).toBeGreaterThan(2);
    for (const entry of portfolio.diagnostics) {
      expect(entry.message).toMatch(/\.$/);
      expect(entry.help).toMatch(/\.$/);
    }
  });
});

test("joining is a function of its input alone", () => {
  const sketch = {
    outcomes: [outcomeOf({ title: "A", ids: [1], deliverables: [{ title: "d", ids: [2] }] })],
    items: [itemOf(1), itemOf(2)],
  };
  expect(join(sketch)).toEqual(join(sketch));
});
