/** The review and what stands beside it: one screen, one part at a time, each fetched when it is first opened. */
import type { JSX } from "react";
import { lazy, Suspense } from "react";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { practiceText } from "../../text/practice";
import { useActs } from "../hubContext";
import { LoadingView } from "../LoadingView";
import type { Route } from "../route";
import "./parts.css";

const parts = {
  review: lazy(() => import(/* webpackChunkName: "minutes" */ "./ReviewView")),
  metrics: lazy(() => import(/* webpackChunkName: "practice" */ "../practice/MetricsView")),
  ideas: lazy(() => import(/* webpackChunkName: "practice" */ "../practice/IdeasView")),
  debt: lazy(() => import(/* webpackChunkName: "practice" */ "../practice/DebtView")),
  priority: lazy(() => import(/* webpackChunkName: "practice" */ "../practice/PriorityView")),
} as const;

type Part = keyof typeof parts;
const names = Object.keys(parts) as readonly Part[];

export default function ReviewParts(props: { readonly loaded: Loaded; readonly route: Route }): JSX.Element {
  const { route } = props;
  const open = names.find((part) => part === route.list) ?? "review";
  const Screen = parts[open];
  return (
    <>
      <PartsBar open={open} />
      <Suspense fallback={<LoadingView stages={null} />}>
        <Screen loaded={props.loaded} route={route} />
      </Suspense>
    </>
  );
}

function PartsBar(props: { readonly open: Part }): JSX.Element {
  const acts = useActs();
  return (
    <nav className="tl-parts" aria-label={practiceText.parts}>
      {names.map((part) => (
        <button
          key={part}
          type="button"
          className="tl-part"
          aria-current={part === props.open ? "page" : undefined}
          onClick={() => acts.navigate({ list: part === "review" ? null : part })}
        >
          {practiceText.part[part]}
        </button>
      ))}
    </nav>
  );
}
