/**
 * Starter pages for a wiki that has no strategy yet, as a plan like any other: nothing is written until it is applied,
 * and a page that exists is left alone. The pages are plain wiki pages a team goes on with: headings, tables without rows
 * and a note on what belongs there, so that a fresh start states nothing, is read without a finding, and each page is read
 * as what it is for once something is written into it.
 */
import { pagePath } from "../domain/ids";
import type { PagePath } from "../domain/ids";
import type { Plan } from "../sync/operation";
import { type NewPage, planOfNewPages } from "./newPages";

export interface StartRequest {
  readonly target: Plan["target"];
  /** Pages that exist. */
  readonly existing: ReadonlySet<PagePath>;
  /** Names of streams side by side under one mission; none = one strategy at the root. */
  readonly streams: readonly string[];
}

/** Parents before children. */
export function startPages({ target, existing, streams }: StartRequest): Plan {
  const wanted = [MISSION, ...(streams.length === 0 ? PAGES : streams.flatMap(streamPages)), REVIEWS];
  return planOfNewPages(target, existing, wanted);
}

const page = (path: string, ...lines: readonly string[]): NewPage => ({
  path: pagePath(path),
  text: `${lines.join("\n")}\n`,
  reason: "A starter page to be filled in.",
});

/** A quote that begins with "Note" is never read as a statement (`pages/statements/statementText.ts`). */
const note = (text: string): string => `> **Note**: ${text}`;

/** A table without rows: read as nothing, and as what its columns say from the first row on. */
const table = (...columns: readonly string[]): readonly string[] => [
  `| ${columns.join(" | ")} |`,
  `| ${columns.map(() => "---").join(" | ")} |`,
];

const METRIC_COLUMNS = ["Metric", "Unit", "Baseline", "Target", "Current", "Date"] as const;

const MISSION = page(
  "/Mission",
  "# Mission",
  "",
  note("one or two sentences on what the department is there for, and for whom."),
);

/** Minutes stand below it, one page a review. */
const REVIEWS = page(
  "/Reviews",
  "# Reviews",
  "",
  note("the minutes of each monthly review stand on a page below this one, actions and decisions included."),
  "",
  "[[_TOSP_]]",
);

const PAGES: readonly NewPage[] = pagesBelow("");

/** One stream: a page of its own with the same pages below it. */
function streamPages(name: string): readonly NewPage[] {
  const root = `/${name}`;
  return [
    page(
      root,
      `# ${name}`,
      "",
      note("the pages below hold the vision, the strategy and the roadmap of this stream."),
      "",
      "[[_TOSP_]]",
    ),
    ...pagesBelow(root),
  ];
}

function pagesBelow(root: string): readonly NewPage[] {
  return [
    page(
      `${root}/Vision`,
      "# Vision",
      "",
      note("one sentence tied to what customers gain, shared with product and business before it is final."),
      "",
      "## Guiding principles",
      "",
      note("a bullet for each."),
    ),
    page(
      `${root}/Strategy`,
      "# Strategy",
      "",
      note("what we choose to do and why; it is read again at every review."),
      "",
      "## Where we are now",
      "",
      note("what works, what holds us back, with the numbers we have."),
      "",
      "## Themes",
      "",
      note("the few themes we choose, a heading or a bullet for each, in the order we put them."),
      "",
      "## Resources and stakeholders",
      "",
      note("who works on what until when, and who was asked and agrees."),
      "",
      "## What we are not doing",
      "",
      ...table("Left out", "Why"),
    ),
    roadmapPage(root),
    page(
      `${root}/Metrics`,
      "# Metrics",
      "",
      note("one north star that everybody rallies around, and two metrics that support it."),
      "",
      "## North star",
      "",
      ...table(...METRIC_COLUMNS),
      "",
      "## KPIs",
      "",
      ...table(...METRIC_COLUMNS),
    ),
    ideasPage(root),
    page(
      `${root}/Technical debt`,
      "# Technical debt",
      "",
      note("class is safety, scalability, speed or a word of our own; cost is incidents, cycle time or rework."),
      "",
      ...table("Debt", "Class", "Owner", "Status", "Cost", "Work item"),
      "",
      "## Investment window",
      "",
      "<!-- One line: how much of each period goes into debt, such as 20 % of each quarter. -->",
    ),
    page(
      `${root}/Risks`,
      "# Risks",
      "",
      note("ROAM says what became of a risk: resolved, owned, accepted or mitigated."),
      "",
      ...table("Risk", "ROAM", "Owner", "Likelihood", "Impact", "Mitigation"),
    ),
    page(
      `${root}/Guardrails`,
      "# Guardrails",
      "",
      "<!-- A row for each bound within which an experiment may fail, how it is rolled out, and how it is taken back. -->",
      "",
      ...table("Guardrail", "Why"),
    ),
    page(
      `${root}/Decisions`,
      "# Decisions",
      "",
      note("a decision keeps what else was considered, so that it need not be taken twice."),
      "",
      ...table("Date", "Decision", "Reason", "Alternatives", "Decided by"),
    ),
    page(
      `${root}/Decision rights`,
      "# Decision rights",
      "",
      "<!-- A row each: architecture trade-offs, product trade-offs, and whatever else is argued about. -->",
      "",
      ...table("Decision", "Who decides", "Escalation", "Deciding metric"),
    ),
  ];
}

/** Columns in the order `previewProposal` fills them. */
export function ideasPage(root: string): NewPage {
  return page(
    `${root}/Ideas`,
    "# Ideas",
    "",
    note("everyone may add a row. An idea that was rejected stays, with what was learned."),
    "",
    ...table("Idea", "Hypothesis", "Test", "Result", "Owner", "Since", "Next step", "Status"),
  );
}

function roadmapPage(root: string): NewPage {
  return page(
    `${root}/Roadmap`,
    "# Roadmap",
    "",
    note("an outcome says what will be different; the deliverables below it are what we make for that."),
    "",
    "<!--",
    "A bullet per outcome, and indented below it a bullet per deliverable. An outcome becomes an Epic and a deliverable a",
    "Feature when someone ticks it in a plan. Labelled bullets say more about an outcome; each may be left out:",
    "For customers, Owner, Target (a date or quarter), Kind (runway or commitment), Metric, Impact and Confidence",
    "(high, medium, low), Enables, Health, Risk, Decision, Hypothesis and Test (a bet), Security, Privacy, Sustainability,",
    "Achieved.",
    "-->",
    "",
    "## Now",
    "",
    "## Next",
    "",
    "## Later",
  );
}
