import { emptyFilter } from "../../../../src/ui/hub/route";
import type { StrategyNode } from "../../../../src/ui/hub/strategy/strategyModel";
import { isOpen, drawStrategy, strategyScreen, turnedFor } from "../../../../src/ui/hub/strategy/strategyModel";
import { findLine, lineDetails } from "../../../../src/ui/hub/strategy/lineDetails";
import { department, loadedOf, outcome, portfolioOf, strategy, stream } from "../sample";

const { portfolio } = department();
const titles = (nodes: readonly StrategyNode[]): readonly string[] =>
  nodes.flatMap((node) => [node.title, ...titles(node.children)]);
const find = (nodes: readonly StrategyNode[], title: string): StrategyNode | undefined =>
  nodes.find((node) => node.title.startsWith(title)) ??
  nodes.map((node) => find(node.children, title)).find((node) => node !== undefined);

describe("the strategy as a tree", () => {
  const screen = strategyScreen(drawStrategy(portfolio), emptyFilter);

  test("stands by stream, then theme, then outcome, then deliverable", () => {
    expect(screen.tree.map((node) => [node.kind, node.title])).toEqual([
      ["stream", "Technology"],
      ["stream", "Product"],
      ["stream", "Support"],
    ]);
    const themes = screen.tree[0]?.children.map((node) => [node.kind, node.title]);
    expect(themes).toEqual([
      ["theme", "Deliver value fast"],
      ["theme", "Meet quality, security and stability needs"],
    ]);
    expect(find(screen.tree, "Every team deploys")?.children.map((node) => node.kind)).toEqual([
      "deliverable",
      "deliverable",
      "deliverable",
    ]);
  });

  test("outcomes of older pages are listed and counted apart", () => {
    const outcomes = [
      outcome("/Roadmap 2026", 1, "Orders are seen at once"),
      outcome("/Archive/Roadmap 2024", 2, "One portal", { held: "archived" }),
    ];
    const old = portfolioOf(strategy({ streams: [stream("Shop", { outcomes })] }), null);
    const seen = strategyScreen(drawStrategy(old), emptyFilter);
    expect([seen.shown, seen.total]).toEqual([2, 2]);
    expect(seen.tree[0]).toMatchObject({ summary: "1 outcome, 1 on older pages" });
  });

  test("delivered is counted on the board and says its rule; achieved stands apart", () => {
    const deploy = find(screen.tree, "Every team deploys");
    const identity = find(screen.tree, "One sign-in");
    expect(deploy).toMatchObject({
      delivery: { text: "4 of 8", share: 0.5, state: "in-progress" },
      achieved: null,
      health: { state: "at-risk" },
    });
    expect(deploy?.kind === "outcome" && deploy.delivery?.rule).toContain("4 of 8 work items directly below #101");
    expect(identity).toMatchObject({
      delivery: { state: "delivered" },
      achieved: { kind: "achieved", text: "Achieved" },
    });
  });

  test("an outcome whose work is closed and whose page states no result is delivered, not yet measured", () => {
    const silent = portfolio.strategy.streams.map((entry) => ({
      ...entry,
      outcomes: entry.outcomes.map((line) => ({ ...line, achieved: null })),
    }));
    const read = portfolioOf({ ...portfolio.strategy, streams: silent }, portfolio.board);
    expect(find(strategyScreen(drawStrategy(read), emptyFilter).tree, "One sign-in")).toMatchObject({
      achieved: { kind: "not-measured" },
    });
  });

  test("names the gaps of a line and none of a line that is held back", () => {
    expect(find(screen.tree, "Support sees")).toMatchObject({
      gaps: ["No work linked", "2 deliverables without work", "No owner"],
    });
    expect(find(screen.tree, "A shopping assistant")).toMatchObject({ held: "idea", gaps: [] });
    expect(find(screen.tree, "Relevance test set")).toMatchObject({ gaps: ["The page is missing on the work item"] });
  });

  test("a stream's card counts what could have work: ideas are not outcomes without work", () => {
    expect(screen.cards.map((card) => card.numbers.map((number) => number.text).join(", "))).toEqual([
      "3 promised, 2 with work, 1 delivered, 1 achieved",
      "1 promised, 1 with work, 0 delivered, 0 achieved",
      "1 promised, 0 with work, 0 delivered, 0 achieved",
    ]);
  });

  test("every number of a card is the length of the list it opens", () => {
    for (const card of screen.cards) {
      for (const number of card.numbers) {
        const list = strategyScreen(drawStrategy(portfolio), {
          ...emptyFilter,
          streams: [card.key],
          states: [number.state],
        });
        expect(`${number.text}: ${list.shown}`).toBe(`${number.text}: ${Number.parseInt(number.text, 10)}`);
      }
    }
  });
});

