/**
 * Breaks the rules of plan and apply one at a time, on a copy, and sees whether the tests notice. `npm run test:mutants` prints
 * every mutant with what killed it and, last, how many were killed. A mutant that lives is a rule no test holds.
 *
 * The tests that are about the mutated file come first, the others and a simulation only where those see nothing.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
/** Simulated runs for a mutant no other test sees. */
const runs = option("--runs", "1000");
const only = option("--only", null);
const processes = Number(option("--processes", String(cpus().length)));

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
  [
    "a shared item is written by every line",
    "src/sync/makePlan.ts",
    "if (line.shared) return { operations: duplicateRows(line, []) };",
    "",
  ],
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
  // One for each rule of a frozen format.
  ["key: the page is no part of it", "src/pages/lineKey.ts", "`${this.page}\\n${", "`${"],
  [
    "key: the headings above are no part of it",
    "src/pages/lineKey.ts",
    '${trail.map(normaliseTitle).join("\\u001f")}',
    "",
  ],
  ["key: equal lines share one", "src/pages/lineKey.ts", "repeat > 1 ?", "repeat > 1e9 ?"],
  ["key: closing punctuation counts", "src/pages/lineKey.ts", "end -= 1;", "break;"],
  [
    "mention: stands in the heading",
    "src/pages/edit/mentionEdit.ts",
    'text: `${ending}#${id}${joins || apart ? ending : ""}`',
    "text: ` #${id}`",
  ],
  ["mention: touches the bar of a cell", "src/pages/edit/mentionEdit.ts", 'touches ? " " : ""', '""'],
  [
    "mention: a further number goes before the first",
    "src/pages/edit/mentionEdit.ts",
    "{ start: last.end, end: last.end, text: ` #${id}` }",
    "{ start: last.start, end: last.start, text: `#${id} ` }",
  ],
  [
    "pointer: names the revision before the write",
    "src/usecases/apply/writeItems.ts",
    "rev: fresh.item.rev + 1,",
    "rev: fresh.item.rev,",
  ],
  ["pointer: is born at another revision", "src/usecases/apply/createItems.ts", "rev: 1, run", "rev: 2, run"],
  [
    "pointer: the machine part comes first",
    "src/sync/pointer.ts",
    "return head + shorten(",
    "return tail + head + shorten(",
  ],
  [
    "pointer: facts share a digest",
    "src/sync/digest.ts",
    "shortHash(`${fact}\\n${canonical}`, 8)",
    "shortHash(canonical, 8)",
  ],
  [
    "claim: releasing leaves a blank line",
    "src/pages/claim.ts",
    'return first.replace(/\\r?\\n$/, "");',
    "return first;",
  ],
  [
    "claim: has a line ending of its own",
    "src/pages/claim.ts",
    "const ending = lineEnding(released);",
    'const ending = "\\n";',
  ],
  ["claim: does not say for which lines", "src/pages/claim.ts", 'keys=${claim.keys.join(",")}', "keys="],
  ["claim: its time is not looked at", "src/usecases/apply/claimPages.ts", "claim.until > now && ", ""],
  ["trailer: commits carry none", "src/usecases/apply/messages.ts", "`\\n\\nSync-Run: ${run}`", '""'],
  [
    "trailer: a person who quotes it is taken for us",
    "src/usecases/runCommits.ts",
    "/(?:^|\\n)Sync-Run: ([0-9a-f]{8})\\s*$/",
    "/Sync-Run: ([0-9a-f]{8})/",
  ],
  // The rules of the apply, one protection at a time.
  [
    "a duplicate goes before the number of the other is committed",
    "src/usecases/apply/duplicates.ts",
    "isFor(row, other) && isCommitted(row, state, ledger)",
    "isFor(row, other)",
  ],
  [
    "a create carries no key",
    "src/usecases/apply/createItems.ts",
    "wikiLink: { wiki: world.wiki, page: page.path, comment },",
    "wikiLink: null,",
  ],
  [
    "a page saved meanwhile is not read again",
    "src/usecases/apply/commitPages.ts",
    "attempt === 1 ? state.page(path) : await state.readPage(path)",
    "state.page(path)",
  ],
  [
    "an item counts as unchanged once we wrote to it",
    "src/usecases/apply/freshState.ts",
    "if (before === undefined || this.isItemUnchanged(before.item)) this.own",
    "this.own",
  ],
  [
    "an item that changes while it is read is read in two halves",
    "src/usecases/loadPortfolioWith.ts",
    "await asOneRevision(store, whole)",
    "whole",
  ],
  [
    "a page deleted whole is not noticed",
    "src/usecases/loadPortfolioWith.ts",
    "if (strays.length === 0) return board;",
    "return board;",
  ],
  [
    "rows nobody ticked are applied",
    "src/usecases/applyPlan.ts",
    "plan.operations.filter(({ ticked }) => ticked),",
    "plan.operations,",
  ],
  [
    "the base moves on before the page says so",
    "src/usecases/applyPlan.ts",
    '=== (when === "after pages")',
    '=== (when === "before pages")',
  ],
  [
    "what an interrupted apply had begun is not gone on with",
    "src/usecases/previewSync.ts",
    "readClaims(text).flatMap(({ keys }) => keys)",
    "readClaims(text).flatMap((): LineKey[] => [])",
  ],
  [
    "a parent somebody set meanwhile is written over",
    "src/usecases/apply/writeItems.ts",
    "if (links.parent !== expected) {",
    "if (false) {",
  ],
  [
    "duplicates are not looked for once the number is on the page",
    "src/usecases/applyPlan.ts",
    "if (claimed.length > 0) await verifyCreates(claimed, state, ledger, world);",
    "",
  ],
  [
    "our item stays although its line got another number",
    "src/usecases/applyPlan.ts",
    "await settleLosers(state, ledger, world);",
    "",
  ],
  [
    "claim: stands in the last line of the page",
    "src/pages/claim.ts",
    "return `${released}${ending}${ending}${claimLine(claim)}`;",
    "return `${released}${claimLine(claim)}`;",
  ],
  [
    "pointer: names no text of the page",
    "src/usecases/apply/createItems.ts",
    "{ key, blob: page.blob, rev: 1",
    '{ key, blob: "0".repeat(40) as typeof page.blob, rev: 1',
  ],
  [
    "a line is linked although its parent could not be set for now",
    "src/usecases/apply/failures.ts",
    "if (passing.has(failure.kind)) ledger.leaveForNow(row);",
    "",
  ],
];

