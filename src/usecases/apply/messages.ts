/**
 * Commit messages of our page writes: a sentence a person understands and the trailer `Sync-Run: <id>`, by which our own commits
 * are told from people's.
 */
import type { PagePath, RunId } from "../../domain/ids";
import type { Operation } from "../../sync/operation";

const trailer = (run: RunId): string => `\n\nSync-Run: ${run}`;

export function claimMessage(rows: readonly Operation[], path: PagePath, run: RunId): string {
  const what =
    rows.length === 0
      ? `Release the claim on ${nameOf(path)}`
      : `Claim ${count(rows.length, "line")} of ${nameOf(path)} to create work items`;
  return what + trailer(run);
}

/** The commit only put a claim on a page or took it off. */
export const isClaimMessage = (message: string): boolean =>
  /^(?:Claim \d+ lines? of|Release the claim on) |^[^\n]*: release the claim(?:\n|$)/.test(message);

export function commitMessage(rows: readonly Operation[], path: PagePath, run: RunId): string {
  const facts = rows.flatMap((row) => row.changes.map((change) => change.fact));
  const numbers = rows.flatMap((row) => row.changes).filter(({ fact }) => fact === "mention");
  const mentions = numbers.filter(({ to }) => to !== null).length;
  const gone = numbers.length - mentions;
  const readings = facts.filter((fact) => fact === "reading").length;
  const closed = facts.includes("closed");
  const pages = facts.includes("page");
  const statements = facts.filter((fact) => fact === "statement").length;
  const told = ["mention", "reading", "claim", "note", "closed", "page", "statement"];
  const others = facts.filter((fact) => !told.includes(fact)).length;
  const parts = [
    ...(mentions > 0 ? [`link ${count(mentions, "line")} to work items`] : []),
    ...(gone > 0 ? [`take ${count(gone, "work item number")} off`] : []),
    ...(others > 0 ? [`take over ${count(others, "change")} from the board`] : []),
    ...(statements > 0 ? [`update ${count(statements, "statement")}`] : []),
    ...(pages ? ["start the page"] : []),
    ...(closed ? ["close the period"] : []),
    ...(readings > 0 ? [`record ${count(readings, "reading")}`] : []),
    ...(facts.includes("note") ? ["take off what only Throughline reads"] : []),
  ];
  const what = parts.length === 0 ? "release the claim" : parts.join(" and ");
  return `${nameOf(path)}: ${what}${trailer(run)}`;
}

const nameOf = (path: PagePath): string => path.slice(path.lastIndexOf("/") + 1) || path;

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
