/**
 * The Coverage screen as values: the two headline numbers with what they count, the same per stream, and the list behind
 * every number with the remedy for each row. About pages and links; nothing is ranked by team or person.
 */
import type { WorkItem } from "../../../domain/board";
import { coverageOf } from "../../../domain/coverage";
import type { Coverage, HalfLink, Percentage, ScopeCoverage } from "../../../domain/coverage";
import type { Place } from "../../../domain/diagnostic";
import type { LineKey, WorkItemId } from "../../../domain/ids";
import type { Line, OutcomeLine } from "../../../domain/line";
import type { Portfolio } from "../../../domain/portfolio";
import { plural } from "../../shared/plural";
import type { WorkItemView } from "../../shared/workItemView";
import { viewOfLinked, viewOfWorkItem } from "../../shared/workItemView";
import { heldWords } from "../heldWords";

export type Remedy =
  | { readonly kind: "link-line"; readonly line: LineKey }
  | { readonly kind: "create"; readonly line: LineKey }
  | { readonly kind: "see-plan"; readonly line: LineKey }
  | { readonly kind: "link-work"; readonly workItem: WorkItem }
  | { readonly kind: "open-place"; readonly place: Place };

export interface CoverageRow {
  readonly id: string;
  readonly title: string;
  /** Line to show at the side when the title is followed. */
  readonly line: LineKey | null;
  readonly note: string | null;
  readonly place: Place | null;
  readonly item: WorkItemView | null;
  readonly itemId: WorkItemId | null;
  readonly remedies: readonly Remedy[];
}

export interface CoverageList {
  readonly id: string;
  readonly title: string;
  /** What stands in the list and what to do about it. */
  readonly about: string;
  readonly empty: string;
  readonly count: number;
  /** Gaps ask for a remedy; the other lists explain what is not counted. */
  readonly kind: "gap" | "explains";
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
  readonly boardRead: boolean;
}

/** `stream` narrows the lists to one stream; `null` is all of them. */
export function coverageScreen(portfolio: Portfolio, stream: string | null): CoverageScreen {
  const coverage = coverageOf(portfolio, portfolio.board?.asOf.slice(0, 10) ?? null);
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
    lists: listsOf(portfolio, scope, coverage),
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

function listsOf(portfolio: Portfolio, scope: ScopeCoverage, coverage: Coverage): readonly CoverageList[] {
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
  ): CoverageList => ({
    id,
    kind,
    title,
    about,
    empty,
    groups,
    count: groups.reduce((sum, group) => sum + group.rows.length, 0),
  });
  const { unattributed } = hiddenOf(coverage);
  return [
    list(
      "outcomes-without-work",
      "gap",
      "Outcomes without work",
      "Promised on a page, and nothing on the board serves it. Link what exists before creating anything.",
      "Every outcome has work.",
      one(scope.outcomesWithoutWork.map(draw.lineWithoutWork)),
    ),
    list(
      "deliverables-without-work",
      "gap",
      "Deliverables without work",
      "Parts of an outcome that no work item stands for.",
      "Every deliverable has work.",
      one(scope.deliverablesWithoutWork.map(draw.lineWithoutWork)),
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
    ),
    list(
      "drift",
      "gap",
      "Page and board disagree",
      "The page claims a state that the board contradicts. One of the two is out of date.",
      "Pages and board tell the same.",
      one(scope.drift.map((drift) => draw.drift(drift.line, drift.item, drift.claimed.literal, drift.place))),
    ),
    list(
      "half-links",
      "gap",
      "Half links",
      "Only one side names the other. The plan adds the missing half.",
      "Every link stands on both sides.",
      one(scope.halfLinks.map(draw.halfLink)),
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

/** Said only where a stream hides some of what is hidden in all. */
const hiddenOf = (coverage: Coverage): { readonly unattributed: string } => ({
  unattributed:
    coverage.all.hidden.length === 0 ? "" : ` ${plural(coverage.all.hidden.length, "link")} in all streams.`,
});

function rowsOf(portfolio: Portfolio): {
  readonly line: (line: Line) => CoverageRow;
  readonly lineWithoutWork: (line: Line) => CoverageRow;
  readonly work: (item: WorkItem) => CoverageRow;
  readonly stray: (item: WorkItem) => CoverageRow;
  readonly drift: (line: Line, item: WorkItem, claimed: string, place: Place) => CoverageRow;
  readonly halfLink: (half: HalfLink) => CoverageRow;
  readonly hidden: (line: Line, id: WorkItemId) => CoverageRow;
  readonly stub: (title: string, reason: string, section: string | null, place: Place, index: number) => CoverageRow;
} {
  const names = new Map(portfolio.strategy.streams.map((stream) => [stream.key, stream.name]));
  const outcomes = new Map<LineKey, OutcomeLine>(portfolio.outcomes.map((outcome) => [outcome.key, outcome]));
  const process = portfolio.board?.process ?? null;
  const above = (line: Line): string =>
    [
      names.get(line.stream) ?? line.stream,
      ...(line.kind === "deliverable" ? [outcomes.get(line.outcome)?.facts.title ?? ""] : []),
    ]
      .filter((part) => part !== "")
      .join(" › ");
  const line = (of: Line): CoverageRow => ({
    id: `line:${of.key}`,
    title: of.facts.title,
    line: of.key,
    note: above(of),
    place: of.facts.place,
    item: of.primary === null ? null : viewOfLinked(of.primary, process),
    itemId: of.primary?.id ?? null,
    remedies: [],
  });
  const work = (item: WorkItem): CoverageRow => ({
    id: `work:${item.id}`,
    title: item.title,
    line: null,
    note: item.tags.length === 0 ? null : item.tags.join(", "),
    place: null,
    item: process === null ? null : viewOfWorkItem(item, process),
    itemId: item.id,
    remedies: [],
  });
  return {
    line,
    work,
    lineWithoutWork: (of) => ({
      ...line(of),
      remedies: [
        { kind: "link-line", line: of.key },
        { kind: "create", line: of.key },
      ],
    }),
    stray: (item) => ({ ...work(item), remedies: [{ kind: "link-work", workItem: item }] }),
    drift: (of, item, claimed, place) => ({
      ...line(of),
      id: `drift:${of.key}`,
      note: `The page says “${claimed}”, the board says “${item.state}”.`,
      place,
      remedies: [
        { kind: "open-place", place },
        { kind: "see-plan", line: of.key },
      ],
    }),
    halfLink: (half) => ({
      ...line(half.line),
      id: `half:${half.line.key}:${half.link.id}`,
      item: viewOfLinked(half.link, process),
      itemId: half.link.id,
      note: halfWords[half.missing],
      remedies: [{ kind: "see-plan", line: half.line.key }],
    }),
    hidden: (of, id) => ({
      ...line(of),
      id: `hidden:${of.key}:${id}`,
      note: `#${id} is named here. Ask for permission to read it, or correct the number.`,
      itemId: id,
    }),
    stub: (title, reason, section, place, index) => ({
      id: `stub:${index}`,
      title: section === null ? title : `${title}: ${section}`,
      line: null,
      note: section === null ? reason : "A section without content.",
      place,
      item: null,
      itemId: null,
      remedies: [{ kind: "open-place", place }],
    }),
  };
}

const halfWords: Readonly<Record<HalfLink["missing"], string>> = {
  "wiki-link": "The page names the work item; the work item does not link back.",
  mention: "The work item links to the page; the page does not name it.",
  disagree: "The work item links here, and the page names other work.",
};
