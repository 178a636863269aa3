/** The debt portfolio as the JSON document `throughline.debt/1` and as text. Every figure stands with its rule. */
import { type DebtPortfolio, SHARE_RULE } from "../domain/debt";
import { CYCLE_TIME_RULE, type Flow, median, REOPENED_RULE } from "../domain/flow";

export interface DebtDocument {
  readonly schema: "throughline.debt/1";
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly stream: string | null;
    readonly class: string | null;
    readonly owner: string | null;
    readonly cost: string | null;
    readonly window: string | null;
    readonly incidents: string | null;
    readonly tradeOff: string | null;
    readonly workItems: readonly number[];
    readonly open: boolean;
    readonly touches: readonly string[];
  }[];
  readonly classes: readonly string[];
  readonly windows: readonly { readonly stream: string; readonly text: string; readonly share: number | null }[];
  readonly shares: readonly {
    readonly period: string;
    readonly closed: number;
    readonly debt: number;
    readonly share: number | null;
    readonly incidents: number | null;
  }[];
  /** `null` where the revisions were not asked for. */
  readonly flow: {
    readonly medianCycleDays: number | null;
    readonly reopened: number;
    readonly items: readonly {
      readonly workItem: number;
      readonly cycleDays: number | null;
      readonly reopened: number;
    }[];
  } | null;
  readonly rules: { readonly share: string; readonly cycleTime: string; readonly reopened: string };
}

export function debtDocument(
  debt: DebtPortfolio,
  incidents: readonly { readonly period: string; readonly incidents: number }[] | null,
  flows: readonly Flow[] | null,
): DebtDocument {
  return {
    schema: "throughline.debt/1",
    entries: debt.records.map(({ source: _, touches, isOpen, ...record }) => ({
      ...record,
      open: isOpen,
      touches: touches.map(({ facts }) => facts.title),
    })),
    classes: debt.classes,
    windows: debt.windows.map(({ stream, window, share }) => ({ stream, text: window.text, share })),
    shares: debt.shares.map((row) => ({
      ...row,
      share: row.share === null ? null : Math.round(row.share * 1000) / 1000,
      incidents: incidents?.find(({ period }) => period === row.period)?.incidents ?? null,
    })),
    flow: flows === null ? null : flowDocument(flows),
    rules: { share: SHARE_RULE, cycleTime: CYCLE_TIME_RULE, reopened: REOPENED_RULE },
  };
}

const flowDocument = (flows: readonly Flow[]): DebtDocument["flow"] => ({
  medianCycleDays: median(flows.flatMap(({ cycleDays }) => (cycleDays === null ? [] : [cycleDays]))),
  reopened: flows.reduce((sum, flow) => sum + flow.reopened, 0),
  items: flows.map(({ id, cycleDays, reopened }) => ({ workItem: id, cycleDays, reopened })),
});

export function debtText({ entries, windows, shares, flow, rules }: DebtDocument): string {
  const known = (literal: string | null): string => literal ?? "not known here";
  const percent = (share: number | null): string =>
    share === null ? "nothing closed" : `${Math.round(share * 100)} %`;
  return [
    ...(entries.length === 0 ? ["No debt is written down, and no work item carries a debt tag."] : []),
    ...entries.flatMap((entry) => [
      `${entry.open ? "" : "(done) "}${entry.title}: ${entry.class ?? "not classified"}`,
      `  cost ${entry.cost ?? "not written"}; incidents ${known(entry.incidents)}; owner ${entry.owner ?? "not written"}; window ${entry.window ?? "not written"}`,
      ...(entry.touches.length === 0 ? [] : [`  touches ${entry.touches.join("; ")}`]),
      ...(entry.tradeOff === null ? [] : [`  weighed against ${entry.tradeOff}`]),
    ]),
    "",
    ...(windows.length === 0
      ? ["No page states an investment window."]
      : windows.map(({ stream, text }) => `Investment window of ${stream}: ${text}`)),
    ...shares.map(
      ({ period, closed, debt, share, incidents }) =>
        `${period}: ${debt} of ${closed} closed (${percent(share)}), incidents ${incidents ?? "not known here"}`,
    ),
    ...(shares.length === 0 ? [] : [rules.share]),
    ...(flow === null
      ? []
      : [
          "",
          `Median cycle time: ${flow.medianCycleDays === null ? "not known here" : `${flow.medianCycleDays} days`}; reopened ${flow.reopened} times in ${flow.items.length} work items.`,
          rules.cycleTime,
          rules.reopened,
        ]),
  ].join("\n");
}
