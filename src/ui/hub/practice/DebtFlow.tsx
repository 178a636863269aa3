/** Cycle time and reopened work of the portfolio's items: read from their revisions when a person asks, with what that costs. */
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import type { WorkItem } from "../../../domain/board";
import type { DebtPortfolio } from "../../../domain/debt";
import type { Flow } from "../../../domain/flow";
import { CYCLE_TIME_RULE, median, REOPENED_RULE } from "../../../domain/flow";
import type { Failure } from "../../../ports/failure";
import { failureOf } from "../../shared/failureOf";
import { practiceText } from "../../text/practice";
import { useActs } from "../hubContext";
import { ReviewSection } from "../review/ReviewSection";
import { ReviewTable } from "../review/ReviewTable";

const text = practiceText.debt;

type Read =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly done: number }
  | { readonly kind: "read"; readonly flows: readonly Flow[] }
  | { readonly kind: "failed"; readonly failure: Failure };

export function DebtFlow(props: { readonly debt: DebtPortfolio }): JSX.Element {
  const acts = useActs();
  const [items, setItems] = useState<readonly WorkItem[]>([]);
  const [state, setState] = useState<Read>({ kind: "waiting" });
  useEffect(() => {
    let current = true;
    void acts.itemsWithFlow(props.debt).then((found) => current && setItems(found));
    return () => {
      current = false;
    };
  }, [acts, props.debt]);
  const read = (): void => {
    setState({ kind: "reading", done: 0 });
    acts
      .flow(items, (done) => setState({ kind: "reading", done }))
      .then(
        (flows) => setState({ kind: "read", flows }),
        (error: unknown) => setState({ kind: "failed", failure: failureOf(error) }),
      );
  };
  return (
    <ReviewSection title={text.flow}>
      <p className="tl-muted">
        {CYCLE_TIME_RULE} {REOPENED_RULE}
      </p>
      {items.length === 0 && <p className="tl-muted">{text.noFlowItems}</p>}
      {items.length > 0 && state.kind === "waiting" && (
        <>
          <Button text={text.readFlow(items.length)} onClick={read} />
          <p className="tl-age">{text.flowCosts(items.length)}</p>
        </>
      )}
      {state.kind === "reading" && <p role="status">{text.flowProgress(state.done, items.length)}</p>}
      {state.kind === "failed" && (
        <p role="alert">
          {state.failure.message} {state.failure.help}
        </p>
      )}
      {state.kind === "read" && <Flows flows={state.flows} items={items} />}
    </ReviewSection>
  );
}

function Flows(props: { readonly flows: readonly Flow[]; readonly items: readonly WorkItem[] }): JSX.Element {
  const { flows, items } = props;
  const acts = useActs();
  const days = median(flows.flatMap(({ cycleDays }) => (cycleDays === null ? [] : [cycleDays])));
  const reopened = flows.reduce((sum, flow) => sum + flow.reopened, 0);
  return (
    <>
      <p role="status">
        <strong>{days === null ? text.noMedian : text.medianDays(days)}</strong> ·{" "}
        {text.reopened(reopened, flows.length)}
      </p>
      <ReviewTable caption={text.flow} head={text.flowHead}>
        {flows.map((flow) => (
          <tr key={flow.id}>
            <td>
              <button type="button" className="tl-link" onClick={() => acts.openWorkItem(flow.id)}>
                #{flow.id} {items.find(({ id }) => id === flow.id)?.title}
              </button>
            </td>
            <td>{flow.cycleDays === null ? text.notKnown : text.days(flow.cycleDays)}</td>
            <td>{flow.reopened}</td>
          </tr>
        ))}
      </ReviewTable>
    </>
  );
}
