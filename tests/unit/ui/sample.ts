/**
 * Values of a small department for the screens' tests: three streams, lines with and without work, a finished one, an
 * idea, a stub, half a link, drift, an Epic that serves nothing. Everything passes through the same join as real data.
 */
import type { Board, ChildCounts, Process, StateCategory, WorkItem, WorkItemLinks } from "../../../src/domain/board";
import type { Place } from "../../../src/domain/diagnostic";
import type { PagePath } from "../../../src/domain/ids";
import { blobId, instant, lineKeyOf, pagePath, workItemId } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { Portfolio } from "../../../src/domain/portfolio";
import type {
  Deliverable,
  LineFacts,
  Metric,
  Outcome,
  PageReading,
  Strategy,
  Stream,
} from "../../../src/domain/strategy";
import type { Wiki } from "../../../src/domain/wiki";
import type { Causes, Operation, Plan } from "../../../src/sync/operation";
import { readPointer, writePointer } from "../../../src/sync/pointer";
import type { Loaded } from "../../../src/usecases/loadPortfolio";
import { runId } from "../../../src/domain/ids";

export const wiki: Wiki = {
  id: "7d7a4b5e-0000-4000-8000-000000000001",
  name: "Contoso.wiki",
  kind: "project",
  projectId: "7d7a4b5e-0000-4000-8000-000000000002",
  projectName: "Contoso",
  repositoryId: "7d7a4b5e-0000-4000-8000-000000000003",
  mappedPath: "/",
  version: "wikiMaster",
};

export const place = (page: string, line: number, endLine = line): Place => ({
  page: pagePath(page),
  line,
  column: 1,
  endLine,
});

let born = 0;
const newKey = (): LineFacts["key"] => lineKeyOf((++born).toString(16).padStart(8, "0"));

function lineFacts(page: string, line: number, title: string): LineFacts {
  return {
    key: newKey(),
    title,
    label: null,
    description: null,
    status: null,
    owner: null,
    target: null,
    tags: [],
    workItems: [],
    references: [],
    held: null,
    place: place(page, line, line + 1),
    certainty: "sure",
  };
}

export const deliverable = (
  page: string,
  line: number,
  title: string,
  facts: Partial<Deliverable> = {},
): Deliverable => ({
  ...lineFacts(page, line, title),
  notes: [],
  ...facts,
});

export const outcome = (page: string, line: number, title: string, facts: Partial<Outcome> = {}): Outcome => ({
  ...lineFacts(page, line, title),
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
  ...facts,
});

export const metric = (
  name: string,
  baseline: string | null,
  current: string | null,
  target: string | null,
): Metric => ({
  name,
  unit: null,
  baseline,
  current,
  target,
  date: { literal: "Oct 2026", from: "2026-10-01", to: "2026-10-31" },
  place: place("/Metrics", 4),
});

export const stream = (name: string, facts: Partial<Stream> = {}): Stream => ({
  key: name.toLowerCase(),
  name,
  root: pagePath(`/${name}`),
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
  outcomes: [],
  ideas: [],
  debt: [],
  investmentWindows: [],
  ...facts,
});

export const reading = (path: string, facts: Partial<PageReading> = {}): PageReading => ({
  path: pagePath(path),
  file: `${path}.md`,
  title: path.split("/").at(-1) ?? path,
  kind: "other",
  blob: blobId("0".repeat(40)),
  reason: "Its title and headings name no part of a strategy.",
  place: null,
  stream: null,
  confirmed: null,
  correction: null,
  outcomes: 0,
  deliverables: 0,
  frontMatter: [],
  emptySections: [],
  links: [],
  ...facts,
});

const states: readonly { readonly name: string; readonly category: StateCategory }[] = [
  { name: "New", category: "proposed" },
  { name: "Active", category: "in-progress" },
  { name: "Resolved", category: "resolved" },
  { name: "Closed", category: "completed" },
  { name: "Removed", category: "removed" },
];

const epics = {
  id: "Microsoft.EpicCategory",
  name: "Epics",
  rank: 40,
  types: ["Epic"],
  defaultType: "Epic",
  hidden: false,
};
const features = {
  id: "Microsoft.FeatureCategory",
  name: "Features",
  rank: 30,
  types: ["Feature"],
  defaultType: "Feature",
  hidden: false,
};

