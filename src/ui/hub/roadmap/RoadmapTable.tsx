/** The roadmap in words: the same facts as the chart, for those who read rather than look, and for copying. */
import type { JSX } from "react";
import { roadmapText as text } from "../../text/roadmap";
import { useActs } from "../hubContext";
import type { RoadmapRow, RoadmapScreen } from "./roadmapModel";
import { actualWords, plannedWords } from "./roadmapModel";
import { whenWords } from "../../text/locale";

export function RoadmapTable(props: { readonly screen: RoadmapScreen }): JSX.Element {
  const { screen } = props;
  const titles = new Map(rowsOf(screen).map((row) => [row.key, row.title]));
  return (
    <div className="tl-road-table-scroll" role="group" aria-label={text.table} tabIndex={0}>
      <table className="tl-streams-table tl-road-table">
        <caption className="tl-hidden">{text.table}</caption>
        <thead>
          <tr>
            <th scope="col">{text.outcomeHead}</th>
            <th scope="col">{text.streamHead}</th>
            <th scope="col">{text.laneHead}</th>
            <th scope="col">{text.plannedHead}</th>
            <th scope="col">{text.actualHead}</th>
            <th scope="col">{text.deliveredHead}</th>
            <th scope="col">{text.milestonesHead}</th>
            <th scope="col">{text.enablesHead}</th>
            <th scope="col">{text.dependsHead}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(screen).map((row) => (
            <Row key={row.key} row={row} screen={screen} titles={titles} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const rowsOf = (screen: RoadmapScreen): readonly RoadmapRow[] => [
  ...screen.groups.flatMap((group) => group.rows),
  ...screen.undated,
];

function Row(props: {
  readonly row: RoadmapRow;
  readonly screen: RoadmapScreen;
  readonly titles: ReadonlyMap<string, string>;
}): JSX.Element {
  const { row, screen, titles } = props;
  const acts = useActs();
  const stream = screen.groups.find((group) => group.key === row.stream)?.name ?? row.stream;
  const enables = screen.precedences.filter((one) => one.from === row.key).map((one) => titles.get(one.to) ?? "");
  const depends = screen.precedences.filter((one) => one.to === row.key).map((one) => titles.get(one.from) ?? "");
  const unknown = screen.unknown.filter((one) => one.key === row.key).map((one) => one.names);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="tl-link-plain tl-strong" onClick={() => acts.select(row.key)}>
          {row.title}
        </button>
        {row.moved && <span className="tl-tag tl-tag-moved">{text.movedBadge}</span>}
      </th>
      <td>{stream}</td>
      <td>{row.lane === null ? "" : text.laneOf[row.lane]}</td>
      <td>
        {row.undated ?? plannedWords(row)}
        {row.late > 0 && <span className="tl-late"> {text.late(row.late)}</span>}
      </td>
      <td>{row.undated === null ? actualWords(row) : ""}</td>
      <td>{row.delivery?.text ?? ""}</td>
      <td>{row.milestones.map(({ title, day }) => text.milestone(title, whenWords(day))).join("; ")}</td>
      <td>{[...enables, ...unknown].join("; ")}</td>
      <td>{depends.join("; ")}</td>
    </tr>
  );
}
