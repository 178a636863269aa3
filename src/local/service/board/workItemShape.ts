/**
 * How work items look in answers: members, their order and their absence as recorded.
 *
 * Dates stay `Date` here; the kernel writes them. Addresses of relations are data and stay where a client asks for
 * answers without urls.
 */
import { KeptUrl, type ApiVersion, type Project, type User } from "../route";
import { projectOf, type BoardStores } from "./boardStores";
import { forever } from "./database";
import { fullPath, levelsOf } from "./nodeStore";
import type { Field } from "./processes/fieldCatalogue";
import { relationType } from "./relationTypes";
import type { FieldValue, Relation, RelationRecord, Resource, Revision } from "./workItem";

export type Expand = "none" | "relations" | "fields" | "links" | "all";
export const expandMembers: Readonly<Record<Expand, number>> = { none: 0, relations: 1, fields: 2, links: 3, all: 4 };

/** What decides how an item is shown. */
export interface Showing {
  readonly expand: Expand;
  /** Reference names asked for; null for the usual ones. */
  readonly fields: readonly Field[] | null;
  readonly version: Pick<ApiVersion, "number">;
  /** Whether addresses name the project. */
  readonly scoped: boolean;
  /** The state of relations and parent at a moment, when not now. */
  readonly moment: number | null;
  readonly links: boolean;
  readonly relations: boolean;
}

export type Json = Readonly<Record<string, unknown>>;

export function apiUrl(stores: BoardStores, project: Pick<Project, "id"> | null, path: string): string {
  const scope = project === null ? "" : `/${project.id}`;
  return `${stores.service.baseUrl}${scope}/_apis/wit/${path}`;
}

/** An identity as work items carry it: the avatar is its picture too. */
export function personRef(stores: Pick<BoardStores, "service">, user: User): Json {
  const { baseUrl } = stores.service;
  const avatar = `${baseUrl}/_apis/GraphProfile/MemberAvatars/${user.descriptor}`;
  return {
    displayName: user.displayName,
    url: `${baseUrl}/_apis/Identities/${user.id}`,
    _links: { avatar: { href: avatar } },
    id: user.id,
    uniqueName: user.uniqueName,
    imageUrl: avatar,
    descriptor: user.descriptor,
  };
}

/** A person in history: the same with the combined name. */
export function namedPersonRef(stores: BoardStores, userId: string): Json {
  const user = stores.users.byId(userId);
  if (user === null) return { id: userId, name: "", displayName: "" };
  const { displayName, url, _links, id, uniqueName, imageUrl, descriptor } = personRef(stores, user);
  return { id, name: combinedName(user), displayName, url, _links, uniqueName, imageUrl, descriptor };
}

export function combinedName(user: User): string {
  return `${user.displayName} <${user.uniqueName}>`;
}

/** `1/10/2025 12:13:35 PM` */
export function spokenDate(moment: number): string {
  const date = new Date(moment);
  const hours = date.getUTCHours();
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  return `${day} ${hours % 12 === 0 ? 12 : hours % 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${hours < 12 ? "AM" : "PM"}`;
}

function personValue(stores: BoardStores, userId: string, version: Pick<ApiVersion, "number">): unknown {
  const user = stores.users.byId(userId);
  if (user === null) return { displayName: null, id: null };
  return version.number < 5 ? combinedName(user) : personRef(stores, user);
}

/** Value of one field as served, or undefined where the item has none. */
export function fieldValue(
  stores: BoardStores,
  revision: Revision,
  field: Field,
  showing: Pick<Showing, "version" | "moment">,
): unknown {
  const computed = computedValue(stores, revision, field, showing);
  if (computed !== undefined) return computed;
  const value = revision.fields[field.referenceName];
  return value === undefined ? undefined : shown(stores, field, value, showing.version);
}

function shown(stores: BoardStores, field: Field, value: FieldValue, version: Pick<ApiVersion, "number">): unknown {
  if (field.type === "dateTime") return new Date(String(value));
  if (field.type === "identity") return personValue(stores, String(value), version);
  return value;
}

