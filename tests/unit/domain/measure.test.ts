import { directionOf, numberOf, progressOf } from "../../../src/domain/measure";

test.each([
  ["88.4", 88.4],
  ["99.9 %", 99.9],
  ["4,1", 4.1],
  ["12 000", 12_000],
  ["1,234,567", 1_234_567],
  ["−3", -3],
  ["€ 20 per order", 20],
])("%s is the number %p", (literal, number) => {
  expect(numberOf(literal)).toBe(number);
});

test.each(["1,234", "3–5", "2 of 7", "soon", "", "10 to 12"])("%s leaves a doubt and is no number", (literal) => {
  expect(numberOf(literal)).toBeNull();
});

test("progress is the share of the way from baseline to target, whichever way is better", () => {
  expect(progressOf({ baseline: "96", target: "4", current: "50" })).toBe(0.5);
  expect(directionOf({ baseline: "96", target: "4" })).toBe("down");
});

test("without three plain numbers, or without a way to go, there is no progress", () => {
  expect(progressOf({ baseline: null, target: "4", current: "50" })).toBeNull();
  expect(progressOf({ baseline: "4", target: "4", current: "4" })).toBeNull();
});
