/** One of a few, all in sight: a group of buttons of which one is pressed. */
import type { JSX } from "react";

export function Choice<Id extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly text: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}): JSX.Element {
  return (
    <div className="tl-choice" role="group" aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option.id}
          type="button"
          className="tl-choice-option"
          aria-pressed={option.id === props.chosen}
          onClick={() => props.onChoose(option.id)}
        >
          {option.text}
        </button>
      ))}
    </div>
  );
}
