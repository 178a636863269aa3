/**
 * What a person can make the hub do. Each act runs a use case and tells the store what came of it; no act knows React,
 * and none writes but through a plan that was on the screen before.
 */
import type { LineKey, PagePath, RunId, WorkItemId } from "../../domain/ids";
import { instant, runId } from "../../domain/ids";
import type { Place } from "../../domain/diagnostic";
import type { LastTouched } from "../../domain/staleness";
import type { WorkItem } from "../../domain/board";
import type { Iteration } from "../../domain/iteration";
import type { Wiki } from "../../domain/wiki";
import type { Clock } from "../../ports/clock";
import type { Host } from "../../ports/host";
import type { Pace } from "../../ports/pace";
import type { PageCommit, WikiStore } from "../../ports/wikiStore";
import type { PastItem, WorkItemStore } from "../../ports/workItemStore";
import type { Writer } from "../../ports/writer";
import type { OperationId, Plan } from "../../sync/operation";
import type { ApplyEvent, ApplyReport } from "../../usecases/applyPlan";
import type { StrategyReader } from "../../ports/strategyReader";
import type { SyncPlanner } from "../../ports/syncPlanner";
import type { Loaded } from "../../usecases/loadPortfolioWith";
import { loadPortfolioWith } from "../../usecases/loadPortfolioWith";
import { chooseWiki } from "../../usecases/openWiki";
import type { Ignore } from "../../usecases/previewIgnores";
import type { Move } from "../../usecases/previewMoves";
import type { Trend } from "../../report/outcomeReport";
import type { ReviewDocument } from "../../report/reviewDocument";
import type { ReportFormat } from "../../report/writeReport";
import type { PreparedReview } from "../../usecases/prepareReview";
import { pastText } from "../text/past";
import type { Failure } from "../../ports/failure";
import { failureOf } from "../shared/failureOf";
import type { ChosenPlan, Resolution } from "../../usecases/keepChoices";
import type { Dialog, HubAction, HubState, Proposal, ReadingChoice, Run } from "./hubState";
import { loadPlanning, planningNow } from "./loadPlanning";
import type { Planning } from "./loadPlanning";
import type { Filter, Route, View } from "./route";
import { formatRoute, parseRoute, sameFilter } from "./route";
import type { PracticeActs } from "./practice/practiceActs";
import { createPracticeActs } from "./practice/practiceActs";
import type { DepartmentActs } from "./department/departmentActs";
import { createDepartmentActs } from "./department/departmentActs";
import type { RunActs } from "./sync/runActs";
import { createRunActs } from "./sync/runActs";
import { whileLocked } from "./sync/runLock";
import type { Store } from "./store";

/** What the composition root connects. */
export interface HubWorld {
  readonly reader: StrategyReader;
  readonly planner: SyncPlanner;
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
  readonly writer: Writer;
  readonly host: Host;
  readonly clock: Clock;
  /** Absent where the service never asks for another. */
  readonly pace?: Pace;
  readonly org: string;
  /** Name of the wiki a link asked for. */
  readonly wikiFromUrl: string | null;
}

