/**
 * Outcomes on a scale of days: a bar for what is planned, a thin one for what happened, diamonds for single days, lines for
 * what comes before what. Each bar is a button that says all of it in words, moves with the arrow keys and can be dragged.
 */
import type { CSSProperties, JSX } from "react";
import { useLayoutEffect, useMemo, useRef } from "react";
import { Button } from "azure-devops-ui/Button";
import { Icon } from "azure-devops-ui/Icon";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import type { LineKey } from "../../../domain/ids";
import { roadmapText as text } from "../../text/roadmap";
import { useActs } from "../hubContext";
import type { Arrangement } from "../route";
import type { RoadmapGroup, RoadmapRow, RoadmapScreen, Span } from "./roadmapModel";
import { actualWords, plannedWords } from "./roadmapModel";
import { PlannedBar } from "./PlannedBar";
import type { TimelineLayout } from "./timelineLayout";
import { leftOf, rightOf, timelineLayout } from "./timelineLayout";
import type { TimeScale } from "./timeScale";
import { dayWidth, plusDays } from "./timeScale";
import { whenWords } from "../../text/locale";

export function Timeline(props: {
  readonly screen: RoadmapScreen;
  readonly by: Arrangement;
  readonly at: string | null;
  readonly selected: LineKey | null;
}): JSX.Element {
  const { screen, by, at, selected } = props;
  const { scale, today } = screen;
  const layout = useMemo(() => timelineLayout(screen), [screen]);
  const scroller = useRef<HTMLDivElement>(null);
  const start = at ?? plusDays(today, -lead[scale.zoom]);
  const toStart = (): void => {
    scroller.current?.scrollTo({ left: leftOf(scale, start) });
  };
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ left: leftOf(scale, start) });
    // Only a new scale or an address that asks for a day moves the view; a moved outcome does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scale.zoom, scale.from, at, by]);
  return (
    <section className="tl-time" aria-label={text.timeline}>
      <div className="tl-time-over">
        <Legend />
        <Button subtle iconProps={{ iconName: "Calendar" }} text={text.toToday} onClick={toStart} />
      </div>
      <div className="tl-time-scroll" ref={scroller} role="group" aria-label={text.timeline} tabIndex={0}>
        <div className="tl-time-grid" style={{ "--tl-time-width": `${layout.width}px` } as CSSProperties}>
          <Head screen={screen} by={by} />
          <div className="tl-time-body">
            <Marks screen={screen} layout={layout} by={by} />
            {screen.groups.map((group) => (
              <Group key={group.key} group={group} scale={scale} selected={selected} by={by} />
            ))}
          </div>
        </div>
      </div>
      <Notes layout={layout} />
    </section>
  );
}

/** Days shown before today when the timeline opens. */
const lead = { month: 35, quarter: 110, year: 300 } as const;

function Legend(): JSX.Element {
  return (
    <ul className="tl-time-legend" aria-label={text.legend}>
      <li>
        <span className="tl-mark tl-mark-planned" aria-hidden="true" /> {text.legendPlanned}
      </li>
      <li>
        <span className="tl-mark tl-mark-actual" aria-hidden="true" /> {text.legendActual}
      </li>
      <li>
        <span className="tl-mark tl-mark-day" aria-hidden="true" /> {text.legendMilestone}
      </li>
      <li>
        <span className="tl-mark tl-mark-line" aria-hidden="true" /> {text.legendEnables}
      </li>
    </ul>
  );
}

/** The dates stand in every bar's own words, so the head is for the eye. */
function Head(props: { readonly screen: RoadmapScreen; readonly by: Arrangement }): JSX.Element {
  const { screen, by } = props;
  const { scale, today } = screen;
  const width = dayWidth[scale.zoom];
  return (
    <div className="tl-time-head" aria-hidden="true">
      <div className="tl-time-corner">{text.outcomeHead}</div>
      <div className="tl-time-ticks">
        {scale.major.map((tick) => (
          <span
            key={tick.at}
            className="tl-tick tl-tick-major"
            style={{ left: tick.at * width, width: tick.days * width }}
          >
            {tick.days * width > 40 ? <span className="tl-tick-words">{tick.label}</span> : ""}
          </span>
        ))}
        {by === "iteration"
          ? screen.iterations.map((iteration) => (
              <span
                key={iteration.path}
                className="tl-tick tl-tick-minor tl-tick-iteration"
                style={place(scale, iteration)}
                title={iteration.path}
              >
                {iteration.name}
              </span>
            ))
          : scale.minor.map((tick) => (
              <span
                key={tick.at}
                className="tl-tick tl-tick-minor"
                style={{ left: tick.at * width, width: tick.days * width }}
              >
                {tick.days * width > 24 ? tick.label : ""}
              </span>
            ))}
        <span className="tl-today-word" style={{ left: leftOf(scale, today) }}>
          {text.toToday}
        </span>
      </div>
    </div>
  );
}

const place = (scale: TimeScale, { from, to }: Span): CSSProperties => ({
  left: leftOf(scale, from),
  width: Math.max(rightOf(scale, to) - leftOf(scale, from), 2),
});

