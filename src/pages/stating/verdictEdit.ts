/** What an outcome achieved, stated with it: the measure, its value, the day, the verdict and the evidence in one labelled line. */
import type { LineKey, WorkItemId } from "../../domain/ids";
import type { Verdict, VerdictWords } from "../../domain/stating";
import type { Achieved } from "../../domain/strategy";
import { indexOfTarget } from "../edit/readLines";
import type { PageContext } from "../pageContent";
import type { PageReadout } from "../readPage";
import { editStatement, spellings, type Stated, type Way } from "./editStatement";
import { labelledWays } from "./labelledWays";
import { valueWays } from "./valueWays";

const verdictWords: Readonly<Record<Verdict, string>> = {
  achieved: "achieved",
  partly: "partly achieved",
  "not-achieved": "not achieved",
};

/** "Lead time: 8 days on 2026-10-01, achieved; evidence: the dashboard of flow" */
export const verdictLine = ({ verdict, metric, value, date, evidence }: VerdictWords): string =>
  `${metric}: ${value} on ${date}, ${verdictWords[verdict]}; evidence: ${evidence}`;

export function stateVerdict(
  readout: PageReadout,
  context: PageContext,
  target: { readonly key: LineKey; readonly workItem: WorkItemId | null },
  words: VerdictWords,
): Stated {
  const at = indexOfTarget(readout.lines, target);
  const outcome = readout.lines[at]?.facts;
  if (outcome === undefined) return { refused: "the page no longer has this outcome" };
  const line = verdictLine(words);
  if (outcome.achieved?.text === line) return { readout };
  return editStatement(readout, context, ["outcomes", at, "achieved"], waysOf(readout, at, line), (_, after) =>
    saysSo(after as Achieved | null | undefined, words),
  );
}

function* waysOf({ lines, source }: PageReadout, at: number, line: string): Iterable<Way> {
  const outcome = lines[at];
  if (outcome === undefined) return;
  const { achieved, place } = outcome.facts;
  const stated = outcome.draft.attributes.find(({ name, value }) => name === "achieved" && value.trim() !== "");
  if (stated !== undefined) for (const text of spellings(line)) yield { splices: [{ ...stated.valueSpan, text }] };
  else if (achieved !== null) yield* valueWays(source, achieved.place.line, achieved.text, () => spellings(line));
  else yield* labelledWays(source, place.line, ["Achieved"], line);
}

/** Everything is read back as it was said; the value counts as read when its number is. */
function saysSo(read: Achieved | null | undefined, { verdict, metric, value, date, evidence }: VerdictWords): boolean {
  if (read === null || read === undefined) return false;
  return (
    read.verdict === verdict &&
    read.metric === metric &&
    read.date?.to === date &&
    read.evidence === evidence &&
    read.value !== null &&
    value.startsWith(read.value)
  );
}
