/**
 * What a sync would do: the plan of the engine, checked against the pages as they stand. An edit a page cannot take (its title is
 * a link, its mark stands in a heading) would be refused every time, so it becomes a finding instead of a row.
 */
import type { Diagnostic } from "../domain/diagnostic";
import type { LineKey, PagePath } from "../domain/ids";
import { workItemId } from "../domain/ids";
import { readClaims } from "../pages/claim";
import { editPage, refusalsAlone } from "../pages/editPage";
import type { PageEdit } from "../pages/editPage";
import { contextOf } from "../pages/readPage";
import { makePlan } from "../sync/makePlan";
import type { Operation, OperationId, Plan } from "../sync/operation";
import { groupByPage } from "../sync/pageEdits";
import type { ConflictHistory, PlanChoices, PlanRequest, Refusal } from "../sync/request";
import { noChoices } from "../sync/request";
import { editsOfRow } from "./editsOfRow";
import type { Loaded } from "./loadPortfolio";

/** What was asked beyond the two halves (`previewWithEvidence`). Kept while the same load is shown, another choice asks nothing again. */
export interface PlanEvidence {
  /** Who changed what both sides disagree about, by `conflictKey`. */
  readonly histories: ReadonlyMap<string, ConflictHistory>;
  /** Rows the service would refuse. */
  readonly refusedRows: ReadonlyMap<OperationId, Refusal>;
  /** The wiki's branch takes changes through pull requests only: page rows go into a patch (`pagePatch`). */
  readonly protectedBranch: boolean;
  /** Why the service could not be asked what it would refuse; `null` when it was, or when there was nothing to ask. */
  readonly unasked: string | null;
}

export const noEvidence: PlanEvidence = {
  histories: new Map(),
  refusedRows: new Map(),
  protectedBranch: false,
  unasked: null,
};

/** Writes nothing and asks nothing: everything it needs was loaded. */
export function previewSync(
  loaded: Loaded,
  choices: Partial<PlanChoices> = {},
  { histories, refusedRows, protectedBranch, unasked }: PlanEvidence = noEvidence,
): Plan {
  const request: PlanRequest = { ...requestOf(loaded, choices), histories, refusedRows, protectedBranch };
  const first = makePlan(request);
  const refusedEdits = refusedEditsOf(loaded, first.operations);
  const plan = refusedEdits.size === 0 ? first : makePlan({ ...request, refusedEdits });
  return unasked === null ? plan : { ...plan, diagnostics: [...plan.diagnostics, notAsked(unasked)] };
}

function notAsked(why: string): Diagnostic {
  return {
    rule: "not-rehearsed",
    severity: "info",
    message: `The service could not be asked whether it would take these rows: ${why}`,
    place: null,
    help: "Rows it refuses are named when they are applied; nothing else is held up by them.",
  };
}

/** The engine's request for what was loaded. */
export function requestOf(loaded: Loaded, choices: Partial<PlanChoices>): PlanRequest {
  const { portfolio, snapshot, org } = loaded;
  return {
    portfolio,
    wiki: snapshot.wiki,
    snapshot: {
      commit: snapshot.commit,
      blobs: new Map(portfolio.strategy.pages.map((page) => [page.path, page.blob])),
    },
    org,
    choices: { ...noChoices, ...choices },
    interrupted: interruptedKeys(loaded),
  };
}

/** Text of every readable page. */
export function pageTexts({ portfolio, snapshot }: Loaded): ReadonlyMap<PagePath, string> {
  const files = new Map(snapshot.files.map((file) => [file.file, file.content]));
  return new Map(
    portfolio.strategy.pages.flatMap((page) => {
      const content = files.get(page.file) ?? null;
      return content !== null && content.kind === "text" ? [[page.path, content.text] as const] : [];
    }),
  );
}

/** Lines an apply claimed and never committed. */
function interruptedKeys(loaded: Loaded): ReadonlySet<LineKey> {
  return new Set([...pageTexts(loaded).values()].flatMap((text) => readClaims(text).flatMap(({ keys }) => keys)));
}

/**
 * Tries the page rows of each page on its text, all at once, and by itself each row of which something was refused or not
 * tried; a row for an item still to be created is tried with a number nobody has.
 */
function refusedEditsOf(loaded: Loaded, operations: readonly Operation[]): ReadonlyMap<OperationId, string> {
  const texts = pageTexts(loaded);
  const refused = new Map<OperationId, string>();
  for (const [path, rows] of groupByPage(operations.filter(({ kind }) => kind === "edit-page"))) {
    const text = texts.get(path);
    if (text === undefined) continue;
    const context = contextOf(loaded.portfolio.strategy, path);
    const tries = rows.map((row, index) => ({ row, edits: editsOfRow(row, () => workItemId(untaken - index)) }));
    const first = firstOfEach(tries);
    const taken = new Set(editPage({ path, text }, [...first.values()].flat(), context).applied);
    const doubtful = tries.filter(({ row, edits }) => {
      const tried = first.get(placeOf(row)) ?? [];
      return edits.length === 0 || !tried.every((edit) => taken.has(edit));
    });
    const reasons = refusalsAlone(
      { path, text },
      doubtful.map(({ edits }) => edits),
      context,
    );
    for (const [index, { row, edits }] of doubtful.entries()) {
      const reason = edits.length === 0 ? "there is nothing to write" : reasons[index];
      if (reason !== undefined && reason !== null) refused.set(row.id, reason);
    }
  }
  return refused;
}

/** No organisation has come near it. */
const untaken = 999_999_999;

/** Rows that are alternatives for one line (create or adopt) write the same place: one of them stands for both. */
function firstOfEach(
  tries: readonly { readonly row: Operation; readonly edits: readonly PageEdit[] }[],
): ReadonlyMap<string, readonly PageEdit[]> {
  const first = new Map<string, readonly PageEdit[]>();
  for (const { row, edits } of tries) if (!first.has(placeOf(row))) first.set(placeOf(row), edits);
  return first;
}

const placeOf = (row: Operation): string =>
  `${row.subject.key ?? row.subject.title}/${row.changes.map(({ fact }) => fact).join("+")}`;
