/** The discussion of an item: comments, in preview only. Adding one is a revision of the item. */
import { enumValue, ok, route, type Context, type Route, type RoutedRequest, type ServiceResponse } from "../../route";
import { boardError } from "../boardErrors";
import { projectOf, type BoardStores } from "../boardStores";
import { updateWorkItem } from "../changeWorkItem";
import { wit } from "../locations";
import { apiUrl, type Json } from "../workItemShape";
import type { Revision } from "../workItem";
import { reactionsShown } from "./commentReactionRoutes";
import { itemAndComment, itemOf, personOf, type Comment } from "./commentRequests";
import { everywhere, requireWrite } from "./requests";

const formats = { markdown: 0, html: 1 } as const;

export function commentRoutes(stores: BoardStores): readonly Route[] {
  const all = everywhere("_apis/wit/workItems/{workItemId:int}/comments");
  const one = everywhere("_apis/wit/workItems/{workItemId:int}/comments/{commentId:int}");
  return [
    route(wit.comments, "GET", (request, context) => readComments(stores, request, context), { paths: all }),
    route(wit.comments, "POST", (request, context) => addComment(stores, request, context), { paths: all }),
    route(
      wit.comments,
      "GET",
      (request, context) => ok(commentShape(stores, request, context, ...itemAndComment(stores, request, context))),
      { paths: one },
    ),
    route(wit.comments, "PATCH", (request, context) => editComment(stores, request, context), { paths: one }),
    route(wit.comments, "DELETE", (request, context) => deleteComment(stores, request, context), { paths: one }),
  ];
}

function commentShape(
  stores: BoardStores,
  request: RoutedRequest,
  context: Context,
  item: Revision,
  comment: Comment,
): Json {
  return {
    mentions: [],
    workItemId: item.item,
    id: comment.id,
    version: comment.version,
    text: comment.text,
    createdBy: personOf(stores, comment.created_by),
    createdDate: new Date(comment.created),
    modifiedBy: personOf(stores, comment.modified_by),
    modifiedDate: new Date(comment.modified),
    ...(comment.deleted === 1 ? { isDeleted: true } : {}),
    ...reactionsShown(stores, request, context, item, comment),
    format: enumValue(comment.format, formats),
    ...(comment.format === "html" ? { renderedText: comment.text } : {}),
    url: apiUrl(stores, projectOf(stores, item.project), `workItems/${item.item}/comments/${comment.id}`),
  };
}

function readComments(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const item = itemOf(stores, request, context);
  const ascending = request.query.enumeration("order", { asc: 1, desc: 2 }) === "asc";
  const deleted = request.query.boolean("includeDeleted") ?? false;
  const ids = request.query.list("ids")?.map(Number) ?? null;
  const all = stores.database
    .all<Comment>(`SELECT * FROM board_comment WHERE item = ? ORDER BY id ${ascending ? "ASC" : "DESC"}`, item.item)
    .filter((comment) => (deleted || comment.deleted === 0) && (ids === null || ids.includes(comment.id)));
  const skip = Number(request.query.text("continuationToken") ?? "0");
  const top = request.query.integer("$top") ?? 200;
  const page = all.slice(skip, skip + top);
  const next = skip + top < all.length ? String(skip + top) : null;
  const url = apiUrl(stores, projectOf(stores, item.project), `workItems/${item.item}/comments`);
  return ok({
    totalCount: all.length,
    count: page.length,
    comments: page.map((comment) => commentShape(stores, request, context, item, comment)),
    ...(next === null ? {} : { nextPage: `${url}?continuationToken=${next}`, continuationToken: next }),
  });
}

function textOf(request: RoutedRequest): string {
  const { text } = (request.body ?? {}) as { text?: unknown };
  if (typeof text !== "string" || text.trim() === "")
    throw boardError("VssPropertyValidationException", { message: "Value cannot be null.\r\nParameter name: text" });
  return text;
}

function addComment(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const item = itemOf(stores, request, context);
  requireWrite(stores, context, item);
  const text = textOf(request);
  const format = request.query.enumeration("format", formats) ?? "html";
  return stores.database.atomically(() => {
    updateWorkItem(stores, item, {
      operations: [{ kind: "set-field", field: "System.History", value: text, merge: true }],
      by: context.currentUser,
      at: context.now,
      bypassRules: false,
    });
    const added = stores.database.get<Comment>(
      "SELECT * FROM board_comment WHERE item = ? ORDER BY id DESC LIMIT 1",
      item.item,
    );
    if (added === null) throw new Error("the comment is gone");
    stores.database.run("UPDATE board_comment SET format = ? WHERE id = ?", format, added.id);
    return ok(commentShape(stores, request, context, item, { ...added, format }));
  });
}

function editComment(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const [item, comment] = itemAndComment(stores, request, context);
  requireWrite(stores, context, item);
  return changed(stores, request, context, item, comment, { text: textOf(request), deleted: 0 });
}

/** A deleted comment stays, marked. */
function deleteComment(stores: BoardStores, request: RoutedRequest, context: Context): ServiceResponse {
  const [item, comment] = itemAndComment(stores, request, context);
  requireWrite(stores, context, item);
  return changed(stores, request, context, item, comment, { text: comment.text, deleted: 1 });
}

function changed(
  stores: BoardStores,
  request: RoutedRequest,
  context: Context,
  item: Revision,
  comment: Comment,
  to: { readonly text: string; readonly deleted: number },
): ServiceResponse {
  stores.database.run(
    "INSERT OR REPLACE INTO board_comment_version VALUES (?, ?, ?, ?, ?, ?)",
    comment.id,
    comment.version,
    comment.text,
    comment.modified,
    comment.modified_by,
    comment.deleted,
  );
  stores.database.run(
    "UPDATE board_comment SET text = ?, deleted = ?, version = version + 1, modified = ?, modified_by = ? WHERE id = ?",
    to.text,
    to.deleted,
    context.now.getTime(),
    context.currentUser.id,
    comment.id,
  );
  const after = stores.database.get<Comment>("SELECT * FROM board_comment WHERE id = ?", comment.id);
  return ok(commentShape(stores, request, context, item, after ?? comment));
}
