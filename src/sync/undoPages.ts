/**
 * Undo of what a run wrote to pages and no pointer tells: marks, lanes, further numbers, numbers it took away, settings. Known from
 * the run's own commits: what a line said before them, after them, and says now. A fact goes back where it still says what the run
 * wrote; what somebody changed since stays, and is said.
 */
import type { BlobId, LineKey, PagePath, WorkItemId } from "../domain/ids";
import type { Line } from "../domain/line";
import type { Diagnostic } from "../domain/diagnostic";
import type { Outcome } from "../domain/strategy";
import { literalOf } from "./conflict";
import type { StatedFacts } from "./facts";
import type { Ground, Rows } from "./ground";
import { change, joinRows, linksToWiki, mentionOf, noRows, operationId, pageOf, pagePreconditionOf } from "./ground";
import { linkRows } from "./links";
import type { Change, Operation } from "./operation";
import { editRow } from "./pageEdits";
import { readPointer } from "./pointer";

/** A line as one text of its page states it. */
export type PageLine = StatedFacts &
  Pick<Outcome, "key" | "status" | "workItems"> & { readonly horizon?: Outcome["horizon"] };

/** One page a run wrote: the texts before its first and after its last commit, read. */
export interface PageOfRun {
  readonly page: PagePath;
  /** The run made the page: its text, and whether outcomes stand on it; `null` = it was there before. */
  readonly created: { readonly blob: BlobId; readonly holdsOutcomes: boolean } | null;
  /** The part closing a period wrote, and what stood there before; `null` when the run closed none on it. */
  readonly closed: { readonly from: string; readonly to: string } | null;
  /** Lines of statements it wrote, and what stood there before, word for word. */
  readonly statements: readonly { readonly from: string; readonly to: string }[];
  readonly lines: readonly { readonly before: PageLine; readonly after: PageLine }[];
  /** Settings rows it added (`before` is `null`) or changed. */
  readonly settings: readonly { readonly name: string; readonly before: string | null; readonly after: string }[];
  /** Ignores it added, word for word, without their bullet. */
  readonly ignored: readonly string[];
}

const pageFacts = ["title", "description", "owner", "target"] as const;

/** `byPointer`: items whose link tells what the run did; their facts and numbers are undone there. */
export function undoPageRows(ground: Ground, pages: readonly PageOfRun[], byPointer: ReadonlySet<WorkItemId>): Rows {
  return joinRows(
    pages.flatMap((page) => [
      ...page.lines.map(({ before, after }) => undoLine(ground, page.page, before, after, byPointer)),
      undoClosing(ground, page),
      undoStatements(ground, page),
      undoSettings(ground, page),
    ]),
  );
}

function undoLine(
  ground: Ground,
  page: PagePath,
  before: PageLine,
  after: PageLine,
  byPointer: ReadonlySet<WorkItemId>,
): Rows {
  const later = (id: WorkItemId): boolean => isAgreed(ground, page, id);
  const primary = after.workItems[0];
  const facts = factsOfRun(before, after, primary !== undefined && (byPointer.has(primary) || later(primary)));
  const added = after.workItems.filter((id) => !before.workItems.includes(id) && !byPointer.has(id));
  const removed = before.workItems.filter((id) => !after.workItems.includes(id) && !byPointer.has(id));
  if (facts.length + added.length + removed.length === 0) return noRows;
  const line = lineNow(ground, page, primary ?? null, after.key);
  if (line === null)
    return { operations: [], diagnostics: [stays(page, after.title, "the line is not there any more", null)] };
  const [back, changed] = split(facts, ({ fact, from }) => factOf(fact, line.facts) === from);
  const rows = joinRows([
    { operations: back.length === 0 ? [] : [factsRow(ground, line, back)] },
    ...added
      .filter((id) => line.facts.workItems.includes(id))
      .map((id): Rows => (later(id) ? writtenSince(page, line, id) : removeAgain(ground, line, id))),
    ...removed.filter((id) => !line.facts.workItems.includes(id)).map((id) => nameAgain(ground, line, id)),
  ]);
  const said = changed
    .filter(({ fact, to }) => factOf(fact, line.facts) !== to)
    .map(({ fact }) => stays(page, line.facts.title, `its ${fact} was changed since`, line));
  return { ...rows, diagnostics: [...rows.diagnostics, ...said] };
}

/** A link says what both sides agreed on for the item: a run later than this one, or this one, wrote it. */
const isAgreed = (ground: Ground, page: PagePath, id: WorkItemId): boolean =>
  linksToWiki(ground, id).some((link) => link.page === page && readPointer(link.comment ?? "") !== null);

const writtenSince = (page: PagePath, line: Line, id: WorkItemId): Rows => ({
  operations: [],
  diagnostics: [stays(page, line.facts.title, `a later run wrote #${id} since`, line)],
});

/**
 * What the run wrote, turned round: `from` is what it left, `to` what stood there before. `told`: a pointer tells of the facts that
 * are kept in step.
 */
function factsOfRun(before: PageLine, after: PageLine, told: boolean): readonly Change[] {
  const facts: readonly Change["fact"][] = [...(told ? [] : pageFacts), "status", "horizon"];
  return facts.flatMap((fact): Change[] => {
    const was = factOf(fact, before);
    const left = factOf(fact, after);
    return was === left ? [] : [change(fact, left, was)];
  });
}

