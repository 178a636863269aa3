/**
 * What a run wrote to pages, from its own commits. Only where history can be read.
 *
 * Requests: 1 for each commit of the run, and 2 for each page in them (the text before and the text after).
 */
import type { BlobId, PagePath } from "../domain/ids";
import { readClaims, releaseClaim } from "../pages/claim";
import { changedParts } from "../pages/edit/changedParts";
import { pageOfFile } from "../pages/pagePath";
import { readSettings } from "../pages/settings";
import type { PageCommit, WikiHistory } from "../ports/wikiStore";
import type { PageLine, PageOfRun } from "../sync/undoPages";
import type { Loaded } from "./loadPortfolio";
import type { PastLine } from "./pastLines";
import { lineAbout, linesOfText } from "./pastLines";

/** `commits` newest first, as history lists them. */
export async function pagesOfRun(
  loaded: Loaded,
  history: WikiHistory,
  commits: readonly PageCommit[],
): Promise<readonly PageOfRun[]> {
  const written = new Map<PagePath, { readonly before: BlobId | null; readonly after: BlobId | null }>();
  for (const { commit } of [...commits].reverse()) {
    for (const { file, before, after } of await history.changes(loaded.snapshot.wiki, commit)) {
      if (!/\.md$/i.test(file)) continue;
      const page = pageNamed(loaded, file);
      written.set(page, { before: written.get(page)?.before ?? before, after });
    }
  }
  const text = (blob: BlobId): Promise<string | null> => history.blob(loaded.snapshot.wiki, blob);
  const pages = await Promise.all(
    [...written].map(async ([page, { before, after }]): Promise<PageOfRun | null> => {
      if (after === null) return null;
      if (before === null) {
        const holdsOutcomes = linesOfText(loaded, page, (await text(after)) ?? "").length > 0;
        return {
          page,
          created: { blob: after, holdsOutcomes },
          closed: null,
          statements: [],
          lines: [],
          ...noSettings,
        };
      }
      const [was, left] = await Promise.all([text(before), text(after)]);
      return was === null || left === null ? null : pageOfRun(loaded, page, withoutClaims(was), withoutClaims(left));
    }),
  );
  return pages.filter((page) => page !== null);
}

const pageNamed = ({ portfolio }: Loaded, file: string): PagePath =>
  portfolio.strategy.pages.find((page) => page.file === file)?.path ?? pageOfFile(file);

const withoutClaims = (text: string): string =>
  readClaims(text).reduce((rest, claim) => releaseClaim(rest, claim.run), text);

function pageOfRun(loaded: Loaded, page: PagePath, was: string, left: string): PageOfRun {
  const closed = partClosed(was, left);
  const isSettings = loaded.portfolio.strategy.settings.page === page;
  const lines = linesOfBoth(linesOfText(loaded, page, was), linesOfText(loaded, page, left));
  return {
    page,
    created: null,
    closed,
    statements: closed === null && !isSettings && lines.every(isUntouched) ? changedParts(left, was) : [],
    lines,
    ...(isSettings ? settingsOfBoth(page, was, left) : noSettings),
  };
}

/** Where no line changed, what the run wrote are statements: the verbs that write both write them in runs of their own. */
function isUntouched({ before, after }: PageOfRun["lines"][number]): boolean {
  const stated = ({ title, description, owner, target, status, horizon, workItems }: PageLine): string =>
    JSON.stringify([title, description, owner, target, status, horizon, workItems]);
  return stated(before) === stated(after);
}

const noSettings = { settings: [], ignored: [] } satisfies Partial<PageOfRun>;

/**
 * What closing a period changed on the page: one part, in whole lines. Nothing of the kind when the part says of no period
 * that it is closed.
 */
function partClosed(was: string, left: string): PageOfRun["closed"] {
  const before = was.split(/(?<=\n)/);
  const after = left.split(/(?<=\n)/);
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const part = (lines: readonly string[], from: number): string => lines.slice(from, lines.length - last).join("");
  if (!/^> (?:\*\*)?Closed on \d{4}-\d{2}-\d{2}/m.test(part(after, first))) return null;
  // With the line above, so that what was cut out whole is found again.
  const from = part(before, first) === "" ? first : Math.max(0, first - 1);
  return { from: part(after, from), to: part(before, from) };
}

/** The same line in both texts: at the same place where the run moved none, else by its number or its key. */
function linesOfBoth(before: readonly PastLine[], after: readonly PastLine[]): PageOfRun["lines"] {
  const inPlace = before.length === after.length && before.every((line, at) => isSame(line, after[at]));
  return after.flatMap((line, at) => {
    const then = inPlace ? before[at] : lineAbout(before, line.workItems[0] ?? null, line.key);
    return then === undefined || then === null ? [] : [{ before: then, after: line }];
  });
}

const isSame = (one: PastLine, other: PastLine | undefined): boolean =>
  other !== undefined &&
  (one.key === other.key ||
    (one.workItems[0] !== undefined && one.workItems[0] === other.workItems[0]) ||
    one.title === other.title);

function settingsOfBoth(page: PagePath, was: string, left: string): Pick<PageOfRun, "settings" | "ignored"> {
  const before = readSettings(page, was);
  const after = readSettings(page, left);
  const lines = left.split(/\r\n?|\n/);
  const known = new Set(before.ignored.map(({ subject, reason, until }) => JSON.stringify([subject, reason, until])));
  return {
    settings: after.rows.flatMap(({ name, value }) => {
      const then = before.rows.find((row) => row.name === name)?.value ?? null;
      return then === value ? [] : [{ name, before: then, after: value }];
    }),
    ignored: after.ignored.flatMap(({ subject, reason, until, place }) =>
      known.has(JSON.stringify([subject, reason, until]))
        ? []
        : [(lines[place.line - 1] ?? "").replace(/^\s*[-*+]\s+/, "")],
    ),
  };
}
