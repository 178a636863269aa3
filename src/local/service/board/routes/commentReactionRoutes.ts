/** What people felt about a comment on an item, and what it said before it was edited. */
import {
  enumValue,
  list,
  ok,
  route,
  type Context,
  type Route,
  type RoutedRequest,
  type ServiceResponse,
} from "../../route";
import { boardError } from "../boardErrors";
import { projectOf, type BoardStores } from "../boardStores";
import { wit } from "../locations";
import { apiUrl, personRef, type Json } from "../workItemShape";
import type { Revision } from "../workItem";
import { itemAndComment, personOf, type Comment } from "./commentRequests";
import { everywhere, idOf } from "./requests";

const types = { like: 0, dislike: 1, heart: 2, hooray: 3, smile: 4, confused: 5 } as const;
type ReactionType = keyof typeof types;
const names = Object.keys(types) as ReactionType[];
const expandMembers = { none: 0, reactions: 1, renderedText: 8, renderedTextOnly: 16, all: -17 } as const;
const longestPage = 200;

export function commentReactionRoutes(stores: BoardStores): readonly Route[] {
  const one = everywhere("_apis/wit/workItems/{workItemId:int}/comments/{commentId:int}");
  const below = (path: string): { readonly paths: readonly string[] } => ({
    paths: one.map((comment) => `${comment}/${path}`),
  });
  return [
    route(
      wit.commentReactions,
      "GET",
      (request, context) => {
        const [item, comment] = itemAndComment(stores, request, context);
        return list(shownReactions(stores, context, item, comment));
      },
      below("reactions"),
    ),
    route(
      wit.commentReactions,
      "PUT",
      (request, context) =>
        react(stores, request, context, "INSERT OR IGNORE INTO board_comment_reaction VALUES (?, ?, ?)"),
      below("reactions/{reactionType}"),
    ),
    route(
      wit.commentReactions,
      "DELETE",
      (request, context) =>
        react(
          stores,
          request,
          context,
          "DELETE FROM board_comment_reaction WHERE comment = ? AND type = ? AND user = ?",
        ),
      below("reactions/{reactionType}"),
    ),
    route(
      wit.commentReactionUsers,
      "GET",
      (request, context) => {
        const [, comment] = itemAndComment(stores, request, context);
        const users = reacting(stores, comment, reactionOf(request)).flatMap((id) => stores.users.byId(id) ?? []);
        const skip = request.query.integer("$skip") ?? 0;
        const page = users.slice(skip, skip + (request.query.integer("$top") ?? longestPage));
        return list(page.map((user) => personRef(stores, user)));
      },
      below("reactions/{reactionType}/users"),
    ),
    route(
      wit.commentVersions,
      "GET",
      (request, context) => {
        const [item, comment] = itemAndComment(stores, request, context);
        return list(versionsOf(stores, comment).map((version) => versionShape(stores, item, version)));
      },
      below("versions"),
    ),
    route(
      wit.commentVersions,
      "GET",
      (request, context) => {
        const [item, comment] = itemAndComment(stores, request, context);
        const version = versionsOf(stores, comment).find((each) => each.version === idOf(request, "version"));
        if (version === undefined) throw boardError("CommentNotFoundException", { id: comment.id });
        return ok(versionShape(stores, item, version));
      },
      below("versions/{version:int}"),
    ),
  ];
}

function reactionOf(request: RoutedRequest): ReactionType {
  const sent = (request.segments["reactionType"] ?? "").toLowerCase();
  const type = names.find((name) => name === sent || String(types[name]) === sent);
  if (type === undefined)
    throw boardError("VssPropertyValidationException", { message: `The reaction type '${sent}' is not valid.` });
  return type;
}

function reacting(stores: BoardStores, comment: Comment, type: ReactionType): readonly string[] {
  const sql = "SELECT user FROM board_comment_reaction WHERE comment = ? AND type = ?";
  return stores.database.all<{ user: string }>(sql, comment.id, type).map(({ user }) => user);
}

function react(stores: BoardStores, request: RoutedRequest, context: Context, sql: string): ServiceResponse {
  const [item, comment] = itemAndComment(stores, request, context);
  const type = reactionOf(request);
  stores.database.run(sql, comment.id, type, context.currentUser.id);
  return ok(reactionShape(stores, context, item, comment, type));
}

function reactionShape(
  stores: BoardStores,
  context: Context,
  item: Revision,
  comment: Comment,
  type: ReactionType,
): Json {
  const users = reacting(stores, comment, type);
  const path = `workItems/${item.item}/comments/${comment.id}/reactions/${type}`;
  return {
    commentId: comment.id,
    type: enumValue(type, types),
    count: users.length,
    isCurrentUserEngaged: users.includes(context.currentUser.id),
    url: apiUrl(stores, projectOf(stores, item.project), path),
  };
}

function shownReactions(stores: BoardStores, context: Context, item: Revision, comment: Comment): readonly Json[] {
  return names
    .filter((type) => reacting(stores, comment, type).length > 0)
    .map((type) => reactionShape(stores, context, item, comment, type));
}

/** Reactions as a member of the comment, for clients that ask for them. */
export function reactionsShown(
  stores: BoardStores,
  request: RoutedRequest,
  context: Context,
  item: Revision,
  comment: Comment,
): Json {
  const sent = request.query.text("$expand") ?? "";
  const flags = /^-?\d+$/.test(sent)
    ? Number(sent)
    : expandMembers[request.query.enumeration("$expand", expandMembers) ?? "none"];
  const reactions = (flags & expandMembers.reactions) === 0 ? [] : shownReactions(stores, context, item, comment);
  return reactions.length === 0 ? {} : { reactions };
}

type Version = Pick<
  Comment,
  "id" | "version" | "text" | "created" | "created_by" | "modified" | "modified_by" | "deleted"
>;

/** Newest first, as comments are. */
function versionsOf(stores: BoardStores, comment: Comment): readonly Version[] {
  const sql =
    "SELECT version, text, modified, modified_by, deleted FROM board_comment_version WHERE comment = ? ORDER BY version DESC";
  const { id, created, created_by } = comment;
  const earlier = stores.database
    .all<Omit<Version, "id" | "created" | "created_by">>(sql, comment.id)
    .map((row) => ({ id, created, created_by, ...row }));
  return [comment, ...earlier];
}

function versionShape(stores: BoardStores, item: Revision, version: Version): Json {
  const path = `workItems/${item.item}/comments/${version.id}/versions/${version.version}`;
  return {
    id: version.id,
    version: version.version,
    text: version.text,
    createdBy: personOf(stores, version.created_by),
    createdDate: new Date(version.created),
    modifiedBy: personOf(stores, version.modified_by),
    modifiedDate: new Date(version.modified),
    ...(version.deleted === 1 ? { isDeleted: true } : {}),
    url: apiUrl(stores, projectOf(stores, item.project), path),
  };
}
