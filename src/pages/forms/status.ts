/** The state a page claims for a line: from its checkbox, its status column or label, marks and words around the title. */
import type { ClaimedCategory, Status } from "../../domain/strategy";
import { markPattern, statusMarks, statusOfWords } from "../words/statusWords";
import { remembered } from "../words/remembered";
import { statusAttribute, statusMarksOf } from "./health";
import type { PageSource } from "./pageSource";
import type { LineDraft } from "./lineDraft";

const everyMark = new RegExp(markPattern, "gu");

export function statusOf(page: PageSource, draft: LineDraft): Status | null {
  return stated(page, draft) ?? aroundTitle(page, draft) ?? task(draft) ?? draft.claim ?? inPlaceOfHealth(page, draft);
}

function stated(page: PageSource, draft: LineDraft): Status | null {
  if (draft.attributes.length === 0) return null;
  const attribute = statusAttribute(page, draft);
  if (attribute !== undefined) return isNothing(attribute.value) ? null : statusOfText(page, attribute.value);
  for (const { inline } of draft.attributes) {
    const picture = inline.images.find(({ alt }) => statusOfWords(alt) !== null);
    if (picture !== undefined) return { literal: picture.alt, category: statusOfWords(picture.alt) };
  }
  return null;
}

/** "–", "n/a": a cell that says that there is no status. */
const isNothing = (value: string): boolean => /^(?:[-–—]+|n\/?a|\.\.\.|…)$/i.test(value.trim());

/** Words first, then marks; marks that disagree leave the category open. */
export function statusOfText(page: PageSource, text: string): Status {
  const own = page.legend.get(text.trim().replace("\uFE0F", ""));
  if (own !== undefined) return { literal: text.trim(), category: own.category };
  const { status, marks } = saidStatus(text);
  return marks.length === 0 ? status : { literal: status.literal, category: categoryOfMarks(page, marks) };
}

/** What a text says in words; the marks it holds where no word says anything. */
const saidStatus = remembered((text: string): { readonly status: Status; readonly marks: readonly string[] } => {
  const words = text.replace(everyMark, " ").replace(/\s+/g, " ").trim();
  const bare = words.replace(/[.!。]+$/, "");
  const category = bare === "" ? null : (statusOfWords(bare) ?? stateBehindDay(bare));
  const marks = category === null ? [...text.matchAll(everyMark)].map((match) => match[0]) : [];
  return { status: { literal: text.trim(), category }, marks };
});

/** "2026-08-28 done", "12.3.2027 erledigt", "2026-08-28完了": when, and then how far. */
const stateBehindDay = (words: string): ClaimedCategory | null =>
  dayAtStart.test(words) ? statusOfWords(words.replace(dayAtStart, "")) : null;

const dayAtStart = /^\d{1,4}[-./年]\s?\d{1,2}[-./月]\s?(?:\d{1,4}日?)?[:：,]?\s*(?=\p{L})/u;

function categoryOfMarks(page: PageSource, marks: readonly string[]): ClaimedCategory | null {
  const categories = new Set(marks.map((mark) => meaningOf(page, mark)));
  const [only] = categories;
  return categories.size === 1 ? (only ?? null) : null;
}

function meaningOf(page: PageSource, mark: string): ClaimedCategory | null {
  const bare = mark.replace("\uFE0F", "");
  const legend = page.legend.get(bare);
  return legend === undefined ? (statusMarks.get(bare) ?? null) : legend.category;
}

/** Pictures that adorn titles as often as they say something; a legend makes them marks. */
const ornaments: ReadonlySet<string> = new Set(["🚀", "📝"]);

function aroundTitle(page: PageSource, draft: LineDraft): Status | null {
  const { statusWords } = draft.title;
  const marks = statusMarksOf(page, draft);
  if (statusWords === null && marks.length === 0) return null;
  if (statusWords !== null) {
    const category = statusOfWords(statusWords);
    if (category !== null || marks.length === 0) return { literal: statusWords, category };
  }
  const written = marks.map(({ mark }) => mark).filter((mark) => !ornaments.has(mark) || page.legend.has(mark));
  if (written.length === 0) return null;
  return { literal: written.join(""), category: categoryOfMarks(page, written) };
}

/** "✅" in a column of lights: done, and how it goes is over. */
function inPlaceOfHealth(page: PageSource, { attributes }: LineDraft): Status | null {
  if (attributes.length === 0) return null;
  const mark = attributes.find(({ name }) => name === "health")?.value.trim() ?? "";
  if (mark === "" || mark.length > 3 || meaningOf(page, mark) !== "done") return null;
  return { literal: mark, category: "done" };
}

/** The literal of a task that nobody ticked. */
export const openBox = "[ ]";

function task(draft: LineDraft): Status | null {
  if (draft.task === null) return null;
  const category = { open: "proposed", started: "in-progress", done: "done" } as const;
  return {
    literal: { open: openBox, started: "[~]", done: "[x]" }[draft.task.state],
    category: category[draft.task.state],
  };
}
