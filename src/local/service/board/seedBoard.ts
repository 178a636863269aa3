/**
 * Makes a board with a past: items with chosen numbers, people, dates and states, and what happened to them since.
 *
 * Everything goes through the ways of the routes, in the order given. An item that should be far along is walked there
 * through the states its process allows.
 */
import type { Project, User } from "../route";
import { projectOf, type BoardStores } from "./boardStores";
import { createWorkItem, setDeleted, updateWorkItem } from "./changeWorkItem";
import type { PatchOperation } from "./jsonPatch";
import type { Node, NodeDates, Structure } from "./nodeStore";
import { initialState, typeNamed, type WorkItemType } from "./processes/process";
import type { Revision } from "./workItem";

/** Values by reference name; people by e-mail address, dates as ISO text, paths in full. */
export type SeedFields = Readonly<Record<string, string | number | boolean | null>>;

export interface SeedItem {
  readonly project: Project;
  readonly type: string;
  readonly fields: SeedFields;
  readonly by: User;
  readonly at: Date;
  /** A number of one's own; the next free one if left out. */
  readonly id?: number;
  /** Number of the parent. */
  readonly parent?: number;
  readonly links?: readonly SeedLink[];
  /** Texts written in Markdown, by reference name. */
  readonly markdown?: readonly string[];
  /** The state it is in at last, with the dates of the way there; each step of the way takes one of `steps`. */
  readonly state?: string;
  readonly steps?: readonly { readonly at: Date; readonly by?: User }[];
}

export interface SeedLink {
  /** E.g. `ArtifactLink`, `System.LinkTypes.Related`. */
  readonly rel: string;
  /** Address; of another item, its number. */
  readonly to: string | number;
  readonly name?: string;
  readonly comment?: string;
}

export interface SeedChange {
  readonly item: number;
  readonly fields?: SeedFields;
  readonly addLinks?: readonly SeedLink[];
  readonly comment?: string;
  readonly by: User;
  readonly at: Date;
  /** Whether the change may break the rules of the type, as someone with that permission may. */
  readonly bypassRules?: boolean;
}

export interface BoardSeed {
  /** Answers the item's number. */
  createItem(item: SeedItem): number;
  changeItem(change: SeedChange): void;
  deleteItem(item: number, by: User, at: Date): void;
  /** Makes a node and the nodes above it that are missing: `Platform\Login`. */
  addNode(
    project: Project,
    structure: Structure,
    path: string,
    dates?: { readonly start: string; readonly finish: string },
  ): Node;
  /** All of it in one go: much faster for many items. */
  together<Result>(work: () => Result): Result;
}

export function createBoardSeed(stores: BoardStores): BoardSeed {
  const change = (
    item: number,
    operations: readonly PatchOperation[],
    by: User,
    at: Date,
    bypassRules = false,
  ): Revision => {
    const base = present(stores, item);
    return updateWorkItem(stores, base, { operations, by, at, bypassRules });
  };
  const seed: BoardSeed = {
    createItem: (item) =>
      stores.database.atomically(() => {
        const operations = [
          ...fieldOperations(item.fields),
          ...formatOperations(item),
          ...linkOperations(stores, linksOf(item)),
        ];
        const request = { operations, by: item.by, at: item.at, bypassRules: false };
        const { item: id } = createWorkItem(stores, item.project, item.type, request, item.id);
        walk(stores, item, id, change);
        return id;
      }),
    changeItem(seeded) {
      const comment: readonly PatchOperation[] =
        seeded.comment === undefined
          ? []
          : [{ kind: "set-field", field: "System.History", value: seeded.comment, merge: true }];
      const operations = [
        ...fieldOperations(seeded.fields ?? {}),
        ...linkOperations(stores, seeded.addLinks ?? []),
        ...comment,
      ];
      stores.database.atomically(() => change(seeded.item, operations, seeded.by, seeded.at, seeded.bypassRules));
    },
    deleteItem: (item, by, at) =>
      void stores.database.atomically(() => setDeleted(stores, present(stores, item), true, by, at)),
    addNode: (project, structure, path, dates) =>
      stores.database.atomically(() => addNode(stores, project, structure, path, dates ?? null)),
    together: (work) => stores.database.atomically(work),
  };
  return seed;
}

