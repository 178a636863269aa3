/**
 * When people last changed the pages that hold open outcomes: one request for each such page, none for others. Commits
 * of our own applies (trailer `Sync-Run:`) are no person's change. Where there is no history, no date is known.
 */
import type { Strategy } from "../domain/strategy";
import type { Ages } from "../domain/stalePages";
import type { PagePath } from "../domain/ids";
import type { Wiki } from "../domain/wiki";
import { FailureError } from "../ports/failure";
import type { PageCommit, WikiHistory, WikiStore } from "../ports/wikiStore";
import { runOfCommit } from "./runCommits";

/** Commits looked at for one of a person. */
const looked = 10;

/** `today` is an ISO date. */
export async function pageAges(store: WikiStore, wiki: Wiki, strategy: Strategy, today: string | null): Promise<Ages> {
  const { history } = store;
  const changed = new Map<PagePath, string>();
  if (history === null || today === null) return { today, changed };
  const open = new Set(
    strategy.streams.flatMap(({ outcomes }) =>
      outcomes.filter(({ held }) => held === null).map(({ place }) => place.page),
    ),
  );
  for (const { path, file } of strategy.pages) {
    if (!open.has(path)) continue;
    const commits = await commitsOf(history, wiki, file);
    const last = commits.find((commit) => runOfCommit(commit) === null);
    if (last !== undefined) changed.set(path, last.date.slice(0, 10));
  }
  return { today, changed };
}

/** History that may not be read tells no date. */
async function commitsOf(history: WikiHistory, wiki: Wiki, file: string): Promise<readonly PageCommit[]> {
  try {
    return await history.commits(wiki, file, looked);
  } catch (error) {
    if (error instanceof FailureError) return [];
    throw error;
  }
}
