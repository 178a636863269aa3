/**
 * One statement of a page changed where it stands. The value is looked for by its own words, near the line the statement was read
 * from; a way of writing it counts only if reading the page again gives the change that was meant and nothing else. So a
 * number that stands twice in a row is changed in the right cell, whatever form the page uses, or not at all.
 */
import { escapeText } from "../inline/escape";
import type { PageContext } from "../pageContent";
import { readPageLines, type PageReadout } from "../readPage";
import { spliced, type Splice } from "../edit/splice";
import { partAt, statedShape, textWithout, type Path } from "./statedShape";

export type Stated = { readonly readout: PageReadout } | { readonly refused: string };

/** One way to write a change. */
export interface Way {
  readonly splices: readonly Splice[];
}

/** Ways that are tried at most: each reads the page again. */
const mostWays = 60;

/** `isMeant` compares the statement before (`undefined` = not stated) and after. */
export function editStatement(
  readout: PageReadout,
  context: PageContext,
  path: Path,
  ways: Iterable<Way>,
  isMeant: (before: unknown, after: unknown) => boolean,
): Stated {
  const shape = statedShape(readout.content);
  const others = textWithout(shape, path);
  let tried = 0;
  for (const { splices } of ways) {
    if (tried === mostWays) break;
    tried += 1;
    const text = spliced(readout.source.text, splices);
    const next = readPageLines({ path: context.path, text }, context);
    const after = statedShape(next.content);
    if (textWithout(after, path) === others && isMeant(partAt(shape, path), partAt(after, path)))
      return { readout: next };
  }
  return {
    refused:
      tried === 0
        ? "the page has no place for it: write it there by hand once"
        : "the page would then read differently elsewhere: change it by hand",
  };
}

/** Both statements say the same but for these parts. */
export function differsOnlyIn(names: readonly string[], before: unknown, after: unknown): boolean {
  const without = (part: unknown): string =>
    JSON.stringify(part, (name, value: unknown) => (names.includes(name) ? undefined : value)) ?? "";
  return without(before) === without(after);
}

/** The text as typed, and so written that Markdown means nothing by it. */
export const spellings = (text: string): readonly string[] => [...new Set([text, escapeText(text)])];
