/** Builders for planner tests: a portfolio from the few facts a test is about, joined as the product joins it. */
import type { Board, Person, Pointer, Process, WorkItem, WorkItemLinks } from "../../../src/domain/board";
import { blobId, instant, lineKeyOf, pagePath, runId, workItemId } from "../../../src/domain/ids";
import type { BlobId, LineKey } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { Confirmation, Deliverable, LineFacts, Outcome, Strategy } from "../../../src/domain/strategy";
import type { Wiki } from "../../../src/domain/wiki";
import { shortHash } from "../../../src/sync/digest";
import { agreedDigests } from "../../../src/sync/facts";
import type { Plan } from "../../../src/sync/operation";
import { makePlan } from "../../../src/sync/makePlan";
import { peopleOf } from "../../../src/sync/people";
import { readPointer, writePointer } from "../../../src/sync/pointer";
import type { PlanChoices, PlanRequest } from "../../../src/sync/request";
import { noChoices } from "../../../src/sync/request";

export const roadmap = pagePath("/Roadmap");
export const wiki: Wiki = {
  id: "3f1c9a60-0000-4000-8000-000000000001",
  name: "Department.wiki",
  kind: "project",
  projectId: "3f1c9a60-0000-4000-8000-000000000002",
  projectName: "Department",
  repositoryId: "3f1c9a60-0000-4000-8000-000000000001",
  mappedPath: "/",
  version: "wikiMaster",
};

export const alice: Person = { displayName: "Alice Smith", uniqueName: "alice@example.com" };
export const bob: Person = { displayName: "Bob Jones", uniqueName: "bob@example.com" };

const states = [
  { name: "New", category: "proposed" as const },
  { name: "Active", category: "in-progress" as const },
  { name: "Closed", category: "completed" as const },
  { name: "Removed", category: "removed" as const },
];

export const agile: Process = {
  levels: [
    { id: "Microsoft.EpicCategory", name: "Epics", rank: 3, types: ["Epic"], defaultType: "Epic", hidden: false },
    {
      id: "Microsoft.FeatureCategory",
      name: "Features",
      rank: 2,
      types: ["Feature"],
      defaultType: "Feature",
      hidden: false,
    },
    {
      id: "Microsoft.RequirementCategory",
      name: "Stories",
      rank: 1,
      types: ["User Story"],
      defaultType: "User Story",
      hidden: false,
    },
  ],
  types: ["Epic", "Feature", "User Story"].map((name) => ({ name, color: "FF7B00", states })),
  outcomeLevel: {
    id: "Microsoft.EpicCategory",
    name: "Epics",
    rank: 3,
    types: ["Epic"],
    defaultType: "Epic",
    hidden: false,
  },
  deliverableLevel: {
    id: "Microsoft.FeatureCategory",
    name: "Features",
    rank: 2,
    types: ["Feature"],
    defaultType: "Feature",
    hidden: false,
  },
};

export type LineSketch = Partial<Omit<LineFacts, "workItems" | "title" | "place">> & {
  readonly title: string;
  readonly page?: string;
  readonly line?: number;
  readonly ids?: readonly number[];
};
export type OutcomeSketch = LineSketch &
  Partial<Pick<Outcome, "priority" | "horizon" | "kind">> & { readonly deliverables?: readonly LineSketch[] };

export const keyOf = (title: string, page: string = roadmap): LineKey => lineKeyOf(shortHash(`${page}\n${title}`, 8));

function factsOf(sketch: LineSketch, line: number): LineFacts {
  const { ids, title, page, line: own, ...rest } = sketch;
  const path = pagePath(page ?? roadmap);
  return {
    key: keyOf(title, path),
    title,
    label: null,
    description: null,
    status: null,
    owner: null,
    target: null,
    tags: [],
    references: [],
    held: null,
    certainty: "sure",
    ...rest,
    workItems: (ids ?? []).map(workItemId),
    place: { page: path, line: own ?? line, column: 1, endLine: own ?? line },
  };
}

export function outcomeOf(sketch: OutcomeSketch, line = 1): Outcome {
  const { deliverables, priority, horizon, kind, ...rest } = sketch;
  return {
    ...factsOf(rest, line),
    rank: null,
    theme: null,
    horizon: horizon ?? null,
    kind: kind ?? null,
    debtClass: null,
    priority: priority ?? null,
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
    deliverables: (deliverables ?? []).map((one, index): Deliverable => ({
      ...factsOf({ page: sketch.page ?? roadmap, ...one }, line + index + 1),
      notes: [],
    })),
  };
}

export const blobOfPage = (page: string, text = ""): BlobId => blobId(shortHash(`${page}${text}`, 40));

