/** Every rejection a screen can meet, as a Failure with a sentence and help: nothing reaches a person as a stack trace. */
import type { Failure } from "../../ports/failure";
import { isFailure } from "../../ports/failure";

export function failureOf(error: unknown): Failure {
  if (isFailure(error)) return error.failure;
  console.error(error); // a bug: its stack belongs in the browser's console, not on the screen
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: "unexpected-answer",
    message: `Throughline met an error it did not expect: ${message}`,
    help: "Try again. If it comes back, report it with this sentence; nothing was written because of it.",
    status: null,
    typeKey: null,
  };
}
