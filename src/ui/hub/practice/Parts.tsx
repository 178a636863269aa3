/** What the screens of metrics, ideas, debt and priority are made of. */
import type { JSX, ReactNode } from "react";
import { Button } from "azure-devops-ui/Button";
import { Page } from "azure-devops-ui/Page";
import { practiceText as text } from "../../text/practice";
import { useActs } from "../hubContext";
import "../review/review.css";
import "./practice.css";

export function PracticePage(props: { readonly children: ReactNode }): JSX.Element {
  return (
    <Page className="tl-page">
      <div className="tl-content tl-review">{props.children}</div>
    </Page>
  );
}

/** Nothing of the kind is written: says what a page would hold, and offers the one that shows the shape. */
export function NothingWritten(props: { readonly children: string }): JSX.Element {
  const acts = useActs();
  return (
    <div className="tl-callout">
      <div className="tl-grow">
        <p>{props.children}</p>
        <Button text={text.start} iconProps={{ iconName: "PageAdd" }} onClick={acts.proposeStarterPages} />
      </div>
    </div>
  );
}

/** Fields below what they change; a form by itself, so that Enter sends it. */
export function InlineForm(props: {
  readonly label: string;
  readonly wrong: string | null;
  readonly ok: string;
  readonly onOk: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <form
      className="tl-inline-form"
      aria-label={props.label}
      // Frames around us may forbid the sending of forms, so Enter is heard here.
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        props.onOk();
      }}
    >
      <div className="tl-inline-fields">{props.children}</div>
      {props.wrong !== null && (
        <p role="alert" className="tl-field-wrong">
          {props.wrong}
        </p>
      )}
      <div className="tl-inline-buttons">
        <Button text={props.ok} primary onClick={props.onOk} />
        <Button text={text.cancel} subtle onClick={props.onCancel} />
      </div>
    </form>
  );
}

export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "date";
  readonly placeholder?: string;
  readonly max?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  return (
    <label className="tl-field">
      <span>{props.label}</span>
      <input
        className="tl-input"
        type={props.type ?? "text"}
        value={props.value}
        placeholder={props.placeholder}
        max={props.max}
        // The field the person asked for by opening the form.
        ref={(element) => {
          if (props.autoFocus === true && element !== null && element.dataset["met"] === undefined) {
            element.dataset["met"] = "";
            element.focus();
          }
        }}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly onChange: (value: Value) => void;
}): JSX.Element {
  return (
    <label className="tl-field">
      <span>{props.label}</span>
      <select
        className="tl-input"
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find(({ value }) => value === event.target.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {props.options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
