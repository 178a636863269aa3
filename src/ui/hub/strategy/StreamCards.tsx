/** The streams side by side: the vision each follows, its north-star metric and KPIs, and where its outcomes stand. */
import type { JSX } from "react";
import { memo } from "react";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import { strategyText as text } from "../../text/strategy";
import { useActs } from "../hubContext";
import { emptyFilter } from "../route";
import type { MetricView, StreamCard } from "./strategyModel";

export const StreamCards = memo(function StreamCards(props: {
  readonly cards: readonly StreamCard[];
  readonly selected: string | null;
}): JSX.Element | null {
  if (props.cards.length === 0) return null;
  return (
    <section className="tl-cards" aria-label={text.streams}>
      {props.cards.map((card) => (
        <Card key={card.key} card={card} selected={card.key === props.selected} />
      ))}
    </section>
  );
});

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
        <Numbers card={card} />
      </header>
      {card.vision === null ? (
        <p className="tl-card-vision tl-muted">{text.noVision}</p>
      ) : (
        <p className="tl-card-vision" title={card.vision.text}>
          {card.vision.text}
        </p>
      )}
      {card.northStar === null && card.kpis.length === 0 ? (
        <p className="tl-card-none tl-faint">{text.noMeasure}</p>
      ) : (
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

/** Every number is a link to the outcomes it counts; pressed again it shows them all. */
function Numbers(props: { readonly card: StreamCard }): JSX.Element {
  const { card } = props;
  const acts = useActs();
  if (card.numbers.length === 0) return <span className="tl-muted">{text.noOutcomes}</span>;
  return (
    <span className="tl-card-numbers" role="group" aria-label={text.numbers(card.name)}>
      {card.numbers.map((number) => (
        <Tooltip key={number.id} text={number.rule}>
          <button
            type="button"
            className="tl-link"
            aria-label={text.openList(`${number.text}: ${number.rule}`)}
            onClick={() =>
              acts.filter({
                ...emptyFilter,
                streams: [card.key],
                states: [number.state],
              })
            }
          >
            {number.text}
          </button>
        </Tooltip>
      ))}
    </span>
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
              <span className="tl-muted">{text.withoutValue}</span>
            ) : (
              <strong>{metric.current}</strong>
            )}
            {metric.target !== null && <span className="tl-muted"> → {metric.target}</span>}
            {metric.progress !== null && (
              <span className="tl-way" role="img" aria-label={text.progress(Math.round(metric.progress * 100))}>
                <span style={{ width: `${Math.round(Math.min(1, Math.max(0, metric.progress)) * 100)}%` }} />
              </span>
            )}
          </span>
        </Tooltip>
      </dd>
    </div>
  );
}

function measureWords(metric: MetricView, star: boolean): string {
  return [
    star ? text.northStarShort : text.kpi,
    metric.baseline === null ? null : text.startedAt(metric.baseline),
    metric.current === null ? text.noCurrentValue : text.now(metric.current),
    metric.target === null ? null : text.targetIs(metric.target),
    metric.date === null ? text.noDateGiven : text.asOfDate(metric.date),
    metric.progress === null ? null : text.progress(Math.round(metric.progress * 100)),
  ]
    .filter((part) => part !== null)
    .join(", ");
}
