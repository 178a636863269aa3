/**
 * Replaces whole lines of a page, found word for word and once: what a page states of measures, ideas, debt and results. What is
 * so already stays as it is, so that an edit made twice is made once.
 *
 * Promise: every outcome and deliverable keeps what a sync holds in step (title, description, owner, dates, mark, work items); one
 * may come or go only inside the lines that are replaced. Otherwise the edit is refused with the reason.
 */
import type { PageContext } from "../pageContent";
import { readPageLines, type PageReadout } from "../readPage";
import { standsOnce } from "./changedParts";
import { flatLines, type FlatLine } from "./readLines";

export type LinesEdited = { readonly text: string } | { readonly refused: string };

export function linesEdit(readout: PageReadout, from: string, to: string, context: PageContext): LinesEdited {
  const { text } = readout.source;
  if (!standsOnce(text, from))
    return standsOnce(text, to) && !text.includes(from) ? { text } : { refused: "the page no longer says this" };
  const start = text.indexOf(from);
  const next = `${text.slice(0, start)}${to}${text.slice(start + from.length)}`;
  const after = readPageLines({ path: context.path, text: next }, context);
  const kept = keepsLines(
    { lines: flatLines(readout), start, end: start + from.length },
    { lines: flatLines(after), start, end: start + to.length },
  );
  return kept ? { text: next } : { refused: "the page would then read differently elsewhere: change it by hand" };
}

interface Side {
  readonly lines: readonly FlatLine[];
  /** Offsets of the replaced lines. */
  readonly start: number;
  readonly end: number;
}

/** In order, line by line; what is left over on either side stands inside the replaced lines. */
function keepsLines(before: Side, after: Side): boolean {
  let [left, right] = [0, 0];
  while (left < before.lines.length || right < after.lines.length) {
    const [was, now] = [before.lines[left], after.lines[right]];
    if (was !== undefined && now !== undefined && keptShape(was) === keptShape(now)) {
      left += 1;
      right += 1;
    } else if (now !== undefined && isInside(now, after)) right += 1;
    else if (was !== undefined && isInside(was, before)) left += 1;
    else return false;
  }
  return true;
}

const isInside = ({ draft }: FlatLine, { start, end }: Side): boolean =>
  draft.span.start >= start && draft.span.start < end;

/** The facts no statement may change. */
function keptShape({ facts }: FlatLine): string {
  const { title, label, description, status, owner, target, workItems, held } = facts;
  const group = "theme" in facts ? [facts.theme, facts.horizon, facts.kind] : [];
  return JSON.stringify([title, label, description, status, owner, target, workItems, held, group]);
}
