/** The group on the work item form: what this item serves, up to the mission, and the ways to link, change and unlink it. */
import type { JSX, ReactNode } from "react";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { createStore } from "../hub/store";
import { kindFor } from "../linking/linkModel";
import { LinePicker } from "../linking/LinePicker";
import { PlanSummary } from "../linking/PlanSummary";
import { Glyph } from "../shared/Glyph";
import { SmallFailure } from "../shared/SmallFailure";
import { SmallLoading } from "../shared/SmallLoading";
import { useFit } from "../shared/useFit";
import type { SightActs, SightWorld } from "./sightActs";
import { createSightActs } from "./sightActs";
import type { SightView } from "./sightModel";
import { sightView } from "./sightModel";
import type { SightState, Task } from "./sightState";
import { reduceSight, startSight } from "./sightState";
import { lineOfSightText as text } from "../text/lineOfSight";

export function LineOfSight(props: { readonly world: SightWorld }): JSX.Element {
  const { world } = props;
  const [store] = useState(() => createStore(startSight, reduceSight));
  const acts = useMemo(() => createSightActs(store, world), [store, world]);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useEffect(() => {
    void acts.load();
    world.form.onChange(() => void acts.load());
  }, [acts, world]);
  const element = useFit(world.form.fit);
  return (
    <div ref={element} className="ls" aria-busy={state.kind === "loading"}>
      <Body state={state} acts={acts} />
    </div>
  );
}

function Body(props: { readonly state: SightState; readonly acts: SightActs }): JSX.Element | null {
  const { state, acts } = props;
  switch (state.kind) {
    case "loading":
      return <SmallLoading label={text.reading} />;
    case "nothing-open":
      return null;
    case "no-wiki":
      return <p className="ts-muted">{text.noWiki}</p>;
    case "choose-wiki":
      return (
        <div className="ls-message">
          <p>{text.chooseWiki}</p>
          <div className="ts-buttons">
            {state.wikis.map((wiki) => (
              <button key={wiki.id} type="button" className="ts-button" onClick={() => acts.openWiki(wiki)}>
                {wiki.name}
              </button>
            ))}
          </div>
        </div>
      );
    case "failed":
      return <SmallFailure failure={state.failure} onRetry={() => void acts.load()} />;
    case "ready":
      return <Ready state={state} acts={acts} />;
  }
}

function Ready(props: {
  readonly state: Extract<SightState, { kind: "ready" }>;
  readonly acts: SightActs;
}): JSX.Element {
  const { state, acts } = props;
  const { item, loaded, task } = state;
  const sights = useMemo(() => sightView(loaded, item), [loaded, item]);
  const { portfolio } = loaded;
  switch (task.kind) {
    case "picking":
      return (
        <section aria-label={text.choose} className="ls-task">
          <LinePicker
            portfolio={portfolio}
            wanted={kindFor(item.type, portfolio.board)}
            onChoose={(line) => void acts.choose(line)}
          />
          <Buttons>
            <button type="button" className="ts-button" onClick={acts.cancel}>
              {text.cancel}
            </button>
          </Buttons>
        </section>
      );
    case "reviewing":
    case "writing":
      return <Review task={task} acts={acts} />;
    case "unfinished":
      return (
        <section className="ls-task" aria-label={text.notWritten}>
          <p className="ts-notice ts-notice-warning" role="alert">
            <Glyph name="warning" />
            <span>{text.partlyWritten}</span>
          </p>
          <PlanSummary portfolio={task.loaded.portfolio} plan={task.plan} results={task.results} />
          <Buttons>
            <button type="button" className="ts-button" onClick={() => void acts.load()}>
              {text.lookAgain}
            </button>
          </Buttons>
        </section>
      );
    case "refused":
      return <SmallFailure failure={task.failure} onRetry={() => void acts.load()} />;
    case "none":
      return sights.length === 0 ? (
        <Unlinked type={item.type} isReadOnly={item.isReadOnly} isEmpty={portfolio.outcomes.length === 0} acts={acts} />
      ) : (
        <Sights sights={sights} isReadOnly={item.isReadOnly} acts={acts} />
      );
  }
}

