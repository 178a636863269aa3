/**
 * Everything of ours taken off again, as rows like any others: links whose comment is our pointer, numbers our runs wrote to
 * pages, the ends of our block in descriptions, claims, settings, and notes on how to read a page. What people wrote, decided
 * and created stays, and so does what they may rely on: pages, work items, values, parent links.
 *
 * Not known is not ours: a number is ticked only where a run of ours is known to have written it.
 */
import type { WikiPageLink, WorkItem, WorkItemLinks } from "../domain/board";
import type { PagePath, RunId, WorkItemId } from "../domain/ids";
import type { Line } from "../domain/line";
import type { Ground, Rows } from "./ground";
import { change, joinRows, mentionOf, notified, operationId, pageOf, pagePreconditionOf } from "./ground";
import type { Change, Operation } from "./operation";
import { editRow } from "./pageEdits";
import { readPointer } from "./pointer";
import { blockBeginning, blockOf } from "./richText";

/** What of ours stands in the text of one page. */
export interface PageTrace {
  readonly page: PagePath;
  readonly claims: readonly { readonly run: RunId; readonly who: string; readonly lapsed: boolean }[];
  /** Settings rows and dated lines (without their bullet), word for word; empty on every page but the settings page. */
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly lines: readonly string[];
  /** Notes only Throughline reads, word for word. */
  readonly notes: readonly string[];
}

export interface Traces {
  /** Links of every item there is, pages that are gone included. */
  readonly links: ReadonlyMap<WorkItemId, WorkItemLinks>;
  readonly pages: readonly PageTrace[];
  /** Numbers our runs wrote to pages; `null` where no history says. */
  readonly written: ReadonlySet<WorkItemId> | null;
}

/** What a person keeps: those rows are there and not ticked. */
export interface Keeping {
  readonly links: boolean;
  readonly mentions: boolean;
}

export function uninstallRows(ground: Ground, traces: Traces, keep: Keeping): Rows {
  return joinRows([
    { operations: (ground.board?.items ?? []).flatMap((item) => itemRows(ground, item, traces, keep)) },
    { operations: ground.lines.flatMap((line) => mentionRows(ground, line, traces.written, keep)) },
    { operations: traces.pages.flatMap((page) => pageRows(ground, page)) },
    traces.written === null ? unknownWriters(ground) : { operations: [] },
  ]);
}

// Items --------------------------------------------------------------------------------------------

/** One row a link; the ends of the block go with the first, or by themselves where no link is left. */
function itemRows(ground: Ground, item: WorkItem, { links }: Traces, keep: Keeping): readonly Operation[] {
  const ours = (links.get(item.id)?.wikiPages ?? []).filter(
    (link) =>
      link.wikiId.toLowerCase() === ground.request.wiki.id.toLowerCase() && readPointer(link.comment ?? "") !== null,
  );
  const block = blockOf(item.description) === null ? [] : [change("description", blockBeginning, null)];
  const [first, ...others] = ours;
  if (first === undefined) return block.length === 0 ? [] : [itemRow(item, null, block, !keep.links, BLOCK_REASON)];
  return [
    itemRow(item, first, [linkGone(first), ...block], !keep.links, LINK_REASON),
    ...others.map((link) => itemRow(item, link, [linkGone(link)], !keep.links, LINK_REASON)),
  ];
}

const LINK_REASON = "The link says what Throughline last agreed on; nobody else reads that.";
const BLOCK_REASON = "The text from the wiki stays; the two lines around it, which say that it is kept in step, go.";

const linkGone = ({ page }: WikiPageLink): Change => change("wiki-link", page, null);

function itemRow(
  item: WorkItem,
  link: WikiPageLink | null,
  changes: readonly Change[],
  ticked: boolean,
  reason: string,
): Operation {
  return {
    id: operationId("unlink", "uninstall", item.id, link?.page ?? ""),
    kind: "unlink",
    side: "board",
    ticked,
    dependsOn: [],
    subject: { key: null, title: item.title, workItem: item.id, page: link?.page ?? null },
    changes,
    precondition: { rev: item.rev },
    reason,
    notifies: notified(item),
  };
}

// Pages --------------------------------------------------------------------------------------------

function mentionRows(ground: Ground, line: Line, written: Traces["written"], keep: Keeping): readonly Operation[] {
  return line.facts.workItems.map((id) => {
    const ours = written?.has(id) === true;
    return editRow(ground, line, {
      what: `uninstall ${pageOf(line)} ${id}`,
      workItem: id,
      changes: [change("mention", mentionOf(id), null)],
      ticked: ours && !keep.mentions,
      reason: ours
        ? "A run of Throughline wrote the number there."
        : written === null
          ? "Whether Throughline or a person wrote the number is not known without the wiki's history."
          : "A person wrote the number there, so it stays unless you tick this row.",
    });
  });
}

function pageRows(ground: Ground, { page, claims, settings, lines, notes }: PageTrace): readonly Operation[] {
  return [
    ...claims.map(({ run, who, lapsed }) =>
      noteRow(ground, page, `Claim of ${who}`, change("claim", run, null), {
        ticked: lapsed,
        reason: lapsed
          ? "The run that left it here is over."
          : `${who} may still be applying a plan: tick this row once that is over.`,
      }),
    ),
    ...settings.map(({ name, value }) =>
      noteRow(ground, page, name, change("reading", value, null), { ticked: true, reason: SETTING_REASON }),
    ),
    ...lines.map((line) =>
      noteRow(ground, page, line, change("ignored", line, null), { ticked: true, reason: SETTING_REASON }),
    ),
    ...notes.map((note) =>
      noteRow(ground, page, note, change("note", note, null), {
        ticked: true,
        reason: "Only Throughline reads these words.",
      }),
    ),
  ];
}

const SETTING_REASON = "It tells Throughline how to read this wiki; nobody else reads it.";

function noteRow(
  ground: Ground,
  page: PagePath,
  title: string,
  one: Change,
  { ticked, reason }: { readonly ticked: boolean; readonly reason: string },
): Operation {
  return {
    id: operationId("edit-page", page, "uninstall", one.fact, title),
    kind: "edit-page",
    side: "wiki",
    ticked,
    dependsOn: [],
    subject: { key: null, title, workItem: null, page },
    changes: [one],
    precondition: pagePreconditionOf(ground, page),
    reason,
  };
}

function unknownWriters(ground: Ground): Rows {
  const named = ground.lines.reduce((sum, line) => sum + line.facts.workItems.length, 0);
  if (named === 0) return { operations: [] };
  return {
    operations: [],
    diagnostics: [
      {
        rule: "writer-unknown",
        severity: "info",
        message: `Who wrote the ${named} numbers of work items on the pages is not known: the wiki's history cannot be read here.`,
        place: null,
        help: "They stay unless you tick them; each is a plain #number that Azure DevOps shows as a link.",
      },
    ],
  };
}
