/** The wiki by its published routes: the list of wikis, a page with its tag, the tree, saving, attachments. */
import type { HostPage } from "../hostPage";
import { listOf, recordOf, textOf } from "../rest";
import type { PageReference } from "../address";

export interface WikiEntry {
  readonly id: string;
  readonly name: string;
  readonly repositoryId: string;
  readonly mappedPath: string;
  readonly version: string;
}

export interface WikiTreeEntry {
  readonly path: string;
  readonly children: readonly WikiTreeEntry[];
  /** The file does not follow the wiki's naming rules, so the service cannot open it. */
  readonly nonConformant: boolean;
}

export interface WikiText {
  readonly path: string;
  readonly content: string;
  readonly etag: string | null;
  readonly gitItemPath: string;
}

const WITHOUT_TEMPLATES = /^\/\.(attachments|templates)(\/|$)/;

export async function readWikis(page: HostPage): Promise<readonly WikiEntry[]> {
  const answer = await page.rest.get(`${encodeURIComponent(page.project.name)}/_apis/wiki/wikis`);
  return listOf(answer).map((json) => {
    const [version] = Array.isArray(json["versions"]) ? (json["versions"] as unknown[]) : [];
    return {
      id: textOf(json["id"]),
      name: textOf(json["name"]),
      repositoryId: textOf(json["repositoryId"]),
      mappedPath: textOf(json["mappedPath"]),
      version: textOf(recordOf(version)["version"]),
    };
  });
}

function pagesOf(page: HostPage, wiki: WikiEntry): string {
  return `${encodeURIComponent(page.project.name)}/_apis/wiki/wikis/${wiki.id}/pages`;
}

export async function readTree(page: HostPage, wiki: WikiEntry): Promise<WikiTreeEntry> {
  return treeOf(recordOf(await page.rest.get(pagesOf(page, wiki), { path: "/", recursionLevel: "full" })));
}

function treeOf(json: Record<string, unknown>): WikiTreeEntry {
  const children = Array.isArray(json["subPages"]) ? json["subPages"].map(recordOf) : [];
  return {
    path: textOf(json["path"]),
    // The service lists sub-pages in any order and says each one's place.
    children: children
      .filter((child) => !WITHOUT_TEMPLATES.test(textOf(child["path"])))
      .sort((a, b) => Number(a["order"]) - Number(b["order"]))
      .map(treeOf),
    nonConformant: json["isNonConformant"] === true,
  };
}

/** The page a reference names; the home page is the first of the tree. */
export async function readPageText(
  page: HostPage,
  wiki: WikiEntry,
  reference: PageReference,
  home: string,
): Promise<WikiText> {
  const { value, etag } =
    reference.kind === "id"
      ? await page.rest.getWithTag(`${pagesOf(page, wiki)}/${reference.id}`, { includeContent: true })
      : await page.rest.getWithTag(pagesOf(page, wiki), {
          path: reference.kind === "path" ? reference.path : home,
          includeContent: true,
        });
  const json = recordOf(value);
  return {
    path: textOf(json["path"]),
    content: textOf(json["content"]),
    etag,
    gitItemPath: textOf(json["gitItemPath"]),
  };
}

/** Saves the page where it still reads as it was read; the service refuses otherwise. */
export async function savePageText(page: HostPage, wiki: WikiEntry, text: WikiText, content: string): Promise<void> {
  await page.rest.send(
    "PUT",
    pagesOf(page, wiki),
    { content },
    {
      query: { path: text.path, comment: `Updated ${text.path.split("/").at(-1) ?? "page"}` },
      headers: text.etag === null ? {} : { "if-match": text.etag },
    },
  );
}

export async function createPage(page: HostPage, wiki: WikiEntry, path: string, content: string): Promise<void> {
  await page.rest.send(
    "PUT",
    pagesOf(page, wiki),
    { content },
    { query: { path, comment: `Added ${path.split("/").at(-1) ?? "page"}` } },
  );
}

/** An attachment of the wiki as an object address; the caller revokes it. */
export async function readAttachment(page: HostPage, wiki: WikiEntry, path: string): Promise<string> {
  const folder = wiki.mappedPath === "/" ? "" : wiki.mappedPath;
  const blob = await page.rest.bytes(
    `${encodeURIComponent(page.project.name)}/_apis/git/repositories/${wiki.repositoryId}/items`,
    { path: `${folder}${path}`, "versionDescriptor.version": wiki.version, $format: "octetStream" },
  );
  return URL.createObjectURL(new Blob([blob], { type: imageType(path) }));
}

function imageType(path: string): string {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  const types: Readonly<Record<string, string>> = {
    png: "image/png",
    jpg: "image/jpeg",
    jpeg: "image/jpeg",
    gif: "image/gif",
  };
  return types[ending] ?? "application/octet-stream";
}
