/**
 * Undo: the inverse of one run, as rows like any others. A run is found by its id in the pointers of links.
 *
 * Items the run created go to the recycle bin while nobody touched them since, their `#id` comes off the page first. Values it
 * wrote to items go back where they still stand; values it wrote to pages go back where they still stand and the old words are
 * known. The base goes back with them, so that afterwards a sync sees the same as before the run, and never takes the undo for a
 * person's change. What somebody changed since stays, and is said.
 */
import type { Pointer, WikiPageLink, WorkItem } from "../domain/board";
import type { RunId, WorkItemId } from "../domain/ids";
import type { Line } from "../domain/line";
import type { Diagnostic } from "../domain/diagnostic";
import type { StatedFacts, SyncedFact } from "./facts";
import { boardValue, sameValue, shownValue, statedValue, syncedFacts, wikiValue } from "./facts";
import { literalOf } from "./conflict";
import type { Ground, Rows } from "./ground";
import { change, joinRows, linksToWiki, mentionOf, notified, operationId, pageOf, subjectOf } from "./ground";
import type { Change, Operation } from "./operation";
import { editRow } from "./pageEdits";
import { readPointer } from "./pointer";

/** An item the run wrote: as it was before the run (`null`: the run created it) and as the run left it. */
export interface Touched {
  readonly id: WorkItemId;
  /** Revision the run left behind. */
  readonly last: number;
  readonly after: WorkItem;
  readonly before: { readonly item: WorkItem; readonly link: WikiPageLink | null } | null;
  /** The line as the page stated it when both sides last agreed before the run; `null` when that text is not known. */
  readonly lineBefore: StatedFacts | null;
  /** The run wrote the `#id` to the page; `null` when that is not known. */
  readonly mentionByRun: boolean | null;
}

/** An item whose link was last written by a run; the pointer names the revision that write made. */
export interface RunLink {
  readonly id: WorkItemId;
  readonly pointer: Pointer;
  readonly link: WikiPageLink;
}

/** Every run some link still names. */
export function linksByRun(ground: Ground): ReadonlyMap<RunId, readonly RunLink[]> {
  const runs = new Map<RunId, RunLink[]>();
  for (const { id } of ground.board?.items ?? []) {
    for (const link of linksToWiki(ground, id)) {
      const pointer = readPointer(link.comment ?? "");
      // Revision 0: a person added the link on the form of an item not saved yet; no run wrote anything.
      if (pointer === null || pointer.rev === 0) continue;
      const known = runs.get(pointer.run);
      if (known === undefined) runs.set(pointer.run, [{ id, pointer, link }]);
      else known.push({ id, pointer, link });
    }
  }
  return runs;
}

export function undoRows(ground: Ground, touched: readonly Touched[]): Rows {
  return joinRows(
    touched.map((one) => {
      const item = ground.items.get(one.id);
      const line = ground.lines.find(({ primary }) => primary?.id === one.id) ?? null;
      if (item === undefined)
        return { operations: [], diagnostics: [stays(one.id, line, "it cannot be read any more")] };
      return one.before === null
        ? undoCreate(ground, line, item, one)
        : undoWrites(ground, line, item, one, one.before);
    }),
  );
}

function undoCreate(ground: Ground, line: Line | null, item: WorkItem, one: Touched): Rows {
  if (item.rev !== one.last)
    return { operations: [], diagnostics: [stays(item.id, line, "somebody changed it since it was created")] };
  const mention = line !== null && line.facts.workItems.includes(item.id) ? [removeMention(ground, line, item.id)] : [];
  const recycle: Operation = {
    id: operationId("recycle-work-item", "undo", item.id),
    kind: "recycle-work-item",
    side: "board",
    ticked: true,
    dependsOn: mention.map(({ id }) => id),
    subject: line === null ? { key: null, title: item.title, workItem: item.id, page: null } : subjectOf(line, item.id),
    changes: [],
    precondition: { rev: item.rev },
    reason: "The run created it, and nobody touched it since.",
    notifies: notified(item),
  };
  return { operations: [...mention, recycle] };
}

function removeMention(ground: Ground, line: Line, id: WorkItemId): Operation {
  return editRow(ground, line, {
    what: `unmention ${id}`,
    workItem: id,
    changes: [change("mention", mentionOf(id), null)],
    ticked: true,
    reason: "The run wrote it there.",
  });
}

function undoWrites(
  ground: Ground,
  line: Line | null,
  item: WorkItem,
  one: Touched,
  before: NonNullable<Touched["before"]>,
): Rows {
  if (line === null) return { operations: [], diagnostics: [stays(item.id, null, "its line is gone")] };
  const facts = syncedFacts.map((fact) => undoFact(ground, line, item, one, before.item, fact));
  const toBoard = facts.flatMap((fact) => fact.toBoard ?? []);
  const toPage = facts.flatMap((fact) => fact.toPage ?? []);
  const restore = toBoard.length === 0 ? [] : [restoreRow(line, item, toBoard)];
  const edit =
    toPage.length === 0
      ? []
      : pageRows(
          ground,
          line,
          item,
          toPage,
          restore.map(({ id }) => id),
        );
  const unlink =
    before.link === null
      ? unlinkRows(
          ground,
          line,
          item,
          one,
          [...restore, ...edit].map(({ id }) => id),
        )
      : [];
  const parent = before.link === null ? parentRows(line, item, before.item) : [];
  return {
    operations: [...restore, ...edit, ...parent, ...unlink],
    diagnostics: facts.flatMap((fact) => fact.diagnostics ?? []),
  };
}

