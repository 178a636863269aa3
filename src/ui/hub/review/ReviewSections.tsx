/**
 * The sections of the review, in the order it is gone through: what was agreed, what became of it, what is to be decided. The
 * order is that of `reviewMarkdown` and of the document.
 */
import type { JSX } from "react";
import { workItemId } from "../../../domain/ids";
import type { ChangeDocument, LineReference, ReviewDocument, WorkReference } from "../../../report/reviewDocument";
import { preparationCsv, preparationMarkdown } from "../../../report/preparationTable";
import { download } from "../../shared/download";
import { inWords } from "../../text/locale";
import { departmentText } from "../../text/department";
import { reviewText as text } from "../../text/review";
import { useActs } from "../hubContext";
import { ReviewTable } from "./ReviewTable";
import { ReviewSection, TitledPlace } from "./ReviewSection";

export function ReviewSections(props: { readonly review: ReviewDocument }): JSX.Element {
  const { review } = props;
  return (
    <>
      {review.lastReview !== null && <Actions actions={review.actions} />}
      {review.since !== null && <Changes changes={review.changes} />}
      <Work created={review.created} closed={review.closed} />
      <div className="tl-review-columns">
        <Lines title={text.deliveredTitle} lines={review.delivered} />
        <Lines title={text.achievedTitle} lines={review.achieved} />
        <Lines title={text.notMeasured} lines={review.notMeasured} />
      </div>
      <Metrics metrics={review.metrics} />
      <Risks risks={review.risks} />
      <Ideas ideas={review.ideas} />
      <Proposals proposals={review.proposals} />
      <Debt debt={review.debt} />
      <PreparationOf review={review} />
      <Decisions toDecide={review.toDecide} />
    </>
  );
}

function Actions(props: { readonly actions: ReviewDocument["actions"] }): JSX.Element {
  const { actions } = props;
  return (
    <ReviewSection title={text.actions} count={actions.length}>
      {actions.length === 0 && <p className="tl-muted">{text.noActions}</p>}
      <ul className="tl-review-list">
        {actions.map((action) => (
          <li key={`${action.place.page}:${action.place.line}`} className={action.done ? "tl-review-done" : ""}>
            <TitledPlace title={action.text} place={action.place} />{" "}
            <span className="tl-muted">
              {[
                ...(action.owner === null ? [] : [action.owner]),
                ...(action.due === null ? [] : [text.due(action.due)]),
                ...(action.done ? [text.done] : []),
              ].join(" · ")}
            </span>
            {action.due !== null && action.dueDate === null && <span className="tl-review-flag">{text.noDay}</span>}
            {action.overdue && <span className="tl-review-flag">{text.overdue}</span>}
          </li>
        ))}
      </ul>
    </ReviewSection>
  );
}

function Changes(props: { readonly changes: ReviewDocument["changes"] }): JSX.Element {
  const { changes } = props;
  return (
    <ReviewSection title={text.changes} count={changes.length}>
      {changes.length === 0 && <p className="tl-muted">{text.noChanges}</p>}
      <ul className="tl-review-list">
        {changes.map((change) => (
          <Change key={`${change.kind}:${change.outcome.place.page}:${change.outcome.place.line}`} change={change} />
        ))}
      </ul>
    </ReviewSection>
  );
}

