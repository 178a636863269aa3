/**
 * Where pages are now that something still names by an old path (a settings row, a link of a work item). Asks git for
 * the commits of each missing page and for what its last one changed: 2 requests a page, and one for each text compared.
 * Where there is no history, nobody is followed.
 */
import type { PagePath } from "../domain/ids";
import type { Wiki } from "../domain/wiki";
import { FailureError } from "../ports/failure";
import type { FileChange, WikiHistory, WikiStore } from "../ports/wikiStore";
import { fileOfPage, pageOfFile } from "../pages/pagePath";
import { renamedPages, type PageText } from "../pages/renames";

/** Moves followed for one page; a longer chain is left alone. */
const farthest = 5;

/** By old path; pages that are there, or whose trace is lost, are not in it. */
export async function followPages(
  store: WikiStore,
  wiki: Wiki,
  named: readonly PagePath[],
  present: ReadonlySet<PagePath>,
): Promise<ReadonlyMap<PagePath, PagePath>> {
  const { history } = store;
  const followed = new Map<PagePath, PagePath>();
  if (history === null) return followed;
  for (const path of new Set(named)) {
    let at: PagePath | null = path;
    for (let steps = 0; steps < farthest && at !== null && !present.has(at); steps += 1)
      at = await nextPath(history, wiki, at);
    if (at !== null && at !== path && present.has(at)) followed.set(path, at);
  }
  return followed;
}

/** History that may not be read, or is out of reach, follows nobody: what names the page is told without it. */
async function nextPath(history: WikiHistory, wiki: Wiki, path: PagePath): Promise<PagePath | null> {
  try {
    return await pathAfterLastCommit(history, wiki, path);
  } catch (error) {
    if (error instanceof FailureError) return null;
    throw error;
  }
}

async function pathAfterLastCommit(history: WikiHistory, wiki: Wiki, path: PagePath): Promise<PagePath | null> {
  const [last] = await history.commits(wiki, fileOfPage(path), 1);
  if (last === undefined) return null;
  const changes = (await history.changes(wiki, last.commit)).filter(({ file }) => /\.md$/i.test(file));
  const gone = changes.filter(({ before, after }) => before !== null && after === null);
  const added = changes.filter(({ before, after }) => before === null && after !== null);
  if (!gone.some(({ file }) => pageOfFile(file) === path)) return null;
  const same = renamedPages(bare(gone, "before"), bare(added, "after")).get(path);
  if (same !== undefined) return same;
  const renames = renamedPages(await texts(history, wiki, gone, "before"), await texts(history, wiki, added, "after"));
  return renames.get(path) ?? null;
}

function bare(changes: readonly FileChange[], side: "before" | "after"): readonly PageText[] {
  return changes.flatMap((change) => {
    const blob = change[side];
    return blob === null ? [] : [{ path: pageOfFile(change.file), blob, text: null }];
  });
}

function texts(
  history: WikiHistory,
  wiki: Wiki,
  changes: readonly FileChange[],
  side: "before" | "after",
): Promise<readonly PageText[]> {
  return Promise.all(bare(changes, side).map(async (page) => ({ ...page, text: await history.blob(wiki, page.blob) })));
}