function Review(props: {
  readonly task: Extract<Task, { kind: "reviewing" | "writing" }>;
  readonly acts: SightActs;
}): JSX.Element {
  const { task, acts } = props;
  if (task.kind === "writing")
    return (
      <p role="status" className="ts-muted">
        {text.writing}
      </p>
    );
  return (
    <section className="ls-task" aria-label={task.title}>
      <h2 className="ls-title">{task.title}</h2>
      {task.steps.map((step, index) => (
        <PlanSummary key={index} portfolio={step.loaded.portfolio} plan={step.plan} />
      ))}
      <Buttons>
        <button type="button" className="ts-button ts-button-primary" autoFocus onClick={() => void acts.confirm()}>
          {task.ok}
        </button>
        <button type="button" className="ts-button" onClick={acts.cancel}>
          {text.cancel}
        </button>
      </Buttons>
    </section>
  );
}

const Buttons = (props: { readonly children: ReactNode }): JSX.Element => (
  <div className="ts-buttons ls-buttons">{props.children}</div>
);

function Unlinked(props: {
  readonly type: string;
  readonly isReadOnly: boolean;
  readonly isEmpty: boolean;
  readonly acts: SightActs;
}): JSX.Element {
  const { type, isReadOnly, isEmpty, acts } = props;
  return (
    <div className="ls-message">
      <p className="ts-muted">{isEmpty ? text.noOutcome : text.servesNothing(type)}</p>
      <div className="ts-buttons">
        {isEmpty ? (
          <button type="button" className="ts-button" onClick={() => acts.openHub(null)}>
            {text.openThroughline}
          </button>
        ) : (
          !isReadOnly && (
            <button type="button" className="ts-button" onClick={() => acts.pick(null)}>
              <Glyph name="link" />
              {text.linkToOutcome}
            </button>
          )
        )}
      </div>
    </div>
  );
}

function Sights(props: {
  readonly sights: readonly SightView[];
  readonly isReadOnly: boolean;
  readonly acts: SightActs;
}): JSX.Element {
  const { sights, isReadOnly, acts } = props;
  return (
    <div className="ls-sights">
      {sights.map((sight) => (
        <Sight key={`${sight.key}${sight.pending ?? ""}`} sight={sight} isReadOnly={isReadOnly} acts={acts} />
      ))}
    </div>
  );
}

function Sight(props: {
  readonly sight: SightView;
  readonly isReadOnly: boolean;
  readonly acts: SightActs;
}): JSX.Element {
  const { sight, isReadOnly, acts } = props;
  return (
    <section className="ls-sight" aria-label={text.serves(sight.steps.at(-1)?.text ?? "")}>
      {sight.through !== null && <p className="ts-muted ts-small ls-through">{text.through(sight.through)}</p>}
      <ol className="ls-steps">
        {sight.steps.map((step, index) => (
          <li key={step.kind} className={index === sight.steps.length - 1 ? "ls-step ls-step-here" : "ls-step"}>
            <span className={`ls-dot ls-dot-${step.kind}`}>
              <Glyph name={step.kind} />
            </span>
            <span className="ts-grow">
              <span className="ls-name">{step.name}</span>
              {step.kind === "outcome" || step.kind === "deliverable" ? (
                <button type="button" className="ts-link ls-text" onClick={() => acts.openHub(sight.key)}>
                  {step.text}
                </button>
              ) : (
                <span className="ls-text ls-clamp" title={step.text}>
                  {step.text}
                </span>
              )}
              {index === sight.steps.length - 1 && sight.facts !== "" && (
                <span className="ts-muted ts-small ls-facts">{sight.facts}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {sight.pending !== null && <p className="ts-notice ts-small">{text.savedWithItem}</p>}
      {sight.half !== null && (
        <p className="ts-notice ts-notice-warning ts-small">
          <Glyph name="warning" />
          <span>{sight.half}</span>
        </p>
      )}
      <div className="ts-buttons ls-buttons">
        {!isReadOnly && (
          <>
            <button
              type="button"
              className="ts-button ts-button-subtle"
              onClick={() => acts.pick(sight.through === null ? sight.key : null)}
            >
              {sight.through === null ? text.change : text.linkItself}
            </button>
            {sight.through === null && (
              <button type="button" className="ts-button ts-button-subtle" onClick={() => void acts.unlink(sight.key)}>
                {text.unlink}
              </button>
            )}
          </>
        )}
        <button type="button" className="ts-button ts-button-subtle" onClick={() => acts.openPage(sight.key)}>
          {text.openThePage}
        </button>
      </div>
    </section>
  );
}
