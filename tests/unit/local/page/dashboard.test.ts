import { readSettings, readStatus, refusalText, sizeOf } from "../../../../src/local/page/dashboard";

test("the status of a widget is read from its number", () => {
  expect(readStatus({ statusType: 0 })).toEqual({ kind: "shown" });
  expect(readStatus({ statusType: 1, message: "no" })).toEqual({ kind: "failed", message: "no" });
  expect(readStatus({ statusType: 2 })).toEqual({ kind: "unconfigured" });
  expect(readStatus(undefined)).toEqual({ kind: "shown" });
});

test("a reason that is not for people is not shown", () => {
  expect(refusalText({ message: "stack", isUserVisible: false })).toBe("The widget failed to load.");
  expect(refusalText(new Error("no network"))).toBe("no network");
});

test("settings without data were never made, and get a version", () => {
  expect(readSettings({})).toEqual({ data: null, version: { major: 1, minor: 0, patch: 0 } });
  expect(readSettings({ data: "{}", version: { major: 2, minor: 3, patch: 4 } })).toEqual({
    data: "{}",
    version: { major: 2, minor: 3, patch: 4 },
  });
});

test("a size stays within one and four cells", () => {
  expect(sizeOf({ rowSpan: 9, columnSpan: 0 })).toEqual({ rowSpan: 4, columnSpan: 1 });
});