export interface Acts extends RunActs, PracticeActs, DepartmentActs {
  start(): Promise<void>;
  /** The address changed: by hand, by Back, or as the echo of our own change. */
  followHash(hash: string): void;
  openWiki(wiki: Wiki): Promise<void>;
  reload(): Promise<void>;
  navigate(route: Partial<Route>): void;
  show(view: View): void;
  filter(filter: Filter): void;
  select(line: LineKey | null): void;
  toggle(ids: readonly string[]): void;
  resetExpansion(toggled: ReadonlySet<string>): void;
  chooseReading(pages: readonly PagePath[], reading: ReadingChoice | null): void;
  saveReadings(): void;
  tick(ids: readonly OperationId[], ticked: boolean): void;
  /** Ticks rows of the plan in the dialog. */
  tickProposal(ids: readonly OperationId[], ticked: boolean): void;
  resolve(conflict: string, resolution: Resolution | null): void;
  applySync(): Promise<void>;
  applyProposal(): Promise<void>;
  cancel(): void;
  dismissRun(): void;
  openDialog(dialog: Dialog): void;
  closeDialog(): void;
  /** Closes a dialog that could not be fetched, and says why. */
  giveUpDialog(failure: Failure): void;
  /** Makes the first plan after it failed. */
  planAgain(): void;
  search(text: string, types: readonly string[]): Promise<readonly WorkItem[]>;
  proposeLink(line: LineKey, workItems: readonly WorkItem[]): void;
  proposeUnlink(line: LineKey, workItem: WorkItemId): void;
  /** Moves an outcome on the roadmap; `null` takes the move back. Nothing is written. */
  move(line: LineKey, move: Move | null): void;
  discardMoves(): void;
  /** Shows what the moves would write. */
  reviewMoves(): void;
  proposeIgnores(ignores: readonly Ignore[]): void;
  /** "These links are right": the missing halves of the links of these lines. */
  proposeLinkHalves(lines: readonly LineKey[]): void;
  /** Iterations of the project, read when first asked for. */
  iterations(): Promise<readonly Iteration[]>;
  /** Changes of the page of a line, newest first; `null` where the wiki's history cannot be read. Requests: 1. */
  pageHistory(page: PagePath): Promise<readonly PageCommit[] | null>;
  /** Revisions of a work item, oldest first; empty where they cannot be read. Requests: 1. */
  itemHistory(item: WorkItem): Promise<readonly PastItem[]>;
  /** When people last changed items that a sync wrote since. Requests: 1 for each that may be untouched for long. */
  lastTouched(): Promise<LastTouched>;
  /** Earlier values of every measure, from the history of the pages that state them; read once when first asked for. */
  trends(): Promise<readonly Trend[]>;
  /** The review of today, compared with the end of a day (`null` = the day of the last minutes). */
  review(since: string | null): Promise<PreparedReview>;
  /** Shows the page the minutes of this review would become. */
  proposeMinutes(prepared: PreparedReview, review: ReviewDocument): void;
  /** The outcome report of what is on the screen, as text. */
  report(format: ReportFormat): Promise<{ readonly text: string; readonly day: string }>;
  /** Today as an ISO date: the server's where the board was read. */
  today(): string;
  /** Ticks the rows that would create this line's work and shows them. */
  proposeCreate(line: LineKey): void;
  proposeStarterPages(): void;
  openPlace(place: Place): void;
  openPage(page: PagePath): void;
  openWorkItem(id: WorkItemId): void;
  openUrl(url: string): void;
}

/** Milliseconds within which the page around us may tell us of our own change of the address. */
const echoTime = 2000;

/** Milliseconds without a further letter after which the words of a filter are written to the address. */
const typingPause = 300;

/** Changes a history shows at most. */
const historyLength = 30;

/** Where the reading starts; the hub reads the whole wiki. */
const readingOptions = { roots: [], settingsPage: null };

