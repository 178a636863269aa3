/** A Failure as a person meets it: what happened, what to do, and the one button that helps. */
import type { JSX } from "react";
import { ZeroData } from "azure-devops-ui/ZeroData";
import { Button } from "azure-devops-ui/Button";
import type { Failure, FailureKind } from "../../ports/failure";
import type { IconName } from "./icons";

const headings: Readonly<Record<FailureKind, string>> = {
  "not-reachable": "Azure DevOps cannot be reached",
  "not-signed-in": "Your sign-in has expired",
  "not-permitted": "You are not allowed to see this",
  "not-found": "This was not found",
  throttled: "Azure DevOps asks us to slow down",
  stale: "Someone changed this in the meantime",
  rejected: "Azure DevOps refused the values",
  "branch-protected": "The pages take changes through pull requests only",
  "too-large": "This is more than Azure DevOps takes at once",
  "unknown-outcome": "We do not know whether this was saved",
  "not-supported": "This server does not offer what is needed",
  "unexpected-answer": "Something unexpected happened",
  cancelled: "Cancelled",
};

const icons: Partial<Readonly<Record<FailureKind, IconName>>> = {
  "not-reachable": "PlugDisconnected",
  "not-signed-in": "Lock",
  "not-permitted": "Lock",
  "not-found": "Unknown",
  throttled: "Stopwatch",
};

export const failureHeading = (failure: Failure): string => headings[failure.kind];

export function FailureMessage(props: {
  readonly failure: Failure;
  readonly onRetry: (() => void) | null;
}): JSX.Element {
  const { failure, onRetry } = props;
  return (
    <div role="alert">
      <ZeroData
        imageAltText=""
        iconProps={{ iconName: icons[failure.kind] ?? "Warning", className: "tl-zero-icon" }}
        primaryText={failureHeading(failure)}
        secondaryText={
          <>
            <p className="tl-zero-text">{failure.message}</p>
            <p className="tl-zero-text">{failure.help}</p>
          </>
        }
        {...(onRetry === null ? {} : { renderAction: () => <Button text="Try again" primary onClick={onRetry} /> })}
      />
    </div>
  );
}
