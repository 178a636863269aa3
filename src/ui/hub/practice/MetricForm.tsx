/** The small editor of a measure: what is different is proposed as a plan, nothing else. */
import type { JSX } from "react";
import { useState } from "react";
import type { MetricFact, MetricValues } from "../../../domain/stating";
import { whyNotMetric } from "../../../domain/stating";
import type { Metric } from "../../../domain/strategy";
import { practiceText } from "../../text/practice";
import { useActs } from "../hubContext";
import { Field, InlineForm } from "./Parts";

const text = practiceText.metrics;

export function MetricForm(props: { readonly metric: Metric; readonly onClose: () => void }): JSX.Element {
  const { metric, onClose } = props;
  const acts = useActs();
  const [typed, setTyped] = useState<Readonly<Record<MetricFact, string>>>({
    current: metric.current ?? "",
    baseline: metric.baseline ?? "",
    target: metric.target ?? "",
    date: acts.today(),
  });
  const [wrong, setWrong] = useState<string | null>(null);
  const field = (fact: MetricFact, label: string, autoFocus = false): JSX.Element => (
    <Field
      label={label}
      type={fact === "date" ? "date" : "text"}
      autoFocus={autoFocus}
      value={typed[fact]}
      onChange={(value) => setTyped({ ...typed, [fact]: value })}
    />
  );
  const propose = (): void => {
    const values = changedValues(metric, typed);
    const why = values === null ? text.nothing : whyNotMetric(values);
    setWrong(why);
    if (values === null || why !== null) return;
    acts.proposeStatements([{ kind: "metric", metric, values }], {
      title: text.proposalTitle(metric.name),
      intro: text.proposalIntro,
      ok: text.ok,
      done: text.done,
    });
  };
  return (
    <InlineForm label={text.editOf(metric.name)} wrong={wrong} ok={text.review} onOk={propose} onCancel={onClose}>
      {field("current", text.current, true)}
      {field("date", text.date)}
      {field("baseline", text.baseline)}
      {field("target", text.target)}
      <p className="tl-muted">{text.hint}</p>
    </InlineForm>
  );
}

/** The date goes with a new current value; an empty field leaves what the page says. `null` when nothing is different. */
function changedValues(metric: Metric, typed: Readonly<Record<MetricFact, string>>): MetricValues | null {
  const facts = (["current", "baseline", "target"] as const).filter(
    (fact) => typed[fact].trim() !== "" && typed[fact].trim() !== (metric[fact] ?? ""),
  );
  if (facts.length === 0) return null;
  const values = Object.fromEntries(facts.map((fact) => [fact, typed[fact]]));
  return facts.includes("current") ? { ...values, date: typed.date } : values;
}
