/**
 * Judges one apply by what it sent and what the world holds: every write is a ticked row of the plan or a declared consequence of
 * a create row (I6), outside the rows' own spans a page keeps its bytes (I8), nothing is recycled that a person touched (I11), and
 * the report says what is so (I15). It shares no code with the apply: claims, mentions and pointers are read here by their
 * published form.
 */
import type { BlobId } from "../../src/domain/ids";
import type { Operation, Plan, RowResult } from "../../src/sync/operation";
import type { Writer } from "../../src/ports/writer";
import type { ApplyReport } from "../../src/usecases/applyPlan";
import type { SimItem, SimWorld } from "./simWorld";

type Parameters1<Name extends keyof Writer> = Parameters<Writer[Name]>;

export type WriteCall =
  | { readonly name: "putPage"; readonly page: Parameters1<"putPage">[1]; readonly before: string | null }
  | { readonly name: "createItem"; readonly request: Parameters1<"createItem">[0] }
  | { readonly name: "updateItem"; readonly request: Parameters1<"updateItem">[0] }
  | { readonly name: "setParent"; readonly id: number; readonly parent: number | null }
  | {
      readonly name: "recycleItem";
      readonly id: number;
      readonly rev: number;
      readonly item: SimItem | null;
      /** Another item that serves the line stands on a page, or once stood there. */
      readonly hasWinner: boolean;
    };

/** Every text a page ever had in this run. */
export interface KnownTexts {
  of(blob: BlobId): string | null;
  /** One of them says `#id`. */
  everNamed(id: number): boolean;
}

/** A writer that notes what is asked of it, with what stood there at that moment. */
export function watchedWriter(writer: Writer, world: SimWorld, texts: KnownTexts, calls: WriteCall[]): Writer {
  return {
    putPage(wiki, page) {
      calls.push({ name: "putPage", page, before: page.ifMatch === null ? null : texts.of(page.ifMatch) });
      return writer.putPage(wiki, page);
    },
    createItem(request) {
      calls.push({ name: "createItem", request });
      return writer.createItem(request);
    },
    updateItem(request) {
      calls.push({ name: "updateItem", request });
      return writer.updateItem(request);
    },
    setParent(id, parent) {
      calls.push({ name: "setParent", id, parent });
      return writer.setParent(id, parent);
    },
    recycleItem(id, rev) {
      const item = world.items().find((candidate) => candidate.id === id) ?? null;
      calls.push({ name: "recycleItem", id, rev, item, hasWinner: hasWinner(item, world, texts) });
      return writer.recycleItem(id, rev);
    },
  };
}

/** A duplicate goes only after the number of the item that stays was committed. */
function hasWinner(loser: SimItem | null, world: SimWorld, texts: KnownTexts): boolean {
  const keys = new Set(loser?.links.flatMap(({ comment }) => pointerOf(comment)?.key ?? []));
  const kept = world.pointersWritten().filter(({ comment }) => keys.has(pointerOf(comment)?.key ?? ""));
  const others = new Set<number>(kept.map(({ id }) => id).filter((id) => id !== loser?.id));
  for (const { id, ours } of world.items()) if (!ours) others.add(id);
  return [...others].some((id) => texts.everNamed(id));
}

/** What is wrong with these writes, one sentence each. */
export function judgeWrites(
  plan: Plan,
  calls: readonly WriteCall[],
  results: ReadonlyMap<string, RowResult>,
): readonly string[] {
  const rows = plan.operations.filter(({ ticked }) => ticked);
  const itemOf = (row: Operation): number | null => {
    const { workItem } = row.subject;
    if (workItem === null || typeof workItem === "number") return workItem;
    const result = results.get(workItem.ref);
    return result?.outcome === "done" ? result.workItem : null;
  };
  return calls.flatMap((call): readonly string[] => {
    switch (call.name) {
      case "putPage":
        return judgePage(rows, call.page, call.before, itemOf);
      case "createItem": {
        const row = rows.find(
          (candidate) =>
            candidate.kind === "create-work-item" &&
            changeTo(candidate, "title") === call.request.fields.title &&
            changeTo(candidate, "type") === call.request.type,
        );
        return row === undefined ? [`a create that is no row: ${call.request.fields.title ?? ""}`] : [];
      }
      case "updateItem": {
        const mine = rows.filter((row) => row.side === "board" && itemOf(row) === call.request.id);
        if (mine.length === 0) return [`#${call.request.id} was changed and is in no row`];
        const facts = new Set(
          mine.flatMap((row) => (row.kind === "advance-base" ? [] : row.changes.map(({ fact }) => fact))),
        );
        const named: Readonly<Record<string, string>> = { assignedTo: "owner", targetDate: "target" };
        return Object.keys(call.request.fields).flatMap((field) =>
          facts.has((named[field] ?? field) as never)
            ? []
            : [`${field} of #${call.request.id} was written and is in no row`],
        );
      }
      case "setParent":
        return rows.some((row) => itemOf(row) === call.id && row.changes.some(({ fact }) => fact === "parent"))
          ? []
          : [`the parent of #${call.id} was changed and is in no row`];
      case "recycleItem":
        return judgeRecycling(rows, call);
    }
  });
}

