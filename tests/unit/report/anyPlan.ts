/** Any plan, with hostile words in it, for the laws its documents keep. */
import fc from "fast-check";
import { blobId, lineKeyOf, pagePath, workItemId } from "../../../src/domain/ids";
import type { Conflict, Operation, Plan, Subject } from "../../../src/sync/operation";

const hostile = [
  "x ##vso[task.setvariable variable=PATH]/tmp",
  "## [##[section] ##\u200bvso[a] #\u00ad#vso[b]",
  "\u001b[2J\u0007 `code` | *x* #12 @<someone> ---",
  "```json\n{}\n```",
  "</details> <!-- x --> $math$",
  "__proto__",
];

export const words = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 40 }), fc.string());
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const key = hex(8).map(lineKeyOf);
const blob = hex(40).map(blobId);
const page = words.map((title) => pagePath(`/${title}`));
const id = fc.integer({ min: 1, max: 99_999 }).map(workItemId);
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const subject: fc.Arbitrary<Subject> = fc.record({
  key: orNull(key),
  title: words,
  workItem: orNull(id),
  page: orNull(page),
});
const fact = fc.constantFrom(
  "title",
  "description",
  "mention",
  "wiki-link",
  "parent",
  "type",
  "page",
) as fc.Arbitrary<"title">;
const change = fc.record({ fact, from: orNull(words), to: orNull(words) });

const names = fc
  .uniqueArray(words, { minLength: 1, maxLength: 2 })
  .map((all) => [...all].sort((a, b) => (a < b ? -1 : 1)));

const everyOperation = {
  id: hex(12),
  kind: fc.constantFrom("create-work-item", "update-work-item", "link", "advance-base", "edit-page", "create-page"),
  side: fc.constantFrom("board", "wiki"),
  ticked: fc.boolean(),
  dependsOn: fc.constant([]),
  subject,
  changes: fc.array(change, { maxLength: 3 }),
  precondition: fc.oneof(
    fc.record({ rev: fc.integer({ min: 1, max: 500 }) }),
    fc.record({ blob }),
    fc.constant({ absent: true as const }),
  ),
  reason: words,
  notifies: names,
};
const operation: fc.Arbitrary<Operation> = fc.record(everyOperation, {
  requiredKeys: ["id", "kind", "side", "ticked", "dependsOn", "subject", "changes", "precondition", "reason"],
});

const side = fc.record({ value: orNull(words), who: orNull(words), when: orNull(words) });
const place = fc.record({
  page,
  line: fc.integer({ min: 1, max: 999 }),
  column: fc.constant(1),
  endLine: fc.integer({ min: 1, max: 999 }),
});
const statement = fc.record({ text: words, place });
const conflict = fc.record(
  {
    subject,
    fact,
    base: orNull(words),
    wiki: side,
    board: side,
    choices: fc.constant(["keep-wiki", "keep-board"] as const),
    decisionRights: fc.array(statement, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ["subject", "fact", "base", "wiki", "board", "choices"] },
) as fc.Arbitrary<Conflict>;

/** Every row after the first waits for the one before it; the second is about what the first creates. */
function chained(operations: readonly Operation[]): readonly Operation[] {
  return operations.map((row, index) => {
    const before = operations[index - 1];
    if (before === undefined) return row;
    const about = index === 1 ? { ...row.subject, workItem: { ref: before.id } } : row.subject;
    return { ...row, dependsOn: [before.id], subject: about };
  });
}

export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  target: fc.record({ org: words, project: words, wiki: words, version: words }),
  madeFrom: fc.record({
    commit: orNull(hex(40)),
    pages: fc.dictionary(words, blob, { maxKeys: 4 }),
    items: fc.dictionary(fc.integer({ min: 1, max: 9999 }).map(String), fc.integer({ min: 1, max: 99 }), {
      maxKeys: 4,
    }),
  }),
  operations: fc.uniqueArray(operation, { selector: (row) => row.id, maxLength: 5 }).map(chained),
  conflicts: fc.array(conflict, { maxLength: 2 }),
  heldBack: fc.array(fc.record({ subject, reason: fc.constantFrom("done", "idea", "stub") as fc.Arbitrary<"done"> }), {
    maxLength: 2,
  }),
  diagnostics: fc.constant([]),
  causes: fc.record({
    reads: fc.nat(99),
    writes: fc.nat(99),
    commits: fc.nat(99),
    revisions: fc.nat(99),
    notified: fc.uniqueArray(words, { maxLength: 2 }).map((names) => [...names].sort((a, b) => (a < b ? -1 : 1))),
  }),
});
