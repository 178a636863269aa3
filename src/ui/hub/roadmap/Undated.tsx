/** Outcomes that stand on no timeline, each with the reason and with what can be done about it. */
import type { JSX } from "react";
import { Button } from "azure-devops-ui/Button";
import { PlaceLink } from "../../shared/PlaceLink";
import { roadmapText as text } from "../../text/roadmap";
import { useActs } from "../hubContext";
import type { Arrangement } from "../route";
import type { RoadmapScreen } from "./roadmapModel";

export function Undated(props: { readonly screen: RoadmapScreen; readonly by: Arrangement }): JSX.Element | null {
  const { screen, by } = props;
  const acts = useActs();
  if (screen.undated.length === 0) return null;
  const iteration = by === "iteration";
  return (
    <section className="tl-undated" aria-label={iteration ? text.undatedIteration : text.undated}>
      <h2 className="tl-section-title">
        {iteration ? text.undatedIteration : text.undated} <span className="tl-count">{screen.undated.length}</span>
      </h2>
      <p className="tl-muted tl-undated-about">{iteration ? text.undatedIterationAbout : text.undatedAbout}</p>
      <ul className="tl-group tl-rows">
        {screen.undated.map((row) => (
          <li key={row.key} className="tl-row">
            <span className="tl-row-main tl-grow">
              <button type="button" className="tl-link-plain tl-strong" onClick={() => acts.select(row.key)}>
                {row.title}
              </button>
              <span className="tl-muted">
                {row.undated} <PlaceLink place={row.place} onOpen={acts.openPlace} />
              </span>
            </span>
            {row.lane !== null && <span className="tl-tag">{text.laneOf[row.lane]}</span>}
            {!iteration && row.toDate.kind !== "none" && (
              <Button
                text={text.move}
                ariaLabel={text.moveOf(row.title)}
                iconProps={{ iconName: "Calendar" }}
                onClick={() => acts.openDialog({ kind: "move", line: row.key })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
