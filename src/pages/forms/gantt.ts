/** Mermaid gantt charts: a section is an outcome, its tasks are deliverables with tags and dates. Nothing is written into them. */
import type { Span } from "../source/sourceLines";
import type { Code, Directive } from "../source/block";
import { sectionsBelow } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import { inlineText } from "../inline/readInline";
import { whenOf } from "../inline/when";
import type { Status, When } from "../../domain/strategy";
import { statusOfWords } from "../words/statusWords";
import type { Found } from "./findOutcomes";
import type { Search } from "./search";
import { factsAbove, type GroupFacts } from "./groupFacts";
import type { LineDraft } from "./lineDraft";
import type { OutcomeDraft } from "./outcomeDraft";
import type { PageSource } from "./pageSource";
import { trimSpan } from "../source/lineShape";

export function ganttOutcomes(search: Search): Found | null {
  const { page } = search;
  for (const section of [page.root, ...sectionsBelow(page.root)]) {
    const charts = section.blocks.filter((block): block is Code | Directive => isGantt(page, block));
    const outcomes = charts.flatMap((chart) => chartOutcomes(page, chart, factsAbove(page, section)));
    if (outcomes.length > 0) return { outcomes, form: "the sections of its gantt chart carry tasks", at: section };
  }
  return null;
}

function isGantt(page: PageSource, block: { readonly kind: string }): boolean {
  const chart = block as Code | Directive;
  const mermaid =
    (chart.kind === "directive" && chart.name === "mermaid") || (chart.kind === "code" && chart.language === "mermaid");
  if (!mermaid) return false;
  const first = chart.lines.find((line) => !/^\s*(?:%%.*)?$/.test(page.text.slice(line.start, line.end)));
  return first !== undefined && /^\s*gantt\b/.test(page.text.slice(first.start, first.end));
}

const notTasks =
  /^(?:gantt|dateFormat|axisFormat|tickInterval|title|excludes|includes|todayMarker|weekday|section|click|inclusiveEndDates|topAxis|accTitle|accDescr)\b/;

function chartOutcomes(page: PageSource, chart: Code | Directive, facts: GroupFacts): readonly OutcomeDraft[] {
  const sections: ChartSection[] = [];
  let dayFirst = false;
  for (const line of chart.lines) {
    const span = trimSpan(page.text, line);
    const text = page.text.slice(span.start, span.end);
    if (/^dateFormat\s+D/i.test(text)) dayFirst = true;
    if (/^section\s+\S/.test(text))
      sections.push({
        line: chartLine(page, { start: span.start + text.search(/(?<=^section\s+)\S/), end: span.end }, [], null),
        tasks: [],
        milestones: 0,
      });
    else if (text !== "" && !text.startsWith("%%") && !notTasks.test(text)) {
      const section = sections.at(-1);
      section?.tasks.push(taskLine(page, span, text, dayFirst));
      if (section !== undefined && /:[^:]*\bmilestone\b[^:]*$/.test(text)) section.milestones += 1;
    }
  }
  const versions = sections.filter(({ line }) => /(?:^|\s)v?\d{1,4}(?:\.\d{1,4}){1,3}$/.test(line.title.title)).length;
  if (versions * 2 > sections.length) return [];
  return withoutMilestones(sections).map(({ line, tasks }) => ({
    line,
    ...facts,
    rank: null,
    queries: [],
    deliverables: tasks,
    guessed: false,
  }));
}

interface ChartSection {
  readonly line: LineDraft;
  readonly tasks: LineDraft[];
  /** How many of the tasks are days on which something is reached. */
  milestones: number;
}

/** Beside sections of work, one of nothing but milestones says when that work is done. */
function withoutMilestones(sections: readonly ChartSection[]): readonly ChartSection[] {
  const work = sections.filter(({ tasks, milestones }) => tasks.length === 0 || milestones < tasks.length);
  return work.some(({ tasks }) => tasks.length > 0) ? work : sections;
}

/** `Title :done, id, 01-12-2020, 2d`; a task without commas is still a task. */
function taskLine(page: PageSource, span: Span, text: string, dayFirst: boolean): LineDraft {
  const colon = text.indexOf(":");
  const name = trimSpan(page.text, { start: span.start, end: colon < 0 ? span.end : span.start + colon });
  const meta = colon < 0 ? [] : text.slice(colon + 1).split(/[,\s]+/);
  const date = meta.find((part) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(part));
  const tags = meta.filter((part) => part === "done" || part === "active");
  return chartLine(page, name, tags, date === undefined ? null : ganttWhen(date, dayFirst));
}

function ganttWhen(date: string, dayFirst: boolean): When {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(date);
  const iso = parts === null ? date : dayFirst ? `${parts[3]}-${parts[2]}-${parts[1]}` : date;
  return { ...whenOf(iso), literal: date };
}

function chartLine(page: PageSource, span: Span, tags: readonly string[], when: When | null): LineDraft {
  const inline = inlineText(page.text, [span], new Map());
  const title = lineTitle(inline, { lead: false });
  return {
    title: { ...title, links: [], references: [] },
    inline,
    span,
    anchor: { kind: "none", reason: "the line stands in a diagram" },
    titleEditable: false,
    task: null,
    attributes: [],
    cells: [],
    links: [],
    references: [],
    prose: [],
    nested: [],
    claim: claimOf(tags[0]),
    when,
    guessed: false,
  };
}

const claimOf = (tag: string | undefined): Status | null =>
  tag === undefined ? null : { literal: tag, category: statusOfWords(tag) };
