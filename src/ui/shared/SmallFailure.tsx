/** A Failure in a small frame: what happened, what to do, and a way to try again. */
import type { JSX } from "react";
import type { Failure } from "../../ports/failure";
import { Glyph } from "./Glyph";
import { sharedText as text } from "../text/shared";

export function SmallFailure(props: { readonly failure: Failure; readonly onRetry: () => void }): JSX.Element {
  const { failure } = props;
  return (
    <div className="ts-stack" role="alert">
      <p className="ts-notice ts-notice-error">
        <Glyph name="warning" />
        <span>
          {failure.message} {failure.help}
        </span>
      </p>
      <div className="ts-buttons">
        <button type="button" className="ts-button" onClick={props.onRetry}>
          {text.tryAgain}
        </button>
      </div>
    </div>
  );
}
