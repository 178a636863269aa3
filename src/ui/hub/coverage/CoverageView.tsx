/** Which outcomes have no work, and which work serves no outcome: two numbers, and the list behind every number. */
import type { JSX } from "react";
import { useMemo, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Page } from "azure-devops-ui/Page";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { Notice } from "../../shared/Notice";
import { PlaceLink } from "../../shared/PlaceLink";
import { WorkItemChip } from "../../shared/WorkItemChip";
import { useActs } from "../hubContext";
import type { Route } from "../route";
import type { CoverageList, CoverageRow, CoverageScreen, HeadNumber, Remedy } from "./coverageModel";
import { coverageScreen } from "./coverageModel";

export function CoverageView(props: { readonly loaded: Loaded; readonly route: Route }): JSX.Element {
  const { loaded, route } = props;
  const acts = useActs();
  const screen = useMemo(() => coverageScreen(loaded.portfolio, route.about), [loaded, route.about]);
  const chosen =
    screen.lists.find((list) => list.id === route.list) ??
    screen.lists.find((list) => list.kind === "gap" && list.count > 0) ??
    screen.lists[0];
  return (
    <Page className="tl-page">
      <div className="tl-content tl-coverage">
        {!screen.boardRead && <Notice tone="warning">The board was not read, so only the wiki side is counted.</Notice>}
        <div className="tl-numbers">
          {screen.numbers.map((number) => (
            <Headline key={number.id} number={number} onOpen={() => acts.navigate({ list: number.list })} />
          ))}
        </div>
        {screen.streams.length > 1 && <Streams screen={screen} chosen={route.about} />}
        <div className="tl-lists">
          <nav className="tl-list-menu" aria-label="Lists">
            <Menu title="Gaps" lists={screen.lists.filter((list) => list.kind === "gap")} chosen={chosen?.id ?? null} />
            <Menu
              title="Not counted"
              lists={screen.lists.filter((list) => list.kind === "explains")}
              chosen={chosen?.id ?? null}
            />
          </nav>
          {chosen !== undefined && <List key={chosen.id} list={chosen} />}
        </div>
      </div>
    </Page>
  );
}

function Headline(props: { readonly number: HeadNumber; readonly onOpen: () => void }): JSX.Element {
  const { number, onOpen } = props;
  const percent = number.percent ?? 0;
  return (
    <section className="tl-headnumber" aria-label={number.title}>
      <h2 className="tl-eyebrow">{number.title}</h2>
      <div className="tl-headnumber-value">
        {number.percent === null ? "–" : `${percent} %`}
        <small>
          <button type="button" className="tl-link" onClick={onOpen}>
            {number.text}
          </button>
        </small>
      </div>
      <span className="tl-bar" role="img" aria-label={`${percent} percent`}>
        <span className="tl-bar-done" style={{ width: `${percent}%` }} />
      </span>
      <p>{number.rule}</p>
    </section>
  );
}

