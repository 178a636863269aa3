/**
 * "This is what I took for what": a person's word about pages, as rows of the settings page. One write whatever the number of
 * pages; a wiki without settings page gets one.
 */
import type { BlobId, PagePath } from "../domain/ids";
import { pagePath } from "../domain/ids";
import type { Correction } from "../domain/strategy";
import { newSettingsPage } from "../pages/settings";
import { change, operationId } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import type { Loaded } from "./loadPortfolio";
import { requestOf } from "./previewSync";

/** Where a new settings page goes. */
const defaultSettingsPage = pagePath("/Throughline");

/** `as-read` confirms the present reading. Pages whose row says so already need none. */
export function previewReadings(loaded: Loaded, corrections: ReadonlyMap<PagePath, Correction | "as-read">): Plan {
  const request = requestOf(loaded, {});
  const { strategy } = loaded.portfolio;
  const { settings } = strategy;
  const rows = [...corrections].flatMap(([path, word]) => {
    const page = strategy.pages.find((candidate) => candidate.path === path);
    if (page === undefined) return [];
    const name = `Reading of ${path}`;
    const before = settings.rows.find((row) => row.name === name)?.value ?? null;
    const value = word === "as-read" ? page.kind : word;
    return before === value ? [] : [{ name, before, value }];
  });
  if (rows.length === 0) return planOf(request, { operations: [] });
  if (settings.page === null) return planOf(request, { operations: [newPage(rows)] });
  const page = settings.page;
  return planOf(request, { operations: rows.map((row) => settingRow(request.snapshot.blobs, page, row)) });
}

interface ReadingRow {
  readonly name: string;
  readonly before: string | null;
  readonly value: string;
}

function settingRow(
  blobs: ReadonlyMap<PagePath, BlobId>,
  page: PagePath,
  { name, before, value }: ReadingRow,
): Operation {
  const blob = blobs.get(page);
  return {
    id: operationId("edit-page", page, name),
    kind: "edit-page",
    side: "wiki",
    ticked: true,
    dependsOn: [],
    subject: { key: null, title: name, workItem: null, page },
    changes: [change("reading", before, value)],
    precondition: blob === undefined ? { absent: true } : { blob },
    reason: "You said what this page is.",
  };
}

function newPage(rows: readonly ReadingRow[]): Operation {
  const text = newSettingsPage(rows.map(({ name, value }) => ({ name, value })));
  return {
    id: operationId("create-page", defaultSettingsPage),
    kind: "create-page",
    side: "wiki",
    ticked: true,
    dependsOn: [],
    subject: { key: null, title: "Throughline", workItem: null, page: defaultSettingsPage },
    changes: [change("page", null, text)],
    precondition: { absent: true },
    reason: `You said what ${rows.length === 1 ? "a page is" : `${rows.length} pages are`}; the wiki has no settings page to note it on yet.`,
  };
}