function present(stores: BoardStores, item: number): Revision {
  const revision = stores.items.current(item);
  if (revision === null) throw new Error(`there is no work item ${item}`);
  return revision;
}

function fieldOperations(fields: SeedFields): readonly PatchOperation[] {
  return Object.entries(fields).map(([field, value]) => ({ kind: "set-field", field, value, merge: false }));
}

function formatOperations(item: SeedItem): readonly PatchOperation[] {
  return (item.markdown ?? []).map((field) => ({ kind: "set-format", field, value: "markdown" }));
}

function linksOf(item: SeedItem): readonly SeedLink[] {
  const parent: readonly SeedLink[] =
    item.parent === undefined ? [] : [{ rel: "System.LinkTypes.Hierarchy-Reverse", to: item.parent }];
  return [...parent, ...(item.links ?? [])];
}

function linkOperations(stores: BoardStores, links: readonly SeedLink[]): readonly PatchOperation[] {
  return links.map(({ rel, to, name, comment }) => ({
    kind: "add-relation",
    value: {
      rel,
      url: typeof to === "number" ? `${stores.service.baseUrl}/_apis/wit/workItems/${to}` : to,
      attributes: { ...(name === undefined ? {} : { name }), ...(comment === undefined ? {} : { comment }) },
    },
  }));
}

/** Takes the item to its state by the shortest allowed way. */
function walk(
  stores: BoardStores,
  item: SeedItem,
  id: number,
  change: (item: number, operations: readonly PatchOperation[], by: User, at: Date) => void,
): void {
  if (item.state === undefined) return;
  const type = typeNamed(stores.processes.of(projectOf(stores, item.project.id)), item.type);
  if (type === null) throw new Error(`no type ${item.type}`);
  const way = wayTo(type, item.state, item.steps?.length ?? 1);
  way.forEach((state, index) => {
    const step = item.steps?.[index] ?? item.steps?.at(-1) ?? { at: item.at };
    change(id, [{ kind: "set-field", field: "System.State", value: state, merge: false }], step.by ?? item.by, step.at);
  });
}

/** States to go through: in as many steps as there are dates for, if the process has that many on the way. */
function wayTo(type: WorkItemType, state: string, steps: number): readonly string[] {
  const start = initialState(type).name;
  if (state === start) return [];
  const names = type.states.map((each) => each.name);
  const goal = names.indexOf(state);
  if (goal === -1) throw new Error(`${type.name} has no state ${state}`);
  const between = type.states
    .slice(1, goal)
    .filter((each) => each.category === "InProgress" && each.milestone !== "resolved")
    .map((each) => each.name);
  const way = [...between.slice(0, Math.max(steps - 1, 0)), state];
  const isAllowed = way.every((to, index) => type.transitions[way[index - 1] ?? start]?.[to] !== undefined);
  return isAllowed ? way : [state];
}

function addNode(
  stores: BoardStores,
  project: Project,
  structure: Structure,
  path: string,
  dates: { readonly start: string; readonly finish: string } | null,
): Node {
  const noDates: NodeDates = { start: null, finish: null };
  const names = path.split(/[\\/]/).filter((name) => name !== "");
  const node = names.reduce<Node>(
    (parent, name) =>
      stores.nodes.children(parent).find((child) => child.name.toLowerCase() === name.toLowerCase()) ??
      stores.nodes.add(parent, name, noDates, stores.service.newId()),
    stores.nodes.root(project.id, structure),
  );
  if (dates === null) return node;
  return stores.nodes.setDates(node, {
    start: new Date(dates.start).toISOString(),
    finish: new Date(dates.finish).toISOString(),
  });
}
