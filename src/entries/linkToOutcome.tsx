/** Composition root of the dialog behind the menu action. The screen is a chunk of its own, fetched during the handshake. */
import "../ui/shared/theme.css";
import "../ui/shared/smallFrame.css";
import "../ui/linking/linking.css";
import "../ui/backlogAction/backlogAction.css";
import { createRoot } from "react-dom/client";
import { connectDialog } from "../adapters/extension/connectDialog";
import { failureOf } from "../ui/shared/failureOf";
import { SmallFailure } from "../ui/shared/SmallFailure";
import { SmallLoading } from "../ui/shared/SmallLoading";
import { linkingText as text } from "../ui/text/linking";
import { speak } from "../ui/text/locale";

const element = document.getElementById("root");
if (element === null) throw new Error("invariant: linkToOutcome.html has no element named root");
const root = createRoot(element);
const loadScreen = () => import(/* webpackChunkName: "linkToOutcome-screen" */ "../ui/backlogAction/LinkToOutcome");

root.render(<SmallLoading label={text.reading} />);
Promise.all([connectDialog(), loadScreen()]).then(
  ([world, { LinkToOutcome }]) => {
    speak(world.culture);
    root.render(<LinkToOutcome world={world} />);
  },
  (error: unknown) => root.render(<SmallFailure failure={failureOf(error)} onRetry={() => location.reload()} />),
);