function computedValue(
  stores: BoardStores,
  revision: Revision,
  field: Field,
  showing: Pick<Showing, "version" | "moment">,
): unknown {
  const { referenceName } = field;
  const level = /^System\.(Area|Iteration)Level([1-7])$/.exec(referenceName);
  if (level !== null)
    return levelName(stores, revision, level[1] === "Area" ? revision.area : revision.iteration, Number(level[2]));
  switch (referenceName) {
    case "System.Id":
      return revision.item;
    case "System.Rev":
      return revision.rev;
    case "System.AreaId":
      return revision.area;
    case "System.IterationId":
      return revision.iteration;
    case "System.AreaPath":
      return nodePath(stores, revision, revision.area);
    case "System.IterationPath":
      return nodePath(stores, revision, revision.iteration);
    case "System.NodeName":
      return nodePath(stores, revision, revision.area).split("\\").at(-1);
    case "System.TeamProject":
      return projectOf(stores, revision.project).name;
    case "System.WorkItemType":
      return revision.type;
    case "System.ChangedDate":
    case "System.AuthorizedDate":
      return new Date(revision.changed);
    case "System.RevisedDate":
      return new Date(revision.revised);
    case "System.ChangedBy":
    case "System.AuthorizedAs":
      return personValue(stores, revision.changedBy, showing.version);
    case "System.PersonId":
      return personNumber(revision.changedBy);
    case "System.Watermark":
      return revision.watermark;
    case "System.IsDeleted":
      return revision.deleted;
    case "System.Parent":
      return stores.items.parentOf(revision.item, showing.moment ?? undefined) ?? undefined;
    case "System.RelatedLinkCount":
      return relationCount(stores, revision, showing, (relation) => relation.kind === "link");
    case "System.HyperLinkCount":
      return relationCount(
        stores,
        revision,
        showing,
        (relation) => relation.kind === "resource" && relation.resource.rel === "Hyperlink",
      );
    case "System.ExternalLinkCount":
      return relationCount(
        stores,
        revision,
        showing,
        (relation) => relation.kind === "resource" && relation.resource.rel === "ArtifactLink",
      );
    case "System.AttachedFileCount":
      return relationCount(
        stores,
        revision,
        showing,
        (relation) => relation.kind === "resource" && relation.resource.rel === "AttachedFile",
      );
    case "System.RemoteLinkCount":
      return 0;
    default:
      return undefined;
  }
}

function relationCount(
  stores: BoardStores,
  revision: Revision,
  showing: Pick<Showing, "moment">,
  counts: (relation: Relation) => boolean,
): number {
  const at = showing.moment === null ? undefined : { moment: showing.moment, rev: revision.rev };
  return stores.items.relations(revision.item, at).filter(counts).length;
}

function nodePath(stores: BoardStores, revision: Revision, id: number): string {
  const project = projectOf(stores, revision.project);
  const node = stores.nodes.byId(id);
  return node === null ? project.name : fullPath(project, node);
}

function levelName(stores: BoardStores, revision: Revision, id: number, level: number): string | undefined {
  const node = stores.nodes.byId(id);
  return node === null ? undefined : levelsOf(projectOf(stores, revision.project), node)[level - 1];
}

/** A small number that stands for a person. */
export function personNumber(userId: string): number {
  return Number.parseInt(userId.replaceAll("-", "").slice(0, 7), 16);
}

/** Served only when asked for by name. */
const onDemand: ReadonlySet<string> = new Set([
  "System.BoardColumn",
  "System.BoardColumnDone",
  "System.BoardLane",
  "System.RelatedLinkCount",
  "System.ExternalLinkCount",
  "System.HyperLinkCount",
  "System.AttachedFileCount",
  "System.RemoteLinkCount",
  "System.IsDeleted",
]);

/** Fields of an item in the served order. */
export function fieldsShape(
  stores: BoardStores,
  revision: Revision,
  showing: Pick<Showing, "expand" | "fields" | "version" | "moment">,
): Json {
  const everything = showing.expand === "all" || showing.expand === "fields";
  const wanted =
    showing.fields ??
    stores.processes.fields.all.filter(
      ({ referenceName, detail }) => (everything || !detail) && !onDemand.has(referenceName),
    );
  const ordered = [...wanted].sort(
    (a, b) => stores.processes.fields.order(a.referenceName) - stores.processes.fields.order(b.referenceName),
  );
  return Object.fromEntries(
    ordered.flatMap((field) => {
      const value = fieldValue(stores, revision, field, showing);
      return value === undefined ? [] : [[field.referenceName, value]];
    }),
  );
}

export function relationShape(
  stores: BoardStores,
  project: Project,
  relation: Relation | RelationRecord,
  scoped: boolean,
): Json {
  if (relation.kind === "resource") return resourceShape(relation.resource);
  const comment = "link" in relation ? relation.link.comment : relation.comment;
  const type = relationType(relation.rel);
  const other = stores.items.current(relation.other);
  const home = other === null ? project : projectOf(stores, other.project);
  return {
    rel: relation.rel,
    url: new KeptUrl(apiUrl(stores, scoped ? home : null, `workItems/${relation.other}`)),
    attributes: { isLocked: false, ...(comment === null ? {} : { comment }), name: type?.name ?? relation.rel },
  };
}

