/** Contribution over time and whether ideas are answered; the history is read only when somebody asks for it. */
import type { JSX } from "react";
import { useState } from "react";
import { Button } from "azure-devops-ui/Button";
import type { MonthOfEngagement } from "../../../domain/engagement";
import type { ReviewDocument } from "../../../report/reviewDocument";
import { departmentText as text } from "../../text/department";
import { inWords } from "../../text/locale";
import { useActs } from "../hubContext";
import { ReviewTable } from "../review/ReviewTable";

type Counted =
  | { readonly kind: "not-asked" }
  | { readonly kind: "asked" }
  | { readonly kind: "counted"; readonly months: readonly MonthOfEngagement[] | null }
  | { readonly kind: "failed" };

export function EngagementSection(props: { readonly review: ReviewDocument }): JSX.Element {
  const { ideas, proposals, day } = props.review;
  const acts = useActs();
  const [counted, setCounted] = useState<Counted>({ kind: "not-asked" });
  const waiting = ideas.filter(({ state, result }) => state === "in-validation" && result === null).length;
  const count = (): void => {
    setCounted({ kind: "asked" });
    acts.engagement(day).then(
      (months) => setCounted({ kind: "counted", months }),
      () => setCounted({ kind: "failed" }),
    );
  };
  return (
    <section className="tl-review-section">
      <h2>{text.engagement}</h2>
      {ideas.length > 0 && <p>{text.waiting(waiting, ideas.length)}</p>}
      {proposals.length > 0 && (
        <p>{text.proposalsWaiting(proposals.filter(({ answer }) => answer === null).length, proposals.length)}</p>
      )}
      <p className="tl-muted">{text.engagementAbout}</p>
      {(counted.kind === "not-asked" || counted.kind === "asked") && (
        <Button text={text.engagementShow} disabled={counted.kind === "asked"} onClick={count} />
      )}
      {counted.kind === "failed" && <p role="alert">{text.engagementFailed}</p>}
      {counted.kind === "counted" && counted.months === null && <p className="tl-muted">{text.engagementNone}</p>}
      {counted.kind === "counted" && counted.months !== null && <Months months={counted.months} />}
    </section>
  );
}

function Months(props: { readonly months: readonly MonthOfEngagement[] }): JSX.Element {
  return (
    <ReviewTable caption={text.engagement} head={text.engagementHead}>
      {props.months.map(({ month, changes, people }) => (
        <tr key={month}>
          <td>{month}</td>
          <td>{inWords(changes)}</td>
          <td>{inWords(people)}</td>
        </tr>
      ))}
    </ReviewTable>
  );
}
