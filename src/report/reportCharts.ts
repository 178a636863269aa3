/**
 * The report's charts as SVG text, drawn by Apache ECharts without a page (its server-side rendering). Each chart stands
 * beside a table with the same numbers, so it carries no information of its own and is hidden from screen readers.
 *
 * Hard fact: ECharts numbers its element ids by a counter of the whole program, so the same chart drawn twice differs in
 * its ids; they are renumbered here, for the same values have to give the same bytes.
 */
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent } from "echarts/components";
import { init, use as withParts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { BurnUpPoint } from "../domain/burnUp";
import { numberOf } from "../domain/measure";
import type { MetricReport, MixPart } from "./outcomeReport";

withParts([LineChart, BarChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

const WIDTH = 640;
const COLOURS = { done: "#107c41", all: "#605e5c", runway: "#5c2d91", commitment: "#0078d4", notSaid: "#c8c6c4" };
const TEXT = { fontFamily: "Segoe UI, Helvetica, Arial, sans-serif", fontSize: 12, color: "#323130" };
const GRID = { left: 56, right: 24, top: 40, bottom: 32 };

type Options = Parameters<ReturnType<typeof init>["setOption"]>[0];

/** `name` is unique on the page the drawing will stand on, for its ids are. */
function svgOf(name: string, height: number, options: Options): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  chart.setOption({ animation: false, textStyle: TEXT, ...(options as object) });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return renumbered(svg, name).replace("<svg ", '<svg aria-hidden="true" ');
}

/** Ids and classes of the drawing, in the order they come. */
function renumbered(svg: string, name: string): string {
  const names = new Map<string, string>();
  return svg.replace(/zr\d+-[a-z]+-?\d*/g, (id) => {
    const known = names.get(id) ?? `${name}-${names.size}`;
    names.set(id, known);
    return known;
  });
}

/** A printed chart answers to no pointer. */
const STILL = { silent: true, emphasis: { disabled: true } };

const LEGEND = { silent: true, top: 4, left: "center", itemHeight: 10, textStyle: TEXT };

/** Work that was there and work that was finished, month by month. */
export const burnUpChart = (points: readonly BurnUpPoint[]): string =>
  svgOf("delivery", 260, {
    legend: LEGEND,
    grid: GRID,
    xAxis: { type: "category", boundaryGap: false, data: points.map(({ date }) => date) },
    yAxis: { type: "value", minInterval: 1 },
    series: [
      { name: "Named work", type: "line", ...STILL, data: points.map(({ total }) => total), color: COLOURS.all },
      {
        name: "Finished",
        type: "line",
        ...STILL,
        areaStyle: { opacity: 0.25 },
        data: points.map(({ completed }) => completed),
        color: COLOURS.done,
      },
    ],
  });

/** A metric over time with its target; `null` with fewer than two values, which are no trend. */
export function trendChart({ trend, target, name, place }: MetricReport): string | null {
  if (trend.length < 2) return null;
  const goal = target === null ? null : numberOf(target);
  return svgOf(`trend-${place.page.replace(/[^A-Za-z0-9]+/g, "-")}-${place.line}-${place.column}`, 220, {
    legend: LEGEND,
    grid: GRID,
    xAxis: { type: "time" },
    yAxis: { type: "value", scale: true },
    series: [
      {
        name,
        type: "line",
        ...STILL,
        symbolSize: 8,
        data: trend.map(({ date, value }) => [date, value]),
        color: COLOURS.commitment,
        ...(goal === null
          ? {}
          : {
              markLine: {
                symbol: "none",
                label: { formatter: "target" },
                data: [{ yAxis: goal }],
                lineStyle: { color: COLOURS.done },
              },
            }),
      },
    ],
  });
}

/** Runway beside commitments, a bar for each stream. */
export const mixChart = (parts: readonly MixPart[]): string =>
  svgOf("mix", 70 + parts.length * 44, {
    legend: LEGEND,
    grid: { ...GRID, left: 120 },
    xAxis: { type: "value", minInterval: 1 },
    yAxis: { type: "category", inverse: true, data: parts.map(({ stream }) => stream) },
    series: [
      {
        name: "Runway",
        type: "bar",
        ...STILL,
        stack: "mix",
        data: parts.map(({ runway }) => runway),
        color: COLOURS.runway,
      },
      {
        name: "Commitment",
        type: "bar",
        ...STILL,
        stack: "mix",
        data: parts.map(({ commitment }) => commitment),
        color: COLOURS.commitment,
      },
      {
        name: "Not said",
        type: "bar",
        ...STILL,
        stack: "mix",
        data: parts.map(({ notSaid }) => notSaid),
        color: COLOURS.notSaid,
      },
    ],
  });
