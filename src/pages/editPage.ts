/**
 * The smallest textual edits of a page: each changes its own span, every other byte stays (line endings, missing final
 * newline, trailing blanks, tabs, NBSP, zero-width characters, BOM).
 *
 * Promise: an edit is applied only if reading the page again gives the edited fact and every other fact unchanged;
 * otherwise it is refused with the reason, and the text stays as it was. No edits: the same bytes.
 */
import type { RunId, WorkItemId } from "../domain/ids";
import type { Correction } from "../domain/strategy";
import type { PagePath } from "../domain/ids";
import { releaseClaim } from "./claim";
import { differences, flatLines, indexOfTarget, type FlatLine, type LineTarget } from "./edit/readLines";
import { correctionEdit } from "./edit/correctionEdit";
import { descriptionEdits } from "./edit/descriptionEdit";
import { ignoreEdit, removeIgnore } from "./edit/ignoreEdit";
import { linesEdit } from "./edit/linesEdit";
import { markEdits } from "./edit/markEdit";
import { addMention, removeMention, replaceMention } from "./edit/mentionEdit";
import { moveLine } from "./edit/moveLine";
import { removeNote } from "./edit/noteEdit";
import { partEdit } from "./edit/partEdit";
import { removeSetting, settingEdit } from "./edit/settingEdit";
import { spliced, type Splice } from "./edit/splice";
import { titleEdits } from "./edit/titleEdit";
import { valueEdits } from "./edit/valueEdit";
import type { PageContext } from "./pageContent";
import { readPageLines, type PageReadout } from "./readPage";

export type { LineTarget } from "./edit/readLines";

export type PageEdit =
  | { readonly kind: "add-mention"; readonly target: LineTarget; readonly workItem: WorkItemId }
  | { readonly kind: "remove-mention"; readonly target: LineTarget; readonly workItem: WorkItemId }
  | {
      readonly kind: "replace-mention";
      readonly target: LineTarget;
      readonly from: WorkItemId;
      readonly to: WorkItemId;
    }
  | { readonly kind: "set-title"; readonly target: LineTarget; readonly from: string; readonly to: string }
  | {
      readonly kind: "set-description";
      readonly target: LineTarget;
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly kind: "set-owner" | "set-target";
      readonly target: LineTarget;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: "set-mark"; readonly target: LineTarget; readonly to: "proposed" | "in-progress" | "done" }
  /** Moves an outcome below the horizon heading with these words. */
  | { readonly kind: "set-horizon"; readonly target: LineTarget; readonly to: string }
  | { readonly kind: "set-setting"; readonly name: string; readonly value: string }
  /** Refused unless the row still has this value. */
  | { readonly kind: "remove-setting"; readonly name: string; readonly value: string }
  /** Takes a claim off; a page without it stays as it is. */
  | { readonly kind: "release-claim"; readonly run: RunId }
  /** A dated line of the settings page (`ignoreLine`). */
  | { readonly kind: "add-ignore"; readonly line: string }
  /** Takes such a line away, found by its words. */
  | { readonly kind: "remove-ignore"; readonly line: string }
  | { readonly kind: "set-correction"; readonly correction: Correction }
  /** Takes a note of ours away (`notesOn`), found by its words. */
  | { readonly kind: "remove-note"; readonly text: string }
  /** A part of the page word for word; an empty `from` stands for its top, an empty `to` takes the part away. */
  | { readonly kind: "replace-part"; readonly from: string; readonly to: string }
  /** Whole lines word for word; what a sync holds in step stays as it is. */
  | { readonly kind: "replace-lines"; readonly from: string; readonly to: string };

export interface EditedPage {
  readonly text: string;
  readonly applied: readonly PageEdit[];
  readonly refused: readonly { readonly edit: PageEdit; readonly reason: string }[];
}

/** Ways to make one edit, best first; or the reason why there is none. */
export type Attempts = { readonly ways: readonly (readonly Splice[])[] } | { readonly refused: string };

export function editPage(
  page: { readonly path: PagePath; readonly text: string },
  edits: readonly PageEdit[],
  context: PageContext,
): EditedPage {
  if (edits.length === 0) return { text: page.text, applied: [], refused: [] };
  const { readout, applied, refused } = editInOrder(readPageLines(page, context), edits, context);
  return { text: readout.source.text, applied, refused };
}

/** Why each of these groups of edits could not be made if it were the only one; `null` where it could. The page is read once for all. */
export function refusalsAlone(
  page: { readonly path: PagePath; readonly text: string },
  groups: readonly (readonly PageEdit[])[],
  context: PageContext,
): readonly (string | null)[] {
  const readout = readPageLines(page, context);
  return groups.map((edits) => editInOrder(readout, edits, context).refused[0]?.reason ?? null);
}

