/** Every rejection a screen can meet, as a Failure with a sentence and help: nothing reaches a person as a stack trace. */
import type { Failure } from "../../ports/failure";
import { isFailure } from "../../ports/failure";
import { sharedText as text } from "../text/shared";

export function failureOf(error: unknown): Failure {
  if (isFailure(error)) return error.failure;
  if (isMissingPart(error)) {
    const [message, help] = [text.partMissing, text.partMissingHelp];
    return { kind: "part-missing", message, help, status: null, typeKey: null };
  }
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

/** What webpack and its style sheets say of a chunk that did not come. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "ChunkLoadError" || ("code" in error && error.code === "CSS_CHUNK_LOAD_FAILED"));
