/** Strategy: the mission, the streams and what they aim at, the tree of outcomes, and the details of one line at the side. */
import type { JSX } from "react";
import { lazy, Suspense, useMemo, useRef } from "react";
import { Button } from "azure-devops-ui/Button";
import { Page } from "azure-devops-ui/Page";
import { ZeroData } from "azure-devops-ui/ZeroData";
import type { Plan } from "../../../sync/operation";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { plural } from "../../shared/plural";
import { useActs } from "../hubContext";
import type { Route } from "../route";
import { emptyFilter, isFiltered } from "../route";
import { adoptableFor } from "./lineDetails";
import { StrategyTree } from "./StrategyTree";
import { StreamCards } from "./StreamCards";
import { strategyScreen, turnedFor } from "./strategyModel";

/** What is not seen before the first click or the first word typed stands in chunks of its own. */
const LineDetails = lazy(() => import(/* webpackChunkName: "details" */ "./LineDetails"));
const StreamDetails = lazy(() => import(/* webpackChunkName: "details" */ "./StreamDetails"));
const StrategyFilter = lazy(() => import(/* webpackChunkName: "filter" */ "./StrategyFilter"));

export function StrategyView(props: {
  readonly loaded: Loaded;
  readonly route: Route;
  readonly toggled: ReadonlySet<string>;
  readonly plan: Plan | null;
}): JSX.Element {
  const { loaded, route, toggled, plan } = props;
  const { portfolio } = loaded;
  const acts = useActs();
  const screen = useMemo(() => strategyScreen(portfolio, route.filter), [portfolio, route.filter]);
  const container = useRef<HTMLDivElement>(null);
  const stream =
    route.about === null ? undefined : portfolio.strategy.streams.find((candidate) => candidate.key === route.about);
  return (
    <div className="tl-split">
      <Page className="tl-split-main">
        <div className="tl-content" ref={container}>
          {screen.mission !== null && (
            <section className="tl-mission" aria-label="Mission">
              <h2 className="tl-eyebrow">Mission</h2>
              <p className="tl-mission-text">{screen.mission.text}</p>
            </section>
          )}
          <StreamCards cards={screen.cards} selected={route.about} />
          <section aria-label="Outcomes">
            <div className="tl-toolbar tl-sticky">
              <Suspense fallback={<div className="tl-filter tl-filter-coming" />}>
                <StrategyFilter filter={route.filter} offer={screen.offer} />
              </Suspense>
              <span className="tl-toolbar-end">
                <span className="tl-muted" role="status">
                  {isFiltered(route.filter)
                    ? `${screen.shown} of ${plural(screen.total, "outcome")}`
                    : plural(screen.total, "outcome")}
                </span>
                <Button
                  subtle
                  iconProps={{ iconName: "DoubleChevronDown" }}
                  ariaLabel="Expand all"
                  tooltipProps={{ text: "Expand all" }}
                  onClick={() => acts.resetExpansion(turnedFor(screen, true))}
                />
                <Button
                  subtle
                  iconProps={{ iconName: "DoubleChevronUp" }}
                  ariaLabel="Collapse all"
                  tooltipProps={{ text: "Collapse all" }}
                  onClick={() => acts.resetExpansion(turnedFor(screen, false))}
                />
              </span>
            </div>
            {screen.total === 0 || screen.shown > 0 ? (
              <StrategyTree screen={screen} toggled={toggled} selected={route.line} container={container} />
            ) : (
              <ZeroData
                imageAltText=""
                iconProps={{ iconName: "Search", className: "tl-zero-icon" }}
                primaryText="No outcome matches this filter"
                secondaryText={
                  <p className="tl-zero-text">
                    The filter looks at titles, themes, tags, owners and linked work items.
                  </p>
                }
                renderAction={() => <Button text="Clear the filter" onClick={() => acts.filter(emptyFilter)} />}
              />
            )}
          </section>
        </div>
      </Page>
      <Suspense fallback={null}>
        {route.line !== null && (
          <LineDetails
            key={route.line}
            loaded={loaded}
            lineKey={route.line}
            adoptable={adoptableFor(plan, route.line)}
          />
        )}
        {route.line === null && stream !== undefined && <StreamDetails key={stream.key} stream={stream} />}
      </Suspense>
    </div>
  );
}
