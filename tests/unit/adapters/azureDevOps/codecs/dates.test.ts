import { dayOf, instantOf, momentDayOf } from "../../../../../src/adapters/azureDevOps/codecs/dates";

describe("points in time", () => {
  test.each([
    ["2026-03-31T18:36:26.23Z", "2026-03-31T18:36:26.230Z"],
    ["2026-03-31T18:36:26Z", "2026-03-31T18:36:26.000Z"],
    ["/Date(1774982186230)/", "2026-03-31T18:36:26.230Z"],
    ["/Date(1774982186230-0700)/", "2026-03-31T18:36:26.230Z"],
    ["/Date(-62135596800000)/", "0001-01-01T00:00:00.000Z"],
  ])("%s is read in either form", (given, expected) => {
    expect(instantOf(given)).toBe(expected);
  });

  test.each([[null], [undefined], [12], [""], ["soon"], ["9999-01-01T00:00:00Z"], ["/Date(NaN)/"]])(
    "%s is no date",
    (given) => {
      expect(instantOf(given)).toBeNull();
    },
  );
});

describe("days picked on a form", () => {
  test.each([
    ["2026-04-01T00:00:00Z", "2026-04-01"],
    ["2026-03-31T22:00:00Z", "2026-04-01"],
    ["2026-04-01T07:00:00Z", "2026-04-01"],
    ["/Date(1775001600000)/", "2026-04-01"],
  ])("%s is the day that was meant where the person sat", (given, expected) => {
    expect(dayOf(given)).toBe(expected);
  });

  test("the day something happened is the day it happened", () => {
    expect(momentDayOf("2026-03-31T22:00:00Z")).toBe("2026-03-31");
  });
});
