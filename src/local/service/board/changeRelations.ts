/**
 * Adds, removes and comments the relations of one item.
 *
 * Links between items belong to both ends and are no part of a revision: neither end gets a new one, both get an update.
 * Links to anything else belong to the item and make a revision. Indexes speak of the order in which the relations were
 * last served, whatever else the document does; removals come before additions, so that a parent can be exchanged in one
 * document.
 */
import { notEmulated } from "../errors";
import type { User } from "../route";
import { boardError } from "./boardErrors";
import type { BoardStores } from "./boardStores";
import type { PatchOperation } from "./jsonPatch";
import { hierarchy, isArtifactLinkName, relationType, relOf, type RelationType } from "./relationTypes";
import type { Link, Relation, RelationRecord, Resource } from "./workItem";

export type RelationOperation = Extract<
  PatchOperation,
  { readonly kind: "add-relation" | "remove-relation" | "set-relation-comment" }
>;

/** A relation operation with everything in it understood. */
export type RelationStep =
  | { readonly kind: "add-link"; readonly type: RelationType; readonly other: number; readonly comment: string | null }
  | { readonly kind: "add-resource"; readonly resource: NewResource }
  | { readonly kind: "remove"; readonly relation: Relation }
  | { readonly kind: "comment"; readonly relation: Relation; readonly comment: string | null };

type NewResource = Pick<Resource, "rel" | "url" | "name" | "comment" | "size">;

const mostRelations = 1000;
const longestComment = 255;

/** Reads the operations against the relations as served; `temporary` resolves negative ids of a batch. */
export function readRelationSteps(
  operations: readonly PatchOperation[],
  served: readonly Relation[],
  temporary: ReadonlyMap<number, number> = new Map(),
): readonly RelationStep[] {
  const at = (index: number): Relation => {
    const relation = served[index];
    if (relation === undefined) throw boardError("RelationNotFound", {});
    return relation;
  };
  const steps = operations.flatMap((operation): RelationStep[] => {
    switch (operation.kind) {
      case "add-relation":
        return [readAddition(operation.value, temporary)];
      case "remove-relation":
        return [{ kind: "remove", relation: at(operation.index) }];
      case "set-relation-comment":
        return [{ kind: "comment", relation: at(operation.index), comment: checkedComment(operation.comment) }];
      default:
        return [];
    }
  });
  return [...steps.filter((step) => step.kind === "remove"), ...steps.filter((step) => step.kind !== "remove")];
}

/** Whether the steps make a revision. */
export function stepsMakeRevision(steps: readonly RelationStep[]): boolean {
  return steps.some((step) => {
    switch (step.kind) {
      case "add-resource":
        return true;
      case "add-link":
        return false;
      case "remove":
        return step.relation.kind === "resource";
      case "comment":
        return step.relation.kind === "resource" && step.relation.resource.comment !== step.comment;
    }
  });
}

function readAddition(value: unknown, temporary: ReadonlyMap<number, number>): RelationStep {
  const { rel, url, attributes } = (value ?? {}) as {
    rel?: unknown;
    url?: unknown;
    attributes?: Readonly<Record<string, unknown>>;
  };
  if (typeof rel !== "string" || typeof url !== "string") throw boardError("InvalidPatchDocument", {});
  const type = relationType(rel);
  if (type === null) throw boardError("RelationTypeNotFoundException", { rel });
  if (type.remote) throw notEmulated("links to work items of other organisations");
  const comment = checkedComment(typeof attributes?.["comment"] === "string" ? attributes["comment"] : null);
  if (type.usage === "workItemLink") return { kind: "add-link", type, other: workItemOfUrl(url, temporary), comment };
  return {
    kind: "add-resource",
    resource: readResource(type.referenceName as Resource["rel"], url, comment, attributes ?? {}),
  };
}

