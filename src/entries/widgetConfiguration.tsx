/** Composition root of the widget's configuration. */
import "../ui/shared/theme.css";
import "../ui/shared/smallFrame.css";
import "../ui/widget/widget.css";
import { createRoot } from "react-dom/client";
import { connectConfiguration } from "../adapters/extension/connectWidget";
import { failureOf } from "../ui/shared/failureOf";
import { SmallFailure } from "../ui/shared/SmallFailure";
import { SmallLoading } from "../ui/shared/SmallLoading";
import { widgetText as text } from "../ui/text/widget";

const element = document.getElementById("root");
if (element === null) throw new Error("invariant: widgetConfiguration.html has no element named root");
const root = createRoot(element);
const loadScreen = () => import(/* webpackChunkName: "widgetConfiguration-screen" */ "../ui/widget/showConfiguration");

root.render(<SmallLoading label={text.readingStreams} />);
Promise.all([connectConfiguration(), loadScreen()]).then(
  ([{ frame, world }, { showConfiguration }]) => showConfiguration((each) => root.render(each), frame, world),
  (error: unknown) => root.render(<SmallFailure failure={failureOf(error)} onRetry={() => location.reload()} />),
);
