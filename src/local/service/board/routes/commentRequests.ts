/** The comment that a request names, and the item it belongs to. */
import type { Context, RoutedRequest } from "../../route";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import type { Revision } from "../workItem";
import { personRef, type Json } from "../workItemShape";
import { idOf, presentItem } from "./requests";

export interface Comment {
  readonly id: number;
  readonly item: number;
  readonly version: number;
  readonly text: string;
  readonly format: "html" | "markdown";
  readonly created: number;
  readonly created_by: string;
  readonly modified: number;
  readonly modified_by: string;
  readonly deleted: number;
}

export function itemOf(stores: BoardStores, request: RoutedRequest, context: Context): Revision {
  return presentItem(stores, context, idOf(request, "workItemId"), request.project);
}

export function itemAndComment(
  stores: BoardStores,
  request: RoutedRequest,
  context: Context,
): readonly [Revision, Comment] {
  const item = itemOf(stores, request, context);
  const id = idOf(request, "commentId");
  const comment = stores.database.get<Comment>("SELECT * FROM board_comment WHERE id = ? AND item = ?", id, item.item);
  const isGone = comment?.deleted === 1 && request.query.boolean("includeDeleted") !== true;
  if (comment === null || isGone) throw boardError("CommentNotFoundException", { id });
  return [item, comment];
}

export function personOf(stores: BoardStores, id: string): Json | null {
  const user = stores.users.byId(id);
  return user === null ? null : personRef(stores, user);
}
