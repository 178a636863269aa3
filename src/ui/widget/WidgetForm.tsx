/** The configuration of the widget: which stream, what of it. Every change is shown in the widget at once. */
import type { JSX } from "react";
import type { Stream } from "../../domain/strategy";
import type { Wiki } from "../../domain/wiki";
import type { Shown, WidgetChoice } from "./widgetSettings";
import { widgetText as text } from "../text/widget";

const shownWords: readonly (readonly [Shown, string])[] = [
  ["both", text.showBoth],
  ["coverage", text.showCoverage],
  ["metric", text.showMetric],
];

export function WidgetForm(props: {
  readonly choice: WidgetChoice;
  readonly streams: readonly Stream[];
  /** More than one: the wiki is asked for as well. */
  readonly wikis: readonly Wiki[];
  readonly problem: string | null;
  readonly onChange: (choice: WidgetChoice) => void;
}): JSX.Element {
  const { choice, streams, wikis, problem, onChange } = props;
  const isGone = choice.stream !== null && !streams.some(({ key }) => key === choice.stream);
  return (
    <div className="ts-stack tw-form">
      {wikis.length > 1 && (
        <label>
          <span className="tw-label">{text.wiki}</span>
          <select
            className="ts-select"
            value={choice.wiki ?? ""}
            onChange={(event) => onChange({ ...choice, wiki: event.target.value || null, stream: null })}
          >
            <option value="">{text.defaultWiki}</option>
            {wikis.map((wiki) => (
              <option key={wiki.id} value={wiki.name}>
                {wiki.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span className="tw-label">{text.stream}</span>
        <select
          className="ts-select"
          value={choice.stream ?? ""}
          aria-invalid={problem !== null}
          onChange={(event) => onChange({ ...choice, stream: event.target.value || null })}
        >
          <option value="">{text.allStreams}</option>
          {streams.map((stream) => (
            <option key={stream.key} value={stream.key}>
              {stream.name}
            </option>
          ))}
          {isGone && <option value={choice.stream ?? ""}>{text.goneStream(choice.stream)}</option>}
        </select>
      </label>
      <fieldset className="tw-fieldset">
        <legend className="tw-label">{text.show}</legend>
        {shownWords.map(([shown, words]) => (
          <label key={shown} className="tw-radio">
            <input
              type="radio"
              name="shown"
              checked={choice.shown === shown}
              onChange={() => onChange({ ...choice, shown })}
            />
            {words}
          </label>
        ))}
      </fieldset>
      {problem !== null && (
        <p className="ts-notice ts-notice-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
