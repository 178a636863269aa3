/** What the roadmap shows and how: the filter of the strategy, the arrangement, the zoom, chart or table. All of it in the address. */
import type { JSX } from "react";
import { useMemo } from "react";
import type { Portfolio } from "../../../domain/portfolio";
import { Choice } from "../../shared/Choice";
import { roadmapText as text } from "../../text/roadmap";
import { useActs } from "../hubContext";
import type { Route } from "../route";
import { arrangements, zooms } from "../route";
import StrategyFilter from "../strategy/StrategyFilter";
import { filterOffer } from "../strategy/strategyFilter";
import type { RoadmapScreen } from "./roadmapModel";

export function RoadmapToolbar(props: {
  readonly portfolio: Portfolio;
  readonly route: Route;
  readonly screen: RoadmapScreen;
}): JSX.Element {
  const { portfolio, route, screen } = props;
  const acts = useActs();
  const offer = useMemo(() => filterOffer(portfolio), [portfolio]);
  const byWords = { date: text.byDate, iteration: text.byIteration, lane: text.byLane };
  return (
    <div className="tl-road-tools">
      <div className="tl-toolbar">
        <StrategyFilter filter={route.filter} offer={offer} />
        <span className="tl-toolbar-end">
          <span className="tl-muted" role="status">
            {text.shownOf(screen.shown, screen.total)}
          </span>
        </span>
      </div>
      <div className="tl-road-choices">
        <Choice
          label={text.arrangedBy}
          options={arrangements.map((by) => ({ id: by, text: byWords[by] }))}
          chosen={route.by}
          onChoose={(by) => acts.navigate({ by })}
        />
        {route.by !== "lane" && !route.table && (
          <Choice
            label={text.zoom}
            options={zooms.map((zoom) => ({ id: zoom, text: text.zoomOf[zoom] }))}
            chosen={route.zoom}
            onChoose={(zoom) => acts.navigate({ zoom })}
          />
        )}
        <Choice
          label={text.showAs}
          options={[
            { id: "chart", text: text.asChart },
            { id: "table", text: text.asTable },
          ]}
          chosen={route.table ? "table" : "chart"}
          onChoose={(as) => acts.navigate({ table: as === "table" })}
        />
      </div>
    </div>
  );
}
