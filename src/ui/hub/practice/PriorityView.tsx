/** What comes first: impact by confidence, the mix of runway and commitment, scores where the page has the numbers, and bets. */
import type { JSX } from "react";
import type { Bet, BetAspect, Level, Priority, PrioritisedOutcome, Score } from "../../../domain/priority";
import { PLACE_RULE, priorityOf, RICE_FORMULA, WSJF_FORMULA } from "../../../domain/priority";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { practiceText } from "../../text/practice";
import { ReviewSection, TitledPlace } from "../review/ReviewSection";
import type { Route } from "../route";
import { NothingWritten, PracticePage } from "./Parts";
import { ReviewTable } from "../review/ReviewTable";

const text = practiceText.priority;
const levels: readonly (Level | null)[] = ["high", "medium", "low", null];
const words = (level: Level | null): string => text.levels[level ?? "none"];

export default function PriorityView(props: { readonly loaded: Loaded; readonly route: Route }): JSX.Element {
  const priority = priorityOf(props.loaded.portfolio);
  return (
    <PracticePage>
      <ReviewSection title={text.title} count={priority.outcomes.length}>
        {priority.outcomes.length === 0 ? (
          <NothingWritten>{text.none}</NothingWritten>
        ) : (
          <Matrix outcomes={priority.outcomes} />
        )}
      </ReviewSection>
      {priority.outcomes.length > 0 && (
        <>
          <Mix mix={priority.mix} />
          <Scores outcomes={priority.outcomes} />
          <Bets bets={priority.bets} />
        </>
      )}
    </PracticePage>
  );
}

/** Impact down, confidence across; rows and columns nobody stands in are left out. */
function Matrix(props: { readonly outcomes: readonly PrioritisedOutcome[] }): JSX.Element {
  const { outcomes } = props;
  const across = levels.filter((level) => outcomes.some(({ confidence }) => confidence === level));
  const down = levels.filter((level) => outcomes.some(({ impact }) => impact === level));
  return (
    <div className="tl-matrix">
      <h3>{text.matrix}</h3>
      <p className="tl-muted">{PLACE_RULE}</p>
      <ReviewTable
        caption={text.matrixCaption}
        head={[text.impact, ...across.map((level) => `${text.confidence}: ${words(level)}`)]}
      >
        {down.map((impact) => (
          <tr key={impact ?? ""}>
            <th scope="row">{words(impact)}</th>
            {across.map((confidence) => (
              <td key={confidence ?? ""}>
                <ul>
                  {outcomes
                    .filter((one) => one.impact === impact && one.confidence === confidence)
                    .map(({ outcome }) => (
                      <li key={outcome.key}>
                        <TitledPlace title={outcome.facts.title} place={outcome.facts.place} />
                      </li>
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </ReviewTable>
    </div>
  );
}

function Mix(props: { readonly mix: Priority["mix"] }): JSX.Element {
  return (
    <ReviewSection title={text.mix}>
      <ReviewTable caption={text.mix} head={text.mixHead}>
        {props.mix.map(({ stream, period, runway, commitment, notStated }) => (
          <tr key={`${stream}:${period ?? ""}`}>
            <td>{stream}</td>
            <td>{period ?? text.noPeriod}</td>
            <td>{runway}</td>
            <td>{commitment}</td>
            <td>{notStated}</td>
          </tr>
        ))}
      </ReviewTable>
    </ReviewSection>
  );
}

function Scores(props: { readonly outcomes: readonly PrioritisedOutcome[] }): JSX.Element {
  const scored = props.outcomes.filter(({ rice, wsjf }) => rice !== null || wsjf !== null);
  const byScore = [...scored].sort(
    (a, b) => (b.rice?.value ?? b.wsjf?.value ?? 0) - (a.rice?.value ?? a.wsjf?.value ?? 0),
  );
  return (
    <ReviewSection title={text.scores} count={scored.length}>
      <p className="tl-muted">
        {RICE_FORMULA}. {WSJF_FORMULA}.
      </p>
      {scored.length === 0 && <p className="tl-muted">{text.noScores}</p>}
      {scored.length > 0 && (
        <ReviewTable caption={text.scores} head={text.scoreHead}>
          {byScore.map(({ outcome, rice, wsjf }) => (
            <tr key={outcome.key} className="tl-practice-row">
              <td>
                <TitledPlace title={outcome.facts.title} place={outcome.facts.place} />
              </td>
              <td>{rice === null ? "–" : <ScoreOf score={rice} />}</td>
              <td>{wsjf === null ? "–" : <ScoreOf score={wsjf} />}</td>
            </tr>
          ))}
        </ReviewTable>
      )}
    </ReviewSection>
  );
}

function ScoreOf(props: { readonly score: Score }): JSX.Element {
  const { value, parts } = props.score;
  return (
    <>
      <strong>{value}</strong>
      <div className="tl-age">{parts.map(({ name, literal }) => `${name} ${literal}`).join(" · ")}</div>
    </>
  );
}

function Bets(props: { readonly bets: readonly Bet[] }): JSX.Element {
  return (
    <ReviewSection title={text.bets} count={props.bets.length}>
      {props.bets.length === 0 && <p className="tl-muted">{text.noBets}</p>}
      <ul className="tl-review-list">
        {props.bets.map((bet) => (
          <BetOf key={bet.outcome.key} bet={bet} />
        ))}
      </ul>
    </ReviewSection>
  );
}

function BetOf(props: { readonly bet: Bet }): JSX.Element {
  const { outcome, experiment, aspects } = props.bet;
  const facts = [
    [text.hypothesis, experiment?.hypothesis],
    [text.test, experiment?.test],
    [text.result, experiment?.result],
  ] as const;
  return (
    <li className="tl-bet">
      <TitledPlace title={outcome.facts.title} place={outcome.facts.place} />
      {experiment === null && <p>{text.noExperiment}</p>}
      <dl>
        {experiment !== null &&
          facts.map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value ?? practiceText.notWritten}</dd>
            </div>
          ))}
        {aspects.map((aspect) => (
          <div key={aspect.aspect} style={{ display: "contents" }}>
            <dt>{text.aspects[aspect.aspect]}</dt>
            <dd>
              <AspectWords aspect={aspect} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function AspectWords(props: { readonly aspect: BetAspect }): JSX.Element {
  const { own, guardrails } = props.aspect;
  if (own === null && guardrails.length === 0) return <>{practiceText.notWritten}</>;
  return (
    <>
      {own !== null && <div>{own}</div>}
      {guardrails.map(({ text: said, place }) => (
        <div key={`${place.page}:${place.line}`} className="tl-muted">
          {text.quoted(said, place.page, place.line)}
        </div>
      ))}
    </>
  );
}