interface InOrder {
  readonly readout: PageReadout;
  readonly applied: readonly PageEdit[];
  readonly refused: EditedPage["refused"];
}

/**
 * All at once where that can be, otherwise the first half and then the second: a page of hundreds of lines among which a few
 * take no edit is read a few times, not twice for each line.
 */
function editInOrder(readout: PageReadout, edits: readonly PageEdit[], context: PageContext): InOrder {
  const [first] = edits;
  if (first === undefined) return { readout, applied: [], refused: [] };
  if (edits.length === 1) {
    const result = applyEdit(readout, first, context);
    if ("refused" in result) return { readout, applied: [], refused: [{ edit: first, reason: result.refused }] };
    const next = result.readout ?? readPageLines({ path: context.path, text: result.text }, context);
    return { readout: next, applied: [first], refused: [] };
  }
  const together = editTogether(readout, edits, context);
  if (together !== null) return { readout: together, applied: edits, refused: [] };
  const half = Math.ceil(edits.length / 2);
  const before = editInOrder(readout, edits.slice(0, half), context);
  const after = editInOrder(before.readout, edits.slice(half), context);
  return {
    readout: after.readout,
    applied: [...before.applied, ...after.applied],
    refused: [...before.refused, ...after.refused],
  };
}

/** Edits that replace spans of their own line; the others make a new text of the page. */
type LineEdit = Exclude<PageEdit, { kind: PageWideEdit }>;
type PageWideEdit =
  | "release-claim"
  | "set-setting"
  | "remove-setting"
  | "set-correction"
  | "set-horizon"
  | "add-ignore"
  | "remove-ignore"
  | "remove-note"
  | "replace-part"
  | "replace-lines";

const pageWide: ReadonlySet<PageEdit["kind"]> = new Set<PageWideEdit>([
  "release-claim",
  "remove-ignore",
  "remove-note",
  "remove-setting",
  "set-setting",
  "set-correction",
  "set-horizon",
  "add-ignore",
  "replace-part",
  "replace-lines",
]);
const isLineEdit = (edit: PageEdit): edit is LineEdit => !pageWide.has(edit.kind);

/**
 * All edits in their best way at once, read back once: a page of hundreds of lines is linked with two readings instead of
 * two for each line. `null` when anything about it is not as intended; then halves of them are tried, which tells which.
 */
function editTogether(readout: PageReadout, edits: readonly PageEdit[], context: PageContext): PageReadout | null {
  const lineEdits = edits.filter(isLineEdit);
  if (lineEdits.length < edits.length) return null;
  const lines = flatLines(readout);
  const splices: Splice[] = [];
  const placed: { readonly edit: LineEdit; readonly at: number }[] = [];
  for (const edit of lineEdits) {
    const at = indexOfTarget(lines, edit.target);
    const line = lines[at];
    const attempts = line === undefined ? null : attemptsFor(readout, line, edit);
    const way = attempts === null || "refused" in attempts ? undefined : attempts.ways[0];
    if (way === undefined) return null;
    splices.push(...way);
    placed.push({ edit, at });
  }
  if (overlap(splices)) return null;
  const next = readPageLines({ path: context.path, text: spliced(readout.source.text, splices) }, context);
  return areIntended(lines, flatLines(next), placed) ? next : null;
}

function overlap(splices: readonly Splice[]): boolean {
  const sorted = [...splices].sort((left, right) => left.start - right.start);
  return sorted.some((splice, at) => {
    const before = sorted[at - 1];
    return before !== undefined && (splice.start < before.end || splice.start === before.start);
  });
}

/** Each line differs in nothing but what its edits may change, and every edit reads back. */
function areIntended(
  before: readonly FlatLine[],
  after: readonly FlatLine[],
  placed: readonly { readonly edit: LineEdit; readonly at: number }[],
): boolean {
  const changed = differences(before, after);
  if (changed === null) return false;
  const allowed = new Map<number, string[]>();
  for (const { edit, at } of placed) allowed.set(at, [...(allowed.get(at) ?? []), ...(mayChange[edit.kind] ?? [])]);
  if (changed.some((names, at) => names.some((name) => allowed.get(at)?.includes(name) !== true))) return false;
  return placed.every(({ edit, at }) => readsBack(before, after, at, edit));
}

type Result = { readonly text: string; readonly readout: PageReadout | null } | { readonly refused: string };

