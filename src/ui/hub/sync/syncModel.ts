/**
 * The Sync screen as values: the plan's rows grouped by the outcome they are about, with what each changes and why,
 * the conflicts beside the rows they hold up, and what applying would cause. Pure; ticking and resolving happen in the plan.
 */
import type { Diagnostic } from "../../../domain/diagnostic";
import type { LineKey, PagePath } from "../../../domain/ids";
import type { Portfolio } from "../../../domain/portfolio";
import type {
  Causes,
  Change,
  Conflict,
  Fact,
  HeldBack,
  Operation,
  OperationId,
  Plan,
  RowResult,
} from "../../../sync/operation";
import { pageTitle } from "../../shared/PlaceLink";
import { heldWords } from "../heldWords";
import type { Resolution } from "../../../usecases/keepChoices";
import type { Run } from "../hubState";
import { whenWords } from "../../text/locale";
import { syncText } from "../../text/sync";
import { namingsOf, resultWith, rowsShown, toldResults } from "./namings";

export type RowSymbol = "create" | "change" | "link" | "remove" | "page" | "note";

export interface SyncRow {
  readonly id: OperationId;
  readonly symbol: RowSymbol;
  /** "Create Epic" */
  readonly verb: string;
  readonly title: string;
  readonly side: Operation["side"];
  readonly ticked: boolean;
  /** Values that matter for reading the row as a diff. */
  readonly changes: readonly ChangeView[];
  /** Where new work goes: area, iteration, parent. */
  readonly target: readonly { readonly name: string; readonly value: string }[];
  readonly reason: string;
  readonly creates: boolean;
  /** Existing work offered for the same line; a person decides between the two. */
  readonly insteadOf: string | null;
  readonly depth: 0 | 1;
  readonly workItem: number | null;
  readonly page: PagePath | null;
  readonly result: RowResult | null;
  /** Page edits that name on the page what this row creates or links: one row for a person, ticked with it. */
  readonly alongside: readonly OperationId[];
}

