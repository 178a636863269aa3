/**
 * Starter pages for a wiki that has no strategy yet, as a plan like any other: nothing is written until it is applied,
 * and a page that exists is left alone. The pages hold headings and advice only; what they ask for is missing on
 * purpose, so that a fresh start is read as "to be written" and never as a strategy.
 */
import { pagePath } from "../domain/ids";
import type { PagePath } from "../domain/ids";
import type { Operation, Plan } from "../sync/operation";

export interface StartRequest {
  readonly target: Plan["target"];
  /** Pages that exist. */
  readonly existing: ReadonlySet<PagePath>;
  /** Names of streams side by side under one mission; none = one strategy at the root. */
  readonly streams: readonly string[];
}

/** Parents before children. Rows are ticked: asking for starter pages is the decision. */
export function startPages(request: StartRequest): Plan {
  const wanted = [MISSION, ...(request.streams.length === 0 ? PAGES : request.streams.flatMap(streamPages))];
  const pages = wanted.filter((page) => !request.existing.has(page.path));
  const operations = pages.map((page) => createPage(page, pages));
  return {
    target: request.target,
    madeFrom: { commit: null, pages: {}, items: {} },
    operations,
    conflicts: [],
    heldBack: [],
    diagnostics: [],
    causes: {
      reads: operations.length,
      writes: operations.length,
      commits: operations.length,
      revisions: 0,
      notified: [],
    },
  };
}

interface StarterPage {
  readonly path: PagePath;
  readonly text: string;
}

function createPage(page: StarterPage, pages: readonly StarterPage[]): Operation {
  const parent = pagePath(page.path.slice(0, page.path.lastIndexOf("/")));
  return {
    id: idOf(page.path),
    kind: "create-page",
    side: "wiki",
    ticked: true,
    dependsOn: pages.some((other) => other.path === parent) ? [idOf(parent)] : [],
    subject: { key: null, title: page.path.slice(page.path.lastIndexOf("/") + 1), workItem: null, page: page.path },
    changes: [{ fact: "page", from: null, to: page.text }],
    precondition: { absent: true },
    reason: "A starter page to be filled in.",
  };
}

const idOf = (path: PagePath): string => `create-page:${path}`;

const page = (path: string, ...lines: readonly string[]): StarterPage => ({
  path: pagePath(path),
  text: `${lines.join("\n")}\n`,
});

/** Stands for a whole page: read as "this page is unfinished" until it is replaced. */
const PAGE_TO_BE_WRITTEN = "_This page needs to be completed._";
/** Stands for one section, so that the others can be filled in first. */
const TO_BE_WRITTEN = "_To be added._";

const MISSION = page(
  "/Mission",
  "# Mission",
  "",
  "<!-- One or two sentences: what the department is there for, and for whom. -->",
  "",
  PAGE_TO_BE_WRITTEN,
);

const PAGES: readonly StarterPage[] = pagesBelow("");

/** One stream: a page of its own with the same pages below it. */
function streamPages(name: string): readonly StarterPage[] {
  const root = `/${name}`;
  return [
    page(
      root,
      `# ${name}`,
      "",
      "<!-- What this stream is about. The pages below hold its vision, strategy and roadmap. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
    ...pagesBelow(root),
  ];
}

function pagesBelow(root: string): readonly StarterPage[] {
  return [
    page(
      `${root}/Vision`,
      "# Vision",
      "",
      "<!-- One sentence tied to what customers gain. -->",
      "",
      PAGE_TO_BE_WRITTEN,
      "",
      "## Guiding principles",
      "",
      "<!-- A bullet per principle. -->",
      "",
      TO_BE_WRITTEN,
    ),
    page(
      `${root}/Strategy`,
      "# Strategy",
      "",
      "<!-- Where we stand, the goals, the few themes we choose and why, and what we leave out. A heading per theme. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
    page(
      `${root}/Roadmap`,
      "# Roadmap",
      "",
      "<!-- Under Now, Next or Later: a bullet per outcome, and indented below it a bullet per deliverable. An outcome",
      "becomes an Epic and a deliverable a Feature when someone ticks it in the sync plan. -->",
      "",
      "## Now",
      "",
      TO_BE_WRITTEN,
      "",
      "## Next",
      "",
      TO_BE_WRITTEN,
      "",
      "## Later",
      "",
      TO_BE_WRITTEN,
    ),
    page(
      `${root}/Metrics`,
      "# Metrics",
      "",
      "<!-- One north-star metric and two that support it: unit, baseline, target, current value and its date. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
    page(
      `${root}/Technical debt`,
      "# Technical debt",
      "",
      "<!-- A row per debt: what it is, its class (safety, scalability, speed, or your own), what it costs. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
    page(
      `${root}/Decisions`,
      "# Decisions",
      "",
      "<!-- Who decides architecture and product trade-offs, how to escalate, which metric decides; then the decisions, dated. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
  ];
}
