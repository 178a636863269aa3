/** Archived pages are read and shown; their lines are held back and leave the counts. */
import type { PagePath } from "../domain/ids";
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

const marked =
  /[([](?:archived?|archiviert|archivé|archivado|archiviato|old|deprecated|obsolete|veraltet|out of date)[)\]]/i;

/** "Roadmap 2024 (archived)" */
export const saysArchived = (title: string): boolean => marked.test(title);

/** Whether the page or a folder above it is named an archive. */
export function isArchived(path: PagePath): boolean {
  return path.split("/").some((segment) => folders.has(normalWords(segment)) || saysArchived(segment));
}
