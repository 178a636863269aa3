import { findLine } from "../../../src/cli/findLine";
import { aPortfolio } from "../report/aPortfolio";

const portfolio = aPortfolio();

test.each([
  ["its key", "00000003", "Orders at once"],
  ["its title in any case", "orders  AT once", "Orders at once"],
  ["a part of its title", "event", "Event bus"],
])("a line is found by %s", (_, wanted, title) => {
  expect(findLine(portfolio, wanted).facts.title).toBe(title);
});

test("an unknown line is refused", () => {
  expect(() => findLine(portfolio, "nothing like it")).toThrow(
    "No outcome or deliverable is called “nothing like it”.",
  );
});

test("a word that may be several lines is refused with their keys", () => {
  expect(() => findLine(portfolio, "s")).toThrow("may be any of");
});
