/**
 * The tree of pages from raw files, as the service shows it: siblings in the order their `.order` gives, entries without
 * a page ignored, pages not listed after them by name, folders without a page kept in place. Served paths and orders
 * win over file names.
 */
import { pagePath, type PagePath } from "../domain/ids";
import type { WikiFile } from "../domain/wiki";
import { decodeTitle, fileOfPage, pageOfFile, parentOf, titleOfPage } from "./pagePath";

export interface TreePage {
  readonly path: PagePath;
  readonly file: WikiFile;
}

export interface Tree {
  /** Pages in reading order. */
  readonly pages: readonly TreePage[];
  readonly byPath: ReadonlyMap<PagePath, TreePage>;
  readonly byFile: ReadonlyMap<string, TreePage>;
  /** Pages and folders with pages below. */
  readonly parents: ReadonlySet<PagePath>;
  /** Files that are no pages (attachments), by name; `null` where the source lists pages alone. */
  readonly attachments: ReadonlySet<string> | null;
}

/** Paths of the pages among the files of a wiki, in the order of the files. */
export const pathsOfPages = (files: readonly Pick<WikiFile, "file" | "path">[]): readonly PagePath[] =>
  files.filter(isPage).map(pathOf);

const pathOf = ({ file, path }: Pick<WikiFile, "file" | "path">): PagePath => path ?? pageOfFile(file);

export function treeOf(files: readonly WikiFile[]): Tree {
  const pages = files.filter(isPage).map((file) => ({ path: pathOf(file), file }));
  const orders = ordersOf(files);
  const children = new Map<PagePath, Map<PagePath, number | null>>();
  for (const page of pages) addUpwards(children, page.path, page.file.order);
  const byPath = byPathOf(pages);
  const sorted: TreePage[] = [];
  walk(pagePath("/"), children, orders, byPath, sorted);
  const others = files.filter((file) => !isPage(file) && !file.file.endsWith("/.order"));
  const listsFiles = others.length > 0 || files.some(({ path }) => path === null);
  return {
    pages: sorted,
    byPath,
    byFile: new Map(sorted.map((page) => [page.file.file.toLowerCase(), page])),
    parents: new Set(children.keys()),
    attachments: listsFiles ? new Set(others.map(({ file }) => file)) : null,
  };
}

function isPage(file: Pick<WikiFile, "file" | "path">): boolean {
  const inAttachments = file.file.includes("/.attachments/");
  return !inAttachments && (file.path !== null || file.file.toLowerCase().endsWith(".md"));
}

/** Of two files for one page the one the service opens. */
function byPathOf(pages: readonly TreePage[]): ReadonlyMap<PagePath, TreePage> {
  const byPath = new Map<PagePath, TreePage>();
  for (const page of pages)
    if (!byPath.has(page.path) || page.file.file === fileOfPage(page.path)) byPath.set(page.path, page);
  return byPath;
}

/** Folders without a page of their own are still places in the tree. */
function addUpwards(children: Map<PagePath, Map<PagePath, number | null>>, path: PagePath, order: number | null): void {
  let at = path;
  let given = order;
  while (at !== "/" && at !== "") {
    const above = parentOf(at);
    const siblings = children.get(above) ?? new Map<PagePath, number | null>();
    children.set(above, siblings);
    const known = siblings.get(at);
    if (known === undefined || known === null) siblings.set(at, given);
    else if (given === null) return;
    given = null;
    at = above;
  }
}

/** Titles in the order of each folder's `.order`; both spellings of a blank are accepted, and of repeated entries the first counts. */
function ordersOf(files: readonly WikiFile[]): ReadonlyMap<PagePath, ReadonlyMap<string, number>> {
  const orders = new Map<PagePath, ReadonlyMap<string, number>>();
  for (const file of files) {
    if (!file.file.endsWith("/.order") || file.content?.kind !== "text") continue;
    const folder = file.file.slice(0, -"/.order".length);
    const places = new Map<string, number>();
    for (const entry of file.content.text.split(/\r\n|\r|\n/)) {
      const title = decodeTitle(entry.trim().replace(/\.md$/i, ""));
      if (title !== "" && !places.has(title)) places.set(title, places.size);
    }
    orders.set(folder === "" ? pagePath("/") : pageOfFile(folder), places);
  }
  return orders;
}

function walk(
  path: PagePath,
  children: ReadonlyMap<PagePath, ReadonlyMap<PagePath, number | null>>,
  orders: ReadonlyMap<PagePath, ReadonlyMap<string, number>>,
  byPath: ReadonlyMap<PagePath, TreePage>,
  sorted: TreePage[],
): void {
  const page = byPath.get(path);
  if (page !== undefined) sorted.push(page);
  const order = orders.get(path);
  const siblings = [...(children.get(path) ?? new Map<PagePath, number | null>())];
  const place = ([child, served]: readonly [PagePath, number | null]): number =>
    served ?? order?.get(titleOfPage(child)) ?? Number.MAX_SAFE_INTEGER;
  siblings.sort(
    (left, right) => place(left) - place(right) || compareTitles(titleOfPage(left[0]), titleOfPage(right[0])),
  );
  for (const [child] of siblings) walk(child, children, orders, byPath, sorted);
}

function compareTitles(left: string, right: string): number {
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  if (first !== second) return first < second ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
