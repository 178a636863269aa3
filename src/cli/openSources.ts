/**
 * From options to opened sources: pages from a checkout or the service, work items from the service, the wiki chosen.
 * Says in a sentence why a source cannot be opened; writes nothing.
 */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { checkoutWiki } from "../adapters/checkout/checkoutWiki";
import { connect, type Connection } from "../adapters/node/connect";
import { type PagePath, pagePath } from "../domain/ids";
import type { Wiki } from "../domain/wiki";
import type { WikiStore } from "../ports/wikiStore";
import type { WorkItemStore } from "../ports/workItemStore";
import { type Loaded, loadPortfolio, type LoadProgress } from "../usecases/loadPortfolio";
import { chooseWiki } from "../usecases/openWiki";
import { exitCode } from "./exitCode";
import { Refusal, usageRefusal } from "./refusal";
import { serviceOf, type SourceOptions } from "./sourceOptions";
import type { Terminal } from "./terminal";
import { findToken, readStandardInput } from "./token";

export interface Sources {
  readonly wikiStore: WikiStore;
  /** `null` when only a checkout is read. */
  readonly workItemStore: WorkItemStore | null;
  readonly org: string;
  readonly wiki: Wiki;
}

/** Sources of a command that writes: all of it is the service's. */
export interface LiveSources extends Sources {
  readonly workItemStore: WorkItemStore;
  readonly connection: Connection;
}

export interface ReadingOptions {
  readonly roots: readonly PagePath[];
  readonly settingsPage: PagePath | null;
}

/** For commands that only read. */
export async function openSources(options: SourceOptions): Promise<Sources> {
  const service = serviceOf(options);
  if (service === null && options.wikiDir === undefined) {
    throw usageRefusal(
      "Nothing to read was named.",
      "Name a checkout with --wiki-dir DIR, or the service with --org URL --project NAME.",
    );
  }
  if (options.wikiDir === undefined) return openLive(options);
  const wikiStore = openCheckout(options.wikiDir);
  if (service === null) return { wikiStore, workItemStore: null, org: "", wiki: await theWiki(wikiStore, null) };
  // The pages of a checkout, the links of the wiki it is a checkout of.
  const live = await openLive(options);
  return { ...live, wikiStore };
}

/** For commands that write; a checkout cannot be written to under a precondition. */
export async function openLive(options: SourceOptions): Promise<LiveSources> {
  const service = serviceOf(options);
  if (service === null) {
    throw usageRefusal(
      "This command needs the service, not a checkout alone.",
      "Name it with --org URL --project NAME.",
    );
  }
  const token = await findToken({
    tokenStdin: options.tokenStdin,
    environment: process.env,
    readInput: readStandardInput,
  });
  const connection = await connect({
    ...service,
    token: token.value,
    bearer: token.bearer,
    allowHosts: options.allowHost,
  });
  const wiki = await theWiki(connection.wikiStore, options.wiki ?? null);
  return {
    wikiStore: connection.wikiStore,
    workItemStore: connection.workItemStore,
    org: connection.org,
    wiki,
    connection,
  };
}

export function openCheckout(directory: string): WikiStore {
  const resolved = path.resolve(directory);
  if (!existsSync(resolved)) throw usageRefusal(`There is no folder ${resolved}.`, "Correct --wiki-dir.");
  if (!statSync(resolved).isDirectory()) {
    throw usageRefusal(
      `${resolved} is a file, not a folder.`,
      "Name the folder of the wiki's checkout with --wiki-dir.",
    );
  }
  return checkoutWiki(resolved);
}

async function theWiki(store: WikiStore, name: string | null): Promise<Wiki> {
  const wikis = await store.wikis();
  const chosen = chooseWiki(wikis, name);
  if (chosen.kind === "project" || chosen.kind === "code") return chosen;
  if (chosen.kind === "none" && name === null) {
    throw new Refusal(
      "The project has no wiki.",
      "There is no strategy to read, and nothing was written.",
      "Create one in Azure DevOps under Overview › Wiki (a project wiki, or publish a folder as a code wiki), then run this again.",
      exitCode.usage,
    );
  }
  const names = wikis
    .map((wiki) => wiki.name)
    .sort()
    .join(", ");
  if (name !== null) {
    throw usageRefusal(
      `There is no wiki named ${name}.`,
      wikis.length === 0 ? "The project has no wiki." : `The project has: ${names}.`,
    );
  }
  throw usageRefusal("The project has several wikis.", `Choose one with --wiki NAME: ${names}.`);
}

export function readingOptions(options: SourceOptions): ReadingOptions {
  const page = (text: string): PagePath => pagePath(text.startsWith("/") ? text : `/${text}`);
  return {
    roots: options.root.map(page),
    settingsPage: options.settings === undefined ? null : page(options.settings),
  };
}

const stages = {
  pages: "Loading pages",
  reading: "Reading them",
  "work-items": "Loading work items",
  links: "Loading links",
  "roll-up": "Counting what is done",
} as const;

/**
 * Loads with progress on a terminal. Requests of a verb that reads both halves: 1 for who is signed in, 1 for the list of wikis, 1 for
 * each area of the service (5), and those of `loadPortfolioWith.ts`; what a verb asks beside them stands with its use case, and all
 * of it is asserted in `tests/contract/requests`.
 */
export const load = (sources: Sources, options: SourceOptions, terminal: Terminal): Promise<Loaded> =>
  withProgress(terminal, (onProgress) =>
    loadPortfolio(sources, sources.wiki, { ...readingOptions(options), onProgress }),
  );

/** The pages alone, for what asks nothing of the board. Requests: as above, with 2 areas and the snapshot of the wiki. */
export const loadPages = (sources: Sources, options: SourceOptions, terminal: Terminal): Promise<Loaded> =>
  load({ ...sources, workItemStore: null }, options, terminal);

/** Shows the stages of a load while `work` runs. */
export async function withProgress<Result>(
  terminal: Terminal,
  work: (onProgress: (progress: LoadProgress) => void) => Promise<Result>,
): Promise<Result> {
  const progress = terminal.progress();
  try {
    return await work(({ stage, done, total }) => progress.update(stages[stage], done, total));
  } finally {
    progress.end();
  }
}
