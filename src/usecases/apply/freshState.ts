/**
 * The pages and items an apply touches, as they are now. No value of the plan is written before it was compared with these;
 * nothing here comes from a cache.
 */
import type { WorkItem, WorkItemLinks } from "../../domain/board";
import type { BlobId, PagePath, WorkItemId } from "../../domain/ids";
import type { LineFacts, Strategy } from "../../domain/strategy";
import { contextOf, readPage } from "../../pages/readPage";
import type { PageContext } from "../../pages/readPage";
import { readStrategy } from "../../pages/readStrategy";
import { itemsToRead, pagesToRead } from "../../sync/causes";
import type { StatedFacts } from "../../sync/facts";
import type { Operation, Plan } from "../../sync/operation";
import type { People } from "../../sync/people";
import { peopleOf, withPeople } from "../../sync/people";
import type { ApplyWorld } from "./world";

/** A page as it stands; its lines are read when somebody asks for them, since a page we wrote is often not looked at again. */
export class FreshPage {
  private read: readonly FreshLine[] | null = null;

  constructor(
    readonly path: PagePath,
    readonly text: string,
    readonly blob: BlobId,
    private readonly context: PageContext,
  ) {}

  get lines(): readonly FreshLine[] {
    this.read ??= linesOn(this.path, this.text, this.context);
    return this.read;
  }
}

/** A line as the page states it this moment. */
export type FreshLine = LineFacts & StatedFacts;

export interface FreshItem {
  readonly item: WorkItem;
  readonly links: WorkItemLinks;
}

export class FreshState {
  private readonly pages = new Map<PagePath, FreshPage | null>();
  private readonly items = new Map<WorkItemId, FreshItem>();
  private readonly own = new Map<WorkItemId, number>();
  private known: People = new Map();

  private constructor(
    private readonly world: ApplyWorld,
    readonly plan: Plan,
    private readonly strategy: Strategy,
  ) {}

  static async load(plan: Plan, rows: readonly Operation[], world: ApplyWorld): Promise<FreshState> {
    const state = new FreshState(world, plan, world.strategy ?? (await readWiki(world)));
    for (const path of pagesToRead(rows)) await state.readPage(path);
    await state.readItems(itemsToRead(rows));
    const owners = rows.flatMap((row) =>
      row.changes.filter(({ fact }) => fact === "owner").flatMap(({ from, to }) => [from, to]),
    );
    state.known = withPeople(
      peopleOf([...state.items.values()].map(({ item }) => item)),
      owners.filter((owner): owner is string => owner !== null),
    );
    return state;
  }

  get people(): People {
    return this.known;
  }

  /** `null` when the page is not there. */
  page(path: PagePath): FreshPage | null {
    return this.pages.get(path) ?? null;
  }

  item(id: WorkItemId): FreshItem | null {
    return this.items.get(id) ?? null;
  }

  context(path: PagePath): PageContext {
    return contextOf(this.strategy, path);
  }

  async readPage(path: PagePath): Promise<FreshPage | null> {
    const page = await this.world.wikiStore.page(this.world.wiki, path);
    return this.keepPage(path, page === null ? null : { text: page.text, blob: page.blob });
  }

  /** What we just wrote, or what was just read. */
  keepPage(path: PagePath, page: { readonly text: string; readonly blob: BlobId } | null): FreshPage | null {
    const fresh = page === null ? null : new FreshPage(path, page.text, page.blob, this.context(path));
    this.pages.set(path, fresh);
    return fresh;
  }

  async readItems(ids: readonly WorkItemId[]): Promise<void> {
    if (ids.length === 0) return;
    const { workItemStore } = this.world;
    const { items } = await workItemStore.itemsById(ids);
    const links = await workItemStore.links(ids);
    for (const id of ids) this.items.delete(id);
    for (const item of items) {
      const its = links.get(item.id);
      if (its !== undefined) this.items.set(item.id, { item, links: its });
    }
  }

  /** What we just wrote. An item somebody had changed before stays one that was changed. */
  keepItem(item: FreshItem): void {
    const { id, rev } = item.item;
    const before = this.items.get(id);
    if (before === undefined || this.isItemUnchanged(before.item)) this.own.set(id, rev);
    this.items.set(id, item);
  }

  /** Nobody but us has changed the item since the plan was made. */
  isItemUnchanged({ id, rev }: WorkItem): boolean {
    return this.plan.madeFrom.items[id] === rev || this.own.get(id) === rev;
  }

  /** The page reads as it did when the plan was made. */
  isUnchanged(path: PagePath): boolean {
    const page = this.page(path);
    return page !== null && this.plan.madeFrom.pages[path] === page.blob;
  }

  /** The line a row is about: the one that names the row's item, else the one with its key. */
  line(row: Operation): FreshLine | null {
    const { page, key, workItem } = row.subject;
    const lines = (page === null ? null : this.page(page))?.lines ?? [];
    const byKey = lines.find((line) => line.key === key);
    if (typeof workItem !== "number") return byKey ?? null;
    const naming = lines.filter((line) => line.workItems.includes(workItem));
    return naming.find((line) => line.key === key) ?? naming[0] ?? byKey ?? null;
  }
}

async function readWiki({ wikiStore, wiki, options }: ApplyWorld): Promise<Strategy> {
  const { files } = await wikiStore.snapshot(wiki);
  return readStrategy(files, options);
}

function linesOn(path: PagePath, text: string, context: PageContext): readonly FreshLine[] {
  return readPage({ path, text }, context).outcomes.flatMap((outcome): FreshLine[] => [
    outcome,
    ...outcome.deliverables,
  ]);
}
