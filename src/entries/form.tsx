/** Composition root of the group on the work item form. The screen is a chunk of its own, fetched during the handshake. */
import "../ui/shared/theme.css";
import "../ui/shared/smallFrame.css";
import "../ui/linking/linking.css";
import "../ui/lineOfSight/lineOfSight.css";
import { createRoot } from "react-dom/client";
import { connectForm } from "../adapters/extension/connectForm";
import { SmallFailure } from "../ui/shared/SmallFailure";
import { SmallLoading } from "../ui/shared/SmallLoading";
import { failureOf } from "../ui/shared/failureOf";
import { lineOfSightText as text } from "../ui/text/lineOfSight";
import { speak } from "../ui/text/locale";

const element = document.getElementById("root");
if (element === null) throw new Error("invariant: form.html has no element named root");
const root = createRoot(element);
const loadScreen = () => import(/* webpackChunkName: "lineOfSight" */ "../ui/lineOfSight/LineOfSight");

root.render(<SmallLoading label={text.reading} />);
Promise.all([connectForm(), loadScreen()]).then(
  ([world, { LineOfSight }]) => {
    speak(world.culture);
    root.render(<LineOfSight world={world} />);
  },
  (error: unknown) => root.render(<SmallFailure failure={failureOf(error)} onRetry={() => location.reload()} />),
);
