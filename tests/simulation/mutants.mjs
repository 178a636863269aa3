/**
 * Breaks the rules of plan and apply one at a time, on a copy, and sees whether the tests notice. `npm run test:mutants` prints
 * every mutant and, last, how many were killed. A mutant that lives is a rule no test holds.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const runs = process.argv.includes("--runs") ? process.argv[process.argv.indexOf("--runs") + 1] : "30";
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : null;

/** name, file, what stands there, what stands there instead */
const mutants = [
  [
    "a page is written over whatever stands there",
    "tests/simulation/world.ts",
    'if (page !== undefined && blobOf(page.text) !== ifMatch) throw failure("stale");',
    "",
  ],
  [
    "a create whose answer was lost is sent again",
    "src/usecases/apply/createItems.ts",
    'if (hasKind(error, "unknown-outcome")) await lookUp(row, page.path, error, state, ledger, world);',
    'if (hasKind(error, "unknown-outcome")) await createOne(row, state, ledger, world);',
  ],
  [
    "what an interrupted apply left is not looked for",
    "src/usecases/apply/createItems.ts",
    "const found = left.find((links) => isFor(row, links));",
    "const found = left.find(() => false);",
  ],
  [
    "nobody respects another's claim",
    "src/usecases/apply/claimPages.ts",
    "if (holder === undefined) return;",
    "return;",
  ],
  [
    "a lapsed claim is never cleared",
    "src/usecases/apply/claimPages.ts",
    ".filter((claim) => claim.until <= now)",
    ".filter(() => false)",
  ],
  [
    "the claim comes off although the id is missing",
    "src/usecases/apply/claimPages.ts",
    "if (isUnfinished(path, ledger)) continue;",
    "",
  ],
  [
    "the id on the page does not count",
    "src/usecases/apply/commitPages.ts",
    "if (other === undefined || other === item) return false;",
    "return false;",
  ],
  [
    "a duplicate goes whatever its revision",
    "src/usecases/apply/duplicates.ts",
    "if (fresh === null || fresh.item.rev !== firstRevision || fresh.links.children.length > 0) return false;\n    await world.writer.recycleItem(id, firstRevision);",
    "if (fresh === null) return false;\n    await world.writer.recycleItem(id, fresh.item.rev);",
  ],
  [
    "an advance of the base writes values",
    "src/usecases/apply/writeItems.ts",
    'row.kind === "advance-base" ? {} : fieldsOf',
    "fieldsOf",
  ],
  [
    "a changed item is written over",
    "src/usecases/apply/staleness.ts",
    "if (state.isItemUnchanged(item)) return null;",
    "return null;",
  ],
  [
    "a changed line is created all the same",
    "src/usecases/apply/claimPages.ts",
    "if (stale !== null) ledger.stale(row, stale);\n    else",
    "",
  ],
  [
    "a page value is written although the board moved on",
    "src/usecases/apply/staleness.ts",
    "if (state.isItemUnchanged(fresh.item)) return null;",
    "return null;",
  ],
  ["the base does not move with an update", "src/usecases/apply/itemValues.ts", "else digests.set(fact, digest);", ""],
  [
    "a page edit leaves the base behind",
    "src/sync/pageEdits.ts",
    "return [edit, advanceRow(line, item, what, changes, ticked, edit.id)];",
    "return [edit];",
  ],
  [
    "both changed: the wiki wins",
    "src/sync/merge.ts",
    'return sameValue(sides.wiki, sides.board) ? "advance" : "conflict";\n    case "removed-kept":',
    'return sameValue(sides.wiki, sides.board) ? "advance" : "to-board";\n    case "removed-kept":',
  ],
  [
    "without a base the wiki wins",
    "src/sync/merge.ts",
    'case "some-some":\n      return sameValue(sides.wiki, sides.board) ? "advance" : "conflict";',
    'case "some-some":\n      return sameValue(sides.wiki, sides.board) ? "advance" : "to-board";',
  ],
  [
    "what the page no longer states is cleared on the board",
    "src/sync/merge.ts",
    'if (wiki === "removed" && ownership[fact].ifStated) return "nothing";',
    "",
  ],
  [
    "markup counts as a change",
    "src/sync/canonical.ts",
    'if (blockTags.has(tagName(html.slice(open + 1, close)))) text += " ";',
    "text += html.slice(open, close + 1);",
  ],
  [
    "creates are ticked by themselves",
    "src/sync/creates.ts",
    'case "none":\n      return false;',
    'case "none":\n      return true;',
  ],
  [
    "unconfirmed pages are written",
    "src/sync/ground.ts",
    "ground.confirmedPages.has(pageOf(line));",
    "ground.confirmedPages.has(pageOf(line)) || true;",
  ],
  ["held lines are proposed", "src/sync/makePlan.ts", "if (isHeldBack(line)) return heldRows(line);", ""],
  [
    "a missing item is created again",
    "src/sync/makePlan.ts",
    "const rows =\n    item === null ||",
    "if (item === null) return createRows(ground, line, new Map());\n  const rows =",
  ],
  ["a shared item is written by every line", "src/sync/makePlan.ts", "if (line.shared) return noRows;", ""],
  [
    "a page that was not read is evidence",
    "src/sync/gone.ts",
    "pointer === null || unreadable.has(link.page)",
    "pointer === null",
  ],
  [
    "a moved page loses its base",
    "src/sync/links.ts",
    "decide(ground, line, item, row.moved?.pointer ?? null)",
    "decide(ground, line, item, null)",
  ],
  [
    "the pointer is longer than a comment",
    "src/sync/pointer.ts",
    "export const pointerLimit = 255;",
    "export const pointerLimit = 300;",
  ],
  [
    "the pointer forgets digests it does not know",
    "src/sync/pointer.ts",
    "const all = [...known, ...unknown];",
    "const all = known;",
  ],
  [
    "giving up counts as done",
    "src/usecases/apply/writeItems.ts",
    "if (!again || attempt === maxTries) return refuse(ledger, row, error);",
    "if (!again) return refuse(ledger, row, error);\n      if (attempt === maxTries) return ledger.done(row, id);",
  ],
  ["undo takes what a person changed since", "src/sync/undo.ts", "if (item.rev !== one.last)", "if (false)"],
  [
    "undo leaves the base where it is",
    "src/usecases/apply/itemValues.ts",
    "for (const { fact, to } of changes.filter(isSynced)) {\n    const digest",
    "for (const { fact, to } of [] as Change[]) {\n    if (!isSynced({ fact, from: null, to })) continue;\n    const digest",
  ],
];

