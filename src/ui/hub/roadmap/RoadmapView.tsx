/**
 * The roadmap: a timeline by date or by iteration, or the lanes Now, Next and Later; a table says the same in words. Moving an
 * outcome only notes the move; what it would write is reviewed and applied like any other plan.
 */
import type { JSX } from "react";
import { useEffect, useMemo, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Page } from "azure-devops-ui/Page";
import { ZeroData } from "azure-devops-ui/ZeroData";
import type { LineKey } from "../../../domain/ids";
import type { Iteration } from "../../../domain/iteration";
import type { Failure } from "../../../ports/failure";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { Move } from "../../../usecases/previewMoves";
import { failureOf } from "../../shared/failureOf";
import { Notice } from "../../shared/Notice";
import { roadmapText as text } from "../../text/roadmap";
import { useActs } from "../hubContext";
import type { Route } from "../route";
import { emptyFilter } from "../route";
import LineDetails from "../strategy/LineDetails";
import { Lanes } from "./Lanes";
import { RoadmapTable } from "./RoadmapTable";
import { RoadmapToolbar } from "./RoadmapToolbar";
import type { RoadmapScreen } from "./roadmapModel";
import { roadmapScreen } from "./roadmapModel";
import { Timeline } from "./Timeline";
import { Undated } from "./Undated";
import "./roadmap.css";

export default function RoadmapView(props: {
  readonly loaded: Loaded;
  readonly route: Route;
  readonly moves: ReadonlyMap<LineKey, Move>;
}): JSX.Element {
  const { loaded, route, moves } = props;
  const { portfolio } = loaded;
  const acts = useActs();
  const iterations = useIterations(route.by === "iteration");
  const known = iterations.kind === "read" ? iterations.iterations : none;
  const today = acts.today();
  const screen = useMemo(
    () =>
      roadmapScreen({
        portfolio,
        filter: route.filter,
        by: route.by,
        zoom: route.zoom,
        today,
        iterations: known,
        moves,
      }),
    [portfolio, route.filter, route.by, route.zoom, today, known, moves],
  );
  return (
    <div className="tl-split">
      <Page className="tl-split-main tl-page">
        <div className="tl-content tl-roadmap">
          <RoadmapToolbar portfolio={portfolio} route={route} screen={screen} />
          {iterations.kind === "failed" && (
            <Notice tone="warning">
              {iterations.failure.message} {iterations.failure.help}
            </Notice>
          )}
          {iterations.kind === "reading" && (
            <p className="tl-muted" role="status">
              {text.loadingIterations}
            </p>
          )}
          {iterations.kind === "read" && route.by === "iteration" && screen.iterations.length === 0 && (
            <Notice tone="info">{text.noIterations}</Notice>
          )}
          <Drawn screen={screen} route={route} loaded={loaded} />
        </div>
        {moves.size > 0 && (
          <div className="tl-savebar" role="region" aria-label={text.moved(moves.size)}>
            <span className="tl-grow tl-savebar-count" role="status">
              {text.moved(moves.size)}
            </span>
            <Button text={text.discard} onClick={acts.discardMoves} />
            <Button primary text={text.review} onClick={acts.reviewMoves} />
          </div>
        )}
      </Page>
      {route.line !== null && (
        <LineDetails key={route.line} loaded={loaded} lineKey={route.line} isPast={route.asOf !== null} />
      )}
    </div>
  );
}

const none: readonly Iteration[] = [];

function Drawn(props: { readonly screen: RoadmapScreen; readonly route: Route; readonly loaded: Loaded }): JSX.Element {
  const { screen, route, loaded } = props;
  const acts = useActs();
  if (screen.shown === 0) return <Nothing screen={screen} />;
  if (route.table) return <RoadmapTable screen={screen} />;
  if (route.by === "lane") return <Lanes screen={screen} portfolio={loaded.portfolio} selected={route.line} />;
  return (
    <>
      {route.by === "date" && screen.groups.length === 0 && screen.undated.some((row) => row.lane !== null) && (
        <Notice tone="info" action={{ text: text.byLane, onClick: () => acts.navigate({ by: "lane" }) }}>
          {text.lanesOnly}
        </Notice>
      )}
      {screen.groups.length > 0 && <Timeline screen={screen} by={route.by} at={route.at} selected={route.line} />}
      <Undated screen={screen} by={route.by} />
    </>
  );
}

function Nothing(props: { readonly screen: RoadmapScreen }): JSX.Element {
  const acts = useActs();
  return props.screen.total === 0 ? (
    <ZeroData
      imageAltText=""
      iconProps={{ iconName: "Flag", className: "tl-zero-icon" }}
      primaryText={text.noOutcomes}
      secondaryText={<p className="tl-zero-text">{text.noOutcomesAbout}</p>}
    />
  ) : (
    <ZeroData
      imageAltText=""
      iconProps={{ iconName: "Search", className: "tl-zero-icon" }}
      primaryText={text.noMatch}
      secondaryText={<p className="tl-zero-text">{text.noMatchAbout}</p>}
      renderAction={() => <Button text={text.clearFilter} onClick={() => acts.filter(emptyFilter)} />}
    />
  );
}

type ReadIterations =
  | { readonly kind: "not-asked" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly iterations: readonly Iteration[] }
  | { readonly kind: "failed"; readonly failure: Failure };

/** One request, made when the iterations are first looked at. */
function useIterations(wanted: boolean): ReadIterations {
  const acts = useActs();
  const [state, setState] = useState<ReadIterations>({ kind: "reading" });
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    acts.iterations().then(
      (iterations) => current && setState({ kind: "read", iterations }),
      (error: unknown) => current && setState({ kind: "failed", failure: failureOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [acts, wanted]);
  return wanted ? state : { kind: "not-asked" };
}
