/**
 * What the merge of a line's facts amounts to: values to write to the board, values to write to the page, facts whose base
 * moves on, and conflicts, which stay until a person chooses. A person's answer (`keep-wiki`, `keep-board`, `edit`) turns a
 * conflict into ordinary writes.
 */
import type { Pointer, WorkItem } from "../domain/board";
import type { Line } from "../domain/line";
import { isDay } from "../domain/day";
import type { Diagnostic } from "../domain/diagnostic";
import { canonicalRichText, decodeEntities } from "./canonical";
import { digestOf } from "./digest";
import type { StatedFacts, SyncedFact, Value } from "./facts";
import {
  assertNever,
  boardValue,
  ownership,
  shownValue,
  statedValue,
  syncedFacts,
  typeHasFact,
  wikiValue,
} from "./facts";
import type { Ground } from "./ground";
import { change, subjectOf } from "./ground";
import { merge } from "./merge";
import type { Change, Choice, Conflict } from "./operation";
import { readPerson } from "./people";
import { conflictKey } from "./request";
import { blockOf, htmlToMarkdown } from "./richText";

export interface Decided {
  readonly toBoard: readonly Change[];
  /** Values as the page will read; `from` is what it reads now. */
  readonly toPage: readonly Change[];
  /** Page edits nobody should be surprised by: never ticked by default. */
  readonly offeredToPage: readonly Change[];
  /** Facts both sides agree on while the pointer is behind. */
  readonly advance: readonly Change[];
  /** Facts a person set to a third value: written to both sides. */
  readonly both: readonly SyncedFact[];
  readonly conflicts: readonly Conflict[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every fact of a line against its item; `pointer` is the base, `null` when there is none. */
export function decide(ground: Ground, line: Line, item: WorkItem, pointer: Pointer | null): Decided {
  const parts = syncedFacts
    .filter((fact) => ground.board === null || typeHasFact(ground.board.process, item.type, fact))
    .map((fact) => decideFact(ground, line, item, pointer, fact));
  return {
    toBoard: parts.flatMap((part) => part.toBoard ?? []),
    toPage: parts.flatMap((part) => part.toPage ?? []),
    offeredToPage: parts.flatMap((part) => part.offeredToPage ?? []),
    advance: parts.flatMap((part) => part.advance ?? []),
    both: parts.flatMap((part) => part.both ?? []),
    conflicts: parts.flatMap((part) => part.conflicts ?? []),
    diagnostics: parts.flatMap((part) => part.diagnostics ?? []),
  };
}

function decideFact(
  ground: Ground,
  line: Line,
  item: WorkItem,
  pointer: Pointer | null,
  fact: SyncedFact,
): Partial<Decided> {
  const wiki = wikiValue(fact, line.facts, ground.people);
  const board = boardValue(fact, item, line.facts);
  const decision = merge(fact, { base: pointer?.digests.get(fact) ?? null, wiki, board });
  switch (decision) {
    case "nothing":
      return {};
    case "to-board":
    case "clear-board":
      return { toBoard: [toBoard(fact, board, wiki)] };
    case "to-wiki":
    case "clear-wiki":
      return fromBoard(ground, { line, item, pointer, fact, wiki, board });
    case "advance":
      return { advance: [change(fact, shownValue(board), shownValue(wiki))] };
    case "conflict":
      return answered(ground, { line, item, pointer, fact, wiki, board }, ["keep-wiki", "keep-board", "edit"]);
    default:
      return assertNever(decision);
  }
}

/** One fact of a line and its work item on which the two sides do not agree. */
interface Difference {
  readonly line: Line;
  readonly item: WorkItem;
  readonly pointer: Pointer | null;
  readonly fact: SyncedFact;
  readonly wiki: Value;
  readonly board: Value;
}

const toBoard = (fact: SyncedFact, board: Value, wiki: Value): Change =>
  change(fact, shownValue(board), shownValue(wiki));

function fromBoard(ground: Ground, difference: Difference): Partial<Decided> {
  const { line, item, fact, board } = difference;
  if (ownership[fact].fromBoard === "question") return answered(ground, difference, ["keep-wiki"]);
  const edit = pageChange(fact, line.facts, item, board);
  if (edit === null) return { diagnostics: [notSayable(line, item)] };
  const offered = ownership[fact].fromBoard === "offered-page-edit" || edit.to === null;
  return offered ? { offeredToPage: [edit] } : { toPage: [edit] };
}

/** The page's words for the board's value; `null` when Markdown cannot say it without loss. */
function pageChange(fact: SyncedFact, facts: StatedFacts, item: WorkItem, board: Value): Change | null {
  const from = literalOf(fact, facts);
  if (board.kind === "empty") return change(fact, from, null);
  switch (fact) {
    case "title":
      return change(fact, from, board.shown);
    case "owner":
      return change(fact, from, item.assignedTo?.displayName ?? null);
    case "target":
    case "priority":
      return change(fact, from, board.shown);
    case "description": {
      const block = blockOf(item.description);
      if (block === null) return null;
      if (block.format === "markdown") return change(fact, from, block.text.trim());
      const markdown = htmlToMarkdown(block.text, decodeEntities);
      const same =
        markdown !== null && canonicalRichText({ format: "markdown", text: markdown }) === canonicalRichText(block);
      return same ? change(fact, from, markdown) : null;
    }
    default:
      return assertNever(fact);
  }
}

/** What the page says now, word for word: the edit is refused when it no longer does. */
export function literalOf(fact: SyncedFact, facts: StatedFacts): string | null {
  switch (fact) {
    case "title":
      return facts.title;
    case "description":
      return facts.description;
    case "owner":
      return facts.owner;
    case "target":
      return facts.target?.literal ?? null;
    case "priority":
      return facts.priority ?? null;
    default:
      return assertNever(fact);
  }
}

function answered(ground: Ground, difference: Difference, choices: readonly Choice[]): Partial<Decided> {
  const { line, item, fact, wiki, board } = difference;
  const answer = ground.request.choices.resolutions.get(conflictKey(line.key, fact));
  const open = { conflicts: [conflictOf(ground, difference, choices)] };
  if (answer === undefined || !choices.includes(answer.choice)) return open;
  switch (answer.choice) {
    case "keep-wiki":
      return { toBoard: [toBoard(fact, board, wiki)] };
    case "keep-board": {
      const edit = pageChange(fact, line.facts, item, board);
      return edit === null ? { ...open, diagnostics: [notSayable(line, item)] } : { toPage: [edit] };
    }
    case "edit": {
      if (answer.value === undefined) return open;
      const own = statedValue(fact, answer.value, ground.people);
      if (own.kind !== "value" || !isUsable(fact, own.shown)) {
        return { ...open, diagnostics: [notUsable(line, fact, answer.value)] };
      }
      return {
        toBoard: [change(fact, shownValue(board), own.shown)],
        toPage: [change(fact, literalOf(fact, line.facts), wordsForPage(fact, own.shown))],
        both: [fact],
      };
    }
    default:
      return assertNever(answer.choice);
  }
}

/** A day that the calendar lacks would be refused by the board after the page has it. */
const isUsable = (fact: SyncedFact, shown: string): boolean => fact !== "target" || isDay(shown);

/** A page names people as everybody does. */
const wordsForPage = (fact: SyncedFact, shown: string): string =>
  fact === "owner" ? (readPerson(shown)?.displayName ?? shown) : shown;

const needed: Readonly<Record<SyncedFact, string>> = {
  title: "some words",
  description: "some words",
  owner: "a person the board or the wiki knows, or a mail address",
  target: "a day as in 2027-03-31",
  priority: "a number from 1 to 4",
};

function notUsable(line: Line, fact: SyncedFact, value: string): Diagnostic {
  return {
    rule: "value-not-usable",
    severity: "warning",
    message: `“${value}” cannot be the ${fact} of “${line.facts.title}” on both sides, so the conflict stays open.`,
    place: line.facts.place,
    help: `Give ${needed[fact]}.`,
  };
}

function conflictOf(ground: Ground, difference: Difference, choices: readonly Choice[]): Conflict {
  const { line, item, pointer, fact, wiki, board } = difference;
  const history = ground.request.histories?.get(conflictKey(line.key, fact)) ?? null;
  return {
    subject: subjectOf(line, item.id),
    fact,
    base: baseValue(fact, pointer) ?? history?.base ?? null,
    wiki: { value: shownValue(wiki), who: history?.wiki?.who ?? null, when: history?.wiki?.when ?? null },
    board: {
      value: shownValue(board),
      who: history?.board?.who ?? item.changedBy?.displayName ?? null,
      when: history?.board?.when ?? item.changedDate,
    },
    choices,
    ...decisionRightsOf(ground, line),
  };
}

/** Quoted where somebody has to choose, so that it is known whose choice it is. */
function decisionRightsOf({ request }: Ground, line: Line): Pick<Conflict, "decisionRights"> {
  const rights = request.portfolio.strategy.streams.find(({ key }) => key === line.stream)?.decisionRights ?? [];
  return rights.length === 0 ? {} : { decisionRights: rights.map(({ text, place }) => ({ text, place })) };
}

/** The pointer's words give the old title back, as long as it was not shortened. */
function baseValue(fact: SyncedFact, pointer: Pointer | null): string | null {
  if (fact !== "title" || pointer === null) return null;
  return pointer.digests.get("title") === digestOf("title", pointer.title) ? pointer.title : null;
}

function notSayable(line: Line, item: WorkItem): Diagnostic {
  return {
    rule: "description-not-sayable",
    severity: "info",
    message: `Someone changed the text from the wiki in the description of #${item.id}; it holds formatting that Markdown cannot say, so the page keeps its own words.`,
    place: line.facts.place,
    help: "Change the description on the page, or put the additions outside the marked part of the item's description.",
  };
}
