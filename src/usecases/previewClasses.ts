/**
 * What a classification session decided, as one plan: entries of pages get their class on the page, work items a tag that is the
 * class, in place of the tag of another class. Nothing is asked and nothing written.
 */
import { classOfTags, type DebtPortfolio, type DebtRecord } from "../domain/debt";
import { change, notified, operationId } from "../sync/ground";
import { planOf } from "../sync/makePlan";
import type { Operation, Plan } from "../sync/operation";
import type { Loaded } from "./loadPortfolio";
import { requestOf } from "./previewSync";
import { previewStatements, type Statement } from "./previewStatements";

/** Class by record id. */
export type Classes = ReadonlyMap<string, string>;

export function previewClasses(loaded: Loaded, debt: DebtPortfolio, classes: Classes): Plan {
  const decided = debt.records.flatMap((record) => {
    const to = classes.get(record.id);
    return to === undefined || to === record.class ? [] : [{ record, to }];
  });
  const statements = decided.flatMap(({ record, to }): readonly Statement[] =>
    record.source.kind === "page" ? [{ kind: "debt-class", entry: record.source.entry, to }] : [],
  );
  const ofPages = previewStatements(loaded, statements);
  const ofItems = decided.flatMap(({ record, to }) => tagRow(record, to, debt.classes));
  return planOf(requestOf(loaded, {}), {
    operations: [...ofPages.operations, ...ofItems],
    diagnostics: ofPages.diagnostics,
  });
}

function tagRow({ source }: DebtRecord, to: string, classes: readonly string[]): readonly Operation[] {
  if (source.kind !== "item") return [];
  const { item } = source;
  const kept = item.tags.filter((tag) => classOfTags([tag], classes) === null);
  return [
    {
      id: operationId("update-work-item", item.id, "class"),
      kind: "update-work-item",
      side: "board",
      ticked: true,
      dependsOn: [],
      subject: { key: null, title: item.title, workItem: item.id, page: null },
      changes: [change("tags", item.tags.join("; "), [...kept, to].join("; "))],
      precondition: { rev: item.rev },
      reason: `You gave #${item.id} the class ${to}; a tag says so.`,
      notifies: notified(item),
    },
  ];
}
