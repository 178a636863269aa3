/**
 * The page rows of a plan as a patch, for wikis whose branch takes changes through pull requests only: the same edits an apply would
 * make, on the pages as they were read, in the form `git apply` takes. Nothing is written; a person opens the pull request, and once
 * it is merged the next plan sees the pages as they are then.
 *
 * A row that names a work item still to be created cannot be in it: the item waits until the page can be claimed.
 */
import type { PagePath } from "../domain/ids";
import { editPage } from "../pages/editPage";
import { fileOfPage } from "../pages/pagePath";
import { contextOf } from "../pages/readPage";
import { filePatch } from "../report/filePatch";
import type { Operation, OperationId, Plan } from "../sync/operation";
import { groupByPage } from "../sync/pageEdits";
import { editsOfRow } from "./editsOfRow";
import type { Loaded } from "./loadPortfolio";
import { pageTexts } from "./previewSync";

export interface PagePatch {
  /** A unified diff with paths from the repository's root; empty when no row is in it. */
  readonly text: string;
  readonly pages: readonly PagePath[];
  /** Rows whose edits the patch makes. */
  readonly rows: readonly OperationId[];
  /** Ticked page rows that are not in it, each with the reason. */
  readonly left: readonly { readonly row: OperationId; readonly reason: string }[];
}

/** The ticked page rows of the plan, which was made from `loaded`. */
export function pagePatch(loaded: Loaded, plan: Plan): PagePatch {
  const files = [...groupByPage(plan.operations.filter(({ ticked }) => ticked))].map(([page, rows]) =>
    patchOfPage(loaded, page, rows),
  );
  return {
    text: files.map(({ text }) => text).join(""),
    pages: files.flatMap(({ page, rows }) => (rows.length === 0 ? [] : [page])),
    rows: files.flatMap(({ rows }) => rows),
    left: files.flatMap(({ left }) => left),
  };
}

interface FilePatch {
  readonly page: PagePath;
  readonly text: string;
  readonly rows: readonly OperationId[];
  readonly left: PagePatch["left"];
}

function patchOfPage(loaded: Loaded, page: PagePath, rows: readonly Operation[]): FilePatch {
  const name = repositoryFile(loaded, page);
  const created = rows.find(({ kind }) => kind === "create-page");
  if (created !== undefined) {
    const text = created.changes.find(({ fact }) => fact === "page")?.to ?? "";
    return { page, text: filePatch(name, null, text), rows: [created.id], left: [] };
  }
  const text = pageTexts(loaded).get(page);
  if (text === undefined)
    return { page, text: "", rows: [], left: rows.map(({ id }) => ({ row: id, reason: "The page was not read." })) };
  const left: { row: OperationId; reason: string }[] = [];
  const taken: OperationId[] = [];
  const context = contextOf(loaded.portfolio.strategy, page);
  let edited = text;
  for (const row of rows) {
    const edits = editsOfRow(row, () => null);
    const answer = editPage({ path: page, text: edited }, edits, context);
    const reason = namesNewItem(row)
      ? "It names a work item that is not there yet; the item waits until the page can be written."
      : edits.length === 0
        ? "There is nothing to write."
        : (answer.refused[0]?.reason ?? null);
    if (reason !== null) left.push({ row: row.id, reason });
    else {
      edited = answer.text;
      taken.push(row.id);
    }
  }
  return { page, text: edited === text ? "" : filePatch(name, text, edited), rows: taken, left };
}

const namesNewItem = ({ changes }: Operation): boolean =>
  changes.some(({ fact, to }) => fact === "mention" && to?.startsWith("ref:") === true);

/** Path of the page's file from the root of the repository, without a leading slash. */
function repositoryFile({ portfolio, snapshot }: Loaded, path: PagePath): string {
  const file = portfolio.strategy.pages.find((page) => page.path === path)?.file ?? fileOfPage(path);
  const folder = snapshot.wiki.mappedPath.replace(/^\/+|\/+$/g, "");
  return folder === "" ? file.replace(/^\//, "") : `${folder}${file}`;
}
