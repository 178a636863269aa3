import { laneOf, laneOfWords } from "../../../src/domain/lane";
import type { OutcomeLine } from "../../../src/domain/line";
import type { When } from "../../../src/domain/strategy";
import { outcome, portfolioOf, strategy, stream } from "../ui/sample";

const when = (literal: string, from: string | null = null, to: string | null = null): When => ({ literal, from, to });

function line(horizon: When | null, target: When | null): OutcomeLine {
  const facts = outcome("/Roadmap", 3, "Fast", { horizon, target });
  const [read] = portfolioOf(strategy({ streams: [stream("Product", { outcomes: [facts] })] }), null).outcomes;
  if (read === undefined) throw new Error("one outcome was read");
  return read;
}

const today = "2026-11-20";

describe("the lane of an outcome", () => {
  it.each([
    ["Now", "now"],
    ["🔥 Next (planned)", "next"],
    ["SPÄTER", "later"],
    ["Horizon 2", "next"],
    ["Q4 2026", null],
  ])("the heading “%s” names %s", (words, lane) => {
    expect(laneOfWords(words)).toBe(lane);
  });

  it("is the heading's word, even against the date", () => {
    expect(laneOf(line(when("Later"), when("2026-11-30", "2026-11-30", "2026-11-30")), today)).toBe("later");
  });

  it.each([
    ["2026-12-31", "now"],
    ["2026-06-30", "now"],
    ["2027-01-01", "next"],
    ["2027-04-01", "later"],
  ])("due on %s it is %s, by the quarter of today", (day, lane) => {
    expect(laneOf(line(null, when(day, day, day)), today)).toBe(lane);
  });

  it("the date says more than a long period it is grouped under", () => {
    const year = when("2026", "2026-01-01", "2026-12-31");
    expect(laneOf(line(year, when("Q2 2027", "2027-04-01", "2027-06-30")), today)).toBe("later");
    expect(laneOf(line(year, null), today)).toBe("now");
  });

  it("without words and dates there is none", () => {
    expect(laneOf(line(null, when("soonish")), today)).toBeNull();
  });
});
