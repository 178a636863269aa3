/**
 * The monthly review on one page: three sentences on top, then what a head of engineering goes through in half an hour.
 * Reading the last review's state costs requests, so it is read when the screen is opened and not before.
 */
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { Page } from "azure-devops-ui/Page";
import { reviewOf } from "../../../domain/review";
import type { Failure } from "../../../ports/failure";
import { reviewDocument } from "../../../report/reviewDocument";
import type { ReviewDocument } from "../../../report/reviewDocument";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { minutesPath } from "../../../usecases/previewMinutes";
import type { PreparedReview } from "../../../usecases/prepareReview";
import { MenuButton } from "../../shared/MenuButton";
import { download } from "../../shared/download";
import { FailureMessage } from "../../shared/FailureMessage";
import { failureOf } from "../../shared/failureOf";
import { Notice } from "../../shared/Notice";
import { practiceText } from "../../text/practice";
import { pastText } from "../../text/past";
import { departmentText } from "../../text/department";
import { reviewText as text } from "../../text/review";
import { useActs } from "../hubContext";
import { LoadingView } from "../LoadingView";
import { EngagementSection } from "../department/EngagementSection";
import type { Route } from "../route";
import { ReviewSections } from "./ReviewSections";
import "./review.css";

type Read =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly prepared: PreparedReview }
  | { readonly kind: "failed"; readonly failure: Failure };

export default function ReviewView(props: { readonly loaded: Loaded; readonly route: Route }): JSX.Element {
  const { loaded, route } = props;
  const acts = useActs();
  const [state, setState] = useState<Read>({ kind: "reading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    setState({ kind: "reading" });
    acts.review(route.at).then(
      (prepared) => current && setState({ kind: "read", prepared }),
      (error: unknown) => current && setState({ kind: "failed", failure: failureOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [acts, loaded, route.at, tries]);
  if (state.kind === "failed") {
    return <FailureMessage failure={state.failure} onRetry={() => setTries((count) => count + 1)} />;
  }
  if (state.kind === "reading") return <LoadingView stages={null} />;
  return <Review prepared={state.prepared} />;
}

function Review(props: { readonly prepared: PreparedReview }): JSX.Element {
  const { prepared } = props;
  const review = reviewDocument(reviewOf(prepared.request));
  return (
    <Page className="tl-page">
      <div className="tl-content tl-review">
        <Tools prepared={prepared} review={review} />
        <Missing prepared={prepared} />
        <ul className="tl-review-summary">
          {review.summary.map((sentence) => (
            <li key={sentence}>{text.inWords(sentence)}</li>
          ))}
        </ul>
        <ReviewSections review={review} />
        <EngagementSection review={review} />
      </div>
    </Page>
  );
}

function Tools(props: { readonly prepared: PreparedReview; readonly review: ReviewDocument }): JSX.Element {
  const { prepared, review } = props;
  const acts = useActs();
  const path = minutesPath(prepared.minutes, review.day);
  const exists = prepared.loaded.portfolio.strategy.pages.some((page) => page.path === path);
  return (
    <div className="tl-review-tools">
      <label className="tl-review-since">
        <span>{text.since}</span>
        <input
          type="date"
          className="tl-date"
          value={review.since ?? ""}
          max={review.day}
          title={text.sinceHint}
          onChange={(event) => acts.navigate({ at: event.target.value === "" ? null : event.target.value })}
        />
      </label>
      {review.since !== null && (
        <button
          type="button"
          className="tl-link"
          onClick={() => acts.navigate({ asOf: review.since, view: "strategy", at: null })}
        >
          {pastText.see}
        </button>
      )}
      <span className="tl-grow" />
      <Button subtle text={departmentText.suggest} onClick={() => acts.openDialog({ kind: "suggest" })} />
      <Button subtle text={departmentText.close} onClick={() => acts.openDialog({ kind: "closing" })} />
      <ReportMenu />
      {exists ? (
        <span className="tl-muted">
          {text.saved}{" "}
          <button type="button" className="tl-link" onClick={() => acts.openPage(path)}>
            {text.openMinutes}
          </button>
        </span>
      ) : (
        <Button primary text={text.save} onClick={() => acts.proposeMinutes(prepared, review)} />
      )}
    </div>
  );
}

const formats = ["html", "markdown", "csv", "json"] as const;
const endings = { html: "html", markdown: "md", csv: "csv", json: "json" } as const;
const types = { html: "text/html", markdown: "text/markdown", csv: "text/csv", json: "application/json" } as const;

function ReportMenu(): JSX.Element {
  const acts = useActs();
  const [failed, setFailed] = useState(false);
  const make = (format: (typeof formats)[number]): void => {
    setFailed(false);
    acts.report(format).then(
      ({ text: written, day }) =>
        download(text.reportName(day, endings[format]), format === "csv" ? `\ufeff${written}` : written, types[format]),
      () => setFailed(true),
    );
  };
  return (
    <>
      {failed && <span role="alert">{text.reportFailed}</span>}
      <MenuButton
        text={text.report}
        iconProps={{ iconName: "Download" }}
        menu={{
          id: "report-formats",
          items: formats.map((format) => ({
            id: format,
            text: text.reportAs[format],
            onActivate: () => make(format),
          })),
        }}
      />
    </>
  );
}

function Missing(props: { readonly prepared: PreparedReview }): JSX.Element | null {
  const { noPast, request, contradicting, unreadQueries } = props.prepared;
  const { minutes } = request;
  return (
    <>
      {noPast === "no-earlier-review" && <Notice tone="info">{text.noReview}</Notice>}
      {noPast === "no-history" && <Notice tone="warning">{text.noHistory}</Notice>}
      {minutes !== null && contradicting.length > 0 && (
        <Notice tone="warning">{text.contradicting(minutes.date ?? "", minutes.page, contradicting)}</Notice>
      )}
      {unreadQueries.length > 0 && <Notice tone="warning">{practiceText.debt.unread(unreadQueries)}</Notice>}
      {request.now.board === null && <Notice tone="warning">{text.noBoard}</Notice>}
    </>
  );
}
