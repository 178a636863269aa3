/** The measures with their trend and a small editor, what was achieved, and finished work that moved none of them. */
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import type { OutcomeLine } from "../../../domain/line";
import { numberOf } from "../../../domain/measure";
import type { MovedNothing, StatedMetric } from "../../../domain/metrics";
import type { Metric } from "../../../domain/strategy";
import { measured, movedNothing, notMeasured, statedMetrics } from "../../../domain/metrics";
import type { Trend } from "../../../report/outcomeReport";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { practiceText } from "../../text/practice";
import { useActs } from "../hubContext";
import { ReviewSection, TitledPlace } from "../review/ReviewSection";
import type { Route } from "../route";
import { Spark } from "../strategy/StreamMeasures";
import { MetricForm } from "./MetricForm";
import { NothingWritten, PracticePage } from "./Parts";
import { VerdictForm } from "./VerdictForm";
import { ReviewTable } from "../review/ReviewTable";

const text = practiceText.metrics;

export default function MetricsView(props: { readonly loaded: Loaded; readonly route: Route }): JSX.Element {
  const { portfolio } = props.loaded;
  const mayWrite = props.route.asOf === null;
  const metrics = statedMetrics(portfolio);
  return (
    <PracticePage>
      {!mayWrite && <p className="tl-muted">{practiceText.pastOnly}</p>}
      <ReviewSection title={text.title} count={metrics.length}>
        {metrics.length === 0 ? (
          <NothingWritten>{text.none}</NothingWritten>
        ) : (
          <>
            <p className="tl-muted">{text.rule}</p>
            <MetricTables metrics={metrics} mayWrite={mayWrite} />
          </>
        )}
      </ReviewSection>
      <Results
        title={text.notMeasured}
        none={text.noneNotMeasured}
        lines={notMeasured(portfolio)}
        mayWrite={mayWrite}
      />
      <Results title={text.measured} none={text.noneMeasured} lines={measured(portfolio)} mayWrite={mayWrite} />
      {portfolio.board !== null && <FinishedForNothing rows={movedNothing(portfolio)} />}
    </PracticePage>
  );
}

function MetricTables(props: { readonly metrics: readonly StatedMetric[]; readonly mayWrite: boolean }): JSX.Element {
  const { metrics } = props;
  const { trends, failed } = useTrends();
  const streams = [...new Set(metrics.map(({ stream }) => stream))];
  return (
    <>
      {failed && <p className="tl-muted">{text.trendFailed}</p>}
      {streams.map((stream) => (
        <div key={stream}>
          <h3>{stream}</h3>
          <ReviewTable caption={text.caption(stream)} head={text.head}>
            {metrics
              .filter((metric) => metric.stream === stream)
              .map((stated) => (
                <MetricRow
                  key={`${stated.metric.place.page}:${stated.metric.place.line}:${stated.metric.name}`}
                  stated={stated}
                  trends={trends}
                  mayWrite={props.mayWrite}
                />
              ))}
          </ReviewTable>
        </div>
      ))}
    </>
  );
}

