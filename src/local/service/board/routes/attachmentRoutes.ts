/** Files attached to items: upload in one piece, download. */
import { answer, route, type Route, type RoutedRequest, type ServiceResponse } from "../../route";
import { notEmulated } from "../../errors";
import { boardError } from "../boardErrors";
import type { BoardStores } from "../boardStores";
import { wit } from "../locations";
import { apiUrl } from "../workItemShape";
import { everywhere } from "./requests";

const largest = 60 * 1024 * 1024;

export function attachmentRoutes(stores: BoardStores): readonly Route[] {
  return [
    route(wit.attachments, "POST", (request, context) => upload(stores, request, context.now), {
      paths: everywhere("_apis/wit/attachments"),
      bodyTypes: ["application/octet-stream"],
    }),
    route(wit.attachments, "GET", (request) => download(stores, request), {
      paths: everywhere("_apis/wit/attachments/{id}"),
    }),
  ];
}

function upload(stores: BoardStores, request: RoutedRequest, now: Date): ServiceResponse {
  if ((request.query.text("uploadType") ?? "simple").toLowerCase() !== "simple") throw notEmulated("uploads in chunks");
  const name = request.query.text("fileName") ?? "";
  if (name === "")
    throw boardError("VssPropertyValidationException", {
      message: "Value cannot be null.\r\nParameter name: fileName",
    });
  if (request.bytes.length > largest)
    throw boardError("VssPropertyValidationException", { message: "The attachment is larger than 60 MB." });
  const id = stores.service.newId();
  stores.service.db
    .prepare("INSERT INTO board_attachment VALUES (?, ?, ?, ?, ?)")
    .run(id, request.project?.id ?? null, name, request.bytes, now.getTime());
  const url = `${apiUrl(stores, request.project, `attachments/${id}`)}?fileName=${encodeURIComponent(name)}`;
  return answer(201, { id, url });
}

function download(stores: BoardStores, request: RoutedRequest): ServiceResponse {
  const id = request.segments["id"] ?? "";
  const row = stores.database.get<{ bytes: Uint8Array }>(
    "SELECT bytes FROM board_attachment WHERE id = ?",
    id.toLowerCase(),
  );
  if (row === null) throw boardError("AttachmentNotFoundException", { id });
  return { status: 200, body: { kind: "bytes", bytes: row.bytes, type: "application/octet-stream" } };
}
