/** Strategy: the mission, the streams and what they aim at, the tree of outcomes, and the details of one line at the side. */
import type { JSX } from "react";
import { useDeferredValue, useMemo, useRef } from "react";
import { Button } from "azure-devops-ui/Button";
import { Page } from "azure-devops-ui/Page";
import { ZeroData } from "azure-devops-ui/ZeroData";
import type { Plan } from "../../../sync/operation";
import { Choice } from "../../shared/Choice";
import { useWidth } from "../../shared/useWidth";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { useActs } from "../hubContext";
import type { Route } from "../route";
import { emptyFilter, isFiltered } from "../route";
import { adoptableFor } from "./adoptable";
import { StrategyTree } from "./StrategyTree";
import { StreamCards } from "./StreamCards";
import type { StrategyScreen } from "./strategyModel";
import { drawStrategy, strategyScreen, turnedFor } from "./strategyModel";
import { fetched } from "../../shared/fetched";
import { strategyText as text } from "../../text/strategy";

/** What is not seen before the first click or the first word typed stands in chunks of its own. */
const LineDetails = fetched(() => import(/* webpackChunkName: "details" */ "./LineDetails"));
const StreamDetails = fetched(() => import(/* webpackChunkName: "details" */ "./StreamDetails"));
const StreamColumns = fetched(() => import(/* webpackChunkName: "columns" */ "./StreamColumns"));
const StrategyFilter = fetched(() => import(/* webpackChunkName: "filter" */ "./StrategyFilter"), {
  waiting: FilterToCome,
});

export function StrategyView(props: {
  readonly loaded: Loaded;
  readonly route: Route;
  readonly toggled: ReadonlySet<string>;
  readonly plan: Plan | null;
  /** The links are not read yet: nothing is said to be missing, and details wait. */
  readonly isGlimpse?: boolean;
}): JSX.Element {
  const { loaded, route, toggled, plan, isGlimpse = false } = props;
  const { portfolio } = loaded;
  const acts = useActs();
  const drawing = useMemo(() => drawStrategy(portfolio, isGlimpse), [portfolio, isGlimpse]);
  // The letter stands in its field before the rows it leaves are drawn.
  const filter = useDeferredValue(route.filter);
  const screen = useMemo(() => strategyScreen(drawing, filter), [drawing, filter]);
  const container = useRef<HTMLDivElement>(null);
  const width = useWidth(container);
  const stream =
    route.about === null ? undefined : portfolio.strategy.streams.find((candidate) => candidate.key === route.about);
  return (
    <div className="tl-split">
      <Page className="tl-split-main">
        <div className="tl-content" ref={container}>
          {screen.mission !== null && (
            <section className="tl-mission" aria-label={text.mission}>
              <h2 className="tl-eyebrow">{text.mission}</h2>
              <p className="tl-mission-text">{screen.mission.text}</p>
            </section>
          )}
          <StreamCards cards={screen.cards} selected={route.about} />
          <section aria-label={text.outcomesTitle}>
            <div className="tl-toolbar tl-sticky">
              {isGlimpse ? <FilterToCome /> : <StrategyFilter filter={route.filter} offer={screen.offer} />}
              <span className="tl-toolbar-end">
                <span className="tl-muted" role="status">
                  {isFiltered(filter) ? text.shownOf(screen.shown, screen.total) : text.outcomes(screen.total)}
                </span>
                <Choice
                  label={text.showAs}
                  options={[
                    { id: "tree", text: text.asTree },
                    { id: "columns", text: text.asColumns },
                  ]}
                  chosen={route.columns ? "columns" : "tree"}
                  onChoose={(shape) => acts.navigate({ columns: shape === "columns" })}
                />
                <Button
                  subtle
                  iconProps={{ iconName: "DoubleChevronDown" }}
                  ariaLabel={text.expandAll}
                  tooltipProps={{ text: text.expandAll }}
                  onClick={() => acts.resetExpansion(turnedFor(screen, true))}
                />
                <Button
                  subtle
                  iconProps={{ iconName: "DoubleChevronUp" }}
                  ariaLabel={text.collapseAll}
                  tooltipProps={{ text: text.collapseAll }}
                  onClick={() => acts.resetExpansion(turnedFor(screen, false))}
                />
              </span>
            </div>
            {screen.total === 0 ? (
              <NoOutcomes />
            ) : screen.shown > 0 ? (
              <Outcomes screen={screen} toggled={toggled} route={route} width={width} />
            ) : (
              <ZeroData
                imageAltText=""
                iconProps={{ iconName: "Search", className: "tl-zero-icon" }}
                primaryText={text.noMatch}
                secondaryText={<p className="tl-zero-text">{text.noMatchAbout}</p>}
                renderAction={() => <Button text={text.clearFilter} onClick={() => acts.filter(emptyFilter)} />}
              />
            )}
          </section>
        </div>
      </Page>
      {route.line !== null && !isGlimpse && (
        <LineDetails
          key={route.line}
          loaded={loaded}
          lineKey={route.line}
          adoptable={adoptableFor(plan, route.line)}
          isPast={route.asOf !== null}
        />
      )}
      {route.line === null && stream !== undefined && <StreamDetails key={stream.key} stream={stream} />}
    </div>
  );
}

function Outcomes(props: {
  readonly screen: StrategyScreen;
  readonly toggled: ReadonlySet<string>;
  readonly route: Route;
  /** Of the screen's content, in CSS pixels. */
  readonly width: number;
}): JSX.Element {
  const { screen, toggled, route, width } = props;
  const mayLink = route.asOf === null;
  if (!route.columns) return <StrategyTree {...{ screen, toggled, width, mayLink }} selected={route.line} />;
  return <StreamColumns screen={screen} toggled={toggled} selected={route.line} />;
}

/** Where the filter will stand: it is fetched once the rows to filter do. */
function FilterToCome(): JSX.Element {
  return <div className="tl-filter tl-filter-coming" />;
}

/** Not the filter's doing: the pages promise nothing yet, or what they promise was not taken for it. */
function NoOutcomes(): JSX.Element {
  const acts = useActs();
  return (
    <ZeroData
      imageAltText=""
      iconProps={{ iconName: "Flag", className: "tl-zero-icon" }}
      primaryText={text.nothingPromised}
      secondaryText={<p className="tl-zero-text">{text.nothingPromisedAbout}</p>}
      renderAction={() => <Button primary text={text.seeFound} onClick={() => acts.show("found")} />}
    />
  );
}