function Streams(props: { readonly screen: CoverageScreen; readonly chosen: string | null }): JSX.Element {
  const acts = useActs();
  const { screen, chosen } = props;
  return (
    <table className="tl-streams-table">
      <caption className="tl-hidden">Coverage by stream</caption>
      <thead>
        <tr>
          <th scope="col">Stream</th>
          <th scope="col">Outcomes with work</th>
          <th scope="col">Work with an outcome</th>
          <th scope="col">Without work</th>
          <th scope="col">Without an outcome</th>
        </tr>
      </thead>
      <tbody>
        {screen.streams.map((stream) => (
          <tr key={stream.key} className={stream.key === chosen ? "tl-stream-chosen" : ""}>
            <th scope="row">
              <button
                type="button"
                className="tl-link"
                aria-pressed={stream.key === chosen}
                onClick={() => acts.navigate({ about: stream.key === chosen ? null : stream.key })}
              >
                {stream.name}
              </button>
              {stream.key === chosen && <span className="tl-muted"> shown alone</span>}
            </th>
            <td>{stream.outcomes}</td>
            <td>
              <Tooltip text={stream.workRule}>
                <span className={stream.work === "not counted" ? "tl-muted" : ""}>{stream.work}</span>
              </Tooltip>
            </td>
            <td>{stream.withoutWork}</td>
            <td>{stream.orphans}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Menu(props: {
  readonly title: string;
  readonly lists: readonly CoverageList[];
  readonly chosen: string | null;
}): JSX.Element {
  const acts = useActs();
  return (
    <>
      <h2 className="tl-eyebrow tl-menu-title">{props.title}</h2>
      {props.lists.map((list) => (
        <button
          key={list.id}
          type="button"
          className={`tl-number${list.id === props.chosen ? " tl-number-chosen" : ""}${list.count === 0 ? " tl-number-zero" : ""}`}
          aria-current={list.id === props.chosen ? "true" : undefined}
          onClick={() => acts.navigate({ list: list.id })}
        >
          <span>{list.title}</span>
          <span className="tl-number-value">{list.count.toLocaleString()}</span>
        </button>
      ))}
    </>
  );
}

/** Long lists are drawn a part at a time; the number beside the title is always the whole. */
const part = 200;

function List(props: { readonly list: CoverageList }): JSX.Element {
  const { list } = props;
  const [shown, setShown] = useState(part);
  const groups = firstRows(list.groups, shown);
  return (
    <section aria-label={list.title}>
      <header className="tl-list-head">
        <h2 className="tl-list-title">
          {list.title} <span className="tl-count">{list.count.toLocaleString()}</span>
        </h2>
        <p>{list.about}</p>
      </header>
      {list.count === 0 ? (
        <p className="tl-empty">{list.empty}</p>
      ) : (
        <div className="tl-group tl-list-group">
          {groups.map((group) => (
            <div key={group.title ?? ""}>
              {group.title !== null && <h3 className="tl-subgroup">{group.title}</h3>}
              <ul className="tl-rows">
                {group.rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
            </div>
          ))}
          {list.count > shown && (
            <div className="tl-row">
              <Button text={`Show ${Math.min(part, list.count - shown)} more`} onClick={() => setShown(shown + part)} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function firstRows(groups: CoverageList["groups"], most: number): CoverageList["groups"] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

function Row(props: { readonly row: CoverageRow }): JSX.Element {
  const { row } = props;
  const acts = useActs();
  return (
    <li className="tl-row">
      <div className="tl-grow tl-row-main">
        <div className="tl-row-top">
          {row.line === null ? (
            row.item === null && <span className="tl-strong">{row.title}</span>
          ) : (
            <button
              type="button"
              className="tl-link-plain tl-strong"
              onClick={() => acts.navigate({ view: "strategy", line: row.line })}
            >
              {row.title}
            </button>
          )}
          {row.item !== null && <WorkItemChip item={row.item} onOpen={acts.openWorkItem} titled={row.line === null} />}
        </div>
        <div className="tl-muted">
          {row.note} {row.place !== null && <PlaceLink place={row.place} onOpen={acts.openPlace} />}
        </div>
      </div>
      <div className="tl-remedies">
        {row.remedies.map((remedy) => (
          <RemedyButton key={remedy.kind} remedy={remedy} title={row.title} />
        ))}
      </div>
    </li>
  );
}

function RemedyButton(props: { readonly remedy: Remedy; readonly title: string }): JSX.Element {
  const { remedy, title } = props;
  const acts = useActs();
  switch (remedy.kind) {
    case "link-line":
      return (
        <Button
          text="Link work…"
          ariaLabel={`Link work to ${title}`}
          iconProps={{ iconName: "Link" }}
          onClick={() => acts.openDialog({ kind: "link", line: remedy.line })}
        />
      );
    case "create":
      return (
        <Button
          subtle
          text="Create work…"
          ariaLabel={`Create work for ${title}`}
          iconProps={{ iconName: "Add" }}
          onClick={() => acts.proposeCreate(remedy.line)}
        />
      );
    case "see-plan":
      return (
        <Button
          subtle
          text="See in the plan"
          ariaLabel={`See ${title} in the plan`}
          onClick={() => acts.navigate({ view: "sync", line: remedy.line })}
        />
      );
    case "link-work":
      return (
        <Button
          text="Link to an outcome…"
          ariaLabel={`Link ${title} to an outcome`}
          iconProps={{ iconName: "Link" }}
          onClick={() => acts.openDialog({ kind: "link-work", workItem: remedy.workItem })}
        />
      );
    case "open-place":
      return (
        <Button
          subtle
          text="Open page"
          ariaLabel={`Open the page of ${title}`}
          iconProps={{ iconName: "Page" }}
          onClick={() => acts.openPlace(remedy.place)}
        />
      );
  }
}
