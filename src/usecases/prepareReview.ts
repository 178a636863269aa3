/**
 * Everything a review is made from: both halves now and as of the last review, the last minutes, who changed which outcome
 * since, and how ready the work of the next sprint is. Requests: those of `loadPortfolio`, once more for the past, those of
 * `editsOfChanges` and `loadDebt`, 1 for the iterations, 2 for each named team, and ⌈n/200⌉ for the items of the next sprints.
 */
import { changesBetween } from "../domain/changes";
import type { PagePath } from "../domain/ids";
import { contradicting, lastMinutes, type Minutes } from "../domain/minutes";
import type { Portfolio } from "../domain/portfolio";
import { roundsOf } from "../domain/preparation";
import type { ReviewRequest } from "../domain/review";
import type { Wiki } from "../domain/wiki";
import { readMinutes } from "../pages/readMinutes";
import type { WorkItemStore } from "../ports/workItemStore";
import { editsOfChanges } from "./editsOfChanges";
import { loadDebt } from "./loadDebt";
import { type Loaded, loadPortfolio, type LoadOptions, type PortfolioSources } from "./loadPortfolio";
import { endOfDay } from "./prepareReport";

export interface PreparedReview {
  readonly request: ReviewRequest;
  /** Both halves now, for what the review will write. */
  readonly loaded: Loaded;
  /** All minutes found, for the place the next ones go to. */
  readonly minutes: readonly Minutes[];
  /** Other minutes of the day of the last review that say something else; their actions are not carried over. */
  readonly contradicting: readonly PagePath[];
  /** Saved queries of the settings page whose debt is not counted, because they could not be run. */
  readonly unreadQueries: readonly string[];
  /** Why there is no earlier state to compare with; `null` where there is one. */
  readonly noPast: "no-earlier-review" | "no-history" | null;
}

export interface ReviewOptions extends Omit<LoadOptions, "asOf"> {
  /** ISO date of the review; work items are read as they are when it is `today`. */
  readonly day: string;
  readonly today: string;
  /** ISO date to look back to; `null` = the date of the last minutes. */
  readonly since: string | null;
  /** Names of teams to prepare for; without any, those of the settings page, else the team of the page around us. */
  readonly teams?: readonly string[];
  readonly teamAround?: string | null;
  /** Both halves, where they were read already; then they are those of `today`. */
  readonly loaded?: Loaded;
}

export async function prepareReview(
  sources: PortfolioSources,
  wiki: Wiki,
  options: ReviewOptions,
): Promise<PreparedReview> {
  const { day, today } = options;
  const asOf = day === today ? null : endOfDay(day);
  const loaded = options.loaded ?? (await loadPortfolio(sources, wiki, { ...options, asOf }));
  const minutes = minutesOf(loaded);
  const teams = teamsFor(options, loaded);
  const [sprint, { debt, unread }] = await Promise.all([
    readySprint(sources.workItemStore, loaded.portfolio, teams, day),
    loadDebt(loaded, asOf === null ? sources.workItemStore : (sources.workItemStore?.asOf?.(asOf) ?? null), day),
  ]);
  const last = lastMinutes(minutes, day);
  const since = options.since ?? last?.date ?? null;
  const { past, history } = sources.wikiStore;
  const found = { loaded, minutes, contradicting: contradicting(minutes, last), unreadQueries: unread };
  if (since === null || past == null) {
    const request: ReviewRequest = {
      now: loaded.portfolio,
      then: null,
      since: null,
      day,
      minutes: last,
      edits: new Map(),
      debt,
      ...sprint,
    };
    return { ...found, request, noPast: since === null ? "no-earlier-review" : "no-history" };
  }
  const before = await loadPortfolio(sources, wiki, { ...options, asOf: endOfDay(since) });
  const then = before.portfolio;
  const edits = await editsOfChanges(
    changesBetween(then, loaded.portfolio),
    { past, history },
    { before, after: loaded, from: endOfDay(since), to: endOfDay(day) },
  );
  return {
    request: { now: loaded.portfolio, then, since, day, minutes: last, edits, debt, ...sprint },
    ...found,
    noPast: null,
  };
}

interface TeamsWanted {
  readonly names: readonly string[];
  /** Nobody named them: they come from the page around us, and where they lead nowhere that is no news. */
  readonly isGuess: boolean;
}

function teamsFor({ teams = [], teamAround = null }: ReviewOptions, { portfolio }: Loaded): TeamsWanted {
  const named = teams.length > 0 ? teams : portfolio.strategy.settings.teams;
  const isGuess = named.length === 0 && teamAround !== null;
  return { names: isGuess ? [teamAround] : [...new Set(named)], isGuess };
}

async function readySprint(
  store: WorkItemStore | null,
  portfolio: Portfolio,
  { names, isGuess }: TeamsWanted,
  day: string,
): Promise<Pick<ReviewRequest, "prepare" | "readiness">> {
  const [iterations, found] = await Promise.all([
    store?.iterations?.() ?? Promise.resolve([]),
    Promise.all(names.map((name) => store?.team?.(name) ?? Promise.resolve(null))),
  ]);
  const teams = found.filter((team) => team !== null);
  const wanted = roundsOf(portfolio, iterations, { names, teams }, day);
  const prepare =
    isGuess && wanted.notes.length > 0 ? roundsOf(portfolio, iterations, { names: [], teams: [] }, day) : wanted;
  const items = prepare.rounds.flatMap((round) => round.items.map(({ id }) => id));
  const readiness = items.length === 0 ? undefined : await store?.readiness?.(items);
  return { prepare, readiness: readiness ?? new Map() };
}

function minutesOf({ portfolio, snapshot }: Loaded): readonly Minutes[] {
  const texts = new Map(
    snapshot.files.flatMap(({ file, content }) => (content?.kind === "text" ? [[file, content.text] as const] : [])),
  );
  return portfolio.strategy.pages.flatMap(({ kind, path, file, frontMatter }) => {
    const text = texts.get(file);
    return kind !== "review" || text === undefined ? [] : [readMinutes({ path, text, frontMatter })];
  });
}
