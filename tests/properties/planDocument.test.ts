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
