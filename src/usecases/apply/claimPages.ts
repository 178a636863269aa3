/**
 * Claims: before an item is created for a line, the page says so in one comment at its end, written with `If-Match`. Two people
 * who apply at once can therefore not create the same item; the second one's rows are skipped with the first one's name.
 * A lease lapses by the server's clock, and anyone may clear a lapsed one; the page's commit takes ours away again.
 */
import type { Instant, PagePath } from "../../domain/ids";
import { instant } from "../../domain/ids";
import { addClaim, readClaims, releaseClaim } from "../../pages/claim";
import type { Claim } from "../../pages/claim";
import { blobOf } from "../../pages/blob";
import type { Operation } from "../../sync/operation";
import { pagesToClaim } from "../../sync/causes";
import { asFailure, hasKind, refuse } from "./failures";
import type { FreshPage, FreshState } from "./freshState";
import type { Ledger } from "./ledger";
import { claimMessage } from "./messages";
import { staleCreate } from "./staleness";
import type { ApplyWorld } from "./world";
import { maxTries } from "./world";

/** Shortest lease, and what each create adds to it, in milliseconds of server time. */
const lease = { least: 60_000, perCreate: 2_000 };

/** Claims every page the open create rows need; rows whose page or line cannot be claimed are settled. Answers the pages claimed. */
export async function claimPages(state: FreshState, ledger: Ledger, world: ApplyWorld): Promise<readonly PagePath[]> {
  const creates = ledger.rows.filter((row) => row.kind === "create-work-item" && ledger.isOpen(row));
  if (creates.length === 0) return [];
  const now = await world.workItemStore.serverTime();
  const claimed: PagePath[] = [];
  for (const path of pagesToClaim(creates)) {
    const rows = creates.filter((row) => row.subject.page === path);
    if (ledger.stopped) break;
    if (await claimPage(path, rows, now, state, ledger, world)) claimed.push(path);
  }
  return claimed;
}

async function claimPage(
  path: PagePath,
  rows: readonly Operation[],
  now: Instant,
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<boolean> {
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const page = attempt === 1 ? state.page(path) : await state.readPage(path);
    const free = page === null ? [] : freeRows(page, rows, now, state, ledger, world);
    if (page === null || free.length === 0) {
      for (const row of rows.filter((row) => ledger.isOpen(row)))
        ledger.stale(row, `The page ${path} is not there any more.`);
      return false;
    }
    const claim = claimOf(free, now, world);
    const text = addClaim(withoutLapsed(page.text, now), claim);
    // Our own write may have landed after its answer was given up.
    if (text === page.text) return true;
    try {
      const { blob } = await world.writer.putPage(world.wiki, {
        path,
        text,
        ifMatch: page.blob,
        message: claimMessage(free, path, world.run),
      });
      state.keepPage(path, { text, blob });
      return true;
    } catch (error) {
      if (hasKind(error, "unknown-outcome") && (await state.readPage(path))?.blob === blobOf(text)) return true;
      if (hasKind(error, "stale") || hasKind(error, "unknown-outcome")) continue;
      asFailure(error);
      for (const row of free) refuse(ledger, row, error);
      return false;
    }
  }
  for (const row of rows.filter((row) => ledger.isOpen(row)))
    ledger.stale(row, `The page ${path} kept changing, so the line could not be claimed.`);
  return false;
}

/** Rows whose line is still as planned and that nobody else is working on; the others are settled. */
function freeRows(
  page: FreshPage,
  rows: readonly Operation[],
  now: Instant,
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): readonly Operation[] {
  return rows.filter((row) => {
    if (!ledger.isOpen(row)) return false;
    const stale = staleCreate(row, state);
    if (stale !== null) ledger.stale(row, stale);
    else skipClaimed(row, page.text, now, ledger, world);
    return ledger.isOpen(row);
  });
}

/** Settles the row when somebody else is working on its line. */
export function skipClaimed(row: Operation, text: string, now: Instant, ledger: Ledger, { run }: ApplyWorld): void {
  const { key } = row.subject;
  const holder = readClaims(text).find(
    (claim) => claim.run !== run && claim.until > now && key !== null && claim.keys.includes(key),
  );
  if (holder === undefined) return;
  ledger.settle(row, {
    outcome: "skipped",
    message: `${holder.who} is applying this line, until ${holder.until} at the latest. Plan again after that.`,
  });
}

function claimOf(rows: readonly Operation[], now: Instant, { who, run }: ApplyWorld): Claim {
  const until = new Date(Date.parse(now) + lease.least + rows.length * lease.perCreate).toISOString();
  return {
    who,
    until: instant(until),
    run,
    keys: rows.flatMap(({ subject }) => (subject.key === null ? [] : [subject.key])),
  };
}

/** The text without claims whose lease ran out: anyone may clear them. */
export function withoutLapsed(text: string, now: Instant): string {
  return readClaims(text)
    .filter((claim) => claim.until <= now)
    .reduce((rest, claim) => releaseClaim(rest, claim.run), text);
}

/**
 * Takes our claim off pages that were claimed and need no commit. A page that misses the id of an item we created, or may have
 * created, keeps it until it lapses: by it the next plan knows what was interrupted, and finishes it.
 */
export async function releaseClaims(
  pages: readonly PagePath[],
  state: FreshState,
  ledger: Ledger,
  world: ApplyWorld,
): Promise<void> {
  for (const path of pages) {
    if (isUnfinished(path, ledger)) continue;
    try {
      await releasePage(path, state, world);
    } catch (error) {
      const { failure } = asFailure(error);
      ledger.step(`The claim on ${path} could not be taken off (${failure.message}); it lapses by itself.`);
    }
  }
}

function isUnfinished(path: PagePath, ledger: Ledger): boolean {
  return ledger.rows.some((row) => {
    if (row.kind !== "create-work-item" || row.subject.page !== path) return false;
    const result = ledger.resultOf(row.id);
    const mention = ledger.rows.find((other) => other.kind === "edit-page" && other.dependsOn.includes(row.id));
    const named = mention === undefined ? null : ledger.resultOf(mention.id);
    return (
      result?.outcome === "unknown" ||
      (result?.outcome === "done" && named?.outcome !== "done" && named?.outcome !== "stale")
    );
  });
}

async function releasePage(path: PagePath, state: FreshState, world: ApplyWorld): Promise<void> {
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const page = attempt === 1 ? state.page(path) : await state.readPage(path);
    if (page === null || !readClaims(page.text).some((claim) => claim.run === world.run)) return;
    const text = releaseClaim(page.text, world.run);
    try {
      const { blob } = await world.writer.putPage(world.wiki, {
        path,
        text,
        ifMatch: page.blob,
        message: claimMessage([], path, world.run),
      });
      state.keepPage(path, { text, blob });
      return;
    } catch (error) {
      if (!hasKind(error, "stale") && !hasKind(error, "unknown-outcome")) throw error;
    }
  }
}
