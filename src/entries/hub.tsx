/**
 * Composition root of the hub: connects to the page around it, then hands the world to the screens. Loading, ready, failed.
 * The screens are a chunk of their own, fetched while the handshake is under way, so that something stands on the screen at once.
 */
import "../ui/shared/observerMend";
import "azure-devops-ui/Core/override.css";
import "../ui/shared/theme.css";
import "../ui/hub/hub.css";
import { createRoot } from "react-dom/client";
import { connect } from "../adapters/extension/connect";
import { LoadingView } from "../ui/hub/LoadingView";
import { FailureMessage } from "../ui/shared/FailureMessage";
import { failureOf } from "../ui/shared/failureOf";
import { speak } from "../ui/text/locale";

const element = document.getElementById("root");
if (element === null) throw new Error("invariant: hub.html has no element named root");
const root = createRoot(element);
const loadScreens = () => import(/* webpackChunkName: "screens" */ "../ui/hub/Hub");

function start(): void {
  root.render(<LoadingView stages={null} />);
  Promise.all([connect(), loadScreens()]).then(
    ([world, { Hub }]) => {
      speak(world.culture);
      root.render(<Hub world={world} />);
    },
    (error: unknown) => root.render(<FailureMessage failure={failureOf(error)} onRetry={start} />),
  );
}

start();
