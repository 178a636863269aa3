/**
 * The portfolio: the wiki half and the board half of a strategy, joined line by line.
 */
import type { Board } from "./board";
import type { Diagnostic } from "./diagnostic";
import type { OutcomeLine } from "./line";
import type { Strategy } from "./strategy";

export interface Portfolio {
  readonly strategy: Strategy;
  /** `null` when only a checkout was read. */
  readonly board: Board | null;
  /** In reading order: streams, then pages, then lines. */
  readonly outcomes: readonly OutcomeLine[];
  /** Diagnostics of the reading and of the links. */
  readonly diagnostics: readonly Diagnostic[];
}
