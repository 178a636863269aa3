/** A portfolio read from pages as a team would write them, without a board. */
import { blobId } from "../../../src/domain/ids";
import { joinPortfolio } from "../../../src/domain/joinPortfolio";
import type { Portfolio } from "../../../src/domain/portfolio";
import { blobOf } from "../../../src/pages/blob";
import { readStrategy } from "../../../src/pages/readStrategy";

/** Page files by name ("/Roadmap.md") and their text. */
export function portfolioOfPages(pages: Readonly<Record<string, string>>): Portfolio {
  const files = Object.entries(pages).map(([file, text]) => ({
    file,
    path: null,
    order: null,
    blob: blobId(blobOf(text)),
    content: { kind: "text" as const, text },
  }));
  return joinPortfolio(readStrategy(files), null, null, () => null);
}
