/** Priority as the JSON document `throughline.priority/1` and as text; formulas stand with the scores. */
import { type Level, PLACE_RULE, type Priority, RICE_FORMULA, type Score, WSJF_FORMULA } from "../domain/priority";

export interface PriorityDocument {
  readonly schema: "throughline.priority/1";
  readonly outcomes: readonly {
    readonly key: string;
    readonly title: string;
    readonly stream: string;
    readonly impact: Level | null;
    readonly confidence: Level | null;
    readonly rice: Score | null;
    readonly wsjf: Score | null;
  }[];
  readonly mix: Priority["mix"];
  readonly bets: readonly {
    readonly title: string;
    readonly hypothesis: string | null;
    readonly test: string | null;
    readonly result: string | null;
    readonly aspects: readonly {
      readonly aspect: string;
      readonly own: string | null;
      readonly guardrails: readonly { readonly text: string; readonly page: string; readonly line: number }[];
    }[];
  }[];
  readonly rules: { readonly place: string; readonly rice: string; readonly wsjf: string };
}

export const priorityDocument = ({ outcomes, mix, bets }: Priority): PriorityDocument => ({
  schema: "throughline.priority/1",
  outcomes: outcomes.map(({ outcome, impact, confidence, rice, wsjf }) => ({
    key: outcome.key,
    title: outcome.facts.title,
    stream: outcome.stream,
    impact,
    confidence,
    rice,
    wsjf,
  })),
  mix,
  bets: bets.map(({ outcome, experiment, aspects }) => ({
    title: outcome.facts.title,
    hypothesis: experiment?.hypothesis ?? null,
    test: experiment?.test ?? null,
    result: experiment?.result ?? null,
    aspects: aspects.map(({ aspect, own, guardrails }) => ({
      aspect,
      own,
      guardrails: guardrails.map(({ text, place }) => ({ text, page: place.page, line: place.line })),
    })),
  })),
  rules: { place: PLACE_RULE, rice: RICE_FORMULA, wsjf: WSJF_FORMULA },
});

export function priorityText({ outcomes, mix, bets, rules }: PriorityDocument): string {
  const level = (one: Level | null): string => one ?? "not written";
  const score = (name: string, one: Score | null): readonly string[] =>
    one === null
      ? []
      : [`  ${name} ${one.value} (${one.parts.map((part) => `${part.name} ${part.literal}`).join(", ")})`];
  const aspectWords = ({ aspect, own, guardrails }: PriorityDocument["bets"][number]["aspects"][number]): string => {
    const quoted = guardrails.map(({ text, page, line }) => `“${text}”, says ${page} line ${line}`);
    const said = [...(own === null ? [] : [own]), ...quoted];
    return `  ${aspect}: ${said.length === 0 ? "not written" : said.join("; ")}`;
  };
  return [
    ...(outcomes.length === 0 ? ["No open outcome is written down."] : [rules.place]),
    ...outcomes.flatMap(({ title, impact, confidence, rice, wsjf }) => [
      `${title}: impact ${level(impact)}, confidence ${level(confidence)}`,
      ...score("RICE", rice),
      ...score("WSJF", wsjf),
    ]),
    "",
    ...mix.map(
      ({ stream, period, runway, commitment, notStated }) =>
        `${stream}, ${period ?? "no period"}: ${runway} runway, ${commitment} commitment, ${notStated} not written`,
    ),
    ...(bets.length === 0 ? [] : ["", "Bets:"]),
    ...bets.flatMap(({ title, hypothesis, test, result, aspects }) => [
      `${title}`,
      `  hypothesis ${hypothesis ?? "not written"}; test ${test ?? "not written"}; result ${result ?? "not written"}`,
      ...aspects.map(aspectWords),
    ]),
    "",
    `${rules.rice}. ${rules.wsjf}.`,
  ].join("\n");
}
