import { codeOf } from "../../../src/cli/applyRun";
import { exitCode } from "../../../src/cli/exitCode";
import type { Plan } from "../../../src/sync/operation";

const plan: Plan = {
  target: { org: "", project: "", wiki: "", version: "" },
  madeFrom: { commit: null, pages: {}, items: {} },
  operations: [],
  conflicts: [],
  heldBack: [],
  diagnostics: [],
  causes: { reads: 0, writes: 0, commits: 0, revisions: 0, notified: [] },
};
const nothing = { done: 0, failed: 0, stale: 0, unknown: 0, skipped: 0, cancelled: false };

test.each([
  ["everything is done", { done: 2 }, exitCode.done],
  ["a row failed", { done: 1, failed: 1 }, exitCode.partly],
  ["a row has no certain answer", { done: 1, unknown: 1 }, exitCode.partly],
  ["every row is stale", { stale: 2 }, exitCode.stale],
  ["some rows are stale", { done: 1, stale: 1 }, exitCode.partly],
  ["every row was left to somebody who is applying", { skipped: 2 }, exitCode.partly],
  ["it was stopped", { done: 1, skipped: 1, cancelled: true }, exitCode.partly],
])("an apply ends by what became of its rows: %s", (_what, counts, code) => {
  expect(codeOf({ ...nothing, ...counts }, plan)).toBe(code);
});
