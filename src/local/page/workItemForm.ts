/**
 * One open work item form: the item as last read, what the person or an extension changed since, and the ways to save
 * it. It knows nothing of React; the screen and the form service of extensions work on the same one.
 */
import type { HostPage } from "./hostPage";
import { listOf, recordOf, textOf } from "./rest";

export interface Relation {
  readonly rel: string;
  readonly url: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface FormItem {
  /** 0 while it is new. */
  readonly id: number;
  readonly rev: number;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly relations: readonly Relation[];
}

export interface FormState {
  readonly phase: "loading" | "ready" | "saving" | "missing";
  /** Why the last load or save failed, or what an extension reported; `null` when all is well. */
  readonly problem: string | null;
  readonly item: FormItem;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly added: readonly Relation[];
  readonly removed: readonly Relation[];
  /** Titles, types and states of related items by id. */
  readonly related: ReadonlyMap<number, RelatedItem>;
}

export interface RelatedItem {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly state: string;
}

export type FormEvent =
  | { readonly kind: "loaded" }
  | { readonly kind: "changed"; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: "saved" }
  | { readonly kind: "refreshed" }
  | { readonly kind: "reset" }
  | { readonly kind: "unloaded" };

export interface WorkItemForm {
  readonly state: () => FormState;
  readonly subscribe: (listener: () => void) => () => void;
  /** What a listener answers settles when it has dealt with the event. */
  onEvent(listener: (event: FormEvent) => Promise<void>): () => void;
  load(): Promise<void>;
  setFields(fields: Readonly<Record<string, unknown>>): void;
  addRelations(relations: readonly Relation[]): void;
  removeRelations(relations: readonly Relation[]): void;
  /** Rejects with the service's sentence. */
  save(): Promise<void>;
  refresh(): Promise<void>;
  reset(): void;
  setProblem(problem: string | null): void;
  /** Tells, once, that the form goes away; settles when everyone has heard it, and in any case within the milliseconds. */
  unload(within: number): Promise<void>;
}

export type FormTarget =
  | { readonly kind: "existing"; readonly id: number }
  | { readonly kind: "new"; readonly type: string; readonly values: Readonly<Record<string, unknown>> };

const PATCH = { contentType: "application/json-patch+json" };

export function createWorkItemForm(page: HostPage, target: FormTarget): WorkItemForm {
  const project = encodeURIComponent(page.project.name);
  let state: FormState = {
    phase: target.kind === "new" ? "ready" : "loading",
    problem: null,
    item:
      target.kind === "new"
        ? newItem(page, target.type)
        : { id: target.id, rev: 0, type: "", fields: {}, relations: [] },
    changes: target.kind === "new" ? target.values : {},
    added: [],
    removed: [],
    related: new Map(),
  };
  const listeners = new Set<() => void>();
  const eventListeners = new Set<(event: FormEvent) => Promise<void>>();
  let unloading: Promise<void> | null = null;
  const set = (next: Partial<FormState>): void => {
    state = { ...state, ...next };
    for (const listener of [...listeners]) {
      listener();
    }
  };
  const tell = async (event: FormEvent): Promise<void> => {
    await Promise.all([...eventListeners].map((listener) => listener(event)));
  };

  const show = async (answer: unknown): Promise<void> => {
    const item = readItem(answer);
    set({ phase: "ready", problem: null, item, changes: {}, added: [], removed: [] });
    const related = await readRelated(page, item.relations).catch(() => new Map<number, RelatedItem>());
    set({ related });
  };

  const read = async (): Promise<void> => {
    try {
      await show(await page.rest.get(`_apis/wit/workitems/${state.item.id}`, { $expand: "all" }));
    } catch (error) {
      set({ phase: state.item.rev === 0 ? "missing" : "ready", problem: sentence(error) });
      throw error;
    }
  };

  const save = async (): Promise<void> => {
    const document = patchOf(state);
    if (document.length === 0) {
      return;
    }
    set({ phase: "saving" });
    try {
      const options = { ...PATCH, query: { $expand: "all" } };
      const answer =
        state.item.id === 0
          ? await page.rest.send(
              "POST",
              `${project}/_apis/wit/workitems/$${encodeURIComponent(state.item.type)}`,
              document,
              options,
            )
          : await page.rest.send("PATCH", `_apis/wit/workitems/${state.item.id}`, document, options);
      await show(answer);
      void tell({ kind: "saved" });
    } catch (error) {
      set({ phase: "ready", problem: sentence(error) });
      throw error;
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => listen(listeners, listener),
    onEvent: (listener) => listen(eventListeners, listener),
    load: async () => {
      if (state.item.id !== 0) {
        await read();
      }
    },
    setFields: (fields) => {
      set({ changes: withoutUnchanged(state.item.fields, { ...state.changes, ...fields }) });
      void tell({ kind: "changed", fields });
    },
    addRelations: (relations) => {
      set({ added: [...state.added, ...relations] });
    },
    removeRelations: (relations) => {
      const gone = (each: Relation): boolean => relations.some((relation) => sameRelation(relation, each));
      set({
        added: state.added.filter((each) => !gone(each)),
        removed: [...state.removed, ...state.item.relations.filter(gone)],
      });
    },
    save,
    refresh: async () => {
      await read();
      void tell({ kind: "refreshed" });
    },
    reset: () => {
      set({ changes: {}, added: [], removed: [], problem: null });
      void tell({ kind: "reset" });
    },
    setProblem: (problem) => {
      set({ problem });
    },
    unload: (within) => {
      unloading ??= tell({ kind: "unloaded" });
      return Promise.race([unloading, new Promise<void>((resolve) => setTimeout(resolve, within))]);
    },
  };
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function newItem(page: HostPage, type: string): FormItem {
  const fields = {
    "System.WorkItemType": type,
    "System.AreaPath": page.project.name,
    "System.IterationPath": page.project.name,
  };
  return { id: 0, rev: 0, type, fields, relations: [] };
}

export function readItem(answer: unknown): FormItem {
  const json = recordOf(answer);
  const fields = recordOf(json["fields"]);
  const relations = Array.isArray(json["relations"]) ? json["relations"].map(recordOf) : [];
  return {
    id: Number(json["id"]),
    rev: Number(json["rev"]),
    type: textOf(fields["System.WorkItemType"]),
    fields,
    relations: relations.map((each) => ({
      rel: textOf(each["rel"]),
      url: textOf(each["url"]),
      attributes: recordOf(each["attributes"]),
    })),
  };
}

export function sameRelation(a: Relation, b: Relation): boolean {
  return a.rel === b.rel && a.url === b.url;
}

/** Value of a field as the form shows it: changed, else read. */
export function fieldValue(state: FormState, name: string): unknown {
  return Object.hasOwn(state.changes, name) ? state.changes[name] : state.item.fields[name];
}

export function isDirty(state: FormState): boolean {
  return Object.keys(state.changes).length > 0 || state.added.length > 0 || state.removed.length > 0;
}

function withoutUnchanged(
  fields: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const written = (value: unknown): string => {
    const plain = personName(value) ?? value ?? "";
    return typeof plain === "string" ? plain : JSON.stringify(plain);
  };
  return Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => written(fields[name]) !== written(value)),
  );
}

/** Unique name of an identity value; `null` for any other value. */
export function personName(value: unknown): string | null {
  const name = recordOf(value)["uniqueName"];
  return typeof name === "string" ? name : null;
}

interface PatchOperation {
  readonly op: "add" | "test" | "remove" | "replace";
  readonly path: string;
  readonly value?: unknown;
}

/** The JSON patch that saves a form: guarded by the revision, relations removed from the last index down. */
export function patchOf(state: FormState): readonly PatchOperation[] {
  const fields = Object.entries(state.changes).map(([name, value]): PatchOperation => {
    // `add` would merge tags with those that stand there; the form shows all of them, so it replaces.
    const op = name === "System.Tags" && state.item.id !== 0 ? "replace" : "add";
    return { op, path: `/fields/${name}`, value: value ?? "" };
  });
  const removals = state.removed
    .map((each) => state.item.relations.findIndex((relation) => sameRelation(relation, each)))
    .filter((index) => index >= 0)
    .sort((a, b) => b - a)
    .map((index): PatchOperation => ({ op: "remove", path: `/relations/${index}` }));
  const additions = state.added.map((value): PatchOperation => ({ op: "add", path: "/relations/-", value }));
  const changes = [...fields, ...removals, ...additions];
  const guard: PatchOperation = { op: "test", path: "/rev", value: state.item.rev };
  return changes.length === 0 || state.item.id === 0 ? changes : [guard, ...changes];
}

/** Number of the item a relation leads to; `null` when it leads elsewhere. */
export function relatedId(relation: Relation): number | null {
  const id = /\/workItems\/(\d+)$/i.exec(relation.url)?.[1];
  return id === undefined ? null : Number(id);
}

export interface WikiPageRef {
  readonly projectId: string;
  readonly wikiId: string;
  readonly path: string;
}

/** The page a *Wiki Page* link names; `null` for other artifacts. */
export function wikiPageOf(relation: Relation): WikiPageRef | null {
  const encoded = /^vstfs:\/\/\/Wiki\/WikiPage\/(.+)$/i.exec(relation.url)?.[1];
  if (relation.rel !== "ArtifactLink" || encoded === undefined) {
    return null;
  }
  try {
    const [projectId = "", wikiId = "", ...path] = decodeURIComponent(encoded).split("/");
    return { projectId, wikiId, path: `/${path.join("/")}` };
  } catch {
    return null;
  }
}

async function readRelated(page: HostPage, relations: readonly Relation[]): Promise<ReadonlyMap<number, RelatedItem>> {
  const ids = [...new Set(relations.map(relatedId).filter((id): id is number => id !== null))].slice(0, 200);
  if (ids.length === 0) {
    return new Map();
  }
  const answer = await page.rest.get("_apis/wit/workitems", {
    ids: ids.join(","),
    fields: "System.Title,System.State,System.WorkItemType",
    errorPolicy: "omit",
  });
  const items = listOf(answer)
    .filter((each) => each["id"] !== undefined && each["id"] !== null)
    .map(readItem);
  return new Map(
    items.map((item) => [
      item.id,
      {
        id: item.id,
        title: textOf(item.fields["System.Title"]),
        type: item.type,
        state: textOf(item.fields["System.State"]),
      },
    ]),
  );
}

export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
