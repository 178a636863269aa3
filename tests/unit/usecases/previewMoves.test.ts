/** Moves, ignores and completed links as plans, made from real pages. */
import type { Board } from "../../../src/domain/board";
import type { LineKey } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { WikiFile } from "../../../src/domain/wiki";
import { blobOf } from "../../../src/pages/blob";
import { readStrategy } from "../../../src/pages/readStrategy";
import { readPointer } from "../../../src/sync/pointer";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import { previewIgnores, whyNotIgnored } from "../../../src/usecases/previewIgnores";
import { previewLinkHalves } from "../../../src/usecases/previewLinkHalves";
import type { Move } from "../../../src/usecases/previewMoves";
import { previewMoves, wayToDate, wayToHorizon } from "../../../src/usecases/previewMoves";
import { board, linkedTo, unlinked, wiki, workItem } from "../ui/sample";

const file = (name: string, text: string): WikiFile => ({
  file: name,
  path: null,
  order: null,
  blob: blobOf(text),
  content: { kind: "text", text },
});

const roadmap = `# Roadmap

## Now

### Orders are seen at once
#101

- Target: Q4 2026
- Reads from the new store

### Teams deploy daily
#102

- Canary

## Next

### Refunds arrive in a day

- Bank file
`;

function load(
  makeBoard: (read: ReturnType<typeof readStrategy>) => Board | null,
  more: readonly WikiFile[] = [],
): Loaded {
  const files = [file("/Roadmap.md", roadmap), ...more];
  const strategy = readStrategy(files);
  return {
    portfolio: joinPortfolio(strategy, makeBoard(strategy), wiki, readPointer),
    snapshot: { wiki, commit: "c0ffee0", files },
    org: "https://dev.azure.com/contoso",
  };
}

const items = [
  workItem(101, "Epic", "Orders are seen at once"),
  workItem(102, "Epic", "Teams deploy daily", "Active", { targetDate: "2026-12-01" }),
] as const;

/** #101 is named by the page only; #102 is linked from both sides. */
const withWork = load((strategy) => {
  const outcomes = strategy.streams.flatMap((stream) => stream.outcomes);
  const deploy = outcomes.find((outcome) => outcome.title === "Teams deploy daily");
  if (deploy === undefined) throw new Error("the roadmap is not read");
  return board(items, [unlinked(items[0]), linkedTo(items[1], deploy)]);
});
const withoutBoard = load(() => null);

const lineOf = (loaded: Loaded, title: string) => {
  const line = loaded.portfolio.outcomes.find((outcome) => outcome.facts.title === title);
  if (line === undefined) throw new Error(`no outcome “${title}”`);
  return line;
};
const planned = (loaded: Loaded, title: string, move: Move) =>
  previewMoves(loaded, new Map<LineKey, Move>([[lineOf(loaded, title).key, move]]));

describe("an outcome moved to another date", () => {
  it("is a page edit where the page states the date, in the page's own manner", () => {
    const { operations } = planned(withWork, "Orders are seen at once", { kind: "date", day: "2027-02-10" });
    expect(operations).toMatchObject([
      {
        kind: "edit-page",
        ticked: true,
        changes: [{ fact: "target", from: "Q4 2026", to: "Q1 2027" }],
        precondition: { blob: blobOf(roadmap) },
      },
    ]);
  });

  it("is a change of the work item where the page states none and both sides are linked", () => {
    const { operations } = planned(withWork, "Teams deploy daily", { kind: "date", day: "2027-02-10" });
    expect(operations).toMatchObject([
      {
        kind: "update-work-item",
        changes: [{ fact: "target", from: "2026-12-01", to: "2027-02-10" }],
        precondition: { rev: 3 },
      },
    ]);
  });

  it("is a finding, and no row, where nobody could say it", () => {
    const { operations, diagnostics } = planned(withWork, "Refunds arrive in a day", {
      kind: "date",
      day: "2027-02-10",
    });
    expect(operations).toEqual([]);
    expect(diagnostics.map((each) => each.rule)).toEqual(["not-moved"]);
    expect(wayToDate(lineOf(withWork, "Refunds arrive in a day")).kind).toBe("none");
  });
});

describe("an outcome moved to another lane", () => {
  it("is a page edit that names both headings", () => {
    const { operations } = planned(withoutBoard, "Teams deploy daily", { kind: "horizon", literal: "Next" });
    expect(operations).toMatchObject([{ kind: "edit-page", changes: [{ fact: "horizon", from: "Now", to: "Next" }] }]);
    expect(wayToHorizon(lineOf(withoutBoard, "Teams deploy daily"))).toEqual({ kind: "page" });
  });

  it("is a finding where the page has no such heading", () => {
    const { operations, diagnostics } = planned(withoutBoard, "Teams deploy daily", {
      kind: "horizon",
      literal: "Someday",
    });
    expect(operations).toEqual([]);
    expect(diagnostics[0]?.message).toMatch(/no heading “Someday”/);
  });
});

describe("something ignored with a reason", () => {
  const ignore = {
    subject: "Refunds arrive in a day",
    reason: "the bank does it",
    until: "2027-01-31",
    on: "2026-11-20",
  };

  it("starts the settings page where the wiki has none, and is a row of it where it has one", () => {
    expect(previewIgnores(withoutBoard, [ignore]).operations).toMatchObject([
      { kind: "create-page", precondition: { absent: true } },
    ]);
    const settings = file("/Throughline.md", "| Setting | Value |\n|--|--|\n| Area of Roadmap | Contoso |\n");
    expect(
      previewIgnores(
        load(() => null, [settings]),
        [ignore, { ...ignore, subject: "#7" }],
      ).operations,
    ).toMatchObject([
      { kind: "edit-page", changes: [{ fact: "ignored", from: null }] },
      { kind: "edit-page", changes: [{ fact: "ignored", from: null }] },
    ]);
  });

  it("needs a reason, and an end that is to come", () => {
    expect(whyNotIgnored(ignore)).toBeNull();
    expect(whyNotIgnored({ ...ignore, reason: " " })).toMatch(/why/);
    expect(whyNotIgnored({ ...ignore, until: "2026-11-01" })).toMatch(/past/);
  });
});

describe("links that are right", () => {
  it("get the half that is missing, and nothing else of the plan comes along", () => {
    const { operations } = previewLinkHalves(withWork, new Set([lineOf(withWork, "Orders are seen at once").key]));
    expect(operations.map(({ kind, ticked, subject }) => [kind, ticked, subject.workItem])).toEqual([
      ["link", true, 101],
    ]);
  });

  it("whole links add nothing", () => {
    const plan = previewLinkHalves(withWork, new Set([lineOf(withWork, "Teams deploy daily").key]));
    expect(plan.operations).toEqual([]);
  });
});