/** Lines of the calendar, today, and what comes before what, behind the bars. */
function Marks(props: {
  readonly screen: RoadmapScreen;
  readonly layout: TimelineLayout;
  readonly by: Arrangement;
}): JSX.Element {
  const { screen, layout, by } = props;
  const { scale, today } = screen;
  const width = dayWidth[scale.zoom];
  const today0 = leftOf(scale, today) + width / 2;
  return (
    <svg className="tl-time-marks" width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        <marker id="tl-arrow" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto">
          <path d="M0 0 L6 3 L0 6 z" className="tl-arrow-head" />
        </marker>
      </defs>
      {(by === "iteration"
        ? screen.iterations.map((iteration) => leftOf(scale, iteration.from))
        : scale.minor.map((tick) => tick.at * width)
      ).map((x) => (
        <line key={x} className="tl-grid-line" x1={x} x2={x} y1={0} y2={layout.height} />
      ))}
      <line className="tl-today-line" x1={today0} x2={today0} y1={0} y2={layout.height} />
      {layout.precedences.map((one) => (
        <path
          key={one.id}
          className={one.tooLate ? "tl-before tl-before-late" : "tl-before"}
          d={one.path}
          markerEnd="url(#tl-arrow)"
        />
      ))}
    </svg>
  );
}

function Group(props: {
  readonly group: RoadmapGroup;
  readonly scale: TimeScale;
  readonly selected: LineKey | null;
  readonly by: Arrangement;
}): JSX.Element {
  const { group, scale, selected, by } = props;
  const id = `tl-road-${group.key}`;
  return (
    <section aria-labelledby={id}>
      <div className="tl-time-group">
        <h3 id={id} className="tl-time-group-title">
          {group.name} <span className="tl-muted">{text.outcomes(group.rows.length)}</span>
        </h3>
      </div>
      <ul className="tl-time-rows">
        {group.rows.map((row) => (
          <Row key={row.key} row={row} scale={scale} selected={row.key === selected} by={by} />
        ))}
      </ul>
    </section>
  );
}

function Row(props: {
  readonly row: RoadmapRow;
  readonly scale: TimeScale;
  readonly selected: boolean;
  readonly by: Arrangement;
}): JSX.Element {
  const { row, scale, selected, by } = props;
  const acts = useActs();
  return (
    <li className={selected ? "tl-time-row tl-time-row-selected" : "tl-time-row"}>
      <div className="tl-time-title">
        <span className="tl-time-words">
          <button
            type="button"
            className="tl-link-plain tl-time-name"
            onClick={() => acts.select(row.key)}
            title={row.title}
          >
            {row.title}
          </button>
          <span className="tl-time-facts">
            {row.health !== null && (
              <span className="tl-health">
                <span className={`tl-dot tl-health-${row.health.state}`} aria-hidden="true" />
                {row.health.text}
              </span>
            )}
            {row.late > 0 && <span className="tl-late">{text.late(row.late)}</span>}
            {row.delivery !== null && row.late === 0 && <span className="tl-muted">{row.delivery.text}</span>}
            {row.moved && <span className="tl-tag tl-tag-moved">{text.movedBadge}</span>}
          </span>
        </span>
        <Button
          subtle
          className="tl-time-move"
          iconProps={{ iconName: "Calendar" }}
          ariaLabel={text.moveOf(row.title)}
          tooltipProps={{ text: text.move }}
          onClick={() => acts.openDialog({ kind: "move", line: row.key })}
        />
      </div>
      <div className="tl-time-cell">
        {row.before !== null && <span className="tl-planned-before" style={place(scale, row.before)} />}
        {row.actual !== null && (
          <Tooltip text={actualWords(row)}>
            <span
              className={row.actual.open ? "tl-actual tl-actual-open" : "tl-actual"}
              style={place(scale, row.actual)}
              role="img"
              aria-label={`${text.actualHead}: ${actualWords(row)}`}
            />
          </Tooltip>
        )}
        {row.milestones.map((milestone) => (
          <Tooltip key={milestone.key} text={text.milestone(milestone.title, whenWords(milestone.day))}>
            <span
              className={milestone.done ? "tl-day tl-day-done" : "tl-day"}
              style={{ left: (leftOf(scale, milestone.day) + rightOf(scale, milestone.day)) / 2 }}
              role="img"
              aria-label={text.milestone(milestone.title, whenWords(milestone.day))}
            />
          </Tooltip>
        ))}
        {row.planned !== null && (
          <PlannedBar
            row={row}
            planned={row.planned}
            scale={scale}
            fixed={by === "iteration"}
            words={plannedWords(row)}
          />
        )}
      </div>
    </li>
  );
}

/** The lines between bars in words: for those who do not see them, and what is wrong with one for everybody. */
function Notes(props: { readonly layout: TimelineLayout }): JSX.Element | null {
  const { precedences } = props.layout;
  if (precedences.length === 0) return null;
  return (
    <ul className="tl-time-notes">
      {precedences.map((one) => (
        <li key={one.id} className={one.tooLate ? "tl-note-late" : "tl-hidden"}>
          {one.tooLate && <Icon iconName="Warning" className="tl-warning-icon" />}{" "}
          {one.tooLate ? text.tooLate(one.fromTitle, one.toTitle) : text.linkNote(one.fromTitle, one.toTitle)}
        </li>
      ))}
    </ul>
  );
}
