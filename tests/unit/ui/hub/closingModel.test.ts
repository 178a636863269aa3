import { pagePath } from "../../../../src/domain/ids";
import { nextPageName, openPeriods, pageTyped } from "../../../../src/ui/hub/department/closingModel";
import { portfolioOfPages } from "../../domain/portfolioOfPages";

test.each([
  ["/Roadmap 2026 Q3", "/Roadmap 2026 Q4"],
  ["/Tech/Roadmap 2026-Q4", "/Tech/Roadmap 2027-Q1"],
  ["/Q4 2026 goals", "/Q1 2027 goals"],
  ["/Plan 2026", "/Plan 2027"],
  ["/Roadmap", ""],
])("the page after %s is offered as “%s”", (page, next) => {
  expect(nextPageName(pagePath(page))).toBe(next);
});

test("a page name is rooted as it is typed, and nothing is no page", () => {
  expect([pageTyped(" Roadmap Q4/ "), pageTyped("  ")]).toEqual(["/Roadmap Q4", null]);
});

test("only pages with outcomes nobody decided about hold an open period", () => {
  const portfolio = portfolioOfPages({
    "/Roadmap-2026-Q3.md": "# Roadmap 2026 Q3\n\n## Now\n\n- Faster checkout\n- ~~Fewer buttons~~\n",
    "/Vision.md": "# Vision\n\nNobody waits.\n",
  });
  expect(openPeriods(portfolio).map(({ page, outcomes }) => [page, outcomes.map(({ facts }) => facts.title)])).toEqual([
    ["/Roadmap 2026 Q3", ["Faster checkout"]],
  ]);
});
