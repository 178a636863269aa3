/**
 * Starter pages for a wiki that has no strategy yet, as a plan like any other: nothing is written until it is applied,
 * and a page that exists is left alone. The pages hold headings and advice only; what they ask for is missing on
 * purpose, so that a fresh start is read as "to be written" and never as a strategy.
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

/** Minutes stand below it, one page a review; the first review needs no more. */
const REVIEWS = page(
  "/Reviews",
  "# Reviews",
  "",
  "<!-- The minutes of each review, as “throughline review --save” and the review screen write them. -->",
  "",
  PAGE_TO_BE_WRITTEN,
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
      "<!-- What this stream is about. The pages below hold its vision, strategy and roadmap. -->",
      "",
      PAGE_TO_BE_WRITTEN,
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
      `${root}/Ideas`,
      "# Ideas",
      "",
      "<!-- A heading per idea with lines Hypothesis, Test, Result, Owner, Since and Next step. An idea that was rejected stays,",
      "with what was learned. -->",
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
      `${root}/Risks`,
      "# Risks",
      "",
      "<!-- A row per risk: what may happen, its state (resolved, owned, accepted, mitigated), its owner, what is done about it. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
    page(
      `${root}/Guardrails`,
      "# Guardrails",
      "",
      "<!-- What every experiment keeps to: the bounds within which it may fail, how it is rolled out, how it is taken back. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
    page(
      `${root}/Decisions`,
      "# Decisions",
      "",
      "<!-- The decisions, dated, each with what else was considered. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
    page(
      `${root}/Decision rights`,
      "# Decision rights",
      "",
      "<!-- A bullet each: who decides architecture and product trade-offs, how to escalate, which metric decides. -->",
      "",
      PAGE_TO_BE_WRITTEN,
    ),
  ];
}
