/**
 * The extension management area: what is installed, and the documents extensions keep.
 *
 * A token of an extension reaches that extension's documents without any scope of its manifest, and no other's; a full
 * access token reaches all of them.
 */
import { serviceError } from "../errors";
import { location } from "../locations";
import { enumValue, list, noContent, ok, route, type Context, type RoutedRequest, type Route } from "../route";
import { collectionMissing, type CollectionKey, type DocumentStore } from "./documentStore";
import { extensionError } from "./extensionErrors";
import type { InstalledExtension, InstalledExtensions } from "./installedExtensions";

const installed = location("275424d0-c844-4fe2-bda6-04933a1357d8");
const installedByName = location("fb0da285-f23e-4b56-8b53-3ef5f9f6de66");
const documents = location("bbe06c18-1c8b-4fcd-b9c6-1535aaab8749");
const collectionQuery = location("56c331f1-ce53-4318-adfd-4db5c52a7a2e");

const stateFlags = { none: 0, disabled: 1 } as const;

interface ExtensionWorld {
  readonly installed: InstalledExtensions;
  readonly documents: DocumentStore;
}

export function extensionRoutes(world: ExtensionWorld): readonly Route[] {
  const store = world.documents;
  const at = "_apis/{area}/InstalledExtensions/{publisherName}/{extensionName}/Data/Scopes/{scopeType}/{scopeValue}";
  const inCollection = { paths: [`${at}/Collections/{collectionName}/Documents`] };
  const one = { paths: [`${at}/Collections/{collectionName}/Documents/{documentId}`] };
  const writing = { permission: "read" } as const;
  const key = (request: RoutedRequest, context: Context): CollectionKey =>
    collectionOf(extensionOf(world, request, context), request.segments, context);

  return [
    route(installed, "GET", () => list(world.installed.all().map(shape)), {
      paths: ["_apis/{area}/InstalledExtensions"],
    }),
    route(installedByName, "GET", (request) => ok(shape(byName(world, request))), {
      paths: [
        "_apis/{area}/InstalledExtensionsByName/{publisherName}/{extensionName}",
        "_apis/{area}/InstalledExtensionsByName/{publisherName}/{extensionName}/{version}",
      ],
    }),
    route(
      documents,
      "GET",
      (request, context) => {
        const found = key(request, context);
        const all = store.all(found);
        if (all === null) throw collectionMissing(found);
        return list(all);
      },
      inCollection,
    ),
    route(documents, "GET", (request, context) => ok(store.get(key(request, context), documentId(request))), one),
    route(
      documents,
      "POST",
      (request, context) => {
        const document = documentOf(request);
        return ok(store.create(key(request, context), idOf(document) ?? context.newId(), document));
      },
      { ...inCollection, ...writing },
    ),
    route(
      documents,
      "PUT",
      (request, context) => {
        const document = documentOf(request);
        return ok(store.set(key(request, context), idOf(document) ?? context.newId(), document));
      },
      { ...inCollection, ...writing },
    ),
    route(
      documents,
      "PATCH",
      (request, context) => {
        const document = documentOf(request);
        const id = idOf(document);
        if (id === null) throw serviceError("ArgumentNullException", { parameter: "doc.id" });
        return ok(store.update(key(request, context), id, document));
      },
      { ...inCollection, ...writing },
    ),
    route(
      documents,
      "DELETE",
      (request, context) => {
        store.remove(key(request, context), documentId(request));
        return noContent();
      },
      { ...one, ...writing },
    ),
    route(
      collectionQuery,
      "POST",
      (request, context) => {
        const extension = extensionOf(world, request, context);
        const wanted = membersOf(request.body)["collections"];
        if (!Array.isArray(wanted)) throw serviceError("ArgumentNullException", { parameter: "collectionQuery" });
        return list(wanted.map((each: unknown) => queried(store, extension, membersOf(each), context)));
      },
      writing,
    ),
  ];
}

function byName(world: ExtensionWorld, { segments }: RoutedRequest): InstalledExtension {
  const extension = `${segments["publisherName"] ?? ""}.${segments["extensionName"] ?? ""}`;
  const found = world.installed.find(extension);
  const version = segments["version"];
  if (found === null || (version !== undefined && version !== found.version)) {
    throw extensionError("InstalledExtensionNotFoundException", { extension });
  }
  return found;
}

/** The extension whose data a request is about, as far as its token may. */
function extensionOf(world: ExtensionWorld, request: RoutedRequest, context: Context): string {
  const { publisher, name } = byName(world, request);
  const id = `${publisher}.${name}`;
  if (!context.tokenScopes.includes("app_token") && !context.tokenScopes.includes(dataScope(id))) {
    throw serviceError("AccessCheckException", {
      message: `TF50309: The following account does not have sufficient permissions to complete the operation: ${context.currentUser.displayName}. The following permissions are needed to perform this operation: data of the extension ${id}.`,
    });
  }
  return id.toLowerCase();
}

/** The scope that makes a token one of an extension; no manifest can ask for it. */
export function dataScope(extension: string): string {
  return `extension:${extension.toLowerCase()}`;
}

function collectionOf(
  extension: string,
  { scopeType = "", scopeValue = "", collectionName = "" }: Readonly<Record<string, string>>,
  { currentUser }: Context,
): CollectionKey {
  const wanted = `${scopeType}/${scopeValue}`.toLowerCase();
  if (wanted === "default/current")
    return { extension, scope: "Default", owner: "Current", collection: collectionName };
  if (wanted === "user/me") return { extension, scope: "User", owner: currentUser.id, collection: collectionName };
  throw serviceError("ArgumentException", {
    message: `The scope ${scopeType}/${scopeValue} is not a scope of documents.`,
  });
}

function queried(
  store: DocumentStore,
  extension: string,
  wanted: Readonly<Record<string, unknown>>,
  context: Context,
): object {
  const scopeType = textOf(wanted["scopeType"], "Default");
  const scopeValue = textOf(wanted["scopeValue"], scopeType.toLowerCase() === "user" ? "Me" : "Current");
  const collectionName = textOf(wanted["collectionName"], "");
  const key = collectionOf(extension, { scopeType, scopeValue, collectionName }, context);
  return { collectionName, documents: store.all(key) ?? [], scopeType, scopeValue };
}

function documentId({ segments }: RoutedRequest): string {
  return segments["documentId"] ?? "";
}

function documentOf({ body }: RoutedRequest): Readonly<Record<string, unknown>> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw serviceError("ArgumentNullException", { parameter: "doc" });
  }
  return body as Readonly<Record<string, unknown>>;
}

function idOf(document: Readonly<Record<string, unknown>>): string | null {
  const { id } = document;
  return typeof id === "string" && id !== "" ? id : null;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value : otherwise;
}

function shape(extension: InstalledExtension): object {
  return {
    extensionId: extension.name,
    extensionName: extension.displayName,
    publisherId: extension.publisher,
    publisherName: extension.publisher,
    version: extension.version,
    registrationId: extension.registrationId,
    manifestVersion: 1,
    baseUri: extension.baseUri,
    fallbackBaseUri: extension.baseUri,
    scopes: extension.scopes,
    contributions: extension.contributions,
    installState: {
      flags: enumValue("none", stateFlags),
      lastUpdated: extension.installed,
    },
    contributionTypes: [],
    lastPublished: extension.installed,
    files: [],
  };
}
