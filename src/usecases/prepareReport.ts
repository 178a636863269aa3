/**
 * Everything an outcome report is made from, read as of today or of a date. Requests: those of `loadPortfolio`, those of
 * `loadTrends`, and 1 for the day of the wiki's last commit.
 */
import { instant } from "../domain/ids";
import type { Instant } from "../domain/ids";
import type { Wiki } from "../domain/wiki";
import type { ReportRequest } from "../report/outcomeReport";
import type { WikiStore } from "../ports/wikiStore";
import type { Loaded, LoadOptions, PortfolioSources } from "./loadPortfolio";
import { loadPortfolio } from "./loadPortfolio";
import { loadTrends } from "./loadTrends";

const EVER = instant("2000-01-01T00:00:00Z");
const END = instant("2999-12-31T00:00:00Z");

/** The last moment of a day (UTC), so that what happened on it counts. */
export const endOfDay = (day: string): Instant => instant(`${day}T23:59:59.999Z`);

/** `day` is an ISO date, or `null` for today's state. */
export async function prepareReport(
  sources: PortfolioSources,
  wiki: Wiki,
  options: Omit<LoadOptions, "asOf"> & { readonly day: string | null },
): Promise<ReportRequest> {
  const asOf = options.day === null ? null : endOfDay(options.day);
  const loaded = await loadPortfolio(sources, wiki, { ...options, asOf });
  return reportOf(loaded, sources.wikiStore, options.day);
}

/** The same from what was read already, as of today where `day` is `null`. */
export async function reportOf(
  { portfolio, snapshot, ...rest }: Loaded,
  wikiStore: WikiStore,
  day: string | null,
): Promise<ReportRequest> {
  const until = day === null ? END : endOfDay(day);
  const [trends, lastCommit] = await Promise.all([
    loadTrends({ portfolio, snapshot, ...rest }, wikiStore, until),
    wikiStore.past?.commitsBetween(snapshot.wiki, null, EVER, until, 1) ?? [],
  ]);
  const changes = [
    ...(portfolio.board?.items.map((item) => item.changedDate) ?? []),
    ...lastCommit.map((commit) => commit.date),
  ].sort();
  return { portfolio, commit: snapshot.commit, day: day ?? changes.at(-1)?.slice(0, 10) ?? null, trends };
}
