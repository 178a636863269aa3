/** The streams side by side: the vision each follows, its north-star metric and KPIs, and where its outcomes stand. */
import type { JSX } from "react";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import { useActs } from "../hubContext";
import type { MetricView, StreamCard } from "./strategyModel";

export function StreamCards(props: {
  readonly cards: readonly StreamCard[];
  readonly selected: string | null;
}): JSX.Element | null {
  if (props.cards.length === 0) return null;
  return (
    <section className="tl-cards" aria-label="Streams">
      {props.cards.map((card) => (
        <Card key={card.key} card={card} selected={card.key === props.selected} />
      ))}
    </section>
  );
}

function Card(props: { readonly card: StreamCard; readonly selected: boolean }): JSX.Element {
  const { card } = props;
  const acts = useActs();
  return (
    <article className={props.selected ? "tl-card tl-card-selected" : "tl-card"}>
      <header className="tl-card-head">
        <h2 className="tl-card-title">
          <button
            type="button"
            className="tl-link-plain"
            aria-pressed={props.selected}
            onClick={() => acts.navigate({ line: null, about: props.selected ? null : card.key })}
          >
            {card.name}
          </button>
        </h2>
        <span className="tl-muted">{card.summary}</span>
      </header>
      {card.vision === null ? (
        <p className="tl-card-vision tl-muted">No vision found for this stream.</p>
      ) : (
        <p className="tl-card-vision" title={card.vision.text}>
          {card.vision.text}
        </p>
      )}
      {(card.northStar !== null || card.kpis.length > 0) && (
        <dl className="tl-metrics">
          {card.northStar !== null && <Measure metric={card.northStar} star />}
          {card.kpis.map((metric) => (
            <Measure key={metric.name} metric={metric} star={false} />
          ))}
        </dl>
      )}
    </article>
  );
}

export function Measure(props: { readonly metric: MetricView; readonly star: boolean }): JSX.Element {
  const { metric, star } = props;
  return (
    <div className={star ? "tl-metric tl-metric-star" : "tl-metric"}>
      <dt>{metric.name}</dt>
      <dd>
        <Tooltip text={measureWords(metric, star)}>
          <span>
            {metric.current === null ? (
              <span className="tl-muted">not measured</span>
            ) : (
              <strong>{metric.current}</strong>
            )}
            {metric.target !== null && <span className="tl-muted"> → {metric.target}</span>}
          </span>
        </Tooltip>
      </dd>
    </div>
  );
}

function measureWords(metric: MetricView, star: boolean): string {
  return [
    star ? "North-star metric" : "KPI",
    metric.baseline === null ? null : `started at ${metric.baseline}`,
    metric.current === null ? "no current value on the page" : `now ${metric.current}`,
    metric.target === null ? null : `target ${metric.target}`,
    metric.date === null ? "no date given" : `as of ${metric.date}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}
