/** Every rejection a screen can meet, as a Failure with a sentence and help: nothing reaches a person as a stack trace. */
import type { Failure } from "../../ports/failure";
import { isFailure } from "../../ports/failure";
import { sharedText as text } from "../text/shared";

export function failureOf(error: unknown): Failure {
  if (isFailure(error)) return error.failure;
  console.error(error); // a bug: its stack belongs in the browser's console, not on the screen
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: "unexpected-answer",
    message: text.unexpected(message),
    help: text.unexpectedHelp,
    status: null,
    typeKey: null,
  };
}
