/** The hub as one function of its state: header, tabs and the screen the route leads to, or the state that stands in its way. */
import type { JSX } from "react";
import { memo, useContext, useEffect, useMemo } from "react";
import { FocusGroupContext } from "azure-devops-ui/FocusGroup";
import { Header, TitleSize } from "azure-devops-ui/Header";
import type { IHeaderCommandBarItem } from "azure-devops-ui/HeaderCommandBar";
import { Tab, TabBar, TabSize } from "azure-devops-ui/Tabs";
import { useActs } from "./hubContext";
import type { Loaded } from "../../usecases/loadPortfolioWith";
import type { HubState, Session } from "./hubState";
import { unconfirmedPages, viewOf } from "./hubState";
import { LoadingView, TabsToCome, whileFetched } from "./LoadingView";
import { NoWiki } from "./NoWiki";
import { ChooseWiki } from "./ChooseWiki";
import { failureHelp, FailureMessage, failureSays } from "../shared/FailureMessage";
import { fetched } from "../shared/fetched";
import { Notice } from "../shared/Notice";
import { DialogNotFetched } from "./DialogNotFetched";
import type { View } from "./route";
import { StrategyView } from "./strategy/StrategyView";
import { pastText } from "../text/past";
import { hubText as text } from "../text/hub";
import { rowCount } from "./sync/namings";

/** Screens nobody sees first are chunks of their own. */
const CoverageView = fetched(() => import(/* webpackChunkName: "coverage" */ "./coverage/CoverageView"), whileFetched);
const FoundView = fetched(() => import(/* webpackChunkName: "found" */ "./found/FoundView"), whileFetched);
const HubDialogs = fetched(() => import(/* webpackChunkName: "dialogs" */ "./HubDialogs"), {
  missing: DialogNotFetched,
});
const SyncView = fetched(() => import(/* webpackChunkName: "sync" */ "./sync/SyncView"), whileFetched);
const ReviewParts = fetched(() => import(/* webpackChunkName: "review" */ "./review/ReviewParts"), whileFetched);
const RoadmapView = fetched(() => import(/* webpackChunkName: "roadmap" */ "./roadmap/RoadmapView"), whileFetched);

export function HubScreen(props: { readonly state: HubState }): JSX.Element {
  const { state } = props;
  const { session } = state;
  return (
    <div className="tl-hub bolt-page-white">
      <p role="status" className="tl-hidden">
        {readingWords(session)}
      </p>
      <header>
        <HubHeader session={session} wikis={state.wikis} />
        {session.kind === "starting" && <TabsToCome />}
        {(session.kind === "ready" || session.kind === "loading") && <HubTabs state={state} session={session} />}
      </header>
      {session.kind === "ready" && session.reload.kind === "failed" && <StaleNotice session={session} />}
      {state.slowdown !== null && (
        <Notice tone="info">{text.slowedDown(state.slowdown.message, state.slowdown.seconds)}</Notice>
      )}
      {state.route.asOf !== null && <PastNotice day={state.route.asOf} />}
      <main className="tl-main">
        <Body state={state} />
      </main>
      {state.dialog !== null && <HubDialogs state={state} />}
    </div>
  );
}

/** A no-break space: which wiki it is comes a moment later, and moves nothing. */
const roomOfALine = "\u00a0";

/** For those who do not see the skeletons or the button that waits: what is read now, and that it has been. */
function readingWords(session: Session): string {
  switch (session.kind) {
    case "starting":
    case "loading":
      return text.reading;
    case "ready":
      return session.reload.kind === "running" ? text.reading : text.read(session.loaded.portfolio.outcomes.length);
    default:
      return "";
  }
}

/** Drawn anew only when what it says changes: it measures itself each time, which lays the whole screen out. */
const HubHeader = memo(function HubHeader(props: {
  readonly session: Session;
  readonly wikis: HubState["wikis"];
}): JSX.Element {
  const { session, wikis } = props;
  const acts = useActs();
  const ready = session.kind === "ready";
  const wiki = ready || session.kind === "loading" ? session.wiki : null;
  const refreshing = ready && session.reload.kind === "running";
  const items: IHeaderCommandBarItem[] = [
    ...(ready && wikis.length > 1
      ? [
          {
            id: "wiki",
            text: session.wiki.name,
            iconProps: { iconName: "Page" },
            important: false,
            subMenuProps: {
              id: "wikis",
              items: wikis.map((other) => ({
                id: other.id,
                text: other.name,
                onActivate: () => void acts.openWiki(other),
              })),
            },
          },
        ]
      : []),
    ...(ready
      ? [
          {
            id: "refresh",
            text: refreshing ? text.reading : text.refresh,
            iconProps: { iconName: "Refresh" },
            disabled: refreshing,
            important: true,
            subtle: true,
            tooltipProps: { text: text.refreshAbout },
            onActivate: () => void acts.reload(),
          },
        ]
      : []),
  ];
  return (
    <Header
      className="tl-header"
      title={text.title}
      titleSize={TitleSize.Large}
      titleAriaLevel={1}
      description={wiki !== null ? text.ofWiki(wiki.name) : session.kind === "starting" ? roomOfALine : ""}
      commandBarItems={items}
    />
  );
});

