/** Lines of a page as an older text of it stated them. */
import type { BlobId, PagePath, WorkItemId } from "../domain/ids";
import type { LineKey } from "../domain/ids";
import type { LineFacts, Outcome } from "../domain/strategy";
import type { WikiSnapshot } from "../domain/wiki";
import { contextOf, readPage } from "../pages/readPage";
import type { StatedFacts } from "../sync/facts";
import type { Loaded } from "./loadPortfolio";

/** A line of an older text: enough of it to compare every fact. */
export type PastLine = LineFacts & StatedFacts;

/** Every line of the text, read with what the rest of the wiki says about the page today. */
export const linesOfText = (loaded: Loaded, page: PagePath, text: string): readonly PastLine[] =>
  outcomesOfText(loaded, page, text).flatMap((outcome): PastLine[] => [outcome, ...outcome.deliverables]);

/** Every outcome of the text, read like its lines. */
export const outcomesOfText = ({ portfolio }: Loaded, page: PagePath, text: string): readonly Outcome[] =>
  readPage({ path: page, text }, contextOf(portfolio.strategy, page)).outcomes;

/** The line that names the item first, else the one with the key: the `#id` may have come later than the text. */
export const lineAbout = (lines: readonly PastLine[], id: WorkItemId | null, key: LineKey): PastLine | null =>
  lines.find(({ workItems }) => id !== null && workItems[0] === id) ?? lines.find((line) => line.key === key) ?? null;

/** Texts by blob, each asked for once, and never where one of the snapshots holds it. */
export function pastTexts(
  read: (blob: BlobId) => Promise<string | null>,
  snapshots: readonly WikiSnapshot[] = [],
): (blob: BlobId) => Promise<string | null> {
  const known = new Map(
    snapshots.flatMap(({ files }) =>
      files.flatMap(({ blob, content }) =>
        content?.kind === "text" ? [[blob, Promise.resolve<string | null>(content.text)] as const] : [],
      ),
    ),
  );
  return (blob) => {
    const asked = known.get(blob) ?? read(blob);
    known.set(blob, asked);
    return asked;
  };
}
