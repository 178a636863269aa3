/**
 * `throughline metric`: the measures with their trend, or the one that is named; with a name and values, the plan that changes
 * exactly those on the page.
 */
import type { Command } from "commander";
import { statedMetrics } from "../domain/metrics";
import type { MetricValues } from "../domain/stating";
import { documentJson } from "../report/documentJson";
import { metricsDocument, metricsText, metricText } from "../report/metricsDocument";
import { loadTrends } from "../usecases/loadTrends";
import { endOfDay } from "../usecases/prepareReport";
import { previewStatements } from "../usecases/previewStatements";
import { dayOf } from "./day";
import { exitCode, type ExitCode } from "./exitCode";
import { load, loadPages, openLive, openSources } from "./openSources";
import { formatOf, putOut } from "./output";
import { named, showOrRefuse } from "./proposal";
import { usageRefusal } from "./refusal";
import { type SourceOptions, withSourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";

export interface MetricOptions extends SourceOptions {
  readonly current?: string;
  readonly baseline?: string;
  readonly target?: string;
  readonly date?: string;
  readonly yes: boolean;
  readonly format: string;
  readonly out?: string;
}

export function defineMetric(command: Command): Command {
  return withSourceOptions(command)
    .description(
      "the measures with their trend, or the named one; with a value, changes exactly that value on its page",
    )
    .argument("[name]", "the measure, or a part of its name")
    .option("--current <value>", "its current value; a bare number takes the unit and spelling of the page")
    .option("--baseline <value>", "its baseline")
    .option("--target <value>", "its target")
    .option("--date <date>", "the day the current value was taken; today when left out")
    .option("--yes", "carry it out; without it the plan is only shown", false)
    .option("--format <format>", "text or json, for the list", "text")
    .option("--out <file>", "write the list to a file");
}

export async function runMetric(
  name: string | undefined,
  options: MetricOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const today = new Date().toISOString().slice(0, 10);
  const values = valuesOf(options, today);
  if (values === null) return show(name, options, today, terminal);
  if (name === undefined) throw usageRefusal("Values were given without a measure.", "Name the measure they are of.");
  const sources = await openLive(options);
  const loaded = await loadPages(sources, options, terminal);
  const { metric } = named(statedMetrics(loaded.portfolio), (stated) => stated.metric.name, name, "measure");
  const plan = previewStatements(loaded, [{ kind: "metric", metric, values }]);
  return showOrRefuse(plan, loaded, sources, options, terminal);
}

async function show(
  name: string | undefined,
  options: MetricOptions,
  today: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = formatOf(options.format, ["text", "json"]);
  const sources = await openSources(options);
  const loaded = await load(sources, options, terminal);
  const document = metricsDocument(loaded.portfolio, await loadTrends(loaded, sources.wikiStore, endOfDay(today)));
  if (name === undefined) {
    putOut(format === "json" ? documentJson(document) : metricsText(document), options.out, terminal);
    return exitCode.done;
  }
  const metric = named(document.metrics, (each) => each.name, name, "measure");
  const only = { ...document, metrics: [metric] };
  putOut(format === "json" ? documentJson(only) : metricText(metric), options.out, terminal);
  return exitCode.done;
}

function valuesOf({ current, baseline, target, date }: MetricOptions, today: string): MetricValues | null {
  if (current === undefined && baseline === undefined && target === undefined) return null;
  const day = date === undefined ? today : dayOf("--date", date, today);
  return {
    ...(current === undefined ? {} : { current, date: day }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
  };
}
