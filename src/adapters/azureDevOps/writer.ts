/**
 * The only writes of the product. Every write names what it expects to find; what cannot be guarded is read before and
 * verified after. An answer that was lost is looked up where a look can decide (a page by its content, an item by its
 * next revision, a parent by the relations) and is an unknown outcome everywhere else.
 *
 * Notifications are never suppressed and rules are never bypassed.
 */
import { isFailure } from "../../ports/failure";
import type { FailureKind } from "../../ports/failure";
import type { RichText, WikiPageLink } from "../../domain/board";
import type { WorkItemId } from "../../domain/ids";
import type { FieldValues, NewWikiLink, Writer, WrittenItem } from "../../ports/writer";
import type { WorkItemStore } from "../../ports/workItemStore";
import { failed } from "./classify";
import { decoded, RequestFailure } from "./client";
import type { Client } from "./client";
import { artifactUri, comparableUri } from "./codecs/artifactUri";
import { blobIdOfEtag, blobIdOfText } from "./codecs/blobId";
import { addParent, addWikiLink, fieldOperations, removeRelation, replaceComment, testRevision } from "./codecs/patch";
import type { PatchOperation } from "./codecs/patch";
import { createWorkItem, deleteWorkItem, listRecycled, getWorkItem, putPage, updateWorkItem } from "./codecs/requests";
import {
  categoryLookup,
  descriptionFormat,
  readIds,
  readLinks,
  readRelations,
  readWorkItem,
  REL,
} from "./codecs/workItem";
import type { CategoryOf, Relation } from "./codecs/workItem";
import { addressOf, freshPage } from "./wikiStore";

const MAX_PAGE_BYTES = 18 * 1024 * 1024;
const MAX_FIELD_CHARACTERS = 1_000_000;

export function createWriter(client: Client, projectName: string, store: Pick<WorkItemStore, "process">): Writer {
  const categories = async (): Promise<CategoryOf> => categoryLookup((await store.process()).types);
  return {
    putPage: (wiki, page) => writePage(client, wiki, page),
    async createItem(request) {
      const categoryOf = await categories();
      const document = await newItemDocument(client, request);
      const answer = await client.send(createWorkItem(request.project, request.type, document, request.validateOnly));
      return request.validateOnly ? null : written(answer.json, categoryOf);
    },
    async updateItem(request) {
      return changeItem(client, await categories(), request);
    },
    async setParent(id, parent) {
      return changeParent(client, await categories(), id, parent);
    },
    recycleItem: (id, rev) => recycle(client, projectName, id, rev),
  };
}

const written = (json: unknown, categoryOf: CategoryOf): WrittenItem =>
  decoded(() => ({ item: readWorkItem(json, categoryOf), links: readLinks(json) }));

const kindOf = (error: unknown): FailureKind | null => (isFailure(error) ? error.failure.kind : null);

/** The server may have done an earlier sending of this very request. */
const mayBeDone = (error: unknown): boolean => error instanceof RequestFailure && error.lostAnswers > 0;

// Pages --------------------------------------------------------------------------------------------

async function writePage(
  client: Client,
  wiki: Parameters<Writer["putPage"]>[0],
  page: Parameters<Writer["putPage"]>[1],
): ReturnType<Writer["putPage"]> {
  const { path, text, ifMatch, message } = page;
  if (new TextEncoder().encode(text).length > MAX_PAGE_BYTES)
    throw failed("too-large", `The page ${path} would be larger than 18 MB`);
  const wanted = blobIdOfText(text);
  if (wanted === ifMatch) return { blob: wanted }; // nothing to write, so no commit
  try {
    const answer = await client.send(putPage(addressOf(wiki), path, text, ifMatch, message));
    return { blob: blobIdOfEtag(answer.headers.get("etag")) ?? wanted };
  } catch (error) {
    // A lost answer is decided by the content: what stands there now is what we sent, or it is not.
    if (!mayBeDone(error)) throw error;
    const fresh = await freshPage(client, wiki, path);
    if (fresh?.blob === wanted) return { blob: wanted };
    if (kindOf(error) === "unknown-outcome" && (fresh?.blob ?? null) === ifMatch) throw error;
    throw failed("stale", `The page ${path} was changed by someone else while it was being written`);
  }
}

// New items ----------------------------------------------------------------------------------------

