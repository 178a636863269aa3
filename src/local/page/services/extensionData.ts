/**
 * `ms.vss-features.extension-data-service`: documents of an extension, kept by the REST service under its published
 * routes. Where the service does not emulate them, its refusal reaches the extension as it stands.
 */
import { memberOf, textIn } from "../hostPage";
import type { HostPage } from "../hostPage";
import { createRest, listOf, recordOf, RestError } from "../rest";
import type { Rest } from "../rest";
import type { RemoteMethods } from "../xdm";

const SETTINGS = "$settings";
const VERSION = { "api-version": "7.1-preview.1" };

export function extensionDataService(page: HostPage): RemoteMethods {
  return Object.freeze({
    getExtensionDataManager: (extensionId: unknown, accessToken: unknown) => {
      const [publisher = "", extension = ""] = String(extensionId).split(".");
      return manager(
        createRest(page.orgUrl, () => Promise.resolve(String(accessToken))),
        publisher,
        extension,
      );
    },
  });
}

function manager(rest: Rest, publisher: string, extension: string): RemoteMethods {
  const root = `_apis/ExtensionManagement/InstalledExtensions/${encodeURIComponent(publisher)}/${encodeURIComponent(extension)}`;
  const documents = (collection: unknown, options: unknown): string => {
    const scope = textIn(options, "scopeType", "Default");
    const value = textIn(options, "scopeValue", scope === "User" ? "Me" : "Current");
    return `${root}/Data/Scopes/${encodeURIComponent(scope)}/${encodeURIComponent(value)}/Collections/${encodeURIComponent(String(collection))}/Documents`;
  };
  const document = (collection: unknown, id: unknown, options: unknown): string =>
    `${documents(collection, options)}/${encodeURIComponent(String(id))}`;
  const send = (method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body: unknown): Promise<unknown> =>
    rest.send(method, path, body, { query: VERSION });

  return Object.freeze({
    getValue: async (key: unknown, options: unknown) => {
      try {
        return recordOf(await rest.get(document(SETTINGS, key, options), VERSION))["value"];
      } catch (error) {
        if (error instanceof RestError && error.status === 404) {
          return memberOf(options, "defaultValue");
        }
        throw error;
      }
    },
    setValue: async (key: unknown, value: unknown, options: unknown) =>
      recordOf(await send("PUT", documents(SETTINGS, options), { id: key, value, __etag: -1 }))["value"],
    getDocument: (collection: unknown, id: unknown, options: unknown) =>
      rest.get(document(collection, id, options), VERSION).catch(asClientError),
    getDocuments: async (collection: unknown, options: unknown) =>
      listOf(await rest.get(documents(collection, options), VERSION).catch(asClientError)),
    createDocument: (collection: unknown, value: unknown, options: unknown) =>
      send("POST", documents(collection, options), value).catch(asClientError),
    setDocument: (collection: unknown, value: unknown, options: unknown) =>
      send("PUT", documents(collection, options), value).catch(asClientError),
    updateDocument: (collection: unknown, value: unknown, options: unknown) =>
      send("PATCH", documents(collection, options), value).catch(asClientError),
    deleteDocument: async (collection: unknown, id: unknown, options: unknown) => {
      await send("DELETE", document(collection, id, options), undefined).catch(asClientError);
    },
    queryCollectionsByName: (names: unknown) =>
      queryCollections(
        (Array.isArray(names) ? names : []).map((name: unknown) => ({
          collectionName: name,
          scopeType: "Default",
          scopeValue: "Current",
        })),
      ),
    queryCollections: (collections: unknown) => queryCollections(Array.isArray(collections) ? collections : []),
  });

  async function queryCollections(collections: readonly unknown[]): Promise<unknown> {
    const answer = await send("POST", `${root}/ExtensionDataCollectionQuery`, { collections }).catch(asClientError);
    return listOf(answer);
  }
}

/** Extensions branch on `status` and `serverError.typeKey`, as the published client shapes its errors. */
function asClientError(error: unknown): never {
  if (error instanceof RestError) {
    const { message, status, typeKey } = error;
    throw Object.assign(new Error(message), { status, serverError: { typeKey, message } });
  }
  throw error;
}
