/** Now, Next, Later as columns; a card goes from one to the next by dragging, by its arrows, or in the move dialog. */
import type { DragEvent, JSX } from "react";
import { useState } from "react";
import { Button } from "azure-devops-ui/Button";
import type { LineKey } from "../../../domain/ids";
import type { Lane } from "../../../domain/lane";
import { LANE_RULE, lanes } from "../../../domain/lane";
import type { Portfolio } from "../../../domain/portfolio";
import { DeliveredBar } from "../../shared/DeliveredBar";
import { roadmapText as text } from "../../text/roadmap";
import { useActs } from "../hubContext";
import type { LaneColumn, RoadmapRow, RoadmapScreen } from "./roadmapModel";
import { horizonFor, shortOf } from "./roadmapModel";

const dragType = "application/x-throughline-outcome";

export function Lanes(props: {
  readonly screen: RoadmapScreen;
  readonly portfolio: Portfolio;
  readonly selected: LineKey | null;
}): JSX.Element {
  const { screen, portfolio, selected } = props;
  const acts = useActs();
  const streams = new Map(portfolio.strategy.streams.map((stream) => [stream.key, stream.name]));
  const rows = new Map(screen.lanes.flatMap((column) => column.rows.map((row) => [row.key as string, row] as const)));
  const moveTo = (row: RoadmapRow, lane: Lane): void => {
    if (row.lane === lane || row.toHorizon.kind === "none") return;
    acts.move(row.key, { kind: "horizon", literal: horizonFor(portfolio, row, lane) });
  };
  return (
    <>
      <p className="tl-muted tl-undated-about">{LANE_RULE}</p>
      <div className="tl-lanes">
        {screen.lanes.map((column) => (
          <Column
            key={column.title}
            column={column}
            streams={streams}
            selected={selected}
            onMove={moveTo}
            onDrop={(key) => {
              const row = rows.get(key);
              if (row !== undefined && column.lane !== null) moveTo(row, column.lane);
            }}
          />
        ))}
      </div>
    </>
  );
}

function Column(props: {
  readonly column: LaneColumn;
  readonly streams: ReadonlyMap<string, string>;
  readonly selected: LineKey | null;
  readonly onMove: (row: RoadmapRow, lane: Lane) => void;
  readonly onDrop: (key: string) => void;
}): JSX.Element {
  const { column, streams, selected, onMove, onDrop } = props;
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => column.lane !== null && event.dataTransfer.types.includes(dragType);
  return (
    <section
      className={over ? "tl-lane tl-lane-over" : "tl-lane"}
      aria-label={column.title}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer.getData(dragType));
      }}
    >
      <h2 className="tl-lane-title">
        {column.title} <span className="tl-count">{column.rows.length}</span>
      </h2>
      <ul className="tl-lane-cards">
        {column.rows.map((row) => (
          <Card
            key={row.key}
            row={row}
            stream={streams.get(row.stream) ?? row.stream}
            selected={row.key === selected}
            onMove={onMove}
          />
        ))}
      </ul>
      {column.rows.length === 0 && <p className="tl-empty">{text.empty}</p>}
    </section>
  );
}

function Card(props: {
  readonly row: RoadmapRow;
  readonly stream: string;
  readonly selected: boolean;
  readonly onMove: (row: RoadmapRow, lane: Lane) => void;
}): JSX.Element {
  const { row, stream, selected, onMove } = props;
  const acts = useActs();
  const movable = row.toHorizon.kind !== "none";
  const at = row.lane === null ? -1 : lanes.indexOf(row.lane);
  const before = at > 0 ? (lanes[at - 1] ?? null) : null;
  const after = at >= 0 ? (lanes[at + 1] ?? null) : null;
  return (
    <li
      className={`tl-lane-card${selected ? " tl-card-selected" : ""}${row.moved ? " tl-lane-card-moved" : ""}`}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, row.key);
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      <span className="tl-eyebrow">{stream}</span>
      <button type="button" className="tl-link-plain tl-strong" onClick={() => acts.select(row.key)}>
        {row.title}
      </button>
      <span className="tl-lane-facts">
        {row.planned !== null && <span className="tl-muted">{shortOf(row.planned)}</span>}
        {row.late > 0 && <span className="tl-late">{text.late(row.late)}</span>}
        {row.delivery !== null && row.delivery.share !== null && <DeliveredBar delivery={row.delivery} />}
        {row.moved && <span className="tl-tag tl-tag-moved">{text.movedBadge}</span>}
        {movable && (
          <span className="tl-lane-arrows">
            {before !== null && <Arrow row={row} lane={before} icon="ChevronLeft" onMove={onMove} />}
            {after !== null && <Arrow row={row} lane={after} icon="ChevronRight" onMove={onMove} />}
          </span>
        )}
      </span>
    </li>
  );
}

function Arrow(props: {
  readonly row: RoadmapRow;
  readonly lane: Lane;
  readonly icon: "ChevronLeft" | "ChevronRight";
  readonly onMove: (row: RoadmapRow, lane: Lane) => void;
}): JSX.Element {
  const { row, lane, icon, onMove } = props;
  const words = text.moveTo(text.laneOf[lane]);
  return (
    <Button
      subtle
      iconProps={{ iconName: icon }}
      ariaLabel={`${words}: ${row.title}`}
      tooltipProps={{ text: words }}
      onClick={() => onMove(row, lane)}
    />
  );
}
