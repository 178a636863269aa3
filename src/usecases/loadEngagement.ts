/**
 * Contribution over time from the wiki's history, our own commits left out. `null` where the history cannot be read.
 *
 * Requests: 1 for each 100 commits of the last year, and 1 for each message the list cuts (those of our own commits).
 */
import { engagementOf, type MonthOfEngagement } from "../domain/engagement";
import { instant } from "../domain/ids";
import type { WikiStore } from "../ports/wikiStore";
import type { Wiki } from "../domain/wiki";
import { endOfDay } from "./prepareReport";
import { runOfCommit } from "./runCommits";

/** Months looked back, the present one included. */
export const MONTHS = 12;

/** Commits read at most. */
const COMMITS = 5_000;

export async function loadEngagement(
  { past }: WikiStore,
  wiki: Wiki,
  day: string,
): Promise<readonly MonthOfEngagement[] | null> {
  if (past === undefined || past === null) return null;
  const [first] = engagementOf([], day, MONTHS);
  const from = instant(`${first?.month ?? day.slice(0, 7)}-01T00:00:00Z`);
  const commits = await past.commitsBetween(wiki, null, from, endOfDay(day), COMMITS);
  return engagementOf(
    commits.filter((commit) => runOfCommit(commit) === null),
    day,
    MONTHS,
  );
}
