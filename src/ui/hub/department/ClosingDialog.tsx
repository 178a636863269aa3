/** Closing a period, outcome by outcome, by keyboard alone where wanted; what it writes is then reviewed like any plan. */
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import { ContentSize } from "azure-devops-ui/Callout";
import { Dialog } from "azure-devops-ui/Dialog";
import type { Fate } from "../../../domain/closing";
import type { OutcomeLine } from "../../../domain/line";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { departmentText as text } from "../../text/department";
import { useActs } from "../hubContext";
import { nextPageName, type OpenPeriod, openPeriods, pageTyped, type Said } from "./closingModel";
import "./department.css";

const fates: readonly Fate[] = ["achieved", "carried", "dropped"];
const nothing: Said = { fate: null, why: "" };

export default function ClosingDialog(props: { readonly loaded: Loaded }): JSX.Element {
  const acts = useActs();
  const periods = openPeriods(props.loaded.portfolio);
  const [page, setPage] = useState(periods[0]?.page ?? null);
  const period = periods.find((each) => each.page === page) ?? null;
  if (period === null)
    return (
      <Dialog
        titleProps={{ text: text.closeTitle }}
        onDismiss={acts.closeDialog}
        footerButtonProps={[{ text: text.cancel, onClick: acts.closeDialog }]}
      >
        <p>{text.closeNone}</p>
      </Dialog>
    );
  return (
    <Form key={period.page} period={period}>
      <label className="tl-field">
        <span>{text.closePage}</span>
        <select
          className="tl-input"
          value={period.page}
          onChange={(event) => setPage(periods.find((each) => each.page === event.target.value)?.page ?? null)}
        >
          {periods.map((each) => (
            <option key={each.page} value={each.page}>
              {each.page}
            </option>
          ))}
        </select>
      </label>
    </Form>
  );
}

function Form(props: { readonly period: OpenPeriod; readonly children: JSX.Element }): JSX.Element {
  const { page, outcomes } = props.period;
  const acts = useActs();
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map());
  const [to, setTo] = useState(nextPageName(page));
  const [refused, setRefused] = useState<readonly string[]>([]);
  const decided = outcomes.filter(({ key }) => (said.get(key)?.fate ?? null) !== null);
  const carries = decided.some(({ key }) => said.get(key)?.fate === "carried");
  const show = (): void => {
    const request = {
      page,
      group: null,
      to: carries ? pageTyped(to) : null,
      day: acts.today(),
      fates: outcomes.flatMap(({ key }) => {
        const { fate, why } = said.get(key) ?? nothing;
        return fate === null ? [] : [{ key, fate, why }];
      }),
    };
    void acts.proposeClosing(request).then(setRefused);
  };
  return (
    <Dialog
      titleProps={{ text: text.closeTitle }}
      contentSize={ContentSize.Large}
      onDismiss={acts.closeDialog}
      footerButtonProps={[
        { text: text.cancel, onClick: acts.closeDialog },
        { text: text.closeReview, primary: true, onClick: show },
      ]}
      showCloseButton
    >
      <div className="tl-form">
        <p className="tl-muted">{text.closeIntro}</p>
        {props.children}
        {outcomes.map((line) => (
          <FateOf
            key={line.key}
            line={line}
            said={said.get(line.key) ?? nothing}
            onSay={(next) => setSaid((before) => new Map([...before, [line.key, next]]))}
          />
        ))}
        <label className="tl-field">
          <span>{text.closeTo}</span>
          <input
            type="text"
            className="tl-input tl-wide"
            value={to}
            disabled={!carries}
            onChange={(event) => setTo(event.target.value)}
          />
          <span className="tl-muted">{text.closeToHint}</span>
        </label>
        <p role="status" className="tl-muted">
          {text.decided(decided.length, outcomes.length)}
        </p>
        {refused.length > 0 && <Refused sentences={refused} />}
      </div>
    </Dialog>
  );
}

/** What is missing, brought into sight each time it is said. */
function Refused(props: { readonly sentences: readonly string[] }): JSX.Element {
  const { sentences } = props;
  const list = useRef<HTMLUListElement>(null);
  // In braces: newer browsers answer a promise, which React would take for a cleanup.
  useEffect(() => {
    void list.current?.scrollIntoView({ block: "nearest" });
  }, [sentences]);
  return (
    <ul ref={list} role="alert" className="tl-field-wrong">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Radio buttons: arrow keys choose, Tab goes on to the reason; the dialog moves the focus by itself and needs to be told. */
function FateOf(props: {
  readonly line: OutcomeLine;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
}): JSX.Element {
  const { line, said, onSay } = props;
  const { title } = line.facts;
  return (
    <fieldset className="tl-fate">
      <legend>{title}</legend>
      <div className="tl-fate-choices" role="radiogroup" aria-label={text.fateOf(title)}>
        {fates.map((fate, index) => (
          <label key={fate}>
            <input
              type="radio"
              tabIndex={fate === said.fate || (said.fate === null && index === 0) ? 0 : -1}
              name={line.key}
              checked={said.fate === fate}
              onChange={() => onSay({ ...said, fate })}
            />
            {text.fates[fate]}
          </label>
        ))}
      </div>
      {said.fate !== null && said.fate !== "achieved" && (
        <input
          type="text"
          className="tl-input tl-wide"
          placeholder={text.why}
          aria-label={text.whyOf(title)}
          value={said.why}
          onChange={(event) => onSay({ ...said, why: event.target.value })}
        />
      )}
    </fieldset>
  );
}