export const agile: Process = {
  levels: [epics, features],
  types: [
    { name: "Epic", color: "E06C00", states },
    { name: "Feature", color: "773B93", states },
  ],
  outcomeLevel: epics,
  deliverableLevel: features,
};

export function workItem(
  id: number,
  type: string,
  title: string,
  state = "Active",
  facts: Partial<WorkItem> = {},
): WorkItem {
  return {
    id: workItemId(id),
    rev: 3,
    project: "Contoso",
    type,
    title,
    state,
    category: states.find((known) => known.name === state)?.category ?? null,
    areaPath: "Contoso\\Platform",
    iterationPath: "Contoso\\2026 Q4",
    assignedTo: null,
    parent: null,
    tags: [],
    priority: 2,
    startDate: null,
    targetDate: null,
    closedDate: null,
    createdDate: instant("2026-08-03T09:00:00Z"),
    createdBy: null,
    changedDate: instant("2026-11-12T14:20:00Z"),
    changedBy: null,
    description: null,
    ...facts,
  };
}

/** Both halves of a link: the item's page link with its pointer. `line` is the outcome or deliverable it stands for. */
export function linkedTo(item: WorkItem, line: LineFacts): WorkItemLinks {
  const pointer = {
    title: line.title,
    key: line.key,
    blob: blobId("a".repeat(40)),
    rev: item.rev,
    digests: new Map(),
    run: runId("5f2c9a10"),
  };
  return {
    id: item.id,
    rev: item.rev,
    parent: item.parent,
    children: [],
    wikiPages: [
      {
        url: `vstfs:///Wiki/WikiPage/${item.id}`,
        projectId: wiki.projectId,
        wikiId: wiki.id,
        page: line.place.page,
        comment: writePointer(pointer),
      },
    ],
  };
}

export const unlinked = (item: WorkItem): WorkItemLinks => ({
  id: item.id,
  rev: item.rev,
  parent: item.parent,
  children: [],
  wikiPages: [],
});

export function board(
  items: readonly WorkItem[],
  links: readonly WorkItemLinks[],
  counts: Readonly<Record<number, ChildCounts>> = {},
): Board {
  return {
    project: { id: wiki.projectId, name: wiki.projectName },
    process: agile,
    items: items.toSorted((a, b) => a.id - b.id),
    links: new Map(links.map((link) => [link.id, link])),
    childCounts: new Map(Object.entries(counts).map(([id, count]) => [workItemId(Number(id)), count])),
    missing: new Map(),
    asOf: instant("2026-11-20T19:00:00Z"),
  };
}

export const strategy = (facts: Partial<Strategy>): Strategy => ({
  mission: null,
  streams: [],
  pages: [],
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
  diagnostics: [],
  ...facts,
});

export const portfolioOf = (read: Strategy, work: Board | null): Portfolio =>
  joinPortfolio(read, work, wiki, readPointer);

export const loadedOf = (portfolio: Portfolio): Loaded => ({
  portfolio,
  snapshot: { wiki, commit: "c0ffee0", files: [] },
  org: "https://dev.azure.com/contoso",
});