/** Read once when the screen is opened; empty until then, and where there is no history. */
function useTrends(): { readonly trends: readonly Trend[]; readonly failed: boolean } {
  const acts = useActs();
  const [trends, setTrends] = useState<readonly Trend[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    acts.trends().then(
      (read) => current && setTrends(read),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [acts]);
  return { trends, failed };
}

function MetricRow(props: {
  readonly stated: StatedMetric;
  readonly trends: readonly Trend[];
  readonly mayWrite: boolean;
}): JSX.Element {
  const { stated, trends, mayWrite } = props;
  const { metric, progress, missing, unclear } = stated;
  const [edited, setEdited] = useState<Metric | null>(null);
  // What was written makes another measure of it, and closes the form.
  const editing = edited !== null && JSON.stringify(edited) === JSON.stringify(metric);
  const unit = metric.unit === null ? "" : ` ${metric.unit}`;
  const value = (literal: string | null): string => (literal === null ? practiceText.notWritten : `${literal}${unit}`);
  return (
    <>
      <tr className="tl-practice-row">
        <td>
          <TitledPlace title={metric.name} place={metric.place} />
          <div className="tl-age">{stated.outcome === null ? text.roles[stated.role] : stated.outcome.facts.title}</div>
          {missing.length > 0 && <div className="tl-age">{text.missing(missing)}</div>}
          {unclear.length > 0 && <div className="tl-age">{text.unclear(unclear)}</div>}
        </td>
        <td>{value(metric.baseline)}</td>
        <td>
          <span className="tl-strong">{value(metric.current)}</span>
          {metric.date !== null && <div className="tl-age">{text.measuredOn(metric.date.literal)}</div>}
        </td>
        <td>{value(metric.target)}</td>
        <td>{progress === null ? "–" : text.way(progress)}</td>
        <td className="tl-practice-trend">
          <TrendOf stated={stated} trends={trends} />
        </td>
        <td>
          {mayWrite && !editing && (
            <Button text={text.edit} ariaLabel={text.editOf(metric.name)} subtle onClick={() => setEdited(metric)} />
          )}
        </td>
      </tr>
      {editing && (
        <tr>
          <td colSpan={text.head.length}>
            <MetricForm metric={metric} onClose={() => setEdited(null)} />
          </td>
        </tr>
      )}
    </>
  );
}

function TrendOf(props: { readonly stated: StatedMetric; readonly trends: readonly Trend[] }): JSX.Element {
  const { metric, streamKey } = props.stated;
  const trend = props.trends.find((one) => one.stream === streamKey && one.metric === metric.name);
  if (trend === undefined || trend.points.length < 2) return <span className="tl-faint">{text.noTrend}</span>;
  const target = metric.target === null ? null : numberOf(metric.target);
  return <Spark points={trend.points} target={target} name={metric.name} />;
}

// Results ------------------------------------------------------------------------------------------

function Results(props: {
  readonly title: string;
  /** What is said where there are none. */
  readonly none: string;
  readonly lines: readonly OutcomeLine[];
  readonly mayWrite: boolean;
}): JSX.Element {
  return (
    <ReviewSection title={props.title} count={props.lines.length}>
      {props.lines.length === 0 && <p className="tl-muted">{props.none}</p>}
      <ul className="tl-review-list">
        {props.lines.map((line) => (
          <Result key={line.key} line={line} mayWrite={props.mayWrite} />
        ))}
      </ul>
    </ReviewSection>
  );
}

function Result(props: { readonly line: OutcomeLine; readonly mayWrite: boolean }): JSX.Element {
  const { line, mayWrite } = props;
  const { achieved, title, place } = line.facts;
  const [saying, setSaying] = useState(false);
  return (
    <li>
      {achieved !== null && <span className="tl-review-kind">{text.verdicts[achieved.verdict ?? "none"]}</span>}
      <TitledPlace title={title} place={achieved?.place ?? place} />
      {achieved !== null && <p>{achieved.text}</p>}
      {achieved?.evidence != null && !achieved.text.includes(achieved.evidence) && (
        <p className="tl-muted">{text.evidenceIs(achieved.evidence)}</p>
      )}
      {mayWrite && !saying && (
        <Button text={text.sayVerdict} ariaLabel={text.sayVerdictOf(title)} subtle onClick={() => setSaying(true)} />
      )}
      {saying && <VerdictForm line={line} onClose={() => setSaying(false)} />}
    </li>
  );
}

function FinishedForNothing(props: { readonly rows: readonly MovedNothing[] }): JSX.Element {
  const acts = useActs();
  return (
    <ReviewSection title={text.movedNothing} count={props.rows.length}>
      {props.rows.length === 0 && <p className="tl-muted">{text.noneMovedNothing}</p>}
      <ul className="tl-review-list">
        {props.rows.map(({ item, why }) => (
          <li key={item.id}>
            <button type="button" className="tl-link" onClick={() => acts.openWorkItem(item.id)}>
              {item.type} #{item.id} {item.title}
            </button>{" "}
            <span className="tl-muted">{text.why[why]}</span>
          </li>
        ))}
      </ul>
    </ReviewSection>
  );
}
