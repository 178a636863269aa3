/**
 * What a sync would do: the plan of the engine, checked against the pages as they stand. An edit a page cannot take (its title is
 * a link, its mark stands in a heading) would be refused every time, so it becomes a finding instead of a row.
 */
import type { LineKey, PagePath } from "../domain/ids";
import { workItemId } from "../domain/ids";
import { readClaims } from "../pages/claim";
import { editPage } from "../pages/editPage";
import { contextOf } from "../pages/readPage";
import { makePlan } from "../sync/makePlan";
import type { Operation, OperationId, Plan } from "../sync/operation";
import { groupByPage } from "../sync/pageEdits";
import type { PlanChoices, PlanRequest } from "../sync/request";
import { noChoices } from "../sync/request";
import { editsOfRow } from "./editsOfRow";
import type { Loaded } from "./loadPortfolio";

/** Writes nothing and asks nothing: everything it needs was loaded. */
export function previewSync(loaded: Loaded, choices: Partial<PlanChoices> = {}): Plan {
  const request = requestOf(loaded, choices);
  const plan = makePlan(request);
  const refusedEdits = refusedEditsOf(loaded, plan.operations);
  return refusedEdits.size === 0 ? plan : makePlan({ ...request, refusedEdits });
}

/** The engine's request for what was loaded. */
export function requestOf(loaded: Loaded, choices: Partial<PlanChoices>): PlanRequest {
  const { portfolio, snapshot, org } = loaded;
  return {
    portfolio,
    wiki: snapshot.wiki,
    snapshot: { commit: snapshot.commit, blobs: new Map(portfolio.strategy.pages.map((page) => [page.path, page.blob])) },
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

/** Tries every page row on its page; a row for an item still to be created is tried with any number. */
function refusedEditsOf(loaded: Loaded, operations: readonly Operation[]): ReadonlyMap<OperationId, string> {
  const texts = pageTexts(loaded);
  const refused = new Map<OperationId, string>();
  for (const [path, rows] of groupByPage(operations.filter(({ kind }) => kind === "edit-page"))) {
    const text = texts.get(path);
    if (text === undefined) continue;
    const context = contextOf(loaded.portfolio.strategy, path);
    for (const row of rows) {
      const answer = editPage({ path, text }, editsOfRow(row, () => workItemId(1)), context);
      const reason = answer.refused[0]?.reason;
      if (reason !== undefined) refused.set(row.id, reason);
    }
  }
  return refused;
}