export function strategyOf(outcomes: readonly Outcome[], confirmed: Confirmation = "root"): Strategy {
  const paths = [...new Set([roadmap, ...outcomes.map((outcome) => outcome.place.page)])];
  return {
    mission: null,
    streams: [
      {
        key: "technology",
        name: "Technology",
        root: roadmap,
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
        outcomes,
        ideas: [],
        debt: [],
        investmentWindows: [],
      },
    ],
    pages: paths.map((path) => ({
      path,
      file: `${path}.md`,
      title: path.slice(1),
      kind: "roadmap",
      blob: blobOfPage(path),
      reason: "Its title says roadmap.",
      place: null,
      stream: "technology",
      confirmed,
      correction: null,
      outcomes: outcomes.length,
      deliverables: 0,
      frontMatter: [],
      emptySections: [],
      links: [],
    })),
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
  };
}

export function itemOf(id: number, fields: Partial<Omit<WorkItem, "id">> = {}): WorkItem {
  return {
    rev: 1,
    project: "Department",
    type: "Epic",
    title: `Item ${id}`,
    state: "New",
    category: "proposed",
    areaPath: "Department",
    iterationPath: "Department",
    assignedTo: null,
    parent: null,
    tags: [],
    priority: 2,
    startDate: null,
    targetDate: null,
    closedDate: null,
    createdDate: instant("2026-11-01T00:00:00Z"),
    createdBy: alice,
    changedDate: instant("2026-11-01T00:00:00Z"),
    changedBy: alice,
    description: null,
    ...fields,
    id: workItemId(id),
  };
}

/** The pointer two sides leave behind that agree on everything. */
export function pointerFor(facts: LineFacts, item: WorkItem, change: Partial<Pointer> = {}): Pointer {
  return {
    title: facts.title,
    key: facts.key,
    blob: blobOfPage(facts.place.page),
    rev: item.rev,
    digests: agreedDigests(facts, item, peopleOf([item]), new Map()),
    run: runId("0a0b0c0d"),
    ...change,
  };
}

export function linkedTo(
  item: WorkItem,
  links: readonly { readonly page: string; readonly comment: string | null }[],
): WorkItemLinks {
  return {
    id: item.id,
    rev: item.rev,
    parent: item.parent,
    children: [],
    wikiPages: links.map(({ page, comment }) => ({
      url: `vstfs:///Wiki/WikiPage/${encodeURIComponent(`${wiki.projectId}/${wiki.id}${page}`)}`,
      projectId: wiki.projectId,
      wikiId: wiki.id,
      page: pagePath(page),
      comment,
    })),
  };
}

/** A board of the department with these items; where their links are not given they have none. */
export function boardOf({
  items = [],
  links = items.map((item) => linkedTo(item, [])),
  process = agile,
  missing = new Map(),
}: {
  readonly items?: readonly WorkItem[];
  readonly links?: readonly WorkItemLinks[];
  readonly process?: Process;
  readonly missing?: Board["missing"];
}): Board {
  return {
    project: { id: wiki.projectId, name: "Department" },
    process,
    items,
    links: new Map(links.map((entry) => [entry.id, entry])),
    childCounts: new Map(),
    missing,
    asOf: instant("2026-11-20T12:00:00Z"),
  };
}

export interface Sketch {
  readonly outcomes: readonly Outcome[];
  readonly items?: readonly WorkItem[];
  /** What the links of items say; items not named have none. */
  readonly pointers?: readonly (readonly [item: WorkItem, pointer: Pointer, page?: string])[];
  readonly links?: readonly WorkItemLinks[];
  readonly process?: Process;
  readonly confirmed?: Confirmation;
  readonly missing?: Board["missing"];
  readonly choices?: Partial<PlanChoices>;
  readonly request?: Partial<PlanRequest>;
}

export function requestOf(sketch: Sketch): PlanRequest {
  const items = sketch.items ?? [];
  const pointed = (sketch.pointers ?? []).map(([item, pointer, page]) =>
    linkedTo(item, [{ page: page ?? roadmap, comment: writePointer(pointer) }]),
  );
  const links = [...items.map((item) => linkedTo(item, [])), ...pointed, ...(sketch.links ?? [])];
  const { process = agile, missing = new Map() } = sketch;
  const board = boardOf({ items, links, process, missing });
  const strategy = strategyOf(sketch.outcomes, sketch.confirmed === undefined ? "root" : sketch.confirmed);
  return {
    portfolio: joinPortfolio(strategy, board, wiki, readPointer),
    wiki,
    snapshot: { commit: "c".repeat(40), blobs: new Map(strategy.pages.map((page) => [page.path, page.blob])) },
    org: "local",
    choices: { ...noChoices, ...sketch.choices },
    ...sketch.request,
  };
}

export const planOf = (sketch: Sketch): Plan => makePlan(requestOf(sketch));

/** `kind fact+fact`, ticked rows marked with `*`. */
export const outline = (plan: Plan): readonly string[] =>
  plan.operations.map(
    (row) =>
      `${row.ticked ? "*" : " "} ${row.kind} ${row.subject.title}: ${row.changes.map(({ fact, to }) => `${fact}=${to ?? "-"}`).join(", ")}`,
  );
