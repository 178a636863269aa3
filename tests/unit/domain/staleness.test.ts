import { differencesOf } from "../../../src/domain/difference";
import { workItemId } from "../../../src/domain/ids";
import { maybeUntouched, staleOf } from "../../../src/domain/staleness";
import { instant } from "../../../src/domain/ids";
import type { Outcome } from "../../../src/domain/strategy";
import { board, linkedTo, outcome, place, portfolioOf, strategy, stream, workItem } from "../ui/sample";

const today = "2026-11-20";
const day = (iso: string) => ({ literal: iso, from: iso, to: iso });

function portfolio(facts: Partial<Outcome>, item: Parameters<typeof workItem>[4] = {}, state = "Active") {
  const line = outcome("/Roadmap", 3, "Fast", { workItems: [workItemId(7)], ...facts });
  const work = workItem(7, "Epic", "Fast", state, item);
  return portfolioOf(
    strategy({ streams: [stream("Product", { outcomes: [line] })] }),
    board([work], [linkedTo(work, line)]),
  );
}

describe("what is stale", () => {
  const kinds = (...of: Parameters<typeof portfolio>) => staleOf(portfolio(...of), today).map(({ kind }) => kind);

  it("a date that passed, unless the work is delivered", () => {
    expect(kinds({ target: day("2026-11-19") })).toEqual(["overdue"]);
    expect(kinds({ target: day("2026-11-20") })).toEqual([]);
    expect(kinds({ target: day("2026-11-19") }, { closedDate: "2026-11-01" }, "Closed")).toEqual([]);
    expect(kinds({ target: day("2026-11-19"), held: "superseded" })).toEqual([]);
  });

  it("health that is old or carries no date", () => {
    const health = { literal: "On track", state: "on-track" as const, place: place("/Roadmap", 4) };
    expect(kinds({ health: { ...health, date: day("2026-11-06") } })).toEqual([]);
    expect(kinds({ health: { ...health, date: day("2026-09-06") } })).toEqual(["health"]);
    expect(kinds({ health: { ...health, date: null } })).toEqual(["health"]);
  });

  it("work in progress that nobody touched for a quarter", () => {
    expect(kinds({}, { changedDate: instant("2026-06-01T09:00:00Z") })).toEqual(["work"]);
    expect(kinds({}, { changedDate: instant("2026-06-01T09:00:00Z") }, "New")).toEqual([]);
  });

  it("judged by the last change of a person where a sync wrote the newest revision", () => {
    const read = portfolio(
      {},
      { createdDate: instant("2026-01-10T09:00:00Z"), changedDate: instant("2026-11-19T09:00:00Z") },
    );
    expect(maybeUntouched(read, today).map(({ id }) => id)).toEqual([7]);
    const since = (day: string) => new Map([[workItemId(7), instant(`${day}T09:00:00Z`)]]);
    expect(staleOf(read, today, since("2026-06-01"))).toMatchObject([{ kind: "work", since: "2026-06-01" }]);
    expect(staleOf(read, today, since("2026-11-01"))).toEqual([]);
  });

  it("worth no look where the item is new, not in progress, delivered, or stale already", () => {
    const old = { createdDate: instant("2026-01-10T09:00:00Z"), changedDate: instant("2026-11-19T09:00:00Z") };
    expect(maybeUntouched(portfolio({}, { ...old, createdDate: instant("2026-11-01T09:00:00Z") }), today)).toEqual([]);
    expect(maybeUntouched(portfolio({}, old, "New"), today)).toEqual([]);
    expect(maybeUntouched(portfolio({}, old, "Closed"), today)).toEqual([]);
    expect(maybeUntouched(portfolio({}, { ...old, changedDate: instant("2026-06-01T09:00:00Z") }), today)).toEqual([]);
  });

  it("not an item whose own work lies below it and may well be moving", () => {
    const read = portfolio({}, { changedDate: instant("2026-06-01T09:00:00Z") });
    const below = new Map([[workItemId(7), { total: 3, inProgress: 1, completed: 0 }]]);
    const moving = read.board === null ? read : { ...read, board: { ...read.board, childCounts: below } };
    expect(staleOf(moving, today)).toEqual([]);
  });

  it("a measure whose value was taken long ago", () => {
    const northStar = {
      name: "Orders",
      unit: null,
      baseline: "1",
      target: "9",
      current: "4",
      date: day("2026-03-01"),
      place: place("/Metrics", 4),
    };
    const read = portfolioOf(strategy({ streams: [stream("Product", { northStar })] }), null);
    expect(staleOf(read, today)).toMatchObject([{ kind: "metric", since: "2026-03-01" }]);
  });
});

describe("where page and board differ", () => {
  const kinds = (...of: Parameters<typeof portfolio>) =>
    differencesOf(portfolio(...of)).map(({ kind, page, board: says }) => [kind, page, says]);

  it("state, title, owner and date, each with both words", () => {
    expect(
      kinds(
        {
          title: "Faster",
          owner: "Ann Field",
          target: { literal: "Q4 2026", from: "2026-10-01", to: "2026-12-31" },
          status: { literal: "Planned", category: "proposed" },
        },
        { assignedTo: { displayName: "Bob Hill", uniqueName: "bob@contoso.example" }, targetDate: "2027-01-15" },
      ),
    ).toEqual([
      ["status", "Planned", "Active"],
      ["title", "Faster", "Fast"],
      ["owner", "Ann Field", "Bob Hill"],
      ["target", "Q4 2026", "2027-01-15"],
    ]);
  });

  it("a day inside the period, a first name and other blanks are no difference", () => {
    expect(
      kinds(
        { title: "Fast", owner: "@Ann", target: { literal: "Q4 2026", from: "2026-10-01", to: "2026-12-31" } },
        { assignedTo: { displayName: "Ann Field", uniqueName: "ann@contoso.example" }, targetDate: "2026-12-15" },
      ),
    ).toEqual([]);
  });

  it("an older page is not compared with today", () => {
    expect(kinds({ title: "Faster", held: "superseded" })).toEqual([]);
  });
});