describe("finding in the tree", () => {
  const shown = (filter: Partial<typeof emptyFilter>): readonly string[] =>
    titles(strategyScreen(drawStrategy(portfolio), { ...emptyFilter, ...filter }).tree);

  test("words of a deliverable keep its outcome and leave its sisters out", () => {
    expect(shown({ text: "canary" })).toEqual([
      "Technology",
      "Deliver value fast",
      "Every team deploys on any working day without a change board",
      "Canary releases for the three customer services",
    ]);
  });

  test("a number finds the line it is linked to, any case and order of words", () => {
    expect(shown({ text: "#103" })[1]).toContain("Shoppers find");
    expect(shown({ text: "RESULTS right" })[1]).toContain("Shoppers find");
  });

  test("a state narrows to outcomes that have it, themselves or in a deliverable", () => {
    const delivered = shown({ states: ["delivered"] });
    expect(delivered).toContain("One sign-in for staff and partners");
    expect(delivered).not.toContain("Support sees what a customer saw within five minutes");
  });

  test("streams, horizons and owners narrow together", () => {
    expect(
      strategyScreen(drawStrategy(portfolio), {
        ...emptyFilter,
        streams: ["technology"],
        horizons: ["Now"],
        owners: ["Priya Raman"],
      }).shown,
    ).toBe(1);
  });

  test("offers only what some outcome has", () => {
    expect(strategyScreen(drawStrategy(portfolio), emptyFilter).offer).toMatchObject({
      horizons: ["Now", "Next", "2026 Q4", "Later", "2027 Q1"],
      owners: ["Priya Raman", "Tomás Ferreira"],
    });
  });
});

describe("opening and closing", () => {
  const large = portfolioOf(
    strategy({
      streams: [
        stream("Technology", {
          outcomes: Array.from({ length: 300 }, (_, index) =>
            outcome("/R", index + 1, `Outcome ${index}`, { deliverables: [] }),
          ),
        }),
      ],
    }),
    null,
  );

  test("300 outcomes are read, counted and drawn as one list below their stream", () => {
    const screen = strategyScreen(drawStrategy(large), emptyFilter);
    expect(screen.total).toBe(300);
    expect(screen.tree[0]?.children).toHaveLength(300);
  });

  test("expand all and collapse all mean every row, whatever stood open before", () => {
    const screen = strategyScreen(drawStrategy(portfolio), emptyFilter);
    const every = (nodes: readonly StrategyNode[]): readonly StrategyNode[] =>
      nodes.flatMap((node) => [node, ...every(node.children)]);
    const parents = every(screen.tree).filter((node) => node.children.length > 0);
    expect(parents.every((node) => isOpen(node, screen, turnedFor(screen, true)))).toBe(true);
    expect(parents.some((node) => isOpen(node, screen, turnedFor(screen, false)))).toBe(false);
  });

  test("nothing read is an empty tree, not an error", () => {
    expect(
      strategyScreen(drawStrategy(loadedOf(portfolioOf(strategy({}), null)).portfolio), emptyFilter),
    ).toMatchObject({
      tree: [],
      cards: [],
      total: 0,
      mission: null,
    });
  });
});

describe("the details of a line", () => {
  const deploy = portfolio.outcomes[0];

  test("say what the page says and where, and take dates and people from the item only where the page is silent", () => {
    const details = deploy === undefined ? null : lineDetails(portfolio, deploy.key);
    expect(details?.path).toEqual(["Technology", "Deliver value fast"]);
    expect(details?.facts).toContainEqual({ name: "Owner", value: "Priya Raman", place: null });
    expect(details?.facts.find((fact) => fact.name === "Target")?.value).toMatch(/from the work item/);
    expect(details?.references.map((reference) => reference.workItem)).toEqual([456]);
  });

  test("of a deliverable lead back to its outcome", () => {
    const child = deploy?.deliverables[0];
    const details = child === undefined ? null : lineDetails(portfolio, child.key);
    expect(details).toMatchObject({
      kind: "deliverable",
      path: ["Technology", "Deliver value fast", deploy?.facts.title],
    });
  });

  test("a key nobody has any more finds nothing", () => {
    expect(findLine(portfolio, "ffffffff" as never)).toBeNull();
  });
});