function judgeRecycling(
  rows: readonly Operation[],
  { id, rev, item, hasWinner }: WriteCall & { name: "recycleItem" },
): readonly string[] {
  if (rows.some((row) => row.kind === "recycle-work-item" && row.subject.workItem === id)) return [];
  if (item === null) return [`#${id} was to be recycled and is not there`];
  // Somebody changed it since it was looked at: the writer refuses, whatever was asked.
  if (item.rev !== rev) return [];
  const isDuplicate = rows.some(
    (row) =>
      row.kind === "create-work-item" && item.links.some(({ comment }) => pointerOf(comment)?.key === row.subject.key),
  );
  if (!isDuplicate) return [`#${id} was recycled and is no duplicate of a created row`];
  if (!hasWinner) return [`#${id} was recycled before the number of another item stood on the page`];
  return item.ours && rev === 1 ? [] : [`#${id} was to be recycled at revision ${rev}, ours: ${item.ours}`];
}

/** Only claims, mentions of these rows' items, and the values of these rows may differ; everything else keeps its bytes. */
function judgePage(
  rows: readonly Operation[],
  page: Parameters1<"putPage">[1],
  before: string | null,
  itemOf: (row: Operation) => number | null,
): readonly string[] {
  const mine = rows.filter((row) => row.subject.page === page.path);
  if (mine.length === 0) return [`${page.path} was written and is in no row`];
  if (page.ifMatch === null)
    return mine.some((row) => row.kind === "create-page") ? [] : [`${page.path} was written without If-Match`];
  if (before === null) return [`${page.path} was written over a text nobody read`];
  const edits = mine.filter((row) => row.kind === "edit-page" || row.kind === "create-work-item");
  const ids = new Set(
    edits.flatMap((row) => [itemOf(row), ...row.changes.map(({ from, to }) => [numberOf(from), numberOf(to)]).flat()]),
  );
  const mention = new RegExp(
    `(?:\\r?\\n)?[ \\t]*#(${[...ids].filter((id) => id !== null).join("|") || "0"})(?!\\d)`,
    "g",
  );
  const plain = (text: string): readonly string[] => withoutClaims(text).replace(mention, "").split("\n");
  const [was, is] = [plain(before), plain(page.text)];
  const values = edits.flatMap((row) => row.changes.filter(({ fact }) => fact !== "mention"));
  if (values.some(({ fact }) => fact === "description")) return [];
  if (was.length !== is.length) return [`${page.path} has ${is.length} lines instead of ${was.length}`];
  const changed = was.flatMap((line, at) => (line === is[at] ? [] : [[line, is[at] ?? ""] as const]));
  const alien = changed.find(([, after]) => !values.some((change) => says(after, change.to)));
  return alien === undefined ? [] : [`${page.path}: “${alien[0]}” became “${alien[1]}”, which is in no row`];
}

/** The line carries the value: as words, or as the mark it stands for. */
function says(line: string, value: string | null): boolean {
  if (value === null) return true;
  if (/^(?:proposed|in-progress|done)$/.test(value)) return /\[[ x]\]/.test(line);
  return line.includes(value.replace(/ <[^<>]+>$/, ""));
}

const withoutClaims = (text: string): string => text.replace(/\r?\n\r?\n<!-- throughline claim: [^\n]*-->/g, "");

const numberOf = (text: string | null): number | null => {
  const found = /^#(\d+)$/.exec(text ?? "");
  return found === null ? null : Number(found[1]);
};

const changeTo = (row: Operation, fact: string): string | undefined =>
  row.changes.find((change) => change.fact === fact)?.to ?? undefined;

/** Key and run of a pointer, read by its frozen form. */
export function pointerOf(comment: string): { readonly key: string; readonly run: string } | null {
  const found = /· v1 k=([0-9a-f]{8}) .*run=([0-9a-f]{8})/.exec(comment);
  return found === null ? null : { key: found[1] ?? "", run: found[2] ?? "" };
}

/** Where the report and the world differ. */
export function judgeReport(
  plan: Plan,
  report: ApplyReport,
  world: SimWorld,
  /** A page has, or once had, the very text this apply sent, whoever wrote it first. */
  saysSo: boolean,
): readonly string[] {
  const ticked = plan.operations.filter((row) => row.ticked);
  const told: string[] = [];
  if (report.rows.size !== ticked.length) told.push(`${ticked.length} rows ticked, ${report.rows.size} reported`);
  const written = world.pointersWritten().flatMap(({ id, comment }) => {
    const pointer = pointerOf(comment);
    return pointer !== null && pointer.run === report.run ? [{ id, key: pointer.key }] : [];
  });
  const exists = new Set<number>(world.items().map(({ id }) => id));
  const committed = world.commitMessages().some((message) => message.includes(`Sync-Run: ${report.run}`));
  for (const row of ticked) {
    const result = report.rows.get(row.id);
    if (result === undefined) continue;
    const mine = written.filter(({ key }) => key === row.subject.key);
    const what = `${row.kind} “${row.subject.title}” is reported ${result.outcome}`;
    if (result.outcome === "done") {
      if (row.kind === "create-work-item" && (result.workItem === null || !exists.has(result.workItem)))
        told.push(`${what}, and #${result.workItem ?? "?"} is not there`);
      const leavesPointer = /^(?:update-work-item|advance-base)$/.test(row.kind);
      if (leavesPointer && result.note === null && mine.length === 0) told.push(`${what}, and no revision says so`);
      if (row.kind === "edit-page" && result.note === null && !committed && !saysSo)
        told.push(`${what}, and no commit says so`);
    } else if (row.kind === "create-work-item" && result.outcome !== "unknown") {
      const born = mine.find(({ id }) => !plan.madeFrom.items[id]);
      if (born !== undefined && !result.message.includes(`#${born.id}`))
        told.push(`${what}, and #${born.id} was created`);
    }
  }
  for (const id of report.rows.keys())
    if (!ticked.some((row) => row.id === id)) told.push(`a row that was not ticked has a result: ${id}`);
  return told;
}
