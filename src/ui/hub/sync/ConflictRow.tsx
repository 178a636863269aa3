/** Both sides changed the same fact: both values with who and when, or a third one; blocked until someone chooses. */
import type { JSX } from "react";
import { useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Icon } from "azure-devops-ui/Icon";
import { TextField } from "azure-devops-ui/TextField";
import type { Choice } from "../../../sync/operation";
import { useActs } from "../hubContext";
import type { ConflictView } from "./syncModel";
import { syncText } from "../../text/sync";
import { whenWords } from "../../text/locale";

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
        <Icon iconName="Warning" className="tl-warning-icon" ariaLabel={syncText.conflict} />
        <span className="tl-grow">{syncText.changedOnBothSides(view.fact, view.title)}</span>
        {view.chosen !== null && (
          <Button subtle text={syncText.decideLater} onClick={() => acts.resolve(view.id, null)} disabled={disabled} />
        )}
      </div>
      {view.isRefused && <p role="alert">{syncText.answerNotTaken}</p>}
      {view.conflict.base !== null && <p className="tl-muted">{syncText.agreedBefore(view.conflict.base)}</p>}
      <div
        className="tl-conflict-sides"
        role="radiogroup"
        aria-label={syncText.whichIsKept(view.fact.toLocaleLowerCase())}
      >
        {offers("keep-wiki") && (
          <SideCard
            name={syncText.wiki}
            side={view.conflict.wiki}
            chosen={view.chosen?.choice === "keep-wiki"}
            disabled={disabled}
            onChoose={() => choose("keep-wiki")}
          />
        )}
        {offers("keep-board") && (
          <SideCard
            name={syncText.board}
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
        ariaLabel={syncText.anotherValue(view.fact.toLocaleLowerCase())}
        value={value}
        disabled={disabled}
        multiline={view.conflict.fact === "description"}
        autoAdjustHeight
        onChange={(_event, next) => setText(next)}
      />
      <Button
        text={chosen === null ? syncText.useValue : syncText.changeValue}
        disabled={disabled || value.trim() === "" || value.trim() === chosen}
        onClick={keep}
      />
      {chosen !== null && (
        <span className="tl-muted" role="status">
          {syncText.bothSidesGet} <strong>{chosen}</strong>
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
      <span className="tl-eyebrow">{chosen ? syncText.keep(name.toLocaleLowerCase()) : name}</span>
      <span className="tl-side-value">{side.value ?? "empty"}</span>
      <span className="tl-muted">{by === "" ? syncText.noAuthor : by}</span>
    </button>
  );
}
