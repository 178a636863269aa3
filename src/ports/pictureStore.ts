/** Pictures that lie in a wiki, read with the person's own sign-in. */
import type { Wiki } from "../domain/wiki";

export interface PictureStore {
  /**
   * Bytes of a file of the wiki (`/.attachments/plan.png`, as in `WikiFile`), whatever they are; `null` when there is no
   * such file or it may not be read. Requests: 1.
   */
  picture(wiki: Wiki, file: string): Promise<Uint8Array | null>;
}
