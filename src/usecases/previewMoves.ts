/**
 * Outcomes moved on the roadmap, as a plan: each move is a row that says what it will write and where. Nothing is written
 * until a person applies it; the owner of the fact decides the side (the page where it states the time, else the board).
 */
import type { Diagnostic } from "../domain/diagnostic";
import type { LineKey, WorkItemId } from "../domain/ids";
import { laneOfWords } from "../domain/lane";
import type { OutcomeLine } from "../domain/line";
import type { When } from "../domain/strategy";
import { editPage } from "../pages/editPage";
import { sameManner } from "../pages/inline/sameManner";
import { whenOf } from "../pages/inline/when";
import { contextOf } from "../pages/readPage";
import { change, groundOf, notified, operationId, subjectOf } from "../sync/ground";
import type { Ground } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import { editRow } from "../sync/pageEdits";
import { editsOfRow } from "./editsOfRow";
import type { Loaded } from "./loadPortfolio";
import { pageTexts, requestOf } from "./previewSync";

/** What the page will say for a day, and the range that stands for. */
export const movedWhen = (stated: string, day: string): When => whenOf(sameManner(stated, day));

/** Where an outcome is to stand: finished by a day, or under another horizon heading. */
export type Move =
  { readonly kind: "date"; readonly day: string } | { readonly kind: "horizon"; readonly literal: string };

/** Who will say it, or why nobody can. */
export type MoveWay =
  | { readonly kind: "page" }
  | { readonly kind: "board"; readonly workItem: WorkItemId }
  | { readonly kind: "none"; readonly reason: string };

const HELD: MoveWay = { kind: "none", reason: "It is held back or done; what is past is not planned again." };

/** Whether an outcome's date can be moved, and on which side. */
export function wayToDate(line: OutcomeLine): MoveWay {
  if (line.facts.held !== null) return HELD;
  if (line.facts.target !== null) return { kind: "page" };
  const item = line.primary?.item ?? null;
  if (item === null || line.primary === null)
    return {
      kind: "none",
      reason: "The page states no date for it and no work item could carry one. Write one on the page.",
    };
  if (line.shared || line.primary.wikiLink === null)
    return {
      kind: "none",
      reason: `The page states no date, and #${item.id} is not linked to this line from both sides yet.`,
    };
  return { kind: "board", workItem: item.id };
}

/** Whether it can be moved to another lane: where the page groups it under a horizon, or states one. */
export function wayToHorizon(line: OutcomeLine): MoveWay {
  if (line.facts.held !== null) return HELD;
  return line.facts.horizon === null || laneOfWords(line.facts.horizon.literal) === null
    ? { kind: "none", reason: "The page does not group it under Now, Next or Later." }
    : { kind: "page" };
}

/** Rows of all moves, one commit a page; a move the page cannot take becomes a finding. */
export function previewMoves(loaded: Loaded, moves: ReadonlyMap<LineKey, Move>): Plan {
  const request = requestOf(loaded, {});
  const ground = groundOf(request);
  const tried = [...moves].flatMap(([key, move]) => {
    const line = ground.outcomes.get(key);
    return line === undefined ? [] : [tryMove(loaded, ground, line, move)];
  });
  return planOf(request, {
    operations: tried.flatMap((one) => ("row" in one ? [one.row] : [])),
    diagnostics: tried.flatMap((one) => ("finding" in one ? [one.finding] : [])),
  });
}

type Tried = { readonly row: Operation } | { readonly finding: Diagnostic };

function tryMove(loaded: Loaded, ground: Ground, line: OutcomeLine, move: Move): Tried {
  const way = move.kind === "date" ? wayToDate(line) : wayToHorizon(line);
  if (way.kind === "none") return { finding: notMoved(line, way.reason) };
  if (way.kind === "board" && move.kind === "date") return { row: boardRow(line, move.day) };
  const row = pageRow(ground, line, move);
  const reason = refusalOf(loaded, row);
  return reason === null ? { row } : { finding: notMoved(line, `The page cannot be changed so: ${reason}.`) };
}

function pageRow(ground: Ground, line: OutcomeLine, move: Move): Operation {
  const { target, horizon } = line.facts;
  const changes =
    move.kind === "horizon"
      ? [change("horizon", horizon?.literal ?? null, move.literal)]
      : [change("target", target?.literal ?? null, sameManner(target?.literal ?? "", move.day))];
  return editRow(ground, line, {
    what: `move ${move.kind}`,
    workItem: line.primary?.mentioned === true ? line.primary.id : null,
    changes,
    ticked: true,
    reason:
      move.kind === "horizon"
        ? "You moved the outcome to another lane of the roadmap; its lines move under that heading."
        : "You moved the outcome on the roadmap; the page states when it is due.",
  });
}

function boardRow(line: OutcomeLine, day: string): Operation {
  const item = line.primary?.item ?? null;
  return {
    id: operationId("update-work-item", line.key, "move"),
    kind: "update-work-item",
    side: "board",
    ticked: true,
    dependsOn: [],
    subject: subjectOf(line),
    changes: [change("target", item?.targetDate ?? null, day)],
    precondition: { rev: item?.rev ?? 0 },
    reason: "You moved the outcome on the roadmap; the page states no date, so its work item carries it.",
    notifies: notified(item),
  };
}

function refusalOf(loaded: Loaded, row: Operation): string | null {
  const path = row.subject.page;
  const text = path === null ? undefined : pageTexts(loaded).get(path);
  if (path === null || text === undefined) return "it cannot be read";
  const edits = editsOfRow(row, () => null);
  return editPage({ path, text }, edits, contextOf(loaded.portfolio.strategy, path)).refused[0]?.reason ?? null;
}

const notMoved = (line: OutcomeLine, why: string): Diagnostic => ({
  rule: "not-moved",
  severity: "warning",
  message: `“${line.facts.title}” was not moved. ${why}`,
  place: line.facts.place,
  help: "Open the page at its line and change it there.",
});
