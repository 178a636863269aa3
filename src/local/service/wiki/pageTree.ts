/**
 * Pages as the wiki shows them, read from one folder of one commit.
 *
 * A page is a file `X.md`; its children stand in the folder `X` beside it. A folder without such a file is shown as a
 * page without content when a page stands anywhere below it. Names that start with a period are not pages.
 */
import type { ObjectId } from "../git/objects";
import type { Repository } from "../git/repository";
import { entryAt, folderMode } from "../git/trees";
import { sortByOrder } from "./pageOrder";
import { isConformant, stemOfTitle, titleOfStem, titlesOfPath } from "./pageTitle";

export interface Page {
  /** Title path; `/` for the root. */
  readonly path: string;
  readonly stem: string;
  /** Index among its siblings. */
  readonly order: number;
  /** Path in the repository, mapped folder included: `/docs/A-B.md`, or the folder where there is no file. */
  readonly gitItemPath: string;
  /** Content; null for the root and for a folder without a page file. */
  readonly blob: ObjectId | null;
  /** Folder of the children; null when it has none. */
  readonly folder: ObjectId | null;
  readonly isParent: boolean;
  /** False for a file whose name the service would not have given: listed, not served. */
  readonly isConformant: boolean;
}

export interface PageTree {
  readonly root: Page;
  children(page: Page): readonly Page[];
  /** By title path; null when it does not exist or is not conformant. */
  find(path: string): Page | null;
  /** Every page below, each before its children. */
  all(): readonly Page[];
  /** Raw `.order` of the folder below a page. */
  orderFile(page: Page): string | null;
  content(page: Page): Uint8Array;
}

export function readPageTree(repository: Repository, commitTree: ObjectId, mappedPath: string): PageTree {
  const mapped = entryAt(repository, commitTree, mappedPath);
  const rootFolder = mapped?.isFolder === true ? mapped.id : null;
  const gitRoot = mappedPath === "/" ? "" : mappedPath;
  const known = new Map<string, readonly Page[]>();

  const root: Page = {
    path: "/",
    stem: "",
    order: 0,
    gitItemPath: mappedPath,
    blob: null,
    folder: rootFolder,
    isParent: rootFolder !== null && hasPages(repository, rootFolder),
    isConformant: true,
  };

  const folderPath = (page: Page): string => (page.path === "/" ? gitRoot : page.gitItemPath.replace(/\.md$/, ""));

  function orderFile(page: Page): string | null {
    if (page.folder === null) return null;
    const entry = repository.tree(page.folder).find(({ name }) => name === ".order");
    const bytes = entry === undefined ? null : repository.blob(entry.id);
    return bytes === null ? null : Buffer.from(bytes).toString("utf8");
  }

  function children(page: Page): readonly Page[] {
    if (page.folder === null) return [];
    const cached = known.get(page.path);
    if (cached !== undefined) return cached;
    const found = readChildren(page, page.folder);
    known.set(page.path, found);
    return found;
  }

  /** In git's order, which is how the service lists them; `order` tells how they are shown. */
  function readChildren(page: Page, folder: ObjectId): readonly Page[] {
    const entries = repository.tree(folder);
    const files = new Map(
      entries
        .filter((entry) => isPageFile(entry.name) && entry.mode !== folderMode)
        .map((entry) => [entry.name.slice(0, -3), entry.id]),
    );
    const folders = new Map(
      entries
        .filter((entry) => entry.mode === folderMode && !entry.name.startsWith(".") && hasPages(repository, entry.id))
        .map((entry) => [entry.name, entry.id]),
    );
    const place = (stem: string): string => (files.has(stem) ? `${stem}.md` : `${stem}/`);
    const stems = [...new Set([...files.keys(), ...folders.keys()])].toSorted((left, right) =>
      place(left) < place(right) ? -1 : 1,
    );
    const positions = new Map(sortByOrder(stems, orderFile(page)).map((stem, index) => [stem, index]));
    return stems.map((stem) => {
      const blob = files.get(stem) ?? null;
      const path = `${page.path === "/" ? "" : page.path}/${titleOfStem(stem)}`;
      return {
        path,
        stem,
        order: positions.get(stem) ?? 0,
        gitItemPath: `${folderPath(page)}/${stem}${blob === null ? "" : ".md"}`,
        blob,
        folder: folders.get(stem) ?? null,
        isParent: folders.has(stem),
        isConformant: isConformant(stem) && page.isConformant,
      };
    });
  }

  function find(path: string): Page | null {
    let page: Page | undefined = root;
    for (const title of titlesOfPath(path)) {
      page = children(page).find((child) => child.isConformant && child.stem === stemOfTitle(title));
      if (page === undefined) return null;
    }
    return page;
  }

  const below = (page: Page): readonly Page[] => children(page).flatMap((child) => [child, ...below(child)]);

  return {
    root,
    children,
    find,
    orderFile,
    all: () => below(root),
    content: (page) => (page.blob === null ? new Uint8Array() : (repository.blob(page.blob) ?? new Uint8Array())),
  };
}

function isPageFile(name: string): boolean {
  return name.endsWith(".md") && !name.startsWith(".");
}

function hasPages(repository: Repository, folder: ObjectId): boolean {
  return repository
    .tree(folder)
    .some((entry) =>
      entry.mode === folderMode
        ? !entry.name.startsWith(".") && hasPages(repository, entry.id)
        : isPageFile(entry.name),
    );
}
