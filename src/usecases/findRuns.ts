/**
 * The applies that left something behind, newest first. Nothing of ours is stored: a run is known by its id in the pointers of the
 * items it wrote and in the trailers of its commits.
 *
 * Requests: 1 for the wiki's latest commits, where its history can be read, and 1 for each of those whose message the service cuts
 * in the list (a message of several lines, as ours are); 1 more for each run without a commit whose items were all changed since,
 * to learn when it wrote them.
 */
import type { Instant, RunId, WorkItemId } from "../domain/ids";
import type { PageCommit, WikiStore } from "../ports/wikiStore";
import type { WorkItemStore } from "../ports/workItemStore";
import { groundOf } from "../sync/ground";
import type { Plan } from "../sync/operation";
import type { RunLink } from "../sync/undo";
import { linksByRun } from "../sync/undo";
import type { Loaded } from "./loadPortfolio";
import { previewUndo } from "./previewUndo";
import { requestOf } from "./previewSync";
import { commitsByRun } from "./runCommits";

export interface RunSources {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
}

export interface Run {
  readonly run: RunId;
  /** When it wrote last, by the server's clock; `null` when nothing says so any more. */
  readonly at: Instant | null;
  /** Display name of who applied; `null` when nothing says so any more. */
  readonly who: string | null;
  /** Items whose link was last written by it, ascending. */
  readonly items: readonly WorkItemId[];
  /** Its commits in the wiki, newest first; claims are not among them. */
  readonly commits: readonly PageCommit[];
}

/** Newest first; runs without a date last, by their id. */
export async function findRuns(loaded: Loaded, sources: RunSources): Promise<readonly Run[]> {
  const links = linksByRun(groundOf(requestOf(loaded, {})));
  const commits = await commitsByRun(loaded, sources.wikiStore);
  const ids = [...new Set([...links.keys(), ...commits.keys()])];
  const runs = await Promise.all(
    ids.map((run) => describe(loaded, sources, run, links.get(run) ?? [], commits.get(run) ?? [])),
  );
  return runs.sort((one, other) => (other.at ?? "").localeCompare(one.at ?? "") || (one.run < other.run ? -1 : 1));
}

/** The newest run and the plan that takes it back; `null` when no run left anything. */
export async function previewUndoOfLast(
  loaded: Loaded,
  sources: RunSources,
): Promise<{ readonly run: Run; readonly plan: Plan } | null> {
  const [run] = await findRuns(loaded, sources);
  return run === undefined ? null : { run, plan: await previewUndo(loaded, sources, run.run) };
}

async function describe(
  loaded: Loaded,
  sources: RunSources,
  run: RunId,
  links: readonly RunLink[],
  commits: readonly PageCommit[],
): Promise<Run> {
  const written = await lastWrite(loaded, sources, links, commits.length > 0);
  const newest = commits[0] ?? null;
  const fromPage = newest === null ? null : { at: newest.date, who: newest.author };
  const last =
    written !== null && (fromPage === null || Date.parse(written.at) > Date.parse(fromPage.at)) ? written : fromPage;
  return {
    run,
    at: last?.at ?? null,
    who: last?.who ?? null,
    items: links.map(({ id }) => id).sort((one, other) => one - other),
    commits,
  };
}

/** When and by whom the run wrote to the board: from items nobody changed since, else from one item's revision. */
async function lastWrite(
  { portfolio }: Loaded,
  { workItemStore }: RunSources,
  links: readonly RunLink[],
  hasCommit: boolean,
): Promise<{ readonly at: Instant; readonly who: string | null } | null> {
  const items = new Map((portfolio.board?.items ?? []).map((item) => [item.id, item]));
  const untouched = links.flatMap(({ id, pointer }) => {
    const item = items.get(id);
    return item !== undefined && item.rev === pointer.rev ? [item] : [];
  });
  const newest = untouched.sort((one, other) => Date.parse(other.changedDate) - Date.parse(one.changedDate))[0];
  if (newest !== undefined) return { at: newest.changedDate, who: newest.changedBy?.displayName ?? null };
  const [first] = links;
  if (hasCommit || first === undefined || workItemStore.history == null) return null;
  const then = await workItemStore.history.revision(first.id, first.pointer.rev);
  return then === null ? null : { at: then.item.changedDate, who: then.item.changedBy?.displayName ?? null };
}
