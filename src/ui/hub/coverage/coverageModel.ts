/**
 * The Coverage screen as values: the two headline numbers with what they count, the same per stream, and the list behind
 * every number with the remedy for each row. About pages and links; nothing is ranked by team or person.
 */
import { coverageOf } from "../../../domain/coverage";
import type { Coverage, Percentage, ScopeCoverage } from "../../../domain/coverage";
import { differenceKinds, differencesOf } from "../../../domain/difference";
import type { Line } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";
import { type LastTouched, staleOf } from "../../../domain/staleness";
import type { CoverageReport } from "../../../report/coverageReport";
import { coverageText as text } from "../../text/coverage";
import { heldWords } from "../heldWords";
import type { CoverageRow } from "./coverageRows";
import { rowsOf } from "./coverageRows";
import { whenWords } from "../../text/locale";

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
export function coverageScreen(
  portfolio: Portfolio,
  stream: string | null,
  today: string,
  touched?: LastTouched,
): CoverageScreen {
  const coverage = coverageOf(portfolio, today);
  const scope = coverage.streams.find((candidate) => candidate.key === stream) ?? coverage.all;
  return {
    numbers: numbersOf(scope),
    streams: coverage.streams.map((candidate) => ({
      key: candidate.key,
      name: candidate.name,
      outcomes: shareWords(candidate.outcomes),
      work: shareWords(candidate.work),
      workRule: candidate.work.rule,
      withoutWork: candidate.outcomesWithoutWork.length,
      orphans: countWork(candidate),
    })),
    lists: listsOf({ portfolio, scope, coverage, stream, today, touched }),
    hidden: scope.hidden.length,
    boardRead: portfolio.board !== null,
  };
}

const shareWords = (value: Percentage): string =>
  value.percent === null ? text.notCountedShort : text.percentOf(value.percent, value.covered, value.counted);

const countWork = (scope: ScopeCoverage): number =>
  scope.workWithoutOutcome.reduce((sum, group) => sum + group.items.length, 0);

function numbersOf(scope: ScopeCoverage): readonly HeadNumber[] {
  return [
    {
      id: "outcomes",
      title: text.outcomesWithWork,
      percent: scope.outcomes.percent,
      text:
        scope.outcomes.counted === 0
          ? text.noOutcomeCounted
          : text.ofOutcomes(scope.outcomes.covered, scope.outcomes.counted),
      rule: scope.outcomes.rule,
      list: "outcomes-without-work",
    },
    {
      id: "work",
      title: text.workWithOutcome,
      percent: scope.work.percent,
      text: scope.work.counted === 0 ? text.noWorkCounted : text.ofWorkItems(scope.work.covered, scope.work.counted),
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
  readonly touched: LastTouched | undefined;
}

function listsOf({ portfolio, scope, coverage, stream, today, touched }: Listed): readonly CoverageList[] {
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
  const stale = staleOf(portfolio, today, touched).filter((each) =>
    each.kind === "metric" ? stream === null || each.stream === stream : isHere(each.line),
  );
  const grouped = (title: string, rows: readonly CoverageRow[]): CoverageList["groups"] =>
    rows.length === 0 ? [] : [{ title, rows }];
  return [
    list(
      "outcomes-without-work",
      "gap",
      text.outcomesTitle,
      text.outcomesAbout,
      portfolio.outcomes.length === 0 ? text.nothingPromised : text.outcomesEmpty,
      one(scope.outcomesWithoutWork.map(draw.lineWithoutWork)),
      ["ignore"],
    ),
    list(
      "deliverables-without-work",
      "gap",
      text.deliverablesTitle,
      text.deliverablesAbout,
      text.deliverablesEmpty,
      one(scope.deliverablesWithoutWork.map(draw.lineWithoutWork)),
      ["ignore"],
    ),
    list(
      "work-without-outcome",
      "gap",
      text.workTitle,
      text.workAbout,
      text.workEmpty,
      scope.workWithoutOutcome.map((group) => ({
        title: `${group.areaPath} · ${group.type}`,
        rows: group.items.map(draw.stray),
      })),
      ["link-work", "ignore"],
    ),
    list(
      "drift",
      "gap",
      text.driftTitle,
      text.driftAbout,
      text.driftEmpty,
      differenceKinds.flatMap((kind) =>
        grouped(text.driftGroups[kind], differences.filter((each) => each.kind === kind).map(draw.drift)),
      ),
    ),
    list(
      "half-links",
      "gap",
      text.halfLinksTitle,
      text.halfLinksAbout,
      text.halfLinksEmpty,
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
      text.stubsTitle,
      text.stubsAbout,
      text.stubsEmpty,
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
      text.heldTitle,
      text.heldAbout,
      text.heldEmpty,
      one(scope.held.map((held) => ({ ...draw.line(held.line), note: heldWords[held.reason].sentence }))),
    ),
    list(
      "run-and-fix",
      "explains",
      text.runAndFixTitle,
      text.runAndFixAbout,
      text.runAndFixEmpty,
      one(scope.runAndFix.map(draw.work)),
    ),
    list(
      "hidden",
      "explains",
      text.hiddenTitle,
      text.hiddenAbout(unattributed),
      text.hiddenEmpty,
      one(scope.hidden.map((hidden) => draw.hidden(hidden.line, hidden.link.id))),
    ),
    list(
      "ignored",
      "explains",
      text.ignoredTitle,
      text.ignoredAbout,
      text.ignoredEmpty,
      one(
        scope.ignored.map((entry, index) => ({
          ...(entry.subject.kind === "line" ? draw.line(entry.subject.line) : draw.work(entry.subject.item)),
          id: `ignored:${index}`,
          note: text.ignoredBecause(entry.reason, entry.until === null ? null : whenWords(entry.until)),
          place: entry.place,
        })),
      ),
    ),
  ];
}

const staleKinds = ["overdue", "health", "metric", "work"] as const;

/** Said only where a stream hides some of what is hidden in all. */
const hiddenOf = (coverage: Coverage): { readonly unattributed: string } => ({
  unattributed: coverage.all.hidden.length === 0 ? "" : text.linksInAllStreams(coverage.all.hidden.length),
});

/** The screen as the document that is exported: the same numbers, lists and words. */
export const reportOf = (screen: CoverageScreen, scope: string, day: string): CoverageReport => ({
  scope,
  day,
  numbers: screen.numbers.map(({ title, percent, text: words, rule }) => ({
    title,
    text: percent === null ? words : text.percentAbout(percent, words),
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