const unit = ["tests/unit/sync", "tests/unit/pages/edit.test.ts"];
const scenarios = [
  "tests/simulation/frozenFormats",
  "tests/simulation/applyPlan",
  "tests/simulation/undo",
  "tests/simulation/byHand",
  "tests/unit/usecases/quiet",
  "tests/unit/usecases/previewResume",
];
/** Tests in the order in which they are tried, for a file. */
const ordered = (file) =>
  file.startsWith("src/sync/") || file.startsWith("src/pages/") ? [unit, scenarios] : [scenarios, unit];

function copyOfProject() {
  const copy = mkdtempSync(path.join(tmpdir(), "mutants-"));
  for (const part of ["src", "tests", "package.json", "tsconfig.json"])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  return copy;
}

function run(copy, ...args) {
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  return new Promise((done) => child.on("exit", (code) => done({ ok: code === 0, output })));
}

const jest = (copy, tests) =>
  run(
    copy,
    path.join(root, "node_modules/jest/bin/jest.js"),
    "--config",
    "tests/jest/node.config.mjs",
    "--runInBand",
    "--bail",
    "--silent",
    ...tests,
  );

/** Violations, and more lines that two items serve than the rules let happen. */
async function simulate(copy) {
  const args = ["tests/simulation/main.mjs", "--seed", "1", "--world", "model", "--processes", "1", "--shrink", "0"];
  const { ok, output } = await run(copy, ...args, "--runs", runs);
  const doubled = Number(/\((\d+) two items for a line\)(?![\s\S]*two items)/.exec(output)?.[1] ?? 0);
  return { ok: ok && doubled <= Number(runs) * 0.02, output };
}

/** What notices that the copy is broken; `null` when nothing does. */
async function killer(copy, file) {
  for (const tests of ordered(file)) {
    const { ok, output } = await jest(copy, tests);
    if (!ok) return /^FAIL \w+ (\S+)/m.exec(output)?.[1] ?? `a test of ${tests.join(" ")}`;
  }
  return (await simulate(copy)).ok ? null : `${runs} simulated runs`;
}

const begun = Date.now();
const chosen = mutants.filter(([name]) => only === null || name.includes(only));
const copies = Array.from({ length: Math.min(processes, chosen.length) }, copyOfProject);
const left = [...chosen];
let killed = 0;

async function breakThings(copy) {
  for (let mutant = left.shift(); mutant !== undefined; mutant = left.shift()) {
    const [name, file, from, to] = mutant;
    const at = path.join(copy, file);
    const text = readFileSync(at, "utf8");
    if (!text.includes(from)) throw new Error(`${file} no longer holds what “${name}” breaks: ${from}`);
    writeFileSync(
      at,
      text.replace(from, () => to),
    );
    const by = await killer(copy, file);
    writeFileSync(at, text);
    if (by !== null) killed += 1;
    console.log(by === null ? `LIVES   ${name}` : `killed  ${name} (${by})`);
  }
}

try {
  const sound = await killer(copies[0], "src/sync/");
  if (sound !== null) throw new Error(`without any mutant the rules are broken already: ${sound}`);
  await Promise.all(copies.map(breakThings));
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}
console.log(`${Math.round((Date.now() - begun) / 1000)} s`);
console.log(`${killed} / ${chosen.length} killed`);
process.exitCode = killed === chosen.length ? 0 : 1;
