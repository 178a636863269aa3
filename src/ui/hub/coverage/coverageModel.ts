/**
 * The Coverage screen as values: the two headline numbers with what they count, the same per stream, and the list behind
 * every number with the remedy for each row. About pages and links; nothing is ranked by team or person.
 */
import { coverageOf } from "../../../domain/coverage";
import type { Coverage, Percentage, ScopeCoverage } from "../../../domain/coverage";
import { differenceKinds, differencesOf } from "../../../domain/difference";
import type { Line } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";
import { staleOf } from "../../../domain/staleness";
import type { CoverageReport } from "../../../report/coverageReport";
import { plural } from "../../shared/plural";
import { coverageText as text } from "../../text/coverage";
import { heldWords } from "../heldWords";
import type { CoverageRow } from "./coverageRows";
import { rowsOf } from "./coverageRows";

/** What can be done with several rows of a list at once. */
export type BulkRemedy = "ignore" | "halves" | "link-work";

export interface CoverageList {
  readonly id: string;
  readonly title: string;
  /** What stands in the list and what to do about it. */
  readonly about: string;
  readonly empty: string;
  readonly count: number;
  /** Gaps ask for a remedy; the other lists explain what is not counted. */
  readonly kind: "gap" | "explains";
  /** Offered once rows are chosen. */
  readonly bulk: readonly BulkRemedy[];
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly CoverageRow[] }[];
}

export interface HeadNumber {
  readonly id: "outcomes" | "work";
  readonly title: string;
  /** Whole percent; `null` when nothing is counted. */
  readonly percent: number | null;
  readonly text: string;
  readonly rule: string;
  /** The list this number opens. */
  readonly list: string;
}

export interface CoverageScreen {
  readonly numbers: readonly HeadNumber[];
  readonly streams: readonly {
    readonly key: string;
    readonly name: string;
    readonly outcomes: string;
    readonly work: string;
    /** What the number about work counts, or why it counts nothing. */
    readonly workRule: string;
    readonly withoutWork: number;
    readonly orphans: number;
  }[];
  readonly lists: readonly CoverageList[];
  /** Links whose work cannot be read, in this scope. */
  readonly hidden: number;
  readonly boardRead: boolean;
}

/** `stream` narrows the lists to one stream; `null` is all of them. */
export function coverageScreen(portfolio: Portfolio, stream: string | null, today: string): CoverageScreen {
  const coverage = coverageOf(portfolio, today);
  const scope = coverage.streams.find((candidate) => candidate.key === stream) ?? coverage.all;
  return {
    numbers: numbersOf(scope),
    streams: coverage.streams.map((candidate) => ({
      key: candidate.key,
      name: candidate.name,
      outcomes: percentWords(candidate.outcomes),
      work: percentWords(candidate.work),
      workRule: candidate.work.rule,
      withoutWork: candidate.outcomesWithoutWork.length,
      orphans: countWork(candidate),
    })),
    lists: listsOf({ portfolio, scope, coverage, stream, today }),
    hidden: scope.hidden.length,
    boardRead: portfolio.board !== null,
  };
}

const percentWords = (value: Percentage): string =>
  value.percent === null ? "not counted" : `${value.percent} % (${value.covered} of ${value.counted})`;

const countWork = (scope: ScopeCoverage): number =>
  scope.workWithoutOutcome.reduce((sum, group) => sum + group.items.length, 0);

function numbersOf(scope: ScopeCoverage): readonly HeadNumber[] {
  return [
    {
      id: "outcomes",
      title: "Outcomes with work",
      percent: scope.outcomes.percent,
      text:
        scope.outcomes.counted === 0
          ? "No outcome is counted yet"
          : `${scope.outcomes.covered} of ${plural(scope.outcomes.counted, "outcome")}`,
      rule: scope.outcomes.rule,
      list: "outcomes-without-work",
    },
    {
      id: "work",
      title: "Work with an outcome",
      percent: scope.work.percent,
      text:
        scope.work.counted === 0
          ? "No open work is counted yet"
          : `${scope.work.covered} of ${plural(scope.work.counted, "work item")}`,
      rule: scope.work.rule,
      list: "work-without-outcome",
    },
  ];
}

interface Listed {
  readonly portfolio: Portfolio;
  readonly scope: ScopeCoverage;
  readonly coverage: Coverage;
  readonly stream: string | null;
  readonly today: string;
}

