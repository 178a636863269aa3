/** Laws of the plan's documents: nothing is lost, nothing hostile gets out, the ticks of a reviewer come back. */
import fc from "fast-check";
import { documentJson } from "../../src/report/documentJson";
import { planDocument, readPlanDocument } from "../../src/report/planDocument";
import { planMarkdown, readPlanMarkdown } from "../../src/report/planMarkdown";
import { planText } from "../../src/report/planText";
import { anyPlan, words } from "../unit/report/anyPlan";
import { complaints } from "../unit/report/schemas";

/** Records with null prototypes from the generator equal plain ones by value. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("a plan written as JSON and read back is the same plan", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const read = readPlanDocument(documentJson(planDocument(plan)));
      expect(plain(read)).toEqual(plain({ kind: "plan", plan }));
    }),
  );
});

test("a plan's JSON is as its schema says", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => expect(complaints("plan", documentJson(planDocument(plan)))).toEqual([])),
    { numRuns: 25 },
  );
});

test("the ticks of a plan's Markdown come back, and nothing else changes", () => {
  fc.assert(
    fc.property(anyPlan, fc.boolean(), (plan, crlf) => {
      const flipped = { ...plan, operations: plan.operations.map((row) => ({ ...row, ticked: !row.ticked })) };
      const written = planMarkdown(plan)
        .split("\n")
        .map((line) => line.replace(/^- \[( |x)\] (?=`)/, (_, mark) => (mark === "x" ? "- [ ] " : "- [X] ")))
        .join(crlf ? "\r\n" : "\n");
      expect(plain(readPlanMarkdown(written))).toEqual(plain({ kind: "plan", plan: flipped }));
    }),
  );
});

const isRow = (line: string): boolean => /^\s*- \[( |x)\] `/.test(line);

test("any ticks come back from a file that an editor saved: line ends changed, blanks at their ends gone, rows in another order", () => {
  fc.assert(
    fc.property(anyPlan, fc.infiniteStream(fc.boolean()), fc.nat(), fc.boolean(), (plan, ticks, turn, crlf) => {
      const wanted = new Map(plan.operations.map(({ id }) => [id, ticks.next().value === true]));
      const lines = planMarkdown(plan).split("\n");
      const rows = lines.filter(isRow).map((line) => {
        const id = /`([^`]+)`/.exec(line)?.[1] ?? "";
        return line.replace(/\[( |x)\]/, wanted.get(id) === true ? "[x]" : "[ ]");
      });
      const turned = rows.map((_row, at) => rows[(at + turn) % rows.length] ?? "");
      const saved = lines.map((line) => (isRow(line) ? (turned.shift() ?? "") : line).replace(/[ \t]+$/, ""));
      const ticked = plan.operations.map((row) => ({ ...row, ticked: wanted.get(row.id) === true }));
      expect(plain(readPlanMarkdown(saved.join(crlf ? "\r\n" : "\n")))).toEqual(
        plain({ kind: "plan", plan: { ...plan, operations: ticked } }),
      );
    }),
  );
});

test("a row that is no operation of the plan, stands there twice, is gone or says something else is named, and nothing is applied", () => {
  fc.assert(
    fc.property(
      anyPlan.filter(({ operations }) => operations.length > 0),
      fc.nat(),
      (plan, which) => {
        const text = planMarkdown(plan);
        const rows = text.split("\n").filter(isRow);
        const row = rows[which % rows.length] ?? "";
        const id = /`([^`]+)`/.exec(row)?.[1] ?? "";
        const message = (changed: string): string => {
          const read = readPlanMarkdown(changed);
          return read.kind === "unreadable" ? read.message : "";
        };
        const instead = (other: string): string =>
          text
            .split("\n")
            .map((line) => (line === row ? other : line))
            .join("\n");
        expect(message(instead(`${row}\n- [x] \`nobody's\` **Create** it`))).toContain(
          "Row nobody's is not an operation",
        );
        expect(message(instead(`${row}\n${row}`))).toContain(`Row ${id} occurs twice`);
        expect(message(instead(""))).toContain(`The row of operation ${id} is missing`);
        expect(message(instead(`${row} and more`))).toContain(`Row ${id} was edited beyond its tick box`);
      },
    ),
  );
});

test("JSON text holds nothing that a terminal or a pipeline agent acts on, and parses to the same value", () => {
  fc.assert(
    fc.property(fc.array(words), (texts) => {
      const json = documentJson(texts);
      expect(JSON.parse(json)).toEqual(texts);
      expect(json).not.toMatch(/##|[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Cf}/u);
    }),
  );
});

test("the same plan gives the same bytes", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const copy = structuredClone(plan);
      expect(documentJson(planDocument(copy))).toBe(documentJson(planDocument(plan)));
      expect(planMarkdown(copy)).toBe(planMarkdown(plan));
      expect(planText(copy)).toBe(planText(plan));
    }),
  );
});
