/**
 * Everything the hub knows at one moment, and the closed set of things that can happen to it.
 * Pure: no clock, no promise, no React. What a screen shows is computed from this by the view models beside each screen.
 */
import type { WorkItem } from "../../domain/board";
import type { PagePath, RunId } from "../../domain/ids";
import type { LineKey } from "../../domain/ids";
import type { OutcomeLine } from "../../domain/line";
import type { Portfolio } from "../../domain/portfolio";
import { isPast } from "../../domain/promise";
import type { Correction, PageReading, Strategy } from "../../domain/strategy";
import type { Wiki } from "../../domain/wiki";
import type { Failure } from "../../ports/failure";
import type { Slowdown } from "../../ports/pace";
import type { OperationId, Plan, RowResult } from "../../sync/operation";
import type { ApplyReport } from "../../usecases/applyPlan";
import type { Loaded, LoadProgress } from "../../usecases/loadPortfolioWith";
import type { ChosenPlan, Resolution } from "../../usecases/keepChoices";
import type { Move } from "../../usecases/previewMoves";
import type { Route, View } from "./route";
import { startRoute } from "./route";

/** A person's word on how a page is to be read; "as-read" agrees with the guess. */
export type ReadingChoice = Correction | "as-read";

export type Session =
  | { readonly kind: "starting" }
  | { readonly kind: "no-wiki" }
  | { readonly kind: "choose-wiki"; readonly wikis: readonly Wiki[] }
  | {
      readonly kind: "loading";
      readonly wiki: Wiki;
      readonly stages: Stages;
      /** What can be looked at already; `null` until the pages are read. */
      readonly glimpse: Loaded | null;
    }
  | { readonly kind: "failed"; readonly wiki: Wiki | null; readonly failure: Failure }
  | { readonly kind: "ready"; readonly wiki: Wiki; readonly loaded: Loaded; readonly reload: Reload };

/** The last word of each stage; stages of the two halves run side by side. */
export type Stages = ReadonlyMap<LoadProgress["stage"], LoadProgress>;

const noStages: Stages = new Map();

/** What a later look at the sources is doing while the last good one stays on the screen. */
export type Reload =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly stages: Stages }
  | { readonly kind: "failed"; readonly failure: Failure };

/** A small plan shown in a dialog before it is applied: a link, readings, starter pages. */
export interface Proposal {
  readonly title: string;
  readonly intro: string;
  /** Text of the button that applies it. */
  readonly ok: string;
  /** Said in a toast when every row is done. */
  readonly done: string;
  readonly plan: Plan;
  /** A person may tick and untick its rows; absent = it is taken as a whole. */
  readonly choosable?: boolean;
}

export type Dialog =
  | { readonly kind: "link"; readonly line: LineKey }
  | { readonly kind: "link-work"; readonly workItems: readonly WorkItem[] }
  | { readonly kind: "move"; readonly line: LineKey }
  | { readonly kind: "closing" }
  | { readonly kind: "suggest" }
  | { readonly kind: "ignore"; readonly subjects: readonly IgnoreSubject[] }
  | { readonly kind: "proposal"; readonly proposal: Proposal };

/** What a person says is no gap. */
export interface IgnoreSubject {
  /** `#12`, or the title of a line: what the settings page will name. */
  readonly subject: string;
  readonly title: string;
}

/** One apply, from its start until a person puts its result away. */
export interface Run {
  readonly id: RunId;
  readonly plan: Plan;
  readonly from: "sync" | "dialog";
  readonly total: number;
  readonly results: ReadonlyMap<OperationId, RowResult>;
  readonly step: string | null;
  readonly cancelling: boolean;
  readonly end:
    | { readonly kind: "running" }
    | { readonly kind: "finished"; readonly report: ApplyReport }
    | { readonly kind: "failed"; readonly failure: Failure };
}

export interface HubState {
  readonly session: Session;
  readonly wikis: readonly Wiki[];
  readonly route: Route;
  /** Words on pages that are not saved yet. */
  readonly readings: ReadonlyMap<PagePath, ReadingChoice>;
  /** Outcomes moved on the roadmap that nobody reviewed yet. */
  readonly moves: ReadonlyMap<LineKey, Move>;
  /** `null` until the first plan, which is made after the strategy is drawn. */
  readonly sync: ChosenPlan | null;
  /** Why there is no first plan. */
  readonly noPlan: Failure | null;
  readonly dialog: Dialog | null;
  readonly run: Run | null;
  /** Ids of tree rows and groups a person closed or opened against the default. */
  readonly toggled: ReadonlySet<string>;
  /** The service asks for a slower pace at the moment. */
  readonly slowdown: Slowdown | null;
}

