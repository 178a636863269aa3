/**
 * Coverage as documents: every list with its rows, as CSV for a spreadsheet and as Markdown for a page or a mail. A number
 * never stands without its rule, and `#12` in Markdown stays words, so that pasting it into a wiki links nothing.
 */
import { csvText } from "./csv";
import { markdownTable, markdownText } from "./markdown";

export interface CoverageNumber {
  readonly title: string;
  readonly text: string;
  readonly rule: string;
}

export interface CoverageEntry {
  /** Area and type, or the kind of what differs; empty where the list has no groups. */
  readonly group: string;
  readonly title: string;
  /** `#12`, or empty. */
  readonly workItem: string;
  readonly state: string;
  readonly note: string;
  readonly page: string;
  /** 1-based; `null` where no line is concerned. */
  readonly line: number | null;
}

export interface CoverageReport {
  /** "Platform", or the stream it is about. */
  readonly scope: string;
  /** ISO date. */
  readonly day: string;
  readonly numbers: readonly CoverageNumber[];
  readonly lists: readonly {
    readonly title: string;
    readonly about: string;
    readonly rows: readonly CoverageEntry[];
  }[];
}

const HEAD = ["List", "Group", "Title", "Work item", "State", "Note", "Page", "Line"];

const cellsOf = ({ group, title, workItem, state, note, page, line }: CoverageEntry): readonly string[] => [
  group,
  title,
  workItem,
  state,
  note,
  page,
  line === null ? "" : String(line),
];

/** One row for each row of each list. */
export const coverageCsv = (report: CoverageReport): string =>
  csvText(
    HEAD,
    report.lists.flatMap((list) => list.rows.map((row) => [list.title, ...cellsOf(row)])),
  );

export function coverageMarkdown(report: CoverageReport): string {
  const blocks: readonly (readonly string[])[] = [
    [`# Coverage of ${markdownText(report.scope)}`],
    [`As of ${report.day}.`],
    markdownTable(
      ["Number", "Value", "What is counted"],
      report.numbers.map(({ title, text, rule }) => [title, text, rule].map(markdownText)),
    ),
    ...report.lists
      .filter((list) => list.rows.length > 0)
      .map((list) => [
        `## ${markdownText(list.title)} (${list.rows.length})`,
        "",
        markdownText(list.about),
        "",
        ...markdownTable(
          HEAD.slice(1),
          list.rows.map((row) => cellsOf(row).map(markdownText)),
        ),
      ]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
