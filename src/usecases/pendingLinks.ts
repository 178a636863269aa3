/** Links that stand on a form and are not saved yet: which lines they name. */
import type { WikiPageLink } from "../domain/board";
import { linesOf } from "../domain/joinPortfolio";
import type { Line } from "../domain/line";
import { readPointer } from "../sync/pointer";
import type { Loaded } from "./loadPortfolio";

export interface PendingLink {
  readonly line: Line;
  readonly link: WikiPageLink;
}

/** Of the links on the form those a saved item does not have; a comment without a pointer names no line. */
export function pendingLinks(
  { portfolio, snapshot }: Loaded,
  onForm: readonly WikiPageLink[],
  saved: readonly WikiPageLink[],
): readonly PendingLink[] {
  const lines = linesOf(portfolio);
  return onForm
    .filter((link) => link.wikiId.toLowerCase() === snapshot.wiki.id.toLowerCase())
    .filter((link) => !saved.some(({ page }) => page === link.page))
    .flatMap((link) => {
      const key = readPointer(link.comment ?? "")?.key;
      const line = lines.find((candidate) => candidate.facts.key === key && candidate.facts.place.page === link.page);
      return line === undefined ? [] : [{ line, link }];
    });
}
