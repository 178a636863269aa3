/** "This is no gap, because …": a person's word with its reason and its end, as rows of the settings page. */
import type { BlobId, PagePath } from "../domain/ids";
import { pagePath } from "../domain/ids";
import type { Ignore } from "../pages/edit/ignoreEdit";
import { ignoreLine, newPageWithIgnores, readsBack } from "../pages/edit/ignoreEdit";
import { change, operationId } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import type { Loaded } from "./loadPortfolio";
import { requestOf } from "./previewSync";

export type { Ignore } from "../pages/edit/ignoreEdit";

const defaultSettingsPage = pagePath("/Throughline");

/** Why the words cannot be kept, `null` when they can. */
export function whyNotIgnored(ignore: Ignore): string | null {
  if (ignore.reason.trim() === "") return "Say why it is no gap: the reason is what others will read.";
  if (ignore.until !== null && !/^\d{4}-\d{2}-\d{2}$/.test(ignore.until)) return "The end must be a date.";
  if (ignore.until !== null && ignore.until < ignore.on) return "The end lies in the past.";
  return readsBack(ignore, defaultSettingsPage)
    ? null
    : "The page would not read these words back as they are: leave out quotation marks and formatting.";
}

/** One row each; all of them are one commit. A wiki without settings page gets one. */
export function previewIgnores(loaded: Loaded, ignores: readonly Ignore[]): Plan {
  const request = requestOf(loaded, {});
  const kept = ignores.filter((ignore) => whyNotIgnored(ignore) === null);
  const { page } = loaded.portfolio.strategy.settings;
  if (kept.length === 0) return planOf(request, { operations: [] });
  if (page === null) return planOf(request, { operations: [newPage(kept)] });
  const blob = request.snapshot.blobs.get(page);
  return planOf(request, { operations: kept.map((ignore) => ignoreRow(page, blob, ignore)) });
}

function ignoreRow(page: PagePath, blob: BlobId | undefined, ignore: Ignore): Operation {
  return {
    id: operationId("edit-page", page, "ignore", ignore.subject),
    kind: "edit-page",
    side: "wiki",
    ticked: true,
    dependsOn: [],
    subject: { key: null, title: ignore.subject, workItem: null, page },
    changes: [change("ignored", null, ignoreLine(ignore))],
    precondition: blob === undefined ? { absent: true } : { blob },
    reason: "You said why this is no gap.",
  };
}

function newPage(ignores: readonly Ignore[]): Operation {
  return {
    id: operationId("create-page", defaultSettingsPage),
    kind: "create-page",
    side: "wiki",
    ticked: true,
    dependsOn: [],
    subject: { key: null, title: "Throughline", workItem: null, page: defaultSettingsPage },
    changes: [change("page", null, newPageWithIgnores(ignores.map(ignoreLine)))],
    precondition: { absent: true },
    reason: "You said why something is no gap; the wiki has no settings page to note it on yet.",
  };
}
