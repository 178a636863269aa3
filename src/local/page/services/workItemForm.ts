/** `ms.vss-work-web.work-item-form`: the open form, for the contributions that stand on it. */
import { memberOf } from "../hostPage";
import type { HostPage } from "../hostPage";
import { listOf, recordOf, textOf } from "../rest";
import { fieldValue, isDirty, personName } from "../workItemForm";
import type { Relation, WorkItemForm } from "../workItemForm";
import type { RemoteMethods } from "../xdm";

/** `form` is `null` in frames that do not stand on a form: then there is no active work item, and all else is refused. */
export function workItemFormService(page: HostPage, form: WorkItemForm | null): RemoteMethods {
  const active = (): WorkItemForm => {
    if (form === null) {
      throw new Error("There is no active work item on this page.");
    }
    return form;
  };
  const project = encodeURIComponent(page.project.name);
  const value = (name: unknown, options: unknown): unknown => {
    const state = active().state();
    const original = options === true || memberOf(options, "returnOriginalValue") === true;
    return shown(original ? state.item.fields[String(name)] : fieldValue(state, String(name)));
  };
  const typeFields = async (): Promise<readonly Record<string, unknown>[]> =>
    listOf(
      await page.rest.get(
        `${project}/_apis/wit/workitemtypes/${encodeURIComponent(active().state().item.type)}/fields`,
      ),
    );

  return Object.freeze({
    hasActiveWorkItem: () => form !== null,
    getId: () => active().state().item.id,
    getRevision: () => active().state().item.rev,
    isNew: () => active().state().item.id === 0,
    isDirty: () => isDirty(active().state()),
    isValid: () => active().state().problem === null,
    getFields: typeFields,
    getFieldValue: value,
    getFieldValues: (names: unknown, options: unknown) =>
      Object.fromEntries(
        (Array.isArray(names) ? names : []).map((name: unknown) => [String(name), value(name, options)]),
      ),
    getIdentityFieldValue: (name: unknown) => fieldValue(active().state(), String(name)) ?? null,
    setFieldValue: (name: unknown, given: unknown) => {
      active().setFields({ [String(name)]: given });
      return true;
    },
    setFieldValues: (fields: unknown) => {
      const given = recordOf(fields);
      active().setFields(given);
      return Object.fromEntries(Object.keys(given).map((name) => [name, true]));
    },
    getAllowedFieldValues: async (name: unknown) => {
      const path = `${project}/_apis/wit/workitemtypes/${encodeURIComponent(active().state().item.type)}/fields/${encodeURIComponent(String(name))}`;
      const field = recordOf(await page.rest.get(path, { $expand: "allowedValues" }));
      return Array.isArray(field["allowedValues"]) ? (field["allowedValues"] as unknown[]) : [];
    },
    setError: (message: unknown) => {
      active().setProblem(textOf(message));
    },
    clearError: () => {
      active().setProblem(null);
    },
    save: () => active().save(),
    refresh: () => active().refresh(),
    reset: () => {
      active().reset();
    },
    beginSaveWorkItem: (succeeded: unknown, failed: unknown) => {
      void active()
        .save()
        .then(
          () => (typeof succeeded === "function" ? (succeeded as () => unknown)() : undefined),
          () => (typeof failed === "function" ? (failed as () => unknown)() : undefined),
        );
    },
    getInvalidFields: () => [],
    getDirtyFields: async () => {
      const changed = Object.keys(active().state().changes);
      return (await typeFields()).filter((field) => changed.includes(textOf(field["referenceName"])));
    },
    getWorkItemRelations: () => {
      const { item, added, removed } = active().state();
      return [...item.relations.filter((each) => !removed.includes(each)), ...added];
    },
    addWorkItemRelations: (relations: unknown) => {
      active().addRelations(relationsOf(relations));
    },
    removeWorkItemRelations: (relations: unknown) => {
      active().removeRelations(relationsOf(relations));
    },
    getWorkItemRelationTypes: async () => listOf(await page.rest.get("_apis/wit/workitemrelationtypes")),
    getWorkItemResourceUrl: (id: unknown) => `${page.orgUrl}/_apis/wit/workItems/${Number(id)}`,
  });
}

/** Identity fields read as text the way the form service gives them: "Name <mail>". */
function shown(value: unknown): unknown {
  const mail = personName(value);
  return mail === null ? value : `${textOf(recordOf(value)["displayName"])} <${mail}>`;
}

function relationsOf(given: unknown): readonly Relation[] {
  return (Array.isArray(given) ? given : []).map(recordOf).map((each) => ({
    rel: textOf(each["rel"]),
    url: textOf(each["url"]),
    attributes: recordOf(each["attributes"]),
  }));
}
