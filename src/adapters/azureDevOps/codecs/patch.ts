/**
 * JSON patch documents. All operations of one document are one revision, or none: the service applies a document as a
 * whole. `test /rev` comes first wherever an item is changed.
 */
import type { FieldValues } from "../../../ports/writer";
import type { WorkItemId } from "../../../domain/ids";
import { FIELD, REL, WIKI_PAGE_LINK } from "./workItem";

export type PatchOperation =
  | { readonly op: "test" | "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

export const testRevision = (rev: number): PatchOperation => ({ op: "test", path: "/rev", value: rev });

/** Field operations; `description` is the text in the form the field holds. */
export function fieldOperations(
  fields: Omit<FieldValues, "description">,
  description: string | null | undefined,
): readonly PatchOperation[] {
  return [
    ...set(FIELD.title, fields.title),
    ...set(FIELD.description, description),
    ...set(FIELD.assignedTo, fields.assignedTo),
    ...set(FIELD.startDate, midnight(fields.startDate)),
    ...set(FIELD.targetDate, midnight(fields.targetDate)),
    ...set(FIELD.priority, fields.priority),
    ...set(FIELD.area, fields.areaPath),
    ...set(FIELD.iteration, fields.iterationPath),
    ...set(FIELD.state, fields.state),
    ...tagOperations(fields.tags),
  ];
}

/** `add` would merge with the tags that stand there; `replace` leaves exactly these. */
const tagOperations = (tags: readonly string[] | undefined): readonly PatchOperation[] =>
  tags === undefined ? [] : [{ op: "replace", path: `/fields/${FIELD.tags}`, value: tags.join("; ") }];

function set(field: string, value: string | number | null | undefined): readonly PatchOperation[] {
  if (value === undefined) return [];
  return value === null
    ? [{ op: "remove", path: `/fields/${field}` }]
    : [{ op: "add", path: `/fields/${field}`, value }];
}

const midnight = (day: string | null | undefined): string | null | undefined =>
  day === null || day === undefined ? day : `${day}T00:00:00Z`;

/** `orgUrl` ends in `/`; the service takes any base in the address of a work item. */
export const addParent = (orgUrl: string, parent: WorkItemId): PatchOperation => ({
  op: "add",
  path: "/relations/-",
  value: { rel: REL.parent, url: `${orgUrl}_apis/wit/workItems/${parent}` },
});

export const addWikiLink = (url: string, comment: string): PatchOperation => ({
  op: "add",
  path: "/relations/-",
  value: { rel: REL.artifact, url, attributes: { name: WIKI_PAGE_LINK, comment } },
});

export const replaceComment = (index: number, comment: string): PatchOperation => ({
  op: "replace",
  path: `/relations/${index}/attributes/comment`,
  value: comment,
});

export const removeRelation = (index: number): PatchOperation => ({ op: "remove", path: `/relations/${index}` });
