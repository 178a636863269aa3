/** Finds work to link by hand: words of the title, or a number. */
import type { WorkItem } from "../domain/board";
import type { WorkItemStore } from "../ports/workItemStore";

const MOST = 20;

/** Best first, at most twenty; empty text lists what changed last. No types means any type. */
export async function searchWork(
  store: WorkItemStore,
  text: string,
  types: readonly string[],
): Promise<readonly WorkItem[]> {
  return store.search(text, types, MOST);
}
