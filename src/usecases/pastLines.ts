/** Lines of a page as an older text of it stated them. */
import type { BlobId, PagePath, WorkItemId } from "../domain/ids";
import type { LineKey } from "../domain/ids";
import type { LineFacts } from "../domain/strategy";
import { contextOf, readPage } from "../pages/readPage";
import type { StatedFacts } from "../sync/facts";
import type { Loaded } from "./loadPortfolio";

/** A line of an older text: enough of it to compare every fact. */
export type PastLine = LineFacts & StatedFacts;

/** Every line of the text, read with what the rest of the wiki says about the page today. */
export function linesOfText({ portfolio }: Loaded, page: PagePath, text: string): readonly PastLine[] {
  const { outcomes } = readPage({ path: page, text }, contextOf(portfolio.strategy, page));
  return outcomes.flatMap((outcome): PastLine[] => [outcome, ...outcome.deliverables]);
}

/** The line that names the item first, else the one with the key: the `#id` may have come later than the text. */
export const lineAbout = (lines: readonly PastLine[], id: WorkItemId | null, key: LineKey): PastLine | null =>
  lines.find(({ workItems }) => id !== null && workItems[0] === id) ?? lines.find((line) => line.key === key) ?? null;

/** Texts by blob, each asked for once. */
export function pastTexts(read: (blob: BlobId) => Promise<string | null>): (blob: BlobId) => Promise<string | null> {
  const known = new Map<BlobId, Promise<string | null>>();
  return (blob) => {
    const asked = known.get(blob) ?? read(blob);
    known.set(blob, asked);
    return asked;
  };
}
