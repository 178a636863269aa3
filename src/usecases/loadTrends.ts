/**
 * Past values of the metrics, from the history of the pages that state them. A value counts at the date the page gives
 * for it, else at the day of the commit that wrote it; only plainly spelled numbers count. A page that was moved is
 * followed to where it stood before.
 *
 * Requests, for each page that states a metric: 1 for its commits (one more per 100), 1 for each message the list cuts,
 * and 2 for each version (what the commit changed, and the text).
 */
import { instant } from "../domain/ids";
import type { Instant, PagePath } from "../domain/ids";
import { type MeasurePoint, numberOf } from "../domain/measure";
import type { Metric, Stream } from "../domain/strategy";
import { contextOf, readPage } from "../pages/readPage";
import type { Wiki } from "../domain/wiki";
import type { FileChange, PageCommit, WikiHistory, WikiPast, WikiStore } from "../ports/wikiStore";
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
        const written = await writtenTexts({ wiki: snapshot.wiki, past, history }, file, until, versionsRead);
        const context = contextOf(strategy, page);
        return [
          page,
          written.flatMap(({ commit, text }) =>
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
}

interface Sources {
  readonly wiki: Wiki;
  readonly past: WikiPast;
  readonly history: WikiHistory;
}

interface Written {
  readonly commit: PageCommit;
  /** `null` when the commit removed the page, or its text is gone. */
  readonly text: string | null;
  /** File the page was moved from by this commit. */
  readonly movedFrom: string | null;
}

/** Newest first, at most `limit`; a page that was moved is followed to where it stood before. */
async function writtenTexts(
  sources: Sources,
  file: string,
  until: Instant,
  limit: number,
): Promise<readonly Written[]> {
  const commits = await sources.past.commitsBetween(sources.wiki, file, BEGINNING, until, limit);
  const written = await Promise.all(commits.map((commit) => writtenBy(sources, commit, file)));
  const oldest = written.at(-1);
  if (oldest === undefined || oldest.movedFrom === null || written.length >= limit) return written;
  const earlier = await writtenTexts(sources, oldest.movedFrom, oldest.commit.date, limit - written.length);
  return [...written, ...earlier];
}

async function writtenBy({ wiki, history }: Sources, commit: PageCommit, file: string): Promise<Written> {
  const changes = await history.changes(wiki, commit.commit);
  const change = changes.find((candidate) => candidate.file === file);
  const blob = change?.after ?? null;
  return {
    commit,
    text: blob === null ? null : await history.blob(wiki, blob),
    movedFrom: change === undefined || change.before !== null ? null : cameFrom(change, changes),
  };
}

/** The same bytes gone elsewhere in the same commit; two such places are no answer unless one has the page's name. */
function cameFrom({ file, after }: FileChange, changes: readonly FileChange[]): string | null {
  const gone = changes.filter((change) => change.after === null && change.before === after);
  const name = file.slice(file.lastIndexOf("/"));
  const same = gone.length === 1 ? gone[0] : gone.find((change) => change.file.endsWith(name));
  return same?.file ?? null;
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
