/**
 * Composition root of the hub: connects to the page around it, then hands the world to the screens. Loading, ready, failed.
 * The screens are a chunk of their own, fetched while the handshake and the first requests are under way, so that something stands on
 * the screen at once; pages are read and plans are made in a worker that starts here.
 */
import "../ui/shared/observerMend";
import "azure-devops-ui/Core/override.css";
import "../ui/shared/theme.css";
import "../ui/hub/hub.css";
import { createRoot } from "react-dom/client";
import { connect } from "../adapters/extension/connect";
import { createPageWorker } from "../adapters/extension/pageWorker";
import { HeaderToCome, LoadingView } from "../ui/hub/LoadingView";
import { openHub } from "../ui/hub/openHub";
import { FailureMessage } from "../ui/shared/FailureMessage";
import { failureOf } from "../ui/shared/failureOf";
import { speak } from "../ui/text/locale";

const element = document.getElementById("root");
if (element === null) throw new Error("invariant: hub.html has no element named root");
const root = createRoot(element);
const loadScreens = () => import(/* webpackChunkName: "screens" */ "../ui/hub/Hub");

const { reader, planner } = createPageWorker(
  () => new Worker(/* webpackChunkName: "worker" */ new URL("./worker.ts", import.meta.url)),
  {
    reader: async () => (await import(/* webpackChunkName: "reading" */ "../usecases/readInThisThread")).inThisThread,
    planner: async () =>
      (await import(/* webpackChunkName: "plan" */ "../usecases/planInThisThread")).plansInThisThread,
  },
);

function start(): void {
  root.render(
    <div className="tl-hub">
      <HeaderToCome />
      <LoadingView stages={null} />
    </div>,
  );
  const opened = connect().then((world) => {
    speak(world.culture);
    return openHub({ ...world, reader, planner });
  });
  Promise.all([opened, loadScreens()]).then(
    ([hub, { Hub }]) => root.render(<Hub hub={hub} />),
    (error: unknown) => root.render(<FailureMessage failure={failureOf(error)} onRetry={start} />),
  );
}

start();