function resourceShape(resource: Resource): Json {
  return {
    rel: resource.rel,
    url: new KeptUrl(resource.url),
    attributes: {
      authorizedDate: new Date(resource.authorized),
      id: resource.id,
      resourceCreatedDate: new Date(resource.created),
      resourceModifiedDate: new Date(resource.modified),
      revisedDate: new Date(forever),
      ...(resource.size === null ? {} : { resourceSize: resource.size }),
      ...(resource.comment === null ? {} : { comment: resource.comment }),
      ...(resource.name === null ? {} : { name: resource.name }),
    },
  };
}

/** A work item as single reads, changes and lists answer it. */
export function workItemShape(stores: BoardStores, revision: Revision, showing: Showing): Json {
  const project = projectOf(stores, revision.project);
  const modern = showing.version.number >= 5;
  const urlProject = showing.scoped && modern ? project : null;
  const at = showing.moment === null ? undefined : { moment: showing.moment, rev: revision.rev };
  const relations = showing.relations ? stores.items.relations(revision.item, at) : [];
  const self = apiUrl(stores, urlProject, `workItems/${revision.item}`);
  return {
    id: revision.item,
    rev: revision.rev,
    fields: fieldsShape(stores, revision, showing),
    multilineFieldsFormat: showing.fields === null ? formatsShape(stores, revision) : {},
    ...(relations.length === 0
      ? {}
      : { relations: relations.map((relation) => relationShape(stores, project, relation, modern)) }),
    ...(showing.links ? { _links: linksShape(stores, revision, project, self, urlProject) } : {}),
    url: self,
  };
}

function formatsShape(stores: BoardStores, revision: Revision): Json {
  const texts = stores.processes.fields.all.filter(
    (field) => field.type === "html" && revision.fields[field.referenceName] !== undefined,
  );
  return Object.fromEntries(
    texts.map(({ referenceName }) => [referenceName, revision.formats[referenceName] ?? "html"]),
  );
}

function linksShape(
  stores: BoardStores,
  revision: Revision,
  project: Project,
  self: string,
  urlProject: Project | null,
): Json {
  const discussion =
    urlProject === null
      ? { workItemHistory: { href: `${self}/history` } }
      : { workItemComments: { href: `${self}/comments` } };
  return {
    self: { href: self },
    workItemUpdates: { href: `${self}/updates` },
    workItemRevisions: { href: `${self}/revisions` },
    ...discussion,
    html: { href: `${stores.service.baseUrl}/${project.id}/_workitems/edit/${revision.item}` },
    workItemType: { href: typeUrl(stores, project, revision.type) },
    fields: { href: apiUrl(stores, urlProject, "fields") },
  };
}

export function typeUrl(stores: BoardStores, project: Project, type: string): string {
  return apiUrl(stores, project, `workItemTypes/${encodeURIComponent(type)}`);
}

/** The would-be item of a create that was only validated: it has no number yet. */
export function unsavedShape(shape: Json): Json {
  const { id: _id, rev: _rev, ...rest } = shape;
  return rest;
}

/** A deleted item, in the words of the recycle bin. */
export function deletedShape(
  stores: BoardStores,
  revision: Revision,
  options: { readonly resource: boolean; readonly restored?: boolean },
): Json {
  const project = projectOf(stores, revision.project);
  const by = stores.users.byId(revision.changedBy);
  const place = options.restored === true ? "workItems" : "recyclebin";
  const url = apiUrl(stores, project, `${place}/${revision.item}`);
  const resource = {
    id: revision.item,
    rev: revision.rev,
    fields: fieldsShape(stores, revision, { expand: "none", fields: null, version: { number: 4 }, moment: null }),
    _links: {
      self: { href: url },
      workItemType: { href: typeUrl(stores, project, revision.type) },
      fields: { href: apiUrl(stores, project, "fields") },
    },
    url,
  };
  return {
    id: revision.item,
    type: revision.type,
    name: revision.fields["System.Title"] ?? "",
    project: project.name,
    deletedDate: spokenDate(revision.changed),
    deletedBy: by === null ? "" : combinedName(by),
    code: 200,
    url,
    ...(options.resource ? { resource } : {}),
  };
}