const tests = [
  "tests/unit/sync",
  "tests/simulation/applyPlan",
  "tests/simulation/undo",
  "tests/simulation/byHand",
  "tests/simulation/simulation",
];
const copy = mkdtempSync(path.join(tmpdir(), "mutants-"));
for (const part of ["src", "tests", "package.json", "tsconfig.json"])
  cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));

function passes() {
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const result = spawnSync(
    process.execPath,
    [jest, "--config", "tests/jest/node.config.mjs", "--bail", "--silent", ...tests],
    {
      cwd: copy,
      env: { ...process.env, SIM_RUNS: runs },
      encoding: "utf8",
    },
  );
  return { ok: result.status === 0, output: result.stderr };
}

let killed = 0;
const chosen = mutants.filter(([name]) => only === null || name.includes(only));
try {
  const sound = passes();
  if (!sound.ok) throw new Error(`the tests fail without any mutant:\n${sound.output}`);
  for (const [name, file, from, to] of chosen) {
    const at = path.join(copy, file);
    const text = readFileSync(at, "utf8");
    if (!text.includes(from)) throw new Error(`${file} no longer holds what “${name}” breaks: ${from}`);
    writeFileSync(
      at,
      text.replace(from, () => to),
    );
    const lives = passes().ok;
    writeFileSync(at, text);
    if (!lives) killed += 1;
    console.log(`${lives ? "LIVES " : "killed"}  ${name}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${killed} / ${chosen.length} killed`);
process.exitCode = killed === chosen.length ? 0 : 1;
