/** A status mark that already stands on the page, set to another state in the page's own way of writing it. */
import type { ClaimedCategory } from "../../domain/strategy";
import type { Attempts } from "../editPage";
import { statusAttribute, statusMarksOf } from "../forms/health";
import type { LineDraft } from "../forms/lineDraft";
import { offsets } from "../inline/references";
import type { Span } from "../source/sourceLines";
import { statusMarks, statusOfPhrase } from "../words/statusWords";
import type { PageReadout } from "../readPage";
import { flatLines, type FlatLine } from "./readLines";
import type { Splice } from "./splice";
import { wordsOf } from "./valueEdit";

type State = "proposed" | "in-progress" | "done";

const words: Readonly<Record<State, string>> = { proposed: "Planned", "in-progress": "In progress", done: "Done" };
const marks: Readonly<Record<State, string>> = { proposed: "🔜", "in-progress": "🚧", done: "✅" };

export function markEdits(readout: PageReadout, line: FlatLine, to: State): Attempts {
  const { draft, facts } = line;
  if (facts.status?.category === to) return { refused: "the mark already says so" };
  const attribute = statusAttribute(readout.source, draft);
  if (attribute !== undefined && draft.anchor.kind !== "none") {
    const texts = [pageWord(readout, to, statedOf) ?? words[to], words[to]];
    return {
      ways: [wordsOf(attribute), attribute.valueSpan].flatMap((span) => texts.map((text) => [{ ...span, text }])),
    };
  }
  const said = saidWordsSpan(draft);
  if (said !== null && draft.anchor.kind !== "none") return { ways: wordWays(readout, draft, said, to) };
  const marksOfLine = statusMarksOf(readout.source, draft);
  const mark = marksOfLine[0];
  if (mark !== undefined && marksOfLine.length === 1 && draft.anchor.kind !== "none") {
    const span = spanOfMark(draft, mark);
    const box = mark.mark === "☐" || mark.mark === "☑";
    if (box) {
      const start = draft.inline.startAt(mark.from);
      return { ways: [[{ start, end: start + 1, text: to === "done" ? "x" : " " }]] };
    }
    return span === null
      ? { refused: "the mark could not be found" }
      : { ways: [[{ ...span, text: pageMark(readout, to) ?? marks[to] }], [{ ...span, text: marks[to] }]] };
  }
  if (draft.task !== null)
    return { ways: [[{ start: draft.task.start, end: draft.task.end, text: to === "done" ? "x" : " " }]] };
  return { refused: "the page carries no mark for this line" };
}

function spanOfMark({ inline }: LineDraft, { mark, from }: LineDraft["title"]["marks"][number]): Span | null {
  const at = inline.shape.indexOf(mark, from);
  return at < 0 ? null : offsets(inline, at, at + mark.length);
}

/** Where the title's own bracket says the status in words ("(in progress)"); `null` where it says none. */
function saidWordsSpan({ inline, title: { statusWords, piece } }: LineDraft): Span | null {
  if (statusWords === null || statusOfPhrase(statusWords) === null) return null;
  const at = inline.shape.indexOf(statusWords, piece.to);
  return at < 0 ? null : offsets(inline, at, at + statusWords.length);
}

/** The words, and the mark that stands beside them. */
function wordWays(readout: PageReadout, draft: LineDraft, said: Span, to: State): readonly (readonly Splice[])[] {
  const [mark, ...others] = statusMarksOf(readout.source, draft);
  const beside = mark === undefined || others.length > 0 ? null : spanOfMark(draft, mark);
  const marked = beside === null ? [] : [{ ...beside, text: pageMark(readout, to) ?? marks[to] }];
  const texts = [pageWord(readout, to, ({ draft: other }) => other.title.statusWords) ?? words[to], words[to]];
  return texts.map((text) => [{ ...said, text }, ...marked]);
}

const statedOf = ({ draft, facts }: FlatLine): string | null =>
  draft.attributes.some(({ name }) => name === "status") ? (facts.status?.literal ?? null) : null;

/** The word other lines of this page use for the state, said in the same way. */
function pageWord(readout: PageReadout, to: State, said: (line: FlatLine) => string | null): string | null {
  for (const line of flatLines(readout)) {
    const word = line.facts.status?.category === to ? said(line) : null;
    if (word !== null) return word;
  }
  return null;
}

/** The mark this page uses for the state: by its legend, or on other lines. */
function pageMark(readout: PageReadout, to: State): string | null {
  for (const [mark, entry] of readout.source.legend) if (entry.category === to) return mark;
  const category = (mark: string): ClaimedCategory | null => statusMarks.get(mark.replace("\uFE0F", "")) ?? null;
  const used = flatLines(readout).flatMap(({ draft }) => draft.title.marks.map(({ mark }) => mark));
  return used.find((mark) => category(mark) === to) ?? null;
}
