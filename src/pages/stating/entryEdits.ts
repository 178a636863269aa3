/** Facts of ideas and debt entries: the trace of a promotion, the class of a debt. */
import type { Place } from "../../domain/diagnostic";
import type { DebtEntry, Idea } from "../../domain/strategy";
import type { PageContext } from "../pageContent";
import type { PageReadout } from "../readPage";
import { differsOnlyIn, editStatement, spellings, type Stated, type Way } from "./editStatement";
import { labelledWays } from "./labelledWays";
import { valueWays } from "./valueWays";

/** Index of the entry read from that place; -1 where there is none. Edits of entries keep their number and order. */
export const entryAt = (entries: readonly { readonly place: Place }[], place: Place): number =>
  entries.findIndex((entry) => entry.place.line === place.line && entry.place.column === place.column);

/** Says with the idea what became of it; refused unless the idea then reads as validated. */
export function markPromoted(readout: PageReadout, context: PageContext, at: number, words: string): Stated {
  const idea = readout.content.ideas[at];
  if (idea === undefined) return { refused: "the page no longer has this idea" };
  const stated = idea.status?.literal ?? null;
  const ways =
    stated === null
      ? labelledWays(readout.source, idea.place.line, ["Status", "Result"], words)
      : valueWays(readout.source, idea.place.line, stated, () => spellings(words));
  return editStatement(
    readout,
    context,
    ["ideas", at],
    ways,
    (before, after) =>
      differsOnlyIn(["status", "result", "verdict"], before, after) && (after as Idea | null)?.verdict === "validated",
  );
}

export function classifyDebt(readout: PageReadout, context: PageContext, at: number, to: string): Stated {
  const entry = readout.content.debt[at];
  if (entry === undefined) return { refused: "the page no longer has this entry" };
  if (entry.class === to) return { readout };
  return editStatement(
    readout,
    context,
    ["debt", at],
    classWays(readout, entry, to),
    (before, after) => differsOnlyIn(["class"], before, after) && (after as DebtEntry | null)?.class === to,
  );
}

/** The class where it stands; an entry that has it from the heading above gets one of its own, which is heard first. */
function* classWays({ source }: PageReadout, entry: DebtEntry, to: string): Iterable<Way> {
  if (entry.class !== null) yield* valueWays(source, entry.place.line, entry.class, () => spellings(to));
  yield* labelledWays(source, entry.place.line, ["Class", "Debt class"], to);
}
