import { noSuchDay } from "../../../src/pages/inline/when";

test.each([
  "2026-02-30",
  "31.02.2026",
  "2026/13/01",
  "31 February 2026",
  "June 31, 2026",
  "2026年2月30日",
  "by 2026-11-31",
])("%s is no day of the calendar", (text) => {
  expect(noSuchDay(text)).not.toBeNull();
});

test.each([
  "2026-02-28",
  "29.02.2028",
  "01-04-2026", // two days, not none
  "Q3 2026",
  "2026",
  "soon",
  "neulich",
  "room 12, 2026 edition",
  "Chapter 40, 2026",
  "v2026.13.1.4",
  "FY26",
])("%s is not said to be none", (text) => {
  expect(noSuchDay(text)).toBeNull();
});
