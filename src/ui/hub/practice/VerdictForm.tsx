/** What an outcome achieved: measure, value, day, evidence and verdict, proposed as one labelled line of its page. */
import type { JSX } from "react";
import { useState } from "react";
import type { OutcomeLine } from "../../../domain/line";
import type { VerdictWords } from "../../../domain/stating";
import { verdicts, whyNotVerdict } from "../../../domain/stating";
import { practiceText } from "../../text/practice";
import { useActs } from "../hubContext";
import { Choice, Field, InlineForm } from "./Parts";

const text = practiceText.metrics;

export function VerdictForm(props: { readonly line: OutcomeLine; readonly onClose: () => void }): JSX.Element {
  const { line, onClose } = props;
  const acts = useActs();
  const { metric, achieved, title } = line.facts;
  const [words, setWords] = useState<VerdictWords>({
    verdict: achieved?.verdict ?? "achieved",
    metric: achieved?.metric ?? metric?.name ?? "",
    value: achieved?.value ?? metric?.current ?? "",
    date: acts.today(),
    evidence: achieved?.evidence ?? "",
  });
  const [wrong, setWrong] = useState<string | null>(null);
  const propose = (): void => {
    const why = whyNotVerdict(words);
    setWrong(why);
    if (why !== null) return;
    acts.proposeStatements([{ kind: "verdict", outcome: line, words }], {
      title: text.verdictTitle,
      intro: text.verdictIntro,
      ok: text.ok,
      done: text.done,
    });
  };
  return (
    <InlineForm label={text.sayVerdictOf(title)} wrong={wrong} ok={text.review} onOk={propose} onCancel={onClose}>
      <Choice
        label={text.verdict}
        value={words.verdict}
        options={verdicts.map((value) => ({ value, words: text.verdicts[value] }))}
        onChange={(verdict) => setWords({ ...words, verdict })}
      />
      <Field label={text.metric} value={words.metric} onChange={(value) => setWords({ ...words, metric: value })} />
      <Field label={text.value} value={words.value} onChange={(value) => setWords({ ...words, value })} />
      <Field
        label={text.date}
        type="date"
        max={acts.today()}
        value={words.date}
        onChange={(date) => setWords({ ...words, date })}
      />
      <Field
        label={text.evidence}
        placeholder={text.evidenceHint}
        value={words.evidence}
        onChange={(evidence) => setWords({ ...words, evidence })}
      />
    </InlineForm>
  );
}
