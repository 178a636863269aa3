/** Both sides changed the same fact: both values with who and when, or a third one; blocked until someone chooses. */
import type { JSX } from "react";
import { useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Icon } from "azure-devops-ui/Icon";
import { TextField } from "azure-devops-ui/TextField";
import type { Choice } from "../../../sync/operation";
import { whenWords } from "../../shared/when";
import { useActs } from "../hubContext";
import type { ConflictView } from "./syncModel";

interface Side {
  readonly value: string | null;
  readonly who: string | null;
  readonly when: string | null;
}

export function ConflictRow(props: { readonly view: ConflictView; readonly disabled: boolean }): JSX.Element {
  const { view, disabled } = props;
  const acts = useActs();
  const choose = (choice: Choice): void => acts.resolve(view.id, view.chosen?.choice === choice ? null : { choice });
  const offers = (choice: Choice): boolean => view.conflict.choices.includes(choice);
  return (
    <li className="tl-conflict">
      <div className="tl-conflict-head">
        <Icon iconName="Warning" className="tl-warning-icon" ariaLabel="Conflict" />
        <span className="tl-grow">
          <strong>{view.fact}</strong> of <strong>{view.title}</strong> was changed on both sides.
        </span>
        {view.chosen !== null && (
          <Button subtle text="Decide later" onClick={() => acts.resolve(view.id, null)} disabled={disabled} />
        )}
      </div>
      {view.conflict.base !== null && <p className="tl-muted">Agreed before: {view.conflict.base}</p>}
      <div
        className="tl-conflict-sides"
        role="radiogroup"
        aria-label={`Which ${view.fact.toLocaleLowerCase()} is kept`}
      >
        {offers("keep-wiki") && (
          <SideCard
            name="Wiki"
            side={view.conflict.wiki}
            chosen={view.chosen?.choice === "keep-wiki"}
            disabled={disabled}
            onChoose={() => choose("keep-wiki")}
          />
        )}
        {offers("keep-board") && (
          <SideCard
            name="Board"
            side={view.conflict.board}
            chosen={view.chosen?.choice === "keep-board"}
            disabled={disabled}
            onChoose={() => choose("keep-board")}
          />
        )}
      </div>
      {offers("edit") && (
        <OwnWords
          view={view}
          disabled={disabled}
          onKeep={(value) => acts.resolve(view.id, { choice: "edit", value })}
        />
      )}
    </li>
  );
}

/** Neither side's value but a person's own, written to both; nothing is chosen before the button is pressed. */
function OwnWords(props: {
  readonly view: ConflictView;
  readonly disabled: boolean;
  readonly onKeep: (value: string) => void;
}): JSX.Element {
  const { view, disabled } = props;
  const chosen = view.chosen?.choice === "edit" ? (view.chosen.value ?? "") : null;
  const [text, setText] = useState<string | null>(chosen);
  const value = text ?? view.conflict.wiki.value ?? view.conflict.board.value ?? "";
  const keep = (): void => props.onKeep(value.trim());
  return (
    <div className="tl-conflict-edit">
      <TextField
        className="tl-grow"
        ariaLabel={`Another ${view.fact.toLocaleLowerCase()} for both sides`}
        value={value}
        disabled={disabled}
        multiline={view.conflict.fact === "description"}
        autoAdjustHeight
        onChange={(_event, next) => setText(next)}
      />
      <Button
        text={chosen === null ? "Use this on both sides" : "Change what both sides get"}
        disabled={disabled || value.trim() === "" || value.trim() === chosen}
        onClick={keep}
      />
      {chosen !== null && (
        <span className="tl-muted" role="status">
          Both sides get: <strong>{chosen}</strong>
        </span>
      )}
    </div>
  );
}

function SideCard(props: {
  readonly name: string;
  readonly side: Side;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  const { name, side, chosen } = props;
  const by = [side.who, side.when === null ? null : whenWords(side.when)].filter((part) => part !== null).join(", ");
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      disabled={props.disabled}
      className={chosen ? "tl-side tl-side-chosen" : "tl-side"}
      onClick={props.onChoose}
    >
      <span className="tl-eyebrow">{chosen ? `Keep the ${name.toLocaleLowerCase()}’s` : name}</span>
      <span className="tl-side-value">{side.value ?? "empty"}</span>
      <span className="tl-muted">{by === "" ? "author not known" : by}</span>
    </button>
  );
}
