/** What is being read, stage by stage with counts, over the outline of the screen to come. */
import type { JSX } from "react";
import { Icon } from "azure-devops-ui/Icon";
import type { LoadProgress } from "../../usecases/loadPortfolio";
import type { Stages } from "./hubState";
import { hubText } from "../text/hub";
import { inWords } from "../text/locale";

const stages: readonly { readonly stage: LoadProgress["stage"]; readonly text: string }[] = [
  { stage: "pages", text: hubText.wikiPages },
  { stage: "reading", text: hubText.readingTheStrategy },
  { stage: "work-items", text: hubText.workItems },
  { stage: "links", text: hubText.links },
  { stage: "roll-up", text: hubText.rollUp },
];

/** `null` while the hub still connects to the page around it. */
export function LoadingView(props: { readonly stages: Stages | null }): JSX.Element {
  return (
    <div className="tl-content tl-loading" aria-busy="true">
      <ol className="tl-stages" aria-label={hubText.stagesLabel}>
        {stages.map((entry) => (
          <Stage key={entry.stage} text={entry.text} progress={props.stages?.get(entry.stage) ?? null} />
        ))}
      </ol>
      <div className="tl-skeletons" aria-hidden="true">
        <div className="tl-skeleton tl-skeleton-line" />
        <div className="tl-cards">
          <div className="tl-skeleton tl-skeleton-card" />
          <div className="tl-skeleton tl-skeleton-card" />
          <div className="tl-skeleton tl-skeleton-card" />
        </div>
        <div className="tl-skeleton tl-skeleton-bar" />
        {[68, 52, 61, 44, 57, 49].map((width) => (
          <div key={width} className="tl-skeleton tl-skeleton-row" style={{ width: `${width}%` }} />
        ))}
      </div>
    </div>
  );
}

/** The room that title and tabs will take, so that nothing moves when they come. */
export const HeaderToCome = (): JSX.Element => (
  <header aria-hidden="true">
    <div className="tl-header-coming" />
    <TabsToCome />
  </header>
);

export const TabsToCome = (): JSX.Element => <div className="tl-tabs tl-tabs-coming" aria-hidden="true" />;

function Stage(props: { readonly text: string; readonly progress: LoadProgress | null }): JSX.Element {
  const { text, progress } = props;
  const done = progress !== null && progress.total !== null && progress.done >= progress.total;
  return (
    <li className={progress === null ? "tl-stage" : done ? "tl-stage tl-stage-done" : "tl-stage tl-stage-now"}>
      <Icon iconName={done ? "CheckMark" : "CircleRing"} />
      <span>{text}</span>
      <span className="tl-muted">{progress !== null && counts(progress)}</span>
    </li>
  );
}

const counts = (progress: LoadProgress): string => {
  if (progress.total === null) return progress.done > 0 ? inWords(progress.done) : "";
  return progress.done >= progress.total ? inWords(progress.total) : hubText.doneOf(progress.done, progress.total);
};

/** For views that are fetched: the outline of a screen stands until they are there. */
export const whileFetched = { waiting: () => <LoadingView stages={null} /> };
