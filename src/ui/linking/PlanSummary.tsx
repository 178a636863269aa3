/** A small plan in words: what each ticked row writes, what that causes, and afterwards what became of it. */
import type { JSX } from "react";
import { useMemo } from "react";
import type { Portfolio } from "../../domain/portfolio";
import type { OperationId, Plan, RowResult } from "../../sync/operation";
import { syncScreen } from "../hub/sync/syncModel";
import { Glyph } from "../shared/Glyph";
import { linkingText } from "../text/linking";

const noResolutions = new Map<string, never>();
const noResults: ReadonlyMap<OperationId, RowResult> = new Map();

export function PlanSummary(props: {
  readonly portfolio: Portfolio;
  readonly plan: Plan;
  readonly results?: ReadonlyMap<OperationId, RowResult>;
}): JSX.Element {
  const { portfolio, plan, results = noResults } = props;
  const screen = useMemo(() => syncScreen(portfolio, plan, noResolutions, results), [portfolio, plan, results]);
  const rows = screen.groups.flatMap((group) => group.rows).filter((row) => row.ticked);
  return (
    <div className="tp-plan">
      {rows.length === 0 && <p>{linkingText.nothingToWriteHere}</p>}
      <ul className="tp-rows" aria-label={linkingText.whatIsWritten}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className="tp-side">{row.side === "wiki" ? linkingText.wiki : linkingText.board}</span>
            <span className="ts-grow">
              <span className="tp-verb">{row.verb}</span>
              {row.changes.map((change) => (
                <span key={change.name} className="tp-change">
                  {change.name}: {change.from !== null && <del>{change.from}</del>}
                  {change.from !== null && change.to !== null && " → "}
                  {change.to === null ? (
                    <span className="ts-muted">{linkingText.removed}</span>
                  ) : (
                    <ins>{change.to}</ins>
                  )}
                </span>
              ))}
              {row.result !== null && row.result.outcome !== "done" && (
                <span className="tp-bad">{row.result.message}</span>
              )}
            </span>
            {row.result?.outcome === "done" && (
              <span className="tp-done">
                <Glyph name="done" />
                <span className="ts-hidden">{linkingText.done}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {plan.diagnostics.map((diagnostic) => (
        <p key={`${diagnostic.rule}${diagnostic.message}`} className="ts-notice ts-notice-warning ts-small">
          <Glyph name="warning" />
          <span>
            {diagnostic.message} {diagnostic.help}
          </span>
        </p>
      ))}
      {results.size === 0 && rows.length > 0 && (
        <p className="ts-muted ts-small">
          {screen.causeWords
            .filter(({ number, text }) => number > 0 && !text.startsWith("read") && !text.startsWith("write"))
            .map(({ number, text }) => `${number} ${text}`)
            .join(" · ")}
        </p>
      )}
    </div>
  );
}
