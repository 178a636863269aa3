/** Lines added to a page, tried in one place after the other until the page reads as it is meant to. */
import type { PageSource } from "../forms/pageSource";
import type { PageContext } from "../pageContent";
import { readPageLines, type PageReadout } from "../readPage";
import { lineEnding } from "../source/sourceLines";
import { spliced } from "../edit/splice";

/** Lines to stand below line `at` (0-based; -1 = on top). */
export interface Addition {
  readonly at: number;
  readonly lines: readonly string[];
}

/** The page with the first addition by which it reads as meant; `null` where none does. */
export function firstThatReads(
  { source }: PageReadout,
  context: PageContext,
  additions: Iterable<Addition>,
  isMeant: (next: PageReadout) => boolean,
): PageReadout | null {
  for (const addition of additions) {
    const next = readPageLines({ path: context.path, text: withLines(source, addition) }, context);
    if (isMeant(next)) return next;
  }
  return null;
}

function withLines(source: PageSource, { at, lines }: Addition): string {
  const ending = lineEnding(source.text);
  const above = source.lines[at];
  const written = lines.join(ending);
  if (above === undefined) return `${written.trimStart()}${ending}${source.text}`;
  const open = above.next === above.end;
  return spliced(source.text, [
    { start: above.next, end: above.next, text: open ? `${ending}${written}` : `${written}${ending}` },
  ]);
}
