/** Wikis and wiki pages as the REST service states them. */
import { pagePath } from "../../../domain/ids";
import type { PagePath } from "../../../domain/ids";
import type { Wiki } from "../../../domain/wiki";
import { integerOrNull, listOf, record, strings, text, textOrNull } from "./shape";
import type { Json } from "./shape";

/** A wiki with every version it is published in; which one is read is the store's decision. */
export interface PublishedWiki {
  readonly wiki: Omit<Wiki, "version">;
  readonly versions: readonly string[];
}

/** `type` is a word to Node and a number (0 = project wiki, 1 = code wiki) to the browser client. */
export function readWikis(answer: unknown, projectName: string): readonly PublishedWiki[] {
  return listOf(answer, "the list of wikis").map((row) => {
    const id = text(row, "id", "a wiki");
    const kind = row["type"] === 1 || row["type"] === "codeWiki" ? "code" : "project";
    return {
      wiki: {
        id,
        name: text(row, "name", "a wiki"),
        kind,
        projectId: text(row, "projectId", "a wiki"),
        projectName,
        repositoryId: textOrNull(row, "repositoryId") ?? id,
        mappedPath: textOrNull(row, "mappedPath") ?? "/",
      },
      versions: listOf(row["versions"], "the versions of a wiki").flatMap((version) => strings([version["version"]])),
    };
  });
}

export interface ServedPage {
  readonly path: PagePath;
  /** Git path from the repository's root; a folder without a page of its own has no `.md`. */
  readonly file: string;
  readonly order: number | null;
  readonly id: number | null;
  readonly content: string | null;
}

/** The page alone, `content` included where it was asked for. */
export function readPage(answer: unknown): ServedPage {
  return servedPage(record(answer, "a wiki page"));
}

/** The page and everything below it, parents first, in the order served; the root itself is left out. */
export function readPageTree(answer: unknown): readonly ServedPage[] {
  const pages: ServedPage[] = [];
  const open: Json[] = [...listOf(record(answer, "the page tree")["subPages"], "the sub-pages")].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    pages.push(servedPage(node));
    open.push(...[...listOf(node["subPages"], "the sub-pages")].reverse());
  }
  return pages;
}

function servedPage(row: Json): ServedPage {
  return {
    path: pagePath(text(row, "path", "a wiki page")),
    file: textOrNull(row, "gitItemPath") ?? "",
    order: integerOrNull(row, "order"),
    id: integerOrNull(row, "id"),
    content: typeof row["content"] === "string" ? row["content"] : null,
  };
}

/** Path of a file below the folder a wiki is published from, with a leading slash; `null` outside that folder. */
export function belowMappedPath(file: string, mappedPath: string): string | null {
  const folder = mappedPath.replace(/^\/*|\/+$/g, "");
  if (folder === "") return file.startsWith("/") ? file : `/${file}`;
  const prefix = `/${folder}/`;
  return file.startsWith(prefix) ? file.slice(prefix.length - 1) : null;
}

/** The other way round: path in the repository of a file of the wiki. */
export function inRepository(file: string, mappedPath: string): string {
  const folder = mappedPath.replace(/^\/*|\/+$/g, "");
  return folder === "" ? file : `/${folder}${file}`;
}