async function newItemDocument(
  client: Client,
  request: Parameters<Writer["createItem"]>[0],
): Promise<readonly PatchOperation[]> {
  const { fields, parent, wikiLink } = request;
  return [
    ...fieldOperations(fields, await descriptionText(fields.description, "html")),
    ...(parent === null ? [] : [addParent(client.orgUrl, parent)]),
    ...(wikiLink === null ? [] : [addWikiLink(artifactUri(wikiLink.wiki, wikiLink.page), wikiLink.comment)]),
  ];
}

/** Text in the form the field holds. HTML may stand in a Markdown field; the other way round it is converted. */
async function descriptionText(
  description: FieldValues["description"],
  held: RichText["format"],
): Promise<string | null | undefined> {
  if (description === undefined || description === null) return description;
  const text =
    description.format === "markdown" && held === "html"
      ? (await import("./codecs/markdownToHtml")).markdownToHtml(description.text)
      : description.text;
  if (text.length > MAX_FIELD_CHARACTERS)
    throw failed("too-large", "The description would be longer than a million characters");
  return text;
}

// Changed items ------------------------------------------------------------------------------------

/** An item with its relations as they are this moment. */
interface Fresh {
  readonly json: unknown;
  readonly written: WrittenItem;
  readonly relations: readonly Relation[];
}

async function freshItem(client: Client, categoryOf: CategoryOf, id: WorkItemId): Promise<Fresh> {
  const { json } = await client.send(getWorkItem(id));
  return { json, written: written(json, categoryOf), relations: decoded(() => readRelations(json)) };
}

type Update = Parameters<Writer["updateItem"]>[0];

async function changeItem(client: Client, categoryOf: CategoryOf, request: Update): Promise<WrittenItem> {
  const before = await freshItem(client, categoryOf, request.id);
  const { rev } = before.written.item;
  if (rev !== request.rev) throw staleItem(request.id, `revision ${rev} instead of ${request.rev}`);
  const operations = await updateOperations(before, request);
  if (operations.length === 0) return before.written; // every revision costs one of ten thousand
  const document = [testRevision(request.rev), ...operations];
  const after = await sendUpdate(client, categoryOf, request, document);
  if (!request.validateOnly) verifyLink(after, request);
  return after;
}

async function sendUpdate(
  client: Client,
  categoryOf: CategoryOf,
  request: Update,
  document: readonly PatchOperation[],
): Promise<WrittenItem> {
  try {
    const { json } = await client.send(updateWorkItem(request.id, document, request.validateOnly, "guarded-write"));
    return request.validateOnly ? (await freshItem(client, categoryOf, request.id)).written : written(json, categoryOf);
  } catch (error) {
    if (request.validateOnly || !mayBeDone(error)) throw error;
    const now = await freshItem(client, categoryOf, request.id);
    if (now.written.item.rev === request.rev) throw error;
    // The document as a whole is one revision: it is ours when nothing of it is left to do.
    const left = await updateOperations(now, request);
    if (now.written.item.rev === request.rev + 1 && left.length === 0) return now.written;
    throw staleItem(request.id, "changed by someone else while it was being written");
  }
}

/** What has to be done to reach the values asked for; values that stand already are left out. */
async function updateOperations(now: Fresh, request: Update): Promise<readonly PatchOperation[]> {
  const { item } = now.written;
  const text = await descriptionText(request.fields.description, descriptionFormat(now.json));
  const description = (text ?? null) === (item.description?.text ?? null) ? undefined : text;
  return [
    ...fieldOperations(changedFields(item, request.fields), description),
    ...linkOperations(now.relations, request),
  ];
}

function changedFields(item: WrittenItem["item"], wanted: FieldValues): Omit<FieldValues, "description"> {
  const { description: _, ...fields } = wanted;
  const current: Omit<Record<keyof FieldValues, string | number | null>, "description"> = {
    title: item.title,
    assignedTo: item.assignedTo?.uniqueName ?? null,
    targetDate: item.targetDate,
    startDate: item.startDate,
    priority: item.priority,
    areaPath: item.areaPath,
    iterationPath: item.iterationPath,
    state: item.state,
    tags: item.tags.join("; "),
  };
  const plain = (value: unknown): unknown => (Array.isArray(value) ? value.join("; ") : value);
  const changed = Object.entries(fields).filter(
    ([name, value]) => plain(value) !== current[name as keyof typeof current],
  );
  return Object.fromEntries(changed);
}

