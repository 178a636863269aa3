/** The one wiki of a world's project, and its pages as a person edits them. */
import type { Connection } from "../../src/adapters/node/connect";
import { pagePath } from "../../src/domain/ids";
import type { Wiki } from "../../src/domain/wiki";
import type { LocalWorld } from "./localWorld";

export async function onlyWiki({ connection }: LocalWorld): Promise<Wiki> {
  const [only] = await connection.wikiStore.wikis();
  if (only === undefined) throw new Error("the project has no wiki");
  return only;
}

/** Writes the page, whether it is there or not. */
export async function putPage(
  by: Connection,
  wiki: Wiki,
  page: string,
  text: string,
  message = "Write",
): Promise<void> {
  const path = pagePath(page);
  const before = await by.wikiStore.page(wiki, path);
  await by.writer.putPage(wiki, { path, text, ifMatch: before?.blob ?? null, message });
}

/** `null` where there is no such page. */
export async function pageText(by: Connection, wiki: Wiki, page: string): Promise<string | null> {
  return (await by.wikiStore.page(wiki, pagePath(page)))?.text ?? null;
}
