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

const element = document.getElementById("root");
if (element === null) throw new Error("invariant: form.html has no element named root");
const root = createRoot(element);
const loadScreen = () => import(/* webpackChunkName: "lineOfSight" */ "../ui/lineOfSight/LineOfSight");

root.render(<SmallLoading label="Looking for the outcome this item serves" />);
Promise.all([connectForm(), loadScreen()]).then(
  ([world, { LineOfSight }]) => root.render(<LineOfSight world={world} />),
  (error: unknown) => root.render(<SmallFailure failure={failureOf(error)} onRetry={() => location.reload()} />),
);
