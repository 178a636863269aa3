/** Archived pages are read and shown; their lines are held back and leave the counts. */
import type { PagePath } from "../domain/ids";
import type { PageContent } from "./pageContent";
import { normalWords } from "./words/normalWords";

const folders: ReadonlySet<string> = new Set([
  "archive",
  "archived",
  "archives",
  "old",
  "closed",
  "archiv",
  "archivo",
  "archivio",
  "archief",
  "deprecated",
  "obsolete",
]);

/** Whether the page or a folder above it is named an archive. */
export function isArchived(path: PagePath): boolean {
  return path.split("/").some((segment) => folders.has(normalWords(segment)));
}

export function archivedOutcomes(content: PageContent, path: PagePath): PageContent {
  if (!isArchived(path)) return content;
  const outcomes = content.outcomes.map((outcome) => ({
    ...outcome,
    held: "archived" as const,
    deliverables: outcome.deliverables.map((deliverable) => ({ ...deliverable, held: "archived" as const })),
  }));
  return { ...content, outcomes };
}
