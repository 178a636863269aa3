/**
 * Past values of the metrics, from the history of the pages that state them. A value counts at the date the page gives
 * for it, else at the day of the commit that wrote it; only plainly spelled numbers count.
 *
 * Requests, for each page that states a metric: 1 for its commits (one more per 100), 1 for each message the list cuts,
 * and 2 for each version (what the commit changed, and the text).
 */
import { instant } from "../domain/ids";
import type { Instant, PagePath } from "../domain/ids";
import { type MeasurePoint, numberOf } from "../domain/measure";
import type { Metric, Stream } from "../domain/strategy";
import { contextOf, readPage } from "../pages/readPage";
import type { PageCommit, WikiStore } from "../ports/wikiStore";
import type { Trend } from "../report/outcomeReport";
import type { Loaded } from "./loadPortfolio";

/** Versions of one page that are read, the newest ones. */
export const versionsRead = 36;

const BEGINNING = instant("2000-01-01T00:00:00Z");

/** Oldest value first; no trends where the wiki has no history to read. */
export async function loadTrends(
  { portfolio, snapshot }: Loaded,
  store: WikiStore,
  until: Instant,
): Promise<readonly Trend[]> {
  const [past, history] = [store.past ?? null, store.history];
  if (past === null || history === null) return [];
  const { strategy } = portfolio;
  const metrics = strategy.streams.flatMap((stream) => metricsOf(stream).map((metric) => ({ stream, metric })));
  const pages = [...new Set(metrics.map(({ metric }) => metric.place.page))];
  const versions = new Map(
    await Promise.all(
      pages.map(async (page): Promise<readonly [PagePath, readonly Version[]]> => {
        const file = strategy.pages.find(({ path }) => path === page)?.file;
        if (file === undefined) return [page, []];
        const commits = await past.commitsBetween(snapshot.wiki, file, BEGINNING, until, versionsRead);
        const read = await Promise.all(commits.map((commit) => textAt(commit, file)));
        const context = contextOf(strategy, page);
        return [
          page,
          read.flatMap(({ commit, text }) =>
            text === null ? [] : [{ commit, metrics: statedOn(readPage({ path: page, text }, context)) }],
          ),
        ];
      }),
    ),
  );
  return metrics.map(({ stream, metric }) => ({
    stream: stream.key,
    metric: metric.name,
    points: pointsOf(metric, versions.get(metric.place.page) ?? []),
  }));

  async function textAt(commit: PageCommit, file: string) {
    const changes = await history?.changes(snapshot.wiki, commit.commit);
    const blob = changes?.find((change) => change.file === file)?.after ?? null;
    return { commit, text: blob === null ? null : ((await history?.blob(snapshot.wiki, blob)) ?? null) };
  }
}

interface Version {
  readonly commit: PageCommit;
  readonly metrics: readonly Metric[];
}

const metricsOf = ({ northStar, kpis }: Pick<Stream, "northStar" | "kpis">): readonly Metric[] => [
  ...(northStar === null ? [] : [northStar]),
  ...kpis,
];

const statedOn = (content: Pick<Stream, "northStar" | "kpis">): readonly Metric[] => metricsOf(content);

/** One value a date, the newest version's word for it. */
function pointsOf({ name }: Metric, versions: readonly Version[]): readonly MeasurePoint[] {
  const byDate = new Map<string, MeasurePoint>();
  for (const { commit, metrics } of versions) {
    const stated = metrics.find((metric) => sameName(metric.name, name));
    const value = stated?.current === null || stated === undefined ? null : numberOf(stated.current);
    if (stated === undefined || stated.current === null || value === null) continue;
    const date = stated.date?.to ?? commit.date.slice(0, 10);
    if (!byDate.has(date)) byDate.set(date, { date, value, literal: stated.current });
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