export type HubAction =
  | { readonly type: "starting" }
  | { readonly type: "wikis-found"; readonly wikis: readonly Wiki[]; readonly next: "none" | "choose" }
  | { readonly type: "loading"; readonly wiki: Wiki; readonly wikis: readonly Wiki[] }
  | { readonly type: "progress"; readonly progress: LoadProgress }
  | { readonly type: "glimpsed"; readonly glimpse: Loaded }
  | { readonly type: "loaded"; readonly wiki: Wiki; readonly loaded: Loaded; readonly sync: ChosenPlan | null }
  | { readonly type: "load-failed"; readonly failure: Failure }
  | { readonly type: "navigated"; readonly route: Partial<Route> }
  | { readonly type: "toggled"; readonly ids: readonly string[] }
  | { readonly type: "expansion-reset"; readonly toggled: ReadonlySet<string> }
  | { readonly type: "reading-chosen"; readonly pages: readonly PagePath[]; readonly reading: ReadingChoice | null }
  | { readonly type: "moved"; readonly line: LineKey; readonly move: Move | null }
  | { readonly type: "moves-discarded" }
  | { readonly type: "planned"; readonly plan: Plan }
  | { readonly type: "not-planned"; readonly failure: Failure | null }
  | {
      readonly type: "resolved";
      readonly conflict: string;
      readonly resolution: Resolution | null;
      readonly plan: Plan;
    }
  | { readonly type: "dialog-opened"; readonly dialog: Dialog }
  | { readonly type: "dialog-closed" }
  | { readonly type: "run-started"; readonly id: RunId; readonly plan: Plan; readonly from: Run["from"] }
  | { readonly type: "run-row"; readonly operation: OperationId; readonly result: RowResult }
  | { readonly type: "run-step"; readonly message: string }
  | { readonly type: "run-cancelling" }
  | { readonly type: "run-finished"; readonly report: ApplyReport }
  | { readonly type: "run-failed"; readonly failure: Failure }
  | { readonly type: "run-dismissed" }
  | { readonly type: "pace"; readonly slowdown: Slowdown | null };

export const startState: HubState = {
  session: { kind: "starting" },
  wikis: [],
  route: startRoute,
  readings: new Map(),
  moves: new Map(),
  sync: null,
  noPlan: null,
  dialog: null,
  run: null,
  toggled: new Set(),
  slowdown: null,
};

/** Pages whose reading decides what would be created, and which nobody has confirmed. */
export function unconfirmedPages(portfolio: Portfolio): readonly PageReading[] {
  const agreed = agreedPages(portfolio);
  const present = presentPages(portfolio.strategy);
  return portfolio.strategy.pages.filter(
    (page) => page.confirmed === null && page.correction === null && present.has(page.path) && !agreed.has(page.path),
  );
}

/** Pages with lines that count today. Lines of an older page are held back whatever anybody says, so nobody is asked about it. */
export const presentPages = ({ streams }: Strategy): ReadonlySet<PagePath> =>
  new Set(
    streams
      .flatMap(({ outcomes }) => outcomes.flatMap((outcome) => [outcome, ...outcome.deliverables]))
      .filter((line) => !isPast(line))
      .map(({ place }) => place.page),
  );

/** Pages a line of which was applied before: the pointer on its work item is a person's word too. */
export const agreedPages = (portfolio: Portfolio): ReadonlySet<PagePath> =>
  new Set(
    portfolio.outcomes
      .flatMap((outcome) => [outcome, ...outcome.deliverables])
      .filter((line) => line.primary?.pointer != null)
      .map((line) => line.facts.place.page),
  );

/** The screen a route without a view leads to: guesses are shown before anything rests on them. */
export const viewOf = (route: Route, loaded: Loaded): View =>
  route.view ??
  (unconfirmedPages(loaded.portfolio).length > 0 || loaded.portfolio.outcomes.length === 0 ? "found" : "strategy");

