/** Where a link leads: another page, an attachment, a heading, a work item, or outside; and whether it is broken. */
import { pagePath, type PagePath } from "../domain/ids";
import type { PageLink } from "../domain/strategy";
import { workItemOfAddress } from "./inline/references";
import type { PageContent, RawLink } from "./pageContent";
import { anchorOf } from "./pageLinks";
import { decodeTitle, parentOf, titleOfPage } from "./pagePath";
import type { Tree } from "./tree";

export interface Wikis {
  readonly tree: Tree;
  readonly anchors: ReadonlyMap<PagePath, ReadonlySet<string>>;
}

/** Whether a target is an address outside of the wiki, and no path of a page. */
export const isAddress = (target: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith("//");

export function resolveLink(link: RawLink, page: PageContent, wiki: Wikis): PageLink {
  const target = link.target.replace(/\\([()])/g, "$1").trim();
  const base = { text: link.text, target: link.target, place: link.place };
  if (workItemOfAddress(target) !== null) return { ...base, kind: "work-item", page: null, broken: false };
  const served = servedPage(target, wiki.tree);
  if (served !== null) return { ...base, kind: "page", page: served, broken: false };
  if (isOfTheService(target) || isAddress(target)) return { ...base, kind: "external", page: null, broken: false };
  if (target.startsWith("#"))
    return { ...base, kind: "anchor", page: null, broken: !knowsAnchor(target.slice(1), page.anchors) };
  if (link.image || /(?:^|\/)\.attachments\//i.test(target) || isFile(target))
    return {
      ...base,
      kind: "attachment",
      page: null,
      broken: target === "" || isMissing(target, page.path, wiki.tree),
    };
  const [path] = target.split(/[#?]/, 1);
  const found = path === undefined || path === "" ? null : pageNamed(path, page.path, wiki.tree);
  const broken = found === null ? !namesFolder(path ?? "", page.path, wiki.tree) : !hasHeading(found, target, wiki);
  return { ...base, kind: "page", page: found, broken };
}

/** Whether a page has the heading a link to it names; a page that was not read may have any. */
function hasHeading(page: PagePath, target: string, { anchors }: Wikis): boolean {
  const at = target.indexOf("#");
  const known = at < 0 ? undefined : anchors.get(page);
  return known === undefined || knowsAnchor(target.slice(at + 1), known);
}

function isFile(target: string): boolean {
  const name = decoded(target.split(/[#?]/, 1)[0] ?? "");
  return /\.(?:png|jpe?g|gif|svg|ico|webp|pdf|docx?|xlsx?|pptx?|vsdx?|zip|csv|txt|json|ya?ml|xml|cs|ps1|sql|html?|mp4|mov|drawio|msg)$/i.test(
    name,
  );
}

function pageNamed(target: string, from: PagePath, tree: Tree): PagePath | null {
  for (const path of pathsMeant(target, from)) {
    if (tree.byPath.has(path)) return path;
    const file = tree.byFile.get(`${path}.md`.toLowerCase());
    if (file !== undefined) return file.path;
  }
  return null;
}

/** A folder without a page of its own is shown as one, with its pages. */
function namesFolder(target: string, from: PagePath, tree: Tree): boolean {
  for (const path of target === "" ? [] : pathsMeant(target, from)) if (tree.parents.has(path)) return true;
  return false;
}

/** The page a link leads to, in whatever form it names it; `null` when it leads to none. */
export const pageLinked = (target: string, from: PagePath, tree: Tree): PagePath | null =>
  servedPage(target, tree) ?? pageNamed(target, from, tree);

/** Every way a page may be written: as a title, as a file name, url-decoded, with and without `.md`. */
function* pathsMeant(target: string, from: PagePath): Generator<PagePath> {
  const spelled = [target, decoded(target)];
  const forms = spelled.flatMap((form) => [form, form.replace(/\.md$/i, "")]);
  const folders = target.startsWith("/") ? [pagePath("/")] : [parentOf(from), from];
  for (const folder of folders) {
    for (const form of forms) {
      const titles = form.split("/").map(decodeTitle).join("/");
      yield absolute(folder, form);
      yield absolute(folder, titles);
      // "2026%2D10-Comit%C3%AA": a dash stands for a blank, and an escape for the dash.
      if (titles.includes("%")) yield absolute(folder, decoded(titles));
    }
  }
}

function absolute(folder: PagePath, target: string): PagePath {
  const segments = target.startsWith("/") ? [] : folder.split("/").filter((segment) => segment !== "");
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return pagePath(`/${segments.join("/")}`);
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    const bytes = Uint8Array.from((escaped.match(/[0-9a-f]{2}/gi) ?? []).map((hex) => Number.parseInt(hex, 16)));
    return new TextDecoder().decode(bytes);
  });
}

/** An address of a page by its id, which survives renames, or of another wiki's page: what it leads to is not known here. */
const isOfTheService = (target: string): boolean => /(?:^|\/)_wiki(?:[/?]|$)/i.test(target);

/** The page of `…?pagePath=…`, or of `…/_wiki/wikis/{wiki}/{id}/{Title}`, whose title is decoration: taken where one page alone has it. */
function servedPage(target: string, tree: Tree): PagePath | null {
  const query = /[?&]pagePath=([^&#]+)/i.exec(target)?.[1];
  if (query !== undefined) return pageNamed(decoded(query.replaceAll("+", " ")), pagePath("/"), tree);
  const title = /_wiki\/wikis\/[^/?#]+\/\d+\/([^/?#]+)/i.exec(target)?.[1];
  return title === undefined ? null : (pagesByTitle(tree).get(titleInAddress(decoded(title))) ?? null);
}

/** Titles as addresses show them: letters and numbers, a dash for whatever stands between. */
const titleInAddress = (title: string): string => bareAnchor(anchorOf(title));

const titlesOfTrees = new WeakMap<Tree, ReadonlyMap<string, PagePath | null>>();

/** Pages by their title in addresses; `null` where several have it. */
function pagesByTitle(tree: Tree): ReadonlyMap<string, PagePath | null> {
  const known = titlesOfTrees.get(tree);
  if (known !== undefined) return known;
  const titles = new Map<string, PagePath | null>();
  for (const { path } of tree.pages) {
    const title = titleInAddress(titleOfPage(path));
    titles.set(title, titles.has(title) ? null : path);
  }
  titlesOfTrees.set(tree, titles);
  return titles;
}

function knowsAnchor(anchor: string, anchors: ReadonlySet<string>): boolean {
  const wanted = anchorOf(decoded(anchor));
  if (anchor === "" || anchors.has(wanted)) return true;
  return [...anchors].some((known) => bareAnchor(known) === bareAnchor(wanted));
}

/** An anchor without its punctuation, as other renderers make them: hand-written ones are accepted. */
function bareAnchor(anchor: string): string {
  return anchor
    .replace(/[^\p{L}\p{N}_-]/gu, "")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Attachments are known only where the source lists them. */
function isMissing(target: string, from: PagePath, tree: Tree): boolean {
  const { attachments } = tree;
  if (attachments === null) return false;
  const bare = target.split(/[#?]/, 1)[0] ?? "";
  const forms = [bare, decoded(bare)];
  const paths = forms.flatMap((form) => [absolute(parentOf(from), form), absolute(pagePath("/"), form)]);
  return !paths.some((path) => attachments.has(path));
}
