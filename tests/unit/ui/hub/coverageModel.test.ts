import { coverageScreen } from "../../../../src/ui/hub/coverage/coverageModel";
import { department, portfolioOf } from "../sample";

const { portfolio } = department();

describe("coverage on the screen", () => {
  const screen = coverageScreen(portfolio, null, "2026-11-20");
  const list = (id: string): (typeof screen.lists)[number] | undefined => screen.lists.find((entry) => entry.id === id);

  test("two headline numbers, each with what it counts and the list it opens", () => {
    expect(screen.numbers.map((number) => [number.percent, number.text, number.list])).toEqual([
      [60, "3 of 5 outcomes", "outcomes-without-work"],
      [71, "5 of 7 work items", "work-without-outcome"],
    ]);
    expect(
      screen.numbers.every((number) => number.rule !== "" && screen.lists.some((entry) => entry.id === number.list)),
    ).toBe(true);
  });

  test("the count of every list is the number of its rows", () => {
    for (const entry of screen.lists)
      expect(entry.count).toBe(entry.groups.reduce((sum, group) => sum + group.rows.length, 0));
  });

  test("work without an outcome stands by area and type, and can be linked from there", () => {
    expect(
      list("work-without-outcome")?.groups.map((group) => [group.title, group.rows.map((row) => row.itemId)]),
    ).toEqual([
      ["Contoso\\Intranet · Epic", [104]],
      ["Contoso\\Intranet · Feature", [213]],
    ]);
    expect(list("work-without-outcome")?.groups[0]?.rows[0]?.remedies[0]).toMatchObject({
      kind: "link-work",
      workItem: { id: 104 },
    });
  });

  test("an outcome without work can be linked, created or ignored in place", () => {
    expect(
      list("outcomes-without-work")?.groups[0]?.rows.map((row) => row.remedies.map((remedy) => remedy.kind)),
    ).toEqual([
      ["link-line", "create", "ignore"],
      ["link-line", "create", "ignore"],
    ]);
  });

  test("drift quotes both sides", () => {
    expect(list("drift")?.groups[0]?.rows[0]?.note).toBe("The page says “Done”, the board says “Active”.");
  });

  test("what is not counted is listed apart from the gaps", () => {
    expect(screen.lists.filter((entry) => entry.kind === "explains").map((entry) => entry.id)).toEqual([
      "held",
      "run-and-fix",
      "hidden",
      "ignored",
    ]);
    expect(list("held")?.groups[0]?.rows[0]?.note).toBe("It is an idea that has not been validated.");
  });

  test("one stream alone shows only its own lines", () => {
    const support = coverageScreen(portfolio, "support", "2026-11-20");
    expect(support.lists.find((entry) => entry.id === "outcomes-without-work")?.count).toBe(1);
    expect(support.numbers[0]).toMatchObject({ percent: 0, text: "0 of 1 outcome" });
  });

  test("pages alone have nothing to count on the board, and say so", () => {
    const alone = coverageScreen(portfolioOf(portfolio.strategy, null), null, "2026-11-20");
    expect(alone.boardRead).toBe(false);
    expect(alone.numbers[1]).toMatchObject({ percent: null });
  });
});
