/** The debt portfolio: by class, against its window, with what it costs and what it stands in the way of. */
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import type { DebtPortfolio, DebtRecord } from "../../../domain/debt";
import { SHARE_RULE } from "../../../domain/debt";
import type { Failure } from "../../../ports/failure";
import type { LoadedDebt } from "../../../usecases/loadDebt";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { FailureMessage } from "../../shared/FailureMessage";
import { failureOf } from "../../shared/failureOf";
import { Notice } from "../../shared/Notice";
import { practiceText } from "../../text/practice";
import { useActs } from "../hubContext";
import { LoadingView } from "../LoadingView";
import { ReviewSection, TitledPlace } from "../review/ReviewSection";
import type { Route } from "../route";
import { ClassifySession } from "./ClassifySession";
import { DebtFlow } from "./DebtFlow";
import { NothingWritten, PracticePage } from "./Parts";
import { ReviewTable } from "../review/ReviewTable";

const text = practiceText.debt;

type Read =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly loaded: LoadedDebt }
  | { readonly kind: "failed"; readonly failure: Failure };

export default function DebtView(props: { readonly loaded: Loaded; readonly route: Route }): JSX.Element {
  const acts = useActs();
  const [state, setState] = useState<Read>({ kind: "reading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    acts.debt().then(
      (loaded) => current && setState({ kind: "read", loaded }),
      (error: unknown) => current && setState({ kind: "failed", failure: failureOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [acts, props.loaded, tries]);
  if (state.kind === "failed")
    return <FailureMessage failure={state.failure} onRetry={() => setTries((count) => count + 1)} />;
  if (state.kind === "reading") return <LoadingView stages={null} />;
  return (
    <Portfolio
      loaded={state.loaded}
      hasBoard={props.loaded.portfolio.board !== null}
      mayWrite={props.route.asOf === null}
    />
  );
}

function Portfolio(props: {
  readonly loaded: LoadedDebt;
  readonly hasBoard: boolean;
  readonly mayWrite: boolean;
}): JSX.Element {
  const { debt, unread } = props.loaded;
  const [session, setSession] = useState<readonly DebtRecord[] | null>(null);
  const open = debt.records.filter(({ isOpen }) => isOpen);
  const unclassified = open.filter((record) => record.class === null);
  if (debt.records.length === 0)
    return (
      <PracticePage>
        <Unread queries={unread} />
        <ReviewSection title={text.title}>
          <NothingWritten>{text.none}</NothingWritten>
        </ReviewSection>
      </PracticePage>
    );
  return (
    <PracticePage>
      <Unread queries={unread} />
      <ReviewSection title={text.title} count={open.length}>
        <Classes debt={debt} />
        {props.mayWrite && session === null && open.length > 0 && (
          <div className="tl-inline-buttons">
            {unclassified.length > 0 && (
              <Button text={text.classify} primary onClick={() => setSession(unclassified)} />
            )}
            <Button text={text.classifyAll} onClick={() => setSession(open)} />
          </div>
        )}
        {session !== null && <ClassifySession debt={debt} records={session} onClose={() => setSession(null)} />}
        <Entries records={debt.records} />
      </ReviewSection>
      <Windows loaded={props.loaded} hasBoard={props.hasBoard} />
      <DebtFlow debt={debt} />
      <TradeOffs records={debt.records} />
    </PracticePage>
  );
}

function Unread(props: { readonly queries: readonly string[] }): JSX.Element | null {
  return props.queries.length === 0 ? null : <Notice tone="warning">{text.unread(props.queries)}</Notice>;
}

function Classes(props: { readonly debt: DebtPortfolio }): JSX.Element {
  const { records, classes } = props.debt;
  const rows = [...classes, null].map((name) => {
    const here = records.filter((record) => sameClass(record.class, name));
    return { name, open: here.filter(({ isOpen }) => isOpen).length, all: here.length };
  });
  return (
    <ul className="tl-chips" aria-label={text.counts}>
      {rows
        .filter(({ name, all }) => name !== null || all > 0)
        .map(({ name, open, all }) => (
          <li key={name ?? ""}>
            <strong>{name ?? text.unclassified}</strong> <span className="tl-muted">{text.count(open, all)}</span>
          </li>
        ))}
    </ul>
  );
}

const sameClass = (one: string | null, other: string | null): boolean => one?.toLowerCase() === other?.toLowerCase();

function Entries(props: { readonly records: readonly DebtRecord[] }): JSX.Element {
  return (
    <ReviewTable caption={text.caption} head={text.head}>
      {props.records.map((record) => (
        <tr key={record.id} className="tl-practice-row">
          <td>
            <RecordTitle record={record} />
            {!record.isOpen && <span className="tl-age"> {text.closed}</span>}
          </td>
          <td>{record.class ?? text.unclassified}</td>
          <td>{record.cost ?? practiceText.notWritten}</td>
          <td>{record.incidents ?? text.notKnown}</td>
          <td>{record.owner ?? practiceText.notWritten}</td>
          <td>{record.window ?? practiceText.notWritten}</td>
          <td>{record.touches.map(({ facts }) => facts.title).join("; ") || "–"}</td>
        </tr>
      ))}
    </ReviewTable>
  );
}

function RecordTitle(props: { readonly record: DebtRecord }): JSX.Element {
  const { record } = props;
  const acts = useActs();
  if (record.source.kind === "page") return <TitledPlace title={record.title} place={record.source.place} />;
  const { id, type } = record.source.item;
  return (
    <button type="button" className="tl-link" onClick={() => acts.openWorkItem(id)}>
      {type} #{id} {record.title}
    </button>
  );
}

function Windows(props: { readonly loaded: LoadedDebt; readonly hasBoard: boolean }): JSX.Element {
  const { debt, incidents } = props.loaded;
  const window = debt.windows.find(({ share }) => share !== null)?.share ?? null;
  return (
    <ReviewSection title={text.window}>
      {debt.windows.length === 0 && <p className="tl-muted">{text.noWindow}</p>}
      <ul className="tl-review-list">
        {debt.windows.map(({ stream, window: stated, share }) => (
          <li key={`${stated.place.page}:${stated.place.line}`}>
            <TitledPlace title={text.windowOf(stream, stated.text)} place={stated.place} />
            {share === null && <p className="tl-muted">{text.noShareInWindow}</p>}
          </li>
        ))}
      </ul>
      <h3>{text.shares}</h3>
      {!props.hasBoard && <p className="tl-muted">{text.noBoard}</p>}
      {props.hasBoard && (
        <>
          <p className="tl-muted">{SHARE_RULE}</p>
          <ReviewTable caption={text.shares} head={text.shareHead}>
            {debt.shares.map(({ period, closed, debt: ofDebt, share }) => (
              <tr key={period}>
                <td>{period}</td>
                <td>{closed}</td>
                <td>{ofDebt}</td>
                <td>
                  {share === null ? text.noneClosed : text.share(share)}
                  {share !== null && window !== null && <ShareBar share={share} window={window} />}
                </td>
                <td>{incidents?.find((each) => each.period === period)?.incidents ?? text.notKnown}</td>
              </tr>
            ))}
          </ReviewTable>
        </>
      )}
    </ReviewSection>
  );
}

/** The words beside it say the same. */
function ShareBar(props: { readonly share: number; readonly window: number }): JSX.Element {
  const at = (share: number): string => `${Math.min(100, share * 100)}%`;
  return (
    <>
      <span className="tl-age"> · {text.inWindow(props.window)}</span>
      <div className="tl-share" aria-hidden="true">
        <span style={{ width: at(props.share) }} />
        <i style={{ left: at(props.window) }} />
      </div>
    </>
  );
}

function TradeOffs(props: { readonly records: readonly DebtRecord[] }): JSX.Element {
  const touching = props.records.filter(({ touches, isOpen }) => isOpen && touches.length > 0);
  const outcomes = [...new Map(touching.flatMap(({ touches }) => touches).map((line) => [line.key, line])).values()];
  return (
    <ReviewSection title={text.tradeOffs} count={outcomes.length}>
      {outcomes.length === 0 && <p className="tl-muted">{text.noTradeOffs}</p>}
      <ul className="tl-review-list">
        {outcomes.map((line) => (
          <li key={line.key}>
            <TitledPlace title={line.facts.title} place={line.facts.place} />
            {touching
              .filter(({ touches }) => touches.includes(line))
              .map((record) => (
                <p key={record.id}>
                  <RecordTitle record={record} />{" "}
                  <span className="tl-muted">
                    {[
                      record.class ?? text.unclassified,
                      ...(record.cost === null ? [] : [text.touchedCosts(record.cost)]),
                      ...(record.tradeOff === null ? [] : [text.against(record.tradeOff)]),
                    ].join(" · ")}
                  </span>
                </p>
              ))}
          </li>
        ))}
      </ul>
    </ReviewSection>
  );
}
