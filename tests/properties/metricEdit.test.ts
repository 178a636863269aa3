/**
 * A value of a measure is changed in its own span: whatever form a page gives it, the other bytes of the page stay, and what is
 * read afterwards differs in this value alone.
 */
import fc from "fast-check";
import { inMannerOf } from "../../src/domain/measure";
import { pagePath } from "../../src/domain/ids";
import type { Metric } from "../../src/domain/strategy";
import { editPage } from "../../src/pages/editPage";
import { plainContext } from "../../src/pages/pageContent";
import { readPageLines } from "../../src/pages/readPage";
import { changedParts } from "../../src/pages/edit/changedParts";
import { editMetric, metricPath } from "../../src/pages/stating/metricEdit";

const path = pagePath("/Metrics");
const context = plainContext(path);

/** A value as teams spell it, by its number. */
const spelling = fc.constantFrom<(value: number) => string>(
  (value) => String(value),
  (value) => `${value} %`,
  (value) => `${value}%`,
  (value) => `${value},5 %`,
  (value) => `${value}.2 M`,
  (value) => `€ ${value}k`,
  (value) => `${value} days`,
  (value) => `${value} 000`,
);

interface Row {
  readonly name: string;
  readonly baseline: string;
  readonly current: string;
  readonly target: string;
}

/** Equal numbers in one row on purpose: the right cell is to be found all the same. */
const row = (name: string): fc.Arbitrary<Row> =>
  fc
    .record({ spell: spelling, numbers: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }) })
    .map(({ spell, numbers: [baseline = 1, current = 2, target = 3] }) => ({
      name,
      baseline: spell(baseline),
      current: spell(current),
      target: spell(target),
    }));

const names = ["Lead time for changes", "Share of self-service", "Orders lost at payment"];
const rows = fc.tuple(...names.map(row));

type Form = (rows: readonly Row[]) => string;

const table: Form = (all) =>
  [
    "| Metric | Baseline | Current | Target |",
    "|:--|--:|--:|--:|",
    ...all.map(({ name, baseline, current, target }) => `| ${name} | ${baseline} | **${current}** | ${target} |`),
  ].join("\n");
const tightTable: Form = (all) =>
  [
    "Metric|Target|Current|Baseline",
    "---|---|---|---",
    ...all.map(({ name, baseline, current, target }) => `${name}|${target}|${current}|${baseline}`),
  ].join("\n");
const bullets: Form = (all) =>
  all
    .map(
      ({ name, baseline, current, target }) =>
        `* ${name}\n  * Baseline: ${baseline}\n  * Current: ${current}\n  * Goal: ${target}`,
    )
    .join("\n");
const lines: Form = (all) =>
  all
    .map(
      ({ name, baseline, current, target }) => `- ${name}; baseline ${baseline}; current ${current}; target ${target}`,
    )
    .join("\n");

const form = fc.constantFrom(table, tightTable, bullets, lines);
const ending = fc.constantFrom("\n", "\r\n");

const kpisOf = (text: string): readonly Metric[] => readPageLines({ path, text }, context).content.kpis;

describe("editing a value of a measure", () => {
  test("changes its own span and nothing else of the page, in the spelling the page has", () => {
    let edited = 0;
    fc.assert(
      fc.property(
        rows,
        form,
        ending,
        fc.nat(2),
        fc.constantFrom("baseline", "current", "target" as const),
        fc.integer({ min: 10, max: 99 }),
        (all, write, end, at, fact, number) => {
          const text = `# KPIs\n\nWhat we steer by.\n\n${write(all)}\n\nAgreed in spring.  \n`.replace(/\n/g, end);
          const before = kpisOf(text);
          const metric = before.find(({ name }) => name === names[at]);
          const literal = metric?.[fact as "current"] ?? null;
          // Forms of a value that the reader does not take whole are its own matter.
          fc.pre(metric !== undefined && literal !== null && literal === all[at]?.[fact as "current"]);
          if (metric === undefined || literal === null) return;
          const readout = readPageLines({ path, text }, context);
          const where = metricPath(readout.content, metric.place);
          const stated = editMetric(readout, context, where ?? [], fact, String(number));
          if ("refused" in stated) throw new Error(`${stated.refused}\n${text}`);
          const next = stated.readout.source.text;
          const wanted = inMannerOf(literal, String(number));
          // The only difference is one run of bytes, and it is the value.
          let start = 0;
          while (text[start] === next[start]) start += 1;
          let last = 0;
          while (last < text.length - start && text.at(-1 - last) === next.at(-1 - last)) last += 1;
          expect(literal).toContain(text.slice(start, text.length - last));
          expect(wanted).toContain(next.slice(start, next.length - last));
          const after = kpisOf(next);
          expect(after.map((each) => ({ ...each, place: null }))).toEqual(
            before.map((each) => ({ ...each, ...(each.name === metric.name ? { [fact]: wanted } : {}), place: null })),
          );
          edited += 1;
        },
      ),
      { numRuns: 400, seed: 7 },
    );
    expect(edited).toBeGreaterThan(300);
  });

  test("travels as whole lines of the page and goes back by the same lines turned round", () => {
    fc.assert(
      fc.property(rows, form, ending, fc.integer({ min: 10, max: 99 }), (all, write, end, number) => {
        const text = `# KPIs\n\n${write(all)}\n`.replace(/\n/g, end);
        const readout = readPageLines({ path, text }, context);
        const [metric] = readout.content.kpis;
        if (metric === undefined || metric.current === null) return;
        const stated = editMetric(readout, context, ["kpis", 0], "current", String(number));
        if ("refused" in stated) return;
        const next = stated.readout.source.text;
        const edits = changedParts(text, next).map((part) => ({ kind: "replace-lines" as const, ...part }));
        expect(editPage({ path, text }, edits, context)).toMatchObject({ text: next, refused: [] });
        const back = changedParts(next, text).map((part) => ({ kind: "replace-lines" as const, ...part }));
        expect(editPage({ path, text: next }, back, context)).toMatchObject({ text, refused: [] });
        // Made twice it is made once.
        expect(editPage({ path, text: next }, edits, context)).toMatchObject({ text: next, refused: [] });
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe("a new value in the manner of the old one", () => {
  test.each([
    ["12,5 %", "11.2", "11,2 %"],
    ["1.2 M", "1.4", "1.4 M"],
    ["€ 3k", "4", "€ 4k"],
    ["12 000 €", "13500", "13 500 €"],
    ["1,234,567", "2000000", "2,000,000"],
    ["8 days", "6", "6 days"],
    ["-3 °C", "-4", "-4 °C"],
    ["−3 °C", "2", "2 °C"],
    ["99.9 %", "99.95 %", "99.95 %"],
    ["about ten", "11", "11"],
    ["3–5 days", "4", "4"],
  ])("“%s” and %s give “%s”", (written, typed, wanted) => expect(inMannerOf(written, typed)).toBe(wanted));
});