/** The department most tests look at. */
export function department(): Loaded {
  const road = "/Technology/Roadmap";
  const person = { displayName: "Priya Raman", uniqueName: "priya@contoso.example" };
  const safeDeploys = deliverable(road, 14, "Canary releases for the three customer services", {
    workItems: [workItemId(210)],
  });
  const flags = deliverable(road, 15, "Feature flags with an owner and an end date", {
    workItems: [workItemId(211)],
    status: { literal: "Done", category: "done" },
  });
  const rollback = deliverable(road, 16, "One-command rollback rehearsed every month");
  const deploy = outcome(road, 12, "Every team deploys on any working day without a change board", {
    theme: "Deliver value fast",
    horizon: { literal: "Now", from: null, to: null },
    workItems: [workItemId(101)],
    owner: "Priya Raman",
    kind: "runway",
    description:
      "Releases wait for a weekly board today.\n\n- **Why now**: lead time is nine days, of which seven are waiting\n- See the [handbook](/Technology/Handbook) and the [paper](https://example.com/dora)\n\n| Measure | Now | Goal |\n|---|---|---|\n| Lead time | 9 days | 1 day |",
    health: {
      literal: "At risk: the audit trail is not agreed",
      state: "at-risk",
      date: { literal: "12 Nov 2026", from: "2026-11-12", to: "2026-11-12" },
      place: place(road, 18),
    },
    metric: metric("Lead time", "9 days", "6 days", "1 day"),
    customers: "fixes arrive the day they are ready",
    risks: [
      {
        text: "The auditors may insist on a second pair of eyes",
        mitigation: "pairing counts",
        roam: "mitigated",
        owner: null,
        likelihood: null,
        impact: null,
        place: place(road, 19),
      },
    ],
    decisions: [
      {
        text: "2026-10-02: canary before blue-green, decided by architecture",
        date: { literal: "2026-10-02", from: "2026-10-02", to: "2026-10-02" },
        status: null,
        decidedBy: null,
        reason: null,
        alternatives: [],
        place: place(road, 20),
      },
    ],
    references: [{ workItem: workItemId(456), place: place(road, 17) }],
    deliverables: [safeDeploys, flags, rollback],
  });
  const observability = outcome(road, 24, "Support sees what a customer saw within five minutes", {
    theme: "Deliver value fast",
    horizon: { literal: "Next", from: null, to: null },
    deliverables: [
      deliverable(road, 26, "Session trace behind every ticket"),
      deliverable(road, 27, "Retention rules agreed with privacy"),
    ],
  });
  const identity = outcome(road, 32, "One sign-in for staff and partners", {
    theme: "Meet quality, security and stability needs",
    horizon: { literal: "Now", from: null, to: null },
    workItems: [workItemId(102)],
    owner: "Tomás Ferreira",
    status: { literal: "Done", category: "done" },
    achieved: {
      metric: "Password resets",
      value: "41 a month (from 380)",
      date: { literal: "Oct 2026", from: null, to: null },
      evidence: null,
      verdict: "achieved",
      text: "Password resets fell to 41 a month",
      place: place(road, 34),
    },
    deliverables: [],
  });
  const search = outcome("/Product/Roadmap", 8, "Shoppers find the right product in the first three results", {
    horizon: { literal: "2026 Q4", from: "2026-10-01", to: "2026-12-31" },
    workItems: [workItemId(103)],
    deliverables: [
      deliverable("/Product/Roadmap", 10, "Relevance test set of 500 real queries", { workItems: [workItemId(212)] }),
      deliverable("/Product/Roadmap", 11, "Synonyms that merchandisers can edit"),
    ],
  });
  const chat = outcome("/Product/Roadmap", 20, "A shopping assistant answers in the customer’s own language", {
    held: "idea",
    horizon: { literal: "Later", from: null, to: null },
  });
  const hours = outcome(
    "/Support/Roadmap",
    6,
    "Customers get an answer at night and on weekends, in a first step from people and later from articles that people wrote together with engineering after each major incident",
    {
      certainty: "guessed",
      horizon: { literal: "2027 Q1", from: "2027-01-01", to: "2027-03-31" },
    },
  );
  const read = strategy({
    mission: {
      text: "We give every customer a shop that is quick, honest and open when they need it.",
      place: place("/1. Welcome/Mission", 3),
    },
    streams: [
      stream("Technology", {
        vision: {
          text: "Continually improve our effectiveness, by improving our ability to deliver value fast and sustainably, whilst meeting quality, security, stability and performance needs",
          place: place("/Technology", 8),
        },
        northStar: metric("Lead time for a change", "9 days", "6 days", "1 day"),
        kpis: [
          metric("Availability", "99.7 %", "99.92 %", "99.95 %"),
          metric("Change failure rate", "18 %", "11 %", "5 %"),
        ],
        principles: [
          {
            kind: "principle",
            text: "All engineers engage and contribute towards our technology strategy",
            place: place("/Technology", 12),
          },
          {
            kind: "principle",
            text: "Ideas are validated rapidly before they enter the roadmap",
            place: place("/Technology", 13),
          },
        ],
        themes: [{ title: "Deliver value fast", place: place(road, 10) }],
        outcomes: [deploy, observability, identity],
      }),
      stream("Product", {
        vision: {
          text: "Shopping that feels like advice from a friend who knows the shop.",
          place: place("/Product", 3),
        },
        northStar: metric("Orders from search", "31 %", "35 %", "45 %"),
        outcomes: [search, chat],
      }),
      stream("Support", {
        vision: { text: "No customer asks twice.", place: place("/Support", 3) },
        kpis: [metric("Solved at first contact", "61 %", null, "80 %")],
        outcomes: [hours],
      }),
    ],
    pages: [
      reading(road, {
        kind: "roadmap",
        reason: "Its title is “Roadmap” and it lists outcomes with deliverables below them.",
        place: place(road, 10),
        stream: "technology",
        outcomes: 3,
        deliverables: 5,
        confirmed: "pointer",
      }),
      reading("/Product/Roadmap", {
        kind: "roadmap",
        reason: "Its title is “Roadmap”.",
        place: place("/Product/Roadmap", 1),
        stream: "product",
        outcomes: 2,
        deliverables: 2,
      }),
      reading("/Support/Roadmap", {
        kind: "roadmap",
        reason: "A heading says “What we will change”, and bullets below it read like outcomes.",
        place: place("/Support/Roadmap", 4),
        stream: "support",
        outcomes: 1,
      }),
      reading("/1. Welcome/Mission", {
        kind: "mission",
        reason: "Its title is “Mission”.",
        place: place("/1. Welcome/Mission", 3),
      }),
      reading("/Technology", {
        kind: "vision",
        reason: "It has a heading “Vision”.",
        place: place("/Technology", 7),
        stream: "technology",
        emptySections: [{ text: "Sustainability", place: place("/Technology", 40) }],
      }),
      reading("/Support/Handbook", {
        kind: "stub",
        reason: "It says “under construction”.",
        place: place("/Support/Handbook", 3),
        stream: "support",
      }),
      reading("/Meeting notes/2026-11-02", {}),
    ],
  });
  const items = [
    workItem(101, "Epic", "Every team deploys on any working day", "Active", {
      assignedTo: person,
      targetDate: "2026-12-18",
    }),
    workItem(102, "Epic", "One sign-in for staff and partners", "Closed"),
    workItem(103, "Epic", "Better search", "New"),
    workItem(104, "Epic", "Move the intranet to the new CMS", "Active", {
      areaPath: "Contoso\\Intranet",
      tags: ["legacy"],
    }),
    workItem(210, "Feature", "Canary releases for the three customer services", "Active", { parent: workItemId(101) }),
    workItem(211, "Feature", "Feature flags with an owner and an end date", "Active", { parent: workItemId(101) }),
    workItem(212, "Feature", "Relevance test set of 500 real queries", "New", { parent: workItemId(103) }),
    workItem(213, "Feature", "Printer drivers for the new office", "Active", { areaPath: "Contoso\\Intranet" }),
  ];
  const links = [
    linkedTo(items[0] as WorkItem, deploy),
    linkedTo(items[1] as WorkItem, identity),
    unlinked(items[2] as WorkItem),
    linkedTo(items[4] as WorkItem, safeDeploys),
    linkedTo(items[5] as WorkItem, flags),
    unlinked(items[6] as WorkItem),
  ];
  const counts = {
    101: { total: 8, inProgress: 3, completed: 4 },
    102: { total: 5, inProgress: 0, completed: 5 },
    210: { total: 4, inProgress: 2, completed: 1 },
    211: { total: 3, inProgress: 0, completed: 3 },
  };
  return loadedOf(portfolioOf(read, board(items, links, counts)));
}

/* ---- plans ---- */

export const noCauses: Causes = { reads: 0, writes: 0, commits: 0, revisions: 0, notified: [] };

export const planOf = (operations: readonly Operation[], facts: Partial<Plan> = {}): Plan => ({
  target: { org: "https://dev.azure.com/contoso", project: "Contoso", wiki: wiki.name, version: wiki.version },
  madeFrom: { commit: "c0ffee0", pages: {}, items: {} },
  operations,
  conflicts: [],
  heldBack: [],
  diagnostics: [],
  causes: noCauses,
  ...facts,
});

export const operation = (id: string, facts: Partial<Operation> & Pick<Operation, "kind" | "subject">): Operation => ({
  id,
  side: facts.kind === "edit-page" || facts.kind === "create-page" ? "wiki" : "board",
  ticked: true,
  dependsOn: [],
  changes: [],
  precondition: { rev: 3 },
  reason: "The two sides differ.",
  ...facts,
});

export const pathOf = (text: string): PagePath => pagePath(text);