function applyEdit(readout: PageReadout, edit: PageEdit, context: PageContext): Result {
  const { text } = readout.source;
  if (edit.kind === "set-setting") return { text: settingEdit(readout.source, edit.name, edit.value), readout: null };
  if (edit.kind === "set-correction") return { text: correctionEdit(readout.source, edit.correction), readout: null };
  if (edit.kind === "set-horizon") return moveLine(readout, edit.target, edit.to, context);
  if (edit.kind === "replace-part") return wholeText(partEdit(readout, edit.from, edit.to, context));
  if (edit.kind === "replace-lines") return wholeText(linesEdit(readout, edit.from, edit.to, context));
  if (edit.kind === "release-claim") return { text: releaseClaim(text, edit.run), readout: null };
  if (edit.kind === "add-ignore") return wholeText(ignoreEdit(readout.source, edit.line));
  if (edit.kind === "remove-note") return wholeText(removeNote(readout.source, edit.text));
  if (edit.kind === "remove-ignore") return wholeText(removeIgnore(readout.source, edit.line));
  if (edit.kind === "remove-setting") return wholeText(removeSetting(readout.source, edit.name, edit.value));
  const lines = flatLines(readout);
  const at = indexOfTarget(lines, edit.target);
  const line = lines[at];
  if (line === undefined) return { refused: "the page no longer has this line" };
  const attempts = attemptsFor(readout, line, edit);
  if ("refused" in attempts) return attempts;
  for (const way of attempts.ways) {
    const next = readPageLines({ path: context.path, text: spliced(text, way) }, context);
    if (isIntended(lines, flatLines(next), at, edit)) return { text: next.source.text, readout: next };
  }
  return { refused: "the page would then read differently elsewhere: change it by hand" };
}

const wholeText = (edited: { readonly text: string } | { readonly refused: string }): Result =>
  "refused" in edited ? edited : { text: edited.text, readout: null };

function attemptsFor(readout: PageReadout, line: FlatLine, edit: LineEdit): Attempts {
  switch (edit.kind) {
    case "add-mention":
      return addMention(readout.source, line, edit.workItem);
    case "remove-mention":
      return removeMention(readout.source, line, edit.workItem);
    case "replace-mention":
      return replaceMention(readout.source, line, edit.from, edit.to);
    case "set-title":
      return titleEdits(readout.source, line, edit.from, edit.to);
    case "set-description":
      return descriptionEdits(readout.source, line, edit.from, edit.to);
    case "set-owner":
      return valueEdits(line, "owner", edit.from, edit.to);
    case "set-target":
      return valueEdits(line, "target", edit.from, edit.to);
    case "set-mark":
      return markEdits(readout, line, edit.to);
  }
}

/** Facts an edit may change on its own line. */
const mayChange: Readonly<Record<string, readonly string[]>> = {
  "add-mention": ["workItems", "references"],
  "remove-mention": ["workItems", "references"],
  "replace-mention": ["workItems", "references"],
  "set-title": ["title"],
  "set-description": ["description"],
  "set-owner": ["owner"],
  "set-target": ["target"],
  "set-mark": ["status", "held"],
};

function isIntended(before: readonly FlatLine[], after: readonly FlatLine[], at: number, edit: PageEdit): boolean {
  const changed = differences(before, after);
  if (changed === null) return false;
  const allowed = mayChange[edit.kind] ?? [];
  const elsewhere = changed.some(
    (names, index) => names.length > 0 && (index !== at || names.some((name) => !allowed.includes(name))),
  );
  return !elsewhere && readsBack(before, after, at, edit);
}

/** The edited fact reads as it was to be. */
function readsBack(before: readonly FlatLine[], after: readonly FlatLine[], at: number, edit: PageEdit): boolean {
  const facts = after[at]?.facts;
  if (facts === undefined) return false;
  switch (edit.kind) {
    case "add-mention":
      return facts.workItems.includes(edit.workItem);
    case "remove-mention":
      return !facts.workItems.includes(edit.workItem);
    case "replace-mention":
      return facts.workItems.includes(edit.to) && !facts.workItems.includes(edit.from);
    case "set-title":
      return facts.title === edit.to;
    case "set-description":
      return (facts.description ?? "") === (edit.to ?? "").trim();
    case "set-owner":
      return (facts.owner ?? "") === (edit.to ?? "");
    case "set-target":
      return (facts.target?.literal ?? "") === (edit.to ?? "");
    case "set-mark":
      return (
        facts.status?.category === edit.to ||
        (edit.to === "in-progress" && facts.status?.category === "proposed" && before[at]?.draft.task !== null)
      );
    default:
      return true;
  }
}
