import type { Metric, Stream } from "../../../../src/domain/strategy";
import { metricOf } from "../../../../src/ui/widget/metricView";
import { metric as sampleMetric, stream } from "../sample";

const metric = (name: string, values: Partial<Metric>): Metric => ({
  ...sampleMetric(name, null, null, null),
  date: null,
  ...values,
});
const on = (day: string): Metric["date"] => ({ literal: day, from: day, to: day });
const streamWith = (northStar: Metric | null, kpis: readonly Metric[]): Stream =>
  stream("Technology", { northStar, kpis });

describe("the metric a widget shows", () => {
  const still = metric("Crossings", { baseline: "81 %", current: "81 %", target: "92 %" });
  const better = metric("Lead time", {
    baseline: "9",
    current: "6",
    target: "3",
    unit: "days",
    date: on("2026-05-01"),
  });
  const worse = metric("Refunds", { baseline: "4", current: "7", target: "2", date: on("2026-06-01") });

  test("is the one that moved last, rather than the north star that did not", () => {
    expect(metricOf(streamWith(still, [better, worse]))?.name).toBe("Refunds");
    expect(metricOf(streamWith(still, []))).toMatchObject({ name: "Crossings", direction: "still" });
  });

  test("moves towards its target or away from it, whichever way better is", () => {
    expect(metricOf(streamWith(null, [better]))).toMatchObject({
      direction: "towards",
      current: "6 days",
      way: "from 9 days, target 3 days",
    });
    expect(metricOf(streamWith(null, [worse]))?.direction).toBe("away");
  });

  test("is not said to move where a value is no plain number", () => {
    const vague = metric("Trust", { baseline: "low", current: "between 3 and 5", target: "high" });
    expect(metricOf(streamWith(vague, []))).toMatchObject({ direction: "unknown", current: "between 3 and 5" });
  });

  test("is none where the pages state no current value", () => {
    expect(metricOf(streamWith(metric("Crossings", { target: "92 %" }), []))).toBeNull();
  });
});
