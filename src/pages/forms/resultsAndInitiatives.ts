/**
 * An objective with key results and, apart from them, the initiatives that are to bring them about: the results are its measures,
 * the initiatives its deliverables. Without initiatives the results are what there is to do.
 */
import type { Section } from "../source/sections";
import { lineTitle } from "../inline/lineTitle";
import { phrases } from "../words/normalWords";
import { attributeOf, type ReadAttribute } from "./attributes";
import { draftOfItem, type LineDraft } from "./lineDraft";
import { draftOfRow } from "./rowDraft";
import { withAims } from "./measures";
import { inlineOf, type PageSource } from "./pageSource";
import { deliverableSections, isIndex, itemLists, itemsOf, itemTables } from "./sectionContent";

const initiatives = phrases(`
  acciones, acoes, acties, actions, activities, aktivitaten, azioni, bets, chantiers, dzialania, epics,
  how we get there, iniciativas, iniciativy, inicjatywy, inisiatifler, initiatieven, initiativ, initiative,
  initiativen, initiativer, initiatives, iniziative, key initiatives, massnahmen, progetti, projecten, projects,
  projekt, projekte, projekter, projekty, projetos, projets, proyectos, инициативы, проекты, 이니셔티브, 举措, 取り組み, 施策
`);

export interface ResultsAndInitiatives {
  readonly measures: readonly ReadAttribute[];
  readonly deliverables: readonly LineDraft[];
}

/** `null` where the section does not hold both. */
export function resultsAndInitiatives(page: PageSource, section: Section): ResultsAndInitiatives | null {
  if (!section.children.some(({ normal }) => initiatives.has(normal))) return null;
  const named = section.children.filter(({ normal }) => initiatives.has(normal));
  const deliverables = named.flatMap((child) => workOf(page, child));
  const carriers = [section, ...deliverableSections(page, section)].filter((carrier) => !named.includes(carrier));
  const measures = carriers.flatMap((carrier) => measuresOf(page, carrier));
  return deliverables.length === 0 || measures.length === 0 ? null : { measures: oneMetric(measures), deliverables };
}

function workOf(page: PageSource, section: Section): readonly LineDraft[] {
  const lists = itemLists(page, section).filter((list) => !isIndex(page, list));
  const items = lists.flatMap((list) => itemsOf(page, list).map((item) => draftOfItem(page, item, list.fromCode)));
  const rows = itemTables(page, section).flatMap((table) => table.rows.map(({ row }) => draftOfRow(page, table, row)));
  return [...items, ...rows];
}

/** A result with the values beside it. */
type Measure = readonly ReadAttribute[];

function measuresOf(page: PageSource, section: Section): readonly Measure[] {
  const rows = itemTables(page, section)
    .filter(({ sort }) => sort === "deliverable")
    .flatMap((table) => table.rows.map(({ row }) => measureOfRow(draftOfRow(page, table, row))));
  const items = itemLists(page, section).flatMap((list) =>
    itemsOf(page, list).flatMap((item): readonly Measure[] => {
      const attribute = attributeOf(page, item.lines);
      const result = lineTitle(inlineOf(page, item.lines), { lead: true }).labelKind === "deliverable";
      return attribute === null || !result ? [] : [[{ ...attribute, name: "metric" }]];
    }),
  );
  return [...rows, ...items];
}

function measureOfRow({ inline, span, attributes }: LineDraft): Measure {
  const named: ReadAttribute = {
    name: "metric",
    label: "Key result",
    value: inline.text,
    valueSpan: span,
    span,
    inline,
    valueFrom: 0,
    nested: [],
  };
  return withAims([named, ...attributes]);
}

/** An outcome has one measure; further results stay beside it as they are written. */
function oneMetric([first, ...others]: readonly Measure[]): readonly ReadAttribute[] {
  return [
    ...(first ?? []),
    ...others.flatMap(([named]) => (named === undefined ? [] : [{ ...named, name: "other" as const }])),
  ];
}
