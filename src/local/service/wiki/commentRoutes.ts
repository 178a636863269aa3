/**
 * Comments on pages, with answers and reactions.
 *
 * Published in the client libraries only: which members an answer has is theirs; their order is that of comments on work
 * items, which come from the same part of the service (see the assumptions).
 */
import { identityRef } from "../core/identityRef";
import { notEmulated, serviceError } from "../errors";
import { location } from "../locations";
import {
  enumValue,
  list,
  noContent,
  ok,
  route,
  type Context,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../route";
import type { CommentStore, PageComment } from "./commentStore";
import { wikiError } from "./wikiErrors";
import { wikiOf, type WikiWorld } from "./wikiRoutes";

const comments = location("9b394e93-7db5-46cb-9c26-09a36aa5c895");
const attachments = location("5100d976-363d-42e7-a19d-4171ecb44782");
const reactions = location("7a5bc693-aab7-4d48-8f34-36f373022063");
const engaged = location("598a5268-41a7-4162-b7dc-344131e4d1fa");

const states = { active: 0, resolved: 1, closed: 2 } as const;
const reactionTypes = { like: 0, dislike: 1, heart: 2, hooray: 3, smile: 4, confused: 5 } as const;
type ReactionType = keyof typeof reactionTypes;
const stateNames = Object.keys(states) as (keyof typeof states)[];
/** Flags of `$expand`; "all" is every flag but renderedTextOnly. */
const expansions = { none: 0, reactions: 1, renderedText: 8, renderedTextOnly: 16, children: 32, all: -17 } as const;
const longestPage = 200;

interface Discussion {
  readonly world: WikiWorld;
  readonly store: CommentStore;
}

export function pageCommentRoutes(world: WikiWorld, store: CommentStore): readonly Route[] {
  const discussion = { world, store };
  const all = ["{project}/_apis/wiki/wikis/{wikiIdentifier}/pages/{pageId:int}/comments"];
  const one = all.map((path) => `${path}/{id:int}`);
  const ofOne = all.map((path) => `${path}/{commentId:int}/reactions`);
  const ofType = ofOne.map((path) => `${path}/{type}`);
  return [
    route(comments, "GET", (request, context) => listComments(discussion, request, context), { paths: all }),
    route(comments, "POST", (request, context) => addComment(discussion, request, context), { paths: all }),
    route(comments, "GET", (request, context) => readComment(discussion, request, context), { paths: one }),
    route(comments, "PATCH", (request, context) => editComment(discussion, request, context), { paths: one }),
    route(
      comments,
      "DELETE",
      (request, context) => {
        const comment = commentOf(discussion, request, "id");
        store.change(comment, { isDeleted: true, by: context.currentUser.id, at: context.now.getTime() });
        return noContent();
      },
      { paths: one },
    ),
    route(attachments, "POST", () => {
      throw notEmulated("attachments of page comments");
    }),
    route(
      reactions,
      "PUT",
      (request, context) => {
        const comment = commentOf(discussion, request, "commentId");
        const type = reactionTypeOf(request);
        store.react(comment.id, type, context.currentUser.id);
        return ok(reactionShape(discussion, request, context, comment, type));
      },
      { paths: ofType },
    ),
    route(
      reactions,
      "DELETE",
      (request, context) => {
        const comment = commentOf(discussion, request, "commentId");
        const type = reactionTypeOf(request);
        store.withdraw(comment.id, type, context.currentUser.id);
        return ok(reactionShape(discussion, request, context, comment, type));
      },
      { paths: ofType },
    ),
    route(engaged, "GET", (request, context) => {
      const comment = commentOf(discussion, request, "commentId");
      const skip = request.query.integer("$skip") ?? 0;
      const users = store.reacting(comment.id, reactionTypeOf(request)).flatMap((id) => context.users.byId(id) ?? []);
      const page = users.slice(skip, skip + (request.query.integer("$top") ?? longestPage));
      return list(page.map((user) => identityRef(user, context)));
    }),
  ];
}

/** The page must be there; its id belongs to the wiki's published version. */
function pageIdOf({ world }: Discussion, request: RoutedRequest): number {
  const id = request.segments["pageId"] ?? "";
  const wiki = wikiOf(request, world);
  const state = world.states.read(wiki, { version: wiki.versions[0] ?? null, type: "branch" });
  const path = world.states.pathOf(state, Number(id));
  if (path === null || state.pages.find(path) === null) throw wikiError("WikiPageByIdNotFoundException", { id });
  return Number(id);
}

function commentOf(discussion: Discussion, request: RoutedRequest, segment: string): PageComment {
  const id = Number(request.segments[segment]);
  const comment = discussion.store.find(pageIdOf(discussion, request), id);
  if (comment === null || comment.isDeleted) throw wikiError("CommentNotFoundException", { id });
  return comment;
}

function reactionTypeOf(request: RoutedRequest): ReactionType {
  const sent = (request.segments["type"] ?? "").toLowerCase();
  const names = Object.keys(reactionTypes) as ReactionType[];
  const type = names.find((name) => name === sent || String(reactionTypes[name]) === sent);
  if (type === undefined) {
    throw serviceError("VssPropertyValidationException", { message: `The reaction type '${sent}' is not valid.` });
  }
  return type;
}

function commentUrl({ world }: Discussion, request: RoutedRequest, context: Context, page: number): string {
  const wiki = wikiOf(request, world);
  return `${context.baseUrl}/${wiki.projectId}/_apis/wiki/wikis/${wiki.id}/pages/${page}/comments`;
}

function commentShape(
  discussion: Discussion,
  request: RoutedRequest,
  context: Context,
  comment: PageComment,
): Readonly<Record<string, unknown>> {
  const person = (id: string): unknown => {
    const user = context.users.byId(id);
    return user === null ? null : identityRef(user, context);
  };
  const flags = expandOf(request);
  const shown = (Object.keys(reactionTypes) as ReactionType[]).filter(
    (type) => (flags & expansions.reactions) !== 0 && discussion.store.reacting(comment.id, type).length > 0,
  );
  return {
    mentions: [],
    artifactId: String(comment.page),
    id: comment.id,
    version: comment.version,
    text: comment.text,
    createdBy: person(comment.createdBy),
    createdDate: new Date(comment.created),
    modifiedBy: person(comment.modifiedBy),
    modifiedDate: new Date(comment.modified),
    state: enumValue(stateNames[comment.state] ?? "active", states),
    ...(comment.parent === null ? {} : { parentId: comment.parent }),
    ...(comment.isDeleted ? { isDeleted: true } : {}),
    ...(shown.length === 0
      ? {}
      : { reactions: shown.map((type) => reactionShape(discussion, request, context, comment, type)) }),
    url: `${commentUrl(discussion, request, context, comment.page)}/${comment.id}`,
  };
}

function reactionShape(
  discussion: Discussion,
  request: RoutedRequest,
  context: Context,
  comment: PageComment,
  type: ReactionType,
): Readonly<Record<string, unknown>> {
  const users = discussion.store.reacting(comment.id, type);
  return {
    commentId: comment.id,
    type: enumValue(type, reactionTypes),
    count: users.length,
    isCurrentUserEngaged: users.includes(context.currentUser.id),
    url: `${commentUrl(discussion, request, context, comment.page)}/${comment.id}/reactions/${type}`,
  };
}

/** Flags by name or added up. */
function expandOf(request: RoutedRequest): number {
  const sent = request.query.text("$expand") ?? "";
  return /^-?\d+$/.test(sent) ? Number(sent) : expansions[request.query.enumeration("$expand", expansions) ?? "none"];
}

function listComments(discussion: Discussion, request: RoutedRequest, context: Context): ServiceResponse {
  const page = pageIdOf(discussion, request);
  const parent = request.query.integer("parentId");
  const excludeDeleted = request.query.boolean("excludeDeleted") ?? true;
  const ascending = request.query.enumeration("order", { asc: 1, desc: 2 }) === "asc";
  const found = discussion.store
    .ofPage(page)
    .filter((comment) => (!excludeDeleted || !comment.isDeleted) && (parent === null || comment.parent === parent));
  const ordered = ascending ? found : found.toReversed();
  const skip = Number(request.query.text("continuationToken") ?? "0");
  const top = request.query.integer("$top") ?? longestPage;
  const shown = ordered.slice(skip, skip + top);
  const next = skip + top < ordered.length ? String(skip + top) : null;
  const url = commentUrl(discussion, request, context, page);
  return ok({
    totalCount: ordered.length,
    count: shown.length,
    comments: shown.map((comment) => commentShape(discussion, request, context, comment)),
    ...(next === null ? {} : { nextPage: `${url}?continuationToken=${next}`, continuationToken: next }),
    url,
  });
}

function readComment(discussion: Discussion, request: RoutedRequest, context: Context): ServiceResponse {
  return ok(commentShape(discussion, request, context, commentOf(discussion, request, "id")));
}

interface SentComment {
  readonly text?: unknown;
  readonly parentId?: unknown;
  readonly state?: unknown;
}

function textOf({ text }: SentComment): string {
  if (typeof text === "string" && text.trim() !== "") return text;
  throw serviceError("ArgumentNullException", { parameter: "text" });
}

function addComment(discussion: Discussion, request: RoutedRequest, context: Context): ServiceResponse {
  const page = pageIdOf(discussion, request);
  const sent = (request.body ?? {}) as SentComment;
  const text = textOf(sent);
  const parent = sent.parentId === undefined || sent.parentId === null ? null : Number(sent.parentId);
  if (parent !== null && discussion.store.find(page, parent) === null) {
    throw wikiError("CommentNotFoundException", { id: parent });
  }
  const by = context.currentUser.id;
  const added = discussion.store.add({ page, parent, text, by, at: context.now.getTime() });
  return ok(commentShape(discussion, request, context, added));
}

function editComment(discussion: Discussion, request: RoutedRequest, context: Context): ServiceResponse {
  const comment = commentOf(discussion, request, "id");
  const sent = (request.body ?? {}) as SentComment;
  const state = stateNames.findIndex((name, number) => sent.state === number || sent.state === name);
  const changed = discussion.store.change(comment, {
    text: textOf(sent),
    ...(state === -1 ? {} : { state }),
    by: context.currentUser.id,
    at: context.now.getTime(),
  });
  return ok(commentShape(discussion, request, context, changed));
}
