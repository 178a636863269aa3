/** A plan that creates pages and nothing else: parents before children, and a page that exists is left alone. */
import { pagePath } from "../domain/ids";
import type { PagePath } from "../domain/ids";
import type { Operation, Plan } from "../sync/operation";

export interface NewPage {
  readonly path: PagePath;
  readonly text: string;
  /** Why it would be created, one sentence. */
  readonly reason: string;
}

/** Rows are ticked: asking for the pages is the decision. */
export function planOfNewPages(
  target: Plan["target"],
  existing: ReadonlySet<PagePath>,
  wanted: readonly NewPage[],
): Plan {
  const pages = wanted.filter((page) => !existing.has(page.path));
  const operations = pages.map((page) => createPage(page, pages));
  return {
    target,
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

/** The row that creates a page; it waits for its parent where `pages` creates that too. */
export function createPage(page: NewPage, pages: readonly NewPage[]): Operation {
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
    reason: page.reason,
  };
}

const idOf = (path: PagePath): string => `create-page:${path}`;
