/** Who changed the page and who changed the work item; read only when somebody asks, one request for each side. */
import type { JSX } from "react";
import { useState } from "react";
import { Button } from "azure-devops-ui/Button";
import type { WorkItem } from "../../../domain/board";
import type { Place } from "../../../domain/diagnostic";
import type { Failure } from "../../../ports/failure";
import { failureOf } from "../../shared/failureOf";
import { pageTitle } from "../../shared/PlaceLink";
import { strategyText as text } from "../../text/strategy";
import { Section } from "../DetailsPane";
import { useActs } from "../hubContext";
import type { HistoryEntry } from "./historyModel";
import { itemEntries, pageEntries } from "./historyModel";

type Read =
  | { readonly kind: "not-asked" }
  | { readonly kind: "reading" }
  | {
      readonly kind: "read";
      /** `null` where the wiki's history cannot be read. */
      readonly page: readonly HistoryEntry[] | null;
      readonly item: readonly HistoryEntry[];
    }
  | { readonly kind: "failed"; readonly failure: Failure };

export function LineHistory(props: { readonly place: Place; readonly item: WorkItem | null }): JSX.Element {
  const { place, item } = props;
  const acts = useActs();
  const [state, setState] = useState<Read>({ kind: "not-asked" });
  const read = (): void => {
    setState({ kind: "reading" });
    Promise.all([acts.pageHistory(place.page), item === null ? [] : acts.itemHistory(item)]).then(
      ([commits, revisions]) =>
        setState({
          kind: "read",
          page: commits === null ? null : pageEntries(commits),
          item: itemEntries(revisions),
        }),
      (error: unknown) => setState({ kind: "failed", failure: failureOf(error) }),
    );
  };
  return (
    <Section title={text.history}>
      {state.kind === "not-asked" && <Button text={text.showHistory} onClick={read} />}
      {state.kind === "reading" && (
        <p className="tl-muted" role="status">
          {text.loadingHistory}
        </p>
      )}
      {state.kind === "failed" && (
        <p role="alert">
          {state.failure.message} {state.failure.help}
        </p>
      )}
      {state.kind === "read" && (
        <>
          <Side
            title={`${text.pageSide}: ${pageTitle(place.page)}`}
            entries={state.page ?? []}
            empty={state.page === null ? text.noPageHistory : text.noCommits}
          />
          {item !== null && <Side title={text.boardSide(item.id)} entries={state.item} empty={text.noUpdates} />}
        </>
      )}
    </Section>
  );
}

function Side(props: {
  readonly title: string;
  readonly entries: readonly HistoryEntry[];
  readonly empty: string;
}): JSX.Element {
  const { title, entries, empty } = props;
  return (
    <>
      <h4 className="tl-history-side">{title}</h4>
      {entries.length === 0 ? (
        <p className="tl-muted">{empty}</p>
      ) : (
        <ul className="tl-history">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className="tl-muted">{entry.when}</span>
              <span>
                <span className="tl-strong">{entry.who}</span> {entry.what}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
