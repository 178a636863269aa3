/** A small portfolio for the documents: one stream, one linked outcome, one without work, and words that are hostile. */
import type { Board, Process, WorkItem } from "../../../src/domain/board";
import type { Place } from "../../../src/domain/diagnostic";
import { blobId, instant, lineKeyOf, pagePath, workItemId } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { Portfolio } from "../../../src/domain/portfolio";
import type { Deliverable, LineFacts, Outcome, PageReading, Strategy } from "../../../src/domain/strategy";

const roadmap = pagePath("/Technology/Roadmap - 2026");

export const at = (line: number): Place => ({ page: roadmap, line, column: 1, endLine: line });

const facts = (line: number, title: string, workItems: readonly number[]): LineFacts => ({
  key: lineKeyOf(line.toString(16).padStart(8, "0")),
  title,
  label: null,
  description: null,
  status: null,
  owner: null,
  target: null,
  tags: [],
  workItems: workItems.map(workItemId),
  references: [],
  held: null,
  place: at(line),
  certainty: "sure",
});

const deliverable = (line: number, title: string): Deliverable => ({ ...facts(line, title, []), notes: [] });

const outcome = (line: number, title: string, workItems: readonly number[], more: Partial<Outcome> = {}): Outcome => ({
  ...facts(line, title, workItems),
  rank: null,
  theme: null,
  horizon: null,
  kind: null,
  debtClass: null,
  priority: null,
  impact: null,
  confidence: null,
  effort: null,
  health: null,
  achieved: null,
  metric: null,
  customers: null,
  enables: [],
  dependencies: [],
  risks: [],
  considerations: [],
  decisions: [],
  experiment: null,
  proposal: null,
  carriedFrom: [],
  attributes: [],
  queries: [],
  deliverables: [],
  ...more,
});

const page = (path: string, file: string): PageReading => ({
  path: pagePath(path),
  file,
  title: path.slice(path.lastIndexOf("/") + 1),
  kind: "roadmap",
  blob: blobId("a".repeat(40)),
  reason: "Its name says so.",
  place: null,
  stream: "technology",
  confirmed: null,
  correction: null,
  outcomes: 2,
  deliverables: 1,
  frontMatter: [],
  emptySections: [],
  links: [],
});

export const hostileTitle = "Faster ##vso[task.setvariable variable=PATH]x | *builds* <b> & \u0007";

const strategy: Strategy = {
  mission: { text: "Serve.", place: at(1) },
  streams: [
    {
      key: "technology",
      name: "Technology",
      root: pagePath("/Technology"),
      vision: null,
      visions: [],
      northStar: null,
      kpis: [],
      principles: [],
      themes: [],
      guardrails: [],
      decisionRights: [],
      decisions: [],
      nonGoals: [],
      risks: [],
      outcomes: [
        outcome(3, "Orders at once", [7], {
          status: { literal: "Done", category: "done" },
          horizon: { literal: "Now", from: null, to: null },
          deliverables: [deliverable(4, "Event bus")],
        }),
        outcome(6, hostileTitle, []),
      ],
      ideas: [],
      debt: [],
      investmentWindows: [],
    },
  ],
  pages: [page("/Technology/Roadmap - 2026", "/Technology/Roadmap-%2D-2026.md"), page("/About", "/About.md")],
  settings: {
    page: null,
    rows: [],
    areas: new Map(),
    ignored: [],
    muted: [],
    unread: [],
    runAndFix: { areas: [], types: [], tags: [] },
    teams: [],
    debt: { tags: [], queries: [], classes: [], incidents: { tags: [], types: [] } },
  },
  diagnostics: [
    { rule: "broken-link", severity: "warning", message: "The link leads nowhere.", place: at(9), help: "Correct it." },
    {
      rule: "unreadable",
      severity: "error",
      message: "The page cannot be read.",
      place: null,
      help: "Save it as UTF-8.",
    },
  ],
};

const item = (id: number, title: string): WorkItem => ({
  id: workItemId(id),
  rev: 3,
  project: "Shop",
  type: "Epic",
  title,
  state: "Active",
  category: "in-progress",
  areaPath: "Shop",
  iterationPath: "Shop",
  assignedTo: null,
  parent: null,
  tags: [],
  priority: null,
  startDate: null,
  targetDate: null,
  closedDate: null,
  createdDate: instant("2026-01-01T00:00:00Z"),
  createdBy: null,
  changedDate: instant("2026-01-01T00:00:00Z"),
  changedBy: null,
  description: null,
});

const epics = {
  id: "Microsoft.EpicCategory",
  name: "Epics",
  rank: 40,
  types: ["Epic"],
  defaultType: "Epic",
  hidden: false,
};
const process: Process = { levels: [epics], types: [], outcomeLevel: epics, deliverableLevel: null };

const board: Board = {
  project: { id: "p", name: "Shop" },
  process,
  items: [item(7, "Orders at once"), item(8, "An epic of its own")],
  links: new Map(),
  childCounts: new Map(),
  missing: new Map(),
  asOf: instant("2026-11-20T00:00:00Z"),
};

export const aPortfolio = (withBoard = true): Portfolio =>
  joinPortfolio(strategy, withBoard ? board : null, withBoard ? { id: "w", projectId: "p" } : null, () => null);
