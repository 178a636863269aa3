/**
 * The claim: one comment line at the end of a page that says who is about to create work items for which of its lines,
 * until when. Frozen format. Releasing it restores the bytes exactly: the claim brings its own line endings and nothing
 * else; the page's final newline, or its absence, stays as it was.
 *
 * `<!-- throughline claim: who="Ann" until=2026-11-20T10:00:00Z run=0123abcd keys=aaaaaaaa,bbbbbbbb -->`
 */
import { instant, lineKeyOf, runId, type Instant, type LineKey, type RunId } from "../domain/ids";
import { lineEnding } from "./source/sourceLines";

export interface Claim {
  readonly who: string;
  readonly until: Instant;
  readonly run: RunId;
  readonly keys: readonly LineKey[];
}

const line = /<!-- throughline claim: who="([^"\r\n]*)" until=(\S+) run=([0-9a-f]{8}) keys=([0-9a-f,]*) -->/g;

/** `--` would end the comment early, quotes the name. */
const safeName = (who: string): string =>
  who
    .replace(/[\r\n"<>]/g, " ")
    .replace(/-{2,}/g, "-")
    .slice(0, 100);

function claimLine(claim: Claim): string {
  return `<!-- throughline claim: who="${safeName(claim.who)}" until=${claim.until} run=${claim.run} keys=${claim.keys.join(",")} -->`;
}

/** Adds the claim after a blank line; one per run, a second of the same run replaces the first. */
export function addClaim(text: string, claim: Claim): string {
  const released = releaseClaim(text, claim.run);
  const ending = lineEnding(released);
  return `${released}${ending}${ending}${claimLine(claim)}`;
}

/** Removes the claim of this run together with the line endings it brought. */
export function releaseClaim(text: string, run: RunId): string {
  for (const match of text.matchAll(line)) {
    if (match[3] !== run) continue;
    const before = text.slice(0, match.index);
    return withoutBreaks(before) + text.slice(match.index + match[0].length);
  }
  return text;
}

function withoutBreaks(before: string): string {
  const first = before.replace(/\r?\n$/, "");
  return first.replace(/\r?\n$/, "");
}

/** All claims on the page, in order. */
export function readClaims(text: string): Claim[] {
  return [...text.matchAll(line)].map((match) => ({
    who: match[1] ?? "",
    until: instant(match[2] ?? ""),
    run: runId(match[3] ?? ""),
    keys: (match[4] ?? "")
      .split(",")
      .filter((key) => key !== "")
      .map(lineKeyOf),
  }));
}