export interface ChangeView {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ConflictView {
  readonly id: string;
  readonly title: string;
  readonly fact: string;
  readonly conflict: Conflict;
  /** The answer the plan follows. */
  readonly chosen: Resolution | null;
  /** An answer was given that the plan could not follow; a finding says why. */
  readonly isRefused: boolean;
}

export interface SyncGroup {
  readonly id: string;
  readonly title: string;
  /** Stream, or the page a group is about. */
  readonly context: string | null;
  readonly rows: readonly SyncRow[];
  readonly conflicts: readonly ConflictView[];
  readonly ticked: number;
  /** Rows that ticking the whole group ticks: where existing work is offered, that rather than new work. */
  readonly tickable: readonly OperationId[];
  readonly summary: string;
}

export interface SyncScreen {
  readonly groups: readonly SyncGroup[];
  readonly heldBack: readonly { readonly title: string; readonly why: string; readonly page: PagePath | null }[];
  readonly total: number;
  readonly ticked: number;
  readonly conflicts: number;
  readonly creates: readonly OperationId[];
  readonly createsTicked: boolean;
  readonly causes: Causes;
  readonly causeWords: readonly CauseWord[];
  /** What the plan could not propose, and why. */
  readonly noticed: readonly Diagnostic[];
  readonly nothingToDo: boolean;
}

export interface CauseWord {
  readonly number: number;
  readonly text: string;
  readonly explains: string;
}

export const conflictId = (conflict: Conflict): string =>
  `${conflict.subject.key ?? conflict.subject.page ?? ""}/${conflict.fact}`;

export function syncScreen(
  portfolio: Portfolio,
  plan: Plan,
  resolutions: ReadonlyMap<string, Resolution>,
  results: ReadonlyMap<OperationId, RowResult>,
): SyncScreen {
  const offered = offersOf(plan.operations);
  const creates = plan.operations.filter((operation) => isCreate(operation) && !offered.has(operation.subject.key));
  const groups = groupsOf(portfolio, plan, resolutions, results);
  const rows = groups.flatMap((group) => group.rows);
  return {
    groups,
    heldBack: plan.heldBack.map(heldView),
    total: rows.length,
    ticked: rows.filter((row) => row.ticked).length,
    conflicts: plan.conflicts.length,
    creates: creates.map((operation) => operation.id),
    createsTicked: creates.length > 0 && creates.every((operation) => operation.ticked),
    causes: plan.causes,
    causeWords: causeWords(plan.causes),
    // That the branch is protected stands above the rows, with the patch beside it.
    noticed: plan.diagnostics.filter(({ rule }) => rule !== "branch-protected"),
    nothingToDo: plan.operations.length === 0 && plan.conflicts.length === 0,
  };
}

const heldView = (held: HeldBack): SyncScreen["heldBack"][number] => ({
  title: held.subject.title,
  why: heldWords[held.reason].sentence,
  page: held.subject.page,
});

function causeWords(causes: Causes): readonly CauseWord[] {
  return [
    {
      number: causes.writes,
      text: syncText.causes.writes(causes.writes),
      explains: syncText.writesAbout,
    },
    {
      number: causes.revisions,
      text: syncText.causes.revisions(causes.revisions),
      explains: syncText.revisionsAbout,
    },
    {
      number: causes.commits,
      text: syncText.causes.commits(causes.commits),
      explains: syncText.commitsAbout,
    },
    {
      number: causes.notified.length,
      text: syncText.causes.notified(causes.notified.length),
      explains: causes.notified.length === 0 ? syncText.nobodyNotified : causes.notified.join(", "),
    },
    {
      number: causes.reads,
      text: syncText.causes.reads(causes.reads),
      explains: syncText.checksAbout,
    },
  ];
}

/* ---- groups ---- */

interface Home {
  readonly id: string;
  readonly title: string;
  readonly context: string | null;
  readonly depth: 0 | 1;
}

function groupsOf(
  portfolio: Portfolio,
  plan: Plan,
  resolutions: ReadonlyMap<string, Resolution>,
  results: ReadonlyMap<OperationId, RowResult>,
): readonly SyncGroup[] {
  const homes = homesOf(portfolio);
  const groups = new Map<string, { home: Home; rows: SyncRow[]; conflicts: ConflictView[] }>();
  const groupFor = (home: Home): { home: Home; rows: SyncRow[]; conflicts: ConflictView[] } => {
    const known = groups.get(home.id);
    if (known !== undefined) return known;
    const made = { home, rows: [], conflicts: [] };
    groups.set(home.id, made);
    return made;
  };
  const offered = offersOf(plan.operations);
  const second = secondChoices(plan.operations, offered);
  const alongside = namingsOf(plan.operations);
  for (const operation of rowsShown(plan.operations)) {
    const home = homeOf(homes, operation.subject.key, operation.subject.page, operation.subject.title);
    const namings = alongside.get(operation.id) ?? [];
    const row = rowOf(operation, home.depth, results.get(operation.id) ?? null, offered);
    groupFor(home).rows.push(withNamings(row, namings, results));
  }
  const open = new Set(plan.conflicts.map(conflictId));
  const answered = [...resolutions].flatMap(([id, { conflict }]) =>
    conflict === undefined || open.has(id) ? [] : [conflict],
  );
  for (const conflict of [...plan.conflicts, ...answered]) {
    const home = homeOf(homes, conflict.subject.key, conflict.subject.page, conflict.subject.title);
    const id = conflictId(conflict);
    groupFor(home).conflicts.push({
      id,
      title: conflict.subject.title,
      fact: factWords[conflict.fact],
      conflict,
      chosen: open.has(id) ? null : (resolutions.get(id) ?? null),
      isRefused: open.has(id) && resolutions.has(id),
    });
  }
  const order = new Map<string, number>(portfolio.outcomes.map((outcome, index) => [`line:${outcome.key}`, index]));
  return [...groups.values()]
    .toSorted((a, b) => (order.get(a.home.id) ?? order.size) - (order.get(b.home.id) ?? order.size))
    .map(({ home, rows, conflicts }) => ({
      id: home.id,
      title: home.title,
      context: home.context,
      rows,
      conflicts,
      ticked: rows.filter((row) => row.ticked).length,
      tickable: rows.filter((row) => !second.has(row.id)).flatMap((row) => [row.id, ...row.alongside]),
      summary: summaryOf(
        rows,
        conflicts.filter((view) => open.has(view.id)),
      ),
    }));
}

function homesOf(portfolio: Portfolio): ReadonlyMap<LineKey, Home> {
  const names = new Map(portfolio.strategy.streams.map((stream) => [stream.key, stream.name]));
  const homes = new Map<LineKey, Home>();
  for (const outcome of portfolio.outcomes) {
    const home: Home = {
      id: `line:${outcome.key}`,
      title: outcome.facts.title,
      context: names.get(outcome.stream) ?? null,
      depth: 0,
    };
    homes.set(outcome.key, home);
    for (const deliverable of outcome.deliverables) homes.set(deliverable.key, { ...home, depth: 1 });
  }
  return homes;
}

function homeOf(homes: ReadonlyMap<LineKey, Home>, key: LineKey | null, page: PagePath | null, title: string): Home {
  const known = key === null ? undefined : homes.get(key);
  if (known !== undefined) return known;
  return page === null
    ? { id: `other:${title}`, title, context: null, depth: 0 }
    : { id: `page:${page}`, title: pageTitle(page), context: page, depth: 0 };
}

function summaryOf(rows: readonly SyncRow[], conflicts: readonly ConflictView[]): string {
  const count = (symbol: RowSymbol): number => rows.filter((row) => row.symbol === symbol).length;
  const parts = [
    [count("create"), syncText.toCreate],
    [count("change"), syncText.toChange],
    [count("link"), syncText.toLink],
    [count("remove"), syncText.toRemove],
    [count("page"), syncText.onPages],
    [count("note"), syncText.toNote],
    [conflicts.length, conflicts.length === 1 ? "conflict" : "conflicts"],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(", ");
}

/* ---- rows ---- */

const isCreate = (operation: Operation): boolean => operation.kind === "create-work-item";

/** Work that exists and is offered for a line nothing serves yet, by the line's key. */
function offersOf(operations: readonly Operation[]): ReadonlyMap<LineKey | null, string> {
  const created = new Set(operations.filter(isCreate).map((operation) => operation.subject.key));
  return new Map(
    operations
      .filter((operation) => operation.kind === "link" && created.has(operation.subject.key))
      .filter((operation) => operation.changes.some((change) => change.fact === "wiki-link"))
      .map((operation) => [operation.subject.key, itemWords(operation)]),
  );
}

/** Creates of lines with an offer, and the edits that name what they would create. */
function secondChoices(
  operations: readonly Operation[],
  offered: ReadonlyMap<LineKey | null, string>,
): ReadonlySet<OperationId> {
  const creates = new Set(
    operations
      .filter((operation) => isCreate(operation) && offered.has(operation.subject.key))
      .map((operation) => operation.id),
  );
  const namings = operations.filter(
    (operation) => operation.kind === "edit-page" && operation.dependsOn.some((id) => creates.has(id)),
  );
  return new Set([...creates, ...namings.map((operation) => operation.id)]);
}

/** The row says what it writes on the page too, and is done when both halves are. */
function withNamings(
  row: SyncRow,
  namings: readonly Operation[],
  results: ReadonlyMap<OperationId, RowResult>,
): SyncRow {
  if (namings.length === 0) return row;
  return {
    ...row,
    changes: [
      ...row.changes,
      ...namings.flatMap(({ changes, side }) => changes.map((change) => changeView(change, side))),
    ],
    alongside: namings.map(({ id }) => id),
    result: resultWith(row.result, namings, results),
  };
}

const symbols: Readonly<Record<Operation["kind"], RowSymbol>> = {
  "create-work-item": "create",
  "update-work-item": "change",
  link: "link",
  unlink: "remove",
  "advance-base": "note",
  "recycle-work-item": "remove",
  "edit-page": "page",
  "create-page": "create",
};

export const factWords: Readonly<Record<Fact, string>> = syncText.facts;

/** Facts that say where new work goes; they stand apart from the diff. */
const targetFacts: ReadonlySet<Fact> = new Set(["area", "iteration", "parent"]);
/** Facts the row's own words already say. */
const saidByVerb: ReadonlySet<Fact> = new Set(["type"]);

function rowOf(
  operation: Operation,
  depth: 0 | 1,
  result: RowResult | null,
  offered: ReadonlyMap<LineKey | null, string>,
): SyncRow {
  const creates = isCreate(operation);
  const { workItem } = operation.subject;
  return {
    id: operation.id,
    symbol: symbols[operation.kind],
    verb: verbOf(operation),
    title: operation.subject.title,
    side: operation.side,
    ticked: operation.ticked,
    changes: operation.changes
      .filter((change) => isShown(change, operation))
      .map((change) => changeView(change, operation.side)),
    target: creates
      ? operation.changes
          .filter((change) => targetFacts.has(change.fact) && change.to !== null)
          .map((change) => ({
            name: factWords[change.fact],
            value: valueWords(change.fact, change.to ?? "", operation.side),
          }))
      : [],
    reason: operation.reason,
    creates,
    insteadOf: creates ? (offered.get(operation.subject.key) ?? null) : null,
    depth,
    workItem: typeof workItem === "number" ? workItem : null,
    page: operation.subject.page,
    result,
    alongside: [],
  };
}

function isShown(change: Change, operation: Operation): boolean {
  if (saidByVerb.has(change.fact) || change.from === change.to) return false;
  if (isCreate(operation))
    return !targetFacts.has(change.fact) && change.fact !== "title" && change.fact !== "wiki-link";
  return true;
}

const changeView = (change: Change, side: Operation["side"]): ChangeView => ({
  name: factWords[change.fact],
  from: change.from === null ? null : valueWords(change.fact, change.from, side),
  to: change.to === null ? null : valueWords(change.fact, change.to, side),
});

/**
 * A value that stands for what another row will create has no number yet. A day goes to the board as a day, and is told in the reader's
 * way; to the page it goes as the words that will stand there.
 */
function valueWords(fact: Fact, value: string, side: Operation["side"]): string {
  if (!/^ref:\S+$/.test(value)) return side === "board" && fact === "target" ? whenWords(value) : value;
  if (fact === "parent") return syncText.newParent;
  return fact === "mention" ? syncText.newItem : value;
}

/** An item that another row creates has no number yet. */
const itemWords = ({ subject }: Operation): string =>
  typeof subject.workItem === "number" ? `#${subject.workItem}` : syncText.newItem;

function verbOf(operation: Operation): string {
  const type = operation.changes.find((change) => change.fact === "type")?.to ?? syncText.workItem;
  const { page } = operation.subject;
  const item = itemWords(operation);
  const where = page === null ? syncText.thePage : pageTitle(page);
  switch (operation.kind) {
    case "create-work-item":
      return syncText.create(type);
    case "update-work-item":
      return syncText.change(item);
    case "link":
      return syncText.link(item);
    case "unlink":
      return syncText.unlink(item);
    case "advance-base":
      return syncText.noteAgreement(item);
    case "recycle-work-item":
      return syncText.recycle(item);
    case "edit-page":
      return syncText.edit(where);
    case "create-page":
      return syncText.createPage(where);
  }
}

/** What a finished or running apply says in one line. */
export function runWords(run: Run): { readonly text: string; readonly tone: "running" | "good" | "bad" } {
  if (run.end.kind === "failed") return { text: run.end.failure.message, tone: "bad" };
  const results = toldResults(run.plan, run.results);
  const count = (outcome: RowResult["outcome"]): number =>
    results.filter((result) => result?.outcome === outcome).length;
  if (run.end.kind === "running") {
    const settled = results.filter((result) => result !== null).length;
    return {
      text: run.cancelling ? syncText.stopping(settled, results.length) : syncText.ofRowsDone(settled, results.length),
      tone: "running",
    };
  }
  const bad = [
    [count("failed"), syncText.failedShort],
    [count("stale"), syncText.leftAlone],
    [count("unknown"), syncText.uncertain],
    [count("skipped"), syncText.skippedShort],
  ] as const;
  const words = bad.filter(([number]) => number > 0).map(([number, text]) => syncText.countOf(number, text));
  return {
    text: syncText.ended(count("done"), words, run.end.report.cancelled),
    tone: words.length === 0 ? "good" : "bad",
  };
}
