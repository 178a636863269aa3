/** The measures a stream steers by: every stated value, and their trend from the page's history where values are known. */
import type { JSX } from "react";
import { useEffect, useState } from "react";
import type { MeasurePoint } from "../../../domain/measure";
import { numberOf } from "../../../domain/measure";
import type { Metric, Stream } from "../../../domain/strategy";
import type { Failure } from "../../../ports/failure";
import type { Trend } from "../../../report/outcomeReport";
import { failureOf } from "../../shared/failureOf";
import { PlaceLink } from "../../shared/PlaceLink";
import { strategyText as text } from "../../text/strategy";
import { Section } from "../DetailsPane";
import { useActs } from "../hubContext";
import { whenWords } from "../../text/locale";

type Read =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly trends: readonly Trend[] }
  | { readonly kind: "failed"; readonly failure: Failure };

export function StreamMeasures(props: { readonly stream: Stream }): JSX.Element | null {
  const { stream } = props;
  const acts = useActs();
  const metrics = [...(stream.northStar === null ? [] : [stream.northStar]), ...stream.kpis];
  const any = metrics.length > 0;
  const [state, setState] = useState<Read>({ kind: "reading" });
  useEffect(() => {
    if (!any) return;
    let current = true;
    acts.trends().then(
      (trends) => current && setState({ kind: "read", trends }),
      (error: unknown) => current && setState({ kind: "failed", failure: failureOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [acts, any]);
  if (!any) return null;
  const pointsOf = (metric: Metric): readonly MeasurePoint[] =>
    state.kind === "read"
      ? (state.trends.find((trend) => trend.stream === stream.key && trend.metric === metric.name)?.points ?? [])
      : [];
  return (
    <Section title={text.metrics} count={metrics.length}>
      {state.kind === "reading" && (
        <p className="tl-muted" role="status">
          {text.loadingTrend}
        </p>
      )}
      {state.kind === "failed" && (
        <p role="alert">
          {state.failure.message} {state.failure.help}
        </p>
      )}
      {metrics.map((metric) => (
        <MeasureDetails
          key={metric.name}
          metric={metric}
          star={metric === stream.northStar}
          points={pointsOf(metric)}
          isRead={state.kind === "read"}
        />
      ))}
    </Section>
  );
}

function MeasureDetails(props: {
  readonly metric: Metric;
  readonly star: boolean;
  readonly points: readonly MeasurePoint[];
  readonly isRead: boolean;
}): JSX.Element {
  const { metric, star, points, isRead } = props;
  const acts = useActs();
  const unit = metric.unit === null ? "" : ` ${metric.unit}`;
  const stated = [
    [text.baseline, metric.baseline],
    [text.target, metric.target],
    [text.asOf, metric.date === null ? null : whenWords(metric.date.literal)],
  ] as const;
  return (
    <div className="tl-trend">
      <div className="tl-trend-head">
        <span>
          <span className="tl-strong">{metric.name}</span>{" "}
          <span className="tl-faint">{star ? text.northStar : text.kpi}</span>
        </span>
        <span className="tl-strong">{metric.current === null ? text.notMeasured : `${metric.current}${unit}`}</span>
      </div>
      <div className="tl-trend-facts">
        {stated.map(([name, value]) =>
          value === null ? null : (
            <span key={name}>
              {name} {value}
            </span>
          ),
        )}
        <PlaceLink place={metric.place} onOpen={acts.openPlace} />
      </div>
      {points.length > 1 ? (
        <Spark points={points} target={metric.target === null ? null : numberOf(metric.target)} name={metric.name} />
      ) : (
        isRead && <span className="tl-faint">{text.noTrend}</span>
      )}
    </div>
  );
}

const width = 320;
const height = 48;

/** Values over time with the target as a line; the table below says the same. */
export function Spark(props: {
  readonly points: readonly MeasurePoint[];
  readonly target: number | null;
  readonly name: string;
}): JSX.Element {
  const { points, target, name } = props;
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const times = points.map(({ date }) => Date.parse(date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (date: string): number => (last === first ? width : ((Date.parse(date) - first) / (last - first)) * width);
  const y = (value: number): number =>
    most === least ? height / 2 : height - ((value - least) / (most - least)) * height;
  return (
    <>
      <svg
        className="tl-spark"
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.trendOf(name)}
      >
        {target !== null && <line className="tl-spark-target" x1={0} x2={width} y1={y(target)} y2={y(target)} />}
        <polyline
          className="tl-spark-line"
          points={points.map(({ date, value }) => `${x(date)},${y(value)}`).join(" ")}
        />
        {points.map(({ date, value }) => (
          <circle key={date} className="tl-spark-point" cx={x(date)} cy={y(value)} r={3} />
        ))}
      </svg>
      <table className="tl-trend-values">
        <caption className="tl-hidden">{text.trendPoints(points.length)}</caption>
        <tbody>
          {points.map(({ date, literal }) => (
            <tr key={date}>
              <th scope="row">{whenWords(date)}</th>
              <td>{literal}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
