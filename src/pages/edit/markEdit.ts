/** A status mark that already stands on the page, set to another state in the page's own way of writing it. */
import type { ClaimedCategory } from "../../domain/strategy";
import type { Attempts } from "../editPage";
import { statusAttribute, statusMarksOf } from "../forms/health";
import { statusMarks } from "../words/statusWords";
import type { PageReadout } from "../readPage";
import { flatLines, type FlatLine } from "./readLines";

type State = "proposed" | "in-progress" | "done";

const words: Readonly<Record<State, string>> = { proposed: "Planned", "in-progress": "In progress", done: "Done" };
const marks: Readonly<Record<State, string>> = { proposed: "🔜", "in-progress": "🚧", done: "✅" };

export function markEdits(readout: PageReadout, line: FlatLine, to: State): Attempts {
  const { draft, facts } = line;
  if (facts.status?.category === to) return { refused: "the mark already says so" };
  const attribute = statusAttribute(readout.source, draft);
  if (attribute !== undefined && draft.anchor.kind !== "none") {
    return {
      ways: [
        [{ ...attribute.valueSpan, text: pageWord(readout, to) ?? words[to] }],
        [{ ...attribute.valueSpan, text: words[to] }],
      ],
    };
  }
  const marksOfLine = statusMarksOf(readout.source, draft);
  const mark = marksOfLine[0];
  if (mark !== undefined && marksOfLine.length === 1 && draft.anchor.kind !== "none") {
    const at = draft.inline.shape.indexOf(mark.mark, mark.from);
    const span = { start: draft.inline.startAt(at), end: draft.inline.endAt(at + mark.mark.length - 1) };
    const box = mark.mark === "☐" || mark.mark === "☑";
    if (box) {
      const start = draft.inline.startAt(mark.from);
      return { ways: [[{ start, end: start + 1, text: to === "done" ? "x" : " " }]] };
    }
    return at < 0
      ? { refused: "the mark could not be found" }
      : { ways: [[{ ...span, text: pageMark(readout, to) ?? marks[to] }], [{ ...span, text: marks[to] }]] };
  }
  if (draft.task !== null)
    return { ways: [[{ start: draft.task.start, end: draft.task.end, text: to === "done" ? "x" : " " }]] };
  return { refused: "the page carries no mark for this line" };
}

/** The word other lines of this page use for the state. */
function pageWord(readout: PageReadout, to: State): string | null {
  const literals = flatLines(readout).filter(
    ({ draft, facts }) =>
      facts.status?.category === to && draft.attributes.some((attribute) => attribute.name === "status"),
  );
  return literals[0]?.facts.status?.literal ?? null;
}

/** The mark this page uses for the state: by its legend, or on other lines. */
function pageMark(readout: PageReadout, to: State): string | null {
  for (const [mark, entry] of readout.source.legend) if (entry.category === to) return mark;
  const category = (mark: string): ClaimedCategory | null => statusMarks.get(mark.replace("\uFE0F", "")) ?? null;
  const used = flatLines(readout).flatMap(({ draft }) => draft.title.marks.map(({ mark }) => mark));
  return used.find((mark) => category(mark) === to) ?? null;
}
