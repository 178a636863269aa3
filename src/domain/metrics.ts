/**
 * The measures a strategy steers by, and the work that moved none of them. A measure is shown as its page states it; where a part is
 * missing or no plain number, a sentence says so and nothing is computed.
 */
import { achievementOf } from "./achievement";
import type { WorkItem } from "./board";
import { deliveryOf } from "./delivery";
import { linksOf } from "./joinPortfolio";
import type { OutcomeLine } from "./line";
import { numberOf, progressOf } from "./measure";
import type { Portfolio } from "./portfolio";
import { isPromised } from "./promise";
import type { Metric } from "./statements";

export interface StatedMetric {
  readonly metric: Metric;
  readonly stream: string;
  /** Key of the stream. */
  readonly streamKey: string;
  readonly role: "north-star" | "kpi" | "outcome";
  /** The outcome it measures; `null` for one of the whole stream. */
  readonly outcome: OutcomeLine | null;
  /** Share of the way from baseline to target; `null` unless all three are numbers. */
  readonly progress: number | null;
  /** Parts the page does not state, and those that are no plain number. */
  readonly missing: readonly MetricPart[];
  readonly unclear: readonly MetricPart[];
}

export type MetricPart = "baseline" | "target" | "current";

const parts: readonly MetricPart[] = ["baseline", "target", "current"];

/** The north star of each stream first, then its KPIs, then the measures of its outcomes. */
export function statedMetrics({ strategy, outcomes }: Portfolio): readonly StatedMetric[] {
  return strategy.streams.flatMap((stream) => {
    const of = (metric: Metric, role: StatedMetric["role"], outcome: OutcomeLine | null): StatedMetric => ({
      metric,
      stream: stream.name,
      streamKey: stream.key,
      role,
      outcome,
      progress: progressOf(metric),
      missing: parts.filter((part) => metric[part] === null),
      unclear: parts.filter((part) => {
        const literal = metric[part];
        return literal !== null && numberOf(literal) === null;
      }),
    });
    return [
      ...(stream.northStar === null ? [] : [of(stream.northStar, "north-star", null)]),
      ...stream.kpis.map((metric) => of(metric, "kpi", null)),
      ...outcomes.flatMap((line) =>
        line.stream === stream.key && isPromised(line.facts) && line.facts.metric !== null
          ? [of(line.facts.metric, "outcome", line)]
          : [],
      ),
    ];
  });
}

/** Outcomes whose work is all closed and whose page does not say what it achieved. */
export function notMeasured({ outcomes, board }: Portfolio): readonly OutcomeLine[] {
  if (board === null) return [];
  return outcomes.filter(
    (line) => isPromised(line.facts) && achievementOf(line.facts, deliveryOf(line, board)).state === "not-measured",
  );
}

/** Outcomes that state what they achieved, whatever the verdict. */
export const measured = ({ outcomes }: Portfolio): readonly OutcomeLine[] =>
  outcomes.filter(({ facts }) => facts.achieved !== null);

/** Why a finished piece of work of the outcome level is said to have moved no measure. */
export type MovedNothingWhy = "no-outcome" | "not-measured" | "not-achieved";

export interface MovedNothing {
  readonly item: WorkItem;
  /** `null` when it serves none. */
  readonly outcome: OutcomeLine | null;
  readonly why: MovedNothingWhy;
}

/** By id. Work whose outcome states a result, even a partial one, did move something. */
export function movedNothing({ outcomes, board }: Portfolio): readonly MovedNothing[] {
  if (board === null) return [];
  const types = new Set(board.process.outcomeLevel?.types ?? []);
  const served = new Map(outcomes.flatMap((line) => linksOf(line).map(({ id }) => [id, line] as const)));
  return board.items
    .filter(({ type, category }) => types.has(type) && category === "completed")
    .flatMap((item): readonly MovedNothing[] => {
      const outcome = served.get(item.id) ?? null;
      if (outcome === null) return [{ item, outcome, why: "no-outcome" }];
      const { achieved } = outcome.facts;
      if (achieved === null) return [{ item, outcome, why: "not-measured" }];
      return achieved.verdict === "not-achieved" ? [{ item, outcome, why: "not-achieved" }] : [];
    });
}
