/**
 * A command that cannot do what was asked says three things: what happened, what it means, what to do.
 * Thrown where it is known, told once in `main`.
 */
import { exitCode, exitCodeOf, type ExitCode } from "./exitCode";
import { isFailure } from "../ports/failure";

export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    /** What happened. */
    message: string,
    /** What it means for the person. */
    readonly meaning: string,
    /** What to do. */
    readonly help: string,
    readonly code: ExitCode,
  ) {
    super(message);
  }
}

/** Wrong usage or unreadable input: nothing was done. */
export const usageRefusal = (message: string, help: string): Refusal =>
  new Refusal(message, "Nothing was written.", help, exitCode.usage);

/** A refusal for whatever was thrown; `null` for a mistake of ours, which keeps its stack. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!isFailure(error)) return null;
  const { kind, message, help } = error.failure;
  const meaning = kind === "unknown-outcome" ? "It may or may not have been done." : "Nothing more was done after it.";
  return new Refusal(message, meaning, help, exitCodeOf(kind));
}

export const refusalText = ({ message, meaning, help }: Refusal): string =>
  [`throughline: ${message}`, meaning, help].filter((line) => line !== "").join("\n  ");