interface FactUndone {
  readonly toBoard?: readonly Change[];
  readonly toPage?: readonly Change[];
  readonly diagnostics?: readonly Diagnostic[];
}

function undoFact(
  ground: Ground,
  line: Line,
  item: WorkItem,
  one: Touched,
  before: WorkItem,
  fact: SyncedFact,
): FactUndone {
  const old = boardValue(fact, before, line.facts);
  const written = boardValue(fact, one.after, line.facts);
  const now = boardValue(fact, item, line.facts);
  if (!sameValue(old, written)) {
    if (!sameValue(now, written)) return { diagnostics: [stays(item.id, line, `its ${fact} was changed since`)] };
    return { toBoard: [change(fact, shownValue(now), shownValue(old))] };
  }
  if (one.lineBefore === null) return {};
  const page = wikiValue(fact, line.facts, ground.people);
  const oldPage = wikiValue(fact, one.lineBefore, ground.people);
  const editedByRun =
    !sameValue(page, oldPage) && sameValue(page, statedValue(fact, shownValue(written), ground.people));
  return editedByRun ? { toPage: [change(fact, literalOf(fact, line.facts), literalOf(fact, one.lineBefore))] } : {};
}

function restoreRow(line: Line, item: WorkItem, changes: readonly Change[]): Operation {
  return {
    id: operationId("update-work-item", "undo", line.key),
    kind: "update-work-item",
    side: "board",
    ticked: true,
    dependsOn: [],
    subject: subjectOf(line, item.id),
    changes,
    precondition: { rev: item.rev },
    reason: `The run wrote the ${changes.map(({ fact }) => fact).join(" and ")}; nobody changed it since.`,
    notifies: notified(item, changes.find(({ fact }) => fact === "owner")?.to ?? null),
  };
}

function pageRows(
  ground: Ground,
  line: Line,
  item: WorkItem,
  changes: readonly Change[],
  dependsOn: readonly string[],
): readonly Operation[] {
  const edit = editRow(ground, line, {
    what: "undo",
    workItem: item.id,
    changes,
    ticked: true,
    after: dependsOn,
    reason: "The run took it over from the board; the page still says so.",
  });
  const base: Operation = {
    id: operationId("advance-base", "undo", line.key),
    kind: "advance-base",
    side: "board",
    ticked: true,
    dependsOn: [edit.id],
    subject: subjectOf(line, item.id),
    changes,
    precondition: { rev: item.rev },
    reason: "The base goes back with the page, so that the next plan sees what it saw before the run.",
    notifies: notified(item),
  };
  return [edit, base];
}

/** The run made the link: it goes again; the `#id` only where the run wrote it, or where a person says so. */
function unlinkRows(
  ground: Ground,
  line: Line,
  item: WorkItem,
  one: Touched,
  dependsOn: readonly string[],
): readonly Operation[] {
  const mention =
    one.mentionByRun === false ? [] : [{ ...removeMention(ground, line, item.id), ticked: one.mentionByRun === true }];
  return [
    ...mention,
    {
      id: operationId("unlink", "undo", line.key, item.id),
      kind: "unlink",
      side: "board",
      ticked: true,
      dependsOn: [...dependsOn, ...(one.mentionByRun === true ? mention.map(({ id }) => id) : [])],
      subject: subjectOf(line, item.id),
      changes: [change("wiki-link", pageOf(line), null)],
      precondition: { rev: item.rev },
      reason: "The run linked it.",
      notifies: notified(item),
    },
  ];
}

/** Parent links move no revision, so who made this one is not known: a person decides. */
function parentRows(line: Line, item: WorkItem, before: WorkItem): readonly Operation[] {
  if (item.parent === null || before.parent !== null) return [];
  return [
    {
      id: operationId("unlink", "undo parent", line.key, item.id),
      kind: "unlink",
      side: "board",
      ticked: false,
      dependsOn: [],
      subject: subjectOf(line, item.id),
      changes: [change("parent", mentionOf(item.parent), null)],
      precondition: { rev: item.rev },
      reason: `It hung under nothing before the run, which may have put it under ${mentionOf(item.parent)}.`,
    },
  ];
}

function stays(id: WorkItemId, line: Line | null, why: string): Diagnostic {
  return {
    rule: "undo-stays",
    severity: "info",
    message: `#${id} stays as it is: ${why}.`,
    place: line?.facts.place ?? null,
    help: "Decide by hand what should become of it.",
  };
}
