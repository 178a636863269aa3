/** A Failure as a person meets it: what happened, what to do, and the one button that helps. */
import type { JSX } from "react";
import { ZeroData } from "azure-devops-ui/ZeroData";
import { Button } from "azure-devops-ui/Button";
import type { Failure, FailureKind } from "../../ports/failure";
import type { IconName } from "./icons";
import { sharedText as text } from "../text/shared";

const headings: Readonly<Record<FailureKind, string>> = text.failures;

const icons: Partial<Readonly<Record<FailureKind, IconName>>> = {
  "not-reachable": "PlugDisconnected",
  "not-signed-in": "Lock",
  "not-permitted": "Lock",
  "not-found": "Unknown",
  throttled: "Stopwatch",
};

export const failureHeading = (failure: Failure): string => headings[failure.kind];

/** What happened and what to do, as far as it is this page's business: of tokens and addresses it says nothing. */
export const failureSays = ({ kind, message }: Failure): string => text.failureSays[kind] ?? message;
export const failureHelp = ({ kind, help }: Failure): string => text.failureHelp[kind] ?? help;

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
            <p className="tl-zero-text">{failureSays(failure)}</p>
            <p className="tl-zero-text">{failureHelp(failure)}</p>
          </>
        }
        {...(onRetry === null ? {} : { renderAction: () => <Button text={text.tryAgain} primary onClick={onRetry} /> })}
      />
    </div>
  );
}
