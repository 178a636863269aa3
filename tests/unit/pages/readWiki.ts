/** A wiki of pages by file name, read whole. */
import { blobId } from "../../../src/domain/ids";
import type { Strategy } from "../../../src/domain/strategy";
import { readStrategy } from "../../../src/pages/readStrategy";

export type Pages = Readonly<Record<string, string>>;

export const readWiki = (pages: Pages): Strategy =>
  readStrategy(
    Object.entries(pages).map(([file, text]) => ({
      file,
      path: null,
      order: null,
      blob: blobId("0".repeat(40)),
      content: { kind: "text", text },
    })),
  );