export function createActs(store: Store<HubState, HubAction>, world: HubWorld): Acts {
  const { host } = world;
  const { dispatch } = store;
  world.pace?.onSlowdown((slowdown) => dispatch({ type: "pace", slowdown }));
  let abort: AbortController | null = null;
  let iterations: Promise<readonly Iteration[]> | null = null;
  let trends: { readonly loaded: Loaded; readonly read: Promise<readonly Trend[]> } | null = null;

  const loadedNow = (): Loaded | null => {
    const { session } = store.getState();
    return session.kind === "ready" ? session.loaded : null;
  };

  const say = (promise: Promise<unknown>): void => {
    promise.catch((error: unknown) => tell(failureOf(error)));
  };

  const tell = ({ message, help }: Failure): void => void host.toast(`${message} ${help}`);

  const today = (): string =>
    loadedNow()?.portfolio.board?.asOf.slice(0, 10) ?? new Date(world.clock.now()).toISOString().slice(0, 10);

  const written = new Map<string, number>();
  const setRoute = (route: Partial<Route>): void => {
    const before = store.getState().route.asOf;
    dispatch({ type: "navigated", route });
    if (store.getState().route.asOf !== before) void travel();
    writeAddress();
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  const writeAddress = (): void => {
    clearTimeout(pause);
    const hash = formatRoute(store.getState().route);
    written.set(hash, world.clock.now());
    say(host.setHash(hash));
  };

  /** Every letter filters at once; the address, and Back, know only the words a person came to rest at. */
  const setFilter = (filter: Filter): void => {
    const { route } = store.getState();
    if (!sameFilter(route.filter, { ...filter, text: route.filter.text })) return setRoute({ filter });
    dispatch({ type: "navigated", route: { filter } });
    clearTimeout(pause);
    pause = setTimeout(writeAddress, typingPause);
  };

  async function load(wiki: Wiki, wikis: readonly Wiki[]): Promise<void> {
    dispatch({ type: "loading", wiki, wikis });
    try {
      const { asOf } = store.getState().route;
      let isRead = false;
      const loaded = await loadPortfolioWith(world.reader, world, wiki, {
        ...readingOptions,
        asOf: asOf === null ? null : (await loadPlanning()).endOfDay(asOf),
        onProgress: (progress) => dispatch({ type: "progress", progress }),
        onGlimpse: (glimpse) => void breath().then(() => !isRead && dispatch({ type: "glimpsed", glimpse })),
      });
      isRead = true;
      const planning = planningNow();
      const plan = planning === null ? null : await world.planner.plan(loaded);
      await breath();
      dispatch({ type: "loaded", wiki, loaded, sync: plan && withChoices(loaded, plan) });
      if (planning === null) void firstPlan(loaded);
    } catch (error) {
      dispatch({ type: "load-failed", failure: failureOf(error) });
    }
  }

  /** What a person chose up to this moment stays, as far as it means the same. */
  function withChoices(loaded: Loaded, plan: Plan): ChosenPlan {
    const { sync } = store.getState();
    const planning = planningNow();
    return sync === null || planning === null
      ? { plan, resolutions: new Map() }
      : planning.keepChoices(sync, loaded, plan);
  }

  /** The strategy is drawn first; the plan, and what makes it, come when the browser has nothing better to do. */
  async function firstPlan(loaded: Loaded): Promise<void> {
    try {
      await idle();
      const [plan] = await Promise.all([world.planner.plan(loaded), loadPlanning()]);
      if (loadedNow() === loaded && store.getState().sync === null) dispatch({ type: "planned", plan });
    } catch (error) {
      dispatch({ type: "not-planned", failure: failureOf(error) });
    }
  }

  async function start(): Promise<void> {
    dispatch({ type: "starting" });
    try {
      // What the levels of the board are called is asked for beside the wikis; the load asks again and gets the same answer.
      world.workItemStore.process().catch(() => undefined);
      const [hash, wikis] = await Promise.all([host.hash(), world.wikiStore.wikis()]);
      const route = parseRoute(hash);
      dispatch({ type: "navigated", route });
      const chosen = chooseWiki(wikis, route.wiki ?? world.wikiFromUrl);
      if (!("id" in chosen)) dispatch({ type: "wikis-found", wikis, next: chosen.kind });
      else await load(chosen, wikis);
    } catch (error) {
      dispatch({ type: "load-failed", failure: failureOf(error) });
    }
  }

  async function reload(): Promise<void> {
    const { session, wikis } = store.getState();
    if (session.kind === "ready" || session.kind === "loading") return load(session.wiki, wikis);
    if (session.kind === "failed" && session.wiki !== null) return load(session.wiki, wikis);
    return start();
  }

  /** What was on the screen belongs to another day, so it does not stay while the new one is read. */
  async function travel(): Promise<void> {
    const { session, wikis } = store.getState();
    if (session.kind !== "ready" && session.kind !== "failed") return;
    dispatch({ type: "starting" });
    if (session.wiki === null) await start();
    else await load(session.wiki, wikis);
  }

  const follow = (event: ApplyEvent): void => {
    if (event.kind === "row") dispatch({ type: "run-row", operation: event.operation, result: event.result });
    if (event.kind === "step") dispatch({ type: "run-step", message: event.message });
  };

  async function apply(plan: Plan, from: Run["from"]): Promise<ApplyReport | null> {
    const { session } = store.getState();
    if (session.kind !== "ready" || store.getState().run?.end.kind === "running") return null;
    if (store.getState().route.asOf !== null) {
      await host.toast(pastText.refused);
      return null;
    }
    const id = (from === "sync" ? runs.resumed() : null) ?? newRunId();
    const { signal } = (abort = new AbortController());
    dispatch({ type: "run-started", id, plan, from });
    try {
      const { applyPlan } = await loadPlanning();
      const report = await whileLocked(id, () =>
        applyPlan(
          plan,
          {
            ...world,
            wiki: session.wiki,
            who: host.user.displayName,
            run: id,
            options: readingOptions,
            strategy: session.loaded.portfolio.strategy,
          },
          follow,
          signal,
        ),
      );
      dispatch({ type: "run-finished", report });
      await reload();
      return report;
    } catch (error) {
      dispatch({ type: "run-failed", failure: failureOf(error) });
      await reload();
      return null;
    } finally {
      abort = null;
    }
  }

  const propose = (proposal: Proposal): void =>
    dispatch({ type: "dialog-opened", dialog: { kind: "proposal", proposal } });
  const runs = createRunActs({ store, world, propose });

  /** Proposes what is planned from what is on the screen, as soon as the planning is here. */
  const proposeFrom = (make: (loaded: Loaded, planning: Planning) => Proposal): void => {
    const loaded = loadedNow();
    if (loaded === null) return;
    const planning = planningNow();
    if (planning !== null) propose(make(loaded, planning));
    else say(loadPlanning().then((fetched) => propose(make(loaded, fetched))));
  };

  const practice = createPracticeActs({ world, loadedNow, proposeFrom, today });

  /** Changes the plan on the screen: where there is one, the planning is here. */
  const withPlan = (change: (sync: ChosenPlan, planning: Planning) => void): void => {
    const { sync } = store.getState();
    const planning = planningNow();
    if (sync !== null && planning !== null) change(sync, planning);
  };

  function replan(resolutions: ReadonlyMap<string, Resolution>, { previewSync, ticksOf }: Planning): Plan | null {
    const loaded = loadedNow();
    const { sync } = store.getState();
    if (loaded === null || sync === null) return null;
    return previewSync(loaded, { ticked: ticksOf(sync.plan.operations), resolutions }, runs.evidence());
  }

  return {
    ...runs,
    ...practice,
    ...createDepartmentActs({ world, loadedNow, propose }),
    followHash: (hash) => {
      const route = parseRoute(hash);
      const at = written.get(formatRoute(route));
      // An echo of what was typed a moment ago must not undo what was typed since.
      if (at !== undefined && world.clock.now() - at < echoTime) return;
      clearTimeout(pause);
      const before = store.getState().route.asOf;
      dispatch({ type: "navigated", route });
      if (route.asOf !== before) void travel();
    },
    start,
    reload,
    openWiki: async (wiki) => {
      setRoute({ wiki: wiki.name, line: null });
      await load(wiki, store.getState().wikis);
    },
    navigate: setRoute,
    show: (view) => setRoute({ view, list: null }),
    filter: setFilter,
    select: (line) => setRoute({ line, about: null }),
    toggle: (ids) => dispatch({ type: "toggled", ids }),
    resetExpansion: (toggled) => dispatch({ type: "expansion-reset", toggled }),
    chooseReading: (pages, reading) => dispatch({ type: "reading-chosen", pages, reading }),

    saveReadings: () => {
      const { readings } = store.getState();
      if (readings.size === 0) return;
      proposeFrom((loaded, { proposals }) => proposals.readings(loaded, readings));
    },

    tick: (ids, ticked) =>
      withPlan((sync, { tickRows }) => dispatch({ type: "planned", plan: tickRows(sync.plan, ids, ticked) })),

    tickProposal: (ids, ticked) => {
      const { dialog } = store.getState();
      const planning = planningNow();
      if (dialog?.kind !== "proposal" || planning === null) return;
      const { proposal } = dialog;
      propose({ ...proposal, plan: planning.tickRows(proposal.plan, ids, ticked) });
    },

    resolve: (conflict, resolution) =>
      withPlan((sync, planning) => {
        const decided =
          sync.resolutions.get(conflict)?.conflict ??
          sync.plan.conflicts.find((each) => planning.conflictId(each) === conflict);
        const answer = resolution === null || decided === undefined ? resolution : { ...resolution, conflict: decided };
        const resolutions = new Map(sync.resolutions);
        if (answer === null) resolutions.delete(conflict);
        else resolutions.set(conflict, answer);
        const plan = replan(resolutions, planning);
        if (plan !== null) dispatch({ type: "resolved", conflict, resolution: answer, plan });
      }),

    applySync: async () => {
      const { sync } = store.getState();
      if (sync !== null) await apply(sync.plan, "sync");
    },

    applyProposal: async () => {
      const { dialog } = store.getState();
      if (dialog?.kind !== "proposal") return;
      const { proposal } = dialog;
      const report = await apply(proposal.plan, "dialog");
      if (report === null || report.done < tickedCount(proposal.plan)) return;
      dispatch({ type: "dialog-closed" });
      say(host.toast(proposal.done));
    },

    cancel: () => {
      abort?.abort();
      dispatch({ type: "run-cancelling" });
    },
    dismissRun: () => dispatch({ type: "run-dismissed" }),
    openDialog: (dialog) => dispatch({ type: "dialog-opened", dialog }),
    planAgain: () => {
      const loaded = loadedNow();
      dispatch({ type: "not-planned", failure: null });
      if (loaded !== null) void firstPlan(loaded);
    },

    giveUpDialog: (failure) => {
      tell(failure);
      dispatch({ type: "dialog-closed" });
    },

    closeDialog: () => {
      if (store.getState().run?.end.kind !== "running") dispatch({ type: "dialog-closed" });
    },

    search: async (text, types) => (await loadPlanning()).searchWork(world.workItemStore, text, types),

    proposeLink: (line, workItems) => {
      const [first, ...others] = workItems;
      if (first === undefined) return;
      proposeFrom((loaded, { proposals }) => proposals.link(loaded, line, [first, ...others]));
    },

    proposeUnlink: (line, workItem) => {
      proposeFrom((loaded, { proposals }) => proposals.unlink(loaded, line, workItem));
    },

    move: (line, move) => dispatch({ type: "moved", line, move }),
    discardMoves: () => dispatch({ type: "moves-discarded" }),

    reviewMoves: () => {
      const { moves } = store.getState();
      if (moves.size === 0) return;
      proposeFrom((loaded, { proposals }) => proposals.moves(loaded, moves));
    },

    proposeIgnores: (ignores) => {
      proposeFrom((loaded, { proposals }) => proposals.ignores(loaded, ignores));
    },

    proposeLinkHalves: (lines) => {
      proposeFrom((loaded, { proposals }) => proposals.linkHalves(loaded, lines));
    },

    iterations: () => {
      iterations ??= (world.workItemStore.iterations?.() ?? Promise.resolve([])).catch((error: unknown) => {
        iterations = null;
        throw error;
      });
      return iterations;
    },

    pageHistory: async (page) => {
      const { session } = store.getState();
      const { history } = world.wikiStore;
      const file =
        session.kind === "ready"
          ? session.loaded.portfolio.strategy.pages.find(({ path }) => path === page)?.file
          : undefined;
      if (session.kind !== "ready" || history === null || file === undefined) return null;
      return history.commits(session.wiki, file, historyLength);
    },

    itemHistory: async (item) => {
      const { history } = world.workItemStore;
      return history == null ? [] : history.revisions(item.id, Math.max(1, item.rev - historyLength), item.rev);
    },

    lastTouched: async () => {
      const loaded = loadedNow();
      if (loaded === null) return new Map();
      const { lastTouched } = await loadPlanning();
      return lastTouched(loaded, world.workItemStore, today());
    },

    trends: () => {
      const loaded = loadedNow();
      if (loaded === null) return Promise.resolve([]);
      if (trends?.loaded !== loaded) {
        const until = loaded.portfolio.board?.asOf ?? instant(new Date(world.clock.now()).toISOString());
        const read = loadPlanning()
          .then(({ loadTrends }) => loadTrends(loaded, world.wikiStore, until))
          .catch((error: unknown) => {
            trends = null;
            throw error;
          });
        trends = { loaded, read };
      }
      return trends.read;
    },

    review: async (since) => {
      const { session } = store.getState();
      if (session.kind !== "ready") throw new Error("invariant: a review of nothing that was read");
      const day = today();
      const { prepareReview } = await loadPlanning();
      return prepareReview(world, session.wiki, {
        ...readingOptions,
        day,
        today: day,
        since,
        teamAround: world.host.team,
        loaded: session.loaded,
      });
    },

    proposeMinutes: (prepared, review) => proposeFrom((_loaded, { proposals }) => proposals.minutes(prepared, review)),

    report: async (format) => {
      const loaded = loadedNow();
      if (loaded === null) throw new Error("invariant: a report of nothing that was read");
      const { writeReport } = await import(/* webpackChunkName: "report" */ "../../report/writeReport");
      const { reportOf } = await loadPlanning();
      const request = await reportOf(loaded, world.wikiStore, null);
      return { text: writeReport(format, request), day: request.day ?? today() };
    },

    today,

    proposeCreate: (line) => {
      withPlan((sync, { tickRows }) => {
        const ids = createsOf(sync.plan, line);
        if (ids.length > 0) dispatch({ type: "planned", plan: tickRows(sync.plan, ids, true) });
        setRoute({ view: "sync", line });
      });
    },

    proposeStarterPages: () => proposeFrom((loaded, { proposals }) => proposals.starters(loaded)),

    openPlace: (place) => {
      const { session } = store.getState();
      if (session.kind === "ready") say(host.openPage(session.wiki, place.page, place.line));
    },
    openPage: (page) => {
      const { session } = store.getState();
      if (session.kind === "ready") say(host.openPage(session.wiki, page, null));
    },
    openWorkItem: (id) => say(host.openWorkItem(id)),
    openUrl: (url) => say(host.openUrl(url)),
  };
}

/** What was joined is drawn in a turn of its own, so that a key pressed between the two is heard. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 0);
  });

const tickedCount = (plan: Plan): number => plan.operations.filter((operation) => operation.ticked).length;

const createsOf = (plan: Plan, line: LineKey): readonly OperationId[] =>
  plan.operations
    .filter((operation) => operation.kind === "create-work-item" && operation.subject.key === line)
    .map((operation) => operation.id);

function newRunId(): RunId {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return runId([...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}
