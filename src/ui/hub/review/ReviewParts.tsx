/** The review and what stands beside it: one screen, one part at a time, each fetched when it is first opened. */
import type { JSX } from "react";
import type { Loaded } from "../../../usecases/loadPortfolio";
import { practiceText } from "../../text/practice";
import { fetched } from "../../shared/fetched";
import { useActs } from "../hubContext";
import { whileFetched } from "../LoadingView";
import type { Route } from "../route";
import "./parts.css";

const parts = {
  review: fetched(() => import(/* webpackChunkName: "minutes" */ "./ReviewView"), whileFetched),
  metrics: fetched(() => import(/* webpackChunkName: "practice" */ "../practice/MetricsView"), whileFetched),
  ideas: fetched(() => import(/* webpackChunkName: "practice" */ "../practice/IdeasView"), whileFetched),
  debt: fetched(() => import(/* webpackChunkName: "practice" */ "../practice/DebtView"), whileFetched),
  priority: fetched(() => import(/* webpackChunkName: "practice" */ "../practice/PriorityView"), whileFetched),
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
      <Screen loaded={props.loaded} route={route} />
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
