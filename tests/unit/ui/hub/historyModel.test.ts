import { instant, workItemId } from "../../../../src/domain/ids";
import { itemEntries, pageEntries } from "../../../../src/ui/hub/strategy/historyModel";
import { unlinked, workItem } from "../sample";

describe("the history of the page", () => {
  test("says who saved it and what the commit says, our own writes marked", () => {
    const commit = { commit: "abc", author: "Ann", date: instant("2026-11-06T10:00:00Z") };
    const entries = pageEntries([
      { ...commit, comment: "Link two lines\n\nSync-Run: 5f2c9a10" },
      { ...commit, commit: "abd", comment: "Health of the release" },
    ]);
    expect(entries.map(({ who, what }) => [who, what])).toEqual([
      ["Ann", "Link two lines (by a sync)"],
      ["Ann", "Health of the release"],
    ]);
  });
});

describe("the history of the work item", () => {
  const at = (rev: number, state: string, targetDate: string | null) => {
    const item = { ...workItem(7, "Epic", "Fast", state, { targetDate }), id: workItemId(7), rev };
    return { item, links: unlinked(item) };
  };

  test("is newest first, each revision by what it changed", () => {
    const entries = itemEntries([
      at(1, "New", null),
      at(2, "Active", null),
      at(3, "Active", "2026-12-01"),
      at(4, "Active", "2026-12-01"),
    ]);
    expect(entries.map(({ what }) => what)).toEqual([
      "edited it",
      "set the target date to “2026-12-01”",
      "changed the state from “New” to “Active”",
      "created it",
    ]);
  });

  test("the oldest revision that was read claims no creation unless it is the first", () => {
    expect(itemEntries([at(12, "Active", null)])[0]?.what).toBe("edited it");
  });
});
