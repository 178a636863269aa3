/** The widget as it stands in its cells: a stream's coverage and the metric that moved, each a link to where it comes from. */
import type { JSX } from "react";
import { Glyph } from "../shared/Glyph";
import type { MetricView } from "./metricView";
import type { CoverageView, StreamRow, WidgetView } from "./widgetModel";
import { widgetText as text } from "../text/widget";
import { inWords, percentWords } from "../text/locale";

export function CoverageWidget(props: {
  readonly title: string;
  readonly view: WidgetView;
  readonly hubUrl: (hash: string) => string;
}): JSX.Element {
  const { title, view, hubUrl } = props;
  return (
    <div className="tw">
      <h2 className="tw-title">
        <HubLink href={hubUrl(view.hash)}>{title}</HubLink>
      </h2>
      {view.empty !== null && <p className="ts-muted">{view.empty}</p>}
      {view.isSingle ? (
        view.rows.map((row) => <Single key={row.key} row={row} hubUrl={hubUrl} />)
      ) : (
        <ul className="tw-rows">
          {view.rows.map((row) => (
            <Row key={row.key} row={row} hubUrl={hubUrl} />
          ))}
        </ul>
      )}
      {view.more > 0 && <p className="ts-muted ts-small">{text.moreStreams(view.more)}</p>}
      {view.gaps.length > 0 && (
        <section className="tw-gaps" aria-label={text.outcomesWithoutWork}>
          <h3 className="tw-heading">
            {text.outcomesWithoutWork} <span className="ts-muted">{inWords(view.gapsInAll)}</span>
          </h3>
          <ul>
            {view.gaps.map((gap) => (
              <li key={gap.key} className="tw-gap" title={gap.title}>
                <HubLink href={hubUrl(gap.hash)}>{gap.title}</HubLink>
                {gap.stream !== "" && <span className="ts-muted ts-small">{gap.stream}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function HubLink(props: {
  readonly href: string;
  readonly children: string;
  readonly label?: string;
  readonly className?: string;
}): JSX.Element {
  return (
    <a
      className={props.className ?? "tw-link"}
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={props.label}
    >
      {props.children}
    </a>
  );
}

function Single(props: { readonly row: StreamRow; readonly hubUrl: (hash: string) => string }): JSX.Element {
  const { row, hubUrl } = props;
  return (
    <div className="tw-single">
      {row.coverage !== null && (
        <div className="tw-half">
          <p className="tw-number" title={row.coverage.rule}>
            <HubLink href={hubUrl(row.coverage.hash)} label={`${shareWords(row.coverage)}: ${row.coverage.text}`}>
              {shareWords(row.coverage)}
            </HubLink>
          </p>
          <Bar coverage={row.coverage} />
          <p className="ts-small ts-muted">
            {row.name}: {row.coverage.text}
          </p>
        </div>
      )}
      {row.metric !== null && (
        <div className="tw-half">
          <p className="tw-number">{row.metric.current}</p>
          <MetricWay metric={row.metric} />
          <p className="ts-small ts-muted tw-clip" title={row.metric.name}>
            {row.metric.name}
          </p>
        </div>
      )}
      {row.coverage === null && row.metric === null && <p className="ts-muted">{text.noMetric(row.name)}</p>}
    </div>
  );
}

function Row(props: { readonly row: StreamRow; readonly hubUrl: (hash: string) => string }): JSX.Element {
  const { row, hubUrl } = props;
  return (
    <li className="tw-row">
      <div className="tw-line">
        <HubLink className="tw-link tw-name" href={hubUrl(row.hash)}>
          {row.name}
        </HubLink>
        {row.coverage !== null && (
          <>
            <Bar coverage={row.coverage} />
            <span className="tw-percent" title={row.coverage.rule}>
              <HubLink href={hubUrl(row.coverage.hash)} label={`${row.name}: ${row.coverage.text}`}>
                {shareWords(row.coverage)}
              </HubLink>
            </span>
          </>
        )}
      </div>
      {row.metric !== null && (
        <div className="tw-line tw-metric" title={row.metric.name}>
          <span className="ts-muted ts-small tw-clip ts-grow">{row.metric.name}</span>
          <MetricMark metric={row.metric} />
          <strong>{row.metric.current}</strong>
        </div>
      )}
      {row.metric !== null && row.metric.way !== "" && (
        <p className="ts-muted ts-small tw-clip">
          {row.metric.way}
          {row.metric.date === null ? "" : ` · ${row.metric.date}`}
        </p>
      )}
    </li>
  );
}

const shareWords = ({ percent }: CoverageView): string => (percent === null ? "–" : percentWords(percent));

function Bar(props: { readonly coverage: CoverageView }): JSX.Element {
  const { percent } = props.coverage;
  return (
    <span className="tw-bar" aria-hidden="true">
      <span style={{ width: `${percent ?? 0}%` }} className={percent === 100 ? "tw-full" : undefined} />
    </span>
  );
}

const words: Readonly<Record<MetricView["direction"], string>> = text.directions;

/** The arrow says where the value stands on the way to its target, not whether it is larger. */
function MetricMark(props: { readonly metric: MetricView }): JSX.Element | null {
  const { direction } = props.metric;
  if (direction === "unknown" || direction === "still") return null;
  return (
    <span className={`tw-mark tw-${direction}`} title={words[direction]}>
      <Glyph name={direction === "towards" ? "up" : "down"} />
      <span className="ts-hidden">{words[direction]}</span>
    </span>
  );
}

function MetricWay(props: { readonly metric: MetricView }): JSX.Element {
  const { metric } = props;
  return (
    <p className="ts-small tw-way">
      <MetricMark metric={metric} />
      <span className="tw-clip">
        {metric.way}
        {metric.date === null ? "" : ` · ${metric.date}`}
      </span>
    </p>
  );
}
