/** Which outcomes have no work, and which work serves no outcome: two numbers, and the list behind every number. */
import type { JSX } from "react";
import { useEffect, useMemo, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { ButtonGroup } from "azure-devops-ui/ButtonGroup";
import { Icon } from "azure-devops-ui/Icon";
import { Page } from "azure-devops-ui/Page";
import { Tooltip } from "azure-devops-ui/TooltipEx";
import type { LastTouched } from "../../../domain/staleness";
import type { Loaded } from "../../../usecases/loadPortfolio";
import type { CoverageReport } from "../../../report/coverageReport";
import { coverageCsv, coverageMarkdown } from "../../../report/coverageReport";
import { download } from "../../shared/download";
import { Notice } from "../../shared/Notice";
import { coverageText as text } from "../../text/coverage";
import { useActs } from "../hubContext";
import type { Route } from "../route";
import { CoverageListView } from "./CoverageListView";
import type { CoverageList, CoverageScreen, HeadNumber } from "./coverageModel";
import { coverageScreen, reportOf } from "./coverageModel";
import { inWords, percentWords } from "../../text/locale";

export default function CoverageView(props: { readonly loaded: Loaded; readonly route: Route }): JSX.Element {
  const { loaded, route } = props;
  const acts = useActs();
  const today = acts.today();
  const touched = useLastTouched(loaded);
  const screen = useMemo(
    () => coverageScreen(loaded.portfolio, route.about, today, touched),
    [loaded, route.about, today, touched],
  );
  const chosen =
    screen.lists.find((list) => list.id === route.list) ??
    screen.lists.find((list) => list.kind === "gap" && list.count > 0) ??
    screen.lists[0];
  return (
    <Page className="tl-page">
      <div className="tl-content tl-coverage">
        {!screen.boardRead && <Notice tone="warning">{text.boardNotRead}</Notice>}
        <div className="tl-coverage-over">
          {screen.hidden > 0 && (
            <span className="tl-muted tl-grow">
              <Icon iconName="Lock" /> {text.hiddenNote(screen.hidden)}{" "}
              <button type="button" className="tl-link" onClick={() => acts.navigate({ list: "hidden" })}>
                {text.showHidden}
              </button>
            </span>
          )}
          <Export screen={screen} loaded={loaded} about={route.about} today={today} />
        </div>
        <div className="tl-numbers">
          {screen.numbers.map((number) => (
            <Headline key={number.id} number={number} onOpen={() => acts.navigate({ list: number.list })} />
          ))}
        </div>
        {screen.streams.length > 1 && <Streams screen={screen} chosen={route.about} />}
        <div className="tl-lists">
          <nav className="tl-list-menu" aria-label={text.lists}>
            <Menu
              title={text.gaps}
              lists={screen.lists.filter((list) => list.kind === "gap")}
              chosen={chosen?.id ?? null}
            />
            <Menu
              title={text.notCounted}
              lists={screen.lists.filter((list) => list.kind === "explains")}
              chosen={chosen?.id ?? null}
            />
          </nav>
          {chosen !== undefined && <CoverageListView key={chosen.id} list={chosen} portfolio={loaded.portfolio} />}
        </div>
      </div>
    </Page>
  );
}

/** Until it is known, and where it cannot be, what the service says of the newest revision counts. */
function useLastTouched(loaded: Loaded): LastTouched | undefined {
  const acts = useActs();
  const [touched, setTouched] = useState<LastTouched>();
  useEffect(() => {
    let current = true;
    acts.lastTouched().then(
      (found) => current && setTouched(found),
      () => undefined,
    );
    return () => {
      current = false;
      setTouched(undefined);
    };
  }, [acts, loaded]);
  return touched;
}

/** The lists as files, made in the browser; a stream that is shown alone is exported alone. */
function Export(props: {
  readonly screen: CoverageScreen;
  readonly loaded: Loaded;
  readonly about: string | null;
  readonly today: string;
}): JSX.Element {
  const { screen, loaded, about, today } = props;
  const scope = screen.streams.find((stream) => stream.key === about)?.name ?? loaded.snapshot.wiki.projectName;
  const report = (): CoverageReport => reportOf(screen, scope, today);
  return (
    <ButtonGroup className="tl-export">
      <Button
        subtle
        iconProps={{ iconName: "Download" }}
        text={text.exportCsv}
        ariaLabel={text.exportCsvLabel}
        onClick={() => download(text.fileName(scope, today, "csv"), `\ufeff${coverageCsv(report())}`, "text/csv")}
      />
      <Button
        subtle
        iconProps={{ iconName: "Download" }}
        text={text.exportMarkdown}
        ariaLabel={text.exportMarkdownLabel}
        onClick={() => download(text.fileName(scope, today, "md"), coverageMarkdown(report()), "text/markdown")}
      />
    </ButtonGroup>
  );
}

function Headline(props: { readonly number: HeadNumber; readonly onOpen: () => void }): JSX.Element {
  const { number, onOpen } = props;
  const percent = number.percent ?? 0;
  return (
    <section className="tl-headnumber" aria-label={number.title}>
      <h2 className="tl-eyebrow">{number.title}</h2>
      <div className="tl-headnumber-value">
        {number.percent === null ? "–" : percentWords(percent)}
        <small>
          <button type="button" className="tl-link" onClick={onOpen}>
            {number.text}
          </button>
        </small>
      </div>
      <span className="tl-bar" role="img" aria-label={percentWords(percent)}>
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
      <caption className="tl-hidden">{text.byStream}</caption>
      <thead>
        <tr>
          <th scope="col">{text.stream}</th>
          <th scope="col">{text.outcomesWithWork}</th>
          <th scope="col">{text.workWithOutcome}</th>
          <th scope="col">{text.withoutWork}</th>
          <th scope="col">{text.withoutOutcome}</th>
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
              {stream.key === chosen && <span className="tl-muted"> {text.shownAlone}</span>}
            </th>
            <td>{stream.outcomes}</td>
            <td>
              <Tooltip text={stream.workRule}>
                <span className={stream.work === "not counted" ? "tl-muted" : ""}>{stream.work}</span>
              </Tooltip>
            </td>
            <td>
              <Opens count={stream.withoutWork} stream={stream} list="outcomes-without-work" />
            </td>
            <td>
              <Opens count={stream.orphans} stream={stream} list="work-without-outcome" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number that opens the list it came from, of its stream alone. */
function Opens(props: {
  readonly count: number;
  readonly stream: CoverageScreen["streams"][number];
  readonly list: string;
}): JSX.Element {
  const { count, stream, list } = props;
  const acts = useActs();
  return (
    <button
      type="button"
      className="tl-link"
      aria-label={text.opensOf(count, stream.name)}
      onClick={() => acts.navigate({ about: stream.key, list })}
    >
      {inWords(count)}
    </button>
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
          <span className="tl-number-value">{inWords(list.count)}</span>
        </button>
      ))}
    </>
  );
}
