/** Our own commits of a wiki, told from people's by their trailer. */
import type { RunId } from "../domain/ids";
import { runId } from "../domain/ids";
import type { PageCommit, WikiStore } from "../ports/wikiStore";
import { isClaimMessage } from "./apply/messages";
import type { Loaded } from "./loadPortfolio";

/** Commits looked through for runs: a run older than these is known by the pointers it left. */
export const commitsLookedAt = 50;

/** Our commits by run, newest first within each. */
export async function commitsByRun(
  { snapshot }: Loaded,
  { history }: WikiStore,
): Promise<ReadonlyMap<RunId, readonly PageCommit[]>> {
  const runs = new Map<RunId, PageCommit[]>();
  if (history === null) return runs;
  for (const commit of await history.commits(snapshot.wiki, "/", commitsLookedAt)) {
    const run = runOfCommit(commit);
    if (run === null || isClaimMessage(commit.comment)) continue;
    const known = runs.get(run);
    if (known === undefined) runs.set(run, [commit]);
    else known.push(commit);
  }
  return runs;
}

/** The run a commit's trailer names; `null` for everybody else's commits. */
export function runOfCommit({ comment }: PageCommit): RunId | null {
  const found = /(?:^|\n)Sync-Run: ([0-9a-f]{8})\s*$/.exec(comment)?.[1];
  return found === undefined ? null : runId(found);
}