function listsOf({ portfolio, scope, coverage, stream, today }: Listed): readonly CoverageList[] {
  const draw = rowsOf(portfolio);
  const one = (rows: readonly CoverageRow[]): CoverageList["groups"] =>
    rows.length === 0 ? [] : [{ title: null, rows }];
  const list = (
    id: string,
    kind: CoverageList["kind"],
    title: string,
    about: string,
    empty: string,
    groups: CoverageList["groups"],
    bulk: CoverageList["bulk"] = [],
  ): CoverageList => ({
    id,
    kind,
    bulk,
    title,
    about,
    empty,
    groups,
    count: groups.reduce((sum, group) => sum + group.rows.length, 0),
  });
  const { unattributed } = hiddenOf(coverage);
  const isHere = (line: Line): boolean => stream === null || line.stream === stream;
  const differences = differencesOf(portfolio).filter(({ line }) => isHere(line));
  const stale = staleOf(portfolio, today).filter((each) =>
    each.kind === "metric" ? stream === null || each.stream === stream : isHere(each.line),
  );
  const grouped = (title: string, rows: readonly CoverageRow[]): CoverageList["groups"] =>
    rows.length === 0 ? [] : [{ title, rows }];
  return [
    list(
      "outcomes-without-work",
      "gap",
      "Outcomes without work",
      "Promised on a page, and nothing on the board serves it. Link what exists before creating anything.",
      "Every outcome has work.",
      one(scope.outcomesWithoutWork.map(draw.lineWithoutWork)),
      ["ignore"],
    ),
    list(
      "deliverables-without-work",
      "gap",
      "Deliverables without work",
      "Parts of an outcome that no work item stands for.",
      "Every deliverable has work.",
      one(scope.deliverablesWithoutWork.map(draw.lineWithoutWork)),
      ["ignore"],
    ),
    list(
      "work-without-outcome",
      "gap",
      "Work without an outcome",
      "Open work on the levels of outcomes and deliverables that no line names. Link it, or declare its area, type or tag as run and fix on the settings page.",
      "All open work serves an outcome.",
      scope.workWithoutOutcome.map((group) => ({
        title: `${group.areaPath} · ${group.type}`,
        rows: group.items.map(draw.stray),
      })),
      ["link-work", "ignore"],
    ),
    list(
      "drift",
      "gap",
      "Page and board disagree",
      "The page says one thing of a line and the board another. One of the two is out of date; the plan knows who changed what.",
      "Pages and board tell the same.",
      differenceKinds.flatMap((kind) =>
        grouped(text.driftGroups[kind], differences.filter((each) => each.kind === kind).map(draw.drift)),
      ),
    ),
    list(
      "half-links",
      "gap",
      "Half links",
      "Only one side names the other. The plan adds the missing half; what is held back or done is left as it is.",
      "Every link stands on both sides.",
      one(scope.halfLinks.filter(({ line }) => line.facts.held === null).map(draw.halfLink)),
      ["halves"],
    ),
    list(
      "stale",
      "gap",
      text.staleTitle,
      text.staleAbout,
      text.staleEmpty,
      staleKinds.flatMap((kind) =>
        grouped(text.staleGroups[kind], stale.filter((each) => each.kind === kind).map(draw.stale)),
      ),
    ),
    list(
      "stubs",
      "gap",
      "Placeholders",
      "Pages and sections that say nothing yet. They are never read as strategy.",
      "No placeholder was found.",
      one(
        scope.stubs.map((stub, index) =>
          draw.stub(
            stub.page.title,
            stub.page.reason,
            stub.section?.text ?? null,
            stub.section?.place ?? stub.page.place ?? { page: stub.page.path, line: 1, column: 1, endLine: 1 },
            index,
          ),
        ),
      ),
    ),
    list(
      "held",
      "explains",
      "Held back",
      "Shown, never proposed and not counted: each with its reason.",
      "Nothing is held back.",
      one(scope.held.map((held) => ({ ...draw.line(held.line), note: heldWords[held.reason].sentence }))),
    ),
    list(
      "run-and-fix",
      "explains",
      "Run and fix",
      "Declared as work that is not meant to serve an outcome; it is no gap.",
      "No area, type or tag is declared as run and fix.",
      one(scope.runAndFix.map(draw.work)),
    ),
    list(
      "hidden",
      "explains",
      "You cannot see",
      `Linked work that does not exist, or that you may not read; counted as neither covered nor open.${unattributed}`,
      "You can see all linked work.",
      one(scope.hidden.map((hidden) => draw.hidden(hidden.line, hidden.link.id))),
    ),
    list(
      "ignored",
      "explains",
      "Ignored with a reason",
      "Somebody wrote on the settings page why these do not count.",
      "Nothing is ignored.",
      one(
        scope.ignored.map((entry, index) => ({
          ...(entry.subject.kind === "line" ? draw.line(entry.subject.line) : draw.work(entry.subject.item)),
          id: `ignored:${index}`,
          note: `${entry.reason}${entry.until === null ? "" : ` (until ${entry.until})`}`,
          place: entry.place,
        })),
      ),
    ),
  ];
}

const staleKinds = ["overdue", "health", "metric", "work"] as const;

/** Said only where a stream hides some of what is hidden in all. */
const hiddenOf = (coverage: Coverage): { readonly unattributed: string } => ({
  unattributed:
    coverage.all.hidden.length === 0 ? "" : ` ${plural(coverage.all.hidden.length, "link")} in all streams.`,
});

/** The screen as the document that is exported: the same numbers, lists and words. */
export const reportOf = (screen: CoverageScreen, scope: string, day: string): CoverageReport => ({
  scope,
  day,
  numbers: screen.numbers.map(({ title, percent, text: words, rule }) => ({
    title,
    text: percent === null ? words : `${percent} % (${words})`,
    rule,
  })),
  lists: screen.lists.map((list) => ({
    title: list.title,
    about: list.about,
    rows: list.groups.flatMap((group) =>
      group.rows.map((row) => ({
        group: group.title ?? "",
        title: row.title,
        workItem: row.itemId === null ? "" : `#${row.itemId}`,
        state: row.item?.state ?? "",
        note: row.note ?? "",
        page: row.place?.page ?? "",
        line: row.place?.line ?? null,
      })),
    ),
  })),
});
