/** Composition root of the dashboard widget. The screen is a chunk of its own, fetched during the handshake. */
import "../ui/shared/theme.css";
import "../ui/shared/smallFrame.css";
import "../ui/widget/widget.css";
import { createRoot } from "react-dom/client";
import { connectWidget } from "../adapters/extension/connectWidget";
import { failureOf } from "../ui/shared/failureOf";
import { SmallFailure } from "../ui/shared/SmallFailure";
import { SmallLoading } from "../ui/shared/SmallLoading";
import { widgetText as text } from "../ui/text/widget";

const element = document.getElementById("root");
if (element === null) throw new Error("invariant: widget.html has no element named root");
const root = createRoot(element);
const loadScreen = () => import(/* webpackChunkName: "widget-screen" */ "../ui/widget/showWidget");

root.render(
  <div className="tw">
    <SmallLoading label={text.readingTheStrategy} />
  </div>,
);
Promise.all([connectWidget(), loadScreen()]).then(
  ([{ frame, world }, { showWidget }]) => frame.onSettings(showWidget((each) => root.render(each), world)),
  (error: unknown) => root.render(<SmallFailure failure={failureOf(error)} onRetry={() => location.reload()} />),
);
