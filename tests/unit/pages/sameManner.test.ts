import { sameManner } from "../../../src/pages/inline/sameManner";

describe("sameManner", () => {
  it.each([
    ["Q4 2026", "2027-02-10", "Q1 2027"],
    ["2026-Q4", "2027-02-10", "2027-Q1"],
    ["H1 2026", "2026-11-01", "H2 2026"],
    ["2026", "2027-05-01", "2027"],
    ["2026-11", "2027-02-10", "2027-02"],
    ["31.03.2026", "2027-02-09", "09.02.2027"],
    ["2026/03/31", "2027-02-09", "2027/02/09"],
    ["March 2026", "2027-02-09", "February 2027"],
    ["Mar 2026", "2027-09-09", "Sep 2027"],
    ["31 March 2026", "2027-02-09", "9 February 2027"],
    ["2026-03-31", "2027-02-09", "2027-02-09"],
  ])("a page that says “%s” goes on in its manner for %s: “%s”", (literal, day, written) => {
    expect(sameManner(literal, day)).toBe(written);
  });

  it.each(["as soon as possible", "01-04-2022", "März 2026 oder später", ""])(
    "a manner without a sure reading (“%s”) becomes the ISO date",
    (literal) => {
      expect(sameManner(literal, "2027-02-09")).toBe("2027-02-09");
    },
  );
});
