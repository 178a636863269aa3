/**
 * Configuration of a form control: which field each of its inputs stands for.
 *
 * In the real service an administrator chooses the fields when the control is added to a layout. Here every control is
 * shown, and an input gets the first field of the work item type that has one of the types it accepts, the process's own
 * fields before those of the system, and no field twice.
 */
import { memberOf } from "./hostPage";
import type { ContributionOf, HostPage } from "./hostPage";
import { listOf, recordOf, textOf } from "./rest";

interface Field {
  readonly name: string;
  readonly type: string;
}

export async function controlInputs(
  page: HostPage,
  workItemType: string,
  of: ContributionOf,
): Promise<Readonly<Record<string, unknown>>> {
  const { inputs } = of.contribution.properties;
  if (!Array.isArray(inputs)) {
    return { witInputs: {} };
  }
  return { witInputs: chooseFields(inputs.map(recordOf), await fieldsOf(page, workItemType)) };
}

export function chooseFields(
  inputs: readonly Readonly<Record<string, unknown>>[],
  fields: readonly Field[],
): Readonly<Record<string, string>> {
  const rank = ({ name }: Field): number => (name.startsWith("System.") ? 1 : 0);
  const free = [...fields].sort((a, b) => rank(a) - rank(b));
  const chosen: Record<string, string> = {};
  for (const input of inputs.filter((each) => each["type"] === "WorkItemField")) {
    const accepted = memberOf(input["properties"], "workItemFieldTypes");
    const types = Array.isArray(accepted) ? accepted.map((each: unknown) => textOf(each).toLowerCase()) : [];
    const at = free.findIndex((field) => types.length === 0 || types.includes(field.type.toLowerCase()));
    const [field] = at === -1 ? [] : free.splice(at, 1);
    if (field !== undefined) {
      chosen[textOf(input["id"])] = field.name;
    }
  }
  return chosen;
}

async function fieldsOf(page: HostPage, workItemType: string): Promise<readonly Field[]> {
  const project = encodeURIComponent(page.project.name);
  const [ofType, all] = await Promise.all([
    page.rest.get(`${project}/_apis/wit/workitemtypes/${encodeURIComponent(workItemType)}/fields`),
    page.rest.get("_apis/wit/fields"),
  ]);
  const types = new Map(listOf(all).map((field) => [textOf(field["referenceName"]), textOf(field["type"])]));
  return listOf(ofType).map((field) => {
    const name = textOf(field["referenceName"]);
    return { name, type: types.get(name) ?? "" };
  });
}
