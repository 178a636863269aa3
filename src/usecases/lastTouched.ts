/**
 * When people last changed the work items whose newest revision is our own: a sync that writes an item does not make it look tended.
 * Only items that would be judged otherwise are looked into, one request each; where no history can be read, no date is known.
 */
import type { WorkItem, WorkItemLinks } from "../domain/board";
import type { Instant, WorkItemId } from "../domain/ids";
import { type LastTouched, maybeUntouched } from "../domain/staleness";
import type { PastItem, WorkItemStore } from "../ports/workItemStore";
import { readPointer } from "../sync/pointer";
import type { Loaded } from "./loadPortfolio";

/** Revisions looked into for one of a person. */
const looked = 20;

/** `today` is an ISO date. */
export async function lastTouched(
  { portfolio }: Loaded,
  { history }: Pick<WorkItemStore, "history">,
  today: string,
): Promise<LastTouched> {
  const { board } = portfolio;
  if (board === null || history == null) return new Map();
  const ours = maybeUntouched(portfolio, today).filter(({ id, rev }) =>
    isOurs(rev, board.links.get(id)?.wikiPages ?? []),
  );
  const dates = await Promise.all(
    ours.map(async ({ id, rev }): Promise<readonly [WorkItemId, Instant] | null> => {
      const last = lastOfAPerson(await history.revisions(id, Math.max(1, rev - looked), rev));
      return last === null ? null : [id, last.changedDate];
    }),
  );
  return new Map(dates.filter((date) => date !== null));
}

/** The newest revision no run of ours wrote; where all that were read are ours, the oldest of them. */
function lastOfAPerson(past: readonly PastItem[]): WorkItem | null {
  const last = [...past].reverse().find(({ item, links }) => !isOurs(item.rev, links.wikiPages));
  return (last ?? past[0])?.item ?? null;
}

/** A pointer names the revision that its own write made. */
const isOurs = (rev: number, links: WorkItemLinks["wikiPages"]): boolean =>
  links.some(({ comment }) => readPointer(comment ?? "")?.rev === rev);
