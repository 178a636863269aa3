/** Moving an outcome without a pointer: a day to be finished by, or a lane; who will say it stands beside the choice. */
import type { JSX } from "react";
import { useState } from "react";
import { Dialog } from "azure-devops-ui/Dialog";
import type { LineKey } from "../../../domain/ids";
import { laneOf, lanes } from "../../../domain/lane";
import type { OutcomeLine } from "../../../domain/line";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { Move, MoveWay } from "../../../usecases/previewMoves";
import { movedWhen, wayToDate, wayToHorizon } from "../../../usecases/previewMoves";
import { roadmapText as text } from "../../text/roadmap";
import { useActs } from "../hubContext";
import { horizonFor } from "./roadmapModel";
import "./roadmap.css";

export default function MoveDialog(props: {
  readonly loaded: Loaded;
  readonly line: LineKey;
  readonly move: Move | null;
}): JSX.Element | null {
  const { loaded } = props;
  const line = loaded.portfolio.outcomes.find((outcome) => outcome.key === props.line);
  return line === undefined ? null : <Form loaded={loaded} line={line} move={props.move} />;
}

function Form(props: { readonly loaded: Loaded; readonly line: OutcomeLine; readonly move: Move | null }): JSX.Element {
  const { loaded, line, move } = props;
  const acts = useActs();
  const stated = line.facts.target?.to ?? line.primary?.item?.targetDate ?? "";
  const [day, setDay] = useState(move?.kind === "date" ? move.day : stated);
  const byDate = wayToDate(line);
  const byLane = wayToHorizon(line);
  const today = acts.today();
  const lane = laneOf(line, today);
  const canKeep = byDate.kind !== "none" && /^\d{4}-\d{2}-\d{2}$/.test(day) && day !== stated;
  const done = (chosen: Move): void => {
    acts.move(line.key, chosen);
    acts.closeDialog();
  };
  return (
    <Dialog
      titleProps={{ text: text.moveTitle(line.facts.title) }}
      onDismiss={acts.closeDialog}
      footerButtonProps={[
        { text: text.cancel, onClick: acts.closeDialog },
        { text: text.keep, primary: true, disabled: !canKeep, onClick: () => done({ kind: "date", day }) },
      ]}
      defaultActiveElement=".tl-move input"
      showCloseButton
    >
      <div className="tl-move">
        <p className="tl-muted">{text.moveIntro}</p>
        {byDate.kind === "none" ? (
          <p>{text.cannotMove(byDate.reason)}</p>
        ) : (
          <label className="tl-field">
            <span>{text.finishedBy}</span>
            <input type="date" className="tl-input" value={day} onChange={(event) => setDay(event.target.value)} />
            <span className="tl-muted">{sayer(byDate, line, day)}</span>
          </label>
        )}
        {byLane.kind !== "none" && (
          <div className="tl-field" role="group" aria-label={text.byLane}>
            <span>{text.laneHead}</span>
            <span className="tl-choice">
              {lanes.map((other) => (
                <button
                  key={other}
                  type="button"
                  className="tl-choice-option"
                  aria-pressed={other === lane}
                  onClick={() => {
                    if (other !== lane)
                      done({
                        kind: "horizon",
                        literal: horizonFor(loaded.portfolio, { place: line.facts.place }, other),
                      });
                  }}
                >
                  {text.laneOf[other]}
                </button>
              ))}
            </span>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function sayer(way: MoveWay, line: OutcomeLine, day: string): string {
  if (way.kind === "board") return text.onTheItem(way.workItem);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return text.chooseDate;
  return text.onThePage(movedWhen(line.facts.target?.literal ?? "", day).literal);
}