function readResource(
  rel: Resource["rel"],
  url: string,
  comment: string | null,
  attributes: Readonly<Record<string, unknown>>,
): NewResource {
  const name = typeof attributes["name"] === "string" ? attributes["name"] : null;
  const size = typeof attributes["resourceSize"] === "number" ? attributes["resourceSize"] : null;
  if (rel === "ArtifactLink" && (name === null || !isArtifactLinkName(name)))
    throw boardError("UnrecognizedResourceLink", {});
  if (rel === "ArtifactLink" && !/^vstfs:\/\/\//i.test(url)) throw boardError("InvalidRelationUrl", { url });
  if (rel !== "ArtifactLink" && !/^[a-z][a-z0-9+.-]*:/i.test(url)) throw boardError("InvalidRelationUrl", { url });
  return { rel, url, name: rel === "Hyperlink" ? null : name, comment: comment === "" ? null : comment, size };
}

function checkedComment(comment: string | null): string | null {
  if (comment !== null && comment.length > longestComment)
    throw boardError("VssPropertyValidationException", {
      message: `The comment of a link must not be longer than ${longestComment} characters.`,
    });
  return comment === "" ? null : comment;
}

/** The id at the end of any work item address; below zero, the item of the same batch. */
function workItemOfUrl(url: string, temporary: ReadonlyMap<number, number>): number {
  const id = Number(/\/workitems\/(-?\d+)\/?$/i.exec(url)?.[1] ?? Number.NaN);
  const known = id < 0 ? temporary.get(id) : id;
  if (known === undefined || !Number.isSafeInteger(known)) throw boardError("InvalidRelationUrl", { url });
  return known;
}

/** What the steps did, from the item's own side and from the other ends. */
export interface RelationOutcome {
  readonly own: RelationChangeList;
  readonly others: ReadonlyMap<number, RelationChangeList>;
}

export interface RelationChangeList {
  readonly added: RelationRecord[];
  readonly removed: RelationRecord[];
  readonly updated: RelationRecord[];
}

export function isEmpty(changes: RelationChangeList): boolean {
  return changes.added.length + changes.removed.length + changes.updated.length === 0;
}

const noChanges = (): RelationChangeList => ({ added: [], removed: [], updated: [] });

/** Carries the steps out for `item`, whose revision with them is `rev`. */
export function applyRelationSteps(
  stores: BoardStores,
  item: number,
  rev: number,
  steps: readonly RelationStep[],
  by: User,
  at: number,
): RelationOutcome {
  const own = noChanges();
  const others = new Map<number, RelationChangeList>();
  const othersOf = (id: number): RelationChangeList => {
    const list = others.get(id) ?? noChanges();
    others.set(id, list);
    return list;
  };
  const record = (list: "added" | "removed" | "updated", link: Link): void => {
    const other = link.source === item ? link.target : link.source;
    own[list].push(linkRecord(link, item));
    othersOf(other)[list].push(linkRecord(link, other));
  };
  for (const step of steps)
    switch (step.kind) {
      case "add-link":
        record("added", addLink(stores, item, step, by, at));
        break;
      case "add-resource":
        own.added.push({ kind: "resource", resource: addResource(stores, item, rev, step.resource, at) });
        break;
      case "remove":
        if (step.relation.kind === "link") {
          stores.items.removeLink(step.relation.link, at);
          record("removed", step.relation.link);
        } else {
          stores.items.removeResource(item, step.relation.resource, rev);
          own.removed.push({ kind: "resource", resource: step.relation.resource });
        }
        break;
      case "comment":
        setComment(stores, item, rev, step, record, own);
        break;
    }
  if (stores.items.relations(item).length > mostRelations) throw boardError("TooManyLinks", { id: item });
  return { own, others };
}

function setComment(
  stores: BoardStores,
  item: number,
  rev: number,
  step: RelationStep & { readonly kind: "comment" },
  record: (list: "updated", link: Link) => void,
  own: RelationChangeList,
): void {
  if (step.relation.kind === "link") {
    if (step.relation.link.comment === step.comment) return;
    stores.items.setLinkComment(step.relation.link, step.comment);
    record("updated", { ...step.relation.link, comment: step.comment });
    return;
  }
  if (step.relation.resource.comment === step.comment) return;
  const next: Resource = { ...step.relation.resource, comment: step.comment };
  stores.items.removeResource(item, step.relation.resource, rev);
  stores.items.addResource(item, next, rev);
  own.updated.push({ kind: "resource", resource: next });
}

function linkRecord(link: Link, item: number): RelationRecord {
  const isSource = link.source === item;
  return {
    kind: "link",
    rel: relOf(link.type, isSource).referenceName,
    other: isSource ? link.target : link.source,
    comment: link.comment,
  };
}

function addResource(stores: BoardStores, item: number, rev: number, resource: NewResource, at: number): Resource {
  const folded = resource.url.toLowerCase();
  const twin = stores.items
    .relations(item)
    .some(
      (each) =>
        each.kind === "resource" && each.resource.rel === resource.rel && each.resource.url.toLowerCase() === folded,
    );
  if (twin) throw boardError("RelationAlreadyExistsException", {});
  return stores.items.addResource(item, { ...resource, authorized: at, created: at, modified: at }, rev);
}

function addLink(
  stores: BoardStores,
  item: number,
  step: RelationStep & { readonly kind: "add-link" },
  by: User,
  at: number,
): Link {
  const { type, other, comment } = step;
  const link = type.link ?? "";
  const target = stores.items.current(other);
  if (target === null || target.deleted || !stores.access.seesArea(by.id, target.area))
    throw boardError("WorkItemUnauthorizedAccessException", { id: other });
  const [from, to] = type.isForward ? [item, other] : [other, item];
  const names = { name: type.name, source: item, target: other };
  if (from === to) throw boardError("CircularLink", names);
  const exists = stores.items.links(item).some((each) => each.type === link && joins(each, from, to, type.directional));
  if (exists) throw boardError("RelationAlreadyExistsException", {});
  if (link === hierarchy && stores.items.parentOf(to) !== null) throw boardError("SingleParent", names);
  if (type.acyclic && reaches(stores, link, to, from)) throw boardError("CircularLink", names);
  return stores.items.addLink({ type: link, source: from, target: to, comment }, by.id, at);
}

function joins(link: Link, from: number, to: number, directional: boolean): boolean {
  if (link.source === from && link.target === to) return true;
  return !directional && link.source === to && link.target === from;
}

/** Whether going forward from `start` leads to `end`. */
function reaches(stores: BoardStores, type: string, start: number, end: number): boolean {
  const seen = new Set<number>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === end) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const link of stores.items.links(at)) if (link.type === type && link.source === at) open.push(link.target);
  }
  return false;
}