export function reduceHub(state: HubState, action: HubAction): HubState {
  switch (action.type) {
    case "starting":
      return { ...state, session: { kind: "starting" } };
    case "wikis-found":
      return {
        ...state,
        wikis: action.wikis,
        session: action.next === "none" ? { kind: "no-wiki" } : { kind: "choose-wiki", wikis: action.wikis },
      };
    case "loading":
      return { ...state, wikis: action.wikis, session: sessionLoading(state.session, action.wiki) };
    case "progress":
      return { ...state, session: sessionProgress(state.session, action.progress) };
    case "glimpsed":
      return state.session.kind === "loading"
        ? { ...state, session: { ...state.session, glimpse: action.glimpse } }
        : state;
    case "loaded":
      return {
        ...state,
        session: { kind: "ready", wiki: action.wiki, loaded: action.loaded, reload: { kind: "idle" } },
        readings: new Map(),
        moves: openMoves(state.moves, action.loaded.portfolio),
        sync: action.sync,
        noPlan: null,
      };
    case "load-failed":
      return { ...state, session: sessionFailed(state.session, action.failure) };
    case "navigated":
      return { ...state, route: { ...state.route, ...action.route } };
    case "toggled":
      return { ...state, toggled: toggle(state.toggled, action.ids) };
    case "expansion-reset":
      return { ...state, toggled: action.toggled };
    case "reading-chosen":
      return { ...state, readings: chooseReadings(state.readings, action.pages, action.reading) };
    case "moved":
      return { ...state, moves: withMove(state.moves, action.line, action.move) };
    case "moves-discarded":
      return { ...state, moves: new Map() };
    case "planned":
      return { ...state, sync: { resolutions: state.sync?.resolutions ?? new Map(), plan: action.plan } };
    case "not-planned":
      return { ...state, noPlan: action.failure };
    case "resolved":
      return state.sync === null
        ? state
        : { ...state, sync: resolve(state.sync, action.conflict, action.resolution, action.plan) };
    case "dialog-opened":
      return { ...state, dialog: action.dialog };
    case "dialog-closed":
      return { ...state, dialog: null, run: state.run?.from === "dialog" ? null : state.run };
    case "run-started":
      return { ...state, run: startRun(action) };
    case "run-row":
      return withRun(state, (run) => ({ ...run, results: new Map(run.results).set(action.operation, action.result) }));
    case "run-step":
      return withRun(state, (run) => ({ ...run, step: action.message }));
    case "run-cancelling":
      return withRun(state, (run) => ({ ...run, cancelling: true }));
    case "run-finished":
      return withRun(state, (run) => ({
        ...run,
        step: null,
        results: action.report.rows,
        end: { kind: "finished", report: action.report },
      }));
    case "run-failed":
      return withRun(state, (run) => ({ ...run, step: null, end: { kind: "failed", failure: action.failure } }));
    case "run-dismissed":
      return { ...state, run: null };
    case "pace":
      return { ...state, slowdown: action.slowdown };
  }
}

/** A wiki that is on the screen already stays there while it is read again. */
function sessionLoading(session: Session, wiki: Wiki): Session {
  return session.kind === "ready" && session.wiki.id === wiki.id
    ? { ...session, reload: { kind: "running", stages: noStages } }
    : { kind: "loading", wiki, stages: noStages, glimpse: null };
}

function sessionProgress(session: Session, progress: LoadProgress): Session {
  const add = (stages: Stages): Stages => new Map(stages).set(progress.stage, progress);
  if (session.kind === "loading") return { ...session, stages: add(session.stages) };
  if (session.kind === "ready" && session.reload.kind === "running")
    return { ...session, reload: { kind: "running", stages: add(session.reload.stages) } };
  return session;
}

function sessionFailed(session: Session, failure: Failure): Session {
  if (session.kind === "ready") return { ...session, reload: { kind: "failed", failure } };
  return { kind: "failed", wiki: session.kind === "loading" ? session.wiki : null, failure };
}

function toggle(toggled: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(toggled);
  for (const id of ids) if (!next.delete(id)) next.add(id);
  return next;
}

function chooseReadings(
  readings: ReadonlyMap<PagePath, ReadingChoice>,
  pages: readonly PagePath[],
  reading: ReadingChoice | null,
): ReadonlyMap<PagePath, ReadingChoice> {
  const next = new Map(readings);
  for (const page of pages) {
    if (reading === null) next.delete(page);
    else next.set(page, reading);
  }
  return next;
}

function withMove(moves: ReadonlyMap<LineKey, Move>, line: LineKey, move: Move | null): ReadonlyMap<LineKey, Move> {
  const next = new Map(moves);
  if (move === null) next.delete(line);
  else next.set(line, move);
  return next;
}

/** A second look keeps the moves whose outcome is there and does not stand where it is to go yet. */
function openMoves(moves: ReadonlyMap<LineKey, Move>, portfolio: Portfolio): ReadonlyMap<LineKey, Move> {
  if (moves.size === 0) return moves;
  const lines = new Map(portfolio.outcomes.map((outcome) => [outcome.key, outcome]));
  return new Map(
    [...moves].filter(([key, move]) => {
      const line = lines.get(key);
      return line !== undefined && !standsThere(line, move);
    }),
  );
}

function standsThere(line: OutcomeLine, move: Move): boolean {
  if (move.kind === "horizon") return line.facts.horizon?.literal.toLowerCase() === move.literal.toLowerCase();
  const { target } = line.facts;
  if (target === null) return line.primary?.item?.targetDate === move.day;
  return target.from !== null && target.to !== null && target.from <= move.day && move.day <= target.to;
}

function resolve(sync: ChosenPlan, conflict: string, resolution: Resolution | null, plan: Plan): ChosenPlan {
  const resolutions = new Map(sync.resolutions);
  if (resolution === null) resolutions.delete(conflict);
  else resolutions.set(conflict, resolution);
  return { plan, resolutions };
}

function startRun(action: Extract<HubAction, { type: "run-started" }>): Run {
  return {
    id: action.id,
    plan: action.plan,
    from: action.from,
    total: action.plan.operations.filter((operation) => operation.ticked).length,
    results: new Map(),
    step: null,
    cancelling: false,
    end: { kind: "running" },
  };
}

const withRun = (state: HubState, change: (run: Run) => Run): HubState =>
  state.run === null ? state : { ...state, run: change(state.run) };
