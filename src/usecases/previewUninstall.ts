/**
 * Turning Throughline off for good, as a plan like any other: what `sync/uninstall.ts` takes off, found on every item and on
 * every page, and where history can be read the numbers our own commits wrote. A wiki that holds nothing of ours plans nothing.
 *
 * Requests: ⌈n/200⌉ for the links of the n items whose links the load did not read; where history can be read 1 for the list of commits (and 1 for each message
 * the list cuts), and for each commit of ours 1 and 2 for each page it edited.
 */
import type { Board } from "../domain/board";
import type { PagePath, WorkItemId } from "../domain/ids";
import type { Diagnostic } from "../domain/diagnostic";
import { readClaims } from "../pages/claim";
import { notesOn, settingsNotes } from "../pages/notes";
import type { WikiStore } from "../ports/wikiStore";
import type { WorkItemStore } from "../ports/workItemStore";
import { groundOf } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Plan } from "../sync/operation";
import { type Keeping, type PageTrace, uninstallRows } from "../sync/uninstall";
import type { Loaded } from "./loadPortfolio";
import { linesOfText, pastTexts } from "./pastLines";
import { pageTexts, requestOf } from "./previewSync";
import { runOfCommit } from "./runCommits";

export interface UninstallSources {
  readonly wikiStore: WikiStore;
  readonly workItemStore: WorkItemStore;
}

/** Commits looked through for ours. */
const COMMITS = 10_000;

const nothingKept: Keeping = { links: false, mentions: false };

export async function previewUninstall(
  loaded: Loaded,
  { wikiStore, workItemStore }: UninstallSources,
  keep: Keeping = nothingKept,
): Promise<Plan> {
  const request = requestOf(loaded, {});
  const { board } = loaded.portfolio;
  const known: Board["links"] = board?.links ?? new Map();
  const unasked = (board?.items ?? []).flatMap(({ id }) => (known.has(id) ? [] : [id]));
  const [more, written] = await Promise.all([workItemStore.links(unasked), writtenNumbers(loaded, wikiStore)]);
  const links = new Map([...known, ...more]);
  const pages = tracesOf(loaded);
  const rows = uninstallRows(groundOf(request), { links, pages, written }, keep);
  return planOf(request, { ...rows, diagnostics: [...(rows.diagnostics ?? []), ...leftPage(loaded, pages)] });
}

/** Every number a commit of ours added to a page that was there before; a page we started carries what others wrote. */
async function writtenNumbers(loaded: Loaded, { history }: WikiStore): Promise<ReadonlySet<WorkItemId> | null> {
  if (history === null) return null;
  const { wiki } = loaded.snapshot;
  const text = pastTexts((blob) => history.blob(wiki, blob));
  const commits = await history.commits(wiki, "/", COMMITS);
  const written = new Set<WorkItemId>();
  for (const commit of commits.filter((one) => runOfCommit(one) !== null)) {
    for (const { file, before, after } of await history.changes(wiki, commit.commit)) {
      const page = loaded.portfolio.strategy.pages.find((candidate) => candidate.file === file)?.path;
      if (before === null || after === null || !file.endsWith(".md")) continue;
      const numbers = async (blob: typeof before): Promise<ReadonlySet<WorkItemId>> =>
        new Set(
          linesOfText(loaded, page ?? (file as PagePath), (await text(blob)) ?? "").flatMap((line) => line.workItems),
        );
      const [was, left] = [await numbers(before), await numbers(after)];
      for (const id of left) if (!was.has(id)) written.add(id);
    }
  }
  return written;
}

function tracesOf(loaded: Loaded): readonly PageTrace[] {
  const { settings } = loaded.portfolio.strategy;
  const asOf = loaded.portfolio.board?.asOf ?? null;
  return [...pageTexts(loaded)].flatMap(([page, text]): readonly PageTrace[] => {
    const trace: PageTrace = {
      page,
      claims: readClaims(text).map(({ run, who, until }) => ({
        run,
        who,
        lapsed: asOf !== null && Date.parse(until) <= Date.parse(asOf),
      })),
      settings: page === settings.page ? settings.rows.map(({ name, value }) => ({ name, value })) : [],
      lines: page === settings.page ? linesOfSettings(loaded, text) : [],
      notes: page === settings.page ? settingsNotes(page, text) : notesOn(page, text),
    };
    const found = trace.claims.length + trace.settings.length + trace.lines.length + trace.notes.length;
    return found === 0 ? [] : [trace];
  });
}

/** Ignores and muted rules as they stand, without their bullet. */
function linesOfSettings(loaded: Loaded, text: string): readonly string[] {
  const { ignored, muted } = loaded.portfolio.strategy.settings;
  const lines = text.split(/\r\n?|\n/);
  return [...ignored, ...muted]
    .map(({ place }) => place.line)
    .sort((a, b) => a - b)
    .map((line) => (lines[line - 1] ?? "").replace(/^\s*[-*+]\s+/, ""));
}

/** No plan deletes a page, so the settings page is left to a person. */
function leftPage(loaded: Loaded, pages: readonly PageTrace[]): readonly Diagnostic[] {
  const { page } = loaded.portfolio.strategy.settings;
  if (page === null || !pages.some((trace) => trace.page === page)) return [];
  return [
    {
      rule: "settings-page-left",
      severity: "info",
      message: `${page} holds nothing of Throughline afterwards, but the page itself stays: no plan deletes pages.`,
      place: { page, line: 1, column: 1, endLine: 1 },
      help: "Delete it in the wiki if nobody wrote anything else on it.",
    },
  ];
}
