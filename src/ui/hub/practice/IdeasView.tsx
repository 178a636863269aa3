/** Ideas on their way through validation; promoting one is a person's word, and a plan of two pages. */
import type { JSX } from "react";
import { useState } from "react";
import { Button } from "azure-devops-ui/Button";
import { groupsOf, lanedIdeas, roadmapsFor } from "../../../domain/ideas";
import type { IdeaLane, LanedIdea } from "../../../domain/ideas";
import type { Portfolio } from "../../../domain/portfolio";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { practiceText } from "../../text/practice";
import { useActs } from "../hubContext";
import { ReviewSection, TitledPlace } from "../review/ReviewSection";
import type { Route } from "../route";
import { Choice, InlineForm, NothingWritten, PracticePage } from "./Parts";

const text = practiceText.ideas;
const lanes: readonly IdeaLane[] = ["in-validation", "validated", "rejected"];

export default function IdeasView(props: { readonly loaded: Loaded; readonly route: Route }): JSX.Element {
  const { portfolio } = props.loaded;
  const acts = useActs();
  const { asOf } = props.route;
  const ideas = lanedIdeas(portfolio, asOf ?? acts.today());
  return (
    <PracticePage>
      <ReviewSection title={text.title} count={ideas.length}>
        {ideas.length === 0 ? (
          <NothingWritten>{text.none}</NothingWritten>
        ) : (
          <>
            <p className="tl-muted">{text.rule}</p>
            <div className="tl-lanes">
              {lanes.map((lane) => (
                <Lane
                  key={lane}
                  lane={lane}
                  ideas={ideas.filter((one) => one.lane === lane)}
                  portfolio={portfolio}
                  mayWrite={asOf === null}
                />
              ))}
            </div>
          </>
        )}
      </ReviewSection>
    </PracticePage>
  );
}

function Lane(props: {
  readonly lane: IdeaLane;
  readonly ideas: readonly LanedIdea[];
  readonly portfolio: Portfolio;
  readonly mayWrite: boolean;
}): JSX.Element {
  return (
    <section className="tl-lane" aria-label={text.lanes[props.lane]}>
      <h3>
        {text.lanes[props.lane]} <span className="tl-review-count">{props.ideas.length}</span>
      </h3>
      {props.ideas.length === 0 && <p className="tl-muted">{text.noneIn}</p>}
      {props.ideas.map((laned) => (
        <IdeaCard
          key={`${laned.idea.place.page}:${laned.idea.place.line}`}
          laned={laned}
          portfolio={props.portfolio}
          mayWrite={props.mayWrite}
        />
      ))}
    </section>
  );
}

function IdeaCard(props: {
  readonly laned: LanedIdea;
  readonly portfolio: Portfolio;
  readonly mayWrite: boolean;
}): JSX.Element {
  const { laned, portfolio, mayWrite } = props;
  const { idea, age, lane } = laned;
  const [promoting, setPromoting] = useState(false);
  const facts = [
    [text.hypothesis, idea.hypothesis],
    [text.test, idea.test],
    [text.result, idea.result],
    [text.next, idea.nextStep],
    [text.owner, idea.owner],
  ] as const;
  return (
    <article className="tl-card">
      <TitledPlace title={idea.title} place={idea.place} />
      <div className="tl-age">
        {laned.stream}
        {lane === "in-validation" && ` · ${age === null ? text.noAge : text.age(age)}`}
        {lane !== "in-validation" && idea.status !== null && ` · ${idea.status.literal}`}
      </div>
      <dl>
        {facts.map(([name, value]) =>
          value === null && lane !== "in-validation" ? null : (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd className={value === null ? "tl-faint" : ""}>{value ?? practiceText.notWritten}</dd>
            </div>
          ),
        )}
      </dl>
      {mayWrite && lane !== "rejected" && !isPromoted(laned) && !promoting && (
        <Button text={text.promote} ariaLabel={text.promoteOf(idea.title)} subtle onClick={() => setPromoting(true)} />
      )}
      {promoting && <PromoteForm laned={laned} portfolio={portfolio} onClose={() => setPromoting(false)} />}
    </article>
  );
}

const isPromoted = ({ idea }: LanedIdea): boolean =>
  /promoted/i.test(`${idea.status?.literal ?? ""} ${idea.result ?? ""}`);

const last = "";

function PromoteForm(props: {
  readonly laned: LanedIdea;
  readonly portfolio: Portfolio;
  readonly onClose: () => void;
}): JSX.Element {
  const { laned, portfolio, onClose } = props;
  const acts = useActs();
  const roadmaps = roadmapsFor(portfolio, laned.streamKey);
  const [to, setTo] = useState(roadmaps[0]?.path ?? null);
  const [group, setGroup] = useState<string>(last);
  if (to === null) return <p className="tl-muted">{text.noRoadmap}</p>;
  const groups = groupsOf(portfolio, to);
  const propose = (): void =>
    acts.proposeStatements(
      [{ kind: "promote", idea: laned.idea, to, horizon: group === last ? null : group, day: acts.today() }],
      { title: text.proposalTitle, intro: text.proposalIntro, ok: text.ok, done: text.done },
    );
  return (
    <InlineForm
      label={text.promoteOf(laned.idea.title)}
      wrong={null}
      ok={practiceText.metrics.review}
      onOk={propose}
      onCancel={onClose}
    >
      <Choice
        label={text.page}
        value={to}
        options={roadmaps.map(({ path }) => ({ value: path, words: path }))}
        onChange={(page) => {
          setTo(page);
          setGroup(last);
        }}
      />
      <Choice
        label={text.group}
        value={group}
        options={[{ value: last, words: text.lastGroup }, ...groups.map((words) => ({ value: words, words }))]}
        onChange={setGroup}
      />
      {laned.lane === "in-validation" && <p className="tl-muted">{text.notValidated}</p>}
    </InlineForm>
  );
}
