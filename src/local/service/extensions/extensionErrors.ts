/** Refusals of the extension routes. Their type keys are public, as clients branch on them; their sentences are ours. */
import { defineErrors, kind } from "../errors";

const webApi = "Microsoft.VisualStudio.Services.ExtensionManagement.WebApi";

export const extensionError = defineErrors({
  DocumentCollectionDoesNotExistException: kind(
    404,
    `${webApi}.DocumentCollectionDoesNotExistException`,
    webApi,
    ({ collection }: { collection: string }) => `The collection does not exist: ${collection}.`,
  ),
  DocumentDoesNotExistException: kind(
    404,
    `${webApi}.DocumentDoesNotExistException`,
    webApi,
    ({ id }: { id: string }) => `The requested document does not exist: ${id}.`,
  ),
  DocumentExistsException: kind(
    400,
    `${webApi}.DocumentExistsException`,
    webApi,
    ({ id }: { id: string }) => `A document with this id already exists: ${id}.`,
  ),
  InvalidDocumentVersionException: kind(
    400,
    `${webApi}.InvalidDocumentVersionException`,
    webApi,
    ({ id }: { id: string }) =>
      `The version of the document ${id} does not match the stored one: it was changed since it was read.`,
  ),
  InstalledExtensionNotFoundException: kind(
    404,
    `${webApi}.InstalledExtensionNotFoundException`,
    webApi,
    ({ extension }: { extension: string }) => `The extension ${extension} is not installed in this organisation.`,
  ),
});