function Change(props: { readonly change: ChangeDocument }): JSX.Element {
  const { kind, outcome, facts, edits, editsOf, decisions } = props.change;
  const people = [...new Set(edits.map(({ author, date }) => `${author}, ${date}`))];
  return (
    <li>
      <span className={`tl-review-kind tl-review-${kind}`}>{text.kinds[kind]}</span>
      <TitledPlace title={outcome.title} place={outcome.place} />
      {facts.length > 0 && (
        <dl className="tl-review-facts">
          {facts.map(({ fact, from, to }) => (
            <div key={fact}>
              <dt>{text.facts[fact] ?? fact}</dt>
              <dd>
                {from === null ? text.notWritten : <del>{from}</del>} →{" "}
                {to === null ? text.notWritten : <ins>{to}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {people.length > 0 && <p className="tl-muted">{text.changedBy[editsOf](people)}</p>}
      {decisions.map((decision) => (
        <p key={decision.text}>{text.decided(decision.text)}</p>
      ))}
    </li>
  );
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly (LineReference & { readonly text?: string })[];
}): JSX.Element | null {
  if (props.lines.length === 0) return null;
  return (
    <ReviewSection title={props.title} count={props.lines.length}>
      <ul className="tl-review-list">
        {props.lines.map((line) => (
          <li key={`${line.place.page}:${line.place.line}`}>
            <TitledPlace title={line.title} place={line.place} />
            {line.text !== undefined && <p>{line.text}</p>}
          </li>
        ))}
      </ul>
    </ReviewSection>
  );
}

function Work(props: {
  readonly created: readonly WorkReference[];
  readonly closed: readonly WorkReference[];
}): JSX.Element | null {
  const acts = useActs();
  const rows = [
    ...props.created.map((item) => ({ item, word: text.created })),
    ...props.closed.map((item) => ({ item, word: text.closed })),
  ];
  if (rows.length === 0) return null;
  return (
    <ReviewSection title={text.work} count={rows.length}>
      <ul className="tl-review-list">
        {rows.map(({ item, word }) => (
          <li key={`${word}:${item.id}`}>
            <span className="tl-review-kind">{word}</span>
            <button type="button" className="tl-link" onClick={() => acts.openWorkItem(workItemId(item.id))}>
              {item.type} #{item.id} {item.title}
            </button>{" "}
            <span className="tl-muted">{item.state}</span>
          </li>
        ))}
      </ul>
    </ReviewSection>
  );
}

function Metrics(props: { readonly metrics: ReviewDocument["metrics"] }): JSX.Element {
  const { metrics } = props;
  return (
    <ReviewSection title={text.metrics} count={metrics.length}>
      {metrics.length === 0 ? (
        <p className="tl-muted">{text.noMetrics}</p>
      ) : (
        <Table
          head={text.metricHead}
          rows={metrics.map((metric) => ({
            key: `${metric.stream}:${metric.name}`,
            cells: [
              `${metric.name}${metric.northStar ? ` (${text.northStar})` : ""}`,
              metric.baseline ?? text.notWritten,
              metric.before ?? "–",
              metric.current ?? text.notWritten,
              metric.target ?? text.notWritten,
              metric.moved === null ? text.notKnown : text.moved[metric.moved],
            ],
            mood: metric.moved,
          }))}
        />
      )}
    </ReviewSection>
  );
}

function Risks(props: { readonly risks: ReviewDocument["risks"] }): JSX.Element | null {
  const { risks } = props;
  if (risks.length === 0) return null;
  return (
    <ReviewSection title={text.risks} count={risks.length}>
      <Table
        head={text.riskHead}
        rows={risks.map((risk) => ({
          key: `${risk.place.page}:${risk.place.line}`,
          cells: [
            risk.text,
            risk.outcome ?? risk.stream,
            risk.roam ?? text.notWritten,
            risk.mitigation ?? text.notWritten,
            risk.owner ?? text.notWritten,
          ],
          mood: null,
        }))}
      />
    </ReviewSection>
  );
}

function Table(props: {
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly string[];
    readonly mood: "better" | "worse" | "same" | null;
  }[];
}): JSX.Element {
  return (
    <ReviewTable caption={props.head[0] ?? ""} head={props.head}>
      {props.rows.map((row) => (
        <tr key={row.key} className={row.mood === null ? "" : `tl-review-${row.mood}`}>
          {row.cells.map((cell, index) => (
            <td key={props.head[index]}>{cell}</td>
          ))}
        </tr>
      ))}
    </ReviewTable>
  );
}

function Ideas(props: { readonly ideas: ReviewDocument["ideas"] }): JSX.Element | null {
  const { ideas } = props;
  if (ideas.length === 0) return null;
  return (
    <ReviewSection title={text.ideas} count={ideas.filter(({ state }) => state === "in-validation").length}>
      <ul className="tl-review-list">
        {ideas.map((idea) => (
          <li key={`${idea.place.page}:${idea.place.line}`}>
            <span className={`tl-review-kind tl-review-idea-${idea.state}`}>{text.ideaStates[idea.state]}</span>
            <TitledPlace title={idea.title} place={idea.place} />
            <p className="tl-muted">
              {[
                ...(idea.state === "in-validation" ? [idea.age === null ? text.noSince : text.age(idea.age)] : []),
                ...(idea.owner === null ? [] : [idea.owner]),
                ...(idea.result === null ? [] : [text.learned(idea.result)]),
                ...(idea.nextStep === null ? [] : [text.next(idea.nextStep)]),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </ReviewSection>
  );
}

function Proposals(props: { readonly proposals: ReviewDocument["proposals"] }): JSX.Element | null {
  const { proposals } = props;
  if (proposals.length === 0) return null;
  const waiting = proposals.filter(({ answer }) => answer === null).length;
  return (
    <ReviewSection title={text.proposals} count={waiting}>
      <ul className="tl-review-list">
        {proposals.map(({ title, proposed, answer, answerText, place }) => (
          <li key={`${place.page}:${place.line}`}>
            <span className={`tl-review-kind ${answer === null ? "tl-review-idea-in-validation" : ""}`}>
              {answer === null ? text.waits : text.answered}
            </span>
            <TitledPlace title={title} place={place} />
            <p className="tl-muted">
              {[proposed, ...(answer === null ? [] : [text.answers[answer](answerText ?? "")])]
                .filter((words) => words !== "")
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </ReviewSection>
  );
}

function Debt(props: { readonly debt: ReviewDocument["debt"] }): JSX.Element | null {
  const { windows, shares, entries } = props.debt;
  const acts = useActs();
  if (windows.length + entries.length === 0) return null;
  return (
    <ReviewSection title={text.debt} count={entries.length}>
      {windows.length === 0 && <p className="tl-muted">{text.window(text.notWritten)}</p>}
      {windows.map((window) => (
        <p key={`${window.stream}:${window.text}`} className="tl-muted">
          {text.windowOf(window.stream, window.text)}
        </p>
      ))}
      {shares.length > 0 && (
        <Table
          head={text.shareHead}
          rows={shares.map(({ period, closed, debt, share }) => ({
            key: period,
            cells: [period, inWords(closed), inWords(debt), share === null ? text.nothingClosed : text.share(share)],
            mood: null,
          }))}
        />
      )}
      <ul className="tl-review-list">
        {entries.map(({ title, class: kind, cost, place, workItems: [id] }) => (
          <li key={place === null ? `#${id ?? ""}` : `${place.page}:${place.line}`}>
            <span className="tl-review-kind">{kind ?? text.classMissing}</span>
            {place !== null && <TitledPlace title={title} place={place} />}
            {place === null && id !== undefined && (
              <button type="button" className="tl-link" onClick={() => acts.openWorkItem(workItemId(id))}>
                #{id} {title}
              </button>
            )}
            {cost !== null && <p className="tl-muted">{cost}</p>}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="tl-link" onClick={() => acts.navigate({ list: "debt" })}>
          {text.openDebt}
        </button>
      </p>
    </ReviewSection>
  );
}

function PreparationOf(props: { readonly review: ReviewDocument }): JSX.Element {
  const { preparation, teamNotes } = props.review;
  const count = preparation.reduce(
    (sum, { areas }) => sum + areas.reduce((all, { items }) => all + items.length, 0),
    0,
  );
  return (
    <ReviewSection title={text.preparation} count={count}>
      {count > 0 && <PreparationExport review={props.review} />}
      {teamNotes.map((note) => (
        <p key={text.teamNote(note)} className="tl-muted">
          {text.teamNote(note)}
        </p>
      ))}
      {preparation.length === 0 && <p className="tl-muted">{text.noSprint}</p>}
      {preparation.map(({ team, iteration, start, areas }) => (
        <div key={JSON.stringify([team, iteration])}>
          <h3>{text.round(team, iteration === null ? text.withoutSprint : text.sprint(iteration, start))}</h3>
          {areas.length === 0 && <p className="tl-muted">{text.nothingPlanned}</p>}
          {areas.map(({ area, items }) => (
            <div key={area}>
              <p className="tl-muted">{area}</p>
              <Table
                head={text.preparationHead}
                rows={items.map((item) => ({
                  key: String(item.id),
                  cells: [
                    `${item.type} #${item.id} ${item.title}`,
                    item.outcome ?? text.noOutcome,
                    item.missing.length === 0
                      ? text.nothingMissing
                      : item.missing.map((part) => text.parts[part] ?? part).join(", "),
                  ],
                  mood: null,
                }))}
              />
            </div>
          ))}
        </div>
      ))}
    </ReviewSection>
  );
}

function PreparationExport(props: { readonly review: ReviewDocument }): JSX.Element {
  const { preparation, teamNotes } = props.review;
  const day = useActs().today();
  return (
    <p className="tl-review-export">
      <button
        type="button"
        className="tl-link"
        aria-label={departmentText.prepareCsvLabel}
        onClick={() =>
          download(departmentText.prepareName(day, "csv"), `\ufeff${preparationCsv(preparation)}`, "text/csv")
        }
      >
        {departmentText.prepareCsv}
      </button>{" "}
      <button
        type="button"
        className="tl-link"
        aria-label={departmentText.prepareMarkdownLabel}
        onClick={() =>
          download(
            departmentText.prepareName(day, "md"),
            preparationMarkdown(preparation, teamNotes, day),
            "text/markdown",
          )
        }
      >
        {departmentText.prepareMarkdown}
      </button>
    </p>
  );
}

function Decisions(props: { readonly toDecide: ReviewDocument["toDecide"] }): JSX.Element {
  const { toDecide } = props;
  const rights = [
    ...new Map(
      toDecide
        .flatMap((each) => each.rights)
        .map((right) => [`${right.place.page}:${right.place.line}`, right] as const),
    ).values(),
  ];
  return (
    <ReviewSection title={text.decisions} count={toDecide.length}>
      {toDecide.length === 0 && <p className="tl-muted">{text.noDecisions}</p>}
      <ul className="tl-review-list">
        {toDecide.map(({ outcome, why }) => (
          <li key={`${why}:${outcome.place.page}:${outcome.place.line}`}>
            <TitledPlace title={outcome.title} place={outcome.place} />
            <p>{text.why[why]}</p>
          </li>
        ))}
      </ul>
      {toDecide.length > 0 && (
        <>
          <h3>{text.whoDecides}</h3>
          {rights.length === 0 && <p className="tl-muted">{text.noRights}</p>}
          <ul className="tl-review-list">
            {rights.map((right) => (
              <li key={`${right.place.page}:${right.place.line}`}>
                <TitledPlace title={right.text} place={right.place} />
              </li>
            ))}
          </ul>
        </>
      )}
    </ReviewSection>
  );
}
