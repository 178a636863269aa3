/** What was changed on each side, in words: commits of the page, revisions of the work item. Pure; newest first. */
import type { WorkItem } from "../../../domain/board";
import type { PageCommit } from "../../../ports/wikiStore";
import type { PastItem } from "../../../ports/workItemStore";
import { runOfCommit } from "../../../usecases/runCommits";
import { strategyText as text } from "../../text/strategy";
import { whenWords } from "../../text/locale";

export interface HistoryEntry {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
}

export const pageEntries = (commits: readonly PageCommit[]): readonly HistoryEntry[] =>
  commits.map((commit) => ({
    id: commit.commit,
    when: whenWords(commit.date.slice(0, 10)),
    who: commit.author,
    what: `${firstLine(commit.comment)}${runOfCommit(commit) !== null ? ` (${text.ownWrite})` : ""}`,
  }));

const firstLine = (comment: string): string => comment.split(/\r?\n/)[0] ?? "";

/** Revisions oldest first, as the service answers them. A revision that changed no fact shown here still says that somebody edited. */
export function itemEntries(revisions: readonly PastItem[]): readonly HistoryEntry[] {
  return revisions
    .map(({ item }, at) => {
      const before = revisions[at - 1]?.item ?? null;
      return {
        id: String(item.rev),
        when: whenWords(item.changedDate.slice(0, 10)),
        who: item.changedBy?.displayName ?? text.nobody,
        what: before === null ? (item.rev === 1 ? text.createdItem : text.editedItem) : whatChanged(before, item),
      };
    })
    .reverse();
}

interface Compared {
  readonly name: string;
  readonly of: (item: WorkItem) => string;
}

const compared: readonly Compared[] = [
  { name: text.factTitle, of: (item) => item.title },
  { name: text.factState, of: (item) => item.state },
  { name: text.factAssignment, of: (item) => item.assignedTo?.displayName ?? "" },
  { name: text.factIteration, of: (item) => item.iterationPath },
  { name: text.factArea, of: (item) => item.areaPath },
  { name: text.factStart, of: (item) => item.startDate ?? "" },
  { name: text.factTarget, of: (item) => item.targetDate ?? "" },
  { name: text.factPriority, of: (item) => item.priority?.toString() ?? "" },
  { name: text.factTags, of: (item) => item.tags.join(", ") },
];

function whatChanged(before: WorkItem, after: WorkItem): string {
  const changes = compared
    .filter(({ of }) => of(before) !== of(after))
    .map(({ name, of }) => text.changed(name, of(before), of(after)));
  return changes.length === 0 ? text.editedItem : changes.join("; ");
}