/** Indexes are those of the relations just read; removals come last so that they do not move the others. */
function linkOperations(relations: readonly Relation[], request: Update): readonly PatchOperation[] {
  const { wikiLink, removeWikiLink } = request;
  const added = wikiLink === null ? [] : linkOrComment(relations, wikiLink);
  const gone = removeWikiLink === null ? undefined : relations.find((relation) => isLinkTo(relation, removeWikiLink));
  return [...added, ...(gone === undefined ? [] : [removeRelation(gone.index)])];
}

function linkOrComment(relations: readonly Relation[], link: NewWikiLink): readonly PatchOperation[] {
  const uri = artifactUri(link.wiki, link.page);
  const existing = relations.find((relation) => isLinkTo(relation, uri));
  if (existing === undefined) return [addWikiLink(uri, link.comment)];
  return existing.wikiPage?.comment === link.comment ? [] : [replaceComment(existing.index, link.comment)];
}

const isLinkTo = (relation: Relation, uri: string): boolean =>
  relation.wikiPage !== null && comparableUri(relation.wikiPage.url) === comparableUri(uri);

/** `test /rev` does not guard an index against work item links, so the answer is looked at. */
function verifyLink(after: WrittenItem, { id, wikiLink }: Update): void {
  if (wikiLink === null) return;
  const uri = comparableUri(artifactUri(wikiLink.wiki, wikiLink.page));
  const stands = (link: WikiPageLink): boolean => comparableUri(link.url) === uri && link.comment === wikiLink.comment;
  if (after.links.wikiPages.some(stands)) return;
  throw failed(
    "unexpected-answer",
    `Work item ${id} was saved, but its link to the page ${wikiLink.page} does not read as it was written`,
  );
}

const staleItem = (id: WorkItemId, how: string): Error =>
  failed("stale", `Work item ${id} is not as it was when it was read: ${how}`);

// Parents ------------------------------------------------------------------------------------------

async function changeParent(
  client: Client,
  categoryOf: CategoryOf,
  id: WorkItemId,
  parent: WorkItemId | null,
): Promise<WrittenItem> {
  const before = await freshItem(client, categoryOf, id);
  if (before.written.links.parent === parent) return before.written;
  const old = before.relations.find((relation) => relation.rel === REL.parent);
  const document = [
    testRevision(before.written.item.rev),
    ...(old === undefined ? [] : [removeRelation(old.index)]),
    ...(parent === null ? [] : [addParent(client.orgUrl, parent)]),
  ];
  const lost = await sendParent(client, id, document);
  // Read again whatever the answer said: a revision does not guard these links.
  const after = (await freshItem(client, categoryOf, id)).written;
  if (after.links.parent === parent) return after;
  throw lost ?? movedMeanwhile(id, after.links.parent);
}

/** `null` when the change was answered; the failure when its answer was lost. A refusal is thrown. */
async function sendParent(client: Client, id: WorkItemId, document: readonly PatchOperation[]): Promise<Error | null> {
  try {
    await client.send(updateWorkItem(id, document, false, "once"));
    return null;
  } catch (error) {
    if (isFailure(error) && error.failure.kind === "unknown-outcome") return error;
    throw error;
  }
}

const movedMeanwhile = (id: WorkItemId, parent: WorkItemId | null): Error =>
  failed(
    "stale",
    `Work item ${id} has ${parent === null ? "no parent" : `the parent ${parent}`} after the change: someone else changed it at the same moment`,
  );

// Recycling ----------------------------------------------------------------------------------------

/** The service offers no precondition for a delete, so the revision is read just before. */
async function recycle(client: Client, projectName: string, id: WorkItemId, rev: number): Promise<void> {
  const now = await client.read(getWorkItem(id), readLinks);
  if (now.rev !== rev) throw staleItem(id, `revision ${now.rev} instead of ${rev}`);
  try {
    await client.send(deleteWorkItem(id));
  } catch (error) {
    if (kindOf(error) !== "unknown-outcome" || !(await isRecycled(client, projectName, id))) throw error;
  }
}

async function isRecycled(client: Client, projectName: string, id: WorkItemId): Promise<boolean> {
  return (await client.read(listRecycled(projectName), readIds)).includes(id);
}