function factOf(fact: Change["fact"], line: Omit<PageLine, "key"> | Line["facts"]): string | null {
  switch (fact) {
    case "status":
      return line.status?.category ?? null;
    case "horizon":
      return "horizon" in line ? (line.horizon?.literal ?? null) : null;
    case "title":
    case "description":
    case "owner":
    case "target":
      return literalOf(fact, line);
    default:
      return null;
  }
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

function factsRow(ground: Ground, line: Line, changes: readonly Change[]): Operation {
  return editRow(ground, line, {
    what: `undo ${changes.map(({ fact }) => fact).join("+")}`,
    workItem: line.primary?.mentioned === true ? line.primary.id : null,
    changes,
    ticked: true,
    reason: `The run wrote the ${changes.map(({ fact }) => (fact === "status" ? "mark" : fact)).join(" and ")}; nobody changed it since.`,
  });
}

function removeAgain(ground: Ground, line: Line, id: WorkItemId): Rows {
  const row = editRow(ground, line, {
    what: `unmention ${id}`,
    workItem: id,
    changes: [change("mention", mentionOf(id), null)],
    ticked: true,
    reason: "The run wrote it there.",
  });
  return { operations: [row] };
}

/** The run took the number off the line: it goes back, and the item's half with it, while the item is there. */
function nameAgain(ground: Ground, line: Line, id: WorkItemId): Rows {
  const item = ground.items.get(id) ?? null;
  if (item === null || line.facts.workItems.length > 0) {
    const why = item === null ? `#${id} cannot be read any more` : "the line names another work item now";
    return { operations: [], diagnostics: [stays(pageOf(line), line.facts.title, why, line)] };
  }
  const link = linkRows(ground, line, item, {
    id: operationId("link", line.key, "undo", id),
    ticked: true,
    reason: "The run took the link away.",
  });
  const mention = editRow(ground, line, {
    what: `mention again ${id}`,
    workItem: id,
    changes: [change("mention", null, mentionOf(id))],
    ticked: true,
    after: [operationId("link", line.key, "undo", id)],
    reason: "The run took it off the line.",
  });
  return { ...link, operations: [...link.operations, mention] };
}

/**
 * A closed page says again what it said. Pages are not deleted: one the run started with outcomes on it is left out of the
 * reading by a comment, so that nothing counts twice; one somebody worked on since stays, and is said.
 */
function undoClosing(ground: Ground, { page, created, closed }: PageOfRun): Rows {
  if (closed !== null) return { operations: [closedRow(ground, page, closed.from, closed.to)] };
  if (created?.holdsOutcomes !== true) return noRows;
  return ground.request.snapshot.blobs.get(page) === created.blob
    ? { operations: [closedRow(ground, page, "", "<!-- roadmap: ignore all -->\n\n")] }
    : { operations: [], diagnostics: [stays(page, page, "somebody worked on the page since", null)] };
}

function closedRow(ground: Ground, page: PagePath, from: string, to: string): Operation {
  const row = settingsRow(ground, page, page, change("closed", from === "" ? null : from, to === "" ? null : to));
  return from === ""
    ? { ...row, reason: "The run started the page. It is not deleted, but nothing on it counts." }
    : row;
}

function undoStatements(ground: Ground, { page, statements }: PageOfRun): Rows {
  return {
    operations: statements.map(({ from, to }, at) => {
      const row = settingsRow(ground, page, page, change("statement", from, to));
      return { ...row, id: operationId("edit-page", page, "undo statement", at), reason: "The run wrote these lines." };
    }),
  };
}

function undoSettings(ground: Ground, { page, created, settings, ignored }: PageOfRun): Rows {
  if (created !== null) return { operations: [], diagnostics: [stays(page, page, "pages are not deleted", null)] };
  const now = ground.request.portfolio.strategy.settings;
  if (now.page !== page) return { operations: [] };
  const rows = settings.map(({ name, before, after }): Rows => {
    const value = now.rows.find((row) => row.name === name)?.value ?? null;
    if (value === before) return { operations: [] };
    return value === after
      ? { operations: [settingsRow(ground, page, name, change("reading", after, before))] }
      : { operations: [], diagnostics: [stays(page, name, "somebody changed the row since", null)] };
  });
  const lines = ignored.map((line): Rows => ({
    operations: [settingsRow(ground, page, line, change("ignored", line, null))],
  }));
  return joinRows([...rows, ...lines]);
}

function settingsRow(ground: Ground, page: PagePath, name: string, one: Change): Operation {
  return {
    id: operationId("edit-page", page, "undo", name),
    kind: "edit-page",
    side: "wiki",
    ticked: true,
    dependsOn: [],
    subject: { key: null, title: name, workItem: null, page },
    changes: [one],
    precondition: pagePreconditionOf(ground, page),
    reason: "The run wrote it there; nobody changed it since.",
  };
}

const lineNow = (ground: Ground, page: PagePath, id: WorkItemId | null, key: LineKey): Line | null => {
  const here = ground.lines.filter((line) => pageOf(line) === page);
  return (
    here.find((line) => id !== null && line.facts.workItems[0] === id) ??
    here.find((line) => line.facts.key === key) ??
    null
  );
};

function stays(page: PagePath, title: string, why: string, line: Line | null): Diagnostic {
  const what = title === page ? title : `“${title}” on ${page}`;
  return {
    rule: "undo-stays",
    severity: "info",
    message: `${what} stays as it is: ${why}.`,
    place: line?.facts.place ?? null,
    help: "Decide by hand what should become of it.",
  };
}
