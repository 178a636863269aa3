/** Reading the strategy out of pages, wherever that is done: in this thread, or in another so that a screen stays alive. */
import type { PagePath } from "../domain/ids";
import type { Strategy } from "../domain/strategy";
import type { WikiFile } from "../domain/wiki";

export interface StrategyReader {
  /** `roots` and `settingsPage` as in `pages/readStrategy.ts`; whoever reads, the same files give the same strategy. */
  read(
    files: readonly WikiFile[],
    options: { readonly roots: readonly PagePath[]; readonly settingsPage: PagePath | null },
  ): Promise<Strategy>;
}