function HubTabs(props: {
  readonly state: HubState;
  readonly session: Extract<Session, { kind: "ready" | "loading" }>;
}): JSX.Element {
  const { state, session } = props;
  const acts = useActs();
  const loaded = session.kind === "ready" ? session.loaded : null;
  const open = loaded === null ? 0 : unconfirmedPages(loaded.portfolio).length;
  const plan = state.sync?.plan ?? null;
  const rows = useMemo(() => (plan === null ? 0 : rowCount(plan)), [plan]);
  const shown = loaded === null ? (state.route.view ?? "strategy") : viewOf(state.route, loaded);
  return (
    <TabBar
      className="tl-tabs"
      selectedTabId={shown}
      onSelectedTabChanged={(id) => acts.show(id as View)}
      tabSize={TabSize.Tall}
      ariaLabel={text.tabs}
      disableSticky
    >
      <Tab id="strategy" name={text.strategy} />
      <Tab id="roadmap" name={text.roadmap} {...(state.moves.size > 0 ? { badgeCount: state.moves.size } : {})} />
      <Tab id="coverage" name={text.coverage} />
      {state.route.asOf === null && <Tab id="sync" name={text.sync} {...(rows > 0 ? { badgeCount: rows } : {})} />}
      <Tab id="review" name={text.review} />
      <Tab id="found" name={text.found} {...(open > 0 ? { badgeCount: open } : {})} />
      <TabStop view={shown} />
    </TabBar>
  );
}

/** The Tab key enters the tabs at the chosen one; the component library would always enter them at the first. */
function TabStop(props: { readonly view: View }): null {
  const { onFocus } = useContext(FocusGroupContext);
  useEffect(() => onFocus?.(`tab-${props.view}`), [onFocus, props.view]);
  return null;
}

function PastNotice(props: { readonly day: string }): JSX.Element {
  const acts = useActs();
  return (
    <Notice tone="info" action={{ text: pastText.back, onClick: () => acts.navigate({ asOf: null }) }}>
      {pastText.shown(props.day)}
    </Notice>
  );
}

function StaleNotice(props: { readonly session: Extract<Session, { kind: "ready" }> }): JSX.Element | null {
  const { reload } = props.session;
  const acts = useActs();
  if (reload.kind !== "failed") return null;
  return (
    <Notice tone="warning" action={{ text: text.tryAgain, onClick: () => void acts.reload() }}>
      {text.reloadFailed(failureSays(reload.failure), failureHelp(reload.failure))}
    </Notice>
  );
}

function Body(props: { readonly state: HubState }): JSX.Element {
  const { state } = props;
  const { session } = state;
  const acts = useActs();
  switch (session.kind) {
    case "starting":
      return <LoadingView stages={null} />;
    case "no-wiki":
      return <NoWiki />;
    case "choose-wiki":
      return <ChooseWiki wikis={session.wikis} />;
    case "failed":
      return <FailureMessage failure={session.failure} onRetry={() => void acts.reload()} />;
    case "loading":
    case "ready": {
      const shown = shownOf(state.route, session);
      if (shown === null) return <LoadingView stages={session.kind === "loading" ? session.stages : null} />;
      return <Shown state={state} {...shown} />;
    }
  }
}

/**
 * What there is to look at; `null` while there is nothing. The strategy is shown as far as it is read, unless what is read last (the
 * links, by which a page is agreed on) decides whether it is what will be shown.
 */
function shownOf(
  route: HubState["route"],
  session: Extract<Session, { kind: "ready" | "loading" }>,
): { readonly loaded: Loaded; readonly isGlimpse: boolean } | null {
  if (session.kind === "ready") return { loaded: session.loaded, isGlimpse: false };
  const { glimpse } = session;
  return glimpse !== null && viewOf(route, glimpse) === "strategy" ? { loaded: glimpse, isGlimpse: true } : null;
}

function Shown(props: { readonly state: HubState; readonly loaded: Loaded; readonly isGlimpse: boolean }): JSX.Element {
  const { state, loaded, isGlimpse } = props;
  const { route } = state;
  switch (viewOf(route, loaded)) {
    case "found":
      return <FoundView loaded={loaded} readings={state.readings} />;
    case "strategy":
      return (
        <StrategyView
          loaded={loaded}
          isGlimpse={isGlimpse}
          route={route}
          toggled={state.toggled}
          plan={state.sync?.plan ?? null}
        />
      );
    case "roadmap":
      return <RoadmapView loaded={loaded} route={route} moves={state.moves} />;
    case "review":
      return <ReviewParts loaded={loaded} route={route} />;
    case "coverage":
      return <CoverageView loaded={loaded} route={route} />;
    case "sync":
      return <SyncBody state={state} loaded={loaded} />;
  }
}

const waitsFor = { idle: null, running: "reading", failed: "outdated" } as const;

function SyncBody(props: { readonly state: HubState; readonly loaded: Loaded }): JSX.Element {
  const { session, sync, noPlan, run, route } = props.state;
  const acts = useActs();
  if (sync !== null) {
    const wait = session.kind === "ready" ? waitsFor[session.reload.kind] : null;
    return <SyncView loaded={props.loaded} sync={sync} run={run} focus={route.line} wait={wait} />;
  }
  if (noPlan !== null) return <FailureMessage failure={noPlan} onRetry={() => acts.planAgain()} />;
  return <LoadingView stages={null} />;
}
