/** Reads both halves and joins them, the pages in this thread. What it asks for stands in `loadPortfolioWith.ts`. */
import type { Wiki } from "../domain/wiki";
import { loadPortfolioWith } from "./loadPortfolioWith";
import type { Loaded, LoadOptions, PortfolioSources } from "./loadPortfolioWith";
import { inThisThread } from "./readInThisThread";

export type { Loaded, LoadOptions, LoadProgress, PortfolioSources } from "./loadPortfolioWith";

export const loadPortfolio = (sources: PortfolioSources, wiki: Wiki, options: LoadOptions): Promise<Loaded> =>
  loadPortfolioWith(inThisThread, sources, wiki, options);
