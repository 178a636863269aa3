/**
 * Pictures of a wiki through git items: the attachments a page shows lie in the wiki's own repository. Only files of that
 * repository are asked for, so that the sign-in goes nowhere else; needs the scope `vso.code`.
 */
import type { PictureStore } from "../../ports/pictureStore";
import { isFailure } from "../../ports/failure";
import type { FailureKind } from "../../ports/failure";
import type { Client } from "./client";
import { downloadItem } from "./codecs/requests";
import { inRepository } from "./codecs/wikis";

const absent: ReadonlySet<FailureKind> = new Set(["not-found", "not-permitted", "not-signed-in", "not-supported"]);

export function createPictureStore(client: Client): PictureStore {
  return {
    async picture(wiki, file) {
      const path = inRepository(file, wiki.mappedPath);
      try {
        const { bytes } = await client.send(downloadItem(wiki.projectName, wiki.repositoryId, path, wiki.version));
        return bytes;
      } catch (error) {
        if (isFailure(error) && absent.has(error.failure.kind)) return null;
        throw error;
      }
    },
  };
}
