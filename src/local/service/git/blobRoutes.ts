/** Blobs by id: one as metadata or bytes, many as a zip. */
import { zipSync } from "fflate";
import { serviceError } from "../errors";
import { location } from "../locations";
import { ok, route, type Context, type Route, type RoutedRequest, type ServiceResponse } from "../route";
import { gitError } from "./gitErrors";
import { gitPaths, type Opened } from "./openedRepository";
import { repositoryUrl } from "./gitShape";
import { isObjectId } from "./objects";

const blobs = location("7b28e929-2c99-405d-9c5c-6167a06e6816");

type Open = (request: RoutedRequest, context: Context) => Opened;

export function blobRoutes(open: Open): readonly Route[] {
  return [
    route(blobs, "GET", (request, context) => oneBlob(open(request, context), request, context), {
      paths: gitPaths("/{repositoryId}/blobs/{sha1}"),
    }),
    route(blobs, "POST", (request, context) => manyBlobs(open(request, context), request), {
      paths: gitPaths("/{repositoryId}/blobs"),
      permission: "read",
    }),
  ];
}

function bytesOf({ stored, repository }: Opened, id: string): Uint8Array {
  const bytes = isObjectId(id) ? repository.blob(id.toLowerCase()) : null;
  if (bytes === null) throw gitError("GitObjectDoesNotExistException", { id, repository: stored.id });
  return bytes;
}

function oneBlob(opened: Opened, request: RoutedRequest, context: Context): ServiceResponse {
  const id = (request.segments["sha1"] ?? "").toLowerCase();
  const bytes = bytesOf(opened, id);
  const format = request.query.text("$format")?.toLowerCase() ?? formatOfTypes(request.accepts);
  switch (format) {
    case "octetstream":
      return { status: 200, body: { kind: "bytes", bytes, type: "application/octet-stream" } };
    case "text":
      return { status: 200, body: { kind: "bytes", bytes, type: "text/plain" } };
    case "zip":
      return { status: 200, body: { kind: "bytes", bytes: zipSync({ [id]: bytes }), type: "application/zip" } };
    case "json": {
      const repository = repositoryUrl(opened.stored, context);
      const url = `${repository}/blobs/${id}`;
      return ok({
        objectId: id,
        size: bytes.length,
        url,
        _links: { self: { href: url }, repository: { href: repository } },
      });
    }
    default:
      throw serviceError("VssPropertyValidationException", {
        message: `The value '${format}' is not valid for $format.`,
      });
  }
}

function formatOfTypes(types: readonly string[]): string {
  if (types.includes("application/json")) return "json";
  if (types.includes("application/octet-stream")) return "octetstream";
  if (types.includes("text/plain")) return "text";
  return types.includes("application/zip") ? "zip" : "json";
}

/** The body is an array of ids; the zip names each file by its id. */
function manyBlobs(opened: Opened, request: RoutedRequest): ServiceResponse {
  if (!Array.isArray(request.body) || request.body.some((id) => typeof id !== "string")) {
    throw serviceError("ArgumentNullException", { parameter: "blobIds" });
  }
  const ids = [...new Set(request.body as string[])].map((id) => id.toLowerCase());
  const files = Object.fromEntries(ids.map((id) => [id, bytesOf(opened, id)]));
  const name = request.query.text("filename") ?? "blobs.zip";
  return {
    status: 200,
    headers: { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
    body: { kind: "bytes", bytes: zipSync(files, { level: 1 }), type: "application/zip" },
  };
}
